import type { IndexedDocument } from '../../index/index.ts';
import { isReferredTo } from '../../question/index.ts';
import { foldMarks, writeDay } from '../../text/index.ts';
import { cite } from '../cite.ts';
import type { AnswerContext } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { headWith, stated } from './document-head.ts';

/** The number of the plan; where it is blank, as another plan cites it. */
export function number(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  if (document.identity.number)
    return stated(
      document,
      `${verdictOnNumber(context, document.identity.number)}${wording.number(document.identity.number, document.identity.title)}`,
      document.identity.number,
      headWith(document, (text) => text.replace(/\s+/gu, '').includes(document.identity.number!)),
    );
  return notStated(
    context,
    document,
    'blank-number',
    wording.blankNumber(document.identity.title),
    wording.noNumberOfDocument(document.identity.title),
  );
}

/** "Có số 68/NQ-CP phải không": yes or no; nothing where no number is claimed. */
function verdictOnNumber({ question, wording }: AnswerContext, number: string): string {
  const [claimed] = question.references ?? [];
  if (!question.yesNo || !claimed) return '';
  return `${isReferredTo(claimed, number, foldMarks) ? wording.yes : wording.no} `;
}

/** The date of the plan; where it is blank, as another plan cites it. */
export function date(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const { date: day, title } = document.identity;
  if (day) {
    const written = writeDay(day);
    const pattern = new RegExp(
      day
        .split('-')
        .reverse()
        .map((part) => `0?${Number(part)}`)
        .join('\\D{1,9}'),
      'u',
    );
    return stated(
      document,
      wording.date(written, title),
      written,
      headWith(document, (text) => pattern.test(text)),
    );
  }
  const year = document.identity.year;
  const [claimed] = context.question.years;
  // "Ban hành năm 2024 phải không", of a plan that leaves day and month blank.
  if (year && claimed && document.identity.citedAs.length === 0) {
    const shown = headWith(document, (text) => text.includes(String(year)));
    const verdict = context.question.yesNo ? `${claimed === year ? wording.yes : wording.no} ` : '';
    return stated(document, `${verdict}${wording.yearOnly(title, year)}`, String(year), shown);
  }
  return notStated(
    context,
    document,
    'blank-date',
    wording.blankDate(document.identity.title),
    wording.noDate(document.identity.title),
  );
}

/** A number or date that the text leaves open: another document may cite it. */
function notStated(
  context: AnswerContext,
  document: IndexedDocument,
  kind: 'blank-number' | 'blank-date',
  blank: string,
  absent: string,
): Finding {
  const doubt = document.doubts.find((one) => one.kind === kind);
  const own = doubt?.span ? [cite(document, doubt.span)] : [];
  for (const cited of document.identity.citedAs) {
    const other = context.index.documents.find((one) => one.plan.documentId === cited.by);
    const passage = other?.plan.passages.find((one) => one.text.includes(cited.number));
    if (!other || !passage) continue;
    const at = passage.text.indexOf(cited.number);
    const stop = passage.text.slice(at).search(/\s(?:và|của|về)\s/u);
    const span = {
      passage: passage.index,
      start: Math.max(0, passage.text.lastIndexOf('Chương trình', at)),
      end: stop < 0 ? passage.text.length : at + stop,
    };
    const dateText = cited.date ? /ngày\s+(\d{1,2}\/\d{1,2}\/\d{4})/u.exec(passage.text.slice(at))?.[1] : undefined;
    return {
      document,
      found: true,
      confidence: 1,
      sentence: `${doubt ? blank : absent} ${context.wording.citedAs(other.identity.title, cited.number, dateText)}`,
      // Beside other plans a row is proven by its own plan, which leaves this open.
      short: context.wording.leftBlank,
      details: [],
      notes: [],
      citations: [cite(other, span), ...own],
    };
  }
  return silent(
    document,
    doubt ? blank : absent,
    context.wording.noTargetShort,
    own.length > 0 ? { text: '', citations: own } : undefined,
  );
}
