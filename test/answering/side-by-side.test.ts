import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('matters asked about side by side', () => {
  test.each([
    [
      'Lâm Đồng nói gì về nước ngầm và ký túc xá',
      'chấm dứt khai thác nguồn nước ngầm',
      'ký túc xá cho công nhân, người lao động',
    ],
    [
      'Chính phủ nói gì về trường học thông minh và người bị bạo lực gia đình',
      'trường học số, trường học thông minh',
      'người bị bạo lực gia đình',
    ],
    [
      'Chính phủ nói gì về bác sĩ gia đình và an toàn thực phẩm',
      'mô hình bác sĩ gia đình',
      'an toàn thực phẩm cho mọi người dân',
    ],
    ['Bắc Giang giữ nguồn nước ở hồ đập, đường ống nước ra sao?', 'hồ, đập của tỉnh', 'đường ống truyền tải nước sạch'],
  ])('each is answered by its own sentence: %s', async (question, first, second) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(first);
    expect(answer.answer).toContain(second);
    expectCitationsToHold(index, answer);
  });

  test('of which the plan has only one, the other is said to be missing', async () => {
    const answer = await ask('Hậu Giang có nói về xe buýt và người cao tuổi không');
    expect(answer.direct).toContain('người cao tuổi');
    expect(answer.answer).toContain('không nói về xe buýt');
  });

  test.each([
    'Lâm Đồng có học phí và tiền ăn cho trẻ mầm non không',
    'Bắc Giang làm gì với cờ bạc và ma túy',
    'đăng ký kết hôn với người nước ngoài ở đâu',
  ])('of which the plans have none are declined: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test('what is shared by a list is no matter of its own', async () => {
    const answer = await ask('Nước sạch cho trường học, trạm xá thì chương trình Chính phủ nêu ra sao');
    expect(answer.answer).not.toContain('bác sĩ gia đình');
    expect(answer.answer).toContain('cơ sở giáo dục, y tế');
  });
});

test.each([
  ['trợ giúp xã hội ở Bắc Giang ưu tiên nhóm nào', 'Ưu tiên hỗ trợ cho người không có khả năng lao động'],
  ['chương trình Chính phủ có nhắc AI không', 'trí tuệ nhân tạo'],
])('the sentence is told that has what the headings leave open: %s', async (question, words) => {
  const answer = await ask(question);
  expect(answer.status).toBe('answered');
  expect(`${answer.direct} ${answer.citations[0]!.quote}`).toContain(words);
});

test.each([
  'Hậu Giang nói gì về AI',
  'Bắc Giang có nói về ADN liệt sĩ không',
])('a short form that a plan does not write is not spoken of: %s', async (question) => {
  expect((await ask(question)).status).toBe('not_found');
});

test.each([
  ['Kế hoạch nào nhắc chuyện trợ giúp pháp lý?', '“…kết nối, đẩy mạnh các hoạt động trợ giúp pháp lý'],
  ['Tỷ lệ rút BHXH một lần ở Hậu Giang?', '“…tuyên truyền, vận động người dân hạn chế việc làm thủ tục'],
])('of a long sentence the clause is shown that speaks of the matter: %s', async (question, shown) => {
  expect((await ask(question)).answer).toContain(shown);
});
