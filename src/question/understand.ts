import { foldedPhrase, foldMarks, phraseKey, type Token, tokenize } from '../text/index.ts';
import {
  type Agency,
  agencyMatcher,
  type Concept,
  compoundMatcher,
  conceptMatcher,
  type Place,
  placeMatcher,
} from '../vocabulary/index.ts';
import { type Cue, cueMatcher, cueSpellings, cueWords } from './cues.ts';
import type { DocumentFact, Intent, Question, TopicTerm } from './question.ts';
import { correctTyping, type KnownWords } from './spelling.ts';

/** A phrase of the question with what it means. */
type Found = { from: number; to: number; likeness: number } & (
  | { type: 'agency'; agency: Agency }
  | { type: 'place'; place: Place }
  | { type: 'concept'; concept: Concept }
  | { type: 'compound'; light: boolean }
  | { type: 'cue'; cue: Cue }
);

/** Concepts of asking, which the cues already cover. */
const ROLE_CONCEPTS = new Set([
  'co-quan-chu-tri',
  'co-quan-phoi-hop',
  'phan-cong-nhiem-vu',
  'to-chuc-thuc-hien',
  'thoi-gian-thuc-hien',
  'thoi-han',
  'chi-tieu',
  'dau-moi-tong-hop',
  'co-quan-thuong-truc',
  'ke-hoach',
  'chuong-trinh-hanh-dong',
  'giai-doan',
  'hang-nam',
  'noi-nhan',
  'noi-nhan-bao-cao',
  'can-cu-phap-ly',
  'ban-hanh',
  'tam-nhin-den-nam-2045',
  'muc-tieu-tong-quat',
]);
const PLAIN_ENGLISH =
  /\b(?:what|which|who|when|how|does|target|targets|compare|agency|agencies|about|rate|share|many|much|will|where|report|leads|lead|deadline|population|province|district|government|plan|programme|issued|signed|social|health|housing|insurance|unemployment|water|school|education|and what|coverage|coordinating)\b/gi;
const ENGLISH =
  /\b(?:the|what|which|who|when|how|is|are|of|does|do|target|compare|agency|for|in|by|and|about|rate|share|many|much|will|build|where|plan|report|leads|must|should|has|with|how)\b/gi;

/** Reads what a question wants: its kind, places, bodies and topic. */
export function understandQuestion(text: string, known: KnownWords): Question {
  const typed = tokenize(text.normalize('NFC'));
  const { tokens, corrections } = correctTyping(typed, withCueWords(known));
  const language = detectLanguage(text);
  const found = findPhrases(tokens, language, (exact) => known.spells(exact), isMarked(typed));
  const cues = found.flatMap((one) => (one.type === 'cue' ? [one] : []));
  const has = (kind: Cue['kind']) => cues.some((one) => one.cue.kind === kind);
  const agencies = found.flatMap((one) => (one.type === 'agency' ? [one.agency] : []));
  const listed = listTerms(tokens, found);
  // English words outside the thesaurus are mostly words of asking.
  const anchored = listed.some((term) => term.concept);
  const terms =
    language === 'en' && anchored
      ? listed.map((term) =>
          term.concept || term.tokens.some((token) => token.exact !== token.folded || /\d/.test(token.text))
            ? term
            : { ...term, light: true },
        )
      : listed;
  const places = uniquePlaces(
    found,
    has('compare'),
    /nay là|nay thuộc|trước đây|sáp nhập|(?:^|\s)cũ(?!\p{L})|nay la|nay thuoc|sap nhap/iu.test(text),
  );
  const town = findTown(tokens, found);
  const premises = findPremises(text, terms);
  const years = tokens.flatMap((token) => (/^(?:19|20)\d\d$/.test(token.text) ? [Number(token.text)] : []));
  const read = readIntent(cues, agencies, terms, tokens);
  const superlative = has('highest') ? 'highest' : has('lowest') ? 'lowest' : undefined;
  const unknownPlace = findUnknownPlace(text, places);
  return {
    text,
    language,
    ...read,
    places,
    district: tokens.some((token) => token.exact === 'huyện' || token.exact === 'huyen' || token.exact === 'district'),
    ...(unknownPlace ? { unknownPlace } : {}),
    agencies,
    terms: terms.filter((term) => !premises.includes(term.text)),
    years,
    compare: has('compare') || (superlative !== undefined && places.length !== 1) || places.length > 1,
    ...(superlative ? { superlative } : {}),
    premises,
    yesNo:
      /(?:có phải|phải không|đúng không|phải ko|đúng ko|co phai|phai khong|dung khong|phải chăng|is it true|isn't it|right\?)|\sà\??$/iu.test(
        text,
      ),
    ...(town ? { town } : {}),
    wantsAmount: has('amount') || premises.length > 0,
    report: has('report') || /báo cáo|bao cao|report/iu.test(text),
    continues: cues.some((one) => one.cue.kind === 'continue' && (one.from === 0 || one.to === tokens.length)),
    tokens,
    corrections,
  };
}

/** True for a question typed with marks, judged before abbreviations are spelled out. */
function isMarked(typed: Token[]): boolean {
  return typed.filter((token) => token.exact !== token.folded).length >= typed.length * 0.35;
}

/**
 * The phrases that mean something: longer ones first, content before the words of asking. Places are found on their own,
 * since the name of a body may run into one ("BHXH tỉnh" in "BHXH tỉnh Bắc Giang").
 */
function findPhrases(
  tokens: Token[],
  language: 'vi' | 'en',
  spells: (exact: string) => boolean,
  marked: boolean,
): Found[] {
  const places: Found[] = placeMatcher()
    .match(tokens)
    .filter((match) => !match.value.trap && !isCommonWord(match, tokens))
    .map((match) => ({ ...match, type: 'place' as const, place: match.value.place }));
  const others: Found[] = [
    ...agencyMatcher()
      .matchAll(tokens)
      .map((match) => ({ ...match, type: 'agency' as const, agency: match.value })),
    ...conceptMatcher()
      .matchAll(tokens)
      .filter((match) => !ROLE_CONCEPTS.has(match.value.id) && isTypedSo(match, tokens, marked))
      .map((match) => ({ ...match, type: 'concept' as const, concept: match.value })),
    ...compoundMatcher()
      .matchAll(tokens)
      // In English "the" is no "thẻ".
      .filter((match) => language === 'vi' || match.likeness === 1)
      .map((match) => ({ ...match, type: 'compound' as const, light: match.value.light })),
    ...cueMatcher()
      .matchAll(tokens)
      .filter((match) => isPlainCue(match, tokens, marked, spells))
      .map((match) => ({ ...match, type: 'cue' as const, cue: match.value })),
  ];
  const bonus = { cue: 0, compound: 0.2, concept: 0.3, place: 0.4, agency: 0.5 };
  // A phrase typed just as it is written comes before one that leaves marks out.
  const weight = (one: Found) => (one.to - one.from) * one.likeness ** 2 + bonus[one.type];
  others.sort((a, b) => weight(b) - weight(a) || b.likeness - a.likeness);
  const taken: Found[] = [];
  const meets = (a: Found, b: Found) => a.to > b.from && a.from < b.to;
  for (const one of others) {
    if (taken.some((other) => meets(one, other))) continue;
    if (one.type !== 'agency' && places.some((place) => meets(one, place))) continue;
    taken.push(one);
  }
  return [...taken, ...places].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "hòa bình" in small letters, typed with its marks, is peace unless something says that a place is meant. */
function isCommonWord(match: { value: { place: Place }; from: number; to: number }, tokens: Token[]): boolean {
  const words = tokens
    .slice(match.from, match.to)
    .map((token) => token.text)
    .join(' ');
  if (!match.value.place.traps.some((trap) => phraseKey(trap) === phraseKey(words))) return false;
  const before = tokens[match.from - 1]?.folded ?? '';
  return words === words.toLowerCase() && words !== foldMarks(words) && !/^(?:tinh|o|tai|cua|pho)$/.test(before);
}

/** In a question typed with marks, a phrase of which no word has its marks is other words ("do ban" is not "dơ bẩn"). */
function isTypedSo(match: { from: number; to: number; likeness: number }, tokens: Token[], marked: boolean): boolean {
  if (!marked || match.likeness === 1) return true;
  return tokens.slice(match.from, match.to).some((token) => token.exact !== token.folded);
}

/** In a question typed with marks, a word without them is another word ("con" is not "còn"). */
function isPlainCue(
  match: { value: Cue; from: number; to: number; likeness: number },
  tokens: Token[],
  marked: boolean,
  spells: (exact: string) => boolean,
): boolean {
  if (match.to - match.from > 1) return true;
  const typed = tokens[match.from]!;
  if (marked) return match.likeness === 1 || (typed.exact === typed.folded && !spells(typed.exact));
  // "hạn" typed without its mark may be "Hàn".
  if (match.value.kind === 'intent') return match.likeness === 1;
  return match.value.kind !== 'weak-stop' || match.likeness === 1 || typed.exact !== typed.folded;
}

/** What is left when the words of asking, places and bodies are taken away. */
function listTerms(tokens: Token[], found: Found[]): TopicTerm[] {
  const terms: TopicTerm[] = [];
  for (let i = 0; i < tokens.length; ) {
    const one = found.find((match) => match.from <= i && match.to > i);
    if (!one) {
      const token = tokens[i]!;
      if ([...token.folded].length === 1 && !/\d/.test(token.folded)) {
        i++;
        continue;
      }
      const count = /^\d{1,2}$/.test(token.text);
      if (!/^(?:19|20)\d\d$/.test(token.text))
        terms.push({ text: token.text, tokens: [token], light: count || isWeak(token), position: i });
      i++;
      continue;
    }
    if (one.type === 'concept' || one.type === 'compound') {
      const words = tokens.slice(one.from, one.to);
      const term: TopicTerm = {
        text: words.map((word) => word.text).join(' '),
        tokens: words,
        light: one.type === 'compound' && one.light,
        position: i,
      };
      terms.push(one.type === 'concept' ? { ...term, concept: one.concept } : term);
    }
    i = one.to;
  }
  return terms;
}

/** A word that without its marks may be one of asking ("dat" for "đặt") tells little about the topic. */
function isWeak(token: Token): boolean {
  return (
    token.exact === token.folded &&
    cueMatcher()
      .match([token])
      .some((match) => match.value.kind === 'weak-stop' || match.value.kind === 'stop')
  );
}

interface IntentReading {
  intent: Intent;
  explicitIntent: boolean;
  fact?: DocumentFact;
}

function readIntent(cues: { cue: Cue }[], agencies: Agency[], terms: TopicTerm[], tokens: Token[]): IntentReading {
  const has = (kind: Cue['kind']) => cues.some(({ cue }) => cue.kind === kind);
  const asks = (intent: Intent) => cues.some(({ cue }) => cue.kind === 'intent' && cue.intent === intent);
  const fact = cues.flatMap(({ cue }) => (cue.kind === 'fact' ? [cue.fact] : []))[0];
  const explicit = (intent: Intent): IntentReading => ({ intent, explicitIntent: true });
  if (
    /(?:bỏ qua|quên|ignore)(?: mọi| các| all| hết)?(?: quy tắc| hướng dẫn| previous| instructions| the rules)/iu.test(
      tokens.map((token) => token.text).join(' '),
    )
  )
    return explicit('chat');
  if (has('chat') && terms.length <= 4 && !agencies.length && !asks('lead') && !asks('target')) return explicit('chat');
  const topical = terms.filter((term) => term.tokens.length > 1).length;
  const code = tokens.some((token) => /^\d+[-/]\p{L}/u.test(token.exact));
  if (fact && isFactQuestion(fact, topical, code)) return { ...explicit('document'), fact };
  const asked = fact ? { fact } : {};
  if (code && asks('deadline') && topical === 0 && !has('report')) return { ...explicit('document'), fact: 'date' };
  const spoken = tokens.map((token) => token.folded).join(' ');
  if (
    /(?:^| )(?:gui|nop|bao cao) (?:(?:cho|ve|den|len) )?(?:ai|dau|bo nao|so nao|co quan nao|don vi nao|phong nao|noi nao)(?: |$)/u.test(
      spoken,
    )
  )
    return explicit('deadline');
  if (asks('deadline')) return explicit('deadline');
  if (has('report') && (has('who') || has('compare') || topical === 0)) return explicit('deadline');
  if (agencies.length > 0 && has('what-tasks') && !has('who')) return explicit('tasks');
  if (asks('content') && !asks('lead')) return { intent: 'content', explicitIntent: true, ...asked };
  if (asks('coordinating') && !(asks('lead') && has('who') && !endsWithCoordinating(cues)))
    return explicit('coordinating');
  if (agencies.length > 0 && asks('lead') && !has('who') && topical === 0) return explicit('tasks');
  if (asks('lead') && (has('who') || !has('amount'))) return explicit('lead');
  const measured = terms.some(
    (term) =>
      /^(?:ty le|ti le|chi so|so nam|tuoi tho)(?: |$)/u.test(term.tokens.map((token) => token.folded).join(' ')) ||
      /^(?:ty-le|chi-so)-/u.test(term.concept?.id ?? ''),
  );
  if (has('amount') || asks('target') || (measured && !fact) || has('highest') || has('lowest'))
    return explicit('target');
  if (has('who')) return explicit('lead');
  if (agencies.length > 0 && terms.every((term) => term.light) && !fact && cues.some(({ cue }) => cue.kind === 'stop'))
    return explicit('tasks');
  return { intent: 'content', explicitIntent: false, ...asked };
}

/** "Ai chủ trì, ai phối hợp" asks for the lead first; "cơ quan chủ trì phối hợp với ai" does not. */
function endsWithCoordinating(cues: { cue: Cue }[]): boolean {
  const order = cues.flatMap(({ cue }) => (cue.kind === 'intent' || cue.kind === 'who' ? [cue] : []));
  const who = order.findIndex((cue) => cue.kind === 'who');
  const lead = order.findIndex((cue) => cue.kind === 'intent' && cue.intent === 'lead');
  return who > lead;
}

/** With a topic of its own, "nghị quyết nào … về phát triển nguồn nhân lực" asks about content. */
function isFactQuestion(fact: DocumentFact, topical: number, code: boolean): boolean {
  if (fact === 'signer' || fact === 'recipients' || fact === 'status' || fact === 'issuer') return topical <= 2;
  return topical === 0 || (code && topical <= 1);
}

/** The words of asking are known words too. */
function withCueWords(known: KnownWords): KnownWords {
  return {
    spells: (exact) => known.spells(exact) || cueSpellings().has(exact),
    count: (word) => known.count(word) ?? (cueWords().has(word) ? 0 : undefined),
    neighbours: known.neighbours.bind(known),
    words: known.words.bind(known),
  };
}

function uniquePlaces(found: Found[], compare: boolean, former: boolean): Place[] {
  const places = found.flatMap((one) => (one.type === 'place' ? [one.place] : []));
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

/** The town by which a place is named, where the question does not name the place itself. */
function findTown(tokens: Token[], found: Found[]): string | undefined {
  for (const one of found) {
    if (one.type !== 'place') continue;
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

/** Amounts and dates that stand in the question as a topic would: not years, ages or reference quantities. */
function findPremises(text: string, terms: TopicTerm[]): string[] {
  return terms.flatMap((term) => {
    const number = term.tokens.length === 1 && /^\d+(?:[.,/]\d+)*\s?%?$/u.test(term.text) ? term.text : undefined;
    if (
      !number ||
      new RegExp(
        `${number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s?(?:tuổi|tuoi|tháng tuổi|dân|dan|people|nơi|tỉnh|năm|lần)`,
        'iu',
      ).test(text)
    )
      return [];
    const named = new RegExp(
      `(?:nghị quyết|nghi quyet|nq|kế hoạch|kh|chỉ thị|số|so|khóa|mục|quý)\\s*(?:số\\s*)?${number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`,
      'iu',
    ).test(text);
    return named || /^\d$/.test(number) ? [] : [number];
  });
}

/** English by its unmistakable words; "the", "in", "do" may be Vietnamese without its marks. */
function detectLanguage(text: string): 'vi' | 'en' {
  if (/(?:cơ quan|bao nhiêu|chỉ tiêu|chủ trì|là gì)/iu.test(text)) return 'vi';
  const plain = text.match(PLAIN_ENGLISH)?.length ?? 0;
  const all = text.match(ENGLISH)?.length ?? 0;
  return plain >= 1 && plain + all >= 2 ? 'en' : 'vi';
}

/** "tỉnh Xyz", "huyện Xyz" with a name that the vocabulary does not know. */
function findUnknownPlace(text: string, places: Place[]): string | undefined {
  const match = /(?:tỉnh|huyện|thành phố|thị xã|quận)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+)/u.exec(
    text.normalize('NFC'),
  );
  if (!match || placeMatcher().match(tokenize(match[1]!)).length > 0) return undefined;
  if (places.length > 0 && !/^(?:huyện|thị xã|quận|thành phố)/u.test(match[0])) return undefined;
  return match[1];
}
