import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('whom difficulties are told to', () => {
  test.each([
    ['kho khan thi bao ai bac giang', /đề xuất về Sở Lao động - Thương binh và Xã hội/u],
    ['khó khăn báo cho ai chính phủ', /gửi Bộ Lao động – Thương binh và Xã hội/u],
    ['vướng mắc thì đề xuất về đâu ở bắc giang', /đề xuất về Sở Lao động/u],
  ])('is the sentence that says so (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
  });

  test('is not said by a plan that has no such sentence', async () => {
    const { status, direct } = await ask('kho khan thi bao ai lam dong');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không nêu báo khó khăn/u);
  });

  test('is not asked of people in need', async () => {
    expect((await ask('bắc giang hỗ trợ hộ khó khăn báo cáo về đâu')).answer).not.toMatch(/báo khó khăn, vướng mắc/u);
  });
});

test('who gathers reports is a body before it is a date', async () => {
  expect((await ask('ai gom báo cáo bắc giang')).direct).toMatch(/^Sở Lao động - Thương binh và Xã hội/u);
  expect((await ask('ai gom báo cáo chính phủ')).direct).toMatch(/^Bộ Lao động - Thương binh và Xã hội/u);
});

describe('by when something is reached', () => {
  test.each([
    ['bao gio bac giang xay xong nha o xa hoi', /^Đến năm 2030 \(Bắc Giang\): Xây dựng 74\.900 căn hộ/u],
    ['bao giờ lâm đồng xây xong nhà ở xã hội', /^Đến năm 2030 \(Lâm Đồng\)/u],
    ['giai đoạn nào chính phủ xây một triệu căn hộ', /^Giai đoạn 2021 - 2030 \(Chính phủ\)/u],
  ])('begins with the time (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

describe('what a body is told to do', () => {
  test('by way of another is its task', async () => {
    const { status, answer } = await ask('ubnd tinh hau giang phai lam gi');
    expect(status).toBe('answered');
    expect(answer).toMatch(/mục IV\.3: .*chỉ đạo Ủy ban nhân dân tỉnh ban hành kế hoạch/u);
  });

  test('that issued the plan is said to be nothing of its own, with what is nearest', async () => {
    const { status, direct, details } = await ask('ubnd tinh bac giang phai lam gi');
    expect(status).toBe('not_found');
    expect(direct).toContain('không giao nhiệm vụ riêng cho Ủy ban nhân dân tỉnh');
    expect(details.join(' ')).toMatch(/UBND tỉnh/u);
  });

  test('that a committee of its own directs is told as nearest', async () => {
    expect((await ask('ubnd tỉnh lâm đồng phải làm gì')).answer).toContain('Ban cán sự đảng Ủy ban nhân dân tỉnh');
  });
});

test('a task that is told in part ends in “…”', async () => {
  expect((await ask('Ai chủ trì lồng ghép vốn đầu tư công ở Bắc Giang?')).direct).toMatch(/…\)\.$/u);
});

describe('the number and date of what a plan was issued with', () => {
  test.each([
    'ngày ban hành nghị quyết kèm ctr chính phủ',
    'số nghị quyết của chính phủ ban hành kèm chương trình',
    'nghị quyết ban hành kèm chương trình của chính phủ ra hôm nào',
  ])('are blank, and told as others cite them (“%s”)', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Để trống.*68\/NQ-CP/u);
  });
});

test.each([
  'huyện quảng trị tên là gì',
  'huyện quảng trị tên gì',
])('%s: the district is not named', async (question) => {
  expect((await ask(question)).direct).toMatch(/không nêu tên huyện/u);
});

describe('a plan called “kh”', () => {
  test.each([
    ['kh bg về y tế', /^Bắc Giang: .*y tế/u],
    ['kh ld về y tế', /^Lâm Đồng: .*y tế/u],
  ])('is the plan of the place behind it (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

test('a short form behind “của” at the beginning of a turn is a place', async () => {
  expect((await ask('tỷ lệ bhyt bắc giang', 'của ld thì sao')).direct).toMatch(/Lâm Đồng/u);
});
