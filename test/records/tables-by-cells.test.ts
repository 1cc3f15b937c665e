import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { findDoubts, readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';
import { names } from './expect-extraction.ts';

const planOf = (...lines: string[]) => readPlan('mau', toSourceText(['KẾ HOẠCH', ...lines].join('\n')));

/** What is read off a text: leads as `task: who / with whom / when`, then what is due where no lead says it, then targets. */
function recordsOf(...lines: string[]): string[] {
  const { assignments, deadlines, targets } = readRecords(planOf(...lines));
  const led = new Set(assignments.map(({ task }) => task));
  return [
    ...assignments.map(
      (one) => `${one.task}: ${[names(one.leads), names(one.coordinating), one.time?.text ?? ''].join(' / ')}`,
    ),
    ...deadlines.filter(({ what }) => !led.has(what)).map(({ what, when, who }) => `due ${what}: ${when} / ${who}`),
    ...targets.map((one) => `${one.indicator} = ${[one.valueText, one.unit, one.year].filter(Boolean).join(' ')}`),
  ];
}

/** The cells of a table in each way in which copies part them. */
const LAYOUTS: [string, (rows: string[][]) => string[]][] = [
  ['bars', (rows) => rows.map((row) => row.join(' | '))],
  ['Markdown', ([head, ...rows]) => [line(head!), `|${'---|'.repeat(head!.length)}`, ...rows.map(line)]],
  ['tabs', (rows) => rows.map((row) => row.join('\t'))],
  [
    'runs of spaces',
    (rows) =>
      rows.map((row) =>
        row
          .map((cell) => cell.padEnd(40))
          .join('')
          .trimEnd(),
      ),
  ],
  ['one cell a line', (rows) => ['|', ...rows.flatMap((row) => [...row.flatMap((cell) => [cell, '|']), '|'])]],
  ['bare cells', (rows) => rows.flat()],
  ['bare cells between blank lines', (rows) => rows.flatMap((row) => ['', ...row])],
];
const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

describe('a table whose headers are in words of its own', () => {
  const rows = [
    ['STT', 'Đầu việc', 'Bên gánh vác', 'Bên giúp sức', 'Hẹn xong'],
    ['1', 'Rà soát hộ thiếu nước sạch', 'Phòng Kinh tế', 'Các thôn', '15/3/2026'],
    ['2', 'Dọn rác kênh Tám Ngàn', 'Đoàn Thanh niên xã', 'Hội Nông dân', 'Quý II/2026'],
    ['3', 'Tập huấn xử lý nước', 'Trạm Y tế xã', 'Hội Phụ nữ xã', 'Thường xuyên'],
  ];

  test.each(LAYOUTS.filter(([name]) => !name.includes('blank')))('is read by its cells, parted by %s', (_, layout) => {
    expect(recordsOf('II. PHÂN VIỆC', ...layout(rows), '', 'III. KINH PHÍ')).toEqual([
      'Rà soát hộ thiếu nước sạch: Phòng Kinh tế / Các thôn / 15/3/2026',
      'Dọn rác kênh Tám Ngàn: Đoàn Thanh niên xã / Hội Nông dân / Quý II/2026',
      'Tập huấn xử lý nước: Trạm Y tế xã / Hội Phụ nữ xã / Thường xuyên',
    ]);
  });

  test.each([
    ['Số | Phần việc | Giao cho | Cùng làm | Xong khi'],
    ['# | Cần làm gì | Cánh quân chủ lực | Lực lượng tiếp sức | Đến bao giờ'],
    ['TT | Các phần việc | Bộ phận lo | Chung tay | Mốc'],
    ['TT | Hạng mục công việc | Bộ phận đầu mối | Tham gia | TGHT'],
    ['TT | Hạng mục | Khoa, phòng phụ trách | Đơn vị hỗ trợ | Kỳ hạn'],
    ['TT | Nội dung công việc | Đơn vị được phân công | P/h thực hiện | Yêu cầu tiến độ'],
    ['TT | Việc | Cơ quan trình | Cùng thực hiện | Lịch'],
    ['TT | Hoạt động | Thực hiện | Phối hợp | Deadline'],
    ['TT | Khâu | Tổ phụ trách | Kết hợp với | Ngày'],
    ['TT | Sự kiện | Ban tham mưu | Đồng hành | Bao giờ'],
  ])('is read whatever they are: %s', (headers) => {
    const found = recordsOf(
      'II. PHÂN VIỆC',
      headers,
      '1 | Mở lớp nghề may | Hội Phụ nữ xã | Trường Tiểu học số 1; Đoàn xã | Tháng 4/2026',
      '2 | Kiểm tra bếp ăn tập thể | Trạm Y tế | Công an xã, các thôn | Trước 10/12/2026',
    );
    expect(found).toEqual([
      'Mở lớp nghề may: Hội Phụ nữ xã / Trường Tiểu học số 1, Đoàn xã / Tháng 4/2026',
      'Kiểm tra bếp ăn tập thể: Trạm Y tế / Công an xã, các thôn / Trước 10/12/2026',
    ]);
  });

  test('may have its columns in any order, or none of headers', () => {
    const found = [
      'Họp tổ dân phố: Tổ trưởng tổ dân phố /  / Hằng tháng',
      'Lập quỹ: Công chức tài chính /  / Quý II/2026',
    ];
    expect(
      recordsOf(
        'Mốc | Ai lo | Chuyện phải làm',
        'Hằng tháng | Tổ trưởng tổ dân phố | Họp tổ dân phố',
        'Quý II/2026 | Công chức tài chính | Lập quỹ',
      ),
    ).toEqual(found);
    expect(
      recordsOf(
        'PHỤ LỤC',
        '1 | Họp tổ dân phố | Tổ trưởng tổ dân phố | Hằng tháng',
        '2 | Lập quỹ | Công chức tài chính | Quý II/2026',
      ),
    ).toEqual(found);
  });

  test('of who acts before what they do is not taken for a list of names', () => {
    expect(
      recordsOf(
        'TT | Tên đơn vị | Phần việc | Xong',
        '1 | Công an xã | Tuần tra ban đêm các dịp lễ | Thường xuyên',
        '2 | Ban Chỉ huy Quân sự xã | Huấn luyện dân quân tự vệ | Quý III/2026',
      ),
    ).toEqual([
      'Tuần tra ban đêm các dịp lễ: Công an xã /  / Thường xuyên',
      'Huấn luyện dân quân tự vệ: Ban Chỉ huy Quân sự xã /  / Quý III/2026',
    ]);
  });

  test('may hold money, notes, groups of rows and times of every kind', () => {
    expect(
      recordsOf(
        'TT | Công việc cụ thể | Cán bộ đảm trách | Kinh phí (triệu đồng) | Chừng nào xong | Lưu ý',
        'I | Môi trường | | | |',
        '1 | Đặt thùng rác ngoài đồng | Công chức địa chính | 15 | 30/4/2026 |',
        '2 | Phát dọn đường hoa | Hội Phụ nữ xã | 10 | Trước 2/9 | Huy động thanh niên',
        'II | Văn hóa | | | |',
        '3 | Hội diễn văn nghệ quần chúng | Ban Văn hóa xã | 25 | Dịp 19/5 |',
        '4 | Mở lớp bơi | Đoàn xã | | Hè 2026 |',
        '5 | Sửa nhà bia | Đoàn xã | | Theo chỉ đạo của huyện |',
      ),
    ).toEqual([
      'Đặt thùng rác ngoài đồng: Công chức địa chính /  / 30/4/2026',
      'Phát dọn đường hoa: Hội Phụ nữ xã /  / Trước 2/9',
      'Hội diễn văn nghệ quần chúng: Ban Văn hóa xã /  / Dịp 19/5',
      'Mở lớp bơi: Đoàn xã /  / Hè 2026',
      'Sửa nhà bia: Đoàn xã /  / Theo chỉ đạo của huyện',
    ]);
  });

  test('of one cell a line may have rows that head a group', () => {
    const rows = [
      ['TT', 'Đầu mục công việc', 'Bên chịu trách nhiệm', 'Hẹn'],
      ['I', 'Giao thông'],
      ['1', 'Sửa đường liên thôn', 'Phòng Kinh tế', 'Quý I/2026'],
      ['2', 'Lắp đèn đường', 'Ban Quản lý dự án', 'Quý II/2026'],
    ];
    expect(recordsOf('PHỤ LỤC', ...LAYOUTS[4]![1](rows))).toEqual([
      'Sửa đường liên thôn: Phòng Kinh tế /  / Quý I/2026',
      'Lắp đèn đường: Ban Quản lý dự án /  / Quý II/2026',
    ]);
  });

  test('may name people, where its header says that they do it', () => {
    expect(
      recordsOf(
        'TT | Mảng | Người lo | Hạn',
        '1 | Rà soát hộ nghèo | Nguyễn Văn An | 15/3/2026',
        '2 | Cấp thẻ bảo hiểm | Trần Thị Bình | 20/3/2026',
      ),
    ).toEqual(['Rà soát hộ nghèo: Nguyễn Văn An /  / 15/3/2026', 'Cấp thẻ bảo hiểm: Trần Thị Bình /  / 20/3/2026']);
  });

  test('of what is to be reached has amounts below years or a goal', () => {
    expect(
      recordsOf(
        'II. CÁC MỨC CẦN ĐẠT',
        'Lĩnh vực | Cách tính | 2026 | 2030',
        'Hộ dân có nước sạch | % | 80 | 98',
        'Trường đạt chuẩn | trường | 4 | 9',
      ),
    ).toEqual([
      'Hộ dân có nước sạch = 80 % 2026',
      'Hộ dân có nước sạch = 98 % 2030',
      'Trường đạt chuẩn = 4 trường 2026',
      'Trường đạt chuẩn = 9 trường 2030',
    ]);
    expect(
      recordsOf(
        'C. CHỈ TIÊU PHẤN ĐẤU',
        'Nội dung | Năm học 2024-2025 | Chỉ tiêu năm học 2025-2026',
        'Học sinh lên lớp thẳng | 97,1% | 98% trở lên',
        'Sách trong thư viện | 3.200 cuốn | ít nhất 4.000 cuốn',
      ),
    ).toEqual(['Học sinh lên lớp thẳng = 98% trở lên % 2026', 'Sách trong thư viện = ít nhất 4.000 cuốn cuốn 2026']);
  });
});

describe('a table gives each time its own meaning', () => {
  test('where works begin and end', () => {
    expect(
      recordsOf(
        'II. TIẾN ĐỘ',
        'TT\tHạng mục\tĐơn vị chịu trách nhiệm\tKhởi công\tHoàn thành',
        '1\tĐường trục xóm 1\tXóm 1\t30/4/2026\t30/6/2026',
        '2\tKênh tưới N5\tHợp tác xã Hòa Bình\t15/5/2026\t31/7/2026',
      ),
    ).toEqual([
      'Đường trục xóm 1: Xóm 1 /  / 30/6/2026',
      'Kênh tưới N5: Hợp tác xã Hòa Bình /  / 31/7/2026',
      'due Đường trục xóm 1: Khởi công: 30/4/2026 / Xóm 1',
      'due Đường trục xóm 1: Hoàn thành: 30/6/2026 / Xóm 1',
      'due Kênh tưới N5: Khởi công: 15/5/2026 / Hợp tác xã Hòa Bình',
      'due Kênh tưới N5: Hoàn thành: 31/7/2026 / Hợp tác xã Hòa Bình',
    ]);
  });

  test('and passes that of a group on to rows of bare cells', () => {
    expect(
      recordsOf(
        'II. TIẾN ĐỘ',
        ...['', 'Thời gian', 'Nội dung', 'Đơn vị tham mưu', 'Đơn vị tham gia', 'Phạm vi'],
        ...['', 'Quý I'],
        ...['', 'Hội thao chào năm mới', 'Ban Phong trào', 'Nhà Thiếu nhi; Ban Tuyên giáo', 'Toàn huyện'],
        ...['', 'Lễ ra quân trồng cây', 'Văn phòng', 'Các ban', 'Cơ sở'],
      ),
    ).toEqual([
      'Hội thao chào năm mới: Ban Phong trào / Nhà Thiếu nhi, Ban Tuyên giáo / Quý I',
      'Lễ ra quân trồng cây: Văn phòng / Các ban / Quý I',
    ]);
  });
});

describe('a cell', () => {
  const HEAD = 'TT | Nội dung công việc | Đơn vị thực hiện | Thời gian';

  test('that repeats the one above says the same', () => {
    expect(
      recordsOf(
        HEAD,
        '1 | Nạo vét kênh | Phòng Kinh tế | Quý II/2026',
        '2 | Lập hồ sơ | nt | Như trên',
        '3 | Thu gom rác | " | Quý I',
      ),
    ).toEqual([
      'Nạo vét kênh: Phòng Kinh tế /  / Quý II/2026',
      'Lập hồ sơ: Phòng Kinh tế /  / Quý II/2026',
      'Thu gom rác: Phòng Kinh tế /  / Quý I',
    ]);
  });

  test.each([
    'Phòng Kinh tế (chủ trì), Công an xã (phối hợp)',
    '- CT: Phòng Kinh tế<br>- PH: Công an xã',
    'Chủ trì: Phòng Kinh tế; phối hợp: Công an xã',
  ])('may name both roles: %s', (cell) => {
    const { assignments, deadlines } = readRecords(
      planOf(HEAD, `1 | Nạo vét kênh | ${cell} | Quý II/2026`, '2 | Thu gom rác | Công an xã | Quý I/2026'),
    );
    expect([names(assignments[0]!.leads), names(assignments[0]!.coordinating), deadlines[0]!.who]).toEqual([
      'Phòng Kinh tế',
      'Công an xã',
      'Phòng Kinh tế',
    ]);
  });

  test('may be missing from a row in columns of spaces, whose places tell which', () => {
    expect(
      recordsOf(
        'TT   Nội dung            Đơn vị chủ trì      Phối hợp      Thời gian',
        '1    Tu sửa kênh N2      Phòng Kinh tế       Công an xã    Tháng 4/2026',
        '2    Kiểm tra hồ chứa    Ban Chỉ huy PTDS                  Tháng 5/2026',
      ),
    ).toEqual([
      'Tu sửa kênh N2: Phòng Kinh tế / Công an xã / Tháng 4/2026',
      'Kiểm tra hồ chứa: Ban Chỉ huy PTDS /  / Tháng 5/2026',
    ]);
  });

  test('below a header in two rows, parted by tabs, has the lower one', () => {
    expect(
      recordsOf(
        'TT\tNội dung\tPhân công thực hiện\t\tThời gian',
        '\t\tChủ trì\tPhối hợp\t',
        '1\tNạo vét kênh\tPhòng Kinh tế\tCông an xã\tQuý II/2026',
        '2\tThu gom rác\tCông an xã\tPhòng Kinh tế\tQuý III/2026',
      ),
    ).toEqual([
      'Nạo vét kênh: Phòng Kinh tế / Công an xã / Quý II/2026',
      'Thu gom rác: Công an xã / Phòng Kinh tế / Quý III/2026',
    ]);
  });
});

describe('a table that gives nobody anything to do has no record', () => {
  test.each<[string, string[]]>([
    [
      'documents with their numbers and days',
      [
        'TT | Tên văn bản | Số, ngày văn bản | Trích yếu',
        '1 | Quyết định công bố thủ tục | 705/QĐ-BNNMT ngày 09/04/2025 | Lĩnh vực trồng trọt',
        '2 | Quyết định công bố thủ tục | 812/QĐ-BNNMT ngày 21/04/2025 | Lĩnh vực thủy lợi',
        '3 | Kế hoạch rà soát | 31/KH-UBND ngày 05/02/2025 | Cải cách hành chính',
      ],
    ],
    [
      'procedures with their codes',
      [
        'TT | Mã thủ tục | Tên thủ tục | Mức độ',
        '1 | 2.002407.H05 | Giải quyết khiếu nại lần đầu | Toàn trình',
        '2 | 1.010943.H05 | Tiếp công dân tại cấp xã | Một phần',
        '3 | 2.002396.000.00.00.H05 | Xử lý đơn tại cấp xã | Một phần',
      ],
    ],
    [
      'a table of contents',
      ['MỤC LỤC', 'STT | Nội dung | Trang', '1 | Xây dựng mục tiêu | 5', '2 | Tổ chức thực hiện | 12'],
    ],
    [
      'a list of people',
      [
        'TT | Họ và tên | Chức vụ | Đơn vị',
        '1 | Nguyễn Văn An | Phó Chủ tịch | UBND xã',
        '2 | Trần Thị Bình | Trưởng phòng | Phòng Kinh tế',
      ],
    ],
    [
      'a directory',
      [
        'TT | Lĩnh vực | Nơi tiếp nhận | Điện thoại',
        '1 | Tiếp nhận tin báo cháy | Công an xã | 0912345678',
        '2 | Cấp cứu người bị nạn | Trạm Y tế | 0912345679',
      ],
    ],
    [
      'a price list',
      [
        'TT | Tên hàng | Quy cách | Đơn giá | Thành tiền',
        '1 | Máy bơm nước | Cái | 5.200.000 | 10.400.000',
        '2 | Ống nhựa | m | 45.000 | 900.000',
      ],
    ],
    [
      'a budget',
      [
        'Dự toán kinh phí',
        'TT | Khoản | Số lượng | Đơn giá | Cộng',
        '1 | In tài liệu tuyên truyền | 200 | 15.000 | 3.000.000',
        '2 | Thuê hội trường | 1 | 2.000.000 | 2.000.000',
      ],
    ],
    [
      'figures of years that are over',
      [
        'Hòa An, ngày 15 tháng 12 năm 2025',
        'I. MỤC TIÊU',
        'Địa phương | 2022 | 2023 | 2024',
        'Huyện Yên Thế | 1.200 | 1.350 | 1.400',
        'Huyện Lục Ngạn | 2.100 | 2.300 | 2.250',
      ],
    ],
    [
      'a list of those present',
      ['TT | Đại biểu | Cơ quan | Ký tên', '1 | Nguyễn Văn An | Sở Y tế | ', '2 | Trần Thị Bình | Sở Tài chính | '],
    ],
    [
      'the programme of a conference',
      [
        'Thời gian | Nội dung | Người thực hiện',
        '7h30 - 8h00 | Đón tiếp đại biểu | Ban Tổ chức',
        '8h00 - 8h15 | Khai mạc | Lãnh đạo Sở Y tế',
      ],
    ],
    [
      'a list of documents',
      [
        'TT | Văn bản | Ngày | Cơ quan',
        '1 | 12/KH-UBND | 12/3/2026 | UBND tỉnh',
        '2 | 45/QĐ-SYT | 15/4/2026 | Sở Y tế',
      ],
    ],
    [
      'what was done',
      [
        'Kết quả thực hiện năm 2024',
        'TT | Việc | Bên làm | Lúc',
        '1 | Xây dựng cầu dân sinh | Phòng Kinh tế | Quý II/2024',
        '2 | Mở lớp xóa mù chữ | Phòng Văn hóa | Tháng 9/2024',
      ],
    ],
    [
      'works in a report',
      [
        'BÁO CÁO',
        'Kết quả công tác năm 2025',
        'I. Tình hình',
        'TT | Công trình | Chủ đầu tư | Hoàn thành',
        '1 | Xây dựng cầu Bến Đá | Ban Quản lý dự án | 30/6/2025',
        '2 | Nâng cấp đường ĐH02 | Phòng Kinh tế | Tháng 9/2025',
      ],
    ],
    [
      'goods and who receives them',
      [
        'TT | Tên vật tư | Đơn vị nhận | Số lượng | Ngày giao',
        '1 | Máy bơm nước | UBND xã A | 2 | 12/3/2026',
        '2 | Áo phao | UBND xã B | 50 | 15/3/2026',
      ],
    ],
    [
      'an examination',
      [
        'Ngày | Môn thi | Phòng thi | Giám thị',
        '12/6/2026 | Toán | Phòng 1 | Nguyễn Văn An',
        '13/6/2026 | Văn | Phòng 2 | Trần Thị Bình',
      ],
    ],
    [
      'awards',
      [
        'TT | Tập thể | Thành tích | Ngày',
        '1 | Công an xã | Bắt nhóm trộm cắp | 12/2/2026',
        '2 | Trạm Y tế | Tổ chức tiêm chủng an toàn | 15/3/2026',
      ],
    ],
    [
      'answers to voters',
      [
        'TT | Ý kiến cử tri | Cơ quan trả lời | Ngày trả lời',
        '1 | Đề nghị sửa cầu Bến Đá | Sở Xây dựng | 12/3/2026',
        '2 | Đề nghị tăng phụ cấp | Sở Nội vụ | 15/3/2026',
      ],
    ],
    [
      'works with their authors',
      [
        'TT | Tên sáng kiến | Tác giả | Đơn vị',
        '1 | Cải tiến bếp ăn bán trú | Nguyễn Văn An | Trường Mầm non Hoa Sen',
        '2 | Phần mềm quản lý hồ sơ | Trần Thị Bình | Phòng Nội vụ',
      ],
    ],
    [
      'a letterhead in columns of spaces',
      [
        'ỦY BAN NHÂN DÂN XÃ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 12/KH-UBND          Độc lập - Tự do - Hạnh phúc',
        'Nơi nhận:                GIÁM ĐỐC',
      ],
    ],
    [
      'a rate of change beside what was',
      [
        'II. CHỈ TIÊU',
        'TT | Chỉ tiêu | ĐVT | TH 2025 | KH 2026/TH 2025 (%)',
        '1 | Diện tích lúa | ha | 1.200 | 104,2',
        '2 | Đàn bò | con | 200 | 125',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(recordsOf(...lines)).toEqual([]);
  });
});

test('how long a procedure takes is no time by which it is due', () => {
  const { deadlines } = readRecords(
    planOf(
      'TT | Tên thủ tục | Thời hạn giải quyết | Cơ quan thực hiện',
      '1 | Đăng ký khai sinh | 01 ngày | UBND cấp xã',
      '2 | Cấp giấy phép xây dựng | 15 ngày | Sở Xây dựng',
    ),
  );
  expect(deadlines).toEqual([]);
});

test('cells that a copy has taken apart below a time are not each due then', () => {
  const { deadlines } = readRecords(
    planOf(
      'I. LỊCH',
      ...['Quý I', 'Hội thao chào năm mới', 'Ban Phong trào', 'Toàn huyện'],
      ...['Quý II', 'Lễ ra quân trồng cây', 'Văn phòng', 'Cơ sở'],
    ),
  );
  expect(deadlines).toEqual([]);
});

describe('where nobody can tell who acts', () => {
  const leadsOf = (...lines: string[]) => readRecords(planOf(...lines)).assignments.map(({ leads }) => names(leads));
  const doubtsOf = (...lines: string[]) => findDoubts(planOf(...lines), undefined).map(({ kind }) => kind);
  const two = [
    'PHỤ LỤC',
    'TT | Phần việc | Bên A | Bên B | Hẹn',
    '1 | Xây dựng kho lưu trữ | Sở Nội vụ | Sở Tài chính | Quý I/2026',
    '2 | Mua sắm giá kệ | Sở Tài chính | Sở Nội vụ | Quý II/2026',
  ];
  const wrapped = [
    'TT   Nội dung            Đơn vị chủ trì      Thời gian',
    '1    Tu sửa kênh N2      Phòng Kinh tế       Trước 30/4/2026',
    'và kênh N3          và Đô thị',
    '2    Kiểm tra hồ chứa    Ban Chỉ huy PTDS    Tháng 5/2026',
  ];

  test('a row whose second line stands below its own columns is read whole', () => {
    const lines = wrapped.map((one) => one.replace(/^và/u, '     và'));
    expect(leadsOf(...lines)).toEqual(['Phòng Kinh tế và Đô thị', 'Ban Chỉ huy PTDS']);
    expect(recordsOf(...lines)[0]).toBe('Tu sửa kênh N2 và kênh N3: Phòng Kinh tế và Đô thị /  / Trước 30/4/2026');
  });

  test('among two columns of bodies, or where rows run over lines, no lead is told, and an operator is', () => {
    for (const lines of [two, wrapped]) {
      expect(leadsOf(...lines)).toEqual([]);
      expect(doubtsOf(...lines)).toContain('unread-table');
    }
    expect(readRecords(planOf(...wrapped)).deadlines).toEqual([]);
  });

  test.each([
    'Đơn vị được kiểm tra',
    'Đối tượng thụ hưởng',
    'Nơi thực hiện',
    'Khoa, phòng được khảo sát',
    'Cấp phê duyệt',
    'Nơi nhận báo cáo',
  ])('below “%s” no body leads', (header) => {
    expect(
      leadsOf(
        `TT | ${header} | Nội dung | Hẹn`,
        '1 | Sở Y tế | Kiểm tra việc mua thuốc | Quý I/2026',
        '2 | Trường THPT số 1 | Kiểm tra thu chi | Quý II/2026',
      ),
    ).toEqual([]);
  });

  test('bare cells that are out of step say nothing', () => {
    expect(
      leadsOf(
        ...['PHỤ LỤC', 'Phần việc', 'Giao ai', 'Hẹn'],
        ...['Rà soát hồ sơ người có công', 'Phòng Nội vụ'],
        ...['Sửa chữa nghĩa trang liệt sĩ', 'Phòng Kinh tế', 'Trước 27/7/2026'],
        ...['Thăm, tặng quà gia đình chính sách', 'Tháng 7/2026'],
      ),
    ).toEqual([]);
  });
});

test('where a task begins and where it ends stand in two columns, and the end is when it is due', () => {
  expect(
    recordsOf(
      'STT\tNội dung\tChủ trì\tBắt đầu\tKết thúc',
      '1\tKiểm đếm đàn trâu bò\tPhòng Kinh tế\t20/02/2026\t15/3/2026',
      '2\tTiêm phòng lở mồm long móng\tTrạm Thú y\t01/3/2026\t31/3/2026',
    ).slice(0, 2),
  ).toEqual([
    'Kiểm đếm đàn trâu bò: Phòng Kinh tế /  / 15/3/2026',
    'Tiêm phòng lở mồm long móng: Trạm Thú y /  / 31/3/2026',
  ]);
});

test.each([
  ['tabs', '\t'],
  ['bars', ' | '],
])('shares that are given to units or regions are targets of each, parted by %s', (_, mark) => {
  const rows = (...lines: string[][]) => lines.map((line) => line.join(mark));
  expect(
    recordsOf(
      'II. CHỈ TIÊU THEO VÙNG',
      ...rows(
        ['Vùng', 'Diện tích ngô (ha)', 'Năng suất (tạ/ha)'],
        ['Vùng đồi', '280', '46'],
        ['Vùng bãi', '1.305', '52'],
      ),
    ),
  ).toEqual([
    'Vùng đồi: Diện tích ngô = 280 ha',
    'Vùng đồi: Năng suất = 46 tạ',
    'Vùng bãi: Diện tích ngô = 1.305 ha',
    'Vùng bãi: Năng suất = 52 tạ',
  ]);
  expect(
    recordsOf(
      'II. CHỈ TIÊU GIAO CÁC CHI CỤC',
      ...rows(
        ['STT', 'Đơn vị', 'Số hộ đăng ký', 'Số buổi tập huấn'],
        ['1', 'Chi cục khu vực I', '420', '6'],
        ['2', 'Chi cục khu vực II', '310', '5'],
      ),
    ),
  ).toContain('Chi cục khu vực II: Số hộ đăng ký = 310');
});

test('bare cells that run over two lines are put together where that makes every row whole', () => {
  expect(
    recordsOf(
      'II. DANH MỤC',
      ...['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
      ...['1', 'Xây dựng cổng thông tin', 'Trung tâm Ứng dụng', 'công nghệ', 'Văn phòng Cục', 'Quý II/2026'],
      ...['2', 'Tổ chức khóa đào tạo', 'xuyên biên giới', 'Phòng Đào tạo', 'Hiệp hội Thương mại', 'Hằng năm'],
      ...['3', 'Đánh giá giữa kỳ', 'Phòng Chính sách', 'Các đơn vị thuộc Cục', 'Tháng 12/2028'],
    ),
  ).toEqual([
    'Xây dựng cổng thông tin: Trung tâm Ứng dụng công nghệ / Văn phòng Cục / Quý II/2026',
    'Tổ chức khóa đào tạo xuyên biên giới: Phòng Đào tạo / Hiệp hội Thương mại / Hằng năm',
    'Đánh giá giữa kỳ: Phòng Chính sách / Các đơn vị thuộc Cục / Tháng 12/2028',
  ]);
});

test('what is measured and how much is to be reached stand beside the task, with the unit behind the first', () => {
  expect(
    recordsOf(
      'II. ĐỀ ÁN',
      'Tên đề án | Chỉ số | Hiện tại | Mục tiêu | Khoa chịu trách nhiệm | Hoàn thành',
      'Rút ngắn thời gian chờ | Thời gian chờ khám (phút) | 95 | ≤ 60 | Khoa Khám bệnh | 30/9/2026',
      'Giảm nhiễm khuẩn | Tỷ lệ nhiễm khuẩn (%) | 2,1 | < 1,5 | Khoa Nội | Quý IV/2026',
    ),
  ).toEqual([
    'Rút ngắn thời gian chờ: Khoa Khám bệnh /  / 30/9/2026',
    'Giảm nhiễm khuẩn: Khoa Nội /  / Quý IV/2026',
    'Thời gian chờ khám (phút) = ≤ 60 phút',
    'Tỷ lệ nhiễm khuẩn (%) = < 1,5 %',
  ]);
});
