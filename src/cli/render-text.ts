import { type Answer, type Citation, wordingIn } from '../answering/index.ts';

/** Citations shown in the terminal with one answer. */
const SHOWN = 6;

/** An answer as the terminal shows it: the direct answer, what is needed next, then the proof. */
export function renderText(answer: Answer): string {
  const lines = [answer.direct, ...answer.details, ...answer.notes.map((note) => `(${note})`)];
  const shown = answer.citations.slice(0, SHOWN).map((citation) => renderCitation(citation, answer.language));
  const left = answer.citations.length - shown.length;
  if (left > 0) shown.push(`  ${wordingIn(answer.language).more(left)}`);
  return [...lines, ...shown].join('\n');
}

function renderCitation(citation: Citation, language: 'vi' | 'en'): string {
  const wording = wordingIn(language);
  const place = [
    citation.title,
    // Outside the sections, before or behind them, the page alone tells where.
    citation.section && wording.section(citation.section),
    citation.page === undefined ? '' : wording.page(citation.page),
  ];
  return `  — ${place.filter(Boolean).join(' · ')}\n    “${citation.quote}”`;
}
