import { createInterface } from 'node:readline';
import type { Assistant } from '../conversation/index.ts';
import { renderText } from './render-text.ts';

const WELCOME = `Trợ lý kế hoạch. Gõ câu hỏi, ví dụ: Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?
/tailieu: danh sách văn bản · /moi: bắt đầu lại · /thoat: kết thúc
Muốn dùng qua Telegram: lấy token từ @BotFather, đặt TELEGRAM_BOT_TOKEN=… (trong tệp .env) rồi chạy lại npm start.
`;

/**
 * Talks in the terminal until the input ends. Where the input is no terminal, each line is a question and nothing but the
 * answers is written.
 */
export async function chat(assistant: Assistant, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<void> {
  const interactive = input.isTTY === true;
  const lines = createInterface({ input, terminal: interactive, ...(interactive ? { output, prompt: '\n> ' } : {}) });
  if (interactive) {
    output.write(WELCOME);
    lines.prompt();
  }
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/(?:thoat|quit|exit)$/u.test(typed)) break;
    if (typed) output.write(`${await respond(assistant, typed)}\n${interactive ? '' : '\n'}`);
    if (interactive) lines.prompt();
  }
  lines.close();
}

async function respond(assistant: Assistant, typed: string): Promise<string> {
  if (typed === '/moi') {
    assistant.forget('terminal');
    return 'Đã quên các câu hỏi trước.';
  }
  if (typed === '/tailieu') {
    return assistant
      .documents()
      .map(
        (document) =>
          `• ${document.title}${document.number ? ` · số ${document.number}` : ''} · ${document.status === 'draft' ? 'dự thảo' : 'đã ban hành'}`,
      )
      .join('\n');
  }
  return renderText(await assistant.reply('terminal', typed));
}
