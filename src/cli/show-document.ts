import type { IndexedDocument } from '../index/index.ts';

type Passage = IndexedDocument['plan']['passages'][number];
type Records = IndexedDocument['records'];
type Span = Records['targets'][number]['span'];

/** Longest piece of text that is shown of a passage, in characters. */
const LONGEST = 160;

/**
 * Shows what was read from a document beside its text: the outline with pages, the beginning of each passage, and below
 * a passage each record that was read from it, with the words it was read from.
 */
export function showDocument(document: IndexedDocument): string[] {
  const { plan, records } = document;
  const found = recordsByPassage(records, (span) => wordsOf(document, span));
  const opening = new Map<number, string[]>();
  for (const section of plan.sections) {
    const depth = depthOf(plan.sections, section.parent);
    const title = `${'  '.repeat(depth)}§ ${section.path} ${cut(section.title)}`;
    opening.set(section.firstPassage, [...(opening.get(section.firstPassage) ?? []), title]);
  }
  return plan.passages.flatMap((passage) => {
    const depth = passage.sectionIndex < 0 ? 0 : depthOf(plan.sections, passage.sectionIndex) + 1;
    const indent = '  '.repeat(depth);
    const lines = [...(opening.get(passage.index) ?? [])];
    lines.push(`${indent}${pageOf(passage)}${passage.kind === 'text' ? '' : `(${passage.kind}) `}${cut(passage.text)}`);
    for (const record of found.get(passage.index) ?? []) lines.push(`${indent}  → ${record}`);
    return lines;
  });
}

function depthOf(sections: IndexedDocument['plan']['sections'], index: number): number {
  let depth = 0;
  for (let at = index; at >= 0 && depth < 20; at = sections[at]!.parent) depth++;
  return depth;
}

function pageOf(passage: Passage): string {
  const [first] = passage.pages;
  return first === undefined ? '' : `[p. ${first}] `;
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s\S*$/u, '')} …`;
}

function wordsOf(document: IndexedDocument, span: Span): string {
  return `“${cut(document.plan.passages[span.passage]!.text.slice(span.start, span.end))}”`;
}

/** Each record as a line, under the passage whose words state it. */
function recordsByPassage(records: Records, words: (span: Span) => string): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  const add = (span: Span, line: string) => lines.set(span.passage, [...(lines.get(span.passage) ?? []), line]);
  for (const one of records.assignments) {
    const parts = [
      `${one.role}: ${one.leads.map((body) => body.name).join('; ')}`,
      ...(one.coordinating.length ? [`with: ${one.coordinating.map((body) => body.name).join('; ')}`] : []),
      ...(one.time ? [`time: ${one.time.text}`] : []),
      `task: ${cut(one.task)}`,
    ];
    add(one.leadSpan, `assignment · ${parts.join(' · ')} ← ${words(one.leadSpan)}`);
  }
  for (const one of records.targets) {
    const parts = [one.indicator, one.valueText, one.year ? `by ${one.year}` : '', one.scope ?? ''].filter(Boolean);
    add(one.span, `target · ${parts.join(' · ')} ← ${words(one.span)}`);
  }
  for (const one of records.deadlines) {
    const parts = [one.who || 'nobody named', one.when, one.to ? `to ${one.to}` : ''].filter(Boolean);
    add(one.span, `deadline · ${parts.join(' · ')} ← ${words(one.span)}`);
  }
  return lines;
}
