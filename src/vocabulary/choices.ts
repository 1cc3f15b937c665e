/**
 * The phrases that a row of the data stands for: `(văn bản|kế hoạch) nào (có |)nhắc` stands for four of them. A phrase
 * without brackets stands for itself; brackets do not nest.
 */
export function spellOutChoices(phrase: string): string[] {
  const brackets = /\(([^()]*)\)/u.exec(phrase);
  if (!brackets) return [phrase.replace(/\s+/gu, ' ').trim()];
  const before = phrase.slice(0, brackets.index);
  const after = phrase.slice(brackets.index + brackets[0].length);
  return brackets[1]!.split('|').flatMap((choice) => spellOutChoices(`${before}${choice}${after}`));
}
