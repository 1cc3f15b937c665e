import type { IndexedDocument } from '../index/index.ts';
import { readAmount, type TopicTerm } from '../question/index.ts';
import type { Target } from '../records/index.ts';
import { foldMarks, tokenize } from '../text/index.ts';
import type { Citation } from './answer.ts';
import { cite } from './cite.ts';
import { citeYear } from './cite-year.ts';
import { type AnswerContext, capital, matchOwner, placeLabel, textOf, topicLabel, topicTerms } from './context.ts';
import { type Finding, silent } from './finding.ts';
import { clip, nearestIn } from './nearest.ts';

/** Least share of the topic that an indicator must cover. */
const ENOUGH = 0.62;

/** How much worse a target of the year asked for may fit than the best of another year. */
const YEAR_MARGIN = 0.2;
/** Values of other years shown under the one found. */
const MOST_YEARS = 5;

interface Ranked {
  target: Target;
  coverage: number;
  score: number;
}

/** The target of a plan that a question asks for. */
export function findTarget(context: AnswerContext, document: IndexedDocument, least = ENOUGH): Finding {
  const { wording, question } = context;
  const terms = withoutCounted(topicTerms(context, true));
  const label = topicLabel(context);
  const place = placeLabel(document);
  const ranked = terms.length > 0 ? rankTargets(context, document, terms, least) : [];
  const numbers = ranked.filter((one) => one.target.comparator !== 'none');
  const asked = question.years.filter((year) => year >= 2020);
  const best = pickOfYear(numbers, asked);
  const [aim] = ranked.filter((one) => one.target.comparator === 'none');

  if (!best || (aim && aim.score > best.score + 0.15)) return withoutNumber(context, document, aim, terms);

  if (asked.length > 0 && best.target.year !== undefined && !asked.includes(best.target.year)) {
    const sentence = wording.noNumber(document.identity.title, `${label} ${asked.join(', ')}`);
    return silent(document, sentence, wording.noTargetShort, {
      text: `${wording.otherYear(asked[0]!, best.target.year)} ${sentenceOf(context, best.target, place)}`,
      citations: proofOf(document, best.target),
    });
  }
  const parts = [...subTargets(numbers, best), ...(asked.length === 0 ? otherYears(numbers, best) : [])];
  const details = parts.map((part) =>
    wording.alsoTarget(
      [capital(part.target.indicator), part.target.year === best.target.year ? '' : `(${part.target.year})`]
        .filter(Boolean)
        .join(' '),
      writeValue(context, part.target),
    ),
  );
  if (best.target.followers) details.push(wording.followers(best.target.followers.map((body) => body.name).join(', ')));
  const notes: string[] = [];
  if (isRestricted(best.target, question.text) && parts.length === 0)
    notes.push(wording.onlyScope(best.target.scope!, label));
  return {
    document,
    found: true,
    confidence: best.coverage,
    sentence: `${verdict(context, best.target)}${sentenceOf(context, best.target, place)}`,
    short: [writeValue(context, best.target), ...(best.target.scope ? [`(${best.target.scope})`] : [])].join(' '),
    details,
    notes,
    citations: unique([...proofOf(document, best.target), ...parts.flatMap((part) => proofOf(document, part.target))]),
    ...measuredOf(best.target),
  };
}

/** The best target; of targets that fit about as well, the one of the year asked for. */
function pickOfYear(ranked: readonly Ranked[], asked: readonly number[]): Ranked | undefined {
  const [best] = ranked;
  const ofYear = ranked.find((one) => one.target.year !== undefined && asked.includes(one.target.year));
  if (!best || (ofYear && ofYear.score > best.score - YEAR_MARGIN)) return ofYear;
  // Asked about no year: of one indicator's values the next that is due.
  const due = [best, ...otherYears(ranked, best)].sort((a, b) => (a.target.year ?? 0) - (b.target.year ?? 0));
  const next = due.find(({ target }) => (target.year ?? 0) >= new Date().getFullYear());
  return asked.length === 0 ? (next ?? best) : best;
}

/** Values of the same indicator for other years, in their order. */
function otherYears(ranked: readonly Ranked[], best: Ranked): Ranked[] {
  const key = (target: Target) => `${target.indicator.toLowerCase()} ${target.unit ?? ''} ${target.scope ?? ''}`;
  return ranked
    .filter(
      ({ target }) => target.year !== undefined && target.year !== best.target.year && key(target) === key(best.target),
    )
    .sort((a, b) => a.target.year! - b.target.year!)
    .slice(0, MOST_YEARS);
}

/** "Đúng." or "Không phải." where the question states an amount to be confirmed. */
function verdict(context: AnswerContext, target: Target): string {
  const { question, wording } = context;
  if (question.premises.length === 0) return '';
  const stated = question.premises.map((premise) => readAmount(premise, question.language));
  const holds = stated.some((value) => value === target.value || value === target.valueMax);
  if (holds && !question.yesNo) return '';
  return `${holds ? wording.yes : wording.notSo(question.premises[0]!)} `;
}

function rankTargets(
  context: AnswerContext,
  document: IndexedDocument,
  terms: readonly TopicTerm[],
  least: number,
): Ranked[] {
  const unit = unitAsked(context.question.text);
  const ranked: Ranked[] = [];
  for (const target of document.records.targets) {
    const match = matchOwner(context, terms, target, () => describeTarget(target, document));
    if (match.coverage < least || !fitsScope(target, context.question.text)) continue;
    // A telling word that the indicator does not have makes the question another one.
    if (match.missing.length > 0 || !fitsReference(target, context.question.text)) continue;
    if (target.comparator !== 'none' && !namesCore(target, match.named)) continue;
    if (
      /ty le|ti le|rate|share/iu.test(foldMarks(context.question.text)) &&
      /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator) &&
      !/giảm|tăng|giam|tang|reduc|increas|cut/iu.test(context.question.text)
    )
      continue;
    const fits = unit && target.unit ? (unit.test(target.unit) ? 0.2 : -0.15) : 0;
    ranked.push({
      target,
      coverage: match.coverage,
      score: match.coverage + 0.35 * match.focus + fits + (target.listed ? 0.02 : 0),
    });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** The number of a target, for comparing; nothing for an aim without one. */
function measuredOf(target: Target): Pick<Finding, 'measured'> {
  const { value, valueMax, comparator, unit, per, scope, year } = target;
  if (value === undefined) return {};
  const rest = { valueMax, unit, per, scope, year };
  const given = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== undefined && one !== ''));
  return { measured: { value, comparator, indicator: target.indicator, measure: measureOf(target), ...given } };
}

/** What a number must share to be compared: unit, reference, scope, and whether it is a change. */
function measureOf(target: Target): string {
  const unit = /^căn/u.test(target.unit ?? '') ? 'căn' : (target.unit ?? '');
  const change = /^(?:giảm|tăng)(?!\p{L})/iu.test(target.indicator) ? 'change' : '';
  return [unit, target.per ?? '', target.scope ?? '', change].join('|');
}

/** "Dân số", "học sinh": who is counted goes without saying where the question says what is measured. */
function withoutCounted(terms: TopicTerm[]): TopicTerm[] {
  const telling = terms.filter(
    (term) => !/^(?:dan so|nguoi dan|hoc sinh)$/u.test(term.tokens.map((token) => token.folded).join(' ')),
  );
  return telling.some((term) => term.concept) ? telling : terms;
}

/** Everything that says what a target measures. */
export function describeTarget(target: Target, document: IndexedDocument): string {
  const per = target.per ? `trên ${target.per}` : '';
  const unit = target.unit && target.unit !== '%' && !target.indicator.includes(target.unit) ? target.unit : '';
  const comparator = target.comparator === '>=' ? 'tối thiểu' : '';
  // Outside lists of targets the sentence around the value says what it is about.
  const around = target.listed ? '' : textOf(document, target.span);
  return [target.indicator, around, unit, per, target.per === 'năm' ? 'mỗi năm giảm' : '', comparator]
    .filter(Boolean)
    .join(' ');
}

function unitAsked(text: string): RegExp | undefined {
  if (/\bm2\b|m²|mét vuông|met vuong/iu.test(text)) return /^m[2²]/u;
  if (
    /(?:bao nhiêu|bao nhieu|mấy|may|bn) (?:căn|can)(?!\p{L})|\b(?:units|homes|flats|apartments|dwellings)\b/iu.test(
      text,
    )
  )
    return /^căn/u;
  if (/%|phần trăm|phan tram|tỷ lệ|tỉ lệ|ti le|ty le/iu.test(text)) return /^%/u;
  return undefined;
}

/** Values of the same clause that divide the one found: by town and country, by level of school. */
function subTargets(ranked: readonly Ranked[], best: Ranked): Ranked[] {
  return ranked.filter((one) => {
    if (
      one === best ||
      one.target.span.passage !== best.target.span.passage ||
      one.target.span.start !== best.target.span.start
    )
      return false;
    if (one.target.unit !== best.target.unit || !one.target.scope || one.target.scope === best.target.scope)
      return false;
    return one.score >= best.score - 0.25;
  });
}

function withoutNumber(
  context: AnswerContext,
  document: IndexedDocument,
  aim: Ranked | undefined,
  terms: readonly TopicTerm[],
): Finding {
  const { wording, question } = context;
  const label = topicLabel(context);
  if (!aim) {
    return silent(
      document,
      wording.noTarget(document.identity.title, label),
      wording.noTargetShort,
      nearestIn(context, document, terms, false),
    );
  }
  const quote = clip(textOf(document, aim.target.span), 400);
  const citations = proofOf(document, aim.target);
  if (question.wantsAmount) {
    const section = wording.section(citations[0]!.section);
    return silent(document, wording.noNumber(document.identity.title, label), wording.noTargetShort, {
      text: wording.nearest(section, quote),
      citations,
    });
  }
  return {
    document,
    found: true,
    confidence: aim.coverage,
    sentence: `${placeLabel(document)}: ${capital(quote)}.`,
    short: quote,
    details: [],
    notes: [],
    citations,
  };
}

/** The clause, and what states its year. */
function proofOf(document: IndexedDocument, target: Target): Citation[] {
  const citation = cite(document, target.span);
  const citations = [citation, ...citeYear(document, target, [citation])];
  if (target.headerSpan) citations.push(cite(document, target.headerSpan));
  return citations;
}

/** Where what is said of the counted begins: "dân số | được quản lý sức khoẻ". */
const PREDICATE = /^(?:duoc|tham gia|co|su dung|bi|dang ky|dau noi|huong|di hoc|dat)$/u;
/** Where what is counted ends: "nhà tạm, nhà dột nát | cho hộ nghèo". */
const AFTER_HEAD = /^(?:cho|cua|thuoc|tai|trong|vao)$/u;

/**
 * True when the question names what the indicator is about, not only whom it counts: its predicate where it has one,
 * else its head.
 */
export function namesCore(target: Target, named: ReadonlySet<number>, longest = 40): boolean {
  const words = tokenize(target.indicator).map((token) => token.folded);
  const starts = words.findIndex(
    (word, i) => i > 0 && (PREDICATE.test(word) || PREDICATE.test(`${word} ${words[i + 1] ?? ''}`)),
  );
  if (starts > 0) return [...named].some((at) => at >= starts && at < words.length) || words.length > longest;
  const ends = words.findIndex((word, i) => i > 0 && AFTER_HEAD.test(word));
  return [...named].some((at) => at < (ends < 0 ? words.length : ends));
}

/** "trên 1.000 dân" or "mỗi trạm y tế" must be what the value is counted per. */
function fitsReference(target: Target, asked: string): boolean {
  const text = foldMarks(asked.toLowerCase()).replace(/(?:1|mot)?\s?van dan/u, '10.000 dan');
  const people = /(1\.000|10\.000|100\.000)\s?(?:dan|people|inhabitants)/u.exec(text)?.[1];
  const per = foldMarks((target.per ?? '').toLowerCase());
  if (people) return per.includes(`${people} dan`);
  const each = /(?:moi|tung|tai|o) (tram|xa|phuong|truong|benh vien|thon)(?!\p{L})/u.exec(text)?.[1];
  return !each || !per.endsWith('dan') || per.includes(each);
}

/** A part of the population that the question names must be the part that the value is about. */
export function fitsScope(target: Target, asked: string): boolean {
  const text = foldMarks(asked.toLowerCase());
  const scope = foldMarks(`${target.scope ?? ''} ${target.indicator}`.toLowerCase());
  const urban = /thanh thi|do thi|urban/u;
  const rural = /nong thon|rural/u;
  const townAsked = urban.test(text) && !rural.test(text);
  const countryAsked = rural.test(text) && !urban.test(text);
  if (townAsked && rural.test(scope) && !urban.test(scope)) return false;
  if (countryAsked && urban.test(scope) && !rural.test(scope)) return false;
  // "thất nghiệp chung" is not what is stated for towns only.
  return !(/(?:^|\s)(?:chung|toan tinh|overall)(?:\s|$)/u.test(text) && (urban.test(scope) || rural.test(scope)));
}

/** True where the value is about a part and the question did not ask for that part. */
function isRestricted(target: Target, asked: string): boolean {
  if (!target.scope || !/thành thị|đô thị|nông thôn/iu.test(target.scope)) return false;
  return !/thành thị|đô thị|nông thôn|thanh thi|do thi|nong thon|urban|rural/iu.test(asked);
}

function sentenceOf(context: AnswerContext, target: Target, place: string): string {
  return context.wording.target(capital(writeValue(context, target)), target.indicator, place, target.year);
}

/** A value as the plan writes it, with what it is counted per. */
export function writeValue(context: AnswerContext, target: Target): string {
  const { wording, question } = context;
  let text = target.valueText;
  if (question.language === 'en') {
    const bare = text.replace(
      /^(?:đạt\s+)?(?:dưới|trên|khoảng|ít nhất|tối thiểu|tối đa|không quá|từ|<|>|≤|≥)\s*(?:đạt\s*)?/iu,
      '',
    );
    text = [wording.comparator[target.comparator], bare].filter(Boolean).join(' ');
  }
  if (target.unit === '%' && /\d$/u.test(text)) text = `${text}%`;
  if (target.unit && target.unit !== '%' && !text.includes(target.unit)) text = `${text} ${target.unit}`;
  if (target.per && !text.includes(target.per))
    text =
      target.unit === '%'
        ? `${text}${/^(?:năm|tháng|quý)$/u.test(target.per) ? '/' : ' '}${target.per}`
        : `${text} trên ${target.per}`;
  return text;
}

function unique(citations: Citation[]): Citation[] {
  return citations.filter(
    (one, i) => citations.findIndex((other) => other.quote === one.quote && other.section === one.section) === i,
  );
}
