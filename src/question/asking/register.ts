import { foldedPhrase, type Token } from '../../text/index.ts';
import { registerMatcher } from '../../vocabulary/index.ts';
import type { Found } from '../phrases.ts';
import type { TopicTerm } from '../question.ts';
import type { Period } from './period.ts';
import type { RegisterAsked, RegisterFact } from './register-asked.ts';

/**
 * Reads a question about the documents themselves; undefined where it asks for none of them in particular, or for no fact.
 * @param several true where the question names several places
 * @param found the places and bodies that it names
 * @param terms what it is about: a subject may say which documents are meant
 */
export function readRegister(
  tokens: readonly Token[],
  period: Period | undefined,
  several: boolean,
  found: readonly Found[],
  terms: readonly TopicTerm[],
): RegisterAsked | undefined {
  const matches = registerMatcher().match(tokens);
  const says = new Set(matches.map(({ value }) => value));
  if (!says.has('which') && !several) return undefined;
  const office = matches.find(({ value }) => value === 'office');
  const bodies = found.some((one) => one.type === 'agency');
  const asked = factsAsked(says, period !== undefined, office !== undefined, bodies);
  if (!asked) return undefined;
  const ofTime = ({ start }: Token) => period !== undefined && start >= period.start && start < period.end;
  const words = tokens.filter((token, i) => ofTime(token) || matches.some(({ from, to }) => from <= i && i < to));
  const others = tokens.filter(
    (token, i) => !words.includes(token) && !found.some(({ from, to }) => from <= i && i < to),
  );
  // A word of asking for something else ("giao", "chủ trì") asks of what the documents say.
  if (others.some((token) => !terms.some((term) => term.tokens.includes(token)))) return undefined;
  return { ...asked, ...(asked.pick === 'office' ? { office: foldedPhrase(office!.words.join(' ')) } : {}), words };
}

/** Words of a short turn that ask nothing by themselves. */
const ASIDE = /^(?:con|the|vay|thi|sao|nao|nhi|a|ha|va|nhung|nam|luc|cai|and|what|about|the|in|of)$/u;

/**
 * What a further turn asks of the documents: "còn năm 2023?", "thế chủ tịch?", "ngắn nhất?" change one part of what was asked.
 * Undefined where it has words that are none of such a question.
 */
export function goOnWithRegister(
  before: RegisterAsked,
  { tokens, period }: { tokens: readonly Token[]; period?: Period | undefined },
): RegisterAsked | undefined {
  const matches = registerMatcher().match([...tokens]);
  const ofTime = ({ start }: Token) => period !== undefined && start >= period.start && start < period.end;
  const known = tokens.every(
    (token, i) => ofTime(token) || ASIDE.test(token.folded) || matches.some(({ from, to }) => from <= i && i < to),
  );
  const said = new Set(matches.map(({ value }) => value).filter((one) => one !== 'filler' && one !== 'which'));
  if (!known || (said.size === 0 && !period)) return undefined;
  const office = matches.find(({ value }) => value === 'office');
  const says: Set<(typeof matches)[number]['value']> = new Set(said);
  if (before.pick === 'lacking') says.add('lacking');
  if (office) says.add('signed');
  if (period && says.size === 0 && before.pick === 'within') says.add('issued');
  const asked = factsAsked(says, period !== undefined, office !== undefined, false);
  if (!asked) return undefined;
  return {
    ...asked,
    ...(asked.pick === 'office' ? { office: foldedPhrase(office!.words.join(' ')) } : {}),
    words: [...tokens],
  };
}

type Says = ReadonlySet<ReturnType<ReturnType<typeof registerMatcher>['match']>[number]['value']>;

function factsAsked(
  says: Says,
  timed: boolean,
  office: boolean,
  bodies: boolean,
): Pick<RegisterAsked, 'facts' | 'pick'> | undefined {
  const stated = (['number', 'date', 'signed'] as const).filter((one) => says.has(one)).map(factOf);
  if (says.has('longest')) return { facts: ['pages'], pick: 'last' };
  if (says.has('shortest')) return { facts: ['pages'], pick: 'first' };
  if (says.has('lacking') && stated.length > 0) return { facts: stated, pick: 'lacking' };
  if (says.has('official')) return { facts: ['status'], pick: 'issued' };
  if (says.has('draft')) return { facts: ['status'], pick: 'draft' };
  if (says.has('signed') && office) return { facts: ['signer'], pick: 'office' };
  if (says.has('sent')) return bodies ? { facts: ['recipients'], pick: 'body' } : { facts: ['recipients'] };
  const dated = says.has('issued') || says.has('date') || says.has('signed');
  if (timed)
    return dated || says.has('earliest') || says.has('latest') ? { facts: ['date'], pick: 'within' } : undefined;
  if (says.has('earliest')) return { facts: ['date'], pick: 'first' };
  if (says.has('latest')) return { facts: ['date'], pick: 'last' };
  if (stated.length > 0) return { facts: stated };
  if (says.has('pages')) return { facts: ['pages'] };
  if (says.has('issuer')) return { facts: ['issuer'] };
  return bodies ? { facts: ['issuer'], pick: 'body' } : undefined;
}

function factOf(word: 'number' | 'date' | 'signed'): RegisterFact {
  return word === 'signed' ? 'signer' : word;
}
