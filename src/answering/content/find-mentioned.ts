import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import { tokenize } from '../../text/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';
import type { Nearest } from '../finding.ts';
import { mentionIn } from './nearest.ts';

/** Passages with all the words that are looked at. */
const LOOKED_AT = 8;

/** Where one of hundreds of plans asked speaks of the topic, looked up by its words; undefined where none does, or all were read. */
export function findMentioned(context: AnswerContext): { document: IndexedDocument; nearest: Nearest } | undefined {
  const { index, narrowed } = context;
  if (!narrowed) return undefined;
  const terms = topicTerms(context, true);
  const telling = terms.filter((term) => !term.light);
  if (telling.length === 0) return undefined;
  const asked = new Set(narrowed.asked);
  const [first, ...others] = telling.map((term) => rowsWith(index, term));
  const rows = [...first!].filter((row) => others.every((one) => one.has(row)));
  const held = rows.map((row) => index.rows[row]!).filter((row) => asked.has(index.documents[row.document]!));
  for (const { document: at, passage } of held.slice(0, LOOKED_AT)) {
    const document = index.documents[at]!;
    const mention = mentionIn(context, document, passage, terms);
    if (mention) return { document, nearest: { ...mention, mention } };
  }
  return undefined;
}

/** The rows whose text has all words of one of a term's phrases side by side, two by two. */
function rowsWith(index: PlanIndex, term: TopicTerm): Set<number> {
  const phrases = [term.tokens, ...(term.concept?.plan ?? []).map((phrase) => tokenize(phrase))];
  return new Set(
    phrases.flatMap((phrase) => {
      const units =
        phrase.length === 1
          ? [phrase[0]!.folded]
          : phrase.slice(1).map((token, i) => `${phrase[i]!.folded}_${token.folded}`);
      const lists = units.map((unit) => index.rowsOf(unit)[0]);
      const [first, ...others] = lists.sort((a, b) => a.length - b.length);
      const kept = others.map((list) => new Set(list));
      return [...(first ?? [])].filter((row) => kept.every((list) => list.has(row)));
    }),
  );
}
