import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();
const first = async (question: string) => (await ask(question)).direct;

describe('yes is said of a whole claim only', () => {
  test('of two amounts of which one is wrong the wrong one comes first', async () => {
    const answer = await ask('Bắc Giang đặt BHYT trên 99% và BHXH 72% đúng không?');
    expect(answer.direct).toMatch(/^Không phải 72%\. 62%/u);
    expect(answer.details[0]).toMatch(/^Phần đúng: Trên 99%/u);
  });

  test('of two amounts that are both so it is said once', async () => {
    const answer = await ask('Bắc Giang đặt BHXH 62% và BHTN 50% đúng không?');
    expect(answer.direct).toMatch(/^Đúng\. 62%/u);
    expect(answer.details[0]).toMatch(/^50%/u);
  });

  test.each([
    ['Hậu Giang nước sạch nông thôn 80%, Lâm Đồng 60%, đúng không?', 'Đúng.'],
    ['Hậu Giang nước sạch nông thôn 60%, Lâm Đồng 80%, đúng không?', 'Không phải.'],
    ['Bắc Giang và Lâm Đồng đều đặt BHYT trên 95% đúng không?', 'Đúng.'],
    ['Bắc Giang và Lâm Đồng đều đặt tiêm chủng 95% đúng không?', 'Không phải.'],
  ])('of several places each is held against its own amount: %s', async (question, said) => {
    expect(await first(question)).toBe(said);
  });

  test.each([
    ['Các bộ phải ban hành kế hoạch trước 15/6/2024 đúng không?', /^Đúng\. Trước ngày 15 tháng 6 năm 2024/u],
    ['Các bộ phải ban hành kế hoạch trước 30/6/2024 đúng không?', /^Không phải\. Trước ngày 15 tháng 6 năm 2024/u],
    [
      'Kế hoạch đào tạo bán dẫn Bắc Giang hoàn thành tháng 6/2025 phải không?',
      /^Không phải\. Hoàn thành tháng 6\/2024/u,
    ],
  ])('of a date: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });

  test.each([
    ['Nghị quyết 42 ban hành ngày 24/11/2024 phải không', /^Không phải\..*24\/11\/2023/u],
    ['Nghị quyết 42 do Bộ Chính trị ban hành phải không?', /^Không phải\..*Ban Chấp hành Trung ương/u],
    ['Có phải kế hoạch Bắc Giang do Chủ tịch UBND tỉnh ký?', /^Không phải\..*PHÓ CHỦ TỊCH/u],
    ['Chương trình Lâm Đồng do Bí thư hay Phó Bí thư ký?', /^Trần Đình Văn \(PHÓ BÍ THƯ\)/u],
    ['Có phải chương trình của Chính phủ có số 68/NQ-CP không?', /^Để trống\..*68\/NQ-CP/u],
  ])('of a document: %s', async (question, said) => {
    expect((await ask(question)).answer).toMatch(said);
  });
});

describe('that a plan does not do something is claimed', () => {
  test.each([
    ['Bắc Giang không giao ai chủ trì y tế phải không?', /^Không phải\. Sở Y tế chủ trì/u],
    ['Bắc Giang không giao Sở Tài chính chủ trì y tế phải không?', /^Đúng\. Sở Y tế chủ trì/u],
    ['Lâm Đồng không đặt chỉ tiêu nhà ở xã hội đúng không', /^Không phải\. Khoảng 2\.200 căn/u],
  ])('yes and no change places: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });

  test.each([
    'trẻ em không nơi nương tựa ở Bắc Giang được chăm sóc đúng không',
    'hộ nghèo không có khả năng thoát nghèo ở Bắc Giang được trợ cấp xã hội đúng không',
  ])('but not where only a thing is named with a "không": %s', async (question) => {
    expect(await first(question)).not.toMatch(/^Không phải/u);
  });
});

describe('one of two', () => {
  test.each([
    ['Nhà ở xã hội Bắc Giang 7.490 căn hay 74.500 căn?', /^Không phải 7\.490 hay 74\.500\. 74\.900/u],
    ['74.900 căn hay 7.490 căn?', /^74\.900 căn hộ.*Bắc Giang/u],
    ['Bắc Giang hay Lâm Đồng đặt 74.900 căn nhà ở xã hội?', /^74\.900: Bắc Giang/u],
    ['Kế hoạch nào nêu 74.900 căn, Bắc Giang hay Lâm Đồng?', /^74\.900 căn hộ.*Bắc Giang/u],
    ['Báo cáo hằng năm Bắc Giang trước 15/12 hay 30/11?', /^Không phải 15\/12 hay 30\/11\. .*10\/12/u],
    ['Sở Y tế phối hợp hay chủ trì lĩnh vực giáo dục ở Bắc Giang?', /Sở Giáo dục và Đào tạo chủ trì/u],
  ])('is settled by what the plan says: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });
});

describe('a share of people is claimed', () => {
  test.each([
    ['Bắc Giang 99% dân số được quản lý sức khỏe đúng không?', /^Không phải 99%\. Trên 95%/u],
    ['Bắc Giang trên 95% dân số được quản lý sức khỏe đúng không?', /^Đúng\. Trên 95%/u],
  ])('and held against the plan: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });
});

test('a share of communes is not confirmed by a share of people', async () => {
  expect(await first('Bắc Giang 92% các xã được nghe xem phát thanh truyền hình phải không?')).toMatch(/^Ít nhất 92%/u);
  expect(await first('Lâm Đồng 100% các xã vùng dân tộc thiểu số được xem truyền hình phải không?')).toMatch(
    /^Đúng\. 100%/u,
  );
});

test('a rate of all is told apart from the rate of a part', async () => {
  const part = await ask('Tỷ lệ lao động qua đào tạo chung của Bắc Giang là bao nhiêu?');
  expect(part.notes.join('\n')).toContain('chỉ nêu cho “có bằng cấp, chứng chỉ”');
  const all = await ask('Tỷ lệ lao động qua đào tạo chung của Hậu Giang là bao nhiêu?');
  expect(all.direct).toMatch(/^80%/u);
  expect(all.notes.join('\n')).not.toContain('chỉ nêu cho');
});

test('who leads is told beside the name that no plan gives', async () => {
  const answer = await ask('ai chủ trì y tế bắc giang, và giám đốc tên gì?');
  expect(answer.direct).toMatch(/^Sở Y tế chủ trì/u);
  expect(answer.details.join('\n')).toContain('không nêu tên người giữ chức vụ');
});

describe('which of two is higher is claimed', () => {
  test.each([
    ['Bắc Giang cao hơn Lâm Đồng về BHYT đúng không?', /^Đúng\. Cao hơn: Bắc Giang/u],
    ['Hậu Giang đặt BHXH cao hơn Bắc Giang phải không?', /^Không phải\. Cao hơn: Bắc Giang/u],
  ])('and judged first: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });
});

describe('facts of documents that are claimed', () => {
  test.each([
    ['Nghị quyết 28-NQ/TW ban hành năm 2023 phải không?', /^Không phải\..*23\/5\/2018/u],
    ['Nghị quyết 28-NQ/TW ban hành năm 2018 phải không?', /^Đúng\..*23\/5\/2018/u],
    ['Chương trình Lâm Đồng gửi Ban Kinh tế Trung ương phải không?', /^Có\. Nơi nhận/u],
    ['Chương trình Lâm Đồng gửi Ban Tuyên giáo Trung ương phải không?', /^Nơi nhận/u],
  ])('are held against it: %s', async (question, said) => {
    expect(await first(question)).toMatch(said);
  });

  test('the issuer of a cited document is quoted whole', async () => {
    expect(await first('Chỉ thị 21-CT/TW của ai ban hành?')).toContain('của Ban Bí thư');
  });
});

describe('a number is said to be of a place', () => {
  test('and is of another one', async () => {
    const answer = await ask('74.900 căn là của Lâm Đồng đúng không');
    expect(answer.direct).toBe('Không phải. Lâm Đồng không ghi 74.900; có ở văn bản khác:');
    expect(answer.details[0]).toContain('Bắc Giang');
  });

  test('and is stated for another year', async () => {
    expect(await first('Chính phủ xây một triệu căn đến 2025 phải không?')).toMatch(/^Không phải\. .*năm 2030/u);
    expect(await first('Chính phủ xây một triệu căn đến 2030 phải không?')).toMatch(/^Đúng\. /u);
  });

  test('and is of it', async () => {
    expect(await first('74.900 căn là của Bắc Giang đúng không')).toMatch(/^Đúng\. 74\.900 căn hộ/u);
  });
});
