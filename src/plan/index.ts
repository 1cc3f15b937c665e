export { completeIdentity, inferIdentity, isDraft, type PlanIdentity } from './identity.ts';
export { readPlan } from './outline.ts';
export { compareInForce, isOfYears, seriesOf } from './period.ts';
export {
  headingsOf,
  type Passage,
  type PassageKind,
  type Plan,
  type Section,
  type Span,
  sectionTrail,
  type Table,
  type TableRow,
} from './plan.ts';
export { compareNewest, dateOf, findAmendments, findRelations, type Relation } from './relations.ts';
export { type Stretch, splitClauses, splitSentences } from './sentences.ts';
export { sketchOf } from './sketch.ts';
export { type CellKind, type Column, type ColumnRole, kindOfCell } from './tables/index.ts';
