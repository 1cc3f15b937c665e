import { foldedPhrase, foldMarks, tokenize } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

/** A term of which a question asks what it means. */
export interface MeaningAsked {
  /** The term as it was read, short forms spelled out. */
  term: string;
  /** The short form that was typed for it, with what it stands for. */
  short?: { short: string; long: string };
  /**
   * `defined`: asked for in so many words; `is`: "… là gì"; `who`: who they are; `spelled`: what its letters stand for;
   * `includes`: what belongs to it, which only a sentence that lists something tells.
   */
  as: 'defined' | 'is' | 'who' | 'spelled' | 'includes';
}

const TAIL = '(?: (?:vay|the|nhi|a|ha|ta|ban|bot|ad))*(?: (?:theo|trong|o|tai) .{1,60})?$';
const CLAUSE = '^(?:.*[,;:.?!] )?';

/** Ways of asking, with the term as the first group; the first that fits counts. */
const WAYS: readonly [MeaningAsked['as'], RegExp][] = [
  [
    'spelled',
    new RegExp(
      `${CLAUSE}(.+?) (?:la )?(?:(?:chu )?viet tat (?:cua )?(?:(?:tu|chu|cum tu|cai) )*(?:gi|nao)|la (?:chu|tu) gi)${TAIL}`,
      'u',
    ),
  ],
  ['spelled', /^what does (.+?) stand for$/u],
  [
    'defined',
    new RegExp(
      `^(?:.* )?(?:the nao (?:thi )?(?:duoc )?(?:goi )?la|dinh nghia(?: cua| ve)?|khai niem) (.+?)${TAIL}`,
      'u',
    ),
  ],
  [
    'defined',
    new RegExp(
      `${CLAUSE}(.+?) (?:co )?(?:nghia (?:la )?(?:gi|sao)|duoc (?:hieu|dinh nghia) (?:la gi|the nao|ra sao|nhu the nao))${TAIL}`,
      'u',
    ),
  ],
  ['defined', /^(?:what is meant by|define|definition of|what is the (?:meaning|definition) of) (.+)$/u],
  ['defined', /^what does (.+?) mean$/u],
  ['includes', new RegExp(`${CLAUSE}(.+?) (?:bao gom|gom)(?: co)? (?:nhung )?(?:gi|cai gi|thu gi)${TAIL}`, 'u')],
  ['is', new RegExp(`${CLAUSE}(.+?) (?:thi )?la (?:nhung )?(?:cai |thu )?gi${TAIL}`, 'u')],
  ['who', new RegExp(`${CLAUSE}(.+?) (?:gom|la) (?:nhung )?ai${TAIL}`, 'u')],
  ['is', /^what (?:is|are) (?:an? )?(?!the |your |this |that |its |their |my |our |there )(.+)$/u],
];

/** Words before a term that are no part of it; with their marks, since "mà" is no "mã". */
const OPENING =
  /^(?:(?:cho (?:em|tôi|mình|anh|chị|hỏi)|xin hỏi|hỏi|vậy|thế|còn|mà|bạn ơi|theo (?:kế hoạch|chương trình|văn bản)(?: này)?|từ|chữ|cụm từ|thuật ngữ|khái niệm|các|những|mấy) )+/iu;

/**
 * The term of which a question asks what it means: "trợ cấp hưu trí xã hội là gì". Nothing where a part or a fact of something
 * is asked for ("mục tiêu của … là gì"), which a plan tells otherwise.
 * @param text the question as it was read
 * @param typed as it was typed
 */
export function readMeaning(text: string, typed: string): MeaningAsked | undefined {
  // Folding keeps every letter's place, so that the term can be cut out of the text as it was written.
  const own = text
    .normalize('NFC')
    .replace(/[“”"?!.]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const folded = foldMarks(own.toLowerCase());
  for (const [as, way] of WAYS) {
    const found = way.exec(folded)?.[1];
    if (!found) continue;
    const from = folded.indexOf(found);
    const term = own.slice(from, from + found.length).replace(OPENING, '');
    if (!term || namesPart(foldMarks(term.toLowerCase()))) return undefined;
    const short = shortFormOf(term, typed);
    return { term, as, ...(short ? { short } : {}) };
  }
  return undefined;
}

/** The short form in what was typed that stands for the whole term. */
function shortFormOf(term: string, typed: string): MeaningAsked['short'] {
  const long = foldedPhrase(term);
  const words = new Set(tokenize(typed.normalize('NFC')).map((token) => token.text.toLowerCase()));
  const row = loadVocabulary().abbreviations.find(
    (one) =>
      one.kind === 'official' &&
      long.startsWith(foldedPhrase(one.long)) &&
      [one.short, ...one.also].some((form) => words.has(form.toLowerCase())),
  );
  return row && { short: row.short, long: row.long };
}

let nouns: ReadonlySet<string> | undefined;

/** True where a term is a part or a fact of something; the place may stand before it: "Bắc Giang mục tiêu về nhà ở". */
function namesPart(term: string): boolean {
  nouns ??= new Set(loadVocabulary().relationalNouns.map(({ noun }) => foldMarks(noun)));
  const words = term.split(' ');
  return words.some((_, from) =>
    [1, 2, 3].some((length) => {
      const isOf = from === 0 || OF_WHAT.test(words[from + length] ?? '');
      return isOf && nouns!.has(words.slice(from, from + length).join(' '));
    }),
  );
}

/** What leads from a part to what it is of. */
const OF_WHAT = /^(?:ve|cua|cho)$/u;
