import type { IndexedDocument } from '../../index/index.ts';
import type { Section } from '../../plan/index.ts';
import type { Intent, Question, TopicTerm } from '../../question/index.ts';
import { foldMarks, tokenize } from '../../text/index.ts';
import { cite, citeHeading } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel, topicTerms } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { showSection } from './answer-section.ts';
import { findCountedWithin } from './count-parts.ts';

/** Levels of a plan's outline as people name them, the widest first. */
const LEVELS = ['phan', 'chuong', 'part', 'muc', 'section', 'tieu muc', 'dieu', 'khoan', 'diem', 'y'];
/** From here on a lone "v" is a letter; "mục V" has a Roman number. */
const LETTERED = LEVELS.indexOf('khoan');
const NUMBER = String.raw`(?:[ivxl]+|\d{1,2}|[a-zđ])(?:\.(?:\d{1,2}|[a-zđ]))*`;
/** "mục III.6.5", "điểm b khoản 3"; "khoản 3 triệu" is an amount. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])(${LEVELS.join('|')}) (${NUMBER})(?![\p{L}\d.,%]|\s?(?:%|trieu|ty|nghin|nam|thang|ngay)(?!\p{L}))`,
  'gu',
);
const PAGE = /(?<!\p{L})(?:trang(?: so)?|page) (\d{1,3})(?![\d.,%])/u;
/** Passages of a page that are told. */
const SHOWN = 6;

/** The section or page that a question names by its number. */
export type Numbered = { section: string; roman: boolean } | { page: number };

type NumberedSection = Extract<Numbered, { section: string }>;

/** Reads "mục III.6.5", "điểm b khoản 3 mục II", "trang 9"; nothing where the question asks for a matter besides. */
export function numberedPart(context: AnswerContext): Numbered | undefined {
  const read = readNumbered(context);
  return read?.others.length === 0 ? read.numbered : undefined;
}

/** The part that a question names by its number, where its words stand, and the terms that are no part of its name. */
export function readNumbered(
  context: AnswerContext,
): { numbered: Numbered; spans: { start: number; end: number }[]; others: TopicTerm[] } | undefined {
  const { question } = context;
  const folded = foldedKeepingD(question);
  const named = [...folded.matchAll(NAMED)].map((match) => ({
    level: LEVELS.indexOf(match[1]!),
    number: match[2]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const page = PAGE.exec(folded);
  const spans = page ? [...named, { start: page.index, end: page.index + page[0].length }] : named;
  if (spans.length === 0) return undefined;
  const within = (at: number) => spans.some(({ start, end }) => at >= start && at < end);
  const others = topicTerms(context, true).filter(
    (term) =>
      !term.light &&
      !SHOW.test(term.tokens[0]!.folded) &&
      !(question.fact === 'outline' && COUNTED.test(term.tokens[0]!.folded)) &&
      !term.tokens.some((token) => within(token.start)),
  );
  if (named.length === 0) return { numbered: { page: Number(page![1]) }, spans, others };
  const ordered = named.sort((a, b) => a.level - b.level);
  const last = ordered.at(-1)!;
  const numbered = {
    section: ordered.map(({ level, number }) => (level <= CHAPTER ? inRoman(number) : number)).join('.'),
    roman: last.level < LETTERED && /^[ivxl]+$/u.test(last.number),
  };
  return { numbered, spans, others };
}

/** Kinds of answer that a section's task has; anything else is read in the section itself. */
const OF_ROLES: readonly Intent[] = ['lead', 'coordinating', 'involved', 'deadline'];

/** True for a question of roles or times. */
export function isOfRoles({ intent }: Question): boolean {
  return OF_ROLES.includes(intent);
}

/** What is counted within it. */
const COUNTED = /^(?:muc|diem|y|khoan|doan|mang|nhom|phan)$/u;

/** Chapters and parts have Roman numbers, however they are typed: "chương 3". */
const CHAPTER = LEVELS.indexOf('chuong');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function inRoman(number: string): string {
  return /^\d+$/u.test(number) ? (ROMAN[Number(number) - 1] ?? number) : number;
}

/** Words of asking to see it. */
const SHOW = /^(?:xem|doc|mo|trich|chep|show|open|read)$/u;

/** Without marks, but for "đ", which numbers items of its own. */
function foldedKeepingD({ text }: Question): string {
  const lower = text.normalize('NFC').toLowerCase();
  const folded = foldMarks(lower);
  return [...lower]
    .map((letter, i) =>
      letter === 'đ' && /^\s?$/u.test(lower[i + 1] ?? '') && /^\s?$/u.test(lower[i - 1] ?? '') ? 'đ' : folded[i]!,
    )
    .join('');
}

/** The question about the matter of a section that it names by its number: "ai chủ trì mục III.6.5". */
export function aboutNumbered(
  context: AnswerContext,
  document: IndexedDocument,
  numbered: Numbered,
): AnswerContext | undefined {
  const { question } = context;
  const section = 'section' in numbered ? sectionOf(document, numbered) : undefined;
  if (!section || !isOfRoles(question)) return undefined;
  const topic = { text: section.title, tokens: tokenize(section.title), light: false, position: 0 };
  return { ...context, question: { ...question, terms: [topic], topicText: section.title } };
}

/** What stands in a section or on a page named by its number. */
export function findNumbered(context: AnswerContext, document: IndexedDocument, numbered: Numbered): Finding {
  return 'page' in numbered ? showPage(context, document, numbered.page) : showNumbered(context, document, numbered);
}

function showNumbered(context: AnswerContext, document: IndexedDocument, numbered: NumberedSection): Finding {
  const { wording } = context;
  const section = sectionOf(document, numbered);
  const counted = findCountedWithin(context, document, section);
  if (counted) return counted;
  const found = section && showSection(context, document, section);
  if (!section || !found)
    return silent(
      document,
      wording.noSection(document.identity.title, numbered.section.toUpperCase()),
      wording.noTargetShort,
    );
  if (!section.titled) return found;
  return {
    ...found,
    sentence: wording.partTitled(placeLabel(document), wording.section(section.path), clip(section.title, 150)),
    details: [wording.listed(clip(found.citations[0]!.quote, 600)), ...found.details],
    citations: [citeHeading(document, section), ...found.citations],
  };
}

/** The section of this number; else the only one whose number ends so ("khoản 3"), the highest of several. */
export function sectionOf({ plan }: IndexedDocument, { section: number, roman }: NumberedSection): Section | undefined {
  const key = (path: string) => path.toLowerCase();
  const exact = plan.sections.find((section) => key(section.path) === number);
  if (exact) return exact;
  const last = number.split('.').at(-1)!.toUpperCase();
  const ending = plan.sections.filter(
    ({ path }) => key(path).endsWith(`.${number}`) && (!roman || path.endsWith(`.${last}`)),
  );
  const depth = (section: Section) => section.path.split('.').length;
  const highest = Math.min(...ending.map(depth));
  const shallow = ending.filter((section) => depth(section) === highest);
  return shallow.length === 1 ? shallow[0] : undefined;
}

function showPage(context: AnswerContext, document: IndexedDocument, page: number): Finding {
  const { wording } = context;
  const { title } = document.identity;
  if (document.plan.pages === 0) return silent(document, wording.noPages(title), wording.noTargetShort);
  const passages = document.plan.passages.filter((passage) => passage.pages[0] === page);
  if (passages.length === 0)
    return {
      ...silent(document, wording.noPage(title, page, document.plan.pages), wording.noTargetShort),
      computed: [wording.noPage(title, page, document.plan.pages)],
    };
  const citations = passages.map((one) => cite(document, { passage: one.index, start: 0, end: one.text.length }));
  const shown = citations.slice(0, SHOWN);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.pageOf(placeLabel(document), page),
    short: clip(shown[0]!.quote, 260),
    details: shown.map(({ quote }) => wording.listed(clip(quote, 300))),
    left: citations.length - shown.length,
    notes: [],
    computed: [wording.pageOf(placeLabel(document), page)],
    citations: shown,
  };
}
