import { type Passage, type Plan, sectionTrail } from '../plan/index.ts';
import { anyOf } from '../vocabulary/index.ts';
import { yearOfHeading } from './target-years.ts';
import { findValues } from './values.ts';

/** What the headings above a passage say of the amounts in it. */
export interface SectionKind {
  /** It lists targets. */
  listed: boolean;
  /** It states general aims or a vision. */
  general: boolean;
  /** It tells what is to be in a later year: of its aims only those with an amount are targets. */
  vision?: boolean;
  /** Year that its heading names. */
  year: number | undefined;
  /** All that it says is aimed at: a bound ("ít nhất 10 cơ sở") is a target without a verb. */
  aimed?: boolean;
  /** It stands in a text that no office issues, which tells of many amounts: one is a target only where the text says that it is aimed at. */
  told?: boolean;
  /** Several of its items are things with a number each: "Áo phao: 150 cái", "Xuồng máy: 02 chiếc". */
  stocks?: boolean;
  /** It stands in a plan: "Tặng 500 phần quà" counts what is to be done. */
  plans?: boolean;
}

/** What kind of section a passage stands in. */
export function classifySection(plan: Plan, passage: Passage): SectionKind {
  const titles = sectionTrail(plan, passage.sectionIndex)
    .filter((section) => section.titled)
    .map((section) => section.title);
  const own = titles.at(-1) ?? '';
  // "a) Mục tiêu tổng quát: …" as the begin of a text.
  const runIn = /^mục tiêu(?: tổng quát| chung)?\s*:/iu.test(passage.text.slice(passage.markerLength));
  const counted = /mục tiêu chung/iu.test(own) && countsTargets(plan, passage.sectionIndex);
  const general = !counted && /tổng quát|mục tiêu chung|tầm nhìn|quan điểm|mục đích/iu.test(own);
  const lists = titles.findLastIndex(namesTargets);
  const other = OTHER.test(own) || titles.slice(lists + 1).some((title) => OTHER.test(title));
  const named = !general && !other && titles.some(namesTargets);
  const counts = !named && !general && namesField(own) && countsTargets(plan, passage.sectionIndex);
  const listed = named || counts || RUN_IN_LIST.test(passage.text.slice(passage.markerLength));
  const year = [...titles].reverse().map(yearOfHeading).find(Boolean);
  const vision = runIn || counts || (general && /^tầm nhìn/iu.test(own));
  return { listed: listed || vision, general, vision, year: listed || vision ? year : undefined };
}

/** Titles of what is no list of targets, also below one: "II. Chỉ tiêu, tiêu chuẩn" / "2. Tiêu chuẩn". */
const OTHER = /^(?:đối tượng|phạm vi|nguyên tắc|yêu cầu|nhiệm vụ|giải pháp|tiêu chuẩn|điều kiện)/iu;

/** "Quy mô: 90 mô hình; mỗi mô hình 30 hộ", "Kết quả cần đạt: 100% xã tổ chức": a label whose amounts are all to be reached. */
export const COUNTS =
  /^(?:dự kiến )?(?:yêu cầu|kết quả(?: (?:cần đạt|phải đạt|dự kiến|đầu ra|mong đợi))?|quy mô|sản phẩm|số lượng|khối lượng|đầu ra|(?:tiến độ|lộ trình)(?=\s*:\s*năm 20\d\d\s*:))(?: (?:thực hiện|dự kiến|đầu tư|hỗ trợ|của \p{L}+ \p{L}+))?\s*:\s/iu;

/** "2. Chỉ tiêu: Toàn phường trồng mới 4.500 cây": the title of the list stands in its only item. */
const RUN_IN_LIST =
  /^(?:các )?(?:chỉ tiêu|mục tiêu)(?: (?:cụ thể|chủ yếu|phấn đấu|đặt ra|đề ra|đến năm \d{4}|năm \d{4}))*\s*:\s/iu;

/** True for a title that only names a field, as those that part a list of targets do: "Về kinh tế", "Văn hóa - xã hội". */
export function namesField(title: string): boolean {
  return FIELD.test(title.replace(/[:.\s]+$/u, ''));
}

const FIELD = new RegExp(
  `^(?:về )?(?:(?:lĩnh vực|phát triển|công tác) )?(?:${anyOf('field-title')})(?:(?:,| -| –| và|,? gắn với) (?:${anyOf('field-title')}))*$`,
  'iu',
);

/** Where a title only speaks of targets: "Hoàn thành mục tiêu 3.000 km đường cao tốc", "Giải pháp thực hiện các chỉ tiêu". */
const NO_LIST =
  /chương trình mục tiêu|(?:hoàn thành|thực hiện|đạt|đạt được|bảo đảm|đảm bảo|theo|nhằm|vì|hướng tới|triển khai)(?: thắng lợi)?(?: các| những)? (?:mục tiêu|chỉ tiêu)/giu;

/** "Mục tiêu cụ thể", "Các chỉ tiêu chủ yếu"; a "chương trình mục tiêu quốc gia" is none. */
function namesTargets(title: string): boolean {
  return /chỉ tiêu|mục tiêu(?! quốc gia)/iu.test(title.replace(NO_LIST, ''));
}

/** True where the chapter that lists targets holds an amount: one that holds none states aims in general. */
export function holdsAmounts(plan: Plan, sectionIndex: number, known: Map<number, boolean>): boolean {
  const chapter = sectionTrail(plan, sectionIndex).find((section) => section.titled && namesTargets(section.title));
  if (!chapter) return true;
  let holds = known.get(chapter.firstPassage);
  if (holds === undefined) {
    holds = plan.passages
      .slice(chapter.firstPassage + 1, chapter.endPassage)
      .some((one) => findValues(one.text, { start: one.markerLength, end: one.text.length }).length > 0);
    known.set(chapter.firstPassage, holds);
  }
  return holds;
}

/** True for a section most of whose items hold an amount: "Mục tiêu chung (6 mục tiêu)" lists targets. */
function countsTargets(plan: Plan, sectionIndex: number): boolean {
  let index = sectionIndex;
  while (index >= 0 && !plan.sections[index]!.titled) index = plan.sections[index]!.parent;
  const section = plan.sections[index];
  if (!section) return false;
  const items = plan.passages.slice(section.firstPassage + 1, section.endPassage);
  const amounts = items.filter(
    (one) => findValues(one.text, { start: one.markerLength, end: one.text.length }).length > 0,
  );
  return amounts.length >= 3 && amounts.length >= 0.6 * items.length;
}

/** True for a numbered item that looks like a heading because it has no full stop: "1. 100% hộ có điện". */
export function holdsNothing(plan: Plan, passage: Passage): boolean {
  const section = plan.sections[passage.sectionIndex];
  return section !== undefined && section.firstPassage === passage.index && section.endPassage === passage.index + 1;
}

/** "- Áo phao: 150 cái": a thing, a colon and how many of it; what a place has is no thing that is made ready. */
const STOCK =
  /^(?:[-–+•*]\s)?(?!(?:dân số|diện tích|tổng|số|đối tượng|thành phần|hiện|trong đó|kinh phí|thời gian|địa điểm|điện thoại)(?!\p{L}))\p{Lu}[^:;.\d]{2,40}:\s(?:khoảng |ít nhất |tối thiểu )?\d[\d.,]*\s\p{Ll}/iu;
/** Fewest items that make a list of such things. */
const SEVERAL_STOCKS = 2;

/** True for an item of a list of things made ready, each with its number. */
export function countsStock(plan: Plan, { index, sectionIndex, text }: Passage): boolean {
  if (!STOCK.test(text)) return false;
  const near = plan.passages.slice(Math.max(0, index - 1), index + 2);
  const like = near.filter((one) => one.sectionIndex === sectionIndex && !one.row && STOCK.test(one.text));
  return like.length >= SEVERAL_STOCKS;
}
