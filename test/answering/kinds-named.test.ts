import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const small = {
  place: 'Cần Thơ',
  number: '160/KH-UBND',
  date: '19/11/2025',
  subject: 'Phát triển thương mại điện tử',
  tasks: [['Đào tạo nhân lực tại các xã, phường', 'Sở Công Thương']] as [string, string][],
};
/** A directive of the same committee, nearer to the words asked. */
const directive = writeSmallPlan({
  ...small,
  number: '09/CT-UBND',
  subject: 'Đào tạo nhân lực',
  tasks: [['Đào tạo nhân lực khu vực công', 'Sở Nội vụ']],
})
  .replaceAll('KẾ HOẠCH', 'CHỈ THỊ')
  .replaceAll('Kế hoạch', 'Chỉ thị');
const { ask } = await openPlanAssistant({
  'can-tho-plan': writeSmallPlan(small),
  'can-tho-directive': directive,
  'lai-chau': writeSmallPlan({ ...small, place: 'Lai Châu', number: '12/KH-UBND' }),
});
const cited = async (question: string) => [
  ...new Set((await ask(question)).citations.map((citation) => citation.documentId)),
];

describe('a kind of document named with whose it is', () => {
  test('is the document that answers, whatever others of the place say', async () => {
    expect(await cited('Ai chủ trì đào tạo nhân lực trong chỉ thị của Cần Thơ?')).toEqual(['can-tho-directive']);
    expect(await cited('Theo kế hoạch của UBND thành phố Cần Thơ, ai chủ trì đào tạo nhân lực?')).toEqual([
      'can-tho-plan',
    ]);
    expect(await cited("Who leads đào tạo nhân lực in Cần Thơ's directive?")).toEqual(['can-tho-directive']);
  });

  test('says nothing where that document is silent', async () => {
    const answer = await ask('Trong kế hoạch của Cần Thơ, Sở Nội vụ được giao gì?');
    expect(answer.status).toBe('not_found');
    expect((await ask('Trong chỉ thị của Cần Thơ, Sở Nội vụ được giao gì?')).status).toBe('answered');
  });

  test('may close the question, apart from the place', async () => {
    expect((await ask('Sở Nội vụ Cần Thơ được giao gì trong kế hoạch?')).status).toBe('not_found');
    expect(await cited('Sở Nội vụ Cần Thơ được giao gì trong chỉ thị?')).toEqual(['can-tho-directive']);
  });

  test('leaves the other place in when two are asked', async () => {
    expect(await cited('So sánh cơ quan chủ trì đào tạo nhân lực trong chỉ thị của Cần Thơ và ở Lai Châu')).toEqual([
      'can-tho-directive',
      'lai-chau',
    ]);
  });
});
