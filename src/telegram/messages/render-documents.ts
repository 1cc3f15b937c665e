import type { DocumentSummary } from '../../conversation/assistant.ts';
import { TEXTS, type TextLanguage, type Texts } from '../strings/strings.ts';
import { escapeHtml } from './html.ts';
import { layOutMessages, type Paragraph, paragraph } from './message-layout.ts';
import type { Page } from './record-lists.ts';

/** One page of the documents as a message: title, place, number, date, and whether issued or a draft. */
export function renderDocuments(page: Page<DocumentSummary>, language: TextLanguage): string {
  const texts = TEXTS[language];
  if (page.total === 0) return escapeHtml(texts.noDocuments);
  const heading = paragraph(texts.documentsHeading(page.total), 'bold');
  const documents = page.items.flatMap((each, index) => renderDocument(each, page.first + index + 1, texts));
  return layOutMessages([heading, ...documents])[0]!;
}

function renderDocument(document: DocumentSummary, position: number, texts: Texts): Paragraph[] {
  return [
    paragraph(`${position}. ${document.title}`, 'bold', { apart: true, keepWithNext: true }),
    paragraph(documentFacts(document, texts)),
  ];
}

/** Place, status, number and date of a document as one line. */
export function documentFacts(
  document: Pick<DocumentSummary, 'place' | 'status'> & { number?: string; date?: string },
  texts: Texts,
): string {
  const facts = [
    document.place,
    document.status === 'draft' ? texts.draft : texts.issued,
    document.number === undefined ? texts.numberNotStated : texts.number(document.number),
    document.date === undefined ? texts.dateNotStated : texts.date(document.date),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
