import { type Token, tokenize } from '../text/index.ts';
import { agencyMatcher } from '../vocabulary/index.ts';
import type { Citation } from './answer.ts';

/** What an answer says and what it says it with. */
export interface Claim {
  /** The lines that state facts. */
  lines: readonly string[];
  citations: readonly Citation[];
  /** Texts of the frame that are no facts of a plan: titles, places, the topic as asked. They are taken out of the lines. */
  frame: readonly string[];
}

/** A word of an answer that no quotation shows. */
export interface Unproven {
  kind: 'quote' | 'number' | 'agency';
  text: string;
}

/**
 * Checks an answer before it is given: every quote stands in its document, and every number, date and body that the
 * answer names stands in a quote or in the frame.
 * @param originals text of each document by its id
 */
export function findUnproven(claim: Claim, originals: (documentId: string) => string | undefined): Unproven[] {
  const unproven: Unproven[] = [];
  for (const citation of claim.citations) {
    const original = originals(citation.documentId);
    if (!citation.quote || !original || !squeeze(original).includes(squeeze(citation.quote))) {
      unproven.push({ kind: 'quote', text: citation.quote });
    }
  }
  const quotes = claim.citations.map((citation) => citation.quote).join(' \n ');
  const numbers = new Set(numbersOf(quotes));
  const shown = tokenize(`${quotes} \n ${claim.frame.join(' \n ')}`);
  for (const line of claim.lines) {
    for (const number of numbersOf(withoutFrame(line, claim.frame))) {
      if (!numbers.has(number)) unproven.push({ kind: 'number', text: number });
    }
    const tokens = tokenize(line);
    for (const match of agencyMatcher().match(tokens)) {
      const name = line.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end);
      // A name found over a comma may be two words that only stand side by side.
      const parts = name.split(/[,;:()–]/u);
      if (!parts.every((part) => isShown(part, shown))) unproven.push({ kind: 'agency', text: name });
    }
  }
  return unproven;
}

/** True where the words of a name stand side by side; a name with a capital needs one there: "Bộ Y tế" is no "cán bộ y tế". */
function isShown(name: string, shown: readonly Token[]): boolean {
  const words = tokenize(name);
  const first = words[0];
  if (!first) return true;
  return shown.some((token, at) => {
    if (token.exact !== first.exact || (isCapital(first) && !isCapital(token))) return false;
    return words.every((word, i) => shown[at + i]?.exact === word.exact);
  });
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

/** What the frame counts and labels: "mục III.6.5", "đã tra 5/5 văn bản, 2 văn bản nêu", "2 nhiệm vụ". */
const RECEIPTS =
  /(?:mục|section)\s+(?:[IVXL]+|[A-ZĐ]|\d+)(?:\.[\dA-Za-zđ]+)*|(?:Phụ lục|Phụ biểu|Biểu|Bảng|Mẫu|Điều)\s+(?:[IVX]+|\d+)(?:\.[\da-zđ]+)*(?=[,:]|$)|[Đđ]ã tra \d+\/\d+ văn bản(?:, \d+ văn bản nêu)?|stated by \d+|[Ss]earched \d+ of \d+ documents(?:, stated by \d+)?|\d+ (?:nhiệm vụ|tasks?|mục khác|văn bản|documents?|more|chỉ tiêu có con số|mục tiêu không có con số|targets? with a number|aims? without one)(?!\p{L})/gu;

function withoutFrame(line: string, frame: readonly string[]): string {
  let text = line;
  for (const part of [...frame].sort((a, b) => b.length - a.length)) if (part) text = text.replaceAll(part, ' ');
  return text.replace(RECEIPTS, ' ');
}

const squeezed = new Map<string, string>();

/** White space and marks of Markdown, in which a quote may differ from its document. */
const BLANK = /[\s*#|]+/gu;

/** A text without white space and marks, in NFC: what "word for word" is judged on. */
function squeeze(text: string): string {
  if (text.length < 2000) return text.normalize('NFC').replace(BLANK, '');
  let known = squeezed.get(text);
  if (known === undefined) {
    known = text.normalize('NFC').replace(BLANK, '');
    if (squeezed.size > 50) squeezed.clear();
    squeezed.set(text, known);
  }
  return known;
}

function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((number) => number.replace(/^0+(?=\d)/u, ''));
}
