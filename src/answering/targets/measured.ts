import type { Target } from '../../records/index.ts';
import { foldMarks, tokenize } from '../../text/index.ts';
import type { Finding } from '../finding.ts';

/** The number of a target, for comparing; nothing for an aim without one. */
export function measuredOf(target: Target): Pick<Finding, 'measured'> {
  const { value, valueMax, comparator, unit, per, scope, year } = target;
  if (value === undefined) return {};
  const rest = { valueMax, unit, per, scope, year };
  const given = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined && one !== ''));
  return { measured: { value, comparator, indicator: target.indicator, measure: measureOf(target), ...given } };
}

/** "Dược sỹ" and "dược sĩ" are one. */
function spellingOf(unit: string | undefined): string {
  return unit === '%'
    ? unit
    : // "m²" and "m2" are one.
      tokenize((unit ?? '').normalize('NFKC'))
        .map((token) => token.exact)
        .join(' ');
}

/** The whole of a place is no part of it. */
const WHOLE = /^(?:(?:toan|ca) (?:tinh|huyen|xa|thanh pho|quoc)|chung)$/u;

/** What a number must share to be compared: unit, reference, scope, and whether it is a change. */
function measureOf(target: Target): string {
  const unit = /^căn/u.test(target.unit ?? '') ? 'căn' : spellingOf(target.unit);
  const change = /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator) ? 'change' : '';
  // "Khu vực nông thôn", "ở nông thôn" and "nông thôn" are one part.
  const scope = foldMarks((target.scope ?? '').toLowerCase())
    .replace(/^(?:(?:o|tai|khu vuc|vung|dia ban)\s+)+/u, '')
    .replace(WHOLE, '');
  return [unit, target.per ?? '', scope, change].join('|');
}
