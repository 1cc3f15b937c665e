import type { SimulatedChat } from '../../../test/system/bot-api-server/index.ts';
import type { LoadServer } from './load-server.ts';

/** Turns of conversations as officers hold them; each has follow-ups, which are right only in their order. */
const DIALOGUES: readonly (readonly string[])[] = [
  ['Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?', 'Ai phối hợp?', 'Còn Lâm Đồng?'],
  ['Chỉ tiêu bao phủ bảo hiểm y tế của Hậu Giang?', 'Còn Bắc Giang?', 'Lâm Đồng thì sao?'],
  ['ti le that nghiep thanh thi bac giang', 'còn Lâm Đồng?', 'Văn bản đó ai ký?'],
  ['Báo cáo hằng năm của Bắc Giang trước ngày nào, gửi cho ai?', 'Còn Quảng Trị?', 'Ai chủ trì y tế ở Bắc Giang?'],
  ['Which agency leads social housing in Bac Giang?', 'And health care?', 'What about Lam Dong?'],
  ['Văn bản Hậu Giang đã chính thức chưa?', 'Số bao nhiêu?', 'Còn văn bản của Lâm Đồng?'],
  ['Ai chủ trì chuyển đổi số ở Bắc Giang?', 'thế còn y tế?', 'phối hợp với ai?'],
  ['Thời tiết hôm nay thế nào?', 'Chỉ tiêu nước sạch của Bắc Giang?', 'còn Hậu Giang?'],
];

/** A turn with the messages that answer it. */
export interface ExpectedTurn {
  text: string;
  answers: readonly string[];
}

/** Longest wait for a first answer, which on a busy machine may come behind the making of the index. */
const PATIENCE_MS = 120_000;
/** Milliseconds without a further message after which a turn counts as answered, when its answers are not known yet. */
const QUIET_MS = 400;

/**
 * Asks the first dialogues, all unless told otherwise, once and alone, and notes the answers: under load and after crashes
 * they must be the same.
 */
export async function recordDialogues(server: LoadServer, count = DIALOGUES.length): Promise<ExpectedTurn[][]> {
  const recorded: ExpectedTurn[][] = [];
  for (const turns of DIALOGUES.slice(0, count)) {
    const chat = server.privateChat();
    const expected: ExpectedTurn[] = [];
    for (const text of turns) {
      const before = server.arrivalsIn(chat).length;
      chat.say(text);
      if (!(await server.waitFor(() => server.arrivalsIn(chat).length > before, PATIENCE_MS))) {
        throw new Error(`The bot does not answer “${text}”.`);
      }
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      const answers = server.arrivalsIn(chat).slice(before);
      expected.push({ text, answers: answers.map((answer) => answer.text) });
    }
    recorded.push(expected);
  }
  return recorded;
}

/** Somebody who asks the turns of one dialogue. */
export interface Asker {
  chat: SimulatedChat;
  dialogue: readonly ExpectedTurn[];
  /** When each turn was asked, milliseconds since the epoch. */
  askedAt: number[];
}

/** Adds people who each hold one of the dialogues. */
export function createAskers(server: LoadServer, dialogues: readonly ExpectedTurn[][], count: number): Asker[] {
  return Array.from({ length: count }, (_, i) => ({
    chat: server.privateChat(),
    dialogue: dialogues[i % dialogues.length]!,
    askedAt: [],
  }));
}

/** Asks the next turn; the dialogue begins anew after its last, with /moi so that it is the same again. */
export function askNext(asker: Asker): void {
  const turn = asker.dialogue[asker.askedAt.length]!;
  asker.askedAt.push(Date.now());
  asker.chat.say(turn.text);
}

/** The messages that must have come once all turns asked so far are answered. */
export function expectedAnswers(asker: Asker): string[] {
  return asker.dialogue.slice(0, asker.askedAt.length).flatMap((turn) => turn.answers);
}

/** Whether all turns asked so far seem answered. */
export function isAnswered(server: LoadServer, asker: Asker): boolean {
  return server.arrivalsIn(asker.chat).length >= expectedAnswers(asker).length;
}

/** Milliseconds from asking each turn to the first message of its answer. */
export function waitsOf(server: LoadServer, asker: Asker): number[] {
  const arrivals = server.arrivalsIn(asker.chat);
  let position = 0;
  return asker.askedAt.flatMap((askedAt, i) => {
    const arrival = arrivals[position];
    position += asker.dialogue[i]!.answers.length;
    return arrival ? [arrival.at - askedAt] : [];
  });
}
