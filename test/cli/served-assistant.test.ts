import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openServedAssistant } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const plan = (lead: string, task = 'Cải tạo chợ nông thôn') =>
  writeSmallPlan({
    place: 'Lai Châu',
    number: '9/KH-UBND',
    date: '05/01/2026',
    subject: `${task} trên địa bàn tỉnh`,
    tasks: [[task, lead]],
  });
const QUESTION = 'Ai chủ trì cải tạo chợ nông thôn ở Lai Châu?';

test('documents that are replaced, renamed and removed while the bot runs are answered from as they are', async () => {
  const corpusDir = makeFolder({
    'cho.txt': plan('Sở Công Thương'),
    'khac.txt': plan('Sở Y tế', 'Tiêm chủng vắc xin mở rộng'),
  });
  const config = parseConfig({
    CORPUS_DIR: corpusDir,
    DATA_DIR: makeFolder(),
    EMBEDDING_MODEL: 'khong-co',
    CORPUS_CHECK_SECONDS: '1',
  });
  const { assistant, stop } = await openServedAssistant(config, () => {});
  let asked = 0;
  const answer = async () => (await assistant.reply(`chat ${asked++}`, QUESTION)).direct;
  const becomes = async (expected: RegExp) => {
    for (let tries = 0; tries < 200 && !expected.test(await answer()); tries++) await wait(100);
    expect(await answer()).toMatch(expected);
  };
  try {
    expect(await answer()).toMatch(/^Sở Công Thương chủ trì/u);
    writeFileSync(join(corpusDir, 'cho.txt'), plan('Sở Xây dựng'));
    await becomes(/^Sở Xây dựng chủ trì/u);
    renameSync(join(corpusDir, 'cho.txt'), join(corpusDir, 'Kế hoạch chợ.txt'));
    await wait(2500);
    expect(await answer()).toMatch(/^Sở Xây dựng chủ trì/u);
    rmSync(join(corpusDir, 'Kế hoạch chợ.txt'));
    await becomes(/^Không nêu/u);
  } finally {
    stop();
  }
});
