import type { Deadline } from '../../records/index.ts';

/** True where a date of the question ("15/6/2024", "10/12") is the deadline's. */
export function isSameDay(premise: string, deadline: Deadline): boolean {
  const [day, month, year] = premise.split('/');
  if (!day || !month) return deadline.when.includes(premise);
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return (
    deadline.date === date || deadline.date === `${year}-${date}` || (!year && deadline.date?.endsWith(date) === true)
  );
}

/** True where the question states a day with its year and the deadline is not of that very day. */
export function isOtherDay(premises: readonly string[], { date }: Deadline): boolean {
  const days = premises.flatMap((premise) => {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(premise) ?? [];
    return year ? [`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`] : [];
  });
  return days.length > 0 && !days.includes(date ?? '');
}

/** True where a day is stated, not a month or a year only. */
export function hasDay({ date }: Deadline): boolean {
  return date !== undefined && /^(?:\d{4}-)?\d{2}-\d{2}$/u.test(date);
}
