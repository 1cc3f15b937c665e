import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what has become of a place', () => {
  test.each([
    ['Hậu Giang giờ thuộc tỉnh nào', /^Hậu Giang nay là một phần của thành phố Cần Thơ \(từ 01\/07\/2025/u],
    ['Bắc Giang sáp nhập với tỉnh nào', /^Bắc Giang nay là một phần của Bắc Ninh/u],
    ['hau giang nhap vao tinh nao roi', /^Hậu Giang nay là một phần của thành phố Cần Thơ/u],
    ['lâm đồng có sáp nhập không', /^Lâm Đồng từ 01\/07\/2025 gộp từ Lâm Đồng, Đắk Nông, Bình Thuận/u],
    ['đắk nông giờ là tỉnh nào', /^Đắk Nông nay là một phần của Lâm Đồng/u],
    ['hà nội sáp nhập với tỉnh nào', /^thành phố Hà Nội không sáp nhập/u],
    ['which province is Hau Giang part of now', /^Hậu Giang is now part of thành phố Cần Thơ/u],
  ])('is told from data, and told to be so: “%s”', async (question, first) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(first);
    expect(answer.direct).toMatch(/không phải theo các kế hoạch|not from the plans/u);
  });

  test('goes on with another place', async () => {
    expect((await ask('Hậu Giang giờ thuộc tỉnh nào', 'thế bắc giang')).direct).toMatch(/một phần của Bắc Ninh/u);
  });

  test.each([
    'sáp nhập trường học ở bắc giang thế nào',
    'sáp nhập cơ sở giáo dục nghề nghiệp bắc giang',
    'Kế hoạch Bắc Giang có còn hiệu lực sau khi sáp nhập tỉnh không',
    'nhiệm vụ này ở bắc giang giờ thuộc sở nào',
  ])('is not told to “%s”', async (question) => {
    expect((await ask(question)).direct).not.toMatch(/nay là một phần/u);
  });
});

describe('what has become of a place, and something else', () => {
  test.each([
    ['Hậu Giang giờ thuộc tỉnh nào và kế hoạch là dự thảo hả', ['thành phố Cần Thơ', 'bản dự thảo']],
    ['Lâm Đồng sau sáp nhập gồm tỉnh nào và số bác sĩ bao nhiêu', ['Đắk Nông, Bình Thuận', '19 bác sĩ']],
    ['Lâm Đồng giờ gồm những tỉnh nào, ai ký chương trình', ['Đắk Nông, Bình Thuận', 'Trần Đình Văn']],
  ])('are both told: “%s”', async (question, told) => {
    const { status, answer } = await ask(question);
    expect([status, ...told.filter((one) => !answer.includes(one))]).toEqual(['answered']);
  });
});
