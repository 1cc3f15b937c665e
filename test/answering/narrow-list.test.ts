import { expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

test.each([
  [
    'so giuong benh tren 10 nghin dan lam dong',
    '35 giường bệnh viện, 19 bác sĩ, 4 dược sĩ, 33 điều dưỡng viên trên 10.000 dân',
  ],
  ['y sĩ điều dưỡng trên 10.000 dân Bắc Giang so với huyện Quảng Trị', '33 điều dưỡng viên trên 10.000 dân'],
  ['lang nghe o nhiem thi chinh phu uu tien gi', 'ưu tiên giải quyết triệt để ô nhiễm môi trường'],
])('of a long list only the clause that is asked about is told: %s', async (question, clause) => {
  const answer = await ask(question);
  expect(answer.direct).toContain(clause);
  expect(answer.direct.length).toBeLessThan(150);
  expectCitationsToHold(index, answer);
});
