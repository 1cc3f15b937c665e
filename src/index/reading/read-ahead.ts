/**
 * Begins the work on items before it is asked for, a few ahead, so that it goes on while its results are being used.
 * @returns the result for the next item, in order
 */
export function readAhead<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  ahead: number,
): () => Promise<Result> {
  const begun: Promise<Result>[] = [];
  let at = 0;
  const begin = () => {
    while (begun.length < ahead && at < items.length) {
      const result = work(items[at++]!);
      // What fails is told when it is asked for.
      result.catch(() => {});
      begun.push(result);
    }
  };
  begin();
  return () => {
    const next = begun.shift()!;
    begin();
    return next;
  };
}
