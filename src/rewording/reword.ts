import type { Answer } from '../answering/index.ts';
import { findFaults } from './check-rewording.ts';
import type { LanguageModel } from './language-model.ts';
import { writePrompt } from './prompt.ts';

/** What became of a rewording, for a log that tells neither question nor answer. */
export type RewordingOutcome = 'reworded' | 'refused' | 'failed';

/** Gives the answer in a language model's words, or as it is. Never throws. */
export type Reword = (question: string, answer: Answer) => Promise<Answer>;

/** A refused rewording is asked for once more, told what was wrong. */
const TRIES = 2;
/** Failures in a row after which the model is left alone for a while, so that nobody waits for a service that is down. */
const MOST_FAILURES = 3;
const PAUSE_MS = 60_000;

/** What a reworder may be made with. */
export interface RewordOptions {
  /** Time for all tries together, in milliseconds. */
  timeLimitMs: number;
  onOutcome?: (outcome: RewordingOutcome, cause?: unknown) => void;
  now?: () => number;
}

/**
 * Lets a language model word what has been verified. Only the direct answer and its details are reworded: doubts,
 * citations and the status stay as they are, and so does every answer about several plans or that says that a plan is
 * silent.
 */
export function createReword(model: LanguageModel, options: RewordOptions): Reword {
  const now = options.now ?? (() => Date.now());
  let failures = 0;
  let resumeAt = 0;
  return async (question, answer) => {
    if (!isReworded(answer) || now() < resumeAt) return answer;
    const signal = AbortSignal.timeout(options.timeLimitMs);
    let refused: string[] = [];
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        const reply = (await model.complete(writePrompt(question, answer, refused), signal)).normalize('NFC').trim();
        failures = 0;
        refused = findFaults(reply, answer);
        if (refused.length > 0) continue;
        options.onOutcome?.('reworded');
        return withWords(answer, reply);
      }
      options.onOutcome?.('refused');
    } catch (cause) {
      failures++;
      if (failures >= MOST_FAILURES) resumeAt = now() + PAUSE_MS;
      options.onOutcome?.('failed', cause);
    }
    return answer;
  };
}

/** A table of several plans reads well as it is; in it, a swapped place would be the likeliest and the worst mistake. */
function isReworded({ status, citations }: Answer): boolean {
  return status === 'answered' && new Set(citations.map(({ documentId }) => documentId)).size === 1;
}

function withWords(answer: Answer, reply: string): Answer {
  const [direct = '', ...details] = reply
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean);
  return { ...answer, direct, details, answer: [direct, ...details, ...answer.notes].join('\n') };
}
