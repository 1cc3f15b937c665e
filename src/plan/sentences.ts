/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A full stop here does not end a sentence. */
const NO_END = /(?:v\.v|TP|Tp|TX|TS|PGS|GS|ThS|BS|Th\.S|đ\/c|Đ\/c|\bT|^\d{1,2}(?:\.\d{1,2})*)\.$/u;

/** Splits a text into sentences; not at `v.v.`, `TP.`, `1.1.` or `74.900`. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?:[.!?…]+["”’)\]]?|\.\/\.)(?=\s+(?:[-–+]\s)?["“‘(]?[\p{Lu}\d]|\s*$)/gu)) {
    const end = match.index + match[0].length;
    if (end < text.length && NO_END.test(text.slice(start, end))) continue;
    if (end < text.length && /\.\.\.$|…$/u.test(match[0]) && !/^\s+["“‘(]?\p{Lu}/u.test(text.slice(end))) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

/** "(1) ", "(ii) ": the number of an item that stands within a sentence. */
const ITEM = /^\((?:\d{1,2}|[ivx]{1,4})\)\s+/u;

/**
 * Splits a stretch of a text at the semicolons that stand outside brackets and before the numbers of items: "(1) …", which
 * belong to no clause.
 */
export function splitClauses(text: string, within: Stretch = { start: 0, end: text.length }): Stretch[] {
  const clauses: Stretch[] = [];
  let depth = 0;
  let start = within.start;
  for (let i = within.start; i < within.end; i++) {
    const sign = text[i];
    const item =
      sign === '(' && depth === 0 && /(?:^|[:;,.])\s*$/u.test(text.slice(start, i))
        ? ITEM.exec(text.slice(i, i + 12))
        : null;
    if (item) {
      pushTrimmed(clauses, text, start, i);
      i += item[0].length - 1;
      start = i + 1;
    } else if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0) {
      pushTrimmed(clauses, text, start, i);
      start = i + 1;
    }
  }
  pushTrimmed(clauses, text, start, within.end);
  return clauses;
}

function pushTrimmed(list: Stretch[], text: string, start: number, end: number): void {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (end > start) list.push({ start, end });
}
