import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('the targets of a group of people or a part of the territory', () => {
  test.each([
    ['kể giúp các chỉ tiêu cho trẻ em huyện Quảng Trị', ['thấp còi: dưới 5%', 'tiêm chủng mở rộng: 100%', 'mầm non']],
    ['chi tieu cho tre em o bac giang', ['trẻ em dưới 36 tháng tuổi', 'tiêm chủng mở rộng: 97%', 'thấp còi: dưới 15%']],
    ['chỉ tiêu về người cao tuổi ở Hậu Giang', ['100% hộ gia đình chăm sóc trẻ em']],
    ['Bắc Giang đặt chỉ tiêu gì cho phụ nữ mang thai', ['phụ nữ mang thai']],
    ['chỉ tiêu trẻ em dưới 36 tháng ở Lâm Đồng', ['100% hộ gia đình chăm sóc trẻ em dưới 36 tháng tuổi']],
    ['chỉ tiêu nông thôn của Lâm Đồng', ['nông thôn được sử dụng nước sạch theo quy chuẩn: 60%', '25% điểm dân cư']],
    ['chỉ tiêu khu vực nông thôn của Bắc Giang gồm những gì', ['32,3m²', 'nông thôn: 90%', '30% điểm dân cư']],
    ['chỉ tiêu đối với hộ cận nghèo ở Bắc Giang', ['cận nghèo được hưởng trợ cấp', 'nhà tạm, nhà dột nát']],
    ['chỉ tiêu dành cho công nhân khu công nghiệp của Bắc Giang', ['74.900 căn hộ']],
    [
      'chỉ tiêu về học sinh của Hậu Giang',
      ['tiểu học: 99,5%', 'trung học phổ thông và tương đương: tối thiểu đạt 75%'],
    ],
    ['chỉ tiêu cho người già ở Lâm Đồng', ['người cao tuổi']],
  ])('are all that name it (“%s”)', async (question, parts) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    for (const part of parts) expect(answer.answer).toContain(part);
    expectCitationsToHold(index, answer);
  });

  test('of towns are none of the country', async () => {
    const { answer } = await ask('chỉ tiêu nông thôn của Bắc Giang');
    expect(answer).not.toMatch(/thành thị|đô thị/u);
  });

  test('in all plans stand side by side, and a share of communes is none of the people', async () => {
    const children = await ask('cho hỏi chỉ tiêu về trẻ em của các tỉnh');
    expect(children.direct + children.details.join('\n')).toMatch(
      /thấp còi: Bắc Giang \(dưới 15%\).*Quảng Trị \(dưới 5%\)/u,
    );
    expect(children.answer).toContain('Không nêu: Chính phủ');
    const minorities = await ask('chỉ tiêu cho vùng dân tộc thiểu số các tỉnh');
    expect(minorities.answer).toMatch(/Lâm Đồng: [^•]*100% các xã vùng đồng bào dân tộc thiểu số/u);
    expect(minorities.answer).not.toMatch(/Người dân[^•]*Lâm Đồng \(100%\)/u);
  });

  test('go on with another group', async () => {
    const { answer } = await ask('chỉ tiêu nông thôn của Bắc Giang', 'thành thị thì sao');
    for (const part of ['2,35%', '32,7m²', '100%']) expect(answer).toContain(part);
  });

  test('that no target names are not stated', async () => {
    const answer = await ask('chỉ tiêu cho người khuyết tật ở Lâm Đồng');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu/u);
  });

  test.each([
    ['chỉ tiêu nước sạch nông thôn của Lâm Đồng', /^60%/u],
    ['tỷ lệ trẻ em suy dinh dưỡng ở Bắc Giang', /^Dưới 15%/u],
    ['chỉ tiêu tiêm chủng cho trẻ em ở Hậu Giang', /^95%/u],
    ['chỉ tiêu giảm hộ nghèo Hậu Giang', /^1%\/năm/u],
    ['bao nhiêu phần trăm người cao tuổi được hưởng lương hưu ở Bắc Giang', /^60%/u],
  ])('are not listed where one thing measured of them is asked for (“%s”)', async (question, number) => {
    expect((await ask(question)).direct).toMatch(number);
  });
});

describe('the targets of a matter', () => {
  test('are listed where “mục tiêu về …” stands behind the place, a matter told twice once', async () => {
    const { answer } = await ask('Bắc Giang mục tiêu về nhà ở gồm những gì');
    for (const part of ['74.900 căn hộ', '32,5m²', 'nhà tạm']) expect(answer).toContain(part);
    expect(answer.match(/nhà tạm/gu)).toHaveLength(1);
  });

  test('may be two fields at once, water among them', async () => {
    const { answer } = await ask('Bắc Giang có mấy chỉ tiêu về nước với môi trường thế');
    for (const part of ['92%', '30% điểm dân cư', '20%']) expect(answer).toContain(part);
  });

  test.each([
    'Bắc Giang xóa mù chữ mức độ mấy',
    'mức độ xóa mù chữ của Hậu Giang là mấy',
    'xoa mu chu muc do may o hau giang',
  ])('may be a step of a scale, which stands in the text (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/mức độ 2/u);
  });

  test('has no step where the text states none', async () => {
    expect((await ask('Bắc Giang phổ cập mầm non mức độ mấy')).status).toBe('not_found');
  });
});
