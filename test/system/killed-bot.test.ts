import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBotProcess } from '../../scripts/bench/bot/bot-process.ts';
import { recordDialogues } from '../../scripts/bench/bot/dialogues.ts';
import { killRepeatedly } from '../../scripts/bench/bot/kills.ts';
import { LoadServer } from '../../scripts/bench/bot/load-server.ts';
import { createRandom } from '../../scripts/training/random.ts';

// The long version is `npm run bench:bot -- --kills 50`.
test('the program killed again and again while people ask answers every question once, and in order', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ke-hoach-killed-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const server = await new LoadServer().start();
  onTestFinished(() => server.stop());
  const bot = startBotProcess(server.apiRoot, dataDir);
  const dialogues = await recordDialogues(server, 2);
  await bot.stop();
  const { verdict, busyKills } = await killRepeatedly(server, dataDir, dialogues, {
    kills: 3,
    people: 8,
    random: createRandom(7),
  });
  // How many fall while somebody waits depends on the machine; that some do is what the test is about.
  expect(busyKills).toBeGreaterThan(0);
  expect(verdict).toMatchObject({ questions: 3 * 8 * 3, lost: 0, repeated: 0, disturbed: 0, examples: [] });
});
