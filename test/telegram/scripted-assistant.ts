import type { Answer } from '../../src/answering/answer.ts';
import { PlanLibrary } from '../../src/browsing/index.ts';
import type { Assistant, DocumentSummary, Reply } from '../../src/conversation/index.ts';
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

  async reply(conversationId: string, text: string): Promise<Reply> {
    this.asked.push({ conversationId, text });
    return { ...(await this.choose(conversationId, text)), turns: [text], asked: { intent: 'lead' } };
  }

  replay(turns: readonly string[]): Promise<Reply> {
    return this.reply('replay', turns.at(-1) ?? '');
  }

  async compare(): Promise<undefined> {
    return undefined;
  }

  async findPassages(): Promise<[]> {
    return [];
  }

  async findRelated(): Promise<[]> {
    return [];
  }

  findPlace(): undefined {
    return undefined;
  }

  /** No plans to walk through: tests of browsing use the real assistant. */
  library(): PlanLibrary {
    return new PlanLibrary({ documents: [] });
  }

  private async choose(conversationId: string, text: string): Promise<Answer> {
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
