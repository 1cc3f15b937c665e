import type { IndexedDocument } from '../../index/index.ts';
import { foldedWords } from '../../text/index.ts';
import { cite } from '../cite.ts';
import { type AnswerContext, namesShared, placeLabel, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { longestCitation } from './answer-basis.ts';

/** Words that ask for a name or for what a document is about, and are no topic. */
const OF_ASKING = /^(?:day|du|ten|cai|viet|tat|noi|dung|toan|van|chu|de|so)$/u;

/** True for "Nghị quyết 42 là gì": the resolution that the plans carry out, and nothing besides. */
export function asksForShared(context: AnswerContext): boolean {
  const { intent, fact, agencies, yesNo } = context.question;
  if (yesNo) return asksItsHead(context);
  if (agencies.length > 0 || context.question.years.length > 0) return false;
  if (asksItsHead(context)) return true;
  if (!(intent === 'content' || (intent === 'document' && (fact === 'basis' || fact === 'overview')))) return false;
  const spoken = foldedWords(context.question.tokens);
  return (
    namesShared(context) &&
    / (?:la gi|la nghi quyet (?:gi|nao)|ve cai gi|ve gi|ve viec gi|ten (?:day du )?la gi|ten gi)(?: |$)|^what is /u.test(
      ` ${spoken}`,
    ) &&
    topicTerms(context).every(
      (term) =>
        term.light || term.concept?.id === 'nghi-quyet' || term.tokens.every((token) => OF_ASKING.test(token.folded)),
    )
  );
}

/** "Nghị quyết 42 ngày nào", "… do ai ban hành": its citation tells both. */
function asksItsHead(context: AnswerContext): boolean {
  const { fact, intent, yesNo, places, references = [], alsoFacts } = context.question;
  const head = (fact === 'date' || fact === 'issuer') && (intent === 'document' || intent === 'content') && !alsoFacts;
  const [reference, ...others] = references;
  // "Kế hoạch thực hiện nghị quyết 42 ban hành ngày nào" asks about the plan.
  if (!head || places.length > 0 || !reference || others.length > 0 || reference.from > 1) return false;
  const { from, to } = reference;
  // A body named is the one that is claimed to have issued it.
  const terms = topicTerms(context, !yesNo).filter((term) => !yesNo || !term.light);
  return namesShared(context) && terms.every((term) => term.position >= from && term.position < to);
}

/** The resolution with its date, its issuer and its title, as the plan cites it. */
export function findShared(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const span = longestCitation(document, (code) =>
    context.question.tokens.some((token) => /^\d+/u.exec(token.folded)?.[0] === /^\d+/u.exec(code)?.[0]),
  );
  if (!span) return undefined;
  const citation = cite(document, span);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: `${placeLabel(document)}: ${citation.quote}.`,
    short: citation.quote,
    details: [],
    notes: [],
    citations: [citation],
  };
}
