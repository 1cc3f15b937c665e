import { FILE_PROBLEMS, type FileProblem, tellProblem } from '../file-problems.ts';

/** A file's bytes cannot be read as text. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, cause?: unknown) {
    super(tellProblem(problem, FILE_PROBLEMS).join(' '), cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.problem = problem;
  }
}

/** A program that a file needs is not installed; what can be read without it still is. */
export class MissingTool extends UnreadableFile {}
