import type { Question } from '../question/index.ts';
import { foldedWords, foldText, writeDay } from '../text/index.ts';
import { loadVocabulary, type Place } from '../vocabulary/index.ts';
import type { Wording } from './wording/index.ts';

const NOW = '(?:gio|bay gio|hien nay|hien gio|hien|nay|sau sap nhap|sap nhap xong)';
const WHERE = '(?:(?:tinh|thanh pho|tp|noi|dia phuong) (?:nao|khac|gi)|dau|ai)';
/** What a question asks that asks what has become of a place, folded. */
const WHAT_NOW = new RegExp(
  [
    `${NOW}(?: thi)?(?: da)? (?:thuoc|la|ve|nam o|vao|thanh|goi la|ten la)(?: ve)? ${WHERE}`,
    `(?:sap nhap|sat nhap|hop nhat|nhap|gop)(?: lai)?(?: vao| voi| cung| chung| thanh| ve)*(?: voi)? ${WHERE}`,
    `(?:co|da|bi)(?: bi| duoc)? (?:sap nhap|sat nhap|hop nhat)(?: \\S+){0,2} (?:khong|ko|k|chua)`,
    `(?:sap nhap|sat nhap) (?:chua|khong|roi a|ha)$`,
    `(?:con|bi) (?:ton tai|mat ten|xoa ten)`,
    `merged? (?:with|into)|which province is .* now|part of which`,
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'u',
);
/** Words of such a question that are no matter of their own. */
const OF_ASKING =
  /^(?:sap nhap|sat nhap|hop nhat|nhap|gop|gio|thuoc|thanh|ve|tinh|thanh pho|tp|moi|cu|ten|merged?|part|of|now|province|sap|roi|bi|ton tai|khac|dia phuong)$/u;

/**
 * What has become of the place that a question names and asks that of, by the program's own data: no plan says it. Nothing
 * for any other question.
 */
export function tellMergedPlace(question: Question, wording: Wording): string | undefined {
  const [place] = question.places;
  if (!place || place.kind === 'central' || question.town || question.unknownPlace || question.fact) return undefined;
  const matter = question.terms.some(
    (term) =>
      !term.light &&
      !OF_ASKING.test(foldedWords(term.tokens)) &&
      !term.tokens.every(({ folded }) => OF_ASKING.test(folded)),
  );
  if (matter || question.agencies.length > 0) return undefined;
  if (!WHAT_NOW.test(foldText(question.text))) return undefined;
  const { places } = loadVocabulary();
  const nameOf = (id: string) => places.find((one) => one.id === id)?.name ?? id;
  const untilOf = (ids: readonly string[]) => places.find((one) => ids.includes(one.id) && one.until)?.until;
  const [now] = places.filter((one) => place.now.includes(one.id));
  const whole = now ?? place;
  const parts = whole.formerly.map(nameOf).join(', ');
  const since = writeDay(untilOf(whole.formerly) ?? '');
  if (now) return wording.mergedInto(place.name, titled(now), parts, since);
  return parts ? wording.mergedOf(titled(place), parts, since) : wording.notMerged(titled(place));
}

function titled({ kind, name }: Place): string {
  return kind === 'city' ? `thành phố ${name}` : name;
}
