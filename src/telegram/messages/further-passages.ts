import type { PassageView, PlanLibrary, Reply } from '../../conversation/index.ts';
import type { FeatureDependencies } from '../bot-context.ts';
import { BUTTONS } from '../buttons/callback-data.ts';
import { button, type Keyboard } from '../buttons/keyboard.ts';
import { TEXTS, type Texts } from '../strings/strings.ts';
import { shortenText } from './cut-text.ts';
import { cleanText } from './html.ts';
import { layOutMessages, paragraph, quotation } from './message-layout.ts';
import { type Page, pageOf, type Screen, turnRow } from './record-lists.ts';
import { describePlace, emphasiseDirect, unwrapQuote } from './render-answer.ts';

/** Passages shown beyond the answer's own proof: what comes after has little to do with it. */
const MOST_SHOWN = 12;
const A_PAGE = 3;
/** Characters of a passage in the list; the whole opens by its button. */
const QUOTE_LIMIT = 700;

/** Whether an answer is about a matter that further passages may speak of. */
export function mayHaveFurther(reply: Reply): boolean {
  const { about } = reply;
  if (!about || reply.status === 'clarify' || about.intent === 'chat' || about.intent === 'document') return false;
  return about.documentIds.length > 0 && (about.topic !== '' || about.agencyIds.length > 0);
}

/** A page of what the plans asked say besides an answer's own proof, found by search; undefined where there is nothing. */
export async function furtherScreen(
  reply: Reply,
  { id, page: wanted }: { id: string; page: number },
  { assistant }: FeatureDependencies,
): Promise<Screen | undefined> {
  const texts = TEXTS[reply.language];
  const library = assistant.library();
  const cited = new Set(reply.citations.map((citation) => library.locate(citation)?.reference));
  const found = await assistant.findRelated(reply.turns, reply.about?.documentIds ?? []);
  const further = found.filter((span) => !cited.has(span.reference)).slice(0, MOST_SHOWN);
  const page = pageOf(further, wanted, A_PAGE);
  const passages = page.items.flatMap((span) => library.passage(span.reference) ?? []);
  if (passages.length === 0) return undefined;
  return { html: renderFurther(reply, page, passages, texts), keyboard: furtherKeyboard(id, page, library, texts) };
}

function renderFurther(reply: Reply, page: Page<unknown>, passages: readonly PassageView[], texts: Texts): string {
  return layOutMessages([
    { spans: emphasiseDirect(cleanText(reply.direct)) },
    paragraph(texts.furtherTitle(page.page + 1, page.pages), 'italic', { apart: true }),
    ...passages.flatMap((passage) => [
      paragraph(
        describePlace({ title: passage.document.title, section: passage.section, page: passage.page }, texts),
        'plain',
        { apart: true, keepWithNext: true },
      ),
      quotation([{ text: `“${shortenText(unwrapQuote(passage.text), QUOTE_LIMIT)}”`, style: 'plain' }]),
    ]),
  ])[0]!;
}

function furtherKeyboard(
  id: string,
  page: Page<{ reference: string; start: number; end: number }>,
  library: PlanLibrary,
  texts: Texts,
): Keyboard {
  const passages = page.items.map(({ reference, start, end }) => {
    const section = library.passage(reference)?.section ?? '';
    return button(texts.button.wholePassage(section), BUTTONS.passage, reference, start, end);
  });
  return [
    passages,
    [
      button(texts.button.backToAnswer, BUTTONS.page, id, 0),
      ...turnRow(page, texts, (turn) => button(turn.label, BUTTONS.further, id, turn.page)),
    ],
  ];
}
