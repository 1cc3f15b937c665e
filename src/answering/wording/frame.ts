/** A title that says "(dự thảo)" itself need not say it twice. */
export function withoutDraft(title: string): string {
  return title.replace(/\s*\(dự thảo\)/iu, '');
}

/** "mục III.6.5"; a label that begins with a word needs none: "Điều 3.1", "Phụ lục II, mục III.49". */
export function nameSection(path: string, word: string): string {
  const annex = /^((?:Phụ lục|Phụ biểu|Biểu|Bảng|Mẫu)[^.]*)\.(.+)$/u.exec(path);
  if (annex) return `${annex[1]}, ${word} ${annex[2]}`;
  return /^\p{Lu}\p{Ll}/u.test(path) ? path : `${word} ${path}`;
}
