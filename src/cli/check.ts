import { readCorpus } from '../corpus/index.ts';
import { type IndexedDocument, readDocument } from '../index/index.ts';

/** Reads a corpus without writing anything and tells what was read from each document and what is doubtful. */
export async function checkCorpus(folder: string, write: (line: string) => void): Promise<void> {
  const corpus = await readCorpus(folder);
  for (const file of corpus.files) for (const line of describeDocument(readDocument(file))) write(line);
  for (const problem of corpus.problems) write(`! ${problem.message}`);
}

function describeDocument(document: IndexedDocument): string[] {
  const { plan, records, identity } = document;
  const leads = records.assignments.filter((one) => one.role === 'lead').length;
  const numbers = records.targets.filter((one) => one.comparator !== 'none').length;
  const lines = [
    `${plan.documentId}: ${identity.title}`,
    `  pages ${plan.pages || 'none'}, sections ${plan.sections.length}, passages ${plan.passages.length}`,
    `  assignments ${records.assignments.length} (${leads} with a lead), targets ${records.targets.length} (${numbers} with a number), deadlines ${records.deadlines.length}`,
  ];
  if (!identity.place) lines.push('  ? place not found: add an entry to manifest.yaml');
  if (plan.sections.length === 0) lines.push('  ? no numbered sections found: the file may not be a plan');
  for (const doubt of document.doubts) {
    const shown = doubt.span
      ? `“${plan.passages[doubt.span.passage]!.text.slice(doubt.span.start, doubt.span.end)}”`
      : '';
    lines.push(`  ? ${DOUBTS[doubt.kind]} ${shown}`.trimEnd());
  }
  return lines;
}

const DOUBTS = {
  draft: 'calls itself a draft:',
  'blank-number': 'number left blank:',
  'blank-date': 'date left blank:',
  'other-resolution': 'names another resolution than the rest of the text:',
  'unnamed-place': 'never names its district',
} as const;
