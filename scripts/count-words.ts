/**
 * Counts which syllables follow each other in written Vietnamese, for reading what was mistyped or typed without marks:
 * `tsx scripts/count-words.ts LAWS.jsonl.gz [ENCYCLOPEDIA.jsonl.gz] > src/vocabulary/data/syllables.json`.
 * What is kept are single syllables and pairs of them that stand in several documents, with the logarithm of their number,
 * no sentences. The second text is there for the words of every day; it counts for less, as plans are written like laws.
 */
import { hasPossibleTone, isSyllable, tokenize } from '../src/text/index.ts';
import { readDocuments } from './training/documents.ts';

/** Uses and documents from which a spelling and a pair are kept, in laws and elsewhere; a rare one may be a misprint. */
const KEPT = [
  { weight: 1, spelling: { uses: 4, documents: 3 }, pair: { uses: 6, documents: 3 } },
  { weight: 1 / 4, spelling: { uses: 40, documents: 15 }, pair: { uses: 24, documents: 8 } },
];

/** Stands for the beginning and the end of a clause. */
const STOP = '.';

class Counts {
  readonly uses = new Map<string, number>();
  readonly documents = new Map<string, number>();

  add(keys: readonly string[]): void {
    for (const key of keys) this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
    for (const key of new Set(keys)) this.documents.set(key, (this.documents.get(key) ?? 0) + 1);
  }

  kept(least: { uses: number; documents: number }): [string, number][] {
    return [...this.uses].filter(([key, uses]) => uses >= least.uses && this.documents.get(key)! >= least.documents);
  }
}

const spellings = new Set<string>([STOP]);
const uses = new Map<string, number>();
for (const [i, file] of process.argv.slice(2).entries()) {
  const { weight, spelling, pair } = KEPT[Math.min(i, KEPT.length - 1)]!;
  const [alone, pairs] = [new Counts(), new Counts()];
  for await (const { text } of readDocuments(file)) {
    const [words, together]: [string[], string[]] = [[], []];
    for (const clause of text.normalize('NFC').split(/[.,:;?!()|*"“”\n]/u)) {
      const length = clause.trimEnd().length;
      const begin = length - clause.trim().length;
      const tokens = tokenize(clause).filter(({ folded, exact }) => isSyllable(folded) && hasPossibleTone(exact));
      for (const [at, { exact, start, end }] of tokens.entries()) {
        const before = tokens[at - 1];
        words.push(exact);
        if (before && start - before.end === 1) together.push(`${before.exact} ${exact}`);
        if (start === begin) together.push(`${STOP} ${exact}`);
        if (end === length) together.push(`${exact} ${STOP}`);
      }
    }
    alone.add(words);
    pairs.add(together);
  }
  for (const [word] of alone.kept(spelling)) spellings.add(word);
  for (const [key, count] of pairs.kept(pair)) uses.set(key, (uses.get(key) ?? 0) + count * weight);
}
const following = new Map<string, [string, number][]>();
const preceding = new Map<string, number>();
for (const [key, count] of uses) {
  const [first, second] = key.split(' ') as [string, string];
  if (!spellings.has(first) || !spellings.has(second)) continue;
  following.set(first, [...(following.get(first) ?? []), [second, count]]);
  preceding.set(second, (preceding.get(second) ?? 0) + 1);
}
const rows = [...spellings].sort().map((word) => {
  const after = (following.get(word) ?? []).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const text = after.map(([next, count]) => `${next} ${Math.max(0, Math.round(Math.log2(count)))}`).join(' ');
  return `  ${JSON.stringify({ word, before: preceding.get(word) ?? 0, after: text })}`;
});
process.stdout.write(`{
"source": "Đếm bằng scripts/count-words.ts từ 1.515 luật, nghị định, thông tư, quyết định và kế hoạch (xem models/vi-plan-static/README.md) và, với trọng số một phần tư, từ 5.831 bài của Wikipedia tiếng Việt (vi.wikipedia.org, CC BY-SA 4.0; chỉ số đếm, không có câu nào): các cách viết, số âm tiết đứng trước, và âm tiết đứng sau với log2 số lần",
"asOf": "2026-11-26",
"rows": [
${rows.join(',\n')}
]}
`);
