import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';
import { linesOf, runProgram } from './run-program.ts';

const { dataDir, ask } = await openRealAssistant();
const env = { DATA_DIR: dataDir };
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

describe('ask', () => {
  test('shows the answer in the first line, then the words of the plan with section and page', async () => {
    const { code, out, err } = await runProgram(['ask', HOUSING], env);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(linesOf(out)[0]).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(out).toContain('Kế hoạch của UBND tỉnh Bắc Giang · mục III.6.5 · trang 10');
    expect(out).toContain('“Cơ quan chủ trì: Sở Xây dựng.”');
  });

  test('of a plan without pages shows none', async () => {
    const { out } = await runProgram(['ask', 'Chỉ tiêu BHYT của Hậu Giang'], env);
    expect(out).toMatch(/^Trên 95%/u);
    expect(out).not.toMatch(/trang|null|undefined/u);
  });

  test('--json gives one object a turn, a line each, with the keys of the contract and no others', async () => {
    const turns = [HOUSING, 'Còn Lâm Đồng?', 'xin chào', 'Chỉ tiêu BHYT của Hậu Giang?'];
    const { code, out, err } = await runProgram(['ask', '--json', ...turns], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = linesOf(out).map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.status)).toEqual(['answered', 'not_found', 'not_found', 'answered']);
    for (const answer of answers) {
      expect(Object.keys(answer).sort()).toEqual(['answer', 'citations', 'ms', 'status']);
      expect(answer.ms).toBeGreaterThanOrEqual(0);
      for (const citation of answer.citations) {
        const { page, ...others } = citation;
        expect(Object.keys(others).sort()).toEqual(['documentId', 'heading', 'quote', 'section', 'title']);
        expect(Object.values(others).every((value) => typeof value === 'string')).toBe(true);
        if ('page' in citation) expect(Number.isInteger(page) && page > 0, JSON.stringify(citation)).toBe(true);
      }
    }
  });

  test('takes several questions as the turns of one conversation, wherever the options stand', async () => {
    const { out } = await runProgram(['ask', HOUSING, '--json', 'Thế còn y tế?'], env);
    const [, second] = linesOf(out).map((line) => JSON.parse(line));
    expect(second.answer).toMatch(/^Sở Y tế chủ trì \(Bắc Giang/u);
  });

  test('gives the same answer as the assistant within the program', async () => {
    const { out } = await runProgram(['ask', '--json', 'So sánh chỉ tiêu BHYT giữa các địa phương'], env);
    expect(JSON.parse(out).answer).toBe((await ask('So sánh chỉ tiêu BHYT giữa các địa phương')).answer);
  });
});

describe('input that is no question', () => {
  const ODD: [string, RegExp][] = [
    ['', /^Chưa có câu hỏi\./u],
    ['  \t ', /^Chưa có câu hỏi\./u],
    ['😀🎉', /^Chưa có câu hỏi\./u],
    ['\u0001\u001b\u007f', /^Chưa có câu hỏi\./u],
    ['nhà ở xã hội '.repeat(800).slice(0, 10_000), /quá dài/u],
    ['<script>alert(1)</script> & <b>', /./u],
  ];

  test('gets a clear sentence each, with exit code 0', async () => {
    const { code, out, err } = await runProgram(['ask', '--json', ...ODD.map(([text]) => text)], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = linesOf(out).map((line) => JSON.parse(line));
    expect(answers).toHaveLength(ODD.length);
    for (const [i, [text, message]] of ODD.entries()) {
      expect(answers[i].answer, text.slice(0, 20)).toMatch(message);
      expect(answers[i].status).not.toBe('answered');
      expect(answers[i].citations).toEqual([]);
    }
  });

  test('of nothing at all is asked for a question', async () => {
    const { code, out } = await runProgram(['ask', ''], env);
    expect(code).toBe(0);
    expect(out.trim()).toBe('Chưa có câu hỏi. Hãy gõ một câu hỏi về các kế hoạch.');
  });

  test('around a question leaves it a question', async () => {
    const { out } = await runProgram(['ask', `<b>${HOUSING}</b>\u0007 😀`], env);
    expect(out).toMatch(/^Sở Xây dựng chủ trì/u);
  });
});
