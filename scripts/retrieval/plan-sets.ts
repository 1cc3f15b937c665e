import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readCorpus } from '../../src/corpus/index.ts';
import { embeddedTextOf, readDocument } from '../../src/index/index.ts';
import { headingsOf } from '../../src/plan/index.ts';
import { listQuestionSets, QUESTIONS_DIR, readQuestionSet } from '../eval/question-set.ts';
import { readSections } from '../training/documents.ts';
import { type RetrievalSet, readRows, type SetPassage, type SetQuestion } from './retrieval-set.ts';

/** The plans as passages, and where each section's passages stand among them. */
interface PlanPassages {
  passages: SetPassage[];
  documents: string[];
  /** Rows of a document's passages, each with its section. */
  rowsOf(documentId: string): { row: number; section: string }[];
}

/** A question in an officer's own words; `says` are words of the passages within the sections that answer it. */
const paraphraseRow = z.object({
  id: z.string(),
  documentId: z.string(),
  question: z.string(),
  sections: z.array(z.string()).min(1),
  says: z.array(z.string()).min(1),
});

/** The searched passages of all plans of a corpus. */
export async function readPlanPassages(corpusDir: string): Promise<PlanPassages> {
  const documents = (await readCorpus(corpusDir)).files.map(readDocument);
  const rows = documents.flatMap(({ identity, plan, searched }, document) =>
    searched.map((i) => {
      const passage = plan.passages[i]!;
      return {
        document,
        section: passage.section,
        passage,
        headings: `${identity.title} ${headingsOf(plan, passage)}`,
      };
    }),
  );
  const ids = documents.map(({ plan }) => plan.documentId);
  return {
    documents: ids,
    passages: rows.map(({ document, passage, headings }) => ({
      document,
      headings,
      text: passage.text,
      embedded: embeddedTextOf(passage),
    })),
    rowsOf: (documentId) =>
      rows.flatMap(({ document, section }, row) => (ids[document] === documentId ? [{ row, section }] : [])),
  };
}

/** A question about one section of one plan; undefined where the plan has no such section. */
function toSetQuestion(
  plans: PlanPassages,
  question: { id: string; text: string; documentId: string; sections: readonly string[]; says?: readonly string[] },
): SetQuestion | undefined {
  const relevant = plans
    .rowsOf(question.documentId)
    .filter(({ section }) => question.sections.some((label) => section === label || section.startsWith(`${label}.`)))
    .map(({ row }) => row)
    .filter((row) => question.says?.some((words) => plans.passages[row]!.text.includes(words)) ?? true);
  if (relevant.length === 0) return undefined;
  return { id: question.id, text: question.text, relevant, document: plans.documents.indexOf(question.documentId) };
}

/**
 * The questions in officers' own words.
 * @param wanted what must be found: any passage of the sections that answer it, or the very passage that does
 */
export function readParaphraseSet(plans: PlanPassages, wanted: 'section' | 'passage' = 'section'): RetrievalSet {
  const rows = readRows(join(QUESTIONS_DIR, 'paraphrase', 'paraphrase.jsonl'), paraphraseRow);
  const questions = rows.flatMap(({ id, question, documentId, sections, says }) => {
    const asked = { id, text: question, documentId, sections, ...(wanted === 'passage' ? { says } : {}) };
    return toSetQuestion(plans, asked) ?? [];
  });
  return {
    name: wanted === 'section' ? 'paraphrases' : 'paraphrases, very passage',
    passages: plans.passages,
    questions,
  };
}

/** The single questions of the question sets that one section of one plan answers. */
export function readSectionQuestions(plans: PlanPassages): RetrievalSet {
  const questions = listQuestionSets()
    .flatMap((name) => readQuestionSet(name).questions)
    .flatMap(({ id, turns, expect }) => {
      if (turns.length !== 1 || !expect.section || expect.docs?.length !== 1) return [];
      const [documentId] = expect.docs as [string];
      return toSetQuestion(plans, { id, text: turns[0]!, documentId, sections: [expect.section] }) ?? [];
    });
  return { name: 'plan questions', passages: plans.passages, questions };
}

/**
 * The same set with passages of other documents in everybody's way: paragraphs of the training text's held-out documents,
 * which no filter by place takes away.
 */
export async function withDistractors(
  set: RetrievalSet,
  files: readonly string[],
  most: number,
): Promise<RetrievalSet> {
  const present = files.filter((file) => existsSync(file));
  const sections = present.length > 0 ? await readSections(present, 'held-out') : [];
  const distractors = sections.flatMap(({ title, heading, paragraphs }) =>
    paragraphs
      .filter((text) => text.length >= 60)
      .map((text) => ({ document: -1, headings: `${title} ${heading}`, text, embedded: { heading, text } })),
  );
  const chosen = distractors.slice(0, most);
  return { ...set, name: `${set.name} among ${chosen.length} others`, passages: [...set.passages, ...chosen] };
}
