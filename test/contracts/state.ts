import { describe, expect, test } from 'vitest';
import {
  conversationIdFor,
  DEFAULT_RETENTION,
  type IncomingUpdate,
  type QuestionEntry,
  type State,
} from '../../src/state/index.ts';

/** Opens an empty state whose clock is the given function. */
export type OpenState = (now: () => number) => State;

const DAY = 86_400_000;
/** 20:00 of 24/11/2023 in Vietnam. */
const EVENING = Date.UTC(2023, 10, 24, 13);
const [HOA, NAM] = [500_001, 500_002];
const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';

const question = (entry: Partial<QuestionEntry> = {}): QuestionEntry => ({
  userId: HOA,
  channel: 'private',
  intent: 'lead',
  status: 'answered',
  ms: 3.5,
  ...entry,
});

const update = (updateId: number, lane = 'chat'): IncomingUpdate => ({
  updateId,
  lane,
  body: JSON.stringify({ update_id: updateId, message: { text: HOUSING } }),
});

/** What every store of the bot's state must do; call it inside a describe block. */
export function testState(open: OpenState): void {
  const clock = { now: EVENING };
  const fresh = () => {
    clock.now = EVENING;
    return open(() => clock.now);
  };

  describe('conversations', () => {
    const id = conversationIdFor({ chatId: -100_200, threadId: 7, userId: HOA });

    test('give back the turns last remembered, with their time', () => {
      const { conversations } = fresh();
      expect(conversations.recall(id)).toBeUndefined();
      conversations.remember(id, [HOUSING]);
      clock.now += 1000;
      conversations.remember(id, [HOUSING, 'Còn Lâm Đồng?']);
      expect(conversations.recall(id)).toEqual({ turns: [HOUSING, 'Còn Lâm Đồng?'], at: EVENING + 1000 });
    });

    test('are apart for each person and topic, and forgotten one by one', () => {
      const { conversations } = fresh();
      const other = conversationIdFor({ chatId: -100_200, threadId: 0, userId: HOA });
      conversations.remember(id, ['một']);
      conversations.remember(other, ['hai']);
      conversations.forget(id);
      expect(conversations.recall(id)).toBeUndefined();
      expect(conversations.recall(other)?.turns).toEqual(['hai']);
    });
  });

  test('a chat has one default place, or none', () => {
    const { defaultPlaces } = fresh();
    expect(defaultPlaces.get(HOA)).toBeUndefined();
    defaultPlaces.set(HOA, 'bac-giang');
    defaultPlaces.set(HOA, 'Quảng Trị');
    defaultPlaces.set(-100_200, 'lam-dong');
    expect(defaultPlaces.get(HOA)).toBe('Quảng Trị');
    defaultPlaces.clear(HOA);
    expect(defaultPlaces.get(HOA)).toBeUndefined();
    expect(defaultPlaces.get(-100_200)).toBe('lam-dong');
  });

  describe('feedback', () => {
    test('counts one vote a person and answer, the last', () => {
      const { feedback } = fresh();
      feedback.vote(1, HOA, 'up');
      feedback.vote(1, HOA, 'down');
      feedback.vote(1, NAM, 'up');
      feedback.vote(2, HOA, 'down');
      expect(feedback.voteOf(1, HOA)).toBe('down');
      expect(feedback.countVotes(0)).toEqual({ up: 1, down: 2 });
      feedback.withdraw(1, HOA);
      expect(feedback.voteOf(1, HOA)).toBeUndefined();
      expect(feedback.countVotes(0)).toEqual({ up: 1, down: 1 });
      expect(feedback.countVotes(EVENING + 1)).toEqual({ up: 0, down: 0 });
    });

    test('lists suggestions, newest first', () => {
      const { feedback } = fresh();
      for (const text of ['Thêm kế hoạch của Huế', 'Chữ to hơn', 'Cảm ơn']) {
        feedback.suggest(HOA, text);
        clock.now += 10;
      }
      expect(feedback.suggestions(0, 2).map((one) => one.text)).toEqual(['Cảm ơn', 'Chữ to hơn']);
      expect(feedback.suggestions(EVENING + 20)).toEqual([{ userId: HOA, text: 'Cảm ơn', at: EVENING + 20 }]);
    });
  });

  describe('invitations', () => {
    test('let one person in, and the same one again', () => {
      const { invitations, users } = fresh();
      const { code, id, expiresAt } = invitations.create(HOA, DAY);
      expect(code).toMatch(/^[\w-]{22}$/u);
      expect(invitations.redeem(code, NAM)).toBe('admitted');
      expect(users.get(NAM)).toEqual({ userId: NAM, allowed: true, locked: false });
      expect(invitations.redeem(code, NAM)).toBe('admitted');
      expect(invitations.redeem(code, 500_003)).toBe('used');
      expect(users.get(500_003).allowed).toBe(false);
      expect(invitations.list()).toEqual([{ id, createdBy: HOA, createdAt: EVENING, expiresAt, usedBy: NAM }]);
    });

    test('run out, can be revoked, and are not guessed', () => {
      const { invitations } = fresh();
      const first = invitations.create(HOA, DAY);
      const second = invitations.create(HOA, DAY);
      expect(second.code).not.toBe(first.code);
      expect(invitations.revoke(second.id)).toBe(true);
      expect(invitations.revoke(second.id)).toBe(false);
      expect(invitations.redeem(second.code, NAM)).toBe('unknown');
      clock.now += DAY;
      expect(invitations.redeem(first.code, NAM)).toBe('expired');
      expect(invitations.redeem('', NAM)).toBe('unknown');
    });
  });

  test('a lock and a permission are apart: who was allowed is so again when unlocked', () => {
    const { users } = fresh();
    expect(users.get(HOA)).toEqual({ userId: HOA, allowed: false, locked: false });
    users.allow(HOA);
    users.lock(HOA);
    users.lock(NAM);
    expect(users.list()).toEqual([
      { userId: HOA, allowed: true, locked: true },
      { userId: NAM, allowed: false, locked: true },
    ]);
    users.unlock(HOA);
    expect(users.get(HOA)).toEqual({ userId: HOA, allowed: true, locked: false });
    users.disallow(HOA);
    expect(users.get(HOA).allowed).toBe(false);
  });

  describe('the question log', () => {
    test('gives rows back as they were logged, without what was left out', () => {
      const { questionLog } = fresh();
      const full = question({
        matter: 'nhà ở xã hội',
        place: 'Bắc Giang',
        text: HOUSING,
        updateId: 7,
        channel: 'group',
      });
      const id = questionLog.add(full);
      expect(questionLog.get(id)).toEqual({ ...full, id, askedAt: EVENING });
      const bare = questionLog.add(question());
      expect(questionLog.get(bare)).toEqual({ ...question(), id: bare, askedAt: EVENING });
      expect(questionLog.get(999)).toBeUndefined();
    });

    test('logs an update once, however often it is handled', () => {
      const { questionLog } = fresh();
      const id = questionLog.add(question({ updateId: 7, status: 'failed' }));
      expect(questionLog.add(question({ updateId: 7 }))).toBe(id);
      questionLog.add(question({ updateId: 8 }));
      expect(questionLog.list().map((row) => row.status)).toEqual(['answered', 'answered']);
    });

    test('lists what fits, newest first', () => {
      const { questionLog, feedback } = fresh();
      const ids = ['answered', 'not_found', 'clarify', 'not_found'].map((status, place) => {
        clock.now = EVENING + place * 10;
        return questionLog.add(question({ status, ms: place * 100 }));
      });
      feedback.vote(ids[0]!, NAM, 'down');
      const list = (filter: Parameters<typeof questionLog.list>[0]) => questionLog.list(filter).map((row) => row.id);
      expect(list({})).toEqual([...ids].reverse());
      expect(list({ limit: 2 })).toEqual([ids[3], ids[2]]);
      expect(list({ statuses: ['not_found', 'clarify'] })).toEqual([ids[3], ids[2], ids[1]]);
      expect(list({ statuses: [] })).toEqual([]);
      expect(list({ since: EVENING + 10, until: EVENING + 30 })).toEqual([ids[2], ids[1]]);
      expect(list({ slowerThanMs: 150 })).toEqual([ids[3], ids[2]]);
      expect(list({ vote: 'down' })).toEqual([ids[0]]);
      expect(list({ vote: 'up' })).toEqual([]);
    });

    test('keeps a text later on', () => {
      const { questionLog } = fresh();
      const id = questionLog.add(question());
      questionLog.keepText(id, HOUSING);
      expect(questionLog.get(id)?.text).toBe(HOUSING);
      questionLog.keepText(999, HOUSING);
    });

    test('counts the days of Vietnam, and the matters most asked about', () => {
      const { questionLog } = fresh();
      questionLog.add(question({ matter: 'bảo hiểm y tế' }));
      questionLog.add(question({ matter: 'nhà ở xã hội', status: 'not_found' }));
      clock.now = EVENING + 4 * 3_600_000 - 1;
      questionLog.add(question({ matter: 'nhà ở xã hội' }));
      clock.now += 1;
      questionLog.add(question());
      expect(questionLog.countByDay(0)).toEqual([
        { day: '2023-11-24', byStatus: { answered: 2, not_found: 1 } },
        { day: '2023-11-25', byStatus: { answered: 1 } },
      ]);
      expect(questionLog.topMatters(0, 1)).toEqual([{ matter: 'nhà ở xã hội', count: 2 }]);
      expect(questionLog.topMatters(EVENING + 1, 5)).toEqual([{ matter: 'nhà ở xã hội', count: 1 }]);
    });
  });

  test('an answer behind buttons is found by its short id', () => {
    const { savedAnswers } = fresh();
    const answer = { userId: HOA, chatId: -100_200, turns: [HOUSING, 'Còn y tế?'] };
    const id = savedAnswers.save(answer);
    const rich = savedAnswers.save({ ...answer, questionId: 3, extra: { page: 2, places: ['bac-giang'] } });
    expect(id).toMatch(/^[\w-]{12}$/u);
    expect(savedAnswers.get(id)).toEqual(answer);
    expect(savedAnswers.get(rich)).toEqual({ ...answer, questionId: 3, extra: { page: 2, places: ['bac-giang'] } });
    savedAnswers.replace(id, { ...answer, turns: ['khác'] });
    expect(savedAnswers.get(id)?.turns).toEqual(['khác']);
    savedAnswers.replace('chưa có', answer);
    expect(savedAnswers.get('chưa có')).toBeUndefined();
  });

  describe('the inbox', () => {
    const ids = (state: State) => state.inbox.pending(0, 100).map((one) => one.updateId);

    test('takes each update once, in the order in which they came', () => {
      const state = fresh();
      expect(state.inbox.receive([update(12, 'a'), update(10, 'b'), update(12, 'a')])).toEqual([12, 10]);
      expect(state.inbox.receive([update(10, 'b'), update(11, 'a')])).toEqual([11]);
      expect(ids(state)).toEqual([12, 10, 11]);
      expect(state.inbox.countPending()).toBe(3);
      const [first] = state.inbox.pending(0, 1);
      expect(first).toMatchObject({ ...update(12, 'a'), receivedAt: EVENING, attempts: 0 });
      expect(state.inbox.pending(first!.order, 1).map((one) => one.updateId)).toEqual([10]);
    });

    test('forgets what was in an update that is done, but not that it was', () => {
      const state = fresh();
      state.inbox.receive([update(10), update(11)]);
      state.inbox.finish(10);
      expect(ids(state)).toEqual([11]);
      expect(state.inbox.receive([update(10)])).toEqual([]);
      state.inbox.finish(99);
    });

    test('counts attempts, and puts the conversation back before a further one', () => {
      const state = fresh();
      const [known, unknown] = [`${HOA}:0:${HOA}`, `${NAM}:0:${NAM}`];
      state.conversations.remember(known, [HOUSING]);
      state.inbox.receive([update(10), update(11), update(12)]);
      expect(state.inbox.begin(10, known)).toBe(1);
      expect(state.inbox.begin(11, unknown)).toBe(1);
      expect(state.inbox.begin(12, undefined)).toBe(1);
      state.conversations.remember(known, [HOUSING, 'Ai phối hợp?']);
      state.conversations.remember(unknown, ['Ai phối hợp?']);
      expect(state.inbox.begin(10, known)).toBe(2);
      expect(state.inbox.begin(11, unknown)).toBe(2);
      expect(state.inbox.begin(12, undefined)).toBe(2);
      expect(state.conversations.recall(known)?.turns).toEqual([HOUSING]);
      expect(state.conversations.recall(unknown)).toBeUndefined();
      state.inbox.postpone(12);
      expect(state.inbox.pending(0, 9).map((one) => one.attempts)).toEqual([2, 2, 1]);
      expect(state.inbox.begin(12, undefined)).toBe(2);
    });

    test('drops what another bot left', () => {
      const state = fresh();
      state.inbox.bind(1);
      state.inbox.receive([update(10)]);
      state.inbox.bind(1);
      expect(ids(state)).toEqual([10]);
      state.inbox.bind(2);
      expect(ids(state)).toEqual([]);
      expect(state.inbox.receive([update(10)])).toEqual([10]);
    });
  });

  test('deliveries tell how far each message of an update has come, until the update is done', () => {
    const { deliveries, inbox } = fresh();
    inbox.receive([update(10)]);
    expect(deliveries.find(10, 0)).toBeUndefined();
    for (const call of [0, 1, 2, 3]) deliveries.markSending(10, call);
    deliveries.markSent(10, 1, 77);
    deliveries.markSent(10, 2);
    deliveries.markFailed(10, 3);
    expect([0, 1, 2, 3].map((call) => deliveries.find(10, call))).toEqual([
      { state: 'sending' },
      { state: 'sent', messageId: 77 },
      { state: 'sent', messageId: undefined },
      undefined,
    ]);
    expect(deliveries.find(11, 0)).toBeUndefined();
    inbox.finish(10);
    expect(deliveries.find(10, 1)).toBeUndefined();
  });

  describe('personal data', () => {
    const fill = (state: State, userId: number) => {
      state.conversations.remember(conversationIdFor({ chatId: userId, threadId: 0, userId }), [HOUSING]);
      state.conversations.remember(conversationIdFor({ chatId: -100_200, threadId: 7, userId }), [HOUSING]);
      state.defaultPlaces.set(userId, 'bac-giang');
      const questionId = state.questionLog.add(question({ userId, text: HOUSING }));
      state.feedback.vote(questionId, userId, 'down');
      state.feedback.suggest(userId, 'Chữ to hơn');
      const saved = state.savedAnswers.save({ userId, chatId: userId, turns: [HOUSING], questionId });
      return { questionId, saved };
    };
    const ALL = { conversations: 2, questions: 1, votes: 1, suggestions: 1, savedAnswers: 1 };
    const NOTHING = { conversations: 0, questions: 0, votes: 0, suggestions: 0, savedAnswers: 0 };

    test('is described and deleted, for one person only', () => {
      const state = fresh();
      const own = fill(state, HOA);
      const others = fill(state, NAM);
      state.feedback.vote(own.questionId, NAM, 'up');
      expect(state.describeUser(HOA)).toEqual(ALL);
      state.deleteUser(HOA);
      expect(state.describeUser(HOA)).toEqual(NOTHING);
      expect(state.describeUser(NAM)).toEqual(ALL);
      expect(state.defaultPlaces.get(HOA)).toBeUndefined();
      expect(state.defaultPlaces.get(NAM)).toBe('bac-giang');
      expect(state.savedAnswers.get(own.saved)).toBeUndefined();
      expect(state.savedAnswers.get(others.saved)).toBeDefined();
      expect(state.feedback.countVotes(0)).toEqual({ up: 0, down: 1 });
      expect(JSON.stringify([state.questionLog.list(), state.feedback.suggestions(0)])).not.toContain(String(HOA));
    });

    test('is not what an administrator decided: a lock outlasts deleting', () => {
      const state = fresh();
      state.users.lock(HOA);
      state.deleteUser(HOA);
      expect(state.users.get(HOA).locked).toBe(true);
    });

    test('is purged when its time is over, texts before rows', () => {
      const state = fresh();
      const { questionId, saved } = fill(state, HOA);
      const invitation = state.invitations.create(HOA, DAY);
      state.inbox.receive([update(10), update(11)]);
      state.inbox.finish(10);
      const after = (days: number) => {
        clock.now = EVENING + days * DAY + 1;
        state.purge(DEFAULT_RETENTION);
      };
      after(0);
      expect(state.describeUser(HOA)).toEqual(ALL);
      after(DEFAULT_RETENTION.conversationDays);
      expect(state.describeUser(HOA)).toEqual({ ...ALL, conversations: 0 });
      after(DEFAULT_RETENTION.updateDays);
      // Not done, so kept for ever; done, so forgotten.
      expect(ids(state)).toEqual([11]);
      expect(state.inbox.receive([update(10)])).toEqual([10]);
      after(DEFAULT_RETENTION.textDays);
      expect(state.questionLog.get(questionId)).toEqual({ ...question(), id: questionId, askedAt: EVENING });
      after(DEFAULT_RETENTION.invitationDays + 1);
      expect(state.invitations.redeem(invitation.code, NAM)).toBe('unknown');
      after(DEFAULT_RETENTION.savedAnswerDays);
      expect(state.savedAnswers.get(saved)).toBeUndefined();
      after(DEFAULT_RETENTION.questionDays);
      expect(state.describeUser(HOA)).toEqual(NOTHING);
      expect(state.questionLog.list()).toEqual([]);
    });

    const ids = (state: State) => state.inbox.pending(0, 100).map((one) => one.updateId);
  });
}
