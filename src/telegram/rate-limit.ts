/** People remembered at most before those who were silent longest are dropped. */
const MOST_PEOPLE = 10_000;

/** What a limiter says of an event: within the limit, the first one above it, or a further one. */
export type RateVerdict = 'within' | 'first above' | 'above';

/**
 * Counts events of one key within a minute.
 *
 * The time is the event's own: questions that were written over an hour and come at once, after the network was away,
 * are not too many.
 *
 * @returns says of an event at a time (milliseconds since the epoch) whether it is within the limit
 */
export function createRateLimiter(mostPerMinute: number): (key: string, at: number) => RateVerdict {
  const recent = new Map<string, { times: number[]; warned: boolean }>();
  return (key, at) => {
    const known = recent.get(key);
    const times = (known?.times ?? []).filter((time) => Math.abs(at - time) < 60_000);
    const isWithin = times.length < mostPerMinute;
    if (isWithin) times.push(at);
    recent.delete(key);
    recent.set(key, { times, warned: !isWithin });
    const [oldest] = recent.keys();
    if (recent.size > MOST_PEOPLE && oldest !== undefined) recent.delete(oldest);
    if (isWithin) return 'within';
    return known?.warned ? 'above' : 'first above';
  };
}
