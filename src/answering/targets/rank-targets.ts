import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldMarks } from '../../text/index.ts';
import { type AnswerContext, matchOwner } from '../context.ts';
import { asksHowMany, fitsAge } from './asked-people.ts';
import { isOtherMeasure, likenessOfUnit } from './asked-unit.ts';
import { fitsReference, fitsScope, inPlanWords, namesCore } from './target-fit.ts';
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
  const asked = inPlanWords(context.question.text, terms);
  const ranked: Ranked[] = [];
  for (const target of document.records.targets) {
    const match = matchOwner(context, terms, target, 'target', () => describeTarget(target, document));
    if (match.coverage < least || !fitsScope(target, asked)) continue;
    // A telling word that the indicator does not have makes the question another one.
    if (match.missing.length > 0 || !fitsReference(target, context.question.text)) continue;
    if (!fitsAge(target, context.question.text)) continue;
    const longest = target.unit === '%' && asksHowMany(context.question.text) ? Number.POSITIVE_INFINITY : undefined;
    if (target.comparator !== 'none' && !namesCore(target, match.named, longest)) continue;
    if (
      /ty le|ti le|rate|share/iu.test(foldMarks(context.question.text)) &&
      /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator) &&
      !/giảm|tăng|giam|tang|reduc|increas|cut/iu.test(context.question.text)
    )
      continue;
    if (isOtherMeasure(target, context.question.text)) continue;
    const likeness = likenessOfUnit(target, context.question.text);
    const fits = likeness > 0 ? 0.2 : 0.15 * likeness;
    ranked.push({
      target,
      coverage: match.coverage,
      score: match.coverage + 0.35 * match.focus + fits + (target.listed ? 0.02 : 0),
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * "Dân số", "học sinh", "trẻ em" of vaccination: who is counted goes without saying where the question says what is
 * measured.
 */
export function withoutCounted(terms: TopicTerm[]): TopicTerm[] {
  const concerned = new Set(terms.flatMap((term) => term.concept?.concerns ?? []));
  const telling = terms.filter(
    (term) =>
      !/^(?:dan so|nguoi dan|hoc sinh|chung|noi chung|toan tinh)$/u.test(
        term.tokens.map((token) => token.folded).join(' '),
      ) && !concerned.has(term.concept?.id ?? ''),
  );
  return telling.some((term) => term.concept) ? telling : terms;
}
