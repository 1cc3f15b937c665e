import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/question/index.ts';
import { foldMarks } from '../../../src/text/index.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { understand } = await openRealAssistant();

/** What a question wants, without how it was typed. */
function meaningOf(question: Question) {
  const { intent, fact, places, agencies, terms, district, compare, superlative } = question;
  return {
    intent,
    fact,
    places: places.map((place) => place.id),
    agencies: agencies.map((agency) => agency.id),
    topic: terms.filter((term) => !term.light).map((term) => term.concept?.id ?? foldMarks(term.text).toLowerCase()),
    district,
    compare,
    superlative,
  };
}

const GROUPS: Record<string, string[]> = {
  'who leads social housing': [
    'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?',
    'co quan nao chu tri nhiem vu nha o xa hoi o bac giang',
    'Cơ quan nào chu tri nhiệm vụ nhà o xã hội ở bac giang',
    'CƠ QUAN NÀO CHỦ TRÌ NHIỆM VỤ NHÀ Ở XÃ HỘI Ở BẮC GIANG?',
    'đơn vị nào chủ trì NOXH tỉnh Bắc Giang ạ',
    'ai lo nhà ở xã hội ở bắc giang vậy',
    'cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở bắc gaing',
    'co quan nao chu tri nhiem vu nha o xa hooi o bac giang',
    'which agency leads the social housing task in Bắc Giang',
    'Who leads social housing in Bac Giang?',
  ],
  'health insurance coverage': [
    'Tỷ lệ bao phủ bảo hiểm y tế của Lâm Đồng đến năm 2030 là bao nhiêu?',
    'Tỉ lệ bao phủ bảo hiểm y tế của Lâm Đồng đến 2030 là bao nhiêu %?',
    'ti le bao phu bao hiem y te lam dong 2030 la bao nhieu',
    'Tỷ lệ bao phủ BHYT của Lâm Đồng đến năm 2030 bao nhiêu',
    'ti le bao phu bhyt cua lam dong den nam 2030 la bao nhieu',
    'TỶ LỆ BAO PHỦ BẢO HIỂM Y TẾ CỦA LÂM ĐỒNG ĐẾN NĂM 2030 LÀ BAO NHIÊU?',
    'Tỷ lê bao phũ bảo hiểm y tê của Lâm Đồng đến năm 2030 là bao nhiêu?',
    'what is the health insurance coverage target of Lâm Đồng for 2030',
  ],
  'what a department leads': [
    'Sở Lao động - Thương binh và Xã hội Bắc Giang làm gì?',
    'Sở Lao động, Thương binh và Xã hội Bắc Giang làm gì',
    'so lao dong thuong binh xa hoi bac giang lam gi',
    'Sở LĐTBXH Bắc Giang làm những gì?',
    'Sở LĐ-TB&XH tỉnh Bắc Giang có nhiệm vụ gì?',
    'SỞ LĐTB&XH BẮC GIANG LÀM GÌ',
  ],
  'who signed': [
    'Ai ký kế hoạch của Bắc Giang?',
    'ai ky ke hoach cua bac giang',
    'Người ký kế hoạch tỉnh Bắc Giang là ai?',
    'AI KÝ KẾ HOẠCH CỦA BẮC GIANG',
    'Who signed the plan of Bac Giang?',
  ],
  'when to report': [
    'Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo hằng năm?',
    'khi nao cac don vi o bac giang phai gui bao cao hang nam',
    'Khi nao các đơn vi ở Bắc Giang phai gửi bao cáo hằng năm',
    'KHI NÀO CÁC ĐƠN VỊ Ở BẮC GIANG PHẢI GỬI BÁO CÁO HẰNG NĂM?',
  ],
};

describe.each(Object.entries(GROUPS))('%s', (_name, [asked, ...variants]) => {
  test.each(variants)('is understood from “%s”', (variant) => {
    expect(meaningOf(understand(variant))).toEqual(meaningOf(understand(asked!)));
  });

  test('is understood in Unicode NFD', () => {
    expect(meaningOf(understand(asked!.normalize('NFD')))).toEqual(meaningOf(understand(asked!)));
  });
});

describe('a question', () => {
  test('in capitals without marks is not read as abbreviations', () => {
    const typed = 'TI LE BAO PHU BAO HIEM Y TE BAC GIANG NAM 2030';
    expect(meaningOf(understand(typed)).topic).toEqual(meaningOf(understand(typed.toLowerCase())).topic);
  });

  test('with an abbreviation among unmarked words keeps no words of asking as its topic', () => {
    expect(meaningOf(understand('HDI cua Bac Giang den nam 2030?')).topic).toEqual(['chi-so-phat-trien-con-nguoi']);
  });

  test('tells what it read for a word that nobody writes', () => {
    expect(understand('ai chủ trì nhà ở xã hội ở bắc gaing').corrections).toEqual([['bắc gaing', 'Bắc Giang']]);
    expect(understand('Ai chủ trì nhà ở xã hội ở Bắc Giang?').corrections).toEqual([]);
  });

  test.each([
    ['Cơ quan nào chủ trì lĩnh vực y tế ở Bắc Giang?', 'vi'],
    ['co quan nao chu tri linh vuc y te o bac giang', 'vi'],
    ['Which agency leads education in Bắc Giang?', 'en'],
    ['health insurance target of Lâm Đồng?', 'en'],
    ['HDI của Bắc Giang?', 'vi'],
  ])('“%s” is answered in the language %s', (text, language) => {
    expect(understand(text).language).toBe(language);
  });
});
