import { foldedPhrase, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

/** What is done with a task or by a body, not to somebody: "phân công ai" asks who acts. */
const OF_ACTING =
  /^(?:phan cong|chu tri|phu trach|phoi hop|bao cao|chi dao|lanh dao|thuc hien|trien khai|dam nhiem|tham muu|chi dinh|uy quyen|quan ly|theo doi|xay dung|ban hanh|huong dan|giam sat|kiem tra)$/u;

/** What is done to those of whom it is said: "ai được hưởng", "ai thuộc diện được nhận"; "ai được giao" acts. */
const RECEIVES =
  /^(?:thì |sẽ |mới |thuộc diện |nằm trong diện )?(?:được )(?:hưởng|nhận|trợ cấp|trợ giúp|hỗ trợ|ưu tiên|ưu đãi|chăm sóc|chăm lo|miễn|giảm|cấp|vay|thuê|mua|bảo vệ|tiêm|khám)(?:\s|$)/u;

let verbs: Set<string> | undefined;

/** "Khen thưởng ai", "ưu tiên hỗ trợ những ai": a verb right before "ai" asks whom it concerns, not who acts. */
export function asksWhom(tokens: readonly Token[]): boolean {
  verbs ??= new Set(loadVocabulary().predicates.map(({ word }) => foldedPhrase(word)));
  const at = tokens.findIndex(({ exact }) => exact === 'ai');
  // "Ai được hưởng trợ cấp": those to whom it goes.
  if (
    at >= 0 &&
    RECEIVES.test(
      tokens
        .slice(at + 1, at + 5)
        .map(({ exact }) => exact)
        .join(' '),
    )
  )
    return true;
  const last = /^(?:nhung|cho)$/u.test(tokens[at - 1]?.folded ?? '') ? at - 1 : at;
  if (last < 2) return false;
  const before = `${tokens[last - 2]!.folded} ${tokens[last - 1]!.folded}`;
  return verbs.has(before) && !OF_ACTING.test(before);
}

const SENT_TO =
  /(?:^| )(?:gui|nop|bao cao|trinh) (?:(?:cho|ve|den|len|toi) )?(?:nhung )?(?:ai|dau|bo nao|so nao|co quan nao|don vi nao|phong nao|noi nao|cap nao)(?: |$)/u;

/** "Gửi về đâu", "báo cáo cho ai": to whom something is sent or reported, in folded words. */
export function asksSentTo(spoken: string): boolean {
  return SENT_TO.test(spoken);
}
