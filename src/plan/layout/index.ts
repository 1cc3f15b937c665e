export { appendLine, joinLines, type Paragraph, type Piece } from './join-lines.ts';
export { type Line, measureLines, readLines } from './lines.ts';
export { type Marker, namesPart, opensAttachment } from './markers.ts';
export { sliceLine } from './marks.ts';
export { type Reading, unwrapParagraphs } from './paragraphs.ts';
export { dropRunningHeads } from './running-heads.ts';
export { dropSiteRemains } from './site-remains.ts';
