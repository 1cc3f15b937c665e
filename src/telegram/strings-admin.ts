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
  fileKind(endings: string): string;
  fileUnreadable(reason: string): string;
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
  fileKind: (endings) => `Chỉ nhận tệp ${endings}.`,
  fileUnreadable: (reason) => `Không đọc được tệp. ${reason}`,
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
  fileKind: (endings) => `Only ${endings} files are taken.`,
  fileUnreadable: (reason) => `The file cannot be read. ${reason}`,
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
