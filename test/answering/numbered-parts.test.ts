import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a part of a plan named by its number', () => {
  test.each([
    ['xem mục III.6.5 của bắc giang', 'III.6.5', /Lĩnh vực xây dựng/u],
    ['muc iii.8 bac giang', 'III.8', /Đẩy mạnh hợp tác/u],
    ['điểm b khoản 3 mục III chương trình của chính phủ', 'III.3.b', /Xây dựng, ban hành Chương trình hành động/u],
    ['phần IV kế hoạch quảng trị', 'IV', /TỔ CHỨC THỰC HIỆN/u],
    ['section III.4 of Bac Giang', 'III.4', /thị trường lao động/u],
  ])('is shown (“%s”)', async (question, section, title) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]!.section).toBe(section);
    expect(answer.direct).toMatch(title);
  });

  test('is the matter of who leads, where that is asked', async () => {
    expect((await ask('ai chủ trì mục III.6.5 bắc giang')).direct).toMatch(/^Sở Xây dựng chủ trì/u);
  });

  test('is denied where the plan has none', async () => {
    const { status, direct } = await ask('mục III.9 bắc giang');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không có mục III\.9/u);
  });
});

describe('a page named by its number', () => {
  test('is shown by its passages', async () => {
    const answer = await ask('trang 9 kế hoạch bắc giang');
    expect(answer.direct).toBe('Bắc Giang, trang 9:');
    for (const citation of answer.citations) expect(citation.page).toBe(9);
  });

  test('is denied with the number of pages', async () => {
    expect((await ask('trang 40 kế hoạch bắc giang')).direct).toMatch(/^Không có trang 40: .* có 12 trang/u);
  });
});

describe('what has become of a body', () => {
  test.each([
    ['sáp nhập rồi thì sở lđtbxh giờ là ai', /^Sở Lao động - Thương binh và Xã hội nay là Sở Nội vụ/u],
    ['sở kế hoạch đầu tư đổi tên thành gì', /^Sở Kế hoạch và Đầu tư nay là Sở Tài chính/u],
  ])('is told from the assistant’s own data, and says so (“%s”)', async (question, expected) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(expected);
    expect(answer.direct).toContain('không phải theo các kế hoạch');
    expect(answer.status).toBe('not_found');
  });
});

describe('a greeting', () => {
  test('before a question does not keep it from being answered', async () => {
    expect((await ask('chào bạn, cho hỏi kế hoạch bắc giang đã ban hành chưa')).direct).toMatch(
      /không ghi là dự thảo/u,
    );
    expect((await ask('hello, bhyt bắc giang bao nhiêu')).direct).toMatch(/^Trên 99%/u);
  });

  test('alone is none', async () => {
    expect((await ask('chào bạn')).status).toBe('not_found');
  });
});

test('of a body that plans name nobody is told that no plan speaks of it', async () => {
  const { answer } = await ask('ai chủ trì sở lao động thương binh xã hội');
  expect(answer).not.toMatch(/không văn bản nào nói về/u);
});

describe('a matter within a section named by its number', () => {
  test.each([
    ['mục II.2 bắc giang nói gì về nhà ở', 'II.2', /74\.900 căn hộ/u],
    ['mục III.6 lâm đồng nói gì về nước sạch', 'III.6', /nước sạch/u],
    ['muc II.2 quang tri noi gi ve ho ngheo', 'II.2', /<1%/u],
    ['mục III.3 bắc giang về nhà ở cho người có công', 'III.3', /100% gia đình người có công gặp khó khăn/u],
    ['chương II chính phủ mục 6 nói gì về nhà ở', 'II.6.đ', /một triệu căn hộ/u],
    ['mục III.4 hậu giang có nói tới du học sinh không', 'III.4', /du học sinh/u],
    ['mục IV.1 bắc giang hạn báo cáo ngày nào', 'IV.1', /10\/12/u],
  ])('is told from that section: “%s”', async (question, section, said) => {
    const { status, citations, direct } = await ask(question);
    expect([status, citations[0]!.section]).toEqual(['answered', section]);
    expect(direct).toMatch(said);
  });

  test.each([
    ['mục II.2 Lâm Đồng nói gì về công nghệ bán dẫn', /không nói về công nghệ bán dẫn ở mục II\.2/u],
    ['mục III.6 bg nhà ở xã hội bao nhiêu căn', /không nêu con số .* ở mục III\.6/u],
  ])('is said not to stand there: “%s”', async (question, said) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).toMatch(said);
  });

  test('of which the section has no lead is told by the plan’s own task', async () => {
    expect((await ask('mục II.2 bắc giang ai chủ trì nhà ở xã hội')).direct).toMatch(/^Sở Xây dựng chủ trì/u);
  });
});
