import { countVerdicts, type Outcome } from './ask-questions.ts';
import { COSTS, costOf } from './cost.ts';
import { percentile } from './percentile.ts';
import type { GoldQuestion } from './question-set.ts';
import type { Verdict } from './score.ts';
import { formatTable } from './table.ts';

/** Failures in the order of what they cost: a wrong answer misleads, a declined one only disappoints. */
const FAILURES: readonly Exclude<Verdict, 'correct'>[] = ['wrong', 'declined', 'flawed'];
/** Characters of an answer that are shown unless all is wanted. */
const SHOWN = 260;

/** How failures are shown: whole answers with their quotes, cut answers, or ids only. */
export type FailureDetail = 'full' | 'short' | 'ids';

/** The questions of one set as answered. */
export interface SetOutcomes {
  name: string;
  outcomes: readonly Outcome[];
}

/** The report of all sets: wrong answers by what they cost, verdicts by set and by kind, time, then the other failures. */
export function formatReport(sets: readonly SetOutcomes[], detail: FailureDetail): string {
  const all = sets.flatMap((set) => set.outcomes);
  return [
    formatWrong(all, detail),
    '== By set',
    formatVerdicts(
      'set',
      sets.map((set) => [set.name, set.outcomes]),
    ),
    '',
    '== By kind',
    formatVerdicts('kind', groupByKind(all)),
    formatTimes(all),
    ...(['declined', 'flawed'] as const).flatMap((one) => formatFailures(all, one, detail)),
  ].join('\n');
}

/** Outcomes by the kind of their question, in the order in which the kinds are met. */
export function groupByKind(outcomes: readonly Outcome[]): [kind: string, outcomes: Outcome[]][] {
  const kinds = [...new Set(outcomes.map((one) => one.question.kind))];
  return kinds.map((kind) => [kind, outcomes.filter((one) => one.question.kind === kind)]);
}

/** Wrong answers first, the dearest at the top. */
function formatWrong(outcomes: readonly Outcome[], detail: FailureDetail): string {
  const wrong = outcomes.filter((one) => one.verdict === 'wrong');
  if (wrong.length === 0) return '== No answer is wrong\n';
  const parts = COSTS.flatMap((cost) => {
    const of = wrong.filter((one) => costOf(one) === cost);
    if (of.length === 0) return [];
    const shown =
      detail === 'ids' ? [of.map((one) => one.question.id).join(' ')] : of.map((one) => describe(one, detail));
    return [`-- who believes it ${cost} (${of.length})`, ...shown];
  });
  return [`== Wrong answers (${wrong.length})`, ...parts, ''].join('\n');
}

function formatVerdicts(label: string, groups: readonly (readonly [string, readonly Outcome[]])[]): string {
  const row = (name: string, outcomes: readonly Outcome[]) => {
    const counts = countVerdicts(outcomes);
    return [
      name,
      `${counts.correct}/${outcomes.length}`,
      ...FAILURES.map((one) => (counts[one] ? `${counts[one]}` : '·')),
    ];
  };
  return formatTable([
    [label, 'correct', 'wrong', 'declined', 'flawed'],
    ...groups.map(([name, outcomes]) => row(name, outcomes)),
    row(
      'all',
      groups.flatMap(([, outcomes]) => outcomes),
    ),
  ]);
}

function formatTimes(outcomes: readonly Outcome[]): string {
  const ms = outcomes.flatMap((one) => one.ms);
  return `ms a turn: median ${percentile(ms, 0.5).toFixed(1)}, p95 ${percentile(ms, 0.95).toFixed(1)}`;
}

function formatFailures(outcomes: readonly Outcome[], verdict: Verdict, detail: FailureDetail): string[] {
  const found = outcomes.filter((one) => one.verdict === verdict);
  if (found.length === 0) return [];
  if (detail === 'ids') return [`${verdict}: ${found.map((one) => one.question.id).join(' ')}`];
  return ['', `== ${verdict} (${found.length})`, ...found.map((one) => describe(one, detail))];
}

function describe({ question, answer, faults }: Outcome, detail: FailureDetail): string {
  const said = answer.answer.replace(/\s+/gu, ' ');
  const cited = answer.citations.map((one) => `     cited     ${one.documentId} ${one.section}: “${one.quote}”`);
  return [
    `${question.id} ${question.kind}: ${question.turns.join(' → ')}`,
    `     expected  ${formatExpectation(question.expect)}`,
    `     fault     ${faults.join('; ')}`,
    `     said      ${detail === 'full' || said.length <= SHOWN ? said : `${said.slice(0, SHOWN)}…`}`,
    ...(detail === 'full' ? cited : []),
  ].join('\n');
}

/** `answered, all "Sở Xây dựng", section III.6.5`. */
function formatExpectation(expect: GoldQuestion['expect']): string {
  const parts = Object.entries(expect).map(([field, value]) => {
    if (field === 'status') return String(value);
    return `${field} ${Array.isArray(value) ? `"${value.join('", "')}"` : value}`;
  });
  return parts.join(', ');
}
