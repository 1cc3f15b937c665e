import { foldedPhrase, type Token, tokenize } from '../../text/index.ts';
import {
  agencyMatcher,
  compoundMatcher,
  conceptMatcher,
  fieldNamed,
  loadVocabulary,
  type PlacePosition,
} from '../../vocabulary/index.ts';

/**
 * True where a short form stands where the name of a place stands, and the word that it may stand for besides makes nothing
 * with what follows: "lđ giao Sở Xây dựng", "y tế bên lđ", "ld nuoc sach"; not "lđ nông thôn", "lđ qua đào tạo".
 * @param others which tokens stand in the name of a place: beside another one it is a place in a list or held against it only
 * @param long what else the short form stands for: "lao động"
 * @param follows true where a folded word is known to stand before another
 */
export function standsAsPlace(
  tokens: readonly Token[],
  at: number,
  others: readonly boolean[],
  long: readonly string[],
  follows: (before: string, word: string) => boolean,
): boolean {
  if (long.some((one) => makesWord(tokens, at, one))) return false;
  const after = tokens.slice(at + 1);
  const goesOn = after.length === 0 || lengthOf(after, 'does', 'asked') > lengthOf(after, 'attached');
  if (others.some(Boolean))
    return (
      isFirstOfTwo(tokens, at, others) ||
      (goesOn && (isBeside(tokens, at, others) || beginsClause(tokens, at))) ||
      (isHeldLike(tokens, at, others) && beginsClause(tokens, at))
    );
  if (ends(tokens, at, 'before') || isOfBody(tokens, at)) return true;
  if (ends(tokens, at, 'of')) return goesOn || isBound(after);
  if (beginsClause(tokens, at)) return goesOn;
  // "Bn" asks, wherever it stands.
  const asks = long.some((one) => lengthOf(tokenize(one), 'asked') > 0);
  if (opens(tokens.slice(0, at))) {
    if (at === 0 && after.length === 0) return false;
    return goesOn || isTopic(after) || (!asks && after.length >= FEW && lengthOf(after, 'attached', 'kinds') === 0);
  }
  if (asks) return false;
  const joined = long.some((one) => follows(tokens[at - 1]!.folded, foldedPhrase(one).split(' ')[0]!));
  return (!joined || isAged(tokens, at)) && endsTopic(tokens, at) && (goesOn || isTopic(after));
}

/** Words behind a short form that begins a question from which on they tell that a place is asked about: "lđ cấm săn bắn ko". */
const FEW = 2;

/** "Trẻ 3 tuổi lđ": the age is told, and what follows is no "tuổi lao động". */
function isAged(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.folded === 'tuoi' && /^\d/u.test(tokens[at - 2]?.text ?? '');
}

/** "Nước sạch LĐ 2030", "hộ nghèo lđ giảm mấy": what is asked about stands before it, told in full. */
function endsTopic(tokens: readonly Token[], at: number): boolean {
  if (isShort(tokens[at - 1]!) || isAged(tokens, at)) return true;
  const before = tokens.slice(0, at);
  return [...conceptMatcher().match(before), ...compoundMatcher().match(before)].some(
    ({ from, to }) => to === at && to - from > 1,
  );
}

/** "Lao động nông thôn", "thị trường lao động", "sở lao động": with its neighbours the other reading is a word of its own. */
function makesWord(tokens: readonly Token[], at: number, long: string): boolean {
  const read = tokenize(long);
  const before = isAged(tokens, at) ? [] : tokens.slice(Math.max(0, at - LONGEST), at);
  const after = tokens.slice(at + 1, at + 1 + LONGEST);
  const words = tokenize([...before, ...read, ...after].map(({ text }) => text).join(' '));
  const [from, to] = [before.length, before.length + read.length];
  const wider = (one: { from: number; to: number }) =>
    one.from <= from && one.to >= to && one.to - one.from > read.length;
  const ofField = [1, 2, 3].some((more) => {
    const field = words.slice(from, to + more).map(({ text }) => text);
    return field.length === read.length + more && fieldNamed(field.join(' ')) !== undefined;
  });
  return (
    ofField ||
    [conceptMatcher(), compoundMatcher(), agencyMatcher()].some((matcher) => matcher.match(words).some(wider))
  );
}

/** Words on each side that may belong to a name or a word with it. */
const LONGEST = 5;

/** "Chỉ tiêu nào của ld dưới 30%": held against an amount; not an age. */
function isBound([first, second, third]: readonly Token[]): boolean {
  const amount = second && /^\d/u.test(second.text) && !/^(?:tuoi|thang)$/u.test(third?.folded ?? '');
  return /^(?:tren|duoi|tu)$/u.test(first?.folded ?? '') && Boolean(amount);
}

/** A colon, an amount, or a word of the vocabulary: what is asked of the place. */
function isTopic(after: readonly Token[]): boolean {
  const [next] = after;
  if (!next || lengthOf(after, 'attached') > 0) return false;
  if (/^\d/u.test(next.text)) return true;
  const named = [...conceptMatcher().match(after), ...compoundMatcher().match(after)];
  return isShort(next) || named.some(({ from, to }) => from === 0 && to > 1);
}

/** "BHYT", "noxh": a short form that stands for one thing. */
function isShort({ text }: Token): boolean {
  return loadVocabulary().abbreviations.some(
    ({ short, also, ambiguous }) =>
      ambiguous.length === 0 &&
      [short, ...also].some((one) => one.length > 2 && one.toLowerCase() === text.toLowerCase()),
  );
}

/** "Tỉnh ủy lđ", "sở y tế lđ làm gì": behind the name of a body. */
function isOfBody(tokens: readonly Token[], at: number): boolean {
  return agencyMatcher()
    .match(tokens)
    .some(({ from, to }) => to === at && from < at);
}

/** "Lđ và bg bên nào cao hơn", "giữa ld với hg": joined to the place behind it. */
function isFirstOfTwo(tokens: readonly Token[], at: number, others: readonly (boolean | undefined)[]): boolean {
  const [before, after] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  const begins = /^(?:giua|sanh|cua|o)$/u.test(before) || opens(tokens.slice(0, at));
  return begins && others[at + 2] === true && JOINS.test(after);
}

/** "Bg và lđ", "hg kém lđ": joined to a place or held against it. */
function isBeside(tokens: readonly Token[], at: number, others: readonly (boolean | undefined)[]): boolean {
  const [before, after] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  const joined = (others[at - 2] && JOINS.test(before)) || (others[at + 2] && JOINS.test(after));
  return Boolean(joined || others[at - 1]) || (others.slice(0, at).some(Boolean) && HOLDS.test(before));
}

/** "Bg xây 74.900 căn, ld xây 22.000 căn": behind a comma, which is no token. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  return at > 0 && at < tokens.length - 1 && tokens[at]!.start - tokens[at - 1]!.end > 1;
}

/** "Bg 90, ld 60", "bg 19 bác sĩ, lđ cũng 19": an amount behind a comma, as behind the place before it. */
function isHeldLike(tokens: readonly Token[], at: number, others: readonly (boolean | undefined)[]): boolean {
  const amountAt = (i: number) =>
    /^\d/u.test(tokens[/^(?:cung|la|dat|tren|duoi|khoang)$/u.test(tokens[i]?.folded ?? '') ? i + 1 : i]?.text ?? '');
  return amountAt(at + 1) && others.some((place, i) => place === true && i !== at && amountAt(i + 1));
}

const JOINS = /^(?:va|voi|vs|hay|hoac|cung|hon|kem|thua|bang)$/u;
const HOLDS = /^(?:hon|kem|thua|bang|voi)$/u;

/** True where nothing but words that open a question stand before it. */
function opens(before: readonly Token[]): boolean {
  let left = before;
  while (left.length > 0) {
    const length = lengthOf(left, 'opening');
    if (length === 0) return false;
    left = left.slice(length);
  }
  return true;
}

/** How many words of the longest phrase of these kinds stand at the beginning. */
function lengthOf(after: readonly Token[], ...kinds: PlacePosition['kind'][]): number {
  const lengths = kinds
    .flatMap((kind) => phrasesOf(kind))
    .map((words) => (words.every((word, i) => after[i]?.folded === word) ? words.length : 0));
  return Math.max(0, ...lengths);
}

function ends(tokens: readonly Token[], at: number, kind: PlacePosition['kind']): boolean {
  const said = tokens.slice(0, at).map(({ folded }) => folded);
  return phrasesOf(kind).some(
    (words) => words.length <= said.length && words.every((word, i) => said.at(i - words.length) === word),
  );
}

let phrases: Map<PlacePosition['kind'], string[][]> | undefined;

/** The phrases of a kind as folded words. */
function phrasesOf(kind: PlacePosition['kind']): string[][] {
  phrases ??= new Map(
    loadVocabulary().placePositions.map((row) => [
      row.kind,
      row.phrases.map((phrase) => foldedPhrase(phrase).split(' ')),
    ]),
  );
  return phrases.get(kind) ?? [];
}
