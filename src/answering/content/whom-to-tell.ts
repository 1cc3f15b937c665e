import type { IndexedDocument } from '../../index/index.ts';
import { splitSentences } from '../../plan/index.ts';
import type { Question } from '../../question/index.ts';
import { foldText } from '../../text/index.ts';
import { agencyIdsOf } from '../../vocabulary/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';
import { type AnswerContext, placeLabel } from '../context.ts';
import { type Finding, silent } from '../finding.ts';
import { clip } from './clip.ts';

/** What somebody may run into while carrying out a plan, folded. */
const TROUBLE = '(?:kho khan|vuong mac|vuong|truc trac|bat cap|khuc mac|kho qua|gap kho)';
/** "Báo ai", "đề xuất về đâu", "phản ánh với cơ quan nào", "xin ý kiến ai". */
const TELLS_WHOM =
  /(?:^| )(?:bao|bao cao|gui|de xuat|phan anh|kien nghi|hoi|lien he|keu|trinh|noi|thong bao|de nghi|xin (?:y kien|phep|chi dao))(?: lai)?(?: (?:cho|ve|voi|den|len|toi|qua|cua))*(?: (?:ai|dau)|(?: \S+)? \S+ nao)(?: |$)/u;
const IN_TROUBLE = new RegExp(`(?:^|\\s)${TROUBLE}(?!\\p{L})`, 'u');
/** What of a plan may be changed, and by what word: "sửa chỉ tiêu", "điều chỉnh nội dung kế hoạch"; a form of aid is none. */
const CHANGES_PLAN =
  /(?:^| )(?:sua|sua doi|chinh sua|dieu chinh|thay doi|bo sung|them|bot|doi)(?: (?:mot so|cac|nhung|lai|bot|them|noi dung))* (?:chi tieu|ke hoach|nhiem vu|noi dung|chuong trinh hanh dong|van ban nay|muc tieu)(?! (?:gi|nao|cho|dao tao|giang day|day))(?: |$)/u;

/** Why somebody wants to tell it: something is hard, or the plan itself is to be changed. */
type Telling = 'trouble' | 'change';

/** True where a question asks whom difficulties with the plan are to be told to: "khó khăn thì báo ai", "muốn sửa chỉ tiêu thì gửi ai". */
export function asksWhomToTell(question: Question): boolean {
  return readTelling(question) !== undefined;
}

function readTelling({ text, places, terms }: Question): Telling | undefined {
  const spoken = foldText(text)
    .replace(/[,?!.]+/gu, ' ')
    .replace(/\s+/gu, ' ');
  if ((places.length === 0 && terms.length === 0) || !TELLS_WHOM.test(spoken)) return undefined;
  // "Người có hoàn cảnh khó khăn" are people.
  const people = /(?:nguoi|ho|hoan canh|vung|doi tuong|gia dinh)(?: \S+){0,3} kho khan/u.test(spoken);
  if (!people && IN_TROUBLE.test(spoken)) return 'trouble';
  return CHANGES_PLAN.test(spoken) ? 'change' : undefined;
}

/** What a sentence that tells it has, and how surely. */
const MET = /khó khăn|vướng mắc|phát sinh|điều chỉnh|sửa đổi,? bổ sung/iu;
const CHANGED = /điều chỉnh|sửa đổi|bổ sung/iu;
const CARRIED_OUT = /(?:quá trình|khi) (?:tổ chức |triển khai )*thực hiện/iu;
const SENT = /(?:đề xuất|phản ánh|báo cáo|kiến nghị|gửi|thông tin)/iu;
const SENT_TO =
  /(?:đề xuất|phản ánh|báo cáo|kiến nghị|gửi)(?: (?:kịp thời|ý kiến))?(?: (?:về|cho|tới|đến))? (?=\p{Lu})/u;

/** Whom a plan has difficulties, or what is to be changed in it, told to. */
export function findWhomToTell(context: AnswerContext, document: IndexedDocument): Finding {
  const { wording } = context;
  const { title } = document.identity;
  const change = readTelling(context.question) === 'change';
  const told = tellings(document)
    .filter(({ citation }) => !change || CHANGED.test(citation.quote))
    .sort((a, b) => b.score - a.score);
  const [best] = told;
  if (!best) {
    const none = change ? wording.noWhomToAskForChange(title) : wording.noWhomToTell(title);
    return silent(document, none, wording.noTargetShort);
  }
  return {
    document,
    found: true,
    passage: true,
    confidence: 1,
    sentence: `${placeLabel(document)}: ${clip(best.citation.quote, 500)}`,
    short: clip(best.citation.quote),
    details: [],
    notes: [],
    citations: told.slice(0, 2).map(({ citation }) => citation),
  };
}

function tellings(document: IndexedDocument): { citation: Citation; score: number }[] {
  return document.searched.flatMap((index) => {
    const { text, markerLength } = document.plan.passages[index]!;
    return splitSentences(text).flatMap(({ start, end }) => {
      const from = Math.max(start, markerLength);
      const said = text.slice(from, end);
      if (from >= end || !MET.test(said) || !CARRIED_OUT.test(said) || !SENT.test(said)) return [];
      if (agencyIdsOf(said).length === 0) return [];
      const score =
        (SENT_TO.test(said) ? 2 : 0) +
        (/(?<!\p{L})nếu/iu.test(said) ? 2 : 0) +
        (/khó khăn|vướng mắc/iu.test(said) ? 1 : 0);
      return [{ citation: cite(document, { passage: index, start: from, end }), score }];
    });
  });
}
