import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a day claimed of nothing in particular', () => {
  test.each([
    ['bg hạn 10/12 đúng không', /^Đúng\..*10\/12 hằng năm/u],
    ['chính phủ hạn 15/12 phải k', /^Đúng\..*15 tháng 12/u],
    ['chính phủ hạn 15/6 phải không', /^Đúng\..*15 tháng 6 năm 2024/u],
    ['quảng trị hạn 15/11 phải không', /^Đúng\..*15\/11/u],
    ['bg hạn 10/11 đúng không', /^Không phải\..*10\/12/u],
  ])('is held against what is due (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

describe('how often reports are claimed to be due', () => {
  test.each([
    ['các sở bg báo cáo 6 tháng một lần đúng không', /^Không phải\..*10\/12 hằng năm/u],
    ['xã báo cáo huyện quảng trị hàng tháng phải không', /^Không phải\..*15\/11 hằng năm/u],
    ['các sở bg báo cáo hằng năm đúng không', /^Đúng\./u],
    ['báo cáo hằng năm bắc giang nộp trước 15/12 đúng chưa', /^Không phải\./u],
  ])('is confirmed or denied, a day before a rhythm (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test('is left open where the plan only says “định kỳ”', async () => {
    expect((await ask('lâm đồng báo cáo hằng quý phải không')).direct).toMatch(/^Định kỳ/u);
  });
});

describe('whether a body has to make a plan of its own', () => {
  test.each([
    ['huyện ở bg có phải làm kế hoạch riêng không', /^Có\..*xây dựng Kế hoạch triển khai/u],
    ['các sở bắc giang có phải xây dựng kế hoạch không', /^Có\..*Giám đốc sở/u],
    ['các bộ có phải ban hành chương trình hành động riêng không', /^Có\..*15 tháng 6 năm 2024/u],
  ])('is told with the words that ask it (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
  });

  test('is not said by a plan that asks for none', async () => {
    const { status, direct } = await ask('xã ở huyện quảng trị có phải lập kế hoạch riêng k');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không yêu cầu có kế hoạch riêng/u);
  });
});

describe('what is done for somebody', () => {
  test.each([
    ['người thất nghiệp được hỗ trợ gì ở lâm đồng', /giới thiệu việc làm/u],
    ['hộ chưa có nước sạch ở bg thì sao', /mở rộng mạng lưới cấp nước/u],
    ['rác thải ở lâm đồng xử lý thế nào', /rác thải/u],
  ])('is no share of those who are to have it (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
    expect(direct).not.toMatch(/\d%/u);
  });

  test('is the share where its words say what is given', async () => {
    expect((await ask('người cao tuổi được gì ở Lâm Đồng')).direct).toMatch(/được hưởng trợ cấp xã hội/u);
  });
});

test.each([
  ['tinh nao chot so can nha o xa hoi', /74\.900/u],
  ['tỉnh nào công bố mức tiêm chủng 97%', /Bắc Giang/u],
  ['noi nao chot so ho dau noi nuoc thai', /2\.000 hộ/u],
])('a place that fixes or announces an amount sets it (“%s”)', async (question, told) => {
  const { status, answer } = await ask(question);
  expect(status).toBe('answered');
  expect(answer).toMatch(told);
});

test('a count of the matter is the nearest to a share of it, whoever is asked', async () => {
  const { status, direct, details } = await ask('noi nao chot ti le dau noi nuoc thai');
  expect([status, direct]).toEqual(['not_found', expect.stringContaining('không nêu đúng con số')]);
  expect(details.join('\n')).toMatch(/Gần nhất: Trên 2\.000 hộ/u);
});

test('a difference that stands within a larger number is proven all the same', async () => {
  expect((await ask('giường bệnh bg hơn lâm đồng bao nhiêu')).direct).toMatch(/^Chênh 5 giường bệnh/u);
});

test('points of a difference are percentage points', async () => {
  expect((await ask('bhxh bg cao hơn hậu giang bao nhiêu điểm')).direct).toMatch(/^Chênh 13 điểm phần trăm/u);
});
