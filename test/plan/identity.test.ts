import { describe, expect, test } from 'vitest';
import { completeIdentity } from '../../src/plan/index.ts';
import { hasMorePlans, identityOfMore, identityOfText } from '../fixtures/more-plans.ts';
import { DOCUMENT_IDS, fileOf } from '../fixtures/plans.ts';

const letter = (lines: string) =>
  identityOfText('a', `${lines}\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Giảm nghèo.\n`);
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

describe('without its manifest entry', () => {
  test.each(DOCUMENT_IDS)('%s tells the same of itself as the manifest does', (documentId) => {
    const { source: _source, citedAs: _citedAs, ...entry } = fileOf(documentId).entry!;
    expect(identityOfText(documentId, fileOf(documentId).content)).toMatchObject(entry);
  });

  test.each(DOCUMENT_IDS)('%s states neither a number nor a full date', (documentId) => {
    const { number, date } = identityOfText(documentId, fileOf(documentId).content);
    expect([number, date]).toEqual([undefined, undefined]);
  });
});

describe.skipIf(!hasMorePlans)('plans copied from web pages', () => {
  test.each([
    [
      'can-tho-159',
      'Kế hoạch',
      '159/KH-UBND',
      '2025-11-19',
      'UBND thành phố Cần Thơ',
      'can-tho',
      /^truyền thông về giảm nghèo đa chiều thuộc Chương trình mục tiêu quốc gia .* năm 2025$/u,
    ],
    [
      'can-tho-160',
      'Kế hoạch',
      '160/KH-UBND',
      '2025-11-19',
      'UBND thành phố Cần Thơ',
      'can-tho',
      /^giám sát, đánh giá Chương trình mục tiêu quốc gia .* thành phố Cần Thơ năm 2025$/u,
    ],
    [
      'chinh-phu-nq03',
      'Nghị quyết',
      '03/NQ-CP',
      '2025-01-09',
      'Chính phủ',
      'trung-uong',
      /^ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ\/TW/u,
    ],
    [
      'dong-nai-179',
      'Kế hoạch',
      '179/KH-UBND',
      '2025-11-18',
      'UBND tỉnh Đồng Nai',
      'dong-nai',
      /^phát triển kinh tế số và xã hội số trên địa bàn tỉnh Đồng Nai giai đoạn 2026 - 2030$/u,
    ],
    [
      'dong-thap-617',
      'Kế hoạch',
      '617/KH-UBND',
      '2025-12-01',
      'UBND tỉnh Đồng Tháp',
      'dong-thap',
      /^chuyển đổi số cho các doanh nghiệp, nhất là doanh nghiệp nhỏ và vừa, hợp tác xã, hộ kinh doanh$/u,
    ],
    [
      'nghe-an-980',
      'Kế hoạch',
      '980/KH-UBND',
      '2025-11-18',
      'UBND tỉnh Nghệ An',
      'nghe-an',
      /^thực hiện Quyết định số 1899\/QĐ-TTg ngày 04\/9\/2025 của Thủ tướng Chính phủ .* Luật Phòng thủ dân sự$/u,
    ],
    [
      'thu-tuong-2623',
      'Quyết định',
      '2623/QĐ-TTg',
      '2025-11-29',
      'Thủ tướng Chính phủ',
      'trung-uong',
      /^ban hành Kế hoạch triển khai thi hành Luật Bảo vệ dữ liệu cá nhân$/u,
    ],
    [
      'tp-hcm-2820',
      'Quyết định',
      '2820/QĐ-UBND',
      '2025-11-19',
      'UBND Thành phố Hồ Chí Minh',
      'ho-chi-minh',
      /^ban hành Kế hoạch triển khai Quyết định số 06\/QĐ-TTg .* của Bộ Tài chính$/u,
    ],
  ] as const)('%s is known by its letterhead', (documentId, kind, number, date, issuer, placeId, subject) => {
    const identity = identityOfMore(documentId);
    expect(identity).toMatchObject({ kind, number, date, issuer, place: { id: placeId }, status: 'issued' });
    expect(identity.subject).toMatch(subject);
    expect(identity.title).toBe(`${kind} ${number} của ${issuer}`);
  });

  test('name what they carry out, not every law that they rest on', () => {
    expect(identityOfMore('dong-thap-617').carriesOut).toEqual(['283/KH-UBND', '71/NQ-CP', '10-CTr/TU', '57-NQ/TW']);
    expect(identityOfMore('chinh-phu-nq03').carriesOut).toEqual(['57-NQ/TW']);
    expect(identityOfMore('can-tho-159').carriesOut).toEqual(['77/KH-UBND']);
  });
});

describe('a letterhead', () => {
  test('of a district names its province by what it carries out and who receives it', () => {
    const identity = letter(
      `ỦY BAN NHÂN DÂN\nHUYỆN LẠNG GIANG\n${MOTTO}\nSố: 45/KH-UBND\nLạng Giang, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nTriển khai công tác giảm nghèo năm 2024\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh Bắc Giang, UBND huyện ban hành Kế hoạch như sau:`,
    );
    expect(identity).toMatchObject({
      issuer: 'UBND huyện Lạng Giang',
      place: { name: 'huyện Lạng Giang', level: 'district', parent: 'bac-giang' },
      number: '45/KH-UBND',
      date: '2024-03-05',
      subject: 'triển khai công tác giảm nghèo năm 2024',
      carriesOut: ['12/KH-UBND'],
    });
  });

  test('in two columns on one line names a department, and leaves a blank day blank', () => {
    const identity = letter(
      'UBND TỈNH BẮC GIANG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ        Độc lập - Tự do - Hạnh phúc\n\nSố: 120/KH-SYT        Bắc Giang, ngày     tháng 3 năm 2024\n\nDỰ THẢO\n\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2024\n\nCăn cứ Luật Phòng, chống bệnh truyền nhiễm;',
    );
    expect(identity).toMatchObject({
      issuer: 'Sở Y tế tỉnh Bắc Giang',
      number: '120/KH-SYT',
      year: 2024,
      status: 'draft',
    });
    expect(identity.date).toBeUndefined();
  });

  test('of a commune without a number has none', () => {
    const identity = letter(
      `ỦY BAN NHÂN DÂN\nXÃ TÂN YÊN\n${MOTTO}\nSố:      /KH-UBND\nTân Yên, ngày    tháng    năm 2025\n\nKẾ HOẠCH\nChuyển đổi số xã Tân Yên năm 2026\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 3/3/2025 của UBND tỉnh Bắc Ninh;`,
    );
    expect(identity).toMatchObject({
      issuer: 'UBND xã Tân Yên',
      place: { level: 'commune', parent: 'bac-ninh' },
      year: 2025,
    });
    expect(identity.number).toBeUndefined();
  });

  test('of a town named like its province is a town', () => {
    const identity = letter(
      `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ BẮC GIANG\n${MOTTO}\nSố: 9/KH-UBND\nBắc Giang, ngày 2 tháng 1 năm 2024\n\nKẾ HOẠCH\nGiảm nghèo`,
    );
    expect(identity.place).toEqual({ name: 'thành phố Bắc Giang', level: 'district', parent: 'bac-giang' });
  });

  test('of the Party names its committee and number', () => {
    const identity = letter(
      'TỈNH ỦY ĐỒNG NAI\n*\nSố 469-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n\nĐồng Nai, ngày 16 tháng 5 năm 2025\n\nKẾ HOẠCH HÀNH ĐỘNG\nthực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị\n-----\nThực hiện Nghị quyết số 57-NQ/TW, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:',
    );
    expect(identity).toMatchObject({
      kind: 'Kế hoạch hành động',
      issuer: 'Tỉnh ủy Đồng Nai',
      number: '469-KH/TU',
      place: { id: 'dong-nai' },
      carriesOut: ['57-NQ/TW'],
    });
  });

  test('of a ministry is central, and a letter has its subject under its number', () => {
    const identity = letter(
      `BỘ NỘI VỤ\n-------\n${MOTTO}\nSố: 4552/BNV-TCBC\nV/v hướng dẫn triển khai Nghị định số 150/2025/NĐ-CP\n\nHà Nội, ngày 3 tháng 7 năm 2025\n\nKính gửi: Ủy ban nhân dân các tỉnh, thành phố`,
    );
    expect(identity).toMatchObject({
      kind: 'Công văn',
      issuer: 'Bộ Nội vụ',
      place: { level: 'central' },
      number: '4552/BNV-TCBC',
      subject: 'hướng dẫn triển khai Nghị định số 150/2025/NĐ-CP',
    });
  });

  test.each([
    ['ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG\nĐẢNG ỦY PHƯỜNG HÒA KHÁNH', 'Đảng ủy phường Hòa Khánh', 'commune', 'da-nang'],
    ['UBND TỈNH BẮC GIANG\nUBND XÃ TÂN THẠNH', 'UBND xã Tân Thạnh', 'commune', 'bac-giang'],
    ['UBND HUYỆN LẠC DƯƠNG\nBAN CHỈ ĐẠO GIẢM NGHÈO', 'Ban chỉ đạo giảm nghèo huyện Lạc Dương', 'district', undefined],
    ['ỦY BAN MTTQ VIỆT NAM XÃ TÂN THẠNH\nBAN THƯỜNG TRỰC', 'Ủy ban MTTQ Việt Nam xã Tân Thạnh', 'commune', undefined],
  ])('names the lower of two bodies: %s', (above, issuer, level, parent) => {
    const head = identityOfText('a', `${above}\n${MOTTO}\nSố: 3/KH\n\nKẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC TIÊU`);
    expect(head).toMatchObject({ issuer, place: { level, ...(parent ? { parent } : {}) } });
  });

  test.each([
    ['HỘI LHPN VIỆT NAM TỈNH ĐẮK LẮK\nBAN THƯỜNG VỤ\n***', 'Hội LHPN Việt Nam tỉnh Đắk Lắk', 'province'],
    ['TỈNH ĐOÀN PHÚ THỌ\nBCH ĐOÀN XÃ TAM ĐẢO\n***', 'Đoàn xã Tam Đảo', 'commune'],
    ['BCH ĐẢNG BỘ XÃ ĐỒNG VĂN\n*', 'Ban Chấp hành Đảng bộ xã Đồng Văn', 'commune'],
  ])('of a union has no motto: %s', (above, issuer, level) => {
    const head = identityOfText(
      'a',
      `${above}\nSố: 14-KH/ĐTN\nngày 01 tháng 6 năm 2026\n\nKẾ HOẠCH\nTrồng cây năm 2026\n\nI. CHỈ TIÊU`,
    );
    expect(head).toMatchObject({ issuer, place: { level } });
  });

  test('that is missing is made up for by the decision the plan came with', () => {
    const identity = letter(
      'KẾ HOẠCH\nPhát triển nhà ở xã hội giai đoạn 2025 - 2030\n(Ban hành kèm theo Quyết định số 123/QĐ-UBND ngày 05/6/2025 của UBND thành phố Hải Phòng)',
    );
    expect(identity).toMatchObject({
      number: '123/QĐ-UBND',
      date: '2025-06-05',
      place: { id: 'hai-phong' },
      title: 'Kế hoạch kèm theo Quyết định 123/QĐ-UBND của UBND thành phố Hải Phòng',
    });
  });

  test('says what the document takes the place of and what it changes', () => {
    const head = (subject: string) =>
      `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n${MOTTO}\nSố: 30/KH-UBND\nLai Châu, ngày 2 tháng 1 năm 2025\n\nKẾ HOẠCH\n${subject}`;
    const replacing = identityOfText(
      'a',
      `${head('Giảm nghèo năm 2025')}\n\nI. MỤC ĐÍCH\n\n1. Giảm nghèo.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n`,
    );
    expect(replacing.replaces).toEqual([{ number: '12/KH-UBND', date: '2024-01-05' }]);
    expect(letter(head('SỬA ĐỔI, BỔ SUNG MỘT SỐ NỘI DUNG CỦA KẾ HOẠCH SỐ 12/KH-UBND NGÀY 05/01/2024')).amends).toEqual([
      '12/KH-UBND',
    ]);
  });
});

describe('a manifest entry', () => {
  const inferred = letter(
    `ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n${MOTTO}\nSố: 30/KH-UBND\nLai Châu, ngày 2 tháng 1 năm 2025\n\nKẾ HOẠCH\nGiảm nghèo năm 2025`,
  );

  test('wins in what it says; the rest is read off the text', () => {
    const identity = completeIdentity({ id: 'a', number: '31/KH-UBND', date: '2024-12-31' }, inferred);
    expect(identity).toMatchObject({
      number: '31/KH-UBND',
      date: '2024-12-31',
      year: 2024,
      issuer: 'UBND tỉnh Lai Châu',
    });
    expect(identity.title).toBe('Kế hoạch 31/KH-UBND của UBND tỉnh Lai Châu');
  });

  test('that gives a title keeps it', () => {
    expect(completeIdentity({ id: 'a', title: 'Kế hoạch giảm nghèo' }, inferred).title).toBe('Kế hoạch giảm nghèo');
  });
});

describe('a body that stands below another', () => {
  const issuerOf = (...lines: string[]) => letter(lines.join('\n')).issuer;
  const TITLE = ['Số: 12/KH-AB', 'Sơn Hà, ngày 10 tháng 02 năm 2026', '', 'KẾ HOẠCH', 'Công tác năm 2026'];

  test.each([
    [['TỔNG CỤC THUẾ', 'CỤC THUẾ TỈNH AN BÌNH', MOTTO], 'Cục Thuế tỉnh An Bình'],
    [['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG ĐẠI HỌC SƠN HÀ', MOTTO], 'Trường đại học Sơn Hà'],
    [['HỘI NÔNG DÂN VIỆT NAM', 'BCH HỘI NÔNG DÂN TỈNH PHÚ LÂM'], 'Hội Nông dân tỉnh Phú Lâm'],
    [['LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH AN', 'CÔNG ĐOÀN NGÀNH Y TẾ'], 'Công đoàn ngành y tế'],
  ])('issues the document: %s', (lines, issuer) => {
    expect(issuerOf(...lines, ...TITLE)?.toLowerCase()).toBe(issuer.toLowerCase());
  });

  test('is known without number and motto', () => {
    expect(issuerOf('UBND TỈNH LÀO CAI', 'SỞ NỘI VỤ', '', 'KẾ HOẠCH', 'Công tác năm 2026')).toBe(
      'Sở Nội vụ tỉnh Lào Cai',
    );
  });

  test('and with what a letter is about above the motto', () => {
    expect(
      issuerOf(
        'UBND HUYỆN MAI SƠN',
        'PHÒNG NỘI VỤ',
        'Số: 41/NV',
        'V/v rà soát biên chế năm 2026',
        MOTTO,
        'Kính gửi: Các xã.',
      ),
    ).toBe('Phòng nội vụ huyện Mai Sơn');
  });
});
