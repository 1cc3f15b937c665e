import { type Question, understandQuestion } from '../question/index.ts';
import type { Variation } from './assistant.ts';
import { mergeTurns } from './merge-turns.ts';

/** Turns kept of one conversation at most. */
const MOST_TURNS = 12;

/** What the known words of a corpus are, for reading typing slips. */
type KnownWords = Parameters<typeof understandQuestion>[1];

/** Reads the turns of a conversation one after another, each in the light of those before. */
export function readTurns(turns: readonly string[], known: KnownWords): Question | undefined {
  let question: Question | undefined;
  for (const turn of turns) question = mergeTurns(question, understandQuestion(turn, known));
  return question;
}

/** The turns that a further one leaves to be remembered: only itself where it starts afresh. */
export function joinTurns(
  before: readonly string[],
  turn: string,
  known: KnownWords,
): { question: Question; turns: string[] } {
  const own = understandQuestion(turn, known);
  const earlier = readTurns(before, known);
  const question = mergeTurns(earlier, own);
  // A question taken as it stands owes nothing to the turns before.
  if (question === own) return { question, turns: [turn] };
  return { question, turns: [...before.slice(-MOST_TURNS + 1), turn] };
}

/** Whether a question leaves the place open, so that a chat's own place may stand in. */
export function leavesPlaceOpen(question: Question): boolean {
  return (
    question.intent !== 'chat' &&
    question.places.length === 0 &&
    !question.district &&
    !question.compare &&
    question.unknownPlace === undefined &&
    question.town === undefined &&
    !/các (?:tỉnh|địa phương|nơi|huyện|kế hoạch|văn bản)|cac (?:tinh|dia phuong|noi|huyen|ke hoach|van ban)|những (?:tỉnh|nơi|địa phương)|(?:tỉnh|nơi|địa phương) nào|(?:tinh|noi|dia phuong) nao|all (?:places|provinces|plans)|which (?:place|province)|mọi nơi|toàn quốc/iu.test(
      question.text,
    )
  );
}

/** Another question about the same matter. */
export function varyQuestion(question: Question, variation: Variation, known: KnownWords): Question {
  if (variation.kind === 'elsewhere') return { ...question, places: [], district: false, compare: true };
  const named = understandQuestion(variation.agency, known);
  const { fact: _fact, superlative: _superlative, ...rest } = question;
  return {
    ...rest,
    intent: 'tasks',
    explicitIntent: true,
    agencies: named.agencies,
    terms: [],
    premises: [],
    yesNo: false,
    compare: false,
    tokens: named.tokens,
    text: variation.agency,
  };
}
