import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

/** A plan on health and one on digital matters of the same province, the newer of which touches everything. */
const { ask } = await openPlanAssistant({
  'y-te': writeSmallPlan({
    place: 'Sơn La',
    number: '12/KH-UBND',
    date: '05/01/2024',
    subject: 'Chăm sóc sức khỏe nhân dân trên địa bàn tỉnh đến năm 2030',
    tasks: [['Phát triển mạng lưới y tế cơ sở', 'Sở Y tế']],
    targets: [
      'Tỷ lệ bao phủ bảo hiểm y tế đạt 96% vào năm 2030.',
      'Tỷ lệ tiêm chủng đầy đủ cho trẻ em đạt 95% vào năm 2030.',
      'Đạt 32 giường bệnh trên 10.000 dân vào năm 2030.',
      'Hỗ trợ giảm nghèo cho các hộ ở vùng cao.',
    ],
    closing: 'Sở Y tế xây dựng kế hoạch chi tiết, trình Ủy ban nhân dân tỉnh trước ngày 15/6/2024.',
  }),
  'so-hoa': writeSmallPlan({
    place: 'Sơn La',
    number: '90/KH-UBND',
    date: '20/11/2025',
    subject: 'Chuyển đổi số trên địa bàn tỉnh giai đoạn 2026 - 2030',
    tasks: [
      ['Khai thác cơ sở dữ liệu quốc gia về bảo hiểm y tế', 'Bảo hiểm xã hội tỉnh'],
      ['Cập nhật bộ tiêu chí về giảm nghèo có tiêu chí về kinh tế số', 'Sở Nông nghiệp và Môi trường'],
    ],
    targets: ['Tỷ lệ bệnh viện triển khai bệnh án điện tử đạt 50% vào năm 2030.'],
    closing: 'Sở Tài chính lập kế hoạch vốn năm sau trước ngày 15/6 hằng năm.',
  }),
  'dat-dai': writeSmallPlan({
    place: 'Sơn La',
    number: '95/KH-UBND',
    date: '25/11/2025',
    subject: 'Đo đạc bản đồ địa chính',
    tasks: [['Đo đạc bản đồ địa chính', 'Sở Nông nghiệp và Môi trường']],
  }),
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, i): [string, string] => [
      `lao-cai-${i}`,
      writeSmallPlan({
        place: 'Lào Cai',
        number: `${200 + i}/KH-UBND`,
        date: '01/7/2025',
        subject: `Sửa chữa tuyến đường số ${i + 1}`,
        tasks: [[`Sửa chữa tuyến đường số ${i + 1}`, 'Sở Xây dựng']],
      }),
    ]),
  ),
});
const first = (answer: { citations: { documentId: string }[] }) => answer.citations[0]?.documentId;

describe('of several plans of a province', () => {
  test.each([
    'liệt kê các chỉ tiêu y tế của Sơn La',
    'Sơn La đặt những chỉ tiêu nào về y tế',
  ])('the one with the fuller list gives it, though another is newer: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toContain('3 chỉ tiêu');
    expect(first(answer)).toBe('y-te');
  });

  test.each([
    'Ai chủ trì giảm nghèo ở Sơn La?',
    'Sơn La giao sở nào chủ trì công tác giảm nghèo',
  ])('who keeps criteria on a matter does not lead it, and the one that speaks of it is told as silent: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toContain('Sở Nông nghiệp và Môi trường chủ trì');
  });

  test.each([
    'Ai chủ trì cập nhật bộ tiêu chí giảm nghèo ở Sơn La?',
    'Ai chủ trì bộ tiêu chí kinh tế số ở Sơn La?',
  ])('who keeps the criteria does lead these: %s', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Sở Nông nghiệp và Môi trường chủ trì/u);
  });

  test.each([
    'Sơn La yêu cầu xong kế hoạch trước 15/6/2025 đúng không',
    'son la han lap ke hoach la truoc 15/6/2025 phai khong',
  ])('the day of every year does not confirm that of one year: %s', async (question) => {
    expect((await ask(question)).answer).not.toMatch(/(?:^|\s)Đúng\./u);
  });

  test('the day that a plan does set is confirmed', async () => {
    expect((await ask('Sơn La yêu cầu xong kế hoạch chi tiết trước 15/6/2024 đúng không')).direct).toMatch(/^Đúng\./u);
  });

  test('“mục V” is no point v', async () => {
    const answer = await ask('Mục V của Sơn La quy định gì');
    expect(answer.direct).not.toMatch(/\.v/u);
  });
});

describe('places side by side', () => {
  test.each([
    'So sánh bảo hiểm y tế của Sơn La với Lào Cai',
    'so sanh lao cai voi son la ve bhyt',
  ])('one whose many plans are all silent is told: %s', async (question) => {
    const { answer } = await ask(question);
    expect(answer).toContain('96%');
    expect(answer).toMatch(/Không nêu: Lào Cai/u);
  });

  test('one whose many plans are all silent is told by its name where it alone is asked', async () => {
    const { status, answer } = await ask('Lào Cai đặt tỷ lệ bao phủ bảo hiểm y tế bao nhiêu?');
    expect(status).toBe('not_found');
    expect(answer).toContain('Lào Cai');
  });
});
