import type { Paragraph } from './layout/index.ts';
import type { Passage, Plan } from './plan.ts';
import type { Outline } from './sections.ts';

/** What reading a plan carries along from paragraph to paragraph. */
export interface PlanReading {
  plan: Plan;
  outline: Outline;
}

/** Adds a passage to the plan and to its open sections. */
export function addPassage(
  { plan, outline }: PlanReading,
  joined: Pick<Paragraph, 'text' | 'pieces' | 'pages' | 'gaps'>,
  about: Pick<Passage, 'kind' | 'markerLength'> & { runIn?: string | undefined; inText: boolean; row?: Passage['row'] },
): Passage {
  const section = about.inText ? outline.current : -1;
  const passage: Passage = {
    index: plan.passages.length,
    kind: about.kind,
    section: plan.sections[section]?.path ?? '',
    sectionIndex: section,
    heading: about.runIn ?? (section < 0 ? '' : outline.nearestTitle()),
    text: joined.text,
    markerLength: about.markerLength,
    pieces: joined.pieces,
    pages: joined.pages,
    gaps: joined.gaps,
    ...(about.row ? { row: about.row } : {}),
  };
  plan.passages.push(passage);
  if (section >= 0) outline.extend(passage.index + 1);
  return passage;
}
