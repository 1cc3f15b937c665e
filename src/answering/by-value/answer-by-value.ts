import type { IndexedDocument } from '../../index/index.ts';
import { readAmount } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldedPhrase, isSameDay } from '../../text/index.ts';
import type { Citation } from '../answer.ts';
import type { Selection } from '../choosing/select-documents.ts';
import { cite } from '../cite.ts';
import type { Draft } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, labelAmong, placeLabel } from '../context.ts';
import { proofOf, sentenceOf as sentenceOfDeadline } from '../deadlines/deadline-text.ts';
import { proofOf as proofOfTarget } from '../targets/answer-target.ts';
import { sentenceOf as sentenceOfTarget } from '../targets/target-text.ts';
import { type AskedValue, askedValue } from './asked-value.ts';

/** What holds the value, told at most. */
const SHOWN = 8;
/** With more plans than these only their records are looked through, not every passage. */
const READ_WHOLE = 64;

/** Something in a plan that states the value. */
interface Holder {
  document: IndexedDocument;
  /** As a sentence, with the place given. */
  say(place: string): string;
  section: string;
  citations: Citation[];
}

/** What a number or day stands for, in the plans asked: their targets and deadlines, else the passages that hold it. */
export function answerByValue(context: AnswerContext, { documents, open }: Selection): Draft | undefined {
  const asked = askedValue(context);
  if (!asked) return undefined;
  if (asked.claimed) {
    const claim = tellClaim(context, documents, asked);
    // Of a number that no plan has, it is asked what is meant.
    return open && claim.status === 'not_found' ? undefined : claim;
  }
  if (asked.others.length > 0) return tellChoice(context, documents, asked);
  return tellHolders(context, documents, asked);
}

/** Whether the plans asked state what is claimed; of a number that only others state, these are told. */
function tellClaim(context: AnswerContext, documents: readonly IndexedDocument[], asked: AskedValue): Draft {
  const { wording, index } = context;
  const own = tellHolders(context, documents, asked);
  if (own.status === 'answered') {
    // Stated for another year than the one claimed, it is not so.
    const told = [own.direct, ...own.details].join(' ');
    const so = context.question.years.every((year) => told.includes(`năm ${year}`));
    const verdict = so ? wording.yes : wording.no;
    return {
      ...own,
      direct: `${verdict} ${own.direct}`,
      computed: [...(own.computed ?? []), ...(own.computed ?? []).map((one) => `${verdict} ${one}`)],
    };
  }
  const elsewhere = index.documents.filter((document) => !documents.includes(document));
  const others = elsewhere.length > 0 ? tellHolders(context, elsewhere, asked) : undefined;
  if (others?.status !== 'answered') return own;
  const places = documents.map((document) => placeLabel(document)).join(', ');
  const direct = wording.notStatedBy(places, asked.text);
  return {
    ...others,
    direct,
    details: [others.direct, ...others.details],
    computed: [direct, ...(others.computed ?? [])],
  };
}

/** Which of several numbers the plans state. */
function tellChoice(context: AnswerContext, documents: readonly IndexedDocument[], asked: AskedValue): Draft {
  const each = [asked.written, ...asked.others].map((written) => {
    const percent = written.endsWith('%');
    const amount = { value: readAmount(written, context.question.language), percent };
    const unit = asked.text.slice(asked.written.length);
    return tellHolders(context, documents, { ...asked, written, amount, text: `${written}${unit}` });
  });
  const [first, ...rest] = [
    ...each.filter((one) => one.status === 'answered'),
    ...each.filter((one) => one.status !== 'answered'),
  ];
  return {
    ...first!,
    details: [...first!.details, ...rest.flatMap((one) => [one.direct, ...one.details])],
    citations: [first!, ...rest].flatMap(({ citations }) => citations),
    computed: [first!, ...rest].flatMap(({ computed }) => computed ?? []),
  };
}

/** What holds the value, in the plans given. */
function tellHolders(context: AnswerContext, documents: readonly IndexedDocument[], asked: AskedValue): Draft {
  const { wording } = context;
  const recorded = documents.flatMap((document) => recordsWith(context, document, asked));
  const holders =
    recorded.length > 0 || documents.length > READ_WHOLE
      ? recorded
      : documents.flatMap((document) => passagesWith(document, asked));
  const searched = documents.length;
  const [only, ...others] = holders;
  if (!only) {
    const direct = wording.noValue(asked.text, searched);
    return { status: 'not_found', direct, details: [], notes: [], citations: [], long: false, computed: [direct] };
  }
  if (others.length === 0)
    return {
      status: 'answered',
      direct: only.say(`${placeLabel(only.document)}, ${wording.section(only.section)}`),
      details: [],
      notes: [],
      citations: only.citations,
      long: false,
    };
  const shown = holders.slice(0, SHOWN);
  const nameOf = labelAmong([...new Set(shown.map(({ document }) => document))]);
  const plans = new Set(holders.map(({ document }) => document)).size;
  const direct = wording.valueStated(asked.text, holders.length, plans, searched);
  const details = shown.map(({ document, section, say }) =>
    wording.listed(clip(say(`${nameOf(document)}, ${wording.section(section)}`), 300)),
  );
  return {
    status: 'answered',
    direct,
    details,
    left: holders.length - shown.length,
    notes: [],
    citations: shown.flatMap(({ citations }) => citations),
    long: true,
    computed: [direct],
  };
}

function recordsWith(context: AnswerContext, document: IndexedDocument, asked: AskedValue): Holder[] {
  const { amount, date, report, counted } = asked;
  const { targets, deadlines } = document.records;
  if (date)
    return deadlines
      .filter((one) => (one.report || !report) && one.date && isSameDay(one.date, date))
      .map((one) => ({
        document,
        say: (place) => sentenceOfDeadline(context, one, place),
        section: one.section,
        citations: proofOf(document, one),
      }));
  if (!amount) return [];
  return targets
    .filter((one) => {
      const same = one.value === amount.value || one.valueMax === amount.value;
      return same && (one.unit === '%') === amount.percent && isCounted(one, counted);
    })
    .map((one) => ({
      document,
      say: (place) => sentenceOfTarget(context, one, place),
      section: one.section,
      citations: proofOfTarget(document, one),
    }));
}

/** A share is of what its indicator begins with; other numbers count the words of their unit. */
function isCounted({ unit, valueText, indicator, per }: Target, counted: string): boolean {
  if (counted === '') return true;
  if (unit === '%') return foldedPhrase(indicator).startsWith(`${counted} `);
  const words = new Set(plainly([unit, valueText, indicator, per].join(' ')).split(' '));
  return counted.split(' ').every((word) => words.has(word));
}

/** Folded, with "m²" as people type it. */
function plainly(text: string): string {
  return foldedPhrase(text.normalize('NFKC'));
}

/** True where what is counted stands right behind the number. */
function besides(text: string, written: string, counted: string): boolean {
  const joined = (one: string) => plainly(one).replace(/\s/gu, '');
  return joined(text).includes(joined(`${written} ${counted}`));
}

/** Passages in which the number or day stands as a whole. */
function passagesWith(document: IndexedDocument, { written, counted }: AskedValue): Holder[] {
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s/gu, '\\s?');
  const whole = new RegExp(`(?<![\\d.,/-])0?${escaped}(?![\\d%]|[.,/-]\\d)`, 'u');
  const holding = document.plan.passages.filter(({ kind, text }) => kind === 'text' && whole.test(text));
  const counting = holding.filter(({ text }) => counted !== '' && besides(text, written, counted));
  // "100% các xã": what is counted may be named a word further on.
  return (counting.length > 0 ? counting : holding).map((passage) => {
    const citation = cite(document, {
      passage: passage.index,
      start: passage.markerLength,
      end: passage.text.length,
    });
    return {
      document,
      say: (place: string) => `${place}: ${clip(citation.quote, 400)}`,
      section: citation.section,
      citations: [citation],
    };
  });
}
