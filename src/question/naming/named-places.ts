import { foldedPhrase, type Token, tokenize } from '../../text/index.ts';
import { loadVocabulary, type Place, placeMatcher } from '../../vocabulary/index.ts';
import type { Found } from '../phrases.ts';
import { hasReading, openReadings, placesReadFrom } from '../typing/abbreviations.ts';
import { isPlaceForm, rowAround, SHORTEST_ROW } from '../typing/place-forms.ts';

/** The places that a question names, in its order, each once. */
export function uniquePlaces(found: Found[], compare: boolean, former: boolean): Place[] {
  const places = [...found].sort((a, b) => a.from - b.from).flatMap((one) => (one.type === 'place' ? [one.place] : []));
  // "Chính phủ" is a body as well as a level.
  if (found.some((one) => one.type === 'agency' && one.agency.id === 'chinh-phu')) {
    const central = placeMatcher().match(tokenize('Chính phủ'))[0]?.value.place;
    if (central) places.push(central);
  }
  // Beside a province, the central level mostly says whose programme is carried out there.
  const named = [...new Map(places.map((place) => [place.id, place])).values()];
  const unique =
    compare || named.every((place) => place.kind === 'central')
      ? named
      : named.filter((place) => place.kind !== 'central');
  // "Bắc Giang (nay là Bắc Ninh)": the merged unit only says where the former one is today.
  if (!former) return unique;
  return unique.filter((place) => !unique.some((other) => other !== place && other.now.includes(place.id)));
}

/**
 * "Sở Y tế Bắc Giang chủ trì y tế ở Lâm Đồng": the place that only says whose body is named, where another one is asked
 * about.
 */
export function findPlaceOfBody(tokens: readonly Token[], found: readonly Found[]): Place | undefined {
  const places = found.flatMap((one) => (one.type === 'place' ? [one] : []));
  const bodies = found.filter((one) => one.type === 'agency');
  // "Sở Xây dựng tỉnh" and "tỉnh Hậu Giang" share a word.
  const follows = (at: number) => bodies.some((body) => body.from < at && (body.to === at || body.to === at + 1));
  const own = places.find(({ from }) => follows(from) || (tokens[from - 1]?.folded === 'tinh' && follows(from - 1)));
  const asked = (at: number) => /^(?:o|tai|trong)$/u.test(tokens[at - 1]?.folded ?? '');
  const elsewhere = ({ from }: Found) => asked(from) || (tokens[from - 1]?.folded === 'tinh' && asked(from - 1));
  const others = places.filter(({ place }) => place !== own?.place);
  return own && others.length > 0 && others.every(elsewhere) ? own.place : undefined;
}

/** "Thành phố Bắc Giang" is the town, not the province that is called after it. */
function isCapitalOf(place: Place, tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.folded)
    .join(' ');
  // "Các tỉnh, thành phố Bắc Giang, …" names a kind of unit for a list.
  const named = /(?:^| )(?:thanh pho|tp|thi xa)$/u.test(before) && !/(?:tinh|xa|huyen) thanh pho$/u.test(before);
  return place.kind === 'province' && place.capital === place.name && named;
}

/** The town by which a place is named, where the question does not name the place itself. */
export function findTown(tokens: Token[], found: Found[]): string | undefined {
  for (const one of found) {
    if (one.type !== 'place') continue;
    if (isCapitalOf(one.place, tokens, one.from)) return `thành phố ${one.place.name}`;
    const typed = tokens
      .slice(one.from, one.to)
      .map((token) => token.folded)
      .join(' ');
    const isTown = one.place.towns.some((town) => foldedPhrase(town) === typed);
    const named = found.some((other) => other !== one && other.type === 'place' && other.place.id === one.place.id);
    if (isTown && !named && foldedPhrase(one.place.name) !== typed)
      return tokens
        .slice(one.from, one.to)
        .map((token) => token.text)
        .join(' ');
  }
  return undefined;
}

/** "tỉnh Xyz", "huyện Xyz" with a name that the vocabulary does not know. */
export function findUnknownPlace(text: string, places: Place[]): string | undefined {
  const match = /(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+)/u.exec(
    text.normalize('NFC'),
  );
  // Some places are known by their kind and name together only: "Hồ Chí Minh" alone may be the man.
  if (!match || placeMatcher().match(tokenize(match[0])).length > 0) return undefined;
  if (places.length > 0 && !/^(?:huyện|thị xã|quận|thành phố)/iu.test(match[0])) return undefined;
  return match[1];
}

/** What a short form that is nothing but a name of places says. */
interface ShortName {
  /** The place, where only one is called so ("QT"), and what is told of it. */
  place?: Found;
  read?: [string, string];
  /** Several ("HG"): which one is meant is asked back. */
  unclear?: { typed: string; names: string[] };
}

/**
 * A short form of places among the tokens, where no place is named otherwise and it is nothing else: of several the one that
 * there is a plan of.
 */
export function findShortName(
  tokens: Token[],
  found: Found[],
  hasPlanOf: (placeId: string) => boolean,
): ShortName | undefined {
  if (found.some((one) => one.type === 'place')) return undefined;
  for (const [i, token] of tokens.entries()) {
    if (found.some((one) => one.from <= i && one.to > i) || hasReading(token.text)) continue;
    const typed = token.text.toUpperCase();
    const places = typed.length > 1 ? placesShortened(typed) : [];
    const [place, ...others] = places;
    if (!place) continue;
    const [covered, ...more] = places.filter(({ id }) => hasPlanOf(id));
    if (covered && more.length === 0)
      return {
        place: { type: 'place', place: covered, from: i, to: i + 1, likeness: 1 },
        read: [token.text, covered.name],
      };
    // In small letters it may be some other word with a slip.
    return others.length > 0 || token.text !== typed
      ? { unclear: { typed: token.text, names: places.map(({ name }) => name) } }
      : { place: { type: 'place', place, from: i, to: i + 1, likeness: 1 }, read: [token.text, place.name] };
  }
  return findPlaceBehind(tokens, found, hasPlanOf);
}

/**
 * "Thất nghiệp ld": behind the topic, and before nothing but words of asking, a short form that its neighbours do not settle
 * is the place that it may stand for.
 */
function findPlaceBehind(
  tokens: readonly Token[],
  found: readonly Found[],
  hasPlanOf: (placeId: string) => boolean,
): ShortName | undefined {
  const at = (i: number) => found.find((one) => one.from <= i && one.to > i);
  let last = tokens.length - 1;
  while (at(last)?.type === 'cue') last--;
  const token = tokens[last];
  const topical = /^(?:concept|compound)$/u.test(at(last - 1)?.type ?? '');
  if (!token || !topical || at(last) || openReadings(token).length === 0) return undefined;
  const names = placesReadFrom(token.text);
  const [place, ...others] = loadVocabulary().places.filter(({ id, name }) => names.includes(name) && hasPlanOf(id));
  if (!place || others.length > 0) return undefined;
  return {
    place: { type: 'place', place, from: last, to: last + 1, likeness: 1 },
    read: [token.text, place.name],
  };
}

/** What joins the places of a list: "bg, ld", "bg với lđ", "bg vs ld". */
const JOINS = /^\s*(?:,|;|\/|&|-|và|va|với|voi|vs|hay|hoặc|hoac|cùng|and|or)\s*(?:tỉnh |tinh )?$/iu;

/**
 * Short forms in a list with a place named: there, and only there, "ld" is a place and not "lao động". One that several
 * places have is left to be asked back. What spells nothing else ("bg 19 bác sĩ, hg cũng 19") needs no list.
 */
export function findListedNames(
  text: string,
  tokens: readonly Token[],
  found: readonly Found[],
  hasPlanOf: (placeId: string) => boolean,
): ShortName[] {
  const named = tokens.map((_, i) => found.some((one) => one.type === 'place' && one.from <= i && one.to > i));
  const joined = (a: number, b: number) => JOINS.test(text.slice(tokens[a]!.end, tokens[b]!.start));
  // A word that joins is a token of its own.
  const beside = (i: number) =>
    [i - 1, i - 2, i + 1, i + 2].some((j) => named[j] && joined(Math.min(i, j), Math.max(i, j))) ||
    ((named[i - 1] || named[i + 1]) && endsRow(tokens, i, named));
  const names: ShortName[] = [];
  for (const order of [tokens.keys(), [...tokens.keys()].reverse()]) {
    for (const i of order) {
      const token = tokens[i]!;
      const free = !named[i] && !found.some((one) => one.type !== 'place' && one.from <= i && one.to > i);
      const alone = isPlaceForm(token) && !hasReading(token.text);
      if (!free || token.text.length < 2 || !(beside(i) || (alone && named.some(Boolean)))) continue;
      const read = placesReadFrom(token.text);
      const meant = loadVocabulary().places.filter(
        ({ name, ambiguousAliases }) => read.includes(name) || ambiguousAliases.includes(token.text.toUpperCase()),
      );
      const covered = meant.filter(({ id }) => hasPlanOf(id));
      const places = covered.length === 1 ? covered : meant;
      const [place, ...others] = places;
      // Away from the others it may be some other word, unless there is one plan that it may name.
      if (!place || (others.length > 0 && !beside(i))) continue;
      named[i] = true;
      names.push(
        others.length > 0
          ? { unclear: { typed: token.text, names: places.map(({ name }) => name) } }
          : { place: { type: 'place', place, from: i, to: i + 1, likeness: 1 }, read: [token.text, place.name] },
      );
    }
  }
  return names;
}

/** Letters of the longest short form in a row of them. */
const LONGEST_IN_ROW = 4;

/** "BHYT bg ld hg": short forms side by side, up to the end; what goes on ("bg ld qua đào tạo") is something else. */
function endsRow(tokens: readonly Token[], at: number, named: readonly boolean[]): boolean {
  const isForm = ({ text }: Token) =>
    text.length <= LONGEST_IN_ROW &&
    (placesReadFrom(text).length > 0 ||
      loadVocabulary().places.some((place) =>
        [...place.aliases, ...place.ambiguousAliases].includes(text.toUpperCase()),
      ));
  const inRow = (i: number) => tokens[i] !== undefined && (named[i] === true || isForm(tokens[i]));
  const { from, to } = rowAround(at, inRow);
  // Three of them are a row whatever follows.
  return to === tokens.length || (to > at && (to - from >= SHORTEST_ROW || isAsked(tokens[to]!)));
}

/** A word that asks may follow the last of them ("bg ld thế nào"). */
function isAsked({ folded }: Token): boolean {
  return /^(?:the|ra|sao|bao|may|nao|ai|nhu|ben|tinh|noi|cao|thap|khac)$/u.test(folded);
}

function placesShortened(typed: string): Place[] {
  return loadVocabulary().places.filter((place) => place.ambiguousAliases.includes(typed));
}
