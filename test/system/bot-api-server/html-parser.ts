/** A stretch of a message's text with a meaning, as the Bot API gives it; offsets and lengths in UTF-16 units. */
export interface ParsedEntity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
}

/** A message's text without its markup, and the entities that the markup named. */
export interface ParsedText {
  text: string;
  entities: ParsedEntity[];
}

/** The text is not in Telegram's HTML; the message is the one that Telegram gives after "can't parse entities: ". */
export class EntityParseError extends Error {}

/** Entity type of each tag that the Bot API's documentation lists. */
const TAGS: Record<string, string> = {
  a: 'text_link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

/** Attributes that a tag may have; without a value where Telegram has none. */
const ATTRIBUTES: Record<string, RegExp> = {
  a: /^href="[^"]*"$/u,
  span: /^class="tg-spoiler"$/u,
  'tg-emoji': /^emoji-id="\d+"$/u,
  code: /^class="language-[^"]+"$/u,
  blockquote: /^expandable$/u,
};

const NAMED_ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  name: string;
  type: string;
  offset: number;
  byte: number;
  details: Partial<ParsedEntity>;
}

/**
 * Parses Telegram's HTML subset as its server does, and more strictly where the documentation is stricter: a bare `&`,
 * `<` or `>` and an attribute that no tag has are refused too, where the real server lets some of them pass.
 *
 * Source: https://core.telegram.org/bots/api#html-style
 * @throws EntityParseError with Telegram's wording.
 */
export function parseTelegramHtml(html: string): ParsedText {
  const open: OpenTag[] = [];
  const entities: ParsedEntity[] = [];
  let text = '';
  let position = 0;
  while (position < html.length) {
    const byte = Buffer.byteLength(html.slice(0, position));
    const character = html[position]!;
    if (character === '&') {
      const entity = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/iu.exec(html.slice(position, position + 12));
      text += decodeEntity(entity, byte);
      position += entity![0].length;
    } else if (character === '<') {
      const end = html.indexOf('>', position);
      const closing = html[position + 1] === '/';
      if (end < 0) throw new EntityParseError(`Unclosed ${closing ? 'end' : 'start'} tag at byte offset ${byte}`);
      if (closing)
        closeTag(
          html
            .slice(position + 2, end)
            .trim()
            .toLowerCase(),
          byte,
          text.length,
          open,
          entities,
        );
      else open.push(openTag(html.slice(position + 1, end), byte, text.length, open));
      position = end + 1;
    } else if (character === '>') {
      throw new EntityParseError(`Character '>' must be escaped at byte offset ${byte}`);
    } else {
      const next = html.slice(position).search(/[&<>]/u);
      const end = next < 0 ? html.length : position + next;
      text += html.slice(position, end);
      position = end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new EntityParseError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities };
}

function decodeEntity(match: RegExpExecArray | null, byte: number): string {
  const [, decimal, hexadecimal, name] = match ?? [];
  if (name !== undefined && name in NAMED_ENTITIES) return NAMED_ENTITIES[name]!;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  throw new EntityParseError(`Character '&' must be escaped at byte offset ${byte}`);
}

function openTag(content: string, byte: number, offset: number, open: readonly OpenTag[]): OpenTag {
  const [, written = '', attributes = ''] = /^(\S*)\s*(.*)$/su.exec(content) ?? [];
  const name = written.toLowerCase();
  const type = TAGS[name];
  if (type === undefined) throw new EntityParseError(`Unsupported start tag "${name}" at byte offset ${byte}`);
  const tag: OpenTag = { name, type, offset, byte, details: readAttributes(name, attributes, byte) };
  if (tag.details.type) tag.type = tag.details.type;
  refuseNesting(tag, open, byte);
  return tag;
}

function readAttributes(name: string, attributes: string, byte: number): Partial<ParsedEntity> {
  const needed = name === 'span' || name === 'tg-emoji' || name === 'a';
  if (attributes === '' && !needed) return {};
  if (!ATTRIBUTES[name]?.test(attributes)) {
    throw new EntityParseError(`Tag "${name}" has wrong attributes "${attributes}" at byte offset ${byte}`);
  }
  const value = /"(.*)"/su.exec(attributes)?.[1] ?? '';
  if (name === 'a') return { url: value };
  if (name === 'code') return { language: value.replace('language-', '') };
  return name === 'blockquote' ? { type: 'expandable_blockquote' } : {};
}

function refuseNesting(tag: OpenTag, open: readonly OpenTag[], byte: number): void {
  const isQuote = ({ type }: OpenTag) => type.endsWith('blockquote');
  if (isQuote(tag) && open.some(isQuote)) {
    throw new EntityParseError(`Blockquote entities can't be nested at byte offset ${byte}`);
  }
  const literal = open.find(({ type }) => type === 'code' || type === 'pre');
  const codeInPre = literal?.type === 'pre' && tag.type === 'code';
  if (literal && !codeInPre) {
    throw new EntityParseError(`Tag "${tag.name}" can't be inside tag "${literal.name}" at byte offset ${byte}`);
  }
}

function closeTag(name: string, byte: number, textLength: number, open: OpenTag[], entities: ParsedEntity[]): void {
  const tag = open.pop();
  if (!tag) throw new EntityParseError(`Unexpected end tag at byte offset ${byte}`);
  if (name !== tag.name) {
    throw new EntityParseError(
      `Unmatched end tag at byte offset ${byte}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  const length = textLength - tag.offset;
  if (length > 0) entities.push({ ...tag.details, type: tag.type, offset: tag.offset, length });
}

/** Cuts the blanks around a text off, as Telegram does before it sends one, and moves the entities along. */
export function trimParsedText({ text, entities }: ParsedText): ParsedText {
  const trimmed = text.trim();
  const shift = text.length - text.trimStart().length;
  const kept = entities.map((entity) => {
    const start = Math.max(0, entity.offset - shift);
    const end = Math.min(trimmed.length, entity.offset + entity.length - shift);
    return { ...entity, offset: start, length: end - start };
  });
  return { text: trimmed, entities: kept.filter((entity) => entity.length > 0) };
}
