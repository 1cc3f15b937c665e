import type { Selection } from '../choosing/select-documents.ts';
import type { Draft } from '../composing/compose.ts';
import { doubtNotes } from '../composing/compose.ts';
import { clip, clipAbout } from '../content/clip.ts';
import { type AnswerContext, capital, labelAmong, placeLabel, topicLabel } from '../context.ts';
import { silent } from '../finding.ts';
import { askedTerm } from './asked-term.ts';
import { findMeaning, type Told } from './find-meaning.ts';

/** Plans told at most, of those that say what the term is and of those that only use it. */
const SHOWN = 3;

/**
 * What the plans say that a term is. Where they use it without saying what it is, that is told, and apart from it what they
 * say of it; a short form is spelled out by the plan that does so, else by the assistant's own list, which is told as such.
 */
export function answerMeaning(context: AnswerContext, { documents }: Selection): Draft | undefined {
  const asked = documents.length > 0 ? askedTerm(context) : undefined;
  const { meaning } = context.question;
  if (!asked || !meaning) return undefined;
  const { wording } = context;
  const about = { ...context, question: { ...context.question, terms: asked.terms, topicText: asked.shown } };
  const label = asked.counted
    ? `“${asked.shown}”`
    : asked.terms.length > 0
      ? topicLabel(about)
      : `“${meaning.short!.short}”`;
  const told =
    asked.terms.length > 0 ? documents.flatMap((document) => findMeaning(context, document, asked, meaning) ?? []) : [];
  const shortForm = meaning.short && [wording.listedShort(meaning.short.short, meaning.short.long)];
  const defining = told.filter((one) => one.defined);
  if (defining.length > 0) return tellDefined(context, label, documents.length, defining);
  const nameOf = labelAmong(told.map(({ document }) => document));
  const [document, ...others] = documents;
  const includes = meaning.as === 'includes' || asked.counted;
  const direct =
    told.length === 0
      ? others.length > 0
        ? wording.noneUses(label, documents.length)
        : wording.noContent(document!.identity.title, label)
      : others.length > 0
        ? wording.noneDefines(label, documents.length, told.length, includes)
        : includes
          ? wording.noParts(document!.identity.title, label)
          : wording.noDefinition(document!.identity.title, label);
  const shown = told.slice(0, SHOWN);
  return {
    status: 'not_found',
    direct,
    details: [
      ...(shortForm ?? []),
      ...shown.map(({ document: one, used }) => {
        const text = wording.mentions(wording.section(used!.section), clipAbout(context, used!.quote, asked.terms));
        return others.length > 0 ? `${nameOf(one)}: ${text}` : text;
      }),
    ],
    notes: [],
    citations: shown.map(({ used }) => used!),
    long: documents.length > 1,
    computed: [direct],
  };
}

function tellDefined(context: AnswerContext, label: string, searched: number, defining: readonly Told[]): Draft {
  const { wording, question } = context;
  const { short } = question.meaning!;
  // Plans that carry out one resolution often say it in the same words.
  const distinct = defining.filter(
    ({ defined }, i) => defining.findIndex((one) => one.defined!.quote === defined!.quote) === i,
  );
  const [first, ...others] = distinct;
  const { document, defined } = first!;
  const place = placeLabel(document);
  const spelled = short && defined!.quote.normalize('NFC').toUpperCase().includes(`(${short.short.toUpperCase()})`);
  const header = wording.coverage(capital(label), searched, defining.length);
  const rows = (spelled ? distinct : others)
    .slice(0, SHOWN)
    .map((one) => wording.listed(`${placeLabel(one.document)}: ${clip(one.defined!.quote, 260)}`));
  return {
    status: 'answered',
    direct: spelled ? wording.standsFor(short.short, short.long, place) : `${place}: ${clip(defined!.quote, 500)}`,
    details: searched > 1 ? [rows.length > 0 ? header : `${header} ${place}.`, ...rows] : rows,
    notes: [
      ...new Set(
        distinct.flatMap((one) => doubtNotes(context, { ...silent(one.document, '', ''), citations: [one.defined!] })),
      ),
    ],
    citations: [defined!, ...others.slice(0, SHOWN).map((one) => one.defined!)],
    long: searched > 1,
    computed: spelled ? [short.short] : [],
  };
}
