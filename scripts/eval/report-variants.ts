import type { Assistant } from '../../src/conversation/index.ts';
import { askQuestions, countVerdicts, type Outcome } from './ask-questions.ts';
import { claimsOf } from './claims.ts';
import type { DocumentCharacters } from './score.ts';
import { formatTable } from './table.ts';
import { typeVariant, VARIANTS, type Variant } from './variants.ts';

/** A variant's outcomes beside those of the clean texts. */
interface VariantRun {
  variant: Variant;
  outcomes: Outcome[];
  /** Questions whose text the variant changes. */
  typedOtherwise: number;
  /** Outcomes that claim other numbers or agencies than the clean text's answer. */
  differing: { clean: Outcome; typed: Outcome }[];
}

/** Asks a variant of every question; texts that it leaves as they are keep the clean outcome. */
async function runVariant(
  assistant: Assistant,
  variant: Variant,
  clean: readonly Outcome[],
  documents: DocumentCharacters,
  seed: number,
): Promise<VariantRun> {
  const typed = clean.map(({ question }) => ({
    ...question,
    turns: typeVariant(variant, question.id, question.turns, seed),
  }));
  const changed = new Set(
    typed.filter((one, i) => one.turns.some((turn, j) => turn !== clean[i]!.question.turns[j])).map((one) => one.id),
  );
  const asked = new Map(
    (
      await askQuestions(
        assistant,
        typed.filter((one) => changed.has(one.id)),
        documents,
      )
    ).map((one) => [one.question.id, one]),
  );
  const outcomes = clean.map((one) => asked.get(one.question.id) ?? one);
  const differing = outcomes.flatMap((one, i) => {
    const claims = claimsOf(one.answer);
    return claims !== '' && claims !== claimsOf(clean[i]!.answer) ? [{ clean: clean[i]!, typed: one }] : [];
  });
  return { variant, outcomes, typedOtherwise: changed.size, differing };
}

/**
 * Asks every question in every other way of typing.
 * @param options.show which of the answers that claim something else are listed; the wrong ones cost most
 * @returns a table: the score of each variant, and how many answers claim other numbers or agencies than the clean text's
 */
export async function reportVariants(
  assistant: Assistant,
  clean: readonly Outcome[],
  documents: DocumentCharacters,
  options: { seed: number; show: 'all' | 'wrong' | 'none' },
): Promise<string> {
  const rows = [row('clean', clean.length, clean, 0)];
  const shown: string[] = [];
  for (const variant of VARIANTS) {
    const run = await runVariant(assistant, variant, clean, documents, options.seed);
    rows.push(row(variant.name, run.typedOtherwise, run.outcomes, run.differing.length));
    const listed = run.differing.filter((one) => options.show === 'all' || one.typed.verdict === 'wrong');
    if (options.show !== 'none') shown.push(...listed.map((one) => formatDiffering(variant, one)));
  }
  const header = ['typed', 'texts changed', 'correct', 'wrong', 'declined', 'flawed', 'other numbers or agencies'];
  return [formatTable([header, ...rows]), ...shown].join('\n');
}

function row(name: string, changed: number, outcomes: readonly Outcome[], differing: number): string[] {
  const { correct, wrong, declined, flawed } = countVerdicts(outcomes);
  return [name, `${changed}`, `${correct}/${outcomes.length}`, `${wrong}`, `${declined}`, `${flawed}`, `${differing}`];
}

function formatDiffering(variant: Variant, { clean, typed }: VariantRun['differing'][number]): string {
  const direct = (one: Outcome) => `${one.answer.direct.slice(0, 150)} [${one.verdict}]`;
  return [
    `${typed.question.id} ${variant.name}: ${typed.question.turns.join(' → ')}`,
    `     clean     ${direct(clean)}`,
    `     typed     ${direct(typed)}`,
  ].join('\n');
}
