import type { Target } from '../../records/index.ts';
import type { Finding } from '../finding.ts';

/** The number of a target, for comparing; nothing for an aim without one. */
export function measuredOf(target: Target): Pick<Finding, 'measured'> {
  const { value, valueMax, comparator, unit, per, scope, year } = target;
  if (value === undefined) return {};
  const rest = { valueMax, unit, per, scope, year };
  const given = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined && one !== ''));
  return { measured: { value, comparator, indicator: target.indicator, measure: measureOf(target), ...given } };
}

/** What a number must share to be compared: unit, reference, scope, and whether it is a change. */
function measureOf(target: Target): string {
  const unit = /^căn/u.test(target.unit ?? '') ? 'căn' : (target.unit ?? '');
  const change = /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator) ? 'change' : '';
  return [unit, target.per ?? '', target.scope ?? '', change].join('|');
}
