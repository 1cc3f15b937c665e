import type { Deadline } from '../../records/index.ts';
import { foldText } from '../../text/index.ts';

const ISSUE = '(?:ban hanh|xay dung|ra|lap|soan|soan thao|lam|co|trinh|xong)';
const PLAN = '(?:chuong trinh|ke hoach)(?: hanh dong)?';

/** "Các bộ phải ra chương trình hành động trước ngày nào": the matter is the plan that has to be made. */
const ASKS = new RegExp(`(?:^| )${ISSUE} (?:xong )?${PLAN}(?!\\p{L})`, 'u');
const TELLS = new RegExp(`(?:ban hanh|xay dung|lap)[^.;:]{0,60} ${PLAN}(?!\\p{L})`, 'u');

/** True where a question asks by when a plan of one's own has to be made: these words otherwise only say whose plan is read. */
export function asksToIssuePlan(text: string): boolean {
  return ASKS.test(foldText(text));
}

/** True where a deadline is for making such a plan. */
export function isForIssuingPlan(deadline: Deadline): boolean {
  return !deadline.report && TELLS.test(foldText(deadline.what));
}
