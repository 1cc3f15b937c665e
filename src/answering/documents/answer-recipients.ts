import type { IndexedDocument } from '../../index/index.ts';
import type { Passage } from '../../plan/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';
import { ofKind, whole } from './document-head.ts';

/** Those to whom a plan goes, as "Nơi nhận" lists them, each with the lines that name it. */
export function recipientsOf(document: IndexedDocument): { name: string; lines: Passage[] }[] {
  const found: { name: string; lines: Passage[] }[] = [];
  for (const passage of ofKind(document, 'recipients').slice(1)) {
    const broken = /,\s*$/u.test(document.plan.passages[passage.index - 1]?.text ?? '');
    const name = passage.text.slice(passage.markerLength).replace(/[;,.:\s]+$/u, '');
    const last = found.at(-1);
    // A line without a mark goes on with the one above.
    if (passage.markerLength === 0 && last) {
      last.name += `${broken ? ',' : ''} ${name}`;
      last.lines.push(passage);
    } else found.push({ name, lines: [passage] });
  }
  return found;
}

/** Who receives the plan, as "Nơi nhận" lists them. */
export function recipients(context: AnswerContext, document: IndexedDocument): Finding {
  const found = recipientsOf(document);
  if (found.length === 0)
    return silent(document, context.wording.noRecipients(document.identity.title), context.wording.noTargetShort);
  const list = found.map(({ name }) => name).join('; ');
  // That a body is not among them is left to the reader: lists name bodies in short forms of their own.
  const issuers = issuerIdsOf(document.identity);
  const asked = context.question.agencies.filter(({ id }) => !issuers.includes(id));
  const named = asked.some(({ id }) => found.some(({ name }) => agencyIdsOf(name).includes(id)));
  return {
    document,
    found: true,
    confidence: 1,
    sentence: `${named ? `${context.wording.thereIs} ` : ''}${context.wording.recipients(list, document.identity.title)}`,
    short: list,
    details: [],
    notes: [],
    citations: found.flatMap(({ lines }) => lines.map((passage) => cite(document, whole(passage)))),
  };
}
