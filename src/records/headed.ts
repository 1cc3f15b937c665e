import { type Passage, type Plan, sectionTrail } from '../plan/index.ts';
import { startsWithBody } from '../vocabulary/index.ts';
import { endOfBodies, splitBodies } from './bodies.ts';
import { findPredicate } from './predicates.ts';
import type { Body } from './record.ts';
import { mayDirect } from './unnumbered.ts';

/** Longest heading that names bodies, in characters. */
const LONGEST = 260;

/**
 * For each passage the one above it that names the bodies which all that follows is given to: a heading ("3. Sở Y tế")
 * of its section or of one above, or a line of its own ("Sở Y tế:") in the same section. Undefined where none does.
 */
export function findHeads(plan: Plan): (Passage | undefined)[] {
  const ofSection = plan.sections.map((_, i) => headOfSection(plan, i));
  let line: HeadLine | undefined;
  return plan.passages.map((passage) => {
    if (passage.row || (passage.sectionIndex < 0 && !mayDirect(plan, passage))) return undefined;
    if (isHeadLine(plan, passage)) {
      line = { passage, list: undefined, items: false, bare: !/:$/u.test(passage.text) };
      return undefined;
    }
    if (line && !reaches(plan, line, passage)) line = undefined;
    if (passage.kind === 'closing') return undefined;
    return line?.passage ?? ofSection[passage.sectionIndex];
  });
}

/** A line that heads what follows it, while it is read. */
interface HeadLine {
  passage: Passage;
  /** Where its items are sections: what they stand under and how they are counted. */
  list: { parent: number; kind: LabelKind } | undefined;
  /** Items with a mark of their own have been seen. */
  items: boolean;
  /** The line has no colon: only what begins with what the body does stands under it. */
  bare: boolean;
}

type LabelKind = 'letter' | 'number' | 'other';

/** True where a passage is still of the body that the line names. */
function reaches(plan: Plan, line: HeadLine, passage: Passage): boolean {
  if (passage.kind === 'closing') return false;
  if (line.bare && passage.markerLength === 0 && !beginsWithVerb(passage)) return false;
  const section = plan.sections[passage.sectionIndex];
  // "Sở Y tế:" / "a) …" / "b) …": the items follow the line in the text, not in the outline.
  if (section && passage.index === line.passage.index + 1 && section.firstPassage === passage.index)
    line.list = { parent: section.parent, kind: labelKind(section.path) };
  const marked = passage.markerLength > 0;
  // Text without a mark after a list is no longer of that body.
  if (line.items && !marked) return false;
  line.items ||= marked;
  if (!line.list)
    return (
      passage.sectionIndex === line.passage.sectionIndex ||
      isWithin(plan, passage.sectionIndex, line.passage.sectionIndex)
    );
  // A number that opens no section of the outline still ends a list of letters.
  if (line.list.kind === 'letter' && /^\d{1,2}[.)]\s/u.test(passage.text)) return false;
  for (let i = passage.sectionIndex; i >= 0; i = plan.sections[i]!.parent)
    if (plan.sections[i]!.parent === line.list.parent) return labelKind(plan.sections[i]!.path) === line.list.kind;
  return false;
}

function labelKind(path: string): LabelKind {
  const label = path.split('.').at(-1)!;
  if (/^\p{Ll}$/u.test(label)) return 'letter';
  return /^\d+$/u.test(label) ? 'number' : 'other';
}

/** True where a section is another one or stands below it. */
function isWithin(plan: Plan, section: number, outer: number): boolean {
  for (let i = section; i >= 0; i = plan.sections[i]!.parent) if (i === outer) return true;
  return false;
}

function headOfSection(plan: Plan, index: number): Passage | undefined {
  for (const section of sectionTrail(plan, index).reverse()) {
    if (!section.titled) continue;
    const heading = plan.passages[section.firstPassage]!;
    if (heading.kind === 'heading' && !heading.row && namesBodies(heading) && !goesOn(plan, heading)) return heading;
  }
  return undefined;
}

/** "Điều 3. Chánh Văn phòng, Giám | đốc Sở Tài chính …": a sentence that runs on below names more than its first line does. */
function goesOn(plan: Plan, heading: Passage): boolean {
  const next = plan.passages[heading.index + 1];
  return (
    next?.kind === 'text' && next.markerLength === 0 && /^\p{Ll}/u.test(next.text) && !/[.:;]\s*$/u.test(heading.text)
  );
}

/** True for a heading that names bodies. */
export function namesBodies(heading: Passage): boolean {
  return startsWithBody(headText(heading)) && heading.text.length <= LONGEST;
}

/** "Sở Y tế:" or "Sở Y tế thực hiện các nhiệm vụ sau:" as a paragraph or bullet of its own; without a colon before its tasks. */
function isHeadLine(plan: Plan, passage: Passage): boolean {
  if (passage.kind !== 'text' && !mayDirect(plan, passage)) return false;
  if (passage.text.length > LONGEST || !/[:\p{L})]$/u.test(passage.text)) return false;
  const text = headText(passage);
  if (!startsWithBody(text)) return false;
  const end = endOfBodies(text, 0, text.length);
  const next = plan.passages[passage.index + 1];
  if (!/:$/u.test(text)) return passage.text.length <= SHORT && isNamed(text, end) && beginsTasks(plan, passage, next);
  if (end === text.length) return true;
  return (
    (next?.kind === 'text' || (next !== undefined && mayDirect(plan, next))) &&
    !next.row &&
    next.markerLength > 0 &&
    INTRODUCES_ITEMS.test(text.slice(end))
  );
}

/** Longest line without a colon that only names a body, in characters. */
const SHORT = 110;

/** True for a text that names bodies and nothing else: "Phòng Y tế (đầu mối: ông A)". */
function isNamed(text: string, end: number): boolean {
  return end === text.length || /^\s?\([^()]*\)$/u.test(text.slice(end));
}

/** True where a line without a colon is followed by what its body does: a line that begins with a verb. */
function beginsTasks(plan: Plan, line: Passage, next: Passage | undefined): boolean {
  if (!next || next.row || next.sectionIndex !== line.sectionIndex) return false;
  return (next.kind === 'text' || mayDirect(plan, next)) && beginsWithVerb(next);
}

function beginsWithVerb({ text, markerLength }: Passage): boolean {
  const told = text.slice(markerLength);
  return /^\p{Lu}/u.test(told) && !startsWithBody(told) && findPredicate(told) === 0;
}

/** What stands between a body and the items that tell what it does. */
const INTRODUCES_ITEMS =
  /^\s*(?:(?:căn cứ|theo|trên cơ sở)[^:]{3,140},\s+)?(?:(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?: (?:thực hiện|triển khai|chủ trì))?|(?:(?:tập trung|tổ chức|chủ động|triển khai|phối hợp|có trách nhiệm|nghiêm túc)(?:, | và )?\s*)*thực hiện(?: tốt)?)(?: (?:các|những|một số))?(?: (?:nhiệm vụ|nội dung|công việc|giải pháp|việc))?(?:,? (?:nhiệm vụ|nội dung|công việc|giải pháp))*(?: (?:trọng tâm|cụ thể|chủ yếu))*(?: (?:như )?sau(?: đây)?)?\s*:$/iu;

/** A heading without what introduces the bodies: "Đề nghị", "Trách nhiệm của". */
function headText(heading: Passage): string {
  return heading.text.slice(heading.markerLength).replace(INTRODUCES, '');
}

const INTRODUCES =
  /^(?:(?:Đề nghị|Giao|Yêu cầu|Khuyến khích|Kiến nghị|Đối với|Trách nhiệm(?: của)?|Nhiệm vụ của|Phân công|Bên)\s*:?\s+)+/iu;

/** The bodies that a heading names. */
export function bodiesOf(heading: Passage): Body[] {
  const text = heading.text.slice(heading.markerLength);
  const start = heading.markerLength + (INTRODUCES.exec(text)?.[0].length ?? 0);
  // "Các sở, ban, ngành: là các đơn vị được lấy ý kiến": what follows the colon names nobody.
  const colon = heading.text.indexOf(': ', start + 4);
  const duty = heading.text.search(/\s(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?!\p{L})/u);
  if (heading.kind !== 'heading')
    return splitBodies(heading, start, endOfBodies(heading.text, start, heading.text.length));
  if (duty > start) {
    // "Giao Sở Công Thương chỉ đạo các đơn vị có trách nhiệm": a sentence, and its first verb ends the name.
    const told = /^(?:giao|đề nghị|yêu cầu)\s/iu.test(text) ? endOfBodies(heading.text, start, duty) : duty;
    return splitBodies(heading, start, colon > 0 ? Math.min(colon, told) : told);
  }
  // "2. Ban Tổ chức chủ trì, phối hợp với …:" is a sentence whose items follow.
  const end = /:\s*$/u.test(heading.text)
    ? endOfBodies(heading.text, start, heading.text.length)
    : heading.text.replace(/[.;:\s]+$/u, '').length;
  return splitBodies(heading, start, colon > 0 ? colon : end);
}
