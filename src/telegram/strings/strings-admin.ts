import { FILE_PROBLEMS, type FileProblemTexts } from '../../file-problems.ts';

/** What the bot says to administrators; plain text, escaped by whoever sends it. */
export interface AdminTexts {
  adminMenu: { command: string; description: string }[];
  statistics: {
    title(days: number): string;
    summary(counts: { asked: number; answered: number; declined: number; failed: number }): string;
    votes(up: number, down: number): string;
    slow(count: number, seconds: number): string;
    users(count: number): string;
    top: string;
    parts: { answered: string; declined: string; other: string };
    none: string;
    period(days: number): string;
  };
  journal: {
    title(count: number, days: number): string;
    none: string;
    sheet: string;
    heads: { at: string; kind: string; text: string; intent: string; place: string; ms: string };
    kinds: { declined: string; failed: string; down: string; suggestion: string };
    textGone: string;
  };
  rebuilding: string;
  rebuilt(documents: number, seconds: string): string;
  leftOut(count: number): string;
  rebuildFailed(reason: string): string;
  noCorpus: string;
  reading: string;
  fileTooLarge: string;
  fileUnreadable(reason: string): string;
  /** What is the matter with a file, and what to do. */
  fileProblems: FileProblemTexts;
  indexProblem: string;
  modelProblem: string;
  otherProblem(message: string): string;
  preview: {
    place(place: string | undefined): string;
    counts(facts: { pages: number; passages: number; targets: number; assignments: number; deadlines: number }): string;
    samples: { targets: string; assignments: string; deadlines: string };
    noRecords: string;
    replaces: string;
    noOutline: string;
    add: string;
    drop: string;
  };
  adding: string;
  added(title: string, documents: number): string;
  dropped: string;
  lockUsage: string;
  lockAdmin: string;
  lockedNow(userId: number): string;
  unlockedNow(userId: number): string;
  invite: {
    link(days: number): string;
    open: string;
    list(count: number): string;
    revoke(id: number, until: string): string;
    revoked: string;
    used: string;
  };
}

const SAVE_WORD = 'Mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.';
const SAVE_ANEW = 'Mở bằng Word hoặc LibreOffice rồi lưu lại.';
const MAKE_SIMPLE = 'In lại thành PDF mới hoặc lưu phần chữ dạng .txt; nếu đã là tệp chữ thì chia nhỏ.';
const PRINT_ANEW = 'Mở bằng trình đọc PDF rồi lưu hoặc in lại thành PDF.';
const PERMISSIONS = 'Kiểm tra quyền đọc tệp trên máy chủ.';

const vietnameseProblems: FileProblemTexts = {
  unsupported: (ending, endings) => [
    `không đọc được ${ending ? `tệp ${ending}` : 'tệp không có phần mở rộng'}.`,
    `Lưu lại dạng ${endings}.`,
  ],
  workbook: (ending) => [
    `không đọc được bảng tính ${ending}.`,
    'Chép bảng vào tệp Word của kế hoạch, hoặc in ra PDF rồi gửi.',
  ],
  empty: () => ['tệp rỗng.', 'Xóa tệp hoặc chép lại kế hoạch vào.'],
  'no-text': () => ['không có chữ nào.', 'Xóa tệp hoặc chép lại kế hoạch vào.'],
  'too-long': (millions) => [`dài hơn ${millions} triệu chữ cái.`, 'Tách tệp, hoặc bỏ phần không phải kế hoạch.'],
  'too-large': (megabytes) => [`lớn hơn ${megabytes} MB.`, 'Tách tệp, hoặc bỏ phần không phải kế hoạch.'],
  'not-text': () => ['không phải tệp văn bản.', 'Xóa tệp, hoặc đặt lại phần mở rộng cho đúng loại tệp.'],
  encoding: () => ['dùng bảng mã không nhận ra được.', 'Lưu lại dạng văn bản UTF-8.'],
  locked: () => ['bị khóa bằng mật khẩu.', 'Lưu một bản không có mật khẩu.'],
  'damaged-pdf': () => ['bị hỏng hoặc không phải PDF.', PRINT_ANEW],
  'damaged-page': (page) => [`bị hỏng ở trang ${page}.`, PRINT_ANEW],
  'too-many-pages': (pages, most) => [`có ${pages} trang.`, `Tách tệp: đọc nhiều nhất ${most} trang.`],
  slow: () => ['đọc quá lâu.', MAKE_SIMPLE],
  'too-much-memory': () => ['cần quá nhiều bộ nhớ để đọc.', MAKE_SIMPLE],
  'still-slow': () => ['lần trước đọc quá lâu, chưa đọc lại vì tệp không đổi.', MAKE_SIMPLE],
  'still-too-much-memory': () => ['lần trước cần quá nhiều bộ nhớ, chưa đọc lại vì tệp không đổi.', MAKE_SIMPLE],
  'too-many-pictures': (pages) => [`có ${pages} trang là ảnh quét.`, 'Nhận dạng chữ (OCR) trước, hoặc tách tệp.'],
  undrawable: (page) => [`không vẽ được trang ${page}.`, 'In lại thành PDF mới.'],
  illegible: () => ['là bản quét quá mờ, không nhận dạng được chữ.', 'Quét lại ở 200 đến 300 dpi, hoặc gửi bản Word.'],
  'missing-tool': (tool, packages) => [
    `cần chương trình ${tool}, máy chủ chưa cài.`,
    `Cài các gói Debian: ${packages.replace(' and ', ', ')}; hoặc gửi bản .docx.`,
  ],
  'failed-tool': (tool) => [`chương trình ${tool} không đọc được.`, SAVE_WORD],
  'slow-tool': (tool) => [`chương trình ${tool} đọc quá lâu.`, SAVE_WORD],
  'damaged-word': () => ['bị hỏng.', SAVE_ANEW],
  'damaged-zip': () => ['bị hỏng hoặc không phải tệp Word.', SAVE_ANEW],
  'not-word': () => ['không phải tệp Word.', SAVE_WORD],
  'old-word': () => [
    'là tệp Word đời trước 2007 mang phần mở rộng khác.',
    'Đổi tên thành .doc, hoặc lưu lại dạng .docx.',
  ],
  'zip-bomb': () => [
    'giải nén ra lớn hơn mọi kế hoạch.',
    'Chưa mở tệp khi chưa rõ nguồn gốc; nếu đúng là kế hoạch thì lưu phần chữ dạng .txt.',
  ],
  'office-failed': () => ['LibreOffice không đọc được: tệp hỏng hoặc bị khóa.', SAVE_WORD],
  'web-page': (ending) => [
    `không đọc được trang web ${ending}.`,
    'Mở bằng trình duyệt rồi in văn bản ra PDF, hoặc chép phần chữ vào một tệp .txt.',
  ],
  twin: (other) => [`trùng tên với ${other}, tệp kia được đọc.`, 'Xóa hoặc đổi tên một trong hai tệp.'],
  'odd-name': () => ['tên tệp có ký tự điều khiển hoặc ký tự hỏng.', 'Đổi tên tệp.'],
  'long-name': () => ['tên tệp không dùng được.', 'Đặt tên ngắn, đơn giản.'],
  'odd-folder': () => ['tên thư mục có ký tự điều khiển hoặc ký tự hỏng.', 'Đổi tên hoặc chuyển đi nơi khác.'],
  'deep-folder': () => ['thư mục nằm quá sâu.', 'Đổi tên hoặc chuyển đi nơi khác.'],
  folder: () => ['là thư mục.', 'Xóa đi, hoặc để chính tệp vào đó.'],
  'no-file': () => ['không phải tệp.', 'Xóa đi, hoặc để chính tệp vào đó.'],
  unopened: () => ['không mở được.', 'Kiểm tra quyền đọc và, nếu là liên kết, nơi nó dẫn tới.'],
  outside: () => ['là liên kết ra ngoài kho văn bản.', 'Chép chính tệp đó vào kho.'],
  unread: () => ['không đọc được.', PERMISSIONS],
  unlisted: () => [
    'không liệt kê được thư mục.',
    'Kiểm tra quyền đọc, hoặc đặt CORPUS_DIR là thư mục chứa các kế hoạch.',
  ],
  'no-plan': () => ['không đọc được như một kế hoạch.', 'Bỏ tệp ra, hoặc báo lỗi kèm tệp này.'],
  'not-taken': () => ['không vào được chỉ mục.', 'Gửi tệp khác.'],
  'not-added': () => ['không thêm được vào kho.', 'Kiểm tra quyền ghi vào kho văn bản.'],
  'entry-without-file': () => ['có trong manifest nhưng không có tệp.', 'Thêm tệp hoặc bỏ mục này.'],
  'manifest-yaml': (said) => [`không đúng YAML: ${said}`, 'Sửa dòng được nêu.'],
  'manifest-twice': (id) => [`có hai mục cùng id ${id}.`, 'Bỏ một mục.'],
  'manifest-entry': (path, said) => [`${path}: ${said}.`, 'Sửa mục này của manifest.'],
};

const vi: AdminTexts = {
  adminMenu: [
    { command: 'thongke', description: 'Quản trị: thống kê câu hỏi' },
    { command: 'nhatky', description: 'Quản trị: câu không trả lời được, bị 👎' },
    { command: 'capnhat', description: 'Quản trị: lập lại chỉ mục từ kho văn bản' },
    { command: 'moinguoi', description: 'Quản trị: đường dẫn mời dùng một lần' },
    { command: 'khoa', description: 'Quản trị: khóa một người, /khoa mã' },
    { command: 'mokhoa', description: 'Quản trị: mở khóa, /mokhoa mã' },
  ],
  statistics: {
    title: (days) => `Thống kê ${days} ngày`,
    summary: ({ asked, answered, declined, failed }) =>
      `${asked} câu hỏi: ${answered} trả lời được, ${declined} không nêu${failed > 0 ? `, ${failed} lỗi` : ''}`,
    votes: (up, down) => `👍 ${up} · 👎 ${down}`,
    slow: (count, seconds) => `Trả lời chậm (trên ${seconds} giây): ${count}`,
    users: (count) => `Số người hỏi: ${count}`,
    top: 'Hỏi nhiều nhất',
    parts: { answered: 'trả lời được', declined: 'không nêu', other: 'hỏi lại, lỗi' },
    none: 'Chưa có câu hỏi nào trong thời gian này.',
    period: (days) => `${days} ngày`,
  },
  journal: {
    title: (count, days) => `${count} mục cần xem trong ${days} ngày`,
    none: 'Không có câu nào cần xem.',
    sheet: 'Nhật ký',
    heads: {
      at: 'Lúc',
      kind: 'Loại',
      text: 'Nguyên văn',
      intent: 'Kiểu hỏi',
      place: 'Địa phương',
      ms: 'Mili giây',
    },
    kinds: { declined: 'không nêu', failed: 'lỗi', down: '👎', suggestion: 'góp ý' },
    textGone: '(nguyên văn đã hết hạn giữ)',
  },
  rebuilding: 'Đang lập lại chỉ mục. Trong lúc đó trợ lý vẫn trả lời theo chỉ mục cũ.',
  rebuilt: (documents, seconds) => `Xong sau ${seconds} giây. Đang tra cứu ${documents} văn bản.`,
  leftOut: (count) => `${count} tệp bị bỏ qua:`,
  rebuildFailed: (reason) => `Không lập lại được chỉ mục, chỉ mục cũ vẫn dùng. ${reason}`,
  noCorpus: 'Trợ lý này không quản lý kho văn bản.',
  reading: 'Đang đọc tệp…',
  fileTooLarge: 'Tệp lớn quá: tối đa 20 MB.',
  fileUnreadable: (reason) => `Không đọc được tệp. ${reason}`,
  fileProblems: vietnameseProblems,
  indexProblem: 'Không đọc hoặc ghi được chỉ mục: kiểm tra quyền ghi và chỗ trống của thư mục dữ liệu (DATA_DIR).',
  modelProblem: 'Không nạp được mô hình tìm kiếm: kiểm tra thư mục mô hình và EMBEDDING_MODEL.',
  otherProblem: (message) => `Lỗi của chương trình, xem nhật ký máy chủ: ${message}`,
  preview: {
    place: (place) => (place === undefined ? 'Địa phương: không nhận ra' : `Địa phương: ${place}`),
    counts: ({ pages, passages, targets, assignments, deadlines }) =>
      `${pages > 0 ? `${pages} trang · ` : ''}${passages} đoạn · ${targets} chỉ tiêu · ${assignments} lần giao việc · ${deadlines} thời hạn`,
    samples: { targets: 'Chỉ tiêu đọc được, ví dụ:', assignments: 'Giao việc, ví dụ:', deadlines: 'Thời hạn, ví dụ:' },
    noRecords: '⚠️ Không đọc được chỉ tiêu hay việc được giao nào: chỉ tra được theo từ ngữ.',
    replaces: '⚠️ Thay cho văn bản cùng tên đang có.',
    noOutline: '⚠️ Không thấy mục nào được đánh số: có thể tệp không phải kế hoạch.',
    add: '✅ Thêm vào kho',
    drop: 'Bỏ',
  },
  adding: 'Đang thêm và lập lại chỉ mục…',
  added: (title, documents) => `Đã thêm “${title}”. Đang tra cứu ${documents} văn bản.`,
  dropped: 'Đã bỏ, không thêm gì.',
  lockUsage: 'Viết mã Telegram của người đó sau lệnh, ví dụ: /khoa 123456789',
  lockAdmin: 'Không khóa được người quản trị.',
  lockedNow: (userId) => `Đã khóa ${userId}.`,
  unlockedNow: (userId) => `Đã mở khóa ${userId}.`,
  invite: {
    link: (days) => `Đường dẫn mời, dùng một lần trong ${days} ngày. Gửi cho đúng một người:`,
    open: 'Hiện mọi người đều dùng được trợ lý, không cần mời (TELEGRAM_ALLOWED_USERS chưa đặt).',
    list: (count) => `Lời mời chưa dùng: ${count}`,
    revoke: (id, until) => `Thu hồi số ${id} (hạn ${until})`,
    revoked: 'Đã thu hồi.',
    used: 'Lời mời này đã dùng hoặc không còn.',
  },
};

const en: AdminTexts = {
  adminMenu: [
    { command: 'thongke', description: 'Admin: statistics of questions' },
    { command: 'nhatky', description: 'Admin: what was declined or got 👎' },
    { command: 'capnhat', description: 'Admin: rebuild the index' },
    { command: 'moinguoi', description: 'Admin: a one-time invitation link' },
    { command: 'khoa', description: 'Admin: lock somebody, /khoa id' },
    { command: 'mokhoa', description: 'Admin: unlock, /mokhoa id' },
  ],
  statistics: {
    title: (days) => `Statistics of ${days} days`,
    summary: ({ asked, answered, declined, failed }) =>
      `${asked} questions: ${answered} answered, ${declined} declined${failed > 0 ? `, ${failed} failed` : ''}`,
    votes: (up, down) => `👍 ${up} · 👎 ${down}`,
    slow: (count, seconds) => `Slow answers (over ${seconds} s): ${count}`,
    users: (count) => `People who asked: ${count}`,
    top: 'Asked most',
    parts: { answered: 'answered', declined: 'declined', other: 'asked back, failed' },
    none: 'No question in this time yet.',
    period: (days) => `${days} days`,
  },
  journal: {
    title: (count, days) => `${count} items to look at in ${days} days`,
    none: 'Nothing to look at.',
    sheet: 'Journal',
    heads: { at: 'At', kind: 'Kind', text: 'Words', intent: 'Wanted', place: 'Place', ms: 'Milliseconds' },
    kinds: { declined: 'declined', failed: 'failed', down: '👎', suggestion: 'suggestion' },
    textGone: '(the words are no longer kept)',
  },
  rebuilding: 'Rebuilding the index. The old one serves meanwhile.',
  rebuilt: (documents, seconds) => `Done in ${seconds} s. ${documents} documents are searched.`,
  leftOut: (count) => `${count} files were left out:`,
  rebuildFailed: (reason) => `The index could not be rebuilt, the old one serves. ${reason}`,
  noCorpus: 'This assistant does not manage its documents.',
  reading: 'Reading the file…',
  fileTooLarge: 'The file is too large: 20 MB at most.',
  fileUnreadable: (reason) => `The file cannot be read. ${reason}`,
  fileProblems: FILE_PROBLEMS,
  indexProblem:
    'The index cannot be read or written: check the permissions and the room of the data folder (DATA_DIR).',
  modelProblem: 'The search model cannot be loaded: check its folder and EMBEDDING_MODEL.',
  otherProblem: (message) => `A fault of the program, see the log of the server: ${message}`,
  preview: {
    place: (place) => (place === undefined ? 'Place: not recognised' : `Place: ${place}`),
    counts: ({ pages, passages, targets, assignments, deadlines }) =>
      `${pages > 0 ? `${pages} pages · ` : ''}${passages} passages · ${targets} targets · ${assignments} assignments · ${deadlines} deadlines`,
    samples: {
      targets: 'Targets read, for example:',
      assignments: 'Tasks, for example:',
      deadlines: 'Deadlines, for example:',
    },
    noRecords: '⚠️ No target and no task was read: it can be searched by its words only.',
    replaces: '⚠️ Replaces the document of the same name.',
    noOutline: '⚠️ No numbered sections found: the file may not be a plan.',
    add: '✅ Add it',
    drop: 'Drop it',
  },
  adding: 'Adding it and rebuilding the index…',
  added: (title, documents) => `“${title}” is added. ${documents} documents are searched.`,
  dropped: 'Dropped, nothing was added.',
  lockUsage: "Write the person's Telegram id after the command, for example: /khoa 123456789",
  lockAdmin: 'An administrator cannot be locked.',
  lockedNow: (userId) => `${userId} is locked.`,
  unlockedNow: (userId) => `${userId} is unlocked.`,
  invite: {
    link: (days) => `An invitation, good once within ${days} days. Send it to one person:`,
    open: 'Everybody may use the assistant now, no invitation is needed (TELEGRAM_ALLOWED_USERS is not set).',
    list: (count) => `Invitations not used yet: ${count}`,
    revoke: (id, until) => `Withdraw no. ${id} (until ${until})`,
    revoked: 'Withdrawn.',
    used: 'This invitation was used or is gone.',
  },
};

/** The texts of administration in each language. */
export const ADMIN_TEXTS = { vi, en };
