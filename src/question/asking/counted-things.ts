import { countOf, foldedWords, type Token } from '../../text/index.ts';

/** Things of which a question says how many there are, and asks which: "12 chương trình trọng tâm là gì". */
export interface CountedThings {
  count: number;
  /** The word that is counted, folded. */
  noun: string;
}

/** What is counted and no matter of a plan: times, ages, places, the documents themselves. */
const NO_MATTER =
  /^(?:nam|thang|ngay|quy|tuoi|gio|tuan|lan|ky|nhiem|tinh|thanh|noi|huyen|xa|phuong|dia|ben|cho|ke|van|tai|chuong(?= [ivx\d])|muc|dieu|khoan|nguoi|ho|em|be|chau|con|can|ty|trieu|nghin|ngan|tram|phan|cai|ong|ba|anh|chi|bo|so|ban|co)$/u;

/** Words before the number. */
const OPENING =
  /^(?:cac|nhung|bo|ve|cho|hoi|xin|em|biet|the|vay|con|cua|tinh|huyen|o|tai|trong|ke|hoach|chuong|trinh)$/u;

const ASKS_WHICH = /(?:^| )(?:la|gom|bao gom|do la|co)? ?(?:nhung )?(?:cai |thu |viec )?(?:gi|nao)(?: |$)/u;

/** The things counted in a question that asks which they are; undefined for any other. */
export function readCountedThings(tokens: readonly Token[]): CountedThings | undefined {
  const at = tokens.findIndex((token) => numberOf(token) !== undefined);
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (!number || !next || !ASKS_WHICH.test(foldedWords(tokens.slice(at + 2)))) return undefined;
  const opens = tokens.slice(0, at).every(({ folded, text }) => OPENING.test(folded) || /^\p{Lu}/u.test(text));
  if (!opens || NO_MATTER.test(next.folded)) return undefined;
  const count = numberOf(number)!;
  return count >= 2 ? { count, noun: next.folded } : undefined;
}

/** True where a text says how many of the things there are as the question does, in digits or in words. */
export function saysCount(tokens: readonly Token[], { count, noun }: CountedThings): boolean {
  return tokens.some(
    (token, at) => numberOf(token) === count && tokens.slice(at + 1, at + 3).some((next) => next.folded === noun),
  );
}

/** Words of number that without their marks are hardly another word; "tầm" is no "tám". */
const PLAIN = /^(?:hai|ba|bon|bốn|nam|năm|sau|sáu|bay|bảy|tám|chín|mười)$/u;

function numberOf({ text, exact }: Token): number | undefined {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return PLAIN.test(text.toLowerCase()) || PLAIN.test(exact) ? countOf(exact) : undefined;
}
