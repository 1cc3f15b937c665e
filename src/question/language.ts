const PLAIN_ENGLISH =
  /\b(?:what|which|who|when|how|does|target|targets|compare|agency|agencies|about|rate|share|many|much|will|where|report|leads|lead|deadline|population|province|district|government|plan|programme|issued|signed|social|health|housing|insurance|unemployment|water|school|education|and what|coverage|coordinating)\b/gi;

const ENGLISH =
  /\b(?:the|what|which|who|when|how|is|are|of|does|do|target|compare|agency|for|in|by|and|about|rate|share|many|much|will|build|where|plan|report|leads|must|should|has|with|how)\b/gi;

/** English by its unmistakable words; "the", "in", "do" may be Vietnamese without its marks. */
export function detectLanguage(text: string): 'vi' | 'en' {
  if (/(?:cơ quan|bao nhiêu|chỉ tiêu|chủ trì|là gì)/iu.test(text)) return 'vi';
  const plain = text.match(PLAIN_ENGLISH)?.length ?? 0;
  const all = text.match(ENGLISH)?.length ?? 0;
  return plain >= 1 && plain + all >= 2 ? 'en' : 'vi';
}
