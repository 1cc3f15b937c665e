import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import type { PlanReference } from '../../question/index.ts';
import { foldedWords } from '../../text/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';

const KIND_WORDS =
  /^(?:ke hoach|chuong trinh|de an|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong dien|cong van)$/u;

/** True where a question has no topic besides documents that it names by their numbers. */
export function asksOfNumberAlone(context: AnswerContext): boolean {
  const { references = [] } = context.question;
  const inside = (at: number) => references.some(({ from, to }) => at >= from && at < to);
  return (
    references.length > 0 &&
    topicTerms(context).every(
      ({ position, tokens, light }) => light || inside(position) || KIND_WORDS.test(foldedWords(tokens)),
    )
  );
}

/** For each document whose text names the number, the first passage that does. */
export function namingNumber(index: PlanIndex, { digits, symbol }: PlanReference): Map<IndexedDocument, number> {
  const form = new RegExp(`^0*${digits}[-/]`, 'u');
  const words: string[] = [];
  for (const word of index.statistics.words())
    if (form.test(word) && (symbol === '' || word.endsWith(symbol))) words.push(word);
  const rows = words.flatMap((word) => [...index.rowsOf(word)[0]]).sort((a, b) => a - b);
  const named = new Map<IndexedDocument, number>();
  for (const row of rows) {
    const { document, passage } = index.rows[row]!;
    if (!named.has(index.documents[document]!)) named.set(index.documents[document]!, passage);
  }
  return named;
}
