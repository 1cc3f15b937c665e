import { placeLabel, withMeasure } from '../answering/index.ts';
import type { IndexedDocument, PlanIndex } from '../index/index.ts';
import { headingsOf, type Passage, type Span } from '../plan/index.ts';
import { bodiesOf, bodyKey } from './bodies.ts';
import { citationText } from './citation-text.ts';
import { collectMatters, type Matter } from './matters.ts';
import { documentKey, PassageReferences } from './references.ts';
import { fieldOf } from './topics.ts';
import type {
  AgencyView,
  DeadlineView,
  DocumentView,
  FieldView,
  MatterView,
  OutlineView,
  PassageSpan,
  PassageView,
  RecordPlace,
  RoleView,
  SectionView,
  TargetView,
  TaskView,
} from './views.ts';

/** Passages that say something by themselves. */
const READABLE = new Set<Passage['kind']>(['preamble', 'text', 'closing', 'heading']);

/**
 * The plans to walk through without asking: outlines, passages, targets, tasks, deadlines. Documents, passages and bodies
 * go by short names that fit into a button and stay good after the index was rebuilt; a name that nothing has (any more)
 * gives undefined.
 */
export class PlanLibrary {
  readonly #index: Pick<PlanIndex, 'documents'>;
  #references: PassageReferences | undefined;
  #matters: Matter[] | undefined;
  readonly #located = new WeakMap<object, { span: PassageSpan | undefined }>();

  constructor(index: Pick<PlanIndex, 'documents'>) {
    this.#index = index;
  }

  /** The documents, in the corpus's order. */
  documents(): DocumentView[] {
    return this.#index.documents.map((document) => viewDocument(document));
  }

  document(key: string): DocumentView | undefined {
    const document = this.#document(key);
    return document && viewDocument(document);
  }

  /** The chapters of a document. */
  chapters(key: string): OutlineView | undefined {
    const document = this.#document(key);
    return document && { document: viewDocument(document), children: this.#children(document, -1), passages: [] };
  }

  /** A section by the reference of its first passage: the sections in it, or where there are none its passages. */
  section(reference: string): OutlineView | undefined {
    const at = this.#names.find(reference);
    const document = at && this.#index.documents[at.document]!;
    const position = document?.plan.sections.findIndex((one) => one.firstPassage === at?.passage.index) ?? -1;
    if (!document || position < 0) return undefined;
    const section = document.plan.sections[position]!;
    const above = document.plan.sections[section.parent];
    return {
      document: viewDocument(document),
      section: this.#viewSection(document, position),
      ...(above ? { parent: this.#names.of(document.plan.passages[above.firstPassage]!) } : {}),
      children: this.#children(document, position),
      passages: document.plan.passages
        .slice(section.firstPassage, section.endPassage)
        .filter((passage) => passage.sectionIndex === position && passage.kind !== 'heading')
        .map((passage) => this.spanOf(passage)),
    };
  }

  /** The whole of a passage of this index. */
  spanOf(passage: Passage): PassageSpan {
    return { reference: this.#names.of(passage), start: passage.markerLength, end: passage.text.length };
  }

  /** A passage with its neighbours. */
  passage(reference: string): PassageView | undefined {
    const at = this.#names.find(reference);
    if (!at) return undefined;
    const document = this.#index.documents[at.document]!;
    const { passage } = at;
    const readable = document.plan.passages.filter((one) => READABLE.has(one.kind) || one === passage);
    const position = readable.indexOf(passage);
    const [previous, next] = [readable[position - 1], readable[position + 1]];
    const neighbour = (one: Passage) => ({ reference: this.#names.of(one), text: one.text });
    const page = passage.pages[0] ?? undefined;
    return {
      reference,
      document: viewDocument(document),
      section: passage.section,
      headings: headingsOf(document.plan, passage).split(' / ').filter(Boolean),
      ...(page === undefined ? {} : { page }),
      text: passage.text,
      citation: citationText(document, passage),
      ...(previous ? { previous: neighbour(previous) } : {}),
      ...(next ? { next: neighbour(next) } : {}),
    };
  }

  /** Where a quotation stands; undefined where no document holds it (any more). */
  locate(citation: { documentId: string; section: string; quote: string }): PassageSpan | undefined {
    // The answer that many ask for has the same citations each time.
    const known = this.#located.get(citation) ?? { span: this.#locate(citation) };
    this.#located.set(citation, known);
    return known.span;
  }

  #locate(citation: { documentId: string; section: string; quote: string }): PassageSpan | undefined {
    const document = this.#index.documents.find((one) => one.plan.documentId === citation.documentId);
    const inSection = (passage: Passage) => passage.section === citation.section;
    const passages = document?.plan.passages ?? [];
    for (const passage of [...passages.filter(inSection), ...passages.filter((one) => !inSection(one))]) {
      const found = findWords(passage.text, citation.quote);
      if (found) return { reference: this.#names.of(passage), ...found };
    }
    return undefined;
  }

  /** The fields that a document sets targets in, those with most targets first. */
  fields(key: string): FieldView[] {
    const counts = new Map<string, number>();
    for (const target of this.#document(key)?.records.targets ?? []) {
      const field = fieldOf(target.indicator);
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
    return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
  }

  /** A document's targets in a field. */
  targets(key: string, field: string): TargetView[] {
    const document = this.#document(key);
    if (!document) return [];
    return document.records.targets
      .filter((target) => fieldOf(target.indicator) === field)
      .map((target) => ({
        ...this.#place(document, target.span),
        indicator: target.indicator,
        value: withMeasure(target.valueText, target),
        ...(target.year === undefined ? {} : { year: target.year }),
        ...(target.scope === undefined ? {} : { scope: target.scope }),
      }));
  }

  /** The bodies that a document names in its tasks, those with most tasks of their own first. */
  agencies(key: string): AgencyView[] {
    const document = this.#document(key);
    return document ? bodiesOf(document).map((body) => body.view) : [];
  }

  /** The tasks that a document gives a body: those it leads, those it is told to do, those it works with others in. */
  tasks(key: string, agency: string): TaskView[] {
    const document = this.#document(key);
    if (!document) return [];
    const order: RoleView[] = ['lead', 'duty', 'coordinating'];
    const tasks = bodiesOf(document).find((body) => body.view.key === agency)?.tasks ?? [];
    return [...tasks]
      .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
      .map(({ assignment, role }) => ({
        ...this.#place(
          document,
          role === 'coordinating' ? (assignment.coordinatingSpan ?? assignment.leadSpan) : assignment.leadSpan,
        ),
        task: capital(assignment.task),
        role,
        ...(assignment.time ? { time: assignment.time.text } : {}),
      }));
  }

  /** The body that a passage gives a task to, with the document that does: its first lead. */
  agencyAt(reference: string): { document: DocumentView; agency: AgencyView } | undefined {
    const at = this.#names.find(reference);
    const document = at && this.#index.documents[at.document]!;
    const [body] = document?.records.assignments.find((one) => one.leadSpan.passage === at?.passage.index)?.leads ?? [];
    if (!document || !body) return undefined;
    const key = bodyKey(body.name);
    const agency = bodiesOf(document).find((one) => one.view.key === key)?.view;
    return agency && { document: viewDocument(document), agency };
  }

  /** Every deadline of the corpus. */
  deadlines(): DeadlineView[] {
    return this.#index.documents.flatMap((document) =>
      document.records.deadlines.map((deadline) => ({
        ...this.#place(document, deadline.span),
        document: viewDocument(document),
        who: deadline.who,
        what: deadline.what,
        to: deadline.to,
        when: deadline.when,
        ...(deadline.recurrence ? { recurrence: deadline.recurrence } : {}),
        ...(deadline.date ? { date: deadline.date } : {}),
        report: deadline.report,
      })),
    );
  }

  /** What two or more documents set targets for, what most of them do first. */
  matters(): MatterView[] {
    return this.#collectMatters().map((matter) => matter.view);
  }

  /** A matter with the records that are about it. */
  matter(key: string): Matter | undefined {
    return this.#collectMatters().find((matter) => matter.view.key === key);
  }

  #collectMatters(): Matter[] {
    this.#matters ??= collectMatters(this.#index.documents);
    return this.#matters;
  }

  get #names(): PassageReferences {
    this.#references ??= new PassageReferences(this.#index);
    return this.#references;
  }

  #document(key: string): IndexedDocument | undefined {
    return this.#index.documents.find((document) => documentKey(document.plan.documentId) === key);
  }

  #children(document: IndexedDocument, parent: number): SectionView[] {
    return document.plan.sections.flatMap((section, position) =>
      section.parent === parent ? [this.#viewSection(document, position)] : [],
    );
  }

  #viewSection({ plan }: IndexedDocument, position: number): SectionView {
    const section = plan.sections[position]!;
    return {
      reference: this.#names.of(plan.passages[section.firstPassage]!),
      path: section.path,
      title: section.title,
      hasChildren: plan.sections.some((one) => one.parent === position),
    };
  }

  #place(document: IndexedDocument, span: Span): RecordPlace {
    const passage = document.plan.passages[span.passage]!;
    const piece = passage.pieces.findLastIndex((one) => one.at <= span.start);
    const page = passage.pages[Math.max(0, piece)] ?? undefined;
    return {
      span: { reference: this.#names.of(passage), start: span.start, end: span.end },
      section: passage.section,
      ...(page === undefined ? {} : { page }),
      quote: passage.text.slice(span.start, span.end).trim(),
    };
  }
}

function viewDocument(document: IndexedDocument): DocumentView {
  const { identity, plan, records, doubts } = document;
  return {
    key: documentKey(plan.documentId),
    documentId: plan.documentId,
    title: identity.title,
    place: placeLabel(document),
    status: identity.status,
    ...(identity.number ? { number: identity.number } : {}),
    ...(identity.date ? { date: identity.date } : {}),
    targets: records.targets.length,
    assignments: records.assignments.length,
    doubts: [...new Set(doubts.map((doubt) => doubt.kind))],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where words stand in a text, white space and Unicode composition aside. */
function findWords(text: string, words: string): { start: number; end: number } | undefined {
  const wanted = words.normalize('NFC').replace(/\s+/gu, '');
  const found = wanted === '' ? -1 : text.replace(/\s+/gu, '').indexOf(wanted);
  if (found < 0) return undefined;
  const places: number[] = [];
  for (let at = 0; places.length < found + wanted.length; at += 1) if (!/\s/u.test(text[at]!)) places.push(at);
  return { start: places[found]!, end: places.at(-1)! + 1 };
}
