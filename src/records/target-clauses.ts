import type { Passage, Stretch } from '../plan/index.ts';
import { anyOf } from '../vocabulary/index.ts';
import { type IndicatorHead, splitHead } from './indicator-heads.ts';
import { tellsNow } from './past.ts';
import type { Target } from './record.ts';
import { isAim } from './target-aims.ts';
import { PER_PEOPLE, readIndicator } from './target-indicators.ts';
import type { SectionKind } from './target-sections.ts';
import { findYears, type NamedYear, yearOfAmount } from './target-years.ts';
import { type FoundValue, findAllValues, findValues } from './values.ts';

/** What stands between two amounts of one list. */
const JOINS = /^[^,;.:()\d]{0,40}(?:,|\svà)\s(?:\p{Ll}+\s){0,3}$/u;

/** "đạt 95% với 12 loại vắc xin", "99% trẻ em được học 2 buổi/ngày": a number that only describes what the amount before it is of. */
function isDetail(text: string, last: FoundValue, value: FoundValue): boolean {
  if (value.unit === '%') return false;
  const between = text.slice(last.end, value.start);
  if (/\s(?:với|tại|gồm|bao gồm|trong số)\s*$/iu.test(between)) return true;
  return (
    last.unit === '%' &&
    value.comparator === '=' &&
    /^\s\p{L}/u.test(between) &&
    !/[,;:()]|\s(?:và|đạt|là|còn|năm)\s/u.test(between)
  );
}

/** What is known of a clause from where it stands. */
export interface ClauseSetting {
  section: SectionKind;
  /** Year that a clause or paragraph before it gives to it. */
  year?: number;
  /** Year in which the plan was issued. */
  issued: number | undefined;
  /** Last year that the plan's title is about. */
  until?: number;
}

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
  const years = findYears(text, clause);
  const { values, passed } = findAmounts(text, clause, years, setting);
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
    const year = resolveYear(yearOfAmount(years, amount, first), setting);
    return year === undefined ? {} : { year };
  };
  if (values.length === 0) {
    if (!section.listed || passed.length > 0 || !isAimAlone(part)) return { targets: [], head: undefined };
    const aim = { ...base, ...withYear(clause), indicator: part, comparator: 'none' as const, valueText: '' };
    return { targets: [{ ...aim, span, valueSpan: span }], head: undefined };
  }

  const targets: Target[] = [];
  const per = PER_PEOPLE.exec(part)?.[1];
  const parts = splitHead(without(text, clause.start, first, passed));
  const whole = parts?.head ?? shared;
  let head: IndicatorHead | undefined = whole ? { text: whole, open: true } : undefined;
  /** For each value, whether it follows the one before it in a plain list. */
  const joined: boolean[] = [];
  for (const [i, value] of values.entries()) {
    const before = without(text, values[i - 1]?.end ?? clause.start, value.start, passed);
    const stop = values[i + 1]?.start ?? clause.end;
    const after = text.slice(value.end, stop);
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
    const target: Target = {
      ...base,
      ...withYear(value),
      indicator: read.indicator,
      comparator: value.comparator,
      value: value.value,
      valueText: text.slice(value.start, value.end).replace(/^đạt\s+/u, ''),
      span,
      valueSpan: { passage: passage.index, start: value.start, end: value.end },
    };
    if (value.valueMax !== undefined) target.valueMax = value.valueMax;
    if (read.unit) target.unit = read.unit;
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

/** A stretch of a text without the amounts that have been reached. */
function without(text: string, start: number, end: number, passed: readonly FoundValue[]): string {
  let rest = '';
  let from = start;
  for (const value of passed) {
    if (value.start < from || value.end > end) continue;
    rest += text.slice(from, value.start);
    from = value.end;
  }
  return rest + text.slice(from, end);
}

/** The amounts of a clause that are to be reached, and those that have been. */
function findAmounts(
  text: string,
  clause: Stretch,
  years: readonly NamedYear[],
  { section, issued }: ClauseSetting,
): { values: FoundValue[]; passed: FoundValue[] } {
  const values: FoundValue[] = [];
  const passed: FoundValue[] = [];
  const all = findAllValues(text, clause);
  for (const value of all) {
    const year = yearOfAmount(years, value, all[0]!.start);
    // "năm 2020 đạt 45%" in a plan of 2021: what has been reached.
    if (
      value.left ||
      tellsNow(text.slice(clause.start, value.start)) ||
      (issued && year && !year.period && year.year < issued)
    ) {
      passed.push(value);
      continue;
    }
    if (values.length === 0 && definesGroup(text, clause, value)) continue;
    const last = values.at(-1);
    if (last && isDetail(text, last, value)) continue;
    // "22 triệu lượt khách quốc tế, 120 triệu lượt khách nội địa": one aim, two amounts.
    const joins = last?.unit !== undefined && last.unit === value.unit && JOINS.test(text.slice(last.end, value.start));
    if (section.listed || joins || isAim(text, clause, value, section.aimed)) values.push(value);
  }
  return { values, passed };
}

/** "trẻ sinh ra nhẹ cân (dưới 2.500 gram) dưới 5%": a bracket before the amount says who is meant. */
function definesGroup(text: string, clause: Stretch, value: FoundValue): boolean {
  const [inside] = /\([^()]*$/u.exec(text.slice(clause.start, value.start)) ?? [];
  if (inside === undefined || /phấn đấu|đạt/iu.test(inside)) return false;
  const rest = /^[^()]*\)(.*)$/su.exec(text.slice(value.end, clause.end))?.[1];
  return rest !== undefined && findValues(rest, { start: 0, end: rest.length }).length > 0;
}

/** A year of its own counts before what the clauses before it and the headings say, and these before a stretch of years. */
function resolveYear(own: NamedYear | undefined, { section, year, until }: ClauseSetting): number | undefined {
  if (own && !own.period) return own.year;
  return year ?? section.year ?? own?.year ?? until;
}

/** "Về kinh tế:", "Trong đó:" only head what follows. */
function isAimAlone(clause: string): boolean {
  return !/:$/u.test(clause);
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
