import type { IndexedDocument } from '../../index/index.ts';
import { cite } from '../cite.ts';
import { type AnswerContext, bestSentence, matchOwner, placeLabel, topicLabel, topicTerms } from '../context.ts';
import { type Finding, unmatched } from '../finding.ts';
import { clipAbout } from './clip.ts';
import { passagesWithAll } from './sieve-passages.ts';

/** A passage speaks of a topic where it has all of its telling words. */
const ENOUGH = 0.9;
/** Sections named of one plan. */
const SHOWN = 5;

/** Where a plan speaks of a topic; only what a passage says in the topic's own words counts. */
export function findMentions(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const terms = topicTerms(context, true).filter((term) => !term.light);
  const nothing = unmatched(
    document,
    wording.noContent(document.identity.title, topicLabel(context)),
    wording.noTargetShort,
  );
  if (terms.length === 0) return nothing;
  const hits: { passage: number; focus: number }[] = [];
  for (const passage of passagesWithAll(context, terms, document)) {
    const one = document.plan.passages[passage]!;
    const { coverage, missing, focus } = matchOwner(context, terms, one, 'text', () => one.text);
    if (coverage >= ENOUGH && missing.length === 0) hits.push({ passage, focus });
  }
  if (hits.length === 0) return nothing;
  const [best] = [...hits].sort((a, b) => b.focus - a.focus);
  const spans = [best!, ...hits.filter((hit) => hit !== best)].map(
    (hit) => bestSentence(context, document, hit.passage, terms).span,
  );
  const citations = spans.slice(0, SHOWN).map((span) => cite(document, span));
  const sections = [...new Set(citations.map((citation) => wording.section(citation.section)))].join(', ');
  const quote = clipAbout(context, citations[0]!.quote, terms, 240);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: wording.mentionedIn(placeLabel(document), sections, quote),
    short: `${sections}: “${quote}”`,
    details: citations
      .slice(1, 4)
      .map((citation) =>
        wording.task(wording.section(citation.section), clipAbout(context, citation.quote, terms, 200)),
      ),
    notes: [],
    passage: true,
    citations,
  };
}
