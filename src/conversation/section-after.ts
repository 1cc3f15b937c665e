import type { Citation } from '../answering/index.ts';
import type { PlanIndex } from '../index/index.ts';

/** The path of the section that follows the one cited, itself and what lies within it passed over; undefined after the last. */
export function sectionAfter(index: PlanIndex, { documentId, section: path }: Citation): string | undefined {
  const plan = index.documents.find((one) => one.plan.documentId === documentId)?.plan;
  const at = plan?.sections.findIndex((section) => section.path === path) ?? -1;
  if (!plan || at < 0) return undefined;
  return plan.sections.slice(at + 1).find((section) => !section.path.startsWith(`${path}.`))?.path;
}
