import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import {
  countPages,
  emphasiseDirect,
  renderAnswer,
  unwrapQuote,
} from '../../../src/telegram/messages/render-answer.ts';
import fc from '../../properties.ts';
import { parseTelegramHtml } from '../../system/bot-api-server/index.ts';
import {
  HOUSING_LEAD,
  HOUSING_LEAD_ENGLISH,
  INSURANCE_TARGET_DRAFT,
  manyCitations,
  sampleAnswer,
} from '../sample-answers.ts';

const shown = (answer: Answer) => renderAnswer(answer).map((html) => parseTelegramHtml(html).text);

describe('an answer as Telegram messages', () => {
  it('has the direct answer in bold, the details, then place and words of each citation', () => {
    expect(renderAnswer(HOUSING_LEAD)).toEqual([
      [
        '<b>Sở Xây dựng chủ trì (Bắc Giang, lĩnh vực xây dựng).</b>',
        'Phối hợp: các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố.',
        'Thời gian: kế hoạch không nêu.',
        '',
        'Kế hoạch của UBND tỉnh Bắc Giang · mục III.6.5 · trang 10',
        '<blockquote expandable>“Cơ quan chủ trì: <b>Sở Xây dựng</b>.”</blockquote>',
        '<blockquote expandable>“Cơ quan phối hợp: <b>các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố</b>.”</blockquote>',
      ].join('\n'),
    ]);
  });

  it('names section and page in English where the question was English', () => {
    expect(shown(HOUSING_LEAD_ENGLISH)[0]).toContain('Kế hoạch của UBND tỉnh Bắc Giang · section III.6.5 · page 10');
  });

  it('shows doubts in one short line and leaves out the page that a document does not have', () => {
    const [html] = renderAnswer(INSURANCE_TARGET_DRAFT);
    expect(html).toContain('<i>⚠️ Văn bản này là dự thảo, chưa có số và ngày.</i>');
    expect(html).toContain('Chương trình của Tỉnh ủy Hậu Giang (dự thảo) · mục II.2\n<blockquote');
  });

  it('escapes what HTML would take for markup', () => {
    const answer = sampleAnswer({
      direct: '<1% hộ nghèo & cận nghèo',
      citations: manyCitations(1, () => 'giảm còn <1% </blockquote> & R&amp;D'),
    });
    expect(renderAnswer(answer)[0]).toContain('<b>&lt;1% hộ nghèo &amp; cận nghèo</b>');
    expect(shown(answer)[0]).toContain('“giảm còn <1% </blockquote> & R&amp;D”');
  });

  it('sets only the key words of a long direct answer in bold', () => {
    const direct = `Sở Lao động - Thương binh và Xã hội (${'các sở, ban, ngành có liên quan, '.repeat(5)}UBND các huyện).`;
    expect(emphasiseDirect(direct)[0]).toEqual({ text: 'Sở Lao động - Thương binh và Xã hội', style: 'bold' });
    expect(renderAnswer(sampleAnswer({ direct }))[0]).toMatch(/^<b>Sở Lao động - Thương binh và Xã hội<\/b> \(các sở/u);
  });

  it('quotes three citations a page, the direct answer above them on each', () => {
    const answer = sampleAnswer({
      direct: 'Tám nhiệm vụ.',
      details: ['Chi tiết.'],
      citations: manyCitations(8, (i) => `Việc ${i}.`),
    });
    expect(countPages(answer)).toBe(3);
    const pages = [0, 1, 2, 9].map((page) => parseTelegramHtml(renderAnswer(answer, { page })[0]!).text);
    expect(pages.map((text) => text.match(/“Việc \d\.”/gu)?.length)).toEqual([3, 3, 2, 2]);
    for (const text of pages) expect(text).toMatch(/^Tám nhiệm vụ\./u);
    expect(pages.map((text) => text.includes('Chi tiết.'))).toEqual([true, false, false, false]);
  });

  it('gives a citation that comes twice only once', () => {
    const citations = [...HOUSING_LEAD.citations, ...HOUSING_LEAD.citations];
    expect(renderAnswer({ ...HOUSING_LEAD, citations })).toEqual(renderAnswer(HOUSING_LEAD));
  });

  it('splits a long answer at the end of a paragraph and keeps a quotation with its heading', () => {
    const sentence = 'Sở Nội vụ chủ trì, phối hợp với các cơ quan có liên quan. ';
    const answer = sampleAnswer({
      direct: 'Sở Nội vụ.',
      details: Array.from({ length: 30 }, (_, index) => `${index + 1}. ${sentence.repeat(3).trim()}`),
      citations: manyCitations(5, () => sentence.repeat(15)).map((each, i) => ({
        ...each,
        quote: `${i} ${each.quote}`,
      })),
    });
    const messages = shown(answer);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(message.length).toBeLessThanOrEqual(4096);
      expect(message).toMatch(/[.”]$/u);
      expect(message).not.toMatch(/· trang \d+$/u);
    }
  });

  it('shortens a quotation that does not fit after a whole word, and marks it', () => {
    const quote = 'trên 95% dân số tham gia bảo hiểm y tế; '.repeat(300);
    const [text = '', ...others] = shown(sampleAnswer({ direct: 'Có.', citations: manyCitations(1, () => quote) }));
    expect(others).toEqual([]);
    const kept = /“(.*)…”$/su.exec(text)?.[1] ?? '';
    expect(kept.length).toBeGreaterThan(2_900);
    expect(quote.startsWith(`${kept} `) || quote.startsWith(`${kept};`)).toBe(true);
  });

  it('joins the lines of the printed page, but not the points of a list', () => {
    expect(unwrapQuote('Nghị quyết số 42-\n\nNQ/TW của Ban Chấp \n\nhành')).toBe(
      'Nghị quyết số 42-NQ/TW của Ban Chấp hành',
    );
    expect(unwrapQuote('Lao động -\nThương binh')).toBe('Lao động - Thương binh');
    expect(unwrapQuote('- Sở Y tế. \n- Sở Nội vụ;\nb) Sở Xây dựng')).toBe('- Sở Y tế.\n- Sở Nội vụ;\nb) Sở Xây dựng');
  });

  it('says something kind where an answer holds nothing to show', () => {
    expect(renderAnswer(sampleAnswer({ direct: ' \u200B\u2800' }))).toEqual([
      'Trợ lý chưa có câu trả lời cho câu hỏi này. Anh/chị thử hỏi cách khác giúp.',
    ]);
  });
});

describe('any answer at all', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '<b>',
      '</blockquote>',
      '&amp;',
      '&',
      '\uD83D',
      '\u200B',
      '\n\n\n',
      'Sở Y tế chủ trì; ',
      '😀🏽',
      'a\u0301',
    ),
  );
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join('')) },
    {
      weight: 1,
      arbitrary: fc.tuple(nasty, fc.integer({ min: 1, max: 3000 })).map(([part, n]) => part.repeat(n).slice(0, 9000)),
    },
  );
  const citation = fc.record(
    { documentId: text, title: text, section: text, heading: text, quote: text, page: fc.nat() },
    { requiredKeys: ['documentId', 'title', 'section', 'heading', 'quote'] },
  );
  const answers = fc.record({
    status: fc.constantFrom('answered', 'not_found', 'clarify'),
    answer: text,
    direct: text,
    details: fc.array(text, { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 3 }),
    citations: fc.array(citation, { maxLength: 9 }),
    language: fc.constantFrom('vi', 'en'),
    ms: fc.nat(),
  }) as fc.Arbitrary<Answer>;

  it('becomes messages that Telegram accepts: valid HTML, not empty, not too long, no broken characters', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const messages = renderAnswer(answer);
        expect(messages.length).toBeGreaterThan(0);
        for (const html of messages) {
          const { text: visible } = parseTelegramHtml(html);
          expect(visible.length).toBeLessThanOrEqual(4096);
          expect(visible).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          expect(visible).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('loses no word of the direct answer, the details and the notes', () => {
    const words = (value: string) => value.match(/[\p{L}\p{N}]+/gu) ?? [];
    const plain = fc.array(fc.constantFrom('Sở Y tế', 'chủ trì;', '74.900 căn', '<1%', 'R&D', '😀'), {
      maxLength: 900,
    });
    fc.assert(
      fc.property(plain, plain, (direct, detail) => {
        const answer = sampleAnswer({ direct: direct.join(' '), details: [detail.join(' ')] });
        const together = words(shown(answer).join('\n'));
        const expected = words([...direct, ...detail].join('\n'));
        if (expected.length > 0) expect(together).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
