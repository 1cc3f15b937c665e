import { type Passage, type Plan, type Section, type Span, splitSentences } from '../plan/index.ts';
import { isSubject } from './adverbials.ts';
import { splitBodies } from './bodies.ts';
import { tellsByKind } from './past.ts';
import type { Assignment } from './record.ts';
import { splitRoleList } from './role-list.ts';
import { shortenTask } from './task-text.ts';

type Role = 'lead' | 'coordinating' | 'time' | 'product';

const OFFICE =
  '(?:Cơ quan|Đơn vị|Các cơ quan|Các đơn vị|Cấp|Bộ phận|Người|Cá nhân|Cán bộ|Công chức|Đồng chí|Lãnh đạo)(?:\\s*[,/]\\s*(?:cơ quan|đơn vị))?';
/** Labels of role lines, as plans write them before a colon. */
const LABELS: [Role, string][] = [
  [
    'lead',
    `(?:${OFFICE}\\s+)?(?:chủ trì|chịu trách nhiệm chính|chịu trách nhiệm|đầu mối|đảm nhận|phụ trách|thực hiện)(?:(?:\\s*[,/]|\\s+và)?\\s*(?:thực hiện|chính|tham mưu|xây dựng|soạn thảo|triển khai|trình))*`,
  ],
  ['lead', `${OFFICE}\\s+(?:tham mưu|soạn thảo|xây dựng|trình|triển khai|tổ chức)(?:\\s+(?:thực hiện|trình))?`],
  ['lead', '(?:Trách nhiệm thực hiện|Phân công thực hiện|Trách nhiệm chủ trì)'],
  [
    'coordinating',
    `(?:${OFFICE}\\s+)?(?:(?:cùng\\s+)?(?:phối hợp|tham gia)(?:\\s+(?:thực hiện|tham gia))?|(?:cơ quan|đơn vị)\\s+hỗ trợ|cùng thực hiện)`,
  ],
  [
    'time',
    '(?:(?:Khung|Mốc)\\s+thời gian|Thời gian|Thời hạn|Thời điểm|Tiến độ|Lộ trình|Hạn(?=\\s+(?:hoàn thành|thực hiện|cuối))|Hoàn thành)(?:\\s+(?:thực hiện|hoàn thành|trình|ban hành|triển khai|dự kiến|gửi|nộp|báo cáo|kết thúc|bắt đầu|cuối|tổ chức))*',
  ],
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
  const found = [...(first ? [first] : []), ...text.matchAll(WITHIN)];
  const lines = found.map((match, i) => {
    const role = roleOf(match);
    const start = passage.markerLength + match.index;
    const valueStart = start + match[0].length;
    const next = found[i + 1]?.index;
    const until = next === undefined ? passage.text.length : passage.markerLength + next;
    // "Đơn vị chủ trì: Sở A. Hoàn thành trong tháng 5": names end with their sentence, and a time where somebody is told more.
    const [first, second] = role === 'product' ? [] : splitSentences(passage.text.slice(valueStart, until));
    const more = second !== undefined && isSubject(passage.text.slice(valueStart + second.start, until));
    const cut = role === 'time' && !more ? undefined : first;
    const end = endOfValue(passage.text.slice(0, cut ? valueStart + cut.end : until));
    return {
      role,
      value: { passage: passage.index, start: valueStart, end: Math.max(valueStart, end) },
      // A line that is the whole passage is quoted with its full stop.
      whole: {
        passage: passage.index,
        start,
        end: next === undefined && !(role === 'time' && more) ? passage.text.length : Math.max(valueStart, end),
      },
    };
  });
  const stated = lines.filter(
    (line) => line.value.end > line.value.start && !LOST.test(passage.text.slice(line.value.start, line.value.end)),
  );
  // Within a text only the word "chủ trì" makes what follows a role.
  if (!first && !stated.some((line) => line.role === 'lead' && SAYS_LEAD.test(textOf(passage, line.whole)))) return [];
  return stated;
}

/** What a word processor leaves of a reference that it lost: "Error: Reference source not found". */
const LOST = /^(?:error|lỗi)\s?[:!]/iu;
/** What makes a role of a label within a text: "thực hiện:" alone may introduce anything. */
const SAYS_LEAD =
  /chủ trì|^(?:phụ trách|người phụ trách|chịu trách nhiệm)\s*:|^(?:cơ quan|đơn vị|bộ phận)\s+(?:đầu mối|đảm nhận|phụ trách|thực hiện|tham mưu|soạn thảo)/iu;

function roleOf(match: RegExpExecArray | RegExpMatchArray): Role {
  const name = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)![0];
  return name.replace(/\d$/u, '') as Role;
}

function textOf(passage: Passage, span: Span): string {
  return passage.text.slice(span.start, span.end);
}

/** A fact of a task behind its label; "Hoạt động 2: …" names the next task. */
const IS_FACT = /^\p{Lu}[\p{Ll} ]{3,25}:\s/u;

/** How far above who leads a time may stand, in passages. */
const NEAR = 4;

/** Reads the roles that stand in lines of their own: one group of lines covers all text of its section before it. */
export function readRoleLines(plan: Plan): Assignment[] {
  const assignments: Assignment[] = [];
  const sheets = findFactSheets(plan);
  let tasks: number[] = [];
  let open: Assignment | undefined;
  let early: { time: Assignment['time']; passage: number } | undefined;
  let section = -2;
  for (const passage of plan.passages) {
    // "Chủ trì: Ông A" of minutes tells who did.
    if (passage.row || (passage.sectionIndex >= 0 && tellsByKind(plan, passage))) continue;
    const own = plan.sections[passage.sectionIndex];
    const owner = own && sheets.has(own.parent) && isOneLine(own) ? own.parent : passage.sectionIndex;
    if (owner !== section) {
      section = owner;
      tasks = [];
      open = undefined;
      early = undefined;
    }
    const lines = readRoleLabels(passage);
    if (lines.length === 0) {
      // Text after role lines begins the next group of the section.
      if (open) tasks = [];
      open = undefined;
      // "Địa điểm: …" between the time and who leads is of the same task, any other text begins the next.
      if (!IS_FACT.test(passage.text.slice(passage.markerLength))) early = undefined;
      tasks.push(passage.index);
      continue;
    }
    // A task that states its roles itself is one of its own.
    const within = lines[0]!.whole.start > passage.markerLength;
    if (within) tasks = [passage.index];
    for (const line of lines) {
      const { value, whole } = line;
      if (line.role === 'lead') {
        open = {
          kind: 'assignment',
          role: 'lead',
          sectionIndex: owner,
          section: plan.sections[owner]?.path ?? '',
          task:
            within && !LABELLED.test(passage.text.slice(passage.markerLength))
              ? ownTask(passage, whole.start)
              : nameTask(plan, owner, tasks),
          taskPassages: [...tasks],
          ...splitRoleList(passage, value),
          leadSpan: whole,
        };
        // "Thời gian: tháng 2" / "Địa điểm: …" / "Chịu trách nhiệm: …": a time may stand before who leads.
        if (early && passage.index - early.passage <= NEAR && early.time) open.time = early.time;
        early = undefined;
        assignments.push(open);
      } else if (open && line.role === 'coordinating') {
        open.coordinating.push(...splitBodies(passage, value.start, value.end));
        open.coordinatingSpan = whole;
      } else if (!open && line.role === 'time') {
        early = { time: { text: passage.text.slice(value.start, value.end), span: whole }, passage: passage.index };
      } else if (open && line.role === 'time') {
        open.time = { text: passage.text.slice(value.start, value.end), span: whole };
      } else if (open && line.role === 'product') {
        open.product = { text: passage.text.slice(value.start, value.end), span: whole };
      }
    }
    if (within) tasks = [];
  }
  return nameItems(
    plan,
    assignments.filter((one) => one.leads.length > 0),
  );
}

/**
 * Indexes of the sections whose parts are the facts of one task, each numbered ("1. Tên nhiệm vụ: …", "2. Cơ quan chủ trì:
 * …"): what the parts state belongs to the section.
 */
function findFactSheets(plan: Plan): Set<number> {
  const led = plan.sections.filter((one) => isOneLine(one) && beginsWithLead(plan.passages[one.firstPassage]!));
  return new Set(led.map(({ parent }) => parent).filter((parent) => parent >= 0));
}

function isOneLine(section: Section): boolean {
  return section.endPassage === section.firstPassage + 1;
}

function beginsWithLead(passage: Passage): boolean {
  const label = passage.markerLength > 0 ? AT_START.exec(passage.text.slice(passage.markerLength)) : null;
  return label !== null && roleOf(label) === 'lead';
}

/**
 * Where a heading gives several items each its own roles, the item is the task: "5. Xây dựng Nghị định" with "- Nghị định
 * quy định chi tiết …" and "- Nghị định xử phạt …" below.
 */
function nameItems(plan: Plan, assignments: readonly Assignment[]): Assignment[] {
  const groups = new Map<number, number>();
  for (const { sectionIndex } of assignments) groups.set(sectionIndex, (groups.get(sectionIndex) ?? 0) + 1);
  return assignments.map((one) => {
    const section = plan.sections[one.sectionIndex];
    const item = one.taskPassages.map((i) => plan.passages[i]!).find(({ kind }) => kind === 'text');
    if (!section?.titled || groups.get(one.sectionIndex)! < 2 || !item || item.markerLength === 0) return one;
    return { ...one, task: shortenTask(`${section.title}: ${item.text.slice(item.markerLength)}`) };
  });
}

/** What begins with the facts of a task, not with the task. */
const LABELLED = /^(?:kinh phí|nguồn vốn|địa điểm|hình thức|thời gian|hoàn thành)[^:]{0,20}:\s/iu;

function ownTask(passage: Passage, end: number): string {
  return shortenTask(passage.text.slice(passage.markerLength, end).replace(/[\s(;.:-]+$/u, ''));
}

function nameTask(plan: Plan, sectionIndex: number, tasks: number[]): string {
  const section: Section | undefined = plan.sections[sectionIndex];
  if (section?.titled) return section.title;
  const first = plan.passages[tasks[0] ?? section?.firstPassage ?? 0]!;
  return shortenTask(first.text.slice(first.markerLength).replace(NAMES_TASK, ''));
}

const NAMES_TASK = /^(?:Tên (?:nhiệm vụ|công việc|đề án)|Nhiệm vụ|Nội dung(?: (?:nhiệm vụ|công việc))?)\s*:\s+/iu;

/** Length of a text without the punctuation at its end. */
export function endOfValue(text: string): number {
  return text.replace(/(?:[.;:)\s]|\s[-–](?=\s*$))+$/u, (end) =>
    end.includes(')') && /\([^)]*$/u.test(text.slice(0, -end.length)) ? ')' : '',
  ).length;
}
