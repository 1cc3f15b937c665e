import { badRequest } from './api-error.ts';
import type { ParsedEntity } from './html-parser.ts';
import { readKeyboard } from './keyboard.ts';
import type { ServerState } from './methods.ts';
import { type Parameters, readText } from './parameters.ts';

/** How the bot answered the press of a button. */
export interface CallbackAnswer {
  text: string;
  /** Shown in a window rather than for a moment. */
  alert: boolean;
}

/** One result that the bot offered to an inline query. */
export interface InlineResult {
  id: string;
  title: string;
  description: string;
  /** The text that would be sent, without its markup. */
  text: string;
  entities: ParsedEntity[];
}

/** How the bot answered an inline query. */
export interface InlineAnswer {
  results: InlineResult[];
  cacheTime: number;
  personal: boolean;
  nextOffset: string;
}

/** Queries (presses of buttons, inline queries) that wait for the bot's answer. */
export class PendingQueries<Answer> {
  private readonly waiting = new Map<string, (answer: Answer) => void>();
  private next = 1;

  /** A query's id, and its answer once the bot gave it. */
  open(): { id: string; answer: Promise<Answer> } {
    const id = String(9_000_000_000 + this.next++);
    return { id, answer: new Promise((resolve) => this.waiting.set(id, resolve)) };
  }

  /** Takes the bot's answer; a query is answered once. */
  settle(id: string, answer: Answer): true {
    const resolve = this.waiting.get(id);
    if (!resolve) throw badRequest('query is too old and response timeout expired or query ID is invalid');
    this.waiting.delete(id);
    resolve(answer);
    return true;
  }
}

export function answerCallbackQuery(state: ServerState, parameters: Parameters): true {
  const text = String(parameters['text'] ?? '');
  if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  return state.callbackQueries.settle(String(parameters['callback_query_id']), {
    text,
    alert: parameters['show_alert'] === true,
  });
}

export function answerInlineQuery(state: ServerState, parameters: Parameters): true {
  const results = parameters['results'] as Parameters[] | undefined;
  if (!Array.isArray(results)) throw badRequest('results must be an array');
  if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  const ids = results.map((result) => String(result['id'] ?? ''));
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64)) throw badRequest('RESULT_ID_INVALID');
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  const nextOffset = String(parameters['next_offset'] ?? '');
  if (Buffer.byteLength(nextOffset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
  return state.inlineQueries.settle(String(parameters['inline_query_id']), {
    results: results.map(readResult),
    cacheTime: Number(parameters['cache_time'] ?? 300),
    personal: parameters['is_personal'] === true,
    nextOffset,
  });
}

function readResult(result: Parameters): InlineResult {
  if (result['type'] !== 'article') throw badRequest('unallowed inline query result type');
  const title = String(result['title'] ?? '');
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const content = (result['input_message_content'] ?? {}) as Parameters;
  const { text, entities } = readText(content, content['message_text']);
  readKeyboard(result['reply_markup']);
  return { id: String(result['id']), title, description: String(result['description'] ?? ''), text, entities };
}
