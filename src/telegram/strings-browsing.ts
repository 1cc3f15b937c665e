// Over 300 lines: every text of browsing in two languages, side by side so that neither is forgotten.
/** What the bot says around answers, passages, lists and menus; plain text, escaped by whoever sends it. */
export interface BrowsingTexts {
  assumedPlace(place: string): string;
  draftDoubt: string;
  button: {
    wholePassage(section: string): string;
    nextCitations(page: number, pages: number): string;
    firstCitations: string;
    further: string;
    backToAnswer: string;
    elsewhere: string;
    tasksOf(agency: string): string;
    workbook: string;
    copy: string;
    share: string;
    previous: string;
    next: string;
    back: string;
    places: string;
    fields: string;
    agencies: string;
    outline: string;
    original: string;
    calendar: string;
    compare: string;
    compareSome(count: number): string;
    compareAll(count: number): string;
    clear: string;
    erase: string;
    keep: string;
    askHere: string;
  };
  proof: string;
  thanksUp: string;
  thanksDown: string;
  voteWithdrawn: string;
  oldAnswer: string;
  goneFromDocuments: string;
  nothingFurther: string;
  furtherTitle(page: number, pages: number): string;
  oldButton: string;
  choosePlace: { targets: string; tasks: string; documents: string };
  chooseField(place: string): string;
  chooseAgency(place: string): string;
  noTargets(place: string): string;
  noTasks(place: string): string;
  targetsTitle(field: string, place: string): string;
  tasksTitle(agency: string, place: string): string;
  noNumber: string;
  by(year: number): string;
  role: { lead: string; duty: string; coordinating: string };
  time(text: string): string;
  pageOf(page: number, pages: number): string;
  deadlinesTitle: string;
  noDeadlines: string;
  undatedTitle: string;
  pastTitle: string;
  deadlineTo(to: string): string;
  everyYear: string;
  daysLeft(days: number): string;
  calendarCaption(count: number): string;
  chooseCompareField: string;
  chooseMatter(field: string): string;
  chooseComparePlaces(matter: string): string;
  chooseTwo: string;
  nothingToCompare: string;
  /** What choosing a matter and places asks for, in words. */
  compareQuestion(matter: string, places: readonly string[]): string;
  outlineTitle(document: string): string;
  counts(targets: number, tasks: number): string;
  doubt: Record<string, string>;
  originalCaption(title: string): string;
  noOriginal: string;
  place: {
    current(place: string): string;
    none: string;
    set(place: string): string;
    cleared: string;
    unknown: string;
    uncovered(place: string): string;
  };
  privacy(counts: { kept: number; textDays: number; questionDays: number; answerDays: number }): string[];
  eraseAsk: string;
  erased: string;
  notYours: string;
  suggestAsk: string;
  suggested: string;
  linkGone: string;
  inlineHint: string;
  inlineNothing: string;
  table: {
    sheet: string;
    place: string;
    value: string;
    number: string;
    upTo: string;
    unit: string;
    year: string;
    source: string;
    quote: string;
    citation: string;
    status: string;
    issued: string;
    draft: string;
    footer: string;
    checked(asked: number, stated: number): string;
  };
  workbookCaption: string;
}

const vi: BrowsingTexts = {
  assumedPlace: (place) => `📍 Theo địa phương đã chọn: ${place} (đổi hoặc bỏ: /diaphuong)`,
  draftDoubt: '⚠️ Văn bản này là dự thảo.',
  button: {
    wholePassage: (section) => `📄 Cả đoạn${section ? ` ${section}` : ''}`,
    nextCitations: (page, pages) => `Trích dẫn tiếp ${page}/${pages} ›`,
    firstCitations: '« Về đầu',
    further: '🔎 Đoạn liên quan',
    backToAnswer: '« Câu trả lời',
    elsewhere: '🗺 Nơi khác',
    tasksOf: (agency) => `🏛 Việc của ${agency}`,
    workbook: '📊 Tải Excel',
    copy: '📋 Chép trích dẫn',
    share: '🔗 Chia sẻ',
    previous: '‹ Trước',
    next: 'Sau ›',
    back: '« Quay lại',
    places: '« Địa phương',
    fields: '« Lĩnh vực',
    agencies: '« Cơ quan',
    outline: '🗂 Mục lục',
    original: '⬇️ Tệp gốc',
    calendar: '📅 Thêm vào lịch (.ics)',
    compare: '📊 So sánh',
    compareSome: (count) => `📊 So sánh ${count} nơi đã chọn`,
    compareAll: (count) => `📊 So sánh tất cả (${count})`,
    clear: 'Bỏ địa phương',
    erase: '🗑 Xóa dữ liệu của tôi',
    keep: 'Giữ lại',
    askHere: 'Hỏi trợ lý',
  },
  proof: '📑 Trích dẫn',
  thanksUp: 'Cảm ơn anh/chị.',
  thanksDown: 'Cảm ơn anh/chị. Câu này sẽ được xem lại. Góp ý thêm: /gopy',
  voteWithdrawn: 'Đã bỏ đánh giá.',
  oldAnswer: 'Câu trả lời này đã quá cũ. Anh/chị hỏi lại giúp.',
  goneFromDocuments: 'Văn bản đã được cập nhật, đoạn này không còn như trước. Anh/chị hỏi lại giúp.',
  nothingFurther: 'Không còn gì thêm.',
  furtherTitle: (page, pages) =>
    `🔎 Đoạn khác về việc này, do tìm kiếm (${page}/${pages}); có thể không trả lời đúng câu hỏi:`,
  oldButton: 'Nút này không còn dùng được. Anh/chị gõ câu hỏi hoặc /help.',
  choosePlace: {
    targets: 'Chỉ tiêu của nơi nào?',
    tasks: 'Nhiệm vụ trong kế hoạch của nơi nào?',
    documents: 'Các văn bản đang tra cứu',
  },
  chooseField: (place) => `${place}: chỉ tiêu về lĩnh vực nào?`,
  chooseAgency: (place) => `${place}: việc của cơ quan nào? (số việc được giao + việc phối hợp)`,
  noTargets: (place) => `${place}: văn bản không nêu chỉ tiêu.`,
  noTasks: (place) => `${place}: văn bản không giao việc cho cơ quan nào.`,
  targetsTitle: (field, place) => `${field} · ${place}`,
  tasksTitle: (agency, place) => `${agency} · ${place}`,
  noNumber: 'không nêu con số',
  by: (year) => `đến ${year}`,
  role: { lead: 'chủ trì', duty: 'được giao', coordinating: 'phối hợp' },
  time: (text) => `Thời gian: ${text}`,
  pageOf: (page, pages) => `Trang ${page}/${pages}`,
  deadlinesTitle: 'Thời hạn sắp tới',
  noDeadlines: 'Các văn bản không nêu thời hạn nào có ngày cụ thể.',
  undatedTitle: 'Định kỳ, không ghi ngày',
  pastTitle: 'Đã qua',
  deadlineTo: (to) => `gửi ${to}`,
  everyYear: 'hằng năm',
  daysLeft: (days) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
  calendarCaption: (count) => `${count} thời hạn, nhắc trước 7 ngày. Mở tệp để thêm vào lịch.`,
  chooseCompareField: 'So sánh chỉ tiêu về lĩnh vực nào?',
  chooseMatter: (field) => `${field}: so sánh chỉ tiêu nào?`,
  chooseComparePlaces: (matter) => `So sánh “${matter}” giữa những nơi nào? Chạm để chọn hoặc bỏ.`,
  chooseTwo: 'Chọn từ hai nơi trở lên.',
  nothingToCompare: 'Chưa có chỉ tiêu nào được hai văn bản trở lên cùng nêu.',
  compareQuestion: (matter, places) =>
    places.length === 0
      ? `So sánh chỉ tiêu ${matter} giữa các địa phương`
      : `So sánh chỉ tiêu ${matter} giữa ${places.join(', ')}`,
  outlineTitle: (document) => `Mục lục · ${document}`,
  counts: (targets, tasks) => `${targets} chỉ tiêu · ${tasks} lần giao việc`,
  doubt: {
    draft: 'văn bản tự ghi là dự thảo',
    'blank-number': 'để trống số',
    'blank-date': 'để trống ngày',
    'other-resolution': 'có chỗ ghi nghị quyết khác với cả văn bản',
    'unnamed-place': 'không ghi tên huyện',
    garbled: 'có chữ bị lỗi',
    recognised: 'có trang quét, đọc bằng OCR',
    unread: 'có trang quét chưa đọc được',
  },
  originalCaption: (title) => `Tệp gốc: ${title}`,
  noOriginal: 'Không còn tệp gốc trong kho văn bản. Anh/chị báo người quản trị giúp.',
  place: {
    current: (place) =>
      `📍 Đang dùng: ${place}. Câu hỏi không nêu địa phương được hiểu là hỏi nơi này. Chọn nơi khác hoặc bỏ:`,
    none: 'Chưa chọn địa phương: câu hỏi không nêu nơi nào được tra ở mọi văn bản. Chọn một nơi:',
    set: (place) => `📍 Đã chọn ${place}. Câu hỏi không nêu địa phương được hiểu là hỏi nơi này; trả lời sẽ ghi rõ.`,
    cleared: 'Đã bỏ địa phương. Câu hỏi không nêu nơi nào được tra ở mọi văn bản.',
    unknown: 'Trợ lý không nhận ra địa phương này. Anh/chị chọn trong danh sách:',
    uncovered: (place) => `Chưa có văn bản của ${place}. Anh/chị chọn trong danh sách:`,
  },
  privacy: ({ kept, textDays, questionDays, answerDays }) => [
    `Trợ lý giữ: các câu hỏi gần nhất để hiểu câu hỏi tiếp (1 ngày); lượt hỏi và đánh giá để thống kê (${questionDays} ngày); nguyên văn câu hỏi chỉ khi không trả lời được hoặc bị đánh giá 👎 (${textDays} ngày); câu trả lời sau các nút bấm (${answerDays} ngày); địa phương đã chọn.`,
    'Không giữ: tên, số điện thoại, tin nhắn khác. Không gửi cho ai ngoài Telegram.',
    kept === 0 ? 'Hiện không giữ gì của anh/chị.' : `Hiện đang giữ ${kept} mục của anh/chị.`,
  ],
  eraseAsk: 'Xóa mọi dữ liệu của anh/chị? Không lấy lại được.',
  notYours: 'Nút này của người khác.',
  erased: 'Đã xóa dữ liệu của anh/chị.',
  suggestAsk: 'Anh/chị viết góp ý ngay sau lệnh, ví dụ: /gopy Nên thêm kế hoạch của tỉnh Thái Bình.',
  suggested: 'Đã ghi nhận góp ý. Cảm ơn anh/chị.',
  linkGone: 'Đoạn trong đường dẫn không còn trong kho văn bản. Anh/chị gõ câu hỏi giúp.',
  inlineHint: 'Gõ câu hỏi, ví dụ: bảo hiểm y tế Bắc Giang',
  inlineNothing: 'Không tìm thấy trong các văn bản',
  table: {
    sheet: 'So sánh',
    place: 'Địa phương',
    value: 'Kế hoạch nêu',
    number: 'Số',
    upTo: 'Đến mức',
    unit: 'Đơn vị',
    year: 'Đến năm',
    source: 'Mục · trang',
    quote: 'Nguyên văn',
    citation: 'Trích dẫn',
    status: 'Tình trạng',
    issued: 'đã ban hành',
    draft: 'dự thảo',
    footer: 'Con số ghi như trong văn bản. Nguyên văn: nút “Trích dẫn” hoặc “Tải Excel”.',
    checked: (asked, stated) => `Đã tra ${asked} văn bản, ${stated} văn bản nêu`,
  },
  workbookCaption: 'Bảng so sánh, mỗi con số kèm trích dẫn.',
};

const en: BrowsingTexts = {
  assumedPlace: (place) => `📍 For the place you chose: ${place} (change or clear: /diaphuong)`,
  draftDoubt: '⚠️ This document is a draft.',
  button: {
    wholePassage: (section) => `📄 Passage${section ? ` ${section}` : ''}`,
    nextCitations: (page, pages) => `More proof ${page}/${pages} ›`,
    firstCitations: '« First',
    further: '🔎 Related passages',
    backToAnswer: '« The answer',
    elsewhere: '🗺 Other places',
    tasksOf: (agency) => `🏛 Tasks of ${agency}`,
    workbook: '📊 Excel',
    copy: '📋 Copy citation',
    share: '🔗 Share',
    previous: '‹ Before',
    next: 'After ›',
    back: '« Back',
    places: '« Places',
    fields: '« Fields',
    agencies: '« Agencies',
    outline: '🗂 Outline',
    original: '⬇️ Original file',
    calendar: '📅 Add to calendar (.ics)',
    compare: '📊 Compare',
    compareSome: (count) => `📊 Compare the ${count} chosen`,
    compareAll: (count) => `📊 Compare all (${count})`,
    clear: 'Clear the place',
    erase: '🗑 Delete my data',
    keep: 'Keep it',
    askHere: 'Ask the assistant',
  },
  proof: '📑 Proof',
  thanksUp: 'Thank you.',
  thanksDown: 'Thank you. This answer will be looked at. Tell us more: /gopy',
  voteWithdrawn: 'Vote withdrawn.',
  oldAnswer: 'This answer is too old. Please ask again.',
  goneFromDocuments: 'The document was updated and this passage is no longer the same. Please ask again.',
  nothingFurther: 'There is nothing further.',
  furtherTitle: (page, pages) =>
    `🔎 Other passages on this, found by search (${page}/${pages}); they may not answer the question:`,
  oldButton: 'This button no longer works. Type a question, or /help.',
  choosePlace: {
    targets: 'Targets of which place?',
    tasks: "Tasks in which place's plan?",
    documents: 'Documents that are searched',
  },
  chooseField: (place) => `${place}: targets in which field?`,
  chooseAgency: (place) => `${place}: tasks of which agency? (tasks of its own + those it coordinates in)`,
  noTargets: (place) => `${place}: the document states no targets.`,
  noTasks: (place) => `${place}: the document gives no agency a task.`,
  targetsTitle: (field, place) => `${field} · ${place}`,
  tasksTitle: (agency, place) => `${agency} · ${place}`,
  noNumber: 'no number stated',
  by: (year) => `by ${year}`,
  role: { lead: 'leads', duty: 'assigned', coordinating: 'coordinates' },
  time: (text) => `Time: ${text}`,
  pageOf: (page, pages) => `Page ${page}/${pages}`,
  deadlinesTitle: 'Coming deadlines',
  noDeadlines: 'The documents state no deadline with a date.',
  undatedTitle: 'Recurring, without a date',
  pastTitle: 'Past',
  deadlineTo: (to) => `to ${to}`,
  everyYear: 'every year',
  daysLeft: (days) => (days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} left`),
  calendarCaption: (count) => `${count} deadlines, with a reminder 7 days before. Open the file to add them.`,
  chooseCompareField: 'Compare targets in which field?',
  chooseMatter: (field) => `${field}: compare which target?`,
  chooseComparePlaces: (matter) => `Compare “${matter}” between which places? Tap to choose or leave out.`,
  chooseTwo: 'Choose two places or more.',
  nothingToCompare: 'No target is stated by two documents or more yet.',
  compareQuestion: (matter, places) =>
    places.length === 0
      ? `Compare the target ${matter}`
      : `Compare the target ${matter} between ${places.join(' and ')}`,
  outlineTitle: (document) => `Outline · ${document}`,
  counts: (targets, tasks) => `${targets} targets · ${tasks} assignments`,
  doubt: {
    draft: 'calls itself a draft',
    'blank-number': 'its number is left blank',
    'blank-date': 'its date is left blank',
    'other-resolution': 'names another resolution in one place',
    'unnamed-place': 'never names its district',
    garbled: 'has garbled words',
    recognised: 'has scanned pages, read by OCR',
    unread: 'has scanned pages that could not be read',
  },
  originalCaption: (title) => `Original file: ${title}`,
  noOriginal: 'The original file is no longer there. Please tell the administrator.',
  place: {
    current: (place) => `📍 In use: ${place}. Questions that name no place are about it. Choose another or clear it:`,
    none: 'No place chosen: questions that name none are looked up in all documents. Choose one:',
    set: (place) => `📍 ${place} is chosen. Questions that name no place are about it; the answers say so.`,
    cleared: 'The place is cleared. Questions that name none are looked up in all documents.',
    unknown: 'The assistant does not know this place. Choose from the list:',
    uncovered: (place) => `There is no document of ${place}. Choose from the list:`,
  },
  privacy: ({ kept, textDays, questionDays, answerDays }) => [
    `Kept: your latest questions, to understand follow-ups (1 day); counts of questions and votes for statistics (${questionDays} days); the words of a question only where it was not answered or got 👎 (${textDays} days); answers behind buttons (${answerDays} days); the place you chose.`,
    'Not kept: names, phone numbers, other messages. Nothing is sent to anybody but Telegram.',
    kept === 0 ? 'Nothing of yours is kept now.' : `${kept} items of yours are kept now.`,
  ],
  eraseAsk: 'Delete everything that is kept of you? This cannot be undone.',
  notYours: 'This button is somebody else’s.',
  erased: 'Your data is deleted.',
  suggestAsk:
    'Please write your suggestion right after the command, for example: /gopy Please add the plan of Thái Bình.',
  suggested: 'Noted. Thank you.',
  linkGone: 'The passage of this link is no longer among the documents. Please type a question.',
  inlineHint: 'Type a question, for example: health insurance Bắc Giang',
  inlineNothing: 'Nothing found in the documents',
  table: {
    sheet: 'Comparison',
    place: 'Place',
    value: 'The plan says',
    number: 'Number',
    upTo: 'Up to',
    unit: 'Unit',
    year: 'By',
    source: 'Section · page',
    quote: 'Words of the plan',
    citation: 'Citation',
    status: 'Status',
    issued: 'issued',
    draft: 'draft',
    footer: 'Figures as the documents give them. Their words: the buttons “Proof” or “Excel”.',
    checked: (asked, stated) => `${asked} documents looked up, ${stated} state it`,
  },
  workbookCaption: 'The comparison as a table, each figure with its citation.',
};

/** The texts of browsing in each language. */
export const BROWSING_TEXTS = { vi, en };
