import type { IndexedDocument } from '../../index/index.ts';
import type { Section } from '../../plan/index.ts';

/** The chapter whose title speaks of tasks and measures. */
export function taskChapter(chapters: readonly Section[]): Section | undefined {
  return chapters.find((section) => /nhiệm vụ/iu.test(section.title) && !/mục tiêu/iu.test(section.title));
}

/** The smallest sections of that chapter; none where the plan has no such chapter. */
export function taskSections({
  plan: { sections },
}: IndexedDocument): { chapter: Section; sections: Section[] } | undefined {
  const chapter = taskChapter(sections.filter((section) => section.parent < 0 && section.titled));
  if (!chapter) return undefined;
  const parents = new Set(sections.map(({ parent }) => parent));
  const within = sections.filter((section, i) => !parents.has(i) && isWithin(sections, section, chapter));
  return within.length > 0 ? { chapter, sections: within } : undefined;
}

/** True where a section lies within another one, at whatever depth. */
export function isWithin(sections: readonly Section[], section: Section, outer: Section): boolean {
  for (let at = section.parent; at >= 0; at = sections[at]!.parent) if (sections[at] === outer) return true;
  return false;
}
