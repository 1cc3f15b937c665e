/** What a line begins with when it opens a section or an item. */
export interface Marker {
  kind: 'roman' | 'number' | 'decimal' | 'letter' | 'bullet';
  /** The label without its punctuation: `III`, `6`, `6.5`, `a`; empty for a bullet. */
  label: string;
  /** Length of the marker with the white space after it. */
  length: number;
}

const ROMAN = /^([IVX]{1,5})\s?[.)]\s+(?=\p{Lu})/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[\p{Lu}“"(])/u;
const NUMBER = /^(\d{1,2})\s?[.)]\s+(?=[\p{Lu}“"(])/u;
const LETTER = /^([a-zđ])\s?[.)]\s+(?=[\p{L}“"(])/u;
const BULLET = /^[-–•*+●▪]\s*(?=[\p{L}\d“"<>(])/u;

/** The marker that a line begins with, if any. */
export function readMarker(text: string): Marker | undefined {
  for (const [kind, pattern] of [
    ['roman', ROMAN],
    ['decimal', DECIMAL],
    ['number', NUMBER],
    ['letter', LETTER],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return { kind, label: match[1]!, length: match[0].length };
  }
  const bullet = BULLET.exec(text);
  return bullet ? { kind: 'bullet', label: '', length: bullet[0].length } : undefined;
}

/** Verbs with which plans open a sentence; capitalised within a sentence they would have to be part of a name. */
const OPENING_VERB =
  /^(?:Bảo đảm|Chấp hành|Chú trọng|Củng cố|Đảm bảo|Đẩy mạnh|Đổi mới|Hiện đại|Hoàn thiện|Hoàn thành|Hỗ trợ|Huy động|Khuyến khích|Mở rộng|Nâng cao|Phân công|Phát huy|Phát triển|Quán triệt|Rà soát|Tăng cường|Tập trung|Thực hiện|Thúc đẩy|Tiếp tục|Tổ chức|Triển khai|Tuyên truyền|Xây dựng)(?!\p{L})/u;

/** True when a line begins like a sentence of its own rather than with a name. */
export function opensWithVerb(text: string): boolean {
  return OPENING_VERB.test(text);
}
