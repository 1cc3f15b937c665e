import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('a value is given only for what was asked', () => {
  test.each([
    ['another age', 'trẻ dưới 16 tuổi ở Bắc Giang suy dinh dưỡng bao nhiêu'],
    ['an age, not a share', 'người cao tuổi từ bao nhiêu tuổi được trợ cấp ở Hậu Giang'],
    ['flats, not a share', 'Bắc Giang xây bao nhiêu căn nhà cho người có công'],
    ['how many there are', 'Bắc Giang có bao nhiêu người có công'],
    ['how things stand today', 'hien tai bac giang dang co bao nhieu bac si tren van dan roi'],
    ['jobs, not tasks', 'lam dong tao bao nhieu viec lam moi mot nam'],
    ['a fee, not the school', 'hoc phi truong cao dang viet han bac giang'],
    ['pupils, not everybody', 'tỷ lệ BHYT học sinh Bắc Giang'],
    ['an average, not a share', 'luong huu trung binh o lam dong'],
  ])('%s: “%s”', async (_, question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).not.toMatch(/\d+(?:,\d+)?%/u);
  });

  test('what is aimed at is told apart from how things stand', async () => {
    const answer = await ask('hiện nay bắc giang đang có bao nhiêu bác sĩ trên vạn dân');
    expect(answer.details.join('\n')).toContain('Chỉ tiêu phải đạt: 19 bác sĩ trên 10.000 dân');
    expectCitationsToHold(index, answer);
  });
});

describe('what a question claims', () => {
  test.each([
    ['Nguyễn Thiên Tùng là chủ tịch huyện à', /^Không phải\..*PHÓ CHỦ TỊCH/u],
    ['tran dinh van la pho bi thu phai khong', /^Đúng\..*PHÓ BÍ THƯ/u],
    ['Bắc Giang nộp báo cáo năm cho Sở Nội vụ phải không', /^Không phải\..*10\/12/u],
    ['nghe nói hậu giang bhyt 99% hả', /^Không phải 99%\. Trên 95%/u],
    ['hau giang ban hanh chuong trinh nay nam 2024 dung k', /^Không phải\..*ghi năm 2023/u],
    ['Bắc Giang xóa nhà tạm năm 2030 phải không', /^Không phải\. 100% \(đến năm 2024\)/u],
    ['Chính phủ yêu cầu xong kế hoạch trước 15/6/2025 đúng không', /^Không phải\..*15 tháng 6 năm 2024/u],
  ])('“%s” is answered yes or no', async (question, said) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(said);
    expectCitationsToHold(index, answer);
  });

  test('of several things is answered for each', async () => {
    const answer = await ask('Bắc Giang tỷ lệ BHYT 99%, BHXH 62% và BHTN 40% đúng không');
    expect(answer.answer).toMatch(/^Không phải 40%\. 50%.*\nPhần đúng: Trên 99%.*\nPhần đúng: 62%/u);
    expectCitationsToHold(index, answer);
  });

  test('of a ministry is not answered with a province’s department', async () => {
    const answer = await ask('Bộ Xây dựng chủ trì một triệu căn nhà ở xã hội đúng không');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toContain('Sở Xây dựng');
  });
});

test('a body that only coordinates is said to lead nothing', async () => {
  const answer = await ask('cong an tinh bac giang chu tri nhiem vu nao');
  expect(answer.direct).toMatch(/^Công an tỉnh không chủ trì nhiệm vụ nào\. Công an tỉnh phối hợp 1 nhiệm vụ/u);
});

test('the resolution that all plans carry out is told once, with its title', async () => {
  const answer = await ask('nghị quyết 42 là gì');
  expect(answer.direct).toMatch(/Nghị quyết số 42-NQ\/TW ngày 24\/11\/2023 .*nâng cao chất lượng chính sách xã hội/u);
  expect(new Set(answer.citations.map((citation) => citation.documentId)).size).toBe(1);
  expectCitationsToHold(index, answer);
});

test('several leads of a matter stand beside other plans', async () => {
  const answer = await ask('ai chủ trì tuyên truyền nghị quyết 42');
  expect(answer.answer).toMatch(/Bắc Giang: Sở Lao động.*; Sở Thông tin và Truyền thông/u);
});

test('a bare question is asked back', async () => {
  expect((await ask('ai chủ trì?')).status).toBe('clarify');
  expect((await ask('còn cái kia thì sao')).status).toBe('clarify');
});
