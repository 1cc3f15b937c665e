import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { readDocument } from '../../src/index/index.ts';
import { column, type DrawnPage, makePdf } from './make-pdf.ts';

const read = async (...pages: DrawnPage[]) => (await extractText('mau.pdf', makePdf(pages))).text;

describe('the text of a PDF', () => {
  test('has its paragraphs whole: lines are joined where the next word did not fit, and nowhere else', async () => {
    const text = await read({
      texts: column(70, 80, [
        'II. MỤC TIÊU',
        '- Tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số, tỷ lệ lao động qua đào tạo có',
        'bằng cấp, chứng chỉ đạt 35-40%.',
        '- Xây dựng 74.900 căn hộ nhà ở xã hội; hỗ trợ hộ nghèo và hộ cận nghèo xóa nhà',
        'tạm theo Nghị quyết số 42-',
      ]),
    });
    expect(text.split('\n').filter(Boolean)).toEqual([
      'II. MỤC TIÊU',
      '- Tỷ lệ bao phủ bảo hiểm y tế đạt trên 95% dân số, tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 35-40%.',
      '- Xây dựng 74.900 căn hộ nhà ở xã hội; hỗ trợ hộ nghèo và hộ cận nghèo xóa nhà tạm theo Nghị quyết số 42-',
      '\f',
    ]);
  });

  test('runs over pages without page numbers and running heads, and keeps where pages end', async () => {
    const page = (number: number, lines: string[]): DrawnPage => ({
      texts: [
        { x: 70, y: 40, text: 'Kế hoạch của tỉnh Bắc Giang' },
        ...column(70, 90, lines),
        { x: 295, y: 815, text: String(number) },
      ],
    });
    const text = await read(
      page(1, ['Các sở, ban, ngành của tỉnh và Ủy ban nhân dân các huyện, thị xã, thành phố có']),
      page(2, [
        'trách nhiệm tổ chức thực hiện Kế hoạch này, định kỳ báo cáo kết quả trước ngày 15',
        'tháng 11 hằng năm.',
      ]),
      page(3, ['Trên đây là Kế hoạch.']),
    );
    expect(text).toBe(
      'Các sở, ban, ngành của tỉnh và Ủy ban nhân dân các huyện, thị xã, thành phố có\ftrách nhiệm tổ chức thực hiện Kế hoạch này, định kỳ báo cáo kết quả trước ngày 15 tháng 11 hằng năm.\n\fTrên đây là Kế hoạch.\n\f',
    );
  });

  test('has no head that even and odd pages share, in a short document too, and keeps tasks worded alike that begin a page', async () => {
    const page = (number: number): DrawnPage => ({
      texts: [
        { x: number % 2 ? 70 : 380, y: 40, text: number % 2 ? 'UBND tỉnh Lai Châu' : 'Kế hoạch số 215/KH-UBND' },
        ...column(70, 90, [
          `${number}. Sở Y tế chủ trì, phối hợp với các sở, ban, ngành có liên quan tổ chức khám sức`,
          `khỏe cho ${number * 100} người cao tuổi.`,
        ]),
        { x: 480, y: 815, text: `Trang ${number}/4` },
      ],
    });
    const text = await read(page(1), page(2), page(3), page(4));
    expect(text.split('\f').map((one) => one.trim())).toEqual([
      ...[1, 2, 3, 4].map(
        (number) =>
          `${number}. Sở Y tế chủ trì, phối hợp với các sở, ban, ngành có liên quan tổ chức khám sức khỏe cho ${number * 100} người cao tuổi.`,
      ),
      '',
    ]);
  });

  test('has nothing that was laid over its pages: stamps of digital signatures and the letters of a watermark', async () => {
    const stamp = column(
      380,
      84,
      ['Ký bởi: Ủy ban nhân dân tỉnh Lai Châu', 'Cơ quan: Tỉnh Lai Châu', 'Thời gian ký: 12/03/2026 16:05:22 +07:00'],
      8,
    );
    const lines = ['1. Sở Y tế chủ trì, phối hợp với các sở, ban, ngành có liên quan tổ chức khám sức', 'khỏe.'];
    const text = await read({
      texts: [
        ...column(70, 90, lines),
        ...stamp.map((one) => ({ ...one, size: 6 })),
        { x: 90, y: 130, text: 'LƯU HÀNH', size: 72 },
      ],
    });
    expect(text).toBe(`${lines.join(' ')}\n\f`);
  });

  test('is that of a draft where only its watermark says so', async () => {
    const page = (watermark: string): DrawnPage => ({
      texts: [
        ...column(70, 80, ['ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', 'KẾ HOẠCH', 'Phát triển chợ nông thôn đến năm 2030']),
        ...column(70, 140, [
          'I. NHIỆM VỤ',
          '1. Sở Y tế chủ trì, phối hợp với các sở, ban, ngành tổ chức khám sức khỏe.',
        ]),
        { x: 90, y: 180, text: watermark, size: 72 },
      ],
    });
    const statusOf = async (watermark: string) => {
      const file = await extractText('cho.pdf', makePdf([page(watermark)]));
      const corpusFile = { documentId: 'cho', file: 'cho.pdf', hash: '', entry: undefined };
      return readDocument({ ...corpusFile, content: file.text, ...file }).identity.status;
    };
    expect([await statusOf('Dự thảo'), await statusOf('LƯU HÀNH')]).toEqual(['draft', 'issued']);
  });

  test('reads two columns one after the other', async () => {
    const left = [
      'Sở Y tế chủ trì việc nâng cao',
      'chất lượng khám bệnh, chữa bệnh',
      'cho Nhân dân trong tỉnh.',
      'Sở Tài chính bố trí kinh phí.',
    ];
    const right = [
      'Sở Xây dựng chủ trì phát triển',
      'nhà ở xã hội cho công nhân và',
      'người có thu nhập thấp.',
      'Sở Nội vụ theo dõi, tổng hợp.',
    ];
    const text = await read({ texts: [...column(60, 100, left), ...column(320, 106, right)] });
    const flat = text.replace(/\s+/gu, ' ').trim();
    expect(flat).toBe([...left, ...right].join(' '));
  });

  test('reads a longer column to its end before the next', async () => {
    const left = [
      'Sở Y tế chủ trì việc nâng cao',
      'chất lượng khám bệnh, chữa bệnh',
      'cho Nhân dân trong tỉnh, nhất là',
      'ở các xã vùng cao, biên giới và',
      'hải đảo; bố trí đủ bác sĩ, thuốc',
      'và trang thiết bị cho trạm y tế;',
      'tổ chức khám bệnh lưu động tại',
      'các thôn, bản hai lần mỗi năm và',
      'báo cáo kết quả cho Ủy ban nhân',
      'dân tỉnh trong tháng 12.',
    ];
    const right = [
      'Sở Xây dựng chủ trì phát triển',
      'nhà ở xã hội cho công nhân và',
      'người có thu nhập thấp.',
      'Sở Nội vụ theo dõi, tổng hợp.',
    ];
    const text = await read({ texts: [...column(60, 100, left), ...column(320, 106, right)] });
    expect(text.replace(/\s+/gu, ' ').trim()).toBe([...left, ...right].join(' '));
  });

  test('has footnotes below the paragraph that refers to them, and no raised figure in a number', async () => {
    const text = await read({
      texts: [
        { x: 70, y: 80, text: 'Tỷ lệ hộ gia đình phân loại rác tại nguồn đạt trên 85' },
        { x: 390, y: 76, text: '1', size: 7 },
        { x: 394, y: 80, text: '%, thu gom 200 m' },
        { x: 490, y: 76, text: '2', size: 7 },
        ...column(70, 96, ['mặt nước mỗi ngày.', '2. Sở Tài chính bố trí kinh phí.']),
        { x: 70, y: 760, text: '1', size: 6 },
        { x: 76, y: 763, text: 'Theo Quyết định số 101/QĐ-UBND, năm 2024', size: 9 },
        { x: 70, y: 775, text: 'mới đạt 41%.', size: 9 },
        { x: 295, y: 815, text: 'Trang 3' },
      ],
      lines: [[70, 748, 214, 748]],
    });
    const [first, note, last] = text.split('\n').filter(Boolean);
    expect(first).toMatch(/đạt trên 85 ?%, thu gom 200 m2? ?mặt nước mỗi ngày\.$/u);
    expect(note).toBe('[1] Theo Quyết định số 101/QĐ-UBND, năm 2024 mới đạt 41%.');
    expect(last).toBe('2. Sở Tài chính bố trí kinh phí.');
  });

  test('reads a letterhead side by side as two blocks', async () => {
    const text = await read({
      texts: [
        ...column(70, 60, ['ỦY BAN NHÂN DÂN', 'TỈNH BẮC GIANG', 'Số: 131/KH-UBND']),
        ...column(300, 60, [
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập - Tự do - Hạnh phúc',
          'Bắc Giang, ngày 05 tháng 6 năm 2024',
        ]),
        { x: 260, y: 160, text: 'KẾ HOẠCH' },
      ],
    });
    expect(text.indexOf('TỈNH BẮC GIANG')).toBeLessThan(text.indexOf('CỘNG HÒA'));
    expect(text).toContain('Số: 131/KH-UBND\n');
    expect(text.trimEnd().split('\n').at(-1)).toContain('KẾ HOẠCH');
  });

  test('keeps a table with lines row by row, cells whole, a merged cell in each of its rows', async () => {
    const [x, y] = [
      [60, 100, 300, 420, 530],
      [100, 130, 170, 210],
    ];
    const level = y.map((at): [number, number, number, number] => [60, at, 530, at]);
    // The lead of the last two rows is one cell.
    level[2] = [60, 170, 300, 170];
    const text = await read({
      texts: [
        { x: 70, y: 80, text: 'Phụ lục: phân công nhiệm vụ' },
        ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map((text, i) => ({ x: x[i]! + 5, y: 118, text })),
        ...column(105, 144, ['Hỗ trợ nhà ở cho', 'người có công']),
        { x: 65, y: 144, text: '1' },
        { x: 305, y: 160, text: 'Sở Xây dựng' },
        { x: 425, y: 144, text: '2024-2025' },
        { x: 65, y: 184, text: '2' },
        { x: 105, y: 184, text: 'Xóa nhà tạm' },
      ],
      lines: [...level, [420, 170, 530, 170], ...x.map((at): [number, number, number, number] => [at, 100, at, 210])],
    });
    expect(text.split('\n').filter((line) => line.includes('|'))).toEqual([
      'TT | Nhiệm vụ | Chủ trì | Thời gian',
      '1 | Hỗ trợ nhà ở cho người có công | Sở Xây dựng | 2024-2025',
      '2 | Xóa nhà tạm | Sở Xây dựng | ',
    ]);
  });

  test('keeps a row that runs over the page, where no line closes it', async () => {
    const x = [60, 100, 300, 420];
    const upright = (from: number, to: number) => x.map((at): [number, number, number, number] => [at, from, at, to]);
    const level = (...ys: number[]) => ys.map((at): [number, number, number, number] => [60, at, 420, at]);
    const text = await read(
      {
        texts: [
          ...['TT', 'Nhiệm vụ', 'Chủ trì'].map((text, i) => ({ x: x[i]! + 5, y: 718, text })),
          { x: 65, y: 748, text: '1' },
          ...column(105, 748, ['Rà soát, tổng hợp danh mục', 'các công trình phòng thủ']),
          ...column(305, 748, ['Ban Chỉ huy', 'Phòng thủ']),
        ],
        lines: [...level(700, 730), ...upright(700, 785)],
      },
      {
        texts: [
          ...column(105, 78, ['dân sự của tỉnh']),
          ...column(305, 78, ['dân sự tỉnh']),
          { x: 65, y: 108, text: '2' },
          { x: 105, y: 108, text: 'Diễn tập' },
          { x: 305, y: 108, text: 'Công an tỉnh' },
        ],
        lines: [...level(90, 120), ...upright(60, 120)],
      },
    );
    expect(text.split(/[\n\f]+/u).filter((line) => line.includes('|'))).toEqual([
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Rà soát, tổng hợp danh mục các công trình phòng thủ | Ban Chỉ huy Phòng thủ',
      ' | dân sự của tỉnh | dân sự tỉnh',
      '2 | Diễn tập | Công an tỉnh',
    ]);
  });

  test('has the lead of a cell merged over rows on each page that it runs over, below the repeated head of the table', async () => {
    const x = [60, 100, 300, 420];
    const page = (leads: string[], rows: string[][], merged: number): DrawnPage => {
      const y = Array.from({ length: rows.length + 2 }, (_, i) => 120 + 30 * i);
      const texts = [['TT', 'Nhiệm vụ', 'Chủ trì'], ...rows.map((row, i) => [...row, leads[i] ?? ''])];
      return {
        texts: texts.flatMap((row, i) => row.map((text, j) => ({ x: x[j]! + 5, y: y[i]! + 18, text }))),
        lines: [
          // The last column has no lines between the rows of the merged cell.
          ...y.map((at, i): [number, number, number, number] => [60, at, i > 1 && i <= merged ? 300 : 420, at]),
          ...x.map((at): [number, number, number, number] => [at, y[0]!, at, y.at(-1)!]),
        ],
      };
    };
    const text = await read(
      page(
        ['Sở Y tế'],
        [
          ['1', 'Khám bệnh'],
          ['2', 'Tiêm chủng'],
        ],
        2,
      ),
      page(
        ['', '', 'Sở Nội vụ'],
        [
          ['3', 'Dinh dưỡng'],
          ['4', 'Dân số'],
          ['5', 'Tiền lương'],
        ],
        2,
      ),
      page([], [['6', 'Thi đua']], 0),
      page(
        ['Sở Tài chính'],
        [
          ['7', 'Bố trí kinh phí'],
          ['8', 'Quyết toán'],
        ],
        2,
      ),
      page(
        [],
        [
          ['', 'hằng năm'],
          ['9', 'Kiểm tra'],
        ],
        2,
      ),
    );
    expect(text.split(/[\n\f]+/u).filter((line) => /^[\d ]/u.test(line))).toEqual([
      '1 | Khám bệnh | Sở Y tế',
      '2 | Tiêm chủng | Sở Y tế',
      '3 | Dinh dưỡng | Sở Y tế',
      '4 | Dân số | Sở Y tế',
      '5 | Tiền lương | Sở Nội vụ',
      '6 | Thi đua | ',
      '7 | Bố trí kinh phí | Sở Tài chính',
      '8 | Quyết toán | Sở Tài chính',
      ' | hằng năm | ',
      '9 | Kiểm tra | Sở Tài chính',
    ]);
  });

  test('has the whole list of recipients before the signature beside it, however much longer it is', async () => {
    const text = await read({
      texts: [
        ...column(
          70,
          400,
          ['Nơi nhận:', '- Bộ Y tế;', '- Tỉnh ủy;', '- Các sở, ngành;', '- Báo, Đài tỉnh;', '- Lưu: VT.'],
          13,
        ).map((one) => ({ ...one, size: 11 })),
        ...column(330, 400, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
      ],
    });
    expect(text.indexOf('- Lưu: VT.')).toBeLessThan(text.indexOf('TM. ỦY BAN'));
  });

  test('has a space where one was drawn, narrow as kerning makes it, and where Qt names it by a tab', async () => {
    const narrow = [
      { x: 70, y: 80, text: '- VP ' },
      { x: 95, y: 80, text: 'Đoàn đại biểu Quốc hội.' },
    ];
    const tabs = column(70, 120, ['Sở\tY\ttế\tchủ\ttrì,\tphối\thợp\tvới\tcác\tsở.', 'Ủy\tban\tnhân\tdân\ttỉnh.']);
    const text = await read({ texts: [...narrow, ...tabs] });
    expect(text).toContain('- VP Đoàn đại biểu');
    expect(text).toContain('Sở Y tế chủ trì, phối hợp với các sở.');
  });

  test('keeps a table without lines row by row', async () => {
    const rows = [
      ['1', 'Tỷ lệ hộ nghèo', '%', 'dưới 1'],
      ['2', 'Tỷ lệ bao phủ y tế', '%', 'trên 95'],
      ['3', 'Số giường bệnh', 'giường', '33'],
    ];
    const texts = rows.flatMap((row, i) =>
      row.map((text, j) => ({ x: [60, 100, 330, 420][j]!, y: 120 + 20 * i, text })),
    );
    expect((await read({ texts })).split('\n').slice(0, 3)).toEqual(rows.map((row) => row.join(' | ')));
  });

  test('is not split into columns by the room after numbers and dashes', async () => {
    const texts = ['1.', '2.', '3.'].flatMap((number, i) => [
      { x: 60, y: 100 + 20 * i, text: number },
      { x: 100, y: 100 + 20 * i, text: `Nhiệm vụ thứ ${i + 1} của các sở` },
    ]);
    expect((await read({ texts })).split('\n').slice(0, 3)).toEqual([
      '1. Nhiệm vụ thứ 1 của các sở',
      '2. Nhiệm vụ thứ 2 của các sở',
      '3. Nhiệm vụ thứ 3 của các sở',
    ]);
  });
});
