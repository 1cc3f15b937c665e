import { describe, expect, it } from 'vitest';
import { createMemoryState, type PendingUpdate } from '../../../src/state/index.ts';
import { type Outcome, UpdateLanes } from '../../../src/telegram/transport/update-lanes.ts';

/** Lanes over updates named `lane number`, with a record of what began and ended. */
function createBench({
  parallel = 2,
  handle,
}: {
  parallel?: number;
  handle?: (name: string) => Promise<Outcome>;
} = {}) {
  const { inbox } = createMemoryState();
  const log: string[] = [];
  const release = new Map<string, (outcome: Outcome) => void>();
  const lanes = new UpdateLanes({
    inbox,
    parallel,
    retryDelaysMs: [1],
    async handle(update: PendingUpdate) {
      const name = `${update.lane} ${update.updateId}`;
      log.push(`begin ${name}`);
      const outcome = await (handle?.(name) ?? new Promise<Outcome>((resolve) => release.set(name, resolve)));
      log.push(`${outcome} ${name}`);
      if (outcome === 'done') inbox.finish(update.updateId);
      return outcome;
    },
  });
  const receive = (...names: string[]) => {
    inbox.receive(names.map((name) => ({ lane: name.split(' ')[0]!, updateId: Number(name.split(' ')[1]), body: '' })));
    lanes.wake();
  };
  const end = async (name: string, outcome: Outcome = 'done') => {
    release.get(name)!(outcome);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { inbox, lanes, log, receive, end };
}

describe('updates', () => {
  it('of one lane are handled one after another, those of others beside them', async () => {
    const { receive, end, log } = createBench();
    receive('a 1', 'a 2', 'b 3');
    expect(log).toEqual(['begin a 1', 'begin b 3']);
    await end('a 1');
    expect(log.slice(2)).toEqual(['done a 1', 'begin a 2']);
  });

  it('are handled so many at a time and no more, in turn', async () => {
    const { receive, end, log } = createBench({ parallel: 1 });
    receive('a 1', 'a 2', 'b 3', 'c 4');
    for (const name of ['a 1', 'b 3', 'c 4', 'a 2']) await end(name);
    expect(log.filter((line) => line.startsWith('begin'))).toEqual([
      'begin a 1',
      'begin b 3',
      'begin c 4',
      'begin a 2',
    ]);
  });

  it('that are to be tried again keep their place in the lane', async () => {
    const { receive, end, log } = createBench();
    receive('a 1', 'a 2');
    await end('a 1', 'later');
    await end('a 1');
    expect(log).toEqual(['begin a 1', 'later a 1', 'begin a 1', 'done a 1', 'begin a 2']);
  });

  it('by the hundred are all handled once, in order', async () => {
    const { receive, log, inbox } = createBench({ parallel: 8, handle: async () => 'done' });
    const names = Array.from({ length: 900 }, (_, i) => `lane${i % 40} ${i + 1}`);
    receive(...names.slice(0, 700));
    receive(...names.slice(700));
    await expect.poll(() => inbox.countPending()).toBe(0);
    const begun = log.filter((line) => line.startsWith('begin')).map((line) => line.slice(6));
    expect(new Set(begun).size).toBe(900);
    for (let lane = 0; lane < 40; lane++) {
      const own = (name: string) => name.startsWith(`lane${lane} `);
      expect(begun.filter(own)).toEqual(names.filter(own));
    }
  });
});

describe('a stop', () => {
  it('waits for what is under way and begins nothing more', async () => {
    const { receive, end, lanes, log, inbox } = createBench();
    receive('a 1', 'a 2');
    let stopped = false;
    const stopping = lanes.stop(5_000).then(() => {
      stopped = true;
    });
    receive('b 3');
    expect(stopped).toBe(false);
    await end('a 1');
    await stopping;
    expect(log).toEqual(['begin a 1', 'done a 1']);
    expect(inbox.countPending()).toBe(2);
  });

  it('does not wait for ever', async () => {
    const { receive, lanes } = createBench();
    receive('a 1');
    await lanes.stop(10);
  });
});
