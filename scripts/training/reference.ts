import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbedTexts } from './measure.ts';
import { LONGEST_TEXT } from './model-folder.ts';
import { collectRows, type PairTable } from './pair-table.ts';
import { packRows, sumRows } from './static-model.ts';
import { removeMarks } from './syllable-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** File beside the model: texts with the vectors that the trainer's own arithmetic gives them, one JSON object a line. */
const REFERENCE_FILE = 'reference.jsonl';
const REFERENCES = 50;
/** Texts that tokenizers stumble over. */
const ODD_TEXTS = [
  'Nghị quyết số 42-NQ/TW ngày 24/11/2023',
  '2,35%; 74.900 căn hộ; 32,5m² sàn/người',
  'hoà giải, xoá nhà tạm, thuỷ sản — kĩ thuật, bác sỹ',
  'BHXH, BHYT, NOXH, LĐ-TB&XH, GD&ĐT',
  'ĐẢNG ỦY, ỦY BAN NHÂN DÂN TỈNH',
  'nước sạch nông thôn'.normalize('NFD'),
  'wellbeing semiconductors in 2030?',
  '日本 café naïve ½',
];

/** Embeds texts by the trainer's own arithmetic, with any table of the model's shape. */
export function createTrainerEmbed(
  table: Float32Array,
  vocabulary: Vocabulary,
  pairs: PairTable,
  tokenize: (text: string) => number[],
): EmbedTexts {
  const dimensions = table.length / (vocabulary.rows + pairs.members.length);
  return async (texts) => {
    const batch = packRows(
      texts.map((text) => {
        const rows: number[] = [];
        collectRows(tokenize(text).slice(0, LONGEST_TEXT), vocabulary, pairs, rows);
        return rows;
      }),
    );
    const vectors = new Float32Array(texts.length * dimensions);
    sumRows(table, dimensions, batch, vectors);
    return texts.map((_, text) => vectors.slice(text * dimensions, (text + 1) * dimensions));
  };
}

/**
 * Writes fifty texts with the trainer's vectors, by which tests prove that transformers.js gives the same: the thesaurus's
 * wordings, several together, every third without marks, and odd ones. No sentence of the training text is among them.
 */
export async function writeReference(folder: string, wordings: readonly string[], embed: EmbedTexts): Promise<void> {
  const count = REFERENCES - ODD_TEXTS.length;
  const step = Math.max(1, Math.floor(wordings.length / count));
  const texts = Array.from({ length: count }, (_, i) => {
    const text = wordings.slice(i * step, i * step + 1 + (i % 5)).join(', ');
    return i % 3 === 2 ? removeMarks(text) : text;
  });
  const all = [...texts, ...ODD_TEXTS];
  const vectors = await embed(all, 'passage');
  const lines = all.map((text, i) =>
    JSON.stringify({ text, vector: Array.from(vectors[i]!, (value) => Number(value.toFixed(5))) }),
  );
  writeFileSync(join(folder, REFERENCE_FILE), `${lines.join('\n')}\n`);
}
