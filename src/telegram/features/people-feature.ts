import { Composer, type Context } from 'grammy';
import { INVITATION_PREFIX } from '../access.ts';
import { type FeatureDependencies, textsFor } from '../bot-context.ts';
import { onButton } from '../buttons/buttons.ts';
import { BUTTONS, readCount } from '../buttons/callback-data.ts';
import { button } from '../buttons/keyboard.ts';
import { escapeHtml } from '../messages/html.ts';
import { layOutMessages, paragraph } from '../messages/message-layout.ts';
import { sendHtml, sendText } from '../messages/send-messages.ts';

const DAY_MS = 86_400_000;
/** Days that an invitation is good for. */
const INVITATION_DAYS = 7;
/** Invitations that can be withdrawn from one message. */
const LISTED_INVITATIONS = 10;

/** /khoa, /mokhoa: keeping people out and letting them in again; /moinguoi: one-time invitations. */
export function createPeopleFeature(dependencies: FeatureDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const { state, adminUserIds, isRestricted, now } = dependencies;

  composer.command('khoa', (ctx) => {
    const texts = textsFor(ctx);
    const userId = readCount(ctx.match.trim());
    if (userId === 0) return sendText(ctx, texts.lockUsage);
    if (adminUserIds.includes(userId)) return sendText(ctx, texts.lockAdmin);
    state.users.lock(userId);
    return sendText(ctx, texts.lockedNow(userId));
  });
  composer.command('mokhoa', (ctx) => {
    const texts = textsFor(ctx);
    const userId = readCount(ctx.match.trim());
    if (userId === 0) return sendText(ctx, texts.lockUsage);
    state.users.unlock(userId);
    return sendText(ctx, texts.unlockedNow(userId));
  });

  composer.command('moinguoi', async (ctx) => {
    const texts = textsFor(ctx);
    if (!isRestricted) return sendText(ctx, texts.invite.open);
    const { code } = state.invitations.create(ctx.from!.id, INVITATION_DAYS * DAY_MS);
    const link = `https://t.me/${ctx.me.username}?start=${INVITATION_PREFIX}${code}`;
    const open = state.invitations.list().filter((one) => one.usedBy === undefined && one.expiresAt > now());
    const rows = open
      .slice(0, LISTED_INVITATIONS)
      .map((one) => [button(texts.invite.revoke(one.id, dayOf(one.expiresAt)), BUTTONS.revoke, one.id)]);
    const html = layOutMessages([
      paragraph(texts.invite.link(INVITATION_DAYS)),
      paragraph(link, 'code'),
      paragraph(texts.invite.list(open.length), 'plain', { apart: true }),
    ])[0]!;
    return sendHtml(ctx, [html], rows);
  });
  onButton(composer, BUTTONS.revoke, dependencies, async (ctx, [id]) => {
    const texts = textsFor(ctx);
    const isRevoked = state.invitations.revoke(readCount(id));
    return { text: escapeHtml(isRevoked ? texts.invite.revoked : texts.invite.used) };
  });
  return composer;
}

/** A day in Vietnam as `25/11`. */
function dayOf(at: number): string {
  const iso = new Date(at + 7 * 3_600_000).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
}
