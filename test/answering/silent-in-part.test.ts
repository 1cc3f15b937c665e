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
