import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldedWords, foldText } from '../../text/index.ts';
import type { Selection } from './select-documents.ts';

/** "… và ban hành năm 2024": when the plans were issued, beside what they speak of. */
const ISSUED =
  /(?<!\p{L})(?:ban hanh|ra doi|ky|ra|issued|signed|dated)(?: \S+){0,2} (?:nam |in )?(?:19|20)\d\d(?!\p{L})/u;

/** Plans by whether they were issued in the years that a question names. */
export interface IssuedIn {
  issued: IndexedDocument[];
  /** Those that state no year. */
  undated: IndexedDocument[];
}

/** Of the plans asked which of them speak of a matter, those issued in the years named; undefined where none are named so. */
export function issuedIn(
  { intent, years, compare, register, text }: Question,
  documents: readonly IndexedDocument[],
): IssuedIn | undefined {
  const which = intent === 'mentions' || (compare && intent === 'content');
  // Without a matter it is the documents themselves that are asked for.
  if (!which || register || years.length === 0 || documents.length < 2) return undefined;
  if (!ISSUED.test(foldText(text))) return undefined;
  const yearOf = ({ identity }: IndexedDocument) =>
    identity.year ?? (identity.date ? Number(identity.date.slice(0, 4)) : undefined);
  return {
    issued: documents.filter((one) => years.includes(yearOf(one) ?? 0)),
    undated: documents.filter((one) => yearOf(one) === undefined),
  };
}

/** A selection of those plans only; the words that say when they were issued are no topic. */
export function ofIssued(chosen: Selection, { issued }: IssuedIn): Selection {
  const groups = chosen.groups.map((group) => group.filter((one) => issued.includes(one)));
  const { question } = chosen;
  const terms = question.terms.filter(({ tokens }) => !OF_ISSUE.test(foldedWords(tokens)));
  const topicText = terms.length < question.terms.length ? terms.map(({ text }) => text).join(' ') : question.topicText;
  return {
    ...chosen,
    documents: issued,
    groups: groups.filter((group) => group.length > 0),
    question: { ...question, terms, topicText },
  };
}

const OF_ISSUE = /^(?:ban hanh|hanh|ban|ky|ra|ra doi|issued|signed|dated)$/u;
