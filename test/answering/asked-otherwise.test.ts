import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what is asked in words of a deadline, a goal or a number', () => {
  test('a card that has run out asks what is to be done, which no plan says', async () => {
    for (const typed of ['thẻ bhyt hết hạn thì làm sao', 'mất thẻ bhyt thì đi đâu']) {
      const { status, direct } = await ask(typed);
      expect(status, typed).toBe('not_found');
      expect(direct, typed).not.toMatch(/\d+%/u);
    }
    expect((await ask('báo cáo Bắc Giang quá hạn chưa')).direct).toMatch(/quá hạn/iu);
  });

  test('"mục tiêu gì cho …" lists the targets of a group', async () => {
    const { direct, details } = await ask('Hậu Giang đặt mục tiêu gì cho nông thôn');
    expect(direct).toMatch(/^Hậu Giang \(dự thảo\) nêu 2 chỉ tiêu/u);
    expect(details.join('\n')).toMatch(/80%[\s\S]*25%|25%[\s\S]*80%/u);
  });

  test('how much a year is not answered by how much in the end', async () => {
    const { status, direct, details } = await ask('Bắc Giang mỗi năm xây bao nhiêu căn nhà ở xã hội');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/^Không nêu/u);
    expect(details.join('\n')).toMatch(/74\.900 căn/u);
    expect((await ask('mỗi năm Hậu Giang giảm bao nhiêu hộ nghèo')).direct).toMatch(/^1%\/năm/u);
  });

  test('a duty is told where it speaks of what is asked', async () => {
    const { direct } = await ask('ai giám sát ở Lâm Đồng');
    expect(direct).toMatch(/^Ban cán sự đảng Ủy ban nhân dân tỉnh.*kiểm tra, giám sát/u);
  });
});

describe('short forms of places in a row', () => {
  test.each([
    ['so sánh tỷ lệ lao động qua đào tạo của bg lđ hg', /40-45%[\s\S]*32,1%[\s\S]*80%/u],
    ['bhyt bg hg', /trên 99%[\s\S]*trên 95%/u],
    ['so sanh nuoc sach bg ld hg', /92%[\s\S]*60%[\s\S]*80%/u],
  ])('are all places, without commas: “%s”', async (typed, rows) => {
    expect((await ask(typed)).details.join('\n')).toMatch(rows);
  });

  test('are no place where the matter goes on', async () => {
    for (const typed of ['bg ld qua dao tao bao nhieu', 'bg lđ qua đào tạo bao nhiêu'])
      expect((await ask(typed)).direct, typed).toMatch(/^40-45%/u);
  });
});

test('the body that sends its plan out is none of those asked for', async () => {
  expect((await ask('ubnd tỉnh bắc giang gửi kế hoạch cho những ai')).direct).toMatch(/^Nơi nhận/u);
  expect((await ask('ubnd tỉnh bắc giang gửi báo cáo cho ai')).direct).not.toMatch(/^Nơi nhận/u);
});
