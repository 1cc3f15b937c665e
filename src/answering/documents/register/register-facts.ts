import type { IndexedDocument } from '../../../index/index.ts';
import type { RegisterFact } from '../../../question/index.ts';
import { writeDay } from '../../../text/index.ts';
import { type Agency, agencyIdsOf } from '../../../vocabulary/index.ts';
import type { Citation } from '../../answer.ts';
import { cite } from '../../cite.ts';
import type { AnswerContext } from '../../context.ts';
import { issuer, pages } from '../answer-document.ts';
import { date, number } from '../answer-number-and-date.ts';
import { recipientsOf } from '../answer-recipients.ts';
import { signatureOf } from '../answer-signer.ts';
import { status } from '../answer-status.ts';
import { whole } from '../document-head.ts';

/** Recipients told of one document beside others. */
const RECIPIENTS = 3;

/** What a document says of itself, for a line of a list. */
export interface FactOfDocument {
  text: string;
  citations: Citation[];
  /** By what documents are put in order: `YYYY-MM-DD`, `YYYY`, or a number of pages. */
  order?: string | number;
  /** What the program reckons itself. */
  computed?: string;
}

/** One fact of a document; undefined where neither its text nor a document that cites it states it. */
export function factOf(
  context: AnswerContext,
  document: IndexedDocument,
  fact: RegisterFact,
): FactOfDocument | undefined {
  const { identity, plan } = document;
  const { wording, question } = context;
  const bodies = question.agencies;
  switch (fact) {
    case 'date':
      return dateOf(context, document);
    case 'number': {
      const found = number(context, document);
      if (!found.found) return undefined;
      const { citations } = found;
      return identity.number
        ? { text: identity.number, citations }
        : { text: wording.register.cited(found.short), citations };
    }
    case 'signer': {
      const { block, name, role } = signatureOf(document);
      const office = role && wording.register.unnamed(role);
      const text = name ? `${name.text}${role ? ` (${role})` : ''}` : office;
      return text ? { text, citations: block.map((one) => cite(document, whole(one))) } : undefined;
    }
    case 'issuer':
      return identity.issuer ? { text: identity.issuer, citations: issuer(context, document).citations } : undefined;
    case 'status':
      return {
        text: wording.register.status[identity.status],
        citations: status(context, document).citations,
      };
    case 'pages': {
      const { computed = [], citations } = pages(context, document);
      return plan.pages > 0
        ? { text: computed.join(''), citations, order: plan.pages, computed: computed.join('') }
        : undefined;
    }
    case 'recipients': {
      // Asked which plans go to a body, only that line matters.
      const found = recipientsOf(document).filter(({ name }) => bodies.length === 0 || namesOne(name, bodies));
      const shown = found.slice(0, RECIPIENTS);
      const citations = shown.flatMap(({ lines }) => lines.map((line) => cite(document, whole(line))));
      const names = [...shown.map(({ name }) => name), ...(found.length > shown.length ? ['…'] : [])];
      return found.length > 0 ? { text: names.join('; '), citations } : undefined;
    }
  }
}

/** True where a text names one of the bodies. */
export function namesOne(text: string, bodies: readonly Agency[]): boolean {
  const named = agencyIdsOf(text);
  return bodies.some((body) => named.includes(body.id));
}

/** The day or, where only that is stated, the year; of a document that leaves it blank, the day by which another cites it. */
function dateOf(context: AnswerContext, document: IndexedDocument): FactOfDocument | undefined {
  const { date: day, year, citedAs } = document.identity;
  const cited = citedAs.find((one) => one.date !== undefined);
  const stated = day ?? cited?.date;
  const written = stated && writeDay(stated);
  if (written) {
    const text = day ? written : context.wording.register.cited(written);
    return { text, citations: date(context, document).citations, order: stated };
  }
  if (!year) return undefined;
  const { citations } = date({ ...context, question: { ...context.question, years: [year] } }, document);
  return { text: context.wording.register.yearOnly(year), citations, order: String(year) };
}
