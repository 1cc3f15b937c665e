import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const funding = 'IV. KINH PHÍ THỰC HIỆN\n\nKinh phí từ ngân sách tỉnh và các nguồn hợp pháp khác.\n\nNơi nhận:';
const { ask } = await openPlanAssistant({
  'lai-chau': writeSmallPlan({
    place: 'Lai Châu',
    number: '45/KH-UBND',
    date: '10/10/2025',
    subject: 'Phát triển kinh tế số giai đoạn 2026 - 2030',
    tasks: [
      ['Ban hành quy chế chia sẻ dữ liệu', 'Sở Tư pháp'],
      ['Đào tạo kỹ năng số', 'Sở Nội vụ'],
    ],
    targets: [
      'Tỷ lệ cửa khẩu sử dụng nền tảng số đạt 70% vào năm 2030.',
      'Tỷ lệ nhà máy sử dụng nền tảng số đạt 50% vào năm 2030.',
    ],
  }).replace('Nơi nhận:', funding),
  'son-la': writeSmallPlan({
    place: 'Sơn La',
    number: '46/KH-UBND',
    date: '11/10/2025',
    subject: 'Trồng rừng phòng hộ',
    tasks: [['Trồng rừng phòng hộ', 'Sở Nông nghiệp và Môi trường']],
  }),
});

describe('facts of a plan named by its subject', () => {
  test('are answered together', async () => {
    const { direct, details } = await ask('Kế hoạch kinh tế số của Lai Châu số mấy, ngày nào?');
    expect([direct, ...details].join(' ')).toMatch(/45\/KH-UBND.*10\/10\/2025/u);
  });

  test('are its day, not that of a task, where only “ngày nào” is asked', async () => {
    expect((await ask('Kế hoạch kinh tế số của Lai Châu ngày nào?')).direct).toMatch(/ngày 10\/10\/2025/u);
  });

  test.each([
    'Cấp nào ban hành kế hoạch kinh tế số Lai Châu?',
    'Kế hoạch kinh tế số Lai Châu là của cấp nào?',
  ])('name the issuer (“%s”)', async (question) => {
    expect((await ask(question)).direct).toMatch(/^UBND tỉnh Lai Châu ban hành/u);
  });

  test('leave to the lead who issues a document that the plan orders', async () => {
    expect((await ask('Lai Châu: cơ quan nào ban hành quy chế chia sẻ dữ liệu?')).direct).toMatch(
      /^Sở Tư pháp chủ trì/u,
    );
  });
});

describe('the time of a plan as a whole', () => {
  test('may be told by its title', async () => {
    const { direct } = await ask('Kế hoạch kinh tế số Lai Châu thực hiện đến khi nào?');
    expect(direct).toMatch(/^2026 - 2030, theo tên văn bản \(Lai Châu\)/u);
  });

  test('is no time of a task where the plan has none', async () => {
    expect((await ask('Kế hoạch trồng rừng Sơn La thực hiện đến khi nào?')).status).toBe('not_found');
  });

  test('is told of every plan where none is named', async () => {
    expect((await ask('Thời gian thực hiện kế hoạch?')).answer).toMatch(/2026 - 2030/u);
  });
});

describe('where the money comes from', () => {
  test.each([
    'Kinh phí kế hoạch kinh tế số Lai Châu lấy từ đâu?',
    'Lai Châu lấy tiền đâu làm kinh tế số?',
  ])('is told by the section on it (“%s”)', async (question) => {
    const { answer, citations } = await ask(question);
    expect(answer).toMatch(/ngân sách tỉnh/u);
    expect(citations[0]?.section).toBe('IV');
  });

  test.each([
    'Kinh phí trồng rừng Sơn La lấy từ đâu?',
    'Kinh phí kế hoạch kinh tế số Lai Châu bao nhiêu tỷ?',
  ])('is not made up (“%s”)', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });
});

describe('“còn …” after a target', () => {
  test('replaces the part of the topic that it can stand for', async () => {
    const { direct } = await ask('Tỷ lệ cửa khẩu dùng nền tảng số ở Lai Châu?', 'còn nhà máy?');
    expect(direct).toMatch(/50%/u);
  });

  test('is declined where the plan has no such target', async () => {
    expect((await ask('Tỷ lệ cửa khẩu dùng nền tảng số ở Lai Châu?', 'còn sân bay?')).status).toBe('not_found');
  });
});

describe('English', () => {
  test('reads no verb as a noun', async () => {
    const { direct } = await ask('Which department drafts the data sharing regulations in Lai Chau?');
    expect(direct).not.toMatch(/draft/u);
  });
});
