import type { DocumentSummary } from '../conversation/assistant.ts';
import { layOutMessages, type Paragraph, paragraph } from './message-layout.ts';
import { TEXTS, type TextLanguage, type Texts } from './strings.ts';

/** The HTML messages that list the documents: title, place, number, date, and whether issued or a draft. */
export function renderDocuments(documents: readonly DocumentSummary[], language: TextLanguage): string[] {
  const texts = TEXTS[language];
  if (documents.length === 0) return layOutMessages([paragraph(texts.noDocuments)]);
  const heading = paragraph(texts.documentsHeading(documents.length), 'bold');
  return layOutMessages([heading, ...documents.flatMap((each, index) => renderDocument(each, index + 1, texts))]);
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
