import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a document that plans only cite', () => {
  test.each([
    'ai ký chỉ thị 37-CT/TW',
    'nghị quyết 111/2024/QH15 có mấy trang',
    'nghị quyết 42 ai ký',
    'noi nhan cua ke hoach 131/KH-UBND gom ai',
    'Chỉ thị 21-CT/TW có bao nhiêu nhiệm vụ',
    'kế hoạch 89-KH/TU giao sở nào chủ trì',
    'nghị quyết 42 gồm mấy phần',
    'Luật Nhà ở 2023 quy định gì về nhà ở xã hội',
  ])('has nothing of the citing plan’s own head, foot and tasks (%s)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toMatch(/Trần Đình Văn|Nguyễn Thiên Tùng|\d+ trang|chủ trì \(/u);
  });

  test.each([
    'nq 05-nq/tu hậu giang nói gì về bác sĩ',
    'kh 41/kh-ubnd bg nói gì về giường bệnh',
    '19-kh/tw lâm đồng quy định gì về bác sĩ',
    'nq 28-nq/tw bg noi gi ve bao hiem that nghiep',
    'kế hoạch 119-kh/tu bg đặt bao nhiêu giường bệnh',
  ])('says nothing on a matter, the citing plan’s place beside its number or not (%s)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu\. Không có toàn văn/u);
  });

  test('is asked by what the plan says where the plan carries it out before all', async () => {
    expect((await ask('nghị quyết 42 đặt bao nhiêu bác sĩ ở hậu giang')).direct).toMatch(/^19 bác sĩ/u);
  });

  test.each([
    ['bg dựa kh nào của bộ chính trị, ngày nào', '19-KH/TW ngày 27/11/2023'],
    ['bg lấy ngày nào của kh 19', '27/11/2023'],
    ['lđ căn cứ kh số mấy', '19-KH/TW'],
    ['lđ thực hiện kế hoạch nào của bộ chính trị', '19-KH/TW'],
  ])('is what a plan rests on (%s)', async (question, said) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain(said);
  });

  test.each([
    ['Cơ quan nào ban hành kế hoạch 119-KH/TU?', 'Ban Thường vụ Tỉnh ủy'],
    ['Nghị quyết 28-NQ/TW ban hành ngày nào', '23/5/2018'],
    ['ai ban hành nghị quyết 42', 'Ban Chấp hành Trung ương'],
  ])('has what the citation says (%s)', async (question, said) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(said);
    expect(answer.answer).not.toContain('UBND tỉnh Bắc Giang ban hành');
  });

  test('is held against a claim about it', async () => {
    expect((await ask('Kế hoạch 119-KH/TU do UBND tỉnh ban hành phải không?')).direct).toMatch(/^Không phải\./u);
  });

  test('says which plan is meant where a plan is named before it', async () => {
    const answer = await ask('kế hoạch thực hiện nghị quyết 42 của huyện ở Quảng Trị ai ký');
    expect(answer.direct).toContain('Nguyễn Thiên Tùng');
  });
});
