import type { Passage, Plan, Stretch } from '../plan/index.ts';
import { anyOf, startsWithBody } from '../vocabulary/index.ts';
import { isSubject } from './adverbials.ts';
import { endOfBodies, namesOnlyBodies, splitBodies } from './bodies.ts';
import { tellsWhatWas } from './past.ts';
import { findPredicate } from './predicates.ts';
import type { Assignment } from './record.ts';
import { shortenTask } from './task-text.ts';
import { isOnlyTime } from './timetable.ts';
import { mayDirect } from './unnumbered.ts';

/** Who is to do a task, named behind it: "(Công an xã phụ trách)", "- Sở Nội vụ; quý II", "; Ban Nữ công làm đầu mối". */
export interface RoleTail {
  /** From the sign that opens it to the end of what it says. */
  stretch: Stretch;
  /** The names alone, without a word that says what they do. */
  bare: boolean;
  leads: Stretch;
  partners: Stretch[];
}

/** Fewest items of a list behind which only names stand, for these to be who does them. */
const SEVERAL = 2;

/** For each passage the tail that says who does its task; names alone only where several items of a list have them. */
export function findTails(plan: Plan): ReadonlyMap<number, RoleTail> {
  const found = new Map<number, RoleTail>();
  const counts = new Map<number, number>();
  const listOf = ({ sectionIndex }: Passage) => {
    const section = plan.sections[sectionIndex];
    return section && section.endPassage === section.firstPassage + 1 ? section.parent : sectionIndex;
  };
  for (const passage of plan.passages) {
    if (passage.row || !(passage.kind === 'text' || passage.kind === 'heading' || mayDirect(plan, passage))) continue;
    const tail = readTail(passage);
    if (!tail || tellsWhatWas(plan, passage)) continue;
    found.set(passage.index, tail);
    counts.set(listOf(passage), (counts.get(listOf(passage)) ?? 0) + 1);
  }
  for (const [index, tail] of found)
    if (tail.bare && counts.get(listOf(plan.passages[index]!))! < SEVERAL) found.delete(index);
  return found;
}

/** What may stand between a task and who is to do it. */
const OPENS =
  /\s[([](?=[\p{L}])|\s[-–]\s(?=\p{L})|\s?(?:→|=>)\s?(?=\p{L})|[.;]\s+(?:giao\s+)?(?=\p{L})|[,:]\s+(?=\p{Lu})/gu;
/** Where what is said of a task besides begins: its time, its means. */
const OTHER_FACT = new RegExp(
  `[.;,]\\s+(?:${anyOf('label.time')}|${anyOf('label.besides')})(?!\\p{L})[^:.;]{0,30}:\\s`,
  'iu',
);
const LEADS = new RegExp(`^(?:${anyOf('leads-behind')})(?:\\s(?:thực hiện|chính))?$`, 'iu');
const WORKS_WITH = new RegExp(`^(?:cùng\\s)?(?:${anyOf('works-behind')})(?:\\s(?:thực hiện|tham gia))?$`, 'iu');
/** Fewest letters of a task. */
const SHORTEST = 8;

/** Reads who is named behind the task that a passage or sentence states. */
function readTail({ text, markerLength }: Passage): RoleTail | undefined {
  const fact = OTHER_FACT.exec(text)?.index ?? text.length;
  const whole = text.slice(0, fact).replace(/[.;,\s]+$/u, '');
  for (const match of whole.matchAll(OPENS)) {
    if (match.index - markerLength < SHORTEST) continue;
    const tail = parseTail(whole, match.index, match[0]);
    if (!tail) continue;
    const task = text.slice(markerLength, match.index);
    // "Ông Nguyễn Văn A - Phó Giám đốc": a list of members names nothing that is done.
    const told = !/^\s?[([]/u.test(match[0]) && isSubject(task);
    if (
      (namesOnlyBodies(task) && !isMatter(task, tail, match[0])) ||
      told ||
      (tail.bare && findPredicate(task) !== 0 && !/^\d/u.test(task))
    )
      continue;
    return tail;
  }
  return undefined;
}

/** "Lực lượng tại chỗ: Ban Chỉ huy Quân sự xã chủ trì": words for what is done, which a name of a body may begin with. */
function isMatter(task: string, tail: RoleTail, opener: string): boolean {
  return !tail.bare && opener.startsWith(':') && !/\p{Lu}/u.test(task.slice(1));
}

function parseTail(text: string, at: number, opener: string): RoleTail | undefined {
  const start = at + opener.length;
  if (!startsWithBody(text.slice(start))) return undefined;
  const sign = opener.trim()[0] ?? '';
  const closer = sign === '(' ? ')' : sign === '[' ? ']' : '';
  // "(Bệnh viện phụ trách chuyên môn, Ban Nữ công làm đầu mối)": the last of several in one bracket.
  const open = !closer && text.endsWith(')') && !text.slice(start).includes('(');
  const close = closer ? text.indexOf(closer, start) : text.length - (open ? 1 : 0);
  // "(Công an xã), xong trước 30/4": behind a bracket only a time.
  if (close < 0 || !isNothingButTime(text.slice(close + 1))) return undefined;
  const parts = splitParts(text, { start, end: close });
  const [first, ...rest] = parts.map((part) => readPart(text, part));
  if (!first || first.says === 'with' || first.says === 'time') return undefined;
  const bare = first.says === 'nothing';
  // Without a sign of its own only a word tells that somebody is named and not something else that is done.
  if (bare && !/[([\-–→=]/u.test(sign)) return undefined;
  const partners: Stretch[] = [];
  let { end } = first.names;
  for (const part of rest) {
    if (!part) return undefined;
    if (part.says === 'with') partners.push(part.names);
    else if (part.says === 'nothing' && partners.length === 0) end = part.names.end;
    else if (part.says !== 'time') return undefined;
  }
  return {
    stretch: { start: at, end: closer ? close + 1 : text.length },
    bare,
    leads: { start: first.names.start, end },
    partners,
  };
}

function isNothingButTime(text: string): boolean {
  return !/\p{L}|\d/u.test(text) || isOnlyTime(text.replace(/^[,;.\s]+/u, ''));
}

/** The parts between semicolons, and where a comma stands behind what somebody does. */
function splitParts(text: string, within: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let { start } = within;
  for (const match of text.slice(within.start, within.end).matchAll(/;\s+|,\s+/gu)) {
    const at = within.start + match.index;
    const before = text.slice(start, at);
    const told = readPart(text, { start, end: at })?.says ?? 'more';
    if (match[0].startsWith(',') && (told === 'nothing' || !before)) continue;
    parts.push({ start, end: at });
    start = at + match[0].length;
  }
  return [...parts, { start, end: within.end }];
}

/** What a part of a tail says: who leads, who works with them, a time, or names alone; undefined for anything else. */
function readPart(
  text: string,
  { start, end }: Stretch,
): { says: 'lead' | 'with' | 'time' | 'nothing'; names: Stretch } | undefined {
  const part = text
    .slice(start, end)
    .replace(/\s?\(([^()]*)\)$/u, (bracket, inside) => (isOnlyTime(inside) ? '' : bracket));
  if (isOnlyTime(part)) return { says: 'time', names: { start, end } };
  const partners = /^phối hợp(?: với| cùng)?:?\s+/iu.exec(part)?.[0].length ?? 0;
  if (!startsWithBody(part.slice(partners))) return undefined;
  const stop = endOfBodies(part, partners, part.length);
  const names = {
    start: start + partners,
    end: start + stop - (/\s(?:cùng|[-–])\s?$/u.exec(part.slice(0, stop))?.[0].length ?? 0),
  };
  const told = part.slice(stop).trim();
  if (partners > 0) return told === '' ? { says: 'with', names } : undefined;
  if (told === '') return { says: 'nothing', names };
  if (LEADS.test(told)) return { says: 'lead', names };
  return WORKS_WITH.test(told) ? { says: 'with', names } : undefined;
}

/** The assignment that a tail states. */
export function assignTail(passage: Passage, tail: RoleTail): Assignment {
  return {
    kind: 'assignment',
    role: 'lead',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    // "(Bệnh viện phụ trách chuyên môn, Ban Nữ công làm đầu mối)": what stands before in the bracket is no task.
    task: shortenTask(passage.text.slice(passage.markerLength, tail.stretch.start).replace(/\s?\([^()]*$/u, '')),
    taskPassages: [passage.index],
    leads: splitBodies(passage, tail.leads.start, tail.leads.end),
    coordinating: tail.partners.flatMap(({ start, end }) => splitBodies(passage, start, end)),
    leadSpan: { passage: passage.index, ...tail.stretch },
  };
}
