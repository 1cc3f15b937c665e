import { tokenize } from '../../text/index.ts';
import type { Finding, Measured, Valued } from '../finding.ts';

/** Indicators that share at least this much of their words measure the same. */
const ALIKE = 0.7;

/**
 * Plans side by side, each with the value that the others can be held against: dwellings beside dwellings, though one plan
 * states square metres as well. A value that was put first keeps the other behind it.
 */
export function alignValues(findings: readonly Finding[]): Finding[] {
  const options = findings.map((finding) =>
    finding.measured ? [...ownOf(finding), ...(finding.alternatives ?? [])] : [],
  );
  const owns = findings.flatMap(ownOf);
  const support = (one: Valued) => options.filter((those) => those.some((other) => isAlike(one, other))).length;
  const first = (one: Valued) => options.filter(([own]) => own && isAlike(one, own)).length;
  // A part is not what was asked for, unless most plans state nothing wider.
  const whole = owns.filter((one) => !one.measured.scope || first(one) > 1);
  const [common] = whole.sort((a, b) => support(b) - support(a) || first(b) - first(a));
  if (!common || support(common) < 2) return [...findings];
  const aligned = findings.map((finding, i) => {
    const fitting = options[i]!.find((one) => isAlike(one, common));
    if (!fitting) return isNarrower(finding.measured, common.measured) ? withOtherMeasure(finding) : finding;
    return fitting.measured === finding.measured ? finding : putFirst(finding, fitting);
  });
  // Where not all measure the same, each says what it measures.
  const differ = aligned.some(({ measured }) => isNarrower(measured, common.measured));
  return differ ? aligned.map(withIndicator) : aligned;
}

function withIndicator(finding: Finding): Finding {
  const { measured, short } = finding;
  return measured && !short.includes(measured.indicator)
    ? { ...finding, short: `${short} – ${measured.indicator}` }
    : finding;
}

function ownOf({ measured, short, citations }: Finding): Valued[] {
  return measured ? [{ measured, short, citations }] : [];
}

/** True for values that measure the same in the same way. */
export function isAlike({ measured: a }: Valued, { measured: b }: Valued): boolean {
  return a.measure === b.measure && shareOf(a, b) >= ALIKE;
}

/** Share of the words that two indicators have in common (Dice). */
function shareOf(a: Measured, b: Measured): number {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  // "19 bác sĩ trên 10.000 dân": what is counted is the unit.
  if (words.size === 0 && others.size === 0) return 1;
  const common = [...words].filter((word) => others.has(word)).length;
  return (2 * common) / (words.size + others.size);
}

function wordsOf({ indicator, unit }: Measured): Set<string> {
  const counted = new Set(tokenize(unit ?? '').map((token) => token.folded));
  const words = tokenize(indicator).map((token) => token.folded);
  return new Set(words.filter((word) => !counted.has(word) && word !== 'ty' && word !== 'ti' && word !== 'le'));
}

/** True where one indicator is the other and more: "qua đào tạo", "qua đào tạo có bằng cấp". */
function isNarrower(a: Measured | undefined, b: Measured): boolean {
  if (!a?.measure.startsWith(b.measure)) return false;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const [less, more] = words.size < others.size ? [words, others] : [others, words];
  return [...less].every((word) => more.has(word)) && shareOf(a, b) < ALIKE;
}

/** What measures another thing is no value to be the highest of. */
function withOtherMeasure(finding: Finding): Finding {
  const { measured } = finding;
  return measured
    ? { ...finding, measured: { ...measured, measure: `${measured.measure}|${measured.indicator}` } }
    : finding;
}

function putFirst(finding: Finding, { measured, short, citations }: Valued): Finding {
  const own = finding.measured!;
  const named = own.unit === measured.unit;
  const write = (text: string, one: Measured) => (named ? `${text} – ${one.indicator}` : text);
  return {
    ...finding,
    measured,
    short: `${write(short, measured)}; ${write(finding.short, own)}`,
    citations: [...citations, ...finding.citations],
  };
}
