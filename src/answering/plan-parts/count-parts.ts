import type { IndexedDocument } from '../../index/index.ts';
import type { Section, Span } from '../../plan/index.ts';
import { foldText } from '../../text/index.ts';
import { planPartMatcher } from '../../vocabulary/index.ts';
import { cite, citeHeading } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, matchOwner, placeLabel, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { textsOf, titledWithin } from './answer-section.ts';
import { sectionsOf } from './part-sections.ts';

/** Least share of the matter that a title must say to be the part that is counted. */
const NAMED = 0.85;
const COUNTS = /(?:^|\s)(?:may|bao nhieu|how many)\s(?!(?:diem )?phan tram)/u;

/**
 * What a part of a plan is made of: "an sinh xã hội gồm mấy phần", "quan điểm có mấy điểm". Its headings, else its numbered
 * points, counted and listed. Nothing where the question counts the whole plan, or the plan has no such part.
 */
export function findCountedParts(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const { wording } = context;
  if (!countsParts(context)) return undefined;
  const section = sectionNamed(context, document);
  const points = section ? pointsOf(document, section) : [];
  if (!section || points.length < 2) return undefined;
  const place = placeLabel(document);
  const count = wording.partCountShort(points.length);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.partCount(place, wording.section(section.path), clip(section.title, 150), count),
    short: count,
    details: points.map(({ path, text }) => wording.task(wording.section(path), text)),
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

/** The titled sections right below one, else its numbered ones, with how they begin. */
function pointsOf(document: IndexedDocument, section: Section): Point[] {
  const titled = titledWithin(document, section);
  if (titled.length > 0)
    return titled.map((one) => ({
      path: one.path,
      text: clip(one.title, 150),
      citation: citeHeading(document, one),
    }));
  const { sections } = document.plan;
  const at = sections.indexOf(section);
  return sections.flatMap((one) => {
    const [text] = one.parent === at ? textsOf(document, one) : [];
    if (!text) return [];
    const span: Span = { passage: text.index, start: text.markerLength, end: text.text.length };
    const citation = cite(document, span);
    return [{ path: one.path, text: clip(citation.quote, 150), citation }];
  });
}
