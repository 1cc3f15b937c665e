import { startsWithBody } from '../vocabulary/index.ts';

const ASKED = /[\s,]\s?(?=(?:đề nghị|yêu cầu|giao|phân công)\s)/gu;

/**
 * Where who is asked begins: "Hội đồng tán thành …, đề nghị các cơ quan … thực hiện", "UBND xã giao Phòng Y tế …": of two bodies
 * the one that stands behind the asking.
 * @param end where the names end
 * @returns 0 where nobody asks another
 */
export function startOfGiven(text: string, end: number): number {
  const asked = [...text.slice(0, end).matchAll(ASKED)].at(-1);
  const after = asked ? asked.index + asked[0].length : 0;
  return startsWithBody(text.slice(after)) ? after : 0;
}
