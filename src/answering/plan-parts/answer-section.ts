import type { IndexedDocument } from '../../index/index.ts';
import { type Passage, type Section, splitSentences } from '../../plan/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { foldMarks } from '../../text/index.ts';
import { cite } from '../cite.ts';
import { clip, nearestIn } from '../content/nearest.ts';
import { passagesHolding } from '../content/speaks-of.ts';
import { type AnswerContext, matchOwner, placeLabel, textOf, topicLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';

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

/** True where a question asks what a term means. */
export function asksForDefinition(context: AnswerContext): boolean {
  return (
    (context.question.intent === 'content' || context.question.intent === 'target') &&
    !context.question.wantsAmount &&
    !context.question.report &&
    /the nao la|dinh nghia|khai niem|nghia la gi|viet tat|la chu gi|what is meant by|definition of|define|stands? for/u.test(
      foldMarks(context.question.text.toLowerCase()),
    )
  );
}

/** True for "X là gì", which a sentence "X là …" answers before any other. */
export function asksWhatItIs({ question }: AnswerContext): boolean {
  return (
    question.intent === 'content' && /\p{L}\s+(?:là gì|la gi)(?!\p{L})|^\s*what (?:is|are)\s/iu.test(question.text)
  );
}

/** "Giáo dục nghề nghiệp (GDNN)": the long form with its short one behind it. */
function abbreviates(text: string, terms: readonly TopicTerm[]): boolean {
  const folded = foldMarks(text.normalize('NFC').toLowerCase());
  return terms.some((term) => {
    const name = term.tokens.map((token) => token.folded).join(' ');
    const at = folded.indexOf(`${name} (`);
    return at >= 0 && /^\p{Lu}[\p{Lu}&-]+\)/u.test(text.normalize('NFC').slice(at + name.length + 2));
  });
}

/** What a term means, where a sentence of the plan says "… là …" or "viết tắt là"; a plan that only uses it is silent. */
export function findDefinition(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const telling = topicTerms(context).filter((term) => !term.light);
  // "… viết tắt của chữ gì": single words beside a term of several are of the asking.
  const named = telling.filter((term) => term.concept || term.tokens.length > 1);
  const terms = named.length > 0 ? named : telling;
  for (const index of passagesHolding(context, document, terms)) {
    const passage = document.plan.passages[index]!;
    for (const sentence of splitSentences(passage.text)) {
      const span = { passage: index, ...sentence };
      const text = textOf(document, span);
      const subject = foldMarks(text.slice(0, 160).toLowerCase());
      const defined = terms.some((term) => {
        const name = term.tokens.map((token) => token.folded).join(' ');
        return new RegExp(`^(?:\\P{L}*|.*[:“"(,]\\s?)${name}\\s+(?:la|duoc hieu la|bao gom|gom)\\s`, 'u').test(subject);
      });
      if (!defined && !abbreviates(text, terms)) continue;
      const citation = cite(document, span);
      return {
        document,
        found: true,
        confidence: 1,
        sentence: `${placeLabel(document)}: ${clip(citation.quote, 500)}`,
        short: clip(citation.quote, 260),
        details: [],
        notes: [],
        citations: [citation],
      };
    }
  }
  return silent(
    document,
    wording.noDefinition(document.identity.title, topicLabel(context)),
    wording.noTargetShort,
    nearestIn(context, document, terms, false),
  );
}
