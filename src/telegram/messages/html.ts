/**
 * Characters that Telegram drops, or that look like nothing and would make a message "empty": controls other than the
 * line end, line and paragraph separators, text direction marks, blank letters (Hangul fillers, the empty braille cell).
 */
const UNSENDABLE = /[\0-\x09\x0B-\x1F\x7F-\x9F\u115F\u1160\u2028-\u202E\u2066-\u2069\u2800\u3164\uFEFF\uFFA0\uFFFC]/gu;

/** The text as Telegram keeps it: line ends as `\n`, no control characters, no broken surrogates, no runs of blanks. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNSENDABLE, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether a reader would see anything; Telegram refuses messages where not. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** The text with the three characters that Telegram's HTML gives a meaning written as entities. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
