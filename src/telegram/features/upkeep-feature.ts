import { Composer, type Context, GrammyError } from 'grammy';
import type { CorpusKeeper, DocumentPreview, RebuildReport } from '../../conversation/index.ts';
import { AppError } from '../../errors.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS } from '../buttons/callback-data.ts';
import { button } from '../buttons/keyboard.ts';
import { describeError } from '../describe-error.ts';
import { orGone } from '../gone-error.ts';
import { escapeHtml } from '../messages/html.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { oneLine } from '../messages/record-lists.ts';
import { documentFacts } from '../messages/render-documents.ts';
import { editHtml, sendHtml, sendText } from '../messages/send-messages.ts';
import { systemCodeOf } from '../safe-log.ts';
import type { Texts } from '../strings/strings.ts';

/** Bytes of a file that a bot may fetch from Telegram. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** Chapters that a preview lists; no plan has more. */
const MOST_CHAPTERS = 20;

/** A file that waits for an administrator's word. */
interface WaitingFile {
  fileId: string;
  fileName: string;
}

/** /capnhat: the index anew while the old one serves; a file sent: read, shown, and added on an administrator's word. */
export function createUpkeepFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { corpus, state } = dependencies;

  composer.command('capnhat', async (ctx) => {
    const texts = textsFor(ctx);
    if (!corpus) return sendText(ctx, texts.noCorpus);
    await sendText(ctx, texts.rebuilding);
    try {
      await sendHtml(ctx, [describeReport(await corpus.rebuild(), texts)]);
    } catch (error) {
      await sendText(ctx, texts.rebuildFailed(reasonOf(error, dependencies, ctx)));
    }
    return undefined;
  });

  composer.on('message:document', async (ctx) => {
    const texts = textsFor(ctx);
    const { file_id: fileId, file_name: fileName = '', file_size: size = 0 } = ctx.message.document;
    if (!corpus) return sendText(ctx, texts.noCorpus);
    if (size > LARGEST_FILE) return sendText(ctx, texts.fileTooLarge);
    const refused = corpus.refuse(fileName);
    if (refused) return sendText(ctx, texts.fileUnreadable(describeError(refused, texts)));
    await ctx.replyWithChatAction('typing').catch(() => undefined);
    try {
      const preview = await corpus.preview(fileName, await fetchFile(ctx, fileId, dependencies));
      const extra: WaitingFile = { fileId, fileName };
      const id = state.savedAnswers.save({ userId: ctx.from.id, chatId: ctx.chat.id, turns: [], extra });
      await sendHtml(ctx, renderPreview(preview, texts), [
        [button(texts.preview.add, BUTTONS.addDocument, id), button(texts.preview.drop, BUTTONS.dropDocument)],
      ]);
    } catch (error) {
      const reason = reasonOf(error, dependencies, ctx);
      await sendText(ctx, isTooLarge(error) ? texts.fileTooLarge : texts.fileUnreadable(reason));
    }
    return undefined;
  });

  onButton(composer, BUTTONS.addDocument, dependencies, async (ctx, [id = '']) => {
    const texts = textsFor(ctx);
    if (!corpus) return { text: texts.noCorpus, alert: true };
    const { fileId, fileName } = orGone(state.savedAnswers.get(id), texts.oldButton).extra as WaitingFile;
    await editHtml(ctx, escapeHtml(texts.adding));
    await editHtml(ctx, await addDocument(ctx, corpus, fileId, fileName, dependencies));
    return undefined;
  });
  onButton(composer, BUTTONS.dropDocument, dependencies, async (ctx) => {
    await editHtml(ctx, escapeHtml(textsFor(ctx).dropped));
    return undefined;
  });
  return composer;
}

async function addDocument(
  ctx: Context,
  corpus: CorpusKeeper,
  fileId: string,
  fileName: string,
  dependencies: FeatureDependencies,
): Promise<string> {
  const texts = textsFor(ctx);
  try {
    const bytes = await fetchFile(ctx, fileId, dependencies);
    const { title } = await corpus.preview(fileName, bytes);
    const report = await corpus.add(fileName, bytes);
    return escapeHtml(texts.added(title, report.documents));
  } catch (error) {
    return escapeHtml(texts.rebuildFailed(reasonOf(error, dependencies, ctx)));
  }
}

async function fetchFile(ctx: Context, fileId: string, { download }: FeatureDependencies): Promise<Uint8Array> {
  const file = await ctx.api.getFile(fileId);
  return download(orGone(file.file_path, textsFor(ctx).oldButton), LARGEST_FILE);
}

/** The size that comes with a message is the sender's word; what arrives is measured again. */
function isTooLarge(error: unknown): boolean {
  if (error instanceof GrammyError) return /file is too big/u.test(error.description);
  return systemCodeOf(error) === 'E2BIG';
}

/** The program's own errors say what to do; others are only logged. */
function reasonOf(error: unknown, { logger, describe }: FeatureDependencies, ctx: Context): string {
  logger.warn({ error: describe(error, ctx) }, 'The documents could not be changed');
  return error instanceof AppError ? describeError(error, textsFor(ctx)) : '';
}

function describeReport({ documents, leftOut, ms }: RebuildReport, texts: Texts): string {
  return layOutMessages([
    paragraph(texts.rebuilt(documents, (ms / 1000).toFixed(1))),
    ...(leftOut.length > 0 ? [paragraph(texts.leftOut(leftOut.length), 'plain', { apart: true })] : []),
    ...leftOut.map((problem) => paragraph(`• ${oneLine(describeError(problem, texts), 300)}`)),
  ])[0]!;
}

/** What was read from a file: what it is, its chapters, and some of its records as examples. */
function renderPreview(preview: DocumentPreview, texts: Texts): string[] {
  const doubts = preview.doubts.flatMap((doubt) => texts.doubt[doubt] ?? []);
  const { place: _place, samples, ...facts } = preview;
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          paragraph(heading, 'bold', { apart: true, keepWithNext: true }),
          ...lines.map((line) => paragraph(`• ${oneLine(line, 200)}`)),
        ];
  return layOutMessages([
    paragraph(preview.title, 'bold'),
    paragraph(documentFacts({ ...facts, place: '' }, texts)),
    paragraph(texts.preview.place(preview.place)),
    paragraph(texts.preview.counts(preview)),
    ...(doubts.length > 0 ? [paragraph(`⚠️ ${doubts.join('; ')}`, 'italic')] : []),
    ...(preview.chapters.length === 0 ? [paragraph(texts.preview.noOutline, 'italic')] : []),
    ...(preview.targets + preview.assignments === 0 ? [paragraph(texts.preview.noRecords, 'italic')] : []),
    ...(preview.replaces ? [paragraph(texts.preview.replaces, 'italic')] : []),
    ...preview.chapters
      .slice(0, MOST_CHAPTERS)
      .map(({ path, title }, i) => paragraph(`${path}. ${oneLine(title, 120)}`, 'plain', { apart: i === 0 })),
    ...list(texts.preview.samples.targets, samples.targets),
    ...list(texts.preview.samples.assignments, samples.assignments),
    ...list(texts.preview.samples.deadlines, samples.deadlines),
  ]);
}
