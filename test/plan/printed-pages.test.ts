import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const page = (number: number, ...lines: string[]) => [
  `CÔNG BÁO/Số 12/Ngày 03-02-2026`,
  String(number),
  '',
  ...lines,
  '',
];

const gazette = [
  ...page(
    40,
    'THỦ TƯỚNG CHÍNH PHỦ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'QUYẾT ĐỊNH',
    'Ban hành Kế hoạch trồng cây ven sông đến năm 2030',
    'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây ven sông đến năm 2030.',
    'Điều 2. Các bộ, ngành, Ủy ban nhân dân các tỉnh chịu trách nhiệm thi hành Quyết định này./.',
    '',
    'KT. THỦ TƯỚNG',
    'PHÓ THỦ TƯỚNG',
    'Ký bởi: CÔNG BÁO NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Ngày ký: 2026-02-03 07:55:25 +07:00',
  ),
  ...page(
    41,
    'KẾ HOẠCH HÀNH ĐỘNG',
    'Trồng cây ven sông đến năm 2030',
    '(Kèm theo Quyết định số 7/QĐ-TTg ngày 02 tháng 02 năm 2026)',
    'I. MỤC TIÊU',
    '1. Trồng cây ở hai bên bờ các sông chảy qua khu dân cư để giữ đất và tạo bóng',
    'mát cho người đi bộ, người bán hàng và học sinh ở những xã có đường ven sông, nhất là ở',
  ),
  ...page(
    42,
    'các xã thường sạt lở trong mùa mưa, mỗi năm ít nhất một đợt trồng mới sau khi nước',
    'rút và một đợt chăm sóc trước mùa khô, có người trông coi.',
    'II. NHIỆM VỤ',
    '1. Bộ Nông nghiệp và Môi trường chủ trì, phối hợp với Bộ Xây dựng chọn giống cây phù',
    'hợp với từng loại đất ven sông và hướng dẫn các xã ươm cây.',
  ),
  ...page(43, '2. Bộ Tài chính bố trí kinh phí mua cây giống hằng năm theo đề nghị của các tỉnh.'),
];

describe('a text extracted from a printed gazette', () => {
  const plan = readPlan('mau', toSourceText(gazette.join('\n')));

  test('keeps no running heads, page numbers and stamps', () => {
    const text = plan.passages.map((passage) => passage.text).join('\n');
    expect(text).not.toMatch(/CÔNG BÁO|Ký bởi|Ngày ký/u);
    expect(text).toContain('nhất là ở các xã thường sạt lở');
  });

  test('has the outlines of the decision and of the plan after its signature', () => {
    expect(plan.sections.map(({ path }) => path)).toEqual(['Điều 1', 'Điều 2', 'I', 'I.1', 'II', 'II.1', 'II.2']);
  });

  test('keeps a line that comes back without the pages counting up', () => {
    const lines = ['I. NHIỆM VỤ', ...[3, 3, 9].flatMap((n) => ['Chỉ tiêu trồng cây', String(n)])];
    const read = readPlan('mau', toSourceText(lines.join('\n')));
    expect(read.passages.filter(({ text }) => text.includes('Chỉ tiêu trồng cây'))).not.toHaveLength(0);
  });
});

describe('the number of an article alone in its paragraph', () => {
  const pathsOf = (...lines: string[]) =>
    readPlan('mau', toSourceText(lines.join('\n'))).sections.map(({ path }) => path);

  test('opens the article', () => {
    expect(
      pathsOf(
        'NGHỊ QUYẾT',
        '',
        '**Điều 1.**',
        '',
        'Ban hành Kế hoạch trồng cây.',
        '',
        '**Điều 2.**',
        '',
        '1. Sở Y tế trồng cây.',
      ),
    ).toEqual(['Điều 1', 'Điều 2', 'Điều 2.1']);
  });

  test('is none where it ends a wrapped sentence', () => {
    const wide = 'Các cơ quan được giao nhiệm vụ trồng cây ven sông lập sổ theo dõi cây giống theo quy định tại';
    const body = Array.from(
      { length: 12 },
      (_, i) => `${i + 1}. Đào hố, bón lót, tưới nước cho cây non ở hai bên bờ sông của xã thứ ${i + 1} trong mùa khô.`,
    );
    expect(
      pathsOf('KẾ HOẠCH', 'Điều 1. Trồng cây ven sông', ...body.slice(0, 2), wide, 'Điều 5.', ...body.slice(2)),
    ).not.toContain('Điều 5');
  });
});

test('a programme whose title goes on in small letters begins after the signature', () => {
  const plan = readPlan(
    'mau',
    toSourceText(
      [
        'NGHỊ QUYẾT',
        'Điều 1. Ban hành Chương trình hành động về trồng cây ven sông.',
        'TM. CHÍNH PHỦ',
        'KT. THỦ TƯỚNG',
        'Nguyễn Văn A',
        'CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ',
        'thực hiện Chỉ thị số 5 về trồng cây ven sông',
        'I. MỤC TIÊU',
        '1. Trồng cây ở hai bên bờ sông.',
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Bộ Tài chính bố trí kinh phí.',
        'Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Chương trình này./.',
      ].join('\n\n'),
    ),
  );
  expect(plan.sections.map(({ path }) => path)).toEqual(['Điều 1', 'I', 'I.1', 'II', 'II.1']);
  expect(plan.passages.at(-1)).toMatchObject({ kind: 'closing', section: 'II' });
});
