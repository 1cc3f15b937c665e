import type { Target } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';

/** Units of which shares are taken, where these are no people: folded, as a text begins with them. */
const BASES: readonly [string, RegExp][] = [
  ['commune', /^(?:cac |so |tong so )?(?:xa|phuong|thi tran)(?!\p{L})/u],
  ['hamlet', /^(?:cac |so |tong so )?(?:thon|khu pho|to dan pho|ban lang)(?!\p{L})/u],
  ['school', /^(?:cac |so |tong so )?(?:truong(?: hoc)?|co so giao duc)(?!\p{L})/u],
  [
    'people',
    /^(?:so |tong so )?(?:nguoi|dan so|dan cu|dan|nhan dan|luc luong lao dong|lao dong|nong dan|ho|tre em|phu nu)(?!\p{L})/u,
  ],
];

/** True where a share is claimed of another kind of thing than the target's: "92% các xã" is not "92% người dân ở … các xã". */
export function claimsOtherBase(
  asked: string,
  claimed: string,
  { unit, indicator }: Pick<Target, 'unit' | 'indicator'>,
): boolean {
  if (unit !== '%') return false;
  const folded = foldText(asked);
  const at = folded.indexOf(claimed.toLowerCase());
  const own = at < 0 ? undefined : baseOf(folded.slice(at + claimed.length).trim());
  const stated = baseOf(foldText(indicator).replace(/^(?:ty|ti) le /u, ''));
  return own !== undefined && stated !== undefined && own !== stated;
}

function baseOf(text: string): string | undefined {
  return BASES.find(([, words]) => words.test(text))?.[0];
}
