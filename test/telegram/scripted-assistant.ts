import type { Answer } from '../../src/answering/answer.ts';
import type { Assistant, DocumentSummary } from '../../src/conversation/assistant.ts';
import {
  DOCUMENTS,
  HOUSING_LEAD,
  HOUSING_LEAD_ENGLISH,
  HOUSING_NOT_ASSIGNED,
  INSURANCE_TARGET_DRAFT,
  sampleAnswer,
} from './sample-answers.ts';

/** An assistant that answers a few questions by rule, remembers only whether one was asked before, and can be told to fail. */
export class ScriptedAssistant implements Assistant {
  /** Every question asked, in order. */
  readonly asked: { conversationId: string; text: string }[] = [];
  /** Conversations that were forgotten, in order. */
  readonly forgotten: string[] = [];
  /** Stands in for the answers where set. */
  respond: ((text: string, conversationId: string) => Answer | Promise<Answer>) | undefined;
  private readonly known = new Set<string>();

  async reply(conversationId: string, text: string): Promise<Answer> {
    this.asked.push({ conversationId, text });
    if (this.respond) return this.respond(text, conversationId);
    const isFollowUp = this.known.has(conversationId);
    this.known.add(conversationId);
    if (/còn lâm đồng/iu.test(text)) {
      return isFollowUp
        ? HOUSING_NOT_ASSIGNED
        : sampleAnswer({ status: 'clarify', direct: 'Anh/chị hỏi việc gì của Lâm Đồng?' });
    }
    if (/which agency/iu.test(text)) return HOUSING_LEAD_ENGLISH;
    if (/hậu giang/iu.test(text)) return INSURANCE_TARGET_DRAFT;
    return HOUSING_LEAD;
  }

  forget(conversationId: string): void {
    this.forgotten.push(conversationId);
    this.known.delete(conversationId);
  }

  documents(): DocumentSummary[] {
    return DOCUMENTS;
  }
}
