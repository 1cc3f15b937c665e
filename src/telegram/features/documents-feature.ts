import { Composer, type Context } from 'grammy';
import type { DocumentView, OutlineView } from '../../conversation/index.ts';
import { type FeatureDependencies, languageOf, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button, inRows } from '../buttons/keyboard.ts';
import { orGone } from '../gone-error.ts';
import { escapeHtml } from '../messages/html.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { DOCUMENTS_A_PAGE, oneLine, pageOf, placeButtons, type Screen } from '../messages/record-lists.ts';
import { documentFacts, renderDocuments } from '../messages/render-documents.ts';
import { editHtml, sendFile, sendHtml } from '../messages/send-messages.ts';

/** Characters of a section's title in the outline; a button holds about as many. */
const TITLE_LIMIT = 90;
/** Sections and passages that one screen has buttons for. */
const MOST_BUTTONS = 40;

/** /tailieu: the documents that are searched, their status, their outlines to walk through, the original files. */
export function createDocumentsFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { assistant } = dependencies;
  const library = () => assistant.library();

  const list = (ctx: Context, page: number): Screen => ({
    html: renderDocuments(pageOf(assistant.documents(), page, DOCUMENTS_A_PAGE), languageOf(ctx)),
    keyboard: placeButtons(library().documents(), page, textsFor(ctx), {
      choose: BUTTONS.document,
      turn: BUTTONS.documents,
    }),
  });

  composer.command('tailieu', async (ctx) => {
    const { html, keyboard } = list(ctx, 0);
    await sendHtml(ctx, [html], keyboard);
  });
  onButton(composer, BUTTONS.documents, dependencies, async (ctx, [page]) => {
    const { html, keyboard } = list(ctx, readCount(page));
    await editHtml(ctx, html, keyboard);
    return undefined;
  });
  onButton(composer, BUTTONS.document, dependencies, async (ctx, [key = '']) => {
    const level = orGone(library().chapters(key), textsFor(ctx).goneFromDocuments);
    const { html, keyboard } = composeChapters(ctx, level);
    await editHtml(ctx, html, keyboard);
    return undefined;
  });
  onButton(composer, BUTTONS.section, dependencies, async (ctx, [reference = '']) => {
    const level = orGone(library().section(reference), textsFor(ctx).goneFromDocuments);
    const { html, keyboard } = composeSection(ctx, level, dependencies);
    await editHtml(ctx, html, keyboard);
    return undefined;
  });
  onButton(composer, BUTTONS.file, dependencies, async (ctx, [key = '']) => {
    const texts = textsFor(ctx);
    const document = orGone(library().document(key), texts.goneFromDocuments);
    const file = orGone(dependencies.corpus?.readOriginal(document.documentId), texts.noOriginal);
    await ctx.replyWithChatAction('upload_document').catch(() => undefined);
    await sendFile(ctx, file, escapeHtml(texts.originalCaption(document.title)));
    return undefined;
  });
  return composer;
}

function composeChapters(ctx: Context, { document, children }: OutlineView): Screen {
  const texts = textsFor(ctx);
  return {
    html: layOutMessages([
      paragraph(document.title, 'bold'),
      paragraph(documentFacts(document, texts)),
      paragraph(texts.counts(document.targets, document.assignments)),
      ...describeDoubts(document, texts.doubt),
      ...children.map((section, i) => paragraph(`${section.path}. ${section.title}`, 'plain', { apart: i === 0 })),
    ])[0]!,
    keyboard: [
      ...inRows(
        children.slice(0, MOST_BUTTONS).map((section) => button(section.path, BUTTONS.section, section.reference)),
        5,
      ),
      [button(texts.button.original, BUTTONS.file, document.key), button(texts.button.back, BUTTONS.documents)],
    ],
  };
}

function describeDoubts(document: DocumentView, sentences: Record<string, string>) {
  const doubts = document.doubts.flatMap((doubt) => sentences[doubt] ?? []);
  return doubts.length > 0 ? [paragraph(`⚠️ ${doubts.join('; ')}`, 'italic')] : [];
}

function composeSection(ctx: Context, level: OutlineView, { assistant }: FeatureDependencies): Screen {
  const texts = textsFor(ctx);
  const { document, section, parent, children, passages } = level;
  const shown = passages.map((span) => ({ span, text: assistant.library().passage(span.reference)?.text ?? '' }));
  const back = parent
    ? button(texts.button.back, BUTTONS.section, parent)
    : button(texts.button.back, BUTTONS.document, document.key);
  return {
    html: layOutMessages([
      paragraph(document.title),
      paragraph(`${section?.path}. ${oneLine(section?.title ?? '', 300)}`, 'bold'),
      ...children.map((child, i) =>
        paragraph(`${child.path}. ${oneLine(child.title, TITLE_LIMIT)}`, 'plain', { apart: i === 0 }),
      ),
      ...shown.map(({ text }, i) => paragraph(`¶${i + 1} ${oneLine(text, 160)}`, 'plain', { apart: i === 0 })),
    ])[0]!,
    keyboard: [
      ...inRows(
        children.slice(0, MOST_BUTTONS).map((child) => button(child.path, BUTTONS.section, child.reference)),
        4,
      ),
      ...inRows(
        shown
          .slice(0, MOST_BUTTONS)
          .map(({ span }, i) => button(`¶${i + 1}`, BUTTONS.passage, span.reference, span.start, span.end)),
        6,
      ),
      [back],
    ],
  };
}
