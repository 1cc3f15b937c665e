import type { Question, Threshold } from '../../question/index.ts';
import type { Comparator, Target } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';

/** Amounts that a target allows: from below ("dưới 2%"), from above ("trên 95%"), or the one stated. */
const SIDE: Record<Comparator, 'most' | 'least' | undefined> = {
  '<': 'most',
  '<=': 'most',
  '>': 'least',
  '>=': 'least',
  '=': undefined,
  '~': undefined,
  none: undefined,
};

const MOST =
  /(?:^|\s)(?:toi da|khong qua|khong vuot qua|at most|no more than)(?: \S+){0,5} (?:bao nhieu|may|bn|how)(?!\p{L})/u;
const LEAST =
  /(?:^|\s)(?:toi thieu|it nhat|khong duoi|at least|no less than)(?: \S+){0,5} (?:bao nhieu|may|bn|how)(?!\p{L})/u;

/** "Tối đa bao nhiêu": an amount that may not be exceeded. */
export function asksMost(text: string): boolean {
  return MOST.test(foldText(text));
}

/**
 * True where the most is asked of what has a least, or of an amount to be reached ("tối đa bao nhiêu giường"), and where the
 * least is asked of what has a most.
 */
export function asksOtherBound(text: string, target: Pick<Target, 'comparator'>): boolean {
  if (asksMost(text)) return SIDE[target.comparator] !== 'most';
  return LEAST.test(foldText(text)) && SIDE[target.comparator] === 'most';
}

/**
 * Whether the amount that a question claims is the target's, as it claims it: "ít nhất 45%" is not what "40-45%" says.
 * @returns nothing where an amount to be reached is called a least one, of which neither yes nor no is the whole truth
 */
export function holdsAsClaimed(
  target: Pick<Target, 'value' | 'valueMax' | 'comparator'>,
  stated: readonly (number | undefined)[],
  bound: Question['bound'],
): boolean | undefined {
  if (!stated.some((value) => value === target.value || value === target.valueMax)) return false;
  if (!bound || !stated.includes(bound.value)) return true;
  const side = SIDE[target.comparator];
  const claimed = SIDE[bound.comparator];
  if (side) return side === claimed;
  if (target.valueMax !== undefined) return bound.value === (claimed === 'most' ? target.valueMax : target.value);
  return isStrict(bound) ? false : undefined;
}

function isStrict({ comparator }: Threshold): boolean {
  return comparator === '<' || comparator === '>';
}
