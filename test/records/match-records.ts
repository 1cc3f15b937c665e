import type { Assignment, Deadline, Target } from '../../src/records/index.ts';
import type { GoldenAssignment, GoldenDeadline, GoldenTarget } from '../fixtures/golden-records.ts';

/** Least part of the shorter indicator's words that the other must share. */
const LEAST_OVERLAP = 0.6;

/** Words of a text without marks of punctuation, capitals and the "và" that joins a list; empty for nothing. */
function normalise(text: string | null | undefined): string {
  const words =
    (text ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}%²]+/gu) ?? [];
  return words.filter((word) => word !== 'và').join(' ');
}

/**
 * Likeness of two assignments, 0 where they differ. How a list of bodies is split into strings makes no difference; a duty may
 * leave out who coordinates.
 */
export function likenessOfAssignments(golden: GoldenAssignment, found: Assignment): number {
  const names = (bodies: { name: string }[]) => normalise(bodies.map((body) => body.name).join(', '));
  const leftOut = golden.role === 'duty' && found.coordinating.length === 0;
  const same =
    golden.section === found.section &&
    golden.role === found.role &&
    normalise(golden.leads.join(', ')) === names(found.leads) &&
    (normalise(golden.coordinating.join(', ')) === names(found.coordinating) || leftOut) &&
    normalise(golden.time) === normalise(found.time?.text);
  return same ? 1 + overlap(golden.task, found.task) : 0;
}

/** Likeness of two targets: everything but the indicator must be the same, and most of the shorter indicator's words. */
export function likenessOfTargets(golden: GoldenTarget, found: Target): number {
  const same =
    golden.section === found.section &&
    golden.value === (found.value ?? null) &&
    golden.valueMax === (found.valueMax ?? null) &&
    golden.comparator === found.comparator &&
    normalise(golden.unit) === normalise(found.unit) &&
    normalise(golden.per) === normalise(found.per) &&
    golden.year === (found.year ?? null);
  const shared = overlap(golden.indicator, found.indicator);
  return same && shared >= LEAST_OVERLAP ? shared : 0;
}

/** Likeness of two deadlines: the same time and interval; who and to whom may be written longer on one side. */
export function likenessOfDeadlines(golden: GoldenDeadline, found: Deadline): number {
  const same =
    golden.section === found.section &&
    dateStretch(golden.when) === dateStretch(found.when) &&
    contains(golden.to, found.to) &&
    contains(golden.who, found.who) &&
    golden.recurrence === (found.recurrence ?? null);
  return same ? 1 + overlap(golden.what, found.what) : 0;
}

/** "định kỳ hằng năm … trước ngày 15 tháng 12" and "hoàn thành trước ngày …" count as the stretch with the date. */
function dateStretch(when: string): string {
  return normalise(when).replace(/^(?:hoàn thành|định kỳ(?: h[ằà]ng năm)?) (?=.*\d)/u, '');
}

/** True when one text holds the other; nothing holds only nothing. */
function contains(golden: string | null, found: string): boolean {
  const [one, other] = [normalise(golden), normalise(found)];
  if (!one || !other) return one === other;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

/** Part of the shorter text's words that the other has, 0 to 1. */
function overlap(one: string, other: string): number {
  const [few, many] = [normalise(one).split(' '), normalise(other).split(' ')].sort((a, b) => a.length - b.length);
  const left = [...many!];
  const shared = few!.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length / few!.length;
}
