import type { Question, TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText, type SearchTerm } from '../../retrieval/index.ts';
import { foldMarks, type Token, tokenize } from '../../text/index.ts';
import { recordWords } from '../../vocabulary/index.ts';
import type { AnswerContext } from '../context.ts';

/** Least share of what is measured that a clause must name. */
const NAMED = 0.85;
/** Most words from a measure to what it is measured of: further on the clause speaks of something else. */
const BESIDE = 10;

/** The measure that a question asks for, and what it is measured of: "tốc độ | tăng dân số". */
interface Measured {
  /** The words of the measuring noun, folded. */
  noun: string[];
  of: SearchTerm[];
}

/**
 * False for a text that names the measure asked for only of something else, or what is measured only beside another measure:
 * "thu nhập bình quân" is not told by "người thu nhập thấp … diện tích bình quân". True for a question that begins with no
 * measure.
 */
export function tellsMeasure(context: AnswerContext, terms: readonly TopicTerm[], text: string): boolean {
  const measured = measuredIn(context.question, terms);
  if (!measured || measured.of.length === 0) return true;
  const whole = terms.find((term) => term.concept && term.tokens.length > measured.of.length);
  return text.split(/[;.]\s/u).some((clause) => {
    const profile = profileText(clause);
    const words = tokenize(clause).map((token) => token.folded);
    const at = words.flatMap((_, i) => (measured.noun.every((word, k) => words[i + k] === word) ? [i] : []));
    if (at.length === 0) return false;
    if (whole && profile.concepts.some(({ id, from }) => id === whole.concept!.id && isBeside(at, from))) return true;
    return measured.of.every((term) => {
      const { coverage, named } = matchTopic([term], profile, context.statistics);
      return coverage >= NAMED && [...named].some((place) => isBeside(at, place));
    });
  });
}

function isBeside(measures: readonly number[], place: number): boolean {
  return measures.some((at) => Math.abs(place - at) <= BESIDE);
}

/** Nothing for a share or a number, which "đạt 95%" and "19 bác sĩ" tell without the word. */
const UNTOLD = /^(?:t[yi] le|so luong|tong so|chi so)$/u;

function measuredIn({ tokens }: Question, terms: readonly TopicTerm[]): Measured | undefined {
  const telling = terms.filter((term) => !term.light);
  const first = telling[0]?.tokens[0];
  if (!first) return undefined;
  const start = tokens.findIndex((token) => token.start === first.start);
  const noun = nounsAt(tokens, start);
  if (!noun) return undefined;
  const within = new Set(tokens.slice(start, start + noun.length));
  const of = telling.flatMap((term) => {
    const rest = term.tokens.filter(
      (token) => !JOINS.test(token.folded) && ![...within].some((one) => one.start === token.start),
    );
    if (rest.length === term.tokens.length) return [term];
    return rest.length > 0 ? [{ tokens: rest, light: false, position: term.position + noun.length }] : [];
  });
  return { noun, of };
}

const JOINS = /^(?:cua|cho|o|tai|trong)$/u;

/** The longest measuring noun that stands there, folded. */
function nounsAt(tokens: readonly Token[], start: number): string[] | undefined {
  if (start < 0) return undefined;
  return recordWords('measure')
    .map((noun) => foldMarks(noun))
    .filter((noun) => !UNTOLD.test(noun))
    .map((noun) => noun.split(' '))
    .find((words) => words.every((word, i) => tokens[start + i]?.folded === word));
}
