import { type Passage, type Plan, type Stretch, splitClauses, splitSentences } from '../plan/index.ts';
import { isReached, tellsWhatWas } from './past.ts';
import type { Target } from './record.ts';
import { listRowTexts, readRowTargets } from './tables/index.ts';
import { PER_PEOPLE, readIndicator } from './target-indicators.ts';
import { classifySection, holdsAmounts, type SectionKind } from './target-sections.ts';
import { type FoundValue, findValues } from './values.ts';

/**
 * Reads what is to be reached.
 *
 * Plans state a value in two orders: the indicator first ("Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%") or the value
 * first ("62% lực lượng lao động … tham gia bảo hiểm xã hội"). Several may share a head ("tỷ lệ đi học đúng độ tuổi cấp
 * tiểu học đạt 99,5%, cấp trung học cơ sở đạt 98%"), a predicate, or a reference quantity ("trên 10.000 dân").
 */
export function readTargets(plan: Plan): Target[] {
  const targets: Target[] = readRowTargets(plan);
  for (const { row, span, product } of listRowTexts(plan)) {
    const section: SectionKind = { listed: false, general: false, year: undefined, aimed: product };
    for (const sentence of splitSentences(row.passage.text.slice(span.start, span.end))) {
      const within = { start: span.start + sentence.start, end: span.start + sentence.end };
      for (const clause of splitClauses(row.passage.text, within))
        targets.push(...readClause(row.passage, trimStop(row.passage.text, clause), section));
    }
  }
  const amounts = new Map<number, boolean>();
  for (const passage of plan.passages) {
    if (passage.kind !== 'text' || passage.row || tellsWhatWas(plan, passage)) continue;
    const section = classifySection(plan, passage);
    if (section.general && !section.vision) continue;
    const aimsAlone = section.listed && !holdsAmounts(plan, passage.sectionIndex, amounts);
    for (const sentence of splitSentences(passage.text)) {
      const start = Math.max(sentence.start, passage.markerLength);
      for (const clause of splitClauses(passage.text, { start, end: sentence.end })) {
        const found = readClause(passage, trimStop(passage.text, clause), section);
        targets.push(...(aimsAlone || section.vision ? found.filter((one) => one.comparator !== 'none') : found));
      }
    }
  }
  return targets.sort((a, b) => a.span.passage - b.span.passage);
}

/** What stands between two amounts of one list. */
const JOINS = /^[^,;.:()\d]{0,40}(?:,|\svà)\s$/u;

function readClause(passage: Passage, clause: Stretch, section: SectionKind): Target[] {
  const text = passage.text;
  const values: FoundValue[] = [];
  for (const value of findValues(text, clause)) {
    const last = values.at(-1);
    // "22 triệu lượt khách quốc tế, 120 triệu lượt khách nội địa": one aim, two amounts.
    const joins = last?.unit !== undefined && last.unit === value.unit && JOINS.test(text.slice(last.end, value.start));
    if (section.listed || joins || isAim(text, clause, value, section.aimed)) values.push(value);
  }
  const base = {
    kind: 'target' as const,
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    listed: section.listed,
  };
  const span = { passage: passage.index, ...clause };
  const part = text.slice(clause.start, clause.end);
  const year = yearOf(part, section);
  const withYear = year === undefined ? {} : { year };
  if (values.length === 0) {
    if (!section.listed) return [];
    return [{ ...base, ...withYear, indicator: part, comparator: 'none', valueText: '', span, valueSpan: span }];
  }

  const targets: Target[] = [];
  const per = PER_PEOPLE.exec(part)?.[1];
  let head: string | undefined;
  /** For each value, whether it follows the one before it in a plain list. */
  const joined: boolean[] = [];
  for (const [i, value] of values.entries()) {
    const before = text.slice(values[i - 1]?.end ?? clause.start, value.start);
    const stop = values[i + 1]?.start ?? clause.end;
    const after = text.slice(value.end, stop);
    const read = readIndicator(before, after, value, head);
    if (read.aside && i === 0 && section.listed) {
      const end = clause.start + read.aside.length;
      const aside = { passage: passage.index, start: clause.start, end };
      targets.push({
        ...base,
        ...withYear,
        indicator: read.aside,
        comparator: 'none',
        valueText: '',
        span: aside,
        valueSpan: aside,
      });
    }
    head = read.head ?? head;
    joined.push(/(?:,|và)\s*$/u.test(before));
    const target: Target = {
      ...base,
      ...withYear,
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
  return targets;
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

/** Outside lists of targets a number is one only where the sentence aims at it. */
function isAim(text: string, clause: Stretch, value: FoundValue, aimed = false): boolean {
  const before = text.slice(clause.start, value.start);
  const aims =
    /(?:phấn đấu|xóa|xoá|hỗ trợ|xây dựng|hoàn thành|bảo đảm|đảm bảo|đạt|tỷ lệ|tỉ lệ|mục tiêu)[^,]{0,60}$/iu.test(
      before,
    ) || /(?:phấn đấu|mục tiêu)[^.;]{0,90}$/iu.test(before);
  if (/theo nguyên tắc|với điều kiện|với tỷ lệ\s*$|có thể[^,;]{0,80}$/iu.test(before) || isReached(before))
    return false;
  // All of something, of which is told what is done to it.
  const all = value.value === 100 && !/^\s(?:vốn|sở hữu|chi phí|kinh phí)/iu.test(text.slice(value.end));
  if (value.unit === '%') return aims || all || value.comparator !== '=';
  if (value.unit && /(?:phấn đấu[^,;.\d]{0,40}|mục tiêu(?: (?:đạt|có|đến|là))*)\s*$/iu.test(before)) return true;
  return (aims || aimed) && value.comparator !== '=' && value.unit !== undefined;
}

const SCOPES =
  /khu vực thành thị|khu vực nông thôn|khu vực đô thị|đô thị|thành thị|nông thôn|miền núi|vùng đồng bào dân tộc thiểu số(?: và miền núi)?|vùng sâu, vùng xa|cấp tiểu học|cấp trung học cơ sở|cấp trung học phổ thông(?: và tương đương)?|toàn tỉnh/iu;

function scopeOf(indicator: string): string | undefined {
  // "thành thị và … nông thôn" is no restriction.
  if (/thành thị|đô thị/iu.test(indicator) && /nông thôn/iu.test(indicator)) return undefined;
  return SCOPES.exec(indicator)?.[0];
}

/** "Năm 2026, …" at the begin, "quy mô kinh tế năm 2026 đạt …". */
const YEAR_NAMED =
  /^(?:trong |đến )?năm (20\d\d),|(?<!so với |từ |của |dự toán )năm (20\d\d) (?:cả nước |toàn tỉnh |toàn thành phố )?(?:đạt|tăng|giảm|phấn đấu)(?!\p{L})/iu;

function yearOf(clause: string, section: SectionKind): number | undefined {
  const stated = /(?:vào|đến|trong|trước|hết|cuối) (?:cuối |hết )?năm (\d{4})/u.exec(clause)?.[1];
  if (stated) return Number(stated);
  const named = YEAR_NAMED.exec(clause);
  if (named) return Number(named[1] ?? named[2]);
  if (section.year) return section.year;
  const period = /giai đoạn \d{4}\s?[-–]\s?(\d{4})/u.exec(clause)?.[1];
  return period ? Number(period) : undefined;
}

function trimStop(text: string, stretch: Stretch): Stretch {
  let end = stretch.end;
  while (end > stretch.start && /[.;,\s]/u.test(text[end - 1]!)) end--;
  return { start: stretch.start, end };
}
