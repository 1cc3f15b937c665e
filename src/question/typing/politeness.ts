import { foldMarks } from '../../text/index.ts';
import { dropBackground } from './background.ts';
import { knownPhrases } from './known-phrases.ts';
import { findParticle } from './particles.ts';

/**
 * The words with which people turn to somebody before they ask and after: "dạ anh chị cho em hỏi … ạ", "ad ơi … giúp mình
 * với". They are looked for without marks; words that would then be others ("nha", "con", "ban" alone) are left alone.
 */

const PERSON =
  '(?:(?:cac |quy |ca )?(?:anh[ /]chi(?: em)?|anh|chi|em|minh|toi|tui|to|chau|bac|co chu|ban(?= oi)|cac ban|ad|admin|bot|sep|moi nguoi|nha minh|co quan|thay co|dong chi|dc))';
/** "Hỏi chút", "hỏi thăm", "hỏi ké". */
const LITTLE = ['chut', 'xiu', 'ti', 'ty', 'ke'].map(asOwnWord).join('|');
const FILLER = `(?: (?:${LITTLE}|${['tham', 'nho', 'nhanh', 'voi', 'la', 'rang'].map(asOwnWord).join('|')}|them(?= (?:chut|xiu|ti|ve|la)(?!\\p{L}))|ve viec))*`;
const START = [
  `(?:da|vang|thua|a lo|alo)(?= ${PERSON}| thua| cho|\\s?,)(?: ${PERSON}(?=[ ,]))?`,
  `(?:da |vang )?(?:thua|kinh thua|kinh gui|kinh chao) ${PERSON}(?: ${PERSON})?`,
  `${PERSON} oi`,
  'moi nguoi oi',
  `(?:${PERSON} )?(?:vui long |lam on |co the )?cho (?:${PERSON} )?(?:xin )?hoi${FILLER}`,
  `(?:${PERSON} )?(?:vui long |lam on |co the )?cho ${PERSON} (?:biet|xin)${FILLER}`,
  `(?:nho|phien|mong) ${PERSON} (?:cho (?:${PERSON} )?(?:biet|hoi)|giup|tra giup|xem giup|tra loi giup)(?: ${PERSON})?${FILLER}`,
  `${PERSON} (?:dang )?(?:muon|can|dinh|xin) (?:hoi|biet|xin hoi|duoc hoi|duoc biet)${FILLER}`,
  `${PERSON} hoi (?:${LITTLE})${FILLER}`,
  'xin (?:phep )?(?:hoi|cho biet)',
  '(?:vui long|lam on)(?: cho biet)?',
  'cho biet',
  '(?:could|can|would) you (?:please )?tell me',
  "(?:i would|i'd) like to (?:know|ask)",
  'please(?: tell me)?',
];
const GREETING = [
  `(?:${PERSON} )?(?:xin |kinh )?chao (?:${PERSON})?(?: ${PERSON})?`,
  '(?:hello|hi|hey|good morning|dear)(?: (?:ad|admin|bot|there|all|sir|ban|everyone|moi nguoi))?',
];
const END = [
  `(?:giup|gium|dum)(?: ${PERSON})?(?: (?:voi|nhe|di|cai))*(?: a)?`,
  `ho ${PERSON}(?: (?:voi|nhe|di|cai))*(?: a)?`,
  `(?:xin |${PERSON} )?(?:cam on|cam on nhieu|thanks|thank you|thank|tks|tran trong|many thanks)(?: (?:nhieu|truoc|lam|${PERSON}|ban))*`,
  'please',
];

const OPENING = new RegExp(`^(?:${START.join('|')})(?![\\p{L}\\d])[\\s,.!:;-]*`, 'u');
const HELLO = new RegExp(`^(?:${GREETING.join('|')})(?![\\p{L}\\d])[\\s,.!:;-]*`, 'u');
const AFTER = '[\\s,.!;]*(\\?*)\\s*$';
const ENDING = new RegExp(`[\\s,.!;-]+(?:${END.join('|')})${AFTER}`, 'u');
/** A word, unless it begins a phrase: "hỏi kế hoạch" and "hỏi tham nhũng" hold no "ké" and no "thăm". */
function asOwnWord(word: string): string {
  const going = [...(knownPhrases().root.next.get(word)?.next.keys() ?? [])].filter((next) => /^\p{L}+$/u.test(next));
  return going.length > 0 ? `${word}(?! (?:${going.join('|')})(?![\\p{L}\\d]))` : word;
}

/** Words that must be left after a greeting alone: "hi bot khỏe không" greets. */
const FEWEST_AFTER_GREETING = 3;

/** The text without the words that only turn to somebody; all of it where nothing else would be left. */
export function dropPoliteWords(text: string): string {
  const composed = text.normalize('NFC');
  // Folding keeps the number of letters, so that places in one text are those of the other.
  const folded = foldMarks(composed.toLowerCase());
  if (folded.length !== composed.length) return text;
  let from = 0;
  let to = folded.length;
  let greeted = false;
  let asked = false;
  for (;;) {
    const rest = folded.slice(from, to);
    const hello = HELLO.exec(rest)?.[0];
    const opening = hello ? undefined : OPENING.exec(rest)?.[0];
    const match = hello || opening;
    if (!match) break;
    greeted ||= hello !== undefined;
    asked ||= opening !== undefined;
    from += match.length;
  }
  const opened = from;
  let marks = '';
  for (;;) {
    const match = ENDING.exec(folded.slice(from, to)) ?? findParticle(composed.slice(from, to));
    if (!match || match.index === 0) break;
    marks ||= match[1]!;
    to = from + match.index;
  }
  const left = folded.slice(from, to).match(/[\p{L}\d]+/gu)?.length ?? 0;
  // Thanks are all that is said: "dạ em chào anh, cảm ơn anh nhiều".
  if (left === 0 && opened > 0 && to > opened) return composed.slice(opened);
  if (left === 0 || (greeted && !asked && left < FEWEST_AFTER_GREETING)) return text;
  return dropBackground(composed.slice(from, to)) + marks;
}
