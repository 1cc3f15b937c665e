import { foldMarks } from '../../text/index.ts';

/*
 * People ask in many ways whether something is so: "…, chuẩn chưa", "… thiệt hả", "theo tôi biết thì …, đúng không", "xác
 * nhận giúp: …". They are read as one, "… phải không"; what is claimed stays as it was typed. Patterns are of words without
 * marks.
 */

const PERSON = '(?:toi|em|minh|tui|chi|anh|bon em|tui em|chung toi)';
/** Who speaks; "chị" without its mark may be "chỉ". */
const SPEAKER = '(?:toi|em|minh|tui|bon em|tui em|chung toi)';
const TO_SOMEBODY = '(?: (?:ban|em|anh|chi|ad|sep|bot|moi nguoi|a|vay|the|ta|day|nhi|chu|nhe|ha))*';
const NOT = '(?:khong|ko|k|kh|hong|hok|hem|chua|chang)';
const SO = '(?: (?:nhu the|nhu vay|the|vay|het|han|that|roi|la))*';
/** "Sử dụng không", "có cần thiết không", "sự thật không" ask something else. */
const RIGHT =
  '(?:(?<!(?:su|ap|xay|noi|tac|tin|cong|van|ung|tuyen|trong|tan|tieu|chi|vat|bao|thong) )dung|phai|chinh xac|(?<!(?:su|chan|thanh|mat|la) )that|(?<!(?:can|than|tha|bi) )thiet|dung that)';
const THOUGHT = '(?:nho|hieu|nghe|doc|noi|nghi|biet|tuong|thay|ghi|xem)';

/** What stands behind the claim, longest first. */
const TAILS = [
  // "… có chính xác không", "… đúng vậy chứ", "… phải thế không ạ".
  `(?:co |la |vay |the |thi |da )*${RIGHT}${SO} ${NOT}${TO_SOMEBODY}`,
  `(?:co |la |vay |the |thi |da )*${RIGHT}${SO} (?:chu|nhi|ha|ho|a|sao|u)${TO_SOMEBODY}`,
  // "…, tôi nhớ không nhầm chứ", "… mình nói vậy đúng chưa"; "của tỉnh phải không", "dạy nghề phải không" end what is claimed.
  `(?:${PERSON} |(?<=[,;:–-]\\s*))${THOUGHT}(?: (?:vay|the|nhu vay|nhu the|la|duoc))* (?:co |da |la )*(?:khong |ko )?(?:nham|dung|chinh xac|chuan|phai)(?: (?:vay|the))? (?:${NOT}|chu|nhi|a)${TO_SOMEBODY}`,
  '(?:dung|co)(?: hay| hoac) (?:sai|khong|chua)(?: (?:vay|the|a|nhi))*',
  `(?:co |la )?(?:sai|nham)(?: gi)? ${NOT}${TO_SOMEBODY}`,
  'sai hay dung(?: (?:vay|the|a|nhi))*',
  `(?:nho |xin )?(?:xac nhan|kiem tra|check|kiem chung)(?: (?:giup|ho|lai|dum|gium|voi))+${TO_SOMEBODY}`,
  `(?:that|thiet) (?:ha|a|sao|u|khong|ko)${TO_SOMEBODY}`,
  `(?:ha|a|hen|hen|nhi) (?:ban|em|anh|chi|ad|sep|bot)`,
  // "…, có đúng vậy", "… chuẩn không"; "đạt chuẩn không", "tiêu chuẩn không" ask of standards.
  `co (?:dung|phai|that|chuan)(?: la)? (?:vay|the|nhu vay|nhu the)${TO_SOMEBODY}`,
  `(?:co )?(?<!(?:dat|tieu|quy|hop|theo|kiem|phe|muc|cap|len|vuot|duoi|tren|phu|sat|len|chuyen) )chuan(?: (?:roi|vay|the))? ${NOT}${TO_SOMEBODY}`,
];
/** "…, chuẩn chưa": alone the word tells of standards ("đạt chuẩn chưa"). */
const AFTER_COMMA = [
  '(?:nho |xin )?(?:xac nhan|kiem tra|check|kiem chung)(?: lai)?',
  `chuan(?: roi)? (?:${NOT}|chu|nhi)${TO_SOMEBODY}`,
  'right',
  'correct',
  "isn['’]t it",
  "aren['’]t they",
  "doesn['’]t it",
  'is that (?:right|correct|so|true)',
  '(?:yes|true) or (?:no|false)',
];

/** What opens a claim that somebody tells; "nói về …", "báo cáo" open none. */
const TELLS_OF = '(?: la| rang)?(?! (?:ve|den|toi|cao|gi|cho)(?![\\p{L}\\d]))';

/** What stands before it. */
const HEADS = [
  `(?:co )?(?:that|thiet|dung|chac|phai)(?: (?:that|su))? (?:la|rang)`,
  'phai chang',
  '(?:lieu )?co phai(?: la| rang)?',
  'lieu (?:rang|la|co)',
  'chac(?: la| rang| chan)?',
  `theo (?:nhu )?(?:${SPEAKER} (?:duoc )?|duoc )(?:biet|nho|hieu|nghe|doc|tim hieu)(?: duoc)?(?: thi)?`,
  `(?:co )?(?:nguoi|ai do|ban em|dong nghiep|sep|nguoi ta|moi nguoi|anh em|may (?:anh|chi|ong|ba)|lanh dao|ben (?:kia|do|ay))(?: em| toi| minh)?(?: (?:cu|co|lai|van|vua|moi|hay|deu))* (?:bao|noi|ke|don|cho biet|cho rang|cho hay|khang dinh)${TELLS_OF}`,
  // "Có thông tin nói …", "theo báo đưa tin …".
  `(?:co |theo |nghe |thay )*(?:thong tin|nguon tin|tin don|tin|tren mang|mang|du luan|bao chi)(?: (?:noi|bao|don|dua tin|cho biet|cho rang|cho hay|khang dinh|ghi|dang))+${TELLS_OF}`,
  `(?:co )?(?:tin don|nghe (?:phong phanh|loang thoang|don|dau|noi|bao|ke|thay)(?: (?:la|thay|noi|bao|don))*)${TELLS_OF}`,
  `(?:hinh nhu|duong nhu|dau nhu|co ve nhu|co ve)(?: la)?`,
  `(?:cu |van |lai )?tuong(?: la| rang| dau)?`,
  `${SPEAKER} (?:co )?(?:nho|hieu|nghe|doc|nghi|biet|tuong|thay|nho mang mang|nho khong nham)(?: duoc| thay| noi| ke| rang| la| thi)*`,
  `(?:xac nhan|kiem tra|check|kiem chung)(?: (?:giup|ho|lai|dum|gium|${SPEAKER}))+(?: (?:xem|la|rang|thong tin|viec))*`,
  'xac nhan\\s*:',
  '(?:can you |could you |please )?(?:confirm|check)(?: (?:that|whether|if))?',
  '(?:am i right|am i correct|is it right|is it so)(?: (?:that|in thinking|in saying))*',
];

const SIGN = '[\\s,;:–-]*';
const TAIL = new RegExp(`(?:[\\s,;:–-]+)(?:${TAILS.join('|')})\\s*[?.!]*$`, 'u');
const TAIL_OF_ITS_OWN = new RegExp(`(?:\\s*[,;–-]\\s*|(?<=\\d ?%?)\\s+)(?:${AFTER_COMMA.join('|')})\\s*[?.!]*$`, 'u');
const HEAD = new RegExp(`^\\s*(?:${HEADS.join('|')})(?![\\p{L}\\d])${SIGN}`, 'u');

/** Where something is asked, nothing is claimed. */
const ASKS =
  /(?:^|\s)(?:ai|gi|nao|dau|may|bao nhieu|bao gio|bao lau|the nao|ra sao|sao|nhieu|who|what|which|when|how|where|why)(?=[\s?.,]|$)/u;
/** Words that are those of a tail only without their marks: "… nước sạch sử dụng không", "… đúng hạn chứ". */
const OTHER_WORDS = /(?<!\p{L})(?:dụng|dùng|dựng|dừng|dũng|phái|thất|thát|thiết|nhạm|hạn|han)(?!\p{L})/iu;

/** The other tail of "có thật là … không". */
const NEGATIVE_END = new RegExp(`\\s(?:${NOT}|a|nhi|ha)(?: (?:a|vay|the|nhi|em|ban|anh|chi))*\\s*[?.!]*$`, 'u');

/** Words that are those of a head only without their marks: "tượng đài …", "tường rào …". */
const OTHER_HEAD = /^\s*(?:\p{L}+\s)?t(?:ượng|ường|ương|uờng)(?!\p{L})/iu;

/** What a claim that somebody was told ends with: "tưởng … rồi", "nghe nói … mà". */
const OVER = /(?:\s+(?:roi|co ma|ma|day|do|thoi))+\s*[?.!]*$/u;

/** Words that a claim has at least: "đúng không" alone goes on with what was said. */
const FEWEST = 3;

/** A text in which somebody wants a claim confirmed, as "… phải không"; any other as it is. */
export function readClaimFrame(text: string): string {
  const composed = text.normalize('NFC');
  const folded = foldMarks(composed.toLowerCase());
  if (folded.length !== composed.length) return text;
  const tail = TAIL.exec(folded) ?? TAIL_OF_ITS_OWN.exec(folded);
  let to = tail ? tail.index : folded.search(/[\s?.!]*$/u);
  let from = 0;
  for (let head = HEAD.exec(folded.slice(from, to)); head && head[0] !== ''; head = HEAD.exec(folded.slice(from, to)))
    from += head[0].length;
  if (OTHER_HEAD.test(composed)) from = 0;
  if (from === 0 && !tail) return text;
  if (from > 0 && !tail) to -= (NEGATIVE_END.exec(folded.slice(from, to))?.[0] ?? '').length;
  if (from > 0) to -= (OVER.exec(folded.slice(from, to))?.[0] ?? '').length;
  const claim = folded.slice(from, to);
  if ((claim.match(/[\p{L}\d%/.,]+/gu)?.length ?? 0) < FEWEST) return text;
  if (ASKS.test(claim) || OTHER_WORDS.test(composed.slice(to))) return text;
  const english =
    /(?<!\p{L})(?:the|is|are|of|for|must|in|by)(?!\p{L})/u.test(claim) &&
    !/[^\p{ASCII}]/u.test(composed.slice(from, to).replace(/\p{Lu}\p{Ll}*/gu, ''));
  return `${composed.slice(from, to).trim()}${english ? ', is it correct?' : ' phải không'}`;
}
