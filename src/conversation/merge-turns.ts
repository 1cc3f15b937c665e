import type { Question } from '../question/index.ts';

/** Few words without a place or a kind of their own go on with what was asked before. */
const SHORT_TURN = 3;

/**
 * Reads a turn in the light of the one before: what it leaves out is carried over, what it names replaces. A full
 * question starts afresh.
 */
export function mergeTurns(before: Question | undefined, now: Question): Question {
  if (!before || before.intent === 'chat' || now.intent === 'chat') return now;
  const bare = now.terms.length === 0 && now.agencies.length === 0;
  const placeOnly = bare && now.places.length > 0 && !now.fact;
  const short = now.terms.length <= SHORT_TURN && (!now.explicitIntent || bare);
  const followsUp =
    now.continues ||
    placeOnly ||
    (bare && now.places.length === 0) ||
    (short && now.places.length === 0 && now.terms.length > 0 && !now.explicitIntent);
  const sameKindElsewhere = now.places.length === 0 && !now.compare;
  if (!followsUp) {
    // A full question without a place keeps asking about the place at hand.
    return sameKindElsewhere && before.places.length > 0 && now.explicitIntent && isElliptic(now)
      ? { ...now, places: before.places, district: before.district }
      : now;
  }
  const intentGiven = now.explicitIntent && !(now.intent === 'target' && before.intent === 'target');
  const merged: Question = {
    ...now,
    intent: intentGiven ? now.intent : now.agencies.length > 0 && before.intent === 'tasks' ? 'tasks' : before.intent,
    explicitIntent: intentGiven || before.explicitIntent,
    places: now.places.length > 0 ? now.places : before.places,
    district: now.places.length > 0 ? now.district : before.district || now.district,
    agencies: now.agencies.length > 0 ? now.agencies : now.terms.length > 0 ? [] : before.agencies,
    // Asked when to report, the conversation leaves its topic.
    terms: bare && now.report && !before.report ? [] : carriedTerms(before, now),
    years: now.years.length > 0 ? now.years : before.years,
    wantsAmount: now.wantsAmount || before.wantsAmount,
    report: now.report || (before.report && bare),
    language: now.terms.length + now.agencies.length === 0 ? before.language : now.language,
    text: now.terms.length > 0 ? now.text : `${before.text} ${now.text}`,
    tokens: now.terms.length > 0 ? now.tokens : before.tokens,
  };
  const fact = now.fact ?? (intentGiven ? undefined : before.fact);
  if (fact) merged.fact = fact;
  if (now.compare && now.places.length === 1 && before.places.length > 0)
    merged.places = [...before.places, ...now.places];
  return merged;
}

/** Words that narrow the earlier topic ("thành thị?") join it; others take its place. */
function carriedTerms(before: Question, now: Question): Question['terms'] {
  if (now.terms.length === 0) return before.terms;
  const narrowing = now.terms.every((term) => NARROWING.test(term.tokens.map((token) => token.folded).join(' ')));
  if (!narrowing || before.terms.length === 0) return now.terms;
  const kept = before.terms.flatMap((term) => withoutScope(term));
  return [...kept, ...now.terms];
}

const NARROWING =
  /^(?:khu vuc|thanh thi|do thi|nong thon|mien nui|tieu hoc|trung hoc co so|trung hoc pho thong|thcs|thpt|cap|tinh|huyen|nam|nu|urban|rural|chung|primary|secondary)$/u;

/** "nước sạch nông thôn" without its scope, so that another can take its place. */
function withoutScope(term: Question['terms'][number]): Question['terms'] {
  const tokens = term.tokens;
  const words = tokens.map((token) => token.folded).join(' ');
  if (NARROWING.test(words)) return [];
  const match =
    /\s(?:khu vuc )?(?:nong thon|thanh thi|do thi|cap tieu hoc|cap trung hoc co so|cap trung hoc pho thong|chung)$/u.exec(
      words,
    );
  if (!match) return [term];
  const kept = tokens.slice(0, words.slice(0, match.index).split(' ').length);
  const { concept: _concept, ...rest } = term;
  return [{ ...rest, tokens: kept, text: kept.map((token) => token.text).join(' ') }];
}

/** A question that leans on the one before: it names a kind of answer and little else. */
function isElliptic(now: Question): boolean {
  return now.terms.length + now.agencies.length <= 2 && now.tokens.length <= 8;
}
