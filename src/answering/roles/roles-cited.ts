import type { IndexedDocument } from '../../index/index.ts';
import type { Citation } from '../answer.ts';
import { textOf } from '../context.ts';
import type { CitedRoles } from '../verifying/verify-roles.ts';

/** The roles of the records whose words, those that name who leads or coordinates, a citation shows. */
export function rolesCited(document: IndexedDocument, { section, quote }: Citation): CitedRoles[] {
  const shown = squeeze(quote);
  return document.records.assignments.flatMap((assignment) => {
    const { leadSpan, coordinatingSpan, leads, coordinating, task } = assignment;
    const spans = [leadSpan, ...(coordinatingSpan ? [coordinatingSpan] : [])];
    const proves = spans.some((span) => {
      if (document.plan.passages[span.passage]!.section !== section) return false;
      const stated = squeeze(textOf(document, span));
      return shown.includes(stated) || stated.includes(shown);
    });
    if (!proves) return [];
    return [
      {
        task,
        leads: assignment.role === 'lead' ? leads.map(({ name }) => name) : [],
        coordinating: coordinating.map(({ name }) => name),
      },
    ];
  });
}

function squeeze(text: string): string {
  return text.replace(/[\s|]+/gu, '');
}
