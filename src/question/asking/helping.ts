import { foldedPhrase, foldedWords, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

/** Who works on a task beside its lead, as it is asked: the tokens from `from` to before `to`. */
export interface HelpAsked {
  from: number;
  to: number;
  /** The verb says as much of those whom a policy helps: "ai hỗ trợ" alone asks of the task at hand. */
  open: boolean;
}

const WHO =
  '(?:ai|nhung ai|who|which (?:body|bodies|agency|agencies|ministry|department)|(?:nhung |cac )?(?:co quan|don vi|so|ban|bo|nganh|cap|noi|ben|phong)(?: nganh| ban)? (?:nao|gi)|dua nao)';
const BEFORE = '(?: (?:se|phai|duoc giao|duoc|moi|nua|khac|con|cung|vao|dung ra|will|must|should|else|also))*';
const BEHIND =
  '(?: (?:nua|them|cung|voi|chung|ho|no|vay|the|viec nay|viec do|so nay|so do|so ay|co quan do|co quan nay|co quan chu tri|don vi chu tri|ben chu tri|nhi|a|ha|day|do|them nua|vao|lam|thuc hien|trien khai|them|it|out|them|with it|with this|as well|too))*';

/** "Ai phụ giúp", "sở nào đỡ": a question for those who help, at its end, with nobody helped named. */
export function readHelpAsked(tokens: readonly Token[]): HelpAsked | undefined {
  const words = foldedWords(tokens);
  for (const { open, pattern } of patterns()) {
    const match = pattern.exec(words);
    if (!match) continue;
    const from = words.slice(0, match.index).split(' ').filter(Boolean).length;
    return { from, to: tokens.length, open };
  }
  return undefined;
}

let read: { open: boolean; pattern: RegExp }[] | undefined;

function patterns(): readonly { open: boolean; pattern: RegExp }[] {
  read ??= loadVocabulary().helping.map(({ phrases, open }) => ({
    open,
    pattern: new RegExp(`(?:^| )${WHO}${BEFORE} (?:${phrases.map(foldedPhrase).join('|')})${BEHIND}$`, 'u'),
  }));
  return read;
}
