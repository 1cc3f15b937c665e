import type { IndexedDocument } from '../../index/index.ts';
import { headingsOf, type Span } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText, type TopicMatch } from '../../retrieval/index.ts';
import { type AnswerContext, bestSentence, textOf } from '../context.ts';

/** By so much more of what the headings leave open must another sentence say to be the one asked about. */
const PLAINLY_MORE = 0.3;

/**
 * The sentence of a passage that answers best. What the headings above it say holds for each of its sentences: under "hệ
 * thống trợ giúp xã hội", of "trợ giúp xã hội ưu tiên nhóm nào" only "ưu tiên" tells them apart.
 */
export function sentenceUnderHeadings(
  context: AnswerContext,
  document: IndexedDocument,
  passageIndex: number,
  terms: readonly TopicTerm[],
  bonus: (text: string) => number,
): { span: Span; match: TopicMatch } {
  const best = bestSentence(context, document, passageIndex, terms, bonus);
  const headings = profileText(headingsOf(document.plan, document.plan.passages[passageIndex]!));
  const open = terms.filter((term) => matchTopic([term], headings, context.statistics).coverage < 1);
  if (open.length === terms.length) return best;
  const other = bestSentence(context, document, passageIndex, open, bonus);
  if (other.span.start === best.span.start) return best;
  const worth = ({ span }: { span: Span }) => {
    const text = textOf(document, span);
    return matchTopic(open, profileText(text), context.statistics).coverage + bonus(text);
  };
  if (worth(other) < worth(best) + (open.length > 0 ? PLAINLY_MORE : 0.01)) return best;
  return { span: other.span, match: matchTopic(terms, profileText(textOf(document, other.span)), context.statistics) };
}
