import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) => readPlan('mau', toSourceText(lines.join('\n')));
const outlineOf = (...lines: string[]) => read(...lines).sections.map((section) => `${section.path} ${section.title}`);

describe('marks of Markdown', () => {
  const text = [
    '**KẾ HOẠCH**',
    '',
    '**I. MỤC',
    'TIÊU**',
    '',
    '- Hỗ trợ *(HTX)*, hộ kinh doanh **trước ngày 01/6 ***(hoặc đột xuất) *hằng năm.',
  ];

  test('are left out of titles and texts', () => {
    const plan = read(...text);
    expect(plan.sections[0]!.title).toBe('MỤC TIÊU');
    expect(plan.passages.at(-1)!.text).toBe('- Hỗ trợ (HTX), hộ kinh doanh trước ngày 01/6 (hoặc đột xuất) hằng năm.');
  });

  test('leave every piece where it stands in the source', () => {
    const source = toSourceText(text.join('\n'));
    for (const passage of readPlan('mau', source).passages) {
      for (const { at, source: from, length } of passage.pieces)
        expect(source.text.slice(from, from + length)).toBe(passage.text.slice(at, at + length));
    }
  });

  test('of headings open sections without their hashes', () => {
    expect(outlineOf('# KẾ HOẠCH', '', '## I. MỤC TIÊU', '', '### 1. Về y tế', '', 'a) Tiêm phòng.')).toEqual([
      'I MỤC TIÊU',
      'I.1 Về y tế',
      'I.1.a Tiêm phòng',
    ]);
  });

  test('stay in a text that has no other: a star may be a footnote or a bullet', () => {
    expect(read('I. MỤC TIÊU', '', 'Theo giá 2010 (*) và giá * hiện hành').passages.at(-1)!.text).toBe(
      'Theo giá 2010 (*) và giá * hiện hành',
    );
  });
});

describe('the outline', () => {
  test('has articles with their clauses and points', () => {
    expect(
      outlineOf(
        'QUYẾT ĐỊNH:',
        '',
        'Điều 1. Phê duyệt Kế hoạch:',
        '',
        '1. Mục tiêu',
        '',
        'a) Đàn bò 25.000 con.',
        '',
        'Điều 2. Giao Sở Y tế:',
        '',
        '1. Tiêm phòng',
      ),
    ).toEqual([
      'Điều 1 Phê duyệt Kế hoạch',
      'Điều 1.1 Mục tiêu',
      'Điều 1.1.a Đàn bò 25.000 con',
      'Điều 2 Giao Sở Y tế',
      'Điều 2.1 Tiêm phòng',
    ]);
  });

  test('has parts, capitals and numbers in brackets', () => {
    expect(
      outlineOf(
        'Phần thứ nhất',
        'TÌNH HÌNH CHUNG',
        '',
        'A. KẾT QUẢ',
        '',
        'I. VỀ CHĂN NUÔI',
        '',
        '1. Đàn bò',
        '',
        '(1) Bò sữa;',
        '',
        '(2) Bò thịt.',
        '',
        'B. TỒN TẠI',
      ),
    ).toEqual([
      'Phần thứ nhất TÌNH HÌNH CHUNG',
      'Phần thứ nhất.A KẾT QUẢ',
      'Phần thứ nhất.A.I VỀ CHĂN NUÔI',
      'Phần thứ nhất.A.I.1 Đàn bò',
      'Phần thứ nhất.A.I.1.1 Bò sữa',
      'Phần thứ nhất.A.I.1.2 Bò thịt',
      'Phần thứ nhất.B TỒN TẠI',
    ]);
  });

  test('begins anew in an attached plan and in each annex', () => {
    expect(
      outlineOf(
        'Điều 1. Ban hành Kế hoạch.',
        '',
        'Nơi nhận:',
        '- Lưu: VT.',
        '',
        'KẾ HOẠCH',
        '',
        'I. MỤC TIÊU',
        '',
        'Nơi nhận:',
        '- Như trên.',
        '',
        'PHỤ LỤC I',
        'DANH MỤC CHỈ TIÊU',
        '',
        'PHỤ LỤC II: DANH MỤC NHIỆM VỤ',
        '',
        'I. Chăn nuôi',
      ),
    ).toEqual([
      'Điều 1 Ban hành Kế hoạch',
      'I MỤC TIÊU',
      'Phụ lục I DANH MỤC CHỈ TIÊU',
      'Phụ lục II DANH MỤC NHIỆM VỤ',
      'Phụ lục II.I Chăn nuôi',
    ]);
  });
});

describe('what a website puts around a plan', () => {
  test('is left out before its heading and after its end', () => {
    const plan = read(
      'Bản dịch này thuộc quyền sở hữu của THƯ VIỆN PHÁP LUẬT.',
      '|',
      '**Số hiệu:**',
      '|',
      '980/KH-UBND',
      '|',
      '**ỦY BAN NHÂN DÂN**',
      'TỈNH NGHỆ AN',
      '|',
      '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
      '|',
      '**KẾ HOẠCH**',
      'I. MỤC TIÊU',
      'Đàn bò đạt 25.000 con.',
      'Nơi nhận:',
      '- Lưu: VT.',
      '|',
      'Văn bản này chưa cập nhật nội dung Tiếng Anh',
    );
    expect(plan.passages[0]!.text).toContain('ỦY BAN NHÂN DÂN');
    expect(plan.passages.at(-1)!.text).toBe('- Lưu: VT.');
  });
});

describe('a copy whose paragraphs are a line each', () => {
  test('is not joined where blank lines stand around its chapters alone', () => {
    const plan = read(
      'KẾ HOẠCH',
      'trồng cây năm 2026',
      '',
      'I. MỤC TIÊU',
      'a) Giai đoạn đến hết năm 2026',
      '- Trồng cây ở tất cả các xã, phường có đường ven sông, trong đó ưu tiên các đoạn thường sạt lở vào mùa mưa và các đoạn qua khu dân cư',
      'b) Giai đoạn 2027 - 2030',
      '- Chăm sóc số cây đã trồng và trồng dặm hằng năm ở các đoạn cây chết, không để đoạn nào thiếu bóng mát cho người đi bộ và học sinh',
      '',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Xây dựng lập danh sách các đoạn đường cần trồng cây và gửi cho các xã, phường để cùng thống nhất trước khi đào hố',
      '2. Các xã, phường giao cây cho từng tổ dân phố chăm sóc',
    );
    expect(plan.sections.map(({ path }) => path)).toEqual(['I', 'I.a', 'I.b', 'II', 'II.1', 'II.2']);
    expect(plan.passages.filter(({ kind }) => kind !== 'title').map(({ text }) => text.slice(0, 12))).toHaveLength(8);
  });

  test('has items that begin with their number and an amount', () => {
    expect(outlineOf('KẾ HOẠCH', '', 'II- MỤC TIÊU', '1- 100% chi bộ có sổ tay.', '2- Có nước sạch.')).toEqual([
      'II MỤC TIÊU',
      'II.1 100% chi bộ có sổ tay',
      'II.2 Có nước sạch',
    ]);
    expect(outlineOf('KẾ HOẠCH', '', 'II. MỤC TIÊU', '1. Có nước sạch.', '2. 6/6 trường có cây xanh.')).toEqual([
      'II MỤC TIÊU',
      'II.1 Có nước sạch',
      'II.2 6/6 trường có cây xanh',
    ]);
  });
});
