import { foldMarks } from '../../text/index.ts';
import { isChatForm, isPlainForm } from './abbreviations.ts';
import { findRespelt } from './chat-spellings.ts';
import type { Reading } from './decode.ts';
import { mayMendInEnglish } from './english.ts';
import { type KnownPhrase, knownPhrases, markWrittenNames, type PhraseNode } from './known-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlaceForm } from './place-forms.ts';
import { costOfSlip, isOneSlipAway } from './slip-index.ts';
import { RESPELT, SLIP_IN_ENGLISH, SOUNDS_ALIKE } from './slip-readings.ts';
import { findSoundsAlike } from './sounds-alike.ts';
import { costOfMarks } from './typed-marks.ts';
import { isWord, NAME, type TypedWord } from './typed-word.ts';

/** Costs are negative logarithms of chances, see `word-chances.ts`. A name may stand beside any word. */
const NAMES = { place: 5.5, town: 8, body: 7 };
/** A place of which no plan is known is the less asked about; one that is typed right is meant all the same. */
const WITHOUT_PLAN = 2.5;
/** Most questions name a place: one that names none else is the likelier to name it with a slip. */
const ONLY_PLACE = -1.5;
/** Capitals among small letters begin a name. */
const CAPITALS = -2.5;
/** What it costs at most that a word of a name has none of its marks: names are typed so among words that have theirs. */
const BARE_NAME = 1;
/** The words of any other phrase behind its first, however many. */
const PHRASE = 2;
/** Words of the shortest phrase that tells by itself that one of them has a slip, however usual that word stands there. */
const TELLING = 3;
/** Letters and spaces of the shortest name, and letters of the shortest word, that may have a slip. */
const SHORTEST_NAME = 6;
const SHORTEST_SPOILT = 2;
/** What no phrase runs over; bodies have commas in their names. */
const STOP = /[.:;?!()→“”"\n%/<>=]/u;
/** Words after which a place is named. */
const PLACE_WORD = /^(?:tinh|o|tai|tp)$/u;

/** A phrase of the vocabulary, one word of which may have a slip. */
export interface PhraseReading extends Reading {
  phrase: KnownPhrase;
}

/** What is known of a text before its phrases are read. */
interface Typing {
  text: string;
  words: readonly TypedWord[];
  lexicon: Lexicon;
}

/** Where a text may have words with a slip. */
interface Misspelt {
  /** Tells whether a token, by its place, may be a word of a name with a slip. */
  named(at: number): boolean;
  /** The same of a word of any other phrase. */
  other(at: number): boolean;
  /** Tells whether a token was typed without marks where none of the text has any. */
  bare(at: number): boolean;
  /** The text names a place without a slip. */
  placed: boolean;
}

/** The phrases that stand there as they are written, whatever their marks. */
export function readPhrases(typing: Typing): PhraseReading[] {
  const found = walk(typing);
  const places = found.filter(({ phrase }) => phrase.named?.kind === 'place');
  const isLed = (at: number) =>
    PLACE_WORD.test(typing.words[at - 1]?.token.folded ?? '') ||
    found.some(({ to, from, phrase }) => to === at && from < at && !phrase.named);
  // "Lam dong ha" is rather "Lâm Đồng hả" than "làm Đông Hà", but "viec lam dong ha" may be either.
  return found.filter(
    ({ from, phrase }) =>
      phrase.named?.kind !== 'town' || isLed(from) || !places.some((place) => place.from < from && place.to > from),
  );
}

/** The phrases one word of which was typed with a slip. */
export function readMisspeltPhrases(typing: Typing, misspelt: Misspelt): PhraseReading[] {
  return walk(typing, misspelt).filter((one) => one.spoilt !== undefined);
}

function mayBe({ named, words }: KnownPhrase, at: number, misspelt: Misspelt): boolean {
  if (named) return misspelt.named(at);
  // Without marks "suy dinh dong thap coi" names no Đồng Tháp: a longer phrase tells more.
  const told = misspelt.named(at) || (words.length > TELLING && misspelt.bare(at));
  return misspelt.other(at) || (words.length >= TELLING && told);
}

/** How far a phrase was followed. */
interface Step {
  node: PhraseNode;
  at: number;
  spoilt?: { at: number; letters: string; cost: number };
}

function walk({ text, words, lexicon }: Typing, misspelt?: Misspelt): PhraseReading[] {
  const found: PhraseReading[] = [];
  const small = words.some(({ token }) => /^\p{Ll}/u.test(token.text));
  for (let from = 0; from < words.length; from++) {
    const open: Step[] = [{ node: knownPhrases().root, at: from }];
    for (let step = open.pop(); step; step = open.pop()) {
      const { node, at, spoilt } = step;
      const word = words[at];
      if (!word || (at > from && STOP.test(text.slice(words[at - 1]!.token.end, word.token.start)))) continue;
      const reached: Step[] = [];
      const next = node.next.get(word.token.folded);
      if (next) reached.push({ node: next, at: at + 1, ...(spoilt ? { spoilt } : {}) });
      if (!spoilt && misspelt)
        for (const [letters, cost] of slipsInto(node, at === from, word))
          reached.push({ node: node.next.get(letters)!, at: at + 1, spoilt: { at, letters, cost } });
      for (const one of reached) {
        if (one.at - from > 1)
          for (const phrase of one.node.ends) {
            if (one.spoilt && misspelt && !mayBe(phrase, one.spoilt.at, misspelt)) continue;
            const reading = readAs(phrase, from, one);
            if (reading) found.push(reading);
          }
        if (one.node.next.size > 0) open.push(one);
      }
    }
  }
  return found;

  function slipsInto(node: PhraseNode, first: boolean, word: TypedWord): [letters: string, cost: number][] {
    const { token, english } = word;
    if (!isWord(token) || token.folded.length < SHORTEST_SPOILT || isPlaceForm(token)) return [];
    const near = first
      ? knownPhrases().firstWords.near(token.folded)
      : [...node.next.keys()].filter((letters) => isOneSlipAway(token.folded, letters));
    const slips = new Map(near.filter((one) => one.length > 1).map((one) => [one, costOfSlip(token.folded, one)]));
    if (english) return [...slips];
    for (const one of findSoundsAlike(token.folded))
      if (node.next.has(one)) slips.set(one, Math.min(SOUNDS_ALIKE, slips.get(one) ?? SOUNDS_ALIKE));
    for (const one of findRespelt(token.exact).map(foldMarks)) if (node.next.has(one)) slips.set(one, RESPELT);
    return [...slips];
  }

  function readAs(phrase: KnownPhrase, from: number, { at: to, spoilt }: Step): PhraseReading | undefined {
    const { named, written, words: meant } = phrase;
    const typed = text.slice(words[from]!.token.end, words[to - 1]!.token.start);
    if (spoilt && !phrase.spelt[spoilt.at - from]) return undefined;
    // What is a short form as it stands is no slip in the name of a body, whose other words say something without it.
    if (spoilt && named?.kind === 'body' && isPlainForm(words[spoilt.at]!.token)) return undefined;
    // "Mấy bs" asks for doctors: it is no "mấy bé".
    if (spoilt && !named && (isChatForm(words[spoilt.at]!.token) || isPlainForm(words[spoilt.at]!.token)))
      return undefined;
    if (typed.includes(',') && !written.includes(',')) return undefined;
    const letters = words.slice(from, to).reduce((sum, { token }) => sum + token.folded.length, to - from - 1);
    if (spoilt && named && letters < SHORTEST_NAME - 1) return undefined;
    // "Van ban nao cua tinh" asks, and names no "báo của tỉnh".
    if (spoilt && named && named.kind !== 'place' && lexicon.asks(words[spoilt.at]!.token)) return undefined;
    // "Chuong rinh Lam Dong" has the name without the word before it, which may be any.
    if (spoilt?.at === from && named?.kind === 'place' && isWrittenPlace(words.slice(from + 1, to))) return undefined;
    const foreign = spoilt && !named && words[from]!.english;
    if (foreign && !mayMendInEnglish(words[spoilt.at]!.token, spoilt.letters)) return undefined;
    const marks = meant.reduce((sum, word, i) => {
      const { token, english, bare } = words[from + i]!;
      // English has no marks, but "Hậ Giang" in it is no "Hà Giang".
      const unmarked = english && token.exact === token.folded;
      return sum + (unmarked ? 0 : costOfMarks(token.exact, word, named ? Math.min(bare, BARE_NAME) : bare));
    }, 0);
    const town = named?.kind === 'town' && PLACE_WORD.test(words[from - 1]?.token.folded ?? '');
    // "Của ko" is no "Cửa Lò": a town is no place of a plan, and mostly named as one.
    if (spoilt && named?.kind === 'town' && !town) return undefined;
    const hasPlan = !named || named.kind === 'body' || [...named.ids].some((id) => lexicon.hasPlanOf(id));
    const only = spoilt && named && named.kind !== 'body' && !misspelt?.placed ? ONLY_PLACE : 0;
    const capitals = small && words.slice(from, to).every(({ token }) => /^\p{Lu}\p{Ll}/u.test(token.text));
    const name =
      named &&
      NAMES[town ? 'place' : named.kind] +
        (spoilt && !hasPlan ? WITHOUT_PLAN : 0) +
        only +
        (spoilt && capitals ? CAPITALS : 0);
    return {
      from,
      to,
      ...(spoilt ? { letters: spoilt.letters, spoilt: spoilt.at } : {}),
      text: meant.join(' '),
      first: named ? (named.kind === 'body' ? undefined : NAME) : meant[0],
      last: named ? undefined : meant.at(-1),
      cost: (name ?? PHRASE) + marks + (foreign ? SLIP_IN_ENGLISH : 0) + (spoilt?.cost ?? 0),
      phrase,
    };
  }
}

/** True for words that are a place's name as they stand. */
function isWrittenPlace(words: readonly TypedWord[]): boolean {
  return (
    words.length > 1 &&
    markWrittenNames(
      words.map(({ token }) => token),
      'place',
    ).every((taken) => taken)
  );
}
