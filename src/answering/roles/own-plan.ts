import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldText } from '../../text/index.ts';
import { nearestIn } from '../content/nearest.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import { proofOf as proofOfDeadline, sentenceOf } from '../deadlines/deadline-text.ts';
import { isForIssuingPlan } from '../deadlines/issuing-deadline.ts';
import { type Finding, silent } from '../finding.ts';
import { asEnd, namesOf, taskTextOf } from './assignment-text.ts';
import { proofOf } from './prove-assignment.ts';

/** Kinds of bodies as a question names them, folded, and as plans write them. */
const BODIES: readonly [RegExp, RegExp][] = [
  [/(?:^| )so(?: |$)/u, /(?<!\p{L})sở(?!\p{L})/iu],
  [/(?:^| )(?:bo|bo nganh)(?: |$)/u, /(?<!cán |\p{L})bộ(?! đội)(?!\p{L})/iu],
  [/(?:^| )nganh(?: |$)/u, /(?<!\p{L})ngành(?!\p{L})/iu],
  [/(?:^| )(?:huyen|thi xa|thanh pho)(?: |$)/u, /(?<!\p{L})(?:huyện|thị xã|huyện ủy)(?!\p{L})/iu],
  [/(?:^| )(?:xa|phuong|thi tran)(?: |$)/u, /(?<!\p{L}|thị )(?:xã|phường|thị trấn)(?! hội)(?!\p{L})/iu],
  [/(?:^| )tinh(?: |$)/u, /(?<!\p{L})(?:tỉnh|địa phương)(?!\p{L})/iu],
  [
    /(?:^| )(?:don vi|co quan|dia phuong|phong|ban)(?: |$)/u,
    /(?<!\p{L})(?:đơn vị|cơ quan|địa phương|phòng|ban)(?!\p{L})/iu,
  ],
];
const ASKS =
  /^(.*?)(?:(?:co )?(?:phai|can|bat buoc|buoc)(?: tu)?) (?:lam|lap|xay dung|ban hanh|ra|co|soan)(?: them)? (?:mot )?(?:ke hoach|chuong trinh)(?: \S+){0,8}(?<! (?:dung|phai)) (?:khong|ko|k|hong|a|ha|chu)(?: |$)/u;
/** A plan by which the body carries out the one at hand, rather than one for a matter of its own. */
const PLAN_OF_ITS_OWN =
  /(?:xây dựng|ban hành|lập)(?:[^,;.]{0,60}\s)?(?:kế hoạch|chương trình)(?:, (?:kế hoạch|chương trình))?(?: hành động)?(?: cụ thể| chi tiết| riêng)?(?: để)? (?:triển khai|thực hiện|tổ chức|chỉ đạo|của (?:ngành|đơn vị|địa phương))/iu;

/** The kind of body of which a question asks whether it has to make a plan of its own; nothing for any other question. */
function bodyAsked({ text }: Question): RegExp | undefined {
  const before = ASKS.exec(foldText(text).replace(/[,?!.]+/gu, ' '))?.[1];
  return before === undefined ? undefined : BODIES.find(([asked]) => asked.test(` ${before} `))?.[1];
}

/** "Huyện có phải làm kế hoạch riêng không": yes with the words that ask it of them, or that the plan does not say so. */
export function findOwnPlan(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const body = bodyAsked(context.question);
  if (!body) return undefined;
  const { wording } = context;
  const place = placeLabel(document);
  const due = document.records.deadlines.find((one) => isForIssuingPlan(one) && body.test(one.who));
  const told = { document, found: true, confidence: 1, details: [], notes: [] };
  if (due) {
    const sentence = `${wording.thereIs} ${sentenceOf(context, due, place)}`;
    return { ...told, sentence, short: sentence, citations: proofOfDeadline(document, due) };
  }
  const duty = document.records.assignments.find(
    (one) =>
      one.role === 'duty' &&
      one.leads.some(({ name }) => body.test(name)) &&
      PLAN_OF_ITS_OWN.test(taskTextOf(document, one)),
  );
  if (!duty)
    return silent(
      document,
      wording.noOwnPlan(document.identity.title),
      wording.noTargetShort,
      nearestIn(context, document, [], true),
    );
  const sentence = `${wording.thereIs} ${wording.tasksDuty(namesOf(duty.leads), place)} ${asEnd(duty.task)}`;
  return { ...told, sentence, short: sentence, citations: proofOf(context, document, duty, context.question.terms) };
}
