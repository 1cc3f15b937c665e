import { foldText } from '../../text/index.ts';
import { dropClosing, dropOpening } from './background.ts';
import { alone, firstWord, firstWordsOf, oneAlone, oneOf } from './courtesy-words.ts';
import { findParticle } from './particles.ts';

/**
 * The words with which people turn to somebody before they ask and after: "dạ anh chị cho em hỏi … ạ", "đề nghị cung cấp
 * thông tin về …", "ad ơi … giúp mình với". They are looked for without marks; words that would then be others ("nha",
 * "con", "ban" alone) are left alone.
 */

const YOU = `(?:(?:cac |quy |ca )?(?:${oneOf('you')}|ban(?= (?:oi|cho|giup|xem|tra|kiem)(?!\\p{L}))))`;
const SELF = oneOf('self');
const PLEAD = oneOf('plead');
const LITTLE = oneAlone('little');
const FAVOUR = oneAlone('favour');
const INFORMATION = oneOf('information');
const FILLER = `(?: (?:${LITTLE}|${oneAlone('soft')}|them(?= (?:chut|xiu|ti|ve|la)(?!\\p{L}))|ve viec))*`;
/** "… thông tin cụ thể về" and "… về", before what is asked about. */
const ABOUT = `(?:(?: ${INFORMATION}(?: (?:moi nhat|cu the|chi tiet|day du))?)? (?:${alone('ve')}(?: viec)?|lien quan(?: den| toi)?))?`;
/** "Nhờ anh vui lòng". */
const PLEADING = `(?:${PLEAD} )*(?:${YOU} )?(?:${PLEAD} )*`;
const START = [
  `(?:da|vang|thua|a lo|alo)(?= ${YOU}| thua| cho|\\s?,)(?: ${YOU}(?=[ ,]))?`,
  `(?:da |vang )?${oneOf('letter')} ${YOU}(?: ${YOU})?`,
  `${oneOf('letter')}(?: [^,.:;?\\d]{1,40})?(?=\\s?[,:])`,
  `(?:${YOU}|m|b) oi`,
  `${YOU} nao biet`,
  `${PLEAD} ${YOU} ho tro(?=\\s?[,:.])`,
  'moi nguoi oi',
  `(?:${SELF} )?${PLEADING}cho (?:(?:${SELF}|${YOU}) (?:(?:xin |duoc )*hoi|biet|xin)|(?:xin |duoc )*hoi|biet)${FILLER}${ABOUT}`,
  `(?:${SELF} )?(?:${PLEAD} )+(?:${YOU} )?(?:${PLEAD} )*${oneAlone('giving')}(?: ${FAVOUR})?(?: ${SELF}(?= ))?${FILLER}${ABOUT}`,
  `(?:${SELF} )?${PLEADING}${oneAlone('giving', 'helping')} ${FAVOUR}(?: (?:cho )?(?:${SELF}|t)(?![\\p{L}\\d]))?${FILLER}${ABOUT}`,
  `(?:${PLEAD} (?:${YOU} )?|${YOU} )${FAVOUR}(?: (?:cho )?${SELF}(?![\\p{L}\\d]))?(?: ${oneAlone('giving', 'helping')})?${FILLER}${ABOUT}`,
  `(?:${SELF} (?:(?:dang|rat|cung|chi) )*|(?=(?:muon|dinh) ))(?:muon|can|dinh|xin|mong)(?: gap| som| ngay)? (?:(?:xin |duoc )*hoi|(?:duoc )?biet|tra cuu|tim hieu)${FILLER}${ABOUT}`,
  `(?:${SELF} )?(?:(?:dang|rat) )*(?:can|xin|muon)(?: gap| ngay| xin)? (?:(?:co )?${INFORMATION}(?: (?:moi nhat|cu the|chi tiet|day du))? (?:${alone('ve')}(?: viec)?|lien quan(?: den| toi)?)|biet(?: gap| ngay)?${ABOUT})`,
  `(?:cho )?(?:${SELF} )?(?:xin|can) (?:thong tin|so lieu|du lieu)`,
  `${SELF} hoi ${LITTLE}${FILLER}`,
  `${oneOf('head')}(?: ${SELF})? (?:(?:dang|vua|moi|lai|co) )*(?:hoi|muon biet|can biet)(?: ${SELF}(?![\\p{L}\\d]))?(?: (?:gap|la|ngay|${alone('ve')}))*`,
  'xin (?:phep )?(?:hoi|cho biet)',
  '(?:vui long|lam on)(?: cho biet)?',
  'cho biet',
  '(?:could|can|would) you (?:please )?(?:tell|give|show|send) me',
  "(?:i would|i'd|we would|we'd) like to (?:know|ask)",
  'please(?: tell me)?',
];
const GREETING = [
  `(?:da )?(?:${SELF} )?(?:xin |kinh )?${oneOf('greeting')}(?: (?:${YOU}|ban|there|all|sir|everyone)(?![\\p{L}\\d]))*`,
];
const END = [
  `(?:giup|gium|dum)(?: ${SELF})?(?: (?:voi|nhe|di|cai))*(?: a)?`,
  `ho ${SELF}(?: (?:voi|nhe|di|cai))*(?: a)?`,
  `(?:(?:xin|rat|${YOU}|${SELF}) )*${oneOf('thanks')}(?: (?:nhieu|truoc|lam|${YOU}|${SELF}|ban))*`,
  `(?:vay|the|nhi|ha|hen) ${YOU}`,
  // What the answer goes into: "… để làm báo cáo so sánh".
  `de (?:${SELF} )?(?:kip )?${oneOf('purpose')} (?:bao cao|bang(?: bieu)?|bieu|cong van|to trinh|bai|ho so|tai lieu|${oneOf('head')}|cho ${oneOf('head')})(?: (?!nao|gi|ai)[\\p{L}]+){0,3}`,
  'please',
];

const OPENING = new RegExp(`^(?:${START.join('|')})(?![\\p{L}\\d])[\\s,.!:;-]*`, 'u');
const HELLO = new RegExp(`^(?:${GREETING.join('|')})(?![\\p{L}\\d])[\\s,.!:;-]*`, 'u');
const AFTER = '[\\s,.!;]*(\\?*)\\s*$';
const ENDING = new RegExp(`[\\s,.!?;-]+(?:${END.join('|')})${AFTER}`, 'u');

/** What any of these begins with: most questions begin otherwise, and the patterns are long. */
const FIRST_WORDS = firstWordsOf(
  ['you', 'self', 'head', 'plead', 'giving', 'helping', 'favour', 'greeting', 'letter'],
  "da vang a alo cac quy ca ban m b moi cho dang rat can xin muon dinh kinh vui lam could would i i'd we we'd please".split(
    ' ',
  ),
);

/** Words that must be left after a greeting alone: "hi bot khỏe không" greets. */
const FEWEST_AFTER_GREETING = 3;

/** The text without the words that only turn to somebody; all of it where nothing else would be left. */
export function dropPoliteWords(text: string): string {
  const composed = text.normalize('NFC');
  // Folding keeps the number of letters, so that places in one text are those of the other.
  if (foldText(composed).length !== composed.length) return text;
  const opened = dropStart(composed);
  const { left, marks } = dropEnd(opened.left);
  const words = left.match(/[\p{L}\d]+/gu)?.length ?? 0;
  // Thanks are all that is said: "dạ em chào anh, cảm ơn anh nhiều".
  if (words === 0 && opened.left !== composed && left !== opened.left) return opened.left;
  if (words === 0 || (opened.greeted && !opened.asked && words < FEWEST_AFTER_GREETING)) return text;
  const { before, asked } = dropOpening(left, (clause) => dropStart(clause).left);
  return [...before, asked].join(', ') + marks;
}

/** What is left behind greetings and requests. */
function dropStart(text: string): { left: string; greeted: boolean; asked: boolean } {
  let left = text;
  let [greeted, asked] = [false, false];
  for (;;) {
    const folded = foldText(left);
    if (!FIRST_WORDS.has(firstWord(folded))) return { left, greeted, asked };
    const hello = HELLO.exec(folded)?.[0];
    const opening = hello ? undefined : OPENING.exec(folded)?.[0];
    const match = hello || opening;
    if (!match) return { left, greeted, asked };
    greeted ||= hello !== undefined;
    asked ||= opening !== undefined;
    left = left.slice(match.length);
  }
}

/** What is left before thanks, particles and what is told besides, with the question marks behind it. */
function dropEnd(text: string): { left: string; marks: string } {
  let left = text;
  let marks = '';
  for (;;) {
    const match: { index: number; 0?: string; 1?: string } | undefined =
      ENDING.exec(foldText(left)) ?? findParticle(left);
    if (match && match.index > 0) {
      marks ||= match[1] || (match[0]?.includes('?') ? '?' : '');
      left = left.slice(0, match.index);
      continue;
    }
    const shorter = dropClosing(left);
    if (shorter === left) return { left, marks };
    left = shorter;
  }
}
