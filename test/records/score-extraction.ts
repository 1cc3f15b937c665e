interface Placed {
  documentId: string;
  section: string;
}

/** How an extraction compares with the golden records. */
export interface Score<Golden, Found> {
  /** Part of what was found that is golden, 0 to 1. */
  precision: number;
  /** Part of the golden records that was found, 0 to 1. */
  recall: number;
  misses: Golden[];
  extras: Found[];
  /** One line for people to read. */
  summary: string;
}

/**
 * Pairs golden records with those found, each at most once, so that as many as possible have a partner.
 * @param likeness 0 where the two differ, else the higher the better
 */
export function scoreExtraction<Golden extends Placed, Found extends Placed>(
  name: string,
  golden: readonly Golden[],
  found: readonly Found[],
  likeness: (golden: Golden, found: Found) => number,
): Score<Golden, Found> {
  const partners = pairUp(golden, found, (one, other) =>
    one.documentId === other.documentId ? likeness(one, other) : 0,
  );
  const matched = partners.filter((partner) => partner !== undefined).length;
  const precision = found.length === 0 ? 1 : matched / found.length;
  const recall = golden.length === 0 ? 1 : matched / golden.length;
  const taken = new Set(partners);
  return {
    precision,
    recall,
    misses: golden.filter((_, i) => partners[i] === undefined),
    extras: found.filter((_, i) => !taken.has(i)),
    summary: `${name}: precision ${precision.toFixed(3)} (${matched}/${found.length}), recall ${recall.toFixed(3)} (${matched}/${golden.length})`,
  };
}

/** Largest pairing of two lists (augmenting paths, the most alike tried first): for each of the first, its partner. */
function pairUp<A, B>(
  first: readonly A[],
  second: readonly B[],
  likeness: (a: A, b: B) => number,
): (number | undefined)[] {
  const choices = first.map((a) =>
    second
      .map((b, i) => ({ i, likeness: likeness(a, b) }))
      .filter((choice) => choice.likeness > 0)
      .sort((x, y) => y.likeness - x.likeness)
      .map((choice) => choice.i),
  );
  const owner = new Map<number, number>();
  const claim = (row: number, tried: Set<number>): boolean => {
    for (const choice of choices[row]!) {
      if (tried.has(choice)) continue;
      tried.add(choice);
      const before = owner.get(choice);
      if (before !== undefined && !claim(before, tried)) continue;
      owner.set(choice, row);
      return true;
    }
    return false;
  };
  for (const row of first.keys()) claim(row, new Set());
  const partners: (number | undefined)[] = first.map(() => undefined);
  for (const [choice, row] of owner) partners[row] = choice;
  return partners;
}
