/** What a column of a table of tasks or targets holds. */
export type ColumnRole =
  | 'number'
  | 'task'
  | 'indicator'
  | 'unit'
  | 'value'
  | 'lead'
  | 'coordinating'
  | 'follower'
  | 'time'
  | 'product'
  /** A time of its own, under which a mark says that the row is due then. */
  | 'mark'
  | 'note';

/** A column as its header names it. */
export interface Column {
  /** The header as written, all its lines joined; empty where the column has none. */
  header: string;
  role: ColumnRole | undefined;
  /** Year that the header names, for columns of values. */
  year?: number;
  /** Unit in which the column's amounts are, where the header names one in a bracket. */
  unit?: string;
  /** Part of a target that the column's amounts are, where the header names one ("Quân đội"). */
  part?: string;
}

/**
 * Wordings of headers, as annexes of plans write them. The first row that fits decides; `^` binds to the start of the
 * header, `$` to its end.
 */
const WORDINGS: [ColumnRole, string[]][] = [
  ['number', ['^(?:s[ốô]\\s*)?tt$', '^stt$', '^số thứ tự$', '^số$', '^thứ tự$', '^mục$', '^no\\.?$']],
  [
    'note',
    [
      '^ghi chú',
      '^căn cứ',
      '^cơ sở pháp lý',
      '^kinh phí',
      '^nguồn',
      '^dự kiến kinh phí',
      '^dự toán',
      '^thành tiền',
      '^đơn giá',
      '^số tiền',
      '^địa điểm',
      '^(?:số )?điện thoại',
      '^số lượng',
      '^hiện trạng',
      '^thực hiện (?:năm )?20',
      '^thực hiện năm',
      '^(?:ước )?(?:TH|ƯTH|UTH) ?(?:năm )?20',
      '^ước thực hiện',
      '^kết quả thực hiện năm',
      '^thực trạng',
      '20\\d\\d\\s*/[^/]*20\\d\\d',
      '^(?:so (?:sánh|với)|tăng|giảm|tỷ lệ (?:tăng|giảm|so)|% (?:tăng|so))(?!\\p{L})',
    ],
  ],
  ['follower', ['theo dõi', '(?:cơ quan|đơn vị).*(?:đánh giá|báo cáo|tổng hợp)']],
  [
    'time',
    [
      '^(?:dự kiến )?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hoàn thành|ngày hoàn thành|năm hoàn thành|năm thực hiện|hạn(?!\\p{L})|mốc(?!\\p{L})|yêu cầu (?:về )?(?:tiến độ|thời gian)|kỳ hạn|TGHT|TG hoàn thành|deadline|khởi công|bắt đầu|kết thúc|kế hoạch hoàn thành)',
      'thời (?:gian|hạn).*(?:hoàn thành|thực hiện|trình)',
      '^giai đoạn(?: thực hiện)?$',
      '^(?:bao giờ|khi nào)(?!\\p{L})',
      '^ngày(?:,? (?:tháng|giờ))*$',
      '^ngày (?!sinh|ký|cấp|ban hành)\\p{L}+(?: \\p{L}+)?$',
      '^thứ,? ngày',
      '^(?:tháng|quý|tuần)(?:/năm)?$',
    ],
  ],
  ['unit', ['^đơn vị tính', '^đvt$', '^đơn vị$', '^đơn vị đo', '^đv tính']],
  [
    'lead',
    [
      'chủ trì',
      '^(?:các )?(?:cơ quan|đơn vị|địa phương)[^.]*(?:thực hiện|chịu trách nhiệm|đầu mối|thực thi|triển khai|tham mưu|soạn thảo)',
      '^(?:cơ quan|bộ phận|cấp)(?:,? ?/? ?(?:cơ quan|đơn vị))? ?(?:thực hiện|chính)?$',
      '^trách nhiệm',
      '^(?:phòng|ban|ngành|bộ phận|cán bộ|người|cơ quan|đơn vị)[^.]*phụ trách',
      '^phụ trách',
      '^(?:khoa|tổ|nhóm|chi đoàn|chi bộ|chi hội|cá nhân|đồng chí|đ/c|thành viên|đ/v|ngành|đoàn thể|phòng|ban|bộ phận|cơ quan|đơn vị|cán bộ|công chức|người)(?![^.]*(?:phối hợp|được (?!giao|phân)))[^.]*(?:đầu mối|phụ trách|chủ trì|thực hiện|tham mưu|chịu trách nhiệm|được giao|được phân công|đảm nhận)',
      '^giao (?:cho )?(?:đơn vị|cơ quan|phòng|bộ phận)',
      '^(?:cơ quan|đơn vị) (?:tổ chức|trình|chủ quản)$',
      '^(?:lãnh đạo|người|cán bộ|đồng chí) (?:trực|phụ trách|thực hiện|chủ trì|chỉ đạo)',
      '^(?:người|cá nhân)[,/] ?(?:cơ quan|đơn vị) thực hiện',
      '^phân công',
      '^đầu mối',
      '^chịu trách nhiệm',
      '^chủ đầu tư',
      '^(?:người|cán bộ|đồng chí|ai) (?:chịu trách nhiệm|làm|lo|gánh vác|đảm (?:nhận|trách|nhiệm|đương))',
      '^ai (?:làm|thực hiện|chủ trì|phụ trách)',
    ],
  ],
  ['coordinating', ['phối hợp', '^(?:cơ quan|đơn vị).*(?:liên quan|tham gia)']],
  [
    'product',
    [
      'sản phẩm',
      '^(?:dự kiến )?kết quả',
      '^yêu cầu',
      '^hình thức',
      '^đầu ra',
      '^loại văn bản',
      '^cấp trình',
      '^cấp ban hành',
      '^cấp (?:có thẩm quyền )?phê duyệt',
    ],
  ],
  [
    'value',
    [
      '^(?:đến |hết |trong |vào )*(?:cuối )?(?:năm )?20\\d\\d$',
      '^giai đoạn 20\\d\\d',
      '^(?:mục tiêu|chỉ tiêu|kế hoạch|KH|MT|CT|giá trị|phấn đấu|mức|số liệu)(?: phấn đấu| đạt| đề ra)?(?: đến| hết| trong| giai đoạn)?(?: cuối)?(?: năm)? 20\\d\\d',
      '^giá trị',
      '^mức (?:đạt|độ đạt|phấn đấu)',
      '^mục tiêu (?:đến|phấn đấu)',
      '^chỉ tiêu (?:đến|phấn đấu|giao)',
      '^phấn đấu',
    ],
  ],
  ['indicator', ['^(?:tên |các |nội dung |danh mục )?chỉ tiêu', '^(?:tên )?chỉ số', '^(?:các )?mục tiêu', '^tiêu chí']],
  [
    'task',
    [
      '^(?:tên |các |danh mục |nhóm )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đề án|dự án|chương trình|văn bản|hạng mục|mô hình|công tác)',
      '^tên ',
      '^việc(?!\\p{L})',
      '^biện pháp',
    ],
  ],
];
const PATTERNS = WORDINGS.map(([role, wordings]) => [role, new RegExp(wordings.join('|'), 'iu')] as const);

/** "Quý I", "Tháng 3", "Q.II": the time under which a row has a mark. */
const MARKED_TIME =
  /^(?:quý (?:I{1,3}|IV|[1-4])|tháng \d{1,2}|Q\.?\s?(?:I{1,3}|IV|[1-4])|T\.?\s?\d{1,2})(?:[/-]\d{4})?$/iu;

/** Longest header, in characters. */
const LONGEST = 90;

/** What a header says its column holds; undefined where it says nothing known. */
export function readHeader(text: string): Column {
  const header = text.replace(/\s+/gu, ' ').trim();
  const plain = header.replace(/\s*\([^)]*\)\s*$/u, '').replace(/[.:]$/u, '');
  const known = plain.length > LONGEST ? undefined : PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
  const role = known ?? (MARKED_TIME.test(plain) ? 'mark' : undefined);
  const year = /(?:19|20)\d\d(?!.*20\d\d)/u.exec(header)?.[0];
  return { header, role, ...(role === 'value' && year ? { year: Number(year) } : {}) };
}

/**
 * Reads a row of headers by their words alone.
 * @returns its columns where they are those of a table of tasks or of targets, else undefined
 */
export function readHeaders(cells: readonly string[]): Column[] | undefined {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST)) return undefined;
  const columns = nameByHeaders(cells);
  const known = columns.filter((column) => column.role).length;
  const most = known >= Math.max(2, cells.filter((cell) => cell.trim()).length / 2);
  return most && tellsTasksOrTargets(columns) ? columns : undefined;
}

/** The columns of a table as their headers name them, those with a header that could mean two things by the others. */
export function nameByHeaders(cells: readonly string[]): Column[] {
  const columns = cells.map((cell) => readHeader(cell));
  settle(columns);
  nameTask(columns);
  return columns;
}

/** True for columns that say what is to be done or reached, and something of it. */
export function tellsTasksOrTargets(columns: readonly Column[]): boolean {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => role && roles.includes(role));
  return (
    has('task', 'indicator') && has('lead', 'coordinating', 'time', 'product', 'unit', 'value', 'follower', 'mark')
  );
}

/** "Đoàn | Cơ quan chủ trì | Địa bàn | Thời gian": beside who leads and when, the first column that says nothing known is what is done. */
function nameTask(columns: Column[]): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  if (has('task') || has('indicator') || has('value') || !has('lead') || !(has('time') || has('coordinating'))) return;
  const open = columns.filter((column) => column.role === undefined && column.header);
  // "Bước | Trình tự thực hiện | …": what counts the rows in words is no task.
  const task = open.find((column) => !/^(?:bước|thứ tự)$/iu.test(column.header)) ?? open[0];
  if (task) task.role = 'task';
}

/** What the columns beside it say of a column whose header alone could mean two things. */
function settle(columns: Column[]): void {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const indicators = columns.filter((column) => column.role === 'indicator');
  // "Chỉ tiêu | Đơn vị | Kết quả": what is to be reached.
  if (indicators.length > 0 && !has('task') && !has('value')) {
    const value =
      indicators[1] ?? (has('unit') || has('follower') ? columns.find((one) => one.role === 'product') : undefined);
    if (value) value.role = 'value';
  }
  // "Tên đề án | Chỉ số | Mục tiêu": what is measured, and how much of it is to be reached.
  const [measured, reached] = indicators;
  if (
    has('task') &&
    !has('value') &&
    indicators.length === 2 &&
    /^(?:chỉ số|chỉ tiêu|tiêu chí|thước đo)/iu.test(measured!.header)
  )
    if (/^(?:mục tiêu|chỉ tiêu|đích)/iu.test(reached!.header)) reached!.role = 'value';
  // "Nội dung | Đơn vị tính | Mục tiêu": likewise.
  if (indicators.length === 1 && has('task') && has('unit') && !has('value')) {
    indicators[0]!.role = 'value';
    columns.find((column) => column.role === 'task')!.role = 'indicator';
  }
  // "Nội dung chỉ tiêu | Đơn vị | Năm 2030": a table of targets has no tasks.
  if (has('value') && has('unit') && !has('indicator') && !has('lead')) {
    const task = columns.find((column) => column.role === 'task');
    if (task) task.role = 'indicator';
  }
  // "Nhiệm vụ | Đơn vị | Thời gian": no unit but who does it.
  const unit = columns.find((column) => column.role === 'unit');
  if (unit && /^đơn vị$/iu.test(unit.header) && has('task') && !has('lead') && !has('value')) unit.role = 'lead';
  // "Thời hạn | Kết quả thực hiện | Tiến độ": what has been done, not what is to come of it.
  const done = columns.find((column) => column.role === 'product' && /^kết quả thực hiện/iu.test(column.header));
  if (done && columns.some((column) => /^(?:tiến độ|tình trạng|trạng thái|mức độ hoàn thành)/iu.test(column.header)))
    done.role = 'note';
  // "Lãnh đạo phụ trách" beside "Đơn vị chủ trì".
  const leading = columns.find(({ role, header }) => role === 'lead' && /chủ trì/iu.test(header));
  if (leading) for (const other of columns) if (other.role === 'lead' && other !== leading) other.role = undefined;
  for (const role of ['number', 'task', 'indicator', 'unit', 'lead', 'coordinating', 'time'] as const) {
    for (const again of columns.filter((column) => column.role === role).slice(1))
      if (role !== 'time' || !endsStretch(columns, again)) again.role = undefined;
  }
}

const BEGINS = /bắt đầu|khởi (?:công|đầu|động)|^từ(?: ngày)?$/iu;
const ENDS = /kết thúc|hoàn thành|hoàn tất|^đến(?: ngày)?$/iu;

/** "Bắt đầu | Kết thúc", "Khởi công | Hoàn thành": two times of one thing. */
function endsStretch(columns: readonly Column[], second: Column): boolean {
  const first = columns.find(({ role }) => role === 'time');
  return first !== undefined && BEGINS.test(first.header) && ENDS.test(second.header);
}
