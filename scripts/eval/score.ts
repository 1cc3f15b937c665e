import type { AnswerStatus, Citation } from '../../src/answering/index.ts';
import { normaliseForScore, says, verbatimCharacters } from './compare-text.ts';
import type { GoldQuestion } from './question-set.ts';

/** What is scored of an answer. */
export interface ScoredAnswer {
  status: AnswerStatus;
  answer: string;
  citations: readonly Pick<Citation, 'documentId' | 'section' | 'page' | 'quote'>[];
}

/**
 * What became of a question.
 * - `wrong`: something was claimed that is not what was expected (number, agency, date, document), or is not proven.
 * - `declined`: there is an answer, but none was given.
 * - `flawed`: the right thing was said, but too long, under another section or page, or with another way of declining.
 */
export type Verdict = 'correct' | 'wrong' | 'declined' | 'flawed';

/** A verdict and what it rests on, one sentence a fault. */
export interface Score {
  verdict: Verdict;
  faults: string[];
}

/** Characters that quotes are looked up in, by document: see `prepareDocuments`. */
export type DocumentCharacters = ReadonlyMap<string, string>;

/** Makes the documents ready for looking up quotes. */
export function prepareDocuments(files: readonly { documentId: string; content: string }[]): DocumentCharacters {
  return new Map(files.map((file) => [file.documentId, verbatimCharacters(file.content)]));
}

/** Kinds whose answers may be long: several plans, or a list. */
const LONG_KINDS = new Set(['compare', 'tasks_of', 'open_place']);

/** Longest answer of a kind, in characters. */
export function longestAnswer(kind: string): number {
  return LONG_KINDS.has(kind) ? 2500 : 1200;
}

/**
 * Scores an answer to a question's last turn.
 * @param lenient leaves status, section and page out of account, for systems that know none of them
 */
export function scoreAnswer(
  question: Pick<GoldQuestion, 'kind' | 'expect'>,
  answer: ScoredAnswer,
  documents: DocumentCharacters,
  lenient = false,
): Score {
  const { expect } = question;
  const statusFaults =
    lenient || answer.status === expect.status ? [] : [`status ${answer.status}, not ${expect.status}`];
  const claims = [...findTextFaults(question, answer), ...findProofFaults(question, answer, documents)];
  const flaws = [...findLengthFaults(question, answer), ...(lenient ? [] : findPlaceFaults(question, answer))];
  const faults = [...statusFaults, ...claims, ...flaws];
  return { verdict: judge(question, answer, { statusFaults, claims, flaws }), faults };
}

function judge(
  { expect }: Pick<GoldQuestion, 'expect'>,
  answer: ScoredAnswer,
  found: { statusFaults: string[]; claims: string[]; flaws: string[] },
): Verdict {
  if (found.statusFaults.length > 0) {
    if (answer.status === 'answered') return 'wrong';
    if (expect.status === 'answered' || expect.status === 'clarify') return 'declined';
  }
  if (found.claims.length > 0) return 'wrong';
  return found.flaws.length + found.statusFaults.length > 0 ? 'flawed' : 'correct';
}

function findTextFaults({ expect }: Pick<GoldQuestion, 'expect'>, answer: ScoredAnswer): string[] {
  const text = normaliseForScore(answer.answer);
  const faults = (expect.all ?? []).filter((one) => !says(text, one)).map((one) => `lacks "${one}"`);
  if (expect.any && !expect.any.some((one) => says(text, one)))
    faults.push(`lacks any of "${expect.any.join('", "')}"`);
  return [...faults, ...(expect.none ?? []).filter((one) => says(text, one)).map((one) => `says "${one}"`)];
}

/** Cited documents and quotes. */
function findProofFaults(
  { expect }: Pick<GoldQuestion, 'expect'>,
  { citations }: ScoredAnswer,
  documents: DocumentCharacters,
): string[] {
  const faults = (expect.docs ?? [])
    .filter((one) => citations.every((citation) => citation.documentId !== one))
    .map((one) => `does not cite ${one}`);
  if (expect.status === 'answered' && citations.length === 0) faults.push('cites nothing');
  for (const { documentId, quote } of citations) {
    const characters = documents.get(documentId);
    if (characters === undefined) faults.push(`cites unknown document ${documentId}`);
    else if (!quote || !characters.includes(verbatimCharacters(quote)))
      faults.push(`quote not in ${documentId}: "${quote.slice(0, 60)}"`);
  }
  return faults;
}

function findLengthFaults({ kind }: Pick<GoldQuestion, 'kind'>, { answer }: ScoredAnswer): string[] {
  return answer.length > longestAnswer(kind) ? [`answer of ${answer.length} characters`] : [];
}

function findPlaceFaults({ expect }: Pick<GoldQuestion, 'expect'>, { citations }: ScoredAnswer): string[] {
  const { section, page } = expect;
  const faults: string[] = [];
  if (section && !citations.some((one) => one.section.startsWith(section))) faults.push(`no citation in ${section}`);
  if (page && !citations.some((one) => one.page === page)) faults.push(`no citation of page ${page}`);
  return faults;
}
