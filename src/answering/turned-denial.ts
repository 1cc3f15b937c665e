import type { AnswerContext } from './context.ts';
import type { Finding } from './finding.ts';

/** "Kế hoạch không giao ai chủ trì …", "không đặt chỉ tiêu …": that the plan does not do it is claimed. With marks: "không nơi" is no "không nói". */
const DENIED =
  /(?:^|\s)(?:không|chẳng|ko|does not|doesn't|do not|don't) (?:hề )?(?:giao|phân công|nêu|đặt|đề ra|quy định|nhắc|nói|đề cập|đưa ra|xác định|ghi|có (?:chỉ tiêu|mục tiêu|cơ quan|đơn vị|sở nào|ai|con số|thời hạn|quy định|hạn)|set|state|name|assign|mention|say)(?!\p{L})|(?:^|\s)(?:bỏ|hủy|huỷ|cắt|gỡ|rút|bo|huy) (?:hẳn |bớt |luôn )?(?:các |cái )?(?:chỉ tiêu|mục tiêu|nhiệm vụ|chi tieu|muc tieu|nhiem vu)(?!\p{L})/iu;

/**
 * Where a question claims that a plan does not do something, yes and no change places: "không giao Sở Tài chính" is so where
 * another body leads, and "không giao ai" is not so where anybody does.
 */
export function turnDenial({ question, wording }: AnswerContext, finding: Finding): Finding {
  const claims = question.yesNo && DENIED.test(question.text.normalize('NFC'));
  if (!claims || !finding.found || question.intent === 'document') return finding;
  const { yes, no } = wording;
  const { sentence } = finding;
  if (sentence.startsWith(`${yes} `))
    return { ...finding, denies: true, sentence: `${no} ${sentence.slice(yes.length + 1)}` };
  if (sentence.startsWith(`${no} `)) return { ...finding, sentence: `${yes} ${sentence.slice(no.length + 1)}` };
  if (finding.denies) return { ...finding, sentence: `${yes} ${sentence}` };
  return { ...finding, denies: true, sentence: `${no} ${sentence}` };
}
