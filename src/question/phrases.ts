import { foldMarks, phraseKey, type Token, tokenize } from '../text/index.ts';
import {
  type Agency,
  agencyMatcher,
  type Concept,
  compoundMatcher,
  conceptMatcher,
  type PhraseMatch,
  type Place,
  placeMatcher,
} from '../vocabulary/index.ts';
import { type Cue, cueMatcher } from './cues.ts';

/** A phrase of the question with what it means. */
export type Found = { from: number; to: number; likeness: number } & (
  | { type: 'agency'; agency: Agency }
  | { type: 'place'; place: Place }
  | { type: 'concept'; concept: Concept }
  | { type: 'compound'; light: boolean }
  | { type: 'cue'; cue: Cue }
);

/** Concepts of asking, which the cues already cover. */
const ROLE_CONCEPTS = new Set([
  'co-quan-chu-tri',
  'co-quan-phoi-hop',
  'phan-cong-nhiem-vu',
  'to-chuc-thuc-hien',
  'thoi-gian-thuc-hien',
  'thoi-han',
  'chi-tieu',
  'dau-moi-tong-hop',
  'co-quan-thuong-truc',
  'ke-hoach',
  'chuong-trinh-hanh-dong',
  'giai-doan',
  'hang-nam',
  'noi-nhan',
  'noi-nhan-bao-cao',
  'can-cu-phap-ly',
  'ban-hanh',
  'tam-nhin-den-nam-2045',
  'muc-tieu-tong-quat',
]);

/**
 * The phrases that mean something: longer ones first, content before the words of asking. Places are found on their own,
 * since the name of a body may run into one ("BHXH tỉnh" in "BHXH tỉnh Bắc Giang").
 */
export function findPhrases(tokens: Token[], language: 'vi' | 'en', spells: (exact: string) => boolean): Found[] {
  const isOpen = (token: Token) => language === 'en' || token.meant !== undefined;
  const phrases = [...conceptMatcher().matchAll(tokens), ...compoundMatcher().matchAll(tokens)];
  const bodies = agencyMatcher().matchAll(tokens);
  const places: Found[] = placeMatcher()
    .match(tokens)
    .filter((match) => !match.value.trap && !isCommonWord(match, tokens) && !isAnotherWord(match, tokens, spells))
    .filter((match) => !isCutByPhrases(match, phrases) && !endsBody(match, bodies, tokens))
    .map((match) => ({ ...match, type: 'place' as const, place: match.value.place }));
  const compounds = compoundMatcher()
    .matchAll(tokens)
    .filter((match) => isThatWord(match, tokens, isOpen, spells));
  const asking = cueMatcher()
    .matchAll(tokens)
    // "Gửi báo cáo" asks nothing: "báo cáo hằng năm" may begin within it.
    .filter((match) => match.to - match.from > 1 && match.likeness === 1 && match.value.kind !== 'report');
  const others: Found[] = [
    ...bodies
      .filter((match) => !isWordOfAsking(match, tokens))
      .map((match) => ({ ...match, type: 'agency' as const, agency: match.value })),
    ...conceptMatcher()
      .matchAll(tokens)
      .filter((match) => !ROLE_CONCEPTS.has(match.value.id) && isTypedSo(match, tokens, isOpen))
      .filter((match) => !isWordOfAsking(match, tokens) && !cutsAsking(match, asking))
      .map((match) => ({ ...match, type: 'concept' as const, concept: match.value })),
    ...compounds
      // In English "the" is no "thẻ".
      .filter((match) => language === 'vi' || match.likeness === 1)
      .filter((match) => !match.value.light || !crosses(match, asking))
      .map((match) => ({ ...match, type: 'compound' as const, light: match.value.light })),
    ...cueMatcher()
      .matchAll(tokens)
      .filter((match) => isPlainCue(match, tokens, isOpen, spells) && !cutsWord(match, phrases))
      .filter((match) => !isShortForm(match, tokens))
      .map((match) => ({ ...match, type: 'cue' as const, cue: match.value })),
  ];
  const bonus = { cue: 0, compound: 0.2, concept: 0.3, place: 0.4, agency: 0.5 };
  // "the bac giang": before a place, "thế" goes on with what was asked; it is no "thẻ".
  const goesOn = (one: Found) =>
    language === 'vi' &&
    one.type === 'cue' &&
    one.cue.kind === 'continue' &&
    one.from === 0 &&
    places.some((place) => place.from === one.to);
  // A phrase typed just as it is written comes before one that leaves marks out.
  const weight = (one: Found) =>
    (one.to - one.from) * one.likeness ** 2 + bonus[one.type] + (goesOn(one) || pointsBack(one, tokens) ? 0.4 : 0);
  const light = new Set(compounds.filter((match) => match.value.light).flatMap((match) => positionsOf(match)));
  // Of "tham gia bảo hiểm xã hội" and "bảo hiểm xã hội tự nguyện" the second tells more.
  const telling = (one: Found) => positionsOf(one).filter((at) => !light.has(at)).length;
  others.sort((a, b) => weight(b) - weight(a) || b.likeness - a.likeness || telling(b) - telling(a));
  const taken: Found[] = [];
  const meets = (a: Found, b: Found) => a.to > b.from && a.from < b.to;
  for (const one of others) {
    if (taken.some((other) => meets(one, other))) continue;
    if (one.type !== 'agency' && places.some((place) => meets(one, place))) continue;
    taken.push(one);
  }
  return [...taken, ...places].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "BCA Giang" is no "Bộ Công | An Giang": a name does not begin with the last word of a body; "tỉnh" may belong to both. */
function endsBody(
  { from }: { from: number },
  bodies: readonly { from: number; to: number }[],
  tokens: readonly Token[],
): boolean {
  return tokens[from]!.folded !== 'tinh' && bodies.some((body) => body.from < from && body.to === from + 1);
}

/** "Bao | nhiêu người già": what is typed as a phrase of asking is no part of one with other marks ("nhiều người già"). */
function cutsAsking(
  { from, to, likeness }: PhraseMatch<unknown>,
  asking: readonly { from: number; to: number }[],
): boolean {
  return likeness < 1 && crosses({ from, to }, asking);
}

/** "Cao nhất là đâu" asks for the highest: what begins or ends within a phrase of asking is none of its own. */
function crosses({ from, to }: { from: number; to: number }, asking: readonly { from: number; to: number }[]): boolean {
  return asking.some(
    (one) => (one.from < from && one.to > from && one.to < to) || (one.from > from && one.from < to && one.to > to),
  );
}

function positionsOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** "Han bao cao cua so do": behind a word of belonging, and at the end, "sở đó" speaks of the body at hand, not of "sổ đỏ". */
function pointsBack(one: Found, tokens: readonly Token[]): boolean {
  if (one.type !== 'cue' || one.cue.kind !== 'pronoun' || one.to !== tokens.length) return false;
  return /^(?:cua|o|tai|ve|cho)$/u.test(tokens[one.from - 1]?.folded ?? '');
}

/** "Bao nhiêu việc | làm" asks how many jobs, not how many tasks: an amount does not end within a word. */
function cutsWord(
  { value, from, to }: PhraseMatch<Cue>,
  words: readonly { from: number; to: number; likeness: number }[],
): boolean {
  // "Thành cơ | sở gì" asks for no department.
  // "Giảm tao hon bao nhieu" asks of "tảo hôn", not by how much more.
  if (to - from > 1 && value.kind === 'difference')
    return words.some((word) => word.from < from && word.to === from + 1);
  if (to - from > 1 && value.kind === 'who')
    return words.some((word) => word.from < from && word.to === from + 1 && word.likeness === 1);
  if (to - from < 2 || !/^(?:amount|count-.*)$/u.test(value.kind)) return false;
  return words.some((word) => word.from === to - 1 && word.to > to);
}

/**
 * "mot" in small letters is "một", not an abbreviation of a ministry's English name; "ai" asks who, where "AI" among small
 * letters does not.
 */
function isWordOfAsking(match: { from: number; to: number }, tokens: Token[]): boolean {
  const [token] = tokens.slice(match.from, match.to);
  if (match.to - match.from > 1 || !token || isShortForm(match, tokens)) return false;
  return cueMatcher().match([token]).length > 0;
}

/** True for one word in capitals among others in small letters: a short form, whatever the same letters are in small. */
function isShortForm(match: { from: number; to: number }, tokens: readonly Token[]): boolean {
  const [token] = tokens.slice(match.from, match.to);
  if (match.to - match.from > 1 || !token || !/^\p{Lu}{2,}$/u.test(token.text)) return false;
  return tokens.some((other) => /\p{Ll}/u.test(other.text));
}

/** "hòa bình" in small letters, typed with its marks, is peace unless something says that a place is meant. */
function isCommonWord(match: { value: { place: Place }; from: number; to: number }, tokens: Token[]): boolean {
  const words = tokens
    .slice(match.from, match.to)
    .map((token) => token.text)
    .join(' ');
  if (!match.value.place.traps.some((trap) => phraseKey(trap) === phraseKey(words))) return false;
  const before = tokens[match.from - 1]?.folded ?? '';
  return words === words.toLowerCase() && words !== foldMarks(words) && !/^(?:tinh|o|tai|cua|pho)$/.test(before);
}

/** "nguoi di lam dong bao hiem": a name without its marks whose halves belong to a phrase on each side is no name. */
function isCutByPhrases(
  place: { from: number; to: number; likeness: number },
  phrases: readonly { from: number; to: number }[],
): boolean {
  if (place.likeness === 1) return false;
  const before = phrases.some((one) => one.from < place.from && one.to > place.from && one.to < place.to);
  const after = phrases.some((one) => one.to > place.to && one.from < place.to && one.from > place.from);
  return before && after;
}

/** A phrase of which no word has its marks, nor may have them, is other words ("do ban" is not "dơ bẩn"). */
function isTypedSo(
  match: { from: number; to: number; likeness: number },
  tokens: Token[],
  isOpen: (token: Token) => boolean,
): boolean {
  if (match.likeness === 1) return true;
  return tokens.slice(match.from, match.to).some((token) => token.exact !== token.folded || isOpen(token));
}

/** One syllable typed with its marks, or without where no others may be meant, is no other word: "nhân" is not "nhận". */
function isThatWord(
  match: { from: number; to: number; likeness: number },
  tokens: Token[],
  isOpen: (token: Token) => boolean,
  spells: (exact: string) => boolean,
): boolean {
  if (match.to - match.from > 1 || match.likeness === 1) return true;
  const typed = tokens[match.from]!;
  return !(typed.exact !== typed.folded || !isOpen(typed)) || !spells(typed.exact);
}

/** A word that is not left open is no other one ("con" is not "còn"). */
function isPlainCue(
  match: { value: Cue; from: number; to: number; likeness: number },
  tokens: Token[],
  isOpen: (token: Token) => boolean,
  spells: (exact: string) => boolean,
): boolean {
  if (match.to - match.from > 1) return true;
  const typed = tokens[match.from]!;
  if (!isOpen(typed)) return match.likeness === 1 || (typed.exact === typed.folded && !spells(typed.exact));
  // "hạn" typed without its mark may be "Hàn".
  if (match.value.kind === 'intent') return match.likeness === 1;
  return match.value.kind !== 'weak-stop' || match.likeness === 1 || typed.exact !== typed.folded;
}

/** "Của lo…" is no "Cửa Lò": a word typed with marks that is a word of its own begins no name that is written otherwise. */
function isAnotherWord(
  match: PhraseMatch<{ place: Place }>,
  tokens: readonly Token[],
  spells: (exact: string) => boolean,
): boolean {
  const first = tokens[match.from]!;
  if (match.likeness === 1 || first.exact === first.folded || !spells(first.exact)) return false;
  const { name, aliases, towns } = match.value.place;
  return ![name, ...aliases, ...towns].some((one) => tokenize(one)[0]?.exact === first.exact);
}
