import { namesPart, opensAttachment, type Paragraph } from './layout/index.ts';
import type { PassageKind } from './plan.ts';

const RECIPIENTS = /^_*nơi nhận_*\s*:?/iu;
const SIGNATURE =
  /^(?:T\/?\s?M\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s*\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG)(?![\p{Ll}])/u;
const CLOSING =
  /^(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai )*thực hiện|Yêu cầu (?:các|Thủ trưởng)|Nhận được|Căn cứ Kế hoạch này, |Đề nghị các)/u;
/** The last sentence of a document, which tells somebody what to do about the whole: "Văn phòng … theo dõi, đôn đốc …./." */
const LAST_WORD = /^(?:Văn phòng|Giao|Đề nghị|Yêu cầu|Các (?:sở|bộ|cơ quan|đơn vị)|Thủ trưởng|Giám đốc)\s.*\.\/\.?$/su;
const TITLE =
  /^(?:DỰ THẢO\s)?(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN|CÔNG ĐIỆN|THÔNG BÁO)(?![\p{Ll}])/u;
/** Sections that only a plan's text has; a plain number may stand in its preamble as well. */
const OPENS_TEXT = new Set(['roman', 'article', 'part', 'capital', 'annex']);

/** The part of a document to which a paragraph belongs, given the part of the one before. */
export function nextZone(zone: PassageKind, paragraph: Paragraph, before: Paragraph | undefined): PassageKind {
  const { text, marker } = paragraph;
  if (RECIPIENTS.test(text)) return 'recipients';
  if ((zone === 'recipients' || zone === 'signature') && opensAttachment(text))
    return marker?.kind === 'annex' ? 'text' : 'title';
  if (zone === 'recipients' && SIGNATURE.test(text)) return 'signature';
  if (zone === 'recipients' || zone === 'signature') return zone;
  if (zone === 'text') return SIGNATURE.test(text) && !marker ? 'signature' : zone;
  if (opensText(zone, paragraph, before)) return 'text';
  if (zone === 'title' && /[.:;]$/u.test(text) && !TITLE.test(text)) return 'preamble';
  return zone;
}

/** The first section of the text: by its number, or by a plain number after "… như sau:" or before a part that plans have. */
function opensText(zone: PassageKind, { marker, hashes, text }: Paragraph, before: Paragraph | undefined): boolean {
  if (!marker || marker.kind === 'bullet') return false;
  if (marker.kind === 'capital') return marker.label === 'A' && text === text.toUpperCase();
  if (OPENS_TEXT.has(marker.kind)) return true;
  if (marker.kind === 'decimal') return namesPart(text.slice(marker.length));
  if (marker.kind !== 'number' || marker.label !== '1') return false;
  return hashes > 0 || namesPart(text.slice(marker.length)) || (zone === 'preamble' && /:$/u.test(before?.text ?? ''));
}

/** True for a paragraph that closes the text: it belongs to the chapter, not to its last numbered item. */
export function isClosing(paragraph: Paragraph): boolean {
  return !paragraph.marker && (CLOSING.test(paragraph.text) || LAST_WORD.test(paragraph.text));
}
