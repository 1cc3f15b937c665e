import type { IndexedDocument } from '../../index/index.ts';
import type { Passage, Section } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, matchOwner, placeLabel } from '../context.ts';
import type { Finding } from '../finding.ts';

/** Passages of the part shown after the first. */
const SHOWN = 3;

/** Least shares of the topic that a title says, and of the title that the topic says, to be what is asked about. */
const NAMED = { coverage: 0.85, focus: 0.6 };

/** The section whose title is what the question is about and little else ("phương pháp", "kinh phí thực hiện"). */
export function findNamedSection(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Finding | undefined {
  // A word alone ("lấy từ đâu", "bằng") is of the asking rather than of a title.
  const telling = terms.filter(
    (term) =>
      term.concept !== undefined ||
      term.tokens.length > 1 ||
      terms.some((other) => !other.concept && Math.abs(other.position - term.position) === 1),
  );
  const fits = document.plan.sections.filter((section) => {
    if (!section.titled || telling.length === 0) return false;
    const { coverage, focus, missing } = matchOwner(context, telling, section, 'title', () => section.title);
    return missing.length === 0 && coverage >= NAMED.coverage && focus >= NAMED.focus;
  });
  return showSection(context, document, smallestOf(fits));
}

/** The part itself, not the chapter that lists it among others. */
export function smallestOf(sections: readonly Section[]): Section | undefined {
  return [...sections].sort((a, b) => a.endPassage - a.firstPassage - (b.endPassage - b.firstPassage))[0];
}

/**
 * A section as an answer: its first passages; nothing where it has no text of its own.
 * @param telling only the passages for which it is true, where there are some
 */
export function showSection(
  context: AnswerContext,
  document: IndexedDocument,
  section: Section | undefined,
  telling: (text: string) => boolean = () => true,
): Finding | undefined {
  const passages = section ? textsOf(document, section) : [];
  if (!section || passages.length === 0) return undefined;
  const told = passages.filter((one) => telling(one.text));
  const citations = (told.length > 0 ? told : passages)
    .slice(0, SHOWN + 1)
    .map((one) => cite(document, { passage: one.index, start: one.markerLength, end: one.text.length }));
  const [first, ...others] = citations;
  return {
    document,
    found: true,
    passage: true,
    confidence: 1,
    sentence: `${placeLabel(document)}, ${context.wording.section(section.path)}: ${clip(first!.quote, 700)}`,
    short: clip(first!.quote, 260),
    details: others.map((citation) => `• ${clip(citation.quote, 300)}`),
    notes: [],
    citations,
  };
}

/** The titled sections right below one. */
export function titledWithin({ plan: { sections } }: IndexedDocument, section: Section): Section[] {
  const at = sections.indexOf(section);
  return sections.filter((one) => one.parent === at && one.titled);
}

/** The passages of a section that are text of its own rather than headings or rows of a table. */
export function textsOf(document: IndexedDocument, { firstPassage, endPassage }: Section): Passage[] {
  return document.plan.passages.slice(firstPassage, endPassage).filter((one) => one.kind === 'text' && !one.row);
}
