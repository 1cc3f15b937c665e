import type { IndexedDocument } from '../../index/index.ts';
import { compareNewest } from '../../plan/index.ts';
import { foldedPhrase } from '../../text/index.ts';
import { clip } from '../content/clip.ts';
import { findMentioned } from '../content/find-mentioned.ts';
import { speaksOf } from '../content/speaks-of.ts';
import { type AnswerContext, bareLabel, capital, labelAmong, placeLabel } from '../context.ts';
import { asksForDeadlines } from '../deadlines/list-deadlines.ts';
import { firstDue, withoutYearly } from '../deadlines/rank-deadlines.ts';
import { exampleQuestions } from '../decline.ts';
import type { Finding } from '../finding.ts';
import { askedParts } from '../plan-parts/asked-parts.ts';
import { alignValues } from '../targets/align-values.ts';
import { compareLists } from '../targets/compare-lists.ts';
import { answerByNumbers, meets } from '../targets/compare-values.ts';
import { inRankOrder, tellRank } from '../targets/rank-places.ts';
import { askedLabel, toldLabel } from '../told-label.ts';
import type { StateAsked } from '../wording/index.ts';
import { claimAmong } from './claim-among.ts';
import { type Draft, type DraftRow, doubtNotes, MOST_CITATIONS } from './compose.ts';

/** Plans listed with a line each; each needs a citation of its own. */
const MOST_ROWS = 12;
/** Silent plans named; more are counted. */
const MOST_SILENT = 12;
/** Silent plans whose nearest number is told. */
const MOST_NEARLY = 3;

/** Several plans side by side: a line each, the silent ones together. */
export function composeMany(context: AnswerContext, findings: readonly Finding[], open = true): Draft {
  const { wording } = context;
  const told = context.question.dueOrder ? withoutYearly(findings) : withoutAsides(context, findings);
  const found = alignValues(told.filter((finding) => finding.found));
  if (found.length === 0) return composeNone(context, told, open);
  const label = toldLabel(context, askedLabel(context), found);
  const { without, unread } = context.narrowed ?? { without: 0, unread: 0 };
  const searched = told.length + without + unread;
  const header =
    unread > 0
      ? wording.coverageOfRead(capital(label), searched, told.length, found.length)
      : wording.coverage(capital(label), searched, found.length);
  const { dueOrder } = context.question;
  const best = bestRows(context, found);
  const nameOf = labelAmong(best.map(({ document }) => document));
  const due = dueOrder && firstDue(context, best, dueOrder, nameOf);
  const { rankOrder } = context.question;
  const listed = due?.ordered ?? (rankOrder ? inRankOrder(rankOrder.order, best) : best);
  // Whoever is named in the first line has a row with its proof.
  const ordered = [...listed, ...found.filter((finding) => !listed.includes(finding))];
  const numbers = answerByNumbers(context, ordered, labelAmong(found.map(({ document }) => document)));
  const rank = tellRank(context, ordered, nameOf);
  const room = Math.max(90, Math.floor(1700 / listed.length));
  const rows = listed.map(({ document }, i) => `• ${nameOf(document)}: ${clip(numbers.rows[i]!, room)}`);
  if (found.length > listed.length)
    rows.push(`${wording.moreDocuments(found.length - listed.length)}. ${wording.howToNarrow}`);
  const missing = told.filter((finding) => !finding.found);
  const silentCount = missing.length + without;
  const places = open ? [] : silentPlaces(context, told);
  const names =
    missing.length > 0 || places.length > 0
      ? [wording.silentPlans([...placesNamed(missing), ...places].join(', '))]
      : [];
  // A plan that sets another number for the matter is not passed over as one that says nothing of it.
  const nearly = missing.filter((one) => one.instead).slice(0, MOST_NEARLY);
  const silent = open && silentCount > MOST_SILENT ? [wording.silentCount(silentCount)] : names;
  const proofs = Math.max(1, Math.floor(MOST_CITATIONS / listed.length));
  const mentions = context.question.intent === 'mentions';
  const [only] = found;
  const single = found.length === 1 && !mentions && !numbers.direct && !context.question.whichSilent;
  const claim = single ? undefined : claimAmong(context, told, nameOf);
  const whichSilent = context.question.whichSilent ? silentOnes(context, label, missing, searched) : undefined;
  const direct =
    whichSilent ??
    claim?.direct ??
    due?.direct ??
    rank?.direct ??
    numbers.direct ??
    (missing.length === 0 ? sameBodies(context, found) : undefined) ??
    (mentions
      ? wording.mentioned(
          capital(label),
          searched,
          found.length,
          listed.map(({ document }) => nameOf(document)).join(', '),
        )
      : single
        ? only!.sentence
        : header);
  const body = single
    ? // Of hundreds, and where it is asked which plans, that the others were looked through is told.
      [...only!.details, ...(context.narrowed || asksWhich(context) ? [`${header} ${placesOf(found)}.`] : [])]
    : mentions || direct === header
      ? (compareLists(context, found, proofs) ?? rows)
      : [header, ...rows];
  const notes = listed.flatMap((finding) => [
    ...finding.notes.map((note) => (found.length > 1 ? `${nameOf(finding.document)}: ${note}` : note)),
    ...doubtNotes(context, finding),
  ]);
  const silentTold = single && open && aboutDocuments(context) ? [] : silent;
  return {
    // A total is stated by no plan, whatever its parts add up to.
    status: context.question.sum && told.length > 1 ? 'not_found' : 'answered',
    direct,
    details: [...body, ...silentTold, ...nearly.map((one) => `${placeLabel(one.document)}: ${one.nearest!.text}`)],
    notes: [...new Set([...notes, ...numbers.notes])],
    citations: [
      ...listed.flatMap((finding) => finding.citations.slice(0, proofs)),
      ...nearly.flatMap((finding) => finding.nearest!.citations),
    ],
    long: true,
    rows: told.map((finding) => rowOf(finding, finding.found ? nameOf : placeLabel)),
    computed: [
      ...found.flatMap((finding) => finding.computed ?? []),
      ...numbers.computed,
      ...(claim?.computed ?? []),
      ...(rank?.computed ?? []),
    ],
  };
}

/** A document that one plan cites is not passed over by the others, which have nothing to do with it. */
function aboutDocuments({ question }: AnswerContext): boolean {
  return question.intent === 'document' || (question.references?.length ?? 0) > 0;
}

/** Whether plans give a task to the same bodies, where that is asked. */
function sameBodies({ question, wording }: AnswerContext, found: readonly Finding[]): string | undefined {
  const roles = question.intent === 'lead' || question.intent === 'coordinating';
  if (!question.asksSame || !roles || found.length < 2 || found.some((finding) => finding.passage)) return undefined;
  const bodies = new Set(found.map(({ short }) => foldedPhrase(short)));
  return bodies.size === 1 ? wording.allSame(found[0]!.short) : wording.notSame;
}

/** The plans that get a line of their own: the highest or lowest where these are asked for, else those that fit best. */
function bestRows({ question }: AnswerContext, found: readonly Finding[]): Finding[] {
  if (found.length <= MOST_ROWS) return [...found];
  const amount = ({ measured }: Finding) => measured?.valueMax ?? measured?.value ?? Number.NaN;
  const { superlative, threshold } = question;
  const sign = superlative === 'lowest' ? 1 : -1;
  const beyond = ({ measured }: Finding) => (threshold && measured && meets(measured, threshold) ? 0 : 1);
  const ranked = [...found].sort((a, b) => {
    const byValue = superlative || threshold ? sign * (amount(a) - amount(b)) : 0;
    return (
      beyond(a) - beyond(b) ||
      byValue ||
      b.confidence - a.confidence ||
      compareNewest(a.document.identity, b.document.identity)
    );
  });
  // Of more than fit, the newest are read first.
  return ranked
    .slice(0, MOST_ROWS)
    .sort((a, b) => (superlative || threshold ? 0 : compareNewest(a.document.identity, b.document.identity)));
}

/**
 * Where plans are set side by side by a number, a passage that only speaks of the matter is no row; beside a list of one
 * field's targets it tells what the other plan says.
 */
function withoutAsides(context: AnswerContext, findings: readonly Finding[]): Finding[] {
  const { question } = context;
  const compares = question.compare || question.superlative || question.threshold;
  if (!compares || !findings.some((finding) => finding.measured ?? finding.alternatives?.length)) return [...findings];
  if (question.intent === 'content' && !findings.some((finding) => finding.measured)) return [...findings];
  return findings.map((finding) => (finding.passage ? { ...finding, found: false } : finding));
}

/** True where plans are asked for by what they say, not for what one of them says. */
function asksWhich({ question }: AnswerContext): boolean {
  return question.intent === 'mentions' || (question.compare && question.places.length === 0);
}

/** The plans that are silent, where these are asked for. */
function silentOnes(
  { wording, narrowed, question }: AnswerContext,
  label: string,
  missing: readonly Finding[],
  searched: number,
): string | undefined {
  const asked = question.intent === 'lead' ? wording.leadOf(label) : label;
  if (missing.length > 0 && missing.length <= MOST_SILENT) return wording.silentOn(asked, placesOf(missing));
  return missing.length === 0 && !narrowed ? wording.noneSilent(capital(asked), searched) : undefined;
}

/** A plan's finding as a row of data. */
function rowOf(finding: Finding, nameOf: (document: IndexedDocument) => string): DraftRow {
  const row = {
    documentId: finding.document.plan.documentId,
    place: nameOf(finding.document),
    stated: finding.found,
    text: finding.short,
  };
  if (!finding.found) return row;
  const { measure: _measure, indicator: _indicator, ...measured } = finding.measured ?? { measure: '', indicator: '' };
  return { ...row, ...measured, ...(finding.citations[0] ? { proof: finding.citations[0] } : {}) };
}

/** A silent plan has the task asked about where it fits at least this well. */
const IDENTIFIED = 0.85;

/** No plan says it: the nearest thing that one of them says. */
function composeNone(context: AnswerContext, findings: readonly Finding[], open: boolean): Draft {
  const { wording } = context;
  // A plan that has the very task but not what is asked of it is the one that is silent.
  const [known] = [...findings].sort((a, b) => b.confidence - a.confidence);
  if (known?.nearest && known.confidence >= IDENTIFIED) {
    const { sentence, nearest } = known;
    return {
      status: 'not_found',
      direct: sentence,
      details: [nearest.text],
      notes: [],
      citations: nearest.citations,
      long: true,
    };
  }
  const near = findings.filter((finding) => finding.nearest?.text);
  // Of hundreds, not all were read: that none speaks of it is said only where the words of all say so.
  const nearest =
    near.find((finding) => finding.nearest?.mention) ?? (open ? findMentioned(context) : undefined) ?? near[0];
  // A general duty is near a matter of the plan only, not one that no plan speaks of.
  const shown = nearest?.nearest?.mention ?? (open ? undefined : nearest?.nearest);
  const searched = findings.length + unreadOf(context);
  // Silent on one year, a plan may state another.
  const topic = askedLabel(context);
  const years = context.question.years.filter((year) => !topic.includes(String(year)));
  const label = [topic, years.join(', ')].filter(Boolean).join(' ');
  const ofPlans =
    context.question.beyond !== undefined || askedParts(context) !== undefined || asksForDeadlines(context);
  return {
    status: 'not_found',
    direct:
      findings.length === 1
        ? findings[0]!.sentence
        : open
          ? ofPlans || nearest?.nearest?.mention || findings.some(({ document }) => speaksOf(context, document))
            ? wording.noneStates(label, searched, askedOf(context, topic))
            : wording.outsideTopic(label, searched)
          : wording.noneOf(
              label,
              [...placesNamed(findings), ...silentPlaces(context, findings)].join(', '),
              askedOf(context, topic),
            ),
    details: [
      ...(nearest && shown ? [`${placeLabel(nearest.document)}: ${shown.text.split('\n')[0]}`] : []),
      ...(open ? [wording.examples(exampleQuestions(context))] : []),
    ],
    notes: [],
    citations: shown?.citations.slice(0, 2) ?? [],
    long: true,
  };
}

/** What no plan says of what the label names. */
function askedOf(context: AnswerContext, label: string): StateAsked {
  const { question, wording } = context;
  // The label then says itself that it is deadlines: "thời hạn tháng 3".
  if (asksForDeadlines(context) || label === wording.reportDeadlines || label === wording.datedDeadlines)
    return 'deadlines';
  return question.intent === 'lead' || question.intent === 'target' || question.intent === 'deadline'
    ? question.intent
    : 'other';
}

/** Plans asked that were not read for the answer. */
function unreadOf({ narrowed }: AnswerContext): number {
  return (narrowed?.without ?? 0) + (narrowed?.unread ?? 0);
}

function placesOf(findings: readonly Finding[]): string {
  return placesNamed(findings).join(', ');
}

function placesNamed(findings: readonly Finding[]): string[] {
  const nameOf = labelAmong(findings.map(({ document }) => document));
  return findings.map(({ document }) => nameOf(document));
}

/** Of the places that are set side by side, those of whose many plans none was read: each is told as silent, by its name. */
function silentPlaces({ narrowed }: AnswerContext, told: readonly Finding[]): string[] {
  const named = new Set(told.map(({ document }) => bareLabel(document)));
  const asked = (narrowed?.asked ?? []).map((document) => bareLabel(document));
  return [...new Set(asked)].filter((place) => !named.has(place));
}
