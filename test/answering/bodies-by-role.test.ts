import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('bodies asked for by their roles alone', () => {
  test.each([
    'liệt kê các cơ quan chủ trì ở Bắc Giang',
    'kế hoạch bắc giang có những cơ quan nào chủ trì',
    'danh sach cac don vi chu tri trong ke hoach bac giang',
    'bac giang co bao nhieu co quan chu tri',
    'list all lead agencies of Bac Giang',
  ])('are listed with their tasks: “%s”', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/^Bắc Giang: 12 /u);
    expect(answer.details.filter((line) => line.startsWith('• '))).toHaveLength(12);
    expect(answer.details[0]).toMatch(/^• Sở Lao động - Thương binh và Xã hội: 6 /u);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['sở nào nhiều việc nhất ở Bắc Giang', /Sở Lao động - Thương binh và Xã hội – chủ trì 6\/20 nhiệm vụ/u],
    ['Ở Bắc Giang sở nào được giao nhiều nhiệm vụ nhất?', /Sở Lao động - Thương binh và Xã hội – chủ trì 6\/20/u],
    ['co quan nao phoi hop nhieu nhat o bac giang', /UBND các huyện, thị xã, thành phố – phối hợp 17\/19 nhiệm vụ/u],
    ['sở nào phối hợp nhiều nhất ở bắc giang', /Sở Lao động - Thương binh và Xã hội – phối hợp 2\/19 nhiệm vụ/u],
  ])('with the most tasks: “%s”', async (question, first) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(first);
    expectCitationsToHold(index, answer);
  });

  test('“sở” counts departments only', async () => {
    expect((await ask('Bắc Giang giao bao nhiêu sở chủ trì')).direct).toMatch(/^Bắc Giang: 9 sở chủ trì/u);
    const none = await ask('bao nhieu so cua lam dong duoc giao chu tri');
    expect(none.status).toBe('not_found');
    expect(none.answer).toContain('Ban Tuyên giáo Tỉnh ủy');
  });

  test('where there is only one no order is told', async () => {
    const answer = await ask('cơ quan nào được giao nhiều việc nhất ở Lâm Đồng');
    expect(answer.direct).toMatch(/^Không so được: Lâm Đồng chỉ nêu một cơ quan chủ trì với 1 nhiệm vụ/u);
  });

  test('in both roles, or in one only', async () => {
    const both = await ask('cơ quan nào vừa chủ trì vừa phối hợp ở bắc giang');
    expect(both.direct).toContain('3 cơ quan, nhóm cơ quan vừa chủ trì vừa phối hợp');
    expect(both.answer).toContain('Sở Lao động - Thương binh và Xã hội: chủ trì 6 nhiệm vụ');
    const only = await ask('cơ quan nào chỉ phối hợp ở Bắc Giang');
    expect(only.answer).toContain('• Sở Ngoại vụ: 1 nhiệm vụ – mục III.8');
    expect(only.answer).not.toContain('• Sở Lao động');
  });

  test('asked of all plans each has a line', async () => {
    const answer = await ask('liệt kê các cơ quan chủ trì');
    expect(answer.status).toBe('answered');
    expect(answer.details).toContain('• huyện thuộc tỉnh Quảng Trị: Phòng LĐ-TB&XH (1 nhiệm vụ)');
    expect(answer.answer).toMatch(
      /• Bắc Giang: Sở Lao động - Thương binh và Xã hội \(6 nhiệm vụ\).*và 8 cơ quan khác/u,
    );
  });

  test.each([
    'sở nào chủ trì nhà ở xã hội ở bắc giang',
    'những cơ quan nào chủ trì nhà ở xã hội ở bắc giang',
    'sở nào chủ trì nhiều việc về y tế nhất ở bắc giang',
  ])('a matter is another question: “%s”', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Sở (?:Xây dựng|Y tế) chủ trì \(Bắc Giang/u);
  });
});

describe('tasks without a body', () => {
  test('that work with the lead are listed', async () => {
    const answer = await ask('nhiệm vụ nào ở bắc giang không có cơ quan phối hợp');
    expect(answer.direct).toMatch(/^1\/20 nhiệm vụ/u);
    expect(answer.details[0]).toMatch(/^• mục III\.2\.4: Căn cứ chức năng/u);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['bắc giang có bao nhiêu nhiệm vụ không có cơ quan chủ trì', /^Không có. Cả 18 mục nhiệm vụ/u],
    ['việc nào chưa rõ ai chủ trì ở lâm đồng', /^Cả 9 mục nhiệm vụ \(Lâm Đồng, mục III\) đều không nêu/u],
  ])('that leads are counted by section: “%s”', async (question, first) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(first);
    expectCitationsToHold(index, answer);
  });
});

describe('how many tasks a body named has', () => {
  test('is told under the name that stands beside the role', async () => {
    const answer = await ask('UBND huyện phối hợp mấy nhiệm vụ ở bắc giang');
    expect(answer.direct).toBe('UBND các huyện, thị xã, thành phố phối hợp 17 nhiệm vụ (Bắc Giang):');
    expectCitationsToHold(index, answer);
  });

  test('is asked on of the body at hand', async () => {
    const answer = await ask('Sở Nội vụ phối hợp bao nhiêu nhiệm vụ', 'chủ trì mấy việc');
    expect(answer.direct).toBe('Sở Nội vụ chủ trì 2 nhiệm vụ (Bắc Giang):');
  });
});

describe('a further turn', () => {
  test('changes one part of what was asked of the bodies', async () => {
    const most = 'sở nào nhiều việc nhất ở Bắc Giang';
    expect((await ask(most, 'ít nhất thì sao')).direct).toMatch(/^Ít nhất \(Bắc Giang\)/u);
    expect((await ask(most, 'còn Lâm Đồng')).direct).toMatch(/Lâm Đồng (?:chỉ nêu|không nêu)/u);
    expect((await ask('liệt kê các cơ quan chủ trì ở bắc giang', 'còn phối hợp?')).direct).toMatch(
      /^Bắc Giang: 8 cơ quan, nhóm cơ quan phối hợp/u,
    );
  });

  test('points at one of them, in the language of the talk', async () => {
    expect((await ask('liệt kê các cơ quan chủ trì ở bắc giang', 'cái thứ hai làm gì')).direct).toBe(
      'Sở Thông tin và Truyền thông chủ trì 3 nhiệm vụ (Bắc Giang):',
    );
    expect((await ask('which agency has the most tasks in Bac Giang?', 'the second one')).direct).toBe(
      'Sở Thông tin và Truyền thông leads 3 tasks (Bắc Giang):',
    );
  });
});
