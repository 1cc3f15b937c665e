import { foldedPhrase, foldText } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';

const LEADS_ON =
  '(?:con|the|the con|vay|vay con|va|o|cua|rieng|neu|khu vuc|vung|tinh|what about|and|how about|thi|la|so|cho)';
const ENDS =
  '(?:thi|sao|thi sao|the nao|ra sao|la|bao nhieu|may|bn|nhieu|nhi|a|ha|do|vay|the|phan tram|can|m2|nguoi|dat|duoc|la bao nhieu)';

/**
 * The part of the territory that a turn of nothing else names ("còn phố?", "quê thì sao"), as plans write it; "chung" where
 * it asks for all of it.
 */
export function readPartTurn(text: string): 'thành thị' | 'nông thôn' | 'chung' | undefined {
  const words = foldText(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return patterns().find(({ pattern }) => pattern.test(words))?.means;
}

let read: { means: 'thành thị' | 'nông thôn' | 'chung'; pattern: RegExp }[] | undefined;

function patterns(): readonly { means: 'thành thị' | 'nông thôn' | 'chung'; pattern: RegExp }[] {
  read ??= loadVocabulary().partTurns.map(({ means, phrases }) => ({
    means,
    pattern: new RegExp(`^(?:${LEADS_ON} )*(?:${phrases.map(foldedPhrase).join('|')})(?: ${ENDS})*$`, 'u'),
  }));
  return read;
}
