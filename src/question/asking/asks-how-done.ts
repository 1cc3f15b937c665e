/** Verbs of what is done for somebody or with something, folded with i for y. */
const DONE =
  '(?:xu li|bao ve|ho tro|cham soc|cham lo|giai quyet|quan li|giup|giup do|day nghe|dao tao|tuyen truyen|phong ngua|phong chong|cai thien|khac phuc|thao go|thu gom|bao dam|dam bao|bo tri|quan tam|lo)';
const HOW = '(?:the nao|ra sao|nhu the nao|bang cach nao|kieu gi|cach nao|lam sao)';
/** "Được hỗ trợ gì", "được những gì"; how much is another question. */
const GIVEN = /(?:^| )duoc (?:\S+ ){0,3}?(?:gi|nhung gi|chi)(?: |$)/u;
/** "Xử lý thế nào", "bảo vệ ra sao". */
const DONE_HOW = new RegExp(`(?:^| )${DONE}(?: \\S+){0,3} ${HOW}(?! (?:voi|doi voi|nhung))(?: |$)`, 'u');
/** "Hộ chưa có nước sạch thì sao": what is done for those who lack it. */
const LACKING = new RegExp(`(?:^| )(?:chua|khong|bi|mat|thieu)(?: \\S+){1,8} thi (?:sao|${HOW}|duoc gi)$`, 'u');

/**
 * True where it is asked what is done for somebody or with something: an aim that only names them tells nothing of that.
 * @param spoken the question's folded words
 */
export function asksHowDone(spoken: string): boolean {
  return GIVEN.test(spoken) || DONE_HOW.test(spoken) || LACKING.test(spoken);
}
