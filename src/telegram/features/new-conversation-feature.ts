import { Composer, type Context } from 'grammy';
import { conversationIdOf, type FeatureDependencies, textsFor } from '../bot-context.ts';
import { sendText } from '../messages/send-messages.ts';

/** /moi: forgets what the sender asked before in this chat and topic. */
export function createNewConversationFeature({ assistant }: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('moi', async (ctx) => {
    assistant.forget(conversationIdOf(ctx));
    await sendText(ctx, textsFor(ctx).forgotten);
  });
  return composer;
}
