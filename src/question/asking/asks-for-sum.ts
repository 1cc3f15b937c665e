import { foldText } from '../../text/index.ts';
import type { Cue } from '../cues.ts';

/** What is asked for is the sum itself: "the budget for", "cost of"; not how a budget is managed. */
const SUM_OF =
  /^(?:and |so |tell me |show me |give me )*(?:what(?:['’]?s| is| are| will be| would be)? )?(?:the )?(?:total |annual |planned |estimated )?(?:budgets?|costs?|prices?|expenditures?|outlays?|spending)(?!\p{L})/u;

/** Other things that are asked of money: from where, how it is used, by whom. */
const NOT_SUM = /(?:^|\s)(?:where|who|whom|why|when|nguon nao|tu dau|o dau|ai|the nao|ra sao)(?!\p{L})/u;

/** A sum of money is asked for, in whatever words: "how much does … spend on", "chi bao nhiêu cho". */
export function asksForSum(cues: readonly { cue: Cue }[], text: string): boolean {
  const has = (kind: Cue['kind']) => cues.some(({ cue }) => cue.kind === kind);
  if (!has('spends')) return false;
  const folded = foldText(text)
    .replace(/[?!.,;:“”"()]+/gu, ' ')
    .trim();
  if (NOT_SUM.test(folded)) return false;
  return (
    has('amount') ||
    /(?:^|\s)(?:bao nhieu|may|bn|nhieu|how much|how many|how expensive)(?!\p{L})/u.test(folded) ||
    SUM_OF.test(folded)
  );
}
