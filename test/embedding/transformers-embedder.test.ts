import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Embedder, openEmbedder } from '../../src/embedding/index.ts';
import { EmbeddingError } from '../../src/errors.ts';
import { cosine, testEmbedder } from '../contracts/embedder.ts';

const MODEL = 'vi-plan-static';
const MODELS_DIR = join(import.meta.dirname, '../../models');

describe('the shipped model', () => {
  let opened: Promise<Embedder> | undefined;
  const open = (): Promise<Embedder> => {
    opened ??= openEmbedder({ model: MODEL, modelsDir: MODELS_DIR });
    return opened;
  };
  testEmbedder(open);

  test("gives the trainer's own vectors, which stand beside it, by a cosine of at least .999", async () => {
    const rows = readFileSync(join(MODELS_DIR, MODEL, 'reference.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; vector: number[] });
    expect(rows.length).toBeGreaterThanOrEqual(50);
    const vectors = await (await open()).embed(
      rows.map(({ text }) => text),
      'query',
    );
    rows.forEach(({ text, vector }, i) => {
      expect(cosine(vectors[i]!, Float32Array.from(vector)), text).toBeGreaterThanOrEqual(0.999);
    });
  });

  test('takes no more than 15 MB on disk', () => {
    const files = readdirSync(join(MODELS_DIR, MODEL), { recursive: true, withFileTypes: true });
    const sizes = files.filter((file) => file.isFile()).map((file) => statSync(join(file.parentPath, file.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000_000);
  });

  test('takes all spellings of a syllable for the same: hoà and hòa, kĩ and kỹ, sĩ and sỹ, Ð and Đ', async () => {
    const embedder = await open();
    const pairs = [
      ['hoà giải, xoá nhà tạm, thuỷ sản', 'hòa giải, xóa nhà tạm, thủy sản'],
      ['tỉ lệ bác sĩ, kĩ thuật', 'tỷ lệ bác sỹ, kỹ thuật'],
      ['\u00d0ảng ủy, UBND', '\u0110ảng uỷ, ubnd'],
    ];
    for (const pair of pairs) {
      const [left, right] = await embedder.embed(pair, 'query');
      expect(cosine(left!, right!)).toBeGreaterThan(0.9999);
    }
  });

  test("puts officers' own words nearer to the plan's words than to another subject", async () => {
    const embedder = await open();
    const cases = [
      ['nhà xập xệ', 'xóa nhà tạm, nhà dột nát', 'bảo hiểm thất nghiệp'],
      ['health insurance', 'bảo hiểm y tế', 'giáo dục nghề nghiệp'],
      ['BHXH', 'bảo hiểm xã hội', 'nhà ở xã hội'],
    ];
    for (const texts of cases) {
      const [asked, meant, other] = await embedder.embed(texts, 'query');
      expect(cosine(asked!, meant!)).toBeGreaterThan(cosine(asked!, other!) + 0.1);
    }
  });

  test('keeps the difference that a mark makes where the question has marks', async () => {
    const [typed, same, other] = await (await open()).embed(['ma túy', 'ma túy', 'mã tùy'], 'query');
    expect(cosine(typed!, same!)).toBeGreaterThan(cosine(typed!, other!) + 0.05);
  });
});

describe('a model that cannot be loaded', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'models-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is refused by name and folder where the folder is missing', async () => {
    const opening = openEmbedder({ model: 'khong-co', modelsDir: folder });
    await expect(opening).rejects.toThrow(EmbeddingError);
    await expect(opening).rejects.toThrow(/khong-co.*EMBEDDING_MODEL/s);
  });

  test('is refused where a file is missing', async () => {
    cpSync(join(MODELS_DIR, MODEL), join(folder, 'half'), { recursive: true });
    rmSync(join(folder, 'half', 'tokenizer.json'));
    await expect(openEmbedder({ model: 'half', modelsDir: folder })).rejects.toThrow(/half.*tokenizer\.json/s);
  });

  test('is refused where the graph is cut short or the tokenizer is no JSON', async () => {
    for (const [name, damage] of [
      ['cut', (root: string) => truncateSync(join(root, 'onnx/model_quantized.onnx'), 100_000)],
      ['garbled', (root: string) => writeFileSync(join(root, 'tokenizer.json'), '{"model":')],
    ] as const) {
      cpSync(join(MODELS_DIR, MODEL), join(folder, name), { recursive: true });
      damage(join(folder, name));
      const opening = openEmbedder({ model: name, modelsDir: folder });
      await expect(opening).rejects.toThrow(EmbeddingError);
      await expect(opening).rejects.toThrow(new RegExp(`${name}.*restore the folder`, 's'));
    }
  });

  test('gets another id when its files change', async () => {
    cpSync(join(MODELS_DIR, MODEL), join(folder, MODEL), { recursive: true });
    const first = await openEmbedder({ model: MODEL, modelsDir: folder });
    writeFileSync(join(folder, MODEL, 'config.json'), '{"model_type":"bert","hidden_size":256}');
    const second = await openEmbedder({ model: MODEL, modelsDir: folder });
    expect(first.id.startsWith(`${MODEL}@`)).toBe(true);
    expect(second.id).not.toBe(first.id);
  });
});
