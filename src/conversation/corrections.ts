/** "Không phải nông thôn mà là thành thị": what is denied, then what is meant. */
const DENIED =
  /^\s*(?:à\s+|ý\s+\S+\s+)?(?:không phải|khong phai|ko phải|ko phai|chứ không phải|not)(?: là| la)?\s+(.{2,60}?),?\s+(?:mà là|ma la|mà|but)\s+(.+)$/iu;
/** "Thành thị chứ không phải nông thôn": what is meant, then what is denied. */
const DENIED_AFTER =
  /^(.+?),?\s+(?:chứ không phải|chu khong phai|chứ ko phải|not)(?: là| la)?\s+(?!không|khong)([^,?]{2,60})$/iu;

/** "Không phải Hậu Giang, huyện Quảng Trị cơ": what is denied, then what is meant. */
const DENIED_FIRST =
  /^\s*(?:à\s+)?(?:không phải|khong phai|ko phải|ko phai)(?: là| la)?\s+([^,?]{2,40}),\s*([^,?]{2,60}?)\s+(?:cơ|co|kìa|kia|mà|ma|nhé|nhe)\s*$/iu;

/** A correction without what it takes back. */
export function withoutDenied(text: string): string {
  const first = DENIED.exec(text);
  if (first) return `ý tôi là ${first[2]!}`;
  const meant = DENIED_FIRST.exec(text);
  if (meant) return `ý tôi là ${meant[2]!}`;
  const after = DENIED_AFTER.exec(text);
  return after && after[1]!.split(/\s+/u).length <= 8 ? `ý tôi là ${after[1]!}` : text;
}
