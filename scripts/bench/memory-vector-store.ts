import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';

interface MemoryVector {
  embedding: number[];
  document: Document;
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    lengthA += a[i]! ** 2;
    lengthB += b[i]! ** 2;
  }
  return product / (Math.sqrt(lengthA) * Math.sqrt(lengthB));
}

/**
 * Does what LangChain's MemoryVectorStore does: keeps all vectors in memory and compares each by cosine. The original moved
 * to `@langchain/classic`, whose current release (1.0.50) needs Node 22 through `@langchain/openai` 1.6.
 */
export class MemoryVectorStore extends VectorStore {
  readonly #vectors: MemoryVector[] = [];

  constructor(embeddings: EmbeddingsInterface) {
    super(embeddings, {});
  }

  _vectorstoreType(): string {
    return 'memory';
  }

  async addDocuments(documents: Document[]): Promise<void> {
    const texts = documents.map((document) => document.pageContent);
    await this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  async addVectors(vectors: number[][], documents: Document[]): Promise<void> {
    for (const [i, embedding] of vectors.entries()) this.#vectors.push({ embedding, document: documents[i]! });
  }

  async similaritySearchVectorWithScore(query: number[], k: number): Promise<[Document, number][]> {
    return this.#vectors
      .map(({ embedding, document }) => ({ similarity: cosine(query, embedding), document }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, k)
      .map(({ similarity, document }) => [new Document(document), similarity]);
  }
}
