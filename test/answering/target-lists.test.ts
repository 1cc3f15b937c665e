import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();
const linesOf = (answer: { details: string[] }) => answer.details.filter((line) => line.startsWith('•'));

describe('a list of targets', () => {
  test.each([
    'Liệt kê các chỉ tiêu y tế của Lâm Đồng',
    'lam dong co nhung chi tieu nao ve y te',
    'Lâm Đồng có mấy chỉ tiêu về y tế?',
    'Những chỉ tiêu y tế của Lâm Đồng là gì?',
    'List the health targets of Lâm Đồng',
  ])('on health (“%s”) holds what is measured of health, and no toilets at health stations', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/11 (?:chỉ tiêu có con số và 1|targets with a number and 1)/u);
    const lines = linesOf(answer).join('\n');
    for (const part of ['19 bác sĩ', 'bảo hiểm y tế', 'thấp còi', 'tiêm chủng', 'sốt rét'])
      expect(lines).toContain(part);
    expect(lines).not.toMatch(/vệ sinh|nhà ở|thất nghiệp/u);
    expectCitationsToHold(index, answer);
  });

  test('on education has a line for every level of school', async () => {
    const lines = linesOf(await ask('Liệt kê chỉ tiêu giáo dục của Bắc Giang')).join('\n');
    for (const part of ['tiểu học: 99,5%', 'trung học cơ sở: 98%', 'trung học phổ thông và tương đương: 80%'])
      expect(lines).toContain(part);
  });

  test('on insurance reads the plan’s abbreviations', async () => {
    const lines = linesOf(await ask('Huyện ở Quảng Trị đặt những chỉ tiêu nào về bảo hiểm?')).join('\n');
    expect(lines).toContain('BHXH tự nguyện');
    expect(lines).toContain('28% lực lượng lao động tham gia BHXH thất nghiệp');
  });

  test('of everything fits the screen and tells how many are left', async () => {
    const answer = await ask('Liệt kê tất cả chỉ tiêu của Bắc Giang');
    const count = /nêu (\d+) chỉ tiêu có con số và (\d+) mục tiêu/u.exec(answer.direct)!;
    const left = /… và (\d+) mục khác/u.exec(answer.details.at(-1)!)!;
    expect(linesOf(answer).length + Number(left[1])).toBe(Number(count[1]) + Number(count[2]));
    expect(answer.answer.length).toBeLessThanOrEqual(1200);
    expectCitationsToHold(index, answer);
  });

  test('that is empty says so', async () => {
    const answer = await ask('Liệt kê các chỉ tiêu về du lịch của Hậu Giang');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu/u);
  });

  test('counts are those of the plan’s own target section', async () => {
    const answer = await ask('Có bao nhiêu chỉ tiêu trong chương trình của Lâm Đồng?');
    const listed = index.documents
      .find((one) => one.plan.documentId === 'lam-dong')!
      .records.targets.filter((target) => target.listed && target.comparator !== 'none');
    expect(answer.direct).toContain(`${listed.length} chỉ tiêu có con số`);
  });
});

describe('targets of several subjects', () => {
  test.each([
    'Mảng y tế với giáo dục thì Lâm Đồng đưa ra các con số nào?',
    'liệt kê chỉ tiêu y tế và giáo dục của Lâm Đồng',
  ])('are those of each field, however it is called: %s', async (question) => {
    const { details } = await ask(question);
    expect(details).toContain('• 19 bác sĩ trên 10.000 dân');
    expect(details).toContain('• Tỷ lệ đi học đúng độ tuổi cấp tiểu học: 100%');
  });

  test('are those of a field and those that name a matter beside it', async () => {
    const { details } = await ask('Mảng việc làm với thất nghiệp thì Lâm Đồng đưa ra các con số nào?');
    expect(details).toContain('• Tỷ lệ thất nghiệp chung: dưới 1,2%');
    expect(details.join('\n')).toContain('lao động qua đào tạo có bằng cấp, chứng chỉ: 32,1%');
  });

  test('are all told where a list and a number are asked for together', async () => {
    const { direct, details } = await ask('chỉ tiêu nhà ở và thất nghiệp bắc giang gồm những gì');
    expect(direct).toContain('nhà ở');
    expect(details.join('\n')).toMatch(/32,5m².*2,35%/su);
  });
});

describe('targets asked for by their amount', () => {
  test.each([
    'chỉ tiêu nào của ld dưới 30%',
    'lam dong chi tieu nao duoi 30%',
    'liệt kê chỉ tiêu Lâm Đồng thấp hơn 30%',
    'chỉ tiêu dưới 30% của lâm đồng',
  ])('are those that lie beyond it (“%s”)', async (question) => {
    const answer = await ask(question);
    const lines = linesOf(answer).join('\n');
    for (const part of ['dưới 1,2%', 'khoảng 28%', '25% điểm dân cư', '15%']) expect(lines).toContain(part);
    expect(lines).not.toMatch(/100%|khoảng 30%|35%/u);
    expectCitationsToHold(index, answer);
  });

  test('between two amounts lie within both', async () => {
    const lines = linesOf(await ask('chỉ tiêu nào của bg từ 40 đến 60%')).join('\n');
    for (const part of ['40-45%', '50%', '60%']) expect(lines).toContain(part);
    expect(lines).not.toContain('62%');
  });

  test('are said not to be where there are none', async () => {
    expect((await ask('huyện ở quảng trị có chỉ tiêu nào từ 70 đến 80% không')).direct).toMatch(
      /^Không nêu.*từ 70 đến 80%/u,
    );
  });

  test('are asked of the next place by its name alone', async () => {
    const lines = linesOf(await ask('chỉ tiêu nào của bg dưới 20%', 'còn hậu giang')).join('\n');
    expect(lines).toContain('dưới 3%');
    expect(lines).not.toContain('100%');
  });

  test('of one matter ask for the places', async () => {
    expect((await ask('tỉnh nào có chỉ tiêu bhyt trên 98%')).direct).toContain('Bắc Giang (trên 99%)');
  });
});
