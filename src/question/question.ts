import type { Token } from '../text/index.ts';
import type { Agency, Concept, Place } from '../vocabulary/index.ts';
import type { AskedProperty } from './asking/asked-property.ts';
import type { BodiesAsked } from './asking/bodies-asked.ts';
import type { ClaimedRhythm } from './asking/claimed-rhythm.ts';
import type { ClaimedTime } from './asking/claimed-time.ts';
import type { Level } from './asking/claims-issuer.ts';
import type { Courtesy } from './asking/courtesy.ts';
import type { DueList } from './asking/due-list.ts';
import type { DueOrder } from './asking/due-order.ts';
import type { MeaningAsked } from './asking/meaning.ts';
import type { Period } from './asking/period.ts';
import type { Punctual } from './asking/punctual.ts';
import type { RankOrder } from './asking/rank-order.ts';
import type { RegisterAsked } from './asking/register-asked.ts';
import type { BoundsAsked } from './asking/targets-beyond.ts';
import type { PlanReference } from './naming/plan-reference.ts';

/** The kinds of answer. */
export const INTENTS = [
  'lead',
  'coordinating',
  'tasks',
  'target',
  'deadline',
  'document',
  'content',
  /** Who takes part in a task: the lead, the coordinating and those with general duties. */
  'involved',
  /** Everything that a plan says about one task. */
  'everything',
  /** Which plans speak of a topic. */
  'mentions',
  /** Not about plans: greetings, weather, jokes. */
  'chat',
] as const;

/** What kind of answer a question wants. */
export type Intent = (typeof INTENTS)[number];

/** The facts about a document that may be asked for. */
export const FACTS = [
  'signer',
  'number',
  'date',
  'issuer',
  'status',
  'basis',
  'recipients',
  'pages',
  'outline',
  'overview',
] as const;

/** Which fact about a document is asked for. */
export type DocumentFact = (typeof FACTS)[number];

/** What is counted: "mấy chỉ tiêu", "bao nhiêu nhiệm vụ". */
export type Counted = 'targets' | 'tasks' | 'plans';

/** How a question wants to see where an answer stands. */
export type ProofAsked = 'page' | 'quote' | 'reason' | 'more';

/** An amount that places are held against: "nơi nào trên 95%". */
export interface Threshold {
  comparator: '<' | '>' | '<=' | '>=' | '=';
  value: number;
  /** As the question writes it, with its comparator ("trên 95%"). */
  text: string;
}

/** A part of what a question is about. */
export interface TopicTerm {
  /** As typed. */
  text: string;
  /** The words typed, corrected. */
  tokens: Token[];
  /** The thesaurus's concept that they name; absent for words outside it. */
  concept?: Concept;
  /** The body that the term names. */
  agencyId?: string;
  /** What a short form that its neighbours do not settle may stand for. */
  readings?: readonly Token[][];
  /** True for a syllable that its neighbours in the question make a part of a longer word: "nước" in "cả nước". */
  bound?: true;
  /** Says little about the topic. */
  light: boolean;
  /** Position in the question: neighbours belong together. */
  position: number;
}

/** A question as understood. */
export interface Question {
  /** As read: in NFC, short forms spelled out and typing slips mended. */
  text: string;
  language: 'vi' | 'en';
  intent: Intent;
  /** True when the wording itself says what kind of answer is wanted. */
  explicitIntent: boolean;
  /** True when it has a word of asking ("ai", "bao nhiêu", "khi nào"), not only of a kind of answer. */
  interrogative: boolean;
  fact?: DocumentFact;
  /** Facts asked beside it: "số mấy, ngày nào, ai ký". */
  alsoFacts?: DocumentFact[];
  /** What is asked of the documents themselves, several at once. */
  register?: RegisterAsked;
  /** What is due first or last is asked for. */
  dueOrder?: DueOrder;
  /** Tasks are asked for by what the plan says of their time. */
  dueList?: DueList;
  /** Bodies asked for by their roles alone. */
  bodiesAsked?: BodiesAsked;
  /** The document that the answer before is about is meant: "ai ký cái đó". */
  atHand?: true;
  /** Places left out: "trừ Bắc Giang". */
  except?: Place[];
  /** Numbers of documents named, by which one plan may be meant. */
  references?: PlanReference[];
  /** One of them, where what that document is about is all that is asked. */
  referenceAsked?: PlanReference;
  /** Places named, in order. */
  places: Place[];
  /** The place whose body is named, where another place is asked about: "Sở Y tế Lâm Đồng … ở Bắc Giang". */
  bodyPlace?: string;
  /** True when a district or commune is meant, not its province. */
  district: boolean;
  /** A province itself is asked about and not one of its districts: "cả tỉnh …, không phải của huyện". */
  provinceItself?: true;
  /** The level is named, and no province: "tỉnh thì sao". */
  province?: true;
  /** The plan of a district is meant, whichever it is: "còn huyện?". */
  below?: true;
  /** Town or place names that no plan could be about but that look like a place ("tỉnh X"). */
  unknownPlace?: string;
  /** Bodies named, in order. */
  agencies: Agency[];
  terms: TopicTerm[];
  /** Topic of the turn before, of which "còn cảng biển?" may replace one part and keep the others. */
  earlierTerms?: TopicTerm[];
  /** Years named. */
  years: number[];
  /** The time named, within which something may be due. */
  period?: Period;
  /** How many of the places named last are meant together: "cả ba". */
  together?: number;
  /** Places named in the conversation, the last at the end. */
  placesNamed?: Place[];
  /** A comparison between places is wanted. */
  compare: boolean;
  superlative?: 'highest' | 'lowest';
  /** Places are to be put in an order by their numbers; `of` is the place whose rank is asked for. */
  rankOrder?: RankOrder & { of?: string };
  /** All that there is of a kind is wanted: "liệt kê các chỉ tiêu …". */
  list: boolean;
  /** Which plans are silent is asked: "văn bản nào không nhắc đến …". */
  whichSilent: boolean;
  /** What is to be counted. */
  counted?: Counted;
  /** The next date after today is wanted ("lần tới"). */
  nextDue: boolean;
  /** The proof itself is asked for, with or after an answer. */
  proof?: ProofAsked;
  /** The difference between two places is wanted. */
  difference: boolean;
  /** What several places set is to be added up. */
  sum?: boolean;
  /** Whether places say the same is asked: "có giống nhau không". */
  asksSame?: boolean;
  threshold?: Threshold;
  /** Targets are asked for by the amounts that bound them: "những chỉ tiêu trên 95%". */
  beyond?: BoundsAsked;
  /** An amount claimed with its comparator ("ít nhất 45% phải không"), where no places are held against it. */
  bound?: Threshold;
  /** The person's own words for the topic, as typed; empty where there is none. */
  topicText: string;
  /** What was taken over from the turn before. */
  carried: { place: boolean; topic: boolean };
  /** Amounts or dates that the question itself states, to be confirmed or denied. */
  premises: string[];
  /** How often a report is claimed to be due, to be confirmed or denied. */
  claimedRhythm?: ClaimedRhythm;
  /** The day that the question holds against the time allowed: whether it is in time. */
  punctual?: Punctual;
  /** The time that the question states, where it is to be confirmed or denied and is no day. */
  claimedTime?: ClaimedTime;
  /** The level of government whose plan the question says it is, to be confirmed or denied. */
  claimedLevel?: Level;
  /** "có phải … không": the first word of the answer is yes or no. */
  yesNo: boolean;
  /** A town is named, which no provincial plan speaks of. */
  town?: string;
  /** An amount is asked for ("bao nhiêu"). */
  wantsAmount: boolean;
  /** How things stand today is asked ("hiện tại đang có bao nhiêu"), not what is aimed at. */
  presentState: boolean;
  /** What is asked of the matter besides what plans say on it: the reason, a condition, a person's name. */
  property?: AskedProperty;
  /** What somebody in authority does and of whom it is asked: "ai ban hành". */
  act?: string;
  /** It is asked who helps, with nothing else named: of the task at hand, those who coordinate. */
  help?: true;
  /** What a term means is asked. */
  meaning?: MeaningAsked;
  /** By when is asked beside who leads. */
  alsoDue?: true;
  /** A report is asked about. */
  report: boolean;
  /** Begins as a follow-up ("còn …", "thế …"), or speaks of "cái đó". */
  continues: boolean;
  /** Takes back what the turn before said: "nhầm, …", "ý tôi là …". */
  corrects: boolean;
  /** Nothing but thanks, or words that a question is to come. */
  courtesy?: Courtesy;
  /** All words of the question, corrected, for searching. */
  tokens: Token[];
  /** Words that were read as others: [typed, read as]. */
  corrections: [string, string][];
  /** The person's own body, not named: "sở em". */
  ownBody?: string;
  /** A name typed with a slip that may stand for several places or bodies. */
  unclearName?: { typed: string; names: string[] };
}
