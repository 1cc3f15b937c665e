import type { IndexedDocument } from '../../index/index.ts';
import { headingsOf, type Span, splitSentences } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import { type AnswerContext, textOf } from '../context.ts';

/**
 * Another sentence of the passage shown that has the matters asked about which the sentence shown lacks: "giữ nguồn nước ở hồ
 * đập, đường ống nước" asks of both. Undefined where nothing is lacking, or no one sentence beside it has all of that.
 */
export function otherHalf(
  context: AnswerContext,
  document: IndexedDocument,
  shown: Span,
  terms: readonly TopicTerm[],
): Span | undefined {
  const passage = document.plan.passages[shown.passage]!;
  const missingIn = (text: string, sought: readonly TopicTerm[]) =>
    matchTopic(sought, profileText(text), context.statistics).missing;
  // What the headings say holds for every sentence below them.
  const matters = terms.filter((term) => term.concept && !term.light);
  const shownText = `${headingsOf(document.plan, passage)} ${textOf(document, shown)}`;
  const lacking = matters.filter((term) => missingIn(shownText, [term]).length > 0);
  const told = matters.filter((term) => !lacking.includes(term));
  if (!lacking.every((term) => told.some((other) => areJoined(context.question.text, term, other)))) return undefined;
  if (lacking.length === 0) return undefined;
  const others = splitSentences(passage.text)
    .map(({ start, end }) => ({ passage: shown.passage, start: Math.max(start, passage.markerLength), end }))
    .filter(({ start, end }) => start < end && (end <= shown.start || start >= shown.end));
  return others.find((span) => missingIn(textOf(document, span), lacking).length === 0);
}

const JOINS = /[,;+&]|(?<!\p{L})(?:và|va|với|voi|cùng|cung|lẫn|lan|and)(?!\p{L})/iu;

/** True where a word that joins two matters stands between the terms. */
function areJoined(text: string, one: TopicTerm, other: TopicTerm): boolean {
  const [first, second] = one.position < other.position ? [one, other] : [other, one];
  return JOINS.test(text.normalize('NFC').slice(first.tokens.at(-1)!.end, second.tokens[0]!.start));
}
