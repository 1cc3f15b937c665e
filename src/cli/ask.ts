import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Answer } from '../answering/index.ts';
import type { Assistant } from '../conversation/index.ts';
import { ConfigError } from '../errors.ts';
import { renderText } from './render-text.ts';

/** What `ask` was called with. */
export interface AskArguments {
  turns: string[];
  json: boolean;
  batch: string | undefined;
}

/**
 * Reads the arguments of `ask`.
 * @throws ConfigError when there is neither a question nor a file, or an option is unknown
 */
export function parseAskArguments(args: readonly string[]): AskArguments {
  const parsed: AskArguments = { turns: [], json: false, batch: undefined };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--') {
      parsed.turns.push(...args.slice(i + 1));
      break;
    }
    if (argument === '--json') parsed.json = true;
    else if (argument === '--batch') {
      i++;
      parsed.batch = args[i];
      if (!parsed.batch)
        throw new ConfigError('--batch needs a file.', { remedy: 'npm run --silent ask -- --batch FILE' });
    } else if (argument.startsWith('--')) {
      throw new ConfigError(`${argument} is no option of ask.`, { remedy: 'Options: --json, --batch FILE.' });
    } else parsed.turns.push(argument);
  }
  if (parsed.turns.length === 0 && !parsed.batch) {
    throw new ConfigError('There is no question.', {
      remedy: 'npm run --silent ask -- "Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?"',
    });
  }
  return parsed;
}

/** Answers the turns of one conversation. */
export async function askTurns(assistant: Assistant, args: AskArguments, write: (line: string) => void): Promise<void> {
  for (const turn of args.turns) {
    const answer = await assistant.reply('cli', turn);
    write(args.json ? JSON.stringify(toJson(answer)) : `${renderText(answer)}\n`);
  }
}

const batchRow = z.object({ id: z.union([z.string(), z.number()]), turns: z.array(z.string()).min(1) });

/**
 * Answers a file of conversations, a line each, in order.
 * @throws ConfigError when the file or one of its lines cannot be read
 */
export async function askBatch(assistant: Assistant, file: string, write: (line: string) => void): Promise<void> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError('cannot be read.', {
      subject: file,
      cause,
      remedy: 'Give a file with one JSON object {id, turns: [text, …]} a line.',
    });
  }
  for (const [number, line] of content.split('\n').entries()) {
    if (!line.trim()) continue;
    const { id, turns } = parseRow(file, number + 1, line);
    const answers = [];
    for (const turn of turns) answers.push(toJson(await assistant.reply(`batch ${number}`, turn)));
    assistant.forget(`batch ${number}`);
    write(JSON.stringify({ id, turns: answers }));
  }
}

function parseRow(file: string, number: number, line: string): z.infer<typeof batchRow> {
  try {
    return batchRow.parse(JSON.parse(line));
  } catch (cause) {
    throw new ConfigError('is not a conversation.', {
      subject: `${file}:${number}`,
      cause,
      remedy: 'Each line must be {"id": …, "turns": ["…"]}.',
    });
  }
}

/** An answer by the contract. */
export function toJson(answer: Answer): Pick<Answer, 'status' | 'answer' | 'citations' | 'ms'> {
  return { status: answer.status, answer: answer.answer, citations: answer.citations, ms: answer.ms };
}
