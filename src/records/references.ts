import type { Plan } from '../plan/index.ts';

const ROMAN = '[IVX]{1,5}';
const LABELS = '(?:\\d{1,3}(?:\\.\\d{1,2})*|[a-zđ])(?!\\p{L})';
const LIST = `${LABELS}(?:(?:,\\s*|\\s+và\\s+|\\s*[-–]\\s*)${LABELS})*`;
/** "mục (IV)(4.3)", "mục IV.4.3", "mục III.2.a". */
const PATH = new RegExp(
  `(?:mục|phần|điểm|khoản|nhiệm vụ)\\s+\\(?(${ROMAN})\\)?[.\\s]?\\(?(\\d{1,2}(?:\\.\\d{1,2})*)\\)?(?:[.]?\\(?([a-zđ])\\)?(?!\\p{L}))?`,
  'giu',
);
/** "điểm a, khoản 1, mục III", "nhiệm vụ 1, 2 Mục III", "điểm c mục 3 Phần III", "khoản 2 Điều 5". */
const NESTED = new RegExp(
  `(?:(?:điểm|tiết)\\s+([a-zđ](?:(?:,\\s*|\\s+và\\s+)[a-zđ])*)(?!\\p{L}),?\\s+)?(?:(?:khoản|mục|nhiệm vụ(?: số)?|số)\\s+(${LIST}),?\\s+)?(?:thuộc\\s+|của\\s+|tại\\s+)?(?:mục|phần|chương)\\s+(${ROMAN})(?![\\p{L}\\d]|[.(]+\\d)`,
  'giu',
);
/** "nhiệm vụ số 5, 7 Phụ lục II". */
const ROWS = new RegExp(
  `(?:nhiệm vụ|mục|số)(?: số)?\\s+(${LIST}),?\\s+(?:thuộc\\s+|của\\s+|tại\\s+)?(Phụ lục(?:\\s+(?:${ROMAN}|\\d{1,2}))?)`,
  'giu',
);
/** What follows says that another document is meant. */
const ELSEWHERE =
  /^\s*(?:,\s*)?(?:của\s+)?(?:Nghị quyết|Nghị định|Luật|Thông tư|Chỉ thị|Quyết định số|Kế hoạch số|Chương trình số)/u;

/**
 * Finds the sections of the plan that a text refers to.
 * @returns their indexes in the plan's outline, without those that the plan does not have
 */
export function findReferences(plan: Plan, text: string): number[] {
  if (!/mục|phần|khoản|điểm|nhiệm vụ/iu.test(text)) return [];
  const paths = new Set<string>();
  const here = (match: RegExpMatchArray) => !ELSEWHERE.test(text.slice(match.index! + match[0].length));
  for (const match of text.matchAll(PATH))
    if (here(match)) paths.add([match[1], match[2], match[3]].filter(Boolean).join('.'));
  for (const match of text.matchAll(NESTED)) {
    const [, letters, numbers, chapter] = match;
    if (!here(match)) continue;
    for (const number of expand(numbers)) {
      for (const letter of expand(letters)) paths.add([chapter, number, letter].filter(Boolean).join('.'));
    }
  }
  for (const match of text.matchAll(ROWS))
    for (const number of expand(match[1]))
      paths.add(`${match[2]!.charAt(0).toUpperCase()}${match[2]!.slice(1)}|${number}`);
  const found = [...paths].flatMap((path) => findSection(plan, path));
  return [...new Set(found)].sort((a, b) => a - b);
}

/** "1, 2 và 5 - 7": one label each; an empty list is one label that is absent. */
function expand(list: string | undefined): (string | undefined)[] {
  if (!list) return [undefined];
  return list.split(/,\s*|\s+và\s+/u).flatMap((part) => {
    const range = /^(\d+)\s*[-–]\s*(\d+)$/u.exec(part.trim());
    if (!range || Number(range[2]) - Number(range[1]) > 40) return [part.trim()];
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
  });
}

function findSection(plan: Plan, path: string): number[] {
  const [annex, row] = path.split('|');
  const at = plan.sections.findIndex((section) =>
    row === undefined
      ? section.path === path
      : section.path === `${annex}.${row}` ||
        (section.path.startsWith(`${annex}.`) && section.path.endsWith(`.${row}`)),
  );
  return at < 0 ? [] : [at];
}
