import { listCorpus, listFileAt } from '../corpus/index.ts';
import { CorpusError } from '../errors.ts';
import { type ReadDocument, type RelatedDocument, readAhead, readers, relateDocuments } from '../index/index.ts';
import { showDocument } from './show-document.ts';

/**
 * Reads a corpus without writing anything and tells what was read from each document and what is doubtful.
 * @param skip a folder of the corpus that is not looked into
 */
export async function checkCorpus(folder: string, write: (line: string) => void, skip?: string): Promise<void> {
  const { files, problems } = listCorpus(folder, skip === undefined ? {} : { skip });
  const related: RelatedDocument[] = [];
  const readNext = readAhead(files, (file) => readers.read(file), readers.size + 1);
  for (const _ of files) {
    try {
      const read = await readNext();
      const { identity, fingerprint, sketch, plan } = read.document;
      related.push({ identity, fingerprint, sketch, plan: { pages: plan.pages } });
      for (const line of describeDocument(read)) write(line);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(error);
    }
  }
  relateDocuments(related);
  for (const { identity, behind } of related)
    if (behind) write(`? ${identity.id}: ${RELATIONS[behind.kind]} ${behind.by}`);
  for (const problem of problems) write(`! ${problem.message}`);
}

/**
 * Tells what was read from one file, which need not stand in the corpus.
 * @param show also its outline and, beside its text, every record with the words that it was read from
 * @throws CorpusError when the file cannot be read
 */
export async function checkFile(
  path: string,
  options: { corpusDir: string; show: boolean },
  write: (line: string) => void,
): Promise<void> {
  const read = await readers.read(listFileAt(path, options.corpusDir));
  for (const line of describeDocument(read)) write(line);
  if (options.show) for (const line of showDocument(read.document)) write(line);
}

function describeDocument({ document, notes }: ReadDocument): string[] {
  const { plan, records, identity } = document;
  const leads = records.assignments.filter((one) => one.role === 'lead').length;
  const numbers = records.targets.filter((one) => one.comparator !== 'none').length;
  const lines = [
    `${plan.documentId}: ${identity.title}`,
    `  pages ${plan.pages || 'none'}, sections ${plan.sections.length}, passages ${plan.passages.length}`,
    `  ${[identity.number ? `number ${identity.number}` : 'no number', identity.date ?? identity.year ?? 'no date', identity.place?.name ?? 'no place', identity.status].join(', ')}; about: ${identity.subject ?? 'not found'}`,
    `  assignments ${records.assignments.length} (${leads} with a lead), targets ${records.targets.length} (${numbers} with a number), deadlines ${records.deadlines.length}`,
  ];
  for (const note of notes) lines.push(`  ? ${note}`);
  if (!identity.place)
    lines.push(
      `  ? place not found (put an entry with id: ${plan.documentId} and place: into manifest.yaml, as others there have)`,
    );
  else if (LOCAL.has(identity.place.level) && !identity.place.parent)
    lines.push(
      `  ? the province of ${identity.place.name} is not told (put an entry with id: ${plan.documentId} and place: with its parent: into manifest.yaml)`,
    );
  if (!identity.issuer)
    lines.push(`  ? issuer not found (put an entry with id: ${plan.documentId} and issuer: into manifest.yaml)`);
  const telling = plan.passages.filter(({ text }) => /(?<!\p{L})chủ trì(?!\p{L})/iu.test(text)).length;
  if (leads === 0 && telling >= MANY)
    lines.push(`  ? “chủ trì” stands in ${telling} places and no lead was read from them; look at --check FILE --show`);
  if (plan.sections.length === 0)
    lines.push('  ? no numbered sections found: the file may not be a plan; look at --check FILE --show');
  for (const doubt of document.doubts) {
    const shown = doubt.span
      ? `“${plan.passages[doubt.span.passage]!.text.slice(doubt.span.start, doubt.span.end)}”`
      : '';
    const pages = doubt.pages?.join(', ') ?? '';
    lines.push(`  ? ${DOUBTS[doubt.kind]} ${shown}${pages}`.trimEnd());
  }
  return lines;
}

/** Levels whose places bear names that other provinces have as well. */
const LOCAL: ReadonlySet<string> = new Set(['district', 'commune']);
/** Mentions of a lead without one that was read from which on a reader should look. */
const MANY = 3;

/** What stands before a document; questions that do not name it by its number are answered from that one. */
const RELATIONS = {
  duplicate: 'is another file of',
  replaced: 'is replaced by',
  older: 'is an older version of',
  draft: 'is a draft of',
} as const;

/** What is doubtful, and in brackets what to do about it. */
const DOUBTS = {
  draft: 'calls itself a draft (answers say so; if it was issued, put status: issued into manifest.yaml):',
  'blank-number': 'number left blank (put number: into manifest.yaml):',
  'blank-date': 'date left blank (put date: into manifest.yaml):',
  'other-resolution':
    'names another resolution than the rest of the text (answers that quote it say so; ask the issuer):',
  'unnamed-place': 'never names its district (put place: into manifest.yaml)',
  garbled: 'has a garbled word (quoted as it stands; mend it in the file if the original has it right):',
  'lost-reference':
    'has lost a reference (nothing is read there; update the fields in the original, then put it here again):',
  'unread-table':
    'has a table of which it cannot be told who does what (no lead is read from it; name its columns “chủ trì”, “phối hợp”):',
  recognised: 'recognised from pictures (answers say so; compare numbers and names with the original): page',
  unread: 'not read, what the plan says there will be missing (put a Word file or a better scan in its place): page',
} as const;
