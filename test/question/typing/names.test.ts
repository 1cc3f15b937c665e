import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { understand } = await openRealAssistant();
const placesIn = (text: string) => understand(text).places.map((place) => place.id);
const agenciesIn = (text: string) => understand(text).agencies.map((agency) => agency.id);

describe('places', () => {
  test('with their kind are known: “TP Hồ Chí Minh” is no place that nobody knows', () => {
    const question = understand('TP Hồ Chí Minh đơn vị nào xây dựng hạ tầng kỹ thuật dự phòng?');
    expect(question.unknownPlace).toBeUndefined();
    expect(question.places.map((place) => place.id)).toEqual(['ho-chi-minh']);
  });

  test.each([
    ['Chỉ tiêu nhà ở xã hội của Hà Nam', 'ha-nam'],
    ['Chỉ tiêu nhà ở xã hội của Hà Nội', 'ha-noi'],
    ['chi tieu nha o xa hoi cua ha nam', 'ha-nam'],
    ['chi tieu nha o xa hoi cua ha noi', 'ha-noi'],
    ['Chỉ tiêu nhà ở xã hội của Hậu Giang', 'hau-giang'],
    ['Chỉ tiêu nhà ở xã hội của Hà Giang', 'ha-giang'],
    ['Chỉ tiêu nhà ở xã hội của An Giang', 'an-giang'],
    ['Kế hoạch của Quảng Nam nêu gì về y tế?', 'quang-nam'],
    ['Thời tiết Đà Lạt hôm nay thế nào?', 'lam-dong'],
    ['BHYT TP.HCM bao nhiêu', 'ho-chi-minh'],
    ['Chương trình hành động của Chính phủ có hiệu lực chưa?', 'trung-uong'],
  ])('“%s” is about %s only', (text, place) => {
    expect(placesIn(text)).toEqual([place]);
  });

  test('are kept in the order of the question', () => {
    expect(placesIn('So sánh BHYT của Lâm Đồng với Bắc Giang và Hậu Giang')).toEqual([
      'lam-dong',
      'bac-giang',
      'hau-giang',
    ]);
  });

  test('of one name with what they merged into are the one asked about', () => {
    expect(placesIn('Chỉ tiêu BHYT của Bắc Giang (nay là Bắc Ninh)')).toEqual(['bac-giang']);
  });

  test.each([
    'giữ gìn hòa bình, ổn định',
    'môi trường hòa bình để phát triển',
    'xây dựng xã hội thái bình, thịnh vượng',
    'bảo vệ hoà bình',
  ])('are not seen in “%s”', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  test.each([
    ['Chỉ tiêu nhà ở xã hội của tỉnh Hòa Bình', 'hoa-binh'],
    ['Chỉ tiêu nhà ở xã hội ở Hoà Bình', 'hoa-binh'],
    ['chỉ tiêu nhà ở xã hội tỉnh hòa bình', 'hoa-binh'],
    ['Chỉ tiêu hộ nghèo tỉnh Thái Bình', 'thai-binh'],
  ])('are seen in “%s”', (text, place) => {
    expect(placesIn(text)).toEqual([place]);
  });

  test('that do not exist are named as unknown', () => {
    const question = understand('Tỉnh Phù Đổng Thiên có chỉ tiêu gì về y tế? Hỏi về tỉnh Phù Đổng Thiên');
    expect(question.places).toEqual([]);
    expect(question.unknownPlace).toMatch(/^Phù Đổng Thiên/u);
  });

  test('below a province are told from the province', () => {
    expect(understand('Kế hoạch của huyện ở Quảng Trị căn cứ vào đâu?').district).toBe(true);
    expect(understand('Kế hoạch của tỉnh Quảng Trị căn cứ vào đâu?').district).toBe(false);
  });
});

describe('agencies', () => {
  test.each([
    ['Sở Nội vụ Bắc Giang chủ trì những nhiệm vụ nào?', 'so-noi-vu'],
    ['Sở Ngoại vụ Bắc Giang chủ trì những nhiệm vụ nào?', 'so-ngoai-vu'],
    ['so noi vu bac giang chu tri nhung nhiem vu nao', 'so-noi-vu'],
    ['so ngoai vu bac giang chu tri nhung nhiem vu nao', 'so-ngoai-vu'],
    ['SNV Bắc Giang chủ trì nhiệm vụ nào', 'so-noi-vu'],
    ['Sở Y tế Bắc Giang làm gì?', 'so-y-te'],
    ['Sở Xây dựng Bắc Giang làm gì?', 'so-xay-dung'],
    ['Sở TT&TT Bắc Giang chủ trì việc gì?', 'so-tttt'],
    ['Sở NN&PTNT Bắc Giang chủ trì những gì', 'so-nnptnt'],
    ['Sở GDĐT Bắc Giang chủ trì những gì', 'so-gddt'],
    ['BHXH tỉnh Bắc Giang chủ trì gì', 'bhxh-tinh'],
    ['Ban Tuyên giáo Tỉnh ủy Lâm Đồng làm gì', 'ban-tuyen-giao-tu'],
  ])('“%s” names %s only', (text, agency) => {
    expect(agenciesIn(text)).toEqual([agency]);
    expect(understand(text).intent).toBe('tasks');
  });

  test('beside a topic are not read into it', () => {
    expect(agenciesIn('Lĩnh vực y tế ở Bắc Giang do ai chủ trì?')).toEqual([]);
    expect(agenciesIn('Số bác sĩ trên 10.000 dân')).toEqual([]);
  });
});

describe('the kind of answer', () => {
  test.each([
    ['Cơ quan phối hợp thực hiện nhiệm vụ y tế ở Bắc Giang gồm những ai?', 'coordinating'],
    ['Bắc Giang xóa nhà tạm, nhà dột nát xong năm nào?', 'deadline'],
    ['Con người Hậu Giang có những đặc trưng gì?', 'content'],
    ['Kế hoạch của huyện căn cứ vào kế hoạch nào?', 'document'],
    ['Bao nhiêu bác sĩ trên 10.000 dân ở Lâm Đồng?', 'target'],
    ['Xin chào bot', 'chat'],
    ['hôm nay trời mưa không', 'chat'],
    ['soạn giùm em bài diễn văn về giảm nghèo', 'chat'],
    ['kế hoạch của Lâm Đồng có khả thi không', 'chat'],
  ])('of “%s” is %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  test('of the highest and the lowest compares', () => {
    expect(understand('Địa phương nào đặt chỉ tiêu nhà ở xã hội cao nhất?')).toMatchObject({
      superlative: 'highest',
      compare: true,
    });
    expect(understand('Nơi nào có chỉ tiêu thất nghiệp thấp nhất?')).toMatchObject({
      superlative: 'lowest',
      compare: true,
    });
  });
});
