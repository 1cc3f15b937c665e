import type { BoundsAsked } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { meets } from './compare-values.ts';
import { measuredOf } from './measured.ts';

/** What is no more than this and bears no unit is a share: "chỉ tiêu nào dưới 30". */
const MOST_OF_SHARE = 100;

/**
 * True where every amount that a target allows lies within the bounds by which targets are asked for.
 * @param counted true where the question names what is counted
 */
export function isWithinBounds(target: Target, { thresholds, percent }: BoundsAsked, counted: boolean): boolean {
  const { measured } = measuredOf(target);
  const share = percent || (!counted && thresholds.every(({ value }) => value <= MOST_OF_SHARE));
  if (!measured || (target.unit === '%') !== share) return false;
  return thresholds.every((threshold) =>
    threshold.comparator === '='
      ? measured.value === threshold.value && measured.valueMax === undefined && !/[<>]/u.test(target.comparator)
      : meets(measured, threshold),
  );
}
