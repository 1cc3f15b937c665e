import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const training = (number: string, date: string, subject: string, lead: string) =>
  writeSmallPlan({ place: 'Cần Thơ', number, date, subject, tasks: [['Tập huấn cán bộ phường, xã', lead]] });
const YEARLY = (year: number) => `Cải cách hành chính trên địa bàn thành phố năm ${year}`;
const { ask } = await openPlanAssistant({
  'reform-2022': training('22/KH-UBND', '05/01/2022', YEARLY(2022), 'Sở Nội vụ'),
  'reform-2023': training('23/KH-UBND', '05/01/2023', YEARLY(2023), 'Sở Nội vụ'),
  'reform-2024': training('24/KH-UBND', '05/01/2024', YEARLY(2024), 'Sở Nội vụ'),
  'reform-2025': training('25/KH-UBND', '05/01/2025', YEARLY(2025), 'Sở Nội vụ'),
  'reform-2026': training('26/KH-UBND', '05/01/2026', YEARLY(2026), 'Sở Nội vụ'),
  forests: training('8/KH-UBND', '03/02/2020', 'Phòng cháy, chữa cháy rừng ven biển', 'Chi cục Kiểm lâm'),
  markets: writeSmallPlan({
    place: 'Cần Thơ',
    number: '9/KH-UBND',
    date: '07/03/2021',
    subject: 'Phát triển chợ nổi gắn với du lịch',
    tasks: [['Trồng cây ven kênh', 'Sở Công Thương']],
  }),
  rivers: writeSmallPlan({
    place: 'Cần Thơ',
    number: '10/KH-UBND',
    date: '07/04/2021',
    subject: 'Khơi thông kênh rạch',
    tasks: [['Nạo vét kênh', 'Sở Xây dựng']],
    targets: ['Chiều dài đường ven chợ nổi được chiếu sáng đạt 30 km vào năm 2030.'],
  }),
  district: writeSmallPlan({
    place: 'Cần Thơ',
    district: 'Phong Điền',
    number: '5/KH-UBND',
    date: '01/03/2024',
    subject: 'Khuyến học, khuyến tài',
    tasks: [['Phát động phong trào khuyến học', 'Phòng Giáo dục và Đào tạo']],
  }),
});

describe('of several plans of a place that say something', () => {
  test('one on another subject is offered before older ones on the same', async () => {
    const { answer } = await ask('Ai chủ trì tập huấn cán bộ phường, xã ở Cần Thơ?');
    expect(answer).toContain('Kế hoạch 8/KH-UBND: Chi cục Kiểm lâm');
    expect(answer).toMatch(/văn bản khác$/mu);
  });

  test('the one that states the number answers, though another is on the subject', async () => {
    const { direct } = await ask('Cần Thơ chiếu sáng bao nhiêu km đường ven chợ nổi?');
    expect(direct).toMatch(/^30 km/u);
  });
});

describe('what a province’s own plans do not speak of', () => {
  test('is answered from a district’s, and said so', async () => {
    const { direct, notes } = await ask('Ai chủ trì phong trào khuyến học ở Cần Thơ?');
    expect(direct).toMatch(/^Phòng Giáo dục và Đào tạo chủ trì/u);
    expect(notes.join(' ')).toContain('Văn bản của tỉnh không nêu; đây là văn bản cấp huyện');
  });

  test('stays unanswered where the districts’ are silent as well', async () => {
    expect((await ask('Ai chủ trì trồng dâu nuôi tằm ở Cần Thơ?')).status).toBe('not_found');
  });
});
