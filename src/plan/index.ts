export { readPlan } from './outline.ts';
export { type Passage, type PassageKind, type Plan, type Section, type Span, sectionTrail } from './plan.ts';
export { splitClauses, splitSentences, type Stretch } from './sentences.ts';
