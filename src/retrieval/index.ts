export { type PassageHit, type PassageQuery, PassageSearch, type SearchMode, wantedShapes } from './passage-search.ts';
export {
  matchTopic,
  profileText,
  type SearchTerm,
  type TextProfile,
  type TopicMatch,
  weightOf,
} from './topic-match.ts';
