export { type PassageHit, type PassageQuery, PassageSearch, type SearchMode, wantedShapes } from './passage-search.ts';
export { type SearchTerm, unitsOf } from './sought-term.ts';
export { profileText, type TextProfile } from './text-profile.ts';
export { matchTopic, type TopicMatch, weightOf } from './topic-match.ts';
