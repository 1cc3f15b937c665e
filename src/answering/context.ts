import type { IndexedDocument, PlanIndex, TermStatistics } from '../index/index.ts';
import { headingsOf, type Passage, type Section, type Span, splitSentences } from '../plan/index.ts';
import type { Question, TopicTerm } from '../question/index.ts';
import {
  matchTopic,
  type PassageSearch,
  profileText,
  type SearchTerm,
  type TextProfile,
  type TopicMatch,
} from '../retrieval/index.ts';
import { tokenize } from '../text/index.ts';
import { type Agency, agencyIdsOf } from '../vocabulary/index.ts';
import type { Wording } from './wording/index.ts';

/** What every kind of answer works with. */
export interface AnswerContext {
  index: PlanIndex;
  statistics: TermStatistics;
  search: PassageSearch;
  question: Question;
  wording: Wording;
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  /** Identifier of the plan that the conversation is about; absent where it is about none, or several. */
  earlier?: string | undefined;
  /** Digits of resolutions that plans of the corpus carry out, but none of those asked. */
  uncarried?: readonly string[] | undefined;
  /** The plans of districts and communes are read because their province's own are silent. */
  below?: boolean | undefined;
  /** Only this section of the plan is asked about. */
  within?: Section | undefined;
  /** What became of the plans asked that were not read for the answer; absent where all were. */
  narrowed?: { without: number; unread: number; asked: readonly IndexedDocument[] };
}

/** True for a passage of the section, by its place in the plan; for every passage where there is none. */
export function isWithin(section: Section | undefined, passage: number): boolean {
  return section === undefined || (passage >= section.firstPassage && passage < section.endPassage);
}

/** Which of the texts that a record or passage has is compared: each is profiled once. */
export type TextPurpose =
  | 'text'
  | 'withHeadings'
  | 'title'
  | 'subject'
  | 'task'
  | 'taskWithTitles'
  | 'taskLine'
  | 'taskLineWithTitles'
  | 'mainTask'
  | 'ownTask'
  | 'target'
  | 'deadline';

/*
 * A profile is kept as long as its owner. Purpose and owner must settle the text, whatever was asked before: an answer may
 * not depend on which question came first.
 */
const profiles = new WeakMap<object, Map<TextPurpose, TextProfile>>();

/** The profile of one of the texts of a record, passage or section, made when it is first asked for. */
export function profileOf(owner: object, purpose: TextPurpose, text: () => string): TextProfile {
  let own = profiles.get(owner);
  if (!own) {
    own = new Map();
    profiles.set(owner, own);
  }
  let profile = own.get(purpose);
  if (!profile) {
    profile = profileText(text());
    own.set(purpose, profile);
  }
  return profile;
}

/** The profile of what a whole document is about: its kind and subject, and the title of what it issues. */
export function profileOfSubject({ identity, plan }: IndexedDocument): TextProfile {
  return profileOf(identity, 'subject', () => {
    // A decision that issues a plan names it in passing; the plan below bears its own title.
    const issues = /^(?:ban hành|phê duyệt)(?!\p{L})/iu.test(identity.subject ?? '');
    const titles = issues ? plan.passages.filter(({ kind }) => kind === 'title').map(({ text }) => text) : [];
    return [identity.kind ?? '', identity.subject ?? '', ...titles].join(' ');
  });
}

/** Compares the topic of the question with one of the texts of `owner`. */
export function matchOwner(
  context: AnswerContext,
  terms: readonly SearchTerm[],
  owner: object,
  purpose: TextPurpose,
  text: () => string,
): TopicMatch {
  return matchTopic(terms, profileOf(owner, purpose, text), context.statistics);
}

/** The question's topic, without the resolution that all plans carry out: that tells none of them apart. */
export function topicTerms(context: AnswerContext, withAgencies = false): TopicTerm[] {
  const { question, index } = context;
  const { common } = sharedBy(index);
  const numbered = question.terms.filter((term) => {
    const digits = /^(?:nq)?(\d+)(?:-nq\/tw)?$/iu.exec(term.tokens.map((token) => token.folded).join(''))?.[1];
    return !digits || !common.has(digits) || context.uncarried?.includes(digits);
  });
  const dropped = numbered.length < question.terms.length;
  const terms = numbered.filter((term) => !(dropped && term.concept?.id === 'nghi-quyet'));
  if (!withAgencies) return terms;
  // "Các địa phương" names no body that a text could be about.
  const bodies = askedAgencies(context).filter(({ id }) => id !== 'cac-dia-phuong');
  const agencies = bodies.map((agency, i) => ({
    text: agency.name,
    tokens: tokenize(agency.name),
    agencyId: agency.id,
    light: false,
    position: 1000 + 10 * i,
  }));
  return [...terms, ...agencies];
}

/** Digits of documents that a question names and none of these plans carries out. */
export function uncarriedBy({ references = [] }: Question, documents: readonly IndexedDocument[]): string[] {
  const carried = documents.flatMap(({ identity }) =>
    identity.carriesOut.map((number) => /^0*(\d+)/u.exec(number)?.[1]),
  );
  return references.map(({ digits }) => digits).filter((digits) => !carried.includes(digits));
}

/** True where the question names the resolution that the plans carry out by its number. */
export function namesShared({ question, index }: AnswerContext): boolean {
  const { common } = sharedBy(index);
  return question.tokens.some((token) => common.has(/^(?:nq)?(\d+)(?:-nq\/tw)?$/iu.exec(token.folded)?.[1] ?? ''));
}

interface Shared {
  /** Numbers of the resolutions that plans carry out. */
  common: Set<string>;
  /** Bodies that issue plans as governments and committees: named, they mostly say which plan is meant. */
  issuers: Set<string>;
}

const shared = new WeakMap<PlanIndex, Shared>();

/** What the plans of a corpus have in common, found once. */
function sharedBy(index: PlanIndex): Shared {
  let known = shared.get(index);
  if (!known) {
    const identities = index.documents.map((document) => document.identity);
    const governing = new Set(identities.flatMap(({ issuer }) => (issuer && GOVERNING.test(issuer) ? [issuer] : [])));
    known = {
      common: new Set(
        identities.flatMap(({ carriesOut }) =>
          carriesOut.flatMap((number) => /^(\d+)-NQ\/TW$/.exec(number)?.[1] ?? []),
        ),
      ),
      issuers: new Set([...governing].flatMap((issuer) => agencyIdsOf(issuer))),
    };
    shared.set(index, known);
  }
  return known;
}

/** A ministry or a department may be asked about in another body's plan, though it issues plans of its own. */
const GOVERNING =
  /^(?:UBND|HĐND|Chính phủ|Thủ tướng|Ban Chấp hành|Ban Thường vụ|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy)/u;

/** The bodies asked about; a plan's own issuer only says which plan is meant. */
export function askedAgencies(context: AnswerContext): Agency[] {
  const { issuers } = sharedBy(context.index);
  return context.question.agencies.filter((agency) => !issuers.has(agency.id));
}

/**
 * What the question is about, for sentences of the frame: the plans' own words where the topic is one phrase that reads
 * well, else the person's words in quotation marks.
 */
export function topicLabel(context: AnswerContext): string {
  const terms = topicTerms(context);
  const { question, wording } = context;
  if (terms.length === 0) return wording.topicUnnamed;
  const words = terms.map((term) => {
    const marked = term.tokens.some((token) => token.exact !== token.folded);
    return term.concept && !marked && question.language === 'vi' ? term.concept.plan[0]! : term.text;
  });
  if (readsWell(terms) && question.language === 'vi') return lowerFirst(words.join(' '));
  return question.topicText ? `“${question.topicText}”` : lowerFirst(words.join(' '));
}

/** Phrases that stand side by side in the question, each known as a word of its own. */
function readsWell(terms: readonly TopicTerm[]): boolean {
  const known = terms.every((term) => term.concept || term.tokens.length > 1 || /\d/u.test(term.text));
  const joined = terms.every((term, i) => {
    const last = terms[i - 1]?.tokens.at(-1);
    // Words spelled out of one abbreviation share its place.
    return (
      !last || term.position >= 1000 || (term.tokens[0]!.start >= last.end && term.tokens[0]!.start - last.end <= 1)
    );
  });
  return known && joined;
}

/** Small letter at the beginning, but for abbreviations and names: "Tỷ lệ", not "HDI" or "Sở". */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A plan's place as people write it, with what tells it from other plans of the place. */
export function placeLabel(document: IndexedDocument): string {
  return withStatus(document, document.label ?? ownPlace(document));
}

/** A plan's place alone. */
export function bareLabel(document: IndexedDocument): string {
  return withStatus(document, ownPlace(document));
}

/** Names plans that stand side by side: by their places alone where these tell them apart. */
export function labelAmong(documents: readonly IndexedDocument[]): (document: IndexedDocument) => string {
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(ownPlace(document), (counts.get(ownPlace(document)) ?? 0) + 1);
  return (document) => ((counts.get(ownPlace(document)) ?? 0) > 1 ? placeLabel(document) : bareLabel(document));
}

function ownPlace({ identity: { place, issuer, title } }: IndexedDocument): string {
  return place?.level === 'central' ? (issuer ?? place.name) : (place?.name ?? title);
}

function withStatus({ identity }: IndexedDocument, name: string): string {
  return identity.status === 'draft' ? `${name} (dự thảo)` : name;
}

/** Compares the topic with a passage and the headings above it. */
export function matchWithHeadings(
  context: AnswerContext,
  terms: readonly SearchTerm[],
  document: IndexedDocument,
  passage: Passage,
): TopicMatch {
  const text = () => `${headingsOf(document.plan, passage)} ${passage.text}`;
  return matchOwner(context, terms, passage, 'withHeadings', text);
}

interface Sentence {
  span: Span;
  text: string;
}

const sentences = new WeakMap<Passage, Sentence[]>();

/** The sentences of a passage without its marker, cut once. */
function sentencesOf(passage: Passage): Sentence[] {
  let known = sentences.get(passage);
  if (!known) {
    known = splitSentences(passage.text).flatMap((sentence) => {
      const start = Math.max(sentence.start, sentence.start === 0 ? passage.markerLength : 0);
      if (start >= sentence.end) return [];
      return [
        { span: { passage: passage.index, start, end: sentence.end }, text: passage.text.slice(start, sentence.end) },
      ];
    });
    sentences.set(passage, known);
  }
  return known;
}

/** The sentence of a passage that answers best to the topic, with how well it does; `bonus` adds to a sentence's score. */
export function bestSentence(
  context: AnswerContext,
  document: IndexedDocument,
  passageIndex: number,
  terms: readonly TopicTerm[],
  bonus: (text: string) => number = () => 0,
): { span: Span; match: TopicMatch } {
  const passage = document.plan.passages[passageIndex]!;
  let best: { span: Span; match: TopicMatch; score: number } | undefined;
  for (const sentence of sentencesOf(passage)) {
    const { span, text } = sentence;
    const match = matchOwner(context, terms, sentence, 'text', () => text);
    const score = match.coverage + 0.15 * match.focus + bonus(text);
    if (!best || score > best.score) best = { span, match, score };
  }
  return (
    best ?? {
      span: { passage: passageIndex, start: 0, end: passage.text.length },
      match: { coverage: 0, focus: 0, missing: [], named: new Set() },
    }
  );
}

/** The text of a span. */
export function textOf(document: IndexedDocument, span: Span): string {
  return document.plan.passages[span.passage]!.text.slice(span.start, span.end);
}

/** The text with a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
