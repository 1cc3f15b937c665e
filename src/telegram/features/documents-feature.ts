import { Composer, type Context } from 'grammy';
import { type FeatureDependencies, languageOf } from '../bot-context.ts';
import { renderDocuments } from '../render-documents.ts';
import { sendHtml } from '../send-messages.ts';

/** /tailieu: the documents that are searched, and whether each is issued or a draft. */
export function createDocumentsFeature({ assistant }: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('tailieu', (ctx) => sendHtml(ctx, renderDocuments(assistant.documents(), languageOf(ctx))));
  return composer;
}
