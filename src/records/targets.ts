import { type Passage, type Plan, type Stretch, sectionTrail, splitClauses, splitSentences } from '../plan/index.ts';
import type { Target } from './record.ts';
import { listRowTexts, readRowTargets } from './tables/index.ts';
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
    if (passage.kind !== 'text' || passage.row) continue;
    const section = classifySection(plan, passage);
    if (section.general) continue;
    const aimsAlone = section.listed && !holdsAmounts(plan, passage.sectionIndex, amounts);
    for (const sentence of splitSentences(passage.text)) {
      const start = Math.max(sentence.start, passage.markerLength);
      for (const clause of splitClauses(passage.text, { start, end: sentence.end })) {
        const found = readClause(passage, trimStop(passage.text, clause), section);
        targets.push(...(aimsAlone ? found.filter((one) => one.comparator !== 'none') : found));
      }
    }
  }
  return targets.sort((a, b) => a.span.passage - b.span.passage);
}

interface SectionKind {
  /** It lists targets. */
  listed: boolean;
  /** It states general aims or a vision. */
  general: boolean;
  /** Year that its heading names. */
  year: number | undefined;
  /** All that it says is aimed at: a bound ("ít nhất 10 cơ sở") is a target without a verb. */
  aimed?: boolean;
}

function classifySection(plan: Plan, passage: Passage): SectionKind {
  const titles = sectionTrail(plan, passage.sectionIndex)
    .filter((section) => section.titled)
    .map((section) => section.title);
  const own = titles.at(-1) ?? '';
  const trail = titles.join(' / ');
  const counted = /mục tiêu chung/iu.test(own) && countsTargets(plan, passage.sectionIndex);
  const general = !counted && /tổng quát|mục tiêu chung|tầm nhìn|quan điểm|mục đích/iu.test(own);
  const other = /^(?:đối tượng|phạm vi|nguyên tắc|yêu cầu|nhiệm vụ|giải pháp)/iu.test(own);
  const listed = !general && !other && /chỉ tiêu|mục tiêu/iu.test(trail);
  const years = [...titles].reverse().map((title) => /(?:đến|vào|hết) năm (\d{4})/iu.exec(title)?.[1]);
  const year = years.find(Boolean);
  return { listed, general, year: listed && year ? Number(year) : undefined };
}

/** True where the chapter that lists targets holds an amount: one that holds none states aims in general. */
function holdsAmounts(plan: Plan, sectionIndex: number, known: Map<number, boolean>): boolean {
  const chapter = sectionTrail(plan, sectionIndex).find(
    (section) => section.titled && /chỉ tiêu|mục tiêu/iu.test(section.title),
  );
  if (!chapter) return true;
  let holds = known.get(chapter.firstPassage);
  if (holds === undefined) {
    holds = plan.passages
      .slice(chapter.firstPassage + 1, chapter.endPassage)
      .some((one) => findValues(one.text, { start: one.markerLength, end: one.text.length }).length > 0);
    known.set(chapter.firstPassage, holds);
  }
  return holds;
}

/** True for a section most of whose items hold an amount: "Mục tiêu chung (6 mục tiêu)" lists targets. */
function countsTargets(plan: Plan, sectionIndex: number): boolean {
  let index = sectionIndex;
  while (index >= 0 && !plan.sections[index]!.titled) index = plan.sections[index]!.parent;
  const section = plan.sections[index];
  if (!section) return false;
  const items = plan.passages.slice(section.firstPassage + 1, section.endPassage);
  const amounts = items.filter(
    (one) => findValues(one.text, { start: one.markerLength, end: one.text.length }).length > 0,
  );
  return amounts.length >= 3 && amounts.length >= 0.6 * items.length;
}

const MEASURE =
  /(?:tỷ lệ|tỉ lệ|số năm|số lượng|tổng số|diện tích|chỉ số|tuổi thọ|mức giảm|mức sống|thu nhập|năng suất|tốc độ|quy mô|mật độ|tỷ suất|tỉ suất|tỷ trọng|tỉ trọng|tổng giá trị|giá trị|kim ngạch|sản lượng|vốn đầu tư|tổng vốn|tổng diện tích|độ che phủ|xếp hạng|thứ hạng)(?!\p{L})/giu;
/** Verbs of aiming that stand before a value or an indicator and are not part of it. */
const AIM =
  '(?:phấn đấu|bảo đảm|đảm bảo|xây dựng|xóa|xoá|xóa bỏ|hỗ trợ|hoàn thành|hoàn thành mục tiêu|duy trì|có|đạt|giảm|tăng|nâng|đưa|giữ|và|với|trong đó|trong đó có|tương ứng|là|thì|còn|đến|gấp|chiếm|vào|năm \\d{4}|ở mức|lên|xuống|giải quyết việc làm cho|tạo việc làm cho|mới|thêm)';
const AIM_BEFORE = new RegExp(`^(?:[\\s,;:(]*${AIM}(?![\\p{L}]))*[\\s,;:(]*`, 'iu');
const AIM_AFTER = new RegExp(`(?:[\\s,;:(]*(?<![\\p{L}])${AIM}(?![\\p{L}]))*[\\s,;:(]*$`, 'iu');
const PER_PEOPLE = /\s*(?:trên|\/|tính trên)\s*((?:1\.000|10\.000|100\.000|vạn|một vạn)\s?dân)/iu;
const AMOUNT_ENDS = /^[\s.)]*(?:$|[,;(]|(?:và|trong đó|vào|đến|trong|trở lên|trở xuống|so với|trên)(?![\p{L}]))/u;

/** A noun of one or two words after the number, and nothing more: "đàn bò đạt 25.000 con". */
const COUNTED = /^\s(\p{Ll}+(?:\s\p{Ll}+)?)[.\s]*(?:$|[,;(]|(?:vào|đến|trong|trước) )/u;
/** What is counted is the object of a verb, not what stands before it: "thành lập 12 đội". */
const DOES =
  /^(?:thành lập|tổ chức|đào tạo|phát triển|mở|triển khai|trồng|sản xuất|ban hành|lắp đặt|đầu tư|nâng cấp|bố trí|tạo|thu hút|cấp|công nhận|hình thành|kết nạp|bồi dưỡng|tập huấn)(?!\p{L})/iu;

function readClause(passage: Passage, clause: Stretch, section: SectionKind): Target[] {
  const text = passage.text;
  const values = findValues(text, clause).filter(
    (value) => section.listed || isAim(text, clause, value, section.aimed),
  );
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

interface IndicatorReading {
  indicator: string;
  unit: string | undefined;
  per?: string | undefined;
  /** Head that following values of the clause may share. */
  head?: string | undefined;
  /** An aim without a number that stands before the indicator in the same clause. */
  aside?: string | undefined;
}

function readIndicator(before: string, after: string, value: FoundValue, head: string | undefined): IndicatorReading {
  const each = /(?:^|[\s,])mỗi\s+(.+?)\s+có\s*$/iu.exec(before);
  if (each)
    return {
      indicator: `${value.unit ?? nounOf(after)} tại mỗi ${each[1]}`,
      unit: value.unit ?? nounOf(after),
      per: each[1],
    };

  const measure = lastMeasure(before);
  if (
    measure !== undefined &&
    (AMOUNT_ENDS.test(after) || /(?:đạt|dưới|trên|khoảng|là|còn)\s*$|[<>]/u.test(before + value.comparator))
  ) {
    const change = /(?:^|[\s,;])(giảm|tăng)\s+$/iu.exec(before.slice(0, measure))?.[1];
    const indicator = `${change ? `${change} ` : ''}${cleanIndicator(before.slice(measure))}`;
    const aside = before.slice(0, measure).replace(AIM_AFTER, '').trim();
    return { indicator, unit: value.unit, head: indicator, aside: aside.replace(AIM_BEFORE, '') ? aside : undefined };
  }
  const own = `${/trong đó:?\s+có\s/iu.test(before) ? 'có ' : ''}${cleanIndicator(before)}`;
  const counted = value.unit ? undefined : COUNTED.exec(after)?.[1];
  if (counted && own && !DOES.test(own)) return { indicator: own, unit: counted, head: own };
  if (AMOUNT_ENDS.test(after)) {
    if (own && head) return { indicator: joinHead(head, own), unit: value.unit };
    if (own) return { indicator: own, unit: value.unit, head: own };
    if (value.unit && value.unit !== '%' && !/^m[2²]/u.test(value.unit))
      return { indicator: value.unit, unit: value.unit };
  }
  const following = after
    .replace(PER_PEOPLE, '')
    .replace(/\s(?:nhằm|để góp phần|qua đó)\s.*$/u, '')
    .replace(AIM_AFTER, '')
    .trim();
  const unit = value.unit ?? nounOf(following);
  const named = value.unit && !/^(?:%|m[2²])/u.test(value.unit) ? `${value.unit} ${following}` : following;
  return { indicator: named.trim() || own, unit };
}

/** Offset of the last measuring noun that may begin an indicator: at the start, or after a comma or an aim. */
function lastMeasure(before: string): number | undefined {
  let found: number | undefined;
  for (const match of before.matchAll(MEASURE)) {
    const lead = before.slice(0, match.index);
    if (found === undefined || /[,;:(]\s*$/u.test(lead)) found = match.index;
  }
  return found;
}

function cleanIndicator(text: string): string {
  const core = text.replace(AIM_BEFORE, '').replace(AIM_AFTER, '');
  return core.replace(/\s+đạt(?:\s.*)?$/u, '').replace(/[\s,;:(]+$/u, '');
}

/** "tỷ lệ … cấp tiểu học" and "cấp trung học cơ sở" make "tỷ lệ … cấp trung học cơ sở". */
function joinHead(head: string, own: string): string {
  const first = own.split(/\s/u, 1)[0]!;
  const at = head.toLowerCase().lastIndexOf(` ${first.toLowerCase()} `);
  return `${at > 0 ? head.slice(0, at) : head} ${own}`;
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
  if (/theo nguyên tắc|với điều kiện|với tỷ lệ\s*$/iu.test(before)) return false;
  if (value.unit === '%') return aims || value.comparator !== '=';
  return (aims || aimed) && value.comparator !== '=' && value.unit !== undefined;
}

const SCOPES =
  /khu vực thành thị|khu vực nông thôn|khu vực đô thị|đô thị|thành thị|nông thôn|miền núi|vùng đồng bào dân tộc thiểu số(?: và miền núi)?|vùng sâu, vùng xa|cấp tiểu học|cấp trung học cơ sở|cấp trung học phổ thông(?: và tương đương)?|toàn tỉnh/iu;

function scopeOf(indicator: string): string | undefined {
  // "thành thị và … nông thôn" is no restriction.
  if (/thành thị|đô thị/iu.test(indicator) && /nông thôn/iu.test(indicator)) return undefined;
  return SCOPES.exec(indicator)?.[0];
}

function yearOf(clause: string, section: SectionKind): number | undefined {
  const stated = /(?:vào|đến|trong|trước|hết|cuối) (?:cuối |hết )?năm (\d{4})/u.exec(clause)?.[1];
  if (stated) return Number(stated);
  if (section.year) return section.year;
  const period = /giai đoạn \d{4}\s?[-–]\s?(\d{4})/u.exec(clause)?.[1];
  return period ? Number(period) : undefined;
}

function nounOf(text: string): string {
  return text.trim().split(/[\s,.;(]/u, 1)[0] ?? '';
}

function trimStop(text: string, stretch: Stretch): Stretch {
  let end = stretch.end;
  while (end > stretch.start && /[.;,\s]/u.test(text[end - 1]!)) end--;
  return { start: stretch.start, end };
}
