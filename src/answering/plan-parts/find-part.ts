import type { IndexedDocument } from '../../index/index.ts';
import type { Section } from '../../plan/index.ts';
import { cite, citeHeading } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import { type Finding, type Nearest, silent } from '../finding.ts';
import { findTargetList } from '../targets/answer-target-list.ts';
import { showSection, textsOf, titledWithin } from './answer-section.ts';
import type { AskedParts } from './asked-parts.ts';
import { sectionsOf } from './part-sections.ts';

/** With more parts than this only their titles are told. */
const MOST_BEGUN = 5;
/** Titles told of a plan beside others. */
const NAMED = 2;

/** What stands in the parts of a plan that a question asks for. */
export function findAskedParts(context: AnswerContext, document: IndexedDocument, asked: AskedParts): Finding {
  if (asked.parts.every((part) => part.id === 'indicators')) {
    const list = findTargetList(context, document);
    if (list.found) return list;
  }
  const sections = sectionsOf(document, asked);
  const [only] = sections;
  if (!only) return noPart(context, document, asked);
  if (sections.length > 1) return listSections(context, document, sections);
  const within = titledWithin(document, only);
  if (within.length > 1) return listSections(context, document, within, only);
  // Of a part for several years what is told of those asked for.
  const named = asked.years.every((year) => only.title.includes(String(year)));
  const ofYears = (text: string) => named || asked.years.some((year) => text.includes(String(year)));
  return showSection(context, document, only, ofYears) ?? noPart(context, document, asked);
}

/** The parts with their titles and, where they are few, how each begins. */
function listSections(
  context: AnswerContext,
  document: IndexedDocument,
  sections: readonly Section[],
  above?: Section,
): Finding {
  const { wording } = context;
  const shown = sections.map((section) => {
    const [text] = sections.length > MOST_BEGUN ? [] : textsOf(document, section);
    const begins = text && cite(document, { passage: text.index, start: text.markerLength, end: text.text.length });
    const title = clip(section.title, 150);
    return {
      line: wording.task(wording.section(section.path), begins ? `${title}: ${clip(begins.quote, 220)}` : title),
      title,
      citations: [citeHeading(document, section), ...(begins ? [begins] : [])],
    };
  });
  const place = placeLabel(document);
  return {
    document,
    found: true,
    confidence: 1,
    sentence: above ? wording.partTitled(place, wording.section(above.path), above.title) : wording.partsOf(place),
    short: [...shown.slice(0, NAMED).map((one) => one.title), ...(shown.length > NAMED ? ['…'] : [])].join('; '),
    details: shown.map((one) => one.line),
    notes: [],
    // Beside other plans there is room for the first few: the titles that are named come before how the parts begin.
    citations: [
      ...shown.slice(0, NAMED).flatMap((one) => one.citations.slice(0, 1)),
      ...(above ? [citeHeading(document, above)] : []),
      ...shown.flatMap((one, i) => (i < NAMED ? one.citations.slice(1) : one.citations)),
    ],
  };
}

/** A plan without such a part; the same part for other years is the nearest. */
function noPart(context: AnswerContext, document: IndexedDocument, asked: AskedParts): Finding {
  const { wording } = context;
  const others = asked.years.length > 0 ? sectionsOf(document, { ...asked, years: [] }) : [];
  const [other] = others.flatMap((one) => [
    ...titledWithin(document, one).filter(({ title }) => /\d{4}/u.test(title)),
    one,
  ]);
  const nearest: Nearest | undefined = other && {
    text: wording.nearest(wording.section(other.path), other.title),
    citations: [citeHeading(document, other)],
  };
  const sentence = wording.noPart(document.identity.title, asked.words, asked.years.join(', '));
  return silent(document, sentence, wording.noTargetShort, nearest);
}
