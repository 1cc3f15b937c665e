import { matchTopic, profileText } from '../../retrieval/index.ts';
import { tokenize } from '../../text/index.ts';
import { type AnswerContext, capital, placeLabel, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';

/** Times that a sentence states by years. */
const PERIOD = /giai đoạn\s+\d{4}\s?[-–]\s?\d{4}|(?:từ|đến|trong|trước)\s+(?:hết\s+)?năm\s+\d{4}/giu;

/**
 * A sentence that has several times, with the one first that stands nearest to what is asked about: "…hợp đồng giai đoạn 2026 -
 * 2030, … chính sách hỗ trợ du học sinh giai đoạn 2024 - 2030".
 */
export function withPeriodFirst(context: AnswerContext, finding: Finding): Finding {
  const quote = finding.citations[0]?.quote ?? '';
  const periods = [...quote.matchAll(PERIOD)];
  if (new Set(periods.map(([text]) => text)).size < 2) return finding;
  const terms = topicTerms(context).filter((term) => !term.light);
  const { named } = matchTopic(terms, profileText(quote), context.statistics);
  const tokens = tokenize(quote);
  const spoken = [...named].map((at) => tokens[at]!.end);
  const distance = ({ index }: RegExpExecArray) => Math.min(...spoken.map((end) => Math.abs(index - end)));
  const [nearest, next] = periods.sort((a, b) => distance(a) - distance(b));
  if (!nearest || spoken.length === 0 || (next && distance(next) === distance(nearest))) return finding;
  const place = placeLabel(finding.document);
  const period = nearest[0].replace(/\s+/gu, ' ');
  const told = finding.sentence.replace(`${place}: `, '');
  return { ...finding, sentence: `${capital(period)} (${place}): ${told}`, short: `${period}: ${finding.short}` };
}
