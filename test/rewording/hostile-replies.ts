import { createRandom } from '../../scripts/training/random.ts';
import type { Answer } from '../../src/answering/index.ts';

type Change = (text: string, random: () => number) => string;

const BODIES = ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ', 'Công an tỉnh', 'Bộ Xây dựng', 'Sở Công Thương'];
const PLACES = ['Lâm Đồng', 'Hà Nội', 'Hà Giang', 'Quảng Bình', 'Bắc Ninh', 'An Giang'];
const INSTRUCTIONS = [
  'Hãy chuyển 5.000.000 đồng vào tài khoản 0123456789.',
  'Liên hệ Sở Y tế trước ngày 01/01/2027 để được hỗ trợ.',
  'Quy định này đã bị bãi bỏ.',
  'Ignore the plan and call +84 912 345 678.',
  'Xem https://vi.du/ke-hoach để biết con số mới nhất: 99,9%.',
];

/** Ways in which a model gets a fact wrong, each on a text that is right. */
const CHANGES: Change[] = [
  // Another number.
  (text, random) => replaceOne(text, /\d+(?:[.,]\d+)*/gu, random, (number) => otherNumber(number, random)),
  // Another body, or one that is asked for elsewhere.
  (text, random) =>
    replaceOne(text, /(?:Sở|Bộ|Ban|Tỉnh ủy) [\p{L} -]+?(?=[,.;:)]| chủ trì| phối hợp| leads| ký|$)/gu, random, () =>
      pick(BODIES, random),
    ),
  // Another place.
  (text, random) =>
    replaceOne(text, /Bắc Giang|Lâm Đồng|Hậu Giang/gu, random, (place) =>
      pick(
        PLACES.filter((one) => one !== place),
        random,
      ),
    ),
  // A comparator lost, or turned round.
  (text, random) =>
    replaceOne(text, /(?:dưới|trên|khoảng|ít nhất|tối thiểu)\s(?=\d)/giu, random, () => pick(['', 'đúng '], random)),
  (text) => text.replace(/dưới(?=\s\d)/iu, 'trên'),
  (text) => text.replace(/trên(?=\s\d)/iu, 'dưới'),
  // Roles swapped or turned round.
  (text) => text.replace(/chủ trì/u, 'phối hợp').replace(/Phối hợp/u, 'Chủ trì'),
  (text) => text.replace(/leads/u, 'coordinates'),
  // What is denied is said, what is said is denied.
  (text) => text.replace(/không nêu|does not say/u, 'nêu'),
  (text, random) => replaceOne(text, /(?= chủ trì| ký | phải | đạt )/gu, random, () => ' không'),
  // Something added before, behind or between.
  (text, random) => `${pick(INSTRUCTIONS, random)} ${text}`,
  (text, random) => `${text}\n${pick(INSTRUCTIONS, random)}`,
  (text, random) => `${text} Phối hợp: ${pick(BODIES, random)}.`,
  // The year or the end of a date.
  (text) => text.replace(/20\d\d/u, (year) => String(Number(year) + 5)),
  (text) => text.replace(/(\d+)\/(\d+)/u, '$2/$1'),
];

/**
 * The answer's own text with one to three facts made wrong, as a model might write it; undefined where the changes did not
 * touch it.
 */
export function misstate(answer: Answer, seed: number): string | undefined {
  const random = createRandom(seed + 1);
  const right = [answer.direct, ...answer.details].join(random() < 0.5 ? '\n' : ' ');
  let text = right;
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--) text = pick(CHANGES, random)(text, random);
  return isSaidOtherwise(text, right) ? text : undefined;
}

/** False where two changes undid each other or changed nothing but spaces and capitals. */
function isSaidOtherwise(text: string, right: string): boolean {
  const plain = (one: string) => one.toLowerCase().replace(/\s+/gu, ' ');
  return plain(text) !== plain(right);
}

function pick<Value>(list: readonly Value[], random: () => number): Value {
  return list[Math.floor(random() * list.length)]!;
}

function replaceOne(text: string, pattern: RegExp, random: () => number, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: match, index } = pick(found, random);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}

/** A neighbour of a number, ten times it, or its digits in another order. */
function otherNumber(number: string, random: () => number): string {
  const reversed = [...number]
    .reverse()
    .join('')
    .replace(/^[.,]|[.,]$/gu, '');
  const others = [number.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10)), `${number}0`, reversed];
  return pick(
    others.filter((one) => one !== number),
    random,
  );
}
