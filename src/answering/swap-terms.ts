import type { Question, TopicTerm } from '../question/index.ts';

/** Apart from all places of the turn before, so that no word of it counts as a neighbour. */
const BEHIND = 500;

/**
 * The questions that a follow-up may mean besides what it says alone: what it names in place of one part of the earlier
 * topic. "Tỷ lệ cửa khẩu dùng nền tảng số? – Còn cảng biển?" asks for the share of ports that use one.
 */
export function swappedQuestions(question: Question): Question[] {
  const { earlierTerms = [], terms, ...rest } = question;
  const own = terms.map((term): TopicTerm => ({ ...term, position: term.position + BEHIND }));
  return partsOf(earlierTerms).flatMap((replaced) => {
    if (replaced.every((term) => term.light)) return [];
    const kept = earlierTerms.filter((term) => !replaced.includes(term));
    if (!kept.some((term) => !term.light)) return [];
    const asked = [...own, ...kept];
    return [{ ...rest, terms: asked, topicText: asked.map((term) => term.text).join(' ') }];
  });
}

/** The parts of a topic; words that no vocabulary joins are one where they stand side by side ("cửa khẩu"). */
function partsOf(terms: readonly TopicTerm[]): TopicTerm[][] {
  const parts: TopicTerm[][] = [];
  const single = (term: TopicTerm | undefined) => term && !term.concept && term.tokens.length === 1 && !term.light;
  for (const [i, term] of terms.entries()) {
    const before = terms[i - 1];
    const joined = single(term) && single(before) && term.position === before!.position + 1;
    if (joined) parts.at(-1)!.push(term);
    else parts.push([term]);
  }
  return parts;
}
