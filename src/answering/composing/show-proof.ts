import type { ProofAsked } from '../../question/index.ts';
import type { Citation } from '../answer.ts';
import { clip } from '../content/clip.ts';
import type { Wording } from '../wording/index.ts';
import type { Draft } from './compose.ts';

/** Quotations shown whole where the text itself is asked for. */
const SHOWN = 4;
const LONGEST = 420;

/** An answer given with what was asked of its proof: its page, its words, the reason for it. */
export function showProof(draft: Draft, asked: ProofAsked, wording: Wording): Draft {
  const [first] = draft.citations;
  if (!first || draft.status !== 'answered') return draft;
  const computed = [...(draft.computed ?? []), ...draft.citations.map((citation) => placeOf(citation, wording))];
  const telling = draft.citations.filter((citation) => !citation.heading || !citation.quote.endsWith(citation.heading));
  const quotes = (telling.length > 0 ? telling : draft.citations)
    .slice(0, SHOWN)
    .map((citation) => quoteOf(citation, wording));
  switch (asked) {
    case 'page': {
      const places = [...new Set(onePerDocument(draft.citations).map((citation) => placeOf(citation, wording)))];
      return { ...draft, direct: `${places.join('; ')}.`, details: [draft.direct, ...draft.details], computed };
    }
    case 'quote':
      return { ...draft, direct: quotes[0]!, details: quotes.slice(1), computed };
    case 'reason':
      return {
        ...draft,
        direct: wording.because(placeOf(first, wording), clip(first.quote, LONGEST)),
        details: [draft.direct, ...draft.details],
        computed,
      };
    case 'more':
      return { ...draft, details: [...draft.details, ...quotes], computed };
  }
}

function onePerDocument(citations: readonly Citation[]): Citation[] {
  return citations.filter((one, i) => citations.findIndex((other) => other.documentId === one.documentId) === i);
}

/** "Trang 10, mục III.6.5, Kế hoạch của …". */
function placeOf(citation: Citation, wording: Wording): string {
  const page = citation.page === undefined ? '' : wording.page(citation.page);
  const text = [page, citation.section && wording.section(citation.section), citation.title].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function quoteOf(citation: Citation, wording: Wording): string {
  return wording.quoted(clip(citation.quote, LONGEST), placeOf(citation, wording));
}
