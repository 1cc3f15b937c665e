import type { IndexedDocument } from '../../index/index.ts';
import { listPages } from '../../text/index.ts';
import type { Citation } from '../answer.ts';
import type { AnswerContext } from '../context.ts';

/** With more plans than this asked at once, pages are only told of where the plan is cited. */
const FEW_PLANS = 2;

/**
 * What a reader should know of the pages that an answer rests on: quotes that were recognised from a picture, and pages
 * that nobody could read, on which what seems to be missing may stand.
 * @param shown the plans asked and those cited
 * @param asked number of plans asked
 */
export function pageNotes(
  { wording }: AnswerContext,
  citations: readonly Citation[],
  shown: readonly IndexedDocument[],
  asked: number,
): string[] {
  return shown.flatMap((document) => {
    const cited = citations.filter((citation) => citation.documentId === document.plan.documentId);
    const pages = new Set(cited.flatMap((citation) => citation.page ?? []));
    return document.doubts.flatMap((doubt) => {
      const about = doubt.pages ?? [];
      const { title } = document.identity;
      if (doubt.kind === 'recognised') {
        const recognised = about.filter((page) => pages.has(page));
        return recognised.length > 0 ? [wording.doubtRecognised(title, listPages(recognised))] : [];
      }
      if (doubt.kind !== 'unread' || (cited.length === 0 && asked > FEW_PLANS)) return [];
      return [wording.doubtUnread(title, listPages(about))];
    });
  });
}
