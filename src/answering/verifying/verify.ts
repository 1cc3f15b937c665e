import { type Token, tokenize } from '../../text/index.ts';
import { agencyMatcher } from '../../vocabulary/index.ts';
import type { Citation } from '../answer.ts';
import { datesOf } from './claimed-dates.ts';
import { type CitedRoles, findUnprovenRoles } from './verify-roles.ts';

/** What an answer says and what it says it with. */
export interface Claim {
  /** The lines that state facts. */
  lines: readonly string[];
  citations: readonly Citation[];
  /** Texts of the frame that are no facts of a plan: titles, places, the topic as asked. They are taken out of the lines. */
  frame: readonly string[];
  /** What the program reckons itself ("12 trang"): no quotation holds it. Each is taken out of a line once. */
  computed?: readonly string[];
}

/** What is known of a document that an answer cites. */
export interface CitedSource {
  original: string;
  /** Its place as lists write it: what a line says of the place must stand in this document's quotes. */
  label?: string;
  /** True where the quote stands in the section and on the page that the citation says. */
  standsAt?: (citation: Citation) => boolean;
  /** Who leads and who coordinates, by the records whose words the citation shows. */
  rolesOf?: (citation: Citation) => CitedRoles[];
}

/** A word of an answer that no quotation shows. */
export interface Unproven {
  kind: 'quote' | 'place' | 'number' | 'date' | 'agency' | 'role';
  text: string;
}

/**
 * Checks an answer before it is given: every quote stands in its document, where its citation says, and every number, date
 * and body that the answer names stands in a quote or in the frame; what a line says of one place, in a quote of its plan; a
 * body told as leading or coordinating, in that role in a record cited.
 * @param sources what is known of each document by its id
 */
export function findUnproven(claim: Claim, sources: (documentId: string) => CitedSource | undefined): Unproven[] {
  const unproven: Unproven[] = [];
  for (const citation of claim.citations) {
    const source = sources(citation.documentId);
    if (!citation.quote || !source || !squeeze(source.original).includes(squeeze(citation.quote)))
      unproven.push({ kind: 'quote', text: citation.quote });
    else if (source.standsAt && !source.standsAt(citation)) unproven.push({ kind: 'place', text: citation.quote });
  }
  const all = claim.citations.map((citation) => citation.quote);
  const ofPlace = quotesByPlace(claim.citations, sources);
  const shown = tokenize(`${all.join(' \n ')} \n ${claim.frame.join(' \n ')}`);
  for (const line of claim.lines) {
    for (const { text, quotes } of partsByPlace(line, ofPlace, all)) {
      const bare = withoutFrame(text, claim.frame, claim.computed ?? []);
      const numbers = new Set(numbersOf(quotes));
      for (const number of numbersOf(bare)) if (!numbers.has(number)) unproven.push({ kind: 'number', text: number });
      // A day of one sentence and a month of another make no date.
      const dates = new Set(datesOf(quotes));
      for (const date of datesOf(bare)) if (!dates.has(date)) unproven.push({ kind: 'date', text: date });
    }
    const tokens = tokenize(line);
    for (const match of agencyMatcher().match(tokens)) {
      const name = line.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end);
      // A name found over a comma may be two words that only stand side by side.
      const parts = name.split(/[,;:()–]/u);
      if (!parts.every((part) => isShown(part, shown))) unproven.push({ kind: 'agency', text: name });
    }
  }
  if (claim.citations.some(({ documentId }) => sources(documentId)?.rolesOf)) {
    const records = claim.citations.flatMap((one) => sources(one.documentId)?.rolesOf?.(one) ?? []);
    for (const text of findUnprovenRoles(claim.lines, records, all)) unproven.push({ kind: 'role', text });
  }
  return unproven;
}

function quotesByPlace(
  citations: readonly Citation[],
  sources: (documentId: string) => CitedSource | undefined,
): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { documentId, quote } of citations) {
    const label = sources(documentId)?.label;
    if (label) places.set(label, [...(places.get(label) ?? []), quote]);
  }
  return places;
}

/**
 * A line by the places of which it says something: "• Bắc Giang: …" all of it, "Bắc Giang (trên 99%), Lâm Đồng (…)" what
 * stands in brackets. The rest may stand in any quote.
 */
function partsByPlace(
  line: string,
  places: ReadonlyMap<string, readonly string[]>,
  all: readonly string[],
): { text: string; quotes: string }[] {
  const parts: { text: string; quotes: string }[] = [];
  let rest = line;
  if (places.size > 1) {
    for (const [label, quotes] of places) {
      if (line.startsWith(`• ${label}: `)) return [{ text: line.slice(label.length + 4), quotes: quotes.join('\n') }];
      for (let at = rest.indexOf(`${label} (`); at >= 0; at = rest.indexOf(`${label} (`)) {
        const from = at + label.length + 2;
        const to = rest.indexOf(')', from);
        const end = to < 0 ? rest.length : to;
        parts.push({ text: rest.slice(from, end), quotes: quotes.join('\n') });
        rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
      }
    }
  }
  return [...parts, { text: rest, quotes: all.join('\n') }];
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
  /(?:mục|section)\s+(?:[IVXL]+|[A-ZĐ]|\d+)(?:\.[\dA-Za-zđ]+)*|(?:Phụ lục|Phụ biểu|Biểu|Bảng|Mẫu|Điều)\s+(?:[IVX]+|\d+)(?:\.[\dA-Za-zĐđ]+)*(?=[,:)]|$)|[Đđ]ã tra \d+\/\d+ văn bản(?:, \d+ văn bản nêu)?|stated by \d+|[Ss]earched \d+ of \d+ documents(?:, stated by \d+)?|\d+ (?:nhiệm vụ|tasks?|mục khác|văn bản|documents?|more|chỉ tiêu có con số|mục tiêu không có con số|targets? with a number|aims? without one)(?!\p{L})/gu;

/** A text without the first place of what was reckoned; "5 giường" does not stand in "35 giường". */
function withoutOnce(text: string, part: string): string {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (!/\d[.,]?$/u.test(text.slice(0, at))) return `${text.slice(0, at)} ${text.slice(at + part.length)}`;
  return text;
}

function withoutFrame(line: string, frame: readonly string[], computed: readonly string[]): string {
  let text = line;
  for (const part of computed) if (part) text = withoutOnce(text, part);
  // Before the frame's own texts, which may be a part of what is counted ("chỉ tiêu").
  text = text.replace(RECEIPTS, ' ');
  for (const part of [...frame].sort((a, b) => b.length - a.length)) if (part) text = removePhrase(text, part);
  return text.replace(RECEIPTS, ' ');
}

/** Takes a phrase out; a number of it is no part of a longer one: "2" does not stand in "2030". */
function removePhrase(text: string, phrase: string): string {
  if (!text.includes(phrase)) return text;
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const before = /^\d/u.test(phrase) ? '(?<!\\d[.,]?)' : '';
  const after = /\d$/u.test(phrase) ? '(?![.,]?\\d)' : '';
  return text.replace(new RegExp(`${before}${escaped}${after}`, 'gu'), ' ');
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
