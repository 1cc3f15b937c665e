import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOutOfDate, updateIndex } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { openEmbedder } from '../../src/embedding/index.ts';
import { EmbeddingError } from '../../src/errors.ts';
import { openIndex, readIndexManifest } from '../../src/index/index.ts';
import { cosine } from '../contracts/embedder.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { writeTinyTransformer } from '../fixtures/tiny-transformer.ts';

const makeFolder = useTemporaryFolders();
const MODEL = 'thu-nghiem/tiny-e5';
const TEXTS = ['Xây dựng nhà ở xã hội cho công nhân', 'bảo hiểm y tế', 'nước sạch'];
const PLAN = 'KẾ HOẠCH\nI. MỤC TIÊU\n- Xây dựng nhà ở xã hội.\n- Bảo hiểm y tế toàn dân.\n';

/** A models folder that holds tiny transformers under these names. */
function makeModels(...names: string[]): string {
  const modelsDir = makeFolder();
  for (const name of names) writeTinyTransformer(join(modelsDir, name));
  return modelsDir;
}

describe('a transformer in the models folder', () => {
  test('gives vectors of length one, the same alone and in company', async () => {
    const embedder = await openEmbedder({ model: 'tiny', modelsDir: makeModels('tiny') });
    expect(embedder.dimensions).toBe(16);
    const together = await embedder.embed(TEXTS, 'passage');
    for (const [place, vector] of together.entries()) {
      const [alone] = await embedder.embed([TEXTS[place]!], 'passage');
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      expect(cosine(vector, alone!)).toBeGreaterThan(0.9999);
    }
    expect(cosine(together[0]!, together[1]!)).toBeLessThan(0.999);
  });

  test('of the e5 family is told which texts are questions and which are passages', async () => {
    const modelsDir = makeModels(MODEL, 'tiny');
    const [e5, plain] = [
      await openEmbedder({ model: MODEL, modelsDir }),
      await openEmbedder({ model: 'tiny', modelsDir }),
    ];
    for (const role of ['query', 'passage'] as const) {
      const [prefixed] = await e5.embed(['nước sạch'], role);
      const [typed] = await plain.embed([`${role}: nước sạch`], role);
      expect(cosine(prefixed!, typed!)).toBeGreaterThan(0.9999);
    }
    const [asked, said] = [await e5.embed(['nước sạch'], 'query'), await e5.embed(['nước sạch'], 'passage')];
    expect(cosine(asked[0]!, said[0]!)).toBeLessThan(0.9999);
  });
});

describe('a model of the hub', () => {
  let hub: string;
  let server: Server;
  let hubUrl: string;
  const requests: string[] = [];
  beforeAll(async () => {
    hub = mkdtempSync(join(tmpdir(), 'hub-'));
    writeTinyTransformer(join(hub, MODEL));
    server = createServer((request, response) => {
      requests.push(request.url!);
      const file = join(hub, request.url!.replace('/resolve/main/', '/'));
      if (!existsSync(file)) response.writeHead(404).end();
      else response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    hubUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    rmSync(hub, { recursive: true, force: true });
  });

  test('is never asked for unless the settings allow it', async () => {
    const opening = openEmbedder({ model: MODEL, modelsDir: makeFolder(), hubUrl, cacheDir: makeFolder() });
    await expect(opening).rejects.toThrow(EmbeddingError);
    expect(requests).toEqual([]);
  });

  test('is fetched once where they do, and gives the vectors of the same model in the models folder', async () => {
    const options = { model: MODEL, modelsDir: makeFolder(), allowRemote: true, hubUrl, cacheDir: makeFolder() };
    const fetched = await openEmbedder(options);
    expect(fetched.id).toBe(`${MODEL}@hub`);
    const local = await openEmbedder({ model: MODEL, modelsDir: makeModels(MODEL) });
    const [theirs, ours] = [await fetched.embed(TEXTS, 'query'), await local.embed(TEXTS, 'query')];
    theirs.forEach((vector, place) => {
      expect(cosine(vector, ours[place]!)).toBeGreaterThan(0.9999);
    });
    const graphs = () => requests.filter((url) => url.endsWith('.onnx')).length;
    const before = graphs();
    await openEmbedder(options);
    expect(graphs()).toBe(before);
  });

  test('that the hub does not have is told by name and address', async () => {
    const opening = openEmbedder({
      model: 'thu-nghiem/khong-co',
      modelsDir: makeFolder(),
      allowRemote: true,
      hubUrl,
      cacheDir: makeFolder(),
    });
    await expect(opening).rejects.toThrow(/khong-co.*127\.0\.0\.1/s);
  });
});

describe('another model', () => {
  test('makes the index anew, with vectors of its own length; the same one does not', async () => {
    const folders = {
      CORPUS_DIR: makeFolder({ 'a.txt': PLAN }),
      DATA_DIR: makeFolder(),
      MODELS_DIR: makeModels('tiny', 'tiny-other'),
    };
    const settings = (model: string) => parseConfig({ ...folders, EMBEDDING_MODEL: model });
    const quiet = () => undefined;
    await updateIndex(settings('tiny'), quiet);
    expect(isOutOfDate(settings('tiny'), quiet)).toBe(false);
    expect(isOutOfDate(settings('tiny-other'), quiet)).toBe(true);
    const first = readIndexManifest(folders.DATA_DIR)!;
    writeTinyTransformer(join(folders.MODELS_DIR, 'tiny'), 2);
    expect(isOutOfDate(settings('tiny'), quiet)).toBe(true);
    await updateIndex(settings('tiny'), quiet);
    const second = openIndex(folders.DATA_DIR);
    expect(second.manifest.embedder).not.toBe(first.embedder);
    expect(second.vectors().size).toBe(second.rows.length);
  });
});
