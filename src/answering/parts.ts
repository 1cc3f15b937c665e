import { isScope, type Question, type TopicTerm, withoutScope } from '../question/index.ts';
import type { Finding } from './finding.ts';
import type { Wording } from './wording/index.ts';

/**
 * A comma or a word of joining, with the amount that is claimed of either subject or what it is counted on ("trên vạn dân, …"),
 * and what is measured of the second ("tỷ lệ").
 */
const JOINED =
  /^[\s\d.,/%]*(?:(?:trên|tren|mỗi|moi)(?:\s[\p{L}\d.]+){1,4}\s*)?(?:,|&)[\s\d.,/%]*(?:(?:t[ỷỉyi] l[ệe]|chỉ (?:tiêu|số)|chi (?:tieu|so)|mức|muc|số|so)\s+)?$|(?:^|\s)(?:và|va|and|với|voi|cùng|lẫn|còn)(?:\s|$)/iu;

/** "… và tỷ lệ": what follows is measured on its own. */
const MEASURED_APART =
  /(?:,|&|(?<!\p{L})(?:và|va|and|lẫn|cùng)(?!\p{L}))\s+(?:t[ỷỉyi] l[ệe]|chỉ (?:tiêu|số)|chi (?:tieu|so)|the (?:rate|share))(?!\p{L})/iu;

/** The subjects that a question lists with "và" or commas; one where it lists none. */
export function splitTopics(question: Question): TopicTerm[][] {
  const groups: TopicTerm[][] = [];
  let last: TopicTerm | undefined;
  for (const term of question.terms) {
    const from = last ? (last.tokens.at(-1)?.end ?? 0) : 0;
    const between = question.text.slice(from, term.tokens[0]?.start ?? 0);
    // Between two terms stand words of asking only.
    const joined = !last || !JOINED.test(between) || isFurtherGroup(question.text, last, term);
    if (joined) groups.push([...(groups.pop() ?? []), term]);
    else groups.push([term]);
    last = term;
  }
  const whole = groups.map((group, i) => {
    // "Thành thị và nông thôn": the second is of the same thing as the first.
    const before = groups[i - 1];
    return before && group.every(isScope) ? [...before.flatMap(withoutScope), ...group] : group;
  });
  return whole.every((group) => group.some((term) => !term.light && (term.concept || term.tokens.length > 1)))
    ? whole
    : [];
}

/** True where each of the subjects that a question lists has a measure of its own: "tỷ lệ A và tỷ lệ B". */
export function measuresApart(question: Question, parts: readonly TopicTerm[][]): boolean {
  return parts.slice(1).every((part, i) => {
    const own = part.filter((term) => !parts[i]!.includes(term));
    const from = parts[i]!.at(-1)!.tokens.at(-1)!.end;
    const first = own.find((term) => startOf(term) >= from) ?? own[0];
    return MEASURED_APART.test(question.text.slice(from, startOf(first) + (first?.text.length ?? 0)));
  });
}

/** Concepts of people whom something is for; "hỗ trợ", "hồ chứa" and "hồ sơ" are no households ("hộ"). */
const PEOPLE =
  /^(?:nguoi|cong-nhan|ho-(?:ngheo|can|moi|gia|kinh|dau)|tre-em|hoc-sinh|sinh-vien|phu-nu|nong-dan|lao-dong|can-bo|than-nhan|thuong-binh|doi-tuong|gia-dinh|nhom-yeu-the|thanh-(?:nien|thieu))/u;

/** True for a term that names people whom something is for. */
export function namesPeople({ concept }: TopicTerm): boolean {
  return PEOPLE.test(concept?.id ?? '');
}

/** "Mấy căn cho người thu nhập thấp và công nhân": others whom the same thing is for are no subject of their own. */
function isFurtherGroup(text: string, last: TopicTerm, term: TopicTerm): boolean {
  if (!namesPeople(last) || !namesPeople(term)) return false;
  return /(?<!\p{L})(?:cho|for)(?:\s\p{L}+)?\s+$/iu.test(text.slice(0, startOf(last)));
}

/** Words that put two matters side by side; "với" may belong to a verb. */
const SIDE_BY_SIDE = /,|&|(?<!\p{L})(?:và|va|and|lẫn)(?!\p{L})/iu;

/**
 * The matters that a question asks about side by side: "nói gì về A và B". None where what they share stands before them
 * ("nước sạch cho A, B"), or where two are one in other words.
 */
export function splitMatters(question: Question): TopicTerm[][] {
  const parts = splitTopics(question);
  const telling = parts.map((part) => part.filter((term) => !term.light));
  const concepts = parts.flat().flatMap(({ concept }) => concept?.id ?? []);
  if (telling[0]?.length !== 1 || new Set(concepts).size < concepts.length) return [];
  const apart = parts.slice(1).every((part, i) => {
    const between = question.text.slice(parts[i]!.at(-1)!.tokens.at(-1)!.end, startOf(part[0]));
    return SIDE_BY_SIDE.test(between);
  });
  return apart ? parts : [];
}

/** The question about one of the subjects that it lists: what it says of the others does not narrow this one. */
export function questionOfPart(question: Question, parts: readonly Question['terms'][], at: number): Question {
  const terms = parts[at]!;
  const own = parts.map((part, i) => part.filter((term) => i === 0 || !parts[i - 1]!.includes(term)));
  // Where the words of joining stand before each subject, its clause begins.
  const begins = own.map((part, i) => {
    if (i === 0) return 0;
    const from = own[i - 1]!.at(-1)?.tokens.at(-1)?.end ?? 0;
    const to = startOf(part.find((term) => startOf(term) > from)) || from;
    const joint = JOINT.exec(question.text.slice(from, to));
    return joint ? from + joint.index : to;
  });
  // What opens the question ("tỷ lệ …") is of each; amounts in it are of the first.
  const opening = at === 0 ? '' : question.text.slice(0, startOf(own[0]?.[0])).replace(/\d[\d.,]*\s?%?/gu, '');
  const text = `${opening}${question.text.slice(begins[at], begins[at + 1])}`;
  const premises = question.premises.filter((premise) => text.includes(premise));
  return { ...question, terms, text, premises, topicText: terms.map((term) => term.text).join(' ') };
}

/** Where a term begins in the question; its beginning where there is no term. */
function startOf(term: TopicTerm | undefined): number {
  return term?.tokens[0]?.start ?? 0;
}

const JOINT = /\s*,|\s(?:và|va|and|với|voi|cùng|lẫn|còn)\s/iu;

/** One finding of the answers to each subject. Of a claim with several parts only the whole is confirmed, and what is wrong comes first. */
export function mergeFindings(parts: readonly Finding[], { yes, partSo }: Pick<Wording, 'yes' | 'partSo'>): Finding {
  const holds = parts.every(({ found, sentence }) => found && sentence.startsWith(`${yes} `));
  const denied = parts.filter((finding) => finding.found && finding.denies);
  const findings = [...denied, ...parts.filter((finding) => !denied.includes(finding))].map((finding, i) =>
    finding.sentence.startsWith(`${yes} `) && !(holds && i === 0)
      ? {
          ...finding,
          sentence: holds ? finding.sentence.slice(yes.length + 1) : partSo(finding.sentence.slice(yes.length + 1)),
        }
      : finding,
  );
  const told = findings.filter((finding) => finding.found);
  // The items of a list are told with it.
  if (told.some(({ listed }) => listed !== undefined)) return joinLists(findings);
  const [first, ...others] = told.filter((one, i) => told.findIndex(({ sentence }) => sentence === one.sentence) === i);
  const silentOnes = findings.filter((finding) => !finding.found);
  return {
    ...first!,
    sentence: first!.sentence,
    details: [...others.map((finding) => finding.sentence), ...silentOnes.map((finding) => finding.sentence)],
    // Beside other plans each stands where it was asked.
    short: parts.flatMap((finding) => (finding.found ? [finding.short] : [])).join('; '),
    notes: [first!, ...others].flatMap((finding) => finding.notes),
    citations: [first!, ...others].flatMap((finding) => finding.citations.slice(0, 3)),
  };
}

/** One finding of several lists, each under its own sentence; those that are silent last. */
export function joinLists(findings: readonly Finding[]): Finding {
  const told = [...findings.filter((finding) => finding.found), ...findings.filter((finding) => !finding.found)];
  const [first, ...others] = told;
  return {
    ...first!,
    details: [...first!.details, ...others.flatMap((finding) => [finding.sentence, ...finding.details])],
    short: told.map((finding) => finding.short).join('; '),
    notes: told.flatMap((finding) => finding.notes),
    citations: told.flatMap((finding) => finding.citations),
  };
}
