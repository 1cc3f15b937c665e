import type { IndexedDocument } from '../index/index.ts';
import type { Passage, Plan } from '../plan/index.ts';

/** A bullet at the beginning of a passage. */
const BULLET = /^[-–•*+●▪]\s*/u;

/**
 * The administrative citation of a passage, from the smallest unit to the document: "gạch đầu dòng thứ hai, điểm a, mục
 * III.5, Kế hoạch số 131/KH-UBND ngày 27/6/2024 của UBND tỉnh Quảng Trị". What the document does not state is left out.
 *
 * Source of what names a document (kind, number, date, issuer): Decree 30/2020/NĐ-CP, appendix I, on references.
 */
export function citationText(document: IndexedDocument, passage: Passage): string {
  const units = [bulletText(document.plan, passage), ...sectionUnits(passage.section), documentText(document)];
  return units.filter((unit) => unit !== '').join(', ');
}

/** `III.5.a` as "điểm a", "mục III.5"; `III.6.5` as "mục III.6.5". */
function sectionUnits(path: string): string[] {
  if (path === '') return [];
  const [, above, letter] = /^(.+)\.([a-zđ])$/u.exec(path) ?? [];
  return letter === undefined ? [`mục ${path}`] : [`điểm ${letter}`, `mục ${above}`];
}

/** Which bullet of its section a passage is, where it is one of several. */
function bulletText(plan: Plan, passage: Passage): string {
  if (passage.kind !== 'text' || !BULLET.test(passage.text)) return '';
  const bullets = plan.passages.filter(
    (one) => one.kind === 'text' && one.sectionIndex === passage.sectionIndex && BULLET.test(one.text),
  );
  const position = bullets.indexOf(passage) + 1;
  return bullets.length > 1 ? `gạch đầu dòng thứ ${ordinal(position)}` : '';
}

function ordinal(position: number): string {
  return ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'][position - 1] ?? String(position);
}

/** The document by kind, number, date and issuer; by its title where those are not known. */
export function documentText({ identity }: IndexedDocument): string {
  const { kind, issuer, number, date, title, status } = identity;
  if (!kind || !issuer) return title;
  const parts = [kind, number ? `số ${number}` : '', date ? `ngày ${vietnameseDate(date)}` : '', `của ${issuer}`];
  const text = parts.filter((part) => part !== '').join(' ');
  return status === 'draft' && !/dự thảo/iu.test(text) ? `${text} (dự thảo)` : text;
}

/** `2024-05-09` as Vietnamese documents write it, `09/5/2024`: a zero before 1 and 2 of the months only. */
function vietnameseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
