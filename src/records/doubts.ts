import type { Plan, Span } from '../plan/index.ts';

/** Something in a document that a reader should know before relying on it. */
export interface Doubt {
  /** `draft`: calls itself one; `blank-number`/`blank-date`: left open; `other-resolution`: names another resolution than the rest of the text; `unnamed-place`: never names its place; `garbled`: a word that nobody writes so; `lost-reference`: what a word processor leaves of a reference that it lost; `unread-table`: a table of tasks of which nobody can tell who does them; `recognised`: pages whose letters were recognised from a picture; `unread`: pages that could not be read. */
  kind:
    | 'draft'
    | 'blank-number'
    | 'blank-date'
    | 'other-resolution'
    | 'unnamed-place'
    | 'garbled'
    | 'lost-reference'
    | 'unread-table'
    | 'recognised'
    | 'unread';
  /** What the text names instead, for `other-resolution`; the word, for `garbled`. */
  detail?: string;
  /** The characters that show it; absent where the doubt is that something is missing. */
  span?: Span;
  /** The pages that it is about, for `recognised` and `unread`. */
  pages?: number[];
}

/** The doubts that come from how a file's pages were read. */
export function doubtPages(reading: { recognised?: number[] | undefined; unread?: number[] | undefined }): Doubt[] {
  return (['recognised', 'unread'] as const).flatMap((kind) => {
    const pages = reading[kind] ?? [];
    return pages.length > 0 ? [{ kind, pages }] : [];
  });
}

const DRAFT = /(?:^|[^\p{L}])(dự thảo)(?!\p{L})/iu;
const BLANK_NUMBER = /số\s*:?\s*(?:\.{2,}|…)?\s*[-/]\s?\p{Lu}[\p{L}]*(?:[-/]\p{Lu}+)*/iu;
const BLANK_DATE = /ngày\s+(?:\.+\s*)?tháng\s+(?:\.+\s*)?năm\s+(?:\d{4})?/iu;
/** A figure between small letters ("ng1hèo"), m² and the like left out, or a character that no font shows. */
const GARBLED =
  /(?<![\p{L}\p{M}\d])(?!(?:[ckdhm]?m|dam)\d)[\p{L}\p{M}]*(?:\p{Ll}\p{M}*\d\p{Ll}|[\uFFFD\p{Co}])[\p{L}\p{M}\d\uFFFD\p{Co}]*/gu;
/** A document with more garbled words than these has been read wrongly as a whole. */
const MOST_GARBLED = 50;
const RESOLUTION = /(\d{1,3})\s?-\s?NQ\/TW/gu;

/** Finds the doubts that a plan's own text raises. */
export function findDoubts(plan: Plan, level: string | undefined): Doubt[] {
  const doubts: Doubt[] = [];
  const head = plan.passages.filter((passage) => passage.kind === 'title');
  for (const [kind, pattern] of [
    ['draft', DRAFT],
    ['blank-number', BLANK_NUMBER],
    ['blank-date', BLANK_DATE],
  ] as const) {
    for (const passage of head) {
      const match = pattern.exec(passage.text);
      if (!match) continue;
      doubts.push({ kind, span: { passage: passage.index, start: match.index, end: match.index + match[0].length } });
      break;
    }
  }
  doubts.push(
    ...findOtherResolutions(plan),
    ...findGarbled(plan),
    ...findLostReferences(plan),
    ...findUnreadTables(plan),
  );
  if (level === 'district' && !namesDistrict(plan)) doubts.push({ kind: 'unnamed-place' });
  return doubts;
}

/** A resolution named once or twice under the same title or task as the one that the plan carries out. */
function findOtherResolutions(plan: Plan): Doubt[] {
  const seen = new Map<string, Span[]>();
  for (const passage of plan.passages) {
    for (const match of passage.text.matchAll(RESOLUTION)) {
      const spans = seen.get(match[1]!) ?? [];
      spans.push({ passage: passage.index, start: match.index, end: match.index + match[0].length });
      seen.set(match[1]!, spans);
    }
  }
  const [main] = [...seen].sort((a, b) => b[1].length - a[1].length);
  if (!main || main[1].length < 4) return [];
  const doubts: Doubt[] = [];
  for (const [number, spans] of seen) {
    if (number === main[0] || spans.length > 2) continue;
    for (const span of spans) {
      const text = plan.passages[span.passage]!.text;
      const before = text.slice(Math.max(0, span.start - 90), span.start);
      const own = /(?:thực hiện|thực hiện các chỉ tiêu, nhiệm vụ thực hiện)\s+Nghị quyết(?: số)?\s*$/iu.test(before);
      const earlier = /^\s?ngày\s?\d{1,2}\/\d{1,2}\/(\d{4})/u.exec(text.slice(span.end))?.[1];
      if (own && !(earlier && Number(earlier) < 2023))
        doubts.push({ kind: 'other-resolution', detail: `${number}-NQ/TW`, span });
    }
  }
  return doubts;
}

/** Words that look garbled: they are quoted as they stand, and the reader is told. */
function findGarbled(plan: Plan): Doubt[] {
  const found = plan.passages.flatMap((passage) =>
    [...passage.text.matchAll(GARBLED)].map((match): Doubt => {
      const span = { passage: passage.index, start: match.index, end: match.index + match[0].length };
      return { kind: 'garbled', detail: match[0], span };
    }),
  );
  return found.slice(0, MOST_GARBLED);
}

/** Words that a word processor puts where a reference points to nothing. */
const LOST =
  /(?:error|lỗi)\s?[:!]\s*(?:reference source not found|không tìm thấy (?:nguồn )?tham chiếu|bookmark not defined)\.?/giu;

function findLostReferences(plan: Plan): Doubt[] {
  return plan.passages.flatMap((passage) =>
    [...passage.text.matchAll(LOST)].map(
      (match): Doubt => ({
        kind: 'lost-reference',
        span: { passage: passage.index, start: match.index, end: match.index + match[0].length },
      }),
    ),
  );
}

/** Tables that look like those of tasks and from whose rows no lead is read, by their first row. */
function findUnreadTables(plan: Plan): Doubt[] {
  return plan.tables.flatMap(({ doubtful }, table): Doubt[] => {
    const first = doubtful ? plan.passages.find(({ row }) => row?.table === table) : undefined;
    return first ? [{ kind: 'unread-table', span: { passage: first.index, start: 0, end: first.text.length } }] : [];
  });
}

function namesDistrict(plan: Plan): boolean {
  return plan.passages.some((passage) => /(?:huyện|thị xã|quận)\s+\p{Lu}[\p{Ll}]+(?!\s*(?:ủy|uỷ))/u.test(passage.text));
}
