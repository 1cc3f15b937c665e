import type { IndexedDocument } from '../../index/index.ts';
import { type Question, withoutGovernment } from '../../question/index.ts';
import { foldText, tokenize } from '../../text/index.ts';
import { type Agency, agencyIdsOf, agencyMatcher, fieldNamed } from '../../vocabulary/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';

/** What asks for a body's work at the end of a question: "làm gì", "phải chủ trì những việc gì", "có nhiệm vụ nào". */
const ITS_WORK =
  /(?<!\p{L})(?:lam|chu tri|phu trach|lo|dam nhan|dam nhiem|thuc hien|trien khai|chiu trach nhiem|co|duoc giao|nhan|giao)(?: nhung| cac| may)?(?: viec| nhiem vu| cong viec| trach nhiem)? (?:gi|nao|chi)(?: vay| the| nhi| a| ha)*\s*\??$/u;

/** Words before the name that say that a body is meant. */
const OF_SECTOR = /^(?:ngành|nganh|khối|khoi)\s+/iu;

/** Words that begin the names of bodies of each level. */
const HEADS = ['Sở', 'Phòng', 'Bộ', 'Ban'];

/** A name of so many syllables is of a body, whatever field of policy it is too: "giáo dục đào tạo". */
const LONG = 4;

/** "Làm gì về y tế", "phải thực hiện những việc gì để giảm nghèo". */
const WHAT_IS_DONE =
  /(?<!\p{L})(?:lam|thuc hien|trien khai|tien hanh)(?: nhung| cac| may)?(?: viec)? (?:gi|chi)(?= (?:ve|cho|trong|de|o|doi)(?!\p{L}))/u;

/** True where a question asks what is done, by a body or in a field. */
export function asksWhatIsDone({ text }: Question): boolean {
  const folded = foldText(text);
  return ITS_WORK.test(folded) || WHAT_IS_DONE.test(folded);
}

/**
 * The body that a question names by its field alone, where it asks what that body has to do and the plan gives it something:
 * "ngành y tế phải làm gì", "NN&PTNT làm gì". A field that is no body's whole name is a matter: "giảm nghèo … làm gì".
 */
export function bodyInShort(context: AnswerContext, document: IndexedDocument): Agency | undefined {
  const { question } = context;
  if (question.language !== 'vi' || question.yesNo || question.compare || question.premises.length > 0)
    return undefined;
  if (withoutGovernment(question.agencies).length > 0 || !ITS_WORK.test(foldText(question.text))) return undefined;
  const terms = topicTerms(context);
  const [first] = terms;
  if (!first || question.carried.topic) return undefined;
  const own = question.text.normalize('NFC').slice(first.tokens[0]!.start, terms.at(-1)!.tokens.at(-1)!.end);
  const before = question.text.normalize('NFC').slice(0, first.tokens[0]!.start).trimEnd();
  // "Làm gì về y tế", "lĩnh vực y tế làm gì" ask of the matter.
  if (/(?:về|ve|cho|lĩnh vực|linh vuc|mảng|mang)$/iu.test(before)) return undefined;
  const ofSector = OF_SECTOR.test(own) || /(?:ngành|nganh|khối|khoi)$/iu.test(before);
  const name = own.replace(OF_SECTOR, '');
  const isField = fieldNamed(name) !== undefined && tokenize(name).length < LONG;
  if (isField && !ofSector) return undefined;
  // "Kế hoạch đầu tư": the name may begin with a word of asking.
  return bodyCalled(document, name) ?? bodyCalled(document, `${before} ${name}`.trim());
}

/** The one body that a plan gives something to and that is called so without the word for what it is. */
function bodyCalled(document: IndexedDocument, name: string): Agency | undefined {
  const meant = HEADS.flatMap((head) => wholeName(`${head} ${name}`) ?? []).filter(({ id }) => hasTask(document, id));
  return meant.length === 1 ? meant[0] : undefined;
}

/** True where a task is a body's, or it takes part in one; who only receives a report has none. */
function hasTask({ records }: IndexedDocument, id: string): boolean {
  return records.assignments.some(({ leads, coordinating }) =>
    [...leads, ...coordinating].some(({ name }) => agencyIdsOf(name).includes(id)),
  );
}

function wholeName(name: string): Agency | undefined {
  const tokens = tokenize(name);
  return agencyMatcher()
    .match(tokens)
    .find(({ from, to }) => from === 0 && to === tokens.length)?.value;
}
