import type { Target } from '../../records/index.ts';
import { foldMarks, foldText } from '../../text/index.ts';

const AGE = /(?<![\d.,])(\d{1,3})\s+((?:thang )?tuoi)(?!\p{L})/gu;

/** "Dưới 16 tuổi" is not answered by what is stated for those under 5. */
export function fitsAge(target: Target, asked: string): boolean {
  const unit = foldMarks((target.unit ?? '').toLowerCase());
  if (unit.startsWith('tuoi')) return true;
  const ages = agesIn(asked);
  const stated = agesIn(`${target.indicator} ${target.scope ?? ''}`);
  return ages.length === 0 || stated.length === 0 || ages.some((age) => stated.includes(age));
}

function agesIn(text: string): string[] {
  return [...foldText(text).matchAll(AGE)].map((match) => `${match[1]} ${match[2]}`);
}

/** "Có bao nhiêu", "nơi nào có nhiều … nhất". */
const HOW_MANY =
  /(?:^|\s)(?:co|tong so|so luong) (?:bao nhieu|may|bn)(?!\p{L})|(?:^|\s)co (?:nhieu|dong|it) (?:\S+ ){1,6}(?:nhat|hon)(?!\p{L})/u;

/** "Có bao nhiêu người có công" asks how many there are, of which a share of them says nothing. */
export function asksHowMany(asked: string): boolean {
  const text = foldText(asked);
  return HOW_MANY.test(text) && !/%|phan tram|ty le|ti le/u.test(text);
}
