const PLAIN_ENGLISH =
  /\b(?:what|which|who|when|how|does|target|targets|compare|agency|agencies|about|rate|share|many|much|will|where|report|leads|lead|deadline|population|province|district|government|plan|programme|issued|signed|social|health|housing|insurance|unemployment|water|school|education|and what|coverage|coordinating|you|your|human|person|tasks|duties|department|ministry|office|committee|people|agriculture|labour|labor|environment|poverty)\b/gi;

const ENGLISH =
  /\b(?:the|what|which|who|when|how|is|are|of|does|do|target|compare|agency|for|in|by|and|about|rate|share|many|much|will|build|where|plan|report|leads|must|should|has|with|how)\b/gi;

const SPOKEN =
  /\b(?:and|the|one|ones|what|which|how|who|when|where|for|with|that|those|this|it|list|show|same|only|also|about|is|are|of|in|urban|rural|again|more|please|why|instead|else|other)\b/i;

/** A short turn of a talk in English: its few words alone need not tell the language. */
export function goesOnInEnglish(text: string, before: 'vi' | 'en'): boolean {
  return before === 'en' && SPOKEN.test(text) && !/(?:cơ quan|bao nhiêu|chỉ tiêu|chủ trì|thì sao|là gì)/iu.test(text);
}

/** True for a word that is English beyond doubt: in an English question it is no Vietnamese one with a slip. */
export function isEnglishWord(word: string): boolean {
  return word.match(PLAIN_ENGLISH)?.[0] === word;
}

/** English by its unmistakable words; "the", "in", "do" may be Vietnamese without its marks. */
export function detectLanguage(text: string): 'vi' | 'en' {
  if (/(?:cơ quan|bao nhiêu|chỉ tiêu|chủ trì|là gì)/iu.test(text)) return 'vi';
  const plain = text.match(PLAIN_ENGLISH)?.length ?? 0;
  const all = text.match(ENGLISH)?.length ?? 0;
  return plain >= 1 && plain + all >= 2 ? 'en' : 'vi';
}
