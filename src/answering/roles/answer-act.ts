import type { IndexedDocument } from '../../index/index.ts';
import { type Span, splitClauses, splitSentences } from '../../plan/index.ts';
import { isOfAct, type TopicTerm } from '../../question/index.ts';
import { matchTopic, profileText } from '../../retrieval/index.ts';
import { type Token, tokenize } from '../../text/index.ts';
import { agencyMatcher } from '../../vocabulary/index.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, matchOwner, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { findLead } from './answer-lead.ts';
import { trim } from './assignment-text.ts';

/** A clause is about the topic where it has so much of it. */
const PLAINLY = 0.85;
/** Most words between a body and what it does: "UBND tỉnh xem xét, quyết định". */
const MOST_BETWEEN = 5;
/** Characters told of the clause. */
const LONGEST = 320;
/** A longer clause is told from who acts on, with so many words behind. */
const LONGEST_CLAUSE = 600;
const MORE = 30;

/** A clause that says that something is done, and by whom where it names a body. */
interface Done {
  span: Span;
  text: string;
  coverage: number;
  body?: string | undefined;
}

/**
 * Who issues, decides, awards or submits what is asked about: the body that the sentence itself names. Who leads the task is
 * another question, and is told as no more than that. Undefined where nothing but the act is named.
 */
export function findAct(asked: AnswerContext, document: IndexedDocument, act: string): Finding | undefined {
  const { wording } = asked;
  const named = topicTerms(asked).filter((term) => !isOfAct(term, act));
  const terms = named.filter((term) => !term.light);
  if (terms.length === 0) return undefined;
  const topicText = named.map(({ text }) => text).join(' ');
  const context = { ...asked, question: { ...asked.question, terms: named, topicText } };
  const found = clausesWith(context, document, terms, act);
  const place = placeLabel(document);
  const [told] = [...found].sort(
    (a, b) => Number(Boolean(b.body)) - Number(Boolean(a.body)) || b.coverage - a.coverage,
  );
  if (told?.body)
    return {
      document,
      found: true,
      confidence: told.coverage,
      sentence: wording.acts(capital(told.body), act, place, clip(trim(told.text), LONGEST)),
      short: told.body,
      details: [],
      notes: [],
      citations: [cite(document, told.span)],
    };
  const lead = findLead({ ...context, question: { ...context.question, yesNo: false } }, document);
  const section = told && cite(document, told.span).section;
  // The clause stands in a task that somebody leads: that is told as it stands.
  if (lead.found && (!told || lead.citations.some((one) => one.section === section)) && tellsAct(lead, told, act))
    return lead;
  const none = wording.noActor(document.identity.title, act, topicLabel(context));
  if (told) {
    const citation = cite(document, told.span);
    const text = wording.nearest(wording.section(citation.section), clip(trim(told.text), LONGEST));
    return {
      ...silent(document, none, wording.noActorShort, { text, citations: [citation] }),
      confidence: told.coverage,
    };
  }
  if (!lead.found) return { ...lead, sentence: none };
  return silent(document, none, wording.noActorShort, {
    text: wording.setsDown(lead.sentence),
    citations: lead.citations,
  });
}

/** The lead of the task that the clause belongs to, or whose own words say the act. */
function tellsAct(lead: Finding, told: Done | undefined, act: string): boolean {
  return told !== undefined || lead.citations.some(({ quote }) => positionsOf(tokenize(quote), act).length > 0);
}

/** Clauses that say the act of the topic: in their own words, or in a task whose title names it. */
function clausesWith(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  act: string,
): Done[] {
  const { passages, sections } = document.plan;
  const done: Done[] = [];
  for (const passage of passages) {
    if (passage.kind === 'title' || passage.kind === 'heading' || !passage.text.toLowerCase().includes(act)) continue;
    const section = sections[passage.sectionIndex];
    const titled =
      section?.titled && matchOwner(context, terms, section, 'title', () => section.title).missing.length === 0;
    for (const sentence of splitSentences(passage.text))
      for (const clause of splitClauses(passage.text, sentence)) {
        const start = Math.max(clause.start, clause.start === 0 ? passage.markerLength : 0);
        const text = passage.text.slice(start, clause.end);
        const tokens = tokenize(text);
        const at = positionsOf(tokens, act);
        if (at.length === 0) continue;
        const { coverage, missing } = matchTopic(terms, profileText(text), context.statistics);
        const own = coverage >= PLAINLY && missing.length === 0;
        if (!own && !titled) continue;
        const acting = at.map((one) => ({ one, body: bodyOf(tokens, one) })).find(({ body }) => body);
        const [first, last] = acting?.body ? [acting.body.from, Math.max(acting.body.to, acting.one + 2)] : [0, 1];
        // No quotation is longer; who acts must stand in it.
        const cut = acting?.body && text.length > LONGEST_CLAUSE;
        const from = cut ? tokens[first]!.start : 0;
        const to = cut ? tokens[Math.min(tokens.length, last + MORE) - 1]!.end : text.length;
        done.push({
          span: { passage: passage.index, start: start + from, end: start + to },
          text: text.slice(from, to),
          coverage: own ? coverage : PLAINLY,
          ...(acting?.body ? { body: writtenOf(text, tokens, acting.body) } : {}),
        });
      }
  }
  return done;
}

/** Where the words of an act stand among tokens. */
function positionsOf(tokens: readonly Token[], act: string): number[] {
  const words = tokenize(act).map(({ exact }) => exact);
  return tokens.flatMap((_, at) => (words.every((word, i) => tokens[at + i]?.exact === word) ? [at] : []));
}

/** The body right before what it does; not one that another only works with, nor one that something is of. */
function bodyOf(tokens: readonly Token[], at: number): Words | undefined {
  const all = agencyMatcher().match(tokens);
  // "Trên cơ sở đề nghị của các sở" says what others have done.
  if (tokens.slice(at + 1, at + 4).some(({ exact }) => exact === 'của')) return undefined;
  const bodies = all.filter(({ to }) => to <= at).sort((a, b) => b.to - a.to);
  const nearest = bodies.find(({ to }) => at - to <= MOST_BETWEEN);
  // What the sentence begins with does all that is told in it.
  if (!nearest) return bodies.at(-1)?.from === 0 ? { from: 0, to: endOfList(bodies, tokens) } : undefined;
  let { from } = nearest;
  while (from > 0 && (OFFICE.test(tokens[from - 1]!.folded) || OFFICE.test(pair(tokens, from - 2)))) from--;
  return PARTNER.test(tokens[from - 1]?.folded ?? '') ? undefined : { from, to: nearest.to };
}

/** Words among tokens, from the first to behind the last. */
interface Words {
  from: number;
  to: number;
}

function writtenOf(text: string, tokens: readonly Token[], { from, to }: Words): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

/** Where a list of bodies that a text begins with ends: "Đoàn Đại biểu Quốc hội tỉnh và Hội đồng nhân dân các cấp". */
function endOfList(bodies: readonly Words[], tokens: readonly Token[]): number {
  let end = 0;
  for (const { from, to } of [...bodies].reverse())
    if (end === 0 || from === end || (from === end + 1 && tokens[end]!.exact === 'và')) end = to;
  return end;
}

function pair(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : `${tokens[at]!.folded} ${tokens[at + 1]!.folded}`;
}

/** An office that is named with its body: "Chủ tịch UBND tỉnh". */
const OFFICE = /^(?:chu tich|tich|thu tuong|tuong|bo truong|giam doc)$/u;
const PARTNER = /^(?:voi|cung|cua|theo|tai|gom|nhu)$/u;
