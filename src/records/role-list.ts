import type { Passage, Stretch } from '../plan/index.ts';
import { anyOf, startsWithBody } from '../vocabulary/index.ts';
import { splitBodies } from './bodies.ts';
import type { Body } from './record.ts';

/** "; phối hợp: …", ", đơn vị phối hợp …" between those who lead and those who work with them. */
const PARTNERS =
  /[;,.]?\s*(?:[-–+•]\s*)?(?:(?:(?:cơ quan|đơn vị)\s+)?(?:và\s+)?phối hợp(?:\s+(?:với|cùng|thực hiện))*\s*:?\s+|P\/?H\s*:\s*)(?=\S)/iu;
/** "X chủ trì", "X chủ trì thực hiện" before a comma, a semicolon or the end. */
const LEADS = /\s(?:là (?:cơ quan|đơn vị) )?chủ trì(?:\s+(?:thực hiện|tham mưu))?(?=\s*(?:[,;]|$))/iu;
/** "…; Cục Pháp chế, Cục Tài chính phối hợp": who works with them, named before the word. */
const BEFORE_WORD = /\s(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*$/iu;

/** "(chủ trì)", "- chủ trì", "(cơ quan phối hợp)": what marks the part of the body before it. */
const MARK = new RegExp(
  `\\s?(?:\\((?:(?:là )?(?:cơ quan|đơn vị) )?(?<inside>${anyOf('leads-behind')}|chính|${anyOf('works-behind')})(?: chính)?\\)|[-–]\\s(?<behind>${anyOf('leads-behind')}|${anyOf('works-behind')}))(?=\\s*(?:[,;)]|và\\s|cùng\\s|\\p{Ll}|$))`,
  'giu',
);
const WORKS_WITH = new RegExp(`^(?:${anyOf('works-behind')})$`, 'iu');

/**
 * Tells who leads from who works with them where a mark stands behind the names: "Phòng Kinh tế (chủ trì), Công an xã, các thôn
 * (phối hợp)". Those without a mark work with the one that leads; undefined where nobody is marked as leading.
 */
export function splitMarked(
  passage: Passage,
  { start, end }: Stretch,
): { leads: Body[]; coordinating: Body[] } | undefined {
  const text = passage.text.slice(start, end);
  if (!/[(–-]/u.test(text)) return undefined;
  const leads: Body[] = [];
  const coordinating: Body[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const names = splitBodies(passage, start + from, start + match.index);
    (WORKS_WITH.test(match.groups!.inside ?? match.groups!.behind!) ? coordinating : leads).push(...names);
    from = match.index + match[0].length;
    from += /^\s*(?:[,;]|và\s|cùng(?:\svới)?\s)?\s*/u.exec(text.slice(from))![0].length;
  }
  if (leads.length === 0) return undefined;
  if (startsWithBody(text.slice(from))) coordinating.push(...splitBodies(passage, start + from, end));
  return { leads, coordinating };
}

/** Tells who leads from who coordinates in a list that names both: behind a label or in a cell of a table. */
export function splitRoleList(passage: Passage, list: Stretch): { leads: Body[]; coordinating: Body[] } {
  const text = passage.text.slice(list.start, list.end);
  const marked = splitMarked(passage, list);
  if (marked) return marked;
  const lead = LEADS.exec(text);
  const named = lead ? BEFORE_WORD.exec(text) : null;
  const afterLead = lead ? lead.index + lead[0].length : 0;
  if (lead && named && named.index > afterLead) {
    const from = afterLead + (/^[\s,;]+/u.exec(text.slice(afterLead))?.[0].length ?? 0);
    return {
      leads: splitBodies(passage, list.start, list.start + lead.index),
      coordinating: splitBodies(passage, list.start + from, list.start + named.index),
    };
  }
  // "Ban Kinh tế; Hội phụ nữ các huyện phối hợp": the word alone tells the two apart.
  const last = lead ? -1 : Math.max(text.lastIndexOf(';'), lastComma(text));
  const behind = last > 0 ? BEFORE_WORD.exec(text) : null;
  if (behind && behind.index > last)
    return {
      leads: splitBodies(passage, list.start, list.start + last),
      coordinating: splitBodies(
        passage,
        list.start + last + 1 + (/^\s*/u.exec(text.slice(last + 1))?.[0].length ?? 0),
        list.start + behind.index,
      ),
    };
  const partners = PARTNERS.exec(text);
  if (!partners || partners.index === 0) {
    const end = lead ? list.start + lead.index : list.end;
    return { leads: splitBodies(passage, list.start, end), coordinating: [] };
  }
  const before = lead && lead.index < partners.index ? lead.index : partners.index;
  return {
    leads: splitBodies(passage, list.start, list.start + before),
    coordinating: splitBodies(passage, list.start + partners.index + partners[0].length, list.end),
  };
}

/** "Tổ dịch vụ, các thôn phối hợp": the last comma, where a body in its own right follows it; -1 else. */
function lastComma(text: string): number {
  const at = text.lastIndexOf(', ');
  return at > 0 && startsWithBody(text.slice(at + 2)) && !/^các |^mỗi /iu.test(text) ? at : -1;
}
