import type { IndexedDocument } from '../../index/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { issuerIdsOf } from '../issuer.ts';
import { signer } from './answer-signer.ts';
import { ofKind } from './document-head.ts';

/**
 * Who holds an office, or what is known of somebody. A plan names nobody but the person who signed it, and of that person
 * the office alone: asked for the holder of another office, or for more, it is silent.
 */
export function findPerson(context: AnswerContext, document: IndexedDocument): Finding {
  const { question, wording } = context;
  const asked = ` ${foldedPhrase(question.text)} `;
  const signed = signer({ ...context, question: { ...question, yesNo: false } }, document);
  const own = issuerIdsOf(document.identity);
  const sameBody = question.agencies.every((agency) => own.includes(agency.id));
  const holds = sameBody && ofKind(document, 'signature').some(({ text }) => holdsOffice(asked, foldedPhrase(text)));
  const named = signed.found && asked.includes(` ${foldedPhrase(signed.short)} `);
  if (holds && signed.found && !named) return signed;
  const near = named ? { text: wording.setsDown(signed.sentence), citations: signed.citations } : undefined;
  return silent(
    document,
    wording.noPersonNamed(document.identity.title),
    wording.noTargetShort,
    near && { ...near, mention: near },
  );
}

/** "Chủ tịch" is not asked where "phó chủ tịch" is, nor the other way. */
function holdsOffice(asked: string, role: string): boolean {
  return /^(?:pho )?(?:chu tich|bi thu|giam doc|bo truong|thu tuong)/u.test(role) && asked.includes(` ${role} `)
    ? role.startsWith('pho ') || !asked.includes(` pho ${role} `)
    : false;
}
