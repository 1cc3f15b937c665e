import type { AnswerContext } from '../context.ts';
import { partiesOf } from '../deadlines/parties.ts';
import type { Finding } from '../finding.ts';

/**
 * "Các tỉnh gửi báo cáo về Bộ X trước ngày nào": of a report to one body the plans that order it are told. The others order
 * reports too, to bodies of their own: nobody is told that they say nothing.
 */
export function orderedBy(context: AnswerContext, findings: readonly Finding[]): readonly Finding[] {
  const { intent, report, yesNo } = context.question;
  if (intent !== 'deadline' || !report || yesNo || context.narrowed) return findings;
  if (partiesOf(context).addressees.length === 0) return findings;
  const found = findings.filter((finding) => finding.found);
  return found.length > 0 ? found : findings;
}
