import type { Passage, Plan } from '../plan/index.ts';
import { kindOfDocument } from './document-kind.ts';

/** "Thực hiện Kế hoạch số 12/KH-UBND …": on what a document rests; "Theo đó, …" and "Thực hiện tốt …" go on with what it says. */
const RESTS_ON =
  /^(?:căn cứ|thực hiện|theo|triển khai)\s(?!đó)[^.;]{0,80}?(?:luật|nghị quyết|nghị định|quyết định|chỉ thị|kết luận|thông báo|thông tư|hướng dẫn|kế hoạch|chương trình|công văn|công điện|đề án|chỉ đạo|đề nghị|ý kiến|tờ trình|điều lệ)(?!\p{L})/iu;

/** True for the text of a document that numbers nothing: all of it stands where others have their preamble. */
export function isUnnumberedText(plan: Plan, { kind, text }: Passage): boolean {
  return plan.sections.length === 0 && kind === 'preamble' && !RESTS_ON.test(text) && !/^căn cứ(?!\p{L})/iu.test(text);
}

/** "UBND xã xây dựng kế hoạch như sau:": what the issuer says of the document itself. */
const PRESENTS =
  /(?<!\p{L})(?:xây dựng|ban hành|đề ra|thông báo|triển khai|đề nghị|yêu cầu|tổ chức)(?!\p{L})[^.;]*(?:như sau|sau đây|sau)\s*:$/iu;

/** True where a text without numbers may give somebody something to do: in what an office directs, and in news of it. */
export function mayDirect(plan: Plan, passage: Passage): boolean {
  return isUnnumberedText(plan, passage) && kindOfDocument(plan).directs && !PRESENTS.test(passage.text);
}
