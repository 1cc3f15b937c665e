import { foldText } from '../../text/index.ts';

const TIME_ALONE =
  /^(?:con |the |vay |and )?(?:thoi gian|thoi han|tien do|thoi diem)(?: thuc hien| hoan thanh)?(?: (?:thi sao|the nao|ra sao|sao|nao))?\s*\??$/u;
const WHO_OF = /(?:^|\s)(?:ai|ben nao|who|which)(?:\s|$)/u;
const RECEIVES =
  /(?:^|\s)gui (?:cho |den |di |toi )?(?:nhung |cac )?(?:ai|dau|noi nao|co quan nao|don vi nao|cho nao)\s*\??$/u;

/** "Thời gian", "còn thời hạn": a turn of nothing else asks by when. */
export function asksTimeAlone(text: string): boolean {
  return TIME_ALONE.test(folded(text));
}

/** "Ai nộp sớm nhất": which of those at hand. */
export function asksWhoOf(text: string): boolean {
  return WHO_OF.test(folded(text));
}

/** "Gửi cho ai": to whom the document at hand goes. */
export function asksWhoReceives(text: string): boolean {
  return RECEIVES.test(folded(text));
}

function folded(text: string): string {
  return foldText(text).trim();
}
