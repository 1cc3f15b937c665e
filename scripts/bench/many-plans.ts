import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadVocabulary, type Place } from '../../src/vocabulary/index.ts';

/** How large a corpus is made. */
export interface ManyPlansSize {
  documents: number;
  bytes: number;
}

/** A text that stands in the corpus or that variants are made of. */
interface SourceText {
  name: string;
  text: string;
}

/** Larger texts are annexes of a whole code of procedures: no plan is like that. */
const LARGEST = 400_000;
const SMALLEST = 1500;

/**
 * Writes a corpus of many plans into an empty folder: the shipped ones with their manifest, real plans and decisions of
 * other bodies where the folder `shared` is there, and variants of these with other places, numbers and years until
 * both the number of documents and the bytes are reached. Without `shared`, variants of the shipped plans alone.
 * @returns names of what was written, the real ones first
 */
export function writeManyPlans(folder: string, size: ManyPlansSize, corpusDir: string, shared: string): string[] {
  mkdirSync(folder, { recursive: true });
  const own = readTexts(corpusDir);
  const real = existsSync(shared) ? [...readTexts(join(shared, 'more-plans')), ...readDecisions(shared)] : [];
  writeFileSync(join(folder, 'manifest.yaml'), readFileSync(join(corpusDir, 'manifest.yaml')));
  const written: string[] = [];
  let bytes = 0;
  const write = ({ name, text }: SourceText) => {
    writeFileSync(join(folder, `${name}.txt`), text);
    written.push(name);
    bytes += Buffer.byteLength(text);
  };
  for (const one of [...own, ...real].slice(0, size.documents)) write(one);
  const models = real.length > 0 ? real : own;
  for (let round = 1; written.length < size.documents; round++) {
    // The documents still to come share out the bytes still to come.
    const wanted = (size.bytes - bytes) / (size.documents - written.length);
    const near = [...models].sort((a, b) => Math.abs(a.text.length - wanted) - Math.abs(b.text.length - wanted));
    write(vary(near[round % Math.min(12, near.length)]!, round));
  }
  return written;
}

/** The plain texts of a folder. */
function readTexts(folder: string): SourceText[] {
  return readdirSync(folder)
    .filter((name) => extname(name) === '.txt')
    .sort()
    .map((name) => ({ name: basename(name, '.txt'), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Plans, decisions and the like among the training texts, as crawled. */
function readDecisions(shared: string): SourceText[] {
  const rows = gunzipSync(readFileSync(join(shared, 'training/legal.jsonl.gz'))).toString('utf8');
  return rows
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as { source: string; text: string })
    .filter((row) => row.source === 'government-documents')
    .filter((row) => row.text.length >= SMALLEST && row.text.length <= LARGEST)
    .map((row, i) => ({ name: `van-ban-${String(i + 1).padStart(3, '0')}`, text: row.text }));
}

/** The same text as another province would have issued it: its own name, number and years. */
function vary({ name, text }: SourceText, round: number): SourceText {
  const provinces = loadVocabulary().places.filter((place) => place.kind === 'province' && place.now.length === 0);
  const own = mostNamed(text, provinces);
  const other = provinces.filter((place) => place !== own)[(round * 7) % (provinces.length - 1)]!;
  const renamed = own ? rename(text, own, other) : text;
  const varied = renamed
    .replace(/(Số\s*:?\s*)(\d+)(?=\s*(?:\/\d{4})?[-/]\p{Lu})/u, (_, before: string) => `${before}${1000 + round}`)
    .replace(/(\d+)(?:,(\d+))?%/gu, (_, whole: string, part?: string) => {
      const value = Math.max(1, (Number(whole) + round) % 100);
      return part ? `${value},${part}%` : `${value}%`;
    });
  return { name: `bien-the-${String(round).padStart(3, '0')}-${name.slice(0, 30)}`, text: varied };
}

function mostNamed(text: string, places: readonly Place[]): Place | undefined {
  const counted = places.map((place) => ({ place, count: text.split(place.name).length - 1 }));
  const best = counted.sort((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.place : undefined;
}

function rename(text: string, from: Place, to: Place): string {
  return text.replaceAll(from.name, to.name).replaceAll(from.name.toUpperCase(), to.name.toUpperCase());
}
