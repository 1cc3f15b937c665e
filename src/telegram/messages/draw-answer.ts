import type { ComparisonRow } from '../../answering/answer.ts';
import type { PlanLibrary, Reply } from '../../conversation/index.ts';
import { type ComparisonPicture, drawComparison, writeWorkbook } from '../../pictures/index.ts';
import type { Texts } from '../strings/strings.ts';
import { capitalise } from './cut-text.ts';
import { unwrapQuote } from './render-answer.ts';
import type { OutgoingFile } from './send-messages.ts';

/** Rows that a picture can hold and still be read; the workbook has all. */
const MOST_ROWS = 20;

/** A draft as its place is labelled. */
const DRAFT_LABEL = /\s*\(dự thảo\)$/u;

/** The comparison of an answer as a picture. */
export async function drawAnswer(reply: Reply, texts: Texts): Promise<OutgoingFile> {
  const all = reply.comparison ?? [];
  const { table } = texts;
  // Those that say something first to have room, in the order that they were given in.
  const chosen = new Set([...all.filter((row) => row.stated), ...all.filter((row) => !row.stated)].slice(0, MOST_ROWS));
  const rows = all.filter((row) => chosen.has(row));
  const bars = comparableBars(rows);
  const picture: ComparisonPicture = {
    title: titleOf(reply, texts),
    subtitle: table.checked(all.length, all.filter((row) => row.stated).length),
    heads: [table.place, table.value, table.source],
    lines: rows.map((row) => ({
      place: row.place.replace(DRAFT_LABEL, ''),
      ...(DRAFT_LABEL.test(row.place) ? { draft: table.draft } : {}),
      text: row.text,
      stated: row.stated,
      source: sourceOf(row, reply, texts),
    })),
    ...(bars ? { bars } : {}),
    footer: table.footer,
  };
  return { name: 'so-sanh.png', bytes: await drawComparison(picture) };
}

/** The comparison of an answer as an Excel workbook, each row with its citation and the plan's words. */
export async function buildAnswerWorkbook(reply: Reply, library: PlanLibrary, texts: Texts): Promise<OutgoingFile> {
  const { table } = texts;
  const rows = (reply.comparison ?? []).map((row) => {
    const citation = row.citation === undefined ? undefined : reply.citations[row.citation];
    const span = citation && library.locate(citation);
    const document = library.documents().find((one) => one.documentId === row.documentId);
    return [
      row.place,
      row.text,
      row.value,
      row.valueMax,
      row.unit && row.per ? `${row.unit}/${row.per}` : row.unit,
      row.year,
      citation && unwrapQuote(citation.quote),
      span && library.passage(span.reference)?.citation,
      citation?.page,
      document?.status === 'draft' ? table.draft : table.issued,
    ];
  });
  const heads = [
    { name: table.place, width: 24 },
    { name: table.value, width: 34 },
    { name: table.number, width: 12 },
    { name: table.upTo, width: 12 },
    { name: table.unit, width: 14 },
    { name: table.year, width: 10 },
    { name: table.quote, width: 60 },
    { name: table.citation, width: 44 },
    { name: capitalise(texts.page), width: 8 },
    { name: table.status, width: 14 },
  ];
  const title = titleOf(reply, texts);
  return { name: 'so-sanh.xlsx', bytes: await writeWorkbook({ sheet: table.sheet, title, heads, rows }) };
}

/** The bars of rows whose numbers measure the same; undefined where fewer than two do or one of them differs. */
function comparableBars(rows: readonly ComparisonRow[]): ComparisonPicture['bars'] | undefined {
  const stated = rows.filter((row) => row.stated);
  const measures = new Set(stated.map((row) => [row.unit, row.per, row.scope].join('|')));
  if (stated.length < 2 || measures.size !== 1 || stated.some((row) => row.value === undefined)) return undefined;
  return {
    isPercent: stated[0]!.unit === '%',
    bars: stated.map((row) => ({
      name: row.place,
      value: row.value!,
      ...(row.valueMax === undefined ? {} : { valueMax: row.valueMax }),
      // What is measured stands in the table.
      label: row.text.replace(/\s*(?:\(|– ).*$/u, ''),
    })),
  };
}

function titleOf(reply: Reply, texts: Texts): string {
  return capitalise(reply.about?.topic || reply.asked.matter || texts.table.sheet);
}

function sourceOf(row: ComparisonRow, reply: Reply, texts: Texts): string {
  const citation = row.citation === undefined ? undefined : reply.citations[row.citation];
  if (!citation) return '';
  const parts = [
    citation.section === '' ? '' : `${texts.section} ${citation.section}`,
    citation.page === undefined ? '' : `${texts.page} ${citation.page}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
