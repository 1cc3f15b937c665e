import { z } from 'zod';

const text = z.string().min(1);

/** A place that issues plans: the central level, or a province or city as it is or was before 1 July 2025. */
export const placeRow = z.object({
  id: text,
  name: text,
  kind: z.enum(['central', 'province', 'city']),
  since: z.string().nullable(),
  until: z.string().nullable(),
  /** Units that a former unit is part of since the mergers. */
  now: z.array(text),
  /** Units that a present unit was formed of. */
  formerly: z.array(text),
  aliases: z.array(text),
  /** Short forms with other readings; understood only where nothing else fits. */
  ambiguousAliases: z.array(text).default([]),
  towns: z.array(text),
  /** The seat, which often bears the name of its province. */
  capital: z.string().nullable().default(null),
  /** Ordinary words that are the name without its marks. */
  traps: z.array(text).default([]),
});
export type Place = z.infer<typeof placeRow>;

/** A body that plans name. */
export const agencyRow = z.object({
  id: text,
  name: text,
  level: z.enum(['central', 'province', 'district', 'commune', 'party', 'any']),
  aliases: z.array(text),
  en: z.array(text),
  successor: z.object({ id: text, since: text }).loose().nullable(),
  /** Bodies that a name for several of them at once covers. */
  members: z.array(text).default([]),
  /** A word for its level, or words for such bodies, that stand for it where somebody is told to do something ("giao xã", "các sở"). */
  spoken: z.array(text).default([]),
  /** Bodies that a short name may stand for: which of them is told by the plan. */
  shortFor: z.array(text).default([]),
  /** Since when the body has been there, where it was formed anew of others: no plan from before can name it. */
  formed: text.optional(),
  /** What became of its fields, where several bodies took them over. */
  note: text.optional(),
});
export type Agency = z.infer<typeof agencyRow>;

/** A short form and what it stands for. */
export const abbreviationRow = z.object({
  short: text,
  long: text,
  also: z.array(text),
  /** A unit is read only behind an amount: "bn pt" asks for a share, "pt du lịch" for none. */
  kind: z.enum(['official', 'chat', 'unit']),
  ambiguous: z.array(text).default([]),
  /** The only words behind which it is read so, unless it is typed just as `short`: "tổ chức CTXH". */
  after: z.array(text).default([]),
});
export type Abbreviation = z.infer<typeof abbreviationRow>;

/** A concept with the words that plans, officers and English speakers use for it. */
export const conceptRow = z.object({
  id: text,
  field: text,
  plan: z.array(text).min(1),
  officer: z.array(text),
  abbr: z.array(text),
  en: z.array(text),
  /** Concepts of those whom it is for by its nature, which goes without saying: "tiêm chủng mở rộng" is for "trẻ em". */
  concerns: z.array(text).default([]),
});
export type Concept = z.infer<typeof conceptRow>;

/** A field of policy by the names that people call it, and the thesaurus's fields that belong to it. */
export const fieldRow = z.object({
  id: text,
  names: z.array(text).min(1),
  en: z.array(text),
  fields: z.array(text).min(1),
});
export type Field = z.infer<typeof fieldRow>;

/** A group of people or a part of the territory that targets are set for; in the data with brackets around choices, see `spellOutChoices`. */
export const groupRow = z.object({
  id: text,
  /** What it is called. */
  names: z.array(text).min(1),
  /** What is for it by its nature, where the text need not name it: vaccination is for children. */
  implied: z.array(text),
});
export type Group = z.infer<typeof groupRow>;

/** A word of several syllables that no concept covers but that must not be read as separate words. */
export const compoundRow = z.object({
  word: text,
  /** Says little about the topic ("tham gia", "hệ thống"). */
  light: z.boolean().default(false),
});
export type Compound = z.infer<typeof compoundRow>;

/** Letters that chats write for others. */
export const chatSpellingRow = z.object({
  typed: text,
  /** Where in a syllable: its consonants before the vowel, those behind it, or its vowel. */
  at: z.enum(['beginning', 'vowel', 'end']),
  meant: z.array(text).min(1),
});
export type ChatSpelling = z.infer<typeof chatSpellingRow>;

/** A word that joins facts without adding one; a language model's wording may use it freely. */
export const askingRow = z.object({ phrase: text });
/** A phrase as its ways of being said; one of a pattern with words to choose from has several. */
export interface Asking {
  phrases: string[];
}

export const connectiveRow = z.object({ word: text, language: z.enum(['vi', 'en']) });
export type Connective = z.infer<typeof connectiveRow>;

/** A syllable that is a word by itself, and the longer words in which it means something else. */
export const boundSyllableRow = z.object({ syllable: text, words: z.array(text) });
export type BoundSyllable = z.infer<typeof boundSyllableRow>;

/** A noun for a part, a side or a fact of something: "mục tiêu", "lý do". */
export const relationalNounRow = z.object({ noun: text });
export type RelationalNoun = z.infer<typeof relationalNounRow>;

/** What somebody in authority does: as plans write it, as people ask for it besides, and in English. */
export const actRow = z.object({ verb: text, asked: z.array(text).default([]), en: z.array(text).default([]) });
export type Act = z.infer<typeof actRow>;

/** Verbs with which it is asked who works on a task beside its lead. */
export const helpingRow = z.object({
  phrases: z.array(text).min(1),
  /** True where people are helped with the same verb ("ai hỗ trợ người nghèo"): only behind a question for the lead it is work. */
  open: z.boolean().default(false),
});
export type Helping = z.infer<typeof helpingRow>;

/** How a short turn names the other part of the territory, or all of it, behind a figure of one part. */
export const partTurnRow = z.object({
  means: z.enum(['thành thị', 'nông thôn', 'chung']),
  phrases: z.array(text).min(1),
});
export type PartTurn = z.infer<typeof partTurnRow>;

/** Where the name of a place stands in a question, told by the words around it. */
export const placePositionRow = z.object({
  /**
   * `opening`: may stand before the name at the head of a question; `before`, `of`: right before it; `does`, `asked`: right
   * behind it, what a place does and what is asked of it; `attached`, `kinds`: behind the word that is no place, the
   * second what tells its kind.
   */
  kind: z.enum(['opening', 'before', 'of', 'does', 'asked', 'attached', 'kinds']),
  phrases: z.array(text).min(1),
});
export type PlacePosition = z.infer<typeof placePositionRow>;

/** Words with which people turn to somebody and speak of themselves around what they ask. */
export const courtesyRow = z.object({
  /**
   * `you`, `self`, `head`: who is spoken to, who speaks, who has them ask; `plead`, `giving`, `helping`, `favour`, `information`: the
   * words of a request, where `giving` needs a plea and `helping` a favour; `little`, `soft`: what follows it;
   * `greeting`, `letter`, `thanks`: how a message begins and ends; `work`, `purpose`: what the answer is for;
   * `particle`, `spoken particle`, `before particle`: with what a question ends, those of speech only with their marks;
   * `spoken no`: how "không" is said at the end of a question; `forwarded`: above the words of somebody else.
   */
  kind: z.enum([
    'you',
    'self',
    'head',
    'plead',
    'giving',
    'helping',
    'favour',
    'information',
    'little',
    'soft',
    'greeting',
    'letter',
    'thanks',
    'work',
    'purpose',
    'particle',
    'spoken particle',
    'before particle',
    'spoken no',
    'forwarded',
  ]),
  phrases: z.array(text).min(1),
});
export type CourtesyRow = z.infer<typeof courtesyRow>;

/** A word with which the name of a body begins. */
export const bodyHeadRow = z.object({
  word: text,
  /** `name`: capitalised; `member`: after "các", "mỗi"; `either`: with or without, whatever its capitals; `cell`: in a column of bodies. */
  as: z.enum(['name', 'member', 'either', 'cell']),
  /** True where it is one only before a capital: "phòng Kế hoạch", no "phòng họp". */
  beforeCapital: z.boolean().default(false),
  /** Words before which it is no body: "tiêu chí" after "Bộ". */
  notBefore: z.array(text).default([]),
});
export type BodyHead = z.infer<typeof bodyHeadRow>;

/** A word with which plans begin to tell what a body does. */
export const predicateRow = z.object({
  word: text,
  /** Words after which it is part of a name: "cơ quan" before "quản lý". */
  notAfter: z.array(text).default([]),
  /** Words before which it is: "tổ chức" before "chính trị - xã hội". */
  notBefore: z.array(text).default([]),
  /** The only words before which it is a verb: "lãnh đạo" is mostly a noun. */
  onlyBefore: z.array(text).optional(),
  /** True where it is a noun at the end of a text. */
  notLast: z.boolean().default(false),
});
export type Predicate = z.infer<typeof predicateRow>;

/** What a phrase of a question tells, and the phrases that tell it; in the data with brackets around choices, see `spellOutChoices`. */
export const cueRow = z.object({
  cue: text,
  phrases: z.array(text).min(1),
  /** Said more seldom than others: they tell nothing of which words stand side by side where people ask. */
  seldom: z.boolean().default(false),
});
export type CueRow = z.infer<typeof cueRow>;

/** Words by which what a plan states is told apart, by what they are for; in the data with brackets around choices, see `spellOutChoices`. */
export const recordWordsRow = z.object({ list: text, words: z.array(text).min(1) });
export type RecordWords = z.infer<typeof recordWordsRow>;

/** A part that plans have: how people ask for it, and the words with which its title begins. */
export const planPartRow = z.object({
  id: text,
  /** An everyday word too: with neither a plan nor a year it asks for nothing in particular. */
  common: z.boolean().default(false),
  asked: z.array(text).min(1),
  titles: z.array(text).min(1),
});
export type PlanPart = z.infer<typeof planPartRow>;

/** What a phrase says in a question about the documents themselves; in the data with brackets around choices, see `spellOutChoices`. */
export const registerRow = z.object({
  says: z.enum([
    'which',
    'issued',
    'signed',
    'issuer',
    'draft',
    'official',
    'earliest',
    'latest',
    'longest',
    'shortest',
    'pages',
    'number',
    'date',
    'lacking',
    'sent',
    'office',
    'filler',
  ]),
  phrases: z.array(text).min(1),
});
export type RegisterRow = z.infer<typeof registerRow>;

/** A data file: where its facts are from, the date they hold for, and its rows. */
export const dataFile = <Row extends z.ZodType>(row: Row) =>
  z.object({ source: text, asOf: z.iso.date(), rows: z.array(row).min(1) });
