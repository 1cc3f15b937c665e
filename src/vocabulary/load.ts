import type { z } from 'zod';
import { CorpusError } from '../errors.ts';
import { spellOutChoices } from './choices.ts';
import abbreviations from './data/abbreviations.json' with { type: 'json' };
import acts from './data/acts.json' with { type: 'json' };
import agencies from './data/agencies.json' with { type: 'json' };
import asking from './data/asking.json' with { type: 'json' };
import bodyHeads from './data/body-heads.json' with { type: 'json' };
import boundSyllables from './data/bound-syllables.json' with { type: 'json' };
import chatSpellings from './data/chat-spellings.json' with { type: 'json' };
import compounds from './data/compounds.json' with { type: 'json' };
import connectives from './data/connectives.json' with { type: 'json' };
import courtesy from './data/courtesy.json' with { type: 'json' };
import cues from './data/cues.json' with { type: 'json' };
import fields from './data/fields.json' with { type: 'json' };
import groups from './data/groups.json' with { type: 'json' };
import helping from './data/helping.json' with { type: 'json' };
import partTurns from './data/part-turns.json' with { type: 'json' };
import placePositions from './data/place-positions.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import planParts from './data/plan-parts.json' with { type: 'json' };
import predicates from './data/predicates.json' with { type: 'json' };
import recordWords from './data/record-words.json' with { type: 'json' };
import register from './data/register.json' with { type: 'json' };
import relationalNouns from './data/relational-nouns.json' with { type: 'json' };
import thesaurus from './data/thesaurus.json' with { type: 'json' };
import {
  type Abbreviation,
  type Act,
  type Agency,
  type Asking,
  abbreviationRow,
  actRow,
  agencyRow,
  askingRow,
  type BodyHead,
  type BoundSyllable,
  bodyHeadRow,
  boundSyllableRow,
  type ChatSpelling,
  type Compound,
  type Concept,
  type Connective,
  type CourtesyRow,
  type CueRow,
  chatSpellingRow,
  compoundRow,
  conceptRow,
  connectiveRow,
  courtesyRow,
  cueRow,
  dataFile,
  type Field,
  fieldRow,
  type Group,
  groupRow,
  type Helping,
  helpingRow,
  type PartTurn,
  type Place,
  type PlacePosition,
  type PlanPart,
  type Predicate,
  partTurnRow,
  placePositionRow,
  placeRow,
  planPartRow,
  predicateRow,
  type RecordWords,
  type RegisterRow,
  type RelationalNoun,
  recordWordsRow,
  registerRow,
  relationalNounRow,
} from './rows.ts';

/** What the program knows of the world: data with sources, no answers. */
export interface Vocabulary {
  places: Place[];
  agencies: Agency[];
  abbreviations: Abbreviation[];
  concepts: Concept[];
  /** What somebody in authority does. */
  acts: Act[];
  /** How it is asked who works on a task beside its lead. */
  helping: Helping[];
  /** How a turn names another part of the territory. */
  partTurns: PartTurn[];
  /** Fields of policy, wider than a concept. */
  fields: Field[];
  /** Groups of people and parts of the territory. */
  groups: Group[];
  /** Words of several syllables outside the concepts. */
  compounds: Compound[];
  /** Words that join facts. */
  connectives: Connective[];
  /** Words with which the names of bodies begin. */
  bodyHeads: BodyHead[];
  /** Words with which plans begin to tell what a body does. */
  predicates: Predicate[];
  /** Letters that chats write for others. */
  chatSpellings: ChatSpelling[];
  /** Words around what is asked. */
  courtesy: CourtesyRow[];
  /** Phrases of asking. */
  cues: CueRow[];
  /** Parts that plans are made of. */
  planParts: PlanPart[];
  /** Words by which what plans state is told apart. */
  recordWords: RecordWords[];
  /** What phrases say in a question about the documents themselves. */
  register: RegisterRow[];
  /** Where names of places stand. */
  placePositions: PlacePosition[];
  /** Syllables that mean something else within longer words. */
  boundSyllables: BoundSyllable[];
  /** Nouns for a part, a side or a fact of something. */
  relationalNouns: RelationalNoun[];
  /** How people talk and ask, for knowing which words stand side by side. */
  asking: Asking[];
}

let loaded: Vocabulary | undefined;

/**
 * The vocabulary, read and checked once a process.
 * @throws CorpusError when a data file does not fit its schema
 */
export function loadVocabulary(): Vocabulary {
  loaded ??= {
    places: checkRows('places', places, placeRow),
    agencies: checkRows('agencies', agencies, agencyRow),
    abbreviations: checkRows('abbreviations', abbreviations, abbreviationRow),
    acts: checkRows('acts', acts, actRow),
    helping: checkRows('helping', helping, helpingRow).map(spellOutPhrases),
    partTurns: checkRows('part-turns', partTurns, partTurnRow).map(spellOutPhrases),
    fields: checkRows('fields', fields, fieldRow),
    groups: checkRows('groups', groups, groupRow).map((row) => ({
      ...row,
      names: row.names.flatMap(spellOutChoices),
    })),
    concepts: checkRows('thesaurus', thesaurus, conceptRow),
    compounds: checkRows('compounds', compounds, compoundRow),
    asking: checkRows('asking', asking, askingRow).map(({ phrase }) => ({ phrases: spellOutChoices(phrase) })),
    connectives: checkRows('connectives', connectives, connectiveRow),
    bodyHeads: checkRows('body-heads', bodyHeads, bodyHeadRow),
    predicates: checkRows('predicates', predicates, predicateRow),
    recordWords: checkRows('record-words', recordWords, recordWordsRow).map((row) => ({
      ...row,
      words: row.words.flatMap(spellOutChoices),
    })),
    chatSpellings: checkRows('chat-spellings', chatSpellings, chatSpellingRow),
    courtesy: checkRows('courtesy', courtesy, courtesyRow),
    cues: checkRows('cues', cues, cueRow).map(spellOutPhrases),
    register: checkRows('register', register, registerRow).map(spellOutPhrases),
    boundSyllables: checkRows('bound-syllables', boundSyllables, boundSyllableRow),
    relationalNouns: checkRows('relational-nouns', relationalNouns, relationalNounRow),
    placePositions: checkRows('place-positions', placePositions, placePositionRow).map(spellOutPhrases),
    planParts: checkRows('plan-parts', planParts, planPartRow),
  };
  return loaded;
}

function spellOutPhrases<Row extends { phrases: string[] }>(row: Row): Row {
  return { ...row, phrases: row.phrases.flatMap(spellOutChoices) };
}

function checkRows<Row extends z.ZodType>(name: string, data: unknown, row: Row): z.infer<Row>[] {
  const parsed = dataFile(row).safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CorpusError(`row does not fit: ${issue?.path.join('.')} ${issue?.message}`, {
      subject: `src/vocabulary/data/${name}.json`,
      remedy: 'Restore the file from the repository.',
    });
  }
  return parsed.data.rows as z.infer<Row>[];
}
