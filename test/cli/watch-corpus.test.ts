import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchCorpus } from '../../src/cli/watch-corpus.ts';

const EVERY = 1000;
let files: string | Error;
let searched: string;
let updates: string[];
let told: string[];
let fails: boolean;
let stop: () => void;
const pass = (looks: number) => vi.advanceTimersByTimeAsync(looks * EVERY);

beforeEach(() => {
  vi.useFakeTimers();
  [files, searched, updates, told, fails] = ['a', 'a', [], [], false];
  const corpus = {
    look: () => {
      if (files instanceof Error) throw files;
      return files;
    },
    searched: () => searched,
    update: async () => {
      updates.push(String(files));
      if (fails) throw new Error('Đĩa đầy.');
      searched = String(files);
    },
  };
  stop = watchCorpus(corpus, EVERY, (line) => told.push(line));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a corpus that is watched', () => {
  test('is indexed when it has changed and stood still for one look', async () => {
    await pass(3);
    expect(updates).toEqual([]);
    files = 'b';
    await pass(1);
    expect(updates).toEqual([]);
    await pass(1);
    expect(updates).toEqual(['b']);
    await pass(5);
    expect(updates).toEqual(['b']);
  });

  test('is not indexed while a file is still being copied', async () => {
    for (const part of ['b1', 'b2', 'b3', 'b4']) {
      files = part;
      await pass(1);
    }
    expect(updates).toEqual([]);
    await pass(1);
    expect(updates).toEqual(['b4']);
  });

  test('that cannot be listed stays as it is searched, and says so', async () => {
    files = new Error('Không đọc được thư mục.');
    await pass(2);
    expect(updates).toEqual([]);
    expect(told).toEqual(['Không đọc được thư mục.']);
  });

  test('that cannot be indexed is tried again only when it has changed', async () => {
    fails = true;
    files = 'b';
    await pass(6);
    expect(updates).toEqual(['b']);
    expect(told).toEqual(['Đĩa đầy.']);
    fails = false;
    files = 'c';
    await pass(3);
    expect(updates).toEqual(['b', 'c']);
    expect(searched).toBe('c');
  });
});
