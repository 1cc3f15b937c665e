import type { Token } from '../../text/index.ts';
import type { PlanReference } from '../naming/plan-reference.ts';
import type { Found } from '../phrases.ts';
import { isPlaceForm } from '../typing/place-forms.ts';

const KIND = '(?:ke hoach|chuong trinh|nghi quyet|quyet dinh|chi thi|ket luan|thong bao|cong dien|huong dan|van ban)';
const WHAT = `(?:(?:cai|viec|van de|chuyen|dieu|linh vuc|noi dung|mang) )?(?:${KIND} )?(?:gi|nao)`;
/** Folded words are spelled with i for y. */
const SUBJECT = [
  `(?:(?:la|noi|ban|viet|neu|de cap|qui dinh|co noi dung) )?(?:ve|den|toi) ${WHAT}`,
  `(?:la|noi|neu|qui dinh) ${WHAT}`,
  '(?:co )?(?:noi dung|trich yeu|chu de)(?: (?:chinh|cua no))?(?: la)?(?: gi| the nao| ra sao| nao)?',
].join('|');
const DATE =
  '(?:(?:duoc )?(?:ban hanh|ra doi|ra|ki|de) )?(?:(?:vao|tu|la) )?(?:ngay (?:nao|may|bao nhieu|gi|thang nam nao|ban hanh)|khi nao|bao gio|hom nao|nam nao|thang nao|luc nao)';
// The people's committee of a place is no body of its own name.
const ISSUER =
  '(?:do|cua) (?:ai|co quan nao|noi nao|cap nao|ben nao)(?: (?:ban hanh|ra))?|(?:ai|co quan nao|noi nao|cap nao) (?:ban hanh|ra)';
const FILLER = '(?:u[iy] ban(?: nhan dan)?|cua|do|o|tai|thi|tinh|ay|nay|kia|day|vay|the|a|nhe|va|voi|so)';
const ASKED = new RegExp(`^(?:(?:${SUBJECT}|${DATE}|${ISSUER}|${FILLER})(?: |$))*$`, 'u');
const ASKS_SUBJECT = new RegExp(`(?:^| )(?:${SUBJECT})(?: |$)`, 'u');

/**
 * The document that a question names by its kind and number, where what it is about is all that is asked, with its day or
 * not: "kh 89 tỉnh ủy bg về cái gì", "chỉ thị 08 ban hành ngày nào, nội dung gì". Names of places and bodies only say whose
 * it is.
 */
export function readReferenceAsked(
  references: readonly PlanReference[],
  tokens: readonly Token[],
  found: readonly Found[],
): PlanReference | undefined {
  const [reference, ...others] = references;
  if (!reference || others.length > 0 || reference.from > 0) return undefined;
  if (reference.prefix === '' && reference.to - reference.from < 2) return undefined;
  const names = found.filter(({ type }) => type === 'place' || type === 'agency');
  const words = tokens.flatMap(({ folded }, at) =>
    at < reference.to || isPlaceForm(tokens[at]!) || names.some(({ from, to }) => at >= from && at < to)
      ? []
      : [folded],
  );
  const asked = words.join(' ');
  const bare = words.length === 0 && names.length > 0;
  return bare || (ASKED.test(asked) && ASKS_SUBJECT.test(asked)) ? reference : undefined;
}
