/** Milliseconds that an answer waits for a typing indicator still on its way, lest that arrive after the answer. */
const INDICATOR_WAIT_MS = 1_000;

/** Milliseconds that work may take without an indicator: most answers are there sooner than it would be seen. */
const QUICK_MS = 300;

/**
 * Does the work while the chat shows that the bot is typing, and gives its result.
 *
 * `showTyping` is called when the work proves not to be quick, and then every `intervalMs`; its failures are ignored, an
 * indicator is a courtesy.
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
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(
    () => {
      show();
      repeat = setInterval(show, intervalMs);
    },
    Math.min(QUICK_MS, intervalMs),
  );
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
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
