import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askBatch } from '../../src/cli/index.ts';
import { ConfigError } from '../../src/errors.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { openRealAssistant } from '../system/real-assistant.ts';
import { linesOf, runProgram } from './run-program.ts';

const makeFolder = useTemporaryFolders();
const { assistant, dataDir } = await openRealAssistant();

const runBatch = (content: string) => {
  const file = join(makeFolder(), 'questions.jsonl');
  writeFileSync(file, content);
  return runProgram(['ask', '--batch', file], { DATA_DIR: dataDir });
};

const CONVERSATIONS = [
  { id: 'z9', turns: ['Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?', 'Thế còn y tế?'] },
  { id: 7, turns: ['Tỷ lệ bao phủ BHYT của Lâm Đồng?', 'còn Hậu Giang?', 'thế Bắc Giang?'] },
  { id: 'a-1', turns: ['Thế còn y tế?'] },
  { id: 'z9', turns: ['', '\u0000', '🙂'] },
  { id: 'b', turns: ['Ai ký kế hoạch của Bắc Giang?'], expect: { status: 'not_found' } },
];

describe('a file of conversations', () => {
  test('is answered in order, with its ids, each conversation by itself', async () => {
    const { code, out, err } = await runBatch(CONVERSATIONS.map((one) => JSON.stringify(one)).join('\n\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = linesOf(out).map((line) => JSON.parse(line));
    expect(rows.map((row) => row.id)).toEqual(CONVERSATIONS.map((one) => one.id));
    expect(rows.map((row) => row.turns.length)).toEqual(CONVERSATIONS.map((one) => one.turns.length));
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'turns']);
      for (const turn of row.turns) expect(Object.keys(turn).sort()).toEqual(['answer', 'citations', 'ms', 'status']);
    }
    expect(rows[0].turns[1].answer).toMatch(/^Sở Y tế chủ trì \(Bắc Giang/u);
    expect(rows[1].turns[2].answer).toMatch(/^Trên 99%.*Bắc Giang/u);
    // The third conversation knows nothing of the first, nor of the second's place.
    expect(rows[2].turns[0].answer).not.toMatch(/^Sở Y tế chủ trì/u);
    expect(rows[3].turns.map((turn: { status: string }) => turn.status)).toEqual(['clarify', 'clarify', 'clarify']);
  });

  test('may end with or without a line end, and have line ends of Windows', async () => {
    const { code, out } = await runBatch(
      '{"id":1,"turns":["HDI của Bắc Giang?"]}\r\n{"id":2,"turns":["HDI của Bắc Giang?"]}\r\n',
    );
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(2);
  });

  test('without conversations gives nothing', async () => {
    expect(await runBatch('\n')).toMatchObject({ code: 0, out: '', err: '' });
  });

  test('that is not there is named', async () => {
    const file = join(makeFolder(), 'khong-co.jsonl');
    const { code, out, err } = await runProgram(['ask', '--batch', file], { DATA_DIR: dataDir });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${file}: cannot be read.`);
  });

  test('with a line that is no conversation names the file and the line', async () => {
    const { code, out, err } = await runBatch('{"id":"good","turns":["HDI của Bắc Giang?"]}\n{bad\n');
    expect(code).toBe(2);
    expect(err).toMatch(/questions\.jsonl:2: is not a conversation\. Each line must be/u);
    expect(err).not.toMatch(/\n\s+at /u);
    for (const written of linesOf(out)) expect(JSON.parse(written).id).toBe('good');
  });

  test.each([
    ['no JSON', 'HDI của Bắc Giang?'],
    ['no turns', '{"id":"a"}'],
    ['no question', '{"id":"a","turns":[]}'],
    ['no id', '{"turns":["HDI?"]}'],
    ['turns of another kind', '{"id":"a","turns":[1]}'],
  ])('with a line that has %s is refused', async (_name, line) => {
    const file = join(makeFolder({ 'questions.jsonl': line }), 'questions.jsonl');
    await expect(askBatch(assistant, file, () => {})).rejects.toThrow(ConfigError);
    await expect(askBatch(assistant, file, () => {})).rejects.toThrow(`${file}:1: is not a conversation.`);
  });
});
