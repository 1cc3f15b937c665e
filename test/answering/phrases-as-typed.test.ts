import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index, understand } = await openRealAssistant();

describe('a bare phrase', () => {
  test.each([
    ['liên hợp quốc', 'Chính phủ', /Bắc Giang|Lâm Đồng/u],
    ['lien hop quoc', 'Chính phủ', /Bắc Giang|Lâm Đồng/u],
    ['chuyển đổi công bằng', 'Chính phủ', /Bắc Giang|Lâm Đồng/u],
    ['hệ sinh thái công nghiệp', 'Bắc Giang', /Chính phủ|Lâm Đồng/u],
  ])('is told of the plan that has it word for word, not of those that have its words apart (“%s”)', async (question, place, others) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(new RegExp(`^${place}: `, 'u'));
    expect(answer.answer.replace(/^Không nêu: .*$/mu, '')).not.toMatch(new RegExp(`^• (?:${others.source})`, 'mu'));
    expectCitationsToHold(index, answer);
  });

  test('of everyday words is found where plans have it', async () => {
    const { status, answer } = await ask('nhà khoa học');
    expect(status).toBe('answered');
    expect(answer).toMatch(/đã tra 5\/5 văn bản, 3 văn bản nêu/u);
  });

  test('may be one name that is no Vietnamese word', async () => {
    for (const name of ['asean', 'ASEAN']) {
      const answer = await ask(name);
      expect(answer.status).toBe('answered');
      expect(answer.direct).toMatch(/^Bắc Giang: .*ASEAN/u);
    }
    expect((await ask('unesco')).direct).toMatch(/^Ngoài phạm vi/u);
  });

  test.each([
    'cách mạng công nghiệp lần thứ tư',
    'nhà ở xã hội',
    'uống nước nhớ nguồn',
  ])('that the vocabulary knows is told in any words (“%s”)', async (question) => {
    expect((await ask(question)).answer).toMatch(/đã tra 5\/5 văn bản, [2-5] văn bản nêu/u);
  });

  test('that plans have in no such words is not stated', async () => {
    expect((await ask('nhà thơ học')).status).toBe('not_found');
  });
});

describe('what a place is held against', () => {
  test('is no plan that is asked, and the sentence that names it answers', async () => {
    const answer = await ask('Hậu Giang so với cả nước HDI thế nào');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/trung bình khá so cả nước/u);
    expect(answer.answer).not.toMatch(/Chính phủ/u);
    expect(answer.citations[0]!.section).toBe('II.3');
  });

  test('that the plan does not name is not stated', async () => {
    const answer = await ask('tỷ lệ nghèo huyện Quảng Trị so với toàn quốc');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toMatch(/Chính phủ/u);
  });

  test('leaves a question of the whole country one of its plan', () => {
    expect(understand('cả nước có bao nhiêu căn nhà ở xã hội').places.map(({ id }) => id)).toEqual(['trung-uong']);
    expect(understand('so sánh nhà ở xã hội Bắc Giang với Chính phủ').places).toHaveLength(2);
  });
});

describe('a place by its first letter and last syllable', () => {
  test.each([
    ['người có công huyện qtri mức sống thế nào so với dân', 'quang-tri'],
    ['nhà ở ldong', 'lam-dong'],
    ['y tế bgiang', 'bac-giang'],
  ])('is that place, no slip of another word (“%s”)', (question, place) => {
    expect(understand(question).places.map(({ id }) => id)).toEqual([place]);
  });

  test('is not forgotten where something is held against something else', async () => {
    const { direct } = await ask('người có công huyện qtri mức sống thế nào so với dân');
    expect(direct).toMatch(/mức sống bằng hoặc cao hơn mức sống trung bình/u);
    expect(direct).not.toMatch(/Bắc Giang/u);
  });
});
