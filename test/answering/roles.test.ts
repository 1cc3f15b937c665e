import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant, sectionsOf } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();
const firstLine = (text: string) => text.split('\n')[0];

describe('who leads a task', () => {
  test('is told first where the partners are asked for as well', async () => {
    const answer = await ask('Cơ quan chủ trì mục III.2.4 của Bắc Giang là ai, phối hợp với ai');
    expect(answer.direct).toMatch(/^Các sở, ban, ngành của tỉnh, UBND huyện, thị xã, thành phố chủ trì/u);
    expect(answer.details).toContain('Phối hợp: kế hoạch không nêu.');
  });

  test('stands in the first line; those who coordinate and the time under it', async () => {
    const answer = await ask('Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?');
    expect(answer.status).toBe('answered');
    expect(firstLine(answer.answer)).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(answer.details).toContain('Phối hợp: các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố.');
    expect(answer.details).toContain('Thời gian: kế hoạch không nêu.');
    expect(answer.citations[0]).toEqual({
      documentId: 'bac-giang',
      title: 'Kế hoạch của UBND tỉnh Bắc Giang',
      section: 'III.6.5',
      heading: 'Lĩnh vực xây dựng',
      page: 10,
      quote: 'Cơ quan chủ trì: Sở Xây dựng.',
    });
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['Sở nào chủ trì lĩnh vực y tế ở Bắc Giang?', 'Sở Y tế', 'III.6.2'],
    ['Cơ quan nào chủ trì giáo dục và đào tạo ở Bắc Giang?', 'Sở Giáo dục và Đào tạo', 'III.6.1'],
    ['Ở Bắc Giang ai chủ trì khen thưởng tập thể, cá nhân?', 'Sở Nội vụ', 'III.1.2'],
    ['Ai chủ trì vận động viện trợ, hợp tác quốc tế ở Bắc Giang', 'Sở Kế hoạch và Đầu tư', 'III.8'],
    ['Đơn vị nào phụ trách BHXH trong kế hoạch của Bắc Giang?', 'Bảo hiểm xã hội tỉnh', 'III.5.1'],
    ['ai chu tri nuoc sach nong thon o bac giang', 'Sở Nông nghiệp và Phát triển nông thôn', 'III.6.6'],
    ['Ban nào ở Lâm Đồng chủ trì hướng dẫn tuyên truyền, quán triệt Nghị quyết 42?', 'Ban Tuyên giáo Tỉnh ủy', 'IV.2'],
  ])('%s', async (question, body, section) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(firstLine(answer.answer)).toContain(body);
    expect(answer.citations[0]!.section).toBe(section);
    expectCitationsToHold(index, answer);
  });

  test('names several bodies where the plan does, and no one beside them', async () => {
    const answer = await ask('Ai chủ trì thanh tra, kiểm tra việc thực hiện chính sách xã hội ở Bắc Giang?');
    expect(answer.status).toBe('answered');
    expect(firstLine(answer.answer)).toMatch(/^Các sở, ban, ngành của tỉnh, UBND huyện, thị xã, thành phố chủ trì/u);
    expect(answer.details).toContain('Phối hợp: kế hoạch không nêu.');
    expect(sectionsOf(answer)).toEqual(['bac-giang III.2.4']);
  });

  test('tells the time where the plan does', async () => {
    const answer = await ask('Ai chủ trì tuyên truyền nâng cao nhận thức về chính sách xã hội ở Bắc Giang?');
    expect(answer.answer).toContain('Sở Lao động - Thương binh và Xã hội');
    expect(answer.answer).toContain('Thời gian: Thường xuyên.');
  });

  test('in English has an English frame around the plan’s own names', async () => {
    const answer = await ask('Who leads the health sector in Bac Giang?');
    expect(answer).toMatchObject({ status: 'answered', language: 'en' });
    expect(firstLine(answer.answer)).toMatch(/^Sở Y tế leads \(Bắc Giang/u);
    expect(answer.answer).toContain('Time: the plan does not say.');
    expect((await ask('Which agency leads health in Bac Giang?')).answer).toContain('Sở Y tế');
  });
});

describe('who coordinates', () => {
  test('stands in the first line, with the body that leads', async () => {
    const answer = await ask('Cơ quan phối hợp thực hiện nhiệm vụ y tế ở Bắc Giang gồm những ai?');
    expect(answer.status).toBe('answered');
    expect(firstLine(answer.answer)).toMatch(
      /^Phối hợp: các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố .*Sở Y tế chủ trì/u,
    );
    expect(answer.citations[0]).toMatchObject({ section: 'III.6.2', page: 9 });
    expectCitationsToHold(index, answer);
  });

  test('is said not to be stated where the plan names none', async () => {
    const answer = await ask('Ai phối hợp thanh tra, kiểm tra chính sách xã hội ở Bắc Giang?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu\./u);
    expect(answer.answer).toContain('Các sở, ban, ngành của tỉnh');
  });
});

describe('the tasks of a body', () => {
  test.each([
    ["What does the Government's action programme task the labour ministry (Bộ LĐ-TB&XH) with?", 'chinh-phu III.1'],
    ['What does the health department (Sở Y tế) have to do in Bac Giang?', 'bac-giang III.6.2'],
  ])('are found by its name in brackets: %s', async (question, section) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(sectionsOf(answer)).toContain(section);
  });

  test('are told of both of two bodies', async () => {
    const answer = await ask('doan dai bieu quoc hoi tinh lam dong va hdnd cac cap lam gi');
    expect(answer.answer).toMatch(/Đoàn Đại biểu Quốc hội tỉnh được giao[\s\S]*Hội đồng nhân dân các cấp được giao/u);
    expect(answer.answer).toContain('giám sát');
  });

  test('are all listed, each with its section', async () => {
    const answer = await ask('Sở Nội vụ Bắc Giang chủ trì những nhiệm vụ nào?');
    expect(firstLine(answer.answer)).toMatch(/^Sở Nội vụ chủ trì 2 nhiệm vụ \(Bắc Giang\):/u);
    expect(answer.answer).toMatch(/mục III\.1\.2: Khen thưởng/u);
    expect(answer.answer).toMatch(/mục III\.2\.1: Nâng cao năng lực/u);
    expect(answer.answer.length).toBeLessThanOrEqual(2500);
    expectCitationsToHold(index, answer);
  });

  test.each([
    'Sở Xây dựng',
    'Sở Y tế',
    'Sở Giáo dục và Đào tạo',
    'Bảo hiểm xã hội tỉnh',
    'Sở Lao động - Thương binh và Xã hội',
  ])('of %s of Bắc Giang are not withheld', async (body) => {
    const answer = await ask(`${body} Bắc Giang làm gì?`);
    expect(answer.status, answer.answer).toBe('answered');
    expect(answer.direct).toMatch(new RegExp(`^${body} chủ trì \\d+ nhiệm vụ`, 'u'));
    expectCitationsToHold(index, answer);
  });

  test('of a body of a like name are not mixed up', async () => {
    const answer = await ask('Sở Ngoại vụ Bắc Giang làm gì?');
    expect(answer.direct).toMatch(/^Sở Ngoại vụ phối hợp 1 nhiệm vụ/u);
    expect(answer.answer).not.toContain('Sở Nội vụ');
    expect(sectionsOf(answer)).toEqual(['bac-giang III.8']);
  });

  test('that the plan gives nothing to are none', async () => {
    const answer = await ask('Sở Tư pháp Bắc Giang chủ trì những nhiệm vụ nào?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không nêu\. .* không giao nhiệm vụ riêng cho Sở Tư pháp\./u);
  });
});
