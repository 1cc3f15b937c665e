import type { IndexedDocument } from '../../index/index.ts';
import type { Answer, AnswerStatus, Choice, Citation, ComparisonRow } from '../answer.ts';
import { listedSubject } from '../choosing/plan-names.ts';
import { claimedOf } from '../claimed.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, bareLabel, capital, placeLabel, topicLabel } from '../context.ts';
import type { Finding } from '../finding.ts';
import { askedLabel } from '../told-label.ts';
import { unreadWords } from '../unread-words.ts';
import { wordingIn } from '../wording/index.ts';

/** Longest answer text, in characters: about one plan, and about several or a list of tasks. */
const SHORT_LIMIT = 1200;
const LONG_LIMIT = 2500;
/** Citations given with one answer. */
export const MOST_CITATIONS = 24;

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
  /** The one plan that it is about. */
  planId?: string;
  /** Texts that the program reckons itself. */
  computed?: string[];
  /** What may be chosen, where a question is asked back. */
  choices?: Choice[];
  /** Plans side by side, each with its proof. */
  rows?: DraftRow[];
}

/** An answer that cites nothing: a question back, or a refusal. */
export function uncited(status: AnswerStatus, direct: string, details: string[] = [], choices: Choice[] = []): Draft {
  const offered = choices.length > 1 ? { choices } : {};
  return { status, direct, details, notes: [], citations: [], long: false, ...offered };
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
    direct: finding.unmatched ? denialOf(context, finding) : finding.sentence,
    details: nearest?.text ? nearest.text.split('\n') : [],
    notes: doubtNotes(context, { ...finding, document }),
    citations: nearest?.citations ?? [],
    long,
    computed: finding.computed ?? [],
  };
}

/** That a plan says nothing of a topic, where all words of it were understood. */
function denialOf(context: AnswerContext, { document, sentence }: Finding): string {
  const unread = unreadWords(context);
  return unread.length > 0 ? context.wording.notUnderstood(document.identity.title, unread) : sentence;
}

/** Doubts about the document that matter to what is cited. */
export function doubtNotes(context: AnswerContext, finding: Finding): string[] {
  const { wording } = context;
  const { document } = finding;
  const notes: string[] = [];
  if (document.identity.status === 'draft' && context.question.fact !== 'status')
    notes.push(wording.draftNote(document.identity.title));
  notes.push(...versionNotes(context, document));
  const passages = new Set(finding.citations.map((citation) => citation.quote));
  for (const { kind, detail } of document.doubts) {
    const told =
      kind === 'other-resolution' ? wording.doubtResolution : kind === 'garbled' ? wording.doubtGarbled : null;
    if (!told || !detail) continue;
    if ([...passages].some((quote) => quote.replace(/\s/gu, '').includes(detail.replace(/\s/gu, ''))))
      notes.push(told(document.identity.title, detail));
  }
  return [...new Set(notes)];
}

/** What has become of a plan since: replaced, issued anew, changed. */
function versionNotes({ index, wording }: AnswerContext, { identity, behind, amendedBy }: IndexedDocument): string[] {
  const titleOf = (id: string) => index.documents.find((one) => one.identity.id === id)?.identity.title ?? '';
  const notes = (amendedBy ?? []).map((id) => wording.amendedBy(identity.title, titleOf(id)));
  if (behind && behind.kind !== 'duplicate')
    notes.unshift(wording.behind[behind.kind](identity.title, titleOf(behind.by)));
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
    ...(draft.choices ? { choices: draft.choices } : {}),
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
  const labels = [topicLabel(context), askedLabel(context)];
  return [
    ...labels.flatMap((label) => [label, capital(label), `${label} ${context.question.years.join(', ')}`]),
    // What the question claims is named to be denied.
    ...context.question.premises.map((premise) => context.wording.notSo(premise)),
    context.wording.notSo(claimedOf(context)),
    ...context.question.years.flatMap((year) => [`năm ${year}`, `for ${year}`]),
    context.question.claimedTime?.text ?? '',
    // The amount by which targets are asked for is the question's own.
    context.question.beyond?.text ?? '',
    ...context.question.agencies.map((agency) => agency.name),
    ...documents.flatMap((document) => [
      document.identity.title,
      document.identity.issuer ?? '',
      document.identity.subject ?? '',
      listedSubject(document),
      placeLabel(document),
      bareLabel(document),
      ...document.doubts.map((doubt) => doubt.detail ?? ''),
    ]),
  ];
}
