import { type Asker, expectedAnswers } from './dialogues.ts';
import type { LoadServer } from './load-server.ts';

/** What became of the questions of many people. */
export interface Verdict {
  questions: number;
  /** Answers that did not come. */
  lost: number;
  /** Answers that came once more than they should. */
  repeated: number;
  /** People whose answers are all there, but not in the order of their questions, or not the same as when alone. */
  disturbed: number;
  /** The first difference of each disturbed person, for reading. */
  examples: string[];
}

/** Compares what came to each person with what had to come. */
export function judge(server: LoadServer, askers: readonly Asker[]): Verdict {
  const verdict: Verdict = { questions: 0, lost: 0, repeated: 0, disturbed: 0, examples: [] };
  for (const asker of askers) {
    verdict.questions += asker.askedAt.length;
    const expected = expectedAnswers(asker);
    const came = server.arrivalsIn(asker.chat).map((arrival) => arrival.text);
    const missing = without(expected, came);
    const surplus = without(came, expected);
    verdict.lost += Math.max(0, expected.length - came.length);
    verdict.repeated += Math.max(0, came.length - expected.length);
    const at = expected.findIndex((text, i) => came[i] !== text);
    if (expected.length === came.length && at >= 0) verdict.disturbed++;
    if (missing.length + surplus.length > 0 || at >= 0) {
      verdict.examples.push(`expected “${expected[at]?.slice(0, 60)}”, came “${came[at]?.slice(0, 60)}”`);
    }
  }
  return verdict;
}

/** The texts of one list that the other lacks, counted. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return texts.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** One line for reading. */
export function formatVerdict({ questions, lost, repeated, disturbed, examples }: Verdict): string {
  const line = `${questions} questions: ${lost} lost, ${repeated} answered twice, ${disturbed} people answered out of order or otherwise than alone`;
  return [line, ...examples.slice(0, 5).map((example) => `  ${example}`)].join('\n');
}
