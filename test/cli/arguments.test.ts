import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAskArguments } from '../../src/cli/index.ts';
import { ConfigError } from '../../src/errors.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { runProgram } from './run-program.ts';

const makeFolder = useTemporaryFolders();

/** Runs the program with a data folder that must stay empty: nothing is indexed for arguments that cannot be used. */
const refuse = async (args: string[], env: Record<string, string> = {}) => {
  const { code, out, err } = await runProgram(args, { DATA_DIR: join(makeFolder(), 'data'), ...env });
  expect(out).toBe('');
  expect(code).toBe(2);
  expect(err).not.toMatch(/\n\s+at |indexed/u);
  return err.trim();
};

describe('the arguments of ask', () => {
  test('are questions and options in any order', () => {
    expect(parseAskArguments(['a', '--json', 'b'])).toEqual({ turns: ['a', 'b'], json: true, batch: undefined });
    expect(parseAskArguments(['--batch', 'f'])).toEqual({ turns: [], json: false, batch: 'f' });
    expect(parseAskArguments(['- gạch đầu dòng'])).toMatchObject({ turns: ['- gạch đầu dòng'] });
  });

  test.each([
    [[]],
    [['--json']],
    [['--batch']],
    [['--batch', '']],
    [['--Json', 'a']],
    [['--help']],
  ])('%j are refused with what to do', (args) => {
    expect(() => parseAskArguments(args)).toThrow(ConfigError);
  });
});

describe('a command line that cannot be used', () => {
  test('says on standard error that there is no question, with an example', async () => {
    expect(await refuse(['ask'])).toMatch(/^There is no question\. npm run --silent ask -- ".+\?"$/u);
  });

  test('names the option that does not exist', async () => {
    expect(await refuse(['ask', '--verbose', 'HDI?'])).toMatch(
      /^--verbose is no option of ask\. Options: --json, --batch FILE\.$/u,
    );
  });

  test('names the command that does not exist', async () => {
    expect(await refuse(['hoi'])).toMatch(
      /^"hoi" is no command\. Commands: start, index \[--full \| --check\], ask\.$/u,
    );
  });

  test('names the setting that cannot be used', async () => {
    expect(await refuse(['start'], { TELEGRAM_ALLOWED_USERS: 'an' })).toMatch(/^TELEGRAM_ALLOWED_USERS: /u);
  });

  test('names a corpus folder that is not there', async () => {
    const folder = join(makeFolder(), 'khong-co');
    expect(await refuse(['ask', 'HDI của Bắc Giang?'], { CORPUS_DIR: folder })).toMatch(/khong-co: .* CORPUS_DIR/u);
  });

  test('names a data folder that is a file', async () => {
    const file = join(makeFolder({ tep: 'x' }), 'tep');
    const { code, err } = await runProgram(['ask', 'HDI của Bắc Giang?'], { DATA_DIR: file });
    expect(code).toBe(2);
    expect(err).toMatch(/cannot be written: .*DATA_DIR/u);
    expect(err).not.toMatch(/\n\s+at /u);
  });
});
