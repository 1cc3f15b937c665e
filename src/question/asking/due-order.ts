import { foldedWords, foldText, type Token } from '../../text/index.ts';
import type { TopicTerm } from '../question.ts';

/** Whether what is due first or last is asked for: "việc nào phải xong sớm nhất", "nơi nào báo cáo muộn nhất". */
export type DueOrder = 'first' | 'last';

const FIRST = '(?:som nhat|som hon|truoc nhat|truoc tien|dau tien|earliest|earlier|first|soonest)';
const LAST = '(?:muon nhat|tre nhat|cham nhat|muon hon|sau cung|cuoi cung|latest|later|last)';
const ORDER = `(?:${FIRST}|${LAST})`;
const WHO = '(?:tinh|noi|dia phuong|huyen|xa|ben|cho|ke hoach|van ban|chuong trinh|so|bo|co quan|don vi|phong)';
const WHAT = '(?:viec|nhiem vu|dau viec|han|thoi han|moc|moc thoi gian|deadline|cai)';
const DUE =
  '(?:bao cao|nop|gui|xong|hoan thanh|den han|toi han|han|thoi han|han chot|ket thuc|due|report|reports|deadline)';
const ASKS = new RegExp(
  [
    `(?:${WHO} nao|ai|dau|which (?:province|place|plan|agency))(?: \\S+)* ${DUE}(?: \\S+)* ${ORDER}`,
    `(?:${WHO} nao|ai|which (?:province|place|plan|agency))(?: \\S+)* ${ORDER}(?: \\S+)* ${DUE}`,
    `${WHO} nao(?: \\S+)* (?:xong|bao cao|nop|hoan thanh|den han) (?:truoc|sau)$`,
    `${WHAT} nao(?: \\S+)* ${ORDER}`,
    `(?:han|thoi han|han chot|moc|moc thoi gian)(?: chot| bao cao| nop| hoan thanh)*(?: nao)? (?:${FIRST}|${LAST}(?! (?:de|phai|ma)(?!\\S)))`,
    `(?:which|what) (?:task|deadline|report)s?(?: \\S+)* ${ORDER}`,
    `(?:earliest|latest|first|last) (?:deadline|report|task)`,
  ]
    .map((words) => `(?<!\\S)(?:${words})(?!\\S)`)
    .join('|'),
  'u',
);
/** When a document was issued or signed is no deadline. */
const OF_DOCUMENT = /(?<!\S)(?:ban hanh|ky|ra doi|issued|signed)(?!\S)/u;

/** Reads whether what is due first or last is asked for; "chậm nhất là khi nào" asks by when. */
export function readDueOrder(tokens: readonly Token[]): DueOrder | undefined {
  const spoken = foldedWords(tokens);
  if (!ASKS.test(spoken) || OF_DOCUMENT.test(spoken)) return undefined;
  return orderNamed(spoken) ?? (spoken.endsWith(' truoc') ? 'first' : 'last');
}

/** The order that a turn names, whatever of. */
export function orderNamed(text: string): DueOrder | undefined {
  const folded = foldText(text);
  if (new RegExp(`(?<!\\S)${FIRST}(?![^\\s?.!,])`, 'u').test(folded)) return 'first';
  return new RegExp(`(?<!\\S)${LAST}(?![^\\s?.!,])`, 'u').test(folded) ? 'last' : undefined;
}

const OF_ORDER =
  /^(?:som|muon|tre|cham|nhat|hon|dau|tien|cuoi|cung|sau|xong|han|den|toi|phai|nop|chot|truoc|thoi|moc|viec|cai|earliest|earlier|later|latest|first|last|soonest|due|deadlines?|tasks?)$/u;

/** True for a term that is of the asking: "sớm nhất", "xong". */
export function isOfOrder({ tokens }: TopicTerm): boolean {
  return tokens.every(({ folded }) => OF_ORDER.test(folded));
}
