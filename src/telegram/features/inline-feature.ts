import { Composer, type Context } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { PassageSpan, Reply } from '../../conversation/index.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { shortenText } from '../messages/cut-text.ts';
import { cleanText } from '../messages/html.ts';
import { layOutMessages, paragraph, quotation } from '../messages/message-layout.ts';
import { oneLine } from '../messages/record-lists.ts';
import { describePlace, renderAnswer } from '../messages/render-answer.ts';
import { TEXTS, type Texts } from '../strings/strings.ts';
import { passageLink } from './passages-feature.ts';

/** Results on one page, the answer included. */
const MOST_RESULTS = 10;
/** Shorter queries are not yet a question. */
const SHORTEST_QUERY = 3;
/**
 * Seconds that Telegram may give the same results again. They change only with the index, so that a new document shows
 * within this time.
 */
const CACHE_SECONDS = 300;
/** Characters of a passage in the text that is sent. */
const QUOTE_LIMIT = 1_500;

/** `@bot question` in any chat: the answer and the passages nearest to it, each with a text to send that cites its source. */
export function createInlineFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { logger, describe, isRestricted } = dependencies;

  composer.on('inline_query', async (ctx) => {
    const texts = textsFor(ctx);
    const query = cleanText(ctx.inlineQuery.query);
    const offset = Number(ctx.inlineQuery.offset) || 0;
    const button = { text: texts.inlineHint.slice(0, 64), start_parameter: 'hoi' };
    const options = {
      cache_time: CACHE_SECONDS,
      // Where not everybody may ask, what one person gets must not be given to another.
      is_personal: isRestricted,
    };
    if ([...query].length < SHORTEST_QUERY) {
      await ctx.answerInlineQuery([], { ...options, button });
      return;
    }
    try {
      const { results, next } = await findResults(ctx, query, offset, dependencies);
      await ctx.answerInlineQuery(results, {
        ...options,
        next_offset: next,
        ...(results.length === 0 && offset === 0 ? { button: { ...button, text: texts.inlineNothing } } : {}),
      });
    } catch (error) {
      logger.error({ error: describe(error, ctx) }, 'An inline query could not be answered');
      await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true });
    }
  });
  return composer;
}

async function findResults(
  ctx: Context,
  query: string,
  offset: number,
  { assistant }: FeatureDependencies,
): Promise<{ results: InlineQueryResultArticle[]; next: string }> {
  const texts = textsFor(ctx);
  const reply = offset === 0 ? await assistant.replay([query]) : undefined;
  const answer = reply && reply.citations.length > 0 ? [answerResult(reply)] : [];
  const room = MOST_RESULTS - answer.length;
  const spans = await assistant.findPassages(query, { offset, limit: room });
  const passages = spans.flatMap((span) => passageResult(ctx, span, assistant, texts));
  return { results: [...answer, ...passages], next: spans.length === room ? String(offset + spans.length) : '' };
}

function answerResult(reply: Reply): InlineQueryResultArticle {
  const texts = TEXTS[reply.language];
  const [citation] = reply.citations;
  return {
    type: 'article',
    id: 'answer',
    title: shortenText(cleanText(reply.direct), 100),
    description: citation ? describePlace(citation, texts) : '',
    input_message_content: {
      message_text: renderAnswer(reply)[0]!,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

function passageResult(
  ctx: Context,
  { reference, start, end }: PassageSpan,
  assistant: FeatureDependencies['assistant'],
  texts: Texts,
): InlineQueryResultArticle[] {
  const passage = assistant.library().passage(reference);
  if (!passage) return [];
  const words = passage.text.slice(start, end);
  const place = { title: passage.document.title, section: passage.section, page: passage.page };
  const where = describePlace(place, texts);
  const text = layOutMessages([
    quotation([{ text: `“${shortenText(cleanText(words), QUOTE_LIMIT)}”`, style: 'plain' }]),
    paragraph(`${passage.citation}${passage.page === undefined ? '' : ` (${texts.page} ${passage.page})`}`, 'italic'),
    ...(passage.document.status === 'draft' ? [paragraph(texts.draftDoubt, 'italic')] : []),
  ])[0]!;
  return [
    {
      type: 'article',
      id: reference,
      title: oneLine(words, 100),
      description: `${passage.document.place} · ${where.split(' · ').slice(1).join(' · ')}`,
      input_message_content: { message_text: text, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
      reply_markup: {
        inline_keyboard: [
          [{ text: texts.button.wholePassage(''), url: passageLink(ctx.me.username, { reference, start, end }) }],
        ],
      },
    },
  ];
}
