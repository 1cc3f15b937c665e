import type { Passage, Span } from '../plan/index.ts';
import { type Token, tokenize } from '../text/index.ts';
import { agencyMatcher } from '../vocabulary/index.ts';
import type { Body } from './record.ts';

/** Words with which the name of a body begins, as plans write them. */
const HEAD =
  '(?:Sở|Bộ(?! phận| máy| tiêu chí| chỉ (?:số|tiêu)| luật| dữ liệu| quy tắc| công cụ| tài liệu| nhận diện| thủ tục| mã)|Ban(?! hành)|UBND|Ủy ban|Uỷ ban|UBMTTQ|UBMT|MTTQ|Mặt trận|Hội(?! nghị| nhập| thảo| thi| chợ| chứng| họp)|Hiệp hội|Liên hiệp|Liên minh|HĐND|Liên đoàn|LĐLĐ|Đoàn(?! kết)|Phòng(?! ngừa| thủ|,? chống| cháy| học| bệnh)|Văn phòng(?! phẩm)|VP|Cục|Chi cục|Tổng cục|Vụ(?! việc| mùa)|Viện|Học viện|Thanh tra|Công an|Quân đội|Bảo hiểm xã hội|BHXH|Bảo hiểm|Kho bạc|Ngân hàng(?! dữ liệu)|Thuế|Hải quan|Bưu điện|Tòa án|Toà án|Viện kiểm sát|Đài|Báo(?! cáo| chí| động| hiệu)|Cổng(?! dữ liệu| dịch vụ)|Trường(?! hợp)|Đại học|Bệnh viện|Trung tâm(?! dữ liệu| giám sát| điều hành| kinh tế)|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Đảng|Đảng ủy|Đảng đoàn|Quân ủy|Quân uỷ|Chính phủ(?! số| điện tử)|Quốc hội|Thủ tướng|Thủ trưởng|Người đứng đầu|Chủ tịch|Giám đốc|Bí thư|Phó (?:Thủ tướng|Chủ tịch|Bí thư|Giám đốc)|Tổng (?:giám đốc|Giám đốc|biên tập|Biên tập|thư ký|Thư ký|Thanh tra)|Kiểm toán|Bộ trưởng|Chánh|Cơ quan|Chính quyền(?! số| điện tử)|Tổng [Cc]ông ty|Công ty|Tập đoàn|Thường trực|Tổ công tác|Nhân dân)';
const GENERIC =
  '(?:các (?:sở|bộ|ban|đoàn|đồng chí|cơ quan|đơn vị|phòng|ban|bộ, ngành|ngành(?!, lĩnh vực)|cấp|đoàn thể|tổ chức|địa phương|hội|huyện|xã|đảng|trường|doanh nghiệp|chi cục|cơ sở (?:đào tạo|giáo dục|y tế)|tỉnh)|mỗi (?:sở|bộ|ngành|cơ quan|đơn vị|địa phương)|chính quyền(?! số| điện tử)|thành ủy|huyện ủy|đảng ủy|ban cán sự|đảng đoàn|cơ quan|ủy ban|mặt trận|hội quần chúng|đoàn thể)';
const STARTS_BODY = new RegExp(`^${HEAD}(?![\\p{L}])`, 'u');
const STARTS_GROUP = new RegExp(`^${GENERIC}(?![\\p{L}])`, 'iu');
const SEPARATOR = /;\s*|,\s+|\s+(?:và|cùng với|cùng)\s+|\s*\/\s*(?=\p{Lu}\S* \S)/gu;

/** Words that do not change who is meant. */
const LEADING = /^(?:Giao|Đề nghị|Yêu cầu|Khuyến khích|Phân công|là|do)(?: cho)?\s*:?\s+/iu;
const TRAILING =
  /(?:\s*\((?:qua|để|cơ quan|theo|sau đây|gọi tắt)[^)]*\)|\s+(?:là cơ quan |làm )?chủ trì(?: thực hiện)?|\s+thực hiện|[.;,:\s]|\.\/)+$/u;

/** True when a text begins with the name of a body. */
export function startsWithBody(text: string): boolean {
  const name = text.replace(LEADING, '');
  return STARTS_BODY.test(name) || STARTS_GROUP.test(name);
}

/**
 * Splits a list of bodies as written. A comma within one group does not split it: "các sở, ban, ngành có liên quan" and
 * "UBND các huyện, thị xã, thành phố" are one body each.
 */
export function splitBodies(passage: Passage, start: number, end: number): Body[] {
  const text = passage.text;
  const bodies: Body[] = [];
  let from = start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
  const add = (stop: number) => {
    const name = text.slice(from, stop).replace(TRAILING, '');
    const lead = name.length - name.trimStart().length;
    if (!name.trim()) return;
    for (const part of splitJoined(name.trim())) {
      const begin = from + lead + part.start;
      const span: Span = { passage: passage.index, start: begin, end: begin + part.name.length };
      bodies.push({ name: part.name, span });
    }
  };
  for (const match of text.slice(start, end).matchAll(SEPARATOR)) {
    const next = start + match.index + match[0].length;
    // Of "các Bộ: Tài chính, Xây dựng" each part needs the word before the colon.
    if (/:\s/u.test(text.slice(from, next))) continue;
    if (next <= from || !startsWithBody(text.slice(next, end))) continue;
    // "Sở/Ban" names kinds of bodies, "Sở Y tế/Sở Nội vụ" two of them.
    if (match[0].includes('/') && !/\S\s+\S/u.test(text.slice(from, start + match.index))) continue;
    // "Chủ tịch và các Phó Chủ tịch": what follows "các" is only a new body when it is not part of the last one.
    add(start + match.index);
    from = next;
  }
  add(end);
  return bodies;
}

/** Bodies that stand side by side without a sign between them, as the lines of a cell do: each a known name, whole. */
function splitJoined(name: string): { name: string; start: number }[] {
  const tokens = tokenize(name);
  const known = agencyMatcher().match(tokens);
  const starts = known.filter((one, i) => i > 0 && known[i - 1]!.to === one.from && isJoined(name, tokens, one.from));
  const bounds = [0, ...starts.map((one) => tokens[one.from]!.start), name.length];
  return bounds.slice(1).map((end, i) => ({ name: name.slice(bounds[i], end).trimEnd(), start: bounds[i]! }));
}

/** True where only a space stands before a name that begins with a capital. */
function isJoined(name: string, tokens: readonly Token[], at: number): boolean {
  const { start } = tokens[at]!;
  return /^\s+$/u.test(name.slice(tokens[at - 1]!.end, start)) && /^\p{Lu}/u.test(name.slice(start));
}

/** Verbs that begin what a body is told to do; the list of bodies before them is over. */
const VERBS = [
  'ban hành|bảo đảm|bố trí|cân đối|cập nhật|cần|chấp hành|(?<!ban )chỉ đạo|chịu trách nhiệm|bám sát|chú trọng|chủ động|chủ trì',
  'có nhiệm vụ|có trách nhiệm|công bố|cung cấp|cụ thể h(?:óa|oá)|dẫn dắt|đảm bảo|đánh giá|đẩy mạnh|định kỳ(?! \\p{L}+ng năm$)|đề xuất|điều phối|đôn đốc',
  'giải quyết|(?<!đoàn )giám sát|giúp|gửi|góp ý|hỗ trợ|hoàn thiện|hoàn thành|hướng dẫn|kêu gọi|khẩn trương|kiểm soát|(?<!đoàn )kiểm tra|kiện toàn',
  'kịp thời|làm tốt|(?<!(?:công|tư|dân|độc|thành|thiết|trung) )lập|lãnh đạo(?! )|lãnh đạo(?= (?:chỉ đạo|quán triệt|thực hiện|tổ chức|triển khai|việc|xây dựng))|lồng ghép|mở (?:thêm|rộng)|nâng cao|nêu cao|nghiên cứu|nắm bắt|phải|phản ánh',
  'phân bổ|(?<!được )phân công|phát động|phát huy|quyết liệt|nghiêm túc|trân trọng|(?<!(?:đầu tư|hỗ trợ|ngân hàng|nghiên cứu|nghiên cứu và) )phát triển|phê duyệt|phối hợp|phổ biến|quan tâm',
  'quán triệt|(?<!(?:ban|cơ quan|đơn vị|cục|hội đồng|công ty|trung tâm|doanh nghiệp|chủ|sở|bộ|phạm vi|chuyên môn|ngành) )quản lý|rà soát|soạn thảo|tăng cường|tham mưu|tham gia|theo dõi|theo (?:chức năng|lĩnh vực|phạm vi|thẩm quyền)|thẩm định|thống nhất',
  'thể chế h(?:óa|oá)|thu thập|thường xuyên|thực hiện|tích cực|tiên phong|tiếp tục|tiếp nhận',
  'tổ chức(?! chính trị| đảng| đoàn| xã hội| hội| quốc tế| có | liên quan|,|;| và| cá nhân| từ| kinh tế| tín dụng| khoa học| được| trong| thành viên| tôn giáo|$)',
  'trực tiếp(?= \\p{L})|tổng hợp|triển khai|(?<!(?:chương|lộ|công|quy|quá|tiến|giáo|hành|tờ|lập) )trình|trong (?:công tác|quá trình|việc|phạm vi (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền))|truyền thông|tuyên truyền|ưu tiên|vận động|vận hành|xem xét|xây dựng',
  'xác định|căn cứ|tập trung|báo cáo|(?<!được )để ',
].join('|');
const TASK_VERB = new RegExp(`(?<=\\s|^)(?:${VERBS})`, 'giu');

/** "các thành phố: Hà Nội, Cần Thơ", "các Bộ: Tài chính, Xây dựng": names after the colon, and then a verb. */
function listsMembers(text: string, colon: number): boolean {
  const after = text.slice(colon).replace(/^:\s+/u, '');
  if (
    !/(?:^|\s)các (?!sở,|bộ,|ban,|cơ quan,)\p{L}+(?: \p{L}+)?$/iu.test(text.slice(0, colon)) ||
    !/^\p{Lu}\p{Ll}/u.test(after)
  )
    return false;
  const verb = after.search(TASK_VERB);
  return verb > 0 && !/[.:(]/u.test(after.slice(0, verb));
}

/** Offset at which the list of bodies that begins at `start` is over: before the first verb, or at the sentence's end. */
export function endOfBodies(text: string, start: number, end: number): number {
  // "Bộ Khoa học và Công nghệ: (1) …": what follows a colon is no body, but where it tells which of several are meant.
  const colon = text.slice(start, end).search(/:\s/u);
  if (colon > 0 && !listsMembers(text.slice(start, end), colon)) end = start + colon;
  const part = text.slice(start, end);
  for (const match of part.matchAll(TASK_VERB)) {
    const at = match.index;
    // Names of bodies hold such words too ("Sở Thông tin và Truyền thông"): there they are capitalised.
    const capital = /^\p{Lu}/u.test(match[0]);
    if (!capital || at === 0) return start + at;
  }
  return end;
}
