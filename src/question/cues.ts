import { CorpusError } from '../errors.ts';
import { type Token, tokenize } from '../text/index.ts';
import { loadVocabulary, PhraseMatcher, STOP } from '../vocabulary/index.ts';
import { type DocumentFact, FACTS, INTENTS, type Intent } from './question.ts';

/** What a phrase may tell besides the kind of answer or the fact that is asked for. */
const KINDS = [
  'who',
  'amount',
  'report',
  'compare',
  'highest',
  'lowest',
  'continue',
  'chat',
  /** Carries no topic. */
  'stop',
  /** Carries no topic where it is typed with its marks; without them it is too many other words. */
  'weak-stop',
  'district',
  /** Paying, in words that no plan uses for it. */
  'pays',
  /** A sum of money, in words that plans hardly use for one. */
  'spends',
  'what-tasks',
  'list',
  'list-targets',
  'list-deadlines',
  'count-targets',
  'count-tasks',
  'count-plans',
  'involved',
  'everything',
  'mentions',
  'next-due',
  'page',
  'quote',
  'reason',
  'more',
  'difference',
  /** What several places set, added up. */
  'sum',
  'pronoun',
  'correction',
] as const;

/** What a phrase of a question tells. A phrase may tell more than one thing: "ai lo" asks who, and asks for the lead. */
export type Cue =
  | { kind: 'intent'; intent: Intent }
  | { kind: 'fact'; fact: DocumentFact }
  | { kind: (typeof KINDS)[number] };

let matcher: PhraseMatcher<Cue> | undefined;

/**
 * Finds the phrases that tell what a question wants.
 * @throws CorpusError when the data name a cue that the program does not know
 */
export function cueMatcher(): PhraseMatcher<Cue> {
  if (matcher) return matcher;
  matcher = new PhraseMatcher();
  for (const row of loadVocabulary().cues) {
    const cue = readCue(row.cue);
    for (const phrase of row.phrases) matcher.add(phrase, cue);
  }
  return matcher;
}

/** "intent.lead", "fact.signer" or one of the kinds. */
function readCue(name: string): Cue {
  const [kind, what] = name.split('.');
  const intent = INTENTS.find((one) => kind === 'intent' && one === what);
  if (intent) return { kind: 'intent', intent };
  const fact = FACTS.find((one) => kind === 'fact' && one === what);
  if (fact) return { kind: 'fact', fact };
  const other = KINDS.find((one) => one === name);
  if (other) return { kind: other };
  throw new CorpusError(`unknown cue "${name}"`, {
    subject: 'src/vocabulary/data/cues.json',
    remedy: 'Restore the file from the repository.',
  });
}

let words: Set<string> | undefined;
let spellings: Set<string> | undefined;

/** All folded words of the phrases. */
export function cueWords(): Set<string> {
  words ??= new Set(phraseTokens().map((token) => token.folded));
  return words;
}

/** All words of the phrases with their marks. */
export function cueSpellings(): Set<string> {
  spellings ??= new Set(phraseTokens().map((token) => token.exact));
  return spellings;
}

let pairs: Map<string, number> | undefined;

/**
 * Words with their marks that stand side by side where people ask, parted by a space, with how often: as often as rows of the
 * data have them so. Within a row more phrases with the same words count for little more, as a pattern of many words to choose
 * from is one way of asking, not hundreds. Each phrase may begin and end a clause, and an amount may be one of per cent.
 */
export function cuePairs(): ReadonlyMap<string, number> {
  if (pairs) return pairs;
  const rows = [
    ...usual().map((row) =>
      row.phrases.flatMap((phrase) => pairsOf(phrase, row.cue === 'amount' ? ['%', STOP] : [STOP])),
    ),
    ...loadVocabulary().asking.map(({ phrases }) => phrases.flatMap((phrase) => pairsOf(phrase, [STOP]))),
  ];
  pairs = new Map();
  for (const row of rows) {
    const inRow = new Map<string, number>();
    for (const pair of row) inRow.set(pair, (inRow.get(pair) ?? 0) + 1);
    for (const [pair, phrases] of inRow) pairs.set(pair, (pairs.get(pair) ?? 0) + 1 + Math.log2(phrases));
  }
  return pairs;
}

let beginnings: Set<string> | undefined;

/** The first two words of phrases of asking, parted by a space. */
export function cueBeginnings(): ReadonlySet<string> {
  beginnings ??= new Set(
    [...phrases(), ...loadVocabulary().asking.flatMap((row) => row.phrases)].flatMap((phrase) =>
      pairsOf(phrase, []).slice(1, 2),
    ),
  );
  return beginnings;
}

function pairsOf(phrase: string, ends: readonly string[]): string[] {
  // "% đúng không" goes on from an amount.
  const words = [phrase.startsWith('% ') ? '%' : STOP, ...tokenize(phrase).map((token) => token.exact)];
  return [...words.slice(1).map((word, i) => `${words[i]} ${word}`), ...ends.map((end) => `${words.at(-1)} ${end}`)];
}

/** The rows whose phrases are said often enough to tell how people ask. */
function usual() {
  return loadVocabulary().cues.filter(({ seldom }) => !seldom);
}

function phrases(): string[] {
  return loadVocabulary().cues.flatMap((row) => row.phrases);
}

/** Each phrase on its own: words of two phrases do not stand side by side. */
function phraseTokens(): Token[] {
  return phrases().flatMap((phrase) => tokenize(phrase));
}
