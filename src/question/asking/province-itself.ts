import { foldText, type Token } from '../../text/index.ts';

/** "Không phải của huyện", "đừng lấy số của huyện", "ko tính huyện": what is left out of a province's figures. */
const WITHOUT_DISTRICTS =
  /[\s,;(–-]*(?:(?<!\p{L})(?:chu )?(?:khong phai|ko phai|khong|ko|k|khoi|cho co|chang)(?: (?:lay|tinh|ke|dung|phai|la|xai|gom|bao gom))*|(?<!\p{L})dung (?:lay|tinh|ke|dung|noi|dua)(?: ra)?)(?: (?:so|so lieu|con so|chi tieu|cua|cho|rieng|ban|phan|cap|den|cac))* huyen(?! (?:nao|ngheo|uy|mien|dao|la|cung))(?: (?:do|ay|nay|nha|nhe|a))*(?=[\s,.;:?!)]|$)/u;

/** "Cả tỉnh", "toàn tỉnh". */
const WHOLE = /(?<!\p{L})(?:ca|toan|chung ca|chung toan) tinh(?! (?:uy|nao))(?=[\s,.;:?!)]|$)/u;

/**
 * Whether a province itself is asked about and not one of its districts, in so many words.
 * @returns the text without the words that leave the districts out
 */
export function readProvinceItself(typed: string): { text: string; itself: boolean } {
  const composed = typed.normalize('NFC');
  const folded = foldText(composed);
  // Folding keeps every letter's place.
  const left = folded.length === composed.length ? WITHOUT_DISTRICTS.exec(folded) : null;
  if (!left) return { text: typed, itself: WHOLE.test(folded) };
  const rest = composed.slice(left.index + left[0].length);
  return { text: `${composed.slice(0, left.index)}${rest}`.trim(), itself: true };
}

/** "Tỉnh thì sao", "còn cấp tỉnh": the level named alone, no province by its name and no body of it. */
export function namesProvinceAlone(tokens: readonly Token[]): boolean {
  return tokens.some(({ exact }, i) => {
    const [before, next] = [tokens[i - 1]?.folded ?? '', tokens[i + 1]?.folded ?? ''];
    return (exact === 'tỉnh' || exact === 'tinh') && !NOT_ALONE.test(before) && AFTER.test(next);
  });
}

const NOT_ALONE = /^(?:cac|nhung|moi|may|hai|ba|bon|ubnd|hdnd|dan|khac|noi|ngoai)$/u;
const AFTER = /^(?:|thi|sao|bao|may|co|the|a|nhi|dat|la)$/u;
