import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();
const HOUSING = 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?';

describe('a follow-up', () => {
  test.each([
    'Thế còn y tế?',
    'còn y tế?',
    'the con y te?',
    'y tế thì sao',
    'Còn lĩnh vực y tế thì ai chủ trì?',
  ])('with another topic (“%s”) keeps the place and the kind of answer', async (turn) => {
    const answer = await ask(HOUSING, turn);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/^Sở Y tế chủ trì \(Bắc Giang/u);
    expect(answer.citations[0]!.section).toBe('III.6.2');
  });

  test.each([
    'Còn Lâm Đồng?',
    'lâm đồng?',
    'Thế ở Lâm Đồng thì sao?',
    'con lam dong',
    'ở Lâm Đồng',
  ])('with another place (“%s”) keeps the topic and the kind of answer', async (turn) => {
    const answer = await ask(HOUSING, turn);
    expect(answer.direct).toBe(
      'Không nêu. Chương trình hành động của Tỉnh ủy Lâm Đồng không giao cơ quan chủ trì cho nhà ở xã hội.',
    );
  });

  test.each([
    'Ai phối hợp?',
    'phối hợp với ai?',
    'Còn cơ quan phối hợp?',
  ])('with another kind of answer (“%s”) keeps the topic and the place', async (turn) => {
    const answer = await ask('Ai chủ trì y tế ở Bắc Giang?', turn);
    expect(answer.direct).toMatch(/^Phối hợp: các sở, ban, ngành có liên quan.*Sở Y tế chủ trì/u);
  });

  test('with another body keeps asking for tasks at the same place', async () => {
    const asked = 'Sở Nội vụ Bắc Giang chủ trì những nhiệm vụ nào?';
    expect((await ask(asked, 'Còn Sở Y tế?')).direct).toMatch(/^Sở Y tế chủ trì 1 nhiệm vụ \(Bắc Giang\)/u);
    expect((await ask(asked, 'Còn Sở Y tế?', 'thế Sở Xây dựng thì sao')).direct).toMatch(
      /^Sở Xây dựng chủ trì 1 nhiệm vụ/u,
    );
  });

  test('that corrects the place takes its place', async () => {
    const answer = await ask('Tỷ lệ bao phủ BHYT của Lâm Đồng?', 'ý tôi là Bắc Giang');
    expect(answer.direct).toMatch(/^Trên 99%.*Bắc Giang/u);
    expect(answer.direct).not.toContain('Lâm Đồng');
  });

  test('that names a part narrows the topic', async () => {
    const school = 'Tỷ lệ đi học đúng độ tuổi cấp tiểu học ở Bắc Giang?';
    expect((await ask(school)).direct).toMatch(/^99,5%/u);
    expect((await ask(school, 'trung học cơ sở?')).direct).toMatch(/^98%/u);
    expect((await ask('Tỷ lệ dân số được cấp nước sạch của Bắc Giang?', 'nông thôn?')).direct).toMatch(/^90%/u);
  });

  test('that compares adds the place', async () => {
    const answer = await ask('Tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang', 'so với Lâm Đồng thì sao?');
    expect(answer.answer).toMatch(/Bắc Giang: dưới 2,35%/u);
    expect(answer.answer).toMatch(/Lâm Đồng: dưới 2%/u);
  });

  test('from a target to its lead agency keeps topic and place', async () => {
    const answer = await ask('Chỉ tiêu nhà ở xã hội của Bắc Giang đến 2030 là bao nhiêu căn?', 'Cơ quan nào chủ trì?');
    expect(answer.direct).toMatch(/^Sở Xây dựng chủ trì \(Bắc Giang/u);
  });

  test('about the report is about the report, not about another deadline', async () => {
    const answer = await ask('Chỉ tiêu nhà ở xã hội của Bắc Giang là bao nhiêu?', 'Khi nào phải báo cáo?');
    expect(answer.answer).not.toContain('nhà tạm');
    expect(answer.answer).toContain('10/12');
  });

  test('goes on over many turns', async () => {
    const turns = ['Chỉ tiêu BHYT của Lâm Đồng?', 'còn Hậu Giang?', 'thế Bắc Giang?', 'còn BHXH?', 'Lâm Đồng?'];
    expect((await ask(...turns.slice(0, 2))).direct).toMatch(/^Trên 95%.*Hậu Giang/u);
    expect((await ask(...turns.slice(0, 3))).direct).toMatch(/^Trên 99%.*Bắc Giang/u);
    expect((await ask(...turns.slice(0, 4))).direct).toMatch(/^62%.*bảo hiểm xã hội, Bắc Giang/u);
    expect((await ask(...turns)).direct).toMatch(/^Khoảng 30%.*bảo hiểm xã hội, Lâm Đồng/u);
  });

  test.each([
    'the bac giang',
    'the bac giang thi sao',
    'the con bac giang',
    'con bac giang',
    'THE BAC GIANG?',
  ])('typed without marks ("%s") is no question about a card', async (turn) => {
    const answer = await ask('ty le bao hiem that nghiep hau giang', turn);
    expect(answer.direct).toMatch(/^50%.*bảo hiểm thất nghiệp, Bắc Giang/u);
  });

  test('after a question outside the plans still follows the one before it', async () => {
    const answer = await ask(HOUSING, 'cảm ơn bạn', 'Thế còn y tế?');
    expect(answer.direct).toMatch(/^Sở Y tế chủ trì/u);
  });

  test('by "cả ba" means the three places named last', async () => {
    const answer = await ask('bhyt bắc giang', 'còn lâm đồng', 'hậu giang nữa', 'so cả ba');
    expect(new Set(answer.citations.map((citation) => citation.documentId))).toEqual(
      new Set(['bac-giang', 'lam-dong', 'hau-giang']),
    );
  });

  test.each(['sở xây dựng', 'còn Sở Xây dựng?'])('that names another body (“%s”) asks for its tasks', async (turn) => {
    const answer = await ask('ai chủ trì y tế ở bắc giang', turn);
    expect(answer.direct).toMatch(/^Sở Xây dựng chủ trì 1 nhiệm vụ \(Bắc Giang\)/u);
  });

  test('to a question in English without words of its own stays in English', async () => {
    const answer = await ask('Who leads social housing in Bac Giang?', 'Lâm Đồng?');
    expect(answer.language).toBe('en');
    expect(answer.direct).toMatch(/^Not stated\./u);
  });
});

describe('a full question', () => {
  test('starts afresh', async () => {
    const answer = await ask(HOUSING, 'Chỉ tiêu hộ nghèo của huyện ở Quảng Trị là bao nhiêu?');
    expect(answer.direct).toMatch(/1%.*Quảng Trị/u);
    expect(answer.citations.every((citation) => citation.documentId === 'quang-tri-huyen')).toBe(true);
  });

  test('about all places is not bound to the place before', async () => {
    const answer = await ask(HOUSING, 'So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương');
    expect(answer.answer).toMatch(/Lâm Đồng: trên 95%/u);
  });

  test('gets the same answer after other turns as alone', async () => {
    const asked = 'Ai ký kế hoạch của Bắc Giang?';
    const alone = await ask(asked);
    const after = await ask('Tỷ lệ bao phủ BHYT của Lâm Đồng?', 'còn Hậu Giang?', asked);
    expect(after.answer).toBe(alone.answer);
  });
});

describe('a talk on a phone', () => {
  test.each([
    'nguồn đâu?',
    'xem trang nào',
    'lấy nguồn ở đâu',
    'xem o trang nao',
  ])('“%s” asks where the answer stands', async (turn) => {
    const answer = await ask('bao nhiêu căn nhà ở xã hội ở Bắc Giang', turn);
    expect(answer.direct).toBe('Trang 3, mục II.2, Kế hoạch của UBND tỉnh Bắc Giang.');
  });

  test.each([
    'nông thôn bao nhiêu',
    'nong thon bao nhieu',
    'thế nông thôn',
  ])('“%s” narrows the matter at hand', async (turn) => {
    const answer = await ask('diện tích nhà ở bình quân Bắc Giang', turn);
    expect(answer.direct).toMatch(/^32,3m²/u);
  });

  test.each([
    'thêm Hậu Giang',
    'cả Hậu Giang nữa',
    'them hau giang',
  ])('“%s” adds a place to those compared', async (turn) => {
    const answer = await ask('so sánh BHXH Bắc Giang với Lâm Đồng', turn);
    expect(answer.comparison!.map(({ text }) => text)).toEqual(['62%', 'khoảng 30%', '49%']);
  });

  test('“cao nhất là đâu” after one place asks of all', async () => {
    const answer = await ask('tỷ lệ lao động qua đào tạo có bằng cấp Bắc Giang', 'cao nhất là đâu?');
    expect(answer.direct).toBe('Cao nhất: huyện thuộc tỉnh Quảng Trị, 60%.');
  });

  test('“còn huyện” leaves the province for the plan of a district', async () => {
    const answer = await ask('Ai ký chương trình Lâm Đồng', 'còn Bắc Giang', 'còn huyện');
    expect(answer.direct).toMatch(/^Nguyễn Thiên Tùng/u);
  });

  test('“đã xong chưa” asks how far it has come, which a plan does not say', async () => {
    const answer = await ask('ai chủ trì kế hoạch đào tạo nhân lực bán dẫn Bắc Giang', 'đã xong chưa');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain('không nêu đã làm được đến đâu');
  });

  test('“lộn, Lâm Đồng” takes the place back', async () => {
    const answer = await ask('bn % bhtn hậu giang', 'lộn, lâm đồng');
    expect(answer.direct).toMatch(/^Khoảng 28%.*Lâm Đồng/u);
  });

  test('thanks in the middle change nothing', async () => {
    expect((await ask('giường bệnh các tỉnh', 'ok cảm ơn')).direct).toMatch(/^Không có gì/u);
    const answer = await ask('giường bệnh Bắc Giang', 'ok cảm ơn', 'còn Lâm Đồng');
    expect(answer.direct).toMatch(/^35 giường bệnh viện/u);
  });
});

describe('a talk that goes on', () => {
  test('“sở ấy phối hợp với ai” stays with the task that the body leads', async () => {
    const answer = await ask('ai lo việc làm ở bắc giang', 'sở ấy phối hợp với ai');
    expect(answer.citations[0]!.section).toBe('III.4');
  });

  test.each(['các nơi khác', 'cac noi khac', 'còn nơi khác?'])('“%s” asks it of all places', async (turn) => {
    const answer = await ask('lương hưu Lâm Đồng', turn);
    expect(answer.comparison!.filter(({ stated }) => stated)).toHaveLength(4);
  });

  test('“không phải A, B cơ” is about B alone', async () => {
    const answer = await ask('suy dinh dưỡng Hậu Giang', 'không phải Hậu Giang, Bắc Giang cơ');
    expect(answer.direct).toMatch(/^Dưới 15%.*Bắc Giang\.$/u);
  });

  test('“khác nhau chỗ nào” holds the last two places against each other', async () => {
    const answer = await ask('giáo dục Hậu Giang nói gì', 'Lâm Đồng', 'khác nhau chỗ nào');
    expect(answer.comparison!.map(({ documentId }) => documentId).sort()).toEqual(['hau-giang', 'lam-dong']);
  });

  test('“có nói gì không” asks what the plan says of the matter that it gives nobody to lead', async () => {
    const answer = await ask('chuyển đổi số Lâm Đồng ai làm', 'có nói gì không');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain('chuyển đổi số');
  });

  test('“tỉnh nào 95%” names the places that set that very amount', async () => {
    const answer = await ask('BHYT Bắc Giang', 'thế tỉnh nào 95%');
    expect(answer.direct).toBe('95%: Lâm Đồng (trên 95%), Hậu Giang (dự thảo) (trên 95%).');
  });

  test.each([
    ['chỉ tiêu', 'chỉ tiêu nào'],
    ['ai chủ trì', 'nhiệm vụ nào'],
    ['hạn', 'thời hạn của việc nào'],
  ])('“%s” alone is asked back for what it leaves out', async (turn, asked) => {
    const answer = await ask(turn);
    expect(answer.status).toBe('clarify');
    expect(answer.direct).toContain(asked);
  });
});

describe('short forms of places in a list', () => {
  test.each([
    'so sánh thất nghiệp thành thị bg vs ld',
    'thất nghiệp thành thị ld, bg',
  ])('“%s” are places, and not “lao động”', async (turn) => {
    const answer = await ask(turn);
    expect(answer.comparison!.map(({ text }) => text).sort()).toEqual([
      'dưới 2% (khu vực thành thị)',
      'dưới 2,35% (khu vực thành thị)',
    ]);
  });

  test('“ld” elsewhere is none', async () => {
    expect((await ask('tỷ lệ ld qua đào tạo có bằng cấp bắc giang')).direct).toMatch(/^40-45%/u);
  });
});
