import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import { standsAt } from '../../src/answering/cite.ts';
import { placeLabel } from '../../src/answering/context.ts';
import type { Answer } from '../../src/answering/index.ts';
import { findUnproven } from '../../src/answering/verify.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

/** What is found unproven of an answer's lines, kinds only. */
function kindsOf(lines: readonly string[], citations: readonly Citation[], computed: readonly string[] = []): string[] {
  const sources = (id: string) => {
    const document = index.documents.find((one) => one.plan.documentId === id);
    return (
      document && {
        original: document.original,
        label: placeLabel(document),
        standsAt: (citation: Citation) => standsAt(document, citation),
      }
    );
  };
  const unproven = findUnproven({ lines, citations, frame: ['2030', 'năm 2030'], computed }, sources);
  return [...new Set(unproven.map((one) => one.kind))];
}

const linesOf = (answer: Answer) => [answer.direct, ...answer.details];

describe('an answer that was tampered with is withheld', () => {
  test.each([
    'Ai chủ trì nhà ở xã hội ở Bắc Giang?',
    'Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo hằng năm, gửi cho ai?',
    'Các bộ báo cáo Bộ LĐTBXH trước ngày nào theo chương trình của Chính phủ?',
    'Tỷ lệ thất nghiệp khu vực thành thị của Lâm Đồng',
  ])('where any single letter or digit of a quote is another one (%s)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    const [first, ...others] = answer.citations as [Citation, ...Citation[]];
    for (let at = 0; at < first.quote.length; at += 3) {
      if (!/[\p{L}\p{N}]/u.test(first.quote[at]!)) continue;
      const other = /\d/u.test(first.quote[at]!)
        ? String((Number(first.quote[at]) + 1) % 10)
        : first.quote[at] === 'q'
          ? 'x'
          : 'q';
      const quote = `${first.quote.slice(0, at)}${other}${first.quote.slice(at + 1)}`;
      expect(kindsOf([], [{ ...first, quote }, ...others]), quote).toContain('quote');
    }
  });

  test('where a quote is said to stand on another page or in another section', async () => {
    const { citations } = await ask('Tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang');
    const [citation] = citations as [Citation];
    expect(kindsOf([], [citation])).toEqual([]);
    expect(kindsOf([], [{ ...citation, page: citation.page! + 1 }])).toEqual(['place']);
    expect(kindsOf([], [{ ...citation, section: 'III.6.5' }])).toEqual(['place']);
  });

  test('where two places of a comparison have each other’s number', async () => {
    const answer = await ask('So sánh tỷ lệ bao phủ BHYT của Bắc Giang và Lâm Đồng');
    const rows = answer.details.filter((line) => line.startsWith('• '));
    const [first, second] = rows.map((row) => /^• ([^:]+): (.+)$/u.exec(row)!.slice(1)) as [string[], string[]];
    expect(kindsOf(rows, answer.citations)).toEqual([]);
    const swapped = [`• ${first[0]}: ${second[1]}`, `• ${second[0]}: ${first[1]}`];
    expect(kindsOf(swapped, answer.citations)).toEqual(['number']);
    const inBrackets = `Trên 90%: ${first[0]} (${second[1]}), ${second[0]} (${first[1]}).`;
    expect(kindsOf([inBrackets], answer.citations, ['Trên 90%:'])).toEqual(['number']);
  });

  test('where a date is put together of two dates, or is one that another sentence has', async () => {
    const { citations } = await ask('Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo hằng năm, gửi cho ai?');
    const report = citations.filter(({ quote }) => quote.includes('10/12'));
    expect(kindsOf(['Trước ngày 10/12 hằng năm.'], report)).toEqual([]);
    expect(kindsOf(['Trước ngày 31/12 hằng năm.'], report)).not.toEqual([]);
    const both = [{ ...report[0]!, quote: 'trước ngày 10/12 hằng năm' }];
    expect(kindsOf(['Trước ngày 12/10 hằng năm.'], both)).toEqual(['date']);
  });

  test('where the lead is another body of the same plan', async () => {
    const { citations } = await ask('Ai chủ trì nhà ở xã hội ở Bắc Giang?');
    expect(kindsOf(['Sở Xây dựng chủ trì.'], citations)).toEqual([]);
    for (const body of ['Sở Y tế', 'Sở Tài chính', 'Sở Nội vụ', 'Bộ Xây dựng'])
      expect(kindsOf([`${body} chủ trì.`], citations), body).toEqual(['agency']);
  });
});

describe('what the program reckons itself', () => {
  test('passes once, as it was reckoned, and lends its numbers to nothing else', async () => {
    const { citations } = await ask('Tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang');
    const computed = ['còn 14 ngày'];
    expect(kindsOf(['Kỳ tới: còn 14 ngày.'], citations, computed)).toEqual([]);
    expect(kindsOf(['Kỳ tới: còn 15 ngày.'], citations, computed)).toEqual(['number']);
    expect(kindsOf(['Kỳ tới: còn 14 ngày, 14% thất nghiệp.'], citations, computed)).toEqual(['number']);
    expect(kindsOf(['còn 14 ngày, còn 14 ngày'], citations, computed)).toEqual(['number']);
  });

  test('an amount held against places does not prove a place’s own number', async () => {
    const answer = await ask('Nơi nào đặt BHYT trên 98%?');
    expect(answer.direct).toMatch(/^Trên 98%: /u);
    expect(kindsOf([answer.direct], answer.citations, ['Trên 98%:'])).toEqual([]);
    const tampered = answer.direct.replace(/Bắc Giang \([^)]*\)/u, 'Bắc Giang (trên 98%)');
    expect(kindsOf([tampered], answer.citations, ['Trên 98%:'])).toEqual(['number']);
  });

  test('every true answer of these kinds still passes', async () => {
    const asked = ['Nơi nào đặt BHYT trên 98%?', 'So sánh tỷ lệ bao phủ BHYT của Bắc Giang và Lâm Đồng'];
    for (const question of asked) {
      const answer = await ask(question);
      expect(answer.status).toBe('answered');
      expect(linesOf(answer).join('\n')).toMatch(/Bắc Giang/u);
    }
  });
});
