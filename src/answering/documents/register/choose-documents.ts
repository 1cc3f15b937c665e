import type { IndexedDocument } from '../../../index/index.ts';
import type { Question, RegisterAsked } from '../../../question/index.ts';
import { foldedPhrase } from '../../../text/index.ts';
import { recipientsOf } from '../answer-recipients.ts';
import { signatureOf } from '../answer-signer.ts';
import { type FactOfDocument, namesOne } from './register-facts.ts';

/** A document with the facts asked for, in the order asked; undefined for one that is not stated. */
export interface RegisterEntry {
  document: IndexedDocument;
  facts: (FactOfDocument | undefined)[];
}

/** True where a document is one of those asked for; undefined where its text leaves that open. */
export function isChosen(
  entry: RegisterEntry,
  { pick, office, facts }: RegisterAsked,
  { agencies, period }: Question,
): boolean | undefined {
  const { document } = entry;
  const [fact] = entry.facts;
  switch (pick) {
    case 'draft':
    case 'issued':
      return document.identity.status === pick;
    case 'lacking':
      return lacks(entry, facts);
    case 'within':
      return isWithin(fact?.order, period);
    case 'office':
      return fact && signedAs(document, office ?? '');
    case 'body': {
      // What is told of the recipients is only those asked about.
      if (facts[0] === 'recipients') return recipientsOf(document).length > 0 ? fact !== undefined : undefined;
      return fact && namesOne(fact.text, agencies);
    }
    default:
      return true;
  }
}

/** "Chưa có số" is what the document itself does not state, whatever another one calls it; a signer without a name is none. */
function lacks({ document, facts }: RegisterEntry, asked: RegisterAsked['facts']): boolean {
  const { identity } = document;
  return asked.some((one, i) => {
    if (one === 'number') return identity.number === undefined;
    if (one === 'date') return identity.date === undefined;
    if (one === 'signer') return signatureOf(document).name === undefined;
    return facts[i] === undefined;
  });
}

/** A year alone may leave open whether a day lies in a stretch of time. */
function isWithin(order: string | number | undefined, period: Question['period']): boolean | undefined {
  if (typeof order !== 'string' || !period) return undefined;
  if (order.length === 4) {
    const [first, last] = [`${order}-01-01`, `${order}-12-31`];
    if (period.from <= first && last <= period.to) return true;
    return last < period.from || first > period.to ? false : undefined;
  }
  return period.from <= order && order <= period.to;
}

/** "PHÓ CHỦ TỊCH" signs for the chairman, and is none. */
function signedAs(document: IndexedDocument, office: string): boolean {
  const role = foldedPhrase(signatureOf(document).role);
  return role === office || role.startsWith(`${office} `);
}
