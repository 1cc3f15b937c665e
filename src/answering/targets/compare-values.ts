import type { IndexedDocument } from '../../index/index.ts';
import { readAmount, type Threshold } from '../../question/index.ts';
import { foldMarks, foldText, groupThousands } from '../../text/index.ts';
import { type AnswerContext, capital, placeLabel } from '../context.ts';
import type { Finding, Measured } from '../finding.ts';

/** What the numbers of several plans say together. */
export interface ByNumbers {
  /** A line's text for each plan, in order. */
  rows: string[];
  /** The answer where the highest, an amount or a difference is asked for. */
  direct?: string;
  notes: string[];
  /** Texts that are reckoned, not quoted. */
  computed: string[];
}

/** Places named in one sentence. */
const MOST_NAMES = 8;

/** Answers by the numbers of the plans: the highest, those beyond an amount, the difference. */
export function answerByNumbers(
  context: AnswerContext,
  found: readonly Finding[],
  nameOf: (document: IndexedDocument) => string = placeLabel,
): ByNumbers {
  const { question, wording } = context;
  const bases = new Set(found.flatMap(({ measured }) => baseOf(measured) ?? []));
  const rows = found.map(({ short, measured }) =>
    // Asked for no number, a number alone says nothing.
    measured && (bases.size > 1 || question.intent === 'content') ? `${short} – ${measured.indicator}` : short,
  );
  const notes: string[] = [];
  if (bases.size > 1) notes.push(wording.basesDiffer);
  const measures = new Set(found.flatMap(({ measured }) => measured?.measure ?? []));
  if (measures.size > 1) notes.push(wording.notComparable);
  const result: ByNumbers = { rows, notes, computed: [] };
  const measured = found.filter((finding) => finding.measured);
  if (measured.length === 0) return result;
  if (question.threshold) return { ...result, ...holdAgainst(context, measured, question.threshold, nameOf) };
  const claimed = claimedAmount(context);
  if (claimed) {
    const { text, value } = claimed;
    // The others stand below as they are.
    const stating = measured.filter(({ measured: one }) => one!.value === value || one!.valueMax === value);
    return { ...result, ...tellPlaces(context, stating, text, nameOf) };
  }
  if (question.difference && measured.length === 2) {
    const difference = tellDifference(context, measured);
    return difference ? { ...result, ...difference } : { ...result, notes: [...notes, wording.noDifference] };
  }
  if (question.sum && found.length > 1) {
    const sum = measured.length === found.length ? tellSum(context, measured) : undefined;
    return { ...result, ...(sum ?? { direct: wording.noSum }) };
  }
  if (question.asksSame && measured.length === found.length && bases.size < 2) {
    const same = tellSame(context, measured);
    if (same) return { ...result, direct: same };
  }
  // Of two places named, one that says nothing leaves nothing to be higher than.
  const lacking = question.places.length === 2 && measured.length < 2;
  const best = question.superlative && !lacking ? extreme(measured, question.superlative) : undefined;
  if (!best) return result;
  const two = question.places.length === 2 && measured.length === 2;
  if (two && best.length === 2) return { ...result, direct: wording.allSame(best[0]!.short) };
  // "Bắc Giang cao hơn Lâm Đồng đúng không": the first named is claimed to be.
  const first = question.places[0]?.id;
  const claim =
    !two || !question.yesNo
      ? ''
      : best[0]!.document.identity.place?.id === first
        ? `${wording.yes} `
        : `${wording.no} `;
  const say = two ? wording.ofTwo[question.superlative!] : wording[question.superlative!];
  const { names, computed } = listShort(
    context,
    best.map((finding) => nameOf(finding.document)),
  );
  return { ...result, direct: `${claim}${say(names, best[0]!.short, measures.size > 1)}`, computed };
}

/** Whether two or more numbers are the same; nothing where they do not measure the same. */
function tellSame({ wording }: AnswerContext, measured: readonly Finding[]): string | undefined {
  const [first, ...others] = measured.map((finding) => finding.measured!);
  if (!first || others.length === 0 || others.some((one) => one.measure !== first.measure)) return undefined;
  const same = others.every(
    (one) => one.value === first.value && one.valueMax === first.valueMax && one.comparator === first.comparator,
  );
  return same ? wording.allSame(measured[0]!.short) : wording.notSame;
}

/** Whom a share is taken of: "lực lượng lao động", "dân số"; nothing where the indicator is a rate of its own. */
function baseOf(measured: Measured | undefined): string | undefined {
  if (measured?.unit !== '%') return undefined;
  const indicator = foldMarks(measured.indicator.toLowerCase()).replace(/^(?:ty|ti) le (?:bao phu )?/u, '');
  if (/^(?:ty trong|giam|tang)/u.test(indicator)) return undefined;
  const stop = indicator.search(/\s(?:o (?:thanh thi|nong thon|do thi)|tham gia|duoc|co |su dung|huong)/u);
  const base = stop > 0 ? indicator.slice(0, stop) : undefined;
  return base && (COUNTED.find(([, words]) => words.test(base))?.[0] ?? base);
}

/** Words for the same counted: of people who live somewhere, and of their households. */
const COUNTED: [string, RegExp][] = [
  ['dan', /^(?:dan so|nguoi dan|dan cu|cu dan|dan)(?!\p{L})/u],
  ['ho', /^(?:so )?ho(?: gia dinh| dan)?(?!\p{L})/u],
];

/** The plans with the highest or lowest number of the commonest kind, those that share it included. */
function extreme(measured: readonly Finding[], which: 'highest' | 'lowest'): Finding[] | undefined {
  const measures = measured.map((finding) => finding.measured!.measure);
  const [commonest] = [...new Set(measures)].sort(
    (a, b) => measures.filter((one) => one === b).length - measures.filter((one) => one === a).length,
  );
  const alike = measured.filter((finding) => finding.measured!.measure === commonest);
  // One that no other can be held against is the highest of nothing.
  if (alike.length < 2 && measured.length > 1) return undefined;
  const amountOf = (finding: Finding) => finding.measured!.valueMax ?? finding.measured!.value;
  const amounts = alike.map(amountOf);
  const best = which === 'highest' ? Math.max(...amounts) : Math.min(...amounts);
  return alike.filter((finding) => amountOf(finding) === best);
}

/** "Mọi tỉnh", "… đều": claimed of each place. */
const OF_ALL = /(?:^|\s)(?:moi|tat ca|deu|all|every|each)(?!\p{L})/u;

function holdAgainst(
  context: AnswerContext,
  measured: readonly Finding[],
  threshold: Threshold,
  nameOf: (document: IndexedDocument) => string,
): Pick<ByNumbers, 'direct' | 'computed'> {
  const { wording, question } = context;
  const meeting = measured.filter((finding) => meets(finding.measured!, threshold));
  // Of all places it is not so as soon as one falls short; that some say nothing is told below.
  const ofAll = OF_ALL.test(foldMarks(question.text.toLowerCase()));
  const word = ofAll ? (meeting.length < measured.length ? wording.no : '') : wording.thereIs;
  const told = tellPlaces(context, meeting, threshold.text, nameOf);
  return question.yesNo && word && meeting.length > 0 ? { ...told, direct: `${word} ${told.direct}` } : told;
}

/** The places that set an amount, each with its own. */
function tellPlaces(
  context: AnswerContext,
  found: readonly Finding[],
  amount: string,
  nameOf: (document: IndexedDocument) => string,
): Pick<ByNumbers, 'direct' | 'computed'> & { direct: string } {
  const { wording } = context;
  if (found.length === 0) return { direct: wording.noneMeets(amount), computed: [wording.noneMeets(amount)] };
  const { names, computed } = listShort(
    context,
    found.map((finding) => `${nameOf(finding.document)} (${finding.short})`),
  );
  return { direct: wording.meetingAmount(capital(amount), names), computed: [`${capital(amount)}:`, ...computed] };
}

/** The amount of which "nơi nào đặt 99%" asks where it is set. */
function claimedAmount({ question }: AnswerContext): { text: string; value: number } | undefined {
  const [text, ...others] = question.premises;
  if (!text || others.length > 0 || text.includes('/') || question.yesNo || question.superlative) return undefined;
  const folded = foldText(question.text);
  const chooses = question.places.length > 1 && /(?:^|\s)(?:hay|hoac|or)(?!\p{L})/u.test(folded);
  return chooses || ASKS_PLACE.test(folded) ? { text, value: readAmount(text, question.language) } : undefined;
}

const ASKS_PLACE =
  /(?:^|\s)(?:tinh|noi|dia phuong|huyen|ke hoach|van ban|chuong trinh|which (?:province|place|plan))(?: nao)?(?=\s|[?,.]|$)/u;

/** Names that fit on a phone; more are counted. */
function listShort({ wording }: AnswerContext, all: readonly string[]): { names: string; computed: string[] } {
  if (all.length <= MOST_NAMES) return { names: all.join(', '), computed: [] };
  const more = wording.morePlaces(all.length - MOST_NAMES);
  return { names: `${all.slice(0, MOST_NAMES).join(', ')} ${more}`, computed: [more] };
}

/** True where every amount that the target allows is beyond the threshold: "trên 98%" is above 95, "dưới 2%" below 4. */
export function meets(target: Pick<Measured, 'value' | 'valueMax' | 'comparator'>, threshold: Threshold): boolean {
  const low = target.comparator === '<' || target.comparator === '<=' ? -Infinity : target.value;
  const high = target.comparator === '>' || target.comparator === '>=' ? Infinity : (target.valueMax ?? target.value);
  switch (threshold.comparator) {
    case '>':
      return low > threshold.value || (low === threshold.value && target.comparator === '>');
    case '>=':
      return low >= threshold.value;
    case '<':
      return high < threshold.value || (high === threshold.value && target.comparator === '<');
    case '<=':
      return high <= threshold.value;
    case '=':
      return target.value === threshold.value || target.valueMax === threshold.value;
  }
}

/** The difference of two numbers that are set in the same way; nothing where they are not. */
function tellDifference(
  context: AnswerContext,
  [first, second]: readonly Finding[],
): Pick<ByNumbers, 'direct' | 'computed'> | undefined {
  const [a, b] = [first!.measured!, second!.measured!];
  const plain = (one: Measured) => one.comparator === '=' || one.comparator === '~';
  if (a.measure !== b.measure || a.valueMax !== undefined || b.valueMax !== undefined) return undefined;
  if (a.comparator !== b.comparator && !(plain(a) && plain(b))) return undefined;
  const { wording } = context;
  const amount = Math.round(Math.abs(a.value - b.value) * 1000) / 1000;
  const unit = a.unit === '%' ? wording.percentagePoints : (a.unit ?? '');
  const about = a.comparator === '~' || b.comparator === '~' ? `${wording.comparator['~']} ` : '';
  const text = `${about}${writeAmount(amount)} ${unit}`.trim();
  const [more, less] = a.value >= b.value ? [first!, second!] : [second!, first!];
  const say = (finding: Finding) => `${placeLabel(finding.document)} (${finding.short})`;
  return { direct: wording.difference(text, say(more), say(less), amount === 0), computed: [text] };
}

/** What is counted in the same unit, added up; nothing of shares, of numbers for so many people, or of bounds. */
function tellSum(
  { wording }: AnswerContext,
  measured: readonly Finding[],
): Pick<ByNumbers, 'direct' | 'computed'> | undefined {
  const amounts = measured.map((finding) => finding.measured!);
  const [first, ...others] = amounts;
  const counts = amounts.every(
    ({ comparator, valueMax, per, unit }) =>
      (comparator === '=' || comparator === '~') && valueMax === undefined && !per && unit && !/%|\//u.test(unit),
  );
  if (!first || !counts || others.some((one) => one.measure !== first.measure)) return undefined;
  const total = Math.round(amounts.reduce((sum, { value }) => sum + value, 0) * 1000) / 1000;
  const about = amounts.some(({ comparator }) => comparator === '~') ? `${wording.comparator['~']} ` : '';
  const units = amounts.map(({ unit }) => unit!).sort((a, b) => a.length - b.length);
  const text = `${about}${writeAmount(total)} ${units[0]}`;
  return { direct: wording.sum(text), computed: [text] };
}

/** A number in Vietnamese notation. */
function writeAmount(amount: number): string {
  const [whole, part] = String(amount).split('.');
  const grouped = groupThousands(whole!);
  return part ? `${grouped},${part}` : grouped;
}
