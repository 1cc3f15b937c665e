import { type Draft, doubtNotes } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, bareLabel, placeLabel } from '../context.ts';
import type { Finding } from '../finding.ts';

/** Other plans of a place that get a line each; more are counted. */
const OFFERED = 3;
/** Longest line of another plan, in characters, without its name. */
const LONGEST = 120;

/** Adds what other plans of the place say to the same question, a line each with its proof, below what the first says. */
export function offerOthers(context: AnswerContext, draft: Draft, also: readonly Finding[]): void {
  if (also.length === 0) return;
  const { wording } = context;
  const shown = also.slice(0, OFFERED);
  const places = new Set(also.map(({ document }) => bareLabel(document)));
  const place = places.size === 1 ? [...places][0]! : (also[0]!.document.identity.place?.name ?? '');
  draft.details = [
    ...draft.details,
    wording.alsoStatedBy(place),
    ...shown.map(({ document, short }) => wording.listed(`${placeLabel(document)}: ${clip(short, LONGEST)}`)),
    ...(also.length > shown.length ? [wording.moreDocuments(also.length - shown.length)] : []),
  ];
  draft.notes.push(...shown.flatMap((finding) => doubtNotes(context, finding)));
  draft.citations = [...draft.citations, ...shown.flatMap((finding) => finding.citations.slice(0, 2))];
  draft.computed = [...(draft.computed ?? []), ...shown.flatMap((finding) => finding.computed ?? [])];
}
