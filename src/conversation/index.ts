export {
  type AgencyView,
  type DeadlineView,
  type DocumentView,
  type FieldView,
  type MatterView,
  nextOccurrence,
  type Occurrence,
  OTHER_FIELD,
  type OutlineView,
  type PassageSpan,
  type PassageView,
  type PlanLibrary,
  type RecordPlace,
  type RoleView,
  type SectionView,
  type TargetView,
  type TaskView,
  todayInVietnam,
} from '../browsing/index.ts';
export type {
  AskedAbout,
  AskOptions,
  Assistant,
  CompareOptions,
  DocumentSummary,
  Reply,
  Variation,
} from './assistant.ts';
export { createAssistant } from './conversation.ts';
export type { ConversationMemory } from './conversation-memory.ts';
export type { CorpusKeeper, DocumentPreview, OriginalFile, RebuildReport } from './corpus-keeper.ts';
