import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('whose a task is', () => {
  test.each([
    ['việc tiếp dân ở Bắc Giang là của ai', 'Các sở, ban, ngành của tỉnh'],
    ['phát triển bhxh là việc của ai ở bắc giang', 'Bảo hiểm xã hội tỉnh chủ trì'],
    ['mang nha o xa hoi bac giang cua ai', 'Sở Xây dựng chủ trì'],
  ])('is who leads it: %s', async (question, lead) => {
    expect((await ask(question)).direct).toContain(lead);
  });

  test.each([
    'kế hoạch 119-KH/TU là của ai',
    'chương trình này của ai',
  ])('is not asked of a document: %s', (question) => {
    expect(understand(question).intent).not.toBe('lead');
  });

  test('is not asked by whether something is done', async () => {
    const answer = await ask('Bắc Giang có lo chỗ ở cho người có công không');
    expect(answer.answer).not.toContain('chủ trì');
    expect(answer.direct).toContain('nhà ở');
  });
});

test('all tasks of a body are what "hết việc của phòng" asks for', async () => {
  const answer = await ask('cho mình hết việc của phòng lao động huyện bên quảng trị');
  expect(answer.answer).toContain('đôn đốc');
  expect(answer.answer).toContain('sơ kết');
});

describe('when a report is due', () => {
  test.each([
    ['báo cáo hằng năm kết quả kế hoạch 42 ở Bắc Giang, các đơn vị phải nộp trước ngày nào', '10/12', '31/12'],
    ['Sở LĐ Bắc Giang gộp kết quả trình UBND tỉnh hạn chót hôm nào?', '31/12', '10/12'],
  ])('hangs on who has to send it: %s', async (question, day, other) => {
    const answer = await ask(question);
    expect(answer.answer).toContain(day);
    expect(answer.answer).not.toContain(other);
  });

  test('may be asked in English by the assessment that is sent', async () => {
    const answer = await ask(
      'by what date do ministries send their assessment to the labour ministry under the Government programme',
    );
    expect(answer.answer).toContain('15 tháng 12');
  });
});

test.each([
  ['KH của huyện bên Quảng Trị căn cứ kế hoạch số mấy của Huyện ủy', '132-KH/HU', '68/NQ-CP'],
  ['Kế hoạch của huyện ở Quảng Trị căn cứ kế hoạch số mấy, ngày nào của UBND tỉnh?', '131/KH-UBND', '132-KH/HU'],
  ['kế hoạch Bắc Giang thực hiện kế hoạch số mấy của Bộ Chính trị', '19-KH/TW', '119-KH/TU'],
])('of what a plan rests on, the document asked for is told alone: %s', async (question, number, other) => {
  const answer = await ask(question);
  expect(answer.answer).toContain(number);
  expect(answer.answer).not.toContain(other);
  expect(answer.answer).not.toContain('Không nêu');
});

test('to whom something goes is not answered by a missing deadline', async () => {
  const answer = await ask('Bắc Giang gặp vướng mắc thì trình cấp nào quyết định');
  expect(answer.direct).toContain('báo cáo UBND tỉnh xem xét, quyết định');
});
