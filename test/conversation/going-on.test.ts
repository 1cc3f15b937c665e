import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a further turn about the documents themselves', () => {
  const issued = 'văn bản nào ban hành năm 2024?';

  test('asks for another year', async () => {
    expect((await ask(issued)).direct).toBe('1/5 văn bản ban hành năm 2024:');
    expect((await ask(issued, 'còn năm 2023?')).direct).toBe('1/5 văn bản ban hành năm 2023:');
  });

  test('asks for another office', async () => {
    const answer = await ask('kế hoạch nào do phó chủ tịch ký', 'còn chủ tịch?', 'phó bí thư thì sao');
    expect(answer.direct).toBe('1/5 văn bản do phó bí thư ký:');
  });

  test('asks for what else is lacking, or for the other end', async () => {
    expect((await ask('văn bản nào không ghi số', 'còn ngày?')).direct).toBe('5/5 văn bản không ghi đủ ngày ban hành:');
    expect((await ask('kế hoạch nào dài nhất', 'ngắn nhất?')).direct).toMatch(/^Ngắn nhất: Kế hoạch của UBND huyện/u);
  });

  test('asks for a fact of the one that was found', async () => {
    const draft = 'văn bản nào là dự thảo';
    expect((await ask(draft, 'ai ban hành cái đó', 'ngày nào')).direct).toMatch(/Hậu Giang.* không ghi/u);
    expect((await ask(draft, 'ai ban hành cái đó')).direct).toMatch(/^Ban Chấp hành Đảng bộ tỉnh Hậu Giang ban hành/u);
    expect((await ask('kế hoạch nào dài nhất', 'bao nhiêu trang')).direct).toMatch(/Bắc Giang có 12 trang/u);
  });

  test('asks to whom the document at hand goes', async () => {
    expect((await ask('kế hoạch huyện quảng trị ai ký', 'gửi cho ai')).direct).toMatch(/^Nơi nhận của Kế hoạch/u);
  });
});

describe('plans that speak of a matter and were issued in a year', () => {
  test('are those of that year; what states no date is named apart', async () => {
    const answer = await ask('kế hoạch nào nói về nhà ở xã hội và ban hành năm 2024');
    expect(answer.direct).toMatch(/^Chính phủ có nêu/u);
    expect(answer.answer).toMatch(/Không xác định được.*Kế hoạch của UBND tỉnh Bắc Giang/u);
    expect(answer.answer).not.toMatch(/Hậu Giang/u);
  });

  test('are none where none is of that year', async () => {
    const answer = await ask('văn bản nào ban hành năm 2022 có nói về y tế');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/không văn bản nào ban hành năm 2022/u);
  });
});

describe('places', () => {
  test('are left out', async () => {
    const beds = 'các tỉnh đặt bao nhiêu giường bệnh';
    expect((await ask(beds, 'trừ bắc giang')).answer).not.toMatch(/Bắc Giang/u);
    expect((await ask(beds, 'trừ bắc giang', 'còn bác sĩ')).answer).not.toMatch(/Bắc Giang/u);
    expect((await ask('các tỉnh trừ hậu giang đặt bhyt bao nhiêu')).answer).not.toMatch(/Hậu Giang/u);
  });

  test('are not left out by “nước ngoài”', async () => {
    expect((await ask('vận động viện trợ nước ngoài, bắc giang ai chủ trì')).direct).toMatch(/\(Bắc Giang/u);
  });

  test('asked about one after the other are held against each other', async () => {
    const first = 'chỉ tiêu thất nghiệp thành thị lâm đồng';
    expect((await ask(first, 'hậu giang thì sao', 'chênh nhau bao nhiêu')).direct).toMatch(/^Chênh 2 điểm phần trăm/u);
    expect((await ask('số năm sống khỏe lâm đồng', 'hậu giang giống không')).direct).toMatch(/^Giống nhau/u);
    expect((await ask('suy dinh dưỡng bắc giang', 'quảng trị', 'hai tỉnh bằng nhau à')).direct).toBe('Khác nhau.');
    expect((await ask('bắc giang báo cáo khi nào', 'chính phủ', 'huyện quảng trị', 'ai nộp sớm nhất')).direct).toMatch(
      /^Sớm nhất: huyện thuộc tỉnh Quảng Trị/u,
    );
  });
});

describe('what is pointed at', () => {
  test('is a section, the one cited or those beside it', async () => {
    const tasks = 'sở nội vụ bắc giang chủ trì gì';
    expect((await ask(tasks, 'nội dung mục đó')).direct).toMatch(/^Bắc Giang, mục III\.1\.2/u);
    expect((await ask('mục III.5.2 bắc giang nói gì', 'mục trước đó')).direct).toMatch(/^Bắc Giang, mục III\.5\.1/u);
  });

  test('is the body that an answer further back told of', async () => {
    const answer = await ask('chuyen doi so bac giang ai lam', 'han bao gio', 'so nay con lam gi nua');
    expect(answer.direct).toMatch(/^Sở Thông tin và Truyền thông chủ trì 3 nhiệm vụ/u);
  });

  test('is named in English', async () => {
    const partners = 'who coordinates with the Department of Health in Bac Giang';
    expect((await ask(partners, 'what else does that department do')).direct).toBe('Sở Y tế leads 1 task (Bắc Giang):');
    expect((await ask('list the education targets of Bac Giang', 'the first one')).direct).toMatch(/^Bắc Giang/u);
  });
});

test('“thời gian” by itself asks by when, “nội dung là gì” what is said', async () => {
  const lead = 'trợ giúp xã hội bắc giang ai chủ trì';
  expect((await ask(lead, 'thời gian')).direct).toMatch(/không nêu thời hạn cho trợ giúp xã hội/u);
  expect((await ask(lead, 'nội dung là gì')).direct).toMatch(/^Bắc Giang: /u);
});

describe('a turn that asks who helps', () => {
  const leads = 'bg sở nào lo giáo dục';

  test.each([
    'ai phụ',
    'ai phu giup',
    'còn ai đỡ đần',
    'ai hỗ trợ nữa',
    'cơ quan nào tiếp sức',
    'who helps them',
    'ai trợ giúp',
  ])('is told who coordinates on the task at hand (“%s”)', async (turn) => {
    const answer = await ask(leads, turn);
    expect(answer.direct).toMatch(/^Phối hợp: các sở, ban, ngành/u);
    expect(answer.citations[0]!.section).toBe('III.6.1');
  });

  test('names the body that is helped, too', async () => {
    const answer = await ask(leads, 'ai giúp sở đó');
    expect(answer.direct).toMatch(/^Phối hợp: .*Sở Giáo dục và Đào tạo chủ trì/u);
  });

  test('asks for another lead where it says who is helped', async () => {
    expect((await ask(leads, 'ai hỗ trợ người nghèo')).direct).not.toMatch(/giáo dục/iu);
  });

  test('may stand in the first question', async () => {
    expect((await ask('văn hoá bg ai phụ giúp')).direct).toMatch(
      /^Phối hợp: .*Sở Văn hoá, Thể thao và Du lịch chủ trì/u,
    );
  });
});

describe('a turn that asks for the other part or for the whole', () => {
  test.each([
    ['bg nước sạch nông thôn bn', 'chung?', '92%'],
    ['bg nước sạch nông thôn bn', 'còn phố?', '100%'],
    ['bg nuoc sach thanh thi bn', 'con que', '90%'],
    ['nước sạch đô thị bg bn', 'còn toàn tỉnh?', '92%'],
    ['nước sạch nông thôn lâm đồng bn', 'thị xã thì sao', '100%'],
    ['bg diện tích nhà ở đô thị bn', 'tính chung', '32,5m²'],
    ['thất nghiệp thành thị hg bn', 'cả tỉnh thì sao', 'Dưới 3%'],
  ])('leaves the part before (“%s” – “%s”)', async (first, turn, figure) => {
    expect((await ask(first, turn)).direct).toContain(figure);
  });

  test('says where the whole is not stated', async () => {
    const answer = await ask('thất nghiệp thành thị bg bn', 'chung thì sao');
    expect(answer.direct).toMatch(/^Không nêu/u);
    expect(answer.answer).toMatch(/Gần nhất: Dưới 2,35%.* khu vực thành thị/u);
  });

  test('keeps what is insured', async () => {
    expect((await ask('bhxh tự nguyện hg bn', 'còn bắt buộc')).direct).toMatch(
      /không nêu chỉ tiêu về “bảo hiểm xã hội bắt buộc”/u,
    );
  });
});
