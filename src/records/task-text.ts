/** The beginning of a task's text for lists: up to a clause's end, at most about 160 characters. */
export function shortenTask(text: string): string {
  const sentence = text.trim().replace(/^[,;:\s]+/u, '');
  const first = sentence.split(/[;.](?:\s|$)|\.\/\.?/u, 1)[0]!.trim();
  return first.length <= 160 ? first : `${first.slice(0, 160).replace(/[\s,]+\S*$/u, '')}…`;
}
