/**
 * The recipe that people would use without this project, as a program of its own: cut the files by length, embed the pieces,
 * keep them in memory, and show the piece nearest to the question.
 * `plain-recipe.js index` | `ask QUESTION` | `batch FILE`; writes what `ask --json` and `ask --batch` write.
 */
import { readFileSync } from 'node:fs';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { parseConfig } from '../../src/config.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { type Embedder, openEmbedder } from '../../src/embedding/index.ts';
import type { ScoredAnswer } from '../eval/score.ts';
import { MemoryVectorStore } from './memory-vector-store.ts';

/** The product's embedder as LangChain takes it. */
class SameEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#embedder.embed(texts, 'passage')).map((vector) => [...vector]);
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...(await this.#embedder.embed([text], 'query'))[0]!];
  }
}

async function buildStore(): Promise<MemoryVectorStore> {
  const config = parseConfig(process.env);
  const embedder = await openEmbedder({ model: config.embeddingModel, modelsDir: config.modelsDir });
  // All but the size is LangChain's default: an overlap of 200 characters, cuts at blank lines, lines, spaces.
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 500 });
  const { files } = await readCorpus(config.corpusDir);
  const pieces = await splitter.createDocuments(
    files.map((file) => file.content),
    files.map((file) => ({ documentId: file.documentId })),
  );
  const store = new MemoryVectorStore(new SameEmbeddings(embedder));
  await store.addDocuments(pieces);
  return store;
}

async function answer(store: MemoryVectorStore, text: string): Promise<ScoredAnswer & { ms: number }> {
  const started = performance.now();
  const [piece] = await store.similaritySearch(text, 1);
  const quote = piece?.pageContent ?? '';
  return {
    status: 'answered',
    answer: quote,
    citations: [{ documentId: String(piece?.metadata['documentId']), section: '', quote }],
    ms: performance.now() - started,
  };
}

const [command, argument = ''] = process.argv.slice(2);
const store = await buildStore();
if (command === 'ask') console.log(JSON.stringify(await answer(store, argument)));
if (command === 'batch') {
  for (const line of readFileSync(argument, 'utf8').split('\n').filter(Boolean)) {
    const { id, turns } = JSON.parse(line) as { id: string; turns: string[] };
    // It remembers nothing, so a follow-up is asked together with what went before.
    console.log(JSON.stringify({ id, turns: [await answer(store, turns.join(' '))] }));
  }
}
