import type { IndexedDocument } from '../index/index.ts';
import type { Comparator } from '../records/index.ts';
import type { Citation, ComparisonRow } from './answer.ts';
import type { AnswerContext } from './context.ts';

/** Finds what a plan says to the question of a context. */
export type Find = (context: AnswerContext, document: IndexedDocument) => Promise<Finding>;

/** What one plan says to a question. */
export interface Finding {
  document: IndexedDocument;
  /** True when the plan answers; false when it is silent. */
  found: boolean;
  /** How well what was found fits the topic, 0 to 1. */
  confidence: number;
  /** How much less of an answer it is than its words make it, beside those of other plans; 0 to 1. */
  lesser?: number;
  /** The answer as a whole sentence, for a question about one plan. */
  sentence: string;
  /** The answer in a few words, for a line in a list of plans. */
  short: string;
  details: string[];
  notes: string[];
  /** True where the sentence says that a claim of the question is not so. */
  denies?: boolean;
  /** True for a passage that speaks of the topic, rather than a record read off the plan. */
  passage?: boolean;
  /** Texts that the program reckons itself ("12 trang"): no quotation holds their numbers. */
  computed?: string[];
  /** Items of a list, where all that there is was asked for. */
  listed?: number;
  /** Items of a list that the details leave out. */
  left?: number;
  citations: Citation[];
  /** Where the plan is silent: what it says that is nearest. */
  nearest?: Nearest;
  /** True where the nearest is a number that the plan sets for the matter, though not the one asked for. */
  instead?: boolean;
  /** True where nothing in the plan fits the topic: that it says nothing of it holds only as far as the topic was understood. */
  unmatched?: boolean;
  /** The number with what it counts, where the answer is one target. */
  measured?: Measured;
  /** When it is due, where plans are put in that order. */
  due?: Due;
  /** Other values of the plan that fit the question nearly as well. */
  alternatives?: Valued[];
}

/** A day to put deadlines in order by. */
export interface Due {
  /** `YYYY-MM-DD`, or `MM-DD` where it comes every year. */
  day: string;
  yearly: boolean;
}

/** A value of a plan with its words and proof. */
export interface Valued {
  measured: Measured;
  short: string;
  citations: Citation[];
}

/** What a silent plan says that is nearest. */
export interface Nearest {
  text: string;
  citations: Citation[];
  /** True for a passage that has most of the topic: it may well be about it in other words. */
  close?: boolean;
  /** The part of it that speaks of the topic; left out where only a general duty is near. */
  mention?: Omit<Nearest, 'mention'>;
}

/** A number to compare plans by. */
export interface Measured extends Pick<ComparisonRow, 'valueMax' | 'unit' | 'per' | 'scope' | 'year'> {
  value: number;
  comparator: Comparator;
  /** What is measured, in the plan's words. */
  indicator: string;
  /** Unit, reference and scope in one: only like is compared with like. */
  measure: string;
}

/** A plan that is silent. */
export function silent(document: IndexedDocument, sentence: string, short: string, nearest?: Nearest): Finding {
  return {
    document,
    found: false,
    confidence: 0,
    sentence,
    short,
    details: [],
    notes: [],
    citations: [],
    ...(nearest ? { nearest } : {}),
  };
}

/** A plan in which nothing fits the topic. */
export function unmatched(...silence: Parameters<typeof silent>): Finding {
  return { ...silent(...silence), unmatched: true };
}
