import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('what a term means', () => {
  test('is told in the words of the plan that says what it is', async () => {
    const answer = await ask('chính sách xã hội là gì?');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain('Chính sách xã hội là chính sách chăm lo cho con người');
    expect(answer.citations[0]).toMatchObject({ documentId: 'hau-giang', section: 'I.1' });
  });

  test.each([
    ['trợ cấp hưu trí xã hội là gì', 'trợ cấp hưu trí xã hội'],
    ['thế nào là lao động qua đào tạo', 'lao động qua đào tạo'],
    ['nha o xa hoi nghia la gi', 'nhà ở xã hội'],
    ['mã số an sinh xã hội là gì', 'mã số an sinh xã hội'],
    ['nhóm yếu thế gồm những ai', 'nhóm yếu thế'],
  ])('is not made up where plans only use the term: %s', async (question, term) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain(`không văn bản nào giải thích thế nào là ${term}`);
    expect(answer.details[0]).toMatch(/Văn bản có nhắc tới ở mục /u);
  });

  test('is not looked for in words that only stand side by side in the question', async () => {
    const answer = await ask('hỗ trợ nhà tiền chế là gì');
    expect(answer.direct).toContain('không văn bản nào nhắc tới hay giải thích');
  });

  test('is what the plan writes out where letters are asked about', async () => {
    expect((await ask('HDI là gì')).direct).toBe('“HDI” là “chỉ số phát triển con người” (Bắc Giang).');
    expect((await ask('What does HDI stand for?')).direct).toContain('“chỉ số phát triển con người”');
  });

  test.each([
    'giáo dục nghề nghiệp viết tắt của từ gì',
    'nhà ở xã hội (NOXH) viết tắt là gì',
    '[x+y viết tắt của từ gì',
    '(a|b là gì',
  ])('is asked in any signs without harm: %s', async (question) => {
    expect((await ask(question)).answer.length).toBeGreaterThan(0);
  });

  test('is asked of the next term and of another plan too', async () => {
    const next = await ask('chính sách xã hội là gì', 'còn bảo hiểm thất nghiệp?');
    expect(next.direct).toContain('giải thích thế nào là bảo hiểm thất nghiệp');
    const other = await ask('nhà ở xã hội là gì', 'còn Hậu Giang?');
    expect(other.direct).toContain('không giải thích thế nào là nhà ở xã hội');
    expect((await ask('HDI là gì', 'Bắc Giang bao nhiêu?')).direct).toMatch(/^0,85/u);
  });

  test('is told by the list of the assistant as such, where no plan writes the letters out', async () => {
    const answer = await ask('BHTN là gì');
    expect(answer.status).toBe('not_found');
    expect(answer.details[0]).toBe(
      '“BHTN” là “bảo hiểm thất nghiệp” (theo bảng chữ viết tắt của trợ lý, không phải theo các văn bản).',
    );
  });

  test('is a list where it is asked what belongs to it', async () => {
    const answer = await ask('dịch vụ xã hội cơ bản gồm những gì');
    expect(answer.direct).toContain('đặc biệt là về y tế, giáo dục, nhà ở, thông tin');
  });
});

describe('what only sounds like a question for the meaning of a word', () => {
  test.each([
    'mục tiêu của Bắc Giang là gì',
    'phương châm huy động nguồn lực là gì',
    'chỉ tiêu y tế của Hậu Giang gồm những gì',
    'điều kiện mua nhà ở xã hội là gì',
    'hạn báo cáo là gì',
  ])('asks for a part or a fact: %s', (question) => {
    expect(understand(question).meaning).toBeUndefined();
  });

  test('asks for the number of the place that it names', async () => {
    expect((await ask('HDI của Bắc Giang là gì')).direct).toMatch(/^0,85/u);
    expect((await ask("What is Bắc Giang's social housing target?")).direct).toMatch(/^74\.900/u);
  });

  test('asks who leads', async () => {
    expect((await ask('cơ quan chủ trì y tế ở Bắc Giang là ai')).direct).toMatch(/^Sở Y tế chủ trì/u);
  });
});

describe('things of which it is said how many there are', () => {
  test.each([
    'bốn trụ cột của hậu giang là gì',
    '4 trụ cột hậu giang gồm những gì',
    'bon tru cot la nhung cai gi',
  ])('are not told by a sentence that only names them (“%s”)', async (question) => {
    const { status, direct, details } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).toMatch(/liệt kê .*trụ cột.* gồm những gì/u);
    expect(details.join(' ')).toContain('4 trụ cột');
  });

  test('are none where the plan says no such number', async () => {
    expect((await ask('12 chương trình trọng tâm của bg là gì')).status).toBe('not_found');
  });

  test('are counted where they are a part of the plan', async () => {
    expect((await ask('hậu giang có mấy quan điểm')).direct).toContain('gồm 4 phần');
  });
});
