import { foldText } from '../../text/index.ts';

const TIME_ALONE =
  /^(?:con |the |vay |and )?(?:thoi gian|thoi han|tien do|thoi diem)(?: thuc hien| hoan thanh)?(?: (?:thi sao|the nao|ra sao|sao|nao))?\s*\??$/u;
const WHO_OF = /(?:^|\s)(?:ai|ben nao|who|which)(?:\s|$)/u;
const RECEIVES =
  /(?:^|\s)gui (?:cho |den |di |toi )?(?:nhung |cac )?(?:ai|dau|noi nao|co quan nao|don vi nao|cho nao)\s*\??$/u;

const LEADS_ON =
  '(?:quy ra|tuc la|tinh ra|nghia la|la|vay la|the la|co nghia la|cu the|cu the la|tong cong|tong so|ca tinh|toan tinh|khoang|vay|the|con|so nguoi|thi)';
/** How many of what the one at hand is a share or a rate of. */
const COUNT_ALONE = new RegExp(
  `^(?:${LEADS_ON} )*(?:bao nhieu|may|bn) (?:nguoi|dan|ho|ho dan|ho gia dinh|gia dinh|lao dong|nguoi lao dong|hoc sinh|tre|tre em|chau|phu nu|nong dan|cong nhan|nguoi dan|giuong|giuong benh|bac si|can|can ho|nha)(?: (?:tat ca|tong cong|vay|the|nhi|a|ha|em|do|day|roi|co|duoc))*\\s*\\??$`,
  'u',
);

/** "Quy ra bao nhiêu người", "tổng cộng mấy giường": what is counted is the matter at hand, no other one. */
export function asksCountAlone(text: string): boolean {
  return COUNT_ALONE.test(folded(text));
}

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
