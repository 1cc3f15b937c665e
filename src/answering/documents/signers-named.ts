import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldedPhrase } from '../../text/index.ts';

/** A name under a plan: two to five words with capitals. */
const PERSON = /^(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+$/u;

const known = new WeakMap<PlanIndex, { name: string; document: IndexedDocument }[]>();

/** Who signed the plans of a corpus, read once. */
function signersOf(index: PlanIndex): { name: string; document: IndexedDocument }[] {
  let signers = known.get(index);
  if (!signers) {
    signers = index.documents.flatMap((document) =>
      document.plan.passages
        .filter((passage) => passage.kind === 'signature' && PERSON.test(passage.text))
        .map((passage) => ({ name: foldedPhrase(passage.text), document })),
    );
    known.set(index, signers);
  }
  return signers;
}

/** The plans signed by somebody whom the question names in full; none where it asks for something else than the person. */
export function plansSignedBy(index: PlanIndex, question: Question): IndexedDocument[] {
  const asked = ` ${foldedPhrase(question.text)} `;
  return signersOf(index).flatMap(({ name, document }) => (asked.includes(` ${name} `) ? [document] : []));
}
