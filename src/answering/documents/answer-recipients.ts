import type { IndexedDocument } from '../../index/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { ofKind, whole } from './document-head.ts';

/** Who receives the plan, as "Nơi nhận" lists them. */
export function recipients(context: AnswerContext, document: IndexedDocument): Finding {
  const lines = ofKind(document, 'recipients').slice(1);
  const names: string[] = [];
  for (const passage of lines) {
    const broken = /,\s*$/u.test(document.plan.passages[passage.index - 1]?.text ?? '');
    const name = passage.text.slice(passage.markerLength).replace(/[;,.:\s]+$/u, '');
    // A line without a mark goes on with the one above.
    if (passage.markerLength === 0 && names.length > 0) names[names.length - 1] += `${broken ? ',' : ''} ${name}`;
    else names.push(name);
  }
  if (lines.length === 0)
    return silent(document, context.wording.noRecipients(document.identity.title), context.wording.noTargetShort);
  const list = names.join('; ');
  return {
    document,
    found: true,
    confidence: 1,
    sentence: context.wording.recipients(list, document.identity.title),
    short: list,
    details: [],
    notes: [],
    citations: lines.map((passage) => cite(document, whole(passage))),
  };
}
