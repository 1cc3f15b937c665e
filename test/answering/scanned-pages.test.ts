import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPlanAssistant, type PlanAssistant } from '../fixtures/plan-assistant.ts';
import { column, makePdf } from '../formats/make-pdf.ts';

const WHITE = { width: 2, height: 2, dots: new Uint8Array(4).fill(255) };
const PDF = makePdf([
  {
    texts: column(70, 60, [
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 15/KH-UBND',
      'Lai Châu, ngày 05 tháng 6 năm 2024',
      'KẾ HOẠCH',
      'Giảm nghèo bền vững của tỉnh Lai Châu',
      'I. MỤC TIÊU',
      '- Tỷ lệ hộ nghèo đến năm 2030 dưới 12,5%.',
    ]),
  },
  {
    // As a scanner leaves a page: its picture, and below it the letters that it has recognised.
    hidden: true,
    picture: WHITE,
    texts: column(70, 60, [
      'II. NHIỆM VỤ',
      '1. Đào tạo nghề cho lao động nông thôn, hỗ trợ việc làm tại các xã biên giới.',
      '- Cơ quan chủ trì: Sở Nội vụ.',
      '- Cơ quan phối hợp: Ủy ban nhân dân các huyện, thành phố.',
      '2. Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn các xã của tỉnh.',
      '- Cơ quan chủ trì: Sở Xây dựng.',
      '3. Nâng cao chất lượng khám bệnh, chữa bệnh tại các trạm y tế xã vùng cao.',
      '- Cơ quan chủ trì: Sở Y tế.',
    ]),
  },
  { texts: [], picture: WHITE },
]);

let plans: PlanAssistant;
beforeAll(async () => {
  vi.stubEnv('PATH', '/nowhere');
  plans = await openPlanAssistant({ 'lai-chau.pdf': PDF });
});
afterAll(() => {
  vi.unstubAllEnvs();
});

describe('an answer from a plan with scanned pages', () => {
  test('says on which page its quotation was read by OCR', async () => {
    const { direct, citations, notes } = await plans.ask(
      'Lai Châu: cơ quan nào chủ trì đào tạo nghề cho lao động nông thôn?',
    );
    expect(direct).toContain('Sở Nội vụ');
    expect(citations[0]!.page).toBe(2);
    expect(notes.join('\n')).toMatch(/trang 2 của .* đọc bằng OCR/u);
  });

  test('says nothing of OCR where the quotation stands on another page', async () => {
    const { direct, notes } = await plans.ask('Chỉ tiêu tỷ lệ hộ nghèo của Lai Châu đến năm 2030?');
    expect(direct).toContain('12,5%');
    expect(notes.join('\n')).not.toContain('OCR');
  });

  test('that the plan says nothing tells which page nobody could read', async () => {
    const { status, notes } = await plans.ask('Lai Châu: cơ quan nào chủ trì phát triển du lịch?');
    expect(status).toBe('not_found');
    expect(notes.join('\n')).toMatch(/trang 3 của .* chưa đọc được/u);
  });

  test('tells it in English to those who ask in English', async () => {
    const { notes } = await plans.ask('Which department leads vocational training in Lai Châu?');
    expect(notes.join('\n')).toMatch(/page 2 of .* read by OCR/u);
  });
});
