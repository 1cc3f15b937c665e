import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import type { Finding } from '../finding.ts';
import { asEnd, namesOf } from './assignment-text.ts';
import { ENOUGH_FOR_DUTY } from './find-assignment.ts';
import { proofOf } from './prove-assignment.ts';

/** "Phối hợp chặt chẽ với cơ quan hành chính nhà nước các cấp": with whom, up to the next thing to do. */
const WITH_WHOM = /^phối hợp(?:\s[^\s,;.]+){0,2}\svới\s([^,;.]+)/iu;

/**
 * Asked who is to work with those named in the topic: the bodies whose duty it is to do so. They are the ones to
 * coordinate, though no task is led by anybody.
 */
export function findCoordinatingDuty(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Finding | undefined {
  const telling = terms.filter((term) => !term.light);
  if (telling.length === 0) return undefined;
  for (const duty of document.records.assignments) {
    const whom = duty.role === 'duty' ? WITH_WHOM.exec(duty.task)?.[1] : undefined;
    if (!whom) continue;
    const match = matchTopic(telling, profileText(whom), context.statistics);
    if (match.coverage < ENOUGH_FOR_DUTY || match.missing.length > 0) continue;
    const bodies = namesOf(duty.leads);
    const said = context.wording.tasksDuty(bodies, placeLabel(document)).replace(/:$/u, '');
    return {
      document,
      found: true,
      confidence: match.coverage,
      sentence: `${said}: ${asEnd(duty.task)}`,
      short: bodies,
      details: [],
      notes: [],
      citations: proofOf(context, document, duty, terms),
    };
  }
  return undefined;
}
