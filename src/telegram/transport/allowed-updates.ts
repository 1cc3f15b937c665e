/** The kinds of updates that the bot asks Telegram for; edited messages are not among them, so they are never answered. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query'] as const;
