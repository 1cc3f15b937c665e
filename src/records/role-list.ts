import type { Passage, Stretch } from '../plan/index.ts';
import { splitBodies } from './bodies.ts';
import type { Body } from './record.ts';

/** "; phối hợp: …", ", đơn vị phối hợp …" between those who lead and those who work with them. */
const PARTNERS =
  /[;,.]?\s*(?:[-–+•]\s*)?(?:(?:(?:cơ quan|đơn vị)\s+)?(?:và\s+)?phối hợp(?:\s+(?:với|cùng|thực hiện))*\s*:?\s+|P\/?H\s*:\s*)(?=\S)/iu;
/** "Sở Y tế (chủ trì), Công an xã (phối hợp)": each name with its part. */
const PART = /\s*\(\s*(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|chính|phối hợp|p\/h|hỗ trợ|tham gia)\s*\)[,;\s]*/giu;
/** "X chủ trì", "X chủ trì thực hiện" before a comma, a semicolon or the end. */
const LEADS = /\s(?:là (?:cơ quan|đơn vị) )?chủ trì(?:\s+(?:thực hiện|tham mưu))?(?=\s*(?:[,;]|$))/iu;
/** "…; Cục Pháp chế, Cục Tài chính phối hợp": who works with them, named before the word. */
const BEFORE_WORD = /\s(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*$/iu;

/** Tells who leads from who coordinates in a list that names both: behind a label or in a cell of a table. */
export function splitRoleList(passage: Passage, list: Stretch): { leads: Body[]; coordinating: Body[] } {
  const text = passage.text.slice(list.start, list.end);
  const parts = splitParts(passage, list);
  if (parts) return parts;
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
  const last = lead ? -1 : text.lastIndexOf(';');
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

/** Tells the two apart by what stands in a bracket behind each; undefined where none says who leads. */
function splitParts(passage: Passage, list: Stretch): { leads: Body[]; coordinating: Body[] } | undefined {
  const marks = [...passage.text.slice(list.start, list.end).matchAll(PART)];
  if (!marks.some(([, part]) => /^ch/iu.test(part!))) return undefined;
  const roles = { leads: [] as Body[], coordinating: [] as Body[] };
  let from = list.start;
  for (const { index, 0: mark, 1: part } of marks) {
    const bodies = splitBodies(passage, from, list.start + index);
    (/^ch/iu.test(part!) ? roles.leads : roles.coordinating).push(...bodies);
    from = list.start + index + mark.length;
  }
  if (from < list.end) roles.coordinating.push(...splitBodies(passage, from, list.end));
  return roles;
}
