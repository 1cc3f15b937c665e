/*
 * A message that numbers what it asks: "1) ai chủ trì nhà ở xã hội Bắc Giang 2) hạn báo cáo Hậu Giang", "a. … b. …",
 * "câu 1: … câu 2: …". A sign is one only where those before it stand in the message too, and words between them.
 */

/** A number or letter with its sign, alone or in brackets, or behind the word for a question. */
const SIGN =
  /(?<![\p{L}\d./])(?:\((?<inside>\d{1,2}|[a-h])\)|(?:(?:câu|cau|ý|việc|question)\s+(?<named>\d{1,2})\s*[).:/-]?|(?<bare>\d{1,2}|[a-h])\s?(?:\)|[.:/-](?=\s)|\.(?=\p{L})))\s*|(?<ordinal>thứ nhất|thứ hai|thứ ba|thứ tư|thu nhat|thu hai|thu ba|thu tu)\s*[:,]\s*)(?=[^\s])/giu;
const LETTERS = 'abcdefgh';
const ORDINALS = [/^th[ứu] nh[ấa]t$/iu, /^th[ứu] hai$/iu, /^th[ứu] ba$/iu, /^th[ứu] t[ưu]$/iu];
/** What names a part of a plan, of which "1)" or "a)" is the number. */
const OF_PLAN = /(?<!\p{L})(?:mục|muc|điểm|diem|khoản|khoan|phần|phan|chương|chuong|trang|tiết|tiet|ý|section)\s*$/iu;
/** Words that a thing asked has at least. */
const FEWEST = 2;

/** What stands before the first of the things that a message numbers, and each of them; nothing where it numbers none. */
export function readListedItems(typed: string): { opening: string; items: string[] } | undefined {
  const text = typed.normalize('NFC');
  const signs: { start: number; end: number }[] = [];
  let kind: string | undefined;
  for (const match of text.matchAll(SIGN)) {
    const read = orderOf(match.groups ?? {});
    if (!read || (kind !== undefined && read.kind !== kind) || read.at !== signs.length) continue;
    if (OF_PLAN.test(text.slice(0, match.index))) continue;
    kind = read.kind;
    signs.push({ start: match.index, end: match.index + match[0].length });
  }
  if (signs.length < 2) return undefined;
  const items = signs.map(({ end }, i) => text.slice(end, signs[i + 1]?.start).replace(/[\s,;]+$/u, ''));
  if (items.some((item) => (item.match(/[\p{L}\d]+/gu)?.length ?? 0) < FEWEST)) return undefined;
  return { opening: text.slice(0, signs[0]!.start).trim(), items };
}

function orderOf(groups: Record<string, string | undefined>): { kind: string; at: number } | undefined {
  const { inside, named, bare, ordinal } = groups;
  if (ordinal) return { kind: 'ordinal', at: ORDINALS.findIndex((one) => one.test(ordinal)) };
  const sign = (inside ?? named ?? bare ?? '').toLowerCase();
  const at = /^\d/u.test(sign) ? Number(sign) - 1 : LETTERS.indexOf(sign);
  return { kind: `${inside ? 'inside' : named ? 'named' : 'bare'} ${/^\d/u.test(sign) ? 'number' : 'letter'}`, at };
}
