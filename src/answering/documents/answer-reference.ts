import type { Selection } from '../choosing/select-documents.ts';
import { cite } from '../cite.ts';
import { composeOne, type Draft, uncited } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, placeLabel } from '../context.ts';
import { isNumberOf } from './answer-cited-document.ts';
import { overview } from './answer-document.ts';
import { citingsOf, isTitled, ofIssuer, tellingMost } from './citing-plans.ts';

/** Documents of one number that are told; with more of them nothing is clear. */
const MOST_TOLD = 4;
/** A title told whole. */
const LONGEST = 500;

/**
 * What a document is about that no plan asked bears the number of, as plans cite it: "kh 89 tỉnh ủy bg về cái gì". Several
 * that bear the number are all told. Undefined where none is cited, or anything else is asked.
 */
export function tellReference(context: AnswerContext, selection: Selection): Draft | undefined {
  const { index, question, wording } = context;
  const reference = question.referenceAsked;
  if (!reference || selection.named) return undefined;
  const placed = question.places.some(({ kind }) => kind !== 'central');
  const asked = placed ? selection.documents : index.documents;
  const [own, ...others] = asked.filter((document) => isNumberOf(document, reference));
  // A plan that leaves its number blank is known by it from another: "nghị quyết 68 của Chính phủ".
  if (own) return others.length > 0 || own.identity.number ? undefined : composeOne(context, overview(context, own));
  const found = tellingMost(ofIssuer(citingsOf(index, asked, reference), question));
  // Its number and day alone say nothing of what it is about.
  if (!found.some(isTitled) || found.length > MOST_TOLD) return undefined;
  const told = found.map(({ document, one, end }) => {
    const citation = cite(document, { passage: one.passage.index, start: one.start, end });
    return { document, citation, text: capital(clip(citation.quote, LONGEST)) };
  });
  const [first, ...more] = told;
  const read = question.corrections.map(([typed, as]) => wording.readAs(typed, as));
  if (more.length === 0) {
    const { document, citation, text } = first!;
    const draft = composeOne(context, {
      document,
      found: true,
      confidence: 1,
      sentence: `${placeLabel(document)}: ${text}.`,
      short: clip(citation.quote, LONGEST),
      details: [],
      notes: [],
      citations: [citation],
    });
    return { ...draft, notes: [...draft.notes, ...read] };
  }
  const typed = question.tokens.slice(reference.from, reference.to).map((token) => token.text);
  const lines = told.map(({ document, text }) => wording.listed(`${placeLabel(document)}: ${text}.`));
  return {
    ...uncited('answered', wording.severalNumbered(typed.join(' ')), lines),
    notes: read,
    citations: told.map(({ citation }) => citation),
  };
}
