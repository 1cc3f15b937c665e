import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a part of a plan asked for by its name', () => {
  test.each([
    ['quan điểm chỉ đạo của hậu giang', 'I.1'],
    ['mục tiêu tổng quát của Bắc Giang', 'II.1'],
    ['yêu cầu của kế hoạch bắc giang', 'I.2'],
    ['mục tiêu đến năm 2045 của hậu giang là gì', 'II.3'],
    ['what are the goals of Lam Dong to 2045', 'II.3'],
    ['tầm nhìn 2045 của huyện Quảng Trị', 'II.3'],
  ])('is shown (“%s”)', async (question, section) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.citations.map((one) => one.section)).toContain(section);
  });

  test('is its sections where it has some', async () => {
    const { status, direct, details } = await ask('nhiem vu giai phap cua lam dong');
    expect(status).toBe('answered');
    expect(direct).toMatch(/mục III/u);
    expect(details).toHaveLength(9);
  });

  test('is one of several that fit, none of another year', async () => {
    const { direct, details } = await ask('mục tiêu đến 2030 của Bắc Giang');
    expect([direct, ...details].join('\n')).toMatch(/mục II\.1: Mục tiêu tổng quát[\s\S]*mục II\.2: Các chỉ tiêu/u);
    expect(details.join('\n')).not.toMatch(/II\.3|2045/u);
  });

  test('is denied where the plan has none, or none for that year, with the nearest', async () => {
    expect((await ask('quan điểm của Bắc Giang')).direct).toMatch(/^Không nêu\..*không có phần “quan điểm”/u);
    const other = await ask('chỉ tiêu năm 2025 của bắc giang');
    expect(other.status).toBe('not_found');
    expect([other.direct, ...other.details].join('\n')).toMatch(
      /năm 2025[\s\S]*mục II\.2 nêu: “Các chỉ tiêu chủ yếu đến năm 2030”/u,
    );
  });

  test('is asked of all plans by its year', async () => {
    const { direct, details } = await ask('định hướng đến 2045');
    expect(direct).toMatch(/^Định hướng 2045 \(đã tra 5\/5 văn bản, 4 văn bản nêu\)/u);
    expect(details.join('\n')).toContain('Không nêu: Chính phủ');
  });

  test('asks back where neither plan nor year is named and the word is an everyday one', async () => {
    expect((await ask('mục tiêu')).status).not.toBe('answered');
  });

  test('is the outline where a summary is asked for', async () => {
    const { direct } = await ask('tóm tắt kế hoạch lâm đồng');
    expect(direct).toMatch(/gồm 4 phần/u);
  });

  test('leaves a matter named beside it to what the plan says of that', async () => {
    const { direct } = await ask('mục tiêu về giáo dục của Bắc Giang');
    expect(direct).toMatch(/về giáo dục/u);
  });
});

describe('a question about all plans', () => {
  test.each([
    'có những kế hoạch nào',
    'danh sách kế hoạch',
    'co nhung van ban nao',
  ])('lists them (“%s”)', async (text) => {
    const { direct, details } = await ask(text);
    expect(direct).toMatch(/^Có 5 văn bản/u);
    expect(details).toHaveLength(5);
  });

  test('about what is due in a time has a line for each', async () => {
    const { direct, details } = await ask('nhiệm vụ nào phải xong trong năm 2024');
    expect(direct).toMatch(/^Thời hạn năm 2024 \(đã tra 5\/5 văn bản/u);
    expect(details.join('\n')).toMatch(/• Bắc Giang: .*\n• Chính phủ: /u);
  });
});

describe('how many parts something has', () => {
  test.each([
    ['phúc lợi xã hội của Chính phủ chia mấy mảng', '6 phần', 'Về nhà ở'],
    ['quan điểm của Hậu Giang có mấy điểm', '4 phần', 'mục I.4'],
    ['an sinh xa hoi bac giang gom may phan', '2 phần', 'mục III.5.2'],
    ['mục tiêu của Lâm Đồng được chia mấy phần', '3 phần', 'Tầm nhìn đến năm 2045'],
    ['How many areas does social welfare in Bac Giang have?', '6 parts', 'Lĩnh vực xây dựng'],
  ])('is counted and listed: %s', async (question, count, named) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(count);
    expect(answer.details.join('\n')).toContain(named);
  });

  test('is not told by a sentence on it', async () => {
    const answer = await ask('thị trường lao động ở Lâm Đồng gồm mấy nội dung');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('không chia');
  });

  test.each([
    ['kế hoạch Bắc Giang gồm mấy phần', 'gồm 4 phần'],
    ['Bắc Giang có mấy nhóm nhiệm vụ', '8 nhóm nhiệm vụ'],
    ['Lâm Đồng có bao nhiêu phần trăm dân số tham gia BHYT', 'Trên 95%'],
  ])('is asked neither of a whole plan nor of a share: %s', async (question, said) => {
    expect((await ask(question)).direct).toContain(said);
  });
});
