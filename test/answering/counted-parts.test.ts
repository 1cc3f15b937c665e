import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('the parts of a part of a plan', () => {
  test.each([
    ['chuong III hau giang may nhiem vu', /mục III .*gồm 9 phần/u],
    ['huyện quảng trị chương III mấy mục', /mục III .*gồm 9 phần/u],
    ['chương 3 lâm đồng bao nhiêu mục', /mục III .*gồm 9 phần/u],
    ['mục III.6 bắc giang có mấy lĩnh vực', /mục III\.6 .*gồm 6 phần/u],
    ['quan điểm của hậu giang mấy điểm', /mục I .*gồm 4 phần/u],
    ['chính phủ phần tổ chức thực hiện mấy khoản', /mục III .*gồm 4 phần/u],
  ])('are counted (“%s”)', async (question, told) => {
    const { status, direct } = await ask(question);
    expect(status).toBe('answered');
    expect(direct).toMatch(told);
  });

  test.each([
    ['bắc giang phần yêu cầu có mấy ý', /mục I\.2 .*gồm 2 ý/u],
    ['mục đích của bắc giang gồm mấy gạch đầu dòng', /mục I\.1 .*gồm 3 ý/u],
    ['mục III.5.1 bắc giang có mấy ý', /gồm 4 ý/u],
  ])('are its bullets where it has no numbered points (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test('are not the chapters of the plan where a matter is named that it does not speak of', async () => {
    const { status, direct } = await ask('trang trại bg có mấy điểm');
    expect(status).toBe('not_found');
    expect(direct).toContain('trang trại');
  });

  test('are those of the plan where nothing else is named', async () => {
    expect((await ask('kế hoạch bắc giang có mấy phần')).direct).toMatch(/gồm 4 phần/u);
    expect((await ask('bắc giang có mấy nhiệm vụ lớn')).direct).toMatch(/8 nhóm nhiệm vụ/u);
  });
});
