import { childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

/** Where a paragraph stands in a list. */
export interface NumberingPlace {
  /** Identifier of the list. */
  id: string;
  /** Depth, counted from 0; undefined where neither the paragraph nor its style says. */
  level: number | undefined;
  /** The paragraph's style. */
  style: string | undefined;
}

/** The styles of a document, as far as they change what a reader sees of the text. */
export class Styles {
  readonly #styles: Map<string, XmlElement>;
  /** The style of paragraphs that name none. */
  readonly #usual: string | undefined;
  readonly #defaults: XmlElement | undefined;

  /** @param root the part `styles.xml`; undefined where there is none */
  constructor(root: XmlElement | undefined) {
    const styles = childrenOf(childOf(root, 'w:styles'), 'w:style');
    this.#styles = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#usual = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
    const defaults = childOf(childOf(childOf(root, 'w:styles'), 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = childOf(defaults, 'w:rPr');
  }

  /** The list that a paragraph with these properties stands in, by its own properties or its style's. */
  numberingOf(properties: XmlElement | undefined): NumberingPlace | undefined {
    let id: string | undefined;
    let level: number | undefined;
    const style = settingOf(properties, 'w:pStyle');
    for (const holder of [properties, ...this.#trail(style).map((one) => childOf(one, 'w:pPr'))]) {
      const numbering = childOf(holder, 'w:numPr');
      id ??= settingOf(numbering, 'w:numId');
      const stated = settingOf(numbering, 'w:ilvl');
      if (stated !== undefined) level ??= Number(stated);
    }
    // Word's "0" takes a paragraph out of its style's list.
    return id === undefined || id === '0' ? undefined : { id, level, style };
  }

  /** True for an entry of a table of contents: its words stand again where they belong. */
  isContents(properties: XmlElement | undefined): boolean {
    const id = settingOf(properties, 'w:pStyle') ?? '';
    return /^toc ?\d/iu.test(settingOf(this.#styles.get(id), 'w:name') ?? id);
  }

  /** Name of the font of a run, by its own properties, its styles' or the document's. */
  fontOf(run: XmlElement | undefined, paragraph: XmlElement | undefined): string {
    const styles = [settingOf(run, 'w:rStyle'), settingOf(paragraph, 'w:pStyle') ?? this.#usual];
    const holders = [
      run,
      ...styles.flatMap((id) => this.#trail(id)).map((one) => childOf(one, 'w:rPr')),
      this.#defaults,
    ];
    for (const holder of holders) {
      const fonts = childOf(holder, 'w:rFonts')?.attributes;
      const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
      if (font) return font;
    }
    return '';
  }

  /** True where lines are drawn around or between the cells of a table. */
  hasBorders(table: XmlElement): boolean {
    const properties = childOf(table, 'w:tblPr');
    const own = childOf(properties, 'w:tblBorders');
    if (own) return drawsLine(own) || cellsHaveBorders(table);
    const styles = this.#trail(settingOf(properties, 'w:tblStyle')).map((style) => childOf(style, 'w:tblPr'));
    return styles.some((style) => drawsLine(childOf(style, 'w:tblBorders'))) || cellsHaveBorders(table);
  }

  /** A style and those that it is based on. */
  #trail(id: string | undefined): XmlElement[] {
    const trail: XmlElement[] = [];
    for (let style = this.#styles.get(id ?? ''); style && trail.length < 20; ) {
      trail.push(style);
      style = this.#styles.get(settingOf(style, 'w:basedOn') ?? '');
    }
    return trail;
  }
}

function drawsLine(borders: XmlElement | undefined): boolean {
  return (borders?.children ?? []).some(
    (side) => typeof side !== 'string' && !['none', 'nil', undefined].includes(side.attributes['w:val']),
  );
}

function cellsHaveBorders(table: XmlElement): boolean {
  return childrenOf(table, 'w:tr').some((row) =>
    childrenOf(row, 'w:tc').some((cell) => drawsLine(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders'))),
  );
}
