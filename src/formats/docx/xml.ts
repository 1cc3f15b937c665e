/** An element of an XML document. */
export interface XmlElement {
  /** Name with its prefix, e.g. `w:p`. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 400;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads an XML document as Word writes it. Document types and entities of a document's own are left unread, so that
 * none can grow.
 * @throws Error when it is not well-formed or nested deeper than Word nests
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (let at = 0; at < xml.length; ) {
    const parent = open.at(-1)!;
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end < 0 ? undefined : end);
      parent.children.push(decode(text));
      at += text.length;
      continue;
    }
    const passed = passOver(xml, at);
    if (passed) {
      if (passed.data !== undefined) parent.children.push(passed.data);
      at = passed.end;
      continue;
    }
    TAG.lastIndex = at;
    const [whole, closing, name, attributes = '', empty] = TAG.exec(xml) ?? [];
    if (whole === undefined || name === undefined) throw new Error('a tag is not closed');
    at += whole.length;
    if (closing) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const element: XmlElement = { name, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (!empty) open.push(element);
    if (open.length > DEEPEST) throw new Error('nested too deep');
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root;
}

const TAG = /<(\/?)([^\s<>/"'=]+)((?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*)(\/?)>/uy;

/** What is no element: how it begins and ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Passes over what is no element, looking for its end once; with the text of what is plain data. */
function passOver(xml: string, at: number): { end: number; data?: string } | undefined {
  const found = OTHERS.find(([begin]) => xml.startsWith(begin, at));
  if (!found) return undefined;
  const [begin, end] = found;
  const stop = xml.indexOf(end, at + begin.length);
  if (stop < 0) throw new Error(`${begin} is not closed`);
  const data = begin === '<![CDATA[' ? { data: xml.slice(at + begin.length, stop) } : {};
  return { end: stop + end.length, ...data };
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    attributes[name!] = decode(double ?? single ?? '');
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The `w:val` of the child of this name. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** True where a property is there and not switched off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, name);
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}
