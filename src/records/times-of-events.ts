import { DAY_MONTH, HOUR, MONTH } from './time-parts.ts';

/** "trước 17 giờ ngày 28/8/2025", "7 giờ 30 phút, ngày 22/02/2026". */
export const HOUR_OF_DAY = `(?:(?:trước|vào|lúc|từ|chậm nhất(?: là)?|muộn nhất(?: là)?) )*${HOUR},? (?:ngày )?${DAY_MONTH}`;
/** "từ tháng 3 đến tháng 8/2026". */
export const MONTHS = `từ (?:đầu |giữa |cuối )?tháng ${MONTH}(?:(?:/| năm )\\d{4})? (?:đến|tới)(?: hết)?(?: tháng)? ${MONTH}(?:/| năm )\\d{4}`;
/** "ít nhất 10 ngày trước khi kiểm tra", "trước ngày Đoàn đến làm việc 05 ngày". */
export const BEFORE_EVENT = `(?:(?:ít nhất|tối thiểu|chậm nhất(?: là)?|muộn nhất(?: là)?|trước) )?\\d{1,3} ngày(?: làm việc)?,? trước (?:khi|ngày|thời điểm|kỳ|thời hạn)(?! \\d)(?:(?!\\s(?:hoặc|và|đối với)\\s)[^,;.\\d]){2,60}(?!\\p{L})|trước (?:khi|ngày|thời điểm|kỳ)(?! \\d)[^,;.\\d]{2,50} (?:ít nhất |tối thiểu |là )?\\d{1,3} (?:ngày(?: làm việc)?|giờ)(?! tháng)`;
/** "trước mùa mưa năm 2026", "trước Tết Nguyên đán". */
export const BEFORE_SEASON =
  '(?:xong |hoàn thành )?trước (?:mùa mưa(?: bão| lũ)?|mùa \\p{Ll}+(?: \\p{Ll}+)?|(?:khi bước vào )?năm học (?:mới|\\d{4}(?:\\s?[-–]\\s?\\d{4})?)|(?:cuộc |phiên |kỳ )họp [^,;.\\d]{2,40}(?:tới|\\d{1,2}(?:/\\d{4})?)(?: (?:của )?(?:HĐND|Hội đồng nhân dân|Quốc hội)(?: (?:tỉnh|thành phố|huyện|xã|phường))?)?|Tết Nguyên đán(?: \\d{4})?|thềm năm học (?:mới|\\d{4}(?:\\s?[-–]\\s?\\d{4})?)|ngày khai giảng|kỳ họp thứ \\S+(?: (?:của )?(?:HĐND|Hội đồng nhân dân|Quốc hội)(?: (?:tỉnh|thành phố|huyện|xã|phường))?)?)(?:,? năm \\d{4})?';
/** "sáng ngày 06/3", "xong chiều 13/3". */
export const PART_OF_DAY = `(?:(?:xong |hoàn thành |vào |trước |từ )*)(?:sáng|trưa|chiều|tối) (?:ngày )?${DAY_MONTH}(?: (?:đến|tới)(?: hết)?(?: ngày)? ${DAY_MONTH})?`;
/** "hạn chót 25/02/2026", "hạn cuối 17h ngày 12/6/2026". */
export const LAST_DAY = `hạn (?:chót|cuối|cuối cùng|chậm nhất|nộp)(?: là)?:? (?:${HOUR},? )?(?:ngày )?${DAY_MONTH}`;
/** "diễn ra trong 02 ngày 14 - 15/3/2026". */
export const TOLD_DAYS = `(?:diễn ra|tổ chức|dự kiến) (?:trong |từ )?(?:\\d{1,2} ngày,? )?(?:(?:từ )?ngày )?\\d{1,2}(?:/\\d{1,2})?\\s?[-–]\\s?${DAY_MONTH}`;
/** A day that is told to be that of something: other days without a preposition are those of documents. */
export const TOLD_DAY = `(?:(?:dự kiến|hoàn thành|xong|tổ chức|diễn ra|khai mạc|bế mạc|khởi công|khánh thành|ra mắt) )+(?:(?:trong|vào|là|đồng loạt|chính thức) )*ngày ${DAY_MONTH}|(?:dự kiến|khai mạc|diễn ra) (?:vào )?${DAY_MONTH}(?=\\s*(?:[).,;]|$))|(?<=(?:tựu trường|khai giảng|bế giảng|phát động|ra quân|khai trương) )ngày ${DAY_MONTH}`;
/** "cuối năm 2025 và đầu năm 2026", "vào cuối quý II/2025". */
export const PART_OF_YEAR =
  '(?:(?:trong|vào|trước) )?(?:cuối|đầu|giữa) năm \\d{4}(?: và (?:cuối|đầu|giữa) năm \\d{4})?';

/** "Từ ngày 21 đến 31/10/2024", "từ 05/01 - 10/01/2025": a stretch of days within a month, or with a dash. */
export const STRETCH_OF_DAYS = `từ(?: ngày)? \\d{1,2}(?:/${MONTH})?(?: (?:đến|tới)(?: hết)?(?: ngày)? |\\s?[-–]\\s?(?:ngày )?)${DAY_MONTH}`;
/** "trong quý I": a quarter of the plan's own year. */
export const OWN_QUARTER =
  '(?:xong |hoàn thành )?(?:trong|trước|vào|hết|đến hết) quý (?:I{1,3}|IV|[1-4])(?: h[ằà]ng năm)?(?![\\p{L}\\d/]|[-–]\\d| năm| h[ằà]ng năm| và| hoặc|, quý)';
/** "Hội nghị tổng kết: ngày 18/12/2026", "Trao học bổng: tháng 8.": a time alone behind a colon. */
export const BEHIND_COLON = `(?<=(?:^|;\\s)[^:;]{3,120}:\\s)(?:(?:ngày )?${DAY_MONTH}|tháng ${MONTH}|tuần (?:đầu|cuối|thứ \\S+|\\d) (?:của )?tháng ${MONTH})(?=\\s*(?:[.;)]|,\\s(?:tại|ở)\\s|$))`;
/** "Tổ chức hội thi (ngày 31/01, tại …)": a day alone at the begin of a bracket, but that of a document. */
export const IN_BRACKET = `(?<=\\s\\()(?:dự kiến )?(?:tháng ${MONTH}|quý (?:I{1,3}|IV))(?=\\)\\s*(?:[.;]|$))|(?<=(?<![/-]\\p{Lu}[\\p{L}-]*|số \\S+)\\s\\()(?:dự kiến )?(?:vào )?ngày ${DAY_MONTH}(?=[^()]*\\)\\s*(?:[.;]|$))`;

/** "Trong vòng 24 giờ, các thôn báo cáo": what opens a clause. */
export const WITHIN_HOURS =
  '(?<=^)trong (?:vòng |thời gian )?\\d{1,3} (?:giờ|phút)(?: (?:kể từ|sau)[^,;.]{2,50})?(?=,)';
/** "chậm nhất 12 giờ sau thiên tai", "muộn nhất 2 giờ kể từ khi phát hiện". */
export const HOURS_AFTER =
  '(?:chậm nhất|muộn nhất)(?: là)?(?: sau)? \\d{1,3} (?:giờ|phút)(?: (?:sau|kể từ)(?: khi)? [^,;.\\d]{2,50}(?!\\p{L}))?(?! (?:ngày|thứ|sáng|chiều|h[ằà]ng|mỗi|\\d))';

/** "quý I và quý III", "tháng 5 và tháng 10", "(quý II, quý III/2025)": several quarters or months at the end of what is due then. */
export const SEVERAL = `(?<=(?:^|[;:,(])\\s?)(?:(?:quý (?:I{1,3}|IV|[1-4])|tháng ${MONTH})(?:/\\d{4})?(?:, | và ))+(?:quý |tháng )?(?:I{1,3}|IV|${MONTH})(?:(?:/| năm )\\d{4})?(?=\\)?\\s*(?:[.;]|$))|(?<=(?:^|[;,]\\s))quý (?:I{1,3}|IV|[1-4])(?=\\s*(?:[.;]|$))`;

/** "Sơ kết giữa kỳ năm 2028 (quý III)". */
export const YEAR_OF_REVIEW = `(?<=(?:sơ kết|tổng kết)(?: \\p{Ll}+){0,3} )năm \\d{4} \\((?:quý (?:I{1,3}|IV)|tháng ${MONTH})\\)`;

/** "từ 0h00 ngày 12/01 đến 24h00 ngày 15/01/2025". */
export const STRETCH_OF_HOURS = `từ ${HOUR},? (?:ngày )?${DAY_MONTH} (?:đến|tới)(?: hết)? (?:${HOUR},? )?(?:ngày )?${DAY_MONTH}`;
/** "thông báo lịch kiểm tra trước ít nhất 07 ngày". */
export const AHEAD_BY = 'trước ít nhất \\d{1,3} (?:ngày(?: làm việc)?|giờ)';

/** "ngày 10 và 11/3": no document has two dates. */
export const TWO_DAYS = `(?:vào )?ngày \\d{1,2}(?:,| và) \\d{1,2}/${MONTH}(?:/\\d{4})?(?=\\s*(?:[.;]|$))`;
/** "xong 30/6", "hoàn thành 8/2026": a date behind a word alone is that by which something is done. */
export const DONE_BY = `(?<=(?:^|[(;,–-]\\s?))(?:xong|hoàn thành) (?:ngày )?\\d{1,2}/${MONTH}(?:/\\d{4})?(?=\\s*(?:[.;,)\\]]|$))|(?:xong|hoàn thành) (?:vào )?${MONTH}/\\d{4}`;
/** "nửa đầu tháng 5", "trong nửa cuối năm 2026". */
export const HALF = `(?:trong )?nửa (?:đầu|cuối) (?:tháng ${MONTH}(?:(?:/| năm )\\d{4})?|năm \\d{4})`;
/** "trong học kỳ I", "cuối học kỳ II năm học 2026 - 2027". */
export const TERM =
  '(?:trong|cuối|hết|đầu|giữa|trước) học kỳ (?:I{1,2}|[12])(?:,? năm học \\d{4}\\s?[-–]\\s?\\d{4})?(?!\\p{L})';
/** "từ nay đến 30/6/2026", "từ nay đến cuối năm 2026". */
export const FROM_NOW = `từ nay (?:đến|tới)(?: hết)?(?: ngày)? (?:${DAY_MONTH}|cuối năm(?: \\d{4})?)`;
/** "trước khi kết thúc quý III", "vào dịp 27/7", "tại kỳ họp giữa năm", "ngay sau khi đề án được phê duyệt". */
export const AT_EVENT = `trước khi (?:kết thúc|hết) (?:quý (?:I{1,3}|IV|[1-4])|tháng ${MONTH}|năm(?: học)?)(?:(?:/| )\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?|(?:vào |nhân )?dịp (?:ngày )?\\d{1,2}/${MONTH}(?:/\\d{4})?|tại kỳ họp (?:giữa|cuối) năm(?: \\d{4})?|ngay sau khi (?:(?!\\s(?:phải|thì)\\s)[^,;.\\d]){3,60}(?:ban hành|phê duyệt|có hiệu lực|hoàn thành|kết thúc)`;
