import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BotMetrics } from './metrics.ts';

/** What is measured at the moment of asking. */
export interface Gauges {
  /** Updates taken over and not done. */
  pendingUpdates(): number;
  isReachable(): boolean;
}

/** Metrics in the text format of Prometheus. */
export interface PrometheusMetrics extends BotMetrics {
  /** Content type and text of a page of metrics. */
  render(): Promise<{ contentType: string; text: string }>;
}

const PREFIX = 'plan_bot_';

/** Counts for Prometheus; those of the process itself (memory, event loop) are among them. */
export function createPrometheusMetrics(gauges: Gauges): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: PREFIX + name, help, labelNames, registers });
  const received = counter('updates_received_total', 'Updates that came from Telegram.', ['kind']);
  const handled = counter('updates_handled_total', 'Updates handled, by outcome.', ['outcome']);
  const answers = counter('answers_total', 'Questions answered, by status.', ['status']);
  const calls = counter('api_calls_total', 'Calls of the Bot API, by method and result.', ['method', 'result']);
  const updateSeconds = new Histogram({
    name: `${PREFIX}update_seconds`,
    help: 'Seconds from the coming of an update until it was done.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600],
    registers,
  });
  const answerSeconds = new Histogram({
    name: `${PREFIX}answer_seconds`,
    help: 'Seconds that the assistant took for an answer.',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  gauge('updates_pending', 'Updates taken over and not done.', () => gauges.pendingUpdates());
  gauge('telegram_reachable', 'Whether Telegram can be reached.', () => Number(gauges.isReachable()));

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name: PREFIX + name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  return {
    countReceived(fresh, known) {
      received.inc({ kind: 'new' }, fresh);
      received.inc({ kind: 'repeated' }, known);
    },
    countHandled(outcome, seconds) {
      handled.inc({ outcome });
      if (outcome === 'done') updateSeconds.observe(seconds);
    },
    countAnswer(status, ms) {
      answers.inc({ status });
      answerSeconds.observe(ms / 1000);
    },
    countCall(method, result) {
      calls.inc({ method, result });
    },
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
