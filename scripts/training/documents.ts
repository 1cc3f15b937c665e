import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** One document of the training text. */
interface TrainingDocument {
  source: string;
  title: string;
  text: string;
}

/** A stretch of text under one heading. */
export interface Section {
  /** The document's title in words, '' where the row holds only a file name. */
  title: string;
  /** The heading without its number, '' where there is none. */
  heading: string;
  /** Paragraphs in order, cleaned, not empty. */
  paragraphs: string[];
}

const NOISE =
  /^(CÔNG BÁO\/|Ký bởi:|Cơ quan:|Ngày ký:|Email:|Nơi nhận|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập|Căn cứ |Xét đề nghị|Theo đề nghị|Số:|Luật số:|Hà Nội, ngày|https?:|[\d\s._\-–|*=]*$)/iu;
const HEADING_MARK =
  /^(?:#+\s*)?(?:(?:Điều|Chương|Mục|Phần|Phụ lục)\s+(?:\d+[a-zđ]?|[IVXLC]+)\b[.:]?|[IVX]+\.|\d{1,2}(?:\.\d{1,2})*[.)]|##)\s*/u;
const ITEM_MARK = /^(?:[-–+•*]|[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])\s*/u;
const MOST_HEADING_WORDS = 26;

/** Reads a JSONL file of training documents, gzipped or not, row by row. */
export async function* readDocuments(path: string): AsyncGenerator<TrainingDocument> {
  const file = createReadStream(path);
  const lines = createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file });
  for await (const line of lines) if (line.trim()) yield JSON.parse(line) as TrainingDocument;
}

/** Joins lines that a page's width has cut, and drops letterheads, signatures and page numbers. */
function joinLines(text: string): string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const raw of text.split('\n')) {
    const line = raw
      .normalize('NFC')
      .replace(/[*|_]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (!line || NOISE.test(line)) continue;
    const starts = HEADING_MARK.test(line) || ITEM_MARK.test(line) || /[.;:!?”"]$/u.test(open);
    const afterHeading = HEADING_MARK.test(open) && /^\p{Lu}/u.test(line) && open.length < 160 && !/[,–-]$/u.test(open);
    if (open && (starts || afterHeading)) {
      paragraphs.push(open);
      open = line;
    } else {
      open = open ? `${open} ${line}` : line;
    }
  }
  if (open) paragraphs.push(open);
  return paragraphs;
}

function isHeading(paragraph: string): boolean {
  if (!HEADING_MARK.test(paragraph)) return false;
  const words = paragraph.split(' ').length;
  return words <= MOST_HEADING_WORDS && (/^(Điều|Chương|Mục|Phần|#)/u.test(paragraph) || !/[.;:,]$/u.test(paragraph));
}

/** Cuts a document into sections at its headings. */
function sectionsOf(document: TrainingDocument): Section[] {
  const title = /\s/.test(document.title) ? document.title.normalize('NFC') : '';
  const sections: Section[] = [];
  let section: Section = { title, heading: '', paragraphs: [] };
  const close = (): void => {
    if (section.paragraphs.length > 0) sections.push(section);
  };
  for (const paragraph of joinLines(document.text)) {
    if (isHeading(paragraph)) {
      close();
      section = { title, heading: paragraph.replace(HEADING_MARK, ''), paragraphs: [] };
    } else {
      section.paragraphs.push(paragraph.replace(ITEM_MARK, ''));
    }
  }
  close();
  return sections;
}

/** One document in so many is never trained on, so that its passages can stand in the way when search is measured. */
const HELD_OUT = 16;

/** True for a document that is not trained on: chosen by its text, so that the order of the files does not matter. */
function isHeldOut(document: TrainingDocument): boolean {
  return createHash('sha256').update(document.text.slice(0, 2000)).digest()[0]! % HELD_OUT === 0;
}

/**
 * Reads all sections of the files; a paragraph that was seen before (laws are copied often) is left out.
 * @param part the documents to train on, or the held-out ones
 */
export async function readSections(
  paths: readonly string[],
  part: 'training' | 'held-out' = 'training',
): Promise<Section[]> {
  const seen = new Set<string>();
  const sections: Section[] = [];
  for (const path of paths) {
    for await (const document of readDocuments(path)) {
      if (isHeldOut(document) !== (part === 'held-out')) continue;
      for (const section of sectionsOf(document)) {
        const paragraphs = section.paragraphs.filter((paragraph) => {
          const key = paragraph
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '')
            .slice(0, 200);
          if (key.length < 12 || seen.has(key)) return false;
          seen.add(key);
          return true;
        });
        if (paragraphs.length > 0) sections.push({ ...section, paragraphs });
      }
    }
  }
  return sections;
}
