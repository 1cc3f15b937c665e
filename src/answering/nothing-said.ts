import type { IndexedDocument } from '../index/index.ts';
import { cite } from './cite.ts';
import { clipAbout } from './content/clip.ts';
import { passagesHolding } from './content/speaks-of.ts';
import { type AnswerContext, bestSentence, topicLabel, topicTerms } from './context.ts';
import { type Finding, type Nearest, silent, unmatched } from './finding.ts';

/**
 * A plan that does not tell what is asked. That it does not speak of the matter is said only where no passage has all of the
 * matter's telling words, nor most of them; else that passage is shown as the nearest.
 * @param related a passage that has part of the matter
 */
export function nothingSaid(context: AnswerContext, document: IndexedDocument, related?: Nearest): Finding {
  const { wording } = context;
  const { title } = document.identity;
  const label = topicLabel(context);
  const terms = topicTerms(context).filter((term) => !term.light);
  const [holding] = passagesHolding(context, document, terms);
  if (terms.length === 0 || holding === undefined) {
    const sentence = related?.close ? wording.unsure(title, label) : wording.noContent(title, label);
    return unmatched(document, sentence, wording.noTargetShort, related);
  }
  const sentence = wording.notTold(title, label);
  // A word alone may stand anywhere without its matter.
  if (!terms.some((term) => term.concept || term.tokens.length > 1))
    return silent(document, sentence, wording.noTargetShort);
  const citation = cite(document, bestSentence(context, document, holding, terms).span);
  const near = {
    text: wording.mentions(wording.section(citation.section), clipAbout(context, citation.quote, terms)),
    citations: [citation],
  };
  return silent(document, sentence, wording.noTargetShort, { ...near, mention: near });
}
