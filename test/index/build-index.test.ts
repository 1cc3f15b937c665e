import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { createHashedEmbedder, type Embedder } from '../../src/embedding/index.ts';
import {
  buildIndex,
  openIndex,
  PartVectorIndex,
  readIndexManifest,
  reusableFrom,
  writeIndex,
} from '../../src/index/index.ts';
import { tokenize } from '../../src/text/index.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const plan = (task: string) => `KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. ${task}\n\n- Cơ quan chủ trì: Sở Xây dựng.\n`;

/** An embedder that keeps which texts it was given. */
function watchedEmbedder(dimensions?: number): Embedder & { texts: string[] } {
  const inner = createHashedEmbedder(dimensions);
  const texts: string[] = [];
  return {
    ...inner,
    texts,
    embed(batch, role) {
      texts.push(...batch);
      return inner.embed(batch, role);
    },
  };
}

/** Builds and writes the index of a folder, taking over what the stored one has; gives which documents it took over. */
async function update(corpusDir: string, dataDir: string, embedder: Embedder): Promise<string[]> {
  const reused: string[] = [];
  const built = await buildIndex(listCorpus(corpusDir), embedder, {
    reusable: reusableFrom(dataDir, embedder.id),
    onProgress: (_done, _total, documentId, known) => known && reused.push(documentId),
  });
  writeIndex(dataDir, built);
  return reused;
}

describe('building an index', () => {
  test('tells after each document how many of how many are done', async () => {
    const corpusDir = makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') });
    const told: unknown[] = [];
    await buildIndex(listCorpus(corpusDir), createHashedEmbedder(), { onProgress: (...args) => told.push(args) });
    expect(told).toEqual([
      [1, 2, 'a', false],
      [2, 2, 'b', false],
    ]);
  });

  test('gives every searched passage a row with a vector of its own, and its parts where it is long', async () => {
    const corpusDir = makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') });
    const built = await buildIndex(listCorpus(corpusDir), createHashedEmbedder(64));
    const rows = built.documents.reduce((sum, document) => sum + document.searched.length, 0);
    expect(rows).toBeGreaterThan(0);
    const vectors = built.documents.flatMap(({ vectorCounts }) => vectorCounts);
    expect(vectors).toHaveLength(rows);
    expect(vectors.every((count) => count === 1 || count > 2)).toBe(true);
    const all = vectors.reduce((sum, count) => sum + count, 0);
    expect(built.vectors).toHaveLength(all * 64);
    expect(built.graph.size).toBe(all);
    expect(PartVectorIndex.over(built.graph, built.documents).size).toBe(rows);
  });

  test('makes an index of no documents that finds nothing', async () => {
    const dataDir = makeFolder();
    await update(makeFolder(), dataDir, createHashedEmbedder());
    const index = openIndex(dataDir);
    expect(index.lexical.search({ tokens: tokenize('nhà ở') }, 3)).toEqual([]);
    expect(index.vectors().search(new Float32Array(256), 3)).toEqual([]);
  });
});

describe('building an index again', () => {
  test('takes over unchanged documents and embeds only the changed one', async () => {
    const [corpusDir, dataDir] = [
      makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') }),
      makeFolder(),
    ];
    expect(await update(corpusDir, dataDir, createHashedEmbedder())).toEqual([]);
    writeFileSync(join(corpusDir, 'b.txt'), plan('Bảo hiểm y tế'));
    const embedder = watchedEmbedder();
    expect(await update(corpusDir, dataDir, embedder)).toEqual(['a']);
    expect(embedder.texts.join('\n')).not.toContain('Nhà ở xã hội');
    const fresh = await buildIndex(listCorpus(corpusDir), createHashedEmbedder());
    expect(openIndex(dataDir).documents).toEqual(JSON.parse(JSON.stringify(fresh.documents)));
    expect(openIndex(dataDir).lexical.search({ tokens: tokenize('nước sạch') }, 3)).toEqual([]);
  });

  test('drops a document that was removed and adds a new one, each row with its own vector', async () => {
    const [corpusDir, dataDir] = [
      makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') }),
      makeFolder(),
    ];
    await update(corpusDir, dataDir, createHashedEmbedder());
    rmSync(join(corpusDir, 'a.txt'));
    writeFileSync(join(corpusDir, 'c.txt'), plan('Bảo hiểm y tế'));
    expect(await update(corpusDir, dataDir, createHashedEmbedder())).toEqual(['b']);
    const index = openIndex(dataDir);
    expect(index.manifest.documents).toEqual(['b', 'c']);
    const fresh = await buildIndex(listCorpus(corpusDir), createHashedEmbedder());
    const [query] = await createHashedEmbedder().embed(['nước sạch'], 'query');
    expect(index.vectors().search(query!, 9)).toEqual(
      PartVectorIndex.over(fresh.graph, fresh.documents).search(query!, 9),
    );
  });

  test('takes a changed manifest entry for a changed document', async () => {
    const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Nhà ở xã hội') }), makeFolder()];
    await update(corpusDir, dataDir, createHashedEmbedder());
    writeFileSync(join(corpusDir, 'manifest.yaml'), 'documents:\n  - { id: a, title: Kế hoạch A }\n');
    expect(await update(corpusDir, dataDir, createHashedEmbedder())).toEqual([]);
    expect(openIndex(dataDir).documents[0]!.identity.title).toBe('Kế hoạch A');
  });

  test('takes nothing over from an index made with another embedder', async () => {
    const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Nhà ở xã hội') }), makeFolder()];
    await update(corpusDir, dataDir, createHashedEmbedder(64));
    expect(reusableFrom(dataDir, createHashedEmbedder(128).id)).toBeUndefined();
    const embedder = watchedEmbedder(128);
    expect(await update(corpusDir, dataDir, embedder)).toEqual([]);
    expect(embedder.texts.length).toBeGreaterThan(0);
    expect(readIndexManifest(dataDir)).toMatchObject({ embedder: embedder.id, dimensions: 128 });
  });
});
