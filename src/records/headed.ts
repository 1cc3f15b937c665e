import { type Passage, type Plan, sectionTrail } from '../plan/index.ts';
import { endOfBodies, splitBodies, startsWithBody } from './bodies.ts';
import type { Body } from './record.ts';

/** Longest heading that names bodies, in characters. */
const LONGEST = 260;

/**
 * For each passage the one above it that names the bodies which all that follows is given to: a heading ("3. Sở Y tế")
 * of its section or of one above, or a line of its own ("Sở Y tế:") in the same section. Undefined where none does.
 */
export function findHeads(plan: Plan): (Passage | undefined)[] {
  const ofSection = plan.sections.map((_, i) => headOfSection(plan, i));
  let line: Passage | undefined;
  let section = -2;
  return plan.passages.map((passage) => {
    if (passage.sectionIndex !== section) {
      section = passage.sectionIndex;
      // Lettered items below the line are still of that body.
      if (line && !isWithin(plan, section, scopeOf(plan, line))) line = undefined;
    }
    if (passage.row || passage.sectionIndex < 0) return undefined;
    if (isHeadLine(passage)) {
      line = passage;
      return undefined;
    }
    // Text without a bullet after a list under "Sở Y tế:" is no longer of that body.
    if (line && passage.kind === 'closing') line = undefined;
    if (passage.kind === 'closing') return undefined;
    return line ?? ofSection[passage.sectionIndex];
  });
}

/** The section that a line heads a part of: not the lettered item that it happens to follow. */
function scopeOf(plan: Plan, line: Passage): number {
  const section = plan.sections[line.sectionIndex]!;
  return section.titled || section.firstPassage === line.index || section.parent < 0
    ? line.sectionIndex
    : section.parent;
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
    if (heading.kind === 'heading' && !heading.row && namesBodies(heading)) return heading;
  }
  return undefined;
}

/** True for a heading that names bodies. */
export function namesBodies(heading: Passage): boolean {
  return startsWithBody(headText(heading)) && heading.text.length <= LONGEST;
}

/** "Sở Y tế:" as a paragraph or bullet of its own. */
function isHeadLine(passage: Passage): boolean {
  if (passage.kind !== 'text' || !/:$/u.test(passage.text) || passage.text.length > LONGEST) return false;
  const text = headText(passage);
  return startsWithBody(text) && endOfBodies(text, 0, text.length) === text.length;
}

/** A heading without what introduces the bodies: "Đề nghị", "Trách nhiệm của". */
function headText(heading: Passage): string {
  return heading.text.slice(heading.markerLength).replace(INTRODUCES, '');
}

const INTRODUCES =
  /^(?:(?:Đề nghị|Giao|Yêu cầu|Khuyến khích|Kiến nghị|Đối với|Trách nhiệm(?: của)?|Nhiệm vụ của|Phân công)\s*:?\s+)+/iu;

/** The bodies that a heading names. */
export function bodiesOf(heading: Passage): Body[] {
  const text = heading.text.slice(heading.markerLength);
  const start = heading.markerLength + (INTRODUCES.exec(text)?.[0].length ?? 0);
  // "Các sở, ban, ngành: là các đơn vị được lấy ý kiến": what follows the colon names nobody.
  const colon = heading.text.indexOf(': ', start + 4);
  const duty = heading.text.search(/\s(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?!\p{L})/u);
  if (duty > start) return splitBodies(heading, start, duty);
  const end = heading.text.replace(/[.;:\s]+$/u, '').length;
  return splitBodies(heading, start, colon > 0 ? colon : end);
}
