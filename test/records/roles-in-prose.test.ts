import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

/** Roles as `role leads | coordinating`, of a text that is given as it stands. */
const rolesOf = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(lines.join('\n\n')))).assignments.map(
    ({ role, leads, coordinating }) =>
      `${role} ${leads.map(({ name }) => name).join(' + ')} | ${coordinating.map(({ name }) => name).join(' + ')}`,
  );

const inPlan = (...lines: string[]) => rolesOf('KẾ HOẠCH', 'III. NHIỆM VỤ', ...lines);

const UNNUMBERED = [
  'ỦY BAN NHÂN DÂN XÃ\nSố: 45/KH-UBND\nTân Thành, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH\nPhòng, chống thiên tai năm 2026',
  'Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh, UBND xã xây dựng kế hoạch như sau:',
];

describe('a text without numbers', () => {
  test('tells who is to do what, but not that its issuer made it', () => {
    expect(
      rolesOf(
        ...UNNUMBERED,
        'Các thôn, bản rà soát hộ dân vùng trũng.',
        '- Đ/c Nguyễn Văn Tư - Bí thư: phụ trách chung.',
        '- Trực ban 24/24 giờ. Đầu mối: Văn phòng HĐND và UBND xã.',
      ),
    ).toEqual(['duty Các thôn, bản | ', 'duty Đ/c Nguyễn Văn Tư - Bí thư | ', 'lead Văn phòng HĐND và UBND xã | ']);
  });

  test('may name a body in a line of its own above what it does', () => {
    expect(
      rolesOf(
        ...UNNUMBERED,
        'UBND các xã, phường',
        'Chỉ đạo thú y cơ sở lập danh sách hộ chăn nuôi.',
        'Bố trí kinh phí tiêm phòng.',
        'Phòng Quản lý dịch bệnh (đầu mối: ông Trần Quốc Tuấn)',
        'Tổng hợp số liệu.',
      ),
    ).toEqual(['duty UBND các xã, phường | ', 'duty Phòng Quản lý dịch bệnh | ']);
  });

  test('may be news of a plan, of which what people say is nothing to do', () => {
    expect(
      rolesOf(
        'Phường Hòa Bình tiêm vắc xin sởi',
        'Thứ Tư, 11/03/2026, 08:15',
        'UBND phường vừa ban hành kế hoạch tiêm vắc xin sởi.',
        'UBND phường giao Trạm Y tế phường chủ trì, phối hợp với các trường học lập danh sách trẻ.',
        'Chủ tịch UBND phường Trần Thị Lan cho biết, phường sẽ bố trí 6 bàn tiêm.',
      ),
    ).toEqual(['lead Trạm Y tế phường | các trường học']);
  });

  test('gives nobody anything to do where it is no plan', () => {
    expect(
      rolesOf(
        'Ngày hội đọc sách ở Trường Tiểu học Kim Đồng',
        'Công đoàn trường tặng quà cho học sinh.',
        'Hội Phụ nữ xã',
      ),
    ).toEqual([]);
  });
});

describe('who does a task, named behind it', () => {
  test.each([
    ['1. Diễn tập chữa cháy - Ban Chỉ huy Quân sự xã phụ trách.', 'lead Ban Chỉ huy Quân sự xã | '],
    [
      '1. Phủ sóng 5G - Sở Khoa học và Công nghệ chủ trì; các doanh nghiệp phối hợp; 31/12.',
      'lead Sở Khoa học và Công nghệ | các doanh nghiệp',
    ],
    [
      '1. Cải tiến quy trình. Khoa Khám bệnh chủ trì; phòng Kế hoạch tổng hợp, phòng Điều dưỡng phối hợp. Thời gian: quý I.',
      'lead Khoa Khám bệnh | phòng Kế hoạch tổng hợp + phòng Điều dưỡng',
    ],
    ['1. Hội nghị về dữ liệu: Công an tỉnh chuẩn bị, Sở Nội vụ phối hợp.', 'lead Công an tỉnh | Sở Nội vụ'],
    ['1. Cử 08 bác sĩ đi học; phòng Tổ chức cán bộ đảm nhiệm.', 'lead phòng Tổ chức cán bộ | '],
    [
      '1. Lập danh sách hộ nuôi cá (Phòng Kinh tế - chủ trì, Công an xã - phối hợp).',
      'lead Phòng Kinh tế | Công an xã',
    ],
    [
      '1. Lập danh sách hộ nuôi cá (CQ chủ trì: Phòng Kinh tế; CQ phối hợp: Công an xã).',
      'lead Phòng Kinh tế | Công an xã',
    ],
    [
      '1. Sơ tán dân. Người phụ trách: đ/c Nguyễn Văn Bình, Phó Chủ tịch UBND xã.',
      'lead đ/c Nguyễn Văn Bình, Phó Chủ tịch UBND xã | ',
    ],
    [
      '1. Phát quang kênh N2. Phân công: Tổ dịch vụ nông nghiệp, các thôn phối hợp.',
      'lead Tổ dịch vụ nông nghiệp | các thôn',
    ],
  ])('leads it: %s', (line, roles) => {
    expect(inPlan(line)).toEqual([roles]);
  });

  test('may be a bare name where several items of the list have one', () => {
    expect(inPlan('- Tổng kết năm học (Sở Nội vụ).', '- Kiểm tra 8 xã (Tổ giúp việc; tháng 5).')).toEqual([
      'lead Sở Nội vụ | ',
      'lead Tổ giúp việc | ',
    ]);
    expect(inPlan('- Tiếp nhận hồ sơ theo mẫu (Bộ Nội vụ).')).toEqual([]);
  });

  test('is none in a list of members, or where what stands before is what a body does', () => {
    expect(inPlan('- Nguyễn Văn An - Phó Giám đốc Sở Y tế.', '- Trần Thị Bình - Chủ tịch Hội Nông dân.')).toEqual([]);
    expect(inPlan('1. Sở Y tế tiêm chủng; Công an tỉnh hỗ trợ.')).toContain('duty Sở Y tế | ');
  });
});

describe('a label', () => {
  test('with a time behind it says when, not who', () => {
    expect(
      inPlan('1. Công khai giá', '* Chủ trì: Phòng Kinh tế.', '* Thực hiện: từ tháng 3 đến tháng 5/2026.'),
    ).toEqual(['lead Phòng Kinh tế | ']);
    expect(inPlan('1. Công khai giá', '* Thực hiện: Phòng Kinh tế.')).toEqual(['lead Phòng Kinh tế | ']);
  });

  test('may have the part of each body behind its name', () => {
    expect(inPlan('1. Mua giống', '- Trách nhiệm: Phòng Kinh tế (chính), Công an xã (phối hợp).')).toEqual([
      'lead Phòng Kinh tế | Công an xã',
    ]);
  });
});

describe('a sentence', () => {
  test.each([
    [
      '1. Phòng Kinh tế (chủ trì), Phòng Nội vụ, Trung tâm Dịch vụ công (phối hợp); thực hiện trong quý II/2026.',
      'lead Phòng Kinh tế | Phòng Nội vụ + Trung tâm Dịch vụ công',
    ],
    [
      '1. Phòng Kinh tế (cơ quan chủ trì) cùng Công an xã, các thôn lập phương án.',
      'lead Phòng Kinh tế | Công an xã + các thôn',
    ],
    [
      '1. Chủ tịch UBND xã giao cho Phòng Kinh tế chủ trì phối hợp Công an xã lập danh sách.',
      'lead Phòng Kinh tế | Công an xã',
    ],
    [
      '1. Phó Giám đốc phụ trách chuyên môn chủ trì, phối hợp với Công an xã lập danh sách.',
      'lead Phó Giám đốc phụ trách chuyên môn | Công an xã',
    ],
    ['1. Phòng Kinh tế làm đầu mối, phối hợp Công an xã lập danh sách.', 'lead Phòng Kinh tế | Công an xã'],
    ['1. Phòng Kinh tế chủ trì với sự phối hợp của Công an xã lập danh sách.', 'lead Phòng Kinh tế | Công an xã'],
    [
      '1. Tổ Khuyến nông cộng đồng chủ trì, phối hợp với Bộ phận Địa chính lập danh sách.',
      'lead Tổ Khuyến nông cộng đồng | Bộ phận Địa chính',
    ],
    [
      '1. Ban Quản lý dự án đầu tư xây dựng công trình giao thông khẩn trương cắm mốc.',
      'duty Ban Quản lý dự án đầu tư xây dựng công trình giao thông | ',
    ],
    ['1. Tổ chức lễ ra quân, tổ chức tuyên truyền.', ''],
  ])('names who leads and who works with them: %s', (line, roles) => {
    expect(inPlan(line)).toEqual(roles ? [roles] : []);
  });
});

describe('numbers with a stroke or a dash', () => {
  test('open sections as those with a full stop do', () => {
    const { assignments } = readRecords(
      readPlan(
        'mau',
        toSourceText(
          [
            'KẾ HOẠCH',
            'III/ NHIỆM VỤ',
            '1/ Rà soát',
            '1.1/ Phòng Kinh tế rà soát hộ nghèo.',
            '2 – Công an xã tuần tra.',
          ].join('\n\n'),
        ),
      ),
    );
    expect(assignments.map(({ section, leads }) => `${section} ${leads[0]!.name}`)).toEqual([
      'III.1.1 Phòng Kinh tế',
      'III.2 Công an xã',
    ]);
  });

  test('but dates, fractions and numbers of documents open none', () => {
    const plan = readPlan(
      'mau',
      toSourceText('KẾ HOẠCH\n\nI. NỘI DUNG\n\n1/4: họp thôn.\n\n8/12 thôn đạt chuẩn.\n\n12/KH-UBND ngày 15/4.'),
    );
    expect(plan.sections.map(({ path }) => path)).toEqual(['I']);
  });
});
