import { exactKey, foldMarks, isSyllable, type Token, tokenize } from '../../text/index.ts';
import { agencyMatcher, loadSyllables, loadVocabulary, placeMatcher } from '../../vocabulary/index.ts';
import { markWrittenNames } from './known-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlaceForm, rowAround, SHORTEST_ROW } from './place-forms.ts';
import { standsAsPlace } from './place-position.ts';
import { costOfSlip, indexBySlips, type SlipIndex } from './slip-index.ts';

/** A short form found: the tokens from `from` to before `to` stand for `long`. */
export interface Expansion {
  from: number;
  to: number;
  long: string;
  /** The short form has other readings too, or a slip: what it was read as must be visible. */
  ambiguous: boolean;
  /** The word is one of chats, not of documents. */
  chat: boolean;
}

interface Reading {
  long: string;
  kind: 'official' | 'chat' | 'unit';
  /** What else the short form stands for. */
  others: string[];
  /** The only words behind which it is read so, folded, unless typed just as `short`. */
  after: string[];
  short: string;
}

/** Most tokens of a short form typed in pieces: "sở ld tb xh". */
const MOST_PIECES = 5;
/** Shortest short form that is read from pieces. */
const SHORTEST_FROM_PIECES = 4;
/** How much dearer the slip is by which another form is as near, see `costOfSlip`. */
const AS_NEAR = 5;
/** The part of the cost of its words that a short form has. */
const WITHIN = 1.6;
/** Words after which a short form that could be a place is one. */
const BEFORE_PLACE = /^(?:tinh|o|tai|tp)$/u;
/** Words after which a short form that could be a body is the one whose document it is: "chương trình CP". */
const BEFORE_ISSUER = /^(?:trinh|hoach|quyet|dinh|cua|theo)$/u;

/**
 * The short forms among the tokens. In small letters a form is read only where it is no known word ("te" is not "TE"); one
 * with several readings only where its neighbours decide, or where it is an everyday one of chats.
 * @param shouting the text stands in capitals, which then say nothing
 * @param named which tokens stand in a name: "Đoàn TN" holds no everyday form
 */
export function expandAbbreviations(
  tokens: readonly Token[],
  lexicon: Lexicon,
  shouting: boolean,
  named: readonly boolean[],
): Expansion[] {
  const found: Expansion[] = [];
  const inPlace = markWrittenNames(tokens, 'place');
  for (let from = 0; from < tokens.length; ) {
    const pieces = readPieces(tokens, from, lexicon, shouting);
    const one =
      pieces ?? readAgain(tokens, from, found) ?? readOne(tokens, from, found.at(-1), lexicon, shouting, inPlace);
    if (one && !(one.chat && named[from])) found.push(one);
    from = one?.to ?? from + 1;
  }
  return found;
}

/**
 * Forms typed with a slip ("bhhyt", "onxh"), long enough: the one that is nearest, or where two are as near ("BHYN"), both,
 * since no answer may guess.
 */
export function readMisspeltForms(
  tokens: readonly Token[],
  lexicon: Lexicon,
): { read: Expansion[]; unclear: { typed: string; names: string[] } | undefined } {
  const read: Expansion[] = [];
  let unclear: { typed: string; names: string[] } | undefined;
  for (const [at, token] of tokens.entries()) {
    if (lexicon.knows(token.folded) || hasReading(token.text)) continue;
    const [first, ...others] = nearestShortForms(token, lexicon);
    if (first && others.length === 0) read.push({ from: at, to: at + 1, long: first, ambiguous: true, chat: false });
    else if (first) unclear ??= { typed: token.text, names: [first, ...others] };
  }
  return { read, unclear };
}

/** What it costs that the words of a phrase follow its first: of two short forms as near, the commoner one is meant. */
export function costWithin(phrase: string, lexicon: Lexicon): number {
  const words = phrase.split(/[^\p{L}\d]+/u).map(exactKey);
  return WITHIN * words.slice(1).reduce((sum, word, i) => sum + lexicon.costOf(words[i], word), 0);
}

/** What the short forms stand for that a slip most likely made of a token: several where they are about as near. */
function nearestShortForms(token: Pick<Token, 'text' | 'folded'>, lexicon: Lexicon): string[] {
  const near = nearShortForms(token.text)
    .map((one) => ({ long: one.long, cost: costOfSlip(token.folded, one.typo) + costWithin(one.long, lexicon) }))
    .sort((a, b) => a.cost - b.cost);
  const [first] = near;
  if (!first) return [];
  const as = near.filter(
    ({ long, cost }) => cost - first.cost < AS_NEAR && !long.includes(first.long) && !first.long.includes(long),
  );
  return [first, ...as].map(({ long }) => long);
}

/** True where a slip made a token of several short forms that are about as near: they have other numbers, and are asked about. */
export function isBetweenForms(token: Pick<Token, 'text' | 'folded'>, lexicon: Lexicon): boolean {
  return nearestShortForms(token, lexicon).length > 1;
}

/**
 * The official short forms of four letters or more that one slip makes what was typed, with what they stand for; none for
 * what may be a word.
 */
export function nearShortForms(typed: string): { typo: string; long: string; first: string; last: string }[] {
  const key = keyOf(typed);
  const plain = key === squeeze(typed).replace(/đ/gu, 'd') && /^\p{L}+$/u.test(key);
  const word = loadSyllables().spellings.has(key) && !/^\p{Lu}+$/u.test(typed);
  if (!plain || isCode(typed) || word || key.length < SHORTEST_FROM_PIECES - 1) return [];
  slips ??= indexBySlips(
    loadVocabulary()
      .abbreviations.filter((row) => row.kind === 'official' && row.ambiguous.length === 0)
      .map((row) => keyOf(row.short))
      .filter((short) => short.length >= SHORTEST_FROM_PIECES),
  );
  const found = slips.near(key).flatMap((short) => readingsOf(short).map(({ long }) => ({ typo: short, long })));
  const distinct = [...new Map(found.map((one) => [one.long, one])).values()];
  return distinct.map((one) => ({ ...one, ...endsOf(one.long) }));
}

/**
 * What a short form that no neighbour settles may stand for, places left out; nothing for any other word. The text that it is
 * compared with then tells which is meant: "ld" beside "bảo hiểm thất nghiệp" is "lao động".
 */
export function openReadings(token: Token): readonly string[] {
  const capital = token.text.length > 1 && token.text === token.text.toUpperCase();
  if (!capital && isSyllable(token.folded)) return [];
  const readings = readingsOf(token.text).filter((one) => one.kind === 'official');
  if (!readings.some((one) => one.others.length > 0)) return [];
  return [...new Set(readings.flatMap((one) => [one.long, ...one.others]))].filter((long) => !isPlaceName(long));
}

/** Names of places that a short form may stand for among other things: "LĐ" beside another place is Lâm Đồng. */
export function placesReadFrom(text: string): readonly string[] {
  return readingsOf(text).flatMap(({ long, others }) => [long, ...others].filter(isPlaceName));
}

/** True for a short form of the vocabulary, whatever it stands for. */
export function hasReading(text: string): boolean {
  return readingsOf(text).length > 0;
}

/** True for a short form of the vocabulary that spells no word: "ss", "bc". */
export function isPlainForm({ text, folded }: Token): boolean {
  return folded.length > 1 && !isSyllable(folded) && hasReading(text);
}

/** True for what chats write for a word and that is none itself: "ko", typed right, is no slip of "ảo" in "có tiền ko". */
export function isChatForm({ text, folded }: Token): boolean {
  return (
    folded.length > 1 &&
    !loadSyllables().spellings.has(folded) &&
    readingsOf(text).some(({ kind, others }) => kind === 'chat' && others.length === 0)
  );
}

/** "NQ-CP", "KH-UBND": the kind of a document and its issuer, each a short form of its own, are no slip of another form. */
function isCode(text: string): boolean {
  const pieces = text.split('-');
  return pieces.length > 1 && pieces.every((piece) => readingsOf(piece).some((reading) => reading.kind === 'official'));
}

/** True for an official short form of at least four letters, which is never several words run together. */
export function isShortForm(text: string): boolean {
  return (
    text.length >= SHORTEST_FROM_PIECES &&
    readingsOf(text).some((reading) => reading.kind === 'official' && reading.others.length === 0)
  );
}

/** First and last word, with their marks, of each phrase that a short form, official or of chats, stands for; "baonhieu" is none. */
export function endsOfShortForm(text: string): readonly { first: string; last: string }[] {
  // No short form is longer; most words are looked up several times.
  if (text.length > LONGEST_FORM) return [];
  const known = ends.get(text);
  if (known) return known;
  const key = keyOf(text);
  const found = readingsOf(text).flatMap(({ long }) => {
    return keyOf(long) === key ? [] : [endsOf(long)];
  });
  if (ends.size >= ENDS_KEPT) ends.clear();
  ends.set(text, found);
  return found;
}

const ends = new Map<string, readonly { first: string; last: string }[]>();
const ENDS_KEPT = 5000;
const LONGEST_FORM = 20;

function endsOf(long: string): { first: string; last: string } {
  const words = long.split(/[^\p{L}\d]+/u);
  return { first: exactKey(words[0]!), last: exactKey(words.at(-1)!) };
}

/** "ld tb xh", "NN và PTNT", "kh-dt": the pieces of one official short form. */
function readPieces(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  shouting: boolean,
): Expansion | undefined {
  const isPiece = (token: Token | undefined) =>
    token !== undefined &&
    /^\p{L}[\p{L}&-]*$/u.test(token.text) &&
    token.folded.length <= 6 &&
    (isCapital(token, shouting) || (!shouting && /^\p{Lu}$/u.test(token.text)) || !isSyllable(token.folded));
  if (!isPiece(tokens[from])) return undefined;
  for (let to = Math.min(tokens.length, from + MOST_PIECES); to > from + 1; to--) {
    const window = tokens.slice(from, to);
    if (!isPiece(window.at(-1)) || !window.every((token) => isPiece(token) || token.folded === 'va')) continue;
    const key = window
      .filter((token) => token.folded !== 'va')
      .map((token) => token.text)
      .join('');
    if (keyOf(key).length < SHORTEST_FROM_PIECES) continue;
    const reading = readingsOf(key).find((one) => one.kind === 'official' && one.others.length === 0);
    if (reading && !window.every((token) => lexicon.knows(token.folded) && isSyllable(token.folded)))
      return { from, to, long: reading.long, ambiguous: false, chat: false };
  }
  return undefined;
}

function readOne(
  tokens: readonly Token[],
  at: number,
  last: Expansion | undefined,
  lexicon: Lexicon,
  shouting: boolean,
  inPlace: readonly boolean[],
): Expansion | undefined {
  const token = tokens[at]!;
  if (!/\p{L}/u.test(token.text) || isPrefix(token, tokens[at + 1]) || isItem(token, tokens[at - 1])) return undefined;
  const capital = isCapital(token, shouting);
  // A word typed with its marks is that word: "tế" is no "TE".
  if (!capital && token.exact !== token.folded && isSyllable(token.folded) && lexicon.spells(token.exact))
    return undefined;
  const known = lexicon.count(token.folded);
  const unit = readingsOf(token.text).find(({ kind }) => kind === 'unit');
  if (unit && (!known || !isSyllable(token.folded)) && isBehindAmount(tokens, at, last))
    return { from: at, to: at + 1, long: unit.long, ambiguous: false, chat: true };
  const readings = readingsOf(token.text).filter((reading) =>
    reading.kind === 'official'
      ? capital || !known || token.folded.length > 3 || !isSyllable(token.folded)
      : reading.kind === 'chat' && !capital && (known === undefined || token.folded.length <= 2) && isFree(token),
  );
  if (readings.length === 0) return undefined;
  // "Tổ chức CTXH": of two that are sure the one that stands behind these words.
  const behind = readings.find((one) => one.after.length > 0 && isWrittenSo(one, tokens, at));
  const sure =
    behind ??
    readings.find(({ kind, others, after }) => kind === 'official' && others.length === 0 && after.length === 0);
  if (sure) return { from: at, to: at + 1, long: sure.long, ambiguous: false, chat: false };
  // The last word of a place's name has nothing to do with what follows: "quảng trị bn" is no "trị bệnh nhân".
  const before = last?.to === at ? lastWord(last.long) : inPlace[at - 1] ? undefined : tokens[at - 1]?.folded;
  const after = tokens[at + 1]?.folded;
  const candidates = [...new Set(readings.flatMap((reading) => [reading.long, ...reading.others]))];
  const [document, ...documents] = candidates.filter((long) => DOCUMENTS.test(long));
  if (document && isNumbered(tokens, at))
    // "CT 08" may be either: its number tells.
    return documents.length > 0 ? undefined : { from: at, to: at + 1, long: document, ambiguous: false, chat: false };
  // "Lđ giao Sở Xây dựng": of several places it is for what follows to tell.
  const besides = candidates.filter((long) => !isPlaceName(long));
  const withPlan = candidates.filter((long) => isPlaceWithPlan(long, lexicon));
  const follows = (first: string, word: string) => lexicon.neighbours(first, word);
  const stands = withPlan.length === 1 && standsAsPlace(tokens, at, otherPlaces(tokens, inPlace), besides, follows);
  const leader = isLeader(tokens, at) ? candidates.find((long) => long === LEADER) : undefined;
  if (leader) return { from: at, to: at + 1, long: leader, ambiguous: true, chat: false };
  const place = stands ? withPlan[0] : inRowOfPlaces(tokens, at) ? candidates.find(isPlaceName) : undefined;
  if (place) return { from: at, to: at + 1, long: place, ambiguous: true, chat: false };
  const issued = isIssued(tokens, at) ? candidates.find((long) => ISSUED.includes(long)) : undefined;
  const ofPlace = at <= 2 && before === 'cua' && (after === undefined || AFTER_PLACE.test(after));
  // "Tuổi bn" is no "tuổi bạn": a word of asking stands anywhere, and its letters stand beside many words by chance.
  const asking = readings.some(({ kind, long }) => kind === 'chat' && isAsking(long, lexicon));
  const bears = (long: string) => !asking || isWrittenBeside(long, before, after, lexicon);
  const scored = candidates
    .map((long) => ({
      long,
      score:
        issued === long
          ? 2
          : ofPlace && isPlaceName(long)
            ? 1.5
            : bears(long)
              ? fitOf(long, before, after, lexicon) + (namesBodyWith(tokens, at, long) ? 2 : 0)
              : 0,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const usual = readings.find((reading) => reading.kind === 'chat');
  // One letter stands for its everyday word only.
  // A word of asking stands beside any word, so that its neighbours tell nothing against it: "có nêu dc số" is no "địa chỉ".
  const sides = Number(before !== undefined || inPlace[at - 1] === true) + Number(after !== undefined);
  const needed = usual && best?.long !== usual.long && isAsking(usual.long, lexicon) ? Math.max(1, sides) : 1;
  // One word that stands beside another reading by chance does not speak against the body that issues plans.
  const body = usual ? undefined : candidates.find(isBodyName);
  if (body && (best?.score ?? 0) <= 1) return { from: at, to: at + 1, long: body, ambiguous: true, chat: false };
  const decided =
    best && best.score >= needed && best.score > (next?.score ?? 0) && !(usual && token.text.length === 1);
  if (decided) {
    const ambiguous = candidates.length > 1 && best.long !== usual?.long;
    return { from: at, to: at + 1, long: best.long, ambiguous, chat: usual?.long === best.long };
  }
  return usual ? { from: at, to: at + 1, long: usual.long, ambiguous: false, chat: true } : undefined;
}

/** Typed just as it is written, with what joins its letters, or behind the words that it belongs to. */
function isWrittenSo({ after, short }: Reading, tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ folded }) => folded);
  if (tokens[at]!.text.toLowerCase() === short.toLowerCase()) return true;
  return after.some((words) => ` ${before.join(' ')}`.endsWith(` ${words}`));
}

/** "Mấy pt", "bn pt", "95 pt": right behind a number or the word that asks for one. */
function isBehindAmount(tokens: readonly Token[], at: number, last: Expansion | undefined): boolean {
  const before = last?.to === at ? lastWord(last.long) : tokens[at - 1]?.folded;
  return before !== undefined && /^(?:may|nhieu|nhiu|\d[\d.,]*)$/u.test(before);
}

const LEADER = 'lãnh đạo';

/** "Ai ld y tế", "ld sở y tế là ai", "ld nào ký": whoever is at the head, asked for as a person. */
function isLeader(tokens: readonly Token[], at: number): boolean {
  const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]].map((one) => one?.folded ?? '');
  if (before === 'ai' && after !== '') return true;
  if (after === 'nao' && /^(?:ky|ki|da)$/u.test(next!)) return true;
  const ofBody = agencyMatcher()
    .match(tokens.slice(at + 1))
    .some(({ from }) => from === 0);
  const asks = tokens.some(({ folded }) => folded === 'ai' || folded === 'ten');
  return ofBody && asks && !/^(?:so|phong|bo|nganh|sang)$/u.test(before!);
}

/** What a short form of several readings is before the name of who issued it: "ct Chính phủ", "CT của Lâm Đồng", "kh bg về …". */
const ISSUED = ['chương trình', 'kế hoạch'];
/** What the names of those who issue plans begin with. */
const ISSUER = /^(?:huyen|tinh|thanh|quan|ubnd|uy|hdnd|bo|so|chinh|trung|ban|dang)$/u;
/** What goes on behind a place that a turn begins with: "của ld thì sao". */
const AFTER_PLACE = /^(?:thi|la|ra|the|bao|may|sao|nhu)$/u;
/** What a plan of a place does: "kế hoạch ld nói gì". */
const PLAN_DOES = /^(?:ve|noi|neu|ghi|viet|de|giao|dat|thi)$/u;

/** Kinds of documents, which bear a number. */
const DOCUMENTS = /^(?:kế hoạch|chương trình|chỉ thị|nghị quyết|quyết định|kết luận|thông báo|nghị định|công văn)$/u;

/** What a plan does with the document that it rests on. */
const RESTS_ON = /^(?:dua|vao|tren|cu|theo|hien|khai|lay|bam)$/u;

function asksWhichOne(next: string | undefined, after: string | undefined): boolean {
  return next === 'nao' || next === 'gi' || (next === 'so' && /^(?:may|bao|nao)$/u.test(after ?? ''));
}

/** "Kh 89 của tỉnh ủy", "kh số 41": the number of a document, no year and no amount. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const [next, after] = tokens.slice(at + 1, at + 3);
  // "Dựa kh nào của …", "căn cứ kh số mấy": which one is asked.
  if (RESTS_ON.test(tokens[at - 1]?.folded ?? '') && asksWhichOne(next?.folded, after?.folded)) return true;
  const number = next?.folded === 'so' ? after : next;
  const before = tokens[at - 1];
  const begins = before === undefined || /^(?:theo|cua|trong|va|voi|thuc hien)$/u.test(before.folded);
  return number !== undefined && (/^\d+[-/]\p{L}/u.test(number.text) || (begins && /^\d{1,3}$/u.test(number.text)));
}

/** "Kh 41 của ubnd là kh gì": what stood for a document with its number stands for one again. */
function readAgain(tokens: readonly Token[], at: number, found: readonly Expansion[]): Expansion | undefined {
  const same = found.find((one) => DOCUMENTS.test(one.long) && tokens[one.from]!.text === tokens[at]!.text);
  return same && isNumbered(tokens, same.from) ? { ...same, from: at, to: at + 1 } : undefined;
}

function isIssued(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at + 1]?.folded === 'cua' ? at + 2 : at + 1;
  const next = tokens.slice(from, from + 3);
  const named = placeMatcher()
    .match(next)
    .some((match) => match.from === 0 && !match.value.trap);
  // "KH của huyện", "KH của Bộ Chính trị".
  if (from === at + 2 && next[0] && ISSUER.test(next[0].folded)) return true;
  // "Kh, ld cơ" takes back; nothing but a refusal stands before it.
  return named || (at === 0 && next[0] !== undefined && isPlaceShort(next[0]) && PLAN_DOES.test(next[1]?.folded ?? ''));
}

/** The name of a place that there is a plan of. */
function isPlaceWithPlan(name: string, lexicon: Lexicon): boolean {
  return (
    isPlaceName(name) && loadVocabulary().places.some((place) => place.name === name && lexicon.hasPlanOf(place.id))
  );
}

/** Which tokens stand in the name of a place, or are the short form of one and nothing else. */
function otherPlaces(tokens: readonly Token[], inPlace: readonly boolean[]): boolean[] {
  return tokens.map((token, i) => inPlace[i] === true || (isPlaceForm(token) && !hasReading(token.text)));
}

/** True for a short form that is a place's, or may be one's among other things. */
function isPlaceShort(token: Token): boolean {
  return isPlaceForm(token) || placesReadFrom(token.text).length > 0;
}

/** "Bg, hg, ld so giúp": one of a row of short forms that may all be places, and none of which chats have for a word. */
function inRowOfPlaces(tokens: readonly Token[], at: number): boolean {
  const isOne = (i: number) => {
    const token = tokens[i];
    return token !== undefined && isPlaceShort(token) && !readingsOf(token.text).some(({ kind }) => kind === 'chat');
  };
  if (!isOne(at)) return false;
  const { from, to } = rowAround(at, isOne);
  return to - from >= SHORTEST_ROW;
}

/** True where a long form consists of words of asking only ("được"). */
function isAsking(long: string, lexicon: Lexicon): boolean {
  return long
    .split(/[^\p{L}\d]+/u)
    .every((word) => lexicon.asks({ exact: exactKey(word), folded: foldMarks(exactKey(word)) }));
}

/** How many neighbours a reading is written beside; a place stands after "ở" or "tỉnh". */
function fitOf(long: string, before: string | undefined, after: string | undefined, lexicon: Lexicon): number {
  const words = foldMarks(long.toLowerCase()).split(/[^\p{L}\d]+/u);
  if (isPlaceName(long) && before && BEFORE_PLACE.test(before)) return 1.5;
  if (isPlaceName(long) && /^(?:hoach|trinh)$/u.test(before ?? '') && PLAN_DOES.test(after ?? '')) return 1.5;
  if (isBodyName(long) && before && BEFORE_ISSUER.test(before)) return 1.5;
  if (isPlaceName(long)) return 0;
  return (lexicon.neighbours(before, words[0]) ? 1 : 0) + (lexicon.neighbours(words.at(-1), after) ? 1 : 0);
}

/** "Bộ ld", "sở lđ": with the word before it a reading is the name of a body. */
function namesBodyWith(tokens: readonly Token[], at: number, long: string): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  const words = tokenize(`${before.text} ${long}`);
  return agencyMatcher()
    .match(words)
    .some(({ from, to }) => from === 0 && to === words.length);
}

/** True where a word with its marks is known to stand beside one of the neighbours. */
function isWrittenBeside(
  long: string,
  before: string | undefined,
  after: string | undefined,
  lexicon: Lexicon,
): boolean {
  const words = long.split(/[^\p{L}\d]+/u).map(exactKey);
  const spelt = (folded: string | undefined) => (folded === undefined ? [] : lexicon.spellingsOf(folded));
  return (
    isPlaceName(long) ||
    spelt(before).some((word) => lexicon.follows(word, words[0]!)) ||
    spelt(after).some((word) => lexicon.follows(words.at(-1)!, word))
  );
}

/** A single letter in a label ("II.6.e") or after a number ("5k") is no word. */
function isFree(token: Token): boolean {
  return [...token.text].length > 1 || /^\p{L}$/u.test(token.text);
}

/** "e-commerce": a letter before a long word that is no syllable belongs to that word. */
function isPrefix(token: Token, next: Token | undefined): boolean {
  return token.text.length === 1 && next !== undefined && next.folded.length > 5 && !isSyllable(next.folded);
}

/** "Điểm b": the letter names an item. */
function isItem(token: Token, before: Token | undefined): boolean {
  return token.text.length === 1 && before !== undefined && /^(?:diem|muc|khoan|tiet|luc|y)$/u.test(before.folded);
}

/** Capitals, where they say something: "TE", but not "Te" at the start of a sentence. */
function isCapital(token: Token, shouting: boolean): boolean {
  return !shouting && token.text.length > 1 && token.text === token.text.toUpperCase();
}

function lastWord(long: string): string {
  return foldMarks(long.toLowerCase())
    .split(/[^\p{L}\d]+/u)
    .at(-1)!;
}

let exact: Map<string, Reading[]> | undefined;
let folded: Map<string, Reading[]> | undefined;
let placeNames: Set<string> | undefined;
let bodyNames: Set<string> | undefined;
let slips: SlipIndex | undefined;

function isPlaceName(name: string): boolean {
  placeNames ??= new Set(loadVocabulary().places.flatMap((place) => [place.name, ...place.aliases]));
  return placeNames.has(name);
}

function isBodyName(name: string): boolean {
  bodyNames ??= new Set(loadVocabulary().agencies.map((agency) => agency.name));
  return bodyNames.has(name);
}

/** What a short form stands for: with its own marks, else without. */
function readingsOf(short: string): readonly Reading[] {
  if (!exact || !folded) {
    exact = new Map();
    folded = new Map();
    for (const row of loadVocabulary().abbreviations) {
      // A reading is a phrase; remarks in the data hold a comma.
      const others = row.ambiguous.filter((one) => !one.includes(','));
      for (const form of new Set([row.short, ...row.also])) {
        const after = row.after.map((word) => foldMarks(word));
        const reading = { long: row.long, kind: row.kind, others, after, short: row.short };
        add(exact, squeeze(form), reading);
        add(folded, keyOf(form), reading);
      }
    }
  }
  const [own, key] = [squeeze(short), keyOf(short)];
  // Marks that are not the form's own make it a word: "Bcắ" is no "BCA".
  const plain = own.replace(/đ/gu, 'd') === key;
  // Short chat forms without their marks are too many other things.
  return (
    exact.get(own) ??
    (plain ? (folded.get(key) ?? []) : []).filter(
      (one) => one.kind === 'official' || key.length >= SHORTEST_FROM_PIECES,
    )
  );
}

function add(map: Map<string, Reading[]>, key: string, reading: Reading): void {
  const known = map.get(key);
  if (known) known.push(reading);
  else map.set(key, [reading]);
}

/** Without what joins its letters: `LĐ-TB&XH`, `LĐ TBXH` and `lđtbxh` are one form. */
function squeeze(short: string): string {
  return short
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\s+và\s+|[\s&./,-]+)/gu, '');
}

function keyOf(short: string): string {
  return foldMarks(squeeze(short));
}
