import type { Assistant } from '../../src/conversation/index.ts';
import { askQuestions, countVerdicts, type Outcome } from './ask-questions.ts';
import { claimsOf } from './claims.ts';
import { COSTS, costOf } from './cost.ts';
import { groupByKind } from './report.ts';
import type { DocumentCharacters } from './score.ts';
import { formatTable } from './table.ts';
import { typeVariant, VARIANTS, type Variant } from './variants.ts';

/** A variant's outcomes beside those of the clean texts. */
interface VariantRun {
  variant: Variant;
  outcomes: Outcome[];
  /** Questions whose text the variant changes. */
  changed: number;
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
  const changed = typed.filter((one, i) => one.turns.some((turn, j) => turn !== clean[i]!.question.turns[j]));
  const asked = new Map(
    (await askQuestions(assistant, changed, documents)).map((one) => [one.question.id, one] as const),
  );
  const outcomes = clean.map((one) => asked.get(one.question.id) ?? one);
  const differing = outcomes.flatMap((one, i) => {
    const claims = claimsOf(one.answer);
    return claims !== '' && claims !== claimsOf(clean[i]!.answer) ? [{ clean: clean[i]!, typed: one }] : [];
  });
  return { variant, outcomes, changed: changed.length, differing };
}

/**
 * Asks every question in every other way of typing.
 * @param options.only the variants whose names hold this; all where it is absent
 * @param options.show which of the answers that claim something else are listed; the wrong ones cost most
 * @returns tables: verdicts of each variant and points lost against the clean text, how many answers claim other numbers or
 * agencies than the clean text's; correct answers by kind
 */
export async function reportVariants(
  assistant: Assistant,
  clean: readonly Outcome[],
  documents: DocumentCharacters,
  options: { seed: number; show: 'all' | 'wrong' | 'none'; only?: string },
): Promise<string> {
  const runs: VariantRun[] = [];
  for (const variant of VARIANTS.filter((one) => one.name.includes(options.only ?? '')))
    runs.push(await runVariant(assistant, variant, clean, documents, options.seed));
  const shown = runs.flatMap((run) =>
    run.differing
      .filter((one) => options.show === 'all' || (options.show === 'wrong' && one.typed.verdict === 'wrong'))
      .sort((a, b) => rankOf(a.typed) - rankOf(b.typed))
      .map((one) => formatDiffering(run.variant, one)),
  );
  return [
    '== By way of typing',
    ...shown,
    formatVerdicts(clean, runs),
    '',
    '== Correct, by kind and way of typing',
    formatKinds(clean, runs),
  ].join('\n');
}

function formatVerdicts(clean: readonly Outcome[], runs: readonly VariantRun[]): string {
  const base = shareCorrect(clean);
  const row = (name: string, changed: number, outcomes: readonly Outcome[], differing: number) => {
    const { correct, wrong, declined, flawed } = countVerdicts(outcomes);
    const points = (100 * (shareCorrect(outcomes) - base)).toFixed(1);
    return [
      name,
      `${changed}`,
      `${correct}/${outcomes.length}`,
      points,
      ...[wrong, declined, flawed, differing].map(String),
    ];
  };
  return formatTable([
    ['typed', 'texts changed', 'correct', 'points', 'wrong', 'declined', 'flawed', 'other numbers or agencies'],
    row('clean', clean.length, clean, 0),
    ...runs.map((run) => row(run.variant.name, run.changed, run.outcomes, run.differing.length)),
  ]);
}

function formatKinds(clean: readonly Outcome[], runs: readonly VariantRun[]): string {
  const percent = (outcomes: readonly Outcome[]) => (100 * shareCorrect(outcomes)).toFixed(0);
  const kinds = groupByKind(clean);
  const perRun = runs.map((run) => new Map(groupByKind(run.outcomes)));
  return formatTable([
    ['% correct', ...kinds.map(([kind]) => kind)],
    ['clean', ...kinds.map(([, outcomes]) => percent(outcomes))],
    ...runs.map((run, i) => [run.variant.name, ...kinds.map(([kind]) => percent(perRun[i]!.get(kind) ?? []))]),
  ]);
}

function shareCorrect(outcomes: readonly Outcome[]): number {
  return countVerdicts(outcomes).correct / Math.max(1, outcomes.length);
}

/** Wrong answers before others, the dearest first. */
function rankOf(outcome: Outcome): number {
  return outcome.verdict === 'wrong' ? COSTS.indexOf(costOf(outcome)) : COSTS.length;
}

function formatDiffering(variant: Variant, { clean, typed }: VariantRun['differing'][number]): string {
  const direct = (one: Outcome) => `${one.answer.direct.slice(0, 150)} [${one.verdict}]`;
  return [
    `${typed.question.id} ${variant.name}: ${typed.question.turns.join(' → ')}`,
    `     clean     ${direct(clean)}`,
    `     typed     ${direct(typed)}`,
  ].join('\n');
}
