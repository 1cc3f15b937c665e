import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import type { AnswerContext } from '../context.ts';
import type { Finding } from '../finding.ts';

/** Plans in the order asked for; those whose numbers count something else, or that state none, come last. */
export function inRankOrder(
  order: NonNullable<Question['rankOrder']>['order'],
  findings: readonly Finding[],
): Finding[] {
  const alike = countedAlike(findings);
  const sign = order === 'down' ? -1 : 1;
  const ranked = alike.toSorted((a, b) => sign * (amountOf(a) - amountOf(b)));
  return [...ranked, ...findings.filter((finding) => !alike.includes(finding))];
}

/** The plan of a rank, the first few, or the rank of one, in one sentence; those with the same number share a rank. */
export function tellRank(
  { question, wording }: AnswerContext,
  findings: readonly Finding[],
  nameOf: (document: IndexedDocument) => string,
): { direct: string; computed: string[] } | undefined {
  const asked = question.rankOrder;
  const alike = countedAlike(findings);
  if (!asked || alike.length < 2) return undefined;
  const ranked = inRankOrder(asked.order, alike);
  const amounts = [...new Set(ranked.map(amountOf))];
  const rankOf = (finding: Finding) => amounts.indexOf(amountOf(finding)) + 1;
  const name = ({ document, short }: Finding) => `${nameOf(document)} (${short})`;
  if (asked.of) {
    const own = ranked.find(({ document }) => document.identity.place?.id === asked.of);
    if (!own) return undefined;
    const rank = wording.rank(rankOf(own), alike.length, asked.order);
    return { direct: `${name(own)}: ${rank}.`, computed: [rank] };
  }
  if (asked.nth) {
    const those = ranked.filter((finding) => rankOf(finding) === asked.nth);
    const rank = wording.rank(asked.nth, alike.length, asked.order);
    return those.length > 0 ? { direct: `${those.map(name).join(', ')}: ${rank}.`, computed: [rank] } : undefined;
  }
  if (asked.top && asked.top > 1) {
    const [, last = ranked.at(-1)!] = [0, ranked[asked.top - 1]];
    const those = ranked.filter((finding) => rankOf(finding) <= rankOf(last));
    return { direct: `${wording.firstOf[asked.order]}: ${those.map(name).join(', ')}.`, computed: [] };
  }
  return undefined;
}

/** The plans whose numbers measure the same in the commonest way. */
function countedAlike(findings: readonly Finding[]): Finding[] {
  const measures = findings.flatMap(({ measured }) => measured?.measure ?? []);
  const times = (one: string) => measures.filter((other) => other === one).length;
  const [commonest] = [...new Set(measures)].sort((a, b) => times(b) - times(a));
  return findings.filter(({ measured }) => measured !== undefined && measured.measure === commonest);
}

function amountOf({ measured }: Finding): number {
  return measured!.valueMax ?? measured!.value;
}
