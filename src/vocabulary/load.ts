import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { CorpusError } from '../errors.ts';
import {
  type Abbreviation,
  type Agency,
  abbreviationRow,
  agencyRow,
  type Compound,
  type Concept,
  compoundRow,
  conceptRow,
  dataFile,
  type Place,
  placeRow,
} from './rows.ts';

/** What the program knows of the world: data with sources, no answers. */
export interface Vocabulary {
  places: Place[];
  agencies: Agency[];
  abbreviations: Abbreviation[];
  concepts: Concept[];
  /** Words of several syllables outside the concepts. */
  compounds: Compound[];
}

let loaded: Vocabulary | undefined;

/**
 * The vocabulary, read and checked once a process.
 * @throws CorpusError when a data file does not fit its schema
 */
export function loadVocabulary(): Vocabulary {
  loaded ??= {
    places: readRows('places', placeRow),
    agencies: readRows('agencies', agencyRow),
    abbreviations: readRows('abbreviations', abbreviationRow),
    concepts: readRows('thesaurus', conceptRow),
    compounds: readRows('compounds', compoundRow),
  };
  return loaded;
}

function readRows<Row extends z.ZodType>(name: string, row: Row): z.infer<Row>[] {
  const file = fileURLToPath(new URL(`./data/${name}.json`, import.meta.url));
  const parsed = dataFile(row).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CorpusError(`row does not fit: ${issue?.path.join('.')} ${issue?.message}`, {
      subject: file,
      remedy: 'Restore the file from the repository.',
    });
  }
  return parsed.data.rows as z.infer<Row>[];
}
