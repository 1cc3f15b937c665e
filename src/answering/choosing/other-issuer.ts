import type { PlanIndex } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { citedIn } from '../documents/answer-basis.ts';
import { isIssuedBy } from '../issuer.ts';

const KINDS = 'ke hoach|chuong trinh|de an|quyet dinh|nghi quyet|chi thi|thong tu|van ban';

/**
 * The body whose document is asked about ("kế hoạch của Bộ Y tế"), where none in the corpus is of that body and none cites
 * one. What other bodies' plans say is no answer then.
 */
export function otherIssuer(index: PlanIndex, question: Question): string | undefined {
  if (question.intent === 'document' || (question.references ?? []).length > 0) return undefined;
  const asked = ` ${foldedPhrase(question.text)} `;
  const named = question.agencies.find(({ name, aliases }) => {
    const names = [name, ...aliases].map((one) => foldedPhrase(one).replace(/[^\p{L}\p{N} ]/gu, '.')).join('|');
    return new RegExp(` (?:${KINDS})(?: hanh dong)? cua (?:${names}) `, 'u').test(asked);
  });
  // "Nghị quyết của Quốc hội trong chương trình của Chính phủ": the latter is read.
  const kinds = asked.match(new RegExp(` (?:${KINDS})(?: hanh dong)?(?= cua | nay )`, 'gu')) ?? [];
  return named && kinds.length === 1 && !isKnown(index, named.id) ? named.name : undefined;
}

function isKnown(index: PlanIndex, id: string): boolean {
  return index.documents.some(
    ({ identity, plan }) =>
      isIssuedBy(identity, [id]) || [...citedIn(plan.passages)].some((cited) => agencyIdsOf(cited.issuer).includes(id)),
  );
}
