import { foldedPhrase, foldedWords, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import type { TopicTerm } from '../question.ts';

const WHO =
  '(?:ai|nhung ai|who|which (?:body|agency|ministry|department)|(?:co quan|don vi|so|ban|bo|nganh|cap|noi|ben|phong)(?: nganh| ban)? nao)';
const MAY = '(?: (?:la nguoi|se|phai|duoc|co quyen|co tham quyen|dung ra|moi|da|la|must|will|should))*';

/**
 * What somebody in authority does and of whom it is asked: "ai tặng bằng khen", "mức sống tối thiểu ai công bố"; as plans write
 * it. Undefined where who leads or works on something is asked.
 */
export function readAskedAct(tokens: readonly Token[]): string | undefined {
  const spoken = foldedWords(tokens);
  const asked = new RegExp(`(?:^| )${WHO}${MAY} (.+)$`, 'u').exec(spoken)?.[1];
  if (asked === undefined) return undefined;
  return loadVocabulary().acts.find(({ verb, asked: others, en }) =>
    [verb, ...others, ...en].some((one) => ` ${asked} `.startsWith(` ${foldedPhrase(one)} `)),
  )?.verb;
}

/** True for a term that says no more than what is done. */
export function isOfAct(term: TopicTerm, act: string): boolean {
  const row = loadVocabulary().acts.find(({ verb }) => verb === act);
  const words = [act, ...(row?.asked ?? []), ...(row?.en ?? [])].map(foldedPhrase);
  return words.includes(foldedWords(term.tokens));
}
