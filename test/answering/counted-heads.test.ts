import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('how many people, of what a plan sets a share', () => {
  test.each([
    [['hau giang nuoc sach nong thon', 'tuc la may ho'], '80%'],
    [['lao động qua đào tạo bg', 'bao nhiêu người'], '40-45%'],
    [['chỉ tiêu bhtn hậu giang', 'bao nhiêu lao động'], '39%'],
    [['bg thất nghiệp thành thị', 'quy ra bao nhiêu người'], 'Dưới 2,35%'],
    [['giường bệnh lâm đồng trên vạn dân', 'tổng cộng mấy giường'], '35 giường bệnh viện trên 10.000 dân'],
    [['có bao nhiêu hộ nghèo ở Quảng Trị'], '<1%'],
  ])('is not told, with that share as the nearest (%s)', async (turns, share) => {
    const answer = await ask(...turns);
    expect(answer.status).toBe('not_found');
    expect(answer.details[0]).toContain(share);
    expectCitationsToHold(index, answer);
  });

  test('asked loosely, the share is told with the remark that it is one', async () => {
    const answer = await ask('Lâm Đồng bao nhiêu người tham gia bhxh');
    expect(answer.direct).toMatch(/^Khoảng 30%/u);
    expect(answer.notes).toContain('Văn bản chỉ nêu tỷ lệ, không nêu số người hay số hộ.');
  });

  test.each([
    ['bg có bao nhiêu căn nhà ở xã hội', /^74\.900 căn/u],
    ['Quảng Trị bao nhiêu hộ đấu nối nước thải', /^Trên 2\.000 hộ/u],
    ['bao nhiêu phần trăm người dân bg có bhyt', /^Trên 99%/u],
    ['bg bao nhiêu bác sĩ trên vạn dân', /^19 bác sĩ/u],
  ])('is told where the plan counts them, and a share where it is asked for (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});

describe('an aim for another year than the one asked about', () => {
  test.each([
    ['HDI đến 2045 của Hậu Giang thế nào', 'mức trung bình khá so cả nước'],
    ['Lâm Đồng tới 2045 thì HDI sao', 'cao trên thế giới'],
  ])('gives way to what is said for that year (“%s”)', async (question, told) => {
    expect((await ask(question)).answer).toContain(told);
  });
});

describe('a number counted in another unit', () => {
  test.each([
    ['hộ đấu nối nước thải chiếm mấy % ở huyện quảng trị', '2.000 hộ'],
    ['bg bao nhiêu % căn hộ nhà ở xã hội cho công nhân', '74.900 căn hộ'],
    ['bg xay bao nhieu m2 nha o xa hoi', '74.900 căn hộ'],
    ['diện tích nhà ở bình quân hg mấy căn', '30 m2'],
  ])('is the nearest that there is, no answer (“%s”)', async (question, near) => {
    const { status, direct, details } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).not.toContain(near);
    expect(details.join(' ')).toContain(near);
  });

  test.each([
    ['lâm đồng mấy m2 noxh', '110.000 m2'],
    ['tỷ lệ bác sĩ trên vạn dân bg', '19 bác sĩ'],
  ])('answers where it is counted so, or for so many people (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toContain(told);
  });
});

test.each([
  'bg bệnh viện xây mấy cái',
  'bg benh vien xay may cai',
])('beds are no hospitals (“%s”)', async (question) => {
  expect((await ask(question)).status).toBe('not_found');
});

describe('a number asked for by its order', () => {
  test.each([
    ['mấy chục ngàn căn nhà ở xã hội bg', /^74\.900 căn hộ/u],
    ['lam dong may ngan can noxh', /^Khoảng 2\.200 căn/u],
    ['bg mấy chục giường bệnh trên vạn dân', /^40 giường/u],
    ['huyện quảng trị mấy ngàn hộ đấu nối nước thải', /^Trên 2\.000 hộ/u],
  ])('is told (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });
});
