import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

/** The targets of a document of a kind, as "indicator: value unit". */
const targetsOf = (kind: string, ...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText([kind, '', ...lines.flatMap((line) => [line, ''])].join('\n')))).targets.map(
    ({ indicator, value, unit }) => `${indicator}: ${value} ${unit ?? ''}`.trim(),
  );

describe('what a plan counts is to be done', () => {
  test.each([
    ['- Tặng 500 phần quà cho đoàn viên khó khăn.', 'phần quà cho đoàn viên khó khăn: 500 phần quà'],
    ['- Tập huấn cho 150 cán bộ nữ công.', 'cán bộ nữ công: 150 cán bộ'],
    [
      '- Kiểm tra việc chấp hành Điều lệ tại 10 công đoàn cơ sở.',
      'Kiểm tra việc chấp hành Điều lệ tại: 10 công đoàn cơ sở',
    ],
  ])('behind a verb: %s', (line, target) => {
    expect(targetsOf('KẾ HOẠCH', 'II. NỘI DUNG', line)).toEqual([target]);
  });

  test.each([
    '- Năm 2025, Hội đã tặng 500 phần quà.',
    '- Thực hiện Nghị quyết số 12 của 03 xã.',
    '- Mức hỗ trợ: 500.000 đồng/hộ.',
    '- Sơ kết sau 03 năm thực hiện.',
    '- Hỗ trợ 50% giá giống lúa.',
  ])('but not what was, a number of something or a rate: %s', (line) => {
    expect(targetsOf('KẾ HOẠCH', 'II. NỘI DUNG', line)).toEqual([]);
  });

  test('while a regulation sets a rule with the same words', () => {
    expect(targetsOf('QUY ĐỊNH', 'Điều 2. Tổ chức', '1. Bố trí 02 cán bộ trực mỗi ngày.')).toEqual([]);
  });

  test('behind a label of what is to be reached, whatever its words', () => {
    expect(
      targetsOf('KẾ HOẠCH', 'III. NHIỆM VỤ', '1. Tuyên truyền', '- Kết quả cần đạt: 100% xã, phường tổ chức.'),
    ).toEqual(['xã, phường tổ chức: 100 %']);
  });

  test('in the middle of general aims only where it is striven for', () => {
    expect(
      targetsOf(
        'KẾ HOẠCH',
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Phấn đấu đến năm 2030 giảm 20% số vụ cháy.',
        '2. Năm 2025 có 40 vụ cháy.',
      ),
    ).toEqual(['giảm số vụ cháy: 20 %']);
  });

  test('but conditions below a list of targets are none', () => {
    expect(
      targetsOf(
        'KẾ HOẠCH',
        'II. Chỉ tiêu, tiêu chuẩn',
        '1. Chỉ tiêu: Toàn huyện giao 145 công dân.',
        '2. Tiêu chuẩn',
        'a) Tuổi đời: từ đủ 18 tuổi đến hết 25 tuổi.',
        'b) Sức khỏe loại 1, loại 2.',
      ),
    ).toEqual(['Toàn huyện giao: 145 công dân']);
  });

  test.each([
    ['1. Huyện đoàn duy trì 158 tổ công nghệ số cộng đồng.', 'tổ công nghệ số cộng đồng: 158 tổ'],
    ['1. Trước khi bão đổ bộ, hoàn thành việc sơ tán 215 hộ vùng trũng.', 'hộ vùng trũng: 215 hộ'],
    ['1. Phát quang 8 km kênh tiêu, hoàn thành trước 30/6.', 'kênh tiêu: 8 km'],
  ])('also by a body or behind another verb: %s', (line, target) => {
    expect(targetsOf('KẾ HOẠCH', 'II. NHIỆM VỤ', line)).toEqual([target]);
  });

  test('under a heading that says of what, where the label says only how much', () => {
    expect(targetsOf('KẾ HOẠCH', 'II. NỘI DUNG', '1. Nuôi trồng thủy sản', 'Quy mô: 90 mô hình.')).toEqual([
      'Nuôi trồng thủy sản: mô hình: 90 mô hình',
    ]);
    expect(targetsOf('KẾ HOẠCH', 'II. NỘI DUNG', '1. Đào tạo', 'Quy mô: 350 lớp/10.500 lượt người.')).toEqual([
      'Đào tạo: lớp: 350 lớp',
      'Đào tạo: lượt người: 10500 lượt người',
    ]);
  });

  test('and a rule in a bracket is no target of its own', () => {
    expect(
      targetsOf('KẾ HOẠCH', 'II. MỤC TIÊU', '1. Thời gian thẩm định rút ngắn còn tối đa 07 ngày (quy định: 10 ngày).'),
    ).toEqual(['Thời gian thẩm định rút ngắn: 7 ngày']);
  });

  test('with what is measured before the amount, a number in its name apart', () => {
    expect(targetsOf('KẾ HOẠCH', 'II. CHỈ TIÊU', '1. Học 2 buổi/ngày: 97%.')).toEqual(['Học 2 buổi/ngày: 97 %']);
  });

  test('but how things stand is none', () => {
    expect(
      targetsOf(
        'KẾ HOẠCH',
        'III. NỘI DUNG',
        'a) Hiện trạng: tỷ lệ tưới chủ động trên 78%.',
        'b) Yêu cầu: tưới chủ động từ 85% trở lên.',
      ),
    ).toEqual(['tưới chủ động: 85 %']);
  });

  test('with the year in a bracket behind each amount', () => {
    const { targets } = readRecords(
      readPlan(
        'mau',
        toSourceText(
          'KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Tỷ lệ tiêm cho đàn chó, mèo: trên 70% (2026), trên 80% (từ 2027).\n',
        ),
      ),
    );
    expect(targets.map(({ value, year }) => [value, year])).toEqual([
      [70, 2026],
      [80, 2027],
    ]);
  });

  test('in the column of a table that says how much', () => {
    expect(
      targetsOf(
        'KẾ HOẠCH',
        'II. DANH MỤC',
        '| TT | Nhiệm vụ | Quy mô | Chủ đầu tư | Thời gian |\n|---|---|---|---|---|\n| 1 | Hệ thống giám sát | 350 camera | Công an tỉnh | 2026 |\n| 2 | Số hóa hồ sơ | 02 triệu trang hồ sơ | Sở Nội vụ | 2026 |',
      ),
    ).toEqual(['camera: 350 camera', 'trang hồ sơ: 2000000 trang hồ sơ']);
  });
});

describe('news of a plan', () => {
  const NEWS = 'Ra quân lập lại trật tự đô thị\n\nUBND phường vừa ban hành Kế hoạch số 29/KH-UBND ngày 02/3/2026.';

  test('tells of what is to be reached as the plan does', () => {
    expect(
      targetsOf(
        NEWS,
        'Chỉ tiêu đặt ra: 95% hộ dân phân loại rác; 100% tuyến đường chính có vạch kẻ.',
        'Phòng Kinh tế: lắp 40 biển báo.',
      ),
    ).toEqual(['hộ dân phân loại rác: 95 %', 'tuyến đường chính có vạch kẻ: 100 %', 'lắp biển báo: 40 biển báo']);
  });

  test('and of what was reached as any news does', () => {
    expect(targetsOf(NEWS, 'Được biết, trong năm 2025, phường đã giải tỏa 11/13 điểm, đạt 85%.')).toEqual([]);
  });
});
