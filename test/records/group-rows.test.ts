import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const HEADERS = 'TT | Nhiệm vụ | Đơn vị chủ trì | Phối hợp | Thời gian';

const recordsOf = (...rows: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', '', 'PHỤ LỤC', '', HEADERS, ...rows].join('\n'))));

const rolesOf = (...rows: string[]) =>
  recordsOf(...rows).assignments.map(
    ({ task, leads, coordinating, time }) =>
      `${task} – ${leads.map(({ name }) => name).join(', ')} – ${coordinating.map(({ name }) => name).join(', ')} – ${time?.text ?? ''}`,
  );

describe('a row that heads a group', () => {
  test('says for the rows below who does it, with whom and when, where they do not say it themselves', () => {
    expect(
      rolesOf(
        'I | Chăn nuôi | Sở Nông nghiệp và Môi trường | UBND cấp xã | Quý II/2026',
        '1 | Xây dựng vùng an toàn dịch bệnh | | |',
        '2 | Tiêm phòng đàn vật nuôi | UBND cấp xã | | Hằng năm',
      ).slice(1),
    ).toEqual([
      'Xây dựng vùng an toàn dịch bệnh – Sở Nông nghiệp và Môi trường – UBND cấp xã – Quý II/2026',
      'Tiêm phòng đàn vật nuôi – UBND cấp xã –  – Hằng năm',
    ]);
  });

  test('says nothing for the rows of the next group', () => {
    expect(
      rolesOf(
        'I | Giao thông | Sở Xây dựng | | 2026',
        '1 | Nâng cấp đường liên xã | | |',
        'II | Y tế | | |',
        '1 | Xây trạm y tế | Sở Y tế | |',
        '2 | Mua xe cứu thương | | | 2027',
      ).slice(1),
    ).toEqual(['Nâng cấp đường liên xã – Sở Xây dựng –  – 2026', 'Xây trạm y tế – Sở Y tế –  – ']);
  });

  test('passes its time on to the deadlines of the rows below', () => {
    const { deadlines } = recordsOf('I | Giao thông | Sở Xây dựng | | Quý IV/2026', '1 | Nâng cấp đường liên xã | | |');
    expect(deadlines.map(({ what, when, who }) => `${what}: ${when}, ${who}`)).toContain(
      'Nâng cấp đường liên xã: Quý IV/2026, Sở Xây dựng',
    );
  });
});

describe('a cell of several bodies', () => {
  test.each([
    'Sở Y tế/Sở Nội vụ',
    'Sở Y tế / Sở Nội vụ',
    'Sở Y tế; Sở Nội vụ',
    'Sở Y tế và Sở Nội vụ',
    'Sở Y tế Sở Nội vụ',
  ])('tells them apart in “%s”', (cell) => {
    expect(rolesOf(`1 | Xây trạm y tế | ${cell} | | 2026`)).toEqual(['Xây trạm y tế – Sở Y tế, Sở Nội vụ –  – 2026']);
  });

  test.each(['Văn phòng UBND tỉnh', 'UBND tỉnh/thành phố', 'Bộ/ngành liên quan'])('keeps “%s” in one piece', (cell) => {
    expect(rolesOf(`1 | Xây trạm y tế | ${cell} | | 2026`)).toEqual([`Xây trạm y tế – ${cell} –  – 2026`]);
  });
});

describe('items of one section that state their own roles', () => {
  test('are the tasks, each by its own words', () => {
    const text = [
      'KẾ HOẠCH',
      'I. NHIỆM VỤ',
      '1. Xây dựng Nghị định',
      '- Nghị định quy định chi tiết Luật Đất đai',
      '+ Cơ quan chủ trì: Bộ Nông nghiệp và Môi trường.',
      '+ Thời hạn ban hành: trước ngày 01/8/2026.',
      '- Nghị định xử phạt vi phạm về đất đai',
      '+ Cơ quan chủ trì: Bộ Tư pháp.',
      '+ Thời hạn ban hành: trước ngày 01/9/2026.',
    ].join('\n\n');
    const { deadlines } = readRecords(readPlan('mau', toSourceText(text)));
    expect(deadlines.map(({ what, when }) => `${what} – ${when}`)).toEqual([
      'Xây dựng Nghị định: Nghị định quy định chi tiết Luật Đất đai – trước ngày 01/8/2026',
      'Xây dựng Nghị định: Nghị định xử phạt vi phạm về đất đai – trước ngày 01/9/2026',
    ]);
  });
});
