import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a long, polite question', () => {
  test.each([
    [
      'Kính gửi, đề nghị cho biết cơ quan nào chủ trì phát triển nhà ở xã hội tại kế hoạch của UBND tỉnh Bắc Giang, cơ quan phối hợp và thời gian hoàn thành',
      /^Sở Xây dựng chủ trì/u,
    ],
    [
      'Chào anh chị, nhờ kiểm tra giúp em lĩnh vực giáo dục ở Bắc Giang sở nào chủ trì, phối hợp với ai ạ, em cần gấp để báo cáo lãnh đạo',
      /^Sở Giáo dục và Đào tạo chủ trì/u,
    ],
    [
      'Sếp em hỏi bảo hiểm y tế Lâm Đồng đến 2030 bao nhiêu phần trăm, em tra mãi không ra, nhờ hệ thống trả lời giúp',
      /^Trên 95%/u,
    ],
    [
      'Mong anh chị hỗ trợ: tỷ lệ thất nghiệp đô thị Bắc Giang là bao nhiêu ạ? Em xin chân thành cảm ơn anh chị nhiều ạ',
      /^Dưới 2,35%/u,
    ],
  ])('is answered as its question is: “%s”', async (typed, first) => {
    expect((await ask(typed)).direct).toMatch(first);
  });

  test('has each of its parts answered', async () => {
    const beds = await ask(
      'Kính nhờ tổ trợ lý tra cứu giúp: chỉ tiêu giường bệnh, bác sĩ trên vạn dân của tỉnh Lâm Đồng. Trân trọng cảm ơn!',
    );
    expect([beds.direct, ...beds.details].join('\n')).toMatch(/35 giường[\s\S]*19 bác sĩ/u);
    const homes = await ask('Tôi ở văn phòng, cần biết gấp số căn nhà ở xã hội của Lâm Đồng và Bắc Giang');
    expect(homes.details.join('\n')).toMatch(/2\.200 căn[\s\S]*74\.900 căn/u);
    const due = await ask(
      'Em đang soạn công văn, cho em hỏi Chính phủ yêu cầu các tỉnh ban hành kế hoạch chậm nhất ngày nào và báo cáo hàng năm ngày nào',
    );
    expect([due.direct, ...due.details].join('\n')).toMatch(/15 tháng 6 năm 2024[\s\S]*15 tháng 12/u);
  });
});

describe('two things asked in one breath', () => {
  test('who leads comes first where both roles are asked for', async () => {
    for (const typed of [
      'cơ quan chủ trì và phối hợp lĩnh vực y tế bắc giang',
      'Đề nghị cung cấp giúp cơ quan chủ trì, cơ quan phối hợp đối với nhiệm vụ y tế trong kế hoạch Bắc Giang',
    ]) {
      const { direct, details } = await ask(typed);
      expect(direct, typed).toMatch(/^Sở Y tế chủ trì/u);
      expect(details.join('\n'), typed).toMatch(/Phối hợp: các sở, ban, ngành/u);
    }
    expect((await ask('Sở Y tế Bắc Giang phối hợp với ai về y tế')).direct).toMatch(/^Phối hợp/u);
  });

  test.each([
    ['tỷ lệ hộ nghèo, tỷ lệ bhyt của huyện ở quảng trị đến năm 2030 phải đạt bao nhiêu', /<1%[\s\S]*98%/u],
    ['tỷ lệ lao động qua đào tạo và tỷ lệ có bằng cấp chứng chỉ hậu giang là bao nhiêu', /80%[\s\S]*40%/u],
    ['chỉ tiêu nước sạch của tỉnh Hậu Giang cả thành thị lẫn nông thôn', /100%[\s\S]*80%/u],
  ])('each measure is told: “%s”', async (typed, both) => {
    const { status, direct, details } = await ask(typed);
    expect(status).toBe('answered');
    expect([direct, ...details].join('\n')).toMatch(both);
  });

  test('one measure of two groups stays one', async () => {
    const { direct } = await ask('xóa nhà tạm cho hộ nghèo và hộ cận nghèo ở Bắc Giang bao nhiêu phần trăm');
    expect(direct).toMatch(/^100%/u);
  });
});

describe('a level of government that is to do something', () => {
  test.each([
    'xã phải làm gì theo kế hoạch huyện quảng trị',
    'huyện Quảng Trị giao xã mình những việc gì',
    'xa phai lam gi o quang tri',
  ])('stands for the bodies that act at it: “%s”', async (typed) => {
    const { direct, details } = await ask(typed);
    expect(direct).toMatch(/^UBND xã, thị trấn/u);
    expect(details.join('\n')).toMatch(/mục IV\.1/u);
  });

  test('is none where it names whose plan it is, or a kind of place', async () => {
    expect((await ask('các huyện bắc giang có nhiệm vụ gì')).direct).toMatch(/^UBND huyện, thị xã, thành phố/u);
    expect((await ask('Huyện Quảng Trị phải làm gì')).direct).not.toMatch(/^UBND/u);
    expect((await ask('xã hội hoá ở Bắc Giang phải làm gì')).direct).not.toMatch(/^UBND/u);
  });

  test('and to whom it reports is told besides', async () => {
    const { direct, details } = await ask('huyện quảng trị giao xã những việc gì và báo cáo về đâu');
    expect(direct).toMatch(/^UBND xã, thị trấn/u);
    expect(details.join('\n')).toMatch(/về UBND huyện \(qua Phòng LĐ-TB&XH/u);
  });
});

describe('to whom a report goes', () => {
  test('is not told by when it is due', async () => {
    for (const place of ['Hậu Giang', 'Lâm Đồng']) {
      const { status, direct } = await ask(`gửi báo cáo cho ai ${place}`);
      expect(status, place).toBe('not_found');
      expect(direct, place).toMatch(/không nêu báo cáo gửi cho ai\.$/u);
    }
    expect((await ask('báo cáo gửi ai ở Bắc Giang')).direct).toMatch(/về Sở Lao động - Thương binh và Xã hội/u);
  });
});

test('a passage that has two of the matters asked about is the nearest', async () => {
  const { status, details } = await ask('dân tộc thiểu số phủ sóng phát thanh truyền hình hậu giang bao nhiêu hộ');
  expect(status).toBe('not_found');
  expect(details.join('\n')).toMatch(/80% các xã vùng đồng bào dân tộc thiểu số/u);
});
