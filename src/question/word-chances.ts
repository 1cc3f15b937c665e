/**
 * How likely one word is to follow another: pairs of words with Kneser-Ney smoothing, so that a word that is written after
 * few others ("đức", "hội") is unlikely after any new one, however often it is written.
 */
export interface WordChances {
  /**
   * What it costs to write a word after another, as the negative logarithm of its chance.
   * @param before undefined at the beginning, behind a stop, and after a number
   */
  costOf(before: string | undefined, word: string): number;
}

/** Part of the uses of each pair that is kept for words not seen after its first one. */
const DISCOUNT = 0.75;
/** Least part of the chances of words not seen after a word: plans do not hold all that people write. */
const UNSEEN = 0.1;

/**
 * Learns the chances from counted pairs.
 * @param pairs two words parted by a space, with their uses; a pair may come several times
 */
export function learnChances(pairs: Iterable<readonly [string, number]>): WordChances {
  const uses = new Map<string, number>();
  for (const [pair, count] of pairs) uses.set(pair, (uses.get(pair) ?? 0) + count);
  const following = new Map<string, { uses: number; words: number }>();
  const preceding = new Map<string, number>();
  for (const [pair, count] of uses) {
    const [first, second] = pair.split(' ') as [string, string];
    const after = following.get(first);
    if (after) {
      after.uses += count;
      after.words++;
    } else following.set(first, { uses: count, words: 1 });
    preceding.set(second, (preceding.get(second) ?? 0) + 1);
  }
  const all = uses.size + 1;
  const alone = (word: string) => ((preceding.get(word) ?? 0) + 0.25) / all;
  return {
    costOf(before, word) {
      const after = before === undefined ? undefined : following.get(before);
      if (!after) return -Math.log(alone(word));
      const together = Math.max(0, (uses.get(`${before} ${word}`) ?? 0) - DISCOUNT);
      const unseen = Math.max(UNSEEN, (DISCOUNT * after.words) / after.uses);
      return -Math.log(together / after.uses + unseen * alone(word));
    },
  };
}
