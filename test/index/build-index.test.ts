import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCorpus } from '../../src/corpus/index.ts';
import { createHashedEmbedder, type Embedder } from '../../src/embedding/index.ts';
import { openIndex, PartVectorIndex, readIndexManifest, updateStoredIndex } from '../../src/index/index.ts';
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

/** Brings the index of a folder up to date; gives which documents it took over. */
async function update(corpusDir: string, dataDir: string, embedder: Embedder): Promise<string[]> {
  const reused: string[] = [];
  await updateStoredIndex(dataDir, listCorpus(corpusDir), embedder, (_done, _total, documentId, known) => {
    if (known) reused.push(documentId);
  });
  return reused;
}

/** Everything that is told of an index but the name of its folder. */
async function contentOf(dataDir: string) {
  const index = openIndex(dataDir);
  const { generation: _generation, ...manifest } = index.manifest;
  const [query] = await createHashedEmbedder(manifest.dimensions).embed(['nước sạch cho nhà ở xã hội'], 'query');
  const documents = index.documents.map(
    ({ identity, hash, label, behind, searched, doubts, original, records, plan }) => ({
      ...{ identity, hash, label, behind, searched, doubts, original, records },
      plan: { passages: plan.passages, sections: plan.sections, tables: plan.tables, pages: plan.pages },
    }),
  );
  return {
    manifest,
    documents,
    rows: index.rows,
    keywords: index.lexical.search({ tokens: tokenize('nước sạch nhà ở xã hội') }, 99),
    vectors: index.vectors().search(query!, 99),
    words: ['nuoc', 'sach', 'nha', 'y', 'te'].map((word) => index.statistics.count(word) || 0),
    weight: index.statistics.weightOfWord('nuoc'),
  };
}

describe('building an index', () => {
  test('tells after each document how many of how many are done', async () => {
    const corpusDir = makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') });
    const told: unknown[] = [];
    await updateStoredIndex(makeFolder(), listCorpus(corpusDir), createHashedEmbedder(), (...args) => told.push(args));
    expect(told).toEqual([
      [1, 2, 'a', false],
      [2, 2, 'b', false],
    ]);
  });

  test('gives every searched passage a row with a vector of its own, and its parts where it is long', async () => {
    const corpusDir = makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') });
    const dataDir = makeFolder();
    await update(corpusDir, dataDir, createHashedEmbedder(64));
    const index = openIndex(dataDir);
    const counts = index.documents.flatMap(({ vectorCounts }) => vectorCounts);
    expect(index.rows.length).toBeGreaterThan(0);
    expect(counts).toHaveLength(index.rows.length);
    expect(counts.every((count) => count === 1 || count > 2)).toBe(true);
    expect(index.vectors()).toBeInstanceOf(PartVectorIndex);
    expect(index.vectors().size).toBe(index.rows.length);
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
    const anew = makeFolder();
    await update(corpusDir, anew, createHashedEmbedder());
    expect(await contentOf(dataDir)).toEqual(await contentOf(anew));
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
    expect(openIndex(dataDir).manifest.documents).toEqual(['b', 'c']);
    const anew = makeFolder();
    await update(corpusDir, anew, createHashedEmbedder());
    expect(await contentOf(dataDir)).toEqual(await contentOf(anew));
  });

  test('takes a changed manifest entry for a changed document', async () => {
    const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Nhà ở xã hội') }), makeFolder()];
    await update(corpusDir, dataDir, createHashedEmbedder());
    writeFileSync(join(corpusDir, 'manifest.yaml'), 'documents:\n  - { id: a, title: Kế hoạch A }\n');
    expect(await update(corpusDir, dataDir, createHashedEmbedder())).toEqual([]);
    expect(openIndex(dataDir).documents[0]!.identity.title).toBe('Kế hoạch A');
  });

  test('knows a document by what was read of it, not by what was listed', async () => {
    const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Nhà ở xã hội') }), makeFolder()];
    const listed = listCorpus(corpusDir);
    writeFileSync(join(corpusDir, 'a.txt'), plan('Nước sạch'));
    await updateStoredIndex(dataDir, listed, createHashedEmbedder());
    expect(readIndexManifest(dataDir)!.corpusHash).toBe(listCorpus(corpusDir).hash);
    // As it was listed, it is not what the index holds.
    writeFileSync(join(corpusDir, 'a.txt'), plan('Nhà ở xã hội'));
    expect(await update(corpusDir, dataDir, createHashedEmbedder())).toEqual([]);
    expect(openIndex(dataDir).documents[0]!.original).toContain('Nhà ở xã hội');
  });

  test('takes nothing over from an index made with another embedder', async () => {
    const [corpusDir, dataDir] = [makeFolder({ 'a.txt': plan('Nhà ở xã hội') }), makeFolder()];
    await update(corpusDir, dataDir, createHashedEmbedder(64));
    const embedder = watchedEmbedder(128);
    expect(await update(corpusDir, dataDir, embedder)).toEqual([]);
    expect(embedder.texts.length).toBeGreaterThan(0);
    expect(readIndexManifest(dataDir)).toMatchObject({ embedder: embedder.id, dimensions: 128 });
  });
});

describe('a file that could not be read within the limits', () => {
  /** An index whose manifest says that b.txt took too long, as it is, for this program or another. */
  async function withSlowFile(program?: string) {
    const corpusDir = makeFolder({ 'a.txt': plan('Nhà ở xã hội'), 'b.txt': plan('Nước sạch') });
    const dataDir = makeFolder();
    const { files } = listCorpus(corpusDir);
    const embedder = createHashedEmbedder();
    await updateStoredIndex(dataDir, { ...listCorpus(corpusDir), files: files.slice(0, 1) }, embedder);
    const file = join(dataDir, 'index', 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.failed = {
      program: program ?? manifest.failed.program,
      files: { b: { hash: files[1]!.hash, kind: 'slow' } },
    };
    writeFileSync(file, JSON.stringify(manifest));
    const again = (full = false) => updateStoredIndex(dataDir, listCorpus(corpusDir), embedder, () => {}, full);
    return { corpusDir, dataDir, again };
  }
  const indexed = (dataDir: string) => readIndexManifest(dataDir)!.documents;

  test('is not tried again while it is the same, and that is said each time', async () => {
    const { dataDir, again } = await withSlowFile();
    for (let times = 0; times < 2; times++) {
      const { problems } = await again();
      expect(problems.map(({ message }) => message).join()).toMatch(
        /b\.txt: took too long .* npm run index -- --full/u,
      );
      expect(indexed(dataDir)).toEqual(['a']);
    }
  });

  test('is tried again when it has changed', async () => {
    const { corpusDir, dataDir, again } = await withSlowFile();
    writeFileSync(join(corpusDir, 'b.txt'), plan('Nước sạch nông thôn'));
    expect((await again()).problems).toEqual([]);
    expect(indexed(dataDir)).toEqual(['a', 'b']);
    expect(readIndexManifest(dataDir)!.failed.files).toEqual({});
  });

  test('is tried again by another version of the program', async () => {
    const { dataDir, again } = await withSlowFile('of before');
    expect((await again()).problems).toEqual([]);
    expect(indexed(dataDir)).toEqual(['a', 'b']);
  });

  test('is tried again on request', async () => {
    const { dataDir, again } = await withSlowFile();
    expect((await again(true)).problems).toEqual([]);
    expect(indexed(dataDir)).toEqual(['a', 'b']);
  });
});
