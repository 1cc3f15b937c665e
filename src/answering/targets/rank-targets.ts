import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldedWords, foldMarks } from '../../text/index.ts';
import { tellsMeasure } from '../content/tells-measure.ts';
import { type AnswerContext, matchOwner } from '../context.ts';
import { asksHowMany, fitsAge } from './asked-people.ts';
import { isCountedOtherwise, isOtherMeasure, likenessOfUnit, readMeasure } from './asked-unit.ts';
import {
  fitsReference,
  fitsScope,
  inPlanWords,
  isOneSyllable,
  namesCore,
  namesHead,
  standsAlone,
} from './target-fit.ts';
import { describeTarget } from './target-text.ts';

/** Least share of the topic that an indicator must cover. */
export const ENOUGH = 0.62;

/** A target, the share of the topic that it covers, and its rank. */
export interface Ranked {
  target: Target;
  coverage: number;
  score: number;
}

/** The targets of a plan that cover at least the share `least` of the topic, best first. */
export function rankTargets(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  least: number,
): Ranked[] {
  const { text } = context.question;
  const folded = foldMarks(text.toLowerCase());
  const asked = inPlanWords(text, terms);
  const measure = readMeasure(text);
  const counts = asksHowMany(text);
  const rate = RATE.test(folded);
  const level = FALLS_TO.test(folded) || (LEFT.test(folded) && !/giảm|tăng|giam|tang|reduc|increas|cut/iu.test(text));
  const alone = isOneSyllable(terms);
  const ranked: Ranked[] = [];
  for (const target of document.records.targets) {
    const match = matchOwner(context, terms, target, 'target', () => describeTarget(target, document));
    if (match.coverage < least || !fitsScope(target, asked)) continue;
    // A telling word that the indicator does not have makes the question another one.
    if (match.missing.length > 0 || !fitsReference(target, text)) continue;
    if (!fitsAge(target, text)) continue;
    if (target.comparator === 'none' && !tellsMeasure(context, terms, target.indicator)) continue;
    if (alone && !standsAlone(target, match.named)) continue;
    const longest = target.unit === '%' && counts ? Number.POSITIVE_INFINITY : undefined;
    if (target.comparator !== 'none' && !namesCore(target, match.named, longest)) continue;
    // Asked for a rate of somebody, an aim that is only for them ("… cho hộ cận nghèo") is about something else.
    if (target.comparator === 'none' && rate && !namesHead(target, match.named)) continue;
    if (level && /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator)) continue;
    if (isOtherMeasure(target, measure) || isCountedOtherwise(target, measure)) continue;
    const likeness = likenessOfUnit(target, measure);
    const fits = likeness > 0 ? 0.2 : 0.15 * likeness;
    ranked.push({
      target,
      coverage: match.coverage,
      score: match.coverage + 0.35 * match.focus + fits + leastFit(target, folded) + (target.listed ? 0.02 : 0),
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** "Mỗi người ít nhất mấy mét vuông": of two amounts of one thing the smallest allowed. */
function leastFit(target: Target, folded: string): number {
  const least = /tối thiểu|ít nhất/iu.test(target.indicator);
  if (!least && target.comparator !== '>=') return 0;
  return /(?:^| )(?:toi thieu|it nhat|thap nhat|nho nhat|minimum|at least)(?!\p{L})/u.test(folded)
    ? 0.4
    : least
      ? -0.1
      : 0;
}

/** The numbered target that is most about the topic, though not counted as the question asks; undefined where none is about it. */
export function targetOnTopic(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
): Target | undefined {
  const fits = document.records.targets.flatMap((target) => {
    if (target.comparator === 'none') return [];
    const match = matchOwner(context, terms, target, 'target', () => describeTarget(target, document));
    const about = match.coverage >= FULLY && match.missing.length === 0 && namesHead(target, match.named);
    return about ? [{ target, focus: match.focus }] : [];
  });
  return fits.sort((a, b) => b.focus - a.focus)[0]?.target;
}

/** Least share of the topic that a target covers which is about it. */
const FULLY = 0.9;

const RATE = /ty le|ti le|rate of|share of/u;

/** A rate, or what is left of something: no amount by which it falls or rises. */
const LEFT = /ty le|ti le|rate|share|con (?:lai )?(?:bao nhieu|may|bn)(?!\p{L})/u;

/** "Giảm hộ nghèo xuống còn 1%": what is left, not by how much it falls. */
const FALLS_TO =
  /(?:^|\s)(?:giam|ha|keo|xuong)(?: \S+){0,6}? con(?!\p{L})|(?:reduce|reduced|cut|brought down|down) (?:\S+ ){0,6}to(?!\p{L})/u;

/** Who is counted where nobody else is named, and that all of them are. */
const UNTOLD = /^(?:dan so|nguoi dan|chung|noi chung|toan tinh)$/u;

/**
 * "Dân số", "học sinh", "trẻ em" of vaccination: who is counted goes without saying where the question says what is
 * measured.
 */
export function withoutCounted(terms: TopicTerm[]): TopicTerm[] {
  const concerned = new Set(terms.flatMap((term) => term.concept?.concerns ?? []));
  // Pupils go to school; that they are insured is told of them alone.
  const ofSchool = terms.some((term) =>
    /(?:^| )(?:di hoc|tieu hoc|trung hoc|thcs|thpt|cap|pho cap|truong)(?: |$)/u.test(foldedWords(term.tokens)),
  );
  const telling = terms.filter(
    (term) =>
      !UNTOLD.test(foldedWords(term.tokens)) &&
      !(ofSchool && foldedWords(term.tokens) === 'hoc sinh') &&
      !concerned.has(term.concept?.id ?? ''),
  );
  return telling.some((term) => term.concept || term.tokens.length > 1) ? telling : terms;
}
