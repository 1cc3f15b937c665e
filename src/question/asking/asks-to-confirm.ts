import { foldMarks } from '../../text/index.ts';

/** Compared without marks: of "phải không" one word or both may be typed with them. */
const YES_NO =
  /(?:^|\s)(?:co phai|phai (?:vay )?khong|dung (?:vay )?khong|phai ko|dung ko|phai k|dung k|dung chu|phai chu|dung chua|phai chua|chuan chua|chuan khong|chuan ko|co dung|phai chang|is it true|is it right|is it correct|isn['’]t it|phai khong|(?:phai|dung) (?:hong|hem|hok|hk|hom|ha|hen))(?=\s|[?.!,]|$)|(?:correct|right)\?/u;

/** "… 99% hả", "nghe nói … nhỉ": said to be confirmed. */
const WONDERS =
  /(?:^|\s)(?:nghe (?:nói|noi|đâu|dau|bảo|bao)|hình như|hinh nhu|(?:tôi|em|mình|tui) tưởng|(?:thấy|thay) (?:nói|noi|bảo|bao)|(?:check|kiểm tra|kiem tra|xác nhận|xac nhan) (?:lại|lai)|(?:sếp|sep|người ta|nguoi ta|đồng nghiệp|dong nghiep)(?: (?:em|tôi|toi|mình|minh))? (?:bảo|bao|nói|noi))(?!\p{L})|\s(?:hả|há|hở|hử|hén|nhở|ư|phải hông|phải hem|đúng hông|phai hong|dung hong|nhỉ)\s*\??$/iu;

/**
 * The particle at the end that makes a question of what is said, typed without its mark: not "mục III.5 điểm a", "50 ha",
 * "khoa nhi", "Bắc Hà".
 */
const UNMARKED_PARTICLE =
  /(?<!(?:^|\s)(?:diem|khoan|muc|nhom|hang|loai|lop|khu|phan|vitamin)) a ?\??$|(?<!(?:^|\s)(?:(?!20\d\d\s)[\d.,]+|bac|son|thanh|thach|ngan|duong)) ha ?\??$|(?<!(?:^|\s)(?:khoa|thieu|benh|vien|te|khoe|si|cuu)) nhi ?\??$/u;

/** "Is the Department of Health in charge of …?" */
const OPENS_AS_CLAIM = /^\s*(?:is|are|was|were|does|do|did|has|have|must|should|will)\s/iu;
const ASKS_WHICH =
  /(?:^|\s)(?:ai|gì|nào|đâu|mấy|bao nhiêu|bao giờ|khi nào|thế nào|sao|who|what|which|when|how)(?!\p{L})/iu;
const ASKS_WHICH_UNMARKED = /(?:^|\s)(?:gi|nao|dau|may|bao gio|khi nao|the nao|bn)(?!\p{L})/u;

/** True where a question says something to be confirmed or denied. */
export function asksToConfirm(text: string, language: 'vi' | 'en'): boolean {
  const typed = text.normalize('NFC').toLowerCase();
  if (YES_NO.test(foldMarks(typed)) || /\sà\s*\??$/u.test(typed)) return true;
  if (ASKS_WHICH.test(text)) return false;
  if (WONDERS.test(text) || (language === 'en' && OPENS_AS_CLAIM.test(text))) return true;
  return UNMARKED_PARTICLE.test(typed) && !ASKS_WHICH_UNMARKED.test(typed);
}
