import type { IndexedDocument, PlanIndex } from '../index/index.ts';
import type { Question } from '../question/index.ts';

/** Which plans a question is about. */
export interface Selection {
  documents: IndexedDocument[];
  /** True when the question names no place: every plan is asked. */
  open: boolean;
  /** Names of places asked about for which there is no plan. */
  uncovered: string[];
}

/** Chooses the plans by the places that the question names. */
export function selectDocuments(index: PlanIndex, question: Question): Selection {
  const { places } = question;
  if (question.unknownPlace && places.length > 0)
    return { documents: [], open: false, uncovered: [question.unknownPlace] };
  if (question.town && places.length === 1) return { documents: [], open: false, uncovered: [question.town] };
  if (places.length === 0) {
    if (question.unknownPlace) return { documents: [], open: false, uncovered: [question.unknownPlace] };
    const district = question.district ? index.documents.filter((document) => isBelowProvince(document)) : [];
    const onlyDistrict =
      district.length === 1 &&
      question.intent !== 'target' &&
      /(?:kế hoạch|ke hoach|UBND|phòng|phong)[^,]*(?:huyện|huyen)/iu.test(question.text);
    // "Tỉnh nào", "địa phương nào" leave the central level out.
    const local = /(?:địa phương|tỉnh|dia phuong|tinh|province) (?:nào|nao|has|sets)|which (?:province|place)/iu.test(
      question.text,
    );
    const asked = local
      ? index.documents.filter((document) => document.identity.place?.level !== 'central')
      : index.documents;
    return { documents: onlyDistrict ? district : asked, open: !onlyDistrict, uncovered: [] };
  }
  const documents: IndexedDocument[] = [];
  const uncovered: string[] = [];
  for (const place of places) {
    const issued = index.documents.filter((document) => document.identity.place?.id === place.id);
    const below = index.documents.filter((document) => document.identity.place?.parent === place.id);
    const found = question.district && below.length > 0 ? below : issued.length > 0 ? issued : below;
    if (found.length === 0) uncovered.push(place.name);
    for (const document of found) if (!documents.includes(document)) documents.push(document);
  }
  return { documents, open: false, uncovered };
}

function isBelowProvince(document: IndexedDocument): boolean {
  return document.identity.place?.level === 'district' || document.identity.place?.level === 'commune';
}
