import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a turn that points at what an answer listed', () => {
  const SCHOOLS = 'liệt kê chỉ tiêu giáo dục của Hậu Giang';

  test.each([
    'cái thứ 2',
    'chỉ tiêu thứ hai',
    'cai thu 2',
    'cái số 2 thì sao',
  ])('“%s” is about that item of the list, and the answer says what it was read as', async (turn) => {
    const answer = await ask(SCHOOLS, turn);
    expect(answer.direct).toMatch(/^99,5%.*cấp tiểu học, Hậu Giang/u);
    expect(answer.notes.join(' ')).toMatch(/^.*Đọc “.*” là “Tỉ lệ đi học đúng độ tuổi cấp tiểu học Hậu Giang”/u);
  });

  test('finds the list again after an answer about another of its items', async () => {
    const answer = await ask(SCHOOLS, 'cái thứ 2', 'còn cái thứ 4');
    expect(answer.direct).toMatch(/75%.*cấp trung học phổ thông/u);
  });

  test('is told how many there are where it points beyond the list', async () => {
    const answer = await ask(SCHOOLS, 'cái thứ chín');
    expect(answer.status).toBe('clarify');
    expect(answer.direct).toContain('5 mục');
  });

  test('asks of a listed task what the words beside it ask', async () => {
    const answer = await ask('Sở Kế hoạch và Đầu tư Bắc Giang chủ trì gì', 'ai phối hợp việc thứ 2');
    expect(answer.direct).toMatch(/^Phối hợp: .*Sở Ngoại vụ, Công an tỉnh/u);
    expect(answer.citations[0]!.section).toBe('III.8');
  });

  test('“mục tiếp theo” is the section after the one cited', async () => {
    const answer = await ask('mục III.6.5 của Bắc Giang nói gì', 'mục tiếp theo nói gì');
    expect(answer.direct).toContain('mục III.6.6');
  });
});

describe('a turn that speaks of “sở này”', () => {
  test.each([
    'ai phối hợp với sở này',
    'so nay phoi hop voi ai',
    'cơ quan đó phối hợp với ai',
  ])('“%s” is about the body that the answer before named', async (turn) => {
    const answer = await ask('Ai chủ trì chuyển đổi số ở Bắc Giang', turn);
    expect(answer.direct).toContain('Sở Thông tin và Truyền thông chủ trì');
  });

  test('asked what it works on with others, a body that only leads is said to be named for nothing of the kind', async () => {
    const answer = await ask('Sở Nội vụ Bắc Giang chủ trì mấy việc', 'sở đó phối hợp việc gì');
    expect(answer.direct).toMatch(
      /^Kế hoạch không nêu Sở Nội vụ phối hợp nhiệm vụ nào\. Sở Nội vụ chủ trì 2 nhiệm vụ/u,
    );
  });
});

describe('a turn that points back as it is typed in a hurry', () => {
  test.each([
    'sowr ddos phoois howpj vieecj gif',
    'so73 d9o1 pho6i1 ho7p5 vie6c5 gi2',
    'sở đóphối hợp việc gì',
    'sở ddos phối hơp việc gì',
  ])('“%s” is about the body that the answer before named', async (turn) => {
    const answer = await ask('Sở Nội vụ Bắc Giang chủ trì mấy việc', turn);
    expect(answer.direct).toMatch(/^Kế hoạch không nêu Sở Nội vụ phối hợp nhiệm vụ nào/u);
  });

  test.each([
    'muục tiếp theo nói gì',
    'mục tếip theo nói gì',
    'mucj tieeps theo nois gif',
  ])('“%s” is the section after the one cited', async (turn) => {
    const answer = await ask('mục III.6.5 của Bắc Giang nói gì', turn);
    expect(answer.direct).toContain('mục III.6.6');
  });

  test.each([
    'KHÔNG PHẢI HẬU GIANG, HUYỆN QUẢNG TRỊ CƠ',
    'khoong phair haauj giang, huyeenj quangr trij cow',
  ])('“%s” takes back what was asked', async (turn) => {
    const answer = await ask('suy dinh dưỡng hậu giang', turn);
    expect(answer.direct).toMatch(/^Dưới 5%.*huyện thuộc tỉnh Quảng Trị/u);
  });

  test.each([
    'camr own nhes',
    'ok cam3 o7n',
    'ok cảm own',
    'dạ em cảm ơn anh nhiều ạ',
    'Em chào anh chị, cảm ơn nhiều nhé',
  ])('“%s” only thanks', async (turn) => {
    const answer = await ask('bhyt hậu giang', turn);
    expect(answer.direct).toContain('Không có gì');
  });
});

describe('the section at hand, typed without marks', () => {
  test.each([
    ['mục III.6.2 bắc giang nói gì', 'ai chu tri muc do', /^Sở Y tế chủ trì/u],
    ['mục III.6.5 bắc giang nói gì', 'muc nay ai chu tri', /^Sở Xây dựng chủ trì/u],
    ['ai chủ trì tuyên truyền Lâm Đồng', 'ai chu tri muc do', /^Ban Tuyên giáo Tỉnh ủy chủ trì/u],
  ])('is what “muc do” points at: “%s – %s”', async (first, then, said) => {
    expect((await ask(first, then)).direct).toMatch(said);
  });
});
