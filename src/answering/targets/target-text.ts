import type { IndexedDocument } from '../../index/index.ts';
import type { Target } from '../../records/index.ts';
import { type AnswerContext, capital, textOf } from '../context.ts';

/** What is to be done, where it stands before the number: "Xóa | 100% nhà tạm". */
function verbOf({ listed, span, valueSpan }: Target, document: IndexedDocument): string {
  if (!listed || span.passage !== valueSpan.passage || valueSpan.start <= span.start) return '';
  const before = textOf(document, { ...span, end: valueSpan.start }).trim();
  return before.split(/\s+/u).length <= 2 ? before : '';
}

/** Everything that says what a target measures. */
export function describeTarget(target: Target, document: IndexedDocument): string {
  const per = target.per ? `trên ${target.per}` : '';
  const unit = target.unit && target.unit !== '%' && !target.indicator.includes(target.unit) ? target.unit : '';
  const comparator = target.comparator === '>=' ? 'tối thiểu' : '';
  // Outside lists of targets the sentence around the value says what it is about.
  const around = target.listed ? '' : textOf(document, target.span);
  return [
    target.indicator,
    verbOf(target, document),
    around,
    unit,
    per,
    target.per === 'năm' ? 'mỗi năm giảm' : '',
    comparator,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A value as the plan writes it, with what it is counted per. */
export function writeValue(context: AnswerContext, target: Target): string {
  const { wording, question } = context;
  let text = target.valueText;
  if (question.language === 'en') {
    const bare = text.replace(
      /^(?:đạt\s+)?(?:dưới|trên|khoảng|ít nhất|tối thiểu|tối đa|không quá|từ|<|>|≤|≥)\s*(?:đạt\s*)?/iu,
      '',
    );
    text = [wording.comparator[target.comparator], bare].filter(Boolean).join(' ');
  }
  return withMeasure(text, target);
}

/** A value as written, with its unit and what it is counted per where those stand elsewhere in the sentence. */
export function withMeasure(value: string, target: Target): string {
  if (value === '') return '';
  let text = value;
  if (target.unit === '%' && /\d$/u.test(text)) text = `${text}%`;
  if (target.unit && target.unit !== '%' && !text.includes(target.unit)) text = `${text} ${target.unit}`;
  if (target.per && !text.includes(target.per))
    text =
      target.unit === '%'
        ? `${text}${/^(?:năm|tháng|quý)$/u.test(target.per) ? '/' : ' '}${target.per}`
        : `${text} trên ${target.per}`;
  return text;
}

/** A target's value, indicator, place and year as one sentence. */
export function sentenceOf(context: AnswerContext, target: Target, place: string): string {
  return context.wording.target(capital(writeValueBeside(context, target)), target.indicator, place, target.year);
}

/** A value beside its indicator: what it is counted per is not told twice ("bác sĩ tại mỗi Trạm Y tế"). */
export function writeValueBeside(context: AnswerContext, target: Target): string {
  if (!target.per || !target.indicator.includes(target.per)) return writeValue(context, target);
  const { per: _per, ...rest } = target;
  return writeValue(context, rest);
}
