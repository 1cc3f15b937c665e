import type { IndexedDocument, TermStatistics } from '../../index/index.ts';
import { type Question, understandQuestion } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldedPhrase, tokenize } from '../../text/index.ts';
import type { Concept } from '../../vocabulary/index.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import type { Finding } from '../finding.ts';
import { findTarget, proofOf } from './answer-target.ts';
import { measuredOf } from './measured.ts';
import { ENOUGH } from './rank-targets.ts';
import { sentenceOf, writeValue } from './target-text.ts';

/** A matter that plans set targets for, chosen rather than asked for in words. */
export interface MatterChosen {
  concept: Concept;
  /** What is measured, in the plans' words. */
  name: string;
  /** Plans that are set side by side; all that are in force where it is left out. */
  documents?: readonly IndexedDocument[] | undefined;
  /** Each plan's targets that are about it. */
  targets: ReadonlyMap<IndexedDocument, readonly Target[]>;
  language: 'vi' | 'en';
}

/** The question that choosing a matter stands for; nothing in its name is read as an amount or a place. */
export function questionFor({ concept, name, language }: MatterChosen, statistics: TermStatistics): Question {
  const { threshold: _threshold, superlative: _superlative, ...read } = understandQuestion(name, statistics);
  return {
    ...read,
    ...{ language, intent: 'target', explicitIntent: true, compare: true, wantsAmount: true },
    ...{ places: [], agencies: [], years: [], premises: [], corrections: [], yesNo: false, topicText: name },
    terms: [{ text: name, tokens: tokenize(concept.plan[0]!), concept, light: false, position: 0 }],
  };
}

/** What a plan says of a matter: the target that fits its name, else the one that is about it, with what it measures. */
export function findMatter(
  context: AnswerContext,
  document: IndexedDocument,
  { name, targets }: MatterChosen,
): Finding {
  const about = targets.get(document) ?? [];
  const named = findTarget(context, document);
  const target = about.find((one) => one.scope === undefined) ?? about[0];
  if (named.measured || !target) return named;
  const value = writeValue(context, target);
  return {
    document,
    found: true,
    confidence: ENOUGH,
    sentence: sentenceOf(context, target, placeLabel(document)),
    short: foldedPhrase(target.indicator) === foldedPhrase(name) ? value : `${value} – ${target.indicator}`,
    details: [],
    notes: [],
    citations: proofOf(document, target),
    ...measuredOf(target),
  };
}
