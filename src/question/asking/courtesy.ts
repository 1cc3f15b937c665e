import { foldText } from '../../text/index.ts';
import { asksAboutBot } from './about-bot.ts';

/** A message that only keeps a talk going: it ends one, says that a question is to come, or asks who it is that answers. */
export type Courtesy = 'thanks' | 'opening' | 'self';

const PERSON =
  '(?:ban|bot|em|anh|chi|ad|admin|minh|tui|toi|nhieu|lam|truoc|nha|nhe|nghe|a|ha|day|vay|roi|luon|qua|that|rat)';
const THANKS = [
  'ok(?:e|ay|ie|i)?|dong y',
  'uk|uki|u|uh|um|vang|da|yes|yep|chuan',
  '(?:the la |nhu vay |vay |the )?(?:duoc|xong|ro|hieu|biet|nam)(?: duoc)? roi',
  '(?:the|vay) la (?:du|duoc|ro|xong)',
  '(?:the|vay) (?:thoi|nhe|nha|a)',
  '(?:du|tot|hay|tuyet|tuyet voi|gioi|nhanh|ro|huu ich|chinh xac)(?: qua| lam| that)?',
  '(?:xin |rat )?(?:cam on|thanks|thank you|thank|tks|thks|camon)',
  'tam biet|bye(?: bye)?|hen gap lai|chao nhe|great|good|perfect|got it',
];
const OPENING = [
  `(?:${PERSON} )*(?:cho )?(?:${PERSON} )*(?:muon |can |xin |dinh )?hoi(?: (?:chut|xiu|ti|ke|nhanh|cai|mot|viec|nay|them|thu|nhe|nha|voi|duoc khong|${PERSON}))+`,
  `(?:${PERSON} )+oi`,
  `a ?lo(?: ${PERSON})*`,
];
const WHOLE_THANKS = new RegExp(`^(?:(?:${THANKS.join('|')})(?: ${PERSON})*(?: |$))+$`, 'u');
const WHOLE_OPENING = new RegExp(`^(?:${OPENING.join('|')})$`, 'u');

/** Reads a message of nothing but such words, with marks or without. */
export function readCourtesy(text: string): Courtesy | undefined {
  const folded = foldText(text)
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim();
  if (asksAboutBot(folded)) return 'self';
  if (WHOLE_THANKS.test(folded)) return 'thanks';
  return WHOLE_OPENING.test(folded) ? 'opening' : undefined;
}
