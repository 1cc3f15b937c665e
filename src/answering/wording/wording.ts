import type { AskedProperty, DocumentFact, DueOrder } from '../../question/index.ts';
import type { Comparator } from '../../records/index.ts';
import type { Choice } from '../answer.ts';
import type { BodiesWording } from './bodies.ts';
import type { RegisterWording } from './register.ts';

/** What no plan states: `deadlines` where what is asked is called so itself ("thời hạn tháng 3"). */
export type StateAsked = 'lead' | 'target' | 'deadline' | 'deadlines' | 'other';

/** Every sentence of the frame that users see, in one language. */
export interface Wording {
  /** Of documents side by side by facts of themselves. */
  register: RegisterWording;
  /** Of bodies by their roles alone. */
  bodies: BodiesWording;
  lead(leads: string, place: string, task: string): string;
  standing(leads: string, place: string): string;
  coordinating(bodies: string): string;
  yes: string;
  yesInPart: string;
  no: string;
  /** A part of a claim that is so, where the whole is not. */
  partSo(sentence: string): string;
  /** Between two of which one is claimed. */
  or: string;
  notSo(claim: string): string;
  /** What a claim says besides what the words cited confirm. */
  claimUnsaid(claims: string): string;
  whichTask(place: string, tasks: string): string;
  /** The person's own body was meant and not named. */
  whichBody(typed: string): string;
  whatAbout(place: string): string;
  /** What may be asked of a plan, each as a question of its own. */
  choicesOf(place: string): Choice[];
  leadOfTask(task: string, place: string): string;
  /** Which target, task or deadline is meant, where only such a thing was asked for. */
  whichOf: Record<'target' | 'task' | 'deadline', (places: string) => string>;
  whichName(typed: string, names: readonly string[]): string;
  /** Of the province itself no plan is known. */
  noProvincePlan(place: string, titles: string): string;
  nearestBelow(sentence: string): string;
  belowProvince(title: string): string;
  belowInstead(title: string): string;
  townOf(town: string, place: string): string;
  alsoLead(section: string, leads: string, task: string): string;
  noCoordinating: string;
  /** Who works on a task with those that lead it, or whose duty it is where the plan does not say that they lead. */
  coordinates(bodies: string, place: string, task: string, owner: string, leads: boolean): string;
  noCoordinatingSentence(place: string, task: string): string;
  time(time: string): string;
  /** What a task is to bring forth. */
  product(product: string): string;
  /** Who watches over a target. */
  followers(bodies: string): string;
  noTime: string;
  /** The time of one part of the task only. */
  timeOfPart(part: string, time: string): string;
  noLead(title: string, topic: string): string;
  /** Who does what only somebody in authority does, as the clause says. */
  acts(body: string, act: string, place: string, text: string): string;
  noActor(title: string, act: string, topic: string): string;
  noActorShort: string;
  noLeadShort: string;
  nearest(section: string, text: string): string;
  leadOfField(section: string, field: string, leads: string): string;
  nearestDuty(section: string, bodies: string, task: string): string;
  mentions(section: string, text: string): string;
  target(value: string, indicator: string, place: string, year: number | undefined): string;
  noTarget(title: string, topic: string): string;
  /** The answer before listed so many things only. */
  listedOnly(count: number): string;
  /** To thanks. */
  welcome: string;
  /** To somebody who says that a question is to come. */
  askAway: string;
  /** Asked whether it is a person. */
  aboutBot: string;
  /** A matter that the plan sets a number for, though not the one asked for. */
  notAsAsked(title: string, topic: string): string;
  setsInstead(sentence: string): string;
  noTargetShort: string;
  noNumber(title: string, topic: string): string;
  /** The number is the plan's, the time that is claimed for it is not. */
  notForYear(title: string, topic: string, claim: string): string;
  noPresent(title: string, topic: string): string;
  aimOnly(sentence: string): string;
  /** A plan sets down what is to be done, not what has become of it. */
  noProgress(title: string): string;
  /** A document that this one only cites. */
  onlyCited(number: string, title: string): string;
  /** What is asked of a matter that the plan speaks of, and does not tell. */
  noProperty: Record<Exclude<AskedProperty, 'person'>, (title: string) => string>;
  noPersonNamed(title: string): string;
  /** A plan that does not ask the bodies named for plans of their own. */
  noOwnPlan(title: string): string;
  /** What is asked about where whom to tell is. */
  whomToTell: string;
  noWhomToAskForChange(title: string): string;
  /** A plan that does not say whom difficulties with it are told to. */
  noWhomToTell(title: string): string;
  /** What the plan does say, where it does not say what was asked. */
  setsDown(sentence: string): string;
  /** People are counted of whom the plan sets a share. */
  shareOnly: string;
  otherYear(asked: number, stated: number): string;
  /** One of several years asked about has no target. */
  noYear(year: number): string;
  /** When something is to be reached, asked for as a time, and what. */
  reachedBy(when: string, place: string, clause: string): string;
  byYear(year: number): string;
  onlyScope(scope: string, topic: string): string;
  alsoTarget(indicator: string, value: string): string;
  /** `bound`: the amount by which targets are asked for, as the question writes it. */
  targetCount(
    place: string,
    numbered: number,
    aims: number,
    topic: string,
    year: number | undefined,
    bound?: string,
  ): string;
  /** The targets asked for by an amount, as a heading. */
  targetsBeyond(bound: string): string;
  /** No target lies beyond the amount asked for. */
  noTargetBeyond(title: string, bound: string, topic: string): string;
  targetCountShort(numbered: number, aims: number, first: string): string;
  listed(text: string): string;
  tasksLead(agency: string, count: number, place: string): string;
  tasksDuty(agency: string, place: string): string;
  /** What stands before the tasks of a body that only coordinates, where it was asked what it leads. */
  leadsNothing(agency: string): string;
  /** What stands before the tasks that a body leads, where it was asked what it works on with others. */
  coordinatesNothing(agency: string): string;
  tasksCoordinate(agency: string, count: number, place: string): string;
  noTasks(title: string, agency: string): string;
  task(section: string, task: string): string;
  more(count: number): string;
  deadline(when: string, who: string, what: string, to: string, place: string): string;
  noDeadline(title: string, topic: string): string;
  noDeadlineShort: string;
  /** @param all tasks that have a lead, of which so many state no time */
  untimedTasks(place: string, count: number, all: number): string;
  /** A plan that names nobody to whom a report goes. */
  noReportRecipient(title: string): string;
  noRecipientShort: string;
  dueIn(period: string): string;
  reportDeadlines: string;
  /** @param of the bodies and the time asked about; empty where neither is */
  deadlineCount(place: string, count: number, of: string): string;
  noDeadlines(title: string, of: string): string;
  /** What is due first or last; `yearly` where the day of the year is compared. */
  dueFirst(order: DueOrder, sentence: string, yearly: boolean): string;
  /** Of several plans. */
  dueFirstOf(order: DueOrder, places: string, when: string): string;
  /** Above what comes every year, beside what comes once. */
  alsoYearly: string;
  datedDeadlines: string;
  noDated(title: string): string;
  noDatedShort: string;
  undated(times: string): string;
  pastDate: string;
  yearOnly(title: string, year: number): string;
  tasksOf(body: string): string;
  noDefinition(title: string, topic: string): string;
  /** A plan that uses a term but does not list what belongs to it. */
  noParts(title: string, topic: string): string;
  /** Of several plans some use the term; none says what it is, or what belongs to it. */
  noneDefines(topic: string, searched: number, using: number, includes: boolean): string;
  noneUses(topic: string, searched: number): string;
  /** What a short form stands for by the assistant's own list, not by the plans. */
  listedShort(short: string, long: string): string;
  /** What a short form stands for, as a plan writes it out. */
  standsFor(short: string, long: string, place: string): string;
  /** What a fact about documents is called. */
  fact: Record<DocumentFact, string>;
  periodOfTitle(years: string, place: string): string;
  noDay(title: string, topic: string): string;
  nearestDeadline(section: string, text: string): string;
  nextDue(date: string, days: number, today: string): string;
  /** How a day that is asked about stands to a deadline. */
  punctual: Record<'inTime' | 'onLastDay' | 'late', string>;
  overdue: string;
  notDue: string;
  signer(name: string, role: string, title: string): string;
  signerUnnamed(role: string, title: string): string;
  noSigner(title: string): string;
  number(number: string, title: string): string;
  blankNumber(title: string): string;
  leftBlank: string;
  noNumberOfDocument(title: string): string;
  citedAs(by: string, number: string, date: string | undefined): string;
  date(date: string, title: string): string;
  blankDate(title: string): string;
  noDate(title: string): string;
  issuer(issuer: string, title: string): string;
  draft(title: string): string;
  /** Whether a plan is still in force, which it does not say. */
  noEndOfForce(title: string): string;
  issued(title: string): string;
  issuedShort: string;
  basis(title: string, list: string): string;
  noBasis(title: string): string;
  noIssuer(title: string): string;
  unnamedDistrict(title: string): string;
  districtNotNamed(title: string): string;
  pageCount(count: number, title: string): string;
  pageCountShort(count: number): string;
  noPages(title: string): string;
  groupCount(place: string, count: number, section: string): string;
  partCount(place: string, section: string, title: string, count: string): string;
  partCountShort(count: number): string;
  /** Of bullets or paragraphs without numbers. */
  pointCountShort(count: number): string;
  noPartsOf(title: string): string;
  groupCountShort(count: number): string;
  chapterCount(title: string, count: number): string;
  chapterCountShort(count: number): string;
  /** A section named by its number says nothing of the matter. */
  notInSection(title: string, section: string, topic: string): string;
  noNumberInSection(title: string, section: string, topic: string): string;
  elsewhere(sentence: string): string;
  noSection(title: string, number: string): string;
  pageOf(place: string, page: number): string;
  noPage(title: string, page: number, pages: number): string;
  noOutline(title: string): string;
  /** A part of a plan above the parts that it holds. */
  partTitled(place: string, section: string, title: string): string;
  partsOf(place: string): string;
  /** @param years empty where none is asked for */
  noPart(title: string, part: string, years: string): string;
  recipients(list: string, title: string): string;
  /** Where a plan tells of its money in passing only. */
  noFundsSection: string;
  noRecipients(title: string): string;
  overview(title: string): string;
  noSuchPlan(number: string, covered: string): string;
  about(title: string, subject: string): string;
  plansOf(place: string, count: number): string;
  planLine(title: string, subject: string): string;
  /** The plan speaks of the topic, but does not tell what is asked of it. */
  notTold(title: string, topic: string): string;
  /** Nothing was found, but words of the question were not understood. */
  notUnderstood(title: string, words: readonly string[]): string;
  /** A passage that may be about what is asked. */
  related(section: string, text: string): string;
  noContent(title: string, topic: string): string;
  /** A passage has much of the topic, though not all: whether it is about it is left to the reader. */
  unsure(title: string, topic: string): string;
  outsidePlace(place: string, covered: string): string;
  outsideTopic(topic: string, searched: number): string;
  /** All plans were searched and one speaks of the topic, but none says what was asked of it. */
  noneStates(topic: string, searched: number, asked: StateAsked): string;
  /** The same of the plans named. */
  noneOf(topic: string, places: string, asked: StateAsked): string;
  chat: string;
  examples(examples: string[]): string;
  empty: string;
  tooLong(limit: number): string;
  withheld(title: string): string;
  coverage(topic: string, searched: number, found: number): string;
  coverageOfRead(topic: string, searched: number, read: number, found: number): string;
  /** The lead of a task, as what plans may be silent on. */
  leadOf(topic: string): string;
  silentOn(topic: string, places: string): string;
  noneSilent(topic: string, searched: number): string;
  silentCount(count: number): string;
  silentPlans(places: string): string;
  moreDocuments(count: number): string;
  /** What to name so that fewer plans are asked. */
  howToNarrow: string;
  /** A document that is not searched itself, and how many name it. */
  namedElsewhere(number: string, count: number): string;
  /** Several documents that a number may mean, each told behind it. */
  severalNumbered(number: string): string;
  /** Other plans of a place that speak of the topic without saying what is asked. */
  speakOnly(titles: string): string;
  otherPlans(place: string, titles: string): string;
  alsoStatedBy(place: string): string;
  searchedPlans(place: string, count: number, titles: string): string;
  morePlaces(count: number): string;
  /** Which place in an order. */
  rank(rank: number, count: number, order: 'down' | 'up'): string;
  /** Leads to the first few of an order. */
  firstOf: { down: string; up: string };
  /** `alike` where only those counted in the same way are held against each other. */
  ofTwo: Record<'highest' | 'lowest', (place: string, value: string) => string>;
  allSame(value: string): string;
  notSame: string;
  highest(place: string, value: string, alike: boolean): string;
  lowest(place: string, value: string, alike: boolean): string;
  /** Yes, to whether there is any. */
  thereIs: string;
  meetingAmount(threshold: string, list: string): string;
  /** A number or day that several records or passages hold. */
  valueStated(value: string, count: number, plans: number, searched: number): string;
  /** A number claimed of places that do not state it. */
  notStatedBy(places: string, value: string): string;
  noValue(value: string, searched: number): string;
  noneMeets(threshold: string): string;
  difference(amount: string, more: string, less: string, same: boolean): string;
  noDifference: string;
  /** The numbers of several plans, added up. */
  sum(amount: string): string;
  noSum: string;
  percentagePoints: string;
  basesDiffer: string;
  mentioned(topic: string, searched: number, found: number, places: string): string;
  mentionedIn(place: string, sections: string, quote: string): string;
  alsoTold(section: string, bodies: string, task: string): string;
  dutiesOnly(place: string, topic: string): string;
  /** What a plan states besides what is set side by side. */
  besides(place: string, list: string): string;
  notComparable: string;
  /** @param note which of its fields went where, in Vietnamese; absent where all went to the one body */
  isNow(former: string, now: string, since: string, note: string | undefined): string;
  /** What has become of a body, by the program's own data: no plan says it. */
  hasBecome(former: string, now: string, since: string, note: string | undefined): string;
  /** What has become of a place, by the program's own data. */
  mergedInto(place: string, now: string, parts: string, since: string): string;
  /** A place that others were merged into and that kept its name. */
  mergedOf(place: string, parts: string, since: string): string;
  notMerged(place: string): string;
  /** Where the plan names both: what the answer leaves out. */
  alsoFormer(former: string, now: string, since: string, note: string | undefined): string;
  /** @param typed empty where the whole question was read anew */
  readAs(typed: string, read: string): string;
  because(place: string, quote: string): string;
  quoted(quote: string, place: string): string;
  followsUp(about: string): string;
  draftNote(title: string): string;
  /** What stands before a plan, by how. */
  behind: Record<'replaced' | 'older' | 'draft', (title: string, by: string) => string>;
  amendedBy(title: string, by: string): string;
  doubtResolution(title: string, detail: string): string;
  doubtGarbled(title: string, word: string): string;
  doubtRecognised(title: string, pages: string): string;
  doubtUnread(title: string, pages: string): string;
  districtUnnamed(place: string): string;
  comparator: Record<Comparator, string>;
  topicUnnamed: string;
  section(path: string): string;
  page(page: number): string;
}
