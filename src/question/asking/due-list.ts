import { foldText } from '../../text/index.ts';

/**
 * Which tasks of a plan are asked for by what it says of their time: all that have one, those with a day or month, those
 * without, or those of one rhythm.
 */
export type DueSort = 'timed' | 'dated' | 'untimed' | 'continuous' | 'periodic' | 'year' | 'quarter' | 'month';

/** Tasks asked for by their time. */
export interface DueList {
  sort: DueSort;
  /** As the question writes it: "thường xuyên". */
  text: string;
  /** Where that stands in the question, in characters: nothing in it is a topic. */
  start: number;
  end: number;
}

const TASK = '(?:nhiem vu|cong viec|dau viec|viec|noi dung)';
const WHICH = `(?:${TASK} (?:nao|gi)|(?:may|bao nhieu|bn) ${TASK}|(?:liet ke|ke|cac|nhung|danh sach)(?: ra| het| ten| giup| cac| nhung)* ${TASK})`;
const TIME =
  '(?:thoi gian(?: thuc hien| hoan thanh)?|thoi han(?: hoan thanh)?|han(?: chot| cuoi| hoan thanh)?|moc(?: thoi gian| thoi han)?)';
const SAYS = '(?:co|ghi|neu|dat|an dinh|quy dinh|xac dinh|de ra|noi|duoc|giao)';
const PLAINLY = '(?: (?:cu the|ro rang|ro|nao|han hoi))*';
const BETWEEN = '(?: \\S+){0,8}?';

const RHYTHMS: readonly [DueSort, string][] = [
  ['continuous', 'thuong xuyen'],
  ['periodic', 'dinh ky'],
  ['year', '(?:hang|moi) nam'],
  ['quarter', '(?:hang|moi) quy'],
  ['month', '(?:hang|moi) thang'],
];

const WAYS: readonly [DueSort, RegExp][] = [
  [
    'untimed',
    new RegExp(
      `${WHICH}${BETWEEN} (?<said>(?:khong|ko|chua|chang)(?: he)?(?: ${SAYS})*(?: ro)? ${TIME}${PLAINLY})(?!\\S)`,
      'u',
    ),
  ],
  ['dated', new RegExp(`${WHICH}${BETWEEN} (?<said>(?:${SAYS} )+(?:ro )?${TIME} (?:cu the|ro rang|ro))(?!\\S)`, 'u')],
  ['dated', new RegExp(`${WHICH}${BETWEEN} (?<said>(?:${SAYS} )+ro ${TIME})(?!\\S)`, 'u')],
  ['timed', new RegExp(`${WHICH}${BETWEEN} (?<said>(?:${SAYS} )+${TIME})(?!\\S)`, 'u')],
  ['timed', /(?<said>(?:may|bao nhieu|bn) (?:cai )?(?:moc(?: thoi gian| thoi han)?|thoi han|han chot))(?!\S)/u],
  ...RHYTHMS.map(([sort, words]): [DueSort, RegExp] => [
    sort,
    new RegExp(
      `${WHICH}${BETWEEN}(?: (?:phai|can|duoc|se|lam|thuc hien|tien hanh|trien khai))* (?<said>${words})(?!\\S)`,
      'u',
    ),
  ]),
];

/** The first or last of them is asked for another way. */
const IN_ORDER = /(?:som|muon|tre|cham|gan|truoc|xa) nhat|dau tien|cuoi cung|sap toi|tiep theo/u;

/** Reads whether tasks are asked for by their time: "nhiệm vụ nào không ghi thời gian", "việc nào làm hằng năm". */
export function readDueList(text: string): DueList | undefined {
  const folded = foldText(text).replace(/[?!.,;:]/gu, ' ');
  if (IN_ORDER.test(folded)) return undefined;
  for (const [sort, way] of WAYS) {
    const found = way.exec(folded);
    if (!found) continue;
    const said = found.groups!.said!;
    const start = found.index + found[0].lastIndexOf(said);
    const end = start + said.length;
    return { sort, text: text.normalize('NFC').slice(start, end), start, end };
  }
  return undefined;
}
