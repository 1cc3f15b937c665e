/**
 * The value below which the given share of the values lies (nearest rank from below, as the project's scorer takes it).
 * @param share 0 to 1; 0.5 is the median
 * @returns NaN where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
