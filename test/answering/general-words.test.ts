import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what is asked in general words', () => {
  test.each([
    ['kinh phí thực hiện kế hoạch Bắc Giang lấy từ đâu', 'nguồn lực nhà nước đóng vai trò chủ đạo'],
    ['tiền ở đâu ra để làm ở Lâm Đồng', 'nguồn lực Nhà nước giữ vai trò chủ đạo'],
  ])('where the money comes from is told by what plans say of resources: %s', async (question, said) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(said);
    expect(answer.notes.join('\n')).toMatch(/không có mục riêng về kinh phí|No section of its own on funding/u);
  });

  test('of all plans each tells its own', async () => {
    const answer = await ask('kinh phí các kế hoạch lấy từ đâu');
    expect(answer.answer).not.toContain('sử dụng kinh phí công khai');
    expect(answer.answer).toContain('Lâm Đồng: Đổi mới cơ chế huy động nguồn lực');
  });

  test.each([
    'tong kinh phi thuc hien chuong trinh cua Hau Giang',
    'Kinh phí thực hiện kế hoạch của Bắc Giang là bao nhiêu tỷ đồng?',
  ])('how much it is in all is not: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test.each([
    ['ai được hưởng trợ cấp xã hội ở Lâm Đồng', 'người cao tuổi thuộc hộ nghèo'],
    ['đối tượng nào được hưởng trợ cấp xã hội ở Bắc Giang', 'người cao tuổi thuộc hộ nghèo'],
    ['người già được gì ở Hậu Giang', 'được hưởng trợ cấp xã hội'],
    ['phụ nữ mang thai được hưởng gì ở hậu giang', 'được hưởng trợ cấp xã hội'],
  ])('who gets something, and what: %s', async (question, said) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(said);
  });

  test('who is given a task still asks for the body', async () => {
    expect((await ask('ai được giao chủ trì y tế ở Bắc Giang')).direct).toMatch(/^Sở Y tế chủ trì/u);
  });

  test('projects are not what a plan sets for its people', async () => {
    const answer = await ask('dự án nào được nêu trong kế hoạch Bắc Giang');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toContain('100%');
  });

  test('a plan named behind "không" is not set aside', async () => {
    const answer = await ask('trẻ con lên mạng có được bảo vệ gì không, kế hoạch Bắc Giang');
    expect(answer.direct).toContain('an toàn trên môi trường mạng');
  });

  test('what is paid is no share of those who get it', async () => {
    const answer = await ask('Bắc Giang trợ cấp bao nhiêu cho bà mẹ mang thai hộ nghèo?');
    expect(answer.direct).toContain('không nêu số tiền');
  });
});
