import { describe, expect, test } from 'vitest';
import { readDueOrder } from '../../src/question/asking/due-order.ts';
import { tokenize } from '../../src/text/index.ts';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('what is due first or last', () => {
  test.each([
    ['nơi nào báo cáo sớm nhất', /^Sớm nhất: huyện thuộc tỉnh Quảng Trị – Trước ngày 15\/11/u],
    ['noi nao bao cao muon nhat', /^Muộn nhất: Bắc Giang – Trước ngày 31\/12/u],
    ['hạn báo cáo sớm nhất là của nơi nào', /^Sớm nhất: huyện thuộc tỉnh Quảng Trị/u],
    ['Bắc Giang với Quảng Trị ai báo cáo sớm hơn', /^Sớm nhất: huyện thuộc tỉnh Quảng Trị/u],
    ['which place reports first?', /^First: huyện thuộc tỉnh Quảng Trị/u],
  ])('of several places is told in the first line: “%s”', async (question, first) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(first);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['việc nào ở bắc giang phải xong sớm nhất', /^Sớm nhất: Hoàn thành tháng 6\/2024 \(Bắc Giang\)/u],
    ['việc nào ở bắc giang phải xong muộn nhất', /^Muộn nhất: Trong năm 2024 \(Bắc Giang\)/u],
    ['hạn nào sớm nhất trong kế hoạch chính phủ', /^Sớm nhất: Trước ngày 15 tháng 6 năm 2024/u],
    ['sở lao động bắc giang hạn nào muộn nhất', /^Muộn nhất trong năm: Trước ngày 31\/12 hàng năm/u],
  ])('in one plan: “%s”', async (question, first) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(first);
    expectCitationsToHold(index, answer);
  });

  test('what comes every year is told apart from what is due once', async () => {
    const { details } = await ask('việc nào ở bắc giang phải xong sớm nhất');
    expect(details.indexOf('Lặp lại hằng năm:')).toBeGreaterThan(0);
    expect((await ask('tỉnh nào phải xong sớm nhất')).direct).toMatch(/tháng 6\/2024 \(Bắc Giang\)/u);
  });

  test('where no day is stated no order is told', async () => {
    const answer = await ask('lâm đồng hạn nào sớm nhất');
    expect(answer.status).toBe('not_found');
    expect(answer.details).toEqual(['Chỉ nêu: định kỳ']);
  });

  test('is asked of the deadlines at hand', async () => {
    expect((await ask('các thời hạn của bắc giang', 'cái nào sớm nhất')).direct).toMatch(/tháng 6\/2024/u);
    expect((await ask('bắc giang báo cáo khi nào', 'nơi nào sớm nhất', 'muộn nhất?')).direct).toMatch(
      /^Muộn nhất: Bắc Giang – Trước ngày 31\/12/u,
    );
    expect((await ask('việc nào ở bắc giang phải xong sớm nhất', 'còn chính phủ')).direct).toMatch(
      /^Sớm nhất: Trước ngày 15 tháng 6 năm 2024/u,
    );
  });

  test.each([
    'chậm nhất khi nào bắc giang phải báo cáo',
    'văn bản nào ban hành sớm nhất',
    'báo cáo chậm nhất là ngày mấy',
    'hạn muộn nhất để nộp báo cáo',
    'kế hoạch nào ký cuối cùng',
    'tỷ lệ nào cao nhất',
  ])('is not asked for by “%s”', (question) => {
    expect(readDueOrder(tokenize(question))).toBeUndefined();
  });
});
