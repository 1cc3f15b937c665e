import { foldedPhrase, foldedWords, type Token } from '../../text/index.ts';
import { loadVocabulary } from '../../vocabulary/index.ts';
import type { TopicTerm } from '../question.ts';

const WHO =
  '(?:ai|nhung ai|who|which (?:body|agency|ministry|department)|(?:co quan|don vi|so|ban|bo|nganh|cap|noi|ben|phong)(?: nganh| ban)? nao)';
const MAY = '(?: (?:la nguoi|se|phai|duoc|co quyen|co tham quyen|dung ra|moi|da|la|must|will|should))*';

const ASKED = new RegExp(`(?:^| )${WHO}${MAY} (.+)$`, 'u');

/**
 * What somebody in authority does and of whom it is asked: "ai tặng bằng khen", "mức sống tối thiểu ai công bố"; as plans write
 * it. Undefined where who leads or works on something is asked.
 */
export function readAskedAct(tokens: readonly Token[]): string | undefined {
  const asked = ASKED.exec(foldedWords(tokens))?.[1];
  if (asked === undefined) return undefined;
  for (const [verb, phrases] of spokenActs()) if (phrases.some((one) => `${asked} `.startsWith(`${one} `))) return verb;
  return undefined;
}

/** True for a term that says no more than what is done. */
export function isOfAct(term: TopicTerm, act: string): boolean {
  return spokenActs().get(act)?.includes(foldedWords(term.tokens)) ?? false;
}

let spoken: Map<string, string[]> | undefined;

/** Each act as plans write it, with all that it is called, folded. */
function spokenActs(): ReadonlyMap<string, readonly string[]> {
  spoken ??= new Map(
    loadVocabulary().acts.map(({ verb, asked, en }) => [verb, [verb, ...asked, ...en].map(foldedPhrase)]),
  );
  return spoken;
}
