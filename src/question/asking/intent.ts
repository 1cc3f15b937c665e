import { foldedWords, type Token } from '../../text/index.ts';
import type { Agency } from '../../vocabulary/index.ts';
import type { Cue } from '../cues.ts';
import { codesIn, withoutGovernment } from '../naming/named-documents.ts';
import type { DocumentFact, Intent, TopicTerm } from '../question.ts';
import { asksWhoIsMore } from './asked-property.ts';
import { asksHowDone } from './asks-how-done.ts';
import { asksSentTo, asksWhom } from './asks-whom.ts';
import { countsNamedPart, namesWordOfTwo } from './counts-parts.ts';

interface IntentReading {
  intent: Intent;
  explicitIntent: boolean;
  fact?: DocumentFact;
  alsoFacts?: DocumentFact[];
}

type FoundCue = { cue: Cue; from: number; to: number };

/** No Vietnamese syllable is longer ("nghiêng"): a longer word is an English one with a meaning of its own. */
const LONGEST_SYLLABLE = 7;

/**
 * The kind of answer that a question's phrases ask for; content where none says.
 * @param listsDue true where all that is due is asked for
 * @param yesNo true where something is said to be confirmed or denied
 */
export function readIntent(
  cues: FoundCue[],
  agencies: Agency[],
  terms: TopicTerm[],
  tokens: Token[],
  listsDue: boolean,
  yesNo: boolean,
): IntentReading {
  const has = (kind: Cue['kind']) => cues.some(({ cue }) => cue.kind === kind);
  const asks = (intent: Intent) => cues.some(({ cue }) => cue.kind === 'intent' && cue.intent === intent);
  // "Bao nhiêu tỉnh đã ban hành" counts others; whether a plan is a draft is asked of one.
  const facts = factsAsked(cues, tokens).filter((one) => one !== 'status' || !has('count-plans'));
  const [fact, ...others] = facts;
  const alsoFacts = others.length > 0 ? { alsoFacts: others } : {};
  const spoken = foldedWords(tokens);
  const explicit = (intent: Intent): IntentReading => ({ intent, explicitIntent: true });
  if (
    /(?:bo qua|quen|ignore)(?: moi| cac| all| het)?(?: qu[iy] tac| huong dan| previous| instructions| the rules)/u.test(
      spoken,
    )
  )
    return explicit('chat');
  if (SUMS.test(tokens.map((token) => token.text).join(' '))) return explicit('chat');
  if (DISTRICT_NAMED.test(spoken) && !OFFICER.test(spoken) && codesIn(tokens).length === 0)
    return { ...explicit('document'), fact: 'issuer' };
  // One word of a chat among words of asking is another word: "song" in "song tho trung binh may tuoi".
  // A greeting before a question is polite.
  const asksToo = fact !== undefined || cues.some(({ cue }) => cue.kind === 'intent' || cue.kind === 'amount');
  const greets = (from: number, to: number) =>
    from <= 1 &&
    asksToo &&
    GREETING.test(
      tokens
        .slice(from, to)
        .map((token) => token.folded)
        .join(' '),
    );
  const chats = cues.some(
    ({ cue, from, to }) => cue.kind === 'chat' && (to - from > 1 || !has('amount')) && !greets(from, to),
  );
  if (chats && terms.length <= 4 && !agencies.length && !asks('lead') && !asks('target')) return explicit('chat');
  const topical = terms.filter((term) => term.tokens.length > 1 && !term.light).length;
  const code = codesIn(tokens).length > 0;
  const about = terms.some((term) => !term.light) || agencies.length > 0;
  if (has('everything') && about) return explicit(agencies.length > 0 && topical === 0 ? 'tasks' : 'everything');
  if (has('involved') && terms.some((term) => !term.light)) return explicit('involved');
  if (has('mentions') && about && !has('amount')) return explicit('mentions');
  if (listsDue) return explicit('deadline');
  if ((has('list-targets') || has('count-targets')) && !has('report')) return explicit('target');
  const matterless = topical === 0 && !namesWordOfTwo(terms);
  if (matterless && !code && countsNamedPart(tokens)) return { ...explicit('document'), fact: 'outline' };
  if (has('count-tasks') || fact === 'outline') {
    const bodies = withoutGovernment(agencies);
    if (bodies.length > 0 && (!asks('coordinating') || topical === 0)) return explicit('tasks');
    if (matterless && bodies.length === 0) return { ...explicit('document'), fact: 'outline' };
  }
  // "Do Chủ tịch ký phải không", "do UBND tỉnh ban hành đúng không": a claim about the document.
  const confirms =
    yesNo ||
    /(?:phai|dung) (?:khong|ko|chu|chua)(?: |$)|(?:^| )co (?:phai|dung)(?: la)? .+ (?:khong|ko)$|^(?:\S+ )?co phai /u.test(
      spoken,
    );
  // "Trước 15/12 hay 30/11", "do Bí thư hay Phó Bí thư ký": one of two is claimed.
  const chooses = /(?:^| )(?:hay|hoac)(?: la)? (?!khong|ko|chua)/u.test(spoken);
  if (confirms && topical <= 2 && / ki (?:phai|dung|co|a|ha|nhi)(?: |$)/u.test(spoken))
    return { ...explicit('document'), fact: 'signer' };
  if (confirms && topical <= 1 && / ban hanh (?:phai|dung|co|a|ha|nhi)(?: |$)/u.test(spoken) && agencies.length > 0)
    return { ...explicit('document'), fact: 'issuer' };
  // "Có số 68/NQ-CP phải không" claims its number.
  if (confirms && code && / (?:co|mang|la|ghi|danh) so (?:hieu )?(?:la )?\d/u.test(spoken))
    return { ...explicit('document'), fact: 'number' };
  // "Xong trước 15/6/2025 phải không" claims a date, also of bodies of a kind ("các bộ").
  if (
    (confirms || chooses) &&
    (withoutGovernment(agencies).every(({ spoken }) => spoken.length > 0) ||
      has('report') ||
      /(?:^| )bao cao(?: |$)/u.test(spoken)) &&
    / (?:truoc|den|toi|han|het|vao|muon nhat|cham nhat|xong|hoan thanh|trong) (?:ngay |thang |han |trong |vao )*\d{1,2}\/\d{1,4}/u.test(
      spoken,
    )
  )
    return explicit('deadline');
  // "Nộp báo cáo ngày 12/12 đúng không" claims the day of the report.
  if (
    confirms &&
    /(?:^| )bao cao(?: |$)/u.test(spoken) &&
    / ngay \d{1,2}\/\d/u.test(spoken) &&
    !/ban hanh|(?:^| )ki(?: |$)/u.test(spoken)
  )
    return explicit('deadline');
  const signs =
    /(?:^| )(?:chu tich|pho chu tich|bi thu|giam doc|bo truong|thu tuong) (?:.* )?(?<!(?:dinh|nhiem|hoc|thoi|chu) )k[yi](?: |$)/u.test(
      spoken,
    );
  if (signs && (confirms || chooses || / (?:ha|a|ho)$/u.test(spoken)) && !asks('lead'))
    return { ...explicit('document'), fact: 'signer' };
  if (
    confirms &&
    !asks('lead') &&
    !has('report') &&
    topical <= 1 &&
    / ban hanh (?:.* )?(?:ngay|thang|nam) \d/u.test(spoken)
  )
    return { ...explicit('document'), fact: 'date' };
  // "Báo cáo về nghị quyết nào" is about the report, and so is its "ngày bao nhiêu".
  if (fact === 'basis' && has('report') && !code) return explicit('deadline');
  // "Nghị quyết kèm chương trình này số mấy" asks for the plan's own number.
  const ownFact = CARRIED.test(spoken) && !code ? factOfCarried(fact, spoken) : undefined;
  const own = terms.filter(
    (term) => term.tokens.length > 1 && !term.light && !/^(?:nghi quyet|quyet dinh)$/u.test(foldedWords(term.tokens)),
  );
  if (ownFact && own.length === 0) return { ...explicit('document'), fact: ownFact };
  if (fact === 'date' && has('report') && !/ban hanh|(?:^| )ki(?: |$)/u.test(spoken)) return explicit('deadline');
  if ((agencies.length === 0 || ISSUER_SENDS.test(spoken)) && SENT_OUT.test(spoken) && !PROPOSES.test(spoken))
    return { ...explicit('document'), fact: 'recipients' };
  if (agencies.length === 0 && RECEIVED.test(spoken)) return { ...explicit('document'), fact: 'recipients' };
  if (ISSUED_BY.test(spoken)) return { ...explicit('document'), fact: 'issuer' };
  if (confirms && SENT.test(spoken) && !PROPOSES.test(spoken) && withoutGovernment(agencies).length > 0)
    return { ...explicit('document'), fact: 'recipients' };
  if (SENT_TO.test(spoken) && !PROPOSES.test(spoken) && withoutGovernment(agencies).length > 0)
    return { ...explicit('document'), fact: 'recipients' };
  // "Nêu gì về chỉ số hài lòng" asks what is said; a target may be.
  if (SAYS_WHAT.test(spoken) && !has('amount') && !has('who') && !asks('deadline'))
    return { intent: 'content', explicitIntent: false, ...(fact ? { fact } : {}) };
  // "Việc tiếp dân là của ai" asks who has it to do, not who issued it.
  if (fact === 'issuer' && about && OF_WHOM.test(spoken)) return explicit('lead');
  // "Ai xây dựng dự thảo nghị định", "who has to draft the decree": the draft is a task; "dự thảo giao ai chủ trì" asks of it.
  const other = has('who') || has('amount') || asks('lead') || asks('coordinating') || asks('deadline');
  const drafts = fact === 'status' && other && about;
  if (fact && !drafts && isFactQuestion(fact, matterless, topical, code))
    return { ...explicit('document'), fact, ...alsoFacts };
  const asked = fact ? { fact, ...alsoFacts } : {};
  // Of what the plan is about is known later: until then "kế hoạch kinh tế số số mấy, ngày nào" may be about content.
  if (alsoFacts.alsoFacts && OF_HEAD.has(fact!)) return { intent: 'content', explicitIntent: false, ...asked };
  if (code && asks('deadline') && topical === 0 && !has('report')) return { ...explicit('document'), fact: 'date' };
  if (asksSentTo(spoken)) return explicit('deadline');
  const reporting = terms.filter((term) => !term.light);
  if (
    reporting.length > 0 &&
    !has('what-tasks') &&
    reporting.every((term) => /^bao-cao-/u.test(term.concept?.id ?? ''))
  )
    return explicit('deadline');
  // "Đối tượng … là những ai", "thành phần gồm ai", "khen thưởng ai" ask whom it is about, not who acts.
  if (has('who') && asksWhom(tokens) && !asks('lead') && !asks('coordinating'))
    return { intent: 'content', explicitIntent: true, ...asked };
  if (has('who') && /(?:^| )(?:doi tuong|thanh phan) .*(?:la|gom) (?:nhung )?ai$/u.test(spoken))
    return { intent: 'content', explicitIntent: true, ...asked };
  // "Thẻ hết hạn thì làm sao" asks what is to be done then.
  if (EXPIRED.test(spoken) && !has('next-due')) return { intent: 'content', explicitIntent: true, ...asked };
  if (asks('deadline') || has('next-due')) return explicit('deadline');
  if (has('report') && (has('who') || has('compare') || topical === 0)) return explicit('deadline');
  // "Chăm sóc người già là việc của Sở Y tế đúng không" claims who leads it.
  const claimsLead = confirms && topical > 0 && agencies.length > 0 && (IS_WORK_OF.test(spoken) || asks('lead'));
  if (claimsLead && has('what-tasks')) return explicit('lead');
  if (agencies.length > 0 && has('what-tasks') && !has('who')) return explicit('tasks');
  // "Trách nhiệm của UBND huyện", and nothing else.
  const telling = terms.filter((term) => !term.light);
  if (agencies.length > 0 && telling.length > 0 && telling.every(namesDuties)) return explicit('tasks');
  if (asks('content') && !asks('lead')) return { intent: 'content', explicitIntent: true, ...asked };
  if (agencies.length === 0 && BOTH_ROLES.test(spoken)) return explicit('lead');
  if (asks('coordinating') && !(asks('lead') && has('who') && !endsWithCoordinating(cues)))
    return explicit('coordinating');
  // "Kinh tế … ai mạnh hơn" asks which place, not which body; "who pays for …" asks for a body.
  if (asksWhoIsMore(spoken)) return { intent: 'content', explicitIntent: false, ...asked };
  if (asksWhoPays(cues, tokens)) return explicit('lead');
  // "In charge of education": a matter of one word is a matter too.
  const matter =
    topical > 0 || terms.some((term) => !term.light && (term.concept || term.text.length > LONGEST_SYLLABLE));
  // "Bộ X là cơ quan thường trực phải không", "Sở X chủ trì lĩnh vực xây dựng phải không" claim who that is.
  if (agencies.length > 0 && asks('lead') && !has('who') && !matter)
    return explicit(confirms && (terms.length > 0 || STANDING.test(spoken)) ? 'lead' : 'tasks');
  // "Lâm Đồng lo những gì cho người nghèo" asks what is done, not by which body.
  if (
    !has('who') &&
    !code &&
    withoutGovernment(agencies).length === 0 &&
    (DOES_WHAT.test(spoken) || (!has('amount') && !fact && asksHowDone(spoken)))
  )
    return { intent: 'content', explicitIntent: true, ...asked };
  // "Có lo chỗ ở cho … không" asks whether it is done, not by whom.
  if (asks('lead') && (has('who') || !(has('amount') || WHETHER_DONE.test(spoken)))) return explicit('lead');
  const measured = terms.some(
    (term) =>
      /^(?:ty le|ti le|chi so|so nam|so can|so ho|so giuong|so bac|so duoc|so nguoi|tong so|tuoi tho)(?: |$)/u.test(
        foldedWords(term.tokens),
      ) || /^(?:ty-le|chi-so)-/u.test(term.concept?.id ?? ''),
  );
  const several = saysSeveral(cues, tokens);
  // "Nhiều bé trai hơn" tells how things are; it asks for the most where places are held against each other.
  const most = (kind: 'highest' | 'lowest', word: string) =>
    cues.some(
      ({ cue, from, to }) => cue.kind === kind && (has('compare') || has('who') || !isWord(word, tokens, from, to)),
    );
  if (
    (has('amount') && !several) ||
    asks('target') ||
    (measured && !fact && !has('who')) ||
    most('highest', 'nhieu') ||
    most('lowest', 'it')
  )
    return explicit('target');
  if (has('who')) return explicit('lead');
  // "Kế hoạch Bắc Giang về y tế": what it says, rather than one number.
  if (about && PLAN_ON.test(spoken)) return { intent: 'content', explicitIntent: true, ...asked };
  const named = withoutGovernment(agencies).length > 0;
  if (named && terms.every((term) => term.light) && !fact && cues.some(({ cue }) => cue.kind === 'stop'))
    return explicit('tasks');
  // A body named alone: what it has to do, unless the conversation asks something else of it.
  if (agencies.length > 0 && terms.every((term) => term.light) && !fact)
    return { intent: 'tasks', explicitIntent: false };
  return { intent: 'content', explicitIntent: false, ...asked };
}

/** A resolution or decision with which the plan was issued; folded words are spelled with i for y. */
const CARRIED =
  /(?:^| )(?:nghi quyet|quyet dinh) (?:.* )?(?:kem|ban hanh)(?: |$)|(?:^| )kem (?:theo )?(?:nghi quyet|quyet dinh)(?: |$)/u;
/** "Số của nghị quyết …", "nghị quyết … mang số gì". */
const ITS_NUMBER =
  /(?:^| )so (?:(?:hieu |ki hieu )?(?:cua )?(?:nghi quyet|quyet dinh)|may|nao|gi|bao nhieu|hieu|ki hieu)(?: |$)/u;
/** "Ngày nghị quyết …", "nghị quyết … ra hôm nào". */
const ITS_DATE =
  /(?:^| )(?:ngay (?:thang )?(?:cua |ban hanh |ki |ra )*(?:nghi quyet|quyet dinh)|(?:ngay|hom|bua|thang|nam|luc|khi) (?:nao|may|bao nhieu|gi)|bao gio|ngay thang(?: nam)?(?: nao)?)(?: |$)/u;

/** Which fact of the document that a plan was issued with is asked for, beside the kinds of its content. */
function factOfCarried(fact: DocumentFact | undefined, spoken: string): DocumentFact | undefined {
  if (fact === 'number' || fact === 'date') return fact;
  if (fact !== undefined && fact !== 'basis') return undefined;
  return ITS_NUMBER.test(spoken) ? 'number' : ITS_DATE.test(spoken) ? 'date' : undefined;
}

/** A word for what a body has to do. */
export function namesDuties(term: TopicTerm): boolean {
  return /^(?:trach nhiem|vai tro|phan viec|phan cong|chuc trach)$/u.test(foldedWords(term.tokens));
}

/**
 * "Thanh tra mấy vụ trục lợi … cơ quan nào làm", "sáp nhập mấy cơ sở thành cơ sở gì": beside another word of asking "mấy" only
 * says that there are several.
 */
export function saysSeveral(cues: readonly FoundCue[], tokens: readonly Token[]): boolean {
  const amounts = cues.filter(({ cue }) => cue.kind === 'amount');
  const asks = cues.some(({ cue }) => cue.kind === 'who') || tokens.some(({ exact }) => exact === 'gì');
  return asks && amounts.every(({ from, to }) => isWord('may', tokens, from, to));
}

/** "Ai bỏ tiền", "who funds": who is to pay, in words that no plan uses for it. */
export function asksWhoPays(cues: readonly FoundCue[], tokens: readonly Token[]): boolean {
  const pays = cues.filter(({ cue }) => cue.kind === 'pays');
  const who = cues.some(({ cue }) => cue.kind === 'who');
  return pays.some(
    ({ from, to }) => who || tokens.slice(from, to).some(({ folded }) => /^(?:who|ai|nao)$/u.test(folded)),
  );
}

/** True where a phrase is this one folded word. */
function isWord(word: string, tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && tokens[from]!.folded === word;
}

/** "Huyện Quảng Trị tên là gì": a district's own name. */
const DISTRICT_NAMED =
  /(?:^| )(?:huyen|xa|phuong|thi tran)(?: (?!nao)\S+){0,4} ten (?:goi |day du )?(?:la )?(?:gi|chi)(?: |$)/u;
const OFFICER =
  /(?:^| )(?:chu tich|pho|giam doc|bi thu|truong|lanh dao|can bo|nguoi|ong|ba|ke hoach|chuong trinh|van ban)(?: |$)/u;
/** A plan and what it is to be read on. */
const PLAN_ON =
  /^(?:ke hoach|chuong trinh)(?: (?!so|thuc|nao)\S+){1,3} (?:noi |neu |viet )?ve (?!viec (?:gi|nao)|gi|cai|van de (?:gi|nao))/u;
const DOES_WHAT =
  /(?:^| )lo (?:duoc |cho )?(?:nhung |cac )?(?:\S+ ){0,3}?(?:gi|chi)(?: cho| nhi| the| vay| a)*(?: |$)|(?:^| )(?:ho tro|cham lo|giup|giup do|uu tien|danh) (?:duoc )?(?:nhung |cac )?(?:\S+ ){0,2}?gi cho(?: |$)/u;
const WHETHER_DONE = /(?:^| )co lo (?:.* )?(?:khong|ko|k|hong|chua)(?: |$)/u;
const STANDING = /(?:^| )(?:thuong truc|standing)(?: |$)/u;

/** "… là việc của Sở Y tế". */
const IS_WORK_OF = /(?:^| )la (?:viec|nhiem vu|phan viec|trach nhiem|chuyen) cua (?!ai(?: |$))/u;

/** Sums: "74.900 chia cho 7". */
const SUMS = /\d+ (?:chia|nhân|nhan|cộng|cong|trừ|tru)(?: cho| với| voi| đi| di)? \d|\d+ ?[+*×÷] ?\d/iu;
const GREETING = /^(?:xin )?(?:chao|hello|hi|ok|okay|oke|cam on|good morning)(?: ban| bot)?$/u;

/** Facts that stand at the head and the foot of a document, often asked together. */
const OF_HEAD: ReadonlySet<DocumentFact> = new Set(['number', 'date', 'signer', 'issuer']);
const WHICH_DAY = /^(?:ngay nao|ngay may|hom nao|bua nao|nam nao|thang nao|when|what date)$/u;

/** The facts about a document that are asked for, in order; beside one of its head, "ngày nào" is its date. */
function factsAsked(cues: readonly FoundCue[], tokens: readonly Token[]): DocumentFact[] {
  const beside = cues.some(({ cue }) => cue.kind === 'fact' && OF_HEAD.has(cue.fact));
  const facts = cues.flatMap(({ cue, from, to }): DocumentFact[] => {
    if (cue.kind === 'fact') return [cue.fact];
    const words = tokens.slice(from, to).map((token) => token.folded);
    const day = cue.kind === 'intent' && cue.intent === 'deadline' && WHICH_DAY.test(words.join(' '));
    return beside && day ? ['date'] : [];
  });
  const [first, ...others] = new Set(facts);
  if (first === undefined) return [];
  return OF_HEAD.has(first) ? [first, ...others.filter((one) => OF_HEAD.has(one))] : [first];
}

/** A task or a field told with its owner asked: "… là việc của ai", "mảng … của ai"; of a document the issuer is asked. */
const OF_WHOM =
  /(?:^| )(?:viec|nhiem vu|phan viec|mang) cua ai(?: |$)|^(?!(?:.* )?(?:ke hoach|chuong trinh|nghi quyet|chi thi|quyet dinh|van ban|cong van|de an) (?:nay|do|so|\d)).*(?:^| )(?:viec|nhiem vu|mang|linh vuc|phan viec) .*cua ai(?: |$)/u;

/** "Gửi chương trình cho những nơi nào": to whom the document itself goes. */
const SENT_OUT =
  /(?:^| )(?:ke hoach|chuong trinh|van ban|de an|quyet dinh|nghi quyet)(?: (?!bao|cao|hang|dinh)\S+){0,5} gui (?:cho |toi |den |di |ve )?(?:nhung |cac )?(?:ai|dau|noi nao|\S+(?: \S+)? nao)$|(?:^| )gui (?:ban )?(?:ke hoach|chuong trinh|van ban|de an|quyet dinh|nghi quyet)(?: nay)? (?:(?:cho|den|toi|di|ve) )?(?:nhung |cac )?(?:noi|dau|ai|co quan|don vi|cho)(?: nao)?(?: |$)/u;

/** "UBND tỉnh … gửi kế hoạch cho những ai": the body named is the one that sends. */
const ISSUER_SENDS =
  /^(?:ubnd|uy ban nhan dan|hdnd|tinh uy|huyen uy|chinh phu|ban chap hanh)(?: \S+){0,6} gui (?:ban )?(?:ke hoach|chuong trinh|van ban)(?: |$)/u;

/** "Ai nhận kế hoạch của huyện": who receives the document itself. */
const RECEIVED =
  /(?:^| )(?:ai|(?:nhung |cac )?(?:noi|co quan|don vi|so|ban|bo|cho) nao|nhung ai) (?:se |deu |duoc |phai )?nhan (?:duoc )?(?:ban )?(?:ke hoach|chuong trinh|van ban|de an|quyet dinh)(?! (?:hoa|cong viec))(?: |$)/u;

/** "Ban hành NQ 42 là cơ quan nào": the verb first. */
const ISSUED_BY =
  /(?:^| )(?:ban hanh|ra|ky ban hanh) (?:nghi quyet|nq|ke hoach|kh|chuong trinh|chi thi|quyet dinh|qd|nghi dinh) (?:so )?\d\S*(?: \S+){0,4} (?:la|do) (?:ai|co quan nao|cap nao|ben nao|don vi nao)$/u;

/** "Chương trình có gửi Ban Kinh tế Trung ương không": whether it goes to a body. */
const SENT_TO =
  /(?:^| )(?:ke hoach|chuong trinh|van ban|de an|quyet dinh|nghi quyet)(?: \S+){0,5} co gui (?:cho |toi |den |ve )?(?:\S+ ){1,8}(?:khong|ko|k|chua)$/u;

/** "Chương trình … gửi Ban Kinh tế Trung ương phải không". */
const SENT =
  /^(?:co phai |co dung (?:la )?)?(?:ke hoach|chuong trinh|van ban)(?: (?!bao|cao)\S+){0,6} (?:duoc |co )?gui (?:cho |toi |den |ve )?(?!bao cao)/u;

/** "Gặp vướng mắc muốn sửa kế hoạch thì gửi về đâu": what is sent is not the document. */
const PROPOSES =
  /(?:^| )(?:vuong mac|kho khan|sua|sua doi|dieu chinh|chinh sua|bo sung|de xuat|kien nghi|phan anh|gop y|bao cao)(?: |$)/u;

/** "Nêu gì về …", "quy định những gì về …". */
const SAYS_WHAT =
  /(?:^| )(?:neu|noi|ghi|viet|de cap|quy dinh)(?: nhung| cac)? (?:gi|dieu gi) (?:ve|den|toi)(?: |$)|(?:^| )co (?:neu|noi|nhac|de cap|ban)(?: gi)? (?:ve|den|toi)(?: |$)/u;

/** What has run out, and what then. */
const EXPIRED = /(?:^| )(?:het|qua|tre) han (?:roi |ma )*(?:thi|phai|lam|xu)(?: |$)/u;

/** "Cơ quan chủ trì và phối hợp": both roles are asked for, and who leads is told first. */
const BOTH_ROLES =
  /(?:^| )(?:chu tri|dau moi)(?: chinh)?(?: va| cung| voi)?(?: cac| nhung)?(?: (?:co quan|don vi|so|ban|nganh|so nganh|ben|noi))? phoi hop(?! voi| cung)(?: |$)/u;

/** "Ai chủ trì, ai phối hợp" asks for the lead first; "cơ quan chủ trì phối hợp với ai" does not. */
function endsWithCoordinating(cues: readonly FoundCue[]): boolean {
  const order = cues.flatMap(({ cue }) => (cue.kind === 'intent' || cue.kind === 'who' ? [cue] : []));
  const who = order.findIndex((cue) => cue.kind === 'who');
  const lead = order.findIndex((cue) => cue.kind === 'intent' && cue.intent === 'lead');
  const partner = order.findIndex((cue) => cue.kind === 'intent' && cue.intent === 'coordinating');
  // "Cơ quan chủ trì là ai, phối hợp với ai" asks for both.
  if (lead >= 0 && lead < who && who < partner) return false;
  return who > lead;
}

/** With a topic of its own, "nghị quyết nào … về phát triển nguồn nhân lực" asks about content. */
function isFactQuestion(fact: DocumentFact, matterless: boolean, topical: number, code: boolean): boolean {
  if (fact === 'outline') return matterless;
  if (fact === 'pages') return topical <= 1;
  if (fact === 'signer' || fact === 'recipients' || fact === 'status' || fact === 'issuer') return topical <= 2;
  return topical === 0 || (code && topical <= 1);
}
