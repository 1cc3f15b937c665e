import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();
const HOUSING = 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?';

describe('asked for its proof, an answer', () => {
  test.each([
    'trang nào?',
    'ở trang mấy',
    'cái đó ở trang mấy?',
    'nằm ở mục nào',
    'trang may vay',
  ])('tells the page and section first (“%s”)', async (turn) => {
    const answer = await ask(HOUSING, turn);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/^Trang 10, mục III\.6\.5, Kế hoạch của UBND tỉnh Bắc Giang/u);
    expect(answer.answer).toContain('Sở Xây dựng');
    expectCitationsToHold(index, answer);
  });

  test.each([
    'trích nguyên văn',
    'nguyên văn thế nào',
    'câu gốc?',
    'trich nguyen van',
  ])('gives the plan’s words first (“%s”)', async (turn) => {
    const answer = await ask('Tỷ lệ thất nghiệp ở Bắc Giang?', turn);
    expect(answer.direct).toMatch(/^“Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%/u);
    expect(answer.direct).toContain('Trang 2');
  });

  test.each(['tại sao?', 'dựa vào đâu', 'sao biết', 'có chắc không'])('names its ground (“%s”)', async (turn) => {
    const answer = await ask(HOUSING, turn);
    expect(answer.direct).toMatch(/^Vì văn bản ghi \(Trang 10, mục III\.6\.5.*“Cơ quan chủ trì: Sở Xây dựng/u);
  });

  test.each(['cụ thể hơn', 'chi tiết hơn', 'nói rõ hơn'])('comes with its quotations (“%s”)', async (turn) => {
    const answer = await ask('Tỷ lệ BHYT của Lâm Đồng?', turn);
    expect(answer.direct).toMatch(/^Trên 95%/u);
    expect(answer.details.join(' ')).toMatch(/“.*bảo hiểm y tế.*” \(Trang 2, mục II\.2/u);
  });

  test('in English is told in English', async () => {
    expect((await ask('What is the BHYT target of Lam Dong?', 'on which page?')).direct).toMatch(
      /^Page 2, section II\.2/u,
    );
  });

  test('that was no answer has no page', async () => {
    expect((await ask('Ai chủ trì nhà ở xã hội ở Lâm Đồng?', 'trang nào?')).status).toBe('not_found');
  });

  test('in a full question is the answer with its page', async () => {
    const answer = await ask('Chỉ tiêu HDI của Bắc Giang nằm ở trang nào?');
    expect(answer.direct).toMatch(/^Trang \d+, mục II\.2/u);
    expect(answer.details[0]).toContain('0,85');
  });
});

describe('a correction', () => {
  test.each([
    'nhầm, Bắc Giang',
    'à nhầm Bắc Giang',
    'không, Bắc Giang cơ',
    'ý tôi là Bắc Giang',
  ])('of the place replaces it (“%s”)', async (turn) => {
    expect((await ask('Ai chủ trì nhà ở xã hội ở Lâm Đồng?', turn)).direct).toMatch(
      /^Sở Xây dựng chủ trì \(Bắc Giang/u,
    );
  });

  test.each([
    'ý tôi là thành thị',
    'không phải nông thôn mà là thành thị',
    'thành thị chứ không phải nông thôn',
  ])('of the part meant replaces it (“%s”)', async (turn) => {
    const answer = await ask('Bắc Giang nước sạch bao nhiêu %?', 'nông thôn thì sao', turn);
    expect(answer.direct).toMatch(/^100% .*khu vực thành thị, Bắc Giang/u);
  });
});

describe('a chain of turns', () => {
  test('carries place and topic over five turns, and shows what it assumes', async () => {
    const turns = ['Tỷ lệ BHYT Lâm Đồng', 'còn tỷ lệ BHTN?', 'ở Bắc Giang thì sao'];
    expect((await ask(...turns)).direct).toMatch(/^50% .*bảo hiểm thất nghiệp, Bắc Giang/u);
    expect((await ask(...turns, 'nơi nào cao nhất?')).direct).toMatch(/^Cao nhất: Bắc Giang, 50%/u);
    const page = await ask(...turns, 'nơi nào cao nhất?', 'trang nào?');
    expect(page.direct).toContain('Trang 2');
  });

  test('a carried topic that the answer does not name is told', async () => {
    const answer = await ask('Ai chủ trì nhà ở xã hội ở Lâm Đồng?', 'còn Bắc Giang?');
    expect(answer.direct).toMatch(/^Sở Xây dựng/u);
    expect(answer.notes.join(' ')).toContain('Hiểu là hỏi tiếp về: nhà ở xã hội');
  });

  test('two places compared go on being compared', async () => {
    const answer = await ask('Chỉ tiêu BHYT của Bắc Giang và Lâm Đồng', 'thế còn thất nghiệp thành thị?');
    expect(answer.answer).toContain('dưới 2,35%');
    expect(answer.answer).toContain('dưới 2%');
  });

  test('a full question starts afresh', async () => {
    const answer = await ask('Ai chủ trì y tế ở Bắc Giang?', 'Tỷ lệ thất nghiệp chung của Hậu Giang là bao nhiêu?');
    expect(answer.direct).toMatch(/^Dưới 3%/u);
    expect(answer.notes.join(' ')).not.toContain('Hiểu là');
  });
});

describe('several things asked at once', () => {
  test.each([
    ['Bắc Giang giao ai làm y tế và tỷ lệ BHYT là bao nhiêu?', [/Sở Y tế chủ trì/u, /99%/u]],
    [
      'Lâm Đồng xây bao nhiêu căn nhà ở xã hội và ai chủ trì?',
      [/2\.200 căn/u, /Không nêu\..*không giao cơ quan chủ trì/u],
    ],
    ['Chương trình của Lâm Đồng căn cứ văn bản nào, mấy trang, ai ký?', [/42-NQ\/TW/u, /9 trang/u, /Trần Đình Văn/u]],
    ['Tỷ lệ thất nghiệp khu vực thành thị và khu vực nông thôn của Bắc Giang?', [/2,35%/u, /Không nêu/u]],
    ['Bắc Giang: sở nào chủ trì giáo dục, sở nào chủ trì phòng chống ma túy?', [/Sở Giáo dục/u, /Không nêu/u]],
    ['Who signed the Lam Dong programme and how many pages does it have?', [/Trần Đình Văn/u, /9 pages/u]],
  ] as [string, RegExp[]][])('are each answered or declined (“%s”)', async (question, parts) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    for (const part of parts) expect(answer.answer).toMatch(part);
    expect(answer.answer.length).toBeLessThanOrEqual(1200);
    expectCitationsToHold(index, answer);
  });

  test('that one answer covers are answered once', async () => {
    const answer = await ask('Ai chủ trì, ai phối hợp y tế ở Bắc Giang?');
    expect(answer.direct).toMatch(/^Sở Y tế chủ trì/u);
    expect(answer.details.filter((line) => line.startsWith('Phối hợp'))).toHaveLength(1);
  });

  test('a follow-up goes on from the last of them', async () => {
    const answer = await ask('Bắc Giang giao ai làm y tế và tỷ lệ BHYT là bao nhiêu?', 'còn Lâm Đồng?');
    expect(answer.direct).toMatch(/^Trên 95%/u);
  });
});
