import type { IndexedDocument } from '../index/index.ts';
import type { Target } from '../records/index.ts';
import { foldedPhrase } from '../text/index.ts';
import type { Concept } from '../vocabulary/index.ts';
import { documentKey, shortKey } from './references.ts';
import { matterOf } from './topics.ts';
import type { MatterView } from './views.ts';

/** Characters of a matter's key, six bits each. */
const KEY_LENGTH = 8;

/** A matter with the records that are about it. */
export interface Matter {
  view: MatterView;
  concept: Concept;
  /** Targets with a number, by document, in the document's order. */
  targets: ReadonlyMap<IndexedDocument, readonly Target[]>;
}

/** What two or more documents set targets for, what most of them do first. */
export function collectMatters(documents: readonly IndexedDocument[]): Matter[] {
  const matters = new Map<string, { concept: Concept; targets: Map<IndexedDocument, Target[]> }>();
  for (const document of documents) {
    for (const target of document.records.targets) {
      const concept = target.comparator === 'none' ? undefined : matterOf(target.indicator);
      if (!concept) continue;
      const matter = matters.get(concept.id) ?? { concept, targets: new Map() };
      matters.set(concept.id, matter);
      matter.targets.set(document, [...(matter.targets.get(document) ?? []), target]);
    }
  }
  return [...matters.values()]
    .filter(({ targets }) => targets.size > 1)
    .map(({ concept, targets }) => ({ concept, targets, view: viewMatter(concept, targets) }))
    .sort(({ view: a }, { view: b }) => b.documents.length - a.documents.length || a.name.localeCompare(b.name, 'vi'));
}

function viewMatter(concept: Concept, targets: Matter['targets']): MatterView {
  return {
    key: shortKey(concept.id, KEY_LENGTH),
    name: sharedIndicator([...targets.values()].flat()) ?? concept.plan[0]!,
    field: concept.field,
    documents: [...targets.keys()].map((document) => documentKey(document.plan.documentId)),
  };
}

/** What all of these targets measure, where they say it in the same words: the concept may name a part of it only. */
function sharedIndicator(targets: readonly Target[]): string | undefined {
  const [first] = targets;
  const wording = (target: Target) => foldedPhrase(target.indicator);
  return first && targets.every((target) => wording(target) === wording(first)) ? first.indicator : undefined;
}
