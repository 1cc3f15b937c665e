import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('A body formed since the plan', () => {
  test('is answered for under the name that the plan has, and the answer says so', async () => {
    const [now, former] = ['Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Phát triển nông thôn'];
    const answer = await ask(`${now} chủ trì việc gì ở Bắc Giang?`);
    expect(answer.direct).toContain(`${former} chủ trì`);
    expect(answer.notes.join(' ')).toContain(`${former}, nay là ${now} (từ 01/3/2025)`);
  });

  test('a body that the plan names itself keeps its own tasks; those that it took over are to be asked for apart', async () => {
    const answer = await ask('Sở Nội vụ làm gì ở Bắc Giang?');
    expect(answer.direct).toContain('Sở Nội vụ chủ trì 2 nhiệm vụ');
    expect(answer.notes.join(' ')).toContain('phần của Sở Lao động - Thương binh và Xã hội');
  });

  test('a body that was there before and that the plan does not name was given nothing; the former body is pointed to', async () => {
    const answer = await ask('Sở Tài chính Bắc Giang được giao nhiệm vụ gì?');
    expect(answer.status).toBe('not_found');
    expect(answer.notes.join(' ')).toContain('Sở Kế hoạch và Đầu tư (nay là Sở Tài chính, từ 01/3/2025)');
  });

  test('a body that took nothing over has no such note', async () => {
    const answer = await ask('Sở Y tế chủ trì việc gì ở Bắc Giang?');
    expect(answer.notes.join(' ')).not.toContain('nay là');
  });
});

describe('What is said to have become of a body', () => {
  test.each([
    ['Sở Kế hoạch và Đầu tư giờ nhập vào Sở Tài chính à?', /^Đúng\. /u],
    ['Sở Lao động sáp nhập vào Sở Xây dựng đúng không?', /^Không phải\. .*nay là Sở Nội vụ/u],
    ['Sở Nội vụ bây giờ lo việc của Sở Lao động phải không?', /^Đúng một phần\. .*Sở Giáo dục và Đào tạo/u],
    ['Việc của Sở Lao động Bắc Giang giờ Sở Nội vụ làm phải không?', /^Đúng một phần\. /u],
  ])('is confirmed or denied (“%s”)', async (question, told) => {
    expect((await ask(question)).direct).toMatch(told);
  });

  test('is left to the note where one matter is asked about', async () => {
    const answer = await ask('Sở Nội vụ nhận việc giảm nghèo của Sở Lao động phải không?');
    expect(answer.direct).not.toMatch(/^(?:Đúng|Không phải)/u);
  });

  test('is not asked by who works with whom', async () => {
    const answer = await ask('Sở Nội vụ Bắc Giang phối hợp với Sở Lao động khen thưởng phải không?');
    expect(answer.direct).toContain('Phối hợp: ');
  });
});
