import type { IndexedDocument } from '../../index/index.ts';
import type { Question } from '../../question/index.ts';
import { foldText } from '../../text/index.ts';
import type { Selection } from '../choosing/select-documents.ts';
import { cite } from '../cite.ts';
import { type Draft, uncited } from '../composing/compose.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, capital, labelAmong, placeLabel } from '../context.ts';
import { type Citing, citingsOf, ofIssuer, tellingMost } from './citing-plans.ts';

const PLAN = '(?:van ban|ke hoach|chuong trinh|tinh|noi|dia phuong|cho)';
const CITES = '(?:nhac|dan|vien dan|trich dan|de cap|trich)';
/** "Văn bản nào nhắc", "được nhắc ở đâu", "có trong kế hoạch nào". */
const ASKS_WHERE = new RegExp(
  `(?:^|\\s)${PLAN} nao (?:co |deu )?${CITES}(?!\\p{L})|(?:^|\\s)(?:duoc )?${CITES}(?: den| toi| ra)? (?:o |trong |tai )?(?:dau|nhung dau|(?:nhung |cac )?${PLAN} nao)(?!\\p{L})`,
  'u',
);

/** True where it is asked which plans cite the one document that the question names by its number. */
function asksWhereCited({ references = [], text }: Question): boolean {
  return references.length === 1 && ASKS_WHERE.test(foldText(text));
}

/** "Chỉ thị 37 được nhắc ở đâu": the plans that cite a document of that number, and no others. */
export function tellWhereCited(context: AnswerContext, selection: Selection): Draft | undefined {
  const { index, question, wording } = context;
  const [reference] = question.references ?? [];
  if (!reference || !asksWhereCited(question)) return undefined;
  const placed = question.places.some(({ kind }) => kind !== 'central');
  const asked = placed ? selection.documents : index.documents;
  const label = capital(
    question.tokens
      .slice(reference.from, reference.to)
      .map((token) => token.text)
      .join(' '),
  );
  const found = ofIssuer(citingsOf(index, asked, reference), question);
  const first = firstOfEach(found);
  if (first.length === 0) {
    const none = wording.noneUses(label, asked.length);
    return { ...uncited('not_found', none), computed: [none] };
  }
  const nameOf = labelAmong(first.map(({ document }) => document));
  const told = first.map(({ document, one, end }) => {
    const citation = cite(document, { passage: one.passage.index, start: one.start, end });
    const section = citation.section ? `, ${wording.section(citation.section)}` : '';
    return { document, citation, text: `${section}: ${capital(clip(citation.quote))}.` };
  });
  const header = wording.coverage(label, asked.length, told.length);
  const [only, ...others] = told;
  const single = others.length === 0;
  return {
    ...uncited(
      'answered',
      single ? `${placeLabel(only!.document)}${only!.text}` : header,
      single
        ? [`${header} ${placeLabel(only!.document)}.`]
        : told.map((one) => wording.listed(`${nameOf(one.document)}${one.text}`)),
    ),
    notes: question.corrections.map(([typed, as]) => wording.readAs(typed, as)),
    citations: told.map(({ citation }) => citation),
    computed: [header],
    long: !single,
  };
}

/** Of each plan the place that tells most of the document cited. */
function firstOfEach(found: readonly Citing[]): Citing[] {
  const plans = new Map<IndexedDocument, Citing[]>();
  for (const one of found) plans.set(one.document, [...(plans.get(one.document) ?? []), one]);
  return [...plans.values()].flatMap((own) => tellingMost(own).slice(0, 1));
}
