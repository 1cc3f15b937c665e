import { type Question, readTyping, splitQuestion } from '../question/index.ts';
import { withoutDenied } from './corrections.ts';

/** What the known words of a corpus are, for reading typing slips. */
export type KnownWords = Parameters<typeof splitQuestion>[1];

/** Turns whose reading is kept: those of the conversations going on. */
const MOST_KEPT = 500;

const kept = new WeakMap<KnownWords, Map<string, readonly Question[]>>();

/**
 * The things that one turn asks for, by itself.
 *
 * A follow-up reads all earlier turns of its conversation again, so the readings of late are kept; nobody changes a
 * question once it is read.
 */
export function readParts(turn: string, known: KnownWords): readonly Question[] {
  const readings = kept.get(known) ?? new Map<string, readonly Question[]>();
  kept.set(known, readings);
  const parts = readings.get(turn) ?? readTurn(turn, known);
  readings.delete(turn);
  readings.set(turn, parts);
  const [oldest] = readings.keys();
  if (readings.size > MOST_KEPT && oldest !== undefined) readings.delete(oldest);
  return parts;
}

/** A turn without what it takes back, which may stand in it as typed ("khoong phair … maf laf …"). */
function readTurn(turn: string, known: KnownWords): Question[] {
  const { text, corrections } = readTyping(turn, known);
  const meant = withoutDenied(text);
  if (meant === text) return splitQuestion(withoutDenied(turn), known);
  return splitQuestion(meant, known).map((part, i) =>
    i === 0 ? { ...part, corrections: [...corrections, ...part.corrections] } : part,
  );
}
