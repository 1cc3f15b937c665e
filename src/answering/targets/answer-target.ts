import type { IndexedDocument } from '../../index/index.ts';
import { readAmount, type Threshold, type TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldMarks } from '../../text/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';
import { claimedOf } from '../claimed.ts';
import { isAsClaimed, timeOfDate } from '../claimed-time.ts';
import { clip } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, askedAgencies, capital, placeLabel, textOf, topicLabel, topicTerms } from '../context.ts';
import { type Finding, silent, unmatched, type Valued } from '../finding.ts';
import { statesLevel } from './asked-level.ts';
import { asksEachYear, isCountedOtherwise, isOtherMeasure, readMeasure } from './asked-unit.ts';
import { citeYear } from './cite-year.ts';
import { claimsOtherBase } from './claimed-base.ts';
import { asksOtherBound, holdsAsClaimed } from './claimed-bound.ts';
import { meets } from './compare-values.ts';
import { measuredOf } from './measured.ts';
import { ENOUGH, type Ranked, rankTargets, targetOnTopic, withoutCounted } from './rank-targets.ts';
import { rateOfCounted } from './rate-of-counted.ts';
import { inPlanWords, isRestricted } from './target-fit.ts';
import { sentenceOf, writeValue } from './target-text.ts';

/** How much worse a target of the year asked for may fit than the best of another year. */
const YEAR_MARGIN = 0.2;

/** How much worse a value may fit that is held against those of other plans. */
const HELD_MARGIN = 0.05;
const COMPARED_MARGIN = 0.35;

/** Values of other years shown under the one found. */
const MOST_YEARS = 5;

/** The target of a plan that a question asks for. */
export function findTarget(context: AnswerContext, document: IndexedDocument, least = ENOUGH): Finding {
  const { wording, question } = context;
  const terms = withoutCounted(topicTerms(context, true));
  const label = labelOf(context);
  const place = placeLabel(document);
  const ranked = terms.length > 0 ? rankTargets(context, document, terms, least) : [];
  const numbers = ranked.filter((one) => one.target.comparator !== 'none');
  const asked = question.years.filter((year) => year >= 2020);
  const best = pickHeld(numbers, question.threshold) ?? pickOfYear(numbers, asked);
  const [aim] = ranked.filter((one) => one.target.comparator === 'none');

  if (!best || (aim && aim.score > best.score + 0.15)) return withoutNumber(context, document, aim, terms);

  // "Xóa nhà tạm năm 2030 phải không": the year is what is claimed.
  const yearClaimed = question.yesNo && question.premises.length === 0 && best.target.year !== undefined;
  const inTime = claimedYearHolds(context, best.target);
  if (
    asked.length > 0 &&
    best.target.year !== undefined &&
    !asked.includes(best.target.year) &&
    !yearClaimed &&
    !inTime
  ) {
    const topic = `${label} ${asked.join(', ')}`;
    // "2.200 căn là đến năm 2025 à": the number is the plan's, its year is not.
    const claimed = question.yesNo && claimedAmountHolds(context, best.target) ? question.claimedTime?.text : undefined;
    const sentence = claimed
      ? wording.notForYear(document.identity.title, topic, claimed)
      : wording.noNumber(document.identity.title, topic);
    return silent(document, sentence, wording.noTargetShort, {
      text: `${wording.otherYear(asked[0]!, best.target.year)} ${sentenceOf(context, best.target, place)}`,
      citations: proofOf(document, best.target),
    });
  }
  if (question.presentState)
    return silent(document, wording.noPresent(document.identity.title, label), wording.noTargetShort, {
      text: wording.aimOnly(sentenceOf(context, best.target, place)),
      citations: proofOf(document, best.target),
    });
  const ofAllYears = asksEachYear(question.text) && !asksEachYear(textOf(document, best.target.span));
  if (ofAllYears || asksOtherBound(question.text, best.target))
    return silent(document, wording.notAsAsked(document.identity.title, label), wording.noTargetShort, {
      text: wording.setsInstead(sentenceOf(context, best.target, place)),
      citations: proofOf(document, best.target),
    });
  const parts = [...subTargets(numbers, best), ...(asked.length === 0 ? otherYears(numbers, best) : [])];
  const details = parts.map((part) =>
    wording.alsoTarget(
      [capital(part.target.indicator), part.target.year === best.target.year ? '' : `(${part.target.year})`]
        .filter(Boolean)
        .join(' '),
      writeValue(context, part.target),
    ),
  );
  for (const year of yearsUnstated(context, numbers, best)) details.push(wording.noYear(year));
  if (best.target.followers) details.push(wording.followers(best.target.followers.map((body) => body.name).join(', ')));
  const notes: string[] = [];
  // "Bao nhiêu người tham gia": that the plan gives their share only is told.
  if (best.target.unit === '%' && !question.compare && readMeasure(question.text).heads) notes.push(wording.shareOnly);
  if (isRestricted(best.target, inPlanWords(question.text, terms)) && parts.length === 0)
    notes.push(wording.onlyScope(best.target.scope!, label));
  const narrower = asksWhole(question.text) ? narrowerThan(best.target.indicator, question.text) : undefined;
  if (narrower) notes.push(wording.onlyScope(`“${narrower}”`, label.replace(/\s+chung(?!\p{L})/u, '')));
  const said = verdict(context, best.target);
  return {
    document,
    found: true,
    confidence: best.coverage,
    ...(said && said !== `${wording.yes} ` ? { denies: true } : {}),
    sentence: `${said}${sentenceOf(context, best.target, place)}`,
    short: shortOfParts(context, best, asked.length === 0 ? parts : []),
    details,
    notes,
    citations: unique([...proofOf(document, best.target), ...parts.flatMap((part) => proofOf(document, part.target))]),
    ...measuredOf(best.target),
    alternatives: alternativesOf(context, document, numbers, best),
  };
}

/** "Tỷ lệ … chung": of all, not of a part. */
function asksWhole(asked: string): boolean {
  return /(?<!\p{L})chung(?!\p{L})/iu.test(asked.normalize('NFC'));
}

/** The words by which an indicator is of a part only ("có bằng cấp, chứng chỉ"), where the question does not have them. */
function narrowerThan(indicator: string, asked: string): string | undefined {
  if (asksWhole(indicator)) return undefined;
  const part = /(?<!\p{L})(?:có bằng|trong độ tuổi|khu vực|ở thành thị|ở nông thôn)(?!\p{L}).*$/iu.exec(
    indicator.normalize('NFC'),
  )?.[0];
  return part && !foldMarks(asked.toLowerCase()).includes(foldMarks(part.slice(0, 6).toLowerCase())) ? part : undefined;
}

/** What is asked about; bodies that are counted where nothing else is. */
function labelOf(context: AnswerContext): string {
  const bodies = topicTerms(context).length === 0 ? askedAgencies(context).map(({ name }) => name.toLowerCase()) : [];
  return bodies.join(', ') || topicLabel(context);
}

/** Values of the same topic that another plan's value may be held against. */
function alternativesOf(
  context: AnswerContext,
  document: IndexedDocument,
  ranked: readonly Ranked[],
  best: Ranked,
): Valued[] {
  if (!context.question.compare) return [];
  const others = ranked.filter((one) => one !== best && one.score >= best.score - COMPARED_MARGIN);
  return others.flatMap(({ target }) => {
    const { measured } = measuredOf(target);
    return measured ? [{ measured, short: shortOf(context, target), citations: proofOf(document, target) }] : [];
  });
}

/** A value in a few words; one that holds for a part only, beside those for the other parts. */
function shortOfParts(context: AnswerContext, best: Ranked, parts: readonly Ranked[]): string {
  const { scope, year } = best.target;
  const others = scope ? parts.filter(({ target }) => target.scope && target.year === year) : [];
  return [best, ...others].map(({ target }) => shortOf(context, target)).join(', ');
}

/** A value in a few words. */
function shortOf(context: AnswerContext, target: Target): string {
  return [writeValue(context, target), ...(target.scope ? [`(${target.scope})`] : [])].join(' ');
}

/** Held against an amount: of values that fit about as well the one that is just that. */
function pickHeld(ranked: readonly Ranked[], threshold: Threshold | undefined): Ranked | undefined {
  if (threshold?.comparator !== '=') return undefined;
  const least = (ranked[0]?.score ?? 0) - HELD_MARGIN;
  return ranked.find(({ target, score }) => {
    const { measured } = measuredOf(target);
    return score >= least && measured !== undefined && meets(measured, threshold);
  });
}

/** The best target; of targets that fit about as well, the one of the year asked for. */
function pickOfYear(ranked: readonly Ranked[], asked: readonly number[]): Ranked | undefined {
  const [best] = ranked;
  const ofYear = ranked.find((one) => one.target.year !== undefined && asked.includes(one.target.year));
  if (!best || (ofYear && ofYear.score > best.score - YEAR_MARGIN)) return ofYear;
  // A year asked about is held against a year stated, where one is.
  const dated = ranked.find((one) => one.target.year !== undefined && one.score > best.score - YEAR_MARGIN);
  if (asked.length > 0 && best.target.year === undefined && dated) return dated;
  // Asked about no year: of one indicator's values the next that is due.
  const due = [best, ...otherYears(ranked, best)].sort((a, b) => (a.target.year ?? 0) - (b.target.year ?? 0));
  const next = due.find(({ target }) => (target.year ?? 0) >= new Date().getFullYear());
  return asked.length === 0 ? (next ?? best) : best;
}

/** Values of the same indicator for other years, in their order. */
function otherYears(ranked: readonly Ranked[], best: Ranked): Ranked[] {
  const key = (target: Target) => `${target.indicator.toLowerCase()} ${target.unit ?? ''} ${target.scope ?? ''}`;
  return ranked
    .filter(
      ({ target }) => target.year !== undefined && target.year !== best.target.year && key(target) === key(best.target),
    )
    .sort((a, b) => a.target.year! - b.target.year!)
    .slice(0, MOST_YEARS);
}

/** Of several years asked about one by one, those for which the plan sets no such target; a period is no list of years. */
function yearsUnstated({ question }: AnswerContext, ranked: readonly Ranked[], best: Ranked): number[] {
  const asked = [...new Set(question.years.filter((year) => year >= 2020))];
  const period = /(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d|giai đoạn|giai doan|(?:từ|tu|from)\s.*\d{4}/iu.test(
    question.text,
  );
  if (asked.length < 2 || period || question.yesNo) return [];
  const stated = [best, ...otherYears(ranked, best)].map(({ target }) => target.year);
  return asked.filter((year) => !stated.includes(year));
}

/** Whether the amount that the question states is the target's; nothing where it states none, or neither is the whole truth. */
function claimedAmountHolds({ question }: AnswerContext, target: Target): boolean | undefined {
  if (question.premises.length === 0) return undefined;
  const stated = question.premises.map((premise) => readAmount(premise, question.language));
  return holdsAsClaimed(target, stated, question.yesNo ? question.bound : undefined);
}

/** Whether the year that the question claims is the target's, or bounds it as claimed. */
function claimedYearHolds({ question }: AnswerContext, { year }: Target): boolean | undefined {
  const years = question.years.filter((one) => one >= 2020);
  if (!question.yesNo || years.length === 0 || year === undefined) return undefined;
  return question.claimedTime ? isAsClaimed(question.claimedTime, timeOfDate(String(year))) : years.includes(year);
}

/** "Đúng." or "Không phải." where the question states an amount or a year to be confirmed. */
function verdict(context: AnswerContext, target: Target): string {
  const { question, wording } = context;
  const inTime = claimedYearHolds(context, target);
  if (question.premises.length === 0) return inTime === undefined ? '' : `${inTime ? wording.yes : wording.no} `;
  const holds = claimedAmountHolds(context, target);
  if (holds === undefined || (holds && !question.yesNo)) return '';
  // Of what the plan does not take the share of, its number is neither so nor wrong.
  if (holds && question.premises.some((premise) => claimsOtherBase(question.text, premise, target))) return '';
  if (holds) return `${inTime === false ? wording.no : wording.yes} `;
  // Of another number the number is what is wrong, of the same one what it is said to bound.
  const { bound } = question;
  const sameNumber = bound && (bound.value === target.value || bound.value === target.valueMax);
  return `${wording.notSo(sameNumber ? bound.text : claimedOf(context))} `;
}

/** Values of the same clause that divide the one found: by town and country, by level of school. */
function subTargets(ranked: readonly Ranked[], best: Ranked): Ranked[] {
  return ranked.filter((one) => {
    if (
      one === best ||
      one.target.span.passage !== best.target.span.passage ||
      one.target.span.start !== best.target.span.start
    )
      return false;
    if (one.target.unit !== best.target.unit || !one.target.scope || one.target.scope === best.target.scope)
      return false;
    return one.score >= best.score - 0.25;
  });
}

function withoutNumber(
  context: AnswerContext,
  document: IndexedDocument,
  aim: Ranked | undefined,
  terms: readonly TopicTerm[],
): Finding {
  const { wording, question } = context;
  const label = labelOf(context);
  const rate = rateOfCounted(context, document, terms);
  if (rate) {
    const near = {
      text: wording.setsInstead(sentenceOf(context, rate, placeLabel(document))),
      citations: proofOf(document, rate),
    };
    const sentence = wording.notAsAsked(document.identity.title, label);
    return { ...silent(document, sentence, wording.noTargetShort, near), instead: true };
  }
  if (!aim) {
    // Judged by what the sentence names, which is the topic without bodies.
    const other = targetOnTopic(context, document, withoutCounted(topicTerms(context)));
    // Counted in another way than the question asks: nobody is told that the plan sets nothing for the matter.
    if (other) {
      // A share is nothing near an age.
      const sentence = wording.notAsAsked(document.identity.title, label);
      if (isOtherMeasure(other, readMeasure(question.text)))
        return silent(document, sentence, wording.noTargetShort, nearestIn(context, document, terms, false));
      const near = {
        text: wording.setsInstead(sentenceOf(context, other, placeLabel(document))),
        citations: proofOf(document, other),
      };
      // The very thing, though counted otherwise: of many plans too this one is told.
      const confidence = isCountedOtherwise(other, readMeasure(question.text)) ? 1 : 0;
      return { ...silent(document, sentence, wording.noTargetShort, near), instead: true, confidence };
    }
    return unmatched(
      document,
      wording.noTarget(document.identity.title, label),
      wording.noTargetShort,
      nearestIn(context, document, terms, false),
    );
  }
  const quote = clip(textOf(document, aim.target.span), 400);
  const citations = proofOf(document, aim.target);
  // "HDI đến 2045" is not told by the aim for 2030.
  const asked = question.years.filter((year) => year >= 2020);
  const { year } = aim.target;
  if (asked.length > 0 && year !== undefined && !asked.includes(year) && !question.yesNo) {
    const text = `${wording.otherYear(asked[0]!, year)} ${wording.nearest(wording.section(citations[0]!.section), quote)}`;
    const sentence = wording.noNumber(document.identity.title, `${label} ${asked.join(', ')}`);
    return silent(document, sentence, wording.noTargetShort, { text, citations });
  }
  if ((question.wantsAmount && !statesLevel(question.text, quote)) || question.superlative) {
    const section = wording.section(citations[0]!.section);
    return silent(document, wording.noNumber(document.identity.title, label), wording.noTargetShort, {
      text: wording.nearest(section, quote),
      citations,
    });
  }
  return {
    document,
    found: true,
    confidence: aim.coverage,
    sentence: `${placeLabel(document)}: ${capital(quote)}.`,
    short: quote,
    details: [],
    notes: [],
    citations,
  };
}

/** The clause, and what states its year. */
export function proofOf(document: IndexedDocument, target: Target): Citation[] {
  const citation = cite(document, target.span);
  const citations = [citation, ...citeYear(document, target, [citation])];
  if (target.headerSpan) citations.push(cite(document, target.headerSpan));
  return citations;
}

function unique(citations: Citation[]): Citation[] {
  return citations.filter(
    (one, i) => citations.findIndex((other) => other.quote === one.quote && other.section === one.section) === i,
  );
}
