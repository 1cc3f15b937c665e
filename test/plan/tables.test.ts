import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const HEAD =
  'ỦY BAN NHÂN DÂN\n\nKẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Phát triển chăn nuôi an toàn sinh học.\n\nNơi nhận:\n- Lưu: VT.\n\n';

/** The rows of a plan as `section: text`. */
function rowsOf(text: string): string[] {
  const plan = readPlan('mau', toSourceText(`${HEAD}${text}`));
  return plan.passages.filter((passage) => passage.row).map((passage) => `${passage.section}: ${passage.text}`);
}

describe('a table of an annex', () => {
  test('of one row a line is read row by row, its group rows as sections', () => {
    expect(
      rowsOf(
        [
          'PHỤ LỤC II',
          'DANH MỤC NHIỆM VỤ',
          '',
          'TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian',
          'I | Chăn nuôi | | ',
          '1 | Xây dựng vùng an toàn dịch bệnh | Sở Nông nghiệp và Môi trường | Quý II/2026',
          '2 | Tiêm phòng đàn vật nuôi | UBND cấp xã | Hằng năm',
        ].join('\n'),
      ),
    ).toEqual([
      'Phụ lục II: TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian',
      'Phụ lục II.I: I | Chăn nuôi',
      'Phụ lục II.I.1: 1 | Xây dựng vùng an toàn dịch bệnh | Sở Nông nghiệp và Môi trường | Quý II/2026',
      'Phụ lục II.I.2: 2 | Tiêm phòng đàn vật nuôi | UBND cấp xã | Hằng năm',
    ]);
  });

  test('has one row where a page ends within it, with a number, without one, or with its number on both pages', () => {
    const head = 'TT | Nhiệm vụ | Đơn vị chủ trì';
    const over = (first: string, second: string) =>
      rowsOf(
        `PHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n\n${head}\n1 | Đào tạo cán bộ | Sở Nội vụ\n${first}\n\f${head}\n${second}\n`,
      )
        .filter((row) => !row.includes('TT |'))
        .at(-1);
    expect(over('2 | Xây dựng hạ tầng | Trung tâm', ' | kỹ thuật dự phòng | Chuyển đổi số')).toBe(
      'Phụ lục I.2: 2 | Xây dựng hạ tầng kỹ thuật dự phòng | Trung tâm Chuyển đổi số',
    );
    expect(over(' | Xây dựng hạ tầng | Trung tâm', ' | kỹ thuật dự phòng | Chuyển đổi số')).toBe(
      'Phụ lục I.1: Xây dựng hạ tầng kỹ thuật dự phòng | Trung tâm Chuyển đổi số',
    );
    expect(over('2 | Xây dựng hạ tầng | Trung tâm', '2 | kỹ thuật dự phòng | Chuyển đổi số')).toBe(
      'Phụ lục I.2: 2 | Xây dựng hạ tầng kỹ thuật dự phòng | Trung tâm Chuyển đổi số',
    );
    expect(over(' | Xây dựng hạ tầng. | Trung tâm', ' | Mua sắm thiết bị | Chuyển đổi số')).toBe(
      'Phụ lục I.1: Mua sắm thiết bị | Chuyển đổi số',
    );
  });

  test('under numbered headings of the annex counts its rows below each of them', () => {
    const table = (group: string) => [
      'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
      group,
      '1 | Nâng cấp đường liên xã | Sở Xây dựng | 30/6/2026',
      '2 | Lắp đèn chiếu sáng | UBND cấp xã | 30/9/2026',
    ];
    expect(
      rowsOf(
        [
          'PHỤ LỤC I',
          '',
          '1. Nhiệm vụ quá hạn',
          '',
          ...table('I | Giao thông | | '),
          '',
          '2. Nhiệm vụ trong hạn',
          '',
          ...table('Giao thông'),
          'Chiếu sáng',
          '3 | Thay bóng đèn | UBND cấp xã | 31/12/2026',
        ].join('\n'),
      ).filter((row) => /\d \|/.test(row)),
    ).toEqual([
      'Phụ lục I.1.I.1: 1 | Nâng cấp đường liên xã | Sở Xây dựng | 30/6/2026',
      'Phụ lục I.1.I.2: 2 | Lắp đèn chiếu sáng | UBND cấp xã | 30/9/2026',
      'Phụ lục I.2.1: 1 | Nâng cấp đường liên xã | Sở Xây dựng | 30/6/2026',
      'Phụ lục I.2.2: 2 | Lắp đèn chiếu sáng | UBND cấp xã | 30/9/2026',
      'Phụ lục I.2.3: 3 | Thay bóng đèn | UBND cấp xã | 31/12/2026',
    ]);
  });

  test('with outer bars and a rule, as in Markdown, is read in the same way', () => {
    const table =
      '| **STT** | **Chỉ tiêu** | **ĐVT** | **Năm 2030** |\n|---|:--|---|---|\n| 1 | Đàn bò | con | 25.000 |\n';
    expect(rowsOf(`PHỤ LỤC\n\n${table}`)).toEqual([
      'Phụ lục: STT | Chỉ tiêu | ĐVT | Năm 2030',
      'Phụ lục.1: 1 | Đàn bò | con | 25.000',
    ]);
  });

  test('of one cell a line, as copied from web pages, is put together again, empty cells too', () => {
    const cells = (...list: string[]) => `${list.map((cell) => `|\n${cell ? `${cell}\n` : ''}`).join('')}|\n`;
    const table = [
      cells('**TT**', '**Nội dung**', '**Cơ quan chủ trì**', '**Cơ quan phối\nhợp**', '**Sản phẩm**'),
      cells('**I**', '**CHĂN NUÔI**'),
      cells('1', 'Xây dựng vùng an toàn\ndịch bệnh', 'Sở Y tế', 'UBND cấp xã', ''),
      cells('2', 'Tiêm phòng', 'Sở Y tế', '', 'Báo cáo'),
      '…..............\n',
      cells('3', 'Giám sát', 'Chi cục Thú y', 'Sở Y tế', 'Kế hoạch'),
    ].join('');
    expect(rowsOf(`**PHỤ LỤC**\n\n${table}Lời cuối của trang.\n`)).toEqual([
      'Phụ lục: TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm',
      'Phụ lục.I: I | CHĂN NUÔI',
      'Phụ lục.I.1: 1 | Xây dựng vùng an toàn dịch bệnh | Sở Y tế | UBND cấp xã',
      'Phụ lục.I.2: 2 | Tiêm phòng | Sở Y tế | Báo cáo',
      'Phụ lục.I.3: 3 | Giám sát | Chi cục Thú y | Sở Y tế | Kế hoạch',
    ]);
  });

  test('goes on after the title of a group, which files give as a line without bars', () => {
    expect(
      rowsOf(
        [
          'PHỤ LỤC',
          '',
          'TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ',
          'I. Cải cách thể chế',
          '1 | Rà soát văn bản | Sở Tư pháp | Quý II/2026',
          'II. Chuyển đổi số',
          '2 | Xây dựng kho dữ liệu | Sở Khoa học và Công nghệ | Năm 2026',
          '2 | Tập huấn cán bộ | Sở Nội vụ | Năm 2026',
          '',
          'Các đơn vị báo cáo kết quả về Sở Nội vụ.',
        ].join('\n'),
      ),
    ).toEqual([
      'Phụ lục: TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ',
      'Phụ lục.I: I. Cải cách thể chế',
      'Phụ lục.I.1: 1 | Rà soát văn bản | Sở Tư pháp | Quý II/2026',
      'Phụ lục.II: II. Chuyển đổi số',
      'Phụ lục.II.2: 2 | Xây dựng kho dữ liệu | Sở Khoa học và Công nghệ | Năm 2026',
      'Phụ lục.II.2: 2 | Tập huấn cán bộ | Sở Nội vụ | Năm 2026',
    ]);
  });

  test('joins a row that a page break parts, and keeps a row with a task of its own apart', () => {
    expect(
      rowsOf(
        [
          'PHỤ LỤC',
          '',
          'TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ',
          '1 | Xây dựng kho dữ liệu dùng chung | Văn phòng | Quý',
          ' | và kết nối với trung ương | UBND tỉnh | IV/2026',
          ' | Tập huấn cán bộ | Sở Nội vụ | ',
          '2 | Tuyên truyền | Báo Quảng Ngãi | Năm 2026',
        ].join('\n'),
      ),
    ).toEqual([
      'Phụ lục: TT | Nhiệm vụ | Đơn vị chủ trì | Tiến độ',
      'Phụ lục.1: 1 | Xây dựng kho dữ liệu dùng chung và kết nối với trung ương | Văn phòng UBND tỉnh | Quý IV/2026',
      'Phụ lục.1: Tập huấn cán bộ | Sở Nội vụ',
      'Phụ lục.2: 2 | Tuyên truyền | Báo Quảng Ngãi | Năm 2026',
    ]);
  });

  test.each([
    ['a merged cell that stands once', 'TT | Chỉ tiêu | ĐVT | Giá trị | Cơ quan theo dõi, đánh giá'],
    ['a merged cell that is repeated', 'TT | Chỉ tiêu | ĐVT | Giá trị | Giá trị | Cơ quan theo dõi, đánh giá'],
  ])('has the years of the lower of two rows of headers, with %s', (_, first) => {
    const second = 'TT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2030 | Cơ quan theo dõi, đánh giá';
    const plan = readPlan(
      'mau',
      toSourceText(`${HEAD}PHỤ LỤC\n\n${first}\n${second}\n1 | Kinh tế số | % | 15 | 30 | Sở Công Thương\n`),
    );
    expect(plan.tables[0]!.columns.map(({ role, year }) => [role, year])).toEqual([
      ['number', undefined],
      ['indicator', undefined],
      ['unit', undefined],
      ['value', 2025],
      ['value', 2030],
      ['follower', undefined],
    ]);
  });

  test('keeps where each cell stands, the empty ones without length', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        `${HEAD}PHỤ LỤC\n\nTT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian\n1 | Tiêm phòng | Sở Y tế | | 2026\n`,
      ),
    );
    const row = plan.passages.find((passage) => passage.row?.kind === 'row')!;
    expect(row.row!.cells.map(({ start, end }) => row.text.slice(start, end))).toEqual([
      '1',
      'Tiêm phòng',
      'Sở Y tế',
      '',
      '2026',
    ]);
    expect(plan.tables[0]!.columns.map((column) => column.role)).toEqual([
      'number',
      'task',
      'lead',
      'coordinating',
      'time',
    ]);
  });

  test('is no table where a cell of the layout holds the issuer or the recipients', () => {
    expect(rowsOf('|\n**UBND TỈNH**\n-------\n|\n**CỘNG HÒA XÃ HỘI**\n|\n')).toEqual([]);
  });
});

describe('a table whose cells stand one under the other with nothing between them', () => {
  const head = ['PHỤ LỤC II', 'TT', 'Nội dung', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian'];
  const first = ['1', 'Khởi công đồng loạt', 'UBND các xã', 'Huyện đoàn', 'Đầu tháng 4'];
  const second = ['2', 'Mở lớp dạy nghề', 'Trung tâm dạy nghề', 'Phòng Nội vụ', 'Quý II, III'];
  const third = ['3', 'Rà soát cuối năm', 'UBND các xã', 'Chi cục Thống kê', 'Từ 01/9 đến 14/12'];

  test('is read row by row', () => {
    expect(rowsOf([...head, ...first, ...second, ...third].join('\n'))).toEqual([
      'Phụ lục II: TT | Nội dung | Đơn vị thực hiện | Đơn vị phối hợp | Thời gian',
      'Phụ lục II.1: 1 | Khởi công đồng loạt | UBND các xã | Huyện đoàn | Đầu tháng 4',
      'Phụ lục II.2: 2 | Mở lớp dạy nghề | Trung tâm dạy nghề | Phòng Nội vụ | Quý II, III',
      'Phụ lục II.3: 3 | Rà soát cuối năm | UBND các xã | Chi cục Thống kê | Từ 01/9 đến 14/12',
    ]);
  });

  test('takes the cell that a row lacks before its time for that of those who work with the lead, which is the one left open', () => {
    const short = second.filter((cell) => cell !== 'Phòng Nội vụ');
    expect(rowsOf([...head, ...first, ...short, ...third].join('\n'))).toContain(
      'Phụ lục II.2: 2 | Mở lớp dạy nghề | Trung tâm dạy nghề | Quý II, III',
    );
  });

  test('gives nobody a task in a row that lacks more than one cell', () => {
    const short = second.filter((cell) => !/^(?:Phòng|Trung tâm)/u.test(cell));
    const plan = readPlan('mau', toSourceText(`${HEAD}${[...head, ...first, ...short, ...third].join('\n')}`));
    const row = plan.passages.find(({ text }) => text.includes('Mở lớp'));
    expect(row?.text).toBe('2 | Mở lớp dạy nghề Quý II, III');
  });

  test('may count no rows: a time in the same place of each tells where they begin', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        `${HEAD}III. LỊCH TIÊM\nThời gian\nĐiểm tiêm\nNgười phụ trách\nSáng 16/3\nTrường Mầm non số 1\nBS. Lê Thị Hạnh\nNgày 18 và 19/3\nTrạm Y tế xã\nYS. Ngô Thị Thu\nIV. KINH PHÍ\n`,
      ),
    );
    expect(plan.passages.filter(({ row }) => row?.kind === 'row').map(({ text }) => text)).toEqual([
      'Sáng 16/3 | Trường Mầm non số 1 | BS. Lê Thị Hạnh',
      'Ngày 18 và 19/3 | Trạm Y tế xã | YS. Ngô Thị Thu',
    ]);
    expect(plan.tables[0]!.columns.map((column) => column.role)).toEqual(['time', 'task', 'lead']);
  });

  test('begins with its first header, so that no cell stands beside the time of another row', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        `${HEAD}III. GIẢI PHÁP\nVấn đề cần cải tiến\nBiện pháp\nNgười chịu trách nhiệm\nHạn hoàn thành\nChờ khám lâu\nBố trí thêm bàn khám\nTrưởng khoa Khám bệnh\n31/3/2026\nVệ sinh tay\nLắp bình sát khuẩn\nĐiều dưỡng trưởng\nQuý II/2026\nIV. TỔ CHỨC THỰC HIỆN\n`,
      ),
    );
    expect(plan.passages.filter(({ row }) => row?.kind === 'row').map(({ text }) => text)).toEqual([
      'Chờ khám lâu | Bố trí thêm bàn khám | Trưởng khoa Khám bệnh | 31/3/2026',
      'Vệ sinh tay | Lắp bình sát khuẩn | Điều dưỡng trưởng | Quý II/2026',
    ]);
  });

  test('is no timetable where nothing below its words is a time', () => {
    expect(rowsOf('Thời gian\nĐịa điểm\nThành phần\nHội trường tầng 2\nToàn thể cán bộ\nSau đó giải lao\n')).toEqual(
      [],
    );
  });

  const quota = ['TT', 'Xã', 'Tổng số', 'Quân đội', '1', 'Xã Ẳng Nưa', '14', '12', '2', 'Xã Búng Lao', '22', '18'];

  test('gives each unit its share under a title that says so, and a total below', () => {
    const plan = readPlan(
      'mau',
      toSourceText([`${HEAD}PHỤ LỤC`, 'PHÂN BỔ CHỈ TIÊU NĂM 2025', ...quota, 'Cộng', '36', '30'].join('\n')),
    );
    expect(plan.tables[0]!.columns.map(({ role, part, year }) => [role, part, year])).toEqual([
      ['number', undefined, undefined],
      ['indicator', undefined, undefined],
      ['value', 'Tổng số', 2025],
      ['value', 'Quân đội', 2025],
    ]);
    expect(plan.passages.at(-1)!.text).toBe('Cộng | 36 | 30');
  });

  test('gives nobody a share under the title of a table of facts', () => {
    expect(rowsOf(['THỐNG KÊ KẾT QUẢ GIAO QUÂN NĂM 2024', ...quota].join('\n'))).toEqual([]);
  });
});

describe('a table without a column of tasks', () => {
  test('tells beside who leads and when what is done in the column that says nothing else', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        `${HEAD}II. ĐOÀN KIỂM TRA\n| Đoàn | Cơ quan chủ trì | Thành phần phối hợp | Địa bàn | Thời gian |\n|---|---|---|---|---|\n| Đoàn số 1 | Sở Y tế | Công an tỉnh | 08 xã | 17/4 - 29/4 |\n| Đoàn số 2 | Sở Công Thương | Sở Y tế | 07 xã | Tuần đầu tháng 5 |\n`,
      ),
    );
    expect(plan.tables[0]!.columns.map((column) => column.role)).toEqual([
      'task',
      'lead',
      'coordinating',
      undefined,
      'time',
    ]);
  });
});

test('headers in everyday words name the same columns', () => {
  const table =
    'Việc cần làm | Ai làm | Ai phối hợp | Bao giờ xong\nBản đồ dịch tễ | Cục Phòng bệnh | Sở Y tế | 31/3/2027\n';
  const plan = readPlan('mau', toSourceText(`${HEAD}PHỤ LỤC\n${table}`));
  expect(plan.tables[0]!.columns.map(({ role }) => role)).toEqual(['task', 'lead', 'coordinating', 'time']);
});
