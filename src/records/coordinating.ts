import type { Passage } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { endOfBodies, splitBodies } from './bodies.ts';
import type { Body } from './record.ts';

const WITH =
  /^,?\s*(?:và\s+)?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|phối với|với sự (?:phối hợp|tham gia|hỗ trợ) của|cùng(?: với)?)\s+/u;
/** "chủ trì biên soạn, phối hợp với …": what is led stands between. */
const LATER_WITH = /^\s\p{Ll}[^,;.:]{1,40}(?=,\s(?:và\s)?phối hợp(?: chặt chẽ)?(?: với| cùng)\s)/u;
/** "đồng chủ trì với Bộ Công an": who leads as well. */
export function readCoLeads(passage: Passage, start: number, end: number): { bodies: Body[]; end: number } {
  const word = /đồng chủ trì$/iu.test(passage.text.slice(0, start));
  const match = word ? /^\s*(?:với|cùng(?: với)?)\s+/u.exec(passage.text.slice(start, end)) : null;
  if (!match) return { bodies: [], end: start };
  const from = start + match[0].length;
  // "với Bộ Khoa học và Công nghệ, phối hợp với …": the list ends before those who only coordinate.
  const stop = endOfBodies(passage.text, from, end);
  return { bodies: splitBodies(passage, from, stop), end: stop };
}

/** "chủ trì, Văn phòng UBND phối hợp triển khai": named before the word. */
const BEFORE_WORD = /^,\s+(?=(?:các\s)?\p{Lu}|các\s)/u;
const WORD = /^\s*(?:cùng\s)?phối hợp(?: thực hiện)?(?!\s(?:chặt chẽ\s)?(?:với|cùng))\s*/u;

/** The bodies with whom: what follows "phối hợp với", more than once where it is said so. */
export function readCoordinating(passage: Passage, start: number, end: number): { bodies: Body[]; taskStart: number } {
  const bodies: Body[] = [];
  let at = start;
  const opening = BEFORE_WORD.exec(passage.text.slice(at, end))?.[0].length;
  if (opening && startsWithBody(passage.text.slice(at + opening))) {
    const verb = endOfBodies(passage.text, at + opening, end);
    const stop = verb - (/\scùng\s$/u.test(passage.text.slice(at, verb)) ? 'cùng '.length : 0);
    const word = WORD.exec(passage.text.slice(stop, end));
    if (word) return { bodies: splitBodies(passage, at + opening, stop), taskStart: stop + word[0].length };
  }
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
    at = endOfNames(passage.text, from, end);
    bodies.push(...splitBodies(passage, from, at));
  }
}

/** Words that may go on after the last capital of a body's name. */
const LONG_TAIL = /^\s(?=\p{Ll})(?=.*\d|(?:[^,;]+\s){6})/u;

/**
 * Where the names end: where nothing tells what they do but the last is followed by a stretch in small letters that no name
 * has, with a number or of many words, at its last capital.
 */
function endOfNames(text: string, from: number, end: number): number {
  const stop = endOfBodies(text, from, end);
  if (stop < end) return stop;
  const first = text.slice(from, end).search(/,\s(?=\p{Ll}+\s)(?!các\s)/u);
  const names = first < 0 ? text.slice(from, end) : text.slice(from, from + first);
  const last = [...names.matchAll(/\p{Lu}[\p{L}]*/gu)].at(-1);
  if (!last) return stop;
  const after = from + last.index + last[0].length;
  return LONG_TAIL.test(text.slice(after, end)) ? after : stop;
}
