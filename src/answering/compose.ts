import type { IndexedDocument } from '../index/index.ts';
import type { Answer, AnswerStatus, Citation, ComparisonRow } from './answer.ts';
import { type AnswerContext, capital, placeLabel, topicLabel } from './context.ts';
import type { Finding } from './finding.ts';
import { clip } from './nearest.ts';
import { listedSubject } from './plan-names.ts';
import { wordingIn } from './wording.ts';

/** Longest answer text, in characters: about one plan, and about several or a list of tasks. */
const SHORT_LIMIT = 1200;
const LONG_LIMIT = 2500;
/** Citations given with one answer. */
const MOST_CITATIONS = 24;

/** The parts of an answer before it is verified. */
export interface Draft {
  status: AnswerStatus;
  direct: string;
  details: string[];
  notes: string[];
  citations: Citation[];
  long: boolean;
  /** Items of a list that the details leave out. */
  left?: number;
  /** Texts that the program reckons itself. */
  computed?: string[];
  /** Plans side by side, each with its proof. */
  rows?: DraftRow[];
}

/** A row whose proof has no position among the citations yet. */
export interface DraftRow extends Omit<ComparisonRow, 'citation'> {
  proof?: Citation;
}

/** One plan's answer. */
export function composeOne(context: AnswerContext, finding: Finding): Draft {
  const { document } = finding;
  const notes = [...finding.notes, ...doubtNotes(context, finding)];
  const long = context.question.intent === 'tasks';
  if (finding.found) {
    return {
      status: 'answered',
      direct: finding.sentence,
      details: finding.details,
      notes,
      citations: finding.citations,
      long,
      left: finding.left ?? 0,
      computed: finding.computed ?? [],
    };
  }
  const nearest = finding.nearest;
  return {
    status: 'not_found',
    direct: finding.sentence,
    details: nearest?.text ? nearest.text.split('\n') : [],
    notes: doubtNotes(context, { ...finding, document }),
    citations: nearest?.citations ?? [],
    long,
  };
}

/** Several plans side by side: a line each, the silent ones together. */
export function composeMany(context: AnswerContext, findings: readonly Finding[], open = true): Draft {
  const { wording, question } = context;
  const found = findings.filter((finding) => finding.found);
  if (found.length === 0) return composeNone(context, findings, open);
  const header = wording.coverage(capital(topicLabel(context)), findings.length, found.length);
  const room = Math.max(90, Math.floor(1700 / Math.max(1, found.length)));
  const lines = found.map((finding) => `• ${placeLabel(finding.document)}: ${clip(finding.short, room)}`);
  const missing = findings.filter((finding) => !finding.found);
  const details = [...lines];
  if (missing.length > 0)
    details.push(
      wording.silentPlans(
        missing.map((finding) => `${placeLabel(finding.document)}${finding.nearest ? '' : ''}`).join(', '),
      ),
    );
  const best = question.superlative ? extreme(found, question.superlative) : undefined;
  const direct = best
    ? (question.superlative === 'highest' ? wording.highest : wording.lowest)(placesOf(best), best[0]!.short)
    : found.length === 1
      ? found[0]!.sentence
      : header;
  const notes = [...new Set(found.flatMap((finding) => [...finding.notes, ...doubtNotes(context, finding)]))];
  if (scopesDiffer(found)) notes.push(wording.notComparable);
  return {
    status: 'answered',
    direct,
    details: direct === header ? details : [header, ...details],
    notes,
    citations: found.flatMap((finding) =>
      finding.citations.slice(0, Math.max(1, Math.floor(MOST_CITATIONS / found.length))),
    ),
    long: true,
    rows: findings.map(rowOf),
    computed: found.flatMap((finding) => finding.computed ?? []),
  };
}

/** A plan's finding as a row of data. */
function rowOf(finding: Finding): DraftRow {
  const row = {
    documentId: finding.document.plan.documentId,
    place: placeLabel(finding.document),
    stated: finding.found,
    text: finding.short,
  };
  if (!finding.found) return row;
  const { measure: _measure, ...measured } = finding.measured ?? { measure: '' };
  return { ...row, ...measured, ...(finding.citations[0] ? { proof: finding.citations[0] } : {}) };
}

/** No plan says it: the nearest thing that one of them says. */
function composeNone(context: AnswerContext, findings: readonly Finding[], open: boolean): Draft {
  const { wording } = context;
  const nearest = findings.find((finding) => finding.nearest?.text);
  return {
    status: 'not_found',
    direct:
      findings.length === 1
        ? findings[0]!.sentence
        : open
          ? wording.outsideTopic(topicLabel(context), findings.length)
          : wording.noneOf(topicLabel(context), placesOf(findings)),
    details: nearest?.nearest ? [`${placeLabel(nearest.document)}: ${nearest.nearest.text.split('\n')[0]}`] : [],
    notes: [],
    citations: nearest?.nearest?.citations.slice(0, 2) ?? [],
    long: true,
  };
}

/** The plans with the highest or lowest value, those that share it included. */
function extreme(found: readonly Finding[], which: 'highest' | 'lowest'): Finding[] | undefined {
  const measures = found.flatMap((finding) => finding.measured?.measure ?? []);
  const commonest = [...new Set(measures)].sort(
    (a, b) => measures.filter((one) => one === b).length - measures.filter((one) => one === a).length,
  )[0];
  const valued = found.filter((finding) => finding.measured && finding.measured.measure === commonest);
  if (valued.length === 0) return undefined;
  const amountOf = ({ measured }: Finding) => measured!.valueMax ?? measured!.value;
  const values = valued.map(amountOf);
  const best = which === 'highest' ? Math.max(...values) : Math.min(...values);
  return valued.filter((finding) => amountOf(finding) === best);
}

function placesOf(findings: readonly Finding[]): string {
  return findings.map((finding) => placeLabel(finding.document)).join(', ');
}

function scopesDiffer(found: readonly Finding[]): boolean {
  return new Set(found.flatMap((finding) => finding.measured?.measure ?? [])).size > 1;
}

/** Doubts about the document that matter to what is cited. */
function doubtNotes(context: AnswerContext, finding: Finding): string[] {
  const { wording } = context;
  const { document } = finding;
  const notes: string[] = [];
  if (document.identity.status === 'draft' && context.question.fact !== 'status')
    notes.push(wording.draftNote(document.identity.title));
  const passages = new Set(finding.citations.map((citation) => citation.quote));
  for (const doubt of document.doubts) {
    if (doubt.kind !== 'other-resolution' || !doubt.detail) continue;
    if ([...passages].some((quote) => quote.replace(/\s/gu, '').includes(doubt.detail!.replace(/\s/gu, ''))))
      notes.push(wording.doubtResolution(document.identity.title, doubt.detail));
  }
  return notes;
}

/** Fits a draft into the length that reads well on a phone. */
export function fitToScreen(draft: Draft, language: 'vi' | 'en'): Omit<Answer, 'ms'> {
  const limit = draft.long ? LONG_LIMIT : SHORT_LIMIT;
  const notes = draft.notes;
  let room = limit - notes.reduce((sum, note) => sum + note.length + 1, 0);
  const direct = clip(draft.direct, Math.max(200, room - 10));
  room -= direct.length;
  const details: string[] = [];
  let left = draft.left ?? 0;
  for (const [i, line] of draft.details.entries()) {
    const listed = line.startsWith('•');
    // Of a list that does not fit, the last line tells how many are left.
    const spare = listed && (left > 0 || i + 1 < draft.details.length) ? 24 : 0;
    if (room - line.length - 1 - spare < 0) {
      if (listed) left += draft.details.slice(i).filter((one) => one.startsWith('•')).length;
      else if (room > 80) details.push(clip(line, room - 10));
      break;
    }
    details.push(line);
    room -= line.length + 1;
  }
  if (left > 0) details.push(wordingIn(language).more(left));
  const citations = uniqueCitations(draft.citations).slice(0, MOST_CITATIONS);
  return {
    status: draft.status,
    answer: [direct, ...details, ...notes].join('\n'),
    direct,
    details,
    notes,
    citations,
    ...(draft.rows ? { comparison: draft.rows.map((row) => placeProof(row, citations)) } : {}),
    language,
  };
}

/** The row with the position of its proof among the citations. */
function placeProof({ proof, ...row }: DraftRow, citations: readonly Citation[]): ComparisonRow {
  const key = proof ? keyOf(proof) : undefined;
  const citation = citations.findIndex((one) => keyOf(one) === key);
  return citation < 0 ? row : { ...row, citation };
}

function keyOf(citation: Citation): string {
  return `${citation.documentId} ${citation.section} ${citation.quote}`;
}

function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const key = keyOf(citation);
    if (!citation.quote || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Texts of the frame that are no facts of a plan: titles, places, numbers of documents, the topic as asked. */
export function frameTexts(context: AnswerContext, documents: readonly IndexedDocument[]): string[] {
  const label = topicLabel(context);
  return [
    label,
    capital(label),
    `${label} ${context.question.years.join(', ')}`,
    ...context.question.years.flatMap((year) => [`năm ${year}`, `for ${year}`]),
    ...context.question.agencies.map((agency) => agency.name),
    ...documents.flatMap((document) => [
      document.identity.title,
      document.identity.issuer ?? '',
      document.identity.subject ?? '',
      listedSubject(document),
      placeLabel(document),
      ...document.doubts.map((doubt) => doubt.detail ?? ''),
    ]),
  ];
}
