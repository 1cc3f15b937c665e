/** Milliseconds that an answer waits for a typing indicator still on its way, lest that arrive after the answer. */
const INDICATOR_WAIT_MS = 1_000;

/**
 * Does the work while the chat shows that the bot is typing, and gives its result.
 *
 * `showTyping` is called at once and then every `intervalMs`; its failures are ignored, an indicator is a courtesy.
 */
export async function whileTyping<T>(
  showTyping: () => Promise<unknown>,
  intervalMs: number,
  work: () => Promise<T>,
): Promise<T> {
  let latest: Promise<unknown> = Promise.resolve();
  const show = () => {
    latest = showTyping().catch(() => undefined);
  };
  show();
  const timer = setInterval(show, intervalMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await settleWithin(latest, INDICATOR_WAIT_MS);
  }
}

/** Waits for the promise, but not longer than so many milliseconds; never throws. */
export async function settleWithin(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise.catch(() => undefined), limit]);
  clearTimeout(timer);
}
