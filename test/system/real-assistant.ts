import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Answer, Answerer } from '../../src/answering/index.ts';
import { parseConfig } from '../../src/config.ts';
import { type Assistant, createAssistant } from '../../src/conversation/index.ts';
import { openEmbedder } from '../../src/embedding/index.ts';
import { openIndex, type PlanIndex } from '../../src/index/index.ts';
import { type Question, understandQuestion } from '../../src/question/index.ts';
import { PassageSearch } from '../../src/retrieval/index.ts';
import { CORPUS_DIR, withoutSpace } from '../fixtures/plans.ts';
import { MODELS_DIR, shareIndex } from './shared-index.ts';

/** Everything that the program is made of, over the real index of the five plans. */
export interface RealAssistant {
  /** Folder that holds the index; shared with other test files, so only to be read or copied. */
  dataDir: string;
  index: PlanIndex;
  search: PassageSearch;
  answerer: Answerer;
  /** The assistant as `npm start` makes it. */
  assistant: Assistant;
  /** Answers the turns of a conversation of its own; gives the answer to the last one. */
  ask(...turns: string[]): Promise<Answer>;
  /** A second assistant over the same index, e.g. with a clock of the test's own. */
  create(options: { memoryMinutes?: number; mostConversations?: number; now?: () => number }): Assistant;
  understand(text: string): Question;
}

/** Opens the assistant over the index of the five plans, made with the shipped model. */
export async function openRealAssistant(): Promise<RealAssistant> {
  const dataDir = await shareIndex();
  const config = parseConfig({ CORPUS_DIR, MODELS_DIR, DATA_DIR: dataDir });
  const index = openIndex(dataDir);
  const embedder = openEmbedder({ model: config.embeddingModel, modelsDir: MODELS_DIR, allowRemote: false });
  const search = new PassageSearch(index, () => embedder);
  const answerer = new Answerer(index, search);
  const create: RealAssistant['create'] = (options) =>
    createAssistant({
      index,
      answerer: options.now ? new Answerer(index, search, options.now) : answerer,
      search,
      memoryMinutes: config.memoryMinutes,
      ...options,
    });
  const assistant = create({});
  let conversations = 0;
  return {
    dataDir,
    index,
    search,
    answerer,
    assistant,
    create,
    async ask(...turns) {
      const id = `ask ${conversations++}`;
      let answer: Answer | undefined;
      for (const turn of turns) answer = await assistant.reply(id, turn);
      if (!answer) throw new Error('no turn was given');
      return answer;
    },
    understand: (text) => understandQuestion(text.normalize('NFC'), index.statistics),
  };
}

const originals = new Map<string, string>();

/** Fails unless every quote stands word for word in its document, and on the page and in the section that it names. */
export function expectCitationsToHold(index: PlanIndex, answer: Answer): void {
  for (const citation of answer.citations) {
    const { documentId, quote, page, section } = citation;
    const original =
      originals.get(documentId) ?? withoutSpace(readFileSync(join(CORPUS_DIR, `${documentId}.txt`), 'utf8'));
    originals.set(documentId, original);
    expect(quote, JSON.stringify(citation)).toMatch(/\S/u);
    expect(original, `${documentId}: ${quote}`).toContain(withoutSpace(quote));
    const { plan } = index.documents.find((one) => one.plan.documentId === documentId)!;
    const holding = plan.passages.filter(
      (passage) => passage.section === section && withoutSpace(passage.text).includes(withoutSpace(quote)),
    );
    expect(holding.length, `${documentId} ${section}: ${quote}`).toBeGreaterThan(0);
    const pages = holding.flatMap((passage) => passage.pages);
    // Without pages a citation has none; that it is absent rather than null has a test of its own.
    if ((page ?? undefined) === undefined) expect(pages.filter(Number.isInteger), quote).toEqual([]);
    else expect(pages, quote).toContain(page);
  }
}

/** Sections that an answer cites, as `documentId section`. */
export function sectionsOf(answer: Answer): string[] {
  return [...new Set(answer.citations.map((citation) => `${citation.documentId} ${citation.section}`))];
}
