import type { Answer } from '../answering/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import { isConnective } from '../vocabulary/index.ts';
import { type Claim, findClaims, startsWithCapital } from './claims.ts';

/**
 * Finds what keeps a rewording of an answer about one plan from being given; nothing where it may be. It may when
 *
 * - it is plain text, not much longer than the answer;
 * - every word stands in the answer or its quotations, or merely joins words;
 * - every sentence's claims (amounts with their comparators, dates, bodies, places, roles, scopes, negations) stand
 *   together in one line of the answer or in one quotation, in the same order where they could be swapped;
 * - every claim of the direct answer is still there, and every negation.
 *
 * A language model's wording is a comfort, a wrong fact is not: what cannot be shown to be right is refused.
 * @returns the words in question, for a second try
 */
export function findFaults(rewording: string, answer: Answer): string[] {
  const text = rewording.normalize('NFC').trim();
  const lines = [answer.direct, ...answer.details];
  const odd = text.match(ODD_SIGNS);
  if (odd) return odd.slice(0, 5);
  if (!text || text.length > lines.join('\n').length * 1.3 + 120) return [`${text.length} characters`];

  const evidence = gatherEvidence(answer, lines);
  const faults = new Set<string>(findUnknownWords(text, evidence.words));
  for (const name of findUnknownNames(text, evidence.words)) faults.add(name);
  const sentences = splitSentences(text);
  for (const sentence of sentences) {
    const claims = findClaims(sentence);
    if (!evidence.units.some((unit) => isShownIn(claims, unit))) faults.add(sentence.slice(0, 120));
  }
  const said = findClaims(text);
  const direct = findClaims(answer.direct);
  for (const claim of direct) if (!has(said, claim)) faults.add(claim.text);
  if (direct.length > 0 && !findClaims(sentences[0] ?? '').some((claim) => has(direct, claim))) faults.add('1');
  const negations = (claims: Claim[]) => claims.filter(({ kind }) => kind === 'negation').length;
  if (negations(said) !== negations(findClaims(lines.join('\n'))))
    faults.add(answer.language === 'vi' ? 'không' : 'not');
  return [...faults];
}

/** Signs outside plain text in Latin letters: markup, links, other scripts, invisible characters, other digits. */
const ODD_SIGNS = /https?:|www\.|@\w|[^\p{Script=Latin}\d\s.,;:!?%()/“”"'’‘–—•²³&+<>≤≥=-]|[<>]\s*\/?[a-z]/gu;

interface Evidence {
  /** What may prove a sentence: a line, a quotation, or all lines together. */
  units: Claim[][];
  words: Token[];
}

function gatherEvidence(answer: Answer, lines: readonly string[]): Evidence {
  const quotes = answer.citations.map(({ title, quote }) => `${title} ${quote.replace(/\s+/gu, ' ')}`);
  const texts = [...lines, ...quotes, lines.join('\n')];
  return { units: texts.map(findClaims), words: tokenize(texts.join('\n')) };
}

function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?;…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function findUnknownWords(text: string, evidence: readonly Token[]): string[] {
  const known = new Set(evidence.map(({ exact }) => exact));
  return tokenize(text)
    .filter(({ exact }) => !known.has(exact) && !isConnective(exact))
    .map((token) => token.text);
}

/** Names are kept whole: a word with a capital has the neighbours that it has in the evidence, or joining words. */
function findUnknownNames(text: string, evidence: readonly Token[]): string[] {
  const pairs = new Set(evidence.slice(1).map((token, i) => `${evidence[i]!.exact} ${token.exact}`));
  const tokens = tokenize(text);
  return tokens.slice(1).flatMap((second, i) => {
    const first = tokens[i]!;
    const named = startsWithCapital(second) || (startsWithCapital(first) && startsName(tokens, i, text));
    if (!named || !/^\s+$/u.test(text.slice(first.end, second.start))) return [];
    if (isConnective(first.exact) || isConnective(second.exact)) return [];
    return pairs.has(`${first.exact} ${second.exact}`) ? [] : [`${first.text} ${second.text}`];
  });
}

/** The first word of a sentence has its capital from there, unless the next has one too. */
function startsName(tokens: readonly Token[], i: number, text: string): boolean {
  const first = i === 0 || /[.!?;:\n•]\s*$/u.test(text.slice(0, tokens[i]!.start));
  return !first || (tokens[i + 1] !== undefined && startsWithCapital(tokens[i + 1]!)) || BODY.test(tokens[i]!.text);
}

const BODY = /^(?:Sở|Bộ|Ban|Cục|Vụ|Viện|Phòng|Hội|Tỉnh|Huyện|Thành|Ủy|Uỷ|UBND|Công|Chi|Tổng)$/u;

/** True where one unit of evidence holds all claims, in its own order where another order would say something else. */
function isShownIn(claims: readonly Claim[], unit: readonly Claim[]): boolean {
  if (!claims.every((claim) => has(unit, claim))) return false;
  const negated = claims.some(({ kind }) => kind === 'negation');
  const roles = (claim: Claim) => ['agency', 'role', 'negation'].includes(claim.kind);
  if (claims.some(({ kind }) => kind === 'role') && !isRunOf(claims.filter(roles), unit.filter(roles))) return false;
  const measured = (claim: Claim) => ['amount', 'comparator', 'place', 'scope', 'negation'].includes(claim.kind);
  const amounts = unit.filter(({ kind }) => kind === 'amount');
  if (
    claims.some(({ kind }) => kind === 'amount') &&
    (negated || new Set(amounts.map(({ key }) => key)).size > 1) &&
    !isRunOf(claims.filter(measured), unit.filter(measured))
  )
    return false;
  const dated = (claim: Claim) => claim.kind === 'number';
  return (
    new Set(unit.filter(dated).map(({ key }) => key)).size < 2 || isRunOf(claims.filter(dated), unit.filter(dated))
  );
}

function has(claims: readonly Claim[], wanted: Claim): boolean {
  return claims.some(({ kind, key }) => kind === wanted.kind && key === wanted.key);
}

/** True where the claims stand one after another in the whole, nothing between them. */
function isRunOf(claims: readonly Claim[], whole: readonly Claim[]): boolean {
  const keys = (list: readonly Claim[]) => list.map(({ kind, key }) => `${kind} ${key}`);
  return `|${keys(whole).join('|')}|`.includes(`|${keys(claims).join('|')}|`);
}
