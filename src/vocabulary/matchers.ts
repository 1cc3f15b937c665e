import { foldedPhrase, phraseKey, tokenize } from '../text/index.ts';
import { loadVocabulary } from './load.ts';
import { PhraseMatcher } from './phrase-matcher.ts';
import type { Agency, Compound, Concept, Field, Group, Place, PlanPart, RegisterRow } from './rows.ts';
import { isWordInSmallLetters } from './syllables.ts';

let agencies: PhraseMatcher<Agency> | undefined;
let concepts: PhraseMatcher<Concept> | undefined;
let planConcepts: PhraseMatcher<Concept> | undefined;
let compounds: PhraseMatcher<Compound> | undefined;
let places: PhraseMatcher<{ place: Place; trap: boolean }> | undefined;

/** Finds the bodies that a text names, in any of their spellings. */
export function agencyMatcher(): PhraseMatcher<Agency> {
  if (agencies) return agencies;
  agencies = new PhraseMatcher();
  const rows = loadVocabulary().agencies;
  const known = new Set(rows.flatMap((agency) => [agency.name, ...agency.aliases]));
  for (const agency of rows) {
    const names = [agency.name, ...agency.aliases];
    const others = [...names.map(spellOut), ...namesInCities(agency)].filter((name) => !known.has(name));
    for (const name of new Set([...names, ...agency.en, ...others])) agencies.add(name, agency);
  }
  const taken = new Set(loadVocabulary().agencies.flatMap((agency) => agency.en.map(phraseKey)));
  for (const agency of loadVocabulary().agencies)
    for (const form of englishForms(agency)) {
      if (taken.has(phraseKey(form))) continue;
      taken.add(phraseKey(form));
      agencies.add(form, agency);
    }
  return agencies;
}

/** How English speakers name a body of a kind otherwise: "the health department" of "Department of Health". */
const ENGLISH_KINDS: readonly [kind: RegExp, said: readonly string[], before: string][] = [
  [/^(?:Provincial )?Department of (.+)$/u, ['department', 'office', 'agency', 'authority', 'service'], ''],
  [/^Ministry of (.+)$/u, ['ministry'], ''],
  [/^(?:District )?(?:Division|Office|Department|Bureau) of (.+)$/u, ['office', 'division', 'department'], 'district '],
];

/** English names in the order of everyday speech, of the whole of what a body is for and of the first part of it. */
export function englishForms({ en, level }: Pick<Agency, 'en' | 'level'>): string[] {
  return en.flatMap((name) =>
    ENGLISH_KINDS.flatMap(([kind, said, before]) => {
      const matter = kind.exec(name)?.[1]?.replace(/\s*\(.*\)$/u, '');
      if (!matter || (before !== '') !== (level === 'district')) return [];
      const first = matter.split(/,| and /u)[0]!;
      return [...new Set([matter, first])].flatMap((what) => said.map((word) => `${before}${what} ${word}`));
    }),
  );
}

/** A city under the centre has the bodies of a province, under its own name: "Công an thành phố". */
function namesInCities({ level, name, aliases }: Agency): string[] {
  if (level !== 'province') return [];
  return [name, ...aliases].filter((one) => / tỉnh$/u.test(one)).map((one) => one.replace(/ tỉnh$/u, ' thành phố'));
}

/** Finds the concepts of the thesaurus that a text names, in plans' words, officers' words or English. */
export function conceptMatcher(): PhraseMatcher<Concept> {
  if (concepts) return concepts;
  concepts = new PhraseMatcher();
  for (const concept of loadVocabulary().concepts) {
    const words = new Set([...concept.plan, ...concept.officer, ...concept.abbr, ...concept.en]);
    for (const word of words) concepts.add(word, concept);
  }
  return concepts;
}

let shortNames: Map<string, string> | undefined;

/** A name with the short forms in it written out, as a question is read: "UBND các huyện" is "Ủy ban nhân dân các huyện". */
function spellOut(name: string): string {
  shortNames ??= new Map(
    loadVocabulary()
      .abbreviations.filter((row) => row.kind === 'official' && row.ambiguous.length === 0)
      .map((row) => [row.short, row.long]),
  );
  return name.replace(/[^\s,;]+/gu, (word) => shortNames?.get(word) ?? word);
}

let longNames: [long: string, short: string][] | undefined;

/** A phrase, and the same with a long name in it abbreviated as plans do: "BHXH tự nguyện". */
function withAbbreviations(phrase: string): string[] {
  longNames ??= loadVocabulary()
    .abbreviations.filter(
      (row) => row.kind === 'official' && row.ambiguous.length === 0 && row.long.split(' ').length >= 3,
    )
    .map((row) => [row.long, row.short]);
  const shorter = longNames.flatMap(([long, short]) =>
    phrase !== long && phrase.includes(long) ? [phrase.replace(long, short)] : [],
  );
  return [phrase, ...shorter];
}

/** The phrases by which plans name a concept. */
export function planPhrasesOf(concept: Concept): string[] {
  const short = concept.abbr.filter((one) => !isWordInSmallLetters(one));
  return [...new Set([...concept.plan, ...short].flatMap(withAbbreviations))];
}

/** Finds the concepts that a plan's text names: plans' own words and abbreviations only. */
export function planConceptMatcher(): PhraseMatcher<Concept> {
  if (planConcepts) return planConcepts;
  planConcepts = new PhraseMatcher();
  for (const concept of loadVocabulary().concepts) {
    for (const word of planPhrasesOf(concept)) planConcepts.add(word, concept);
  }
  return planConcepts;
}

/** Finds the words of several syllables that no concept covers. */
export function compoundMatcher(): PhraseMatcher<Compound> {
  if (compounds) return compounds;
  compounds = new PhraseMatcher();
  for (const compound of loadVocabulary().compounds) compounds.add(compound.word, compound);
  for (const name of loadVocabulary().fields.flatMap((field) => field.names))
    if (/^\S+ \S+$/u.test(name)) compounds.add(name, { word: name, light: false });
  return compounds;
}

/** Finds the places that a text names; a trap is an ordinary word that looks like a place without its marks. */
export function placeMatcher(): PhraseMatcher<{ place: Place; trap: boolean }> {
  if (places) return places;
  places = new PhraseMatcher();
  for (const place of loadVocabulary().places) {
    for (const name of new Set([place.name, ...place.aliases, ...place.towns]))
      places.add(name, { place, trap: false });
    for (const name of place.traps)
      if (phraseKey(name) !== phraseKey(place.name)) places.add(name, { place, trap: true });
  }
  return places;
}

let register: PhraseMatcher<RegisterRow['says']> | undefined;

/** Finds what a question says of the documents themselves: which, issued, signed, the earliest. */
export function registerMatcher(): PhraseMatcher<RegisterRow['says']> {
  if (register) return register;
  register = new PhraseMatcher();
  for (const { says, phrases } of loadVocabulary().register) for (const phrase of phrases) register.add(phrase, says);
  return register;
}

let planParts: PhraseMatcher<PlanPart> | undefined;

/** Finds the parts of a plan that a question names. */
export function planPartMatcher(): PhraseMatcher<PlanPart> {
  if (planParts) return planParts;
  planParts = new PhraseMatcher();
  for (const part of loadVocabulary().planParts) for (const name of part.asked) planParts.add(name, part);
  return planParts;
}

let groups: { named: PhraseMatcher<Group>; implied: PhraseMatcher<Group> } | undefined;

/** Finds the groups of people and parts of the territory that a text names; `implied` finds what is for one by its nature. */
export function groupMatchers(): { named: PhraseMatcher<Group>; implied: PhraseMatcher<Group> } {
  if (groups) return groups;
  groups = { named: new PhraseMatcher(), implied: new PhraseMatcher() };
  for (const group of loadVocabulary().groups) {
    for (const name of group.names) groups.named.add(name, group);
    for (const name of group.implied) groups.implied.add(name, group);
  }
  return groups;
}

let bound: Map<string, Set<string>> | undefined;

/**
 * True where a syllable, with its neighbours, is no word by itself but a part of one in which it means something else:
 * "nước" in "nhà nước". Each is given by its exact key; a word typed without marks by its folded one.
 */
export function isBoundSyllable(before: string | undefined, word: string, after: string | undefined): boolean {
  bound ??= readBoundSyllables();
  const words = bound.get(word);
  return words !== undefined && (words.has(`${before} ${word}`) || words.has(`${word} ${after}`));
}

function readBoundSyllables(): Map<string, Set<string>> {
  const read = new Map<string, Set<string>>();
  for (const { syllable, words } of loadVocabulary().boundSyllables)
    for (const keyOf of [phraseKey, foldedPhrase])
      read.set(keyOf(syllable), new Set([...(read.get(keyOf(syllable)) ?? []), ...words.map(keyOf)]));
  return read;
}

let connectives: Set<string> | undefined;

/** True for a word, given by its exact key, that joins facts without adding one. */
export function isConnective(exact: string): boolean {
  connectives ??= new Set(
    loadVocabulary().connectives.flatMap(({ word }) => tokenize(word).map((token) => token.exact)),
  );
  return connectives.has(exact);
}

const bodies = new Map<string, readonly string[]>();
const MOST_BODIES = 10_000;
/** Longer texts are not names, and each is asked about once. */
const LONGEST_NAME = 100;

/** Identifiers of the bodies that a name as written stands for; empty where the vocabulary does not know it. */
export function agencyIdsOf(name: string): readonly string[] {
  const known = bodies.get(name);
  if (known) return known;
  const ids = agencyMatcher()
    .match(tokenize(name))
    .map((match) => match.value.id);
  if (name.length > LONGEST_NAME) return ids;
  // The same few bodies are asked about record by record.
  if (bodies.size >= MOST_BODIES) bodies.clear();
  bodies.set(name, ids);
  return ids;
}

let fields: Map<string, Field> | undefined;

/** The field of policy that a phrase is the whole name of ("y tế", "lĩnh vực y tế"); undefined for anything narrower. */
export function fieldNamed(phrase: string): Field | undefined {
  if (!fields) {
    fields = new Map();
    for (const field of loadVocabulary().fields)
      for (const name of [...field.names, ...field.en]) fields.set(keyOf(name), field);
  }
  const key = keyOf(phrase);
  return fields.get(key) ?? fields.get(key.replace(CALLED_FIELD, ''));
}

/** "Mảng y tế", "chuyện y tế" and "lĩnh vực y tế" are one. */
const CALLED_FIELD = /^(?:linh vuc|nganh|mang|chuyen|khoi|ve) /u;

function keyOf(phrase: string): string {
  return tokenize(phrase)
    .map((token) => token.folded)
    .join(' ');
}
