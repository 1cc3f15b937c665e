import { tokenize } from '../text/index.ts';
import { agencyMatcher, startsWithBody } from '../vocabulary/index.ts';
import { endOfBodies } from './bodies.ts';

/** What stands before those to whom something is sent. */
const SENT =
  /(?:[Gg]ửi|[Tt]hông báo|[Cc]ung cấp|[Nn]ộp|[Cc]huyển)(?: \p{Ll}+){1,6}? (?:về|cho|đến|tới) |(?:[Gg]ửi|[Bb]áo cáo)(?: kết quả(?: [\p{Ll}]+){0,8}?)? (?:về |cho |đến |lên |xin ý kiến )?/gu;
/** Likewise, where the name is one that nothing else can be: "về Sở Y tế", "báo cáo Quốc hội". */
const ADDRESSEE =
  /(?:(?<!\p{L})[Nn]ộp (?:về |cho |đến )?|(?:[Gg]ửi|[Bb]áo cáo)(?: kết quả(?: [\p{Ll}]+){0,8}?)? (?:về |cho |đến |lên |xin ý kiến )?|\svề )(?=(?:[Ll]ãnh đạo \p{Lu}\p{L}*|Sở|Bộ|UBND|Ủy ban|Uỷ ban|Chính phủ|Thủ tướng|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Ban|Phòng|cơ quan thường trực|Quốc hội|Huyện ủy|HĐND|Văn phòng|Hội đồng|Cục|Chủ tịch|Giám đốc|Thường trực|Bộ Chính trị|Đảng ủy|Đảng uỷ|Trung tâm|Trạm|Công an|Chi cục|Liên đoàn|Công đoàn|Huyện đoàn|Tỉnh đoàn|Thành đoàn|cấp có thẩm quyền|cấp trên|các (?:tỉnh|thành|đảng|huyện|bộ|sở|cơ quan|ban))(?!\p{L}))/gu;

const OTHER_THING = /(?:,|\svà)\s(?:hoàn thành|trình|ban hành)\s+(?=\p{L})/iu;

/** "Bộ Văn hóa, Thể thao và Du lịch": the length of the known name with which a text begins, its commas included; 0 for none. */
function lengthOfKnown(list: string): number {
  const tokens = tokenize(list.slice(0, 140));
  const name = agencyMatcher()
    .match(tokens)
    .find((one) => one.from === 0 && one.likeness === 1);
  return name ? tokens[name.to - 1]!.end : 0;
}

/** Bodies to which a text says that something is sent, the one nearest to the time first; empty where it names none. */
export function addresseeIn(part: string, whenAt = part.length): string {
  const ends = (pattern: RegExp) => [...part.matchAll(pattern)].map((match) => match.index + match[0].length);
  const sent = ends(SENT).filter((at) => startsWithBody(part.slice(at)));
  const found = [...new Set([...sent, ...ends(ADDRESSEE)])].sort((a, b) => a - b);
  if (found.length === 0) return '';
  const start = found.filter((at) => at < whenAt).at(-1) ?? found[0]!;
  // "báo cáo Ủy ban theo tiến độ chung, hoàn thành trước ngày …": the time is that of something else.
  if (start < whenAt && OTHER_THING.test(part.slice(start, whenAt))) return '';
  const stop = endOfBodies(part, start, start < whenAt ? whenAt : part.length);
  const list = part.slice(start, stop);
  const known = lengthOfKnown(list);
  const name =
    list.slice(0, known) +
    list
      .slice(known)
      .split(
        /[,;(](?!\s(?:Sở|Bộ|UBND|Ủy ban|Ban|Văn phòng)\s)|\s(?:trước|chậm nhất|muộn nhất|để|định kỳ|việc|theo|vào|trong|sau|về|phương án|cho chủ trương|và đề xuất|qua|tình hình|kết quả|cả năm|(?:0?[69]|sáu|chín) tháng|chương trình|đề án|dự thảo|danh sách)\s/u,
        1,
      )[0]!
      .replace(/[.\s]+$/u, '');
  const through = /^\s?\((?:qua|thông qua)[^)]*\)/u.exec(part.slice(start + name.length));
  return name + (through?.[0] ?? '');
}
