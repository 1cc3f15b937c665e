import { foldedWords, foldText } from '../../text/index.ts';
import type { Question } from '../question.ts';

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
    `(?:sap nhap|sat nhap|hop nhat)(?: xong| thi| roi)* (?:gom|bao gom|co)(?: nhung| cac)? ${WHERE}`,
    `(?:gom|nhap tu|gop tu|hop nhat tu)(?: nhung| cac)? (?:tinh|dia phuong) (?:nao|cu nao)`,
    `merged? (?:with|into)|which province is .* now|part of which`,
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'u',
);
/** Words of such a question that are no matter of their own. */
const OF_ASKING =
  /^(?:sap nhap|sat nhap|hop nhat|nhap|gop|gio|thuoc|thanh|ve|tinh|thanh pho|tp|moi|cu|ten|merged?|part|of|now|province|sap|sau|gom|bao gom|co|xong|roi|bi|ton tai|khac|dia phuong)$/u;

/** True where a question asks what has become of the place that it names, and of nothing besides. */
export function asksWhatBecame({ places, town, unknownPlace, fact, terms, agencies, text }: Question): boolean {
  const [place] = places;
  if (!place || place.kind === 'central' || town || unknownPlace || fact || agencies.length > 0) return false;
  const matter = terms.some(
    (term) =>
      !term.light &&
      !OF_ASKING.test(foldedWords(term.tokens)) &&
      !term.tokens.every(({ folded }) => OF_ASKING.test(folded)),
  );
  return !matter && WHAT_NOW.test(foldText(text));
}
