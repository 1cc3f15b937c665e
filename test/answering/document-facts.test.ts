import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('what a document is made of', () => {
  test.each([
    ['Kế hoạch Bắc Giang có bao nhiêu trang?', '12 trang'],
    ['ke hoach huyen quang tri dai may trang', '8 trang'],
    ['How many pages does the Lam Dong programme have?', '9 pages'],
  ])('its pages are counted (“%s”)', async (question, pages) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(pages);
    expect(answer.citations[0]!.page).toBe(Number.parseInt(pages, 10));
    expectCitationsToHold(index, answer);
  });

  test('a text without pages has none to count', async () => {
    expect((await ask('Chương trình Hậu Giang dài mấy trang?')).direct).toMatch(/không chia trang/u);
  });

  test.each([
    ['Chương trình Chính phủ gồm mấy nhóm nhiệm vụ?', 9],
    ['Kế hoạch Bắc Giang có những nhóm nhiệm vụ nào?', 8],
    ['Kế hoạch Bắc Giang gồm mấy phần?', 4],
  ])('its parts are listed under their labels (“%s”)', async (question, count) => {
    const answer = await ask(question);
    expect(answer.direct).toContain(` ${count} `);
    expect(answer.details.filter((line) => line.startsWith('•'))).toHaveLength(count);
    expectCitationsToHold(index, answer);
  });
});

describe('a claim about a document', () => {
  test.each([
    ['Kế hoạch của Bắc Giang do Chủ tịch ký phải không?', 'Không phải.', 'PHÓ CHỦ TỊCH'],
    ['Kế hoạch của Bắc Giang do Phó Chủ tịch ký đúng không?', 'Đúng.', 'PHÓ CHỦ TỊCH'],
    ['Chương trình của Lâm Đồng do UBND tỉnh ban hành đúng không?', 'Không phải.', 'Tỉnh ủy Lâm Đồng'],
    ['Chương trình Lâm Đồng do Tỉnh ủy ban hành phải không', 'Đúng.', 'Tỉnh ủy Lâm Đồng'],
    ['Chương trình Hậu Giang là văn bản chính thức phải không?', 'Không phải.', 'dự thảo'],
    ['Chương trình Hậu Giang còn là dự thảo đúng không?', 'Đúng.', 'dự thảo'],
  ])('is confirmed or denied first (“%s”)', async (question, verdict, fact) => {
    const answer = await ask(question);
    expect(answer.direct.startsWith(verdict), answer.direct).toBe(true);
    expect(answer.direct).toContain(fact);
    expectCitationsToHold(index, answer);
  });
});

describe('a document cited within a plan', () => {
  test.each([
    ['chỉ thị nào của Tỉnh uỷ Bắc Giang về phát triển BHXH tự nguyện', '08-CT/TU'],
    ['chỉ thị 08 của tỉnh uỷ Bắc Giang về bhxh tự nguyện áp dụng giai đoạn nào', '2021-2025'],
    ['Chỉ thị 37-CT/TW nêu trong chương trình của Chính phủ là của cơ quan nào?', 'Ban Bí thư'],
    ['Nghị quyết 05-NQ/TU về nguồn nhân lực của Hậu Giang cho giai đoạn nào?', '2021 - 2025'],
  ])('is found by its number or its title (“%s”)', async (question, fact) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(fact);
    expectCitationsToHold(index, answer);
  });
});

test('who issued the plan of a district without a name is told with that doubt', async () => {
  expect((await ask('Ai ban hành kế hoạch huyện ở Quảng Trị?')).notes.join(' ')).toMatch(/không nêu tên huyện/u);
});

test('the name of a district is asked for, not that of a person', async () => {
  expect((await ask('kế hoạch quảng trị huyện tên gì')).direct).toMatch(/không nêu tên huyện/u);
  expect((await ask('giám đốc sở y tế bắc giang tên gì')).direct).toContain('tên người giữ chức vụ');
});

test('several facts asked for without a comma are each answered', async () => {
  const { answer } = await ask('chuong trinh lam dong so may ban hanh ngay nao ai ky');
  expect(answer).toContain('không ghi số văn bản');
  expect(answer).toContain('không ghi ngày ban hành');
  expect(answer).toContain('Trần Đình Văn');
});

describe('who issued a plan, asked as a choice', () => {
  test.each([
    ['kế hoạch bg do ubnd hay tỉnh ủy ban hành', /UBND tỉnh Bắc Giang ban hành|UBND tỉnh ban hành/u],
    ['văn bản quảng trị là của tỉnh hay huyện', /^UBND huyện ban hành/u],
    ['chương trình này của tỉnh ủy hay ubnd lâm đồng', /Tỉnh ủy Lâm Đồng ban hành|^Tỉnh ủy ban hành/u],
  ])('is told (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

describe('whoever is at the head of a body', () => {
  test.each([
    'ld sở y tế bg là ai',
    'lãnh đạo sở y tế bắc giang là ai',
  ])('is a person, whom the plan does not name (“%s”)', async (question) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).not.toContain('chủ trì');
  });

  test.each([
    ['tên ông phó bí thư ký chương trình lâm đồng', /^Trần Đình Văn/u],
    ['ld nào ký kế hoạch bg', /chỉ ghi chức danh PHÓ CHỦ TỊCH/u],
  ])('is the one who signed, where that is asked (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test('of a field is the body that leads it', async () => {
    expect((await ask('ai ld y te bg')).direct).toMatch(/^Sở Y tế chủ trì/u);
  });
});
