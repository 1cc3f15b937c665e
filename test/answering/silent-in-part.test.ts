import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what a document lays down that plans only cite', () => {
  test.each([
    'Nghị quyết 28-NQ/TW quy định tỷ lệ tham gia BHXH bao nhiêu?',
    'Nghị quyết số 28-NQ/TW ngày 23/5/2018 giao ai chủ trì?',
    'Nghị quyết 28-NQ/TW nói gì về lương hưu?',
    'nghi quyet 16-NQ/TU hau giang cap bao nhieu kinh phi cho giao duc',
    'Nghị quyết 111/2024/QH15 cho phép những cơ chế đặc thù nào?',
  ])('is not told from the plans: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('Không có toàn văn');
  });

  test.each([
    ['chi thi 21-CT/TW ngay 04/5/2023 noi ve gi', 'giáo dục nghề nghiệp'],
    ['nghi quyet 111/2024/qh15 noi ve gi', 'cơ chế, chính sách đặc thù'],
  ])('is told as far as the citation says it: %s', async (question, said) => {
    const answer = await ask(question);
    expect(answer.direct).toContain(said);
    expect(new Set(answer.citations.map(({ documentId }) => documentId)).size).toBe(1);
  });
});

describe('what becomes of who does not do it', () => {
  test.each([
    'co quan khong bao cao dung han o bac giang thi bi xu ly the nao',
    'đơn vị chậm báo cáo ở Quảng Trị có bị phạt không',
  ])('is not told by a deadline: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('không nêu chế tài');
  });

  test('is told where a plan says it', async () => {
    expect((await ask('hành vi trục lợi chính sách ở Lâm Đồng bị xử lý thế nào')).answer).toContain('xử lý nghiêm');
    expect((await ask('khieu nai to cao o bac giang xu ly the nao')).status).toBe('answered');
  });
});

describe('which plans are silent', () => {
  test('on a lead is asked with “không giao” too', async () => {
    const answer = await ask('van ban nao khong giao co quan chu tri nha o xa hoi');
    expect(answer.direct).toMatch(/^Không nêu cơ quan chủ trì cho nhà ở xã hội: Chính phủ, Lâm Đồng/u);
  });

  test('leaves in what such a plan sets instead', async () => {
    const answer = await ask('Tỉnh nào không đặt chỉ tiêu tỷ lệ hộ nghèo?');
    expect(answer.answer).toContain('Gần nhất: 1%/năm trở lên');
  });
});

describe('an amount for a part of a province', () => {
  test.each([
    'dien tich nha o binh quan khu vuc do thi cua lam dong',
    'diện tích nhà ở nông thôn hậu giang',
  ])('is not told by the amount for all of it: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test('is told where the plan has it', async () => {
    expect((await ask('diện tích nhà ở đô thị bắc giang')).direct).toContain('32,7');
  });
});

describe('how long a plan is in force', () => {
  test.each([
    'ke hoach bac giang het hieu luc chua',
    'Kế hoạch Bắc Giang có còn hiệu lực sau khi sáp nhập tỉnh không',
  ])('is not told by its being no draft: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('không nêu còn hay hết hiệu lực');
  });
});

test('the district of a signer is said to be unnamed', async () => {
  expect((await ask('Nguyễn Thiên Tùng là phó chủ tịch huyện nào?')).answer).toContain('không nêu tên huyện');
});

test('asked who leads and who coordinates, both are said to be left open', async () => {
  const answer = await ask('Ai chủ trì và ai phối hợp nhà ở xã hội ở Hậu Giang?');
  expect(answer.direct).toMatch(/không giao cơ quan chủ trì cho nhà ở xã hội\. Phối hợp: kế hoạch không nêu\./u);
});

describe('a report to one body', () => {
  test.each([
    ['các tỉnh gửi báo cáo hằng năm về Bộ Lao động - Thương binh và Xã hội ngày nào', '15 tháng 12'],
    ['phong ban gui bao cao nam cho phong ldtbxh truoc ngay nao', '15/11'],
    ['các sở gửi báo cáo về Sở Lao động - Thương binh và Xã hội trước ngày nào', '10/12'],
  ])('is told without the silence of plans whose reports go elsewhere: %s', async (question, day) => {
    const answer = await ask(question);
    expect(answer.direct).toContain(day);
    expect(answer.answer).not.toContain('Không nêu');
  });

  test.each([
    'báo cáo hằng năm các tỉnh trước ngày nào',
    'so sánh hạn báo cáo các nơi',
  ])('leaves the silent ones named where reports are asked for as such: %s', async (question) => {
    expect((await ask(question)).answer).toContain('Không nêu:');
  });
});
