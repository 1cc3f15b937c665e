import type { IndexedDocument } from '../../index/index.ts';
import { splitSentences } from '../../plan/index.ts';
import type { MeaningAsked } from '../../question/index.ts';
import { foldMarks, foldText } from '../../text/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';
import { passagesHolding } from '../content/speaks-of.ts';
import { type AnswerContext, bestSentence, textOf } from '../context.ts';
import type { AskedTerm } from './asked-term.ts';

/** What a plan tells of a term. */
export interface Told {
  document: IndexedDocument;
  /** The sentence that says what the term is, or what its letters stand for. */
  defined?: Citation;
  /** The sentence that uses the term and says most of it, where none defines it. */
  used?: Citation;
}

/** What a plan tells of a term; nothing where it does not use it. */
export function findMeaning(
  context: AnswerContext,
  document: IndexedDocument,
  asked: AskedTerm,
  { as, short }: MeaningAsked,
): Told | undefined {
  const tellings = tellingsOf(asked.names, as, short?.short);
  const defining: { citation: Citation; at: number }[] = [];
  let best: { index: number; score: number } | undefined;
  for (const index of passagesHolding(context, document, asked.terms)) {
    const passage = document.plan.passages[index]!;
    for (const sentence of splitSentences(passage.text)) {
      const span = { passage: index, ...sentence };
      const text = textOf(document, span).normalize('NFC').replace(/\s+/gu, ' ');
      const folded = foldMarks(text.toLowerCase());
      const [at] = tellings.map((telling) => folded.search(telling)).filter((found) => found >= 0);
      if (at !== undefined) defining.push({ citation: cite(document, span), at });
    }
    if (!isNamed(asked, passage.text)) continue;
    const { match } = bestSentence(context, document, index, asked.terms);
    const score = match.coverage + match.focus;
    if (!best || score > best.score) best = { index, score };
  }
  // What a sentence begins with is what it is about.
  const [first] = defining.sort((a, b) => a.at - b.at);
  if (first) return { document, defined: first.citation };
  if (!best) return undefined;
  return { document, used: cite(document, bestSentence(context, document, best.index, asked.terms).span) };
}

/** A phrase of the vocabulary is known by other words too; words that only stand side by side in the question are used as one. */
function isNamed({ terms, names }: AskedTerm, text: string): boolean {
  const telling = terms.filter((term) => !term.light);
  if (telling.length === 1 && (telling[0]!.concept || telling[0]!.tokens.length > 1)) return true;
  const folded = foldText(text).replace(/\s+/gu, ' ');
  return names.some((name) => folded.includes(name));
}

/** How a sentence tells what one of the names is, as folded text is compared. */
function tellingsOf(names: readonly string[], as: MeaningAsked['as'], short: string | undefined): RegExp[] {
  const name = `(?:${names.map(quoted).join('|')})`;
  const begins = `(?:^\\P{L}*|[:;,“"(]\\s?)`;
  const inBrackets = new RegExp(
    `(?<!\\p{L})${name} ?\\((?:tuc la|nghia la|la|viet tat|sau day|con goi|goi tat)(?!\\p{L})`,
    'u',
  );
  const called = new RegExp(`(?:viet tat|goi tat|goi chung|con goi) la ${name}(?!\\p{L})`, 'u');
  const is = new RegExp(`${begins}${name}(?: ?\\([^)]*\\))? (?:la|duoc hieu la|nghia la|tuc la)(?!\\p{L})`, 'u');
  const lists = new RegExp(
    `(?<!\\p{L})${name}(?: ?\\([^)]*\\))?,? ?\\(?(?:bao gom|gom)(?!\\p{L})|(?<!\\p{L})${name},? (?:dac biet la|nhat la|nhu|trong do co)(?!\\p{L})`,
    'u',
  );
  if (as === 'includes') return [lists];
  // "Giáo dục nghề nghiệp (GDNN)" tells what the letters stand for, not what it is.
  const form = short === undefined ? '[\\p{L}&-]+' : quoted(foldMarks(short.toLowerCase()));
  const letters = as === 'spelled' || short ? [new RegExp(`(?<!\\p{L})${name} \\(${form}\\)`, 'u')] : [];
  const includes = new RegExp(`${begins}${name}(?: ?\\([^)]*\\))? (?:bao gom|gom)(?! ca)(?!\\p{L})`, 'u');
  return [is, inBrackets, called, includes, ...letters];
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
