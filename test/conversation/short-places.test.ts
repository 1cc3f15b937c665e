import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('A place named by its short form', () => {
  test.each([
    [
      ['tiêm chủng bg', 'còn hg'],
      ['95%', 'Hậu Giang'],
    ],
    [
      ['tiêm chủng bg', 'hg thì sao'],
      ['95%', 'Hậu Giang'],
    ],
    [
      ['bhyt lâm đồng', 'còn huyện qt'],
      ['Trên 98%', 'huyện thuộc tỉnh Quảng Trị'],
    ],
    [
      ['tiêm chủng bg', 'còn ld'],
      ['95%', 'Lâm Đồng'],
    ],
    [
      ['bhyt bg', 'thế lđ?'],
      ['Trên 95%', 'Lâm Đồng'],
    ],
    [
      ['giường bệnh hậu giang', 'còn bg', 'còn ld'],
      ['35 giường', 'Lâm Đồng'],
    ],
    [['thất nghiệp ld'], ['1,2%', 'Lâm Đồng']],
    [['bhyt ld bao nhiêu'], ['Trên 95%', 'Lâm Đồng']],
  ])('%j is answered for it', async (turns, told) => {
    const { status, direct } = await ask(...turns);
    expect([status, ...told.map((one) => direct.includes(one))]).toEqual(['answered', ...told.map(() => true)]);
  });

  test('takes the place of the one before, and with “so với” stands beside it', async () => {
    expect((await ask('bhyt bg', 'còn hg')).comparison).toBeUndefined();
    expect((await ask('bhyt bg', 'so với ld')).comparison?.map(({ place }) => place)).toEqual([
      'Bắc Giang',
      'Lâm Đồng',
    ]);
  });

  test.each([
    'người ld',
    'thị trường ld',
    'tỷ lệ ld qua đào tạo',
    'việc làm cho ld',
    'tai nạn ld',
  ])('is none in “%s”', (asked) => {
    expect(understand(asked).places).toEqual([]);
  });

  test.each(['còn lao động', 'còn thất nghiệp'])('is not read into “%s”', async (turn) => {
    expect((await ask('bhyt bg', turn)).direct).toContain('Bắc Giang');
  });

  test('of which there is no plan is asked for where several are called so', async () => {
    expect((await ask('tiêm chủng bg', 'còn qn')).status).toBe('clarify');
  });
});

describe('A short form of places without a plan', () => {
  test.each([
    ['còn hn', /Hà Nội/u],
    ['còn tn', /Thái Nguyên/u],
  ])('is asked back rather than read as a word of asking (“%s”)', async (turn, name) => {
    const { status, direct } = await ask('tỷ lệ bhyt bắc giang', turn);
    expect(status).toBe('clarify');
    expect(direct).toMatch(name);
  });

  test('leaves the question at hand', async () => {
    expect((await ask('tỷ lệ bhyt bắc giang', 'còn tn', 'còn hậu giang')).direct).toMatch(/95%.*Hậu Giang/u);
  });
});
