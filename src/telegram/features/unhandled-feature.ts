import { Composer, type Context } from 'grammy';
import { startsWithCommand } from '../addressing.ts';
import { textsFor } from '../bot-context.ts';
import { answerPress } from '../buttons/buttons.ts';
import { sendText } from '../messages/send-messages.ts';

/** Albums remembered so that several pictures sent together get one reply. */
const REMEMBERED_ALBUMS = 200;

/** Whatever no other feature took, in private chats: pictures, stickers, voice, and commands that do not exist; and buttons of
 * earlier versions. */
export function createUnhandledFeature(): Composer<Context> {
  const composer = new Composer<Context>();
  const albums = new Set<string>();
  const chat = composer.chatType('private');
  composer.on('callback_query', (ctx) => answerPress(ctx, { text: textsFor(ctx).oldButton, alert: true }));

  chat.on('message:text', (ctx, next) =>
    startsWithCommand(ctx.message) ? sendText(ctx, textsFor(ctx).unknownCommand) : next(),
  );
  chat.on(
    [
      'message:file',
      'message:contact',
      'message:location',
      'message:venue',
      'message:poll',
      'message:dice',
      'message:game',
      'message:story',
      'message:checklist',
    ],
    async (ctx) => {
      const album = ctx.message.media_group_id;
      if (album !== undefined) {
        if (albums.has(album)) return;
        if (albums.size >= REMEMBERED_ALBUMS) albums.clear();
        albums.add(album);
      }
      await sendText(ctx, textsFor(ctx).onlyText);
    },
  );
  return composer;
}
