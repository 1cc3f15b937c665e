import { browsingInEnglish } from './browsing-english.ts';
import type { BrowsingTexts } from './browsing-texts.ts';
import { browsingInVietnamese } from './browsing-vietnamese.ts';
import { ADMIN_TEXTS, type AdminTexts } from './strings-admin.ts';

/** Languages in which the bot itself speaks; answers come in the language of their question. */
export type TextLanguage = 'vi' | 'en';

/** Names of the bot's commands, without the slash. */
export const COMMAND_NAMES = [
  'start',
  'help',
  'hoi',
  'chitieu',
  'nhiemvu',
  'thoihan',
  'sosanh',
  'tailieu',
  'diaphuong',
  'moi',
  'riengtu',
  'gopy',
] as const;

/** A command as Telegram's menu shows it. */
interface MenuCommand {
  command: (typeof COMMAND_NAMES)[number];
  description: string;
}

/** Every text that the bot shows by itself, as plain text; whoever sends one escapes it. */
export interface Texts extends BrowsingTexts, AdminTexts {
  menu: MenuCommand[];
  /** Shown before the first message to the bot; at most 512 characters. */
  description: string;
  /** Shown on the bot's profile; at most 120 characters. */
  shortDescription: string;
  title: string;
  purpose: string;
  examplesHeading: string;
  /** Example questions; `place` is a place whose plan is in the corpus. */
  examples(place: string | undefined): string[];
  help(botName: string): string[];
  documentsHeading(count: number): string;
  noDocuments: string;
  issued: string;
  draft: string;
  number(number: string): string;
  numberNotStated: string;
  /** `date` is `YYYY-MM-DD`. */
  date(date: string): string;
  dateNotStated: string;
  forgotten: string;
  section: string;
  page: string;
  noAnswer: string;
  emptyQuestion: string;
  onlyText: string;
  unknownCommand: string;
  tooFast: string;
  notAllowed(userId: number): string;
  locked: string;
  /** Why an invitation did not let somebody in. */
  invitation: { used: string; expired: string; unknown: string };
  busy: string;
  indexMissing: string;
}

const vi: Texts = {
  ...browsingInVietnamese,
  ...ADMIN_TEXTS.vi,
  menu: [
    { command: 'hoi', description: 'Đặt câu hỏi, dùng trong nhóm: /hoi câu hỏi' },
    { command: 'chitieu', description: 'Chỉ tiêu: chọn nơi, lĩnh vực' },
    { command: 'nhiemvu', description: 'Nhiệm vụ: chọn nơi, cơ quan' },
    { command: 'thoihan', description: 'Thời hạn sắp tới, thêm vào lịch' },
    { command: 'sosanh', description: 'So sánh chỉ tiêu giữa các nơi' },
    { command: 'tailieu', description: 'Văn bản đang tra cứu, mục lục, tệp gốc' },
    { command: 'diaphuong', description: 'Địa phương mặc định của cuộc trò chuyện' },
    { command: 'moi', description: 'Bắt đầu cuộc hỏi đáp mới' },
    { command: 'help', description: 'Cách đặt câu hỏi' },
    { command: 'riengtu', description: 'Dữ liệu được giữ và cách xóa' },
    { command: 'gopy', description: 'Góp ý cho người quản trị' },
  ],
  description:
    'Hỏi về kế hoạch thực hiện nghị quyết: cơ quan nào chủ trì, phối hợp với ai, chỉ tiêu đến năm 2030, thời hạn báo cáo. ' +
    'Trợ lý trả lời ngay dòng đầu, kèm nguyên văn, mục và trang của văn bản. Văn bản không nêu thì trợ lý nói là không nêu.',
  shortDescription: 'Tra cứu kế hoạch: cơ quan chủ trì, chỉ tiêu, thời hạn, kèm nguyên văn, mục và trang.',
  title: 'Trợ lý tra cứu kế hoạch',
  purpose:
    'Anh/chị hỏi về các kế hoạch: cơ quan nào chủ trì, phối hợp với ai, chỉ tiêu, thời hạn báo cáo. ' +
    'Câu trả lời ở dòng đầu, bên dưới là nguyên văn với mục và trang. Văn bản không nêu thì trợ lý nói là không nêu.',
  examplesHeading: 'Ví dụ:',
  examples: (place) => [
    `Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội${place ? ` ở ${place}` : ''}?`,
    'Chỉ tiêu bao phủ bảo hiểm y tế đến năm 2030 là bao nhiêu?',
    'Khi nào phải gửi báo cáo và gửi cho cơ quan nào?',
  ],
  help: (botName) => [
    'Hỏi tiếp được: sau câu trả lời, chỉ cần nhắn “Còn Lâm Đồng?” hay “Ai phối hợp?”.',
    `Trong nhóm: nhắc tên @${botName}, trả lời tin nhắn của trợ lý, hoặc dùng /hoi kèm câu hỏi.`,
    'Không cần gõ: /chitieu, /nhiemvu, /thoihan, /sosanh chọn bằng nút. /tailieu: mục lục và tệp gốc. /diaphuong: chọn nơi mặc định. /moi: quên các câu trước.',
    `Trong mọi cuộc trò chuyện: gõ @${botName} và câu hỏi để gửi đoạn trích dẫn. Dữ liệu được giữ: /riengtu. Góp ý: /gopy.`,
    'Gõ không dấu hay viết tắt (BHYT, NOXH, UBND) đều được. Trợ lý chỉ trả lời theo văn bản, không tư vấn pháp lý.',
  ],
  documentsHeading: (count) => `Đang tra cứu ${count} văn bản`,
  noDocuments: 'Chưa có văn bản nào để tra cứu. Anh/chị báo người quản trị giúp.',
  issued: 'đã ban hành',
  draft: 'dự thảo',
  number: (number) => `số ${number}`,
  numberNotStated: 'văn bản không ghi số',
  date: (date) => `ngày ${formatVietnameseDate(date)}`,
  dateNotStated: 'văn bản không ghi ngày',
  forgotten: 'Đã quên các câu trước. Mời anh/chị đặt câu hỏi mới.',
  section: 'mục',
  page: 'trang',
  noAnswer: 'Trợ lý chưa có câu trả lời cho câu hỏi này. Anh/chị thử hỏi cách khác giúp.',
  emptyQuestion:
    'Anh/chị viết câu hỏi ngay sau lệnh hoặc sau tên trợ lý, ví dụ: /hoi Cơ quan nào chủ trì lĩnh vực y tế?',
  onlyText: 'Trợ lý chỉ đọc được tin nhắn chữ. Anh/chị gõ câu hỏi giúp.',
  unknownCommand: 'Trợ lý không có lệnh này. Anh/chị gõ câu hỏi, hoặc /help để xem cách dùng.',
  tooFast: 'Anh/chị đang hỏi nhanh quá. Xin chờ khoảng một phút rồi hỏi tiếp.',
  notAllowed: (userId) =>
    `Trợ lý này chỉ phục vụ người đã đăng ký. Anh/chị gửi mã Telegram của mình cho người quản trị để được thêm vào: ${userId}`,
  locked: 'Người quản trị đã tạm khóa quyền dùng trợ lý của anh/chị. Anh/chị liên hệ người quản trị để được mở lại.',
  invitation: {
    used: 'Đường dẫn mời này đã có người dùng. Anh/chị xin người quản trị đường dẫn khác.',
    expired: 'Đường dẫn mời này đã hết hạn. Anh/chị xin người quản trị đường dẫn khác.',
    unknown: 'Đường dẫn mời này không đúng hoặc đã bị thu hồi. Anh/chị xin người quản trị đường dẫn khác.',
  },
  busy: 'Trợ lý đang bận, chưa trả lời được. Anh/chị hỏi lại sau ít phút.',
  indexMissing:
    'Kho văn bản chưa sẵn sàng nên chưa tra cứu được. Anh/chị báo người quản trị lập lại chỉ mục (npm run index).',
};

const en: Texts = {
  ...browsingInEnglish,
  ...ADMIN_TEXTS.en,
  menu: [
    { command: 'hoi', description: 'Ask a question, for groups: /hoi question' },
    { command: 'chitieu', description: 'Targets: choose a place and a field' },
    { command: 'nhiemvu', description: 'Tasks: choose a place and an agency' },
    { command: 'thoihan', description: 'Coming deadlines, for your calendar' },
    { command: 'sosanh', description: 'Compare targets between places' },
    { command: 'tailieu', description: 'Documents, their outlines and files' },
    { command: 'diaphuong', description: "This chat's own place" },
    { command: 'moi', description: 'Start a new conversation' },
    { command: 'help', description: 'How to ask' },
    { command: 'riengtu', description: 'What is kept, and how to delete it' },
    { command: 'gopy', description: 'A suggestion to the administrators' },
  ],
  description:
    'Ask about the plans that carry out a resolution: which agency leads, who coordinates, the targets for 2030, when reports are due. ' +
    "The answer comes first, then the plan's own words with section and page. Where a plan does not say, the assistant says so.",
  shortDescription: 'Looks up plans: lead agencies, targets, deadlines, with the exact words, section and page.',
  title: 'Plan assistant',
  purpose:
    'Ask about the plans: which agency leads, who coordinates, targets, when reports are due. The answer stands in the first line, ' +
    'the exact words with section and page below it. Where a plan does not say, the assistant says so.',
  examplesHeading: 'Examples:',
  examples: (place) => [
    `Which agency leads the social housing task${place ? ` in ${place}` : ''}?`,
    'What is the health insurance coverage target for 2030?',
    'When are reports due, and to whom?',
  ],
  help: (botName) => [
    'You can follow up: after an answer just write “And Lâm Đồng?” or “Who coordinates?”.',
    `In groups: mention @${botName}, reply to one of its messages, or use /hoi with the question.`,
    'Without typing: /chitieu (targets), /nhiemvu (tasks), /thoihan (deadlines), /sosanh (comparisons). /tailieu: outlines and files. /diaphuong: your own place. /moi: forget the earlier questions.',
    `In any chat: type @${botName} and a question to send a cited passage. What is kept: /riengtu. Suggestions: /gopy.`,
    'Vietnamese without marks and abbreviations (BHYT, NOXH, UBND) are understood. Quotations stay in Vietnamese. No legal advice.',
  ],
  documentsHeading: (count) => `${count} ${count === 1 ? 'document is' : 'documents are'} searched`,
  noDocuments: 'There are no documents to search yet. Please tell the administrator.',
  issued: 'issued',
  draft: 'draft',
  number: (number) => `No. ${number}`,
  numberNotStated: 'no number stated',
  date: (date) => `dated ${formatEnglishDate(date)}`,
  dateNotStated: 'no date stated',
  forgotten: 'The earlier questions are forgotten. Please ask a new one.',
  section: 'section',
  page: 'page',
  noAnswer: 'The assistant has no answer to this question. Please try to ask it another way.',
  emptyQuestion:
    'Please write the question right after the command or the name, for example: /hoi Which agency leads health care?',
  onlyText: 'The assistant reads text messages only. Please type your question.',
  unknownCommand: 'There is no such command. Type a question, or /help to see how to ask.',
  tooFast: 'You are asking very fast. Please wait about a minute, then go on.',
  notAllowed: (userId) =>
    `This assistant serves registered people only. Send your Telegram id to the administrator to be added: ${userId}`,
  locked: 'An administrator has locked your access to this assistant. Please ask them to open it again.',
  invitation: {
    used: 'Somebody has used this invitation already. Please ask the administrator for another.',
    expired: 'This invitation has run out. Please ask the administrator for another.',
    unknown: 'This invitation is not right or was withdrawn. Please ask the administrator for another.',
  },
  busy: 'The assistant is busy and cannot answer now. Please ask again in a few minutes.',
  indexMissing:
    'The documents are not ready to be searched. Please tell the administrator to build the index (npm run index).',
};

/** The bot's own texts in each language. */
export const TEXTS: Record<TextLanguage, Texts> = { vi, en };

/** The date as Vietnamese documents write it: `2024-05-09` gives `09/5/2024`, a zero before 1 and 2 of the months only. */
function formatVietnameseDate(date: string): string {
  const [year, month, day] = date.split('-');
  const shortMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${day}/${shortMonth}/${year}`;
}

function formatEnglishDate(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  return parsed.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
