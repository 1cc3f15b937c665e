export { readRowAssignments } from './row-assignments.ts';
export { readRowDeadlines } from './row-deadlines.ts';
export { listRowTexts, readRowTargets } from './row-targets.ts';
