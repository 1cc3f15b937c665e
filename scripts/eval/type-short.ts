import { foldMarks } from '../../src/text/index.ts';
import { loadVocabulary } from '../../src/vocabulary/index.ts';

/** Words that officers shorten on the phone, with what they type for them. */
const EVERYDAY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/không/giu, ['ko', 'k', 'hok']],
  [/được/giu, ['đc', 'dc']],
  [/bao nhiêu/giu, ['bn', 'bnhiu', 'bao nhiu']],
  [/cơ quan/giu, ['cq', 'cquan']],
  [/như thế nào/giu, ['ntn']],
  [/gì/giu, ['j']],
  [/với/giu, ['vs']],
  [/người/giu, ['ng']],
  [/trước/giu, ['trc']],
  [/đơn vị/giu, ['đvi']],
  [/những/giu, ['nhữg']],
  [/kế hoạch/giu, ['khoach']],
];

const OPENINGS = [
  'dạ anh chị cho em hỏi ',
  'ad ơi ',
  'Em chào anh chị, cho em hỏi ',
  'cho mình hỏi chút ',
  'Kính gửi anh/chị, ',
];
const ENDINGS = [' ạ', ' với ạ', ' giúp mình với', ' vậy ạ?', ' nhé, cảm ơn', ''];

/** Spells long names and terms as their official short forms, in one of the ways these are typed. */
export function typeShortForms(text: string, random: () => number): string {
  const rows = loadVocabulary()
    .abbreviations.filter((row) => row.kind === 'official' && row.ambiguous.length === 0 && row.long.includes(' '))
    .sort((a, b) => b.long.length - a.long.length);
  let short = text;
  for (const row of rows) {
    const forms = [row.short, row.short.toLowerCase(), foldMarks(row.short), ...row.also];
    const long = new RegExp(`(?<![\\p{L}\\p{M}])${row.long}(?![\\p{L}\\p{M}])`, 'giu');
    short = short.replace(long, () => forms[Math.floor(random() * forms.length)]!);
  }
  return short;
}

/** Everyday words as they are typed in chats. */
export function typeChatForms(text: string, random: () => number): string {
  let short = text;
  for (const [word, forms] of EVERYDAY) {
    const whole = new RegExp(`(?<![\\p{L}\\p{M}])${word.source}(?![\\p{L}\\p{M}])`, 'giu');
    short = short.replace(whole, () => forms[Math.floor(random() * forms.length)]!);
  }
  return short;
}

/** The question between the words with which people turn to somebody. */
export function typePolitely(text: string, random: () => number): string {
  const opening = OPENINGS[Math.floor(random() * OPENINGS.length)]!;
  const ending = ENDINGS[Math.floor(random() * ENDINGS.length)]!;
  const first = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() : text.charAt(0);
  return opening + first + text.slice(1).replace(/\s*\?$/u, '') + ending;
}
