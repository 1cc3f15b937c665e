import type { IndexedDocument } from '../../../index/index.ts';
import { compareNewest } from '../../../plan/index.ts';
import type { RegisterAsked } from '../../../question/index.ts';
import { nameWithSubject } from '../../choosing/plan-names.ts';
import type { Selection } from '../../choosing/select-documents.ts';
import type { Draft } from '../../composing/compose.ts';
import { clip } from '../../content/clip.ts';
import { type AnswerContext, askedAgencies, topicTerms } from '../../context.ts';
import { isChosen, type RegisterEntry } from './choose-documents.ts';
import { factOf } from './register-facts.ts';

/** Documents listed at most; the others are counted. */
const LISTED = 15;
/** Documents named at most of those whose text leaves the matter open. */
const UNKNOWN = 12;
/** Longest text of a document's facts, in characters. */
const LONGEST = 160;

/** What is asked of the documents themselves, and nothing else; undefined where there is a matter, or only one document. */
export function asksOfRegister(
  context: AnswerContext,
  documents: readonly IndexedDocument[],
): RegisterAsked | undefined {
  const { register, references = [], yesNo, places } = context.question;
  if (!register || documents.length < 2 || references.length > 0) return undefined;
  // “Cùng do Tỉnh ủy ban hành phải không” is a claim about each.
  if (yesNo && places.length > 0) return undefined;
  const words = new Set(register.words.map(({ start }) => start));
  const others = topicTerms(context).filter(
    (term) => !term.light && !term.tokens.every(({ start }) => words.has(start)),
  );
  const bodies = register.pick === 'body' || register.pick === 'office' || askedAgencies(context).length === 0;
  return others.length === 0 && bodies ? register : undefined;
}

/** Facts of the documents side by side, or the documents that a fact of theirs chooses: "văn bản nào do phó chủ tịch ký". */
export function answerRegister(context: AnswerContext, { documents }: Selection): Draft | undefined {
  const asked = asksOfRegister(context, documents);
  if (!asked) return undefined;
  const entries = documents.map((document) => ({
    document,
    facts: asked.facts.map((fact) => factOf(context, document, fact)),
  }));
  const { pick } = asked;
  if (pick === 'first' || pick === 'last') return answerOrder(context, entries, asked, pick);
  return pick === undefined ? listAll(context, entries, asked) : answerChosen(context, entries, asked);
}

function listAll(context: AnswerContext, entries: readonly RegisterEntry[], { facts }: RegisterAsked): Draft {
  const { register } = context.wording;
  const label = facts.map((fact) => register.facts[fact]).join(', ');
  const stated = entries.some((entry) => entry.facts.some((fact) => fact !== undefined));
  if (stated) return draftOf(context, register.all(label, entries.length), entries);
  return { ...draftOf(context, register.noneStates(label, entries.length), entries), status: 'not_found' };
}

function answerChosen(context: AnswerContext, entries: readonly RegisterEntry[], asked: RegisterAsked): Draft {
  const { wording, question } = context;
  const verdicts = new Map(entries.map((entry) => [entry, isChosen(entry, asked, question)]));
  const chosen = entries.filter((entry) => verdicts.get(entry) === true);
  const which = wording.register.which(asked, {
    office: asked.office ? (officeAsTyped(asked) ?? asked.office) : '',
    bodies: question.agencies.map((agency) => agency.name).join(', '),
    period: question.period?.text ?? '',
  });
  const notes = unknownNote(
    context,
    asked,
    entries.filter((entry) => verdicts.get(entry) === undefined),
  );
  if (chosen.length > 0)
    return {
      ...draftOf(context, wording.register.chosen(chosen.length, entries.length, which), chosen, notes, [which]),
      ...(chosen.length === 1 ? { planId: chosen[0]!.document.plan.documentId } : {}),
    };
  const direct = wording.register.none(entries.length, which);
  const stated = entries.filter((entry) => entry.facts.some((fact) => fact !== undefined)).slice(0, LISTED);
  return { ...draftOf(context, direct, stated, notes, [which]), status: 'not_found' };
}

function answerOrder(
  context: AnswerContext,
  entries: readonly RegisterEntry[],
  asked: RegisterAsked,
  pick: 'first' | 'last',
): Draft {
  const { register } = context.wording;
  const fact = asked.facts[0]!;
  // A year alone says nothing of who came first in it.
  const isKnown = ({ facts: [one] }: RegisterEntry) => typeof one?.order === 'number' || (one?.order?.length ?? 0) > 4;
  const known = entries.filter(isKnown).sort((a, b) => compareOrder(a, b) * (pick === 'first' ? 1 : -1));
  const notes = unknownNote(
    context,
    asked,
    entries.filter((entry) => !isKnown(entry)),
  );
  const [first, second] = known;
  if (!first || !second) {
    const direct = register.noOrder(fact, known.length, entries.length);
    return { ...draftOf(context, direct, known, notes), status: 'not_found' };
  }
  const direct = register.first(pick, fact, nameAmong(known)(first.document), first.facts[0]!.text, known.length);
  return { ...draftOf(context, direct, known, notes, [], false), planId: first.document.plan.documentId };
}

function compareOrder({ facts: [a] }: RegisterEntry, { facts: [b] }: RegisterEntry): number {
  return typeof a!.order === 'number' ? a!.order - Number(b!.order) : String(a!.order).localeCompare(String(b!.order));
}

/** A line a document, the newest first unless they are in an order of their own. */
function draftOf(
  context: AnswerContext,
  direct: string,
  entries: readonly RegisterEntry[],
  notes: string[] = [],
  computed: string[] = [],
  newest = true,
): Draft {
  const { wording } = context;
  const ordered = newest
    ? [...entries].sort((a, b) => compareNewest(a.document.identity, b.document.identity))
    : [...entries];
  const shown = ordered.slice(0, LISTED);
  const nameOf = nameAmong(shown);
  const lines = shown.map(({ document, facts }) =>
    wording.register.line(
      nameOf(document),
      facts.map((fact) => clip(fact?.text ?? wording.register.notStated, LONGEST)).join('; '),
    ),
  );
  if (ordered.length > shown.length) lines.push(wording.moreDocuments(ordered.length - shown.length));
  return {
    status: 'answered',
    direct,
    details: lines,
    notes,
    citations: shown.flatMap(({ facts }) => facts.flatMap((fact) => fact?.citations ?? [])),
    long: true,
    computed: [direct, ...computed, ...shown.flatMap(({ facts }) => facts.flatMap((fact) => fact?.computed ?? []))],
  };
}

/** The documents whose text does not tell whether they are among those asked for. */
function unknownNote(context: AnswerContext, { facts }: RegisterAsked, unknown: readonly RegisterEntry[]): string[] {
  if (unknown.length === 0) return [];
  const nameOf = nameAmong(unknown);
  const names = unknown.slice(0, UNKNOWN).map(({ document }) => nameOf(document));
  if (unknown.length > names.length) names.push(context.wording.moreDocuments(unknown.length - names.length));
  return [context.wording.register.unknown(facts[0]!, names.join('; '))];
}

/** Documents by their titles, with what they are about where titles are alike. */
function nameAmong(entries: readonly RegisterEntry[]): (document: IndexedDocument) => string {
  const counts = new Map<string, number>();
  for (const { document } of entries)
    counts.set(document.identity.title, (counts.get(document.identity.title) ?? 0) + 1);
  return (document) =>
    (counts.get(document.identity.title) ?? 0) > 1 ? nameWithSubject(document) : document.identity.title;
}

/** The office in the question's own words. */
function officeAsTyped({ office, words }: RegisterAsked): string | undefined {
  const folded = words.map((word) => word.folded);
  const length = office!.split(' ').length;
  const at = folded.findIndex((_, i) => folded.slice(i, i + length).join(' ') === office);
  return at < 0
    ? undefined
    : words
        .slice(at, at + length)
        .map((word) => word.text)
        .join(' ');
}
