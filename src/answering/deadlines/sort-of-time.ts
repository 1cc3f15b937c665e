import type { DueSort } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';

/** True where what a plan says of a task's time is of the sort asked for; what is done every year recurs too. */
export function isOfSort({ date, recurrence, when }: Deadline, sort: DueSort): boolean {
  switch (sort) {
    case 'timed':
      return true;
    case 'dated':
      return date !== undefined;
    case 'untimed':
      return false;
    case 'quarter':
      return /(?:hằng|hàng|mỗi) quý/iu.test(when);
    case 'month':
      return /(?:hằng|hàng|mỗi) tháng/iu.test(when);
    case 'periodic':
      return recurrence === 'periodic' || recurrence === 'year' || /định kỳ/iu.test(when);
    default:
      return recurrence === sort || (sort === 'continuous' && /thường xuyên/iu.test(when));
  }
}
