import { loadVocabulary } from './load.ts';

/** Words that do not change who is meant. */
export const LEADING =
  /^(?:(?:trân trọng )?(?:đề nghị|kính đề nghị)|giao|yêu cầu|khuyến khích|kiến nghị|phân công|ủy quyền|uỷ quyền|là|do)(?: cho)?\s*:?\s+/iu;

/** What stands before a word for many bodies. */
const SEVERAL = '(?:tất cả |toàn thể )?(?:các|mỗi|mọi|những|từng|hai|ba)';

let names: RegExp | undefined;
let groups: RegExp | undefined;

/** True when a text begins with the name of a body. */
export function startsWithBody(text: string): boolean {
  names ??= new RegExp(`^(?:${alternatives('name')})(?!\\p{L})`, 'u');
  groups ??= new RegExp(
    `^(?:${SEVERAL} (?:${alternatives('member')}|${alternatives('either')})|${alternatives('either')})(?!\\p{L})`,
    'iu',
  );
  const name = text.replace(LEADING, '').slice(0, 60).replaceAll('uỷ', 'ủy').replaceAll('Uỷ', 'Ủy');
  return names.test(name) || groups.test(name) || CODE.test(name);
}

/** "C07", "PC06": units of the police go by letters and two digits. */
const CODE = /^(?:[ABCHKVX]|P[ACKVX])\d{2}(?![\p{L}\d])/u;

/** "Tỉnh tổ chức …": the body that everything is about, by what it is; only as the subject of a sentence. */
const ALONE =
  /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Đặc khu|Địa phương|Trung ương|Cấp (?:xã|huyện|tỉnh|cơ sở|trung ương))\s(?=\p{L})/u;

/** True when a text begins with a body as its subject. */
export function startsWithSubject(text: string): boolean {
  return startsWithBody(text) || ALONE.test(text.replace(LEADING, ''));
}

let cells: RegExp | undefined;

/** True when a cell of a table begins with who acts, also where a sentence that began so would not tell of a body. */
export function startsCellWithBody(text: string): boolean {
  cells ??= new RegExp(`^(?:${alternatives('cell')})(?!\\p{L})`, 'iu');
  return startsWithBody(text) || cells.test(text) || startsWithBody(text.charAt(0).toUpperCase() + text.slice(1));
}

function alternatives(kind: 'name' | 'member' | 'either' | 'cell'): string {
  return loadVocabulary()
    .bodyHeads.filter((row) => row.as === kind)
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ word, notBefore, beforeCapital }) =>
      [word, notBefore.length ? `(?! ?(?:${notBefore.join('|')}))` : '', beforeCapital ? '(?= \\p{Lu})' : ''].join(''),
    )
    .join('|');
}
