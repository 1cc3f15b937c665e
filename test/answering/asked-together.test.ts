import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

const HOUSES = 'gặp khó khăn về nhà ở';

describe('Who leads and by when, asked together', () => {
  test.each([
    ['bg mảng văn hóa sở nào làm, bao giờ xong', 'Sở Văn hoá, Thể thao và Du lịch chủ trì'],
    ['bg y tế sở nào làm, chừng nào xong', 'Sở Y tế chủ trì'],
    ['bg y tế ai chủ trì, phối hợp với ai, bao giờ xong', 'Sở Y tế chủ trì'],
    ['y tế bg ai chủ trì bao giờ xong', 'Sở Y tế chủ trì'],
    ['giáo dục bắc giang sở nào làm hạn khi nào', 'Sở Giáo dục và Đào tạo chủ trì'],
    ['bg mảng người có công ai chủ trì, bao giờ xong', 'Sở Lao động - Thương binh và Xã hội chủ trì'],
    ['nhà ở xã hội bắc giang ai chủ trì, hạn khi nào', 'Sở Xây dựng chủ trì'],
    ['người có công bg ai chủ trì, phối hợp với ai', 'Sở Lao động - Thương binh và Xã hội chủ trì'],
  ])('“%s”: the lead comes first, and its silence on the time is told', async (asked, lead) => {
    const answer = await ask(asked);
    expect([
      answer.status,
      answer.direct.startsWith(lead),
      /Thời gian: kế hoạch không nêu/u.test(answer.answer),
    ]).toEqual(['answered', true, true]);
  });

  test('by when alone stays a question of time', () => {
    expect(understand('y tế bg bao giờ xong').intent).toBe('deadline');
  });
});

describe('The time of one part of a task', () => {
  test('is told as that part’s beside who leads all of it', async () => {
    const answer = await ask('chính sách người có công bg ai chủ trì');
    const time = answer.details.find((line) => line.startsWith('Thời gian'));
    expect([time?.startsWith('Thời gian: kế hoạch không nêu chung'), time?.includes(HOUSES)]).toEqual([true, true]);
  });

  test.each([
    'chính sách người có công bắc giang làm trong thời gian nào',
    'người có công bg khi nào xong',
    'ưu đãi người có công với cách mạng bg thực hiện đến bao giờ',
  ])('is only near to “%s”', async (asked) => {
    const answer = await ask(asked);
    expect([answer.status, answer.details.join(' ').includes(HOUSES)]).toEqual(['not_found', true]);
  });

  test.each([
    'sửa nhà cho người có công bắc giang xong khi nào',
    'xóa nhà tạm người có công bắc giang hạn nào',
  ])('answers “%s”, which asks of that part', async (asked) => {
    expect((await ask(asked)).direct).toMatch(/^Trong năm 2024/u);
  });

  test('is the task’s own where the part is asked for', async () => {
    const answer = await ask('hỗ trợ nhà ở người có công bg ai chủ trì, khi nào xong');
    expect(answer.details).toContain('Thời gian: trong năm 2024.');
  });
});

test('What answers two of the things asked is told once', async () => {
  const { direct, details } = await ask('nhà ở xã hội bg mấy căn, bao giờ xong');
  expect([direct.startsWith('74.900 căn hộ'), details.includes(direct)]).toEqual([true, false]);
});

test.each([
  ['lđ noxh mấy căn, bao nhiêu m2', /^Khoảng 2\.200 căn/u, /110\.000 m2 sàn/u],
  ['bg xây mấy căn noxh, diện tích bao nhiêu m2 mỗi người', /^74\.900 căn hộ/u, /32,5m²/u],
])('What is counted in two units is told in both: %s', async (asked, first, second) => {
  const { direct, details } = await ask(asked);
  expect(direct).toMatch(first);
  expect(details.join('\n')).toMatch(second);
});

describe('An amount, and its money', () => {
  test.each([
    ['giuong benh hau giang may cai, ton bao nhieu tien', '35 giường bệnh viện'],
    ['bac si lam dong may nguoi, luong bao nhieu', '19 bác sĩ'],
    ['tiêm chủng bg mấy phần trăm, tốn bao nhiêu', '97%'],
    ['nhà ở xã hội lâm đồng mấy căn, giá bao nhiêu', 'Khoảng 2.200 căn'],
  ])('“%s”: what the plan has is told, the other denied', async (asked, told) => {
    const answer = await ask(asked);
    expect([
      answer.status,
      answer.direct.startsWith(told),
      answer.details.some((line) => /^Không nêu\./u.test(line)),
    ]).toEqual(['answered', true, true]);
  });

  test.each([
    ['số lượng bao nhiêu căn nhà ở xã hội bg', undefined],
    ['tham gia bao nhiêu phần trăm bhyt bg', undefined],
    ['lương tháng bao nhiêu', 'money'],
  ])('“%s” asks for money or not: %s', (asked, property) => {
    expect(understand(asked).property).toBe(property);
  });

  test('“mấy cái” counts at the end of a question only', () => {
    expect(understand('giường bệnh hậu giang mấy cái').wantsAmount).toBe(true);
    expect(understand('mấy cái chỉ tiêu y tế của Bắc Giang là gì').wantsAmount).toBe(false);
  });
});
