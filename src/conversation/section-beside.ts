import type { Citation } from '../answering/index.ts';
import type { PlanIndex } from '../index/index.ts';

/**
 * The path of the section that follows the one cited, itself and what lies within it passed over, or of the one before it,
 * those that hold it passed over; undefined where there is none.
 */
export function sectionBeside(
  index: PlanIndex,
  { documentId, section: path }: Citation,
  side: 'next' | 'previous',
): string | undefined {
  const plan = index.documents.find((one) => one.plan.documentId === documentId)?.plan;
  const at = plan?.sections.findIndex((section) => section.path === path) ?? -1;
  if (!plan || at < 0) return undefined;
  if (side === 'next') return plan.sections.slice(at + 1).find((section) => !section.path.startsWith(`${path}.`))?.path;
  return plan.sections
    .slice(0, at)
    .reverse()
    .find((section) => !path.startsWith(`${section.path}.`))?.path;
}
