import type { IndexedDocument } from '../index/index.ts';
import { compareNewest } from '../plan/index.ts';
import { type AnswerContext, topicTerms } from './context.ts';
import type { Finding } from './finding.ts';
import { isOfKind, kindNamed } from './kind-named.ts';
import { subjectFit } from './named-plans.ts';
import { nameWithSubject } from './plan-names.ts';

/** What is left of several plans of one place when one of them answers. */
export interface Picked {
  findings: Finding[];
  /** Who else says something, and which plans were looked through; a line each. */
  notes: string[];
}

/** How much a plan's subject counts beside how well what it says fits. */
const SUBJECT = 0.6;
/** A stated number counts for more than a sentence that has the words. */
const RECORD = 0.2;
/** A document of the very kind named stands before one that only issues such a one. */
const VERY_KIND = 0.2;
/** Plans this close are told apart by date, the newest first. */
const CLOSE = 0.08;
/** Another plan's finding is offered where it is not much worse. */
const OFFERED = 0.25;
/** A plan that is about the topic itself is the one asked, though another mentions it. */
const ABOUT_IT = 0.85;
/** Titles named in a note. */
const NAMED = 3;

/** Of several plans of a place, the one whose subject and words fit the question answers; the others are offered by title. */
export function pickPlans(
  context: AnswerContext,
  groups: readonly (readonly IndexedDocument[])[],
  findings: readonly Finding[],
): Picked {
  const byDocument = new Map(findings.map((finding) => [finding.document, finding]));
  const picked: Finding[] = [];
  const notes: string[] = [];
  for (const group of groups) {
    const own = group.flatMap((document) => byDocument.get(document) ?? []);
    if (own.length <= 1) {
      picked.push(...own);
      continue;
    }
    const ranked = rank(context, own);
    const first = ranked[0]!;
    picked.push(first.finding);
    // A list over many places would drown in offers.
    if (groups.length === 1) notes.push(...offer(context, first, ranked.slice(1)));
  }
  return { findings: picked, notes };
}

interface Ranked {
  finding: Finding;
  fit: number;
  score: number;
}

function rank(context: AnswerContext, findings: readonly Finding[]): Ranked[] {
  const terms = topicTerms(context, true);
  const year = context.question.years.at(-1);
  const kind = kindNamed(context.question)?.kind;
  const ranked = findings.map((finding) => {
    const { identity } = finding.document;
    const fit = subjectFit(context.index, terms, finding.document);
    const named = year !== undefined && (identity.year === year || identity.subject?.includes(String(year)));
    return {
      finding,
      fit,
      score:
        (finding.found ? finding.confidence : 0) +
        (finding.measured ? RECORD : 0) +
        SUBJECT * fit +
        (named ? 0.3 : 0) +
        (kind !== undefined && isOfKind(identity, kind) ? VERY_KIND : 0),
    };
  });
  ranked.sort((a, b) =>
    Math.abs(a.score - b.score) > CLOSE
      ? b.score - a.score
      : Number(b.finding.found) - Number(a.finding.found) ||
        compareNewest(a.finding.document.identity, b.finding.document.identity),
  );
  // What is found comes before silence, unless the silent plan is the very one about the topic.
  const found = ranked.filter((one) => one.finding.found);
  const [first] = ranked;
  const about = first && !first.finding.found && first.fit >= ABOUT_IT && (found[0]?.fit ?? 0) < first.fit - 0.4;
  return found.length === 0 || about ? ranked : [...found, ...ranked.filter((one) => !one.finding.found)];
}

function offer(context: AnswerContext, first: Ranked, others: readonly Ranked[]): string[] {
  const { wording } = context;
  const place = first.finding.document.identity.place?.name ?? '';
  const facts = context.question.intent === 'document';
  const also = others.filter(
    (one) => one.finding.found && (facts || one.finding.confidence >= first.finding.confidence - OFFERED),
  );
  const titles = (list: readonly Ranked[]) => {
    const shown = list.slice(0, NAMED).map((one) => nameWithSubject(one.finding.document));
    return list.length > NAMED
      ? `${shown.join('; ')}; ${wording.moreDocuments(list.length - NAMED)}`
      : shown.join('; ');
  };
  if (also.length > 0)
    return [facts ? wording.otherPlans(place, titles(also)) : wording.alsoStatedBy(place, titles(also))];
  if (!first.finding.found) return [wording.searchedPlans(place, others.length + 1, titles(others))];
  return [];
}
