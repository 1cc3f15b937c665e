import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

/** The places of the rows, in order. */
function rowsOf(answer: { details: string[] }): string[] {
  return answer.details.flatMap((line) => /^• ([^:(]+?)(?: \(dự thảo\))?:/u.exec(line)?.[1] ?? []);
}

describe('places put in an order by their numbers', () => {
  test.each([
    'so sánh bhyt các tỉnh xếp từ cao xuống thấp',
    'xep hang bhyt cac tinh',
    'bhyt từ cao đến thấp',
    'rank the provinces by health insurance coverage',
  ])('stand from the highest down (“%s”)', async (question) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^(?:Cao nhất|Highest): Bắc Giang/u);
    expect(rowsOf(answer).slice(0, 2)).toEqual(['Bắc Giang', 'huyện thuộc tỉnh Quảng Trị']);
    expectCitationsToHold(index, answer);
  });

  test.each([
    'xếp hạng thất nghiệp thành thị các tỉnh từ thấp nhất đến cao nhất',
    'thất nghiệp thành thị các tỉnh theo thứ tự tăng dần',
  ])('stand from the lowest up (“%s”)', async (question) => {
    expect(rowsOf(await ask(question))).toEqual(['Lâm Đồng', 'Bắc Giang', 'Hậu Giang']);
  });

  test('what counts something else comes last', async () => {
    const answer = await ask('các tỉnh theo thứ tự giảm dần về nước thải được xử lý');
    expect(rowsOf(answer).at(-1)).toBe('huyện thuộc tỉnh Quảng Trị');
  });

  test('the rank of one is told among those that state a number', async () => {
    const answer = await ask('bhxh lâm đồng đứng thứ mấy');
    expect(answer.direct).toMatch(/^Lâm Đồng \(khoảng 30%\): thứ 4 từ cao xuống trong 4 nơi/u);
  });

  test('one of a rank, the first few and the last are told by name', async () => {
    expect((await ask('nơi nào cao thứ hai về bhyt')).direct).toMatch(
      /^huyện thuộc tỉnh Quảng Trị \(trên 98%\): thứ 2/u,
    );
    expect((await ask('top 2 tỉnh có tỷ lệ bhxh cao nhất')).direct).toMatch(/^Cao nhất: Bắc Giang \(62%\), Hậu Giang/u);
    expect((await ask('tỉnh nào đứng cuối về bhxh')).direct).toMatch(/^Thấp nhất: Lâm Đồng/u);
  });

  test('go on from a comparison', async () => {
    const answer = await ask('so sánh bhyt các tỉnh', 'xếp từ cao xuống thấp');
    expect(rowsOf(answer)[1]).toBe('huyện thuộc tỉnh Quảng Trị');
  });

  test.each([
    'mức sống tối thiểu tăng dần ở chính phủ là sao',
    'trách nhiệm người đứng đầu ở lâm đồng',
    'sắp xếp tổ chức bộ máy ở hậu giang',
  ])('are not meant by words that only sound so (“%s”)', async (question) => {
    expect((await ask(question)).direct).not.toMatch(/^(?:Cao|Thấp) nhất/u);
  });
});
