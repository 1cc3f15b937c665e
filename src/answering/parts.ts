import { isScope, type Question, type TopicTerm, withoutScope } from '../question/index.ts';
import type { Finding } from './finding.ts';

/** The subjects that a question lists with "và" or commas; one where it lists none. */
export function splitTopics(question: Question): TopicTerm[][] {
  const groups: TopicTerm[][] = [];
  let last: TopicTerm | undefined;
  for (const term of question.terms) {
    const from = last ? (last.tokens.at(-1)?.end ?? 0) : 0;
    const between = question.text.slice(from, term.tokens[0]?.start ?? 0);
    // Between two terms stand words of asking only.
    const joined = !last || !/^\s*(?:,|&)\s*$|(?:^|\s)(?:và|va|and|với|voi|cùng|lẫn)(?:\s|$)/iu.test(between);
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

/** One finding of the answers to each subject. */
export function mergeFindings(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings.filter((finding) => finding.found);
  const silentOnes = findings.filter((finding) => !finding.found);
  return {
    ...first!,
    sentence: first!.sentence,
    details: [...others.map((finding) => finding.sentence), ...silentOnes.map((finding) => finding.sentence)],
    short: [first!, ...others].map((finding) => finding.short).join('; '),
    notes: [first!, ...others].flatMap((finding) => finding.notes),
    citations: [first!, ...others].flatMap((finding) => finding.citations.slice(0, 3)),
  };
}
