import { anyOf } from '../vocabulary/index.ts';
import { cleanIndicator, lastMeasure } from './indicator-words.ts';

/** What several amounts are measured of. */
export interface IndicatorHead {
  text: string;
  /** True where it stands before a colon or "trong đó:": whatever follows is a part of it. */
  open: boolean;
}

/**
 * "Cơ cấu kinh tế: dịch vụ chiếm …", "Tỷ lệ học sinh đi học đúng tuổi: tiểu học …": what stands before the colon is measured of
 * each part after it.
 */
export function splitHead(before: string): { head: string; own: string } | undefined {
  const [, first, own] = /^([^:]*\S)\s*:\s+(.*)$/su.exec(before) ?? [];
  if (!first || !own || isTopic(first) || lastMeasure(own) !== undefined || !cleanIndicator(own)) return undefined;
  const head = cleanIndicator(first);
  return head.includes(' ') && !head.includes('(') ? { head, own } : undefined;
}

/** What stands before a colon and is measured of nothing: a topic or a time. */
const TOPIC = new RegExp(`^(?:${anyOf('topic')})(?!\\p{L})|(?:như sau|sau đây|trong đó)$`, 'iu');

/** True for what stands before a colon and is measured of nothing: a topic or a time. */
export function isTopic(text: string): boolean {
  return TOPIC.test(text);
}

/** A part is measured as what it is part of: it goes on with a measure, or only says where and among whom. */
export function sharesHead(head: string, own: string): boolean {
  return lastMeasure(head) !== undefined || !/\s/u.test(own.replace(PART, '').trim());
}

const PARTS = `(?:(?:ở|tại|đối với) )?(?:khu vực |vùng |trẻ em |cấp )?(?:${anyOf('part')})`;
const PART = new RegExp(`(?<!\\p{L})${PARTS}(?!\\p{L})`, 'giu');
const ENDS_WITH_PART = new RegExp(`\\s${PARTS}$`, 'iu');
/** "tỷ lệ … cấp tiểu học" and "cấp trung học cơ sở" make "tỷ lệ … cấp trung học cơ sở". */
export function joinHead(head: string, own: string): string {
  // "… đối với nam đạt 168 cm, nữ 157 cm": the other part takes its place.
  const part = ENDS_WITH_PART.exec(head);
  if (part && own.replace(PART, '').trim() === '') return `${head.slice(0, part.index)} ${own}`;
  // "Tổng đàn trâu, bò đạt 500 con, lợn 1.300 con": one thing in the place of the list.
  const listed = /\s(\p{Ll}+(?:,\s\p{Ll}+)+)$/u.exec(head);
  if (listed && !/\s/u.test(own)) return `${head.slice(0, listed.index)} ${own}`;
  const first = own.split(/\s/u, 1)[0]!;
  const at = head.toLowerCase().lastIndexOf(` ${first.toLowerCase()} `);
  return `${at > 0 ? head.slice(0, at) : head} ${own}`;
}
