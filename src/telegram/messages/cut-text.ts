/**
 * Where to cut a text so that its head has at most `limit` UTF-16 units: after the last paragraph, else line, else
 * sentence, else word that fits and fills at least half of the room, else between two characters; never inside one.
 */
export function findCut(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const room = text.slice(0, limit + 1);
  for (const ending of [/\n\n/gu, /\n/gu, /[.;!?…]["”')\]]*\s/gu, /\s/gu]) {
    const cut = lastEnd(room, ending, limit);
    if (cut >= limit / 2) return cut;
  }
  return characterStart(text, limit);
}

/** The text in pieces of at most `limit` UTF-16 units, cut as `findCut` says, blanks at the cuts removed. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  pieces.push(rest);
  return pieces;
}

/** The text in at most `limit` UTF-16 units, ending in "…" where something was left out, whole words where possible. */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 2);
  const cut = space >= limit / 2 ? space : characterStart(text, limit - 1);
  return `${text.slice(0, cut).replace(/[\s,;:–-]+$/u, '')}…`;
}

/** The text with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lastEnd(room: string, ending: RegExp, limit: number): number {
  let last = -1;
  for (const match of room.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (end <= limit) last = end;
  }
  return last;
}

/** The last position at or before `position` that is inside no surrogate pair and before no combining mark. */
function characterStart(text: string, position: number): number {
  let start = position;
  while (start > 1 && position - start < 32 && isInsideCharacter(text, start)) start -= 1;
  return isInsidePair(text, start) ? start - 1 : start;
}

function isInsideCharacter(text: string, position: number): boolean {
  return isInsidePair(text, position) || /^[\p{M}\u200D]/u.test(text.slice(position, position + 2));
}

function isInsidePair(text: string, position: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(position)) && /[\uD800-\uDBFF]$/.test(text.charAt(position - 1));
}
