import type { IndexedDocument, PlanIndex } from '../../index/index.ts';
import { compareInForce, isOfYears } from '../../plan/index.ts';
import type { Question } from '../../question/index.ts';
import { foldedWords, foldText } from '../../text/index.ts';
import type { Place } from '../../vocabulary/index.ts';
import { plansSignedBy } from '../documents/signers-named.ts';
import { isIssuedBy } from '../issuer.ts';
import { isOfKind, kindNamed, kindsMentioned, mayBeMeantBy } from './kind-named.ts';
import { carrierOf, plansByNumber, plansBySubject, unknownNumber } from './named-plans.ts';
import { otherIssuer } from './other-issuer.ts';

/** Which plans a question is about. */
export interface Selection {
  documents: IndexedDocument[];
  /** The same plans by the place that the question names: of a group one plan is to answer, the others are offered. */
  groups: IndexedDocument[][];
  /** True when the question names no place and no plan: every plan is asked. */
  open: boolean;
  /** Names of places asked about for which there is no plan. */
  uncovered: string[];
  /** The question without the words that only say which plan is meant. */
  question: Question;
  /** True when the plan itself is named, by number or subject. */
  named: boolean;
  /** A document's number asked about that nothing in the corpus bears or names. */
  unknownNumber?: string;
}

/** What a selection depends on besides the question. */
export interface Selecting {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Identifier of the plan that the conversation is about. */
  earlier?: string | undefined;
  /** Takes the plans of a province's districts and communes instead of its own. */
  below?: boolean | undefined;
}

/** Chooses the plans by the numbers, subjects, places and years that the question names. */
export function selectDocuments(index: PlanIndex, typed: Question, selecting: Selecting): Selection {
  let question = typed;
  const signed = plansSignedBy(index, question);
  if (signed.length > 0) {
    const { fact: _fact, ...rest } = question;
    const signing = {
      intent: 'document' as const,
      explicitIntent: true,
      fact: 'signer' as const,
      terms: [],
      topicText: '',
    };
    // Of somebody who signed more may be asked than that.
    question = question.property === 'person' && question.fact !== 'signer' ? rest : { ...rest, ...signing };
    // "… ký chương trình của X phải không" is about the plan of X.
    if (question.places.length === 0)
      return {
        documents: signed,
        groups: signed.map((one) => [one]),
        open: false,
        uncovered: [],
        question,
        named: true,
      };
  }
  const within = withoutDistricts(withoutExcepted(selectByPlace(index, question, selecting), question), question);
  const placed = signed.length > 0 ? keep(within, (document) => signed.includes(document)) : within;
  const candidates = placed.open || placed.uncovered.length > 0 ? index.documents : placed.documents;
  const numbered = plansByNumber(index, question, candidates);
  // Named by its number, even a plan that another one has replaced is shown.
  if (numbered && placed.uncovered.length === 0)
    return { ...numbered, groups: numbered.documents.map((one) => [one]), open: false, uncovered: [], named: true };
  const unknown = unknownNumber(index, question);
  if (unknown)
    return { documents: [], groups: [], open: false, uncovered: [], question, named: false, unknownNumber: unknown };
  const foreign = otherIssuer(index, question);
  if (foreign) return { documents: [], groups: [], open: false, uncovered: [foreign], question, named: false };
  const { documents, groups, open, uncovered } = narrowed(
    index,
    question,
    ofPeriod(inForce(placed, question, selecting), question, selecting),
  );
  question = withoutKind(question, documents);
  const bySubject = uncovered.length === 0 ? plansBySubject(index, question, documents) : undefined;
  if (!bySubject) return { documents, groups, open, uncovered, question, named: false };
  const kept = (document: IndexedDocument) => bySubject.documents.includes(document);
  return {
    ...bySubject,
    groups: groups.map((group) => group.filter(kept)).filter((group) => group.length > 0),
    open,
    uncovered,
    named: true,
  };
}

/** The plans of the body, the kind and the resolution that a question names, where some of those chosen so far are. */
function narrowed(index: PlanIndex, question: Question, placed: Placed): Placed {
  const bodies = question.agencies.map((agency) => agency.id);
  const central = placed.documents.every((document) => document.identity.place?.level === 'central');
  const kinds = question.intent === 'document' ? kindsMentioned(question) : [];
  const meant = kindNamed(question);
  const carries = carrierOf(index, question);
  let result = placed.open ? keep(placed, carries) : keepInEach(placed, carries);
  const issues = ({ identity }: IndexedDocument) => isIssuedBy(identity, bodies);
  // Of all that the central level issued, what the body named did; beside provinces, too.
  if (bodies.length > 0 && !question.register)
    result = central
      ? keep(result, issues)
      : keepInEach(result, (one) => one.identity.place?.level !== 'central' || issues(one));
  // What a ministry leads is not told by a province's department of the same name.
  if (placed.open && !question.register && asksOfMinistry(question))
    result = keep(result, ({ identity }) => identity.place?.level === 'central');
  if (kinds.length > 0 && !placed.open)
    result = keepInEach(result, ({ identity }) => kinds.some((kind) => isOfKind(identity, kind)));
  return meant && !placed.open ? keepInEach(result, mayBeMeantBy(meant)) : result;
}

/** True where roles of ministries are asked about, and of no other body. */
function asksOfMinistry({ intent, agencies }: Question): boolean {
  const roles = intent === 'lead' || intent === 'coordinating' || intent === 'tasks';
  return roles && agencies.length > 0 && agencies.every((agency) => /^Bộ (?!Chỉ huy|đội)/u.test(agency.name));
}

/** Keeps the plans that fit; all of them where none does. */
function keep(placed: Placed, fits: (document: IndexedDocument) => boolean): Placed {
  const documents = placed.documents.filter(fits);
  if (documents.length === 0 || documents.length === placed.documents.length) return placed;
  const groups = placed.groups.map((group) => group.filter(fits)).filter((group) => group.length > 0);
  return { ...placed, documents, groups };
}

/** The question without the kind that says which document is meant, where one of those chosen is: it is no topic. */
function withoutKind(question: Question, documents: readonly IndexedDocument[]): Question {
  const meant = kindNamed(question);
  if (!meant || !documents.some(mayBeMeantBy(meant))) return question;
  const terms = question.terms.filter((term) => foldedWords(term.tokens) !== meant.kind);
  const enough = terms.length > 0 || question.agencies.length > 0 || question.fact !== undefined;
  return enough && terms.length < question.terms.length ? { ...question, terms } : question;
}

/** Keeps of every place the plans that fit; all of a place where none does: it is asked about by another word. */
function keepInEach(placed: Placed, fits: (document: IndexedDocument) => boolean): Placed {
  const groups = placed.groups.map((group) => {
    const kept = group.filter(fits);
    return kept.length > 0 ? kept : group;
  });
  const kept = new Set(groups.flat());
  return { ...placed, groups, documents: placed.documents.filter((document) => kept.has(document)) };
}

type Placed = Pick<Selection, 'documents' | 'groups' | 'open' | 'uncovered'>;

function selectByPlace(index: PlanIndex, question: Question, selecting: Selecting): Placed {
  const { places } = question;
  const atHand = question.atHand && index.documents.find(({ plan }) => plan.documentId === selecting.earlier);
  if (atHand && places.length === 0) return { documents: [atHand], groups: [[atHand]], open: false, uncovered: [] };
  const none = (name: string): Placed => ({ documents: [], groups: [], open: false, uncovered: [name] });
  if (question.unknownPlace && places.length > 0) {
    const named = ofUnit(
      index,
      question.unknownPlace,
      places.map((place) => place.id),
    );
    return named.length > 0
      ? { documents: named, groups: [named], open: false, uncovered: [] }
      : none(question.unknownPlace);
  }
  if (question.town && places.length === 1) {
    const named = ofUnit(index, question.town, [places[0]!.id]);
    return named.length > 0 ? { documents: named, groups: [named], open: false, uncovered: [] } : none(question.town);
  }
  if (places.length === 0) {
    if (question.unknownPlace) {
      const named = ofUnit(index, question.unknownPlace, []);
      return named.length > 0
        ? { documents: named, groups: [named], open: false, uncovered: [] }
        : none(question.unknownPlace);
    }
    return selectOpen(index, question);
  }
  const documents: IndexedDocument[] = [];
  const groups: IndexedDocument[][] = [];
  const uncovered: string[] = [];
  for (const place of places) {
    const { issued, below } = plansOf(index, place);
    const lower = question.district || selecting.below;
    const found = lower && below.length > 0 ? below : issued.length > 0 ? issued : below;
    if (found.length === 0) uncovered.push(place.name);
    const added = found.filter((document) => !documents.includes(document));
    documents.push(...added);
    if (added.length > 0) groups.push(added);
  }
  return { documents, groups, open: false, uncovered };
}

/** Without the plans of places left out: "các tỉnh trừ Bắc Giang". */
function withoutExcepted(placed: Placed, { except = [] }: Question): Placed {
  const left = (document: IndexedDocument) =>
    !except.some(({ id }) => document.identity.place?.id === id || document.identity.place?.parent === id);
  return except.length > 0 ? keep(placed, left) : placed;
}

/** Without the plans of districts, where all places are asked about but those: "các tỉnh, không kể huyện". */
function withoutDistricts(placed: Placed, { provinceItself }: Question): Placed {
  return provinceItself && placed.open ? keep(placed, (document) => !isBelowProvince(document)) : placed;
}

/** The plans that a place issued, and those of the places that belong to it. */
function plansOf(index: PlanIndex, { id }: Place): { issued: IndexedDocument[]; below: IndexedDocument[] } {
  return {
    issued: index.documents.filter((document) => document.identity.place?.id === id),
    below: index.documents.filter((document) => document.identity.place?.parent === id),
  };
}

/** True where a province is asked about that has plans of its own and others of its districts or communes. */
export function hasPlansBelow(index: PlanIndex, { places, district }: Question): boolean {
  const [place, ...others] = places;
  if (!place || others.length > 0 || district) return false;
  const { issued, below } = plansOf(index, place);
  return issued.length > 0 && below.length > 0;
}

/** "Bên huyện", "ở huyện": the one of which there is a plan; "ở huyện nghèo", "của huyện nào" mean others. */
const OF_DISTRICT =
  /(?:^|\s)(?:o|ben|tai|phia|cua) huyen(?! (?:ngheo|nao|uy|doan|bien|mien|khac|lan|thanh|xa|vung|dong|co|dao|nong|loai|moi))(?=[\s,?.!]|$)/u;

/** No place is named: every plan, or the only district's where one is meant. */
function selectOpen(index: PlanIndex, question: Question): Placed {
  const district = question.district ? index.documents.filter((document) => isBelowProvince(document)) : [];
  if (question.below && district.length > 0)
    return { documents: district, groups: district.map((one) => [one]), open: district.length > 1, uncovered: [] };
  const itsPapers =
    question.intent !== 'target' &&
    /(?:kế hoạch|ke hoach|UBND|phòng|phong|báo cáo|bao cao)[^,]*(?:huyện|huyen)/iu.test(question.text);
  const onlyDistrict = district.length === 1 && (itsPapers || OF_DISTRICT.test(foldText(question.text)));
  // "Tỉnh nào", "địa phương nào" leave the central level out.
  const local = /(?:địa phương|tỉnh|dia phuong|tinh|province) (?:nào|nao|has|sets)|which (?:province|place)/iu.test(
    question.text,
  );
  // The highest of the provinces is no district.
  const provinces =
    question.superlative !== undefined && /(?:tỉnh|tinh) (?:nào|nao)|which province/iu.test(question.text);
  const asked = local
    ? index.documents.filter(
        (document) => document.identity.place?.level !== 'central' && !(provinces && isBelowProvince(document)),
      )
    : index.documents;
  const documents = onlyDistrict ? district : asked;
  return { documents, groups: documents.map((one) => [one]), open: !onlyDistrict, uncovered: [] };
}

/** Plans of a district or commune that the text of a plan names ("huyện Lạng Giang"). */
function ofUnit(index: PlanIndex, name: string, provinces: readonly string[]): IndexedDocument[] {
  const words = name.toLowerCase();
  return index.documents.filter(({ identity: { place } }) => {
    if (!place || (place.level !== 'district' && place.level !== 'commune')) return false;
    if (provinces.length > 0 && place.parent && !provinces.includes(place.parent)) return false;
    return place.name.toLowerCase().endsWith(` ${words}`) || place.name.toLowerCase() === words;
  });
}

/** A draft is meant: "dự thảo kế hoạch … giao ai"; whether a plan is one is another question. */
function meansDraft({ intent, tokens }: Question): boolean {
  return intent !== 'document' && / du thao /u.test(` ${foldedWords(tokens)} `);
}

/**
 * Without copies, drafts and versions that another plan of the same selection stands before; the plan at hand stays, and so
 * does what a newer one has replaced where the year named is its own and not the newer one's.
 */
function inForce(placed: Placed, question: Question, { earlier }: Selecting): Placed {
  const draft = meansDraft(question);
  const chosen = new Map(placed.documents.map((document) => [document.plan.documentId, document]));
  const wasThen = ({ identity, behind }: IndexedDocument) =>
    (behind?.kind === 'older' || behind?.kind === 'replaced') &&
    isOfYears(identity, question.years) &&
    !isOfYears(chosen.get(behind.by)!.identity, question.years);
  const kept = keep(placed, (document) => {
    const { behind, plan } = document;
    if (!behind || !chosen.has(behind.by) || plan.documentId === earlier) return true;
    return (draft && behind.kind === 'draft') || wasThen(document);
  });
  return draft && !kept.open ? keepInEach(kept, ({ identity }) => identity.status === 'draft') : kept;
}

/** Of plans that follow each other in time, those of the years named; asked of all places, the one in force of each. */
function ofPeriod(placed: Placed, { years }: Question, { today, earlier }: Selecting): Placed {
  const series = new Map<string, IndexedDocument[]>();
  for (const document of placed.documents) {
    if (document.series !== undefined) series.set(document.series, [...(series.get(document.series) ?? []), document]);
  }
  const dropped = new Set<IndexedDocument>();
  const newest = compareInForce(today);
  for (const row of series.values()) {
    const ofYears = row.filter(({ identity }) => isOfYears(identity, years));
    const first = [...row].sort((a, b) => newest(a.identity, b.identity)).slice(0, 1);
    const meant = ofYears.length > 0 ? ofYears : placed.open ? first : row;
    for (const document of row)
      if (!meant.includes(document) && document.plan.documentId !== earlier) dropped.add(document);
  }
  return keep(placed, (document) => !dropped.has(document));
}

function isBelowProvince(document: IndexedDocument): boolean {
  return document.identity.place?.level === 'district' || document.identity.place?.level === 'commune';
}
