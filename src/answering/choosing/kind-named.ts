import type { IndexedDocument } from '../../index/index.ts';
import type { PlanIdentity } from '../../plan/index.ts';
import type { Question } from '../../question/index.ts';
import { foldedPhrase, foldedWords } from '../../text/index.ts';

/** A document meant by its kind and by whose it is: "chương trình của Chính phủ", "Lâm Đồng's programme". */
export interface KindNamed {
  /** Folded: "chuong trinh". */
  kind: string;
  /** Tells the issuers of the governing body named between the kind and the place ("UBND", "Tỉnh ủy"); absent where none is. */
  issuer?: RegExp;
}

/** Kinds of documents as questions name them, folded, the longer ones first. */
const KINDS = ['chuong trinh', 'ke hoach', 'quyet dinh', 'nghi quyet', 'chi thi', 'de an', 'thong tu', 'nghi dinh'];
/** "Kế hoạch" is said of any document that plans. */
const PLANNING = ['ke hoach', 'chuong trinh', 'de an', 'chien luoc'];
const ENGLISH: Readonly<Record<string, string>> = {
  programme: 'chuong trinh',
  program: 'chuong trinh',
  plan: 'ke hoach',
  decision: 'quyet dinh',
  resolution: 'nghi quyet',
  directive: 'chi thi',
};
/** Bodies that share a place and issue documents of like kinds, with the beginning of their names as issuers. */
const BODIES: readonly (readonly [named: RegExp, issuer: RegExp])[] = [
  [/^(?:ubnd|uy ban nhan dan|uy ban)$/u, /^UBND/u],
  [/^(?:hdnd|hoi dong nhan dan)$/u, /^HĐND/u],
  [/^(?:tinh uy|thanh uy)$/u, /^(?:Tỉnh|Thành) ủy/u],
];
const BODY = 'ubnd|uy ban nhan dan|uy ban|hdnd|hoi dong nhan dan|tinh uy|thanh uy';

/**
 * The kind of document that stands right before the place or body whose it is, or closes the question ("Sở Y tế Lâm Đồng làm
 * gì trong chương trình"); undefined where the question names none so, or several.
 */
export function kindNamed(question: Question): KindNamed | undefined {
  const names = [...question.places, ...question.agencies]
    .flatMap((one) => [one.name, ...one.aliases, ...('en' in one ? one.en : [])])
    .map((name) => foldedPhrase(name).replace(/[^\p{L}\p{N} ]/gu, '.'))
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return undefined;
  const whose = `(?:${names.join('|')})`;
  const words = ` ${foldedWords(question.tokens)} `;
  const behind = new RegExp(
    ` (?:(trong|theo) )?(${KINDS.join('|')})(?: hanh dong)?(?: (?:cua|do|o|tai|tu))?(?: (${BODY}))?(?: (?:tinh|thanh pho|tp|huyen))?(?: ${whose})(?= )`,
    'gu',
  );
  const found = [...words.matchAll(behind)];
  // "Nghị quyết của Quốc hội nêu trong chương trình của Chính phủ": the latter is the one to be read.
  const within = found.filter((match) => match[1] !== undefined);
  const meant = within.length > 0 ? within : found;
  if (new Set(meant.map((match) => match[2])).size > 1) return undefined;
  const [first] = meant;
  if (first) {
    const issuer = BODIES.find(([named]) => first[3] !== undefined && named.test(first[3]))?.[1];
    return { kind: first[2]!, ...(issuer && meant.length === 1 ? { issuer } : {}) };
  }
  const last = new RegExp(` (?:trong|theo) (${KINDS.join('|')})(?: hanh dong)?(?: (?:nay|do|ay))? $`, 'u').exec(words);
  if (last) return { kind: last[1]! };
  const kinds = Object.keys(ENGLISH).join('|');
  const english = [
    // A lone "s" is read as the short form of "sao".
    ...words.matchAll(new RegExp(` ${whose}(?:['’]s| s| sao)? (?:action )?(${kinds})(?= )`, 'gu')),
    ...words.matchAll(new RegExp(` (${kinds}) (?:of|by|from) (?:the )?(?:province of )?${whose}(?= )`, 'gu')),
  ].map((match) => ENGLISH[match[1]!]!);
  return new Set(english).size === 1 ? { kind: english[0]! } : undefined;
}

/** Kinds that the question's words name anywhere, folded. */
export function kindsMentioned(question: Question): string[] {
  const words = ` ${foldedWords(question.tokens)} `;
  const english =
    question.language === 'en' ? Object.entries(ENGLISH).filter(([word]) => words.includes(` ${word} `)) : [];
  return [...KINDS.filter((kind) => words.includes(` ${kind} `)), ...english.map(([, kind]) => kind)];
}

/** True where a document is of the kind itself: a "Chương trình hành động" is a "chương trình". */
export function isOfKind({ kind }: PlanIdentity, wanted: string): boolean {
  return kind !== undefined && ` ${foldedPhrase(kind)} `.startsWith(` ${wanted} `);
}

/** Tells the documents that may be meant by a kind: of it, or issuing one ("Nghị quyết ban hành Chương trình hành động"). */
export function mayBeMeantBy({ kind, issuer }: KindNamed): (document: IndexedDocument) => boolean {
  const kinds = kind === 'ke hoach' ? PLANNING : [kind];
  const issued = new RegExp(`^(?:ve |v v |ve viec )?(?:ban hanh|phe duyet|thong qua) (?:${kinds.join('|')}) `, 'u');
  return ({ identity }) =>
    (issuer === undefined || issuer.test(identity.issuer ?? '')) &&
    // What bears no kind may be a plan as well as anything else.
    ((kind === 'ke hoach' && identity.kind === undefined) ||
      kinds.some((one) => isOfKind(identity, one)) ||
      issued.test(`${foldedPhrase(identity.subject ?? '')} `));
}
