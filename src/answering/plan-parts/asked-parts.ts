import { withoutGovernment } from '../../question/index.ts';
import { type PlanPart, planPartMatcher } from '../../vocabulary/index.ts';
import { type AnswerContext, askedAgencies, topicTerms } from '../context.ts';
import { isIssuedBy } from '../issuer.ts';

/** What a question asks for that asks for parts of a plan and nothing else: "mục tiêu đến năm 2045 của …". */
export interface AskedParts {
  parts: PlanPart[];
  /** The words that name them, as typed. */
  words: string;
  /** The words with the years: "mục tiêu 2045". */
  label: string;
  /** Years that the part must be about. */
  years: readonly number[];
}

/** The parts that a question asks for by their names; undefined where it is about a matter, a body or an amount. */
export function askedParts(context: AnswerContext): AskedParts | undefined {
  const { question } = context;
  if (question.intent !== 'content' && question.intent !== 'target' && question.intent !== 'tasks') return undefined;
  if (question.wantsAmount || question.threshold || question.superlative || question.counted || question.report)
    return undefined;
  // The issuer of another place's plan ("UBND huyện") has tasks in this one.
  const bodies = question.places.length > 0 ? withoutGovernment(question.agencies) : askedAgencies(context);
  if (question.fact || bodies.some((one) => !issuesFor(context, one.id))) return undefined;
  const named = planPartMatcher().match(question.tokens);
  if (named.length === 0) return undefined;
  const within = new Set(named.flatMap(({ from, to }) => question.tokens.slice(from, to)));
  const others = topicTerms(context).filter((term) => !term.light && !term.tokens.every((token) => within.has(token)));
  if (others.length > 0) return undefined;
  const parts = named.map(({ value }) => value);
  const placed = question.places.length > 0 || (question.references?.length ?? 0) > 0;
  if (!placed && question.years.length === 0 && parts.every((part) => part.common)) return undefined;
  const words = named.map(({ from, to }) =>
    question.text.slice(question.tokens[from]!.start, question.tokens[to - 1]!.end),
  );
  const joined = words.join(', ');
  return { parts, words: joined, label: [joined, ...question.years].join(' '), years: question.years };
}

/** True where a body issued a plan of a place that the question names: then it only says which plan is meant. */
function issuesFor({ index, question }: AnswerContext, bodyId: string): boolean {
  const places = new Set(question.places.map((place) => place.id));
  return index.documents.some(
    ({ identity }) =>
      identity.place?.id !== undefined &&
      (places.has(identity.place.id) || (question.district && places.has(identity.place.parent ?? ''))) &&
      isIssuedBy(identity, [bodyId]),
  );
}
