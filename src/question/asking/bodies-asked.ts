import { foldedWords, type Token } from '../../text/index.ts';
import type { Found } from '../phrases.ts';
import type { TopicTerm } from '../question.ts';

/** Which bodies a question asks for by their roles, whatever the task: "những sở nào chủ trì", "sở nào nhiều việc nhất". */
export interface BodiesAsked {
  role: 'lead' | 'coordinating';
  /**
   * All of them; those with the most or fewest tasks; those in both roles; those in this role only; or the tasks for which
   * no body is named in the role.
   */
  pick: 'all' | 'most' | 'least' | 'both' | 'only' | 'lacking';
  /** The word for their kind, folded ("so"), where only such are asked for. */
  kind?: string;
}

const BODY = '(?:co quan|don vi|so ban nganh|so nganh|so|bo nganh|bo|ban nganh|phong ban|phong|to chuc|ben)';
const WORK = '(?:dau viec|phan viec|cong viec|viec|nhiem vu|dau muc)';
const WHO = `(?:${BODY} nao|${BODY} gi|ai|dua nao)`;
const SEVERAL =
  '(?:liet ke|ke ten|ke ra|ke|danh sach|ds|nhung|cac|tat ca|toan bo|bao nhieu|bn|may|moi|cho (?:toi |em )?(?:biet|xem))';
/** What stands between the words that count and the role. */
const LINK =
  '(?:het|ra|giup|ten|cac|nhung|tat ca|toan bo|nao|gi|co|duoc|duoc giao|lam|la|giu vai tro|giu|dong vai tro|dam nhan|nhiem vu|viec|bao nhieu|may)';
const TAKES =
  '(?:duoc|bi|giao|phan cong|phai|chu tri|phu trach|dam nhan|dam nhiem|lam|co|ganh|om|lo|nhan|phoi hop|tham gia|dung dau|la|ma|thi|cho)';
const NOT = '(?:khong|chua|ko|k|khong he|chua he|hong|chang)';
const STATED =
  '(?:co|neu|ghi|giao|ro|biet|duoc|phan cong|xac dinh|thay|noi|cu the|ten|ai|nao|lam|dau moi|cho|co quan|don vi|so|bo|phong|ben)';
const LEAD = 'chu tri|dau moi|phu trach|chiu trach nhiem chinh';
const ROLE = `(?:${LEAD}|phoi hop)`;

const BODIES = `(?:${WHO}|${SEVERAL} (?:${LINK} )*(?:${BODY}|ai))`;
const ENGLISH_BODY = '(?:agency|department|ministry|body|agencies|departments|ministries|bodies)';

/** Folded words in order; the first that fits says what is asked. */
const PATTERNS: readonly [BodiesAsked['pick'], RegExp][] = (
  [
    ['both', `${BODIES}.* vua (?:${LINK} )*chu tri.* vua (?:${LINK} )*phoi hop`],
    ['both', `${BODIES}.* vua (?:${LINK} )*phoi hop.* vua (?:${LINK} )*chu tri`],
    ['both', `which ${ENGLISH_BODY} both leads? and coordinates?`],
    ['only', `${BODIES}(?: ${LINK})* (?:chi|chuyen) (?:${LINK} )*${ROLE}`],
    [
      'lacking',
      `(?:${SEVERAL} (?:${LINK} )*${WORK}|${WORK} nao)(?: nao| ma| thi| dang)* ${NOT}(?: ${STATED})* ${ROLE}`,
    ],
    ['lacking', `${WORK} ${NOT}(?: ${STATED})* ${ROLE} (?:la |gom )?(?:nhung |cac )?${WORK} nao`],
    [
      'lacking',
      `(?:which|how many|what) tasks? (?:have|has|are|is|with|without)(?: no| any| a)* (?:lead|coordinating)(?: ${ENGLISH_BODY})?`,
    ],
    ['most', `${BODIES}(?: ${TAKES}| ${WORK})* nhieu(?: ${WORK})? (?:nhat|hon ca|hon het)(?: ${WORK})?`],
    ['least', `${BODIES}(?: ${TAKES}| ${WORK})* it(?: ${WORK})? nhat(?: ${WORK})?`],
    ['most', `(?:nhieu(?: ${WORK})? nhat|nhieu(?: ${WORK})? hon ca)(?: ${TAKES}| ${WORK})* ${WHO}`],
    ['least', `it(?: ${WORK})? nhat(?: ${TAKES}| ${WORK})* ${WHO}`],
    ['most', `which ${ENGLISH_BODY} (?:\\S+ ){0,3}(?:the )?most(?: (?:tasks?|work|duties))?`],
    ['least', `which ${ENGLISH_BODY} (?:\\S+ ){0,3}(?:the )?(?:fewest|least)(?: (?:tasks?|work|duties))?`],
    ['all', `${WHO}(?: cung| deu| luon)+(?: ${LINK})* phoi hop`],
    ['all', `${SEVERAL} (?:${LINK} )*(?:${BODY}|ai) (?:${LINK} )*${ROLE}(?: ${LINK})*`],
    ['all', `(?:list|which|what|how many|all)(?: are| of| the| all)* (?:lead|leading|coordinating) ${ENGLISH_BODY}`],
  ] as const
).map(([pick, words]) => [pick, new RegExp(`(?<!\\S)(?:${words})(?!\\S)`, 'u')]);

/**
 * Reads a question that asks for bodies, or for tasks without one, by roles alone; undefined where it names a body, or a
 * matter: then it asks who leads that.
 */
export function readBodiesAsked(
  tokens: readonly Token[],
  found: readonly Found[],
  terms: readonly TopicTerm[],
): BodiesAsked | undefined {
  const bodies = found.flatMap((one) => (one.type === 'agency' ? [one.agency] : []));
  if (bodies.some(({ name }) => !ISSUES.test(name))) return undefined;
  const words = withoutPlans(tokens, found);
  const starts: number[] = [];
  let spoken = '';
  for (const word of words) {
    if (spoken) spoken += ' ';
    starts.push(spoken.length);
    spoken += word.folded;
  }
  for (const [pick, pattern] of PATTERNS) {
    const match = pattern.exec(spoken);
    if (!match) continue;
    const end = match.index + match[0].length;
    const matched = new Set(words.filter((_, i) => starts[i]! >= match.index && starts[i]! < end));
    const isMatter = (term: TopicTerm) =>
      !term.light && !OF_PLANS.test(foldedWords(term.tokens)) && !term.tokens.every((token) => matched.has(token));
    if (terms.some(isMatter)) return undefined;
    const kind = pick === 'lacking' ? undefined : OF_KIND.exec(match[0])?.[1];
    const role = pick !== 'both' && /phoi hop|coordinat/u.test(match[0]) ? 'coordinating' : 'lead';
    return { role, pick, ...(kind ? { kind } : {}) };
  }
  return undefined;
}

/** "Bao nhiêu sở" counts departments only; "sở, ban, ngành" are all there are. */
const OF_KIND = /(?<!\S)(so|bo|phong)(?! (?:ban|nganh))(?!\S)/u;

/** Words that say of which plan it is asked: places, the body that issued it, "trong kế hoạch". */
function withoutPlans(tokens: readonly Token[], found: readonly Found[]): Token[] {
  const named = tokens.map((_, i) =>
    found.some(({ type, from, to }) => (type === 'place' || type === 'agency') && from <= i && i < to),
  );
  const isPlan = (i: number) => PLAN.test(`${tokens[i]?.folded} ${tokens[i + 1]?.folded}`);
  const said = tokens.map((_, i) => named[i] || isPlan(i) || (i > 0 && isPlan(i - 1)));
  return tokens.filter((token, i) => !said[i] && !(LEADS_TO_PLACE.test(token.folded) && said[i + 1]));
}

const PLAN = /^(?:ke hoach|chuong trinh|van ban)$/u;

/** A body that issues plans only says which is meant. */
const ISSUES =
  /^(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Chính phủ|Thủ tướng|Ban Chấp hành|Ban Thường vụ|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy)/u;

const LEADS_TO_PLACE = /^(?:o|tai|cua|tinh|trong|theo|ben|in|of)$/u;

/** Words for the plan itself are no matter: "trong kế hoạch". */
const OF_PLANS =
  /^(?:ke hoach|chuong trinh|chuong trinh hanh dong|van ban|nhiem vu|viec|dau viec|plan|plans|tasks?|lead|leads|agency|agencies|bodies|departments?)$/u;
