/** The shape of written Vietnamese syllables (Quy tắc chính tả tiếng Việt: phụ âm đầu + vần), without their marks. */

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?';
const RIME =
  '(?:oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oe[not]?|oo(?:c|ng)|uy(?:a|ch|en|et|nh|t|u)?|uye[nt]|ua(?:n|ng|t|y)?|ue(?:ch|nh)?|uo(?:c|i|m|n|ng|p|t|u)?|ie(?:c|m|n|ng|p|t|u)|ye[mntu]|a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:c|ch|m|n|ng|nh|o|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?|o(?:c|i|m|n|ng|p|t)?|u(?:a|c|i|m|n|ng|p|t|u)?|y)';
const SYLLABLE = new RegExp(`^${ONSET}${RIME}$`, 'u');
const STOPPED = /(?:c|ch|p|t)$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TONES_OF_STOPPED = /^[\u0301\u0323]$/u;

/** True for a word without marks that is spelt like a Vietnamese syllable. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/**
 * True where a syllable's tone is possible: at most one, and after a final c, ch, p or t none but sắc and nặng. Where the
 * marks of its vowels may stand is not looked at.
 * @param word in lower case with its marks
 */
export function hasPossibleTone(word: string): boolean {
  const tones = word.normalize('NFD').match(TONES) ?? [];
  if (tones.length > 1) return false;
  return !STOPPED.test(word) || (tones.length === 1 && TONES_OF_STOPPED.test(tones[0]!));
}
