import { foldedWords, foldMarks, type Token, tokenize } from '../text/index.ts';
import { fieldNamed, isBoundSyllable, type Place } from '../vocabulary/index.ts';
import { readAskedAct } from './asking/asked-act.ts';
import { readProperty } from './asking/asked-property.ts';
import { readAsks } from './asking/asks.ts';
import { readReferenceAsked } from './asking/asks-about-reference.ts';
import { asksForSum } from './asking/asks-for-sum.ts';
import { asksToConfirm } from './asking/asks-to-confirm.ts';
import { type BodiesAsked, readBodiesAsked } from './asking/bodies-asked.ts';
import { readClaimedRhythm } from './asking/claimed-rhythm.ts';
import { readClaimedTime } from './asking/claimed-time.ts';
import { asksWhichIssuer, claimsIssuer, readClaimedLevel } from './asking/claims-issuer.ts';
import { readCourtesy } from './asking/courtesy.ts';
import { readDueAsked } from './asking/due-asked.ts';
import { isOfOrder, readDueOrder } from './asking/due-order.ts';
import { readHelpAsked } from './asking/helping.ts';
import { asksWhoPays, namesDuties, readIntent, saysSeveral } from './asking/intent.ts';
import { readMeaning } from './asking/meaning.ts';
import { asksWhatIsSent } from './asking/period.ts';
import { findPremises, isLargeAmount } from './asking/premises.ts';
import { bareNowAt } from './asking/present-state.ts';
import { namesProvinceAlone, readProvinceItself } from './asking/province-itself.ts';
import { holdsAgainstTime, readPunctual } from './asking/punctual.ts';
import { isOfRank, type RankOrder, readRankOrder } from './asking/rank-order.ts';
import { readRegister } from './asking/register.ts';
import { readTargetsBeyond } from './asking/targets-beyond.ts';
import { readTogether } from './asking/together.ts';
import { type Cue, cueMatcher } from './cues.ts';
import { findEnglishConcepts } from './english-concepts.ts';
import { detectLanguage } from './language.ts';
import { withoutBase } from './naming/compared-base.ts';
import { findBodiesOfKind, findLevelBody } from './naming/level-body.ts';
import { readLocalities } from './naming/localities.ts';
import { withoutGovernment } from './naming/named-documents.ts';
import {
  findListedNames,
  findPlaceOfBody,
  findShortName,
  findTown,
  findUnknownPlace,
  uniquePlaces,
} from './naming/named-places.ts';
import { findOwnBody } from './naming/own-body.ts';
import { findPlanReferences, type PlanReference } from './naming/plan-reference.ts';
import { type Found, findPhrases } from './phrases.ts';
import type { Intent, Question, Threshold, TopicTerm } from './question.ts';
import { openReadings } from './typing/abbreviations.ts';
import type { KnownWords } from './typing/lexicon.ts';
import { readTyping } from './typing/read-typing.ts';

/** Reads what a question wants: its kind, places, bodies and topic. */
export function understandQuestion(typed: string, known: KnownWords): Question {
  const province = readProvinceItself(typed);
  const { text, tokens, ...typing } = readTyping(province.text, known);
  const language = detectLanguage(text);
  const plain = withoutBase(
    findPhrases(tokens, language, (exact) => known.spells(exact)),
    tokens,
  );
  const anchors = plain.some((one) => one.type === 'concept');
  const english = language === 'en' && !anchors ? findEnglishConcepts(tokens, plain) : [];
  const phrases = [...plain.filter((one) => english.every((concept) => !within(one, concept))), ...english];
  const short = findShortName(tokens, phrases, (id) => known.hasPlanOf(id));
  const named = short?.place ? [...phrases, short.place] : phrases;
  const names = [...(short ? [short] : []), ...findListedNames(text, tokens, named, (id) => known.hasPlanOf(id))];
  const found = readLocalities([...phrases, ...names.flatMap(({ place }) => place ?? [])], tokens);
  const corrections = [...typing.corrections, ...names.flatMap(({ read }) => (read ? [read] : []))];
  const unclearName = typing.unclearName ?? names.find(({ unclear }) => unclear)?.unclear;
  const cues = found.flatMap((one) => (one.type === 'cue' ? [countsAtEnd(one, tokens)] : []));
  const has = (kind: Cue['kind']) => cues.some((one) => one.cue.kind === kind);
  const namedBodies = found.flatMap((one) => (one.type === 'agency' ? [one.agency] : []));
  const renamed = language === 'en' ? namedInBrackets(text, tokens, found) : [];
  const listed = listTerms(tokens, [...renamed, ...found], (token) => {
    const settled = language === 'vi' && token.meant === undefined;
    return !(settled && known.spells(token.exact)) && isWeak(token);
  });
  // English words outside the thesaurus are mostly words of asking.
  const anchored = listed.some((term) => term.concept);
  const unglossed = withoutGlossed(text, listed);
  const spoken =
    language === 'en' && anchored
      ? unglossed.map((term) => (term.concept || term.tokens.some(isNoEnglish) ? term : { ...term, light: true }))
      : unglossed;
  const sent = asksWhatIsSent(text);
  const placed = found.some((one) => one.type === 'place');
  // "Sở em được giao việc gì": one's own body is none of a level.
  const level =
    namedBodies.length > 0 || findOwnBody(text, spoken, placed)
      ? undefined
      : ((has('what-tasks') || sent ? findLevelBody(tokens, found, spoken) : undefined) ??
        findBodiesOfKind(tokens, found));
  const agencies = level ? [level.agency] : namedBodies;
  const all = level ? spoken.filter(({ position }) => position < level.from || position >= level.to) : spoken;
  const comparesPlaces = has('compare') || has('sum') || DIFFERS.test(foldMarks(text.toLowerCase()));
  const bodyPlace = comparesPlaces ? undefined : findPlaceOfBody(tokens, found);
  const places = uniquePlaces(
    bodyPlace ? found.filter((one) => one.type !== 'place' || one.place !== bodyPlace) : found,
    comparesPlaces,
    /nay là|nay thuộc|trước đây|sáp nhập|(?:^|\s)cũ(?!\p{L})|nay la|nay thuoc|sap nhap/iu.test(text),
  );
  const except = places.filter((place) => isExcepted(place, tokens, found));
  const town = findTown(tokens, found);
  const yesNo = asksToConfirm(text, language);
  const { period, dueList, listsDue, terms } = readDueAsked(text, all, {
    confirms: yesNo,
    asksTasks: has('what-tasks'),
    asksDeadlines: has('list-deadlines'),
    namesBodies: withoutGovernment(agencies).length > 0,
  });
  const asks = readAsks(text, cues, language, listsDue);
  const comparing =
    has('compare') || cues.some((one) => asksWhichPlace(one, tokens)) || has('mentions') || asks.counted === 'plans';
  // An amount that places are held against is no claim.
  const { threshold, ...wanted } = asks;
  const beyond = readTargetsBeyond(
    text,
    threshold,
    language,
    !yesNo && terms.every((term) => term.light || /^\d/u.test(term.text) || fieldNamed(foldedWords(term.tokens))),
  );
  const held = comparing && !beyond ? threshold : undefined;
  const together = readTogether(text);
  const sends = has('report') || SENDS.test(foldMarks(text.toLowerCase()));
  const claimedRhythm = yesNo && sends && language === 'vi' && !DAY.test(text) ? readClaimedRhythm(text) : undefined;
  const punctual = readPunctual(text);
  const claimedTime = yesNo && !claimedRhythm && !punctual ? readClaimedTime(text) : undefined;
  // A day that is held against the time allowed is no claim of a deadline.
  const premises =
    punctual || beyond
      ? []
      : findPremises(text, terms).filter((premise) => !held?.text.includes(premise.replace(/\s?%$/u, '')));
  const years = tokens.flatMap((token) => (/^(?:19|20)\d\d$/.test(token.text) ? [Number(token.text)] : []));
  const claimed = premises.some((premise) => !premise.includes('/')) && yesNo;
  const courtesy = readCourtesy(typed) ?? readCourtesy(text);
  const references = findPlanReferences(tokens);
  const referenceAsked = readReferenceAsked(references, tokens, found);
  const ofIssuer = yesNo && agencies.length > 0 && claimsIssuer(references, terms, tokens);
  const claimedLevel = yesNo && agencies.length === 0 ? readClaimedLevel(terms, tokens) : undefined;
  const choosesIssuer = references.length === 0 && asksWhichIssuer(terms, tokens);
  const read: ReturnType<typeof readIntent> = courtesy
    ? { intent: 'chat', explicitIntent: true }
    : claimedRhythm || punctual
      ? { intent: 'deadline', explicitIntent: true }
      : asksDateOf(references, terms, tokens, found)
        ? { intent: 'document', explicitIntent: true, fact: 'date' }
        : ofIssuer || claimedLevel || choosesIssuer
          ? { intent: 'document', explicitIntent: true, fact: 'issuer' }
          : beyond
            ? { intent: 'target', explicitIntent: true }
            : readClaim(claimed, readIntent(cues, agencies, terms, tokens, listsDue, yesNo));
  const bodiesAsked = courtesy ? undefined : readBodiesAsked(tokens, found, listed);
  const dueOrder = courtesy || bodiesAsked ? undefined : readDueOrder(tokens);
  const ranks = courtesy || bodiesAsked || dueOrder || !RANKED.has(read.intent) ? undefined : readRankOrder(tokens);
  const rankOf = ranks?.position && places.length === 1 ? places[0]!.id : undefined;
  const rankOrder = ranks && { ...withoutWords(ranks), ...(rankOf ? { of: rankOf } : {}) };
  const register = readRegister(
    tokens,
    period,
    places.length > 1,
    found.filter((one) => one.type === 'agency' || one.type === 'place'),
    listed,
  );
  const property = rankOrder
    ? undefined
    : asksWhoPays(cues, tokens)
      ? 'payer'
      : asksForSum(cues, text)
        ? 'money'
        : readProperty(text);
  const act = readAskedAct(tokens);
  const help = courtesy ? undefined : readHelpAsked(tokens.slice(0, helpedFrom(tokens, found)));
  const helped = help !== undefined && help.to < tokens.length;
  const besides = (term: TopicTerm) => help === undefined || term.position < help.from;
  const matter = terms.some((term) => !term.light && besides(term));
  const coordinates = help !== undefined && ((!help.open && matter) || helped);
  const meaning = readMeaning(text, typed);
  const superlative = beyond
    ? undefined
    : rankOrder
      ? rankOrder.order === 'down'
        ? 'highest'
        : 'lowest'
      : has('highest')
        ? 'highest'
        : has('lowest')
          ? 'lowest'
          : undefined;
  const unknownPlace = findUnknownPlace(text, places);
  const ownBody = agencies.length === 0 ? findOwnBody(text, terms, placed) : undefined;
  const now = bareNowAt(tokens.map((token) => token.folded));
  const told = terms.filter(
    (term) =>
      !premises.includes(term.text) &&
      !isThreshold(term, held) &&
      !(beyond && isWithin(term, beyond)) &&
      !(ranks && isOfRank(term, ranks)) &&
      !(term.position === now && term.tokens.length === 1) &&
      !(except.length > 0 && LEAVES_OUT.test(foldedWords(term.tokens))),
  );
  const counted = claimed ? withoutCounter(told, terms, premises) : told;
  const ofTask = punctual ? counted.filter((term) => !holdsAgainstTime(term)) : counted;
  const ofReport = claimedRhythm ? ofTask.filter((term) => term.concept && !isWithin(term, claimedRhythm)) : ofTask;
  const ofMatter = coordinates ? ofReport.filter(besides) : ofReport;
  const hands = read.intent === 'deadline' && handsIn(tokens, ofMatter);
  const topic = hands ? [] : read.intent === 'tasks' ? ofMatter.filter((term) => !namesDuties(term)) : ofMatter;
  return {
    text,
    language,
    ...(bodiesAsked ? { intent: intentOf(bodiesAsked), explicitIntent: true } : read),
    ...(coordinates ? { intent: 'coordinating', explicitIntent: true } : {}),
    ...(help && !matter && places.length === 0 ? { help: true } : {}),
    ...(dueOrder ? { intent: 'deadline', explicitIntent: true, dueOrder } : {}),
    ...(rankOrder ? { intent: 'target', explicitIntent: true, rankOrder } : {}),
    references,
    ...(referenceAsked ? { referenceAsked } : {}),
    ...(register && !dueOrder ? { register } : {}),
    ...(dueList ? { dueList } : {}),
    ...(bodiesAsked ? { bodiesAsked } : {}),
    interrogative:
      read.fact !== undefined ||
      (read.intent === 'tasks' && /\s(?:gì|gi)\s*\??$/iu.test(text)) ||
      yesNo ||
      cues.some(({ cue, from, to }) => isQuestionWord(cue, tokens.slice(from, to))),
    // "… của Chính phủ đúng không" asks no plan of the Government's.
    places: places.filter(
      (place) => place.id !== rankOf && !except.includes(place) && !(ofIssuer && place.kind === 'central'),
    ),
    ...(except.length > 0 ? { except } : {}),
    ...(bodyPlace ? { bodyPlace: bodyPlace.id } : {}),
    district: tokens.some((token) => token.exact === 'huyện' || token.exact === 'huyen' || token.exact === 'district'),
    ...(province.itself ? { provinceItself: true } : {}),
    ...(places.length === 0 && namesProvinceAlone(tokens) ? { province: true } : {}),
    ...(unknownPlace ? { unknownPlace } : {}),
    agencies: choosesIssuer ? [] : agencies,
    terms:
      bodiesAsked || claimedLevel || choosesIssuer ? [] : dueOrder ? topic.filter((term) => !isOfOrder(term)) : topic,
    years,
    ...(period ? { period } : {}),
    compare:
      (comparing && !(beyond && !has('compare'))) ||
      rankOf !== undefined ||
      (superlative !== undefined && places.length !== 1) ||
      places.length > 1,
    ...(superlative ? { superlative } : {}),
    premises,
    ...(punctual ? { punctual } : {}),
    ...(claimedTime ? { claimedTime } : {}),
    ...(claimedRhythm ? { claimedRhythm } : {}),
    ...(claimedLevel ? { claimedLevel } : {}),
    ...wanted,
    ...(punctual ? { nextDue: false } : {}),
    ...(rankOrder ? { list: false } : {}),
    ...(beyond ? { beyond, list: true } : held ? { threshold: held } : threshold ? { bound: threshold } : {}),
    ...(together ? { together } : {}),
    yesNo:
      (yesNo && !punctual) ||
      ((premises.length > 0 || held !== undefined) && /(?:^|\s)(?:có|co)\s.*\s(?:không|khong|ko)\s*\??$/iu.test(text)),
    topicText: topicTextOf(
      text,
      bodiesAsked ? [] : dueOrder ? topic.filter((term) => !isOfOrder(term)) : topic,
      placesAmong(tokens, found),
      premises,
    ),
    carried: { place: false, topic: false },
    ...(town ? { town } : {}),
    wantsAmount: (has('amount') && !saysSeveral(cues, tokens)) || premises.length > 0,
    ...(property ? { property } : {}),
    ...(meaning ? { meaning } : {}),
    ...(act ? { act } : {}),
    ...(courtesy ? { courtesy } : {}),
    report:
      has('report') || hands || sent || (punctual !== undefined && sends) || /báo cáo|bao cao|report/iu.test(text),
    continues:
      asks.corrects ||
      has('pronoun') ||
      cues.some((one) => one.cue.kind === 'continue' && (one.from === 0 || one.to === tokens.length)),
    tokens,
    corrections,
    ...(ownBody ? { ownBody } : {}),
    ...(unclearName ? { unclearName } : {}),
  };
}

/** Where the body begins with which a question ends: "ai giúp Sở Xây dựng" asks for those who work with it. */
function helpedFrom(tokens: readonly Token[], found: readonly Found[]): number {
  return found.find((one) => one.type === 'agency' && one.to === tokens.length)?.from ?? tokens.length;
}

/** Kinds of answer that places are put in an order for. */
const RANKED: ReadonlySet<Intent> = new Set(['target', 'content', 'lead', 'mentions', 'everything']);

function withoutWords({ words: _words, ...order }: NonNullable<ReturnType<typeof readRankOrder>>): RankOrder {
  return order;
}

/** A word of asking inside a concept is a part of its name. */
function within(one: Found, concept: Found): boolean {
  return one.type === 'cue' && one.from >= concept.from && one.to <= concept.to;
}

/** The kind of answer that tells of bodies in a role. */
function intentOf({ role }: BodiesAsked): Intent {
  return role === 'coordinating' ? 'coordinating' : 'lead';
}

/** "Nghị quyết 42 ngày nào": of a document named by its number, and nothing besides, the day is its date. */
function asksDateOf(
  references: readonly PlanReference[],
  terms: readonly TopicTerm[],
  tokens: readonly Token[],
  found: readonly Found[],
): boolean {
  const [one, ...others] = references;
  if (!one || others.length > 0) return false;
  const within = (term: TopicTerm) => term.position >= one.from && term.position < one.to;
  // Whose it is may stand between: "kế hoạch 41 của UBND tỉnh ngày nào".
  const names = found.filter(({ type }) => type === 'place' || type === 'agency');
  const after = tokens
    .flatMap(({ folded }, at) => (at < one.to || names.some(({ from, to }) => at >= from && at < to) ? [] : [folded]))
    .join(' ');
  const before = tokens
    .slice(0, one.from)
    .flatMap(({ folded }, at) => (names.some(({ from, to }) => at >= from && at < to) ? [] : [folded]));
  // "Ngày nào của kế hoạch 19".
  if (
    after === '' &&
    /^(?:con |the |lay |ghi |la |tinh |cua )*ngay (?:nao|may|bao nhieu|thang nao) cua$/u.test(before.join(' '))
  )
    return true;
  return (
    terms.every(within) &&
    /^(?:cua |tinh )*(?:la |ra |de |ghi )?(?:ngay|hom|bua) (?:nao|may|bao nhieu)(?: |$)/u.test(after)
  );
}

const LEAVES_OUT = /^(?:tru|tru ra|ngoai|ra|khong ke|khong tinh|except|excluding|other|than)$/u;

/** Not "viện trợ nước ngoài, Bắc Giang". */
const LEFT_OUT =
  /(?:^| )(?:tru|tru ra|khong ke|khong tinh|except|excluding|other than|(?<!(?:nuoc|ben|o|ra|ca) )ngoai)(?: tinh)?$/u;

/** "Trừ Bắc Giang", "ngoài Lâm Đồng ra": a place that is not asked about. */
function isExcepted(place: Place, tokens: readonly Token[], found: readonly Found[]): boolean {
  const named = found.filter((one) => one.type === 'place' && one.place === place);
  return named.some(({ from }) => {
    const words = tokens.slice(Math.max(0, from - 3), from).map(({ folded }) => folded);
    return LEFT_OUT.test(words.join(' '));
  });
}

/** "Nơi nào ít", "bên nào cao hơn": of which place the most or least is asked. */
function asksWhichPlace({ cue, from, to }: Extract<Found, { type: 'cue' }>, tokens: readonly Token[]): boolean {
  const side = cue.kind === 'highest' || cue.kind === 'lowest';
  return side && tokens.slice(from, to).some((token) => /^(?:nao|ai|dau)$/u.test(token.folded));
}

/** "Khác nhau thế nào", though a word between is not understood. */
const DIFFERS = /(?:^|\s)khac\s(?:\S+\s){0,3}(?:the nao|ra sao|cho nao|o dau|diem nao)(?!\p{L})/u;

/**
 * A word of an English question that is no English: with marks, with digits, or a name ("VNeID"). That a plan has a word says
 * nothing: among hundreds some have passages in English.
 */
function isNoEnglish(token: Token): boolean {
  return token.exact !== token.folded || /\d|\p{Ll}\p{Lu}/u.test(token.text);
}

/** What is left when the words of asking, places and bodies are taken away. */
function listTerms(tokens: Token[], found: Found[], weak: (token: Token) => boolean): TopicTerm[] {
  const terms: TopicTerm[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (isLargeAmount(tokens[i], tokens[i + 1])) {
      const words = tokens.slice(i, i + 2);
      terms.push({ text: words.map((word) => word.text).join(' '), tokens: words, light: true, position: i });
      i += 2;
      continue;
    }
    const one = found.find((match) => match.from <= i && match.to > i);
    if (!one) {
      const token = tokens[i]!;
      if ([...token.folded].length === 1 && !/\d/.test(token.folded)) {
        i++;
        continue;
      }
      const count = /^\d{1,2}$/.test(token.text);
      const readings = openReadings(token).map((long) => tokenize(long));
      if (!/^(?:19|20)\d\d$/.test(token.text))
        terms.push({
          text: token.text,
          tokens: [token],
          ...(readings.length > 0 ? { readings } : {}),
          ...(isBoundSyllable(tokens[i - 1]?.exact, token.exact, tokens[i + 1]?.exact) ? { bound: true } : {}),
          light: count || isSymbol(token) || weak(token),
          position: i,
        });
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

/** A day claimed is held against the plan's day, whatever its rhythm. */
const DAY = /\d{1,2}\s?[/.-]\s?\d{1,2}|ngày \d|ngay \d/iu;

/** Words of sending something in. */
const SENDS = /(?:^|\s)(?:bao cao|gui|nop|trinh)(?!\p{L})/u;

/** Who hands something in, and words for what is handed in; no matter of its own. */
const HANDS_IN =
  /^(?:cac |nhung |may )?(?:phong|phong ban|cac phong|xa|thi tran|xa thi tran|xa phuong|huyen|tinh|so|so nganh|ban|ban nganh|nganh|bo|bo nganh|don vi|co quan|dia phuong|cap xa|cap huyen|cap duoi|co so|ket qua|so lieu|tai lieu|giay to|ban giay|bao cao|hang nam|moi nam|dinh ky|len|tren|cap tren|tay)$/u;

/** "Các phòng phải nộp lúc nào", "xã gửi lên trước ngày mấy": a report, whose name goes without saying. */
function handsIn(tokens: readonly Token[], terms: readonly TopicTerm[]): boolean {
  const sends =
    /(?:^| )(?:nop|gui|day len|chuyen len|(?<!(?:chuong|cong|lo|qua|qui|quy|tien) )trinh)(?: len| ve| cho| ket qua| so lieu| bao cao| bo| so| huyen| tinh| cap)* ?(?=luc|truoc|khi|bao gio|ngay|han|tre|cham|muon|hang|may|thang|bua|hom|$)/u;
  return (
    sends.test(tokens.map(({ folded }) => folded).join(' ')) &&
    terms.every((term) => term.light || HANDS_IN.test(foldedWords(term.tokens)))
  );
}

/** True where a term has a word of a stretch of the question. */
function isWithin(term: TopicTerm, { start, end }: { start: number; end: number }): boolean {
  return term.tokens.some((token) => token.start >= start && token.start < end);
}

/** "Thất nghiệp (BHTN)": what stands in brackets says all that stands before them, and which of it is meant. */
function withoutGlossed(text: string, terms: readonly TopicTerm[]): TopicTerm[] {
  const own = text.normalize('NFC');
  return terms.filter((term, i) => {
    const gloss = terms[i + 1];
    if (!gloss || !/^\s?\(\s?$/u.test(own.slice(term.tokens.at(-1)!.end, gloss.tokens[0]!.start))) return true;
    const [said, words] = [foldedWords(gloss.tokens), foldedWords(term.tokens)];
    return !(` ${said} `.includes(` ${words} `) || (gloss.concept && gloss.concept === term.concept));
  });
}

/** "The labour ministry (Bộ LĐ-TB&XH)": the name in brackets is of what stands before them. */
function namedInBrackets(text: string, tokens: readonly Token[], found: readonly Found[]): Found[] {
  return found.flatMap((one) => {
    if (one.type !== 'agency' || !/\(\s*$/u.test(text.slice(0, tokens[one.from]!.start))) return [];
    if (!/^\s*\)/u.test(text.slice(tokens[one.to - 1]!.end))) return [];
    const before = tokens.slice(Math.max(0, one.from - LONGEST_TITLE), one.from);
    const article = before.map((token) => token.folded).lastIndexOf('the');
    return article < 0 ? [] : [{ ...one, from: one.from - before.length + article, to: one.from }];
  });
}

/** Words from "the" to a bracket. */
const LONGEST_TITLE = 8;

/** The symbol of a kind of document without its number ("NQ-CP") names none. */
function isSymbol(token: Token): boolean {
  return /^\p{Lu}[\p{L}]{1,3}[-/]\p{Lu}[\p{L}]{1,5}$/u.test(token.text);
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

/** "Giường bệnh mấy cái" asks how many, "mấy cái chỉ tiêu" says that there are several. */
function countsAtEnd(one: Extract<Found, { type: 'cue' }>, tokens: readonly Token[]): typeof one {
  const counts = one.cue.kind === 'stop' && one.to === tokens.length && one.from > 0;
  return counts && tokens[one.from]!.folded === 'may' ? { ...one, cue: { kind: 'amount' } } : one;
}

/** "Ai chủ trì" asks, "cơ quan phối hợp" alone does not yet. */
function isQuestionWord(cue: Cue, words: readonly Token[]): boolean {
  if (cue.kind === 'intent')
    return cue.intent === 'deadline' || words.some((word) => word.exact === 'ai' || word.exact === 'who');
  return /^(?:who|amount|what-tasks|report|list|list-targets|count-.*|involved|everything|mentions|next-due|page|quote|reason)$/u.test(
    cue.kind,
  );
}

function isThreshold(term: TopicTerm, threshold: Threshold | undefined): boolean {
  return threshold !== undefined && /^\d/u.test(term.text) && threshold.text.includes(term.text);
}

/** The person's own words from the first telling term to the last, as typed, without places named and amounts claimed there. */
function topicTextOf(
  text: string,
  terms: readonly TopicTerm[],
  places: readonly string[],
  premises: readonly string[],
): string {
  const telling = terms.filter((term) => !term.light);
  const shown = telling.length > 0 ? telling : terms;
  const starts = shown.map((term) => term.tokens[0]!.start);
  const ends = shown.map((term) => term.tokens.at(-1)!.end);
  if (shown.length === 0) return '';
  const own = text.normalize('NFC').slice(Math.min(...starts), Math.max(...ends));
  return (
    places
      .reduce((left, place) => left.replace(place, ' '), own)
      .replace(/(?<![\d.,/])\d[\d.,/]*\s?%?\s+/gu, (amount) => (premises.includes(amount.trim()) ? '' : amount))
      // A bracket that the words cut out leave open says nothing.
      .replace(/\((?=[^)]*$)|(?<=^[^(]*)\)/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** The names of places in a question as typed, with the word that leads to them. */
function placesAmong(tokens: readonly Token[], found: readonly Found[]): string[] {
  return found.flatMap((one) => {
    if (one.type !== 'place') return [];
    const words = tokens.slice(one.from, one.to).map((token) => token.text);
    const before = tokens[one.from - 1];
    const leads = before && /^(?:o|tai|cua|tinh)$/u.test(before.folded) ? [before.text] : [];
    return [[...leads, ...words].join(' ')];
  });
}

/** "Có đúng là 7.490 căn không": an amount is claimed, whatever else the words say. */
function readClaim(claimed: boolean, read: ReturnType<typeof readIntent>): ReturnType<typeof readIntent> {
  return claimed && read.intent === 'content' && !read.explicitIntent
    ? { ...read, intent: 'target', explicitIntent: true }
    : read;
}

/** A single word right behind the amount only says what it counts ("căn", "người"): alone it is no topic. */
function withoutCounter(
  topic: readonly TopicTerm[],
  terms: readonly TopicTerm[],
  premises: readonly string[],
): TopicTerm[] {
  const counter = topic.find((term) => {
    const before = terms[terms.indexOf(term) - 1];
    return term.tokens.length === 1 && before !== undefined && premises.includes(before.text);
  });
  const others = topic.filter((term) => term !== counter);
  return others.every((term) => term.light) ? others : [...topic];
}
