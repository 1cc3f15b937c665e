import { asksWhatBecame, type Question } from '../question/index.ts';
import { writeDay } from '../text/index.ts';
import { loadVocabulary, type Place } from '../vocabulary/index.ts';
import type { Wording } from './wording/index.ts';

/**
 * What has become of the place that a question names and asks that of, by the program's own data: no plan says it. Nothing
 * for any other question.
 */
export function tellMergedPlace(question: Question, wording: Wording): string | undefined {
  const [place] = question.places;
  if (!place || !asksWhatBecame(question)) return undefined;
  const { places } = loadVocabulary();
  const nameOf = (id: string) => places.find((one) => one.id === id)?.name ?? id;
  const untilOf = (ids: readonly string[]) => places.find((one) => ids.includes(one.id) && one.until)?.until;
  const [now] = places.filter((one) => place.now.includes(one.id));
  const whole = now ?? place;
  const parts = whole.formerly.map(nameOf).join(', ');
  const since = writeDay(untilOf(whole.formerly) ?? '');
  if (now) return wording.mergedInto(place.name, titled(now), parts, since);
  return parts ? wording.mergedOf(titled(place), parts, since) : wording.notMerged(titled(place));
}

function titled({ kind, name }: Place): string {
  return kind === 'city' ? `thành phố ${name}` : name;
}
