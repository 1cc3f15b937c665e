import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();
const textOf = ({ direct, details }: { direct: string; details: string[] }) => [direct, ...details].join('\n');

describe('a field compared between places', () => {
  test('has a line for each thing that is measured, a value for each place', async () => {
    const text = textOf(await ask('so sánh mục tiêu y tế của bắc giang và lâm đồng'));
    expect(text).toMatch(/• Giường bệnh viện: Bắc Giang \(40 giường[^)]*\), Lâm Đồng \(35 giường[^)]*\)/u);
    expect(text).toMatch(/Dược sỹ: Bắc Giang \(04 dược sỹ[^)]*\), Lâm Đồng \(4 dược sĩ/u);
  });

  test('needs no word for targets', async () => {
    const text = textOf(await ask('so sanh bac giang voi hau giang ve giao duc'));
    expect(text).toMatch(/cấp tiểu học: Bắc Giang \(99,5%\), Hậu Giang \(dự thảo\) \(99,5%\)/u);
  });

  test('of four places says of no place what another plan states', async () => {
    const { status, details } = await ask('so sánh các tỉnh về y tế');
    expect(status).toBe('answered');
    const rows = details.filter((line) => /^• (?:Tỷ|Tỉ) lệ tiêm chủng/u.test(line));
    for (const row of rows) expect(row).toContain('Bắc Giang');
  });
});

describe('values that differ in what they measure', () => {
  test('are not held against each other: square metres and dwellings', async () => {
    const text = textOf(await ask('tỉnh nào xây nhiều nhà ở xã hội nhất'));
    expect(text).toMatch(/^Cao nhất: Bắc Giang, 74\.900 căn hộ/u);
    expect(text).toMatch(/Lâm Đồng: khoảng 2\.200 căn; khoảng 110\.000 m2 sàn/u);
  });

  test('are told with what they measure: trained, and trained with a certificate', async () => {
    const text = textOf(await ask('tỷ lệ lao động qua đào tạo: nơi nào thấp nhất?'));
    expect(text).toMatch(/^Thấp nhất trong các nơi tính cùng cách: Lâm Đồng, 32,1%.*có bằng cấp, chứng chỉ/u);
    expect(text).toMatch(/Quảng Trị: 60% .*có bằng cấp, chứng chỉ; trên 85% – Tỷ lệ lao động qua đào tạo/u);
  });

  test('are of one part where only the word for it differs (“khu vực nông thôn”, “nông thôn”)', async () => {
    const { direct } = await ask('tỉnh nào đặt mục tiêu về nước sạch nông thôn cao nhất');
    expect(direct).toMatch(/Bắc Giang, 90%/u);
  });
});

describe('the plans that are silent', () => {
  test.each([
    ['tỉnh nào không đặt chỉ tiêu nhà ở xã hội', /^Không nêu nhà ở xã hội: huyện thuộc tỉnh Quảng Trị/u],
    ['văn bản nào không nhắc đến chuyển đổi số', /^Chuyển đổi số: cả 5 văn bản đều nêu/u],
  ])('are named first where they are asked for (“%s”)', async (question, expected) => {
    expect((await ask(question)).direct).toMatch(expected);
  });
});
