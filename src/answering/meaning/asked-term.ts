import type { TopicTerm } from '../../question/index.ts';
import { countOf, foldedPhrase, foldedWords, foldMarks, tokenize } from '../../text/index.ts';
import { type AnswerContext, namesShared, topicTerms } from '../context.ts';
import { askedParts } from '../plan-parts/asked-parts.ts';
import { numberedPart } from '../plan-parts/section-by-number.ts';
import { asksForUsualPart } from '../plan-parts/usual-part.ts';

/** A term of which it is asked what it means. */
export interface AskedTerm {
  /** The words of the question that make it up. */
  terms: TopicTerm[];
  /** All that plans may call it, without marks. */
  names: string[];
  /** The term as typed, without the place that it is asked of. */
  shown: string;
  /** It says how many there are ("bốn trụ cột"): which they are is asked. */
  counted: boolean;
}

/** Kinds of questions that may ask what a word means; of the others "là gì" asks for what they ask for. */
const KINDS: ReadonlySet<string> = new Set(['content', 'target', 'tasks']);
/** "Người có công là ai" asks whom the words mean, "chủ trì y tế là ai" who does it. */
const KINDS_OF_WHO: ReadonlySet<string> = new Set(['content', 'lead']);

/** The term of which a question asks what it means; nothing where it asks for what a plan says of a part, a body or a number. */
export function askedTerm(context: AnswerContext): AskedTerm | undefined {
  const { question } = context;
  const { meaning } = question;
  if (!meaning || namesShared(context)) return undefined;
  if (!(meaning.as === 'who' ? KINDS_OF_WHO : KINDS).has(question.intent)) return undefined;
  if (question.premises.length > 0 || question.yesNo || question.years.length > 0) return undefined;
  // "Ai là giám đốc", "điều kiện là gì" ask for something else than what the words mean.
  if (meaning.as !== 'defined' && meaning.as !== 'spelled' && question.property) return undefined;
  const other = question.references?.length || askedParts(context) || numberedPart(context);
  if (other || asksForUsualPart(question)) return undefined;
  const term = foldedWords(tokenize(meaning.term));
  const named = topicTerms(context).filter((one) => term.includes(foldedWords(one.tokens)));
  // "Bốn trụ cột" are "4 trụ cột": of how many it is asked, not what "bốn" means.
  const count = countBefore(meaning.term);
  const within = count ? named.filter((one) => foldedWords(one.tokens) !== count.word) : named;
  if (within.length === 0 && !meaning.short) return undefined;
  // "HDI của Bắc Giang là gì" asks for the number.
  const ofPlace = question.places.length > 0 && (question.language === 'en' || within.some(isMeasure));
  if (meaning.as === 'is' && ofPlace) return undefined;
  const words = within.map(({ tokens }) => foldedWords(tokens)).join(' ');
  if (meaning.as === 'who' && words !== term.replace(OF_PLACE, '')) return undefined;
  const [only, ...others] = within.filter((one) => !one.light);
  const known = only?.concept && others.length === 0 ? [...only.concept.plan, ...only.concept.abbr] : [];
  const short = meaning.short ? [meaning.short.short, meaning.short.long] : [];
  const typed = foldMarks(meaning.term.normalize('NFC').toLowerCase()).replace(OF_PLACE, '');
  const names = [
    words,
    ...(count ? count.written.map((number) => typed.replace(count.word, number)) : [typed]),
    ...known.map((one) => foldedPhrase(one)),
    ...short.map((one) => foldMarks(one.toLowerCase())),
  ];
  const shown = meaning.term.normalize('NFC').slice(0, typed.length);
  return { terms: within, names: [...new Set(names)].filter(Boolean), shown, counted: count !== undefined };
}

/** The number that a term begins with, as typed and as plans write it. */
function countBefore(term: string): { word: string; written: string[] } | undefined {
  const word = foldMarks(term.normalize('NFC').toLowerCase()).split(' ')[0]!;
  const count = /^\d{1,2}$/u.test(word) ? Number(word) : countOf(word);
  return count === undefined ? undefined : { word, written: [String(count), `0${count}`, word] };
}

/** The plan or place in which the term is asked about. */
const OF_PLACE = / (?:o|tai|cua|trong|theo) .*$/u;

function isMeasure({ concept }: TopicTerm): boolean {
  return /^(?:ty-le|chi-so|so|dien-tich|tuoi-tho)-/u.test(concept?.id ?? '');
}
