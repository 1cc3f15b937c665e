import type { Comparator } from '../records/index.ts';

/** Every sentence of the frame that users see, in one language. */
export interface Wording {
  lead(leads: string, place: string, task: string): string;
  standing(leads: string, place: string): string;
  coordinating(bodies: string): string;
  yes: string;
  no: string;
  notSo(claim: string): string;
  whichTask(place: string, tasks: string): string;
  whatAbout(place: string): string;
  whichName(typed: string, names: readonly string[]): string;
  belowProvince(title: string): string;
  townOf(town: string, place: string): string;
  alsoLead(section: string, leads: string, task: string): string;
  noCoordinating: string;
  coordinates(bodies: string, place: string, task: string, lead: string): string;
  noCoordinatingSentence(place: string, task: string): string;
  time(time: string): string;
  /** What a task is to bring forth. */
  product(product: string): string;
  /** Who watches over a target. */
  followers(bodies: string): string;
  noTime: string;
  noLead(title: string, topic: string): string;
  noLeadShort: string;
  nearest(section: string, text: string): string;
  nearestDuty(section: string, bodies: string, task: string): string;
  mentions(section: string, text: string): string;
  target(value: string, indicator: string, place: string, year: number | undefined): string;
  noTarget(title: string, topic: string): string;
  noTargetShort: string;
  noNumber(title: string, topic: string): string;
  otherYear(asked: number, stated: number): string;
  onlyScope(scope: string, topic: string): string;
  alsoTarget(indicator: string, value: string): string;
  targetCount(place: string, numbered: number, aims: number, topic: string, year: number | undefined): string;
  targetCountShort(numbered: number, aims: number, first: string): string;
  listed(text: string): string;
  tasksLead(agency: string, count: number, place: string): string;
  tasksDuty(agency: string, place: string): string;
  tasksCoordinate(agency: string, count: number, place: string): string;
  noTasks(title: string, agency: string): string;
  task(section: string, task: string): string;
  more(count: number): string;
  deadline(when: string, who: string, what: string, to: string, place: string): string;
  noDeadline(title: string, topic: string): string;
  noDeadlineShort: string;
  pastDate: string;
  tasksOf(body: string): string;
  noDefinition(title: string, topic: string): string;
  noDay(title: string, topic: string): string;
  nearestDeadline(section: string, text: string): string;
  nextDue(date: string, days: number, today: string): string;
  overdue: string;
  notDue: string;
  signer(name: string, role: string, title: string): string;
  signerUnnamed(role: string, title: string): string;
  noSigner(title: string): string;
  number(number: string, title: string): string;
  blankNumber(title: string): string;
  noNumberOfDocument(title: string): string;
  citedAs(by: string, number: string, date: string | undefined): string;
  date(date: string, title: string): string;
  blankDate(title: string): string;
  noDate(title: string): string;
  issuer(issuer: string, title: string): string;
  draft(title: string): string;
  issued(title: string): string;
  basis(title: string, list: string): string;
  noBasis(title: string): string;
  noIssuer(title: string): string;
  unnamedDistrict(title: string): string;
  pageCount(count: number, title: string): string;
  pageCountShort(count: number): string;
  noPages(title: string): string;
  groupCount(place: string, count: number, section: string): string;
  groupCountShort(count: number): string;
  chapterCount(title: string, count: number): string;
  chapterCountShort(count: number): string;
  noOutline(title: string): string;
  recipients(list: string, title: string): string;
  noRecipients(title: string): string;
  overview(title: string): string;
  noSuchPlan(number: string, covered: string): string;
  about(title: string, subject: string): string;
  plansOf(place: string, count: number): string;
  planLine(title: string, subject: string): string;
  noContent(title: string, topic: string): string;
  outsidePlace(place: string, covered: string): string;
  outsideTopic(topic: string, searched: number): string;
  noneOf(topic: string, places: string): string;
  chat: string;
  examples(examples: string[]): string;
  empty: string;
  tooLong(limit: number): string;
  withheld(title: string): string;
  coverage(topic: string, searched: number, found: number): string;
  coverageOfRead(topic: string, searched: number, read: number, found: number): string;
  silentCount(count: number): string;
  silentPlans(places: string): string;
  moreDocuments(count: number): string;
  otherPlans(place: string, titles: string): string;
  alsoStatedBy(place: string, titles: string): string;
  searchedPlans(place: string, count: number, titles: string): string;
  morePlaces(count: number): string;
  highest(place: string, value: string): string;
  lowest(place: string, value: string): string;
  meetingAmount(threshold: string, list: string): string;
  noneMeets(threshold: string): string;
  difference(amount: string, more: string, less: string, same: boolean): string;
  noDifference: string;
  percentagePoints: string;
  basesDiffer: string;
  mentioned(topic: string, searched: number, found: number, places: string): string;
  mentionedIn(place: string, sections: string, quote: string): string;
  alsoTold(section: string, bodies: string, task: string): string;
  dutiesOnly(place: string, topic: string): string;
  notComparable: string;
  /** @param note which of its fields went where, in Vietnamese; absent where all went to the one body */
  isNow(former: string, now: string, since: string, note: string | undefined): string;
  /** Where the plan names both: what the answer leaves out. */
  alsoFormer(former: string, now: string, since: string, note: string | undefined): string;
  /** @param typed empty where the whole question was read anew */
  readAs(typed: string, read: string): string;
  because(place: string, quote: string): string;
  quoted(quote: string, place: string): string;
  followsUp(about: string): string;
  draftNote(title: string): string;
  doubtResolution(title: string, detail: string): string;
  districtUnnamed(place: string): string;
  comparator: Record<Comparator, string>;
  topicUnnamed: string;
  section(path: string): string;
  page(page: number): string;
}

/** A title that says "(dự thảo)" itself need not say it twice. */
function withoutDraft(title: string): string {
  return title.replace(/\s*\(dự thảo\)/iu, '');
}

function countTargets(numbered: number, aims: number): string {
  const without = aims > 0 ? `${aims} mục tiêu không có con số` : '';
  return [numbered > 0 ? `${numbered} chỉ tiêu có con số` : '', without].filter(Boolean).join(' và ');
}

function countTargetsInEnglish(numbered: number, aims: number): string {
  const withNumber = numbered > 0 ? `${numbered} target${numbered === 1 ? '' : 's'} with a number` : '';
  const without = aims > 0 ? `${aims} aim${aims === 1 ? '' : 's'} without one` : '';
  return [withNumber, without].filter(Boolean).join(' and ');
}

const vi: Wording = {
  lead: (leads, place, task) => `${leads} chủ trì (${place}${task ? `: ${task}` : ''}).`,
  standing: (leads, place) => `${leads} là cơ quan thường trực (${place}).`,
  coordinating: (bodies) => `Phối hợp: ${bodies}.`,
  yes: 'Đúng.',
  no: 'Không phải.',
  notSo: (claim) => `Không phải ${claim}.`,
  whichTask: (place, tasks) => `Anh/chị hỏi nhiệm vụ nào (${place})? Ví dụ: ${tasks}.`,
  whichName: (typed, names) => `“${typed}” là ${names.slice(0, 4).join(' hay ')}? Anh/chị gõ lại tên giúp.`,
  whatAbout: (place) => `Anh/chị muốn hỏi gì về ${place}: cơ quan chủ trì, chỉ tiêu, thời hạn hay nội dung khác?`,
  belowProvince: (title) => `Chỉ có văn bản cấp huyện (${title}); không có văn bản của tỉnh.`,
  townOf: (town, place) => `Có văn bản của ${place}, nhưng văn bản đó không nêu riêng cho ${town}.`,
  alsoLead: (section, leads, task) => `Câu hỏi cũng gần với ${section}: ${leads} chủ trì (${task}).`,
  noCoordinating: 'Phối hợp: kế hoạch không nêu.',
  coordinates: (bodies, place, task, lead) =>
    `Phối hợp: ${bodies} (${place}${task ? `: ${task}` : ''}; ${lead} chủ trì).`,
  noCoordinatingSentence: (place, task) =>
    `Không nêu. Văn bản của ${place} không nêu cơ quan phối hợp${task ? ` cho nhiệm vụ: ${task}` : ''}.`,
  time: (time) => `Thời gian: ${time}.`,
  product: (product) => `Sản phẩm: ${product}.`,
  followers: (bodies) => `Cơ quan theo dõi: ${bodies}.`,
  noTime: 'Thời gian: kế hoạch không nêu.',
  noLead: (title, topic) => `Không nêu. ${title} không giao cơ quan chủ trì cho ${topic}.`,
  noLeadShort: 'không giao cơ quan chủ trì',
  nearest: (section, text) => `Gần nhất: ${section} nêu: “${text}”`,
  nearestDuty: (section, bodies, task) => `Gần nhất: ${section} giao chung cho ${bodies}: ${task}`,
  mentions: (section, text) => `Văn bản có nhắc tới ở ${section}: “${text}”`,
  target: (value, indicator, place, year) => `${value}${year ? ` (đến năm ${year})` : ''} – ${indicator}, ${place}.`,
  noTarget: (title, topic) => `Không nêu. ${title} không nêu chỉ tiêu về ${topic}.`,
  noTargetShort: 'không nêu con số',
  noNumber: (title, topic) => `Không nêu con số. ${title} không nêu con số cho ${topic}.`,
  otherYear: (asked, stated) => `Văn bản không nêu con số cho năm ${asked}; chỉ tiêu dưới đây là của năm ${stated}.`,
  onlyScope: (scope, topic) => `Chỉ tiêu này chỉ nêu cho ${scope}; văn bản không nêu ${topic} chung.`,
  alsoTarget: (indicator, value) => `${indicator}: ${value}.`,
  targetCount: (place, numbered, aims, topic, year) =>
    `${place} nêu ${countTargets(numbered, aims)}${topic ? ` về ${topic}` : ''}${year ? ` (đến năm ${year})` : ''}:`,
  targetCountShort: (numbered, aims, first) => `${countTargets(numbered, aims)}: ${first}`,
  listed: (text) => `• ${text}`,
  tasksLead: (agency, count, place) => `${agency} chủ trì ${count} nhiệm vụ (${place}):`,
  tasksDuty: (agency, place) => `${agency} được giao (${place}):`,
  tasksCoordinate: (agency, count, place) => `${agency} phối hợp ${count} nhiệm vụ (${place}):`,
  noTasks: (title, agency) => `Không nêu. ${title} không giao nhiệm vụ riêng cho ${agency}.`,
  task: (section, task) => `• ${section}: ${task}`,
  more: (count) => `… và ${count} mục khác.`,
  deadline: (when, who, what, to, place) =>
    `${when} (${place}): ${who ? `${who} – ` : ''}${what}${to ? `; gửi: ${to}` : ''}.`,
  noDeadline: (title, topic) => `Không nêu. ${title} không nêu thời hạn cho ${topic}.`,
  noDeadlineShort: 'không nêu thời hạn',
  tasksOf: (body) => `nhiệm vụ của ${body}`,
  noDefinition: (title, topic) => `Không nêu. ${title} không giải thích thế nào là ${topic}.`,
  noDay: (title, topic) => `Không nêu. ${title} không nêu ngày cụ thể cho ${topic}.`,
  nearestDeadline: (section, text) => `Gần nhất: ${section} nêu: ${text}`,
  nextDue: (date, days, today) => `Kỳ tới: ${date} (còn ${days} ngày, tính từ hôm nay ${today}).`,
  overdue: 'Đã quá hạn.',
  notDue: 'Chưa quá hạn.',
  pastDate: 'Thời hạn này đã qua.',
  signer: (name, role, title) => `${name}${role ? ` (${role})` : ''} ký ${title}.`,
  signerUnnamed: (role, title) => `Văn bản không ghi tên người ký: ${title} chỉ ghi chức danh ${role}.`,
  noSigner: (title) => `Không nêu. ${title} không có phần chữ ký.`,
  number: (number, title) => `${title} có số ${number}.`,
  blankNumber: (title) => `Để trống. ${title} không ghi số.`,
  noNumberOfDocument: (title) => `Không nêu. Bản chữ của ${title} không ghi số văn bản.`,
  citedAs: (by, number, date) => `${by} dẫn văn bản này là số ${number}${date ? ` ngày ${date}` : ''}.`,
  date: (date, title) => `${title}: ngày ${date}.`,
  blankDate: (title) => `Để trống. ${title} không ghi đủ ngày ban hành.`,
  noDate: (title) => `Không nêu. Bản chữ của ${title} không ghi ngày ban hành.`,
  issuer: (issuer, title) => `${issuer} ban hành ${title}.`,
  draft: (title) => `${withoutDraft(title)} là bản dự thảo, chưa phải bản chính thức.`,
  issued: (title) => `${title} không ghi là dự thảo.`,
  basis: (title, list) => `${title} thực hiện, căn cứ: ${list}.`,
  noBasis: (title) => `Không nêu. ${title} không nêu văn bản căn cứ như câu hỏi.`,
  noIssuer: (title) => `Không nêu. ${title} không ghi cơ quan ban hành.`,
  unnamedDistrict: (title) => `Lưu ý: ${title} không nêu tên huyện.`,
  pageCount: (count, title) => `${title} có ${count} trang.`,
  pageCountShort: (count) => `${count} trang`,
  noPages: (title) => `Không rõ. Bản chữ của ${title} không chia trang.`,
  groupCount: (place, count, section) => `${place} nêu ${count} nhóm nhiệm vụ, giải pháp (${section}):`,
  groupCountShort: (count) => `${count} nhóm nhiệm vụ`,
  chapterCount: (title, count) => `${title} gồm ${count} phần:`,
  chapterCountShort: (count) => `${count} phần`,
  noOutline: (title) => `Không nêu. ${title} không chia thành mục có đề mục.`,
  recipients: (list, title) => `Nơi nhận của ${title}: ${list}.`,
  noRecipients: (title) => `Không nêu. ${title} không có phần nơi nhận.`,
  overview: (title) => `${title}.`,
  noSuchPlan: (number, covered) =>
    `Không có ${number} trong các văn bản đã nạp, và không văn bản nào nhắc tới. Đang có văn bản của: ${covered}.`,
  about: (title, subject) => `${title}: ${subject}.`,
  plansOf: (place, count) => `Có ${count} văn bản${place ? ` của ${place}` : ''}:`,
  planLine: (title, subject) => `• ${title}${subject ? `: ${subject}` : ''}`,
  noContent: (title, topic) => `Không nêu. ${title} không nói về ${topic}.`,
  outsidePlace: (place, covered) => `Ngoài phạm vi: không có văn bản nào của ${place}. Hiện có: ${covered}.`,
  outsideTopic: (topic, searched) =>
    `Ngoài phạm vi: đã tra ${searched}/${searched} văn bản, không văn bản nào nói về ${topic}.`,
  noneOf: (topic, places) => `Không nêu. Không văn bản nào trong số đã hỏi (${places}) nêu ${topic}.`,
  chat: 'Tôi chỉ trả lời về nội dung các kế hoạch, chương trình đã nạp; câu hỏi này nằm ngoài phạm vi đó.',
  examples: (examples) => `Thử hỏi: ${examples.map((one) => `“${one}”`).join(' hoặc ')}`,
  empty: 'Chưa có câu hỏi. Hãy gõ một câu hỏi về các kế hoạch.',
  tooLong: (limit) => `Câu hỏi quá dài (trên ${limit} ký tự). Hãy hỏi ngắn gọn hơn.`,
  withheld: (title) => `Không thể xác nhận câu trả lời bằng nguyên văn của ${title}, nên không đưa ra.`,
  coverage: (topic, searched, found) => `${topic} (đã tra ${searched}/${searched} văn bản, ${found} văn bản nêu):`,
  coverageOfRead: (topic, searched, read, found) =>
    `${topic} (đã tra ${searched}/${searched} văn bản, xem kỹ ${read} văn bản gần nhất, ${found} văn bản nêu):`,
  silentCount: (count) => `Không nêu: ${count} văn bản.`,
  silentPlans: (places) => `Không nêu: ${places}.`,
  moreDocuments: (count) => `… và ${count} văn bản khác`,
  otherPlans: (place, titles) => `${place} còn có: ${titles}.`,
  alsoStatedBy: (place, titles) => `Văn bản khác của ${place} cũng nêu: ${titles}.`,
  searchedPlans: (place, count, titles) => `Đã tra cả ${count} văn bản của ${place}; ngoài văn bản trên: ${titles}.`,
  morePlaces: (count) => `và ${count} nơi khác`,
  highest: (place, value) => `Cao nhất: ${place}, ${value}.`,
  lowest: (place, value) => `Thấp nhất: ${place}, ${value}.`,
  meetingAmount: (threshold, list) => `${threshold}: ${list}.`,
  noneMeets: (threshold) => `Không nơi nào đặt chỉ tiêu ${threshold}.`,
  difference: (amount, more, less, same) =>
    same ? `Bằng nhau: ${more} và ${less}.` : `Chênh ${amount}: ${more} cao hơn ${less}.`,
  noDifference: 'Không tính chênh lệch vì hai nơi đặt chỉ tiêu theo cách khác nhau.',
  percentagePoints: 'điểm phần trăm',
  basesDiffer: 'Đối tượng tính tỷ lệ không giống nhau; xem từng dòng.',
  mentioned: (topic, searched, found, places) =>
    `${topic} (đã tra ${searched}/${searched} văn bản, ${found} văn bản nêu): ${places}.`,
  mentionedIn: (place, sections, quote) => `${place} có nêu ở ${sections}: “${quote}”`,
  alsoTold: (section, bodies, task) => `• ${section}: ${bodies} được giao: ${task}`,
  dutiesOnly: (place, topic) => `${place} không giao cơ quan chủ trì cho ${topic}; các nhiệm vụ chung có nhắc tới:`,
  notComparable: 'Phạm vi của các chỉ tiêu không hoàn toàn giống nhau; xem từng dòng.',
  isNow: (former, now, since, note) => `Kế hoạch ghi ${former}, nay là ${now} (từ ${since}).${note ? ` ${note}` : ''}`,
  alsoFormer: (former, now, since, note) =>
    `Câu trả lời chỉ về ${now} như kế hoạch ghi; phần của ${former} (nay là ${now}, từ ${since}) xin hỏi riêng.${note ? ` ${note}` : ''}`,
  readAs: (typed, read) => (typed ? `Đọc “${typed}” là “${read}”.` : `Đọc câu hỏi là “${read}”.`),
  because: (place, quote) => `Vì văn bản ghi (${place}): “${quote}”`,
  quoted: (quote, place) => `“${quote}” (${place})`,
  followsUp: (about) => `Hiểu là hỏi tiếp về: ${about}.`,
  draftNote: (title) => `${withoutDraft(title)} là bản dự thảo.`,
  doubtResolution: (title, detail) =>
    `Lưu ý: ${title} ghi Nghị quyết ${detail} ở đoạn này, khác với phần còn lại của văn bản.`,
  districtUnnamed: (place) => `Có văn bản của một ${place}, nhưng văn bản không nêu tên huyện. Hãy hỏi về “${place}”.`,
  comparator: { '=': '', '<': 'dưới', '>': 'trên', '<=': 'tối đa', '>=': 'ít nhất', '~': 'khoảng', none: '' },
  topicUnnamed: 'nội dung này',
  section: (path) => (path ? nameSection(path, 'mục') : 'phần mở đầu'),
  page: (page) => `trang ${page}`,
};

const en: Wording = {
  lead: (leads, place, task) => `${leads} leads (${place}${task ? `: ${task}` : ''}).`,
  standing: (leads, place) => `${leads} is the standing agency (${place}).`,
  coordinating: (bodies) => `Coordinating: ${bodies}.`,
  yes: 'Yes.',
  no: 'No.',
  notSo: (claim) => `No, not ${claim}.`,
  whichTask: (place, tasks) => `Which task do you mean (${place})? For example: ${tasks}.`,
  whichName: (typed, names) => `Is “${typed}” ${names.slice(0, 4).join(' or ')}? Please type the name again.`,
  whatAbout: (place) =>
    `What would you like to know about ${place}: a lead agency, a target, a deadline or something else?`,
  belowProvince: (title) => `There is a district's document only (${title}); none of the province.`,
  townOf: (town, place) => `There is a document of ${place}, but it says nothing for ${town} alone.`,
  alsoLead: (section, leads, task) => `The question is also near ${section}: ${leads} leads (${task}).`,
  noCoordinating: 'Coordinating: the plan does not say.',
  coordinates: (bodies, place, task, lead) =>
    `Coordinating: ${bodies} (${place}${task ? `: ${task}` : ''}; led by ${lead}).`,
  noCoordinatingSentence: (place, task) =>
    `Not stated. The plan of ${place} names no coordinating body${task ? ` for: ${task}` : ''}.`,
  time: (time) => `Time: ${time}.`,
  product: (product) => `Product: ${product}.`,
  followers: (bodies) => `Watched over by: ${bodies}.`,
  noTime: 'Time: the plan does not say.',
  noLead: (title, topic) => `Not stated. ${title} names no lead agency for ${topic}.`,
  noLeadShort: 'names no lead agency',
  nearest: (section, text) => `Nearest: ${section} says: “${text}”`,
  nearestDuty: (section, bodies, task) => `Nearest: ${section} gives a general duty to ${bodies}: ${task}`,
  mentions: (section, text) => `The plan mentions it in ${section}: “${text}”`,
  target: (value, indicator, place, year) => `${value}${year ? ` (by ${year})` : ''} – ${indicator}, ${place}.`,
  noTarget: (title, topic) => `Not stated. ${title} sets no target on ${topic}.`,
  noTargetShort: 'states no number',
  noNumber: (title, topic) => `No number stated. ${title} gives no number for ${topic}.`,
  otherYear: (asked, stated) => `The plan states no number for ${asked}; the target below is for ${stated}.`,
  onlyScope: (scope, topic) => `This target is for ${scope} only; the plan states no overall ${topic}.`,
  alsoTarget: (indicator, value) => `${indicator}: ${value}.`,
  targetCount: (place, numbered, aims, topic, year) =>
    `${place} sets ${countTargetsInEnglish(numbered, aims)}${topic ? ` on ${topic}` : ''}${year ? ` (by ${year})` : ''}:`,
  targetCountShort: (numbered, aims, first) => `${countTargetsInEnglish(numbered, aims)}: ${first}`,
  listed: (text) => `• ${text}`,
  tasksLead: (agency, count, place) => `${agency} leads ${count} task${count === 1 ? '' : 's'} (${place}):`,
  tasksDuty: (agency, place) => `${agency} is told to (${place}):`,
  tasksCoordinate: (agency, count, place) =>
    `${agency} coordinates on ${count} task${count === 1 ? '' : 's'} (${place}):`,
  noTasks: (title, agency) => `Not stated. ${title} gives no task of its own to ${agency}.`,
  task: (section, task) => `• ${section}: ${task}`,
  more: (count) => `… and ${count} more.`,
  deadline: (when, who, what, to, place) =>
    `${when} (${place}): ${who ? `${who} – ` : ''}${what}${to ? `; to: ${to}` : ''}.`,
  noDeadline: (title, topic) => `Not stated. ${title} sets no deadline for ${topic}.`,
  noDeadlineShort: 'states no deadline',
  tasksOf: (body) => `the tasks of ${body}`,
  noDefinition: (title, topic) => `Not stated. ${title} does not define ${topic}.`,
  noDay: (title, topic) => `Not stated. ${title} gives no exact date for ${topic}.`,
  nearestDeadline: (section, text) => `Nearest: ${section} says: ${text}`,
  nextDue: (date, days, today) => `Next: ${date} (${days} days from today, ${today}).`,
  overdue: 'Overdue.',
  notDue: 'Not overdue yet.',
  pastDate: 'This date has passed.',
  signer: (name, role, title) => `${name}${role ? ` (${role})` : ''} signed ${title}.`,
  signerUnnamed: (role, title) => `The text does not name the signatory: ${title} gives the office only, ${role}.`,
  noSigner: (title) => `Not stated. ${title} has no signature block.`,
  number: (number, title) => `${title} is number ${number}.`,
  blankNumber: (title) => `Left blank. ${title} gives no number.`,
  noNumberOfDocument: (title) => `Not stated. The text of ${title} gives no document number.`,
  citedAs: (by, number, date) => `${by} cites it as ${number}${date ? ` of ${date}` : ''}.`,
  date: (date, title) => `${title}: dated ${date}.`,
  blankDate: (title) => `Left blank. ${title} gives no full date.`,
  noDate: (title) => `Not stated. The text of ${title} gives no date of issue.`,
  issuer: (issuer, title) => `${issuer} issued ${title}.`,
  draft: (title) => `${withoutDraft(title)} is a draft, not an official version.`,
  issued: (title) => `${title} is not marked as a draft.`,
  basis: (title, list) => `${title} carries out or rests on: ${list}.`,
  noBasis: (title) => `Not stated. ${title} does not name such a document.`,
  noIssuer: (title) => `Not stated. ${title} does not name who issued it.`,
  unnamedDistrict: (title) => `Note: ${title} does not name its district.`,
  pageCount: (count, title) => `${title} has ${count} pages.`,
  pageCountShort: (count) => `${count} pages`,
  noPages: (title) => `Unknown. The text of ${title} is not divided into pages.`,
  groupCount: (place, count, section) => `${place} has ${count} groups of tasks (${section}):`,
  groupCountShort: (count) => `${count} groups of tasks`,
  chapterCount: (title, count) => `${title} has ${count} parts:`,
  chapterCountShort: (count) => `${count} parts`,
  noOutline: (title) => `Not stated. ${title} has no titled sections.`,
  recipients: (list, title) => `Recipients of ${title}: ${list}.`,
  noRecipients: (title) => `Not stated. ${title} has no list of recipients.`,
  overview: (title) => `${title}.`,
  noSuchPlan: (number, covered) =>
    `${number} is not among the documents loaded, and none of them names it. There are documents of: ${covered}.`,
  about: (title, subject) => `${title}: ${subject}.`,
  plansOf: (place, count) =>
    `There ${count === 1 ? 'is' : 'are'} ${count} document${count === 1 ? '' : 's'}${place ? ` of ${place}` : ''}:`,
  planLine: (title, subject) => `• ${title}${subject ? `: ${subject}` : ''}`,
  noContent: (title, topic) => `Not stated. ${title} does not speak of ${topic}.`,
  outsidePlace: (place, covered) => `Outside the corpus: there is no document of ${place}. There are: ${covered}.`,
  outsideTopic: (topic, searched) =>
    `Outside the plans: searched ${searched} of ${searched} documents, none speaks of ${topic}.`,
  noneOf: (topic, places) => `Not stated. None of the plans asked (${places}) speaks of ${topic}.`,
  chat: 'I answer questions about the plans loaded here; this one is outside them.',
  examples: (examples) => `Try: ${examples.map((one) => `“${one}”`).join(' or ')}`,
  empty: 'There is no question yet. Type a question about the plans.',
  tooLong: (limit) => `The question is too long (over ${limit} characters). Please ask more briefly.`,
  withheld: (title) => `The answer could not be confirmed word for word in ${title}, so it is withheld.`,
  coverage: (topic, searched, found) => `${topic} (searched ${searched} of ${searched} documents, stated by ${found}):`,
  coverageOfRead: (topic, searched, read, found) =>
    `${topic} (searched ${searched} of ${searched} documents, read the nearest ${read} documents, stated by ${found}):`,
  silentCount: (count) => `Not stated: ${count} documents.`,
  silentPlans: (places) => `Not stated: ${places}.`,
  moreDocuments: (count) => `… and ${count} more documents`,
  otherPlans: (place, titles) => `${place} also has: ${titles}.`,
  alsoStatedBy: (place, titles) => `Also stated by another document of ${place}: ${titles}.`,
  searchedPlans: (place, count, titles) =>
    `All ${count} documents of ${place} were searched; besides the one above: ${titles}.`,
  morePlaces: (count) => `and ${count} more places`,
  highest: (place, value) => `Highest: ${place}, ${value}.`,
  lowest: (place, value) => `Lowest: ${place}, ${value}.`,
  meetingAmount: (threshold, list) => `${threshold}: ${list}.`,
  noneMeets: (threshold) => `No place sets a target ${threshold}.`,
  difference: (amount, more, less, same) =>
    same ? `The same: ${more} and ${less}.` : `A difference of ${amount}: ${more} is above ${less}.`,
  noDifference: 'No difference is given: the two places set their targets in different ways.',
  percentagePoints: 'percentage points',
  basesDiffer: 'The shares are not taken of the same people; see each line.',
  mentioned: (topic, searched, found, places) =>
    `${topic} (searched ${searched} of ${searched} documents, stated by ${found}): ${places}.`,
  mentionedIn: (place, sections, quote) => `${place} speaks of it in ${sections}: “${quote}”`,
  alsoTold: (section, bodies, task) => `• ${section}: ${bodies} told to: ${task}`,
  dutiesOnly: (place, topic) => `${place} names no lead agency for ${topic}; general duties that speak of it:`,
  notComparable: 'The targets do not cover quite the same thing; see each line.',
  isNow: (former, now, since, note) =>
    `The plan names ${former}, now ${now} (since ${since}).${note ? ` ${note}` : ''}`,
  alsoFormer: (former, now, since, note) =>
    `This is about ${now} as the plan names it; ask apart about ${former} (now ${now}, since ${since}).${note ? ` ${note}` : ''}`,
  readAs: (typed, read) => (typed ? `Read “${typed}” as “${read}”.` : `Read the question as “${read}”.`),
  because: (place, quote) => `Because the text says (${place}): “${quote}”`,
  quoted: (quote, place) => `“${quote}” (${place})`,
  followsUp: (about) => `Understood as going on about: ${about}.`,
  draftNote: (title) => `${withoutDraft(title)} is a draft.`,
  doubtResolution: (title, detail) => `Note: ${title} names Resolution ${detail} here, unlike the rest of its text.`,
  districtUnnamed: (place) =>
    `There is a document of a district (${place}), but it does not name itself. Ask about “${place}”.`,
  comparator: { '=': '', '<': 'under', '>': 'over', '<=': 'at most', '>=': 'at least', '~': 'about', none: '' },
  topicUnnamed: 'this',
  section: (path) => (path ? nameSection(path, 'section') : 'the opening'),
  page: (page) => `page ${page}`,
};

/** The frame's sentences in a language. */
export function wordingIn(language: 'vi' | 'en'): Wording {
  return language === 'en' ? en : vi;
}

/** "mục III.6.5"; a label that begins with a word needs none: "Điều 3.1", "Phụ lục II, mục III.49". */
function nameSection(path: string, word: string): string {
  const annex = /^((?:Phụ lục|Phụ biểu|Biểu|Bảng|Mẫu)[^.]*)\.(.+)$/u.exec(path);
  if (annex) return `${annex[1]}, ${word} ${annex[2]}`;
  return /^\p{Lu}\p{Ll}/u.test(path) ? path : `${word} ${path}`;
}
