import type { Assistant } from '../conversation/assistant.ts';
import type { State } from '../state/index.ts';
import type { RunningBot } from './run-bot.ts';
import { type BotMetrics, createPrometheusMetrics, startStatusServer } from './transport/index.ts';

/** The pages that tell how the bot is. */
export interface BotStatus {
  metrics: BotMetrics;
  /** The assistant, whose answers are counted from now on. */
  measure(assistant: Assistant): Assistant;
  /** Tells of this bot from now on; before, it counts as not ready. */
  follow(running: RunningBot): void;
  /** The port that the pages are served on. */
  port: number;
  close(): Promise<void>;
}

/** Updates waiting that a healthy bot does not have for long: it is overloaded, or stuck. */
const MANY_PENDING = 1000;

/**
 * Serves the pages of a bot that is about to start.
 * @throws TelegramError where the address cannot be listened on
 */
export async function startStatus(address: { host: string; port: number }, state: State): Promise<BotStatus> {
  let bot: RunningBot | undefined;
  let hasEnded = false;
  const isReachable = () => bot?.isReachable() ?? false;
  const metrics = createPrometheusMetrics({ pendingUpdates: () => state.inbox.countPending(), isReachable });
  const problems = () => {
    if (bot === undefined) return ['the bot has not connected to Telegram yet'];
    if (hasEnded) return ['the bot has stopped'];
    const found: string[] = [];
    if (!isReachable()) found.push('Telegram cannot be reached');
    const pending = state.inbox.countPending();
    if (pending >= MANY_PENDING) found.push(`${pending} updates are waiting`);
    return found;
  };
  const server = await startStatusServer(address, { problems, metrics });
  return {
    metrics,
    measure: (assistant) => measureAnswers(assistant, metrics),
    follow(running) {
      bot = running;
      const end = () => {
        hasEnded = true;
      };
      running.finished.then(end, end);
    },
    port: server.port,
    close: () => server.close(),
  };
}

/** The same assistant, whose replies are counted; whatever else it can do, it can still. */
function measureAnswers(assistant: Assistant, metrics: BotMetrics): Assistant {
  return new Proxy(assistant, {
    get(target, name) {
      if (name === 'reply') {
        return async (...question: Parameters<Assistant['reply']>) => {
          const answer = await target.reply(...question);
          metrics.countAnswer(answer.status, answer.ms);
          return answer;
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
