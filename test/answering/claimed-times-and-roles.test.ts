import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('a year or part of a year that is claimed', () => {
  test.each([
    'bac giang xoa nha tam xong nam 2027 ha',
    'Bắc Giang xóa nhà tạm hoàn thành năm 2025 đúng chứ?',
    'Bắc Giang xóa nhà tạm xong trước năm 2024 phải không?',
    'Bắc Giang xóa nhà tạm sau năm 2024 mới xong à?',
  ])('is denied with the year that the plan gives (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Không phải\. .*2024/u);
    expectCitationsToHold(index, answer);
  });

  test.each([
    'Bắc Giang xóa nhà tạm xong trước năm 2027 phải không?',
    'Bắc Giang xóa nhà tạm chậm nhất 2025 đúng không?',
    'Bắc Giang xóa nhà tạm không muộn hơn 2026 đúng không?',
    'Bắc Giang xóa nhà tạm xong trong năm 2024 phải không?',
  ])('is so where the plan keeps it (“%s”)', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Đúng\. .*2024/u);
  });

  test('is a bound in English too', async () => {
    const asked = (year: number) => `Bac Giang will eliminate temporary houses by ${year}, right?`;
    expect((await ask(asked(2030))).direct).toMatch(/^Yes\. .*2024/u);
    expect((await ask(asked(2023))).direct).toMatch(/^No\. .*2024/u);
  });

  test('of a report is held against its day', async () => {
    expect((await ask('Báo cáo Bắc Giang nộp trong quý 3 à?')).direct).toMatch(/^Không phải\. .*10\/12/u);
    expect((await ask('Báo cáo Bắc Giang nộp trong quý IV phải không?')).direct).toMatch(/^Đúng\. .*10\/12/u);
  });

  test('for a number of the plan is denied openly, with the year of the number', async () => {
    const answer = await ask('Bắc Giang 99% BHYT là đến năm 2025 à?');
    expect(answer.direct).toMatch(/^Không phải năm 2025\./u);
    expect(answer.answer).toContain('Trên 99% (đến năm 2030)');
  });

  test('among several years that the plan names is one of them or not', async () => {
    const asked = (year: number) => ask(`Chính phủ đánh giá tình hình thực hiện nghị quyết 42 năm ${year} phải không?`);
    expect((await asked(2027)).direct).toMatch(/^Không phải\. Vào các năm 2025 và năm 2030/u);
  });

  test('says nothing of hectares or of a point named a', async () => {
    expect((await ask('Bắc Giang trồng rừng 50 ha')).direct).not.toMatch(/^(?:Đúng|Không phải)/u);
    expect((await ask('mục III.3 điểm a của Chính phủ')).direct).not.toMatch(/^(?:Đúng|Không phải)/u);
  });
});

describe('a day that is claimed', () => {
  test('is denied though the question names it in everyday words', async () => {
    const answer = await ask('cp bắt ra kế hoạch trước 15/9/2024 à');
    expect(answer.direct).toMatch(/^Không phải\. Trước ngày 15 tháng 6 năm 2024/u);
  });

  test('is confirmed beside the body that is reported to', async () => {
    const answer = await ask('Chính phủ báo cáo hằng năm gửi Bộ Lao động trước 15/12 à?');
    expect(answer.direct).toMatch(/^Đúng\. Trước ngày 15 tháng 12/u);
  });
});

describe('a role that is claimed', () => {
  test('of coordinating is denied of the lead and confirmed of who coordinates', async () => {
    expect((await ask('Sở Y tế Bắc Giang chỉ phối hợp trong lĩnh vực y tế phải không?')).direct).toMatch(
      /^Không phải\. .*Sở Y tế chủ trì/u,
    );
    expect((await ask('Sở Lao động Bắc Giang phối hợp khen thưởng phải không?')).direct).toMatch(/^Đúng\. /u);
  });

  test('is denied where two bodies have changed places', async () => {
    const answer = await ask('so noi vu chi phoi hop khen thuong thoi, so ldtbxh moi chu tri dung ko? bac giang');
    expect(answer.direct).toMatch(/^Không phải\. /u);
  });

  test('is left open of a body that the plan does not name', async () => {
    const answer = await ask('Bắc Giang, Sở Tài chính phối hợp bảo hiểm xã hội đúng không?');
    expect(answer.direct).toMatch(/^Phối hợp: /u);
    expect(answer.notes.join('\n')).toContain('Sở Tài chính');
  });
});

describe('the level of a plan that is claimed', () => {
  test.each([
    ['Kế hoạch Bắc Giang là của huyện à?', /^Không phải\. UBND tỉnh Bắc Giang/u],
    ['Kế hoạch Quảng Trị là của tỉnh phải không?', /^Không phải\. UBND huyện/u],
    ['Chương trình Hậu Giang là của cấp tỉnh phải không?', /^Đúng\. /u],
    ['Chương trình Lâm Đồng do UBND tỉnh ban hành à?', /^Không phải\. Tỉnh ủy Lâm Đồng/u],
  ])('is held against who issued it (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});
