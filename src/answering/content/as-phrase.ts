import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { tokenize } from '../../text/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';

/** Words of a phrase that is looked for as it stands. */
const SHORTEST = 2;
const LONGEST = 8;

/** The passages of each plan that have a phrase word for word. */
type Holding = ReadonlyMap<IndexedDocument, readonly number[]>;

const NOWHERE: Holding = new Map();
const known = new WeakMap<Question, Holding>();

/**
 * Where the words of a question stand that is nothing but a phrase of words which mean little one by one: "nhà khoa học",
 * "chuyển đổi công bằng". Nothing for a phrase of the vocabulary, and where no plan has it so.
 */
export function phraseAsTyped(context: AnswerContext): Holding {
  const { question } = context;
  let holding = known.get(question);
  if (!holding) {
    holding = isBarePhrase(context) ? holdersOf(context) : NOWHERE;
    known.set(question, holding);
  }
  return holding;
}

/** True where some word of the question is told by no phrase that the program knows. */
function isBarePhrase(context: AnswerContext): boolean {
  const { question } = context;
  const { tokens, agencies, places, explicitIntent, interrogative, fact, compare, language } = question;
  if (language !== 'vi' || tokens.length < SHORTEST || tokens.length > LONGEST) return false;
  if (places.length > 0 || agencies.length > 0 || explicitIntent || interrogative || fact || compare) return false;
  const told = topicTerms(context).filter((term) => term.concept || term.tokens.length > 1);
  return told.reduce((sum, term) => sum + term.tokens.length, 0) < tokens.length;
}

function holdersOf({ index, question }: AnswerContext): Holding {
  const words = question.tokens.map(({ folded }) => folded);
  const rows = words.slice(1).map((word, i) => new Set(index.rowsOf(`${words[i]}_${word}`)[0]));
  const [first, ...others] = rows.sort((a, b) => a.size - b.size);
  const holding = new Map<IndexedDocument, number[]>();
  for (const row of first ?? []) {
    if (!others.every((one) => one.has(row))) continue;
    const { document: at, passage } = index.rows[row]!;
    const document = index.documents[at]!;
    if (!hasInARow(document.plan.passages[passage]!.text, words)) continue;
    holding.set(document, [...(holding.get(document) ?? []), passage]);
  }
  return holding;
}

function hasInARow(text: string, words: readonly string[]): boolean {
  const written = tokenize(text).map(({ folded }) => folded);
  return written.some((_, from) => words.every((word, i) => written[from + i] === word));
}
