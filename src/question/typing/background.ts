import { foldMarks, foldText, tokenize } from '../../text/index.ts';
import { compoundMatcher, conceptMatcher, placeMatcher } from '../../vocabulary/index.ts';

/**
 * What people say of themselves before they ask: "chiều nay họp, em đang soát phần y tế: …", "sếp vừa hỏi, …". Compared
 * without marks.
 */
const TIME = '(?:chieu|sang|toi|trua|hom|tuan|thang|ngay) (?:nay|mai|qua|kia|sau|toi)';
const SELF = '(?:(?:ben|phong|co quan|don vi) )?(?:em|minh|toi|tui|anh|chi|bon em|chung toi|tui minh)';
const HEAD = '(?:sep|lanh dao|thu truong|doan kiem tra|cap tren)';
const WORKS =
  '(?:ngoi |di |vao )?(?:hop|soat|ra(?: lai| soat)?|lam|viet|soan|chuan bi|tong hop|doc|trinh|len|xay dung|chuan|go|lap|tham muu|cong tac|kiem tra)';
const OPENS = new RegExp(
  `^\\s*(?:(?:${TIME} )(?:${SELF} )?(?:(?:dang|phai|co|sap|se) )*${WORKS}|(?:${SELF} )?(?:(?:dang|sap|vua|moi|con dang) )+${WORKS})(?![\\p{L}\\d])`,
  'u',
);
/** What a superior wants is background only where it is not said: "sếp vừa hỏi gấp, …". */
const ASKED_BY = new RegExp(
  `^\\s*(?:${TIME} )?${HEAD} (?:(?:dang|vua|moi|lai) )*(?:hoi|yeu cau|giuc|nhac)(?: (?:gap|em|minh|toi|${TIME})){0,2}$`,
  'u',
);
/** Nothing but what becomes of the answer: "mai họp rồi", "lập bảng cho sếp", "cần gấp". */
const CLOSES = new RegExp(
  `^\\s*(?:(?:de|mai|${TIME}) )?(?:${SELF} )?(?:dang |phai |con |sap )*(?:hop|can|nop|gui|trinh|(?:lap|ke|lam)(?: bang| bieu))(?: (?:gap|ngay|roi|som|luon|lam|nhe|nha|a|cho|len|${HEAD}|${SELF}|${TIME}))*\\s*[.!]*$`,
  'u',
);
/** A clause that asks is no background. */
const ASKS = /(?:^|\s)(?:ai|gi|nao|bao nhieu|may|dau|bao gio|the nao|ra sao|who|what|which|when|how)(?![\p{L}\d])|\?/u;
const CLAUSE = /[,:;.]\s+|\s[–-]\s/u;

/** The text without the clauses at its beginning and end that only tell what the person is doing; the places that they name stay. */
export function dropBackground(text: string): string {
  return dropOpening(dropClosing(text));
}

function dropClosing(text: string): string {
  const at = text.lastIndexOf(', ');
  if (at < 0) return text;
  const clause = foldMarks(
    text
      .slice(at + 1)
      .normalize('NFC')
      .toLowerCase(),
  );
  return CLOSES.test(clause) && !ASKS.test(clause) ? text.slice(0, at) : text;
}

function dropOpening(text: string): string {
  let rest = text;
  for (;;) {
    const end = CLAUSE.exec(rest);
    if (!end) return rest;
    const clause = rest.slice(0, end.index);
    const after = rest.slice(end.index + end[0].length);
    const folded = foldText(clause);
    if (!(OPENS.test(folded) || ASKED_BY.test(folded)) || ASKS.test(folded)) return rest;
    // "Đang soạn công văn về việc A, B. Sở nào …": the matter told goes on up to the end of its sentence.
    const matter = ABOUT.exec(folded);
    if (
      matter &&
      !ASKS.test(foldMarks(after.split(/[.;?!]\s/u)[0]!.toLowerCase())) &&
      names(clause.slice(matter.index))
    )
      return [...placesIn(clause.slice(0, matter.index)), clause.slice(matter.index) + rest.slice(end.index)].join(' ');
    // Whoever goes on "của Bắc Giang là bao nhiêu" has named the matter before.
    if (!names(after)) return rest;
    rest = [...placesIn(clause), after].join(', ');
  }
}

/** What a letter or a meeting is about. */
const ABOUT = /(?<=\s)ve (?:viec |van de |chuyen |noi dung )?(?=\p{L})/u;

/** True for a text that names a matter; words for roles and plans ("chủ trì") name none. */
function names(text: string): boolean {
  const words = tokenize(text);
  return (
    conceptMatcher()
      .match(words)
      .some(({ value }) => value.field !== 'administration') || compoundMatcher().match(words).length > 0
  );
}

/** The places that a clause names, as typed. */
function placesIn(clause: string): string[] {
  const tokens = tokenize(clause);
  return placeMatcher()
    .match(tokens)
    .filter(({ value }) => !value.trap)
    .map(({ from, to }) => clause.slice(tokens[from]!.start, tokens[to - 1]!.end));
}
