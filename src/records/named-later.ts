import type { Passage, Stretch } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { endOfBodies, splitBodies } from './bodies.ts';
import { readCoordinating } from './coordinating.ts';
import type { Assignment } from './record.ts';
import { shortenTask } from './task-text.ts';

/** "(Sở Y tế chủ trì, phối hợp với …)", "do Sở Y tế chủ trì": the task stands before its lead. */
const AFTER_TASK =
  /(?:[(;:]\s*|\s[-–]\s(?=[^-–.;()]{2,100}\schủ trì\s*(?:$|[-–.;,]))|[.,]\s+(?:do|giao)\s+|\s(?:do|giao)\s+)(?=\p{Lu}[^.;()]{2,120}?\s(?:làm\s+)?chủ trì(?!\p{L}))/gu;
/** With what one body makes another do something. */
const CAUSES = /(?:^|[\s(])(?:chỉ đạo|giao|phân công|yêu cầu|đề nghị|ủy quyền|uỷ quyền)(?: cho)?\s+(?=\p{Lu})/giu;
const LEADS = /(?:^|\s)chủ trì(?=[,\s])/iu;

/** "Chỉ đạo Sở Y tế chủ trì …", "… và giao Sở Y tế chủ trì …": who is made to lead, within what another body does. */
export function readCaused(passage: Passage, sentence: Stretch, known: readonly Assignment[]): Assignment[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const found: Assignment[] = [];
  for (const match of text.matchAll(CAUSES)) {
    const start = match.index + match[0].length;
    if (!startsWithBody(text.slice(start))) continue;
    const stop = endOfBodies(text, start, text.length);
    const led = /^chủ trì(?=[,\s])/iu.exec(text.slice(stop));
    const leads = led ? splitBodies(passage, sentence.start + start, sentence.start + stop) : [];
    if (!led || known.some((one) => one.role === 'lead' && one.leads[0]?.span.start === leads[0]?.span.start)) continue;
    const end = text.slice(stop).search(/;|\.\s|\s\(i+\)/u);
    const until = end < 0 ? sentence.end : sentence.start + stop + end;
    const coordinating = readCoordinating(passage, sentence.start + stop + led[0].length, until);
    found.push({
      kind: 'assignment',
      role: 'lead',
      sectionIndex: passage.sectionIndex,
      section: passage.section,
      task: shortenTask(passage.text.slice(coordinating.taskStart, until)),
      taskPassages: [passage.index],
      leads,
      coordinating: coordinating.bodies,
      leadSpan: { passage: passage.index, ...sentence },
    });
  }
  return found;
}

/** A lead that is named after the task, in brackets or after a semicolon. */
export function readAfterTask(passage: Passage, sentence: Stretch): Assignment[] {
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
    if (!/^chủ trì(?:$|[,;.)]|\s[-–]\s|\s(?:thực hiện|triển khai|tham mưu)(?!\p{L}))/u.test(text.slice(stop))) continue;
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
