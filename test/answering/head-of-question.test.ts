import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a measure', () => {
  test.each([
    'thu nhập bình quân hậu giang',
    'thu nhập bình quân đầu người lâm đồng',
    'diện tích trường học lâm đồng',
    'tốc độ tăng dân số lâm đồng',
    'tốc độ tăng trưởng kinh tế hậu giang',
    'bảo hiểm nhân thọ lâm đồng',
  ])('is not told by another that shares its words (“%s”)', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test.each([
    ['tuổi thọ bình quân hậu giang', /75 tuổi/u],
    ['tốc độ già hóa dân số lâm đồng', /tốc độ già hóa dân số/u],
    ['năng suất lao động hậu giang', /nâng cao năng suất lao động/u],
    ['thu nhập hộ nghèo bắc giang', /nâng cao thu nhập/u],
    ['mức sinh thay thế bắc giang', /mức sinh thay thế/u],
  ])('is told where the plan has it (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
  });

  test('of one syllable is not read out of a longer word', async () => {
    const { status, answer } = await ask('tỷ lệ sinh hậu giang');
    expect(status).toBe('not_found');
    expect(answer).not.toContain('nước thải');
  });

  test('that is a share is not told by an aim without a number', async () => {
    expect((await ask('tỷ lệ đô thị hóa lâm đồng')).direct).toMatch(/^Không nêu con số/u);
  });
});

describe('an amount of money', () => {
  test.each([
    'muc chuan tro giup xa hoi lam dong',
    'mức trợ cấp xã hội hậu giang',
    'mức hưởng trợ cấp hưu trí xã hội bắc giang',
    'mức hỗ trợ nhà ở cho người có công bắc giang',
    'mức chuẩn nghèo chính phủ',
  ])('is not told by a sentence without a sum (“%s”)', async (question) => {
    const { status, direct, details } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không nêu số tiền được hỏi/u);
    expect(details.length).toBeGreaterThan(0);
  });

  test.each([
    ['mức giảm nghèo hậu giang', /1%\/năm/u],
    ['mức độ hài lòng của người dân bắc giang', /mức độ hài lòng/u],
    ['mức hưởng thụ văn hóa hậu giang', /hưởng thụ/u],
  ])('is not what every “mức” asks for (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
  });
});

describe('a gloss in brackets', () => {
  test('says which of two is meant', async () => {
    expect((await ask('thất nghiệp (bhtn) ở lâm đồng mấy %')).direct).toMatch(/28%.*bảo hiểm thất nghiệp/u);
    expect((await ask('tỷ lệ bao phủ bảo hiểm y tế (bhyt) hậu giang')).direct).toMatch(/95%/u);
  });

  test('leaves no open bracket in what is told of the question', async () => {
    const { answer } = await ask('nhà trẻ (mẫu giáo công lập) ở lâm đồng bao nhiêu');
    expect(answer).not.toMatch(/“[^”]*\([^)”]*”/u);
  });
});

describe('what a place sees to', () => {
  test.each([
    'bắc giang lo những dịch vụ gì cho người già',
    'chính phủ lo những gì cho người khuyết tật',
    'hậu giang hỗ trợ những gì cho người có công',
  ])('is what the plan says of it, not who leads (“%s”)', async (question) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).not.toMatch(/chủ trì/u);
  });

  test('is who leads where that is asked', async () => {
    expect((await ask('ai lo nhà ở xã hội bắc giang')).direct).toMatch(/^Sở Xây dựng chủ trì/u);
  });
});

test('an investment is said to be what the plan says that it is', async () => {
  expect((await ask('đầu tư cho chính sách xã hội là gì theo hậu giang')).direct).toContain(
    'Đầu tư cho chính sách xã hội là đầu tư cho phát triển',
  );
});

describe('a word of one syllable', () => {
  test.each([
    'cá ở hậu giang',
    'đất bắc giang',
    'chè lâm đồng',
    'ai lo điện bắc giang',
    'ai lo điện',
  ])('is not read out of a longer word (“%s”)', async (question) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).not.toContain('chủ trì (');
  });

  test('is told where it stands by itself', async () => {
    expect((await ask('ai lo nước ở bắc giang')).direct).toMatch(/^Sở Nông nghiệp/u);
  });
});

test.each([
  'lao động trẻ em ở bg xử lý sao',
  'lao dong tre em hau giang',
  'khoảng cách thu nhập bg',
])('words of different items of a list are no phrase (“%s”)', async (question) => {
  expect((await ask(question)).status).toBe('not_found');
});
