import { matchTopic, profileText } from '../retrieval/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';
import { type AnswerContext, topicTerms } from './context.ts';
import { isOfAllBodies, speaksOfEveryBody } from './deadlines/parties.ts';
import type { Finding } from './finding.ts';

/** A term is in the words cited at least so well. */
const SAID = 0.5;

/**
 * "Đúng." is said of a claim as a whole: of one that also names a body, a thing or a number which the words cited do not
 * have, only what is so is told, and what does not stand there.
 */
export function confirmWhole(context: AnswerContext, finding: Finding): Finding {
  const { wording, question } = context;
  // Who signed or issued a document is judged where it is told.
  if (question.intent === 'document' || !finding.found) return finding;
  const confirms = finding.sentence.startsWith(`${wording.yes} `);
  // Of a sentence that is shown for what is claimed, that it lacks a part of the claim is told too.
  const shows = question.yesNo && finding.passage === true && question.intent === 'content' && !finding.denies;
  if (!confirms && !shows) return finding;
  const all = claimsUnsaid(context, finding);
  // A word alone may be said otherwise there, and who does it in more general words.
  const bodies = new Set(question.agencies.map(({ name }) => name));
  const unsaid = confirms ? all : all.filter((one) => one.includes(' ') && !bodies.has(one));
  if (unsaid.length === 0) return finding;
  if (!confirms)
    return { ...finding, notes: [wording.claimUnsaid(unsaid.map((one) => `“${one}”`).join(', ')), ...finding.notes] };
  return {
    ...finding,
    sentence: finding.sentence.slice(wording.yes.length + 1),
    notes: [wording.claimUnsaid(unsaid.map((one) => `“${one}”`).join(', ')), ...finding.notes],
  };
}

/** The concepts of a report as such; one of a quarter or half a year is another. */
const REPORT = /^bao-cao-(?:dinh-ky|ket-qua-thuc-hien)$/u;

/** What the question claims that neither the words cited nor the headings above them have. */
function claimsUnsaid(context: AnswerContext, { citations, document }: Finding): string[] {
  const { question, statistics } = context;
  const cited = citations.map(({ quote, heading }) => `${heading} ${quote}`).join(' \n ');
  const profile = profileText(cited);
  const bodies = new Set(agencyIdsOf(`${cited}; ${document.identity.issuer ?? ''}`));
  // "Các sở" are among "các cơ quan, đơn vị".
  const every = speaksOfEveryBody(cited);
  const strangers = question.agencies
    .filter(({ id, name }) => !bodies.has(id) && !(every && isOfAllBodies(name)))
    .map(({ name }) => name);
  // The time claimed is judged where it is told.
  const time = question.claimedTime?.text ?? '';
  // "Annual report" of what is to be reported every year is said, whatever it is called.
  const called = (id: string | undefined) => question.report && id !== undefined && REPORT.test(id);
  const telling = topicTerms(context).filter((term) => !term.light && !called(term.concept?.id));
  const terms = telling.filter(
    (term) => !time.includes(term.text) && matchTopic([term], profile, statistics).coverage < SAID,
  );
  const words: string[] = [];
  for (const [i, { text, position }] of terms.entries()) {
    const last = terms[i - 1];
    // Words side by side are one claim: "phòng tài chính".
    if (last && position === last.position + last.tokens.length) words.push(`${words.pop()} ${text}`);
    else words.push(text);
  }
  return [...strangers, ...words];
}
