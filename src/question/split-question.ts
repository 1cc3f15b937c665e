import { foldedWords, foldMarks, foldText, type Token, tokenize } from '../text/index.ts';
import { asksWhatBecame } from './asking/place-now.ts';
import { type Cue, cueMatcher } from './cues.ts';
import { readListedItems } from './listed-items.ts';
import type { DocumentFact, Question } from './question.ts';
import type { KnownWords } from './typing/lexicon.ts';
import { understandQuestion } from './understand.ts';

/** Where one thing asked may end and the next begin; a comma within a number does not, nor does what brackets explain. */
const BREAK = /\s*[;?]\s*(?![\s(])|,\s+(?:và\s+|còn\s+|rồi\s+|and\s+)?|\s+(?:và|va|and|rồi|đồng thời)\s+/giu;
/** A question that asks for more things than this is a list, not parts. */
const MOST_PARTS = 4;

/**
 * The things that one message asks for, each understood on its own: "ai chủ trì, hạn khi nào và BHYT bao nhiêu?". One
 * where it asks for one thing, or where one answer covers all.
 */
export function splitQuestion(typed: string, known: KnownWords): Question[] {
  const listed = splitListed(typed, known);
  if (listed) return listed;
  const whole = understandQuestion(typed, known);
  // Parted is the text as read; what was read otherwise than typed is told with the first part.
  const { text, corrections, unclearName } = whole;
  // "Các tỉnh" of one plan are whom it tells to do something.
  const compares = whole.compare && !(whole.intent === 'deadline' && whole.places.length === 1);
  const single = whole.intent === 'chat' || whole.referenceAsked !== undefined;
  const pieces = single ? [] : piecesOf(text);
  if (pieces.length < 2) return [whole];
  const parts: Question[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const alone = understandQuestion(piece, known);
    if (!last || asks(alone)) parts.push(alone);
    else parts.splice(-1, 1, understandQuestion(`${last.text} ${separator(text, last.text, piece)} ${piece}`, known));
  }
  // What opens the message without asking belongs to what follows: "Bắc Giang: sở nào …".
  while (parts.length > 1 && !asks(parts[0]!))
    parts.splice(0, 2, understandQuestion(`${parts[0]!.text}, ${parts[1]!.text}`, known));
  if (parts.length < 2 || parts.length > MOST_PARTS || !parts.every(asks)) return [whole];
  if (compares && !areApart(parts)) return [whole];
  if (isOneAnswer(parts)) return [leadsFirst(parts) ? { ...whole, ...LEAD, ...dueBeside(parts) } : whole];
  const shared = shareTopic(parts).map((part, i) =>
    i === 0 ? { ...part, corrections, ...(unclearName ? { unclearName } : {}) } : { ...part, corrections: [] },
  );
  // "Ai chủ trì, ai phối hợp và hạn nào việc y tế": who leads comes with who coordinates and by when.
  const leads = shared[0]!.intent === 'lead' && parts[0]!.terms.length === 0;
  return leads && shared.slice(1).every(comesWithLead) ? [{ ...shared[0]!, ...dueBeside(parts), text }] : shared;
}

/** The things that a message numbers; nothing where it numbers none, or one of them alone says nothing. */
function splitListed(typed: string, known: KnownWords): Question[] | undefined {
  const list = readListedItems(typed);
  if (!list || list.items.length > MOST_LISTED) return undefined;
  const [first, ...others] = list.items;
  const items = [list.opening ? `${list.opening} ${first}` : first!, ...others];
  const parts = items.map((item) => understandQuestion(item, known));
  const says = (part: Question) =>
    part.intent !== 'chat' &&
    (part.explicitIntent || part.agencies.length > 0 || part.terms.some((term) => !term.light));
  return parts.every(says) ? shareTopic(parts) : undefined;
}

/** Things that a message may number. */
const MOST_LISTED = 6;

/**
 * True where each part asks something else of a place of its own: "ai chủ trì nhà ở xã hội Bắc Giang; hạn báo cáo của Hậu
 * Giang". What is asked alike of several places is one comparison.
 */
function areApart(parts: readonly Question[]): boolean {
  // What has become of a place is told by no plan, whatever else is asked of it.
  if (parts.filter(asksWhatBecame).length === 1) return true;
  const own = parts.every((part) => part.places.length === 1 && !part.compare);
  const kinds = new Set(
    parts.map(({ intent, fact, report, terms }) => {
      const topic = terms.filter((term) => !term.light).map((term) => term.concept?.id ?? foldText(term.text));
      return [intent, fact, report, ...topic].join(' ');
    }),
  );
  return own && kinds.size === parts.length;
}

/** Who leads is asked first, and what comes with it besides. */
function leadsFirst([first, ...others]: readonly Question[]): boolean {
  return first!.intent === 'lead' && !first!.report && !SENDS.test(first!.text) && others.every(comesWithLead);
}

/** "Gửi cho bộ nào": to whom, not who leads. */
const SENDS = /(?:^|\s)(?:gửi|nộp|trình|gui|nop|trinh)(?!\p{L})/iu;

const LEAD = { intent: 'lead', explicitIntent: true } as const;

function dueBeside(parts: readonly Question[]): Partial<Question> {
  return parts.some((part) => part.intent === 'deadline') ? { alsoDue: true } : {};
}

function piecesOf(text: string): string[] {
  return text
    .split(BREAK)
    .flatMap(partAtAsking)
    .flatMap(partAtDue)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Facts about a document that a few words ask for by themselves: "số mấy", "ai ký". */
const SHORT_FACTS: readonly DocumentFact[] = ['number', 'date', 'signer', 'issuer', 'recipients', 'pages'];

/** "Kế hoạch Bắc Giang số mấy ban hành ngày nào ai ký": who types in a hurry sets no comma before what asks by itself. */
function partAtAsking(text: string): string[] {
  const tokens = tokenize(text);
  const starts = cueMatcher()
    .match(tokens)
    .filter(({ value, from, to }) => asksByItself(value, tokens.slice(from, to)))
    .map(({ from }) => tokens[from]!.start)
    // What brackets hold explains what is asked before them.
    .filter((start) => start > 0 && !/\([^)]*$/u.test(text.slice(0, start)))
    .filter((start) => !RESTS_ON.test(foldMarks(text.slice(0, start).toLowerCase())));
  return [0, ...starts].map((start, i) => text.slice(start, starts[i]));
}

/** "Y tế ai chủ trì bao giờ xong": by when is asked behind who does it. */
const DUE_BEHIND =
  /^(.*(?:^|\s)(?:ai|(?:sở|so|cơ quan|co quan|đơn vị|don vi|phòng|phong|ban|ngành|nganh) (?:nào|nao))\s(?:\S+\s)*?)((?:bao giờ|bao gio|khi nào|khi nao|chừng nào|chung nao)\s(?:mới\s|moi\s)?(?:xong|hoàn thành|hoan thanh)|(?:xong|hoàn thành|hoan thanh)\s(?:bao giờ|bao gio|khi nào|khi nao)|hạn (?:khi )?nào|han (?:khi )?nao)\s*$/iu;

function partAtDue(text: string): string[] {
  const [, before, due] = DUE_BEHIND.exec(text) ?? [];
  return before && due ? [before, due] : [text];
}

/** "Căn cứ kế hoạch | số mấy" asks for the number of what the plan rests on. */
const RESTS_ON =
  /(?:^|\s)(?:can cu|dua (?:tren|vao)|theo|thuc hien|kem(?: theo)?)(?: vao| cac| nhung)? (?:nghi quyet|chi thi|quyet dinh|ke hoach|chuong trinh(?: hanh dong)?|van ban)\s*$/u;

function asksByItself(cue: Cue, words: readonly Token[]): boolean {
  if (cue.kind === 'fact') return SHORT_FACTS.includes(cue.fact);
  return cue.kind === 'intent' && cue.intent === 'lead' && words[0]?.folded === 'ai' && words.length > 1;
}

/** The words between two pieces, so that joining them gives back what was typed. */
function separator(text: string, before: string, after: string): string {
  const from = text.indexOf(before) + before.length;
  const to = text.indexOf(after, from);
  return to > from ? text.slice(from, to).trim() : '';
}

const NAMES_DRAFT = /^(?:ban )?du thao (?:cua )?(?:ke hoach|chuong trinh|quyet dinh|nghi quyet|de an|chi thi)(?: |$)/u;

/** "Kinh phí lấy ở đâu", "báo cáo về đâu". */
const WHERE = /(?:^|\s)(?:(?:o|ve|tu|lay) dau|bao cao (?:cho|den|len) ai)\s*\??$/u;

function asks(part: Question): boolean {
  if (part.intent === 'chat') return false;
  if (asksWhatBecame(part)) return true;
  if (WHERE.test(foldText(part.text)) && part.terms.some((term) => !term.light)) return true;
  // "…, tốn bao nhiêu": not "…, kể cả tiền vay".
  if (part.property === 'money' && HOW_MUCH.test(foldText(part.text))) return true;
  if (!part.interrogative || !part.explicitIntent) return false;
  // "Dự thảo kế hoạch … giao ai" says which document, not whether it is one.
  if (part.fact === 'status' && NAMES_DRAFT.test(foldedWords(part.tokens))) return false;
  // "Mấy huyện ủy, thành ủy …": an amount of nothing is no question yet.
  if (part.intent !== 'target' || part.terms.some((term) => !term.light)) return true;
  // "Bao nhiêu trạm y tế" counts bodies; "mấy huyện ủy" may only say that there are several.
  if (part.agencies.length > 0 && /bao nhi[eê]u|how many/iu.test(part.text)) return true;
  // "… và chỉ tiêu bao nhiêu căn", "… và phấn đấu bao nhiêu phần trăm" is asked of the topic before it.
  return part.wantsAmount && (unitAsked(part) !== undefined || AIMED.test(foldMarks(part.text.toLowerCase())));
}

const HOW_MUCH = /(?:^|\s)(?:bao nhieu|may|nhieu|how much)(?!\p{L})/u;

const AIMED = /(?:^|\s)(?:chi tieu|muc tieu|ty le|ti le|phan dau|phan tram)(?!\p{L})|%/u;

/** True where the answer to the first part holds the others: who leads comes with who coordinates and when. */
function isOneAnswer(parts: readonly Question[]): boolean {
  const [first, ...others] = parts;
  if (parts.some(asksWhatBecame)) return false;
  return others.every((part) => {
    if (first!.fact === 'basis' && isOfItsHead(part)) return true;
    const topical = part.terms.some((term) => !term.light && (term.concept || term.tokens.length > 1));
    const own =
      topical ||
      countsAnother(part) ||
      isOtherUnit(unitAsked(first!), unitAsked(part)) ||
      part.property === 'money' ||
      part.agencies.length > 0 ||
      (part.places.length > 0 && first!.places.length > 0);
    if (own) return false;
    const leans = part.intent === first!.intent && part.fact === first!.fact && !isOtherDue(first!, part);
    const covered = first!.intent === 'lead' && comesWithLead(part);
    const counts = first!.intent === 'deadline' && (part.intent === 'lead' || part.intent === 'coordinating');
    return leans || covered || (counts && first!.report);
  });
}

/** "Mấy căn, bao nhiêu m2 sàn": what is to be counted each time. */
function unitAsked({ text }: Question): string | undefined {
  return /(?:^|\s)(?:bao nhieu|may|nhieu|bn|how many) (can|m2|m²|met vuong|giuong)(?!\p{L})/u.exec(foldText(text))?.[1];
}

function isOtherUnit(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** "… và rác bao nhiêu": a word of one syllable beside what asks how much, unless it is what the first is counted in. */
function countsAnother({ intent, wantsAmount, terms }: Question): boolean {
  return (
    intent === 'target' &&
    wantsAmount &&
    terms.some((term) => !term.light && !term.tokens.every(({ folded }) => COUNTED_IN.test(folded)))
  );
}

const COUNTED_IN =
  /^(?:can|m2|ho|nguoi|dan|tuoi|nam|phan|%|dong|ti|trieu|cai|don vi|so|xa|huyen|thang|ngay|met|san|luot|em|chau|nha|suat|cho|dat|xay|duoc|giam|tang|thieu|du|con|lam|cao|thap|nu|tinh|chung|bn|x|them|hon|kem|tong|cong|so|tat|ca|moi|dau|can ho)$/u;

/** "Ban hành kế hoạch trước ngày nào và báo cáo ngày nào": by when a plan is due and by when reports are is two things. */
function isOtherDue(first: Question, part: Question): boolean {
  const asksWhen = ({ tokens }: Question) =>
    cueMatcher()
      .match(tokens)
      .some(({ value }) => value.kind === 'intent' && value.intent === 'deadline');
  return part.report !== first.report && asksWhen(first) && asksWhen(part);
}

/** "… căn cứ nghị quyết nào, ngày nào, của ai": what is cited is told with its number, day and issuer. */
function isOfItsHead({ intent, fact, report, list, terms }: Question): boolean {
  if (terms.some((term) => !term.light)) return false;
  if (intent === 'deadline') return !report && !list;
  return intent === 'document' && (fact === 'number' || fact === 'date' || fact === 'issuer');
}

/** True for what the answer to who leads a task tells too. */
function comesWithLead(part: Question): boolean {
  return part.intent === 'coordinating' || (part.intent === 'deadline' && !part.report && !part.list);
}

/** A part without a place or topic is about those of its neighbours. */
function shareTopic(parts: readonly Question[]): Question[] {
  const places = parts.find((part) => part.places.length > 0);
  const [first, ...others] = parts;
  const topic = others.find((part) => part.terms.length > 0);
  const bare =
    first!.terms.length === 0 &&
    first!.agencies.length === 0 &&
    first!.intent !== 'document' &&
    !asksWhatBecame(first!);
  const opened =
    bare && topic && !first!.report
      ? { ...first!, terms: topic.terms, topicText: topic.topicText, agencies: topic.agencies }
      : first!;
  return [opened, ...others.map((part) => leanOn(opened, part))].map((part) =>
    part.places.length > 0 || !places ? part : { ...part, places: places.places, district: places.district },
  );
}

/** "… và phấn đấu bao nhiêu phần trăm tham gia": an amount of nothing of its own is one of the topic before it. */
function leanOn(first: Question, part: Question): Question {
  // "…, lương bao nhiêu": the money of the matter at hand.
  if (part.property === 'money' && part.terms.every((term) => !term.concept) && first.terms.length > 0)
    return { ...part, terms: first.terms, topicText: first.topicText };
  const leans = part.intent === 'target' && part.agencies.length === 0 && part.terms.every((term) => term.light);
  if (!leans || !first.terms.some((term) => !term.light)) return part;
  return { ...part, terms: [...first.terms, ...part.terms], topicText: first.topicText };
}
