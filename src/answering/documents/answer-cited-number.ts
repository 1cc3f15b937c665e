import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import type { PlanReference } from '../../question/index.ts';
import { isBorne } from '../choosing/named-plans.ts';
import { cite } from '../cite.ts';
import { type Draft, uncited } from '../composing/compose.ts';
import { clip } from '../content/nearest.ts';
import { type AnswerContext, placeLabel, topicTerms } from '../context.ts';

/** Documents shown that name the number. */
const SHOWN = 3;
const KIND_WORDS =
  /^(?:ke hoach|chuong trinh|de an|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong dien|cong van)$/u;

/**
 * "Quyết định 1719 nói gì?", of a document that is not among those searched but is named by some: that it is not there, and
 * where it is named. Undefined where it is there, where nothing names it, and where anything else is asked.
 */
export function tellCitedNumber(context: AnswerContext): Draft | undefined {
  const { question, wording, index } = context;
  const [reference, ...others] = question.references ?? [];
  if (!reference || others.length > 0 || question.places.length > 0 || question.agencies.length > 0) return undefined;
  if (question.intent !== 'content' && question.intent !== 'document') return undefined;
  const inside = (at: number) => at >= reference.from && at < reference.to;
  const beyond = topicTerms(context).filter(
    ({ position, tokens, light }) =>
      !light && !inside(position) && !KIND_WORDS.test(tokens.map((token) => token.folded).join(' ')),
  );
  if (beyond.length > 0 || isBorne(index, reference)) return undefined;
  const named = namedIn(index, reference);
  if (named.size === 0) return undefined;
  const typed = question.tokens.slice(reference.from, reference.to).map((token) => token.text);
  const shown = [...named].slice(0, SHOWN).map(([document, passage]) => {
    const { text, markerLength } = document.plan.passages[passage]!;
    return { document, citation: cite(document, { passage, start: markerLength, end: text.length }) };
  });
  return {
    ...uncited(
      'not_found',
      wording.namedElsewhere(typed.join(' '), named.size),
      shown.map(({ document, citation }) =>
        wording.listed(`${placeLabel(document)}, ${wording.section(citation.section)}: “${clip(citation.quote)}”`),
      ),
    ),
    citations: shown.map(({ citation }) => citation),
  };
}

/** For each document that names the number, the first passage that does. */
function namedIn(index: PlanIndex, { digits, symbol }: PlanReference): Map<IndexedDocument, number> {
  const form = new RegExp(`^0*${digits}[-/]`, 'u');
  const words: string[] = [];
  for (const word of index.statistics.words())
    if (form.test(word) && (symbol === '' || word.endsWith(symbol))) words.push(word);
  const rows = words.flatMap((word) => [...index.rowsOf(word)[0]]).sort((a, b) => a - b);
  const named = new Map<IndexedDocument, number>();
  for (const row of rows) {
    const { document, passage } = index.rows[row]!;
    if (!named.has(index.documents[document]!)) named.set(index.documents[document]!, passage);
  }
  return named;
}
