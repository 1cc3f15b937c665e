import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { isPeriodOfPlan, readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', ...lines.flatMap((line) => [line, ''])].join('\n'))));

/** Roles as `section lead | coordinating | time`. */
const rolesOf = (...lines: string[]) =>
  read(...lines).assignments.map((one) =>
    [
      `${one.role} ${one.leads.map((body) => body.name).join(' + ')}`,
      one.coordinating.map((body) => body.name).join(' + '),
      one.time?.text ?? '',
    ].join(' | '),
  );

describe('roles', () => {
  test('stand in labels on one line, time and product among them', () => {
    const [one] = read(
      'II. NHIỆM VỤ',
      '1. Xây dựng vùng an toàn dịch bệnh',
      'Rà soát các vùng chăn nuôi tập trung.',
      '- Đơn vị chủ trì: Sở Nông nghiệp và Môi trường. Đơn vị phối hợp: UBND các xã, phường. Thời gian: Quý II/2026. Sản phẩm: Quyết định của UBND tỉnh.',
    ).assignments;
    expect(one).toMatchObject({
      role: 'lead',
      task: 'Xây dựng vùng an toàn dịch bệnh',
      leads: [{ name: 'Sở Nông nghiệp và Môi trường' }],
      coordinating: [{ name: 'UBND các xã, phường' }],
      time: { text: 'Quý II/2026' },
      product: { text: 'Quyết định của UBND tỉnh' },
    });
  });

  test('stand after the task in brackets', () => {
    expect(
      rolesOf('II. NHIỆM VỤ', '2. Đào tạo cán bộ thú y (Sở Nội vụ chủ trì, phối hợp với Sở Y tế thực hiện).'),
    ).toEqual(['lead Sở Nội vụ | Sở Y tế | ']);
  });

  test('are given by whoever issues the plan', () => {
    expect(
      rolesOf('II. NHIỆM VỤ', 'Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí.'),
    ).toEqual(['lead Sở Tài chính | Sở Y tế | ']);
  });

  test('are none where a sentence only speaks of whoever leads', () => {
    expect(
      rolesOf(
        'II. NHIỆM VỤ',
        '1. Cơ quan chủ trì có trách nhiệm báo cáo.',
        '2. Các nhiệm vụ do Sở, ngành chủ trì, quản lý.',
      ),
    ).toEqual([]);
  });
});

describe('lines that name a body', () => {
  test('give it the lettered items below, after a numbered body and from the second such line on', () => {
    expect(
      rolesOf(
        'III. TỔ CHỨC THỰC HIỆN',
        '2. Sở Y tế: Chủ trì, phối hợp với Sở Xây dựng kiểm tra các cơ sở khám bệnh.',
        'Sở Tài chính:',
        'a) Chủ trì, phối hợp với Sở Y tế bố trí kinh phí.',
        'b) Hướng dẫn thanh, quyết toán kinh phí.',
        'Sở Công Thương:',
        'a) Chủ trì, phối hợp với Công an tỉnh kiểm tra thị trường.',
        'b) Tuyên truyền đến doanh nghiệp.',
      ).sort(),
    ).toEqual([
      'duty Sở Công Thương |  | ',
      'duty Sở Tài chính |  | ',
      'lead Sở Công Thương | Công an tỉnh | ',
      'lead Sở Tài chính | Sở Y tế | ',
      'lead Sở Y tế | Sở Xây dựng | ',
    ]);
  });

  test('are over at the next number and at text without a mark', () => {
    const found = read(
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Sở Y tế: Chủ trì, phối hợp với Sở Xây dựng kiểm tra các cơ sở khám bệnh.',
      'Sở Tài chính:',
      'a) Bố trí kinh phí.',
      '2. Tăng cường kiểm tra, giám sát việc thực hiện.',
      'UBND các xã, phường:',
      'a) Bố trí nhân lực.',
      'Mọi vướng mắc được tổng hợp để xem xét, giải quyết.',
    ).assignments;
    expect(found.map((one) => [one.leads[0]?.name, one.task, one.taskPassages.length])).toEqual([
      ['Sở Y tế', 'kiểm tra các cơ sở khám bệnh', 1],
      ['Sở Tài chính', 'Bố trí kinh phí', 1],
      ['UBND các xã, phường', 'Bố trí nhân lực', 1],
    ]);
  });

  test('give it the bullets that they introduce with words of their own', () => {
    const found = read(
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các sở, ban, ngành có trách nhiệm như sau:',
      '- Chủ trì, phối hợp với Sở Nội vụ rà soát thủ tục.',
      '2. Phân công nhiệm vụ',
      'Sở Nội vụ thực hiện các nhiệm vụ sau:',
      '- Chủ trì, phối hợp với Sở Tư pháp xây dựng quy chế.',
      '- Tổng hợp, báo cáo UBND tỉnh trước ngày 20/12 hằng năm.',
    );
    const roles = found.assignments.map((one) => [one.role, one.leads[0]?.name, one.task]);
    expect(roles).toHaveLength(3);
    expect(roles).toEqual(
      expect.arrayContaining([
        ['lead', 'Các sở, ban, ngành', 'rà soát thủ tục'],
        ['lead', 'Sở Nội vụ', 'xây dựng quy chế'],
        ['duty', 'Sở Nội vụ', 'Tổng hợp, báo cáo UBND tỉnh trước ngày 20/12 hằng năm'],
      ]),
    );
    expect(found.deadlines).toMatchObject([{ who: 'Sở Nội vụ', when: 'trước ngày 20/12 hằng năm', to: 'UBND tỉnh' }]);
  });
});

describe('times', () => {
  test.each([
    ['Sở Y tế hoàn thành việc rà soát trong quý IV/2026.', 'trong quý IV/2026', '2026-12'],
    [
      'Sở Y tế báo cáo UBND tỉnh chậm nhất ngày 10 tháng 12 năm 2026.',
      'chậm nhất ngày 10 tháng 12 năm 2026',
      '2026-12-10',
    ],
    ['Sở Y tế trình UBND tỉnh trước ngày 30/6/2026.', 'trước ngày 30/6/2026', '2026-06-30'],
    ['Định kỳ 06 tháng các sở báo cáo Sở Nội vụ.', 'Định kỳ 06 tháng', undefined],
    [
      'Sở Y tế báo cáo kết quả trong vòng 10 ngày kể từ ngày kết thúc.',
      'trong vòng 10 ngày kể từ ngày kết thúc',
      undefined,
    ],
  ])('of “%s” is read as “%s”', (sentence, when, date) => {
    const [found] = read('III. TỔ CHỨC THỰC HIỆN', sentence).deadlines;
    expect(found?.when).toBe(when);
    expect(found?.date).toBe(date);
  });

  test('of the whole plan stand under a heading of their own', () => {
    const [found] = read('II. PHẠM VI', '3. Thời gian thực hiện:', 'Từ nay đến hết năm 2026.').deadlines;
    expect(found).toMatchObject({ when: 'Từ nay đến hết năm 2026', who: '', date: '2026' });
  });
});

describe('the time of a plan as a whole', () => {
  test.each([
    [['III. THỜI GIAN THỰC HIỆN: Từ năm 2025 đến năm 2030.'], 'Từ năm 2025 đến năm 2030', '2030'],
    [
      ['II. PHẠM VI', '1. Đối tượng: người dân.', '2. Thời gian thực hiện: Từ nay đến hết năm 2025.'],
      'Từ nay đến hết năm 2025',
      '2025',
    ],
    [
      ['III. THỜI GIAN THỰC HIỆN', 'Trong 05 năm, từ năm 2026 đến năm 2030.'],
      'Trong 05 năm, từ năm 2026 đến năm 2030',
      '2030',
    ],
  ])('stands in %j', (lines, when, date) => {
    const { deadlines } = read(...lines);
    expect(deadlines).toMatchObject([{ when, date, who: '' }]);
    expect(isPeriodOfPlan(deadlines[0]!)).toBe(true);
  });

  test('is not that of a task', () => {
    const { deadlines } = read(
      'II. NHIỆM VỤ',
      '1. Tuyên truyền pháp luật',
      '- Nội dung: tuyên truyền.',
      '- Thời gian thực hiện: Quý III/2025.',
    );
    expect(deadlines).toMatchObject([{ what: 'Tuyên truyền pháp luật', when: 'Quý III/2025' }]);
    expect(deadlines.some(isPeriodOfPlan)).toBe(false);
  });
});

describe('targets', () => {
  test('have the noun after the number as their unit, and the year of their clause', () => {
    const found = read(
      'I. MỤC TIÊU',
      '2. Mục tiêu cụ thể đến năm 2030',
      '- Tổng đàn bò đạt 25.000 con; đàn lợn 500.000 con vào năm 2028.',
      '- Kinh tế số đạt 30% GRDP.',
    ).targets;
    expect(found.map(({ indicator, value, unit, per, year }) => [indicator, value, unit, per, year])).toEqual([
      ['Tổng đàn bò', 25000, 'con', undefined, 2030],
      ['đàn lợn', 500000, 'con', undefined, 2028],
      ['Kinh tế số', 30, '%', 'GRDP', 2030],
    ]);
  });

  test('of a table have the year of their column and who watches over them', () => {
    const [, later] = read(
      'I. MỤC TIÊU',
      'PHỤ LỤC 01: CHỈ TIÊU\nTT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2030 | Cơ quan theo dõi\n1 | Đàn bò | con | 20.000 | >25.000 | Chi cục Thú y',
    ).targets;
    expect(later).toMatchObject({
      section: 'Phụ lục 01.1',
      indicator: 'Đàn bò',
      comparator: '>',
      value: 25000,
      unit: 'con',
      year: 2030,
      followers: [{ name: 'Chi cục Thú y' }],
    });
  });
});

describe('chapters with plain numbers', () => {
  const of = (...lines: string[]) =>
    readRecords(readPlan('mau', toSourceText(lines.join('\n')))).assignments.map(
      ({ section, leads }) => `${section} ${leads.map(({ name }) => name).join(' + ')}`,
    );

  test('begin the text, and what stands below a short one is no part of it', () => {
    expect(
      of(
        ...['TRƯỜNG ĐẠI HỌC SƠN HÀ', '', 'KẾ HOẠCH', 'Tự đánh giá năm học 2026 - 2027', ''],
        ...['1. Mục đích', 'Nhà trường tự rà soát chất lượng đào tạo theo tiêu chuẩn của Bộ.', ''],
        ...[
          '2. Minh chứng',
          'Các khoa chuyên môn cung cấp minh chứng. Phòng Kế hoạch bố trí kinh phí cho việc này.',
          '',
        ],
        ...['3. Báo cáo', 'Ban Thư ký viết báo cáo rồi trình Hiệu trưởng xem xét, phê duyệt theo quy định.'],
      ),
    ).toEqual(['1 Nhà trường', '2 Các khoa chuyên môn', '2 Phòng Kế hoạch', '3 Ban Thư ký']);
  });

  test('and items with a dash behind their number are sections of their own', () => {
    expect(
      of(
        ...['KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Tuyên truyền'],
        ...['1.1- Phòng Văn hóa tổ chức phát thanh.', '1.2- Phòng Kinh tế in tờ rơi.'],
      ),
    ).toEqual(['II.1.1 Phòng Văn hóa', 'II.1.2 Phòng Kinh tế']);
  });
});
