import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('bodies of a kind', () => {
  test.each([
    ['các bộ phải ban hành kế hoạch trước ngày nào', /^Trước ngày 15 tháng 6 năm 2024 \(Chính phủ\)/u],
    ['cac bo phai xay dung chuong trinh hanh dong khi nao xong', /^Trước ngày 15 tháng 6 năm 2024 \(Chính phủ\)/u],
    ['các bộ gửi báo cáo trước ngày nào', /^Trước ngày 15 tháng 12 \(Chính phủ\)/u],
    ['các sở ở Bắc Giang báo cáo khi nào', /^Định kỳ trước ngày 10\/12 hằng năm/u],
    ['các sở Bắc Giang làm gì', /^Các sở, ban, ngành của tỉnh chủ trì 1 nhiệm vụ \(Bắc Giang\)/u],
  ])('owe what their plan sets for them: %s', async (asked, said) => {
    expect((await ask(asked)).direct).toMatch(said);
  });

  test('are not told what a plan of another level sets for its own', async () => {
    const { answer } = await ask('các sở phải báo cáo khi nào');
    expect(answer).toContain('Bắc Giang: Định kỳ trước ngày 10/12');
    expect(answer).not.toContain('15 tháng 12');
    expect(answer).not.toContain('15/11');
  });

  test.each([
    'các bộ phận chuyên môn phải làm gì',
    'các bộ chỉ số đánh giá của Bắc Giang',
    'bộ máy cấp xã phải làm gì',
  ])('are not meant by a word that only begins like them: %s', (asked) => {
    expect(understand(asked).agencies.map(({ id }) => id)).not.toContain('bo-nganh');
  });
});

describe('a row of short forms of places', () => {
  test.each([
    ['nước sạch: bg, hg, ld so giúp', ['bac-giang', 'hau-giang', 'lam-dong']],
    ['so giup noxh ld hg bg voi', ['lam-dong', 'hau-giang', 'bac-giang']],
    ['bhyt hg ld bn', ['hau-giang', 'lam-dong']],
    ['bg ld qua đào tạo bn', ['bac-giang']],
  ])('is read as places, whatever follows it: %s', (asked, places) => {
    expect(understand(asked).places.map(({ id }) => id)).toEqual(places);
  });
});

test.each([
  ['Hậu Giang bhyt 2025 là 95% à', /^Không phải năm 2025\. .*không nêu con số/u],
  ['Lâm Đồng nước sạch nông thôn 60% vào năm 2025 đúng không', /^Không phải (?:vào )?năm 2025\./u],
])('of a right amount in a wrong year the year is denied: %s', async (asked, said) => {
  const answer = await ask(asked);
  expect(answer.direct).toMatch(said);
  expect(answer.details.join(' ')).toContain('2030');
});
