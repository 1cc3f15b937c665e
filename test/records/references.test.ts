import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { findReferences, readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const plan = readPlan(
  'mau',
  toSourceText(
    [
      'KẾ HOẠCH',
      'III. NHIỆM VỤ',
      '1. Chăn nuôi an toàn sinh học',
      'a) Tiêm phòng đàn bò.',
      'b) Giám sát dịch bệnh.',
      '2. Giống vật nuôi',
      'Nhập tinh bò sữa.',
      'IV. GIẢI PHÁP',
      '4. Thị trường',
      '4.3. Xuất khẩu thịt sạch',
      'Mở rộng thị trường xuất khẩu thịt.',
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Công Thương thực hiện các nhiệm vụ tại mục (IV)(4.3).',
      '2. Sở Y tế chủ trì thực hiện các nhiệm vụ tại điểm b khoản 1 mục III.',
    ].join('\n'),
  ),
);
const pathsOf = (text: string) => findReferences(plan, text).map((i) => plan.sections[i]!.path);

describe('a reference to a section', () => {
  test.each([
    ['các nhiệm vụ tại mục (IV)(4.3)', ['IV.4.3']],
    ['nhiệm vụ tại mục IV.4.3', ['IV.4.3']],
    ['nhiệm vụ 1, 2 Mục III', ['III.1', 'III.2']],
    ['điểm a, khoản 1, mục III', ['III.1.a']],
    ['điểm a và b mục 1 Phần III', ['III.1.a', 'III.1.b']],
    ['các nhiệm vụ tại mục III, IV của Kế hoạch', ['III']],
    ['khoản 1 mục III Nghị quyết số 42-NQ/TW', []],
    ['nhiệm vụ 9 mục III', []],
  ])('“%s” is resolved to %j', (text, paths) => {
    expect(pathsOf(text)).toEqual(paths);
  });

  test('gives the task that it names to the body that leads it', () => {
    const leads = readRecords(plan).assignments.filter((one) => one.role === 'lead');
    const said = leads.map((one) => [
      one.leads.map((body) => body.name).join(', '),
      one.taskPassages.map((i) => plan.passages[i]!.text).join(' '),
    ]);
    expect(said[0]).toEqual(['Sở Nông nghiệp và Môi trường', expect.stringContaining('xuất khẩu thịt')]);
    expect(said[1]).toEqual(['Sở Y tế', expect.stringContaining('Giám sát dịch bệnh')]);
  });
});
