/**
 * Counts which syllables follow each other in written Vietnamese, for reading what was mistyped:
 * `tsx scripts/count-words.ts TEXT.jsonl.gz [more files] > src/vocabulary/data/syllables.json`.
 * The texts are those that the embedder is trained on; what is kept are single syllables and pairs of them that stand in
 * several documents, with the logarithm of their number, no sentences.
 */
import { foldMarks, hasPossibleTone, isSyllable, tokenize } from '../src/text/index.ts';
import { readDocuments } from './training/documents.ts';

/** Uses and documents from which a spelling and a pair are kept; a rare one may be a misprint. */
const SPELLING = { uses: 4, documents: 3 };
const PAIR = { uses: 12, documents: 5 };

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

const [spellings, pairs] = [new Counts(), new Counts()];
for (const file of process.argv.slice(2)) {
  for await (const { text } of readDocuments(file)) {
    const [words, together]: [string[], string[]] = [[], []];
    for (const clause of text.normalize('NFC').split(/[.,:;?!()|*"“”\n]/u)) {
      const tokens = tokenize(clause).filter(({ folded }) => isSyllable(folded));
      for (const [i, { exact, folded, start }] of tokens.entries()) {
        const before = tokens[i - 1];
        words.push(exact);
        if (before && start - before.end === 1) together.push(`${before.folded} ${folded}`);
      }
    }
    spellings.add(words.filter(hasPossibleTone));
    pairs.add(together);
  }
}
const following = new Map<string, [string, number][]>();
for (const [pair, uses] of pairs.kept(PAIR)) {
  const [first, second] = pair.split(' ') as [string, string];
  following.set(first, [...(following.get(first) ?? []), [second, uses]]);
}
const written = new Map<string, string[]>();
for (const [spelling] of spellings.kept(SPELLING)) {
  const word = foldMarks(spelling);
  written.set(word, [...(written.get(word) ?? []), spelling]);
}
const rows = [...written]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, all]) => {
    const after = (following.get(word) ?? []).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const text = after.map(([next, uses]) => `${next} ${Math.round(Math.log2(uses))}`).join(' ');
    return `  ${JSON.stringify({ word, spellings: all.sort().join(' '), after: text })}`;
  });
process.stdout.write(`{
"source": "Đếm từ 1.515 luật, nghị định, thông tư, quyết định và kế hoạch (xem models/vi-plan-static/README.md) bằng scripts/count-words.ts: các cách viết có ở ít nhất ${SPELLING.documents} văn bản, và âm tiết đứng sau với log2 số lần",
"asOf": "2026-11-26",
"rows": [
${rows.join(',\n')}
]}
`);
