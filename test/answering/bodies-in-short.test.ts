import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('a body named by its field alone, asked what it has to do', () => {
  test.each([
    ['nn&ptnt bg làm gì', /^Sở Nông nghiệp và Phát triển nông thôn chủ trì 1 nhiệm vụ/u, 'III.6.6'],
    ['giáo dục đào tạo Bắc Giang làm gì', /^Sở Giáo dục và Đào tạo chủ trì/u, 'III.6.1'],
    ['ngành y tế bg phải làm gì', /^Sở Y tế chủ trì/u, 'III.6.2'],
    ['nganh xay dung o bac giang phai lam gi', /^Sở Xây dựng chủ trì/u, 'III.6.5'],
    ['nội vụ bg chủ trì gì', /^Sở Nội vụ chủ trì 2/u, 'III.1.2'],
    ['kế hoạch đầu tư Bắc Giang làm gì', /^Sở Kế hoạch và Đầu tư chủ trì/u, 'III.2.3'],
    ['ngành lao động Bắc Giang được giao gì', /^Sở Lao động - Thương binh và Xã hội chủ trì/u, 'III.3'],
    ['sở tt bg chủ trì gì', /^Sở Thông tin và Truyền thông chủ trì 3/u, 'III.6.4'],
    ['LĐTBXH huyện Quảng Trị làm gì', /Phòng/u, 'IV.2'],
  ])('has its tasks told (“%s”)', async (question, told, section) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(told);
    expect(answer.answer).toContain(section);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['giảm nghèo Bắc Giang làm gì', /giảm nghèo bền vững/u],
    ['ngành công nghiệp bán dẫn Bắc Giang làm gì', /bán dẫn/u],
    ['người cao tuổi ở Bắc Giang làm gì', /^Bắc Giang: /u],
  ])('is none where the words are a matter (“%s”)', async (question, told) => {
    const { direct } = await ask(question);
    expect(direct).toMatch(told);
    expect(direct).not.toMatch(/^Sở/u);
  });
});

describe('what is done in a field', () => {
  test.each([
    'y tế Bắc Giang làm gì',
    'Bắc Giang làm gì về y tế',
    'ngành y tế Lâm Đồng phải làm gì',
    'Hậu Giang làm gì về nhà ở',
  ])('is no number that is to be reached (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).not.toMatch(/\d+(?:,\d+)?\s?(?:%|m)/u);
    expect(answer.citations[0]!.section).toMatch(/^III\.6/u);
  });
});
