import { asksWhoOf, goOnWithRegister, isOfOrder, orderNamed, type Question } from '../question/index.ts';

/**
 * A short turn that changes one part of what was asked of documents, bodies, deadlines or all places, and keeps the rest;
 * undefined for any other.
 */
export function goOn(before: Question, now: Question): Question | undefined {
  return (
    goOnWithout(before, now) ??
    goOnByRegister(before, now) ??
    goOnByRoles(before, now) ??
    goOnByOrder(before, now) ??
    goOnInTime(before, now)
  );
}

/** Longest such turn, in words. */
const LONGEST_ASIDE = 8;

/**
 * Bodies asked for by their roles alone, in the place at hand: "ít nhất thì sao", "còn phối hợp", "còn Lâm Đồng" change one
 * part of what was asked.
 */
function goOnByRoles(before: Question, now: Question): Question | undefined {
  const here = (asked: NonNullable<Question['bodiesAsked']>): Question => {
    // Of bodies, “ít nhất” holds no places against each other.
    const open = now.places.length > 0 || (now.compare && !now.superlative);
    return {
      ...now,
      intent: asked.role,
      explicitIntent: true,
      bodiesAsked: asked,
      terms: [],
      topicText: '',
      compare: now.places.length > 1,
      ...(open ? {} : { places: before.places, district: before.district }),
      carried: { place: !open && before.places.length > 0, topic: false },
    };
  };
  if (now.bodiesAsked) return now.places.length > 0 || (now.compare && !now.superlative) ? now : here(now.bodiesAsked);
  const asked = before.bodiesAsked;
  const other = now.terms.some((term) => !term.light) || now.agencies.length > 0 || now.report || now.proof;
  if (!asked || other || now.fact === 'signer' || now.tokens.length > LONGEST_ASIDE) return undefined;
  if (now.superlative) return here({ ...asked, pick: now.superlative === 'highest' ? 'most' : 'least' });
  if (now.intent === 'coordinating' || now.intent === 'lead') return here({ ...asked, role: now.intent });
  const same = now.counted === 'tasks' || (!now.explicitIntent && now.places.length > 0);
  return same ? here(asked) : undefined;
}

/** "Trừ Bắc Giang": the same of the other places. */
function goOnWithout(before: Question, now: Question): Question | undefined {
  const { except } = now;
  if (!except || now.places.length > 0 || now.terms.some((term) => !term.light && !ONLY_LEFT_OUT.test(term.text)))
    return undefined;
  const places = before.places.filter((place) => !except.some(({ id }) => id === place.id));
  // One place at hand that is left out: all others are asked about.
  const compare = before.compare || places.length === 0;
  return { ...before, places, except, compare, corrections: now.corrections, carried: { place: false, topic: true } };
}

const ONLY_LEFT_OUT = /^(?:trừ|tru|ra|ngoài|ngoai)$/iu;

/** Of the documents asked about themselves, "còn năm 2023?" asks for others, "ai ký cái đó" for a fact of the one found. */
function goOnByRegister(before: Question, now: Question): Question | undefined {
  if (now.places.length > 0 || now.register || now.references?.length || now.tokens.length > LONGEST_ASIDE)
    return undefined;
  const going = before.register ? goOnWithRegister(before.register, now) : undefined;
  const bare = now.agencies.length === 0 && now.terms.every((term) => term.light);
  const ofOne = (before.register || before.atHand) && bare && now.fact !== undefined && now.fact !== 'outline';
  if (ofOne && !(going?.pick && before.register))
    return { ...now, intent: 'document', terms: [], topicText: '', atHand: true };
  if (!going) return undefined;
  const { fact: _fact, ...rest } = now;
  return { ...rest, intent: 'content', explicitIntent: true, register: going, terms: [], topicText: '', compare: true };
}

/** Of what was due in one time, "trong năm 2024?" asks for what is due in another. */
function goOnInTime(before: Question, now: Question): Question | undefined {
  const other = now.terms.some((term) => !term.light) || now.agencies.length > 0 || now.places.length > 0 || now.report;
  if (before.intent !== 'deadline' || !before.list || !now.period || other || now.tokens.length > LONGEST_ASIDE)
    return undefined;
  const { text, tokens, period, years, corrections } = now;
  return {
    ...before,
    ...{ text, tokens, period, years, corrections },
    terms: [],
    carried: { place: before.places.length > 0, topic: false },
  };
}

/** Of deadlines at hand, "cái nào sớm nhất", "muộn nhất thì sao" asks for the first or last of them. */
function goOnByOrder(before: Question, now: Question): Question | undefined {
  if (before.intent !== 'deadline' || now.agencies.length > 0 || now.tokens.length > LONGEST_ASIDE) return undefined;
  const order = now.dueOrder ?? orderNamed(now.text);
  const matter = now.terms.some((term) => !term.light && !isOfOrder(term));
  if (!order || matter || now.yesNo) return undefined;
  const several = before.placesNamed ?? [];
  // "Ai nộp sớm nhất" asks of the places that the talk has named.
  const among = asksWhoOf(now.text) && several.length > 1 && now.places.length === 0;
  const open = now.places.length > 0 || (now.compare && before.places.length < 2);
  return {
    ...before,
    dueOrder: order,
    list: false,
    text: `${before.text} ${now.text}`,
    corrections: now.corrections,
    report: before.report || now.report,
    ...(among
      ? { places: [...several], compare: true }
      : open
        ? { places: now.places, district: now.district, compare: now.compare }
        : {}),
    carried: { place: !open && before.places.length > 0, topic: false },
  };
}
