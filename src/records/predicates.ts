import { tokenize } from '../text/index.ts';
import { agencyMatcher, loadVocabulary, type Predicate, startsWithBody } from '../vocabulary/index.ts';

/** A syllable of a text. */
interface Syllable {
  word: string;
  start: number;
  end: number;
  capital: boolean;
}

/** "đề nghị các cơ quan …": who is told to do something stands after it. */
const ASKS = /^(?:trân trọng đề nghị|giao|giao cho|đề nghị|yêu cầu|khuyến khích|kiến nghị|kêu gọi|mời)$/u;
const PURPOSE = /^(?:để|nhằm|khi|nếu)$/u;
/** Adverbs and verbs of duty, which belong to no name. */
const MODALS =
  '(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phải|cần|sẽ|chủ động|khẩn trương|kịp thời|tiếp tục|thường xuyên|định kỳ|tích cực|nghiêm túc)';
const MODAL = new RegExp(`^${MODALS}$`, 'u');
const MODAL_AHEAD = new RegExp(`^[^.;:]{0,200}?\\s${MODALS}(?!\\p{L})`, 'u');
/** "được giao …": what was given to somebody tells who is meant. */
const ENTRUSTED = /^ (?:giao|phân công|ủy quyền|uỷ quyền|chỉ định)(?!\p{L})/u;
const NAMELESS = /^(?:Cơ quan|Đơn vị|Tổ chức|Bộ phận) \p{Ll}/iu;
const GENERIC = /^(?:(?:Các|Mỗi|Những|Từng) )?(?:đơn vị|cơ quan|tổ chức|bộ phận) $/iu;
/** Most syllables of a word that begins a predicate. */
const LONGEST = 5;
/** After these a verb is a noun: "dịch vụ đào tạo". */
const NOUN_BEFORE = /(?<!\p{L})(?:công tác|hoạt động|dịch vụ|việc|năng lực|quá trình|kỹ năng) $/iu;
/** How far into a text a known name may end for what follows it to be read by the name alone. */
const NAME_ENDS_WITHIN = 140;
/**
 * What may stand after the whole name of a body without beginning what it does: words that join names, that say where a body
 * is or to what it belongs. Any other word in small letters is its predicate.
 */
const GOES_ON =
  /^(?:và|hoặc|cùng|với|của|thuộc|trực|tại|ở|các|những|cấp|tỉnh|thành|huyện|thị|xã|quận|phường|đặc|khu|vùng|trung|địa|nước|nhân|có|liên|chuyên|theo|trên|nơi|khác|này|đó|khóa|khoá|nhiệm|nêu|số|hai|ba|tối|cao|chi|quân|bộ|khối|cộng|là|do|về|được|đã|hữu|đóng|cơ|đơn|ban|ngành|từ|trong|ngoài|cho|phụ|như|bao|gồm|còn|mà|tổ|đoàn|đối|sau|gọi|lực|miền|biên|phòng|quốc|giáo|đại|thống|kỳ|chính|công|viên|nông|đô|ủy|uỷ|đến)$/u;

/**
 * Offset of the word with which a text that begins with bodies begins to tell what they do.
 * @returns -1 where it only names bodies
 */
export function findPredicate(text: string): number {
  const known = answered.get(text);
  if (known !== undefined) return known;
  const at = readText(text);
  // The same sentence is asked about many times over, from each of its commas.
  if (answered.size >= MOST_KEPT) answered.clear();
  answered.set(text, at);
  return at;
}

const answered = new Map<string, number>();
const MOST_KEPT = 2_000;

function readText(text: string): number {
  const syllables = readSyllables(text);
  const afterName = findAfterName(text, syllables);
  let modifier = -1;
  let modifierEnd = -1;
  // What a relative clause tells belongs to the name: "các hội do Đảng, Nhà nước giao nhiệm vụ".
  let inName = 0;
  let untilModal = false;
  for (const [i, syllable] of syllables.entries()) {
    if (i > 0 && syllable.start === afterName) return afterName;
    if (i > 0 && syllable.word === 'do') inName = 1;
    if (i > 1 && syllable.word === 'được' && !syllables[i - 1]!.capital && namesGroup(text.slice(0, syllable.start))) {
      untilModal = MODAL_AHEAD.test(text.slice(syllable.end));
      if (!untilModal && ENTRUSTED.test(text.slice(syllable.end))) inName = 1;
    }
    // "Đơn vị được kiểm tra gửi báo cáo": what is done to a body without a name tells which one is meant.
    if (i > 1 && !untilModal && syllable.word === 'được' && GENERIC.test(text.slice(0, syllable.start))) inName = 1;
    if (syllable.start < modifierEnd || isInBrackets(text, syllable.start)) continue;
    // Names of bodies hold such words too ("Sở Thông tin và Truyền thông"): there they are capitalised.
    if (syllable.capital && (i > 0 || startsWithBody(text))) continue;
    const found = readPredicate(text, syllables, i);
    // "… với Bộ Y tế trong xác định nhu cầu": in what, after with whom.
    if (i > 1 && syllable.word === 'trong' && readPredicate(text, syllables, i + 1)) return syllable.start;
    if (!found) {
      if (i > 1 && followsClosedGroup(text, syllable)) return syllable.start;
      continue;
    }
    const { row, end } = found;
    const chained = row.notAfter.length > 0 && /^(?:,| và) $/u.test(text.slice(modifierEnd, syllable.start));
    const modifies = chained || isModifier(text, syllable.start, row);
    if (modifies || isNoun(text, end, row)) {
      if (modifies && modifier < 0) modifier = syllable.start;
      modifierEnd = end;
      continue;
    }
    if (untilModal && !MODAL.test(row.word)) continue;
    // "Cơ quan tiếp nhận hồ sơ …": a body without a name is told by what it does.
    if (inName > 0 || isInName(text, syllable.start) || (i === 2 && NAMELESS.test(text) && !MODAL.test(row.word))) {
      inName = 0;
      modifierEnd = end;
      continue;
    }
    // "với các doanh nghiệp cung cấp dịch vụ … để …": a purpose needs something that is done for it.
    if (modifier > 0 && PURPOSE.test(row.word)) return modifier;
    const asks = ASKS.test(row.word) || (i === 0 && /^(?:phân công|ủy quyền|uỷ quyền)$/u.test(row.word));
    if (!asks || !startsWithBody(text.slice(end).trimStart())) return syllable.start;
  }
  return -1;
}

/** True where the last name of a list has no capital after its first letter: a group, not a body with a name. */
function namesGroup(text: string): boolean {
  return !/\p{Lu}/u.test(
    text
      .trim()
      .split(/[,;] | và /u)
      .at(-1)!
      .slice(1),
  );
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function readSyllables(text: string): Syllable[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
    capital: /^\p{Lu}/u.test(word),
  }));
}

let rows: Map<string, Predicate> | undefined;

/** The longest word of the vocabulary that begins a predicate at a syllable. */
function readPredicate(text: string, syllables: readonly Syllable[], from: number) {
  rows ??= new Map(loadVocabulary().predicates.map((row) => [row.word, row]));
  let word = '';
  let found: { row: Predicate; end: number } | undefined;
  for (let i = from; i < Math.min(from + LONGEST, syllables.length); i++) {
    const { word: next, start, end } = syllables[i]!;
    if (i > from && text.slice(syllables[i - 1]!.end, start) !== ' ') break;
    word = word ? `${word} ${next}` : next;
    const row = rows.get(word);
    if (row) found = { row, end };
  }
  return found;
}

/** True where a word goes with the noun before it: "cơ quan quản lý", "dịch vụ đào tạo". */
function isModifier(text: string, start: number, row: Predicate): boolean {
  const before = text.slice(0, start).toLowerCase();
  if (NOUN_BEFORE.test(before) && !MODAL.test(row.word)) return true;
  // "Các công đoàn cơ sở xây dựng kế hoạch": who is meant, no "cơ sở xây dựng".
  if (/(?<!\p{L})(?:công đoàn|đoàn|hội|đảng|chi bộ|y tế) cơ sở $/u.test(before)) return false;
  return row.notAfter.some((word) => before === `${word} ` || before.endsWith(` ${word} `));
}

/** True where what follows a word makes it a noun: "tổ chức chính trị". */
function isNoun(text: string, end: number, row: Predicate): boolean {
  const after = text
    .slice(end, end + 40)
    .toLowerCase()
    .replace(/^,? ?/u, '');
  const follows = (word: string) => after.startsWith(word) && !/^\p{L}/u.test(after.slice(word.length));
  if (row.notBefore.some(follows) || (row.onlyBefore && !row.onlyBefore.some(follows))) return true;
  return row.notLast && /^\s*(?:[,;]|$)/u.test(text.slice(end));
}

/** True within the name of a body that the vocabulary knows, however it is capitalised. */
function isInName(text: string, at: number): boolean {
  const tokens = tokenize(text.slice(0, at + 60));
  return agencyMatcher()
    .match(tokens)
    .some((one) => tokens[one.from]!.start < at && at < tokens[one.to - 1]!.end);
}

/** What closes the name of a group of bodies: "các bộ, cơ quan liên quan". */
const CLOSES = /(?:liên quan|các cấp|trung ương|địa phương|cấp (?:tỉnh|huyện|xã)) $/iu;
/** A list of places ends a name as well, unless what follows tells which of them are meant. */
const PLACES = /(?<!\p{L})(?:xã|phường|thị trấn|đặc khu|huyện|quận) $/iu;
const WHICH_PLACES =
  /^(?:biên|đảo|miền|nghèo|điểm|ven|khó|giáp|chức|nông|mới|bị|nằm|phía|trọng|đặc|hải|an|thuần|loại|nội|ngoại|núi|hoàn|tham|hội|viên|đội|nào|nghèo)$/u;

/** True for a word that can only be the predicate of the group of bodies before it. */
function followsClosedGroup(text: string, { capital, word, start }: Syllable): boolean {
  if (capital || GOES_ON.test(word)) return false;
  const before = text.slice(0, start);
  return CLOSES.test(before) || (PLACES.test(before) && !WHICH_PLACES.test(word));
}

/** Offset of the word after the known name with which a text begins, where it can only be its predicate; -1 else. */
function findAfterName(text: string, syllables: readonly Syllable[]): number {
  const tokens = tokenize(text.slice(0, NAME_ENDS_WITHIN));
  const name = agencyMatcher()
    .match(tokens)
    .find((one) => one.from === 0);
  if (!name || name.likeness < 1) return -1;
  const end = tokens[name.to - 1]!.end;
  const next = syllables.find((one) => one.start >= end);
  // A name of small letters alone ("các cơ quan") is a group, whose members may be told by any word.
  if (!next || next.capital || !/\p{Lu}\p{Ll}*\s\p{Lu}/u.test(text.slice(0, end))) return -1;
  return text.slice(end, next.start) === ' ' && !GOES_ON.test(next.word) ? next.start : -1;
}
