export { findPassages, findRelated } from './find-passages.ts';
export { nextOccurrence, type Occurrence, todayInVietnam } from './next-date.ts';
export { PlanLibrary } from './plan-library.ts';
export { documentKey } from './references.ts';
export { OTHER_FIELD } from './topics.ts';
export type {
  AgencyView,
  DeadlineView,
  DocumentView,
  FieldView,
  MatterView,
  OutlineView,
  PassageSpan,
  PassageView,
  RecordPlace,
  RoleView,
  SectionView,
  TargetView,
  TaskView,
} from './views.ts';
