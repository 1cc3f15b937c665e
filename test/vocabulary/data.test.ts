import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSyllables, loadVocabulary } from '../../src/vocabulary/index.ts';

const DATA_DIR = join(import.meta.dirname, '../../src/vocabulary/data');

interface DataFile {
  source: string;
  asOf: string;
  rows: unknown[];
}

const dataFiles = readdirSync(DATA_DIR).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(join(DATA_DIR, name), 'utf8')) as DataFile),
}));

const repeated = (names: string[]) => names.filter((name, i) => names.indexOf(name) !== i);

describe('the data files of the vocabulary', () => {
  test('all load and fit their schema', () => {
    const loaded = Object.values(loadVocabulary()).map((rows) => rows.length);
    expect([...loaded, [...loadSyllables().spellings.values()].flat().length + 1].sort()).toEqual(
      dataFiles.map((file) => file.rows.length).sort(),
    );
  });

  test.each(dataFiles)('$name says where its facts are from and for which day they hold', ({ source, asOf }) => {
    expect(source.length).toBeGreaterThan(20);
    expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test('are written in NFC', () => {
    for (const { name } of dataFiles) {
      const content = readFileSync(join(DATA_DIR, name), 'utf8');
      expect(content === content.normalize('NFC'), name).toBe(true);
    }
  });

  test('name every row once', () => {
    const { places, agencies, abbreviations, concepts, compounds, cues, register, recordWords } = loadVocabulary();
    for (const rows of [places, agencies, concepts]) expect(repeated(rows.map((row) => row.id))).toEqual([]);
    expect(repeated(abbreviations.map((row) => row.short))).toEqual([]);
    expect(repeated(compounds.map((row) => row.word))).toEqual([]);
    for (const { cue, phrases } of cues) expect(repeated(phrases), cue).toEqual([]);
    for (const { says, phrases } of register) expect(repeated(phrases), says).toEqual([]);
    expect(repeated(recordWords.map((row) => row.list))).toEqual([]);
    for (const { list, words } of recordWords) expect(repeated(words), list).toEqual([]);
  });

  test('lead from former to present places and back, and from former to present agencies', () => {
    const { places, agencies } = loadVocabulary();
    const byId = new Map(places.map((place) => [place.id, place]));
    for (const place of places) {
      for (const id of place.now) expect(byId.get(id)?.formerly ?? []).toContain(place.id);
      // A unit that kept its name is also one of those that it was formed of.
      for (const id of place.formerly) if (id !== place.id) expect(byId.get(id)?.now).toContain(place.id);
    }
    const known = new Set(agencies.map((agency) => agency.id));
    for (const { successor } of agencies) if (successor) expect(known).toContain(successor.id);
  });

  test('hold the places of the corpus with their kind', () => {
    const byId = new Map(loadVocabulary().places.map((place) => [place.id, place]));
    expect(byId.get('trung-uong')?.kind).toBe('central');
    for (const id of ['bac-giang', 'lam-dong', 'hau-giang', 'quang-tri']) expect(byId.get(id)?.kind).toBe('province');
  });
});
