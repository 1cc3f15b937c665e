import type { PlanReference } from '../../question/index.ts';
import { isBorne } from '../choosing/named-plans.ts';
import { asksOfNumberAlone, namingNumber } from '../choosing/naming-number.ts';
import { cite } from '../cite.ts';
import { type Draft, uncited } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import type { Finding } from '../finding.ts';

/** Documents shown that name the number. */
const SHOWN = 3;

/**
 * "Quyết định 1719 nói gì?", of a document that is not among those searched but is named by some: that it is not there, and
 * where it is named. Undefined where it is there, where nothing names it, where what was found tells of it, and where
 * anything else is asked.
 */
export function tellCitedNumber(context: AnswerContext, findings: readonly Finding[]): Draft | undefined {
  const { question, wording, index } = context;
  const [reference, ...others] = question.references ?? [];
  if (!reference || others.length > 0 || question.places.length > 0 || question.agencies.length > 0) return undefined;
  if (question.intent !== 'content' && question.intent !== 'document') return undefined;
  if (!asksOfNumberAlone(context) || isBorne(index, reference)) return undefined;
  const told = findings.some((one) => one.found && (question.intent === 'document' || tellsOf(reference, one)));
  if (told) return undefined;
  const named = namingNumber(index, reference);
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

/** What stands between a number and what its document is about: the day, who issued it. */
const ABOUT = '[^.;“”]{0,160}?\\s(?:về|quy định|hướng dẫn|phê duyệt|ban hành|sửa đổi|công bố|phân cấp)\\s';

/** True where the words found say what the document is about, not only its number. */
function tellsOf({ digits }: PlanReference, { citations }: Finding): boolean {
  const told = new RegExp(`(?<!\\d)0*${digits}\\s?[-/]\\s?\\S+${ABOUT}`, 'u');
  return citations.some(({ quote }) => told.test(quote));
}
