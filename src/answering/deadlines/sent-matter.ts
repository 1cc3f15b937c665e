import { asksSentTo, type TopicTerm } from '../../question/index.ts';
import { foldedWords } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import type { AnswerContext } from '../context.ts';

/** What tells that a report is what is sent, whatever it is called: "kết quả", "số liệu", "chốt sổ cuối năm". */
const REPORTED =
  /(?:^| )(?:bao cao|ket qua|so lieu|tong hop|tinh hinh|so ket|tong ket|danh gia|kiem diem|gop|gom|chot|cuoi nam|hang nam|dinh ky|report\w*|results?)(?: |$)/u;

/**
 * "Đơn xin nghỉ gửi ai", "thư chúc tết nộp về đâu": something is sent that is no report. Of words that no deadline of a plan
 * has, its reports tell nothing.
 * @param isSaid true where a deadline of the plan has the word
 */
export function sendsNoReport(
  { question }: AnswerContext,
  topic: readonly TopicTerm[],
  isSaid: (term: TopicTerm) => boolean,
): boolean {
  const spoken = foldedWords(question.tokens);
  if (question.yesNo || question.agencies.length > 0 || question.carried.topic) return false;
  if (!asksSentTo(spoken) || REPORTED.test(spoken)) return false;
  return topic.some((term) => !term.light && !isLevel(term) && !isSaid(term));
}

/** "Xã nộp cho ai", "các bộ gửi về đâu": who sends it. */
function isLevel({ tokens }: TopicTerm): boolean {
  const word = tokens.map(({ exact }) => exact).join(' ');
  const heads = loadVocabulary().bodyHeads.map((row) => row.word.toLowerCase());
  return heads.includes(word) || loadVocabulary().agencies.some(({ spoken }) => spoken.includes(word));
}
