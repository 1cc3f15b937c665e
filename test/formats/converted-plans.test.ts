import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askQuestions } from '../../scripts/eval/ask-questions.ts';
import { readQuestionSet } from '../../scripts/eval/question-set.ts';
import { prepareDocuments } from '../../scripts/eval/score.ts';
import { openAssistant } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { CORPUS_DIR, DOCUMENT_IDS, withoutSpace } from '../fixtures/plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { MODELS_DIR } from '../system/shared-index.ts';

/** The five plans converted by `soffice --headless --convert-to pdf|docx` of LibreOffice 7.4. */
const CONVERTED = join(import.meta.dirname, '../fixtures/converted');
const makeFolder = useTemporaryFolders();

function corpusOf(ending: 'pdf' | 'docx'): string {
  const folder = makeFolder();
  for (const id of DOCUMENT_IDS) copyFileSync(join(CONVERTED, `${id}.${ending}`), join(folder, `${id}.${ending}`));
  copyFileSync(join(CORPUS_DIR, 'manifest.yaml'), join(folder, 'manifest.yaml'));
  return folder;
}

/** Page of the PDF on which words stand, as `pdftotext -f N -l N` of Poppler finds them. */
const PAGES: [string, string, number][] = [
  ['bac-giang', 'dưới 2,35%', 3],
  ['bac-giang', 'Cơ quan chủ trì: Sở Xây dựng.', 13],
  ['lam-dong', 'trên 95% dân số', 3],
  ['quang-tri-huyen', '15/11', 10],
  ['chinh-phu', 'một triệu căn hộ', 6],
];

describe.each(['pdf', 'docx'] as const)('the five plans as %s files', (ending) => {
  test('are read word for word', async () => {
    const [converted, texts] = await Promise.all([readCorpus(corpusOf(ending)), readCorpus(CORPUS_DIR)]);
    expect(converted.problems).toEqual([]);
    for (const text of texts.files) {
      const read = converted.files.find((file) => file.documentId === text.documentId)!;
      expect(withoutSpace(read.content)).toBe(withoutSpace(text.content));
    }
  });

  test('answer the development questions as the text files do', async () => {
    const corpusDir = corpusOf(ending);
    const config = parseConfig({ CORPUS_DIR: corpusDir, DATA_DIR: makeFolder(), MODELS_DIR });
    const { assistant } = await openAssistant(config, () => {});
    // Their pages are those of the new files.
    const questions = readQuestionSet('development').questions.map((question) => {
      const { page: _, ...rest } = question.expect;
      return { ...question, expect: rest };
    });
    const outcomes = await askQuestions(assistant, questions, prepareDocuments((await readCorpus(corpusDir)).files));
    const failed = outcomes.filter((outcome) => outcome.verdict !== 'correct');
    expect(failed.map((outcome) => `${outcome.question.id}: ${outcome.faults.join('; ')}`)).toEqual([]);
    const pages = outcomes.flatMap((outcome) => outcome.answer.citations.map((citation) => citation.page));
    if (ending === 'docx') expect(new Set(pages)).toEqual(new Set([undefined]));
    else expect(pages.every((page) => page !== undefined && page >= 1 && page <= 16)).toBe(true);
  });
});

test.each(PAGES)('%s.pdf has the words "%s" on page %d', async (documentId, words, page) => {
  const { files } = await readCorpus(corpusOf('pdf'));
  const pages = files
    .find((file) => file.documentId === documentId)!
    .content.split('\f')
    .map(withoutSpace);
  expect(pages.findIndex((text) => text.includes(withoutSpace(words))) + 1).toBe(page);
});
