import { beforeAll, describe, expect, test } from 'vitest';
import { frameTexts } from '../../src/answering/composing/compose.ts';
import type { AnswerContext } from '../../src/answering/context.ts';
import type { Answer } from '../../src/answering/index.ts';
import { findUnproven, type Unproven } from '../../src/answering/verifying/verify.ts';
import { wordingIn } from '../../src/answering/wording/index.ts';
import fc from '../properties.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, index, search, understand } = await openRealAssistant();

const QUESTIONS = [
  'Chỉ tiêu nhà ở xã hội của Bắc Giang đến 2030 là bao nhiêu căn?',
  'Tỷ lệ thất nghiệp khu vực thành thị của Lâm Đồng',
  'Tỷ lệ dân số được cấp nước sạch của Bắc Giang là bao nhiêu?',
  'số dược sĩ trên 10.000 dân của Bắc Giang',
  'HDI của Bắc Giang đến năm 2030?',
  'Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo hằng năm, gửi cho ai?',
  'Huyện ở Quảng Trị đặt chỉ tiêu tỷ lệ hộ nghèo dưới bao nhiêu?',
];

/** What the assistant itself would find unproven in an answer with these lines. */
function check(question: string, answer: Answer, lines: string[]): Unproven[] {
  const asked = understand(question);
  const context = { index, statistics: index.statistics, search, question: asked, wording: wordingIn('vi') };
  const documents = index.documents.filter((document) =>
    answer.citations.some((citation) => citation.documentId === document.plan.documentId),
  );
  const frame = frameTexts(context as AnswerContext, documents);
  const originals = new Map(index.documents.map((document) => [document.plan.documentId, document.original]));
  return findUnproven({ lines, citations: answer.citations, frame }, (id) => ({ original: originals.get(id) ?? '' }));
}

const answers = new Map<string, Answer>();
beforeAll(async () => {
  for (const question of QUESTIONS) answers.set(question, await ask(question));
});

/** Places of the digits of a line, outside a year's or document's. */
const digitsOf = (line: string) => [...line.matchAll(/\d/gu)].map((match) => match.index);

describe('a true answer', () => {
  test.each(QUESTIONS)('to “%s” is proven', (question) => {
    const answer = answers.get(question)!;
    expect(answer.status).toBe('answered');
    expect(check(question, answer, [answer.direct, ...answer.details])).toEqual([]);
  });

  test.each(
    QUESTIONS,
  )('to “%s” with any digit changed is caught, unless its quotes show that number too', (question) => {
    const answer = answers.get(question)!;
    const quotes = answer.citations.map((citation) => citation.quote).join('\n');
    const shown = new Set(
      (`${quotes} ${question}`.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((one) => one.replace(/^0+(?=\d)/u, '')),
    );
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), (n, digit) => {
        const places = digitsOf(answer.direct);
        const at = places[n % places.length]!;
        const altered = `${answer.direct.slice(0, at)}${digit}${answer.direct.slice(at + 1)}`;
        const numbers = altered.match(/\d+(?:[.,]\d+)*/gu) ?? [];
        const wrong = numbers.filter((one) => !shown.has(one.replace(/^0+(?=\d)/u, '')));
        const found = check(question, answer, [altered]).filter((one) => one.kind === 'number');
        expect(found.length, `“${altered}” from “${answer.direct}”`).toBe(wrong.length);
      }),
      { numRuns: 60 },
    );
  });
});
