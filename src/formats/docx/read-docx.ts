import { fileProblem } from '../../file-problems.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { LegacyFonts } from './legacy-fonts.ts';
import { Numbering } from './numbering.ts';
import { textOf } from './read-runs.ts';
import { readZipParts } from './read-zip.ts';
import { Styles } from './styles.ts';
import { writeBlocks } from './write-body.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml.ts';

const PART = /^(?:_rels\/\.rels|word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml)$/u;
/** How files of the Office of before 2007 begin, and encrypted ones of today. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a Word document (ECMA-376): paragraphs with the numbers and bullets that Word shows, tables row by row, notes
 * below the paragraph that they belong to, text boxes, tracked changes accepted. Headers, footers, pictures and macros
 * are left out.
 * @throws UnreadableFile when it is locked, damaged or holds no text
 */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText> {
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte)) refuseOldOffice(bytes);
  const parts = await readZipParts(bytes, (name) => PART.test(name));
  const main = parts.get(mainPartOf(parts));
  if (main === undefined) throw new UnreadableFile(fileProblem('not-word'));
  try {
    return writeDocument(main, parts);
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile(fileProblem('damaged-word'), cause);
  }
}

function refuseOldOffice(bytes: Uint8Array): never {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new UnreadableFile(fileProblem('locked'));
  throw new UnreadableFile(fileProblem('old-word'));
}

/** Name of the part that holds the text; Word says it in the package's relations. */
function mainPartOf(parts: Map<string, string>): string {
  const relations = parts.get('_rels/.rels');
  const found = relations && /Target="\/?(word\/document\d*\.xml)"/u.exec(relations)?.[1];
  return found || 'word/document.xml';
}

function writeDocument(main: string, parts: Map<string, string>): ExtractedText {
  const body = childOf(childOf(readPart(main), 'w:document'), 'w:body');
  if (!body) throw new UnreadableFile(fileProblem('not-word'));
  const styles = new Styles(optionalPart(parts, 'word/styles.xml'));
  const numbering = new Numbering(optionalPart(parts, 'word/numbering.xml'), styles);
  const notes = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    const list = childOf(optionalPart(parts, `word/${kind}s.xml`), `w:${kind}s`);
    for (const note of childrenOf(list, `w:${kind}`)) notes.set(`${kind}:${note.attributes['w:id'] ?? ''}`, note);
  }
  const fonts = new LegacyFonts();
  for (const holder of [body, ...notes.values()]) noteFonts(holder, undefined, styles, fonts);
  const text = `${writeBlocks(body, { numbering, styles, fonts, notes }).join('\n')}\n`;
  return { text, paragraphs: true, notes: fonts.notes };
}

/** Takes note of what is set in which font, paragraph by paragraph. */
function noteFonts(holder: XmlElement, paragraph: XmlElement | undefined, styles: Styles, fonts: LegacyFonts): void {
  for (const child of holder.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:r') {
      const font = styles.fontOf(childOf(child, 'w:rPr'), paragraph);
      for (const text of childrenOf(child, 'w:t')) fonts.note(font, textOf(text));
    }
    noteFonts(child, child.name === 'w:p' ? childOf(child, 'w:pPr') : paragraph, styles, fonts);
  }
}

function optionalPart(parts: Map<string, string>, name: string): XmlElement | undefined {
  const part = parts.get(name);
  return part === undefined ? undefined : readPart(part);
}

/** Writers other than Word may use another prefix for Word's names; it is made `w:`. */
function readPart(xml: string): XmlElement {
  const prefix = /xmlns:(\w+)="[^"]*wordprocessingml(?:\/2006)?\/main"/u.exec(xml)?.[1];
  if (!prefix || prefix === 'w') return parseXml(xml);
  return parseXml(xml.replace(new RegExp(`([<\\s]/?)${prefix}:`, 'gu'), '$1w:'));
}
