import { askWhichPlace, type Question, readAsPlace } from '../question/index.ts';
import { mergeTurns } from './merge-turns.ts';
import { type KnownWords, readParts } from './read-parts.ts';

/** Turns kept of one conversation at most. */
const MOST_TURNS = 12;

/**
 * Reads the turns of a conversation one after another, each in the light of those before.
 * @returns what the last turn asks for, several things where it asks for several; nothing where there is no turn
 */
export function readTurns(turns: readonly string[], known: KnownWords): Question[] {
  let questions: Question[] = [];
  for (const turn of turns) questions = readTurn(questions.at(-1), readParts(turn, known), known, turn);
  return questions;
}

/**
 * The turns that a further one leaves to be remembered: only itself where it starts afresh. What it asks for follows from
 * these turns alone, so that `readTurns` reads the same from them again.
 */
export function joinTurns(
  before: readonly string[],
  turn: string,
  known: KnownWords,
): { questions: Question[]; turns: string[] } {
  const own = readParts(turn, known);
  const recent = before.slice(-MOST_TURNS + 1);
  const questions = readTurn(readTurns(recent, known).at(-1), own, known, turn);
  // A question taken as it stands owes nothing to the turns before.
  if (questions[0] === own[0]) return { questions, turns: [turn] };
  return { questions, turns: [...recent, turn] };
}

/** The things that a turn asks for, each in the light of what was asked before it. */
function readTurn(
  before: Question | undefined,
  parts: readonly Question[],
  known: KnownWords,
  turn: string,
): Question[] {
  const [only, ...others] = parts;
  const which = before?.places.length && only && others.length === 0 ? askWhichPlace(turn, only, known) : undefined;
  // Whatever is meant, the next turn goes on from the question before.
  if (which && before) return [{ ...before, unclearName: which }];
  const questions: Question[] = [];
  for (const part of parts) {
    const last = questions.at(-1);
    const beside = (last ?? before)?.places.length ? readAsPlace(part, known) : undefined;
    const merged = mergeTurns(last ?? before, beside ?? part);
    const placeless = last && merged.places.length === 0 && !merged.compare;
    questions.push(placeless ? { ...merged, places: last.places, district: last.district } : merged);
  }
  return questions;
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

/** The same question asked of all places. */
export function askElsewhere(question: Question): Question {
  return { ...question, places: [], district: false, compare: true };
}
