import type { IndexedDocument } from '../../index/index.ts';
import type { Question, TopicTerm } from '../../question/index.ts';
import { foldedWords, foldText } from '../../text/index.ts';
import { type Agency, agencyIdsOf, loadVocabulary } from '../../vocabulary/index.ts';
import type { Wording } from '../wording/index.ts';

/** The body that a plan names, where the question names the one that it has become since. */
export interface FormerBodies {
  /** The question with the names that the plan uses. */
  question: Question;
  notes: string[];
}

/**
 * A plan is asked about a body by the name that the plan has for it: "Sở Nông nghiệp và Môi trường", formed since, is "Sở Nông
 * nghiệp và Phát triển nông thôn"; "Sở Tài chính" stays, and what the plan gives to "Sở Kế hoạch và Đầu tư" is pointed to. Which body took over which is data with a source and date.
 */
export function asNamedIn(document: IndexedDocument, question: Question, wording: Wording): FormerBodies {
  const notes: string[] = [];
  const asked = question.agencies.map((agency) => meantIn(document, agency));
  const agencies = asked.flatMap((agency) => {
    const former = formerOf(agency);
    if (former.length === 0) return [agency];
    const named = bodiesOf(document);
    const inPlan = former.filter((one) => named.has(one.id));
    if (inPlan.length === 0) return [agency];
    // Its own tasks and those that it took over are never mixed: the plan's answer is for the body asked about.
    // One that was there before and that the plan does not name was given nothing.
    if (!agency.formed || named.has(agency.id) || isInText(document, agency)) {
      if (question.intent === 'tasks')
        notes.push(...inPlan.map((one) => wording.alsoFormer(one.name, agency.name, sinceOf(one), one.note)));
      return [agency];
    }
    notes.push(...inPlan.map((one) => wording.isNow(one.name, agency.name, sinceOf(one), one.note)));
    return inPlan;
  });
  const same = agencies.every((agency, i) => agency === question.agencies[i]);
  return same && notes.length === 0 ? { question, notes } : { question: { ...question, agencies }, notes };
}

/** The body that a short name ("Sở Nông nghiệp") stands for in a plan: the one that the plan names. */
function meantIn(document: IndexedDocument, agency: Agency): Agency {
  if (agency.shortFor.length === 0) return agency;
  const named = bodiesOf(document);
  const meant = loadVocabulary().agencies.filter(({ id }) => agency.shortFor.includes(id) && named.has(id));
  return meant.length === 1 ? meant[0]! : agency;
}

/** What a question asks that asks what has become of a body: "sáp nhập rồi thì Sở LĐTBXH giờ là ai". */
const WHAT_NOW =
  /(?:gio|bay gio|hien nay|hien|nay|sau sap nhap|sap nhap roi)(?: thi)? (?:la|thanh|thuoc|goi la|ten la)(?!\p{L})|(?:gio|bay gio|hien nay|nay) (?:thi )?(?:do )?(?:ai|co quan nao|so nao) (?:lam|lo|phu trach|dam nhan|chiu)|doi ten|doi thanh|sap nhap (?:vao|voi|thanh)|con (?:ton tai|hoat dong)|bi giai the/u;

/**
 * What is said of two bodies, one of which has taken over the other's work: "Sở Nội vụ giờ lo việc của Sở Lao động", "việc của
 * Sở Lao động giờ Sở Nội vụ làm", "Sở Kế hoạch nhập vào Sở Tài chính".
 */
const TAKEN_OVER =
  /(?:^| )(?:lo|lam|nhan|ganh|om|tiep nhan|ke thua|dam nhan|phu trach|tiep quan)(?: \S+){0,3} (?:viec|nhiem vu|phan viec|mang|chuc nang|cong viec)(?: \S+){0,6} cua(?!\p{L})|(?:^| )(?:viec|nhiem vu|phan viec|mang|chuc nang|cong viec) (?:\S+ ){0,6}cua .* (?:gio|bay gio|nay|hien nay|hien gio)(?!\p{L})|(?:^| )(?:nhap|sap nhap|hop nhat|gop|chuyen)(?: \S+)? (?:vao|voi|ve|thanh|sang)(?!\p{L})|(?:^| )(?:gio|bay gio|nay|hien nay)(?: da)? (?:ve|thuoc)(?!\p{L})|(?:^| )taken over|(?:^| )merged (?:into|with)/u;

/** Which body has taken over one that the question names and asks about the fate of; nothing for any other question. */
export function tellSuccessor(question: Question, wording: Wording): string | undefined {
  const folded = foldText(question.text);
  const claims = question.yesNo && question.agencies.length > 1 && TAKEN_OVER.test(folded);
  if (!claims && !WHAT_NOW.test(folded)) return undefined;
  const told = question.agencies.flatMap((agency) => {
    const now = loadVocabulary().agencies.find((one) => one.id === agency.successor?.id);
    if (!now) return [];
    const said = judgeSuccessor(question, agency, now, wording);
    return [`${said}${wording.hasBecome(agency.name, now.name, sinceOf(agency), agency.note)}`];
  });
  return told.length > 0 ? told.join(' ') : undefined;
}

/**
 * Whether the body that is said to have taken over did: of a body whose work was shared out, each that took a share did in
 * part. Who took over one matter is told by the note alone.
 */
function judgeSuccessor(question: Question, former: Agency, now: Agency, wording: Wording): string {
  const [claimed, ...more] = question.yesNo ? question.agencies.filter((one) => one !== former) : [];
  if (!claimed || more.length > 0 || question.terms.some(isMatter)) return '';
  const sharing = new Set([now.id, ...agencyIdsOf(former.note ?? '')]);
  if (!sharing.has(claimed.id)) return `${wording.no} `;
  return `${sharing.size > 1 ? wording.yesInPart : wording.yes} `;
}

/** True for what a body has to do with, not for words of joining and passing on. */
function isMatter({ concept, tokens, light }: TopicTerm): boolean {
  return (
    concept !== undefined && !light && !/^(?:sap nhap|hop nhat|chuyen|chuc nang|nhiem vu)/u.test(foldedWords(tokens))
  );
}

/** The bodies that have become this one. */
function formerOf(agency: Agency): Agency[] {
  return loadVocabulary().agencies.filter((one) => one.successor?.id === agency.id);
}

/** The day or month since when, as plans write it: `01/3/2025`, `02/2025`. */
function sinceOf(agency: Agency): string {
  return (agency.successor?.since ?? '').split('-').reverse().join('/').replace('/03/', '/3/').replace('/07/', '/7/');
}

function isInText(document: IndexedDocument, agency: Agency): boolean {
  return document.plan.passages.some((passage) => agencyIdsOf(passage.text).includes(agency.id));
}

const bodies = new WeakMap<IndexedDocument, Set<string>>();

/** Every body that the plan is read to give something to do, found once. */
function bodiesOf(document: IndexedDocument): Set<string> {
  let known = bodies.get(document);
  if (!known) {
    const { assignments, deadlines } = document.records;
    const names = [
      ...assignments.flatMap((one) => [...one.leads, ...one.coordinating].map((body) => body.name)),
      ...deadlines.flatMap((one) => [one.who, one.to]),
    ];
    known = new Set([...new Set(names)].flatMap((name) => agencyIdsOf(name)));
    bodies.set(document, known);
  }
  return known;
}
