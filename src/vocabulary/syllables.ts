import { z } from 'zod';
import { CorpusError } from '../errors.ts';
import { foldMarks } from '../text/index.ts';
import syllables from './data/syllables.json' with { type: 'json' };

const dataFile = z.object({
  source: z.string().min(1),
  asOf: z.string().min(1),
  rows: z.array(z.object({ word: z.string().min(1), before: z.number().int().min(0), after: z.string() })),
});

/** Stands for the beginning and the end of a clause. */
export const STOP = '.';

/** The syllables of written Vietnamese, whatever the corpus holds. */
export interface Syllables {
  /** Spellings with their marks, by the syllable without. */
  spellings: ReadonlyMap<string, readonly string[]>;
  /** Number of different pairs of neighbours. */
  pairCount: number;
  /** How many different words stand before a spelling; 0 for unknown ones. */
  countBefore(word: string): number;
  /** Which spellings follow one or `STOP`, and where that follows it, with about how often they do; read when first asked for. */
  followersOf(word: string): ReadonlyMap<string, number>;
}

let loaded: Syllables | undefined;

/**
 * The syllables and pairs counted in laws, plans and articles, read once a process.
 * @throws CorpusError when the data file does not fit its schema
 */
export function loadSyllables(): Syllables {
  loaded ??= read();
  return loaded;
}

/** True for a short form that in small letters is a word as well: "AI" is "ai". */
export function isWordInSmallLetters(short: string): boolean {
  return /^\p{Lu}{2,}$/u.test(short) && loadSyllables().countBefore(short.toLowerCase()) > 0;
}

/** Times that two syllables stand side by side in laws and articles where they are one word. */
const OFTEN = 16;

/** True where two spellings stand side by side so often in written text that they are one word. */
export function areOneWord(first: string, second: string): boolean {
  return (loadSyllables().followersOf(first).get(second) ?? 0) >= OFTEN;
}

const NONE: ReadonlyMap<string, number> = new Map();

function read(): Syllables {
  const parsed = dataFile.safeParse(syllables);
  if (!parsed.success)
    throw new CorpusError(`row does not fit: ${parsed.error.issues[0]?.path.join('.')}`, {
      subject: 'src/vocabulary/data/syllables.json',
      remedy: 'Restore the file from the repository.',
    });
  const rows = new Map(parsed.data.rows.map((row) => [row.word, row]));
  const spellings = new Map<string, string[]>();
  for (const word of rows.keys()) {
    if (word === STOP) continue;
    const folded = foldMarks(word);
    spellings.set(folded, [...(spellings.get(folded) ?? []), word]);
  }
  const followers = new Map<string, ReadonlyMap<string, number>>();
  return {
    spellings,
    pairCount: parsed.data.rows.reduce((sum, row) => sum + row.before, 0),
    countBefore: (word) => rows.get(word)?.before ?? 0,
    followersOf(word) {
      let known = followers.get(word);
      if (!known) {
        const row = rows.get(word);
        known = row ? readFollowers(row.after) : NONE;
        followers.set(word, known);
      }
      return known;
    },
  };
}

/** "hiểm 13 vệ 12": words with the logarithm of their uses. */
function readFollowers(text: string): ReadonlyMap<string, number> {
  const parts = text === '' ? [] : text.split(' ');
  const followers = new Map<string, number>();
  for (let i = 0; i < parts.length; i += 2) followers.set(parts[i]!, 2 ** Number(parts[i + 1]));
  return followers;
}
