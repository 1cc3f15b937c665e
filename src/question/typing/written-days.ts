const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');

/** "15 tháng 12", "ngày 15 tháng 6 năm 2024"; "6 tháng 1 lần" tells how often. */
const VIETNAMESE =
  /(?<![\d.,/-])(0?[1-9]|[12]\d|3[01]) (?:tháng|thang) (0?[1-9]|1[0-2])(?:,? (?:năm|nam) (20\d\d))?(?![\d%]|[.,/-]\d| ?(?:lần|lan|kỳ|kì|ky|đợt|dot|tuổi|tuoi)(?!\p{L}))/giu;
const DAY_FIRST = new RegExp(
  `(?<![\\d.,/-])(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)? (?:of )?(${MONTH})(?:,? (20\\d\\d))?(?![\\p{L}\\d])`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTH}) (0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\p{L}\\d/%]|[.,]\\d)`,
  'giu',
);

/** Writes a day told in words as plans' figures have it: "15 tháng 12" as "15/12", "June 15, 2024" as "15/6/2024". */
export function writeDays(text: string): string {
  const write = (day: string, month: number, year: string | undefined) =>
    [Number(day), month, ...(year ? [year] : [])].join('/');
  return text
    .replace(VIETNAMESE, (_, day: string, month: string, year?: string) => write(day, Number(month), year))
    .replace(DAY_FIRST, (_, day: string, name: string, year?: string) => write(day, monthOf(name), year))
    .replace(MONTH_FIRST, (_, name: string, day: string, year?: string) => write(day, monthOf(name), year));
}

/** The number of a month by its English name or the first three letters of it. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}
