import { type Passage, type Plan, type Section, type Span, splitClauses, splitSentences } from '../plan/index.ts';
import { endOfBodies, splitBodies, startsWithBody } from './bodies.ts';
import type { Assignment, Body } from './record.ts';

/**
 * Reads who does what.
 *
 * Plans state roles in three ways: in lines of their own that close a task or a group of tasks ("Cơ quan chủ trì: …"),
 * inside a sentence ("Sở … chủ trì, phối hợp với … "), and as items of which a body is the subject or the heading.
 */
export function readAssignments(plan: Plan): Assignment[] {
  return [...readRoleLines(plan), ...readRoleSentences(plan)].sort((a, b) => a.leadSpan.passage - b.leadSpan.passage);
}

type Role = 'lead' | 'coordinating' | 'time';

const ROLE_LINE: [Role, RegExp][] = [
  [
    'lead',
    /^(?:(?:Cơ quan|Đơn vị|Cấp|Bộ phận)\s+)?(?:chủ trì|chịu trách nhiệm chính|đầu mối|thực hiện)(?:\s+(?:thực hiện|chính|tham mưu))?\s*:\s*/iu,
  ],
  ['coordinating', /^(?:(?:Cơ quan|Đơn vị|Các cơ quan|Các đơn vị)\s+)?(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu],
  ['time', /^(?:Thời gian|Thời hạn|Tiến độ|Lộ trình)(?:\s+(?:thực hiện|hoàn thành))*\s*:\s*/iu],
];

/** The role that a passage states in a line of its own, and where its value begins. */
function readRoleLine(passage: Passage): { role: Role; valueStart: number } | undefined {
  const text = passage.text.slice(passage.markerLength);
  for (const [role, pattern] of ROLE_LINE) {
    const match = pattern.exec(text);
    if (match) return { role, valueStart: passage.markerLength + match[0].length };
  }
  return undefined;
}

function readRoleLines(plan: Plan): Assignment[] {
  const assignments: Assignment[] = [];
  let tasks: number[] = [];
  let open: Assignment | undefined;
  let section = -2;
  for (const passage of plan.passages) {
    if (passage.sectionIndex !== section) {
      section = passage.sectionIndex;
      tasks = [];
      open = undefined;
    }
    const line = readRoleLine(passage);
    if (!line) {
      // Text after role lines begins the next group of the section.
      if (open) tasks = [];
      open = undefined;
      tasks.push(passage.index);
      continue;
    }
    const value: Span = { passage: passage.index, start: line.valueStart, end: endOfValue(passage.text) };
    const whole: Span = { passage: passage.index, start: passage.markerLength, end: passage.text.length };
    if (line.role === 'lead') {
      open = {
        kind: 'assignment',
        role: 'lead',
        sectionIndex: passage.sectionIndex,
        section: passage.section,
        task: nameTask(plan, passage.sectionIndex, tasks),
        taskPassages: [...tasks],
        leads: splitBodies(passage, value.start, value.end),
        coordinating: [],
        leadSpan: whole,
      };
      assignments.push(open);
    } else if (open && line.role === 'coordinating') {
      open.coordinating.push(...splitBodies(passage, value.start, value.end));
      open.coordinatingSpan = whole;
    } else if (open && line.role === 'time') {
      open.time = { text: passage.text.slice(value.start, value.end), span: whole };
    }
  }
  return assignments;
}

const LEADS = /(?:^|\s)chủ trì(?=[,\s])/iu;
/** What may stand before the subject: "Căn cứ …,", "Định kỳ …,", "Trong quá trình …, nếu …,". */
const ADVERBIAL = /^(?:Căn cứ|Theo|Định kỳ|Hằng năm|Hàng năm|Trong quá trình|Trên cơ sở|Trước ngày|Để)(?![\p{L}])/u;
const STANDING = /\s(?:là|làm) (?:cơ quan|bộ phận) (?:thường trực|đầu mối)/u;
const WITH = /^,?\s*(?:và\s+)?phối hợp(?: chặt chẽ)?(?: với| cùng)?\s+/u;

function readRoleSentences(plan: Plan): Assignment[] {
  const assignments: Assignment[] = [];
  for (const passage of plan.passages) {
    if (passage.kind === 'title' || passage.kind === 'preamble' || passage.kind === 'recipients') continue;
    if (passage.kind === 'signature' || readRoleLine(passage)) continue;
    const heading = bodyHeading(plan, passage);
    if (passage.kind === 'heading') {
      // A heading that names bodies gives all that stands under it to them.
      if (startsWithBody(bodyText(passage)) && !hasRoleUnder(plan, passage)) assignments.push(...dutyOf(plan, passage));
      continue;
    }
    for (const [number, sentence] of splitSentences(passage.text).entries()) {
      const start = number === 0 ? Math.max(sentence.start, passage.markerLength) : sentence.start;
      for (const clause of splitClauses(passage.text, { ...sentence, start })) {
        const first = clause.start === start;
        if (!first && !/^(?:giao|đề nghị|yêu cầu)\s/iu.test(passage.text.slice(clause.start, clause.end))) continue;
        const found = readSentence(
          plan,
          passage,
          { start: clause.start, end: first ? sentence.end : clause.end },
          heading,
        );
        if (found) assignments.push(found);
      }
    }
  }
  return assignments;
}

function readSentence(
  plan: Plan,
  passage: Passage,
  whole: { start: number; end: number },
  heading: Passage | undefined,
): Assignment | undefined {
  const sentence = { ...whole, start: whole.start + lengthOfAdverbial(passage.text.slice(whole.start, whole.end)) };
  const text = passage.text.slice(sentence.start, sentence.end);
  const time = openingTime(passage, whole.start, sentence.start);
  const base = {
    kind: 'assignment' as const,
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...(time ? { time } : {}),
  };
  const leadSpan: Span = { passage: passage.index, ...whole };
  const lead = LEADS.exec(` ${text}`) ?? STANDING.exec(text);
  const leadAt = lead ? Math.max(0, lead.index - (lead[0].includes('chủ') ? 1 : 0)) : -1;
  if (lead && leadAt <= 160) {
    const subject = text.slice(0, leadAt).trim();
    const own = subject !== '' && startsWithBody(subject);
    if (own && endOfBodies(text, 0, leadAt) >= leadAt - 1) {
      const afterLead = sentence.start + text.indexOf(lead[0].trim(), Math.max(0, leadAt - 1)) + lead[0].trim().length;
      const coordinating = readCoordinating(passage, afterLead, sentence.end);
      return {
        ...base,
        role: 'lead',
        task: taskTitle(plan, passage) ?? shorten(passage.text.slice(coordinating.taskStart, sentence.end)),
        taskPassages: [passage.index],
        leads: splitBodies(passage, sentence.start, sentence.start + leadAt),
        coordinating: coordinating.bodies,
        leadSpan,
      };
    }
    if (!own && heading && leadAt <= 1) {
      const coordinating = readCoordinating(passage, sentence.start + lead[0].trim().length, sentence.end);
      return {
        ...base,
        role: 'lead',
        task: shorten(passage.text.slice(coordinating.taskStart, sentence.end)),
        taskPassages: [passage.index],
        leads: headingBodies(heading),
        coordinating: coordinating.bodies,
        leadSpan: { passage: heading.index, start: 0, end: heading.text.length },
        coordinatingSpan: leadSpan,
      };
    }
  }
  if (heading || !startsWithBody(text)) return undefined;
  const stop = endOfBodies(text, 0, text.length);
  if (stop < 4 || stop >= text.length) return undefined;
  const partners = /\sphối hợp (?:chặt chẽ )?với\s/u.exec(text.slice(stop));
  const from = partners ? sentence.start + stop + partners.index : sentence.start + stop;
  const coordinating = readCoordinating(passage, from, sentence.end);
  return {
    ...base,
    role: 'duty',
    task: shorten(text.slice(stop)),
    taskPassages: [passage.index],
    leads: splitBodies(passage, sentence.start, sentence.start + stop),
    coordinating: coordinating.bodies,
    leadSpan,
  };
}

/** A time that opens the sentence: "Định kỳ trước ngày 10/12 hằng năm, các cơ quan …". */
function openingTime(passage: Passage, start: number, end: number): Assignment['time'] {
  const text = passage.text.slice(start, end).replace(/[,\s]+$/u, '');
  if (!/^(?:Định kỳ|Trước ngày|Hằng năm|Hàng năm)(?!\p{L})/u.test(text)) return undefined;
  return { text, span: { passage: passage.index, start, end: start + text.length } };
}

/** Length of what stands before the sentence's subject, where a body follows as subject; 0 where nothing does. */
function lengthOfAdverbial(text: string): number {
  if (!ADVERBIAL.test(text)) return 0;
  for (const match of text.slice(0, 220).matchAll(/,\s+/gu)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end);
    if (startsWithBody(rest) && endOfBodies(rest, 0, rest.length) < rest.length) return end;
  }
  return 0;
}

function readCoordinating(passage: Passage, start: number, end: number): { bodies: Body[]; taskStart: number } {
  const bodies: Body[] = [];
  let at = start;
  for (;;) {
    const rest = passage.text.slice(at, end);
    const again = /^\s*chủ trì/u.exec(rest);
    if (again && bodies.length) {
      at += again[0].length;
      continue;
    }
    const match = WITH.exec(rest);
    if (!match) return { bodies, taskStart: at };
    const from = at + match[0].length;
    at = endOfBodies(passage.text, from, end);
    bodies.push(...splitBodies(passage, from, at));
  }
}

/** The heading above a passage, where it names a body. */
function bodyHeading(plan: Plan, passage: Passage): Passage | undefined {
  const section = plan.sections[passage.sectionIndex];
  if (!section?.titled) return undefined;
  const heading = plan.passages[section.firstPassage]!;
  return heading.kind === 'heading' && startsWithBody(bodyText(heading)) ? heading : undefined;
}

function bodyText(heading: Passage): string {
  return heading.text.slice(heading.markerLength).replace(/^(?:Đề nghị|Giao)\s+/u, '');
}

function headingBodies(heading: Passage): Body[] {
  return splitBodies(heading, heading.markerLength, endOfValue(heading.text));
}

/** What a body named by a heading is told to do, but for the bullets that it is told to lead. */
function dutyOf(plan: Plan, heading: Passage): Assignment[] {
  const section = plan.sections[heading.sectionIndex]!;
  const under = plan.passages.slice(section.firstPassage + 1, section.endPassage);
  const tasks = under.filter((passage) => !/^chủ trì(?=[,\s])/iu.test(passage.text.slice(passage.markerLength)));
  const first = tasks[0];
  if (!first) return [];
  return [
    {
      kind: 'assignment',
      role: 'duty',
      sectionIndex: heading.sectionIndex,
      section: heading.section,
      task: shorten(first.text.slice(first.markerLength)),
      taskPassages: tasks.map((passage) => passage.index),
      leads: headingBodies(heading),
      coordinating: [],
      leadSpan: { passage: heading.index, start: 0, end: heading.text.length },
    },
  ];
}

/** True when the section under a heading states its roles otherwise. */
function hasRoleUnder(plan: Plan, heading: Passage): boolean {
  const section = plan.sections[heading.sectionIndex]!;
  return plan.passages.slice(section.firstPassage + 1, section.endPassage).some((passage) => readRoleLine(passage));
}

/** The title of a section below the chapter, where it names a task and not a body. */
function taskTitle(plan: Plan, passage: Passage): string | undefined {
  const section = plan.sections[passage.sectionIndex];
  return section?.titled && section.parent >= 0 && !startsWithBody(section.title) ? section.title : undefined;
}

function nameTask(plan: Plan, sectionIndex: number, tasks: number[]): string {
  const section: Section | undefined = plan.sections[sectionIndex];
  if (section?.titled) return section.title;
  const first = plan.passages[tasks[0] ?? section?.firstPassage ?? 0]!;
  return shorten(first.text.slice(first.markerLength));
}

function endOfValue(text: string): number {
  return text.replace(/[.;:\s]+$/u, '').length;
}

/** The beginning of a task's text for lists: up to a clause's end, at most about 160 characters. */
function shorten(text: string): string {
  const sentence = text.trim().replace(/^[,;:\s]+/u, '');
  const first = sentence.split(/[;.](?:\s|$)/u, 1)[0]!.trim();
  return first.length <= 160 ? first : `${first.slice(0, 160).replace(/[\s,]+\S*$/u, '')}…`;
}
