import { foldMarks } from '../../text/index.ts';
import { type AnswerContext, capital, placeLabel } from '../context.ts';
import type { Finding, Valued } from '../finding.ts';
import { isAlike } from './align-values.ts';

/** Plans whose lists are set side by side; of more, each is a line of its own. */
const MOST_PLANS = 4;

/**
 * Lists of targets of several plans by what is measured: a line for each thing that two plans or more set, then what only
 * one does. Nothing where there are too many plans, or none of their targets measure the same.
 * @param proofs citations of each plan that the answer has room for; what they do not prove is only counted
 */
export function compareLists(context: AnswerContext, found: readonly Finding[], proofs: number): string[] | undefined {
  const { wording } = context;
  const listing = found.filter((finding) => !finding.measured && (finding.alternatives ?? []).length > 0);
  if (listing.length < 2 || listing.length > MOST_PLANS) return undefined;
  const proven = listing.map(({ citations }) => new Set(citations.slice(0, proofs).map(({ quote }) => quote)));
  const isProven = (value: Valued | undefined, at: number) => !value || proven[at]!.has(value.citations[0]!.quote);
  const place = (at: number) => placeLabel(listing[at]!.document);
  const matters = matchLists(listing.map(({ alternatives }) => alternatives!));
  const shown = matters.filter((values) => values.every(isProven));
  const shared = shown.filter((values) => values.filter(Boolean).length > 1);
  if (shared.length === 0) return undefined;
  const rows = shared.map((values) => {
    const cells = values.flatMap((one, at) => (one ? [`${place(at)} (${one.short})`] : []));
    return wording.listed(`${capital(values.find(Boolean)!.measured.indicator)}: ${cells.join(', ')}`);
  });
  const alone = listing.flatMap((_, at) => {
    const own = shown.flatMap((values) => (shared.includes(values) || !values[at] ? [] : [writeAlone(values[at])]));
    return own.length > 0 ? [wording.besides(place(at), own.join('; '))] : [];
  });
  const more = matters.length > shown.length ? [wording.more(matters.length - shown.length)] : [];
  const rest = found.filter((finding) => !listing.includes(finding));
  return [
    ...rows,
    ...alone,
    ...more,
    ...rest.map(({ document, short }) => wording.listed(`${placeLabel(document)}: ${short}`)),
  ];
}

/** The values that measure the same, one of each list at most, in the order in which they are first named. */
function matchLists(lists: readonly (readonly Valued[])[]): (Valued | undefined)[][] {
  const left = lists.map((list) => new Set(list));
  return lists.flatMap((list, at) =>
    list.flatMap((value) => {
      if (!left[at]!.has(value)) return [];
      const same = left.map((others, i) =>
        i === at ? value : [...others].find((other) => isAlike(value, other) && countOf(value) === countOf(other)),
      );
      for (const [i, one] of same.entries()) if (one) left[i]!.delete(one);
      return [same];
    }),
  );
}

/** What is counted where it is no people: of "các xã … được xem truyền hình" communes, which is no share of the people. */
function countOf({ measured }: Valued): string | undefined {
  return UNITS.exec(foldMarks(measured.indicator.toLowerCase()))?.[1];
}

const UNITS =
  /^(?:(?:ty le|ti le|so|tong so|cac) )*(xa|phuong|thi tran|huyen|thon|ban|truong|tram|doanh nghiep|hop tac xa|co so)(?!\p{L})/u;

function writeAlone({ measured, short }: Valued): string {
  return short.includes(measured.indicator) ? short : `${measured.indicator}: ${short}`;
}
