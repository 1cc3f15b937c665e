import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', ...lines.flatMap((line) => [line, ''])].join('\n'))));

const targetsOf = (...lines: string[]) =>
  read(...lines).targets.map(({ indicator, comparator, value, unit, per, year }) =>
    [indicator, comparator, value, unit, per, year].filter((part) => part !== undefined).join(' | '),
  );

describe('a target', () => {
  test('is a share of what stands after it', () => {
    expect(
      targetsOf(
        'III. GIẢI PHÁP',
        '- Chi cho y tế cơ sở đạt tối thiểu 25% tổng chi ngân sách y tế, trong đó chi cho dự phòng đạt ít nhất 10% tổng chi ngân sách y tế.',
      ),
    ).toEqual([
      'Chi cho y tế cơ sở | >= | 25 | % | tổng chi ngân sách y tế',
      'chi cho dự phòng | >= | 10 | % | tổng chi ngân sách y tế',
    ]);
  });

  test('is what is aimed at, not what stands beside it as reached', () => {
    expect(
      targetsOf(
        'II. CHỈ TIÊU NĂM 2024',
        '- Tỷ lệ hộ nghèo giảm từ 5,5% trở lên (từ 28,4% cuối năm 2023 xuống còn 22,9%).',
        '- Phấn đấu 65% lao động qua đào tạo (hiện nay đạt 58,2%).',
        '- Nâng tỷ lệ che phủ rừng từ 40% hiện nay lên 42%.',
      ),
    ).toEqual([
      'Tỷ lệ hộ nghèo giảm | >= | 5.5 | % | 2024',
      'Tỷ lệ hộ nghèo | = | 22.9 | % | 2024',
      'lao động qua đào tạo | = | 65 | % | 2024',
      'tỷ lệ che phủ rừng | = | 42 | % | 2024',
    ]);
  });

  test('keeps what it is of where only a part or a measure is named', () => {
    expect(
      targetsOf(
        'II. CÁC CHỈ TIÊU CHỦ YẾU',
        '1. Tổng giá trị sản xuất đạt 396 tỷ đồng, tăng 0,7 lần so với năm 2015; trong đó: Dịch vụ: 225 tỷ đồng; Công nghiệp: 101 tỷ đồng.',
        '2. Lúa: diện tích đạt 207 ha, năng suất 60 tạ/ha.',
        '3. Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trên 80%, phát triển từ 10 đảng viên trở lên/năm.',
        '4. Tổng đàn trâu, bò đạt 500 con, lợn đạt 1.300 con trở lên.',
        '5. Có 60 hợp tác xã có doanh thu đạt 2 tỷ đồng/năm.',
      ),
    ).toEqual([
      'Tổng giá trị sản xuất | = | 396000000000 | đồng',
      'Tổng giá trị sản xuất Dịch vụ | = | 225000000000 | đồng',
      'Tổng giá trị sản xuất Công nghiệp | = | 101000000000 | đồng',
      'Lúa: diện tích | = | 207 | ha',
      'Lúa: năng suất | = | 60 | tạ | ha',
      'Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ | > | 80 | %',
      'phát triển đảng viên | >= | 10 | đảng viên | năm',
      'Tổng đàn trâu, bò | = | 500 | con',
      'Tổng đàn lợn | >= | 1300 | con',
      'hợp tác xã có doanh thu đạt 2 tỷ đồng/năm | = | 60 | hợp tác xã',
    ]);
  });

  test('is every amount of a sentence that strives for them, and none of the years before', () => {
    expect(
      targetsOf(
        'II. NHIỆM VỤ',
        '- Năm 2026, huyện phấn đấu giá trị sản xuất đạt 995,8 tỷ đồng; trồng mới 2.470 ha rừng; tỷ lệ hộ nghèo giảm từ 18,64% xuống còn 15,37%.',
      ),
    ).toEqual([
      'giá trị sản xuất | = | 995800000000 | đồng | 2026',
      'trồng mới rừng | = | 2470 | ha | 2026',
      'tỷ lệ hộ nghèo | = | 15.37 | % | 2026',
    ]);
  });

  test('has the year that is said of it: of its heading, its quarter or day, its own half of the sentence', () => {
    expect(
      targetsOf(
        'II. MỤC TIÊU CỤ THỂ',
        'a) Giai đoạn 1 (2026 - 2028)',
        '- Bồi dưỡng 30% - 40% cán bộ.',
        'b) Giai đoạn 2 (2029 - 2031)',
        '- Giải ngân đến hết quý III/2030 đạt tối thiểu 60%, đến ngày 31/12/2031 đạt 100%.',
        '- Triển khai trong tháng 12 năm 2029, số hóa 100% dữ liệu trong năm 2030.',
        '- Năm 2029, tỷ lệ lao động qua đào tạo đạt 40% và 60% vào năm 2031.',
      ),
    ).toEqual([
      'cán bộ | = | 30 | % | 2028',
      'Giải ngân | >= | 60 | % | 2030',
      'Giải ngân | = | 100 | % | 2031',
      'dữ liệu | = | 100 | % | 2030',
      'tỷ lệ lao động qua đào tạo | = | 40 | % | 2029',
      'tỷ lệ lao động qua đào tạo | = | 60 | % | 2031',
    ]);
  });

  test('is none where a part of the plan tells what was reached', () => {
    expect(
      targetsOf(
        'Phần thứ nhất',
        'Kết quả vụ Đông năm 2017',
        'Tiêm phòng đạt 71%.',
        'Phần thứ hai',
        'Mục tiêu năm 2018',
        '- Đặt kế hoạch 55 ha diện tích cây trồng, trong đó: ngô 10ha, rau các loại 25ha.',
        '- Phấn đấu tăng trưởng ngành chăn nuôi từ 4,5 - 5%.',
        '- Thu ngân sách tăng bình quân 12%/năm, đến năm 2030 gấp 1,8 lần năm 2025.',
        '- Có 14 bác sĩ trên 1 vạn dân; 100% người dân được khám sức khỏe ít nhất 1 lần/năm.',
      ),
    ).toEqual([
      'diện tích cây trồng | = | 55 | ha | 2018',
      'diện tích cây trồng ngô | = | 10 | ha | 2018',
      'diện tích cây trồng rau các loại | = | 25 | ha | 2018',
      'tăng trưởng ngành chăn nuôi | = | 4.5 | % | 2018',
      'Thu ngân sách tăng bình quân | = | 12 | % | năm | 2030',
      'Thu ngân sách | = | 1.8 | lần | 2030',
      'bác sĩ | = | 14 | bác sĩ | 1 vạn dân | 2018',
      'người dân được khám sức khỏe ít nhất 1 lần/năm | = | 100 | % | 2018',
    ]);
  });

  test('is no number that says which ones are meant', () => {
    expect(
      targetsOf(
        'II. CHỈ TIÊU',
        '- Thành lập công đoàn ở 100% doanh nghiệp có từ 10 lao động trở lên.',
        'III. GIẢI PHÁP',
        '- Kiểm tra các đơn vị có trên 10% nhiệm vụ quá hạn, các dự án giải ngân dưới 30%.',
      ),
    ).toEqual(['Thành lập công đoàn ở doanh nghiệp có từ 10 lao động trở lên | = | 100 | %']);
  });

  test('stands under a field as well where the plan lists amounts there', () => {
    expect(
      targetsOf(
        '1- Mục tiêu tổng quát',
        'Xây dựng xã phát triển.',
        '2- Các chỉ tiêu',
        '* Về kinh tế',
        '(1) Gia cầm: 5.000 con.',
      ),
    ).toEqual(['Gia cầm | = | 5000 | con']);
    expect(
      targetsOf(
        'Các mặt công tác như sau:',
        '1. Về kinh tế:',
        '- Đàn lợn: 3.000 con.',
        '- Trồng rừng mới: 30 ha/năm.',
        '- Thu ngân sách: 12 tỷ đồng.',
      ),
    ).toHaveLength(3);
  });

  test('is of each of those who get it', () => {
    expect(
      targetsOf(
        'III. GIẢI PHÁP',
        '- Nâng mức trợ cấp đi lại lên tối thiểu 50% cho giáo viên, tối thiểu 20% cho bảo vệ.',
      ),
    ).toEqual(['mức trợ cấp đi lại cho giáo viên | >= | 50 | %', 'mức trợ cấp đi lại cho bảo vệ | >= | 20 | %']);
  });

  test('is the other way round where the plan says what must not be', () => {
    expect(
      targetsOf('II. MỤC TIÊU', '1. Đến năm 2030', '- Không có xã nào đạt dưới 70% hộ dùng nước sạch.')[0],
    ).toContain('>= | 70 | %');
  });

  test('of a vision is one only where it has an amount', () => {
    expect(
      targetsOf(
        'II. MỤC TIÊU',
        '1. Mục tiêu đến năm 2030',
        '- Tỷ lệ đô thị hóa đạt 45%.',
        '2. Tầm nhìn đến năm 2045',
        '- Trở thành tỉnh phát triển. Tỷ lệ đô thị hóa đạt 60%.',
      ),
    ).toEqual(['Tỷ lệ đô thị hóa | = | 45 | % | 2030', 'Tỷ lệ đô thị hóa | = | 60 | % | 2045']);
  });

  test('has the year that its clause names, a range the magnitude of its second number', () => {
    expect(
      read(
        'III. GIẢI PHÁP',
        '- Năm 2026, phấn đấu đón 2 - 3 triệu lượt khách quốc tế, 12 - 13 triệu lượt khách nội địa.',
      ).targets,
    ).toMatchObject([
      { value: 2e6, valueMax: 3e6, unit: 'lượt khách', year: 2026 },
      { value: 12e6, valueMax: 13e6, unit: 'lượt khách', year: 2026 },
    ]);
    expect(
      targetsOf(
        'III. GIẢI PHÁP',
        '- Phấn đấu tỷ lệ giải ngân năm 2026 toàn tỉnh đạt 95% kế hoạch; nợ có thể vượt ngưỡng 5% GRDP.',
      ),
    ).toEqual(['tỷ lệ giải ngân năm 2026 toàn tỉnh | = | 95 | % | kế hoạch | 2026']);
  });

  test('is told from the number of a document, from levels of administration and from what has been reached', () => {
    expect(
      targetsOf(
        'I. MỤC TIÊU, YÊU CẦU',
        '1. Bảo đảm các nguyên tắc của Nghị quyết 18 và chính quyền 2 cấp.',
        'II. KẾT QUẢ ĐẠT ĐƯỢC',
        'Bố trí tối thiểu 3% tổng chi ngân sách cho chuyển đổi số trong năm 2025.',
        'III. NHIỆM VỤ',
        '1. Sở Y tế đôn đốc tiêm chủng, phải đạt 90% trong năm 2026 (đến nay mới đạt 39,5%).',
        '2. Cung cấp 100% dịch vụ công trên Cổng dịch vụ công.',
      ),
    ).toEqual([expect.stringContaining('= | 90 | % | 2026'), 'dịch vụ công trên Cổng dịch vụ công | = | 100 | %']);
  });
});

describe('what a document tells of the past', () => {
  test('gives nobody a duty and sets no time', () => {
    const { assignments, deadlines } = read(
      'I. TỒN TẠI, HẠN CHẾ',
      'Ban Chỉ đạo tỉnh thẳng thắn chỉ ra bất cập cần khắc phục. Sở Y tế hoàn thành báo cáo trong tháng 10 năm 2025.',
    );
    expect([...assignments, ...deadlines]).toEqual([]);
  });
});
