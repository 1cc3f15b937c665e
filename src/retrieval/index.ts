export { type PassageHit, type PassageQuery, PassageSearch, type SearchMode } from './passage-search.ts';
export { TermStatistics } from './term-statistics.ts';
export {
  matchTopic,
  profileText,
  type SearchTerm,
  type TextProfile,
  type TopicMatch,
  weightOf,
} from './topic-match.ts';
