/** Digits in Vietnamese notation: "74900" as "74.900". */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
