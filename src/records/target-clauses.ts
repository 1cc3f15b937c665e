import { kindOfCell, type Passage, type Stretch } from '../plan/index.ts';
import { anyOf } from '../vocabulary/index.ts';
import { type IndicatorHead, isTopic, splitHead } from './indicator-heads.ts';
import { lastMeasure } from './indicator-words.ts';
import type { Target } from './record.ts';
import { type ClauseSetting, findAmounts, without } from './target-amounts.ts';
import { PER_PEOPLE, readIndicator } from './target-indicators.ts';
import { namesField } from './target-sections.ts';
import { type NamedYear, yearOfAmount } from './target-years.ts';
import type { FoundValue } from './values.ts';

/** "trong đó: nông nghiệp 50 hộ; dịch vụ 170 hộ": what follows are parts of what stands before it. */
const AMONG = /^(?:[^:]*[.,;(\s])?trong đó\s*:\s*(?!\s|có\s)/iu;

/** What several clauses of a sentence are parts of: "Cơ cấu kinh tế: dịch vụ 60%; nông nghiệp 10%", "…, trong đó: …; …". */
export type SharedHead = string;

/** Reads the targets that a clause states, and what the clauses after it may be parts of. */
export function readClause(
  passage: Passage,
  clause: Stretch,
  setting: ClauseSetting,
  shared: SharedHead | undefined,
): { targets: Target[]; head: SharedHead | undefined } {
  const { section } = setting;
  const text = passage.text;
  const { values, passed, years } = findAmounts(text, clause, setting);
  const base = {
    kind: 'target' as const,
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    listed: section.listed,
  };
  const span = { passage: passage.index, ...clause };
  const part = text.slice(clause.start, clause.end);
  const first = values[0]?.start ?? clause.end;
  const withYear = (amount: Stretch) => {
    const year = resolveYear(yearOfAmount(text, years, amount, first), setting);
    return year === undefined ? {} : { year };
  };
  if (values.length === 0) {
    if (!section.listed || passed.length > 0 || !isAimAlone(part)) return { targets: [], head: undefined };
    const aim = { ...base, ...withYear(clause), indicator: part, comparator: 'none' as const, valueText: '' };
    return { targets: [{ ...aim, span, valueSpan: span }], head: undefined };
  }

  const targets: Target[] = [];
  const per = PER_PEOPLE.exec(part)?.[1];
  const opening = without(text, clause.start, first, passed);
  const parts = splitHead(shared ? opening.replace(AMONG, '') : opening);
  const whole = parts?.head ?? shared;
  let head: IndicatorHead | undefined = whole ? { text: whole, open: true } : undefined;
  /** For each value, whether it follows the one before it in a plain list. */
  const joined: boolean[] = [];
  for (const [i, value] of values.entries()) {
    const told = without(text, values[i - 1]?.end ?? clause.start, value.start, passed);
    const among = AMONG.exec(told)?.[0] ?? '';
    const before = told.slice(among.length);
    if (among && targets.length > 0) head = { text: head?.text ?? targets.at(-1)!.indicator, open: true };
    const stop = values[i + 1]?.start ?? clause.end;
    const after = without(text, value.end, stop, passed);
    const read = readIndicator(i === 0 && parts ? parts.own : before, after, value, head, targets.at(-1));
    if (read.aside && i === 0 && section.listed) {
      const end = clause.start + read.aside.length;
      const aside = { passage: passage.index, start: clause.start, end };
      targets.push({
        ...base,
        ...withYear(aside),
        indicator: read.aside,
        comparator: 'none',
        valueText: '',
        span: aside,
        valueSpan: aside,
      });
    }
    if (!parts && !shared && read.head) head = { text: read.head, open: false };
    joined.push(/(?:,|và)\s*$/u.test(before));
    const label = lastMeasure(read.indicator) === 0 ? labelOf(text, clause, value, head) : '';
    const target: Target = {
      ...base,
      ...withYear(value),
      indicator: `${label}${read.indicator}`,
      comparator: value.comparator,
      value: value.value,
      valueText: text.slice(value.start, value.end).replace(/^đạt\s+/u, ''),
      span,
      valueSpan: { passage: passage.index, start: value.start, end: value.end },
    };
    if (value.valueMax !== undefined) target.valueMax = value.valueMax;
    const behind = read.unit ? undefined : unitBehind(target.indicator);
    if (behind) target.indicator = behind.indicator;
    if (read.unit || behind) target.unit = read.unit ?? behind!.unit;
    const reference = value.per ?? read.per ?? (read.unit === '%' ? undefined : per);
    if (reference) target.per = reference;
    targets.push(target);
  }
  sharePredicates(targets, joined);
  for (const target of targets) {
    const scope = scopeOf(target.indicator);
    if (scope) target.scope = scope;
  }
  return { targets, head: parts || shared || /trong đó\s*:/iu.test(part) ? head?.text : undefined };
}

/** "Tỷ lệ hộ nghèo (%): dưới 1": the unit stands behind what is measured. */
function unitBehind(indicator: string): { indicator: string; unit: string } | undefined {
  const [whole, unit] = /\s\(([^()\d]{1,20})\)$/u.exec(indicator) ?? [];
  return unit && kindOfCell(unit) === 'unit' ? { indicator: indicator.slice(0, -whole!.length), unit } : undefined;
}

/** "Lúa: diện tích đạt 207 ha, năng suất 140 tạ/ha": what the measures after a colon are of, with the colon. */
function labelOf(text: string, clause: Stretch, value: FoundValue, head: IndicatorHead | undefined): string {
  const label = LABEL.exec(text.slice(clause.start, value.start))?.[1];
  if (!label || head?.open || lastMeasure(label) !== undefined || isTopic(label) || namesField(label)) return '';
  return `${label}: `;
}

const LABEL = /(?:^|[(;.]\s*)(\p{Lu}[^:;.()\d%]{1,40}):\s+[^:]*$/u;

/** A year of its own counts before what the clauses before it and the headings say, and these before a stretch of years. */
function resolveYear(own: NamedYear | undefined, { section, year, until }: ClauseSetting): number | undefined {
  if (own && !own.period) return own.year;
  return year ?? section.year ?? own?.year ?? until;
}

/** "hoàn thành trước ngày 30/11": by when what stands before it is to be done. */
const ONLY_WHEN =
  /^(?:(?:và|phấn đấu)\s)*(?:hoàn thành|xong|kết thúc)\s(?:(?:xong|dứt điểm)\s)?(?:trước|trong|vào|chậm nhất|muộn nhất|đến)\s[^,;]{0,40}\d[^,;]{0,20}$/iu;

/** "Về kinh tế:", "Trong đó:" only head what follows. */
function isAimAlone(clause: string): boolean {
  return !/:$|^s?tt(?!\p{L})/iu.test(clause) && !namesField(clause) && !ONLY_WHEN.test(clause);
}

/** "100% hộ ở thành thị và 60% hộ ở nông thôn được sử dụng nước sạch": what is said last is said of all. */
function sharePredicates(targets: Target[], joined: boolean[]): void {
  const verb = /\s(?:được|tham gia|có|sử dụng|hưởng|đạt)\s/u;
  for (let i = targets.length - 2; i >= 0; i--) {
    const [target, next] = [targets[i]!, targets[i + 1]!];
    if (target.comparator === 'none') continue;
    const follows = joined[i + 1 - (targets.length - joined.length)];
    if (!target.indicator) {
      target.indicator = next.indicator.replace(new RegExp(`^${next.unit ?? '-'}\\s`, 'u'), '');
      continue;
    }
    if (!follows || target.unit !== '%' || next.unit !== '%' || verb.test(` ${target.indicator} `)) continue;
    if (/^(?:tỷ|tỉ) lệ/iu.test(target.indicator)) continue;
    const predicate = verb.exec(next.indicator);
    if (predicate) target.indicator += next.indicator.slice(predicate.index);
  }
}

const SCOPES = new RegExp(anyOf('scope'), 'iu');

function scopeOf(indicator: string): string | undefined {
  // "thành thị và … nông thôn" is no restriction.
  if (/thành thị|đô thị/iu.test(indicator) && /nông thôn/iu.test(indicator)) return undefined;
  return SCOPES.exec(indicator)?.[0];
}
