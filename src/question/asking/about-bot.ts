/** Whom a message speaks to. */
const YOU =
  '(?:ban|em|bot|may|ad|admin|tro ly|chatbot|chat bot|day|ben kia|nguoi dang tra loi|minh dang (?:noi chuyen|chat) voi|dang (?:noi chuyen|chat) voi)';
/** What it may be. */
const BEING =
  '(?:con nguoi|nguoi(?: that)?(?: viec that)?|ro ?bot|bot|may(?: moc| tinh)?|ai|tri tue nhan tao|chat ?bot|chat ?gpt|gpt|gemini|phan mem|nhan vien|can bo|nguoi o day)';
const TAIL = '(?: (?:vay|the|a|ha|ta|nhi|do|day|tra loi|thoi|dung|phai|khong|ko|k|nhe))*';
const SAID = [
  `(?:${YOU} )?(?:co phai )?(?:la )?${BEING} (?:hay|hay la|hoac) (?:la )?${BEING}${TAIL}`,
  `${YOU} (?:co )?(?:phai )?(?:la )?${BEING} (?:khong|ko|k|ha|a|chu|phai khong|dung khong)${TAIL}`,
  `${YOU} (?:co )?(?:dung|xai|chay bang|la) (?:chat ?gpt|gpt|gemini|ai|tri tue nhan tao)${TAIL}`,
  `ai (?:tao|lam|viet|lap trinh|sinh|de|nghi) (?:ra )?(?:ban|em|bot|may|chat ?bot)${TAIL}`,
  '(?:are you|is this|am i (?:talking|chatting) (?:to|with)) (?:a |an )?(?:real |actual )?(?:robot|bot|human|person|ai|machine|chatgpt|program)(?: or (?:a |an )?(?:real |actual )?(?:robot|bot|human|person|ai|machine|program))?',
  '(?:who|what) (?:made|built|created|are) you',
];
const WHOLE = new RegExp(`^(?:${SAID.join('|')})$`, 'u');

/** True for a message that asks what it speaks to: a person or a program. @param folded in small letters without marks */
export function asksAboutBot(folded: string): boolean {
  return WHOLE.test(folded);
}
