import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('words of everyday speech', () => {
  test.each([
    ['verbs of change tell no topic', 'Hậu Giang muốn kéo thất nghiệp chung xuống bao nhiêu?', 'dưới 3%'],
    [
      '“mấy” beside a word for who counts nothing',
      'thanh tra mấy vụ trục lợi ở Bắc Giang đơn vị nào làm',
      'sở, ban, ngành',
    ],
    ['“mấy” beside “gì” counts nothing', 'mấy trường cao đẳng ở Bắc Giang được xây dựng thành gì', 'chất lượng cao'],
    ['what a boss needs in a hurry is no topic', 'sếp cần gấp nước sạch nông thôn Hậu Giang bao nhiêu', '80%'],
    ['“chiếm” tells no topic', 'hộ nông thôn có nước sạch ở Lâm Đồng chiếm bao nhiêu', '60%'],
    ['“how often” asks for a time', 'How often is the minimum living standard published by the Government', 'Hằng năm'],
    ['“AI” in capitals is no word for who', 'ứng dụng AI trong chương trình của Chính phủ', 'trí tuệ nhân tạo'],
    ['“vay” typed with its marks is not “vậy”', 'vay vốn chính sách ở huyện của Quảng Trị', 'tín dụng'],
    ['“công nhân” is one word', 'Bắc Giang xây bao nhiêu căn hộ cho công nhân', '74.900'],
    ['a short form of one place only is that place', 'huyện QT đặt bao nhiêu % lao động tham gia bhxh', '40%'],
    ['a short form behind a kind of document is its issuer', 'nước sạch theo chương trình CP', 'nước sạch'],
  ])('%s: “%s”', async (_what, question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer.toLowerCase()).toContain(said.toLowerCase());
  });

  test('a short form of two provinces is the one that there is a plan of, and the answer says so', async () => {
    const { status, answer } = await ask('HG đặt bao nhiêu giường bệnh');
    expect(status).toBe('answered');
    expect(answer).toContain('35 giường');
    expect(answer).toContain('Đọc “HG” là “Hậu Giang”');
    expect((await ask('bảo hiểm y tế QN bao nhiêu')).status).toBe('clarify');
  });

  test.each([
    'sở em được giao việc gì ạ',
    'phong minh phai lam gi',
    'cơ quan tôi phải báo cáo gì',
  ])('whose body it is cannot be known and is asked back: “%s”', async (question) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('clarify');
    expect(answer).toContain('cơ quan nào');
  });

  test.each([
    'viec do lam den bao gio xong',
    'cái này ai làm',
    'cai do han khi nao',
  ])('what nothing before it says is asked back: “%s”', async (question) => {
    expect((await ask(question)).status).toBe('clarify');
  });

  test('a name with a slip does not run over a sign', () => {
    expect(understand('đặt bn % lao động tham gia bhtn').agencies).toEqual([]);
  });

  test('short forms of places in small letters are no places', () => {
    expect(understand('tỷ lệ hộ nghèo la').places).toEqual([]);
  });
});

describe('what leans on what was asked before it', () => {
  test('an amount without a topic of its own, in one message', async () => {
    const { answer } = await ask('Bắc Giang ai chủ trì BHXH và phấn đấu bao nhiêu phần trăm tham gia?');
    expect(answer).toContain('Bảo hiểm xã hội tỉnh');
    expect(answer).toContain('62%');
  });

  test('words that tell nothing, in a turn of their own', async () => {
    expect((await ask('chi tieu bhyt bac giang', 'the cai huyen o quang tri')).answer).toContain('98%');
  });
});

describe('a plan that has to be made', () => {
  test('is a matter of its own, not the plan that is asked', async () => {
    const { answer } = await ask('chương trình của Chính phủ: các bộ ra kế hoạch hành động trước ngày nào');
    expect(answer).toContain('15 tháng 6 năm 2024');
  });
});

describe('parts of a phrase', () => {
  test('that stand in other sentences are not the phrase', async () => {
    const { answer } = await ask('ai chủ trì bảo vệ trẻ em trên mạng ở Bắc Giang');
    expect(answer).toContain('Sở Thông tin và Truyền thông');
  });

  test('a list of two things holds what is of either', async () => {
    const { answer } = await ask('liệt kê chỉ tiêu nước sạch với nước thải của Bắc Giang');
    for (const value of ['92%', '30%', '20%']) expect(answer).toContain(value);
  });
});

describe('a short form', () => {
  test('is explained where the plan writes it behind its long form', async () => {
    expect((await ask('GDNN trong kế hoạch Bắc Giang viết tắt của chữ gì')).answer).toContain('(GDNN)');
  });
});

describe('a word that nothing knows', () => {
  test('is told, instead of saying that the plan does not speak of the topic', async () => {
    const { status, direct } = await ask('Hậu Giang nhoét thất nghiệp về mấy phần trăm');
    expect(status).toBe('not_found');
    expect(direct).toMatch(/^Chưa tìm thấy\. .*“nhoét”/u);
  });

  test('is not looked for where all words are understood', async () => {
    expect((await ask('chỉ tiêu xuất khẩu của Lâm Đồng')).direct).toMatch(/^Không nêu\./u);
  });
});

test('a passage with a part of the topic is shown as perhaps related', async () => {
  const { status, answer } = await ask('học phí trường cao đẳng Việt - Hàn của Bắc Giang');
  expect(status).toBe('not_found');
  expect(answer).toContain('Có thể liên quan');
});

describe('bodies by the names that people have for them', () => {
  test('“Sở Nông nghiệp” is the one that the plan names', async () => {
    const { status, answer } = await ask('Sở Nông nghiệp Bắc Giang được giao những gì?');
    expect(status).toBe('answered');
    expect(answer).toContain('Sở Nông nghiệp và Phát triển nông thôn');
  });

  test('“của sở đó” without its marks speaks of the body at hand, not of a paper', () => {
    expect(understand('han bao cao cua so do').terms).toEqual([]);
  });

  test('a passage that only has a part of a body’s name does not name it', async () => {
    const { answer } = await ask('hội người cao tuổi ở huyện của Quảng Trị');
    expect(answer).toContain('Hội Người cao tuổi');
  });
});

test('words typed with their marks as a phrase has them are not mended', () => {
  expect(understand('tiêm phòng cho bé sơ sinh với trẻ nhỏ').corrections).toEqual([]);
});

test('the body that leads a field is told where a matter of it has no lead of its own', async () => {
  const { status, answer } = await ask('ai chủ trì khám chữa bệnh ở Bắc Giang');
  expect(status).toBe('not_found');
  expect(answer).toContain('Sở Y tế');
});

describe('bodies that issue other plans', () => {
  test('are asked about in a plan as any other body, and where they are named is shown', async () => {
    const { answer } = await ask('ủy ban nhân dân tỉnh Hậu Giang phải làm gì');
    expect(answer).toContain('mục IV.3');
  });

  test('“của Chính phủ” goes on with what was asked', async () => {
    expect((await ask('hạn báo cáo huyện Quảng Trị', 'của Chính phủ')).answer).toContain('15 tháng 12');
  });
});

test('“gửi ai” behind a document asks who gets it', async () => {
  expect((await ask('chuong trinh lam dong gui ai')).answer).toContain('Ban Bí thư');
});

test('a passage that has most of the matter is shown as perhaps related, without saying that the plan is silent', async () => {
  const { status, answer } = await ask('Nước sạch cho trường học, trạm xá thì chương trình Chính phủ nêu ra sao');
  expect(status).toBe('not_found');
  expect(answer).toMatch(/^Chưa chắc\./u);
  expect(answer).toContain('Có thể liên quan');
  expect(answer).not.toContain('Không nêu');
});

test('what a body has to report is not what is reported to it', async () => {
  expect((await ask('lịch báo cáo của sở lđ bắc giang')).answer).toContain('31/12');
});

test('whether a plan can be carried out is for people to judge', async () => {
  expect((await ask('kế hoạch Bắc Giang có khả thi không')).status).toBe('not_found');
});

describe('an amount that places are asked about', () => {
  test('just as it is, is said to be set somewhere or nowhere', async () => {
    const found = await ask('có tỉnh nào đặt 97% tiêm chủng mở rộng không');
    expect(found.answer).toMatch(/^Có\. 97%: Bắc Giang/u);
    expect((await ask('co dia phuong nao dat 50% lao dong dong bhxh khong')).answer).toContain('Không nơi nào');
  });

  test('of a part of the people, is looked for in that part too', async () => {
    const { answer } = await ask('có tỉnh nào đặt 100% hộ gia đình có nước sạch không');
    expect(answer).toContain('Lâm Đồng (100% (thành thị)');
  });
});

test('“còn ở phố” asks the same of another part', async () => {
  const { answer } = await ask('vùng quê lâm đồng bao nhiêu % hộ có nước sạch, còn ở phố?');
  expect(answer).toContain('60%');
  expect(answer).toContain('100%');
});

test('the targets of a field are told, not one of them', async () => {
  const { answer } = await ask('chỉ tiêu bảo hiểm của Bắc Giang là bao nhiêu');
  for (const value of ['62%', '50%', '99%']) expect(answer).toContain(value);
});

test('the time of a field is that of its own task, not of one that names it in passing', async () => {
  const { status, answer } = await ask('hạn chót việc giáo dục ở Bắc Giang');
  expect(status).toBe('not_found');
  expect(answer).toContain('Sở Giáo dục và Đào tạo');
});

test('a task within a sentence is told to the end of it', async () => {
  const { answer } = await ask('phòng lđtbxh huyện Quảng Trị phải làm gì');
  expect(answer).toContain('định kỳ hằng năm tổng hợp, báo cáo');
});

test.each([
  ['chỉ thị về bhxh tự nguyện mà Bắc Giang nhắc tới là số mấy', '08-CT/TU'],
  ['số và ngày nghị quyết của Chính phủ mà kế hoạch huyện ở Quảng Trị dẫn ra', '68/NQ-CP'],
])('a document that a plan cites is found by who cites it: “%s”', async (question, said) => {
  expect((await ask(question)).answer).toContain(said);
});

test('a body claimed to be the standing one is held against the plan', async () => {
  const { answer } = await ask('Bộ Nội vụ là cơ quan thường trực chương trình của Chính phủ đúng chứ');
  expect(answer).toMatch(/^Không phải\. Bộ Lao động/u);
});

describe('“ai” behind a verb', () => {
  test.each([
    ['chính phủ yêu cầu khen thưởng ai', 'tổ chức, cá nhân'],
    ['lâm đồng ưu tiên hỗ trợ những ai', 'người khuyết tật'],
  ])('asks whom it concerns: “%s”', async (question, said) => {
    expect((await ask(question)).answer).toContain(said);
  });

  test('of giving tasks asks who acts', async () => {
    expect((await ask('bắc giang phân công ai làm y tế')).answer).toContain('Sở Y tế');
  });
});

test('large numbers may be typed without their points', async () => {
  expect((await ask('điều dưỡng trên 10000 dân ở Hậu Giang bao nhiêu')).answer).toContain('33 điều dưỡng viên');
});

test('“các địa phương” names no body that a target could be about', async () => {
  const { answer } = await ask('trẻ em thấp còi các địa phương đặt mức nào');
  for (const value of ['dưới 15%', 'dưới 5%']) expect(answer).toContain(value);
});

test.each([
  ['kế hoạch bắc giang gửi cho báo đài nào', 'Báo Bắc Giang'],
  ['đơn vị ở Bắc Giang gặp vướng mắc muốn sửa kế hoạch thì gửi về đâu', 'đề xuất về Sở Lao động'],
])('to whom a document goes is not to whom a proposal goes: “%s”', async (question, said) => {
  expect((await ask(question)).answer).toContain(said);
});

test('the title of a document goes on with what it carries out', async () => {
  expect((await ask('ke hoach 89-KH/TU ma bac giang nhac ve viec gi')).answer).toContain('giáo dục nghề nghiệp');
});

test('whether a document goes to a body is told from those to whom it goes', async () => {
  const { status, answer } = await ask('chuong trinh lam dong co gui ban kinh te trung uong khong');
  expect(status).toBe('answered');
  expect(answer).toMatch(/^Có\. Nơi nhận/u);
});

test('“giữ gìn” is said of heritage', async () => {
  expect((await ask('giữ gìn văn hóa dân tộc hậu giang')).answer).toContain('bảo tồn và phát huy');
});

test('the day of a document that one plan cites is its own, not that of another with the same digits', async () => {
  expect((await ask('kế hoạch 41/KH-UBND ban hành ngày nào')).answer).toContain('08/8/2023');
});
