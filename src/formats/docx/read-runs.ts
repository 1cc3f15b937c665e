import { childOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** Elements that only wrap others. Of an alternative, one version is read; insertions are accepted. */
export const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
/** Deletions are accepted. */
export const DELETED = new Set(['w:del', 'w:moveFrom']);

/** What the runs of a paragraph say. */
export interface RunText {
  text: string;
  /** Contents of text boxes that hang on the paragraph. */
  boxes: XmlElement[];
  /** Notes that the paragraph refers to. */
  notes: string[];
  /** Gives the text of a run with these properties in Unicode. */
  convert: (properties: XmlElement | undefined, text: string) => string;
}

/** A table of contents, whose words stand again where they belong, and what a form says where nobody has filled it in. */
export function isLeftOut(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  const properties = childOf(element, 'w:sdtPr');
  const gallery = settingOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents' || isOn(properties, 'w:showingPlcHdr');
}

/** Adds what stands in the runs of a paragraph, insertions accepted. */
export function readRuns(holder: XmlElement, run: RunText): void {
  for (const child of holder.children) {
    if (typeof child === 'string' || DELETED.has(child.name)) continue;
    if (isLeftOut(child)) continue;
    if (child.name === 'w:r') readRun(child, run);
    else if (child.name.startsWith('m:')) run.text += textOfFormula(child);
    else if (WRAPPERS.has(child.name)) readRuns(child, run);
    else if (child.name === 'mc:AlternateContent') readRuns(alternativeOf(child), run);
  }
}

function readRun(element: XmlElement, run: RunText): void {
  const properties = childOf(element, 'w:rPr');
  if (isOn(properties, 'w:vanish')) return;
  const capitals = isOn(properties, 'w:caps');
  const raised = settingOf(properties, 'w:vertAlign') === 'superscript';
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    switch (child.name) {
      case 'w:t': {
        const text = run.convert(properties, textOf(child)).replace(UNSEEN, '').replaceAll('\u2011', '-');
        const shown = raised && !/[mM]$/u.test(run.text) ? text.replace(/\d/gu, raise) : text;
        run.text += capitals ? shown.toUpperCase() : shown;
        break;
      }
      case 'w:tab':
      case 'w:ptab':
        run.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        run.text += '\n';
        break;
      case 'w:noBreakHyphen':
        run.text += '-';
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        run.notes.push(`${child.name.slice(2, -'Reference'.length)}:${child.attributes['w:id'] ?? ''}`);
        break;
      case 'mc:AlternateContent':
        findBoxes(alternativeOf(child), run);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        findBoxes(child, run);
        break;
    }
  }
}

/** Soft hyphens, joiners and spaces without width: places where a line may break. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** The text of a run as the file has it. */
export function textOf(element: XmlElement): string {
  return element.children.filter((one) => typeof one === 'string').join('');
}

/** A raised figure of a note would change the number before it: "85" with a small "1" is no 851. After "m" it is a unit. */
const raise = (digit: string) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!;

function textOfFormula(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element);
  return element.children.map((child) => (typeof child === 'string' ? '' : textOfFormula(child))).join('');
}

function findBoxes(holder: XmlElement, run: RunText): void {
  for (const child of holder.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:txbxContent') run.boxes.push(child);
    else findBoxes(child.name === 'mc:AlternateContent' ? alternativeOf(child) : child, run);
  }
}

/** The version of an alternative that Word shows. */
export function alternativeOf(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] };
}
