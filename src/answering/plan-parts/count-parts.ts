import type { IndexedDocument } from '../../index/index.ts';
import type { Section, Span } from '../../plan/index.ts';
import { foldText } from '../../text/index.ts';
import { planPartMatcher } from '../../vocabulary/index.ts';
import { cite, citeHeading } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, matchOwner, placeLabel, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { textsOf } from './answer-section.ts';
import { sectionsOf } from './part-sections.ts';

/** Least share of the matter that a title must say to be the part that is counted. */
const NAMED = 0.85;
const COUNTS = /(?:^|\s)(?:may|bao nhieu|how many)\s(?!(?:diem )?phan tram)/u;

/**
 * What a part of a plan is made of: "an sinh xã hội gồm mấy phần", "quan điểm có mấy điểm". Its headings, else its numbered
 * points, counted and listed. Nothing where the question counts the whole plan, or the plan has no such part.
 */
export function findCountedParts(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  return countsParts(context) ? countWithin(context, document, sectionNamed(context, document)) : undefined;
}

/** The parts of the section that a question names by its number, where they are counted: "chương III có mấy nhiệm vụ". */
export function findCountedWithin(
  context: AnswerContext,
  document: IndexedDocument,
  section: Section | undefined,
): Finding | undefined {
  return countsParts(context) ? countWithin(context, document, section) : undefined;
}

function countWithin(
  context: AnswerContext,
  document: IndexedDocument,
  section: Section | undefined,
): Finding | undefined {
  const { wording } = context;
  const numbered = section ? pointsOf(document, section) : [];
  const points = section && numbered.length < 2 ? textsAsPoints(document, section) : numbered;
  if (!section || points.length < 2) return undefined;
  const place = placeLabel(document);
  const count = points === numbered ? wording.partCountShort(points.length) : wording.pointCountShort(points.length);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.partCount(place, wording.section(section.path), clip(section.title, 150), count),
    short: count,
    details: points.map(({ path, text }) =>
      points === numbered ? wording.task(wording.section(path), text) : wording.listed(text),
    ),
    notes: [],
    citations: [citeHeading(document, section), ...points.map(({ citation }) => citation)],
    computed: [count],
  };
}

/** True where a question asks how many parts something has. */
function countsParts({ question }: AnswerContext): boolean {
  return question.fact === 'outline' && COUNTS.test(foldText(question.text));
}

/** True where the parts of a matter are counted, rather than those of a whole plan: a sentence on it does not tell them. */
export function countsPartsOfMatter(context: AnswerContext): boolean {
  return countsParts(context) && topicTerms(context).some((term) => !term.light && term.tokens.length > 1);
}

/** The section that is the part named ("quan điểm"), else the one whose title says the matter and least besides. */
function sectionNamed(context: AnswerContext, document: IndexedDocument): Section | undefined {
  const { question } = context;
  const parts = planPartMatcher().match(question.tokens);
  const within = new Set(parts.flatMap(({ from, to }) => question.tokens.slice(from, to)));
  const matter = topicTerms(context).filter((term) => !term.light && !term.tokens.every((token) => within.has(token)));
  if (matter.length === 0) {
    // The groups of tasks are counted as such.
    if (parts.every(({ value }) => value.id === 'tasks' || value.id === 'measures')) return undefined;
    return sectionsOf(document, {
      parts: parts.map(({ value }) => value),
      words: '',
      label: '',
      years: question.years,
    })[0];
  }
  const fits = document.plan.sections.flatMap((section) => {
    if (!section.titled) return [];
    const { coverage, focus } = matchOwner(context, matter, section, 'title', () => section.title);
    const points = pointsOf(document, section).length;
    return coverage >= NAMED && points > 1 ? [{ section, focus }] : [];
  });
  return fits.sort((a, b) => b.focus - a.focus)[0]?.section;
}

interface Point {
  path: string;
  text: string;
  citation: ReturnType<typeof cite>;
}

/** The sections right below one, titled or numbered, with how they begin. */
function pointsOf(document: IndexedDocument, section: Section): Point[] {
  const { sections } = document.plan;
  const at = sections.indexOf(section);
  return sections.flatMap((one) => {
    if (one.parent !== at) return [];
    if (one.titled) return [{ path: one.path, text: clip(one.title, 150), citation: citeHeading(document, one) }];
    const [text] = textsOf(document, one);
    if (!text) return [];
    const span: Span = { passage: text.index, start: text.markerLength, end: text.text.length };
    const citation = cite(document, span);
    return [{ path: one.path, text: clip(citation.quote, 150), citation }];
  });
}

/** A line that only names who leads or works with what stands above it. */
const ROLE_LINE = /^(?:cơ quan|đơn vị|thời gian) (?:chủ trì|phối hợp|thực hiện)[^.;]{0,20}:/iu;

/** The bullets or paragraphs of a section that has no numbered points. */
function textsAsPoints(document: IndexedDocument, section: Section): Point[] {
  return textsOf(document, section).flatMap((text) => {
    const citation = cite(document, { passage: text.index, start: text.markerLength, end: text.text.length });
    return ROLE_LINE.test(citation.quote) ? [] : [{ path: section.path, text: clip(citation.quote, 150), citation }];
  });
}
