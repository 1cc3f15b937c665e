import type { Plan } from '../plan/index.ts';

/** What the head of a document says of how the rest is to be read. */
export interface DocumentKind {
  /** `report` and `minutes` tell what was, but for the parts that look ahead. */
  tells?: 'report' | 'minutes';
  /** False for a text that calls itself nothing that an office issues: news, a leaflet, a note. */
  official: boolean;
  /** True for what says itself that it is a plan: what it counts is to be done. */
  plans: boolean;
  /** True for what an office tells others to do, also where news tells of it; no report and no law. */
  directs: boolean;
  /** True for news of a plan. */
  news: boolean;
  /** Year in which it was written. */
  year?: number;
}

/** News of a plan: "UBND phường vừa ban hành Kế hoạch số 29/KH-UBND". */
const TELLS_PLAN = /(?<!\p{L})(?:ban hành|phê duyệt|xây dựng)\s(?:kế hoạch|chương trình|đề án|phương án)(?!\p{L})/iu;
/** How far down news says what it is about, in passages. */
const NEAR = 6;
/** Most passages above the first section that are looked at. */
const HEAD = 40;
const KINDS =
  /(?<!\p{L})(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT|PHÁP LỆNH|CHỈ THỊ|ĐỀ ÁN|DỰ ÁN|CHIẾN LƯỢC|CÔNG ĐIỆN|CÔNG VĂN|THÔNG BÁO|KẾT LUẬN|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|PHƯƠNG ÁN|TỜ TRÌNH|THÔNG TRI|LỜI KÊU GỌI|PHỤ LỤC|(?<report>BÁO CÁO)|(?<minutes>BIÊN BẢN))(?!\p{L})/u;
const PLAN = /(?<!\p{L})(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?!\p{L})/u;
const ABOUT = /(?<!\p{L})V\/v(?!\p{L})/iu;
const ADDRESSES = /^Kính gửi(?!\p{L})/iu;
/** Kinds of documents that give tasks. */
const DIRECTS =
  /^(?:DỰ THẢO\s+)?(?:KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|ĐỀ ÁN|CÔNG ĐIỆN|CÔNG VĂN|THÔNG BÁO|KẾT LUẬN|HƯỚNG DẪN|PHƯƠNG ÁN|THÔNG TRI)(?!\p{L})/u;
/** Longest line that is a title, in characters. */
const LONGEST_TITLE = 160;
/** "Số: 12/KH-UBND", "Số 15-KH/ĐU", "V/v …". */
const NUMBERED = /(?<!\p{L})Số\s?:?\s*\d*\s?[-/]\s?\p{Lu}|(?<!\p{L})V\/v\s/u;
/** Headings that only a text about what is to be done has, also where a news page gives it without its head. */
const PLANS =
  /^(?:các |những |về |một số )?(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|quan điểm|tổ chức thực hiện|mục đích)(?!\p{L})/iu;
/** "ngày 15 tháng 12 năm 2024". */
const DATED = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(20\d\d)/iu;
/** The line of a news page that says when it was written: "Thứ Bảy, 14/03/2026, 09:42". */
const DATELINE = /^[^.;]{0,40}?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(20\d\d)[^.;]{0,30}$/u;

const known = new WeakMap<Plan, DocumentKind>();

/** Reads off the head of a document what it is; a text without a head is taken for what an office issues. */
export function kindOfDocument(plan: Plan): DocumentKind {
  const before = known.get(plan);
  if (before) return before;
  const kind = readKind(plan);
  known.set(plan, kind);
  return kind;
}

function readKind(plan: Plan): DocumentKind {
  const first =
    plan.sections.length === 0 ? plan.passages.length : plan.passages.findIndex((one) => one.sectionIndex >= 0);
  const head = plan.passages.slice(0, Math.min(HEAD, first)).map((one) => one.text);
  const named = head.map((text) => KINDS.exec(text)).find(Boolean);
  const tells = named?.groups?.report ? 'report' : named?.groups?.minutes ? 'minutes' : undefined;
  const numbered = head.some((text) => NUMBERED.test(text));
  const news = !named && !numbered && head.slice(0, NEAR).some((text) => TELLS_PLAN.test(text));
  const official =
    head.length === 0 ||
    Boolean(named) ||
    numbered ||
    news ||
    plan.sections.some((one) => one.titled && PLANS.test(one.title));
  const dated = head.map((text) => DATED.exec(text)?.[1]).find(Boolean);
  const line = official ? undefined : head.map((text) => DATELINE.exec(text)?.[1]).find(Boolean);
  const year = Number(dated ?? line);
  const plans = news || head.some((text) => PLAN.exec(text)?.index === KINDS.exec(text)?.index && PLAN.test(text));
  // A letter between offices has no name of a kind, but says what it is about: "V/v …".
  const letter = !named && [ABOUT, ADDRESSES].every((sign) => head.some((text) => sign.test(text)));
  const directs = news || letter || head.some((text) => text.length <= LONGEST_TITLE && DIRECTS.test(text));
  return { official, plans, directs, news, ...(tells ? { tells } : {}), ...(year ? { year } : {}) };
}
