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
});
