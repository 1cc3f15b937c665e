import type { Passage, Stretch } from '../plan/index.ts';

/** A day by which a report of one kind is due. */
export interface ReportDay {
  /** "báo cáo quý". */
  kind: string;
  when: Stretch;
}

const KIND =
  '(?:h[ằà]ng |định kỳ )?(?:tuần|tháng|quý|(?:0?6|sáu|0?9|chín) tháng|cả năm|năm học|năm|sơ kết|tổng kết|giữa kỳ|giữa năm|cuối năm|đầu năm|học kỳ I{0,2})';
const DAY =
  '(?:(?:trước|vào|chậm nhất|muộn nhất) )?(?:(?:trước )?ngày )?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?| h[ằà]ng tháng| (?:của )?tháng (?:cuối (?:của )?(?:mỗi )?quý|cuối|sau|kế tiếp|đầu quý sau))?';
/** "quý: ngày 10", "tháng (ngày 20)", "năm - trước 05/12". */
const ENTRY = new RegExp(
  `(?<![\\p{L}\\d])(?<kind>${KIND})\\s?(?::|\\s[-–]|\\()\\s?(?<day>${DAY})(?=\\s*(?:[;,.)]|và\\s|$))`,
  'giu',
);
/** Fewest kinds that make a list. */
const SEVERAL = 2;

/**
 * Reads a list of reports by kind with the day of each: "báo cáo định kỳ (quý: ngày 10; 6 tháng: 15/6; năm: 01/12)".
 * @returns nothing where the sentence does not speak of reports or names fewer than two
 */
export function readReportDays({ text }: Passage, sentence: Stretch): ReportDay[] {
  const told = text.slice(sentence.start, sentence.end);
  if (!/báo cáo/iu.test(told)) return [];
  const found = [...told.matchAll(ENTRY)];
  if (found.length < SEVERAL) return [];
  return found.map((match) => {
    const start = sentence.start + match.index + match[0].length - match.groups!.day!.length;
    return {
      kind: `báo cáo ${match.groups!.kind!.toLowerCase()}`,
      when: { start, end: start + match.groups!.day!.length },
    };
  });
}
