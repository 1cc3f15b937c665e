import { type Passage, type Plan, type Stretch, splitClauses, splitSentences } from '../plan/index.ts';
import { endOfBodies, splitBodies, startsWithBody } from './bodies.ts';
import type { Assignment, Deadline } from './record.ts';

const MONTH = '(?:\\d{1,2})';
const DAY_MONTH = `\\d{1,2}(?:/${MONTH}(?:/\\d{4})?| tháng ${MONTH}(?: năm \\d{4})?)`;
const YEARLY = '(?:h[ằà]ng năm|mỗi năm)';
const HALF_YEARLY = '(?:(?:định kỳ )?(?:(?<!\\d)0?6 tháng|sáu tháng)(?! tuổi)|h[ằà]ng quý|h[ằà]ng tháng|h[ằà]ng tuần)';

/** Times by which something is due, most telling first. */
const WHEN = new RegExp(
  [
    `(?:(?:định kỳ )?(?:chậm nhất |muộn nhất )?(?:trước|đến|vào|trong|xong trước|từ)(?: hết)?(?: ngày)? |định kỳ ngày )${DAY_MONTH}(?: ${YEARLY})?(?: năm \\d{4})?`,
    `(?:(?:hoàn thành|trong|trước|đến|xong|vào|cuối|đầu)\\s+)?tháng ${MONTH}(?:/| năm )\\d{4}`,
    `(?:trong |trước |hết |vào |hoàn thành )?quý (?:[IVX]+|\\d)(?:/| năm )\\d{4}`,
    `(?:(?:hoàn thành|xong) )?(?:trong|trước) năm \\d{4}|vào các năm \\d{4}(?:,? (?:và )?(?:năm )?\\d{4})+|vào năm \\d{4}`,
    `định kỳ ${YEARLY}|${YEARLY},? định kỳ|định kỳ ${HALF_YEARLY}|${HALF_YEARLY}|${YEARLY}`,
    `định kỳ(?= (?:tổ chức )?(?:sơ kết|tổng kết|báo cáo))`,
    `(?:sau|trong(?: vòng| thời hạn)?) \\d{1,3} ngày(?: làm việc)?(?: kể từ)?`,
  ].join('|'),
  'giu',
);
const DUTY =
  /báo cáo|gửi|tổng hợp|hoàn thành|ban hành|công bố|tổ chức|đánh giá|sơ kết|tổng kết|trình|xây dựng|sửa chữa|xây mới|triển khai|hỗ trợ|xóa|xoá|kiểm tra/iu;
const ADDRESSEE =
  /(?:(?:gửi|báo cáo)(?: kết quả(?: [\p{Ll}]+){0,8}?)? (?:về |cho |đến )?|\svề )(?=(?:Sở|Bộ|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng|Tỉnh ủy|Tỉnh uỷ|Ban|Phòng|cơ quan thường trực|Quốc hội|Huyện ủy|HĐND|Văn phòng|Hội đồng)(?!\p{L}))/gu;

/** Reads who must do or report what, to whom, by when. */
export function readDeadlines(plan: Plan, assignments: Assignment[]): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const passage of plan.passages) {
    if (passage.kind !== 'text' && passage.kind !== 'closing') continue;
    const owner = assignments.find(
      (one) => one.time?.span.passage === passage.index && one.leadSpan.passage !== passage.index,
    );
    if (owner) {
      deadlines.push(timeOf(owner, passage));
      continue;
    }
    for (const sentence of splitSentences(passage.text)) {
      const start = Math.max(sentence.start, passage.markerLength);
      let seen: Deadline | undefined;
      for (const clause of splitClauses(passage.text, { start, end: sentence.end })) {
        const found = readClause(plan, passage, clause, { start, end: sentence.end });
        // "định kỳ hằng năm, … trước ngày 15 tháng 12" is one deadline stated in two places.
        if (
          found &&
          !(seen && seen.recurrence === 'year' && !seen.date && found.recurrence === 'year' && !found.date)
        ) {
          deadlines.push(found);
          seen = found;
        }
      }
    }
  }
  return deadlines;
}

function timeOf(assignment: Assignment, passage: Passage): Deadline {
  const time = assignment.time!;
  const recurrence = recurrenceOf(time.text);
  return {
    kind: 'deadline',
    sectionIndex: assignment.sectionIndex,
    section: assignment.section,
    who: assignment.leads.map((lead) => lead.name).join(', '),
    whoSpan: assignment.leadSpan,
    what: assignment.task,
    to: '',
    when: time.text,
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(time.text),
    report: false,
    span: { passage: passage.index, start: passage.markerLength, end: passage.text.length },
    whenSpan: time.span,
  };
}

function readClause(plan: Plan, passage: Passage, clause: Stretch, sentence: Stretch): Deadline | undefined {
  const text = passage.text.slice(clause.start, clause.end);
  const times = [...text.matchAll(WHEN)].filter((match) => isDue(text, match.index, match[0]));
  if (times.length === 0) return undefined;
  const when = times.find((match) => /\d/.test(match[0])) ?? times[0]!;
  const around = text;
  if (!DUTY.test(around)) return undefined;
  const whenStart = clause.start + when.index;
  const joined = times.map((match) => match[0]).join(' ');
  const recurrence = recurrenceOf(joined);
  const to = addresseeOf(passage.text, clause, when.index);
  const report = /báo cáo|gửi/iu.test(around);
  return {
    kind: 'deadline',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...subjectOf(plan, passage, sentence, clause),
    what: text
      .replace(when[0], ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;]+|[\s,;.]+$/gu, ''),
    to,
    when: when[0],
    ...(recurrence ? { recurrence } : {}),
    ...dateOf(joined),
    report,
    span: { passage: passage.index, start: clause.start, end: clause.end },
    whenSpan: { passage: passage.index, start: whenStart, end: whenStart + when[0].length },
  };
}

/** Dates of documents, validity periods and years that only name something are not due dates. */
function isDue(text: string, at: number, when: string): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + when.length);
  if (/^(?:ngày|tháng)/u.test(when) && /(?:\d|ngày)\s*$|-\p{Lu}+(?:\/\p{Lu}+)?,?\s*$/u.test(before)) return false;
  if (/giai đoạn\s*$/u.test(before) || /^\s?[-–]\s?\d{4}/u.test(after)) return false;
  if (
    /^h[ằà]ng (?:tháng|năm)$/iu.test(when) &&
    /(?:bảo hiểm xã hội|trợ cấp|trợ cấp xã hội|lương|hưởng)\s*$/u.test(before)
  )
    return false;
  if (/^vào năm/u.test(when) && /%|đạt|trên|dưới/u.test(before)) return false;
  return true;
}

function recurrenceOf(when: string): Deadline['recurrence'] {
  if (/h[ằà]ng năm|mỗi năm/iu.test(when)) return 'year';
  if (/thường xuyên|liên tục/iu.test(when)) return 'continuous';
  if (/định kỳ|h[ằà]ng|tháng một lần/iu.test(when)) return 'periodic';
  return undefined;
}

function dateOf(when: string): { date?: string } {
  const month = /tháng (\d{1,2})(?:\/| năm )(\d{4})/u.exec(when);
  const day = /(\d{1,2})(?:\/| tháng )(\d{1,2})(?:(?:\/| năm )(\d{4}))?/u.exec(when);
  const pad = (part: string) => part.padStart(2, '0');
  if (month && !/\d tháng/u.test(when)) return { date: `${month[2]}-${pad(month[1]!)}` };
  if (day) return { date: `${day[3] ? `${day[3]}-` : ''}${pad(day[2]!)}-${pad(day[1]!)}` };
  const year = /năm (\d{4})/u.exec(when);
  return year ? { date: year[1]! } : {};
}

/** Bodies to which something is sent, the one nearest to the time first. */
function addresseeOf(text: string, clause: Stretch, whenAt: number): string {
  const part = text.slice(clause.start, clause.end);
  const found = [...part.matchAll(ADDRESSEE)].map((match) => match.index + match[0].length);
  if (found.length === 0) return '';
  const before = found.filter((at) => at < whenAt);
  const start = before.at(-1) ?? found[0]!;
  const stop = endOfBodies(part, start, part.length);
  const name = part
    .slice(start, stop)
    .split(/[,;(]|\s(?:trước|để|định kỳ|việc|và đề xuất)\s/u, 1)[0]!
    .replace(/[.\s]+$/u, '');
  const through = /^\s?\((?:qua|thông qua)[^)]*\)/u.exec(part.slice(start + name.length));
  return name + (through?.[0] ?? '');
}

/** Who must act: the sentence's subject, the heading that names a body, or the item above the letters. */
function subjectOf(
  plan: Plan,
  passage: Passage,
  sentence: Stretch,
  clause: Stretch,
): Pick<Deadline, 'who' | 'whoSpan'> {
  for (const stretch of [clause, sentence]) {
    const text = passage.text.slice(stretch.start, stretch.end);
    for (const start of [0, ...[...text.matchAll(/,\s+/gu)].map((match) => match.index + match[0].length)]) {
      const rest = text.slice(start);
      if (!startsWithBody(rest)) continue;
      const stop = endOfBodies(rest, 0, rest.length);
      if (stop < 3 || stop >= rest.length) continue;
      const bodies = splitBodies(passage, stretch.start + start, stretch.start + start + stop);
      if (start > 0 && !/^(?:Định kỳ|Căn cứ|Trước|Hằng năm|Hàng năm|Trong)/u.test(text)) break;
      const who = bodies.map((body) => body.name.replace(/\s(?:là|làm) (?:cơ quan|đầu mối).*$/u, '')).join(', ');
      return {
        who,
        whoSpan: { passage: passage.index, start: stretch.start + start, end: stretch.start + start + stop },
      };
    }
  }
  const given =
    /(?:giao|phân công)[^,;]*?\scho\s+((?:từng|các)\s[^;]+?)(?=\s(?:theo|định kỳ)\s|,\s\p{Ll}+\s\p{Ll}+\s(?:báo cáo|gửi))/u.exec(
      passage.text.slice(sentence.start, sentence.end),
    );
  if (given) return { who: given[1]!, whoSpan: { passage: passage.index, start: sentence.start, end: sentence.end } };
  for (let i = passage.sectionIndex; i >= 0; i = plan.sections[i]!.parent) {
    const section = plan.sections[i]!;
    const first = plan.passages[section.firstPassage]!;
    const title = first.text.slice(first.markerLength);
    if (first.kind === 'heading' && startsWithBody(title)) {
      return {
        who: title.replace(/[:.\s]+$/u, ''),
        whoSpan: { passage: first.index, start: 0, end: first.text.length },
      };
    }
  }
  return { who: '' };
}
