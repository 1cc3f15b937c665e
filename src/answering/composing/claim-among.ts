import type { IndexedDocument } from '../../index/index.ts';
import { readAmount } from '../../question/index.ts';
import { claimedOf } from '../claimed.ts';
import { type AnswerContext, capital } from '../context.ts';
import type { Finding } from '../finding.ts';
import { meets } from '../targets/compare-values.ts';

/** The first line where a question claims something of several plans. */
export interface ClaimTold {
  direct: string;
  computed: string[];
}

/**
 * Whether what a question claims of several plans is so: of places named, of each; else of those that set it. Nothing where
 * a plan named is silent, since then neither yes nor no is the whole truth.
 */
export function claimAmong(
  context: AnswerContext,
  findings: readonly Finding[],
  nameOf: (document: IndexedDocument) => string,
): ClaimTold | undefined {
  const { question, wording } = context;
  const claims = question.premises.length > 0 || (question.intent === 'lead' && question.agencies.length > 0);
  if (!question.yesNo || !claims || question.threshold || question.superlative || question.difference) return undefined;
  const judged = findings.flatMap((finding) => {
    const so = finding.found ? holds(context, finding) : undefined;
    return so === undefined ? [] : [{ finding, so }];
  });
  if (judged.length === 0) return undefined;
  const so = judged.filter((one) => one.so).map(({ finding }) => finding);
  const { yes, no } = wording;
  if (question.places.length > 1) {
    if (so.length < judged.length) return { direct: no, computed: [] };
    return judged.length === findings.length ? { direct: yes, computed: [] } : undefined;
  }
  if (so.length === 0)
    return { direct: question.premises.length > 0 ? wording.notSo(claimedOf(context)) : no, computed: [] };
  const claimed = question.premises[0] ?? question.agencies.map(({ name }) => name).join(', ');
  const names = so.map(({ document, short }) =>
    question.intent === 'lead' ? nameOf(document) : `${nameOf(document)} (${short})`,
  );
  const direct = `${yes} ${wording.meetingAmount(capital(claimed), names.join(', '))}`;
  return { direct, computed: [`${yes} ${capital(claimed)}:`] };
}

/** Whether the claim is so of one plan; nothing where the plan's answer does not judge it. */
function holds({ question, wording }: AnswerContext, { document, measured, sentence }: Finding): boolean | undefined {
  const { places, premises, language, bound } = question;
  // "Hậu Giang 80%, Lâm Đồng 60%": to each place its own.
  const at = places.findIndex(({ id }) => id === document.identity.place?.id);
  const own = places.length > 1 && places.length === premises.length ? premises[at] : undefined;
  if (own !== undefined && measured) {
    const value = readAmount(own, language);
    return value === measured.value || value === measured.valueMax;
  }
  // "Đều trên 95%": of more than one, what is beyond it is so too.
  if (places.length > 1 && bound && measured) return meets(measured, bound);
  if (sentence.startsWith(`${wording.yes} `)) return true;
  const denial = wording.notSo('').replace(/[\s.]+$/u, '');
  return sentence.startsWith(denial) ? false : undefined;
}
