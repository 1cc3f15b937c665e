import {
  asksCountAlone,
  asksTimeAlone,
  asksWhoReceives,
  goesOnInEnglish,
  isFiller,
  isOfAct,
  isScope,
  type Question,
  withoutGovernment,
  withoutScope,
} from '../question/index.ts';
import { goOn } from './go-on.ts';
import { readOtherPart } from './other-part.ts';

/** Few words without a place or a kind of their own go on with what was asked before. */
const SHORT_TURN = 3;
/** Places of one conversation that "cả ba" may mean. */
const MOST_PLACES = 6;

/**
 * Reads a turn in the light of the one before: what it leaves out is carried over, what it names replaces. A full
 * question starts afresh.
 */
export function mergeTurns(before: Question | undefined, now: Question): Question {
  if (!before || before.intent === 'chat' || now.intent === 'chat') return now;
  const part = readOtherPart(before, now);
  const read = part?.now ?? withoutFillers(before, now);
  const merged = mergeWords(part?.before ?? before, read);
  if (merged === read) return now;
  const earlier = before.placesNamed ?? before.places;
  const named = [...earlier.filter((place) => !now.places.some((one) => one.id === place.id)), ...now.places];
  const language = goesOnInEnglish(now.text, before.language) ? 'en' : merged.language;
  return { ...merged, language, placesNamed: named.slice(-MOST_PLACES) };
}

/**
 * "The cai huyen o Quang Tri", "… và phấn đấu bao nhiêu phần trăm tham gia": words that tell no topic are none, so that what
 * is asked is asked of the one at hand.
 */
function withoutFillers(before: Question, now: Question): Question {
  if (now.references?.length) return now;
  if (asksTimeAlone(now.text)) return { ...now, intent: 'deadline', explicitIntent: true, terms: [], topicText: '' };
  // Behind a share, "bao nhiêu người" asks for their number, said as such.
  if (asksCountAlone(now.text) && now.places.length === 0)
    return {
      ...now,
      text: `số lượng ${now.text}`,
      intent: 'target',
      explicitIntent: true,
      wantsAmount: true,
      terms: [],
      topicText: '',
    };
  // "Hậu Giang giống không": whether it says the same as the place at hand.
  if (now.asksSame && now.places.length > 0 && now.terms.every(({ text }) => ALIKE.test(text)))
    return { ...now, terms: [], topicText: '', compare: true };
  // "Ai phụ giúp" behind a question of who leads: those who work on the same task.
  if (now.help && ROLES.has(before.intent))
    return { ...now, intent: 'coordinating', explicitIntent: true, terms: [], topicText: '' };
  // "Ai quyết định": of the matter at hand; of a document at hand "ai ban hành" asks for its issuer.
  const { act } = now;
  if (
    act &&
    before.intent !== 'document' &&
    before.terms.some((term) => !term.light) &&
    now.places.length === 0 &&
    now.terms.every((term) => term.light || isOfAct(term, act))
  )
    return { ...now, intent: 'lead', explicitIntent: true, terms: [], topicText: '' };
  const leans = (now.wantsAmount || (now.intent === 'deadline' && !now.list)) && now.places.length === 0;
  // "Còn bản của huyện", "của trung ương thì văn bản nào": whose document it is says which one is meant.
  const document = (now.district || now.places.length > 0) && now.terms.every(({ tokens }) => isDocument(tokens));
  if (now.terms.length > 0 && document) return { ...now, terms: [], topicText: '' };
  const fillers = now.terms.every((term) => isFiller(term) && (term.tokens.length === 1 || leans));
  return now.terms.length > 0 && fillers ? { ...now, terms: [] } : now;
}

/** A word that stands for the document at hand whatever its kind. */
function isDocument(tokens: Question['terms'][number]['tokens']): boolean {
  return /^(?:ban|van ban|to|cai)$/u.test(tokens.map(({ folded }) => folded).join(' '));
}

/** Kinds of answer that tell which bodies act. */
const ROLES: ReadonlySet<Question['intent']> = new Set([
  'lead',
  'coordinating',
  'involved',
  'tasks',
  'deadline',
  'content',
]);

/** Words that a turn asking whether places say the same is made of. */
const ALIKE = /^(?:giống|giong|khác|khac|bằng|bang|như|nhu|vậy|vay|thế|the|cũng|cung)$/iu;

function mergeWords(before: Question, now: Question): Question {
  const goingOn = goOn(before, now);
  if (goingOn) return goingOn;
  // "Việc nào phải xong trong năm 2025" asks for all there is: of the place at hand, whatever was the matter before.
  if (now.list && now.intent === 'deadline' && now.places.length === 0 && before.places.length > 0 && !now.compare)
    return { ...now, places: before.places, district: before.district, carried: { place: true, topic: false } };
  const ofBody = now.counted === 'tasks' && now.fact === 'outline' && now.terms.length + now.agencies.length === 0;
  // "Chủ trì mấy việc": of the body at hand.
  if (ofBody && withoutGovernment(before.agencies).length > 0) {
    const { fact: _outline, ...tasks } = now;
    const open = now.places.length > 0;
    return {
      ...tasks,
      intent: 'tasks',
      agencies: before.agencies,
      ...(open ? {} : { places: before.places, district: before.district }),
      carried: { place: !open && before.places.length > 0, topic: false },
    };
  }
  const bodies = withoutGovernment(now.agencies);
  const bare = now.terms.length === 0 && bodies.length === 0;
  // "Sở Xây dựng", "còn Sở Xây dựng?": what that body has to do, in the place at hand.
  const bodyOnly = now.terms.length === 0 && bodies.length > 0 && !now.explicitIntent;
  const placeOnly = bare && now.places.length > 0 && !now.fact;
  const short = now.terms.length <= SHORT_TURN && (!now.explicitIntent || bare);
  // "Nông thôn bao nhiêu": of the matter at hand.
  const narrows = now.terms.length > 0 && now.terms.every(isScope) && bodies.length === 0 && before.terms.length > 0;
  const followsUp =
    now.continues ||
    placeOnly ||
    narrows ||
    (bodyOnly && now.places.length === 0) ||
    (bare && now.places.length === 0) ||
    (short && now.places.length === 0 && now.terms.length > 0 && !now.explicitIntent);
  if (!followsUp) return keepPlace(before, now);
  const asksWhatIsSaid = now.presentState || SAYS.test(now.text);
  const state = bare && asksWhatIsSaid && !now.explicitIntent && !AIMING.has(before.intent);
  const intentGiven = (now.explicitIntent || state) && !(now.intent === 'target' && before.intent === 'target');
  // "Còn huyện?": the plan of a district, not the one of the province at hand.
  const below = bare && now.district && now.places.length === 0 && !before.district;
  // "Tỉnh thì sao" behind its district's plan: what the province itself says.
  const above = bare && now.province === true && before.district && before.places.length === 1;
  const terms = carriedTerms(before, now);
  const merged: Question = {
    ...now,
    intent: intentGiven ? now.intent : bodyOnly ? 'tasks' : before.intent,
    explicitIntent: intentGiven || before.explicitIntent,
    places: below ? [] : carriedPlaces(before, now),
    district: now.places.length > 0 || above ? now.district : before.district || now.district,
    ...(below ? { below } : {}),
    ...(above ? { provinceItself: true } : {}),
    agencies:
      now.agencies.length > 0 ? now.agencies : now.terms.length > 0 ? issuersAtHand(before, now) : before.agencies,
    // Asked when to report, the conversation leaves its topic.
    terms: bodyOnly || (bare && now.report && !before.report) ? [] : terms,
    topicText: now.terms.length === 0 || terms === before.terms ? before.topicText : topicText(now, terms),
    years: now.years.length > 0 ? now.years : before.years,
    wantsAmount: now.wantsAmount || before.wantsAmount,
    list: now.list || (before.list && !intentGiven),
    report: now.report || (before.report && bare),
    compare:
      now.compare ||
      (holdsAgainst(now) && now.places.length === 1 && before.places.length > 0) ||
      adds(before, now) ||
      (before.compare && now.places.length === 0 && before.places.length !== 1),
    language: now.terms.length + now.agencies.length === 0 ? before.language : now.language,
    text: now.terms.length > 0 || bodyOnly ? now.text : `${before.text} ${now.text}`,
    tokens: now.terms.length > 0 || bodyOnly ? now.tokens : before.tokens,
  };
  const leans = now.terms.length === 0 && now.places.length === 0 && !now.references?.length;
  if (leans && before.references) merged.references = before.references;
  if (
    !intentGiven &&
    merged.intent === 'target' &&
    now.terms.length > 0 &&
    terms === now.terms &&
    before.terms.length > 1
  )
    merged.earlierTerms = before.terms;
  // The time named before stays as long as its words do.
  const period = now.period ?? (merged.text === now.text ? undefined : before.period);
  if (period) merged.period = period;
  if (before.atHand && now.places.length + now.terms.length === 0) merged.atHand = true;
  const except = now.except ?? (now.places.length === 0 ? before.except : undefined);
  if (except) merged.except = except;
  const order = now.dueOrder ?? (intentGiven ? undefined : before.dueOrder);
  if (order) merged.dueOrder = order;
  const beyond = now.beyond ?? (intentGiven || now.wantsAmount ? undefined : before.beyond);
  if (beyond) merged.beyond = beyond;
  const counted = now.counted ?? (intentGiven ? undefined : before.counted);
  if (counted) merged.counted = counted;
  const act = now.act ?? (intentGiven ? undefined : before.act);
  if (act) merged.act = act;
  const meaning = now.meaning ?? meaningAtHand(before, now);
  if (meaning) merged.meaning = meaning;
  const fact = now.fact ?? (intentGiven || bodyOnly ? undefined : before.fact);
  if (fact) merged.fact = fact;
  // Of a document at hand, "ngày nào" asks for its date.
  if (bare && now.intent === 'deadline' && !now.report && !now.nextDue && before.intent === 'document') {
    merged.intent = 'document';
    merged.fact = 'date';
  }
  // “Gửi cho ai”: to whom the document at hand goes.
  if (bare && before.intent === 'document' && asksWhoReceives(now.text)) {
    merged.intent = 'document';
    merged.fact = 'recipients';
    merged.report = false;
  }
  merged.carried = {
    place: now.places.length === 0 && merged.places.length > 0,
    topic: now.terms.length === 0 && merged.terms.length > 0,
  };
  return merged;
}

/** "HDI là gì – còn GDNN?": what the next term means is asked too; "còn Hậu Giang?" asks it of another plan. */
function meaningAtHand({ meaning }: Question, now: Question): Question['meaning'] {
  if (!meaning || now.explicitIntent || now.wantsAmount) return undefined;
  if (now.terms.length === 0) return meaning;
  return { term: now.terms.map((term) => term.text).join(' '), as: meaning.short ? 'spelled' : meaning.as };
}

/** "Có nói gì không": what the plan says of the matter, whoever leads it. */
const SAYS = /(?:^|\s)(?:nói|noi|nêu|neu|ghi|viết|viet|nhắc|nhac)(?:\s(?:đến|den|tới|toi))?\s(?:gì|gi)(?:\s|\?|$)/iu;

/** Kinds of answer that tell what is aimed at; asked how far it has come, the conversation stays with them. */
const AIMING: ReadonlySet<string> = new Set(['target', 'content', 'deadline']);

/** The Government stands for the central level's plans as a place does, and is carried over with it. */
function issuersAtHand(before: Question, now: Question): Question['agencies'] {
  return now.places.length > 0 ? [] : before.agencies.filter((agency) => withoutGovernment([agency]).length === 0);
}

/** A full question without a place keeps asking about the place at hand. */
function keepPlace(before: Question, now: Question): Question {
  const elsewhere = now.places.length > 0 || now.compare || before.places.length === 0;
  if (elsewhere || !now.explicitIntent || !isElliptic(now)) return now;
  return { ...now, places: before.places, district: before.district, carried: { place: true, topic: false } };
}

/** "So với Lâm Đồng" adds a place; "nơi nào cao nhất" asks all of them, or those just compared. */
function carriedPlaces(before: Question, now: Question): Question['places'] {
  if (now.together && now.places.length === 0) return (before.placesNamed ?? before.places).slice(-now.together);
  if (
    (now.compare || holdsAgainst(now) || adds(before, now)) &&
    now.places.length === 1 &&
    before.places.length > 0 &&
    !now.corrects
  )
    return [...before.places.filter((place) => place.id !== now.places[0]!.id), ...now.places];
  if (now.places.length > 0) return now.places;
  // "Khác nhau chỗ nào" after one place and then another asks of those two.
  const two = (before.placesNamed ?? []).slice(-2);
  const apart = now.difference || (now.compare && DIFFERS.test(now.text));
  if (apart && now.places.length === 0 && before.places.length === 1 && two.length === 2) return two;
  return now.compare && before.places.length === 1 ? [] : before.places;
}

const DIFFERS = /(?:^|\s)(?:khác|khac|giống|giong|chênh|chenh)(?:\s(?:nhau|gì|gi|biệt|biet|lệch|lech)|\s*\??$)/iu;

/** "Cao hơn Lâm Đồng không": a place to hold the one at hand against. */
function holdsAgainst(now: Question): boolean {
  return now.terms.length === 0 && /(?:^|\s)(?:hơn|kém|bằng|hon|kem|bang|than|as)\s/iu.test(now.text);
}

/** "Thêm Hậu Giang", "cả Hậu Giang nữa": a further place beside those compared. */
function adds(before: Question, now: Question): boolean {
  if (now.terms.length > 0 || now.places.length === 0 || before.places.length === 0 || now.corrects) return false;
  return (before.compare ? /(?:^|\s)(?:thêm|them|cả|ca|kèm|nữa|nua|luôn|also|add|too)(?:\s|$)/iu : ADDED).test(
    now.text,
  );
}

const ADDED = /(?:^|\s)(?:thêm|them|add)\s/iu;

/** Words that narrow the earlier topic ("thành thị?") join it; others take its place. */
function carriedTerms(before: Question, now: Question): Question['terms'] {
  if (now.terms.length === 0) return before.terms;
  if (!now.terms.every(isScope) || before.terms.length === 0) return now.terms;
  // "Của thành thị hay chung?" asks which of the two, not for both at once.
  const chooses = now.terms.length > 1 && /\s(?:hay|hoặc|hoac|or)\s/iu.test(now.text);
  if (chooses) return before.terms;
  return [...before.terms.flatMap((term) => withoutScope(term)), ...now.terms];
}

function topicText(now: Question, terms: Question['terms']): string {
  return terms === now.terms ? now.topicText : terms.map((term) => term.text).join(' ');
}

/** A question that leans on the one before: it names a kind of answer and little else. */
function isElliptic(now: Question): boolean {
  const names = now.agencies.reduce((sum, { name }) => sum + name.split(' ').length - 1, 0);
  return now.terms.length + now.agencies.length <= 2 && now.tokens.length - names <= 8;
}
