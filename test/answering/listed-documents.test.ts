import { describe, expect, test } from 'vitest';
import { openPlanAssistant } from '../fixtures/plan-assistant.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';

const TASK: [string, string][] = [['Tập huấn cán bộ phường, xã', 'Sở Nội vụ']];
const asDecision = (text: string) => text.replace('KẾ HOẠCH', 'QUYẾT ĐỊNH');
const asDirective = (text: string) => text.replace('KẾ HOẠCH', 'CHỈ THỊ');
const issued = (number: string, date: string, subject: string, closing?: string) =>
  writeSmallPlan({ place: 'Cần Thơ', number, date, subject, tasks: TASK, ...(closing ? { closing } : {}) });
const { ask } = await openPlanAssistant({
  forests: issued('31/KH-UBND', '03/02/2024', 'Thực hiện Nghị quyết số 42-NQ/TW về bảo vệ rừng ngập mặn'),
  markets: issued('32/KH-UBND', '05/04/2025', 'Phát triển chợ nổi gắn với du lịch'),
  ferries: asDecision(issued('2820/QĐ-UBND', '07/05/2025', 'Ban hành Kế hoạch bảo đảm an toàn bến phà')),
  wells: asDecision(issued('77/QĐ-UBND', '09/01/2023', 'Quy định quản lý giếng khoan')),
  drought: asDirective(issued('09/CT-UBND', '08/03/2024', 'Tăng cường phòng, chống hạn mặn')),
  'lao-cai': writeSmallPlan({
    place: 'Lào Cai',
    number: '5/KH-UBND',
    date: '01/02/2025',
    subject: 'Trồng quế',
    tasks: TASK,
  }),
});
const cited = async (...turns: string[]) => [...new Set((await ask(...turns)).citations.map((one) => one.documentId))];

describe('documents asked for as such', () => {
  test.each([
    ['Cần Thơ có những quyết định nào?', ['ferries', 'wells']],
    ['Cần Thơ có những quyết định nào năm 2025', ['ferries']],
    ['Can Tho co chi thi nao?', ['drought']],
    ['Cần Thơ có kế hoạch nào về chợ nổi', ['markets']],
    ['Tỉnh nào có kế hoạch về trồng quế?', ['lao-cai']],
    ['Nghị quyết 42-NQ/TW được những văn bản nào thực hiện', ['forests']],
    ['Chỉ thị của Cần Thơ về việc gì?', ['drought']],
    ['Văn bản mới nhất của Cần Thơ là gì', ['ferries']],
    ['Kế hoạch mới nhất về rừng ngập mặn của Cần Thơ', ['forests']],
    ['Kế hoạch 2820 của Cần Thơ về việc gì', ['ferries']],
  ])('“%s” are those of the kind, year and subject named', async (question, documents) => {
    expect((await cited(question)).sort()).toEqual(documents);
  });

  test('what only a decision’s number tells is the plan that it issues', async () => {
    expect((await ask('Kế hoạch 2820 của Cần Thơ ai ký?')).direct).toContain('Nguyễn Văn An');
  });
});

test('a resolution that no plan of the place carries out is not taken for what they all carry out', async () => {
  expect((await ask('Ai chủ trì thực hiện nghị quyết 42 ở Lào Cai?')).status).toBe('not_found');
});

test('a list is given without a row that is not proven, not withheld', async () => {
  const many = await openPlanAssistant({
    odd: issued('1/KH-UBND', '01/01/2024', 'Đường nông thôn').replace('1. Tập huấn', '1. 1. Tập huấn'),
    even: writeSmallPlan({
      place: 'Lào Cai',
      number: '2/KH-UBND',
      date: '01/01/2024',
      subject: 'Đường làng',
      tasks: TASK,
    }),
  });
  expect((await many.ask('Kế hoạch nào giao Sở Nội vụ chủ trì?')).status).toBe('answered');
});
