import type { SearchTerm } from '../../retrieval/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import type { AnswerContext } from '../context.ts';

/** Characters of a quotation in a line. */
const LONGEST = 260;

/** A quotation short enough for a line. */
export function clip(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\s,;]+\S*$/u, '')}…`;
}

/** A window that says this share of what the best one says of the topic is as good. */
const AS_GOOD = 0.95;
/** An opening that says this share of it is shown rather than a piece from the middle of a clause. */
const FAIR = 0.7;

/**
 * A quotation short enough for a line, from the clause on in which it speaks of the topic: the beginning of a long sentence
 * may be about other things.
 */
export function clipAbout(
  context: Pick<AnswerContext, 'statistics'>,
  text: string,
  terms: readonly SearchTerm[],
  longest?: number,
): string {
  const whole = clip(text, longest);
  const telling = terms.filter((term) => !term.light);
  if (whole === text || telling.length === 0) return whole;
  const said = (part: string) => matchTopic(telling, profileText(part), context.statistics).coverage;
  const opening = said(whole);
  // A clause begins behind a semicolon, else behind a comma: what is cut off there may belong to it.
  for (const { ends, enough, pick } of [
    { ends: /;\s/gu, enough: AS_GOOD, pick: 'last' },
    { ends: /[,:]\s/gu, enough: FAIR, pick: 'first' },
  ]) {
    const windows = [...text.matchAll(ends)].map(({ index, 0: end }) => clip(text.slice(index + end.length), longest));
    const shares = windows.map(said);
    const best = Math.max(opening, ...shares);
    if (opening >= enough * best) continue;
    // Of the windows that say as much the last begins nearest to the topic, the first leaves the least out.
    const isAsGood = (share: number) => share >= AS_GOOD * best;
    return `…${windows[pick === 'last' ? shares.findLastIndex(isAsGood) : shares.findIndex(isAsGood)]!}`;
  }
  return whole;
}
