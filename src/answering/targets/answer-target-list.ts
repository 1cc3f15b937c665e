import type { IndexedDocument } from '../../index/index.ts';
import type { TopicTerm } from '../../question/index.ts';
import type { Target } from '../../records/index.ts';
import { foldedWords, tokenize } from '../../text/index.ts';
import { type Field, fieldNamed, planConceptMatcher } from '../../vocabulary/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, capital, matchOwner, placeLabel, textOf, topicLabel, topicTerms } from '../context.ts';
import { type Finding, silent, unmatched, type Valued } from '../finding.ts';
import { splitTopics } from '../parts.ts';
import { citeYear } from './cite-year.ts';
import { groupsAsked, groupsOf } from './groups.ts';
import { measuredOf } from './measured.ts';
import { fitsScope, namesCore, namesHead } from './target-fit.ts';
import { describeTarget, writeValueBeside } from './target-text.ts';
import { isWithinBounds } from './within-bounds.ts';

/** Least share of the topic that a target of a list must cover. */
const ENOUGH = 0.62;
/** Quotations that one list may need; what they do not prove is not listed. */
const MOST_PROOFS = 22;

/** True where all that there is on a field or topic is wanted, rather than one number. */
export function asksForTargets(context: AnswerContext): boolean {
  const { question } = context;
  if (question.intent === 'target' && question.beyond) return true;
  if (question.intent !== 'target' || question.threshold || question.premises.length > 0) return false;
  // Of a field that was listed before there is no highest: its targets are set side by side.
  if (question.superlative) return question.compare && question.carried.topic && asksOfField(context);
  if (question.list || question.counted === 'targets') return true;
  if (!asksOfField(context) && !asksOfGroups(context)) return false;
  if (CALLED_TARGET.test(question.text)) return true;
  // Of a group alone "targets" must be said, or have been: "tỷ lệ hộ cận nghèo" is one of them.
  return !question.wantsAmount && (asksOfField(context) || (question.carried.place && !RATE.test(question.text)));
}

/** "Chỉ tiêu bảo hiểm là bao nhiêu" asks for all of the field: no one of them is meant. */
const CALLED_TARGET = /(?:chỉ|chi) (?:tiêu|tieu)/iu;

const RATE = /t[ỷỉyi] l[ệe]|mức|con số/iu;

/** True where a question is about whom or where and not about what is measured: "chỉ tiêu cho trẻ em", "chỉ tiêu ở nông thôn". */
function asksOfGroups(context: AnswerContext): boolean {
  return groupsAsked(topicTerms(context)) !== undefined;
}

/** True where a question is about nothing narrower than fields of policy: "về y tế". */
export function asksOfField(context: AnswerContext): boolean {
  const telling = topicTerms(context).filter((term) => !term.light);
  return telling.length > 0 && telling.every((term) => fieldOf(term) && !isIndicator(term));
}

/** A name that is a field as well as something measured: "nước sạch", "bảo hiểm xã hội". */
function isIndicator(term: TopicTerm): boolean {
  return /^(?:nuoc sach|bao hiem xa hoi)$/u.test(foldedWords(term.tokens));
}

/** The field of policy that a term of the question names. */
export function fieldOf(term: TopicTerm): Field | undefined {
  return fieldNamed(term.tokens.map((token) => token.text).join(' ')) ?? fieldNamed(term.text);
}

/** The targets of a plan on what is asked, all of them where nothing narrows the question. */
export function findTargetList(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const terms = topicTerms(context, true);
  const { beyond } = context.question;
  const counted = terms.some((term) => !term.light && !fieldOf(term));
  const chosen = document.records.targets
    .filter((target) => isAskedFor(context, document, target, terms))
    .filter((target) => !beyond || isWithinBounds(target, beyond, counted))
    .filter((target, i, all) => i === all.findIndex((one) => one === target || isRepeated(one, target)));
  const label = terms.length > 0 ? topicLabel(context) : '';
  if (chosen.length === 0 && beyond)
    return silent(document, wording.noTargetBeyond(document.identity.title, beyond.text, label), wording.noTargetShort);
  if (chosen.length === 0)
    return unmatched(
      document,
      wording.noTarget(document.identity.title, label || wording.topicUnnamed),
      wording.noTargetShort,
      nearestIn(context, document, terms, false),
    );
  const numbered = chosen.filter((target) => target.comparator !== 'none');
  const aims = chosen.length - numbered.length;
  const years = new Set(chosen.flatMap((target) => target.year ?? []));
  const lines: string[] = [];
  const citations: Citation[] = [];
  for (const target of chosen) {
    const proof = cite(document, target.span);
    const proven = citations.some((one) => one.quote === proof.quote);
    if (!proven && citations.length >= MOST_PROOFS) break;
    if (!proven) citations.push(proof);
    lines.push(lineOf(context, document, target));
  }
  const left = chosen.length - lines.length;
  const [year] = years;
  const head = wording.targetCount(
    placeLabel(document),
    numbered.length,
    aims,
    label,
    years.size === 1 ? year : undefined,
    beyond?.text,
  );
  return {
    document,
    found: true,
    confidence: 1,
    sentence: head,
    // The bound is the question's own.
    ...(beyond ? { computed: [head] } : {}),
    short: wording.targetCountShort(
      numbered.length,
      aims,
      lines
        .slice(0, 3)
        .map((line) => line.slice(2))
        .join('; '),
    ),
    details: lines,
    listed: chosen.length,
    left,
    notes: [],
    citations: [...citations, ...citeYear(document, chosen[0]!, citations)],
    ...(context.question.compare ? { alternatives: valuesOf(context, document, numbered, citations) } : {}),
  };
}

/** A target that a plan sets in its list and states once more with a task. */
function isRepeated(a: Target, b: Target): boolean {
  if (a.listed === b.listed || (a.year !== undefined && b.year !== undefined && a.year !== b.year)) return false;
  return a.indicator === b.indicator && a.valueText === b.valueText && a.scope === b.scope;
}

/** The listed values that may be held against those of other plans. */
function valuesOf(
  context: AnswerContext,
  document: IndexedDocument,
  targets: readonly Target[],
  proofs: readonly Citation[],
): Valued[] {
  return targets.flatMap((target) => {
    const { measured } = measuredOf(target);
    const proof = cite(document, target.span);
    if (!measured || !proofs.some((one) => one.quote === proof.quote)) return [];
    const scope = target.scope && !target.indicator.includes(target.scope) ? ` (${target.scope})` : '';
    return [{ measured, short: `${writeValueBeside(context, target)}${scope}`, citations: [proof] }];
  });
}

/** In a list of one field the telling part of the target must be of that field; else it must name the topic. */
function isAskedFor(
  context: AnswerContext,
  document: IndexedDocument,
  target: Target,
  terms: readonly TopicTerm[],
): boolean {
  const telling = terms.filter((term) => !term.light);
  // "Chỉ tiêu năm 2025": of a plan whose targets are for 2030 none.
  const { years } = context.question;
  if (years.length > 0 && target.year !== undefined && !years.includes(target.year)) return false;
  if (telling.length === 0) return target.listed;
  if (!fitsScope(target, context.question.text)) return false;
  // "Trẻ em và người cao tuổi": what is for either of them; "phụ nữ nông thôn": what is for both.
  const apart = splitTopics(context.question);
  const groups = (apart.length > 1 ? apart : [telling]).map((part) => groupsAsked(part));
  if (groups.every((part) => part !== undefined))
    return groups.some((part) => part.every((id) => groupsOf(target).has(id)));
  // "Nước sạch với nước thải", "việc làm và thất nghiệp": what is of either of them.
  return (apart.length > 1 ? apart : [terms]).some((part) => isOfPart(context, document, target, part));
}

/** Of fields of policy all that is of any of them, else what names the subject. */
function isOfPart(context: AnswerContext, document: IndexedDocument, target: Target, part: readonly TopicTerm[]) {
  const telling = part.filter((term) => !term.light);
  const fields = telling.map((term) => fieldOf(term));
  if (telling.length > 0 && fields.every((field) => field !== undefined))
    return fields.some(
      (field, i) => isOfField(target, field.fields) || isNamed(context, document, target, [telling[i]!]),
    );
  return isNamed(context, document, target, part);
}

function isNamed(
  context: AnswerContext,
  document: IndexedDocument,
  target: Target,
  terms: readonly TopicTerm[],
): boolean {
  const match = matchOwner(context, terms, target, 'target', () => describeTarget(target, document));
  if (match.coverage < ENOUGH || match.missing.length > 0) return false;
  // In a list what is measured counts as well: of "nước thải … được xử lý" the water, but of "dân số tham gia …" no people.
  const things = !PEOPLE.test(target.indicator) && namesHead(target, match.named);
  return target.comparator === 'none' || things || namesCore(target, match.named);
}

const PEOPLE = /^(?:tỷ lệ |tỉ lệ |số )?(?:dân|người|hộ|lực lượng|lao động|trẻ|phụ nữ|gia đình|học sinh)(?!\p{L})/iu;

/** True where a concept of the fields stands in what the target says, not only in whom it counts. */
function isOfField(target: Target, fields: readonly string[]): boolean {
  const tokens = tokenize(target.indicator);
  const concepts = planConceptMatcher()
    .matchAll(tokens, 0.95)
    .filter((match) => fields.includes(match.value.field));
  const named = new Set(concepts.flatMap((match) => range(match.from, match.to)));
  return named.size > 0 && namesCore(target, named, Infinity);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** "100% hộ gia đình …" where what is counted follows the number in the plan; "Tỷ lệ …: 95%" where it is a measure. */
function lineOf(context: AnswerContext, document: IndexedDocument, target: Target): string {
  const { wording } = context;
  if (target.comparator === 'none') return wording.listed(capital(clip(textOf(document, target.span), 160)));
  const value = writeValueBeside(context, target);
  const indicator = clip(target.indicator, 170);
  if (value.includes(target.indicator)) return wording.listed(value);
  const measured = target.valueSpan.start > target.span.start + 3 && isBefore(document, target);
  // "2.200 căn" and "căn nhà ở xã hội" share their unit.
  const shared = target.unit && value.endsWith(target.unit) && indicator.startsWith(target.unit) ? target.unit : '';
  return wording.listed(
    measured ? `${capital(indicator)}: ${value}` : `${value} ${indicator.slice(shared.length).trim()}`,
  );
}

/** True where the indicator stands before its value. */
function isBefore(document: IndexedDocument, target: Target): boolean {
  const text = document.plan.passages[target.span.passage]!.text;
  const head = target.indicator.slice(0, 12);
  const at = text.indexOf(head, target.span.start);
  return (
    /^(?:tỷ|tỉ|số |tuổi|chỉ số|diện tích|mức |tổng )/iu.test(target.indicator) ||
    (at >= 0 && at < target.valueSpan.start)
  );
}
