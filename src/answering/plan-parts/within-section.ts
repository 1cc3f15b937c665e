import type { IndexedDocument } from '../../index/index.ts';
import type { Section } from '../../plan/index.ts';
import { cite } from '../cite.ts';
import { clipAbout } from '../content/clip.ts';
import { passagesHolding } from '../content/speaks-of.ts';
import { type AnswerContext, bestSentence, isWithin, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { type Find, type Finding, silent } from '../finding.ts';
import { aboutNumbered, isOfRoles, readNumbered, sectionOf } from './section-by-number.ts';

/**
 * What a section named by its number says of a matter that is asked besides: "mục II.2 nói gì về nhà ở". Where the section
 * says nothing of it, that is told, with what the rest of the plan says as the nearest. Nothing where no section is named,
 * or nothing besides.
 */
export async function findWithinSection(
  context: AnswerContext,
  document: IndexedDocument,
  find: Find,
): Promise<Finding | undefined> {
  const read = readNumbered(context);
  if (!read || read.others.length === 0 || !('section' in read.numbered)) return undefined;
  const section = sectionOf(document, read.numbered);
  if (!section) return undefined;
  const asked = withoutNumber(context, read);
  const inside = await find({ ...asked, within: section }, onlySection(document, section));
  if (inside.found) return { ...inside, document };
  // Who leads it or by when: of the section as a whole, else what the plan says of the matter.
  if (isOfRoles(context.question)) {
    const about = aboutNumbered(context, document, read.numbered);
    const whole = about && (await find(about, document));
    if (whole?.found) return whole;
  }
  const elsewhere = await find(asked, document);
  if (isOfRoles(context.question)) return elsewhere;
  const { question, wording } = context;
  const ofNumber = question.intent === 'target' || question.wantsAmount;
  const told = ofNumber ? undefined : sentenceIn({ ...asked, within: section }, document);
  if (told) return told;
  const near = elsewhere.found
    ? { text: wording.elsewhere(elsewhere.sentence), citations: elsewhere.citations }
    : elsewhere.nearest;
  const say = ofNumber ? wording.noNumberInSection : wording.notInSection;
  const sentence = say(document.identity.title, wording.section(section.path), topicLabel(asked));
  return silent(document, sentence, wording.noTargetShort, near);
}

/** The sentence of the section that has all telling words of the matter: of such a one nobody is told that it does not speak of it. */
function sentenceIn(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const terms = topicTerms(context, true).filter((term) => !term.light);
  const [passage] = terms.length > 0 ? passagesHolding(context, document, terms) : [];
  if (passage === undefined) return undefined;
  const { span } = bestSentence(context, document, passage, terms);
  const citation = cite(document, span);
  return {
    document,
    found: true,
    passage: true,
    confidence: 1,
    sentence: `${placeLabel(document)}: ${clipAbout(context, citation.quote, terms, LONGEST)}`,
    short: clipAbout(context, citation.quote, terms),
    details: [],
    notes: [],
    citations: [citation],
  };
}

/** Longest sentence shown, in characters. */
const LONGEST = 620;

/** By when something is due that a section named by its number tells: "mục IV.1 hạn báo cáo ngày nào". */
export async function findDueInSection(
  context: AnswerContext,
  document: IndexedDocument,
  find: Find,
): Promise<Finding | undefined> {
  const read = context.question.intent === 'deadline' ? readNumbered(context) : undefined;
  if (!read || read.others.length > 0 || !('section' in read.numbered)) return undefined;
  const section = sectionOf(document, read.numbered);
  if (!section) return undefined;
  const inside = await find({ ...withoutNumber(context, read), within: section }, onlySection(document, section));
  return inside.found ? { ...inside, document } : undefined;
}

/** The question without the words that name the section. */
function withoutNumber(
  context: AnswerContext,
  { spans, others }: NonNullable<ReturnType<typeof readNumbered>>,
): AnswerContext {
  const { question } = context;
  let { text } = question;
  for (const { start, end } of spans) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const kept = others.filter((term) => question.terms.includes(term));
  const tokens = question.tokens.filter(
    (token) => !spans.some(({ start, end }) => token.start >= start && token.start < end),
  );
  const topicText = kept.map((term) => term.text).join(' ');
  return { ...context, question: { ...question, text, tokens, terms: kept, topicText } };
}

/** The same document with the records of one section only. */
function onlySection(document: IndexedDocument, section: Section): IndexedDocument {
  const within = ({ passage }: { passage: number }) => isWithin(section, passage);
  const { records } = document;
  return {
    ...document,
    get original() {
      return document.original;
    },
    records: {
      ...records,
      assignments: records.assignments.filter(({ leadSpan }) => within(leadSpan)),
      targets: records.targets.filter(({ span }) => within(span)),
      deadlines: records.deadlines.filter(({ span }) => within(span)),
    },
  };
}
