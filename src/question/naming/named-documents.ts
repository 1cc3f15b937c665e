import type { Token } from '../../text/index.ts';
import type { Agency } from '../../vocabulary/index.ts';

/** The words of a question that are numbers of documents with their symbols: "160/KH-UBND", "42-NQ/TW", "111/2024/QH15". */
export function codesIn<Word extends Pick<Token, 'exact'>>(words: readonly Word[]): Word[] {
  return words.filter((word) => /^\d+(?:\/\d{4})?[-/]\p{L}/u.test(word.exact));
}

/** The bodies named, without the Government: "Chính phủ" says whose plan is meant. */
export function withoutGovernment(agencies: readonly Agency[]): Agency[] {
  return agencies.filter((agency) => agency.id !== 'chinh-phu');
}
