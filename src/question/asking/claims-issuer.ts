import { foldedWords, type Token } from '../../text/index.ts';
import type { PlanReference } from '../naming/plan-reference.ts';
import type { TopicTerm } from '../question.ts';

/** "Nghị quyết 111/2024/QH15 của Chính phủ đúng không": of a document named by its number, and nothing besides, who issued it. */
export function claimsIssuer(
  references: readonly PlanReference[],
  terms: readonly TopicTerm[],
  tokens: readonly Token[],
): boolean {
  const [one, ...others] = references;
  if (!one || others.length > 0 || one.from > 1) return false;
  const after = foldedWords(tokens.slice(one.to));
  const within = (term: TopicTerm) => term.position >= one.from && term.position < one.to;
  return terms.every((term) => term.light || within(term)) && /^(?:\S+ ){0,3}?(?:cua|by) /u.test(after);
}

const ISSUER =
  '(?:ubnd|u[yi] ban(?: nhan dan)?|hdnd|hoi dong nhan dan|(?:tinh|huyen|thanh|quan|dang) u[yi]|chinh phu|thu tuong|trung uong|ban thuong vu|tinh|huyen|xa|phuong|so|bo|ben dang|dang|chinh quyen)';
const CHOICE = new RegExp(
  `(?:^| )(?:cua|do|thuoc) (?:ben |cap )?${ISSUER}(?: tinh| huyen| xa)? (?:hay|hoac)(?: la)?(?: cua| do)? (?:ben |cap )?${ISSUER}(?: |$)`,
  'u',
);
const OF_DOCUMENT = /(?:^| )(?:ke hoach|chuong trinh|van ban|de an|ban|to|cai|nghi quyet)(?: |$)/u;
const ISSUES = /^(?:ban hanh|lap|ra|ky|lam|soan|xay dung|ban|hanh|ke hoach|chuong trinh|van ban|hanh dong)$/u;

/** "Kế hoạch do UBND hay Tỉnh ủy ban hành", "văn bản này của tỉnh hay huyện": which of two issued it is asked, and nothing besides. */
export function asksWhichIssuer(terms: readonly TopicTerm[], tokens: readonly Token[]): boolean {
  const spoken = foldedWords(tokens);
  const choice = CHOICE.exec(spoken)?.[0];
  if (!choice || !OF_DOCUMENT.test(spoken)) return false;
  return terms.every((term) => {
    const words = foldedWords(term.tokens);
    return term.light || ISSUES.test(words) || ` ${choice.trim()} `.includes(` ${words} `);
  });
}

/** A level of government. */
export type Level = 'central' | 'province' | 'district' | 'commune';

const LEVELS: Record<string, Level> = {
  'trung uong': 'central',
  tinh: 'province',
  huyen: 'district',
  xa: 'commune',
  phuong: 'commune',
};
const OF_LEVEL =
  /(?:^| )(?:ke hoach|chuong trinh|van ban|de an|nghi quyet|quyet dinh)(?: \S+){0,5}? (?:la )?(?:(?:cua|thuoc)(?: cap)?|do cap|cap) (trung uong|tinh|huyen|xa|phuong)(?: (?:ban hanh|lap|ra|lam|minh|thoi))*(?: (?:a|ha|ho|nhi|phai|dung|co|khong|ko|k|chu|vay|the))*$/u;

/** "Kế hoạch của Quảng Trị là của tỉnh phải không": the level whose plan it is said to be, and nothing besides. */
export function readClaimedLevel(terms: readonly TopicTerm[], tokens: readonly Token[]): Level | undefined {
  const level = OF_LEVEL.exec(foldedWords(tokens))?.[1];
  const besides = terms.some((term) => !term.light && !term.tokens.every(({ folded }) => folded in LEVELS));
  return level && !besides ? LEVELS[level] : undefined;
}
