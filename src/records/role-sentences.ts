import {
  type Passage,
  type Plan,
  type Span,
  type Stretch,
  sectionTrail,
  splitClauses,
  splitSentences,
} from '../plan/index.ts';
import { anyOf, startsWithBody, startsWithSubject } from '../vocabulary/index.ts';
import { isSubject, lengthOfAdverbial, openingTime } from './adverbials.ts';
import { startOfGiven } from './asked.ts';
import { endOfBodies, namesOnlyBodies, splitBodies } from './bodies.ts';
import { readCoLeads, readCoordinating } from './coordinating.ts';
import { kindOfDocument } from './document-kind.ts';
import { dutyOf, LED_ITEM } from './head-duties.ts';
import { bodiesOf, findHeads, namesBodies } from './headed.ts';
import { readAfterTask, readCaused } from './named-later.ts';
import { splitAtSubjects } from './own-subjects.ts';
import { tellsWhatWas } from './past.ts';
import { findPredicate } from './predicates.ts';
import type { Assignment } from './record.ts';
import { readRoleLabels } from './role-labels.ts';
import { splitMarked } from './role-list.ts';
import { assignTail, findTails } from './role-tails.ts';
import { shortenTask } from './task-text.ts';
import { mayDirect } from './unnumbered.ts';

const LEADS = /(?:^|\s)(?:chủ trì(?=[,:;.\s]|$)|chịu trách nhiệm chính(?=\s*(?:[,;.]|$)))/iu;
const STANDING = /\s(?:là|làm) (?:(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối)|đầu mối(?=,? phối hợp))/u;
/** What the issuer writes to the addressees: "Văn phòng … trân trọng thông báo". */
const ANNOUNCES =
  /^(?:(?:xin )?(?:trân trọng|kính) (?:thông báo|báo cáo|đề nghị|cảm ơn|chuyển)|thông báo (?:để|tới|đến|ý kiến|kết luận)|kêu gọi|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|gửi lời|nhất trí|đồng ý|tán thành|(?:cơ bản )?thống nhất (?:với|chỉ|một số|đánh giá|nhận định|chủ trương|việc))(?!\p{L})/iu;
/** What a text tells of a body rather than tell it to do something. */
const TELLS_FACT = new RegExp(`^(?:(?:đã|vừa|đang|chưa|vẫn|cũng đã|đều đã)\\s|(?:${anyOf('says')})(?!\\p{L}))`, 'iu');
/**
 * A name up to its verb that shows that something is told of it: "UBND huyện đã (ban hành)", "Phường X được (thành lập)", "Ông A,
 * sinh năm 1979, …", "Trạm Y tế xã B - 98% …".
 */
const IS_TOLD_OF = /\s(?:đã|đang|vừa|chưa|từng|được|bị)\s*$|(?:\s[-–]|,)\s\d|(?<!\p{L})sinh (?:năm|ngày)(?!\p{L})/iu;
/** "Sở Y tế được giao …" tells it to do something. */
const ENTRUSTED = /^(?:giao|phân công|ủy quyền|uỷ quyền|chỉ định)(?!\p{L})/iu;
/** What may stand between who leads and "chủ trì": adverbs and duties, or what the same body does besides. */
const BETWEEN =
  /^(?:(?:căn cứ|trên cơ sở|theo)\s.*|(?:[^;:]*,\s+(?:và\s+)?)?(?:(?:trực tiếp|chỉ đạo|có trách nhiệm|chịu trách nhiệm(?: chính| toàn diện)?|có nhiệm vụ|được giao|được phân công|tiếp tục|chủ động|khẩn trương|kịp thời|thường xuyên|tích cực|sẽ|phải|cần|đồng|(?:là|làm) (?:cơ quan |đơn vị )?(?:đầu mối|thường trực))[\s,]*)*)$/su;
/** "đ) Giao Sở Y tế …": told to somebody else than whom the heading names. */
const GIVEN = /^(?:giao|đề nghị|phân công)\s/iu;
/** "2. Ban Tổ chức chủ trì, phối hợp với …:": a heading that is the beginning of a sentence. */
const LEADS_ITEMS = /\schủ trì(?:,? (?:và )?phối hợp|[^.;]*:\s*$)/iu;
/** What is to be done, in a part that tells what was reached. */
const LOOKS_AHEAD =
  /^(?:Trong thời gian tới|Thời gian tới|Trong giai đoạn tới|(?:Tỉnh|Thành phố|Các|UBND|Sở)[^,.;:]{0,60}\s(?:cần|phải)\s)/u;
/** Longest distance of "giao" from the sentence's begin, where another is to lead. */
const NEAR = 80;
/** Longest distance of "chủ trì" from the sentence's begin. */
const FAR = 160;

/** Reads who does what off sentences and off what stands under the name of a body. */
export function readRoleSentences(plan: Plan): Assignment[] {
  const heads = findHeads(plan);
  const tails = findTails(plan);
  const { news } = kindOfDocument(plan);
  const assignments: Assignment[] = [];
  for (const passage of plan.passages) {
    if (passage.row || !mayTell(plan, passage)) continue;
    const told = endOfRoles(passage);
    if (told === passage.text.length) continue;
    const tail = tails.get(passage.index);
    if (tail) assignments.push(assignTail(passage, tail));
    let past = tellsWhatWas(plan, passage);
    if (past && passage.kind === 'heading') continue;
    if ((passage.kind === 'heading' && !tail) || heads[passage.index + 1] === passage) {
      if (passage.kind !== 'heading' || namesBodies(passage)) assignments.push(...readHead(plan, passage, heads));
      continue;
    }
    const head = heads[passage.index];
    for (const [number, sentence] of splitSentences(passage.text).entries()) {
      const start = number === 0 ? Math.max(sentence.start, passage.markerLength) : sentence.start;
      if (start < told) continue;
      past &&= !LOOKS_AHEAD.test(passage.text.slice(start, sentence.end));
      const end = tail && sentence.end > tail.stretch.start ? tail.stretch.start : sentence.end;
      if (past || start >= end) continue;
      const found = readSentence(plan, passage, { start, end }, head);
      assignments.push(
        ...(news ? found.filter((one) => one.role === 'lead' || isTold(passage.text.slice(start, end))) : found),
      );
    }
  }
  return assignments;
}

/** News tells many things of bodies: told to do something is who is asked, must, or has a time for it. */
function isTold(sentence: string): boolean {
  return !/^(?:trường hợp|khi|nếu)(?!\p{L})/iu.test(sentence) && (MUST.test(sentence) || TIMED.test(sentence));
}

const MUST =
  /(?<!\p{L})(?:giao|yêu cầu|đề nghị|phân công|vận động|(?:chịu|có) trách nhiệm|phải|cần|phụ trách)(?!\p{L})/iu;
const TIMED = /(?<!\p{L})(?:trước|chậm nhất|xong|trong|từ|đến|hằng|hàng)\s(?:ngày\s|tháng\s|quý\s|tuần)?\d/iu;

/** True where a passage may give somebody something to do. */
function mayTell(plan: Plan, passage: Passage): boolean {
  if (passage.sectionIndex < 0) return mayDirect(plan, passage);
  return passage.kind === 'heading' || passage.kind === 'text' || passage.kind === 'closing';
}

/** Where the roles end that a passage states with labels; "Thời hạn báo cáo: Các xã gửi …" is a sentence with a title. */
function endOfRoles(passage: Passage): number {
  const stated = readRoleLabels(passage).filter(
    ({ role, value }) => role !== 'time' || !isSubject(passage.text.slice(value.start, value.end)),
  );
  return Math.max(0, ...stated.map(({ whole }) => whole.end));
}

function readSentence(plan: Plan, passage: Passage, sentence: Stretch, head: Passage | undefined): Assignment[] {
  const found: Assignment[] = [];
  for (const part of splitAtSubjects(passage.text, sentence, head !== undefined)) {
    const led = LED_ITEM.exec(passage.text.slice(part.start, part.end));
    const subject = found.at(-1);
    if (led && subject && part.start > sentence.start) found.push(ledBy(subject, passage, part, led[0].length));
    else found.push(...(readClause(plan, passage, part, head) ?? []));
  }
  found.push(...readCaused(passage, sentence, found));
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
    const others = readCoLeads(passage, sentence.start + led[0].length, sentence.end);
    const coordinating = readCoordinating(passage, others.end, sentence.end);
    return [
      {
        ...base,
        role: 'lead',
        task: shortenTask(passage.text.slice(coordinating.taskStart, sentence.end)),
        taskPassages: [passage.index],
        leads: [...bodiesOf(head), ...others.bodies],
        coordinating: coordinating.bodies,
        leadSpan: { passage: head.index, start: 0, end: head.text.length },
        coordinatingSpan: leadSpan,
      },
    ];
  }
  const lead = LEADS.exec(` ${text}`) ?? STANDING.exec(text);
  const standing = lead !== null && /(?:thường trực|đầu mối)$/u.test(lead[0]);
  const leadAt = lead ? Math.max(0, lead.index - (standing ? 0 : 1)) : -1;
  if (lead && leadAt <= FAR) {
    const subject = text.slice(0, leadAt).trim();
    // "UBND xã giao cho Phòng Kinh tế chủ trì …": who leads stands behind the giving.
    const from = startOfGiven(subject, Math.min(subject.length, NEAR));
    const stop = endOfBodies(text, from, leadAt);
    const directly = stop >= leadAt - 1;
    if (
      subject &&
      !tellsWhich(text.slice(from, leadAt), text.slice(leadAt)) &&
      startsWithSubject(`${subject.slice(from)} chủ trì`) &&
      (directly || BETWEEN.test(text.slice(stop, leadAt)) || TELLS_WHICH.test(text.slice(stop, leadAt).trim()))
    ) {
      const word = lead[0].trim();
      const afterLead = sentence.start + text.indexOf(word, Math.max(0, leadAt - 1)) + word.length;
      const others = readCoLeads(passage, afterLead, sentence.end);
      const coordinating = readCoordinating(passage, others.end, sentence.end);
      return [
        {
          ...base,
          role: 'lead',
          task:
            taskTitle(plan, passage) ??
            (shortenTask(passage.text.slice(coordinating.taskStart, sentence.end)) ||
              taskBefore(passage, sentence.start)),
          taskPassages: [passage.index],
          leads: [
            ...splitBodies(
              passage,
              sentence.start + from,
              sentence.start + (directly || !BETWEEN.test(text.slice(stop, leadAt)) ? leadAt : stop),
            ),
            ...others.bodies,
          ],
          coordinating: coordinating.bodies,
          leadSpan,
        },
      ];
    }
  }
  if ((head && !GIVEN.test(passage.text.slice(whole.start, whole.end))) || !startsWithSubject(text)) return undefined;
  return readDuty(passage, sentence, base, leadSpan);
}

/** "Kiểm tra 02 chi bộ. Ủy ban Kiểm tra chủ trì.": what is led stands before the sentence. */
function taskBefore(passage: Passage, end: number): string {
  const before = splitSentences(passage.text.slice(0, end)).at(-1);
  return before ? shortenTask(passage.text.slice(Math.max(before.start, passage.markerLength), before.end)) : '';
}

/** "Các đơn vị được giao chủ trì nhiệm vụ gửi kế hoạch": which of a group are meant, and what all of them do. */
function tellsWhich(subject: string, led: string): boolean {
  return WHICH.test(subject) && OF_WHAT.test(led.replace(/^\s*chủ trì\s+/iu, ''));
}

const WHICH =
  /^(?:(?:các|những|mỗi|từng)\s)?(?:cơ quan|đơn vị|bộ|sở|ban|ngành|địa phương|bộ phận)[^.;:]{0,60}?(?:\s(?:được|đã được)\s(?:giao|phân công)(?:\snhiệm vụ)?|\scó nhiệm vụ)?\s*$/iu;
/** A noun behind "chủ trì", and behind it a verb: what is led is none of what the sentence tells to do. */
const OF_WHAT =
  /^(?:(?:các|những)\s)?(?:nhiệm vụ|đề án|dự án|nội dung|chương trình|công việc|thực hiện (?:các )?(?:nhiệm vụ|nội dung))(?:\s(?:tại|trong|thuộc|nêu)\s[^,;]{3,60}?)?,?\s(?:gửi|báo cáo|xây dựng|có trách nhiệm|phải|chủ động|căn cứ|khẩn trương|tổ chức|định kỳ|cập nhật|rà soát|ban hành)/iu;

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
  const first = startOfGiven(text, stop);
  const told = text.slice(stop);
  // "Tổ tuần tra: 19h30 - 23h00": behind a colon a figure is nothing to do.
  if (/^:\s*\d/u.test(told)) return undefined;
  if (stop < 4 || stop >= text.length || ANNOUNCES.test(told) || TELLS_FACT.test(told)) return undefined;
  if (IS_TOLD_OF.test(text.slice(first, stop)) && !ENTRUSTED.test(told)) return undefined;
  const marked = splitMarked(passage, { start: sentence.start + first, end: sentence.start + stop });
  if (marked)
    return [
      {
        ...base,
        role: 'lead',
        task: shortenTask(text.slice(stop)),
        taskPassages: [passage.index],
        ...marked,
        leadSpan,
      },
    ];
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
  const colon = text.slice(0, 200).search(/:\s+(?=\p{L}|\()/u);
  const small = /^:\s+(\p{Ll}.*)$/su.exec(text.slice(colon))?.[1];
  // "Phòng Kinh tế: là cơ quan thường trực, chủ trì …": in small letters only what the body does.
  if (small !== undefined && !LED_ITEM.test(small) && findPredicate(small) !== 0) return undefined;
  if (colon < 4 || !startsWithBody(text) || !endsName(text, colon)) return undefined;
  const told = text.slice(colon).replace(/^:\s+/u, '');
  // "Thư ký phiên tòa: Ông Nguyễn Hữu Tình": who it is, not what it does.
  if (namesOnlyBodies(told)) return undefined;
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

/** "Phó Hiệu trưởng phụ trách chuyên môn: …": before a colon what tells which one is meant belongs to the name. */
function endsName(text: string, colon: number): boolean {
  const end = endOfBodies(text, 0, text.length);
  return end === colon || (end < colon && TELLS_WHICH.test(text.slice(end, colon)));
}

const TELLS_WHICH = new RegExp(`^(?:${anyOf('tells-which')})\\s[^,;.]{2,60}$`, 'iu');

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

/** The title of a section below the chapter, where it names a task and not a body. */
function taskTitle(plan: Plan, passage: Passage): string | undefined {
  const section = plan.sections[passage.sectionIndex];
  return section?.titled && section.parent >= 0 && !startsWithBody(section.title) ? section.title : undefined;
}
