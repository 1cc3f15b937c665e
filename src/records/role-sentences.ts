import {
  type Passage,
  type Plan,
  type Span,
  type Stretch,
  sectionTrail,
  splitClauses,
  splitSentences,
} from '../plan/index.ts';
import { isSubject, lengthOfAdverbial, openingTime } from './adverbials.ts';
import { endOfBodies, splitBodies } from './bodies.ts';
import { startsWithBody } from './body-heads.ts';
import { bodiesOf, findHeads, namesBodies } from './headed.ts';
import { splitAtSubjects } from './own-subjects.ts';
import { tellsWhatWas } from './past.ts';
import type { Assignment, Body } from './record.ts';
import { readRoleLabels } from './role-lines.ts';
import { shortenTask } from './task-text.ts';

const LEADS = /(?:^|\s)chủ trì(?=[,\s])/iu;
/** A led item under the heading of a body. */
const LED_ITEM =
  /^(?:(?:tiếp tục|chủ động|khẩn trương)\s)?(?:(?:là|làm|phát huy vai trò)\s(?:cơ quan|đơn vị|bộ phận|đầu mối)[^,;.]{0,40}?,? (?:và )?)?chủ trì(?=[,\s])/iu;
const STANDING = /\s(?:là|làm) (?:cơ quan|bộ phận) (?:thường trực|đầu mối)/u;
const WITH = /^,?\s*(?:và\s+)?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?)\s+/u;
/** "chủ trì biên soạn, phối hợp với …": what is led stands between. */
const LATER_WITH = /^\s\p{Ll}[^,;.:]{1,40}(?=,\s(?:và\s)?phối hợp(?: chặt chẽ)?(?: với| cùng)\s)/u;
/** "(Sở Y tế chủ trì, phối hợp với …)", "do Sở Y tế chủ trì": the task stands before its lead. */
const AFTER_TASK =
  /(?:[(;:]\s*|[.,]\s+(?:do|giao)\s+|\s(?:do|giao)\s+)(?=\p{Lu}[^.;()]{2,120}?\s(?:làm\s+)?chủ trì(?!\p{L}))/gu;
/** What the issuer writes to the addressees: "Văn phòng … trân trọng thông báo". */
const ANNOUNCES =
  /^(?:(?:xin )?(?:trân trọng|kính) (?:thông báo|báo cáo|đề nghị|cảm ơn|chuyển)|thông báo (?:để|tới|đến|ý kiến|kết luận)|kêu gọi)(?!\p{L})/iu;
/** What a text tells of a body rather than tell it to do something. */
const TELLS_FACT = /^(?:đã|vừa|đang|chưa|vẫn|cũng đã|đều đã)\s/iu;
/** What may stand between who leads and "chủ trì": adverbs and duties, or what the same body does besides. */
const BETWEEN =
  /^(?:(?:căn cứ|trên cơ sở|theo)\s.*|(?:[^;:]*,\s+(?:và\s+)?)?(?:(?:trực tiếp|chỉ đạo|có trách nhiệm|chịu trách nhiệm(?: chính| toàn diện)?|có nhiệm vụ|được giao|được phân công|tiếp tục|chủ động|khẩn trương|kịp thời|thường xuyên|tích cực|sẽ|phải|cần|(?:là|làm) (?:cơ quan |đơn vị )?(?:đầu mối|thường trực))[\s,]*)*)$/su;
/** "đ) Giao Sở Y tế …": told to somebody else than whom the heading names. */
const GIVEN = /^(?:giao|đề nghị|phân công)\s/iu;
/** "2. Ban Tổ chức chủ trì, phối hợp với …:": a heading that is the beginning of a sentence. */
const LEADS_ITEMS = /\schủ trì(?:,? (?:và )?phối hợp|[^.;]*:\s*$)/iu;
/** Longest distance of "chủ trì" from the sentence's begin. */
const FAR = 160;

/** Reads who does what off sentences and off what stands under the name of a body. */
export function readRoleSentences(plan: Plan): Assignment[] {
  const heads = findHeads(plan);
  const assignments: Assignment[] = [];
  for (const passage of plan.passages) {
    if (passage.row || !['heading', 'text', 'closing'].includes(passage.kind) || passage.sectionIndex < 0) continue;
    if (readRoleLabels(passage).length > 0 || tellsWhatWas(plan, passage)) continue;
    if (passage.kind === 'heading' || heads[passage.index + 1] === passage) {
      if (passage.kind === 'text' || namesBodies(passage)) assignments.push(...readHead(plan, passage, heads));
      continue;
    }
    const head = heads[passage.index];
    for (const [number, sentence] of splitSentences(passage.text).entries()) {
      const start = number === 0 ? Math.max(sentence.start, passage.markerLength) : sentence.start;
      assignments.push(...readSentence(plan, passage, { start, end: sentence.end }, head));
    }
  }
  return assignments;
}

function readSentence(plan: Plan, passage: Passage, sentence: Stretch, head: Passage | undefined): Assignment[] {
  const found: Assignment[] = [];
  for (const part of splitAtSubjects(passage.text, sentence)) {
    const led = LED_ITEM.exec(passage.text.slice(part.start, part.end));
    const subject = found.at(-1);
    if (led && subject && part.start > sentence.start) found.push(ledBy(subject, passage, part, led[0].length));
    else found.push(...(readClause(plan, passage, part, head) ?? []));
  }
  return found.length > 0 ? found : readAfterTask(passage, sentence);
}

/** "…; chủ trì, phối hợp với …": what the subject of the clause before leads. */
function ledBy(subject: Assignment, passage: Passage, part: Stretch, length: number): Assignment {
  const coordinating = readCoordinating(passage, part.start + length, part.end);
  return {
    ...subject,
    role: 'lead',
    task: shortenTask(passage.text.slice(coordinating.taskStart, part.end)),
    taskPassages: [passage.index],
    coordinating: coordinating.bodies,
    coordinatingSpan: { passage: passage.index, ...part },
  };
}

type Base = Pick<Assignment, 'kind' | 'sectionIndex' | 'section' | 'time'>;

function readClause(plan: Plan, passage: Passage, whole: Stretch, head: Passage | undefined): Assignment[] | undefined {
  if (describesScope(plan, passage)) return undefined;
  const start = whole.start + lengthOfAdverbial(passage.text.slice(whole.start, whole.end));
  const sentence = { start, end: whole.end };
  const text = passage.text.slice(sentence.start, sentence.end);
  const time = openingTime(passage, whole.start, sentence.start);
  const base: Base = {
    kind: 'assignment',
    sectionIndex: passage.sectionIndex,
    section: passage.section,
    ...(time ? { time } : {}),
  };
  const leadSpan: Span = { passage: passage.index, ...whole };
  const named = readNamed(passage, sentence, base, leadSpan);
  if (named) return named;
  const led = LED_ITEM.exec(text);
  if (led && head) {
    const coordinating = readCoordinating(passage, sentence.start + led[0].length, sentence.end);
    return [
      {
        ...base,
        role: 'lead',
        task: shortenTask(passage.text.slice(coordinating.taskStart, sentence.end)),
        taskPassages: [passage.index],
        leads: bodiesOf(head),
        coordinating: coordinating.bodies,
        leadSpan: { passage: head.index, start: 0, end: head.text.length },
        coordinatingSpan: leadSpan,
      },
    ];
  }
  const lead = LEADS.exec(` ${text}`) ?? STANDING.exec(text);
  const leadAt = lead ? Math.max(0, lead.index - (lead[0].includes('chủ') ? 1 : 0)) : -1;
  if (lead && leadAt <= FAR) {
    const subject = text.slice(0, leadAt).trim();
    const giving = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chính phủ|Thủ tướng)[^,;.]{0,60}?\sgiao\s(?:cho\s)?/u.exec(
      subject,
    );
    const from = giving?.[0].length ?? 0;
    const stop = endOfBodies(text, from, leadAt);
    const directly = stop >= leadAt - 1;
    if (subject && startsWithBody(subject.slice(from)) && (directly || BETWEEN.test(text.slice(stop, leadAt)))) {
      const word = lead[0].trim();
      const afterLead = sentence.start + text.indexOf(word, Math.max(0, leadAt - 1)) + word.length;
      const coordinating = readCoordinating(passage, afterLead, sentence.end);
      return [
        {
          ...base,
          role: 'lead',
          task: taskTitle(plan, passage) ?? shortenTask(passage.text.slice(coordinating.taskStart, sentence.end)),
          taskPassages: [passage.index],
          leads: splitBodies(passage, sentence.start + from, sentence.start + (directly ? leadAt : stop)),
          coordinating: coordinating.bodies,
          leadSpan,
        },
      ];
    }
  }
  if ((head && !GIVEN.test(passage.text.slice(whole.start, whole.end))) || !startsWithBody(text)) return undefined;
  return readDuty(passage, sentence, base, leadSpan);
}

/** True under headings that say for whom or what a plan holds: bodies named there are told nothing. */
function describesScope(plan: Plan, passage: Passage): boolean {
  const title =
    plan.sections[passage.sectionIndex] &&
    sectionTrail(plan, passage.sectionIndex)
      .filter((one) => one.titled)
      .at(-1)?.title;
  return /^(?:đối tượng|phạm vi|thành phần|địa điểm)/iu.test(title ?? '');
}

/** A body that is told to do something, without "chủ trì". */
function readDuty(passage: Passage, sentence: Stretch, base: Base, leadSpan: Span): Assignment[] | undefined {
  const text = passage.text.slice(sentence.start, sentence.end);
  const stop = endOfBodies(text, 0, text.length);
  // "Hội đồng tán thành …, đề nghị các cơ quan … thực hiện": who is asked stands after it.
  const asked = [...text.slice(0, stop).matchAll(/[\s,]\s?(?=(?:đề nghị|yêu cầu|giao)\s)/gu)].at(-1);
  const afterAsking = asked ? asked.index + asked[0].length : 0;
  const first = startsWithBody(text.slice(afterAsking)) ? afterAsking : 0;
  const told = text.slice(stop);
  if (stop < 4 || stop >= text.length || ANNOUNCES.test(told) || TELLS_FACT.test(told)) return undefined;
  const partners = /\sphối hợp (?:chặt chẽ )?với\s/u.exec(text.slice(stop));
  const from = partners ? sentence.start + stop + partners.index : sentence.start + stop;
  return [
    {
      ...base,
      role: 'duty',
      task: shortenTask(text.slice(stop)),
      taskPassages: [passage.index],
      leads: splitBodies(passage, sentence.start + first, sentence.start + stop),
      coordinating: readCoordinating(passage, from, sentence.end).bodies,
      leadSpan,
    },
  ];
}

/** "Sở Giáo dục và Đào tạo: Chủ trì, phối hợp …": the body before a colon, what it does after it, in numbered items perhaps. */
function readNamed(passage: Passage, sentence: Stretch, base: Base, leadSpan: Span): Assignment[] | undefined {
  if (sentence.start !== passage.markerLength) return undefined;
  const text = passage.text.slice(sentence.start, sentence.end);
  const colon = text.slice(0, 200).search(/:\s+(?=[\p{Lu}(])/u);
  if (colon < 4 || !startsWithBody(text) || endOfBodies(text, 0, text.length) !== colon) return undefined;
  const after = sentence.start + colon + 1 + (/^\s+/u.exec(text.slice(colon + 1))?.[0].length ?? 0);
  const whole = { start: after, end: sentence.end };
  const items = passage.text[after] === '(' ? splitClauses(passage.text, whole) : [whole];
  const leads = splitBodies(passage, sentence.start, sentence.start + colon);
  const read = items.map((item): Assignment => {
    const led = LED_ITEM.exec(passage.text.slice(item.start, item.end));
    const coordinating = led
      ? readCoordinating(passage, item.start + led[0].length, item.end)
      : { bodies: [], taskStart: item.start };
    return {
      ...base,
      role: led ? 'lead' : 'duty',
      task: shortenTask(passage.text.slice(coordinating.taskStart, item.end)),
      taskPassages: [passage.index],
      leads,
      coordinating: coordinating.bodies,
      leadSpan,
      ...(items.length > 1 && led ? { coordinatingSpan: { passage: passage.index, ...item } } : {}),
    };
  });
  // What a body is told without "chủ trì" is one duty.
  const duty = read.find((one) => one.role === 'duty');
  return read.filter((one) => one.role === 'lead' || one === duty);
}

/** A lead that is named after the task, in brackets or after a semicolon. */
function readAfterTask(passage: Passage, sentence: Stretch): Assignment[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  if (!text.includes('chủ trì')) return [];
  const found: Assignment[] = [];
  for (const match of text.matchAll(AFTER_TASK)) {
    const at = match.index + match[0].length;
    // "do Sở, ngành chủ trì": which tasks are meant, not who leads them.
    if (!startsWithBody(text.slice(at)) || /^(?:Sở|Bộ|Ban), /u.test(text.slice(at))) continue;
    const lead = LEADS.exec(` ${text.slice(at)}`) ?? /\schủ trì(?!\p{L})/u.exec(text.slice(at));
    if (!lead) continue;
    const leadAt = at + Math.max(0, lead.index - (lead[0].startsWith(' ') && /^\s/u.test(lead[0]) ? 1 : 0));
    const stop = text.indexOf('chủ trì', at);
    if (stop < 0 || endOfBodies(text, at, stop) < stop - 1 || leadAt > stop) continue;
    if (!/^chủ trì(?:$|[,;.)]|\s(?:thực hiện|triển khai|tham mưu)(?!\p{L}))/u.test(text.slice(stop))) continue;
    const coordinating = readCoordinating(passage, sentence.start + stop + 'chủ trì'.length, sentence.end);
    found.push({
      kind: 'assignment',
      role: 'lead',
      sectionIndex: passage.sectionIndex,
      section: passage.section,
      task: shortenTask(text.slice(0, match.index)),
      taskPassages: [passage.index],
      leads: splitBodies(passage, sentence.start + at, sentence.start + stop),
      coordinating: coordinating.bodies,
      leadSpan: { passage: passage.index, ...sentence },
    });
  }
  return found;
}

/** The bodies with whom: what follows "phối hợp với", more than once where it is said so. */
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
    const later = bodies.length === 0 ? (LATER_WITH.exec(rest)?.[0].length ?? 0) : 0;
    const match = WITH.exec(rest.slice(later));
    const from = at + later + (match?.[0].length ?? 0);
    // "cùng" without a body after it is an adverb.
    if (!match || (match[0].includes('cùng') && !startsWithBody(passage.text.slice(from, end))))
      return { bodies, taskStart: at };
    if (later) return { bodies: splitBodies(passage, from, endOfBodies(passage.text, from, end)), taskStart: at };
    at = endOfBodies(passage.text, from, end);
    bodies.push(...splitBodies(passage, from, at));
  }
}

/** What a heading gives to the bodies that it names: with a verb of its own it is a sentence. */
function readHead(plan: Plan, heading: Passage, heads: readonly (Passage | undefined)[]): Assignment[] {
  const whole = { start: heading.markerLength, end: heading.text.replace(/[:\s]+$/u, '').length };
  const under = plan.passages.filter((passage) => heads[passage.index] === heading);
  const led = LEADS_ITEMS.test(heading.text) ? readClause(plan, heading, whole, undefined) : undefined;
  if (led?.[0]?.role === 'lead')
    return led.map((one) => ({ ...one, taskPassages: [heading.index, ...under.map(({ index }) => index)] }));
  // A short item without a full stop looks like a heading.
  if (under.length === 0 && isSubject(heading.text.slice(heading.markerLength)))
    return readSentence(plan, heading, whole, undefined);
  return dutyOf(plan, heading, heads);
}

/** What a body named by a heading is told to do, but for the items that it is told to lead. */
function dutyOf(plan: Plan, heading: Passage, heads: readonly (Passage | undefined)[]): Assignment[] {
  const under = plan.passages.filter((passage) => heads[passage.index] === heading && passage.kind !== 'heading');
  if (under.some((passage) => readRoleLabels(passage).length > 0)) return [];
  const tasks = under.filter((passage) => !LED_ITEM.test(passage.text.slice(passage.markerLength)));
  const first = tasks[0];
  if (!first) return [];
  return [
    {
      kind: 'assignment',
      role: 'duty',
      // A line that names a body stands after the section before it, its items in sections of their own.
      sectionIndex: heading.kind === 'text' ? first.sectionIndex : heading.sectionIndex,
      section: heading.kind === 'text' ? first.section : heading.section,
      task: shortenTask(first.text.slice(first.markerLength)),
      taskPassages: tasks.map((passage) => passage.index),
      leads: bodiesOf(heading),
      coordinating: [],
      leadSpan: { passage: heading.index, start: 0, end: heading.text.length },
    },
  ];
}

/** The title of a section below the chapter, where it names a task and not a body. */
function taskTitle(plan: Plan, passage: Passage): string | undefined {
  const section = plan.sections[passage.sectionIndex];
  return section?.titled && section.parent >= 0 && !startsWithBody(section.title) ? section.title : undefined;
}
