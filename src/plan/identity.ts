import type { ManifestEntry, PlanPlace } from '../corpus/index.ts';
import { loadVocabulary, type Place } from '../vocabulary/index.ts';
import { type CitedNumber, readCited } from './cited-documents.ts';
import { type Issuer, readIssuer } from './issuer.ts';
import { readIssuerBelow } from './issuer-below.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import type { Plan } from './plan.ts';
import { toReadableCase } from './readable-case.ts';

/** Who issued a document, when, as what and on what: what the manifest says, and what the text says where it is silent. */
export interface PlanIdentity {
  /** Name of the file without its ending. */
  id: string;
  title: string;
  /** "Kế hoạch", "Quyết định"… */
  kind?: string;
  issuer?: string;
  place?: PlanPlace;
  /** As printed, without spaces ("160/KH-UBND"). */
  number?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  /** Year of issue; also where the document states no more of its date. */
  year?: number;
  /** What the document is about, as its title says it. */
  subject?: string;
  status: 'issued' | 'draft';
  /** Numbers of the documents that it carries out. */
  carriesOut: string[];
  /** The documents that it takes the place of. */
  replaces: CitedNumber[];
  /** Numbers of the documents that it changes. */
  amends: string[];
  /** Numbers by which other documents of the corpus cite it. */
  citedAs: { number: string; date?: string | undefined; by: string }[];
  source?: string;
}

/** Weight of a province's name by where it stands; in the text itself each mention counts once. */
const NAMED_IN = { issue: 60, title: 12, recipients: 5, preamble: 3 };
/** How much of a long text is counted. */
const COUNTED = 200_000;

/** What a document's text tells of itself. */
export function inferIdentity(plan: Plan, text: string): PlanIdentity {
  const head = readLetterhead(text);
  // A motto that is broken over lines leaves parts of itself among the names.
  const whole = head.issuerLines.join(' ') === head.issuer;
  const issuer = (whole ? readIssuerBelow(head.issuerLines, text) : undefined) ?? findIssuer(head, plan);
  const province = issuer?.level === 'central' ? undefined : (issuer?.province ?? mostNamed(head, plan, text));
  const place = placeOf(issuer, province);
  const issuerName = issuer && withPlace(issuer, province);
  const kind = head.kind && head.kind.charAt(0) + head.kind.slice(1).toLowerCase();
  const number = head.number ?? head.issuedWith?.number;
  const date = head.stated.date ?? head.issuedWith?.stated.date;
  const year = head.stated.year ?? head.issuedWith?.stated.year;
  const subject = readSubject(head, text);
  const status = head.draft ? 'draft' : 'issued';
  return {
    id: plan.documentId,
    title: nameDocument({
      id: plan.documentId,
      kind,
      number: head.number ?? withDecision(head),
      issuer,
      issuerName,
      province,
      status,
    }),
    ...(kind ? { kind } : {}),
    ...(issuerName ? { issuer: issuerName } : {}),
    ...(place ? { place } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(year ? { year } : {}),
    ...(subject ? { subject } : {}),
    status,
    ...readCited(subject, head.preamble, closingOf(plan), number),
    citedAs: [],
  };
}

/** An entry of the manifest completed by what the text tells; what the entry says holds. */
export function completeIdentity(entry: ManifestEntry | undefined, inferred: PlanIdentity): PlanIdentity {
  if (!entry) return inferred;
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  const merged: PlanIdentity = { ...inferred, ...given };
  if (entry.date && entry.year === undefined) merged.year = Number(entry.date.slice(0, 4));
  // A title made of other facts than the entry's would contradict it.
  if (entry.title === undefined && (entry.issuer ?? entry.number ?? entry.kind ?? entry.status) !== undefined)
    merged.title = nameDocument({
      id: merged.id,
      kind: merged.kind,
      number: merged.number,
      issuer: undefined,
      issuerName: merged.issuer,
      province: undefined,
      status: merged.status,
    });
  return merged;
}

/** True when the document calls itself a draft above its first section. */
export function isDraft(text: string): boolean {
  return readLetterhead(text).draft;
}

function findIssuer(head: Letterhead, plan: Plan): Issuer | undefined {
  const own = /^CỦA\s+(.+?)(?=\s+(?:thực hiện|triển khai|về|THỰC HIỆN|TRIỂN KHAI|VỀ)(?!\p{L})|$)/u.exec(
    head.subject,
  )?.[1];
  const announced =
    /((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Ban Chấp hành Đảng bộ|Ban Thường vụ|Đảng ủy|Chính phủ|Thủ tướng Chính phủ|Bộ \p{Lu}|Sở \p{Lu})[^,;.]{0,60}?)\s+(?:xây dựng và\s+)?ban hành\s+(?:kế hoạch|chương trình|quyết định|nghị quyết|chỉ thị|đề án)/iu.exec(
      head.preamble,
    )?.[1];
  const signed = plan.passages
    .filter((passage) => passage.kind === 'signature')
    .map((passage) => /^(?:TM|T\/M|KT|TL)\.?\s*(.+)$/u.exec(passage.text)?.[1])
    .find((body) => body && !/^(?:CHỦ TỊCH|BÍ THƯ)/u.test(body));
  for (const named of [head.issuer, head.issuedWith?.issuer, own, head.authority, announced, signed]) {
    const issuer = named ? readIssuer(named) : undefined;
    if (issuer) return issuer;
  }
  return undefined;
}

/** The province that a text names most, its letterhead, title and recipients before all. */
function mostNamed(head: Letterhead, plan: Plan, text: string): Place | undefined {
  const recipients = textOfKind(plan, 'recipients');
  const zones: [string, number][] = [
    [head.placeOfIssue ?? '', NAMED_IN.issue],
    [head.subject, NAMED_IN.title],
    [recipients, NAMED_IN.recipients],
    [head.preamble, NAMED_IN.preamble],
    [text.slice(0, COUNTED).replace(/\s+/gu, ' '), 1],
  ];
  let best: { place: Place; score: number } | undefined;
  for (const place of loadVocabulary().places) {
    if (place.kind === 'central') continue;
    let score = 0;
    for (const [zone, weight] of zones) {
      score += weight * (zone.split(place.name).length - 1);
      if (weight > 1 && zone) score += weight * (zone.split(place.name.toUpperCase()).length - 1);
    }
    // A trap is only a name where something says so: "hòa bình", "Nguyễn Hòa Bình".
    if (score < NAMED_IN.preamble && place.traps.some((trap) => trap.toLowerCase().includes(place.name.toLowerCase())))
      score = 0;
    if (score > 0 && (!best || score > best.score)) best = { place, score };
  }
  return best?.place;
}

function placeOf(issuer: Issuer | undefined, province: Place | undefined): PlanPlace | undefined {
  if (issuer?.level === 'central') {
    const central = loadVocabulary().places.find((place) => place.kind === 'central');
    return central && { id: central.id, name: central.name, level: 'central' };
  }
  if (issuer?.level === 'district' || issuer?.level === 'commune') {
    const unit = issuer.unit ?? unnamedUnit(issuer, province);
    return unit ? { name: unit, level: issuer.level, ...(province ? { parent: province.id } : {}) } : undefined;
  }
  return province && { id: province.id, name: province.name, level: 'province' };
}

/** "huyện thuộc tỉnh Quảng Trị": which one is left open. */
function unnamedUnit(issuer: Issuer, province: Place | undefined): string | undefined {
  const kind = /(huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)/iu.exec(issuer.name)?.[1]?.toLowerCase();
  if (!kind) return undefined;
  return province ? `${kind} thuộc ${unitOf(province)} ${bareName(province)}` : kind;
}

function unitOf(province: Place): string {
  return province.kind === 'city' ? 'thành phố' : 'tỉnh';
}

function bareName(province: Place): string {
  return province.name.replace(/^Thành phố /u, '');
}

/** "UBND tỉnh" of a document that names its province elsewhere. */
function withPlace(issuer: Issuer, province: Place | undefined): string {
  if (issuer.level !== 'province' || issuer.province || !province || issuer.name.includes(bareName(province)))
    return issuer.name;
  if (/(?:tỉnh|thành phố)$/iu.test(issuer.name) || /ủy$/u.test(issuer.name))
    return `${issuer.name} ${bareName(province)}`;
  return `${issuer.name} ${unitOf(province)} ${bareName(province)}`;
}

function nameDocument(facts: {
  id: string;
  kind: string | undefined;
  number: string | undefined;
  issuer: Issuer | undefined;
  issuerName: string | undefined;
  province: Place | undefined;
  status: 'issued' | 'draft';
}): string {
  const below = facts.issuer?.level === 'district' || facts.issuer?.level === 'commune';
  const parts = [
    facts.kind ?? 'Văn bản',
    facts.number ?? '',
    facts.issuerName ? `của ${facts.issuerName}` : facts.number ? '' : `“${facts.id}”`,
    facts.issuerName && below && facts.province ? `(${unitOf(facts.province)} ${bareName(facts.province)})` : '',
    facts.status === 'draft' ? '(dự thảo)' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** "kèm theo Quyết định 123/QĐ-UBND": a plan without a number of its own goes by its decision's. */
function withDecision(head: Letterhead): string | undefined {
  const number = head.issuedWith?.number;
  if (!number) return undefined;
  const kind = /NQ/u.test(number) ? 'Nghị quyết' : /QĐ/u.test(number) ? 'Quyết định' : 'văn bản';
  return `kèm theo ${kind} ${number}`;
}

function readSubject(head: Letterhead, text: string): string {
  const printed = head.subject
    .replace(/^CỦA\s[^,]+?\s(?=(?:thực hiện|triển khai|về)(?!\p{L}))/iu, '')
    .replace(/^(?:về việc|v\/v)\s+/iu, '');
  const capitals = (printed.match(/\p{Lu}/gu) ?? []).length > (printed.match(/\p{L}/gu) ?? []).length * 0.6;
  const readable = capitals ? toReadableCase(printed, text.replace(/[*|#]+/gu, ' ')) : printed;
  const clean = readable.replace(/[“”"]/gu, (mark) => (balanced(readable) ? mark : '')).replace(/[\s.:;]+$/u, '');
  return /^\p{Lu}\p{Ll}/u.test(clean) &&
    /^(?:Thực hiện|Triển khai|Ban hành|Phát triển|Về|Tăng cường|Phê duyệt|Quy định|Giám sát|Truyền thông|Chuyển đổi)(?!\p{L})/u.test(
      clean,
    )
    ? clean.charAt(0).toLowerCase() + clean.slice(1)
    : clean;
}

function balanced(text: string): boolean {
  return (
    (text.match(/“/gu) ?? []).length === (text.match(/”/gu) ?? []).length && (text.match(/"/gu) ?? []).length % 2 === 0
  );
}

function textOfKind(plan: Plan, ...kinds: Plan['passages'][number]['kind'][]): string {
  return plan.passages
    .filter((passage) => kinds.includes(passage.kind))
    .map((passage) => passage.text)
    .join(' ');
}

/** Where a document says what it takes the place of: its last sentences. */
function closingOf(plan: Plan): string {
  return plan.passages
    .slice(-80)
    .filter((passage) => passage.kind === 'text' || passage.kind === 'closing')
    .map((passage) => passage.text)
    .join('. ');
}
