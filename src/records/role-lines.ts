import type { Passage, Plan, Section } from '../plan/index.ts';
import { splitBodies } from './bodies.ts';
import { tellsByKind } from './past.ts';
import type { Assignment } from './record.ts';
import { readRoleLabels, roleAtStart } from './role-labels.ts';
import { splitRoleList } from './role-list.ts';
import { shortenTask } from './task-text.ts';

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

function beginsWithLead({ text, markerLength }: Passage): boolean {
  return markerLength > 0 && roleAtStart(text.slice(markerLength)) === 'lead';
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
