/** A file's bytes cannot be read as text; the message goes on after the file's name. */
export class UnreadableFile extends Error {
  /** What the operator should do, one sentence. */
  readonly remedy: string;

  constructor(message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.remedy = remedy;
  }
}

/** A program that a file needs is not installed; what can be read without it still is. */
export class MissingTool extends UnreadableFile {}
