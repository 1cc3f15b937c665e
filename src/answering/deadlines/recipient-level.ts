import type { Question } from '../../question/index.ts';
import type { Deadline } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';

/** "Báo cáo lên tỉnh", "gửi cho UBND tỉnh": the level of government that receives; "tỉnh nào" asks for it. */
const TO_LEVEL =
  /(?<!\p{L})(?:bao cao|gui|nop|trinh)(?: (?:bao cao|ket qua|so lieu|hang nam|len|cho|ve|toi|den|voi|cap))* (?:ubnd |uy ban nhan dan |uy ban |ubnd cap |cap )?(?<level>tinh|huyen)(?! (?:nao|uy|doan|hinh|trang|thoi|gi|\p{L}+ (?:bao cao|gui|nop)))(?!\p{L})|report(?:s|ing)? to the (?:people's committee of the )?(?:(?<province>provinc\w*)|(?<district>district))/u;
/** Who receives is asked, or a body named: no level alone. */
const RECEIVED_BY = {
  tinh: /(?<!\p{L})(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) tỉnh/iu,
  huyen: /(?<!\p{L})(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) huyện/iu,
};

/** True for a report to the government of the level that a question names; nothing where it names none. */
export function recipientOfLevel({ text }: Question): ((deadline: Deadline) => boolean) | undefined {
  const groups = TO_LEVEL.exec(
    foldText(text)
      .replace(/[?!,.;]+/gu, ' ')
      .replace(/\s+/gu, ' '),
  )?.groups;
  if (!groups) return undefined;
  const level = groups.province || groups.level === 'tinh' ? 'tinh' : 'huyen';
  return ({ to }) => RECEIVED_BY[level].test(to);
}
