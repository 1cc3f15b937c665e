import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openServedAssistant, updateIndex } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { startBotFor } from '../telegram/harness.ts';
import type { SentMessage } from './bot-api-server/index.ts';
import { MODELS_DIR } from './shared-index.ts';

const ADMIN = 42;
const makeFolder = useTemporaryFolders();

/** Provinces with a share of people insured that their plan aims at. */
const PROVINCES: readonly [name: string, share: string][] = [
  ['Thái Bình', 'trên 97%'],
  ['Nam Định', '95%'],
  ['Hà Nam', 'trên 96%'],
  ['Ninh Bình', '98%'],
  ['Thanh Hóa', 'trên 95%'],
  ['Nghệ An', '95,5%'],
  ['Hà Tĩnh', 'trên 95%'],
  ['Quảng Bình', '96%'],
  ['Thừa Thiên Huế', 'trên 99%'],
  ['Quảng Nam', '98,5%'],
  ['Quảng Ngãi', '95%'],
  ['Bình Định', '97%'],
  ['Phú Yên', '95%'],
  ['Khánh Hòa', '96%'],
];

const planOf = (name: string, share: string) => `ỦY BAN NHÂN DÂN
TỈNH ${name.toUpperCase()}

KẾ HOẠCH

Thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 về chính sách xã hội trên địa bàn tỉnh ${name}

Ủy ban nhân dân tỉnh ${name} ban hành Kế hoạch thực hiện Nghị quyết số 42-NQ/TW như sau:

I. MỤC TIÊU

1. Các chỉ tiêu chủ yếu đến năm 2030

- Tỷ lệ bao phủ bảo hiểm y tế đạt ${share}.

II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Lĩnh vực y tế

- Nâng cao chất lượng khám bệnh, chữa bệnh của tỉnh ${name}.

- Cơ quan chủ trì: Sở Y tế.
`;

/** A bot over the plans of many provinces, in a folder that a test may change; the administrator's chat with it. */
async function startWithManyPlans() {
  const folder = makeFolder();
  const corpusDir = join(folder, 'corpus');
  mkdirSync(corpusDir);
  for (const [i, [name, share]] of PROVINCES.entries()) {
    writeFileSync(join(corpusDir, `tinh-${i + 10}.txt`), planOf(name, share));
  }
  const config = parseConfig({ CORPUS_DIR: corpusDir, MODELS_DIR, DATA_DIR: join(folder, 'data') });
  await updateIndex(config, () => {});
  const { assistant, corpus } = await openServedAssistant(config, () => {});
  const bench = await startBotFor(assistant, { corpus, config: { adminUserIds: [ADMIN] } });
  const chat = bench.server.privateChat({ id: ADMIN });
  const walk = async (message: SentMessage, ...labels: string[]) => {
    for (const label of labels) await chat.press(message, label);
    return message;
  };
  return { ...bench, chat, walk, corpusDir, say: (text: string) => bench.ask(text, chat) };
}

const labelsOf = (message: SentMessage) => message.keyboard.flat().map((button) => button.text);

describe('with more plans than stand on a screen', () => {
  test('/sosanh lets places be chosen over several pages, or takes all', async () => {
    const { chat, say, walk } = await startWithManyPlans();
    const menu = await walk(await say('/sosanh'), 'Bảo hiểm y tế', 'Tỷ lệ bao phủ');
    expect(labelsOf(menu)).toEqual(expect.arrayContaining(['▫️ Khánh Hòa', '📊 So sánh tất cả (14)', 'Sau › 2/2']));
    await walk(menu, 'Khánh Hòa');
    expect(labelsOf(menu)).not.toContain('📊 So sánh 1 nơi đã chọn');
    await walk(menu, 'Sau', 'Thái Bình', 'Thanh Hóa', 'Thanh Hóa', 'Trước');
    expect(labelsOf(menu)).toEqual(expect.arrayContaining(['✅ Khánh Hòa', '📊 So sánh 2 nơi đã chọn']));
    await chat.press(menu, '📊 So sánh 2 nơi');
    const two = await chat.next();
    expect(two.text).toContain('Thái Bình: trên 97%');
    expect(two.text).toContain('Khánh Hòa: 96%');
    expect(two.text).not.toContain('Nam Định');
    await chat.press(menu, '📊 So sánh tất cả');
    const all = await chat.next();
    expect(all.kind).toBe('photo');
    expect(all.text).toContain('đã tra 14/14 văn bản, 14 văn bản nêu');
  });

  test('buttons from before the index was rebuilt do what they say, or say that the passage is gone', async () => {
    const { chat, say, walk, corpusDir } = await startWithManyPlans();
    const answer = await say('Ai chủ trì lĩnh vực y tế ở Thái Bình?');
    const menu = await walk(await say('/sosanh'), 'Bảo hiểm y tế', 'Tỷ lệ bao phủ', 'Hà Nam', 'Nam Định');
    const outline = await walk(await say('/tailieu'), 'Thái Bình');
    // Another share for one province, a plan less, and the lead of the answer shown changed.
    writeFileSync(join(corpusDir, 'tinh-11.txt'), planOf('Nam Định', '99%'));
    rmSync(join(corpusDir, 'tinh-23.txt'));
    const changed = planOf('Thái Bình', 'trên 97%').replace('chủ trì: Sở Y tế', 'chủ trì: Sở Tài chính');
    writeFileSync(join(corpusDir, 'tinh-10.txt'), changed);
    await say('/capnhat');
    expect((await chat.next(60_000)).text).toContain('Đang tra cứu 13 văn bản');
    expect(await chat.press(answer, 'Cả đoạn')).toMatchObject({
      alert: true,
      text: 'Văn bản đã được cập nhật, đoạn này không còn như trước. Anh/chị hỏi lại giúp.',
    });
    await chat.press(menu, '📊 So sánh 2 nơi');
    expect((await chat.next()).text).toContain('Nam Định: 99%');
    await walk(outline, 'II');
    expect(outline.text).toContain('NHIỆM VỤ VÀ GIẢI PHÁP');
    await chat.press(answer, 'Nơi khác');
    expect((await chat.next()).text).toContain('13 văn bản');
    expect((await chat.press(answer, '👍')).text).toBe('Cảm ơn anh/chị.');
  });
});
