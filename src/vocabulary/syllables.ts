import { z } from 'zod';
import { CorpusError } from '../errors.ts';
import syllables from './data/syllables.json' with { type: 'json' };

const dataFile = z.object({
  source: z.string().min(1),
  asOf: z.string().min(1),
  rows: z.array(z.object({ word: z.string().min(1), spellings: z.string(), after: z.string() })),
});

/** The syllables of written Vietnamese, whatever the corpus holds. */
export interface Syllables {
  /** Spellings with their marks, by the syllable without. */
  spellings: ReadonlyMap<string, readonly string[]>;
  /** Unmarked syllables that follow each other, parted by a space, with about how often they do. */
  pairs: ReadonlyMap<string, number>;
}

let loaded: Syllables | undefined;

/**
 * The syllables and pairs counted in laws and plans, read once a process.
 * @throws CorpusError when the data file does not fit its schema
 */
export function loadSyllables(): Syllables {
  loaded ??= read();
  return loaded;
}

function read(): Syllables {
  const parsed = dataFile.safeParse(syllables);
  if (!parsed.success)
    throw new CorpusError(`row does not fit: ${parsed.error.issues[0]?.path.join('.')}`, {
      subject: 'src/vocabulary/data/syllables.json',
      remedy: 'Restore the file from the repository.',
    });
  const { rows } = parsed.data;
  const pairs = new Map<string, number>();
  for (const { word, after } of rows)
    for (const [, next, power] of after.matchAll(/(\S+) (\d+)/gu)) pairs.set(`${word} ${next}`, 2 ** Number(power));
  return { spellings: new Map(rows.map(({ word, spellings }) => [word, spellings.split(' ')])), pairs };
}
