import { loadSyllables } from '../../vocabulary/index.ts';

/**
 * How likely one word is to follow another: pairs of words of the corpus over those of all written Vietnamese, which have
 * Kneser-Ney smoothing, so that a word that is written after few others ("đức", "hội") is unlikely after any new one,
 * however often it is written. What people ask rests on data of its own ('cues.json', 'asking.json'), so that how a question
 * is read depends as little as can be on which pairs the plans happen to hold.
 */
export interface WordChances {
  /**
   * What it costs to write a word after another, as the negative logarithm of its chance.
   * @param before with its marks, as its exact key; `STOP` at the beginning of a clause, undefined after what is no word
   * @param word as its exact key, or `STOP` at the end of a clause
   */
  costOf(before: string | undefined, word: string): number;
  /** True where a word is known to follow another. */
  follows(before: string, word: string): boolean;
}

/** Part of the uses of each pair elsewhere that is kept for words not seen after its first one. */
const DISCOUNT = 0.75;
/** Uses that what is written elsewhere counts for beside those of the corpus, and its least part beside many. */
const ELSEWHERE = { uses: 30, part: 0.2 };
/**
 * Part of the chances of words not seen after a word: what was counted does not hold all that people write, the less so the
 * more different words follow it.
 */
const UNSEEN = { least: 0.02, most: 0.25, times: 3 };
/**
 * Part of the chances after a word that what people ask has, where it is known how they go on, and the uses there that make
 * half of it sure. Written text is the rest: "là gì" is rare in it, and common in questions.
 */
const ASKED = { part: 0.5, few: 4 };
/** Uses that one in a question counts for among the beginnings of phrases. */
const BEGUN_ASKING = 15;
/** Costs that are kept. */
const MOST_KEPT = 200_000;
/** Part of the words of a question that begin a phrase of the vocabulary, whatever stands before. */
const PHRASES = 0.2;
/** Words that stand before one that is nowhere written. */
const UNKNOWN = 0.25;

/** Any number, for its neighbours: "dưới", "năm" and "căn" stand beside numbers, whichever these are. */
export const NUMBER = '#';
const BEGINS_AS_NUMBER = /^\d/u;

/** What the neighbours of a token that is no word are told of it. */
export function classOf(text: string): string | undefined {
  return BEGINS_AS_NUMBER.test(text) ? NUMBER : undefined;
}

interface Following {
  uses: number;
  words: Map<string, number>;
}

/**
 * Learns the chances from counted pairs.
 * @param pairs two words parted by a space, with their uses; a pair may come several times
 * @param asked pairs of what people ask, with their uses
 * @param beginnings pairs that begin phrases of the vocabulary: these may follow any word, the likelier the more they are used
 */
export function learnChances(
  pairs: Iterable<readonly [string, number]>,
  asked: Iterable<readonly [string, number]>,
  beginnings: ReadonlySet<string>,
): WordChances {
  const following = new Map<string, Following>();
  const asking = new Map<string, Following>();
  const preceding = new Map<string, number>();
  let all = 1;
  const begun = new Map<string, number>();
  let allBegun = 1;
  const learn = (into: Map<string, Following>, pair: string, count: number, begins: number) => {
    const [first, second] = pair.split(' ') as [string, string];
    if (beginnings.has(pair)) {
      begun.set(first, (begun.get(first) ?? 0) + begins);
      allBegun += begins;
    }
    const after = into.get(first) ?? { uses: 0, words: new Map<string, number>() };
    into.set(first, after);
    after.uses += count;
    const known = after.words.get(second);
    after.words.set(second, (known ?? 0) + count);
    if (known !== undefined) return;
    preceding.set(second, (preceding.get(second) ?? 0) + 1);
    all++;
  };
  for (const [pair, count] of pairs) learn(following, pair, count, count);
  for (const [pair, count] of asked) learn(asking, pair, count, count * BEGUN_ASKING);
  const { countBefore, pairCount, followersOf } = loadSyllables();
  const alone = (word: string) => ((preceding.get(word) ?? 0) + countBefore(word) + UNKNOWN) / (all + pairCount);
  const begin = (word: string) => (begun.get(word) ?? 0) / allBegun;
  const elsewhere = new Map<string, { followers: ReadonlyMap<string, number>; uses: number; unseen: number }>();
  const readElsewhere = (before: string) => {
    let after = elsewhere.get(before);
    if (!after) {
      const followers = followersOf(before);
      const uses = [...followers.values()].reduce((sum, count) => sum + count, 0);
      after = { followers, uses, unseen: uses > 0 ? (DISCOUNT * followers.size) / uses : 1 };
      elsewhere.set(before, after);
    }
    return after;
  };
  const reckon = (before: string | undefined, word: string) => {
    if (before === undefined) return -Math.log((1 - PHRASES) * alone(word) + PHRASES * begin(word));
    const there = readElsewhere(before);
    const together = Math.max(0, (there.followers.get(word) ?? 0) - DISCOUNT);
    const chanceThere = (there.uses > 0 ? together / there.uses : 0) + there.unseen * alone(word);
    const here = following.get(before);
    const uses = here?.uses ?? 0;
    const other = Math.max(ELSEWHERE.uses, uses * ELSEWHERE.part);
    const seen = ((here?.words.get(word) ?? 0) + other * chanceThere) / (uses + other);
    const unseen = Math.min(UNSEEN.most, UNSEEN.least + UNSEEN.times * there.unseen);
    const written = (1 - unseen) * seen + unseen * alone(word);
    const question = asking.get(before) ?? { uses: 0, words: new Map<string, number>() };
    const sure = ASKED.part / (question.uses + ASKED.few);
    const any = (1 - sure * question.uses) * written + sure * (question.words.get(word) ?? 0);
    return -Math.log((1 - PHRASES) * any + PHRASES * begin(word));
  };
  const known = new Map<string, Map<string, number>>();
  let kept = 0;
  return {
    follows: (before, word) =>
      (following.get(before)?.words.has(word) ?? false) ||
      (asking.get(before)?.words.has(word) ?? false) ||
      followersOf(before).has(word),
    costOf(before, word) {
      const after = known.get(before ?? '');
      const cost = after?.get(word);
      if (cost !== undefined) return cost;
      if (++kept > MOST_KEPT) {
        known.clear();
        kept = 0;
      }
      const reckoned = reckon(before, word);
      if (after && kept > 0) after.set(word, reckoned);
      else known.set(before ?? '', new Map([[word, reckoned]]));
      return reckoned;
    },
  };
}
