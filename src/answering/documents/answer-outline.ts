import type { IndexedDocument } from '../../index/index.ts';
import { citeHeading } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { titledWithin } from '../plan-parts/answer-section.ts';
import { taskChapter } from '../plan-parts/task-chapter.ts';

/** What a plan is made of: its chapters, or the groups of tasks within the chapter that holds them. */
export function findOutline(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording, question } = context;
  const chapters = document.plan.sections.filter((section) => section.parent < 0 && section.titled);
  const asksGroups = /nhiệm vụ|giải pháp|nhóm|nhiem vu|giai phap|nhom|tasks/iu.test(question.text);
  const tasks = asksGroups ? taskChapter(chapters) : undefined;
  const groups = tasks ? titledWithin(document, tasks) : [];
  const shown = groups.length > 0 ? groups : chapters;
  if (shown.length === 0) return silent(document, wording.noOutline(document.identity.title), wording.noTargetShort);
  const lines = shown.map((section) => wording.task(wording.section(section.path), clip(section.title, 150)));
  const place = placeLabel(document);
  const count = shown.length;
  return {
    document,
    found: true,
    confidence: 1,
    sentence:
      groups.length > 0 && tasks
        ? wording.groupCount(place, count, wording.section(tasks.path))
        : wording.chapterCount(document.identity.title, count),
    short: groups.length > 0 ? wording.groupCountShort(count) : wording.chapterCountShort(count),
    details: lines,
    notes: [],
    citations: shown.map((section) => citeHeading(document, section)),
    computed: [wording.groupCountShort(count), wording.chapterCountShort(count)],
  };
}
