import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('whom difficulties are told to', () => {
  test.each([
    ['kho khan thi bao ai bac giang', /đề xuất về Sở Lao động - Thương binh và Xã hội/u],
    ['khó khăn báo cho ai chính phủ', /gửi Bộ Lao động – Thương binh và Xã hội/u],
    ['vướng mắc thì đề xuất về đâu ở bắc giang', /đề xuất về Sở Lao động/u],
    ['muốn xin sửa chỉ tiêu thì gửi ai ở Bắc Giang', /đề xuất về Sở Lao động/u],
    ['xin ý kiến ai khi sửa kế hoạch ở Bắc Giang', /đề xuất về Sở Lao động/u],
    ['can bo sung noi dung ke hoach thi kien nghi len dau, chinh phu', /gửi Bộ Lao động/u],
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

  test('for a change of the plan is not told by who hears of difficulties alone', async () => {
    const { status, direct } = await ask('cần bổ sung nhiệm vụ thì đề xuất với ai ở Hậu Giang');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/không nêu đề xuất sửa đổi, bổ sung kế hoạch gửi cho ai/u);
    const all = await ask('cần điều chỉnh chỉ tiêu thì kiến nghị lên đâu');
    expect(all.direct).toMatch(/2 văn bản nêu/u);
    expect(all.answer).toMatch(/Không nêu: Lâm Đồng, Hậu Giang \(dự thảo\), huyện/u);
  });

  test('is not asked of people in need', async () => {
    expect((await ask('bắc giang hỗ trợ hộ khó khăn báo cáo về đâu')).answer).not.toMatch(/báo khó khăn, vướng mắc/u);
  });
});

describe('what is sent and is no report', () => {
  test.each([
    'muốn xin nghỉ phép thì gửi ai',
    'thư chúc tết gửi ai',
    'đơn xin nghỉ gửi ai ở Bắc Giang',
    'danh sách hộ nghèo nộp cho ai ở huyện Quảng Trị',
    'luong huu gui ve dau, lam dong',
    'hoa don tien nuoc nop cho ai',
  ])('is not told by whom reports go to (“%s”)', async (question) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('not_found');
    expect(answer).not.toMatch(/10\/12|15\/11|15 tháng 12/u);
  });

  test.each([
    ['chốt sổ cuối năm gửi ai, Bắc Giang', /10\/12.*Sở Lao động/u],
    ['bắc giang nộp cho ai', /10\/12.*Sở Lao động/u],
    ['tong hop xong thi nop cho ai, huyen quang tri', /15\/11.*UBND huyện/u],
  ])('is a report where words of reporting or nothing says what is sent (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
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
