import { describe, expect, it } from 'vitest';
import { createMemoryState } from '../../src/state/index.ts';
import { startBotFor } from './harness.ts';
import { ScriptedAssistant } from './scripted-assistant.ts';

const QUESTION = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const [ADMIN, LISTED] = [11, 22];
const RESTRICTED = { config: { allowedUserIds: [LISTED], adminUserIds: [ADMIN] } };

describe('a bot whose access is restricted', () => {
  it('answers those who are listed, administrators, and those whom an administrator allowed', async () => {
    const state = createMemoryState();
    state.users.allow(33);
    const { ask, server } = await startBotFor(new ScriptedAssistant(), { ...RESTRICTED, state });
    for (const id of [ADMIN, LISTED, 33]) {
      expect((await ask(QUESTION, server.privateChat({ id }))).text).toMatch(/^Sở Xây dựng/u);
    }
    const refused = await ask(QUESTION, server.privateChat({ id: 44 }));
    expect(refused.text).toMatch(/chỉ phục vụ người đã đăng ký.*44$/u);
  });

  it('lets somebody in by an invitation, once', async () => {
    const { ask, server, state } = await startBotFor(new ScriptedAssistant(), RESTRICTED);
    const { code } = state.invitations.create(ADMIN, 60_000);
    const [invited, other] = [server.privateChat(), server.privateChat()];
    expect((await ask(`/start vao-${code}`, invited)).text).toContain('Trợ lý tra cứu kế hoạch');
    expect((await ask(QUESTION, invited)).text).toMatch(/^Sở Xây dựng/u);
    expect((await ask(`/start vao-${code}`, other)).text).toContain('đã có người dùng');
    expect((await ask('/start vao-khong-co', other)).text).toContain('không đúng hoặc đã bị thu hồi');
    expect((await ask(QUESTION, other)).text).toContain('chỉ phục vụ người đã đăng ký');
  });
});

it('somebody who is locked is told so, whatever else is allowed, until unlocked; an administrator cannot be', async () => {
  const state = createMemoryState();
  for (const id of [ADMIN, LISTED]) state.users.lock(id);
  const { ask, server } = await startBotFor(new ScriptedAssistant(), { ...RESTRICTED, state });
  const chat = server.privateChat({ id: LISTED });
  expect((await ask(QUESTION, chat)).text).toMatch(/^Người quản trị đã tạm khóa/u);
  expect((await ask(QUESTION, server.privateChat({ id: ADMIN }))).text).toMatch(/^Sở Xây dựng/u);
  state.users.unlock(LISTED);
  expect((await ask(QUESTION, chat)).text).toMatch(/^Sở Xây dựng/u);
});
