import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

test.each([
  ['Lâm Đồng bao nhiêu % lao động tham gia bảo hiễm xã hội?', '30%'],
  ['người sau độ tuổi nghĩ hưu ở Lâm Đồng bao nhiêu % có lương hưu', '35%'],
  ['bhtn hau giang bao nhieu phan tram ld', '39%'],
  ['Lâm Đồng trẻ con phải được chích ngừa bao nhiêu phần trăm?', '95%'],
  ['Lâm Đồng dân quê dùng nước sạch bao nhiêu %', '60%'],
  ['các đoàn thể ở Bắc Giang làm gì', 'Mặt trận Tổ quốc'],
  ['giáo dục ở Bắc Giang làm chung với ai', 'Phối hợp: các sở, ban, ngành có liên quan'],
  ['Sở Thông tin và Truyền thông Bắc Giang kết hợp với ai để chuyển đổi số', 'Phối hợp:'],
  ['bản Hậu Giang còn nháp hay ký rồi', 'bản dự thảo'],
  ['chương trình Hậu Giang vẫn đang soạn thảo à', 'bản dự thảo'],
  ['chương trình Lâm Đồng ký chưa', 'không ghi là dự thảo'],
  ['văn bản nào mới là nháp', 'Hậu Giang'],
  ['trường cđ miền núi Bắc Giang trở thành gì', 'cơ sở đào tạo đa ngành nghề'],
  ['bhyt Bắc Giang bao nhiêu vậy ta', '99%'],
  ['tuyên truyền ở Bắc Giang ai lo v ta', 'Sở Lao động - Thương binh và Xã hội'],
  ['lãnh đạo nào ký kế hoạch của huyện ở Quảng Trị', 'Nguyễn Thiên Tùng'],
])('“%s” is answered with %s', async (question, value) => {
  const { status, answer } = await ask(question);
  expect(status).toBe('answered');
  expect(answer).toContain(value);
});

test.each([
  'Lâm Đồng bao nhiêu % người già được tiêm chủng?',
  'Hậu Giang bao nhiêu % nông dân có lương hưu',
  'Bắc Giang bao nhiêu % nông dân tham gia bhxh tự nguyện',
  'Lâm Đồng bao nhiêu % ld có việc làm',
  'Bắc Giang phụ nữ thất nghiệp bao nhiêu %',
  'các sở gửi bc cho sở tài chính trước ngày bn',
  'Hội Phụ nữ ở huyện thuộc Quảng Trị làm gì',
  'Chính phủ đang soạn nghị định nào',
  'chủ tịch nào ký kế hoạch Bắc Giang',
  'số giờ lao động ở Bắc Giang',
])('its neighbour “%s” is still declined', async (question) => {
  expect((await ask(question)).status).toBe('not_found');
});

describe('what is handed in, counted and mentioned in everyday words', () => {
  test.each([
    ['huyện qtri các phòng phải nộp lúc nào', /15\/11/u],
    ['các đơn vị bg gửi về sở trước ngày mấy', /10\/12/u],
    ['hg bao nhiêu dân có sổ sk', /^Trên 95%/u],
    ['qtri dọn rác bn %', /^100%/u],
    ['file nào nhắc zalo', /Quảng Trị/u],
    ['o dau lo cho nguoi di cu', /Chính phủ, Lâm Đồng, Hậu Giang/u],
  ])('is told (%s)', async (question, said) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(said);
  });

  test('does not swallow the second thing asked', async () => {
    const answer = await ask('qtri bhyt bn và rác bn');
    expect(answer.answer).toMatch(/^Trên 98%/u);
    expect(answer.answer).toMatch(/không nêu đúng con số được hỏi về “rác”/u);
  });
});
