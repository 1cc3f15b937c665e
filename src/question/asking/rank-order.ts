import { foldedWords, type Token } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';

/** How places are to be put in an order by their numbers: "xếp từ cao xuống thấp", "đứng thứ mấy", "cao thứ hai", "top 3". */
export interface RankOrder {
  order: 'down' | 'up';
  /** Only the place of this rank is asked for. */
  nth?: number;
  /** Only so many of the first are asked for. */
  top?: number;
  /** The rank of the place named is asked for. */
  position?: true;
}

const PLACES = '(?:tinh|noi|dia phuong|huyen|cho|ke hoach|van ban|provinces?|places?|plans?)';
const COUNT = '(?:\\d{1,2}|hai|ba|bon|nam|two|three|four|five)';
const ARRANGE =
  '(?:xep hang|xep loai|xep thu tu|sap xep|sap|xep|bang xep hang|liet ke|ke|ranking|rank|ranked|sort|sorted|order|arrange|list)';
const ALL = `(?: cac| tat ca| ca| the| all| ${COUNT}| ${PLACES}| nay| do| theo| thu tu| by| in)*`;
const HIGH_TO_LOW = '(?:cao|lon|nhieu)(?: nhat)? (?:xuong|den|toi|ve)(?: hang)? (?:thap|be|nho|it)(?: nhat)?';
const LOW_TO_HIGH = '(?:thap|be|nho|it)(?: nhat)? (?:len|den|toi|ve)(?: hang)? (?:cao|lon|nhieu)(?: nhat)?';
const IN_ORDER = `(?:${ARRANGE}${ALL} )?(?:theo )?(?:thu tu |chieu |trat tu )?`;
/** "Mức sống tối thiểu tăng dần" puts nothing in an order. */
const ARRANGED = `(?:${ARRANGE}${ALL} (?:theo )?(?:thu tu |chieu |trat tu )?|(?:theo |thu tu |chieu |trat tu )+)`;
const ORDINAL = '(?:\\d{1,2}|nhat|nhi|hai|ba|tu|bon|nam)';

const NUMBERS: Record<string, number> = {
  nhat: 1,
  nhi: 2,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  second: 2,
  third: 3,
  fourth: 4,
};

type Reading = (words: RegExpExecArray) => RankOrder;

/** In order; the first that fits says what is asked, and its words are none of the topic. */
const PATTERNS: readonly [RegExp, Reading][] = (
  [
    [
      `(?:(?:dung|xep|o|la|giu|hang) )?(?:(?:hang|vi tri|thu hang) )*(?:thu|hang) (?:may|bao nhieu)(?: ${PLACES}| trong| so| cac| bay| day)*`,
      () => ({ order: 'down', position: true }),
    ],
    [
      `where does .{2,40}? rank(?: in| for| on| by)?|what rank(?: is| does| has)?`,
      () => ({ order: 'down', position: true }),
    ],
    [
      `(?:dung |xep |o )?(?:hang )?(cao|lon|nhieu|thap|it|nho) (?:hang )?thu (${ORDINAL})`,
      ([, side, nth]) => ({ order: isLow(side) ? 'up' : 'down', nth: numberOf(nth) }),
    ],
    [
      `(?:dung|xep|o|ve|giu) (?:vi tri |hang )?(?:thu |hang )(${ORDINAL})`,
      ([, nth]) => ({ order: 'down', nth: numberOf(nth) }),
    ],
    // "Bg, ld, hg xếp sao".
    [`(?<!(?:sap|duoc) )xep (?:sao|the nao|ra sao|nhu nao|nhu the nao)(?: day| nhi| a)*$`, () => ({ order: 'down' })],
    [`hang (nhi|hai|ba|tu)`, ([, nth]) => ({ order: 'down', nth: numberOf(nth) })],
    [
      `(?:(?:is|ranks|comes) )?(second|third|fourth) (highest|lowest|largest|smallest)(?: in| for)?`,
      ([, nth, side]) => ({ order: /^(?:lowest|smallest)/u.test(side!) ? 'up' : 'down', nth: numberOf(nth) }),
    ],
    [`(?:is|ranks|comes) (second|third|fourth)(?: in| for)?`, ([, nth]) => ({ order: 'down', nth: numberOf(nth) })],
    [
      `${ARRANGE}${ALL} (?:from )?(?:lowest|low|smallest|least) to (?:highest|high|largest|most)|from (?:lowest|smallest|least) to (?:highest|largest|most)|ascending(?: order)?`,
      () => ({ order: 'up' }),
    ],
    [
      `${ARRANGE}${ALL} (?:from )?(?:highest|high|largest|most) to (?:lowest|low|smallest|least)|from (?:highest|largest|most) to (?:lowest|smallest|least)|descending(?: order)?`,
      () => ({ order: 'down' }),
    ],
    [`${IN_ORDER}tu ${LOW_TO_HIGH}|${ARRANGE}${ALL} ${LOW_TO_HIGH}|${ARRANGED}tang dan`, () => ({ order: 'up' })],
    [`${IN_ORDER}tu ${HIGH_TO_LOW}|${ARRANGE}${ALL} ${HIGH_TO_LOW}|${ARRANGED}giam dan`, () => ({ order: 'down' })],
    [
      `top (${COUNT})(?: ${PLACES})?(?=.* (?:thap|it|nho|lowest|smallest|least)(?: nhat)?(?!\\S))`,
      ([, top]) => ({ order: 'up', top: numberOf(top) }),
    ],
    [`top (${COUNT})(?: ${PLACES})?`, ([, top]) => ({ order: 'down', top: numberOf(top) })],
    [`(?:dung |dan dau )?(?:nhat nhi|nhat va nhi|nhat nhi ba)`, () => ({ order: 'down', top: 2 })],
    [
      `(?:dung|xep|o|lot) (?:cuoi|bet|chot|doi so|cuoi bang|cuoi cung|hang cuoi|hang bet)`,
      () => ({ order: 'up', top: 1 }),
    ],
    [
      `(?<=${PLACES} (?:nao )?)(?:dung dau|dan dau|dung hang dau|dung nhat)(?: ve)?|(?<=${PLACES} nao )nhat ve|(?:dung dau|dan dau) ve`,
      () => ({ order: 'down', top: 1 }),
    ],
    [
      `(?:xep hang|xep thu tu|bang xep hang|ranking|rank)${ALL}|(?:sap xep|xep|sort|order|arrange)(?: lai)? (?:cac |${COUNT} |the |all )*${PLACES}(?: nay| do)*(?: theo| by)?`,
      () => ({ order: 'down' }),
    ],
  ] satisfies [string, Reading][]
).map(([words, read]) => [new RegExp(`(?<!\\S)(?:${words})(?!\\S)`, 'u'), read]);

/** "Người đứng đầu" heads a body; a document's standing or a task's is no number. */
const NO_RANK =
  /(?<!\S)(?:nguoi dung dau|hom nay|hom qua|ngay mai|ngay \d\S*|lan thu|hoi nghi|huan chuong|do thi hang|ngay thu|uu tien|quan trong|xep luong|sap xep (?:to chuc|bo may|lai|mang luoi|don vi|co cau)|xep hang (?:di tich|truong|benh vien))(?!\S)/u;

/** Words of putting in an order, wherever they stand: "xếp hạng … từ thấp đến cao". */
const ALONE = /^(?:xep|sap|hang|top|rank|ranked|ranking|sort|sorted)$/u;

/** Reads in which order places are to be put, with the words that say so. */
export function readRankOrder(tokens: readonly Token[]): (RankOrder & { words: ReadonlySet<Token> }) | undefined {
  const spoken = foldedWords(tokens);
  if (NO_RANK.test(spoken)) return undefined;
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(spoken);
    if (!match) continue;
    const first = wordsIn(spoken.slice(0, match.index));
    const words = new Set(tokens.slice(first, first + wordsIn(match[0])));
    for (const token of tokens) if (ALONE.test(token.folded)) words.add(token);
    return { ...read(match), words };
  }
  return undefined;
}

/** True for a term that only says in which order: "xếp", "từ cao xuống thấp". */
export function isOfRank({ tokens }: TopicTerm, { words }: { words: ReadonlySet<Token> }): boolean {
  return tokens.every((token) => words.has(token));
}

function wordsIn(text: string): number {
  return text.split(' ').filter(Boolean).length;
}

function isLow(side: string | undefined): boolean {
  return side !== undefined && /^(?:thap|it|nho)$/u.test(side);
}

function numberOf(word: string | undefined): number {
  return NUMBERS[word ?? ''] ?? Number(word);
}
