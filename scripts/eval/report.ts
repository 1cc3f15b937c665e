import { countVerdicts, type Outcome } from './ask-questions.ts';
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

/** The report of one set: verdicts per kind, time, then the failures, wrong answers first. */
export function formatSetReport(name: string, outcomes: readonly Outcome[], detail: FailureDetail): string {
  const kinds = [...new Set(outcomes.map((one) => one.question.kind))];
  const rows = kinds.map((kind) =>
    verdictRow(
      kind,
      outcomes.filter((one) => one.question.kind === kind),
    ),
  );
  const table = formatTable([['kind', 'correct', 'wrong', 'declined', 'flawed'], ...rows, verdictRow('all', outcomes)]);
  return [
    `== ${name}`,
    table,
    formatTimes(outcomes),
    ...FAILURES.flatMap((one) => failures(outcomes, one, detail)),
  ].join('\n');
}

function verdictRow(label: string, outcomes: readonly Outcome[]): string[] {
  const counts = countVerdicts(outcomes);
  return [
    label,
    `${counts.correct}/${outcomes.length}`,
    ...FAILURES.map((one) => (counts[one] ? `${counts[one]}` : '·')),
  ];
}

function formatTimes(outcomes: readonly Outcome[]): string {
  const ms = outcomes.flatMap((one) => one.ms);
  return `ms a turn: median ${percentile(ms, 0.5).toFixed(1)}, p95 ${percentile(ms, 0.95).toFixed(1)}`;
}

function failures(outcomes: readonly Outcome[], verdict: Verdict, detail: FailureDetail): string[] {
  const found = outcomes.filter((one) => one.verdict === verdict);
  if (found.length === 0) return [];
  if (detail === 'ids') return [`${verdict}: ${found.map((one) => one.question.id).join(' ')}`];
  return ['', `-- ${verdict} (${found.length})`, ...found.map((one) => formatFailure(one, detail))];
}

function formatFailure({ question, answer, faults }: Outcome, detail: FailureDetail): string {
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
