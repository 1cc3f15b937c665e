import type { Stretch } from '../plan/index.ts';

/** A stage of what is done, with its days. */
export interface Stage {
  what: Stretch;
  when: Stretch;
}

const DAY = '\\d{1,2}/\\d{1,2}(?:/\\d{4})?';
const DAYS = `(?:từ )?(?:ngày )?(?:\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?)?(?:\\s?[-–]\\s?|\\s(?:đến|tới)\\s)(?:ngày )?)?${DAY}`;
/** "vòng tỉnh 14/3", "đợt 1: 10 - 20/4", "đợt chính từ 15/3 - 30/4". */
const STAGE = new RegExp(
  `(?<![\\p{L}\\d])(?<what>(?:vòng|đợt|lượt|chặng)\\s(?!đã|này|trước)[\\p{L}\\d]{1,8}(?:\\s(?!từ|đã|ngày)\\p{L}{1,8}){0,2})(?::\\s|\\s[-–]\\s|\\s\\(|\\s)(?<when>${DAYS})(?=\\)?\\s*(?:[;,.)(]|$))`,
  'giu',
);

/** Reads the stages that a sentence of a plan names with their days: a day alone behind the name of a stage is when it is. */
export function readStages(text: string, sentence: Stretch): Stage[] {
  const told = text.slice(sentence.start, sentence.end);
  if (!/(?:vòng|đợt|lượt|chặng)\s/iu.test(told)) return [];
  return [...told.matchAll(STAGE)]
    .filter((match) => !/(?<!\p{L})(?:đã|vừa)\s/iu.test(told.slice(0, match.index)))
    .map((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      return {
        what: { start, end: start + match.groups!.what!.length },
        when: { start: end - match.groups!.when!.length, end },
      };
    });
}
