import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';
import { runCommand, runProgram } from './run-program.ts';

const { dataDir } = await openRealAssistant();
const env = { DATA_DIR: dataDir };
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

/** The answers, which an empty line parts. */
const answersIn = (out: string) => out.split('\n\n').filter((part) => part.trim());

describe('npm start where standard input is no terminal', () => {
  test('answers each line as a turn of one conversation, and ends with the input', async () => {
    const input = `${HOUSING}\n\n   \nThế còn y tế?\nCòn Lâm Đồng?`;
    const { code, out } = await runCommand('npm', ['start', '--silent'], env, input);
    expect(code).toBe(0);
    const answers = answersIn(out);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(answers[1]).toMatch(/^Sở Y tế chủ trì/u);
    expect(answers[2]).toMatch(/^Không nêu\. .*Lâm Đồng/u);
  });

  test('shows no greeting and no prompt, and ends at once without input', async () => {
    expect(await runProgram(['start'], env)).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('knows the commands', async () => {
    const input = `${HOUSING}\r\n/tailieu\n/moi\nThế còn y tế?\n/thoat\n${HOUSING}\n`;
    const { code, out } = await runProgram(['start'], env, input);
    expect(code).toBe(0);
    const answers = answersIn(out);
    expect(answers).toHaveLength(4);
    expect(answers[1]!.split('\n')).toHaveLength(5);
    expect(answers[1]).toContain('Kế hoạch của UBND tỉnh Bắc Giang');
    expect(answers[2]).toBe('Đã quên các câu hỏi trước.');
    expect(answers[3]).not.toMatch(/^Sở Y tế chủ trì/u);
  });

  test('goes on after lines that are no questions', async () => {
    const input = `😀\n\u0000\u0001\n${'a '.repeat(5000)}\n<b>\n${HOUSING}\n`;
    const { code, out, err } = await runProgram(['start'], env, input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(answersIn(out).at(-1)).toMatch(/^Sở Xây dựng chủ trì/u);
    expect(out).toMatch(/quá dài/u);
  });
});
