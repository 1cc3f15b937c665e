import { compareNewest } from '../../plan/index.ts';
import { listPlaces } from '../choosing/covered-places.ts';
import { listedSubject } from '../choosing/plan-names.ts';
import type { Selection } from '../choosing/select-documents.ts';
import type { Draft } from '../composing/compose.ts';
import { type AnswerContext, askedAgencies, topicTerms } from '../context.ts';
import { asksForUsualPart } from '../plan-parts/usual-part.ts';
import { overview } from './answer-document.ts';

/** Plans listed at most; the others are counted. */
const LISTED = 15;
const ASKS_WHICH =
  /(?:những|các|bao nhiêu|mấy|nhung|cac|bao nhieu|may|có|co|danh sách|danh sach|liệt kê|liet ke)\s+(?:kế hoạch|văn bản|chương trình|quyết định|tài liệu|ke hoach|van ban|chuong trinh|tai lieu)(?:\s+(?:nào|gì|nao|gi))?|which (?:plans|documents)|what plans|list (?:of )?(?:the )?(?:plans|documents)/iu;

/** True where nothing but the plans themselves is asked for: "có những kế hoạch nào". */
export function asksWhichPlans({ question }: AnswerContext): boolean {
  return question.terms.every((term) => term.light) && ASKS_WHICH.test(question.text.normalize('NFC'));
}

/**
 * "Quyết định 2820 về việc gì?" shows the plan named; "Cần Thơ có những kế hoạch nào?" the plans of a place, the newest
 * first. Undefined where something else is asked.
 */
export function listPlans(context: AnswerContext, selection: Selection): Draft | undefined {
  const { question, wording } = context;
  const { documents, open } = selection;
  const topic = topicTerms(context).some((term) => !term.light) || askedAgencies(context).length > 0;
  const other = question.fact !== undefined && question.fact !== 'overview';
  if (topic || other || question.whichSilent || asksForUsualPart(question)) return undefined;
  if (
    question.counted === undefined &&
    selection.named &&
    documents.length === 1 &&
    (question.intent === 'content' || question.intent === 'tasks')
  ) {
    const { sentence, citations } = overview(context, documents[0]!);
    return { status: 'answered', direct: sentence, details: [], notes: [], citations, long: false };
  }
  if (documents.length === 0 || !ASKS_WHICH.test(question.text.normalize('NFC'))) return undefined;
  if (question.intent !== 'content' && question.intent !== 'document' && question.intent !== 'tasks') return undefined;
  const newest = [...documents].sort((a, b) => compareNewest(a.identity, b.identity));
  const shown = newest.slice(0, LISTED);
  const lines = shown.map((document) => wording.planLine(document.identity.title, listedSubject(document)));
  if (newest.length > shown.length) lines.push(wording.moreDocuments(newest.length - shown.length));
  const place = open ? '' : (documents[0]!.identity.place?.name ?? listPlaces(documents, wording));
  return {
    status: 'answered',
    direct: wording.plansOf(place, documents.length),
    details: lines,
    notes: [],
    citations: shown.flatMap((document) => overview(context, document).citations.slice(0, open ? 1 : 2)),
    long: true,
  };
}
