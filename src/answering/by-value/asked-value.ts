import { type Intent, type Question, readAmount, type TopicTerm } from '../../question/index.ts';
import { foldedPhrase, foldedWords, readDay } from '../../text/index.ts';
import { choicesClaimed } from '../claimed.ts';
import { type AnswerContext, askedAgencies, topicTerms } from '../context.ts';

/** A number or a day of which a question asks what it is or where it stands: "74.900 căn là gì", "hạn 31/12 là việc gì". */
export interface AskedValue {
  /** As typed, with what it counts. */
  text: string;
  /** The number or day itself, as typed. */
  written: string;
  amount?: { value: number; percent: boolean };
  /** What the number counts, folded; empty where it stands alone. */
  counted: string;
  /** `MM-DD`, `YYYY-MM-DD` or `YYYY-MM`. */
  date?: string;
  /** Only what is to be reported is asked for. */
  report: boolean;
  /** That the plans asked state it is claimed: "74.900 căn là của Lâm Đồng đúng không". */
  claimed: boolean;
  /** Other numbers of which one was to be it: "74.900 căn hay 7.490 căn". */
  others: string[];
}

/** Words of asking what a number is, folded; they are no topic. */
const OF_VALUE =
  /^(?:con|so|con so|chi so|muc|chi tieu|ty le|ti le|nghia|y nghia|ngay|thang|nam|han|han chot|moc|thoi han|thoi diem|viec|cong viec|chuyen|cai|number|figure|date|deadline|mean|means)$/u;
/** Words that may stand behind the number: anything else is counted by it, and is not known as that ("19 sở"). */
const AFTER_VALUE = /^(?:la|nghia|o|cua|trong|tai|cho|ve|thi|co|gi|nao|dau|the|is|of|in|mean|means|stand|stands)$/u;
const OF_ROLES: ReadonlySet<Intent> = new Set<Intent>(['lead', 'coordinating', 'involved', 'everything']);
const ASKS = /(?:^| )(?:gi|nao|sao|dau|ai|what|which|where)(?: |$)/u;

/** The value that a question gives to ask what it stands for; undefined where it has a matter of its own, or claims something. */
export function askedValue(context: AnswerContext): AskedValue | undefined {
  const { question } = context;
  // What is due in a time is listed, not what is due at its end.
  if (question.list && question.intent === 'deadline') return undefined;
  if (question.threshold || question.beyond || question.superlative || question.register || question.fact)
    return undefined;
  if ((question.references?.length ?? 0) > 0 || askedAgencies(context).length > 0 || question.carried.topic)
    return undefined;
  const [written, ...others] = question.premises;
  const chosen = choicesClaimed(context).length === question.premises.length;
  if (!written || (others.length > 0 && !chosen)) return undefined;
  const claimed = question.yesNo && question.intent !== 'deadline' && !written.includes('/');
  // Beyond which bound is a claim of its own.
  if (question.yesNo !== claimed || (claimed && question.bound)) return undefined;
  const asks = claimed || others.length > 0 || ASKS.test(` ${foldedPhrase(question.text)} `);
  if (!asks) return undefined;
  const terms = topicTerms(context);
  const words = written.split(/\s+/u);
  const at = question.tokens.findIndex((token) => token.text === words[0]);
  const counters: TopicTerm[] = [];
  // "32,5 m2 sàn/người": each word right behind the one before.
  for (let next = at + words.length; at >= 0; next++) {
    const counter = terms.find((term) => term.position === next && mayBeCounted(term));
    if (!counter) break;
    counters.push(counter);
  }
  const counted = new Set(counters.map((term) => foldedPhrase(term.text)));
  const matter = terms.filter(
    (term) => !counted.has(foldedPhrase(term.text)) && !term.light && !isOfAsking(term) && !/^\d/u.test(term.text),
  );
  if (matter.some((term) => !question.report || !isReport(term))) return undefined;
  const date = readDay(written);
  // "2.200 căn thì cơ quan nào lo" asks who; on a day, whoever acts is told with what is due.
  if (!date && OF_ROLES.has(question.intent)) return undefined;
  if (date && others.length > 0) return undefined;
  // A number of a further turn ("còn 62%?") is none of the words before it.
  const next = at < 0 ? undefined : question.tokens[at + words.length + counters.length];
  const clause =
    next &&
    /[,;:?]/u.test(
      question.text.slice(at < 0 ? 0 : endOf(question, at + words.length + counters.length - 1), next.start),
    );
  if (!date && next && !clause && !claimed && others.length === 0 && !AFTER_VALUE.test(next.folded)) return undefined;
  const unit = counters.map((term) => foldedPhrase(term.text)).join(' ');
  const base = {
    written,
    counted: unit,
    claimed,
    others,
    report: question.report,
    text: [written, ...counters.map((term) => term.text)].join(' '),
  };
  if (date) return { ...base, date };
  if (written.includes('/')) return undefined;
  const value = readAmount(written, question.language);
  return Number.isFinite(value) ? { ...base, amount: { value, percent: written.endsWith('%') } } : undefined;
}

function endOf({ tokens }: Question, at: number): number {
  return tokens[at]?.end ?? 0;
}

/** What stands right behind the number and is no matter of its own: "74.900 căn". */
function mayBeCounted(term: TopicTerm): boolean {
  return !term.concept && term.tokens.length === 1 && !/^\d/u.test(term.text) && !isOfAsking(term);
}

function isOfAsking(term: TopicTerm): boolean {
  return OF_VALUE.test(foldedWords(term.tokens));
}

function isReport(term: TopicTerm): boolean {
  return /bao cao|report/u.test(foldedPhrase(term.text));
}
