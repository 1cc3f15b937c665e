import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('who is involved', () => {
  test('is the lead with those who work with it', async () => {
    const answer = await ask('Những ai tham gia làm chuyển đổi số ở Bắc Giang?');
    expect(answer.direct).toMatch(/^Sở Thông tin và Truyền thông chủ trì/u);
    expect(answer.details[0]).toMatch(/^Phối hợp: /u);
  });

  test('and who has a general duty for it', async () => {
    const answer = await ask('Những cơ quan nào tham gia tuyên truyền ở Lâm Đồng?');
    expect(answer.direct).toMatch(/^Ban Tuyên giáo Tỉnh ủy chủ trì/u);
    expect(answer.details.join('\n')).toMatch(/mục IV\.1: .*được giao: tổ chức tuyên truyền/u);
    expectCitationsToHold(index, answer);
  });
});

describe('everything about one task', () => {
  test.each([
    'Cho tôi biết mọi thứ về nhiệm vụ y tế ở Bắc Giang',
    'tat ca thong tin ve y te o bac giang',
  ])('is who does it, what is to be done and what is to be reached (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Sở Y tế chủ trì/u);
    expect(answer.answer).toContain('Phối hợp: ');
    expect(answer.answer).toContain('Xây dựng hệ thống y tế chất lượng');
    expect(answer.answer).toContain('19 bác sĩ');
    expect(answer.answer.length).toBeLessThanOrEqual(1200);
    expectCitationsToHold(index, answer);
  });

  test('tells that no one leads where the plan names no one', async () => {
    const answer = await ask('Mọi thông tin về nhà ở xã hội ở Lâm Đồng');
    expect(answer.answer).toContain('2.200 căn');
    expect(answer.answer).toContain('không giao cơ quan chủ trì');
  });
});

describe('which plans speak of a topic', () => {
  test.each([
    ['Văn bản nào nhắc đến công nghiệp bán dẫn?', 2, 'Bắc Giang'],
    ['ke hoach nao nhac den cong nghiep ban dan', 2, 'Chính phủ'],
    ['Kế hoạch nào đề cập đến bình đẳng giới?', 1, 'Chính phủ'],
    ['Những kế hoạch nào nêu biến đổi khí hậu?', 5, 'huyện thuộc tỉnh Quảng Trị'],
  ])('is told with how many were searched (“%s”)', async (question, count, place) => {
    const answer = await ask(question);
    expect(answer.direct).toContain(`(đã tra 5/5 văn bản, ${count} văn bản nêu)`);
    expect(answer.direct).toContain(place);
    expect(answer.details.filter((line) => line.startsWith('•'))).toHaveLength(count);
    expectCitationsToHold(index, answer);
  });

  test('none does: the search is told, and what may be asked', async () => {
    const answer = await ask('Văn bản nào nhắc đến đường sắt cao tốc?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('đã tra 5/5 văn bản');
    expect(answer.details.at(-1)).toMatch(/^Thử hỏi: “.*” hoặc “/u);
  });
});

describe('a part of a plan asked for by its name', () => {
  test.each([
    ['Tầm nhìn đến năm 2045 của Lâm Đồng là gì?', 'II.3', 'Hệ thống chính sách xã hội của tỉnh phát triển toàn diện'],
    ['Mục tiêu tổng quát của Bắc Giang?', 'II.1', 'Tập trung triển khai thực hiện hiệu quả cơ chế'],
    ['muc tieu chung cua lam dong la gi', 'II.1', 'Triển khai xây dựng hệ thống chính sách xã hội'],
  ])('is quoted (“%s”)', async (question, section, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(words);
    expect(answer.citations[0]!.section).toBe(section);
    expectCitationsToHold(index, answer);
  });
});

test('a term that the plans only use is not explained by a number', async () => {
  const answer = await ask('Thế nào là lao động qua đào tạo theo kế hoạch Hậu Giang?');
  expect(answer.status).toBe('not_found');
  expect(answer.direct).toMatch(/không giải thích thế nào là/u);
});

describe('an amount claimed', () => {
  test.each([
    ['Có đúng là Bắc Giang xây 7.490 căn nhà ở xã hội không?', /^Không phải 7\.490\. 74\.900 căn hộ/u],
    ['Lâm Đồng đặt BHYT 99% đúng không?', /^Không phải 99%\. Trên 95%/u],
    ['Bắc Giang có đặt chỉ tiêu HDI 0,85 không?', /^Đúng\. 0,85/u],
    ['Is it true that Bac Giang will build 7,490 social housing units?', /^No, not 7,490\. 74\.900/u],
    ['Is it true that Bac Giang will build 74,900 social housing units?', /^Yes\. 74\.900/u],
  ])('is named when it is denied (“%s”)', async (question, direct) => {
    expect((await ask(question)).direct).toMatch(direct);
  });
});
