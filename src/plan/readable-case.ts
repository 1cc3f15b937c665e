import { loadVocabulary } from '../vocabulary/index.ts';

/** Longest run of words looked for in the text at once. */
const LONGEST_RUN = 14;
/** How much of the text is looked through. */
const SEARCHED = 40_000;

/**
 * A title in capitals as the document's own text writes its words: "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA" becomes "Chương trình
 * mục tiêu quốc gia" where the text has it so. Words that it does not have are names of the vocabulary, or small.
 */
export function toReadableCase(title: string, text: string): string {
  const body = text.slice(0, SEARCHED).replace(/\s+/gu, ' ');
  const lower = body.toLowerCase();
  // Lower-casing that changed the length would make the offsets useless.
  const usable = lower.length === body.length;
  const words = title.split(/\s+/u);
  const written: string[] = [];
  for (let i = 0; i < words.length; ) {
    const run = usable ? longestRun(words, i, body, lower) : undefined;
    if (run) {
      written.push(run.text);
      i += run.size;
      continue;
    }
    const name = longestName(words, i);
    written.push(name?.text ?? writeWord(words[i]!));
    i += name?.size ?? 1;
  }
  return written.join(' ');
}

/** The longest run of the title's words that the text has in small letters. */
function longestRun(words: readonly string[], from: number, body: string, lower: string) {
  for (let size = Math.min(LONGEST_RUN, words.length - from); size >= 2; size--) {
    const run = words.slice(from, from + size).join(' ');
    const sought = run.toLowerCase();
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      const found = body.slice(at, at + run.length);
      if (isMostlyUpper(found) || /\p{L}/u.test(body[at + run.length] ?? '') || /\p{L}/u.test(body[at - 1] ?? ''))
        continue;
      const opensSentence = /(?:^|[.:;!?\-–“"(]\s?|\d\s)$/u.test(body.slice(Math.max(0, at - 2), at));
      const second = found.split(' ')[1] ?? '';
      const name = /^\p{Lu}/u.test(second) || longestName(words, from) !== undefined;
      return { size, text: opensSentence && !name ? found.charAt(0).toLowerCase() + found.slice(1) : found };
    }
  }
  return undefined;
}

function isMostlyUpper(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && (text.match(/\p{Lu}/gu) ?? []).length > letters.length * 0.6;
}

let names: Map<string, string> | undefined;

/** Names of places and bodies in the vocabulary's spelling, by their small letters. */
function knownNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  const { places, agencies } = loadVocabulary();
  for (const place of places) {
    for (const name of [place.name, ...place.towns])
      if (/^\p{Lu}\p{Ll}/u.test(name)) names.set(name.toLowerCase(), name);
  }
  for (const agency of agencies) if (agency.name.includes(' ')) names.set(agency.name.toLowerCase(), agency.name);
  return names;
}

function longestName(words: readonly string[], from: number): { size: number; text: string } | undefined {
  for (let size = Math.min(8, words.length - from); size >= 1; size--) {
    const run = words.slice(from, from + size).join(' ');
    const bare = run.replace(/[,.;:]+$/u, '');
    const name = knownNames().get(bare.toLowerCase());
    if (name) return { size, text: name + run.slice(bare.length) };
  }
  return undefined;
}

let shorts: Map<string, string> | undefined;

/** A word that stands alone: numbers of documents and official short forms keep their letters. */
function writeWord(word: string): string {
  if (/\d/u.test(word))
    return word.replace(/(?<=[-/])(TTG|CTR)(?!\p{L})/gu, (code) => (code === 'TTG' ? 'TTg' : 'CTr'));
  shorts ??= new Map(
    loadVocabulary()
      .abbreviations.filter((row) => row.kind === 'official')
      .map((row) => [row.short.toUpperCase(), row.short]),
  );
  const bare = word.replace(/[,.;:()“”"]+/gu, '');
  const short = shorts.get(bare);
  return short && bare.length > 1 && !/[ÀÁẢÃẠÂẦẤẨẪẬĂẰẮẲẴẶÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]/u.test(bare)
    ? word.replace(bare, short)
    : word.toLowerCase();
}
