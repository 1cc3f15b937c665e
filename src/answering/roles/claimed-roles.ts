import type { Assignment } from '../../records/index.ts';
import { foldedWords } from '../../text/index.ts';
import { agencyIdsOf, agencyMatcher, placeMatcher } from '../../vocabulary/index.ts';
import { type AnswerContext, askedAgencies } from '../context.ts';

/** What may stand between a body and the role that it is said to have: "Sở Y tế (Bắc Giang) chỉ là cơ quan phối hợp". */
const BETWEEN =
  /^(?:(?:chi|cung|co|la|thi|phai|co quan|don vi|duoc|bi|giao|dong vai tro|vai tro|voi|tham gia|moi|dang|se|tinh|o|thoi|chi co)(?: |$))*$/u;
const ROLE = /^(chu tri|phoi hop)(?: |$)/u;

/**
 * "Đúng." or "Không phải." where each body of the question is said to lead or to coordinate; nothing where one is not, or
 * where something else is asked.
 */
export function judgeClaimedRoles(context: AnswerContext, { leads, coordinating }: Assignment): string {
  const { question, wording } = context;
  const claims = question.yesNo && !ASKS_ELSE.test(foldedWords(question.tokens)) ? claimedRoles(context) : [];
  if (claims.length === 0 || claims.length < askedAgencies(context).length) return '';
  const bodies = { 'chu tri': idsOf(leads), 'phoi hop': idsOf(coordinating) };
  return `${claims.every(({ id, role }) => bodies[role].includes(id)) ? wording.yes : wording.no} `;
}

const ASKS_ELSE = /(?:^| )(?:ai|nao|gi|dau|nhung don vi|may)(?: |$)/u;

interface ClaimedRole {
  id: string;
  role: 'chu tri' | 'phoi hop';
}

function claimedRoles(context: AnswerContext): ClaimedRole[] {
  const { tokens } = context.question;
  const asked = new Set(askedAgencies(context).map(({ id }) => id));
  const places = placeMatcher().match(tokens);
  const isPlace = (at: number) => places.some(({ from, to }) => from <= at && at < to);
  return agencyMatcher()
    .match(tokens)
    .flatMap(({ value, to }): ClaimedRole[] => {
      if (!asked.has(value.id)) return [];
      const words = tokens
        .slice(to)
        .filter((_, i) => !isPlace(to + i))
        .map(({ folded }) => folded);
      const at = words.findIndex((_, i) => ROLE.test(words.slice(i, i + 2).join(' ')));
      const role = ROLE.exec(words.slice(at, at + 2).join(' '))?.[1] as ClaimedRole['role'] | undefined;
      return at >= 0 && role && BETWEEN.test(words.slice(0, at).join(' ')) ? [{ id: value.id, role }] : [];
    });
}

function idsOf(bodies: Assignment['leads']): string[] {
  return bodies.flatMap(({ name }) => agencyIdsOf(name));
}
