import { foldedWords, type Token } from '../../text/index.ts';
import { areOneWord, planPartMatcher } from '../../vocabulary/index.ts';
import type { TopicTerm } from '../question.ts';

/** Folded words are spelled with i for y. */
const COUNTED =
  /(?:^| )(?:may|bao nhieu|how many) (?:phan(?! tram)|muc|tieu muc|diem(?! (?:phan|%))|i|khoan|noi dung|gach dau dong|doan|mang|linh vuc|nhom|dau viec|nhiem vu|giai phap|points?|parts?|items?|sections?)(?: |$)/u;
const NUMBERED = /(?:^| )(?:chuong|muc|phan|dieu|khoan|section|chapter|part) (?:[ivx]+|\d{1,2})(?: |$)/u;

/** "Phần yêu cầu có mấy ý", "chương III mấy mục": the parts of a part named by its name or its number are counted. */
export function countsNamedPart(tokens: readonly Token[]): boolean {
  const spoken = foldedWords(tokens);
  const counted = COUNTED.exec(spoken);
  if (!counted) return false;
  const before = spoken.slice(0, counted.index).split(' ').filter(Boolean).length;
  const to = before + counted[0].trim().split(' ').length;
  // "Mấy nhiệm vụ" alone counts the tasks of the plan.
  return (
    NUMBERED.test(` ${spoken} `) ||
    planPartMatcher()
      .match(tokens)
      .some((part) => part.to <= before || part.from >= to)
  );
}

/** True where two words outside the vocabulary are one that names a matter: "trang trại có mấy điểm" counts no chapters. */
export function namesWordOfTwo(terms: readonly TopicTerm[]): boolean {
  return terms.some((term, i) => {
    const next = terms[i + 1];
    if (!next || term.light || next.light || term.tokens.length + next.tokens.length > 2) return false;
    const [first, second] = [term.tokens[0]!, next.tokens[0]!];
    return second.start - first.end === 1 && areOneWord(first.exact, second.exact);
  });
}
