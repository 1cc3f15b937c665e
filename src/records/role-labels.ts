import { type Passage, type Span, splitSentences } from '../plan/index.ts';
import { anyOf, startsWithBody } from '../vocabulary/index.ts';
import { isSubject } from './adverbials.ts';
import { namesOnlyBodies } from './bodies.ts';
import { DUTY } from './due-times.ts';

type Role = 'lead' | 'coordinating' | 'time' | 'product';

const OFFICE = `(?:${anyOf('label.office')})(?:\\s*[,/]\\s*(?:cơ quan|đơn vị))?`;
/** Labels of role lines, as plans write them before a colon; `loose` ones say who leads only where a body follows. */
const LABELS: [Role | 'loose', string][] = [
  ['lead', `(?:${OFFICE}\\s+)?(?:${anyOf('label.lead')})(?:(?:\\s*[,/]|\\s+và)?\\s*(?:${anyOf('label.lead-too')}))*`],
  ['lead', `${OFFICE}\\s+(?:${anyOf('label.lead-of-office')})(?:\\s+(?:thực hiện|trình))?`],
  ['lead', `(?:${anyOf('label.lead-alone')})`],
  ['loose', `(?:${anyOf('label.lead-before-body')})`],
  [
    'coordinating',
    `(?:${OFFICE}\\s+)?(?:(?:cùng\\s+)?(?:phối hợp|tham gia)(?:\\s+(?:thực hiện|tham gia))?|(?:cơ quan|đơn vị)\\s+hỗ trợ|cùng thực hiện)`,
  ],
  ['time', `(?:${anyOf('label.time')})(?:\\s+(?:${anyOf('label.time-too')}))*`],
  ['time', `(?:Hạn|Khi nào|Bao giờ)(?:\\s+(?:${anyOf('label.time-too')}))*`],
  ['product', '(?:Sản phẩm|Kết quả)(?:\\s+(?:đầu ra|dự kiến|đạt được|cần đạt|phải đạt|thực hiện|hoàn thành))*'],
];
const LABEL = LABELS.map(([role, words], i) => `(?<${role}${i}>${words})`).join('|');
/** A label begins a line or a sentence, or stands after a semicolon, a bracket or a dash. */
const AT_START = new RegExp(`^(?:${LABEL})\\s*:\\s*`, 'iu');
const WITHIN = new RegExp(`(?<=[.;(]\\s*(?:[-–+]\\s*)?|\\s[-–]\\s)(?:${LABEL})\\s*:\\s*`, 'giu');

/** A role that a passage states, with where its value stands. */
export interface RoleLine {
  role: Role;
  value: Span;
  /** The label with its value. */
  whole: Span;
}

/** The roles that a passage states with labels, in order; none where it does not begin with a label and has no "chủ trì:". */
export function readRoleLabels(passage: Passage): RoleLine[] {
  const text = passage.text.slice(passage.markerLength);
  if (!text.includes(':')) return [];
  const first = AT_START.exec(text);
  const all = [...(first ? [first] : []), ...text.matchAll(WITHIN)];
  const found = all.filter(
    (match) =>
      (!isLoose(match) || startsWithBody(text.slice(match.index + match[0].length))) &&
      !isOfBody(text.slice(0, match.index)),
  );
  const lines = found.map((match, i) => {
    const named = roleOf(match);
    const start = passage.markerLength + match.index;
    const valueStart = start + match[0].length;
    // "Thực hiện: từ tháng 3 đến tháng 5": when, not who.
    const role = named === 'lead' && OPENS_TIME.test(passage.text.slice(valueStart)) ? 'time' : named;
    const next = found[i + 1]?.index;
    const until = next === undefined ? passage.text.length : passage.markerLength + next;
    // "Đơn vị chủ trì: Sở A. Hoàn thành trong tháng 5": names end with their sentence, and a time where somebody is told more.
    const [first, second] = role === 'product' ? [] : splitSentences(passage.text.slice(valueStart, until));
    const more = second !== undefined && isSubject(passage.text.slice(valueStart + second.start, until));
    const cut = role === 'time' && !more ? undefined : first;
    const value = passage.text.slice(valueStart, cut ? valueStart + cut.end : until);
    // "từ tháng 3 đến tháng 5; gửi kết quả trước 10/6": what is due besides is no part of the time.
    const besides = role === 'time' ? findBesides(value) : -1;
    const end = valueStart + endOfValue(besides < 0 ? value : value.slice(0, besides));
    return {
      role,
      value: { passage: passage.index, start: valueStart, end: Math.max(valueStart, end) },
      // A line that is the whole passage is quoted with its full stop.
      whole: {
        passage: passage.index,
        start,
        end:
          next === undefined && besides < 0 && !(role === 'time' && more)
            ? passage.text.length
            : Math.max(valueStart, end),
      },
    };
  });
  const stated = lines.filter(
    (line) => line.value.end > line.value.start && !LOST.test(passage.text.slice(line.value.start, line.value.end)),
  );
  // Within a text only the word "chủ trì" makes what follows a role.
  if (found[0] !== first && !stated.some((line) => line.role === 'lead' && SAYS_LEAD.test(textOf(passage, line.whole))))
    return [];
  return stated;
}

/** Where behind a time and a semicolon something else is told to be done; -1 where nothing is. */
function findBesides(value: string): number {
  const at = value.search(/;\s/u);
  return at > 0 && DUTY.test(value.slice(at, at + 60)) && /\d/u.test(value.slice(at)) ? at : -1;
}

const OPENS_TIME = new RegExp(`^(?:\\d|(?:${anyOf('time-opens')})(?!\\p{L}))`, 'iu');

/** What a word processor leaves of a reference that it lost: "Error: Reference source not found". */
const LOST = /^(?:error|lỗi)\s?[:!]/iu;
/** What makes a role of a label within a text: "thực hiện:" alone may introduce anything. */
const SAYS_LEAD =
  /chủ trì|^(?:đầu mối|phân công|ai làm|phụ trách|người phụ trách|chịu trách nhiệm)\s*:|^(?:cơ quan|đơn vị|bộ phận|cq|đv)\s+(?:đầu mối|đảm nhận|phụ trách|thực hiện|tham mưu|soạn thảo)/iu;

function roleOf(match: RegExpExecArray | RegExpMatchArray): Role {
  const name = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)![0];
  const role = name.replace(/\d$/u, '');
  return role === 'loose' ? 'lead' : (role as Role);
}

/** "Phòng Quản lý dịch bệnh (đầu mối: ông A)": whom to ask in a body, not who does a task. */
function isOfBody(before: string): boolean {
  return before.endsWith('(') && namesOnlyBodies(before.slice(0, -1).trimEnd());
}

function isLoose(match: RegExpExecArray | RegExpMatchArray): boolean {
  return Object.entries(match.groups ?? {}).some(([name, value]) => value !== undefined && name.startsWith('loose'));
}

/** The role that a text's first label names; undefined where it begins with none. */
export function roleAtStart(text: string): Role | undefined {
  const label = AT_START.exec(text);
  return label ? roleOf(label) : undefined;
}

function textOf(passage: Passage, span: Span): string {
  return passage.text.slice(span.start, span.end);
}

/** Length of a text without the punctuation at its end. */
export function endOfValue(text: string): number {
  return text.replace(/(?:[.;:)\s]|\s[-–](?=\s*$))+$/u, (end) =>
    end.includes(')') && /\([^)]*$/u.test(text.slice(0, -end.length)) ? ')' : '',
  ).length;
}
