import { foldedPhrase } from '../../text/index.ts';
import type { AnswerContext } from '../context.ts';
import type { Finding } from '../finding.ts';

/** What is left of the findings where the question names no place: what barely fits beside what fits well is taken as silence. */
export function openFindings(context: AnswerContext, findings: readonly Finding[]): Finding[] {
  return ofClaim(context, plausible(findings));
}

function plausible(findings: readonly Finding[]): Finding[] {
  const best = Math.max(...findings.map((finding) => finding.confidence));
  // A plan that has the very task but is silent on what is asked of it leaves no room for tasks that resemble it.
  const known = Math.max(0, ...findings.map((finding) => (finding.found ? 0 : finding.confidence)));
  const least = Math.max(best - 0.3, known - 0.01);
  return findings.map((finding) =>
    finding.found && finding.confidence < least ? { ...finding, found: false } : finding,
  );
}

/** A claim is held against what states it: another plan's task of the same name neither confirms nor denies it. */
function ofClaim({ question }: AnswerContext, findings: readonly Finding[]): Finding[] {
  const claims = question.yesNo && question.intent === 'lead' ? question.premises : [];
  const states = ({ citations }: Finding) =>
    claims.every((claim) => citations.some(({ quote }) => foldedPhrase(quote).includes(foldedPhrase(claim))));
  return findings.map((finding) => (finding.found && !states(finding) ? { ...finding, found: false } : finding));
}
