const PLAIN_ENGLISH =
  /\b(?:what|which|who|when|how|does|target|targets|compare|agency|agencies|about|rate|share|many|much|will|where|report|leads|lead|deadline|population|province|district|government|plan|programme|issued|signed|social|health|housing|insurance|unemployment|water|school|education|and what|coverage|coordinating|you|your|human|person|tasks|duties|budget|cost|costs|spend|spends|spending|expenditure|price|prices|hostels|flats|government's|govt|programme's|department|ministry|office|committee|people|agriculture|labour|labor|environment|poverty)\b/gi;

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

/** Words of asking beside which one English word is borrowed: "plan nào nhắc zalo", "check target bhyt bg bn". */
const SPOKEN_VIETNAMESE =
  /(?<!\p{L})(?:nào|nao|gì|gi|bn|bnh|bao|mấy|may|nhiêu|nhieu|ai|cho|xem|ko|không|khong|của|cua|ở|về|ve|thì|thi|sao|nhắc|nhac|nói|noi|có|co|là|và|đến|với|voi|hạn|số|đâu|dau|khi|xin|giúp|giup|nêu|neu|bị|được|duoc|phải|phai)(?!\p{L})/iu;

/** English by its unmistakable words; "the", "in", "do" may be Vietnamese without its marks. */
export function detectLanguage(text: string): 'vi' | 'en' {
  if (/(?:cơ quan|bao nhiêu|chỉ tiêu|chủ trì|là gì)/iu.test(text)) return 'vi';
  const plain = text.match(PLAIN_ENGLISH) ?? [];
  const all = text.match(ENGLISH) ?? [];
  const [loan, ...others] = new Set([...plain, ...all].map((word) => word.toLowerCase()));
  if (loan !== undefined && others.length === 0 && SPOKEN_VIETNAMESE.test(text)) return 'vi';
  return plain.length >= 1 && plain.length + all.length >= 2 ? 'en' : 'vi';
}
