import { basename } from 'node:path';
import { type AppError, CorpusError, EmbeddingError, IndexError } from '../errors.ts';
import { tellProblem } from '../file-problems.ts';
import type { Texts } from './strings/strings.ts';

/** What is the matter and what to do, for an administrator in a chat: files by their names, not by where the server has them. */
export function describeError(error: AppError, texts: Texts): string {
  if (error instanceof CorpusError && error.problem) {
    const name = error.subject === undefined ? '' : basename(error.subject);
    return [name ? `${name}:` : '', ...tellProblem(error.problem, texts.fileProblems)].filter(Boolean).join(' ');
  }
  if (error instanceof IndexError) return texts.indexProblem;
  if (error instanceof EmbeddingError) return texts.modelProblem;
  return texts.otherProblem(error.message);
}
