import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CorpusError } from '../errors.ts';
import { fileProblem } from '../file-problems.ts';

const text = z.string().min(1);

const placeSchema = z.object({
  /** Identifier in the vocabulary; absent for a place below the province. */
  id: text.optional(),
  name: text,
  level: z.enum(['central', 'province', 'district', 'commune']),
  /** Identifier of the province that a district or commune belongs to. */
  parent: text.optional(),
});

/** A document by its number, alone or with its day. */
const citedSchema = z.object({ number: text, date: z.iso.date().optional() });

/** Everything but the id may be left out: what an entry does not say is read off the document. */
const entrySchema = z.object({
  id: text,
  title: text.optional(),
  kind: text.optional(),
  issuer: text.optional(),
  place: placeSchema.optional(),
  number: text.optional(),
  date: z.iso.date().optional(),
  /** Year of issue where the document states no more of its date. */
  year: z.number().int().optional(),
  /** What the document is about, as its title says it. */
  subject: text.optional(),
  status: z.enum(['issued', 'draft']).optional(),
  carriesOut: z.array(text).optional(),
  /** Numbers of the documents that this one takes the place of, and of those that it changes. */
  replaces: z.array(z.union([citedSchema, text.transform((number) => ({ number }))])).optional(),
  amends: z.array(text).optional(),
  /** Numbers by which other documents of the corpus cite this one. */
  citedAs: z.array(z.object({ number: text, date: z.iso.date().optional(), by: text })).optional(),
  source: text.optional(),
});

/** What the manifest says of a document. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/** The place that issued a plan. */
export type PlanPlace = z.infer<typeof placeSchema>;

/**
 * Reads `manifest.yaml`; no file gives no entries.
 * @throws CorpusError when it is not YAML or an entry does not fit
 */
export function readManifest(file: string): ManifestEntry[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new CorpusError(fileProblem('unread'), { subject: file, cause });
  }
  let data: unknown;
  try {
    // Dates stay as written.
    data = parse(content, { schema: 'core' });
  } catch (cause) {
    throw new CorpusError(fileProblem('manifest-yaml', (cause as Error).message), { subject: file, cause });
  }
  const parsed = z.object({ documents: z.array(entrySchema).default([]) }).safeParse(data ?? {});
  if (parsed.success) {
    const ids = parsed.data.documents.map((entry) => entry.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (!twice) return parsed.data.documents;
    throw new CorpusError(fileProblem('manifest-twice', twice), { subject: file });
  }
  const [issue] = parsed.error.issues;
  throw new CorpusError(fileProblem('manifest-entry', issue?.path.join('.') ?? '', issue?.message ?? ''), {
    subject: file,
  });
}
