import type { IndexedDocument } from '../../index/index.ts';
import type { Passage } from '../../plan/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { ofKind, stated, whole } from './document-head.ts';

/** The lines under a plan: whoever signed it, if named, and the office, as printed ("PHÓ CHỦ TỊCH"). */
export function signatureOf(document: IndexedDocument): { block: Passage[]; name: Passage | undefined; role: string } {
  const block = ofKind(document, 'signature');
  const name = block.findLast((passage) => /^(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+$/u.test(passage.text));
  const roles = block.filter((passage) => passage !== name).map((passage) => passage.text);
  return { block, name, role: roles.at(-1) ?? '' };
}

/** Who signed the plan, and in which office; a claim of the question about it is confirmed or denied. */
export function signer(context: AnswerContext, document: IndexedDocument): Finding {
  const { block, name, role } = signatureOf(document);
  if (block.length === 0)
    return silent(document, context.wording.noSigner(document.identity.title), context.wording.noTargetShort);
  const citations = block.map((passage) => cite(document, whole(passage)));
  const verdict = verdictOnSigner(context, role, name?.text);
  if (!name) {
    const unnamed = context.wording.signerUnnamed(role, document.identity.title);
    if (verdict) return { ...stated(document, `${verdict}${unnamed}`, role), citations };
    return silent(document, unnamed, role, { text: '', citations });
  }
  // "Là phó chủ tịch huyện nào": the plan does not name the district.
  const unnamed = context.question.district && document.doubts.some((doubt) => doubt.kind === 'unnamed-place');
  const sentence = `${verdict}${context.wording.signer(name.text, role, document.identity.title)}`;
  return {
    document,
    found: true,
    confidence: 1,
    sentence,
    short: name.text,
    details: [],
    notes: unnamed ? [context.wording.unnamedDistrict(document.identity.title)] : [],
    citations: [cite(document, whole(name)), ...citations],
  };
}

const OFFICE =
  /(?:pho chu tich thuong truc|pho chu tich|chu tich|pho bi thu thuong truc|pho bi thu|bi thu|pho thu tuong|thu tuong|pho giam doc|giam doc|bo truong)/u;

/** "Do Chủ tịch ký phải không", "Trần Văn A ký đúng không": yes or no; nothing where nothing is claimed. */
function verdictOnSigner(context: AnswerContext, role: string, name: string | undefined): string {
  const { question, wording } = context;
  if (!question.yesNo) return '';
  const asked = foldedPhrase(question.text);
  const person = /(?:\p{Lu}\p{Ll}+\s){2,3}\p{Lu}\p{Ll}+/u.test(question.text);
  const another = person && name !== undefined && !asked.includes(foldedPhrase(name));
  const office = OFFICE.exec(asked)?.[0];
  if (office) return `${office === foldedPhrase(role) && !another ? wording.yes : wording.no} `;
  if (!name) return '';
  return person || asked.includes(foldedPhrase(name)) ? `${another ? wording.no : wording.yes} ` : '';
}
