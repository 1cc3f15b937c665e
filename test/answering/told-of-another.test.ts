import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what is given to a group', () => {
  test.each([
    'hộ nghèo có được hỗ trợ bảo hiểm y tế ở Bắc Giang không',
    'người nghèo được hỗ trợ bảo hiểm y tế không',
    'ho ngheo co duoc ho tro bhyt ko',
  ])('is not told by a sentence on a sibling of it, nor by two clauses of a list: %s', async (asked) => {
    const { status, answer } = await ask(asked);
    expect(status).toBe('not_found');
    expect(answer).toMatch(/^Không nêu/u);
  });

  test('is told where one clause says so', async () => {
    const { status, direct } = await ask('nông dân có được hỗ trợ đóng bảo hiểm xã hội ở Bắc Giang không');
    expect(status).toBe('answered');
    expect(direct).toContain('hỗ trợ nông dân');
  });
});

describe('measures side by side that are counted on the same', () => {
  test.each([
    ['Bắc Giang tỷ lệ bác sĩ trên vạn dân, giường bệnh trên vạn dân', /19 bác sĩ trên 10\.000 dân/u, /40 giường bệnh/u],
    [
      'Hậu Giang tỷ lệ dược sĩ trên 10.000 dân, điều dưỡng viên trên 10.000 dân',
      /4 dược sĩ trên 10\.000 dân/u,
      /33 điều dưỡng/u,
    ],
  ])('are told each: %s', async (asked, one, other) => {
    const { status, answer } = await ask(asked);
    expect(status).toBe('answered');
    expect(answer).toMatch(one);
    expect(answer).toMatch(other);
  });
});
