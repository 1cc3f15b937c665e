import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', ...lines.flatMap((line) => [line, ''])].join('\n'))));

const timesOf = (...lines: string[]) =>
  read(...lines).deadlines.map(({ who, when, to }) => [who, when, to].filter(Boolean).join(' | '));

describe('a timetable tells what is due', () => {
  test('where its items begin with their time', () => {
    expect(
      timesOf(
        'IV. LỘ TRÌNH THỰC HIỆN',
        '- Từ nay đến 31/12/2025: quán triệt, xây dựng kế hoạch của từng chi bộ.',
        '- Năm 2026: nhân rộng mô hình hiệu quả.',
        '- Bước 3 (từ 01/3 đến 15/3/2027): Phòng Nội vụ lập danh sách.',
      ),
    ).toEqual(['Từ nay đến 31/12/2025', 'Năm 2026', 'Phòng Nội vụ | từ 01/3 đến 15/3/2027']);
  });

  test('where its items end with their time', () => {
    expect(
      timesOf(
        'III. THỜI GIAN, ĐỊA ĐIỂM',
        'a) Lễ phát động: 7 giờ 30 phút, ngày 22/02/2026 tại công viên.',
        'b) Các khu phố: từ ngày 23/02 đến hết ngày 15/3/2026.',
      ),
    ).toEqual(['7 giờ 30 phút, ngày 22/02/2026', 'Các khu phố | từ ngày 23/02 đến hết ngày 15/3/2026']);
  });

  test('in any list where a day, month or quarter stands before the colon', () => {
    expect(timesOf('II. NHIỆM VỤ', '- Trước ngày 15/3/2026: Sở Y tế lập danh sách.')).toEqual([
      'Sở Y tế | Trước ngày 15/3/2026',
    ]);
  });

  test('but a list of targets by years does not', () => {
    expect(timesOf('II. MỤC TIÊU', '- Đến năm 2030: 95% hộ dân có nước sạch.', '- Năm 2026: 80% hộ dân.')).toEqual([]);
  });
});

describe('a time is read', () => {
  test.each([
    [
      '1. Sở Y tế gửi danh sách về Sở Nội vụ trước 17 giờ ngày 28/8/2025.',
      'Sở Y tế | trước 17 giờ ngày 28/8/2025 | Sở Nội vụ',
    ],
    [
      '1. Công an xã cấp tài khoản cho người dân; xong trong ngày 21/02/2026.',
      'Công an xã | xong trong ngày 21/02/2026',
    ],
    ['1. Tỉnh đoàn mở diễn đàn, dự kiến ngày 30/5/2026.', 'Tỉnh đoàn | dự kiến ngày 30/5/2026'],
    ['1. Trạm Y tế xã thông báo số liệu cho Phòng Y tế cuối mỗi tuần.', 'Trạm Y tế xã | cuối mỗi tuần | Phòng Y tế'],
  ])('in %s', (sentence, found) => {
    expect(timesOf('III. NHIỆM VỤ', sentence)).toEqual([found]);
  });

  test('not in the date of another document', () => {
    expect(timesOf('III. NHIỆM VỤ', '1. Sở Y tế tổ chức học tập Nghị quyết số 57-NQ/TW ngày 22/12/2024.')).toEqual([]);
  });
});

describe('reports of each month, quarter and year in one sentence', () => {
  test('go to whom the last names, on the day of each', () => {
    expect(
      timesOf(
        'V. BÁO CÁO',
        'Các đơn vị thực hiện chế độ báo cáo: báo cáo tháng gửi trước ngày 20; báo cáo quý gửi trước ngày 20 của tháng cuối quý; báo cáo năm gửi trước ngày 30/11 về Sở Y tế.',
      ),
    ).toEqual([
      'Các đơn vị | trước ngày 20 | Sở Y tế',
      'Các đơn vị | trước ngày 20 của tháng cuối quý | Sở Y tế',
      'Các đơn vị | trước ngày 30/11 | Sở Y tế',
    ]);
  });

  test('may have their days in brackets', () => {
    expect(
      timesOf('II. BÁO CÁO', '1. Sở Nội vụ báo cáo UBND tỉnh định kỳ 06 tháng (trước 15/6) và hằng năm (trước 15/12).'),
    ).toEqual(['Sở Nội vụ | trước 15/6 | UBND tỉnh', 'Sở Nội vụ | trước 15/12 | UBND tỉnh']);
  });
});

describe('who leads', () => {
  const leadsOf = (...lines: string[]) =>
    read(...lines)
      .assignments.filter(({ role }) => role === 'lead')
      .map(({ leads, coordinating }) =>
        [leads, coordinating].map((l) => l.map(({ name }) => name).join(', ')).join(' | '),
      );

  test('may be a person with an office', () => {
    expect(
      leadsOf(
        'IV. PHÂN CÔNG',
        '4.2. Đồng chí Lê Thị Hạnh - Trưởng phòng Kinh tế, Hạ tầng và Đô thị: Chủ trì, phối hợp Ban Chỉ huy Quân sự phường chuẩn bị hiện trường.',
      ),
    ).toEqual(['Đồng chí Lê Thị Hạnh - Trưởng phòng Kinh tế, Hạ tầng và Đô thị | Ban Chỉ huy Quân sự phường']);
  });

  test('may stand behind labels of other wordings within a line', () => {
    expect(
      leadsOf(
        'III. HOẠT ĐỘNG',
        '3. Dạy bơi an toàn',
        'Đơn vị đảm nhận: Sở Văn hóa, Thể thao và Du lịch. Cùng tham gia: Hội Chữ thập đỏ tỉnh. Khung thời gian: suốt mùa hè.',
      ),
    ).toEqual(['Sở Văn hóa, Thể thao và Du lịch | Hội Chữ thập đỏ tỉnh']);
  });

  test('is not whichever of a group was given a task', () => {
    expect(
      leadsOf('II. THỰC HIỆN', '2. Các đơn vị được giao chủ trì nhiệm vụ gửi kế hoạch chi tiết về Văn phòng Bộ.'),
    ).toEqual([]);
  });
});

describe('a table tells what is due', () => {
  const table = (rows: string[]) => [
    'II. NHIỆM VỤ',
    'TT\tNội dung công việc\tQuý I\tQuý II\tQuý III\tQuý IV\tĐơn vị thực hiện',
    ...rows,
  ];

  test('by marks under the quarters, its cells parted by tabs', () => {
    const found = read(
      ...table(['1\tLập bản đồ số\tx\tx\t\t\tChi cục Thủy sản', '2\tCấp chứng nhận\t\t\t\tx\tSở Công Thương']),
    );
    expect(found.deadlines.map(({ who, when }) => `${who}: ${when}`)).toEqual([
      'Chi cục Thủy sản: Quý I, Quý II',
      'Sở Công Thương: Quý IV',
    ]);
    expect(found.assignments.map(({ time }) => time?.text)).toEqual(['Quý I, Quý II', 'Quý IV']);
  });

  test('but not where a word processor has lost a reference', () => {
    const found = read(
      'II. NHIỆM VỤ',
      'TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian',
      '1 | Tiêm phòng | Sở Y tế | Error: Reference source not found | Error: Reference source not found',
      '2 | Tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026',
    );
    expect(found.deadlines.map(({ when }) => when)).toEqual(['Quý II/2026']);
    expect(found.assignments.map(({ coordinating }) => coordinating.length)).toEqual([0, 1]);
  });
});

describe('a time told in other ways is read', () => {
  test.each([
    [
      '1. Đơn vị được kiểm tra gửi báo cáo về Sở Nội vụ chậm nhất 07 ngày làm việc trước ngày Đoàn đến làm việc.',
      'Đơn vị được kiểm tra | chậm nhất 07 ngày làm việc trước ngày Đoàn đến làm việc | Sở Nội vụ',
    ],
    [
      '1. Các xã, phường báo cáo về Sở Y tế trước 16 giờ hằng ngày.',
      'Các xã, phường | trước 16 giờ hằng ngày | Sở Y tế',
    ],
    [
      '1. Các phòng gửi báo cáo tuần về Văn phòng UBND xã trước 15 giờ thứ Năm.',
      'Các phòng | trước 15 giờ thứ Năm | Văn phòng UBND xã',
    ],
    ['1. Các thôn gửi danh sách về Phòng Y tế hạn chót 25/02/2026.', 'Các thôn | hạn chót 25/02/2026 | Phòng Y tế'],
    ['1. Sở Y tế tổ chức trực từ chiều 25/9 đến hết ngày 26/9.', 'Sở Y tế | từ chiều 25/9 đến hết ngày 26/9'],
    [
      '1. Sở Y tế báo cáo UBND tỉnh trước cuộc họp giao ban tuần tới.',
      'Sở Y tế | trước cuộc họp giao ban tuần tới | UBND tỉnh',
    ],
    [
      '1. Kết thúc Ngày hội, Phòng Nội vụ báo cáo UBND tỉnh trong vòng 05 ngày.',
      'Phòng Nội vụ | trong vòng 05 ngày | UBND tỉnh',
    ],
    ['1. Sở Y tế báo cáo UBND tỉnh mỗi quý 01 lần.', 'Sở Y tế | mỗi quý 01 lần | UBND tỉnh'],
    [
      '1. Nghị quyết về nông nghiệp sinh thái (Đảng ủy UBND tỉnh tham mưu; quý I/2026).',
      'Đảng ủy UBND tỉnh | quý I/2026',
    ],
    [
      '1. Sơ kết công tác năm, báo cáo UBND tỉnh trước ngày 05/6 (Văn phòng UBND xã).',
      'Văn phòng UBND xã | trước ngày 05/6 | UBND tỉnh',
    ],
    [
      '1. Tặng quà Tết: Phòng Nội vụ chủ trì, phối hợp với các đoàn thể; hoàn thành trước ngày 10/02/2026.',
      'Phòng Nội vụ | trước ngày 10/02/2026',
    ],
  ])('%s', (sentence, found) => {
    expect(timesOf('III. NHIỆM VỤ', sentence)).toEqual([found]);
  });

  test('and what is only looked at is no deadline', () => {
    expect(
      timesOf(
        'II. NỘI DUNG',
        '1. Thời kỳ kiểm tra: từ ngày 01/01/2025 đến thời điểm kiểm tra.',
        '2. Tổ chức sơ kết 6 tháng đầu năm.',
      ),
    ).toEqual([]);
  });
});

describe('reports and steps', () => {
  test('of half a year and a year in one sentence have their own days', () => {
    expect(
      timesOf('III. BÁO CÁO', '1. Các chi bộ báo cáo kết quả về Đảng ủy xã 6 tháng trước 10/6, cả năm trước 10/12.'),
    ).toEqual(['Các chi bộ | trước 10/6 | Đảng ủy xã', 'Các chi bộ | trước 10/12 | Đảng ủy xã']);
  });

  test('of whoever gathers them come after those of the others', () => {
    expect(
      timesOf(
        'IV. BÁO CÁO',
        'Trước ngày 05 tháng 12 hằng năm, các cơ quan báo cáo kết quả về Sở Y tế để tổng hợp, báo cáo UBND tỉnh trước ngày 15 tháng 12.',
      )[0],
    ).toBe('các cơ quan | Trước ngày 05 tháng 12 hằng năm | Sở Y tế');
  });

  test('of a week and a month have their own days', () => {
    expect(
      timesOf(
        'III. BÁO CÁO',
        '1. Trạm Y tế báo cáo tuần vào sáng thứ Hai, báo cáo tháng ngày 05 hằng tháng gửi Phòng Y tế.',
      ),
    ).toEqual(['Trạm Y tế | vào sáng thứ Hai | Phòng Y tế', 'Trạm Y tế | ngày 05 hằng tháng | Phòng Y tế']);
  });

  test('come as often as is told', () => {
    expect(read('III. BÁO CÁO', '1. Sở Y tế báo cáo Bộ Y tế theo tuần, tháng, quý.').deadlines[0]).toMatchObject({
      when: 'theo tuần, tháng, quý',
      recurrence: 'periodic',
    });
  });

  test('have their time behind their number', () => {
    expect(
      timesOf(
        'III. CÁC BƯỚC',
        'Bước 1: Tháng 2/2025, các xã rà soát, đăng ký tiêu chí.',
        'Bước 2: UBND huyện trình UBND tỉnh công nhận trong tháng 12/2025.',
      ),
    ).toEqual(['các xã | Tháng 2/2025', 'UBND huyện | trong tháng 12/2025']);
  });

  test('under a timetable may take some days', () => {
    expect(
      timesOf(
        'II. NỘI DUNG',
        '1. Quy mô lớn.',
        '2. Tiến độ:',
        '+ Đăng ký, xét duyệt: 01/6 - 20/6/2026.',
        '+ Nghiệm thu: cuối tháng 11/2026.',
      ),
    ).toEqual(['01/6 - 20/6/2026', 'cuối tháng 11/2026']);
  });

  test('are none where a time says how fast, or since when', () => {
    expect(
      timesOf(
        'II. NHIỆM VỤ',
        '1. Bảo đảm 100% ca bệnh được điều tra, phân loại trong vòng 3 ngày.',
        '2. Sở Y tế tổ chức trực kể từ ngày 01/7/2026.',
      ),
    ).toEqual([]);
  });
});

describe('what is no deadline', () => {
  test.each([
    '1. Chiều 26/6, dưới sự điều hành của Chủ tịch, Quốc hội đã tổ chức biểu quyết.',
    '1. Tiếp tục kỳ họp, sáng 16/6, với 451 đại biểu, Hội đồng tổ chức biểu quyết.',
    '1. Thông tư này có hiệu lực từ ngày 31/10/2025 và tổ chức thực hiện theo quy định.',
    '1. Sở Nội vụ tổ chức Kỳ họp thứ 9 (tháng 5/2026).',
    '1. 250 nhân sự của trung tâm vừa làm việc tại trụ sở, vừa làm việc từ xa từ đầu tháng 5/2021.',
  ])('%s', (sentence) => {
    expect(timesOf('II. NHIỆM VỤ', sentence)).toEqual([]);
  });
});

describe('who leads and works with whom', () => {
  const rolesOf = (...lines: string[]) =>
    read(...lines)
      .assignments.filter(({ role }) => role === 'lead')
      .map(({ leads, coordinating, time }) =>
        [...[leads, coordinating].map((l) => l.map(({ name }) => name).join(', ')), time?.text ?? ''].join(' | '),
      );

  test('may stand in one line between dashes', () => {
    expect(
      rolesOf(
        'III. NHIỆM VỤ',
        '3. Sản phẩm du lịch đêm',
        'Chủ trì: Sở Văn hóa, Thể thao và Du lịch - Phối hợp: Sở Công Thương, Hiệp hội Du lịch - Hoàn thành: 6 tháng đầu năm 2026.',
      ),
    ).toEqual(['Sở Văn hóa, Thể thao và Du lịch | Sở Công Thương, Hiệp hội Du lịch | 6 tháng đầu năm 2026']);
  });

  test('end with their sentence', () => {
    expect(
      rolesOf(
        'III. NHIỆM VỤ',
        '2.1. Biên soạn tài liệu. Đơn vị chủ trì: Cục Nhà giáo. Hoàn thành trong tháng 5 năm 2026.',
      ),
    ).toEqual(['Cục Nhà giáo |  | ']);
  });

  test('is the body alone where it is told to be the one that leads', () => {
    expect(rolesOf('III. NHIỆM VỤ', '2. Giao Công an thành phố là cơ quan chủ trì soạn thảo quy định.')).toEqual([
      'Công an thành phố |  | ',
    ]);
  });

  test('ends where a long stretch in small letters cannot be a name', () => {
    expect(
      rolesOf(
        'III. NHIỆM VỤ',
        '2. Viện Sốt rét chủ trì, phối hợp với Viện Pasteur Nha Trang khoanh vẽ ổ bệnh 5 năm một lần.',
      ),
    ).toEqual(['Viện Sốt rét | Viện Pasteur Nha Trang | ']);
  });

  test('may stand in a column of who looks after a criterion', () => {
    expect(
      rolesOf(
        'II. PHÂN CÔNG',
        '| Tiêu chí | Phòng, ban phụ trách | Hoàn thành |',
        '| Giao thông (2) | Phòng Kinh tế, Hạ tầng và Đô thị | 30/6/2025 |',
        '| Y tế (15) | Trung tâm Y tế | 30/9/2025 |',
      ),
    ).toEqual(['Phòng Kinh tế, Hạ tầng và Đô thị |  | 30/6/2025', 'Trung tâm Y tế |  | 30/9/2025']);
  });
});

describe('a line that only names a month or a quarter', () => {
  const months = [
    'II. HOẠT ĐỘNG TỪNG THÁNG',
    'Tháng 01',
    '- Tặng quà đoàn viên khó khăn.',
    '- Báo cáo Liên đoàn Lao động tỉnh trước ngày 20/01.',
    'Phụ trách: Ban Chính sách pháp luật.',
    'Tháng 4 - Tháng 5',
    '- Hội thao công nhân (từ ngày 25/4 đến ngày 10/5).',
    'Quý III',
    '- Trao học bổng: tháng 8.',
    '- Kiểm tra việc chấp hành Điều lệ.',
  ];

  test('gives its time to what stands below it and says no other', () => {
    expect(read(...months).deadlines.map(({ when }) => when)).toEqual([
      'Tháng 01',
      'trước ngày 20/01',
      'từ ngày 25/4 đến ngày 10/5',
      'tháng 8',
      'Quý III',
    ]);
  });

  test('is no head where it stands alone', () => {
    expect(timesOf('II. HOẠT ĐỘNG', 'Tháng 01', '- Thăm các gia đình chính sách.')).toEqual([]);
  });
});

describe('a sentence that only states a time is about the step above it', () => {
  test('whose title stands in a line of its own', () => {
    const { deadlines } = read(
      'III. Các bước tiến hành',
      'Bước 1. Đăng ký, phúc tra nguồn',
      'Hoàn thành trong tháng 10 năm 2024.',
      'Bước 2. Sơ tuyển sức khỏe',
      'Từ ngày 21 đến 31/10/2024, do Trạm Y tế các xã thực hiện.',
    );
    expect(deadlines.map(({ what, when }) => `${what}: ${when}`)).toEqual([
      'Bước 1: Đăng ký, phúc tra nguồn: Hoàn thành trong tháng 10 năm 2024',
      'do Trạm Y tế các xã thực hiện: Từ ngày 21 đến 31/10/2024',
    ]);
  });

  test('and several times behind one label are of several things', () => {
    expect(
      timesOf(
        'II. Phạm vi',
        '3. Thời gian: Rà soát xong trước ngày 06/3/2026; tổ chức tiêm từ ngày 16/3 đến ngày 28/3/2026.',
      ),
    ).toEqual(['xong trước ngày 06/3/2026', 'từ ngày 16/3 đến ngày 28/3/2026']);
  });
});

describe('a day in a bracket', () => {
  test('is that of what stands before it, not of a document or of its effect', () => {
    expect(timesOf('II. NỘI DUNG', '- Tổ chức hội thi cấp xã (ngày 31/01, tại Nhà Văn hóa).')).toEqual(['ngày 31/01']);
    expect(timesOf('II. NỘI DUNG', '- Triển khai Nghị quyết số 57-NQ/TW (ngày 22/12/2024).')).toEqual([]);
    expect(timesOf('II. NỘI DUNG', '- Tổ chức thi hành Nghị quyết có hiệu lực từ ngày ký (ngày 11/6/2025).')).toEqual(
      [],
    );
  });
});

describe('a time of an unusual form', () => {
  test.each([
    ['1. Tổ chức diễn tập 01 cuộc (dự kiến 20/6/2026).', 'dự kiến 20/6/2026'],
    ['1. Trước khi bão đổ bộ 6 giờ, hoàn thành việc sơ tán.', 'Trước khi bão đổ bộ 6 giờ'],
    ['1. Trong vòng 24 giờ, các thôn thống kê thiệt hại, báo cáo UBND xã.', 'các thôn | Trong vòng 24 giờ | UBND xã'],
    ['1. Phòng Nội vụ mở 04 lớp bồi dưỡng (quý II, quý III/2026).', 'Phòng Nội vụ | quý II, quý III/2026'],
    ['1. Bồi dưỡng kỹ năng số cho công chức; quý I và quý III.', 'quý I và quý III'],
    ['1. Kết nối dữ liệu hộ tịch với Trung tâm điều hành. Quý II/2026.', 'Quý II/2026'],
    ['1. Nạo vét kênh vào tháng 3 và tháng 9 hằng năm.', 'vào tháng 3 và tháng 9 hằng năm'],
    ['1. Các thôn đăng ký phần việc xong trong quý I hằng năm.', 'Các thôn | xong trong quý I hằng năm'],
    ['- Cấp tỉnh: 08 giờ ngày 15/4/2026, tại Quảng trường.', '08 giờ ngày 15/4/2026'],
    ['- Trạng nguyên nhỏ tuổi: tháng 3/2026, tại Trường Tiểu học.', 'tháng 3/2026'],
    ['I. Tựu trường ngày 28/8/2025.', 'ngày 28/8/2025'],
    ['1. Các tổ điều tra ổ dịch trong 48 giờ.', 'Các tổ | trong 48 giờ'],
    ['1. Thiết lập điểm tiêm, xong trước mùa nắng nóng năm 2027.', 'xong trước mùa nắng nóng năm 2027'],
    ['1. Sơ kết giữa kỳ năm 2028 (quý III).', 'năm 2028 (quý III)'],
    ['1. Cục Phòng bệnh gửi báo cáo năm (15/01 năm sau).', 'Cục Phòng bệnh | 15/01 năm sau'],
    ['1. Các chi bộ họp từ ngày 03 đến ngày 05 hằng tháng.', 'Các chi bộ | từ ngày 03 đến ngày 05 hằng tháng'],
    ['1. Sở Y tế phản hồi kiến nghị trong 02 ngày làm việc.', 'Sở Y tế | trong 02 ngày làm việc'],
  ])('is read: %s', (line, time) => {
    expect(timesOf('II. NHIỆM VỤ', line)).toEqual([time]);
  });

  test('parts a report into its kinds', () => {
    expect(timesOf('II. NHIỆM VỤ', '1. Các trường báo cáo: đầu năm 15/9, sơ kết 15/01, tổng kết 25/5.')).toEqual([
      'Các trường | 15/9',
      'Các trường | 15/01',
      'Các trường | 25/5',
    ]);
  });

  test.each([
    '- Số liệu: tháng 3/2026.',
    '- Hiện trạng: tháng 3/2026 có 40 hộ.',
    '- Sinh ngày: 12/3/1990.',
  ])('is none where the label is that of a fact: %s', (line) => {
    expect(timesOf('II. NHIỆM VỤ', line)).toEqual([]);
  });

  test('is none where months only tell which ones are meant', () => {
    expect(timesOf('II. NHIỆM VỤ', '1. Hỗ trợ các đợt mưa lũ (tháng 10, tháng 11 năm 2025) cho các tỉnh.')).toEqual([]);
  });
});

describe('several times in one sentence', () => {
  const whatOf = (...lines: string[]) => read(...lines).deadlines.map(({ what, when }) => `${what}: ${when}`);

  test('are parted at its commas under a heading that speaks of times', () => {
    expect(
      whatOf('II. Khung thời vụ', '1. Trà xuân muộn gieo mạ từ 20/01 - 05/02/2025, cấy từ 05/02 đến 25/02/2025.'),
    ).toEqual(['Trà xuân muộn gieo mạ: từ 20/01 - 05/02/2025', 'cấy: từ 05/02 đến 25/02/2025']);
  });

  test('are each of what stands beside it, also where its verb is on no list', () => {
    expect(
      whatOf(
        'II. NHIỆM VỤ',
        '1. UBND các xã gửi kế hoạch trước 05/12/2026; huy động sức dân dọn kênh mương nội đồng xong trước 31/12/2026.',
      ),
    ).toEqual([
      'UBND các xã gửi kế hoạch: trước 05/12/2026',
      'huy động sức dân dọn kênh mương nội đồng: xong trước 31/12/2026',
    ]);
  });

  test('or stand in the bracket of a label', () => {
    expect(timesOf('II. NỘI DUNG', 'a) Kỳ họp thường lệ giữa năm (tháng 7/2026): xem xét báo cáo; chất vấn.')).toEqual([
      'tháng 7/2026',
    ]);
  });
});
