import { describe, expect, it } from 'vitest';
import { parseTelegramHtml } from './html-parser.ts';

describe("the parser of Telegram's HTML", () => {
  it('gives the text without markup and the entities with their places', () => {
    const { text, entities } = parseTelegramHtml(
      '<b>Sở Xây dựng</b>\n<blockquote expandable>“Cơ quan chủ trì”</blockquote>',
    );
    expect(text).toBe('Sở Xây dựng\n“Cơ quan chủ trì”');
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 11 },
      { type: 'expandable_blockquote', offset: 12, length: 17 },
    ]);
  });

  it('counts offsets in UTF-16 units', () => {
    expect(parseTelegramHtml('😀<b>Đ</b>').entities).toEqual([{ type: 'bold', offset: 2, length: 1 }]);
  });

  it('reads named and numeric entities', () => {
    expect(parseTelegramHtml('&lt;1% &amp; &quot;40&#45;45%&#x22;').text).toBe('<1% & "40-45%"');
  });

  it.each([
    ['<b>chưa đóng', `Can't find end tag corresponding to start tag "b"`],
    ['<b><i>lệch</b></i>', 'Unmatched end tag at byte offset 12, expected "</i>", found "</b>"'],
    ['</b>', 'Unexpected end tag at byte offset 0'],
    ['<p>đoạn</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['chỉ tiêu <1% hộ nghèo', 'Unclosed start tag at byte offset 12'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', "Blockquote entities can't be nested at byte offset 13"],
    ['<code><b>a</b></code>', `Tag "b" can't be inside tag "code" at byte offset 6`],
    ['R&D', "Character '&' must be escaped at byte offset 1"],
    ['&nbsp;', "Character '&' must be escaped at byte offset 0"],
    ['a > b', "Character '>' must be escaped at byte offset 2"],
    ['<b class="x">a</b>', 'Tag "b" has wrong attributes "class="x"" at byte offset 0'],
  ])('refuses %s', (html, message) => {
    expect(() => parseTelegramHtml(html)).toThrow(message);
  });
});
