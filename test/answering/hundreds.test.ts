import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const PLACES = [
  ...['An Giang', 'Bắc Ninh', 'Cao Bằng', 'Cà Mau', 'Điện Biên', 'Đắk Lắk', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai'],
  ...['Hà Tĩnh', 'Hưng Yên', 'Khánh Hòa', 'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Nghệ An', 'Ninh Bình', 'Phú Thọ'],
  ...['Quảng Ngãi', 'Quảng Ninh', 'Sơn La', 'Tây Ninh', 'Thanh Hóa', 'Tuyên Quang'],
];
const MATTERS = ['Trồng rừng phòng hộ', 'Cải tạo chợ nông thôn', 'Kiên cố hóa trường lớp học'];
/** Three plans a place, on what each is about only, and a share of forests that falls from place to place. */
const { ask } = await openPlanAssistant(
  Object.fromEntries(
    PLACES.flatMap((place, i) =>
      MATTERS.map((matter, j): [string, string] => [
        `${i}-${j}`,
        writeSmallPlan({
          place,
          number: `${100 + 3 * i + j}/KH-UBND`,
          date: `1${j}/0${1 + (i % 9)}/2025`,
          subject: `${matter} trên địa bàn tỉnh`,
          tasks: [[matter, ['Chi cục Kiểm lâm', 'Sở Công Thương', 'Sở Giáo dục và Đào tạo'][j]!]],
          ...(j === 0 ? { targets: [`Tỷ lệ che phủ rừng đạt ${80 - i}% vào năm 2030.`] } : {}),
          ...(i === 0 && j === 1
            ? { closing: 'Nội dung thực hiện theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ.' }
            : {}),
        }),
      ]),
    ),
  ),
);
const cited = (answer: { citations: { documentId: string }[] }) => [
  ...new Set(answer.citations.map((one) => one.documentId)),
];

describe('of many plans of many places', () => {
  test.each([
    ['Ai chủ trì trồng rừng phòng hộ ở Lào Cai?', '14-0'],
    ['ai chu tri cai tao cho nong thon o Quang Ninh', '19-1'],
    ['Kế hoạch 131/KH-UBND giao ai chủ trì cải tạo chợ nông thôn?', '10-1'],
    ['Theo kế hoạch trường lớp học của Sơn La, ai chủ trì kiên cố hóa?', '20-2'],
  ])('the one that place, number or subject name answers alone: %s', async (question, document) => {
    expect(cited(await ask(question))).toEqual([document]);
  });

  test('two places each answer from their own plans', async () => {
    const answer = await ask('So sánh tỷ lệ che phủ rừng của An Giang và Tuyên Quang');
    expect(answer.answer).toMatch(/An Giang: 80%/u);
    expect(answer.answer).toMatch(/Tuyên Quang: 57%/u);
  });

  test('the highest is told first, a few rows, and how to see fewer', async () => {
    const { direct, details, answer } = await ask('Tỉnh nào đặt tỷ lệ che phủ rừng cao nhất?');
    expect(direct).toBe('Cao nhất: An Giang, 80%.');
    const rows = details.filter((line) => line.startsWith('•'));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toBe('• An Giang: 80%');
    expect(details.join('\n')).toContain('… và 12 văn bản khác. Nêu rõ nơi, số, năm hoặc chủ đề');
    expect(answer.length).toBeLessThan(2500);
  });

  test('those beyond an amount are counted, not all named', async () => {
    const { direct } = await ask('Nơi nào đặt tỷ lệ che phủ rừng trên 60%?');
    expect(direct).toMatch(/^Trên 60%: An Giang \(80%\), .* và 12 nơi khác\.$/u);
  });

  test('what some say is never said to be said by none', async () => {
    const answer = await ask('Sản phẩm trường lớp học có màu gì?');
    expect(answer.answer).not.toContain('không văn bản nào nói về');
  });

  test('a document that plans only name is said to be missing, with where it is named', async () => {
    const answer = await ask('Quyết định 1719 nói gì?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toBe('Không có Quyết định 1719 trong các văn bản đã nạp. 1 văn bản có nhắc tới:');
    expect(cited(answer)).toEqual(['0-1']);
  });

  test('what plans tell of a document that they only name is answered from them', async () => {
    const issued = await ask('Quyết định 1719/QĐ-TTg ban hành ngày nào?');
    expect(issued.direct).toContain('ngày 14/10/2021');
    expect(issued.answer).toContain('đã tra 72/72 văn bản');
    expect(cited(issued)).toEqual(['0-1']);
  });

  test('how many there are is told, the newest first', async () => {
    const { direct, details } = await ask('Có mấy văn bản trong kho này?');
    expect(direct).toBe('Có 72 văn bản:');
    expect(details.at(-1)).toBe('… và 57 văn bản khác');
  });
});
