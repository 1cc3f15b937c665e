import type { Stretch } from '../plan/index.ts';
import { isReached } from './past.ts';
import type { FoundValue } from './values.ts';

/** Outside lists of targets a number is one only where the sentence aims at it. */
export function isAim(text: string, clause: Stretch, value: FoundValue, aimed = false): boolean {
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
