import type { IndexedDocument } from '../../index/index.ts';
import { splitSentences } from '../../plan/index.ts';
import { tokenize } from '../../text/index.ts';
import { type Agency, agencyMatcher } from '../../vocabulary/index.ts';
import type { Citation } from '../answer.ts';
import { cite } from '../cite.ts';

/** Words by which one body has another do something, folded; they stand right before the other one. */
const DIRECTS = /(?:^| )(?:chi dao|giao|yeu cau|de nghi|phan cong|lanh dao|don doc)$/u;
/** What follows that is no task of the other body: "báo cáo Ủy ban nhân dân tỉnh xem xét". */
const NO_TASK = /^(?:xem xet|quyet dinh|phe duyet|va|hoac|cho|cac)$/u;

/**
 * The sentences in which a body is told to do something by way of another: "Ban cán sự đảng UBND tỉnh chỉ đạo UBND tỉnh ban
 * hành kế hoạch …" is a task of UBND tỉnh.
 */
export function directedTo(document: IndexedDocument, { id }: Agency): Citation[] {
  const found: Citation[] = [];
  for (const index of document.searched) {
    const passage = document.plan.passages[index]!;
    for (const { start, end } of splitSentences(passage.text)) {
      const from = Math.max(start, passage.markerLength);
      if (from >= end) continue;
      const tokens = tokenize(passage.text.slice(from, end));
      const told = agencyMatcher()
        .match(tokens)
        .some((body) => {
          if (body.value.id !== id) return false;
          const before = tokens.slice(Math.max(0, body.from - 2), body.from).map((token) => token.folded);
          const next = tokens[body.to]?.folded ?? '';
          return DIRECTS.test(before.join(' ')) && next !== '' && !NO_TASK.test(next);
        });
      if (told) found.push(cite(document, { passage: index, start: from, end }));
    }
  }
  return found;
}
