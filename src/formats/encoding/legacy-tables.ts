/**
 * TCVN3 (ABC, fonts `.Vn…`): TCVN 5712:1993, VN3; each character of the first line, as Latin-1 shows its byte, is the
 * letter below it. Capitals with tones have no bytes of their own. Agrees with glibc's charmap TCVN5712-1.
 */
const TCVN3_BYTES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

/**
 * VNI for Windows (fonts `VNI-…`), as the tables of vietunicode.sourceforge.net give it: a vowel is followed by a
 * character for its marks; some letters are one character.
 */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const tcvn3 = new Map([...TCVN3_BYTES].map((byte, i) => [byte, [...TCVN3_LETTERS][i]!]));

/** Turns TCVN3 bytes, read as Latin-1, into Vietnamese. */
export function fromTcvn3(latin1: string): string {
  let text = '';
  for (const letter of latin1) text += tcvn3.get(letter) ?? letter;
  return text;
}

/** Turns VNI bytes, read as Latin-1, into Vietnamese. */
export function fromVni(latin1: string): string {
  return latin1.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöæóòî]/giu,
    (whole, vowel: string | undefined, mark: string | undefined) => {
      if (!vowel || !mark) return letterOf(whole);
      return `${letterOf(vowel)}${VNI_MARKS[mark.toLowerCase()]}`.normalize('NFC');
    },
  );
}

function letterOf(letter: string): string {
  const small = VNI_LETTERS[letter.toLowerCase()];
  if (!small) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}
