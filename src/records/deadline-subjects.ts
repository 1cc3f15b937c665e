import { type Passage, type Plan, type Stretch, splitSentences } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { lengthOfAdverbial } from './adverbials.ts';
import { startOfGiven } from './asked.ts';
import { endOfBodies, splitBodies } from './bodies.ts';
import { DUTY } from './due-times.ts';
import { bodiesOf, findHeads } from './headed.ts';
import type { Assignment, Deadline } from './record.ts';

/** What is known of who acts in each passage of a plan. */
export interface Subjects {
  heads: readonly (Passage | undefined)[];
  /** Assignments by the passage that states who leads. */
  assignments: ReadonlyMap<number, readonly Assignment[]>;
  /** For each item of a list the paragraph above it that ends with a colon. */
  introductions: readonly (number | undefined)[];
  /** For each item of a numbered list the paragraph with the number above it, where that ends with a colon. */
  above: readonly (number | undefined)[];
}

/** Gathers who acts where, once for a plan. */
export function prepareSubjects(plan: Plan, assignments: readonly Assignment[]): Subjects {
  const byPassage = new Map<number, Assignment[]>();
  for (const one of assignments) {
    const list = byPassage.get(one.leadSpan.passage) ?? [];
    list.push(one);
    byPassage.set(one.leadSpan.passage, list);
  }
  const above = plan.passages.map((passage) => findAbove(plan, passage));
  return { heads: findHeads(plan), assignments: byPassage, introductions: findIntroductions(plan), above };
}

/**
 * "Sở Y tế khẩn trương thực hiện, bảo đảm tiến độ như sau:" introduces the bullets below it. It may be a bullet itself, with
 * another mark than theirs.
 */
function findIntroductions(plan: Plan): (number | undefined)[] {
  let above: Passage | undefined;
  const markOf = (passage: Passage) => (passage.row ? undefined : BULLET.exec(passage.text)?.[1]);
  return plan.passages.map((passage) => {
    const mark = markOf(passage);
    const introduced = above && mark && passage.kind === 'text' && mark !== markOf(above) ? above : undefined;
    if (/:$/u.test(passage.text)) above = passage;
    else if (!introduced) above = undefined;
    return introduced?.sectionIndex === passage.sectionIndex ? introduced.index : undefined;
  });
}

/** "1. Bộ Tài chính chủ trì, phối hợp với các cơ quan, địa phương:" introduces the lettered items below it. */
function findAbove(plan: Plan, passage: Passage): number | undefined {
  const parent = plan.sections[plan.sections[passage.sectionIndex]?.parent ?? -1];
  const first = parent && plan.passages[parent.firstPassage];
  return first && /:$/u.test(first.text) ? first.index : undefined;
}

const BULLET = /^([-–+•*●▪])\s/u;

type Subject = Pick<Deadline, 'who' | 'whoSpan'>;

/**
 * Who must act: the clause's or sentence's subject, the body that the paragraph began with, or the heading that names a
 * body; nobody where none is named.
 */
export function findSubject(subjects: Subjects, passage: Passage, sentence: Stretch, clause: Stretch): Subject {
  return (
    findNamed(passage, clause) ??
    findBelowTitle(passage, sentence, clause) ??
    findWithin(subjects, passage.index, sentence, clause) ??
    findNamed(passage, sentence) ??
    findInBrackets(passage, sentence) ??
    findGiven(passage, sentence) ??
    findEarlier(subjects, passage.index, clause.start) ??
    findEarlier(subjects, subjects.introductions[passage.index], Number.POSITIVE_INFINITY) ??
    findHead(subjects, passage) ??
    findEarlier(subjects, subjects.above[passage.index], Number.POSITIVE_INFINITY) ??
    findBefore(passage, sentence.start) ??
    findBehind(subjects, passage.index, sentence.end) ?? { who: '' }
  );
}

/** "Về nạo vét luồng tàu: giao Bộ Xây dựng rà soát …": what stands before the colon says what it is about. */
const ABOUT =
  /^(?:(?:Về|Đối với|Liên quan(?: đến)?|Riêng|Việc)\s[^;]{4,600}?|(?:Bước|Đợt|Giai đoạn)\s\d{1,2}|Chế độ[^:;,.]{3,60}):\s+(?=(?:giao|đề nghị|yêu cầu)\s|\p{Lu})/u;

function findBelowTitle(passage: Passage, sentence: Stretch, clause: Stretch): Subject | undefined {
  const text = passage.text.slice(sentence.start, sentence.end);
  const title = ABOUT.exec(text)?.[0].length;
  if (!title || sentence.start + title > clause.end) return undefined;
  const told = /^(?:giao|đề nghị|yêu cầu)\s+(?:cho\s+)?/u.exec(text.slice(title))?.[0].length ?? 0;
  return findNamed(passage, { start: sentence.start + title + told, end: sentence.end });
}

/** The subject of an earlier sentence of the paragraph: "giao Bộ Tài chính xem xét. Nội dung vượt thẩm quyền thì báo cáo …". */
function findBefore(passage: Passage, before: number): Subject | undefined {
  for (const one of splitSentences(passage.text.slice(0, before)).reverse()) {
    const start = Math.max(one.start, passage.markerLength);
    const stretch = { start, end: one.end };
    const found = findBelowTitle(passage, stretch, stretch) ?? findNamed(passage, stretch);
    if (found) return found;
  }
  return undefined;
}

/** What follows the time that opens a sentence without a subject: "Trước ngày 15, công khai …". */
const TELLS = new RegExp(
  `^(?:trước|từ|định kỳ|hằng|hàng|chậm nhất|muộn nhất)(?!\\p{L})[^,]*,\\s+(?:định kỳ\\s+)?(?:${DUTY.source})`,
  'iu',
);

function findNamed(passage: Passage, stretch: Stretch): Subject | undefined {
  const purpose = /^để\s+/u.exec(passage.text.slice(stretch.start, stretch.end))?.[0].length ?? 0;
  if (purpose) return findNamed(passage, { start: stretch.start + purpose, end: stretch.end });
  const text = passage.text.slice(stretch.start, stretch.end);
  // "Là cơ quan thường trực …": what the body is, whose name stands above.
  if (TELLS.test(text) || /^(?:là|làm) (?:cơ quan|đơn vị|bộ phận|đầu mối)(?!\p{L})/iu.test(text)) return undefined;
  const adverbial = lengthOfAdverbial(text);
  const commas = [...text.matchAll(/,\s+/gu)].map((match) => match.index + match[0].length);
  for (const start of [...(adverbial ? [adverbial] : []), 0, ...commas]) {
    const rest = text.slice(start);
    if (!startsWithBody(rest)) continue;
    const stop = endOfBodies(rest, 0, rest.length);
    if (stop < 3 || stop >= rest.length) continue;
    if (start > 0 && start !== adverbial && !/^(?:Định kỳ|Căn cứ|Trước|Hằng năm|Hàng năm|Trong)/u.test(text))
      return undefined;
    const given = startOfGiven(rest, stop);
    const from = stretch.start + start + given;
    const names = splitBodies(passage, from, from - given + stop).map((body) =>
      body.name.replace(/\s(?:là|làm) (?:cơ quan|đơn vị|bộ phận|đầu mối).*$/u, ''),
    );
    return { who: names.join(', '), whoSpan: { passage: passage.index, start: from, end: from - given + stop } };
  }
  return undefined;
}

/** "… trước ngày 05/6 (Văn phòng UBND xã)", "Đề án … (Ban Tổ chức tham mưu; quý III/2026)": who stands behind it in brackets. */
function findInBrackets(passage: Passage, sentence: Stretch): Subject | undefined {
  const text = passage.text.slice(sentence.start, sentence.end);
  const bracket = /\(([^()]{4,160})\)[.;\s]*$/u.exec(text);
  const inside = bracket?.[1] ?? '';
  if (!bracket || !startsWithBody(inside)) return undefined;
  const stop = endOfBodies(inside, 0, inside.search(/;|$/u));
  if (
    !/^\s*(?:$|;|(?:chủ trì|tham mưu|thực hiện|phụ trách|chịu trách nhiệm|đảm nhiệm)(?!\p{L}))/u.test(
      inside.slice(stop),
    )
  )
    return undefined;
  const start = sentence.start + bracket.index + 1;
  const names = splitBodies(passage, start, start + stop).map((body) => body.name);
  return { who: names.join(', '), whoSpan: { passage: passage.index, start, end: start + stop } };
}

/** "giao nhiệm vụ cụ thể cho từng bộ, ngành … định kỳ báo cáo". */
function findGiven(passage: Passage, sentence: Stretch): Subject | undefined {
  const given =
    /(?:giao|phân công)[^,;]*?\scho\s+((?:từng|các)\s[^;]+?)(?=\s(?:theo|định kỳ)\s|,\s\p{Ll}+\s\p{Ll}+\s(?:báo cáo|gửi))/u.exec(
      passage.text.slice(sentence.start, sentence.end),
    );
  return given ? { who: given[1]!, whoSpan: { passage: passage.index, ...sentence } } : undefined;
}

/** The body to which a part of the sentence before the clause was given: "Sở A …; giao Sở B …; hoàn thành trong quý II". */
function findWithin(
  { assignments }: Subjects,
  passage: number,
  sentence: Stretch,
  clause: Stretch,
): Subject | undefined {
  const stated = assignments.get(passage)?.filter((one) => one.leadSpan.start > sentence.start) ?? [];
  const within =
    stated.filter((one) => one.leadSpan.start <= clause.start).at(-1) ??
    // "Tổ chức thăm hỏi: Phòng Nội vụ chủ trì …; xong trước …": what stands before the colon is what is led.
    stated.filter((one) => one.role === 'lead' && one.leadSpan.start < clause.end).at(-1);
  return within ? subjectOf(within) : undefined;
}

/** "Kiểm tra 8 xã, xong trước 30/6. Tổ giúp việc phụ trách.": who leads is named behind the sentence. */
function findBehind({ assignments }: Subjects, passage: number, after: number): Subject | undefined {
  const behind = assignments.get(passage)?.find((one) => one.role === 'lead' && one.leadSpan.start >= after);
  return behind ? subjectOf(behind) : undefined;
}

/** The body of an earlier sentence: "Các sở … xây dựng kế hoạch. Hằng năm báo cáo kết quả về …". */
function findEarlier({ assignments }: Subjects, passage: number | undefined, before: number): Subject | undefined {
  const stated = passage === undefined ? undefined : assignments.get(passage);
  const earlier = stated?.filter((one) => one.leadSpan.start <= before).at(-1);
  return earlier ? subjectOf(earlier) : undefined;
}

function subjectOf({ leads, leadSpan }: Assignment): Subject {
  return { who: leads.map((body) => body.name).join(', '), whoSpan: leads.length === 1 ? leads[0]!.span : leadSpan };
}

function findHead({ heads }: Subjects, passage: Passage): Subject | undefined {
  const head = heads[passage.index];
  if (!head) return undefined;
  return {
    who: bodiesOf(head)
      .map((body) => body.name)
      .join(', '),
    whoSpan: { passage: head.index, start: 0, end: head.text.length },
  };
}
