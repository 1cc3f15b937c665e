import type { IndexedDocument } from '../../index/index.ts';
import { compareInForce, compareNewest, isOfYears, seriesOf } from '../../plan/index.ts';
import type { Question } from '../../question/index.ts';
import { type AnswerContext, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { isOfKind, kindNamed } from './kind-named.ts';
import { subjectFit } from './named-plans.ts';
import { nameWithSubject } from './plan-names.ts';

/** What is left of several plans of one place when one of them answers. */
export interface Picked {
  findings: Finding[];
  /** Who else says something, and which plans were looked through; a line each. */
  notes: string[];
  /** What other plans of the place say to the same question. */
  also: Finding[];
}

/** How much a plan's subject counts beside how well what it says fits. */
const SUBJECT = 0.6;
/** A stated number counts for more than a sentence that has the words. */
const RECORD = 0.2;
/** A document of the very kind named stands before one that only issues such a one. */
const VERY_KIND = 0.2;
/** A subject that says less of the topic than this shares a word or two with it by chance. */
const ON_SUBJECT = 0.5;
/** A list that has next to nothing of what another plan's has, beside that. */
const SHORTER = 0.3;
/** Plans this close are told apart by date, the newest first; what follows each other in time is put in order whatever fits. */
const CLOSE = 0.03;
/** Another plan's finding is offered where it is not much worse. */
const OFFERED = 0.25;
/** A plan that is about the topic itself is the one asked, though another mentions it. */
const ABOUT_IT = 0.85;
/** Titles named in a note. */
const NAMED = 3;

/**
 * Of several plans of a place, the one whose subject and words fit the question answers, of those that fit alike the newest in force;
 * what the others say is offered.
 */
export function pickPlans(
  context: AnswerContext,
  groups: readonly (readonly IndexedDocument[])[],
  findings: readonly Finding[],
): Picked {
  const byDocument = new Map(findings.map((finding) => [finding.document, finding]));
  const picked: Finding[] = [];
  const notes: string[] = [];
  const also: Finding[] = [];
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
    if (groups.length > 1) continue;
    const others = fittingAsWell(context, first, ranked.slice(1));
    if (context.question.intent === 'document' || !first.finding.found)
      notes.push(...tellOthers(context, first, others, ranked.slice(1)));
    else {
      also.push(...others.map(({ finding }) => finding));
      notes.push(...tellSilent(context, ranked));
    }
  }
  return { findings: picked, notes, also };
}

interface Ranked {
  finding: Finding;
  fit: number;
  score: number;
}

function rank(context: AnswerContext, findings: readonly Finding[]): Ranked[] {
  // "Ban hành" in a subject makes a plan no more the one meant.
  const terms = topicTerms(context, true).filter((term) => !term.light);
  const kind = kindNamed(context.question)?.kind;
  const longest = Math.max(...findings.map(({ listed = 0 }) => listed));
  const ranked = findings.map((finding) => {
    const { identity } = finding.document;
    const said = subjectFit(context.index, terms, finding.document);
    const fit = said >= ON_SUBJECT ? said : 0;
    const named = isOfYears(identity, context.question.years.slice(-1));
    return {
      finding,
      fit,
      score:
        (finding.found ? finding.confidence - (finding.lesser ?? 0) : 0) -
        (finding.listed === undefined ? 0 : SHORTER * (1 - finding.listed / longest)) +
        (finding.measured && wantsNumber(context.question) ? RECORD : 0) +
        SUBJECT * fit +
        (named ? 0.3 : 0) +
        (kind !== undefined && isOfKind(identity, kind) ? VERY_KIND : 0),
    };
  });
  const ordered = inSeries(context, inBands(ranked));
  const kept = ordered.find(({ finding }) => finding.document.plan.documentId === context.earlier);
  if (kept && staysWith(context, kept, ordered[0]!)) return [kept, ...ordered.filter((one) => one !== kept)];
  // What is found comes before silence, unless the silent plan is the very one about the topic.
  const found = ordered.filter((one) => one.finding.found);
  const [first] = ordered;
  const [stated] = found;
  const sure = stated?.finding.measured !== undefined && stated.finding.confidence >= ABOUT_IT;
  const about = first && !first.finding.found && first.fit >= ABOUT_IT && (stated?.fit ?? 0) < first.fit - 0.4 && !sure;
  return found.length === 0 || about ? ordered : [...found, ...ordered.filter((one) => !one.finding.found)];
}

/** True where a number may be what is asked for: by a word of asking for one or holding them side by side, or by none at all ("HDI của Bắc Giang"). */
function wantsNumber({ intent, wantsAmount, interrogative, compare, superlative, threshold }: Question): boolean {
  const held = compare || superlative !== undefined || threshold !== undefined;
  return wantsAmount || intent === 'target' || held || !interrogative;
}

/** By score; of those nearly alike, what is found, then what at least speaks of the matter, then what is newest in force comes first. */
function inBands(ranked: readonly Ranked[]): Ranked[] {
  const left = [...ranked].sort((a, b) => b.score - a.score);
  const ordered: Ranked[] = [];
  while (left.length > 0) {
    const least = left[0]!.score - CLOSE;
    const end = left.findIndex(({ score }) => score < least);
    const band = left.splice(0, end < 0 ? left.length : end);
    band.sort(
      (a, b) => standing(b.finding) - standing(a.finding) || compareIssued(a.finding.document, b.finding.document),
    );
    ordered.push(...band);
  }
  return ordered;
}

function standing({ found, nearest }: Finding): number {
  return found ? 2 : nearest?.mention ? 1 : 0;
}

/** Drafts and what only changes another plan come behind; else the newest first. */
function compareIssued(a: IndexedDocument, b: IndexedDocument): number {
  const after = ({ identity }: IndexedDocument) =>
    (identity.status === 'draft' ? 2 : 0) + (identity.amends.length > 0 ? 1 : 0);
  return after(a) - after(b) || compareNewest(a.identity, b.identity);
}

/** Plans that follow each other in time take each other's places: the one in force the first, wherever its words put it. */
function inSeries({ today, question }: AnswerContext, ordered: readonly Ranked[]): Ranked[] {
  if (question.years.length > 0) return [...ordered];
  const newest = compareInForce(today);
  const rows = new Map<string, Ranked[]>();
  for (const one of ordered) {
    const { series } = one.finding.document;
    if (series !== undefined && one.finding.found) rows.set(series, [...(rows.get(series) ?? []), one]);
  }
  for (const row of rows.values()) row.sort((a, b) => newest(a.finding.document.identity, b.finding.document.identity));
  return ordered.map((one) => {
    const row = one.finding.found ? rows.get(one.finding.document.series ?? '') : undefined;
    return row?.shift() ?? one;
  });
}

/** A conversation stays in its plan where that answers hardly worse than the best, and for facts about the plan itself. */
function staysWith({ question }: AnswerContext, kept: Ranked, best: Ranked): boolean {
  if (question.intent === 'document' || !best.finding.found) return true;
  return kept.finding.found && kept.finding.confidence >= best.finding.confidence - OFFERED;
}

/** The other plans that answer hardly worse than the first; those on other subjects before further ones on the same. */
function fittingAsWell({ question }: AnswerContext, first: Ranked, others: readonly Ranked[]): Ranked[] {
  const facts = question.intent === 'document';
  const fitting = others.filter(
    ({ finding }) => finding.found && (facts || finding.confidence >= first.finding.confidence - OFFERED),
  );
  const subjectOf = ({ finding: { document } }: Ranked) => seriesOf(document.identity) ?? document.identity.id;
  const shown = new Set([subjectOf(first)]);
  const different = fitting.filter((one) => {
    const subject = subjectOf(one);
    return !shown.has(subject) && shown.add(subject);
  });
  return [...different, ...fitting.filter((one) => !different.includes(one))];
}

/** Plans that have the topic but not what is asked of it: that they were looked at is part of the answer. */
function tellSilent({ wording }: AnswerContext, ranked: readonly Ranked[]): string[] {
  const silent = ranked.filter(({ finding }) => !finding.found && finding.nearest?.mention);
  const titles = silent.map(({ finding }) => nameWithSubject(finding.document));
  // Of many, that some speak of it tells nothing.
  return silent.length > 0 && silent.length < NAMED ? [wording.speakOnly(titles.join('; '))] : [];
}

/** The other plans by their titles, or how many were looked through in vain. */
function tellOthers(
  { wording }: AnswerContext,
  first: Ranked,
  also: readonly Ranked[],
  others: readonly Ranked[],
): string[] {
  const place = first.finding.document.identity.place?.name ?? '';
  const titles = (list: readonly Ranked[]) => {
    const shown = list.slice(0, NAMED).map((one) => nameWithSubject(one.finding.document));
    return list.length > NAMED
      ? `${shown.join('; ')}; ${wording.moreDocuments(list.length - NAMED)}`
      : shown.join('; ');
  };
  if (also.length > 0) return [wording.otherPlans(place, titles(also))];
  if (!first.finding.found) return [wording.searchedPlans(place, others.length + 1, titles(others))];
  return [];
}
