import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, assistant, index } = await openRealAssistant();

describe('who signed a plan', () => {
  test('is the office only, where the text does not name the signatory', async () => {
    const answer = await ask('Ai ký kế hoạch của Bắc Giang?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Văn bản không ghi tên người ký: .*PHÓ CHỦ TỊCH/u);
    expect(answer.citations.map((citation) => citation.quote)).toContain('PHÓ CHỦ TỊCH');
    expect(answer.citations.every((citation) => citation.page === 12)).toBe(true);
    expectCitationsToHold(index, answer);
  });

  test('is not stated where the text has no signature block', async () => {
    const answer = await ask('Ai ký chương trình của Hậu Giang?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/không có phần chữ ký/u);
  });
});

describe('the number of a plan', () => {
  test('left blank is said to be blank, and how another plan cites it', async () => {
    const answer = await ask('Chương trình hành động của Chính phủ số mấy?');
    expect(answer.answer).toMatch(/^Để trống\./u);
    expect(answer.answer).toContain('68/NQ-CP');
    expect(answer.answer).toMatch(/UBND huyện/u);
    expect(answer.citations.map((citation) => citation.documentId)).toContain('quang-tri-huyen');
    expectCitationsToHold(index, answer);
  });

  test('that the text does not give is not invented', async () => {
    const answer = await ask('Kế hoạch của Bắc Giang số bao nhiêu?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).not.toMatch(/\d/u);
  });
});

describe('the date of a plan', () => {
  test('left blank is said to be blank', async () => {
    const answer = await ask('Chương trình của Hậu Giang ban hành ngày nào?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Để trống\./u);
    expect(answer.citations.map((citation) => citation.quote)).toContain('ngày tháng năm 2023');
    expectCitationsToHold(index, answer);
  });
});

describe('the state of a plan', () => {
  test.each([
    'Chương trình của Hậu Giang đã là văn bản chính thức chưa?',
    'chuong trinh cua hau giang la ban du thao a',
  ])('that calls itself a draft is a draft (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/là bản dự thảo, chưa phải bản chính thức/u);
    expect(answer.citations[0]!.quote).toBe('Dự thảo');
    expectCitationsToHold(index, answer);
  });

  test('that does not call itself a draft is not called one', async () => {
    const answer = await ask('Kế hoạch của Bắc Giang có phải bản dự thảo không?');
    expect(answer.direct).toMatch(/không ghi là dự thảo/u);
  });

  test('is told with every answer from a draft', async () => {
    for (const question of ['Chỉ tiêu BHYT của Hậu Giang', 'Con người Hậu Giang có những đặc trưng gì?']) {
      expect((await ask(question)).answer, question).toMatch(/là bản dự thảo\.$/u);
    }
  });
});

describe('what a plan rests on', () => {
  test('is listed with numbers and dates', async () => {
    const answer = await ask('Kế hoạch của huyện ở Quảng Trị căn cứ vào văn bản nào?');
    for (const number of ['42-NQ/TW', '131/KH-UBND', '68/NQ-CP', '96-CTr/TU', '132-KH/HU']) {
      expect(answer.answer).toContain(number);
    }
    expectCitationsToHold(index, answer);
  });

  test('is one document where one is asked for', async () => {
    const answer = await ask('Kế hoạch của huyện Quảng Trị căn cứ vào kế hoạch nào của UBND tỉnh?');
    expect(answer.direct).toContain('131/KH-UBND');
    expect(answer.direct).not.toContain('132-KH/HU');
  });
});

describe('who receives a plan', () => {
  test('is what brackets behind the question say is asked', async () => {
    const answer = await ask('Văn bản Lâm Đồng gửi báo cáo cho những cơ quan nào ở trung ương? (phần nơi nhận)');
    expect(answer.direct).toMatch(/^Nơi nhận .*Ban Bí thư Trung ương Đảng/u);
  });

  test('is read from its list of recipients', async () => {
    const answer = await ask('Nơi nhận của kế hoạch Bắc Giang?');
    expect(answer.direct).toContain('Đoàn ĐBQH tỉnh Bắc Giang');
    expect(answer.citations.every((citation) => citation.page === 12)).toBe(true);
    expectCitationsToHold(index, answer);
  });
});

describe('the list of documents', () => {
  test('has the five plans with what they state of themselves', () => {
    const documents = assistant.documents();
    expect(documents.map((document) => document.documentId).sort()).toEqual(
      ['bac-giang', 'chinh-phu', 'hau-giang', 'lam-dong', 'quang-tri-huyen'].sort(),
    );
    expect(documents.filter((document) => document.status === 'draft').map((one) => one.documentId)).toEqual([
      'hau-giang',
    ]);
    expect(documents.every((document) => document.title && document.place)).toBe(true);
  });
});
