import type { IndexedDocument } from '../../index/index.ts';
import type { Span } from '../../plan/index.ts';
import { asksHowDone, type TopicTerm } from '../../question/index.ts';
import { matchTopic, type PassageHit, profileText, wantedShapes } from '../../retrieval/index.ts';
import { foldedWords, isSyllable } from '../../text/index.ts';
import { beyondSubject } from '../beyond-subject.ts';
import { cite } from '../cite.ts';
import {
  type AnswerContext,
  bestSentence,
  isWithin,
  matchWithHeadings,
  placeLabel,
  textOf,
  topicTerms,
} from '../context.ts';
import type { Finding, Nearest } from '../finding.ts';
import { nothingSaid } from '../nothing-said.ts';
import { namesPeople } from '../parts.ts';
import { findNamedSection } from '../plan-parts/answer-section.ts';
import { phraseAsTyped } from './as-phrase.ts';
import { clipAbout } from './clip.ts';
import { lacksPhrase } from './lacks-phrase.ts';
import { narrowList } from './narrow-list.ts';
import { otherHalf } from './other-half.ts';
import { sentenceUnderHeadings } from './sentence-under-headings.ts';
import { passagesHolding } from './speaks-of.ts';
import { speaksOfSibling } from './speaks-of-sibling.ts';
import { tellsMeasure } from './tells-measure.ts';

/** Least share of the topic that a passage with its headings must cover. */
const ENOUGH = 0.6;
/** Passages looked at. */
const CANDIDATES = 12;
/** Passages looked at besides, because they have all telling words. */
const HOLDING = 6;
/** Longest passage text shown as the answer, in characters. */
const LONGEST = 620;

/** What a plan says on a topic: its best sentence. */
export async function findContent(context: AnswerContext, document: IndexedDocument): Promise<Finding> {
  const { question } = context;
  const terms = topicTerms(context, true);
  const own = context.index.documents.findIndex(({ identity }) => identity === document.identity);
  const place = placeLabel(document);
  const nothing = (nearest?: Nearest) => nothingSaid(context, document, nearest);
  const holding = phraseAsTyped(context);
  if (terms.length === 0) return nothing();
  if (question.places.length === 0 && holding.size === 0 && !isAboutPlans(context, terms)) return nothing();
  // What some plan has word for word, another does not speak of that has its words apart.
  const phrase = holding.size > 0 ? (holding.get(document) ?? []) : undefined;
  if (phrase?.length === 0) return nothing();
  const left = beyondSubject(context, document, terms);
  const narrower = left.length > 0 && left.length < terms.length ? left : undefined;
  const named = narrower && findNamedSection(context, document, narrower);
  if (named) return named;
  const whom = (question.explicitIntent && ASKS_WHOM.test(question.text)) || ASKS_GROUP.test(question.text);
  const howDone = asksHowDone(foldedWords(question.tokens));
  // Asked for a document ("nghị quyết nào …"), a sentence that names one; asked about a year, one that names it.
  const bonus = (text: string) => {
    const cited =
      question.fact === 'basis' || question.fact === 'number' ? (/\d+\s?[-/]\s?\p{Lu}/u.test(text) ? 0.35 : -0.1) : 0;
    const people = whom && PEOPLE.test(text) ? 0.2 : 0;
    const given = ASKS_GIVEN.test(question.text) && GIVEN.test(text) ? 0.25 : 0;
    // What is done is told in words, not by the share that is to have it.
    const share = howDone && /\d\s?%/u.test(text) && !GIVEN.test(text) ? -0.3 : 0;
    return cited + people + given + share + question.years.filter((year) => text.includes(String(year))).length * 0.08;
  };
  const hits = await context.search.search(
    { text: question.text, tokens: question.tokens, terms, shapes: wantedShapes(question) },
    CANDIDATES,
    (one) => one === own,
  );
  // A passage that has every telling word is looked at, wherever search ranks it.
  const found = new Map(
    hits
      .map((hit) => [context.index.rows[hit.row]!.passage, hit.score] as const)
      .filter(([passage]) => isWithin(context.within, passage)),
  );
  const further = context.within ? document.searched.filter((at) => isWithin(context.within, at)) : [];
  for (const passage of [...(phrase ?? firstHolding(context, document, terms)), ...further])
    if (!found.has(passage)) found.set(passage, 0);
  const rank = (telling: readonly TopicTerm[]) =>
    [...found]
      .map(([index, searched]) => {
        const passage = document.plan.passages[index]!;
        const whole = matchWithHeadings(context, telling, document, passage);
        const best = sentenceUnderHeadings(context, document, index, telling, bonus);
        return {
          whole,
          best,
          score:
            bonus(textOf(document, best.span)) +
            0.3 * searched +
            0.4 * whole.coverage +
            0.7 * best.match.coverage +
            0.15 * best.match.focus,
        };
      })
      .filter((one) => !phrase || phrase.includes(one.best.span.passage))
      .filter((one) => !ROLE_LINE.test(textOf(document, one.best.span)))
      .filter((one) => one.whole.coverage >= ENOUGH && speaksOfYears(document, one.best.span, question.years))
      .filter((one) => speaksOfArea(context, document, one.best.span, terms))
      .filter((one) => speaksOfReference(document, one.best.span, question.text))
      .filter((one) => !ASKS_AMOUNT.test(question.text) || /\d/u.test(withoutNames(textOf(document, one.best.span))))
      .filter((one) => speaksOfPeople(context, document, one.best.span, terms))
      .filter((one) => !speaksOfSibling(terms, textOf(document, one.best.span)))
      .filter((one) => tellsMeasure(context, terms, textOf(document, one.best.span)))
      // Asked of every plan, a word of several syllables that the passage lacks makes it another matter.
      .filter((one) => question.places.length > 0 || !isAnother(one.whole.missing, one.best.match.coverage))
      .filter((one) => {
        const passage = document.plan.passages[one.best.span.passage]!;
        return !lacksPhrase(terms, one.whole, (term) => matchWithHeadings(context, [term], document, passage).coverage);
      })
      .sort((a, b) => b.score - a.score);
  const ranked = narrower ? rank(narrower) : [];
  if (ranked.length === 0) ranked.push(...rank(terms));
  const [best] = ranked;
  if (!best) return nothing(relatedIn(context, document, hits, terms));
  const span = narrowList(context, document, widen(context, document, best.best.span, terms), terms);
  const citation = cite(document, span);
  const half = otherHalf(context, document, span, terms);
  const second = half ? [cite(document, half)] : [];
  const related = ranked.slice(1, 3).filter((one) => one.score > best.score - 0.12 && one.best.match.coverage >= 0.7);
  return {
    document,
    found: true,
    passage: true,
    confidence: best.whole.coverage,
    sentence: `${place}: ${clipAbout(context, citation.quote, terms, LONGEST)}`,
    short: clipAbout(context, citation.quote, terms),
    details: second.map(({ quote }) => context.wording.listed(clipAbout(context, quote, terms, LONGEST))),
    notes: [],
    citations: [citation, ...second, ...related.map((one) => cite(document, one.best.span))],
  };
}

/** The first passages that have all telling words of the topic; none for a topic of single words, which may stand anywhere. */
function firstHolding(context: AnswerContext, document: IndexedDocument, terms: readonly TopicTerm[]): number[] {
  const telling = terms.filter((term) => !term.light);
  if (!telling.some((term) => term.concept || term.tokens.length > 1)) return [];
  const first: number[] = [];
  for (const passage of passagesHolding(context, document, telling)) {
    first.push(passage);
    if (first.length === HOLDING) break;
  }
  return first;
}

/** "Khen thưởng ai", "cho những ai", and those of whom a sentence may say so. */
const ASKS_WHOM = /(?<!\p{L})ai(?!\p{L})|who is eligible|who benefits|for whom/iu;
const ASKS_GROUP =
  /(?<!\p{L})(?:nhóm|đối tượng|nhóm người|hộ|người|nhom|doi tuong) (?:nào|nao)(?!\p{L})|(?:cho|với|đối với) (?:những )?ai(?!\p{L})|which groups?/iu;
const PEOPLE = /(?<!\p{L})(?:cá nhân|tập thể|người|đối tượng|hộ|trẻ em|phụ nữ|học sinh|nhân dân)(?!\p{L})/iu;

/** "Người cao tuổi được gì", "được hưởng những gì", and sentences that say what somebody is given. */
const ASKS_GIVEN = /(?<!\p{L})(?:được|hưởng) (?:những )?gì(?!\p{L})/iu;
const GIVEN = /(?<!\p{L})được (?:hưởng|trợ cấp|nhận|cấp|hỗ trợ|miễn)(?!\p{L})/iu;

/** A line that only names who leads or works with the task above it tells nothing of a matter. */
const ROLE_LINE = /^(?:cơ quan|đơn vị) (?:chủ trì|phối hợp)[^.;]{0,20}:/iu;

/** A passage that has some of the topic, though not enough to answer. */
const SOME = 0.4;
/** One that has so much of it may well be about it. */
const MUCH = 0.5;

/** The passage found that has most of the topic: it may be about what is asked in other words. */
function relatedIn(
  context: AnswerContext,
  document: IndexedDocument,
  hits: readonly PassageHit[],
  terms: readonly TopicTerm[],
): Nearest | undefined {
  if (context.narrowed) return undefined;
  const [best] = hits
    .map((hit) => bestSentence(context, document, context.index.rows[hit.row]!.passage, terms))
    .filter(({ match }) => match.coverage >= SOME)
    .sort((a, b) => b.match.coverage - a.match.coverage);
  if (!best) return undefined;
  const citation = cite(document, best.span);
  const text = context.wording.related(
    context.wording.section(citation.section),
    clipAbout(context, citation.quote, terms),
  );
  return { text, citations: [citation], close: best.match.coverage >= MUCH };
}

/** "Bao nhiêu", also within a phrase of the thesaurus: only a number answers. */
const ASKS_AMOUNT = /bao nhiêu|bao nhieu|how (?:many|much)/iu;

/** A text without the numbers that only name: of documents and days. */
function withoutNames(text: string): string {
  return text.replace(/\d+(?:\/\d{4})?\s?[-/]\s?\p{Lu}\S*|\d{1,2}\/\d{1,2}\/\d{4}/gu, ' ');
}

/** True where the passage lacks a word of several syllables, or its best sentence has little of the topic. */
function isAnother(missing: readonly { tokens: readonly unknown[] }[], coverage: number): boolean {
  return missing.some((term) => term.tokens.length > 1) || coverage < 0.5;
}

/** Asked of every plan, the topic has a word of the vocabulary, and none that no plan uses. */
function isAboutPlans(context: AnswerContext, terms: readonly TopicTerm[]): boolean {
  const foreign = (term: TopicTerm) =>
    !term.light && !term.concept && term.tokens.every((token) => !context.statistics.count(token.folded));
  const named = (term: TopicTerm) =>
    term.tokens.some(({ folded }) => !isSyllable(folded) && folded.length >= SHORTEST_NAME);
  return terms.some((term) => isTelling(term) || named(term)) && !terms.some(foreign);
}

/** A name that is no Vietnamese word, and that plans use, is a topic by itself: "ASEAN", "ODA". */
const SHORTEST_NAME = 3;

/** Single words outside the vocabulary ("tối", "ăn") are no topic to ask every plan about. */
function isTelling(term: TopicTerm): boolean {
  return term.concept !== undefined || term.tokens.length > 1 || /\d/u.test(term.text);
}

/** "Khu vực đô thị" asked of a measure is not answered by a sentence on the whole province. */
function speaksOfArea(context: AnswerContext, document: IndexedDocument, span: Span, terms: readonly TopicTerm[]) {
  const areas = terms.filter(({ concept }) => concept?.id === 'thanh-thi' || concept?.id === 'nong-thon');
  const measures = terms.some(({ concept }) => /^(?:ty-le|dien-tich|so)-/u.test(concept?.id ?? ''));
  if (!measures && !/diện tích|dien tich|t[ỉiỷy] l[ệe](?!\p{L})/iu.test(context.question.text)) return true;
  const profile = profileText(textOf(document, span));
  return areas.every((area) => matchTopic([area], profile, context.statistics).coverage >= SOME);
}

/** "Hộ nghèo có được bảo hiểm y tế không" is answered by a clause that speaks of them and of that, not by two of a list. */
function speaksOfPeople(context: AnswerContext, document: IndexedDocument, span: Span, terms: readonly TopicTerm[]) {
  const telling = terms.filter((term) => !term.light);
  const people = telling.filter(namesPeople);
  if (people.length === 0 || people.length === telling.length) return true;
  const things = telling.filter((term) => term.concept);
  const { heading } = document.plan.passages[span.passage]!;
  return textOf(document, span)
    .split(/[;.]\s/u)
    .some((clause) => {
      const profile = profileText(`${heading} ${clause}`);
      return things.every((term) => matchTopic([term], profile, context.statistics).coverage >= SOME);
    });
}

/** "Trên 10.000 dân" asks for what is counted per so many people. */
function speaksOfReference(document: IndexedDocument, span: Span, asked: string): boolean {
  const reference = /(?<![\d.])(1\.000|10\.000|100\.000)\s?(?:dân|dan|people|inhabitants)/iu.exec(asked)?.[1];
  if (!reference) return true;
  const text = textOf(document, span);
  return new RegExp(`(?<![\\d.])${reference.replace('.', '\\.')}\\s?dân`, 'u').test(text);
}

/** A year still to come that the question names must stand in the sentence or in its headings. */
function speaksOfYears(document: IndexedDocument, span: Span, years: readonly number[]): boolean {
  const asked = years.filter((year) => year >= 2024);
  const passage = document.plan.passages[span.passage]!;
  const shown = `${passage.heading} ${textOf(document, span)}`;
  return asked.every((year) => shown.includes(String(year)));
}

/** A sentence that covers little of the topic is shown with its neighbour, as long as both are short. */
function widen(
  context: AnswerContext,
  document: IndexedDocument,
  span: { passage: number; start: number; end: number },
  terms: readonly TopicTerm[],
) {
  const passage = document.plan.passages[span.passage]!;
  if (span.end - span.start > 320 || passage.text.length > LONGEST) return span;
  const alone = matchTopic(terms, profileText(passage.text.slice(span.start, span.end)), context.statistics).coverage;
  return alone >= 0.9 ? span : { passage: span.passage, start: passage.markerLength, end: passage.text.length };
}
