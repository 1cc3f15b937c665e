const MONTH = '(?:\\d{1,2})';
const DAY_MONTH = `\\d{1,2}(?:/${MONTH}(?:/\\d{4})?|\\.\\d{1,2}\\.\\d{4}| tháng ${MONTH}(?: năm (?:\\d{4}|sau|kế tiếp))?)`;
const YEARLY = '(?:h[ằà]ng năm|mỗi năm)';
const INTERVAL = '(?:(?<!\\d)0?[1-9] tháng|sáu tháng|ba tháng|quý|tháng|tuần|ngày|0?[1-9] năm|hai năm|năm năm)';
const PERIODICAL = `(?:định kỳ (?:mỗi |theo )?(?:(?<!\\d)0?[369] tháng|sáu tháng|ba tháng|quý|tháng|tuần)(?:,? (?:1 năm|một năm|năm))?(?! tuổi)|(?<!\\d)0?6 tháng(?: (?:một|1) lần|(?=,| và| báo cáo))(?! tuổi)|(?:định kỳ )?h[ằà]ng (?:quý|tháng|tuần|ngày)|(?:định kỳ |mỗi )?${INTERVAL} (?:một|0?1) lần)`;
const QUARTER = 'quý (?:[IVX]+|\\d)(?:/|[-–]| năm | )\\d{4}';
const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
/** "15:00", "15 giờ 30". */
const HOUR = '\\d{1,2}(?::\\d{2}|h\\d{0,2}| giờ(?: \\d{1,2}(?: phút)?)?)';
/** "trước 17 giờ ngày 28/8/2025", "7 giờ 30 phút, ngày 22/02/2026". */
const HOUR_OF_DAY = `(?:(?:trước|vào|lúc|từ|chậm nhất(?: là)?|muộn nhất(?: là)?) )*${HOUR},? (?:ngày )?${DAY_MONTH}`;
/** "trước 16 giờ hằng ngày". */
const HOUR_OF_EACH = `(?:(?:trước|vào|lúc) )?${HOUR} h[ằà]ng ngày`;
/** "báo cáo tuần … trước 15 giờ thứ Năm": the day of each week that the report is of. */
const DAY_OF_WEEKLY = `(?<=(?:báo cáo|hằng|hàng|mỗi)\\stuần[^;.]{0,90}\\s)(?:(?:trước|vào|chậm nhất(?: là)?) )*(?:${HOUR} )?(?:(?:sáng|chiều) )?(?:ngày )?${WEEKDAY}`;
/** "từ tháng 3 đến tháng 8/2026". */
const MONTHS = `từ (?:đầu |giữa |cuối )?tháng ${MONTH}(?:(?:/| năm )\\d{4})? (?:đến|tới)(?: hết)?(?: tháng)? ${MONTH}(?:/| năm )\\d{4}`;
/** "ít nhất 10 ngày trước khi kiểm tra", "trước ngày Đoàn đến làm việc 05 ngày". */
const BEFORE_EVENT = `(?:(?:ít nhất|tối thiểu|chậm nhất(?: là)?|muộn nhất(?: là)?|trước) )?\\d{1,3} ngày(?: làm việc)?,? trước (?:khi|ngày|thời điểm|kỳ|thời hạn)(?! \\d)(?:(?!\\s(?:hoặc|và|đối với)\\s)[^,;.\\d]){2,60}(?!\\p{L})|trước (?:khi|ngày|thời điểm|kỳ)(?! \\d)[^,;.\\d]{2,50} (?:ít nhất |tối thiểu |là )?\\d{1,3} (?:ngày(?: làm việc)?|giờ)(?! tháng)`;
/** "trước mùa mưa năm 2026", "trước Tết Nguyên đán". */
const BEFORE_SEASON =
  '(?:xong |hoàn thành )?trước (?:mùa mưa(?: bão| lũ)?|mùa \\p{Ll}+(?: \\p{Ll}+)?|(?:khi bước vào )?năm học (?:mới|\\d{4}(?:\\s?[-–]\\s?\\d{4})?)|(?:cuộc |phiên |kỳ )họp [^,;.\\d]{2,40}(?:tới|\\d{1,2}(?:/\\d{4})?)|Tết Nguyên đán|ngày khai giảng|kỳ họp thứ \\S+)(?:,? năm \\d{4})?';
/** "báo cáo … theo tuần, tháng, quý", "báo cáo tiến độ 10 ngày/lần". */
const OFTEN =
  '(?<=(?:báo cáo|giao ban|tổng hợp|họp)[^;.]{0,120}\\s)(?:theo (?:tuần|tháng|quý)(?:,? (?:và )?(?:tháng|quý|năm|6 tháng))*|\\d{1,2} (?:ngày|tuần|tháng|quý)/(?:0?1 )?lần|\\d lần/(?:tuần|tháng|quý|năm))(?!\\p{L})';
/** "sáng ngày 06/3", "xong chiều 13/3". */
const PART_OF_DAY = `(?:(?:xong |hoàn thành |vào |trước |từ )*)(?:sáng|trưa|chiều|tối) (?:ngày )?${DAY_MONTH}(?: (?:đến|tới)(?: hết)?(?: ngày)? ${DAY_MONTH})?`;
/** "hạn chót 25/02/2026", "hạn cuối 17h ngày 12/6/2026". */
const LAST_DAY = `hạn (?:chót|cuối|cuối cùng|chậm nhất|nộp)(?: là)?:? (?:${HOUR},? )?(?:ngày )?${DAY_MONTH}`;
/** "diễn ra trong 02 ngày 14 - 15/3/2026". */
const TOLD_DAYS = `(?:diễn ra|tổ chức|dự kiến) (?:trong |từ )?(?:\\d{1,2} ngày,? )?(?:(?:từ )?ngày )?\\d{1,2}(?:/\\d{1,2})?\\s?[-–]\\s?${DAY_MONTH}`;
/** A day that is told to be that of something: other days without a preposition are those of documents. */
const TOLD_DAY = `(?:(?:dự kiến|hoàn thành|xong|tổ chức|diễn ra|khai mạc|bế mạc|khởi công|khánh thành|ra mắt) )+(?:(?:trong|vào|là) )?ngày ${DAY_MONTH}|(?:dự kiến|khai mạc|diễn ra) (?:vào )?${DAY_MONTH}(?=\\s*(?:[).,;]|$))|(?<=(?:tựu trường|khai giảng|bế giảng|phát động|ra quân|khai trương) )ngày ${DAY_MONTH}`;
/** "cuối mỗi tuần", "cuối hằng quý". */
const END_OF_EACH = '(?:vào )?(?:cuối|đầu) (?:mỗi|h[ằà]ng) (?:tuần|tháng|quý|năm)';
const WEEKLY = '(?:h[ằà]ng|mỗi) tuần';
/** "trước 15 giờ ngày thứ Tư hằng tuần", "vào thứ Bảy hoặc Chủ nhật hằng tuần". */
const DAY_OF_WEEK = `(?:(?:trước|vào|chậm nhất(?: là)?) )*(?:${HOUR} |sáng |chiều )?(?:ngày )?${WEEKDAY}(?:(?:,| hoặc| và) (?:ngày )?${WEEKDAY})*(?: ${WEEKLY})`;
/** "trước ngày 15 hằng tháng", "trước ngày 20 của tháng cuối quý". */
/** "vào tuần thứ ba hằng tháng", "trong tuần đầu tháng 7/2025". */
const WEEK_OF_MONTH = `(?:(?:vào|trong|xong trong|trước) )?tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4]))(?: tiên| cùng)?(?: của)? (?:h[ằà]ng tháng|mỗi tháng|tháng ${MONTH}(?:(?:/| năm )\\d{4})?)`;
const DAY_OF_MONTH =
  '(?:(?:định kỳ )?(?:vào )?(?<!\\d )ngày \\d{1,2} (?:h[ằà]ng (?:tháng|quý)|mỗi tháng|(?:của )?tháng cuối (?:của )?(?:mỗi )?quý))|(?:h[ằà]ng (?:tháng|quý),? )?(?:định kỳ (?:(?:trước|vào) )?|(?:trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?) )ngày (?:mùng )?\\d{1,2} (?:h[ằà]ng (?:tháng|quý)|mỗi tháng|(?:của )?(?:các )?tháng (?:cuối (?:cùng )?(?:của )?quý|đầu quý|liền kề|sau|kế tiếp|tiếp theo|cuối))';
/** "báo cáo tháng gửi trước ngày 20": the day of each month that the report is of. */
const DAY_OF_REPORT =
  '(?<=(?:báo cáo|hằng|hàng|mỗi|định kỳ)\\s(?:định kỳ\\s)?(?:h[ằà]ng\\s)?(?:tháng|quý)[^;.\\d]{0,60})(?:trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?) ngày (?:mùng )?\\d{1,2}(?![\\d/.-]|\\s(?:tháng|h[ằà]ng|của|mỗi|các))';
/** "cuối năm 2025 và đầu năm 2026", "vào cuối quý II/2025". */
const PART_OF_YEAR = '(?:(?:trong|vào|trước) )?(?:cuối|đầu|giữa) năm \\d{4}(?: và (?:cuối|đầu|giữa) năm \\d{4})?';

/** "Từ ngày 21 đến 31/10/2024", "từ 05/01 - 10/01/2025": a stretch of days within a month, or with a dash. */
const STRETCH_OF_DAYS = `từ(?: ngày)? \\d{1,2}(?:/${MONTH})?(?: (?:đến|tới)(?: hết)?(?: ngày)? |\\s?[-–]\\s?(?:ngày )?)${DAY_MONTH}`;
/** "trong quý I": a quarter of the plan's own year. */
const OWN_QUARTER =
  '(?:xong |hoàn thành )?(?:trong|trước|vào|hết|đến hết) quý (?:I{1,3}|IV|[1-4])(?: h[ằà]ng năm)?(?![\\p{L}\\d/]|[-–]\\d| năm| h[ằà]ng năm| và| hoặc|, quý)';
/** "vào tháng 3 và tháng 9 hằng năm". */
const MONTHS_OF_YEAR = `(?:(?:trong|vào|trước) )?(?:các )?tháng ${MONTH}(?:(?:, | và )(?:tháng )?${MONTH})+ h[ằà]ng năm`;
/** "Hội nghị tổng kết: ngày 18/12/2026", "Trao học bổng: tháng 8.": a time alone behind a colon. */
const BEHIND_COLON = `(?<=^[^:;]{3,120}:\\s)(?:(?:ngày )?${DAY_MONTH}|tháng ${MONTH}|tuần (?:đầu|cuối|thứ \\S+|\\d) (?:của )?tháng ${MONTH})(?=\\s*(?:[.;)]|,\\s(?:tại|ở)\\s|$))`;
/** "Tổ chức hội thi (ngày 31/01, tại …)": a day alone at the begin of a bracket, but that of a document. */
const IN_BRACKET = `(?<=(?<![/-]\\p{Lu}[\\p{L}-]*|số \\S+)\\s\\()(?:dự kiến )?(?:vào )?ngày ${DAY_MONTH}(?=[^()]*\\)\\s*(?:[.;]|$))`;

/** "Trong vòng 24 giờ, các thôn báo cáo": what opens a clause. */
const WITHIN_HOURS = '(?<=^)trong (?:vòng |thời gian )?\\d{1,3} (?:giờ|phút)(?: (?:kể từ|sau)[^,;.]{2,50})?(?=,)';
/** "quý I và quý III", "tháng 5 và tháng 10", "(quý II, quý III/2025)": several quarters or months at the end of what is due then. */
const SEVERAL = `(?<=(?:^|[;:,(])\\s?)(?:(?:quý (?:I{1,3}|IV|[1-4])|tháng ${MONTH})(?:/\\d{4})?(?:, | và ))+(?:quý |tháng )?(?:I{1,3}|IV|${MONTH})(?:(?:/| năm )\\d{4})?(?=\\)?\\s*(?:[.;]|$))|(?<=(?:^|[;,]\\s))quý (?:I{1,3}|IV|[1-4])(?=\\s*(?:[.;]|$))`;
/** "báo cáo: đầu năm 15/9, sơ kết 15/01": the day of each kind of report. */
const DAY_OF_KIND = `(?<=(?:^|báo cáo[^.]{0,160})(?:đầu năm|cuối năm|sơ kết|tổng kết|[69] tháng|(?:sáu|chín) tháng|quý|năm|kỳ I{0,2})\\s?:?\\s)(?:ngày )?\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?=\\s*(?:[,;.)]|$))`;

/** "báo cáo tháng (ngày 05 tháng sau), báo cáo năm (15/01 năm sau)". */
const OF_NEXT =
  '(?<=\\()(?:trước )?(?:ngày )?\\d{1,2}(?: tháng (?:sau|kế tiếp|tiếp theo)|/\\d{1,2} năm (?:sau|kế tiếp))(?=\\))';
/** "Sơ kết giữa kỳ năm 2028 (quý III)". */
const YEAR_OF_REVIEW = `(?<=(?:sơ kết|tổng kết)(?: \\p{Ll}+){0,3} )năm \\d{4} \\((?:quý (?:I{1,3}|IV)|tháng ${MONTH})\\)`;
/** "từ ngày 03 đến ngày 05 hằng tháng". */
const DAYS_OF_MONTH = 'từ (?:ngày )?\\d{1,2} (?:đến|tới) (?:ngày )?\\d{1,2} (?:h[ằà]ng tháng|mỗi tháng)';

/** "từ 0h00 ngày 12/01 đến 24h00 ngày 15/01/2025". */
const STRETCH_OF_HOURS = `từ ${HOUR},? (?:ngày )?${DAY_MONTH} (?:đến|tới)(?: hết)? (?:${HOUR},? )?(?:ngày )?${DAY_MONTH}`;
/** "thông báo lịch kiểm tra trước ít nhất 07 ngày". */
const AHEAD_BY = 'trước ít nhất \\d{1,3} (?:ngày(?: làm việc)?|giờ)';

/** Times by which something is due, most telling first. */
export const WHEN = new RegExp(
  [
    `từ(?: ngày)? ${DAY_MONTH} (?:đến|tới)(?: hết)?(?: ngày)? ${DAY_MONTH}`,
    STRETCH_OF_DAYS,
    DAYS_OF_MONTH,
    STRETCH_OF_HOURS,
    AHEAD_BY,
    OF_NEXT,
    YEAR_OF_REVIEW,
    LAST_DAY,
    HOUR_OF_DAY,
    PART_OF_DAY,
    TOLD_DAYS,
    MONTHS,
    MONTHS_OF_YEAR,
    BEFORE_EVENT,
    BEFORE_SEASON,
    TOLD_DAY,
    `(?:(?:định kỳ )?(?:chậm nhất (?:là )?|muộn nhất (?:là )?)?(?:xong )?(?:trước|đến|vào|trong|từ)(?: hết)?(?: ngày)? |định kỳ ngày |(?:chậm nhất|muộn nhất)(?: là)?(?: đến)?(?: ngày)? )${DAY_MONTH}(?:,? (?:và )?(?:trước )?(?:ngày )?${DAY_MONTH})*(?: ${YEARLY})?(?: năm \\d{4})?`,
    WEEK_OF_MONTH,
    `(?:(?:chậm nhất|muộn nhất|là|hoàn thành|trong|trước|đến|hết|xong|vào|cuối|đầu|giữa|(?:vào )?(?:thượng|trung|hạ) tuần)\\s+)*tháng ${MONTH}(?:/| năm )\\d{4}|(?:(?:trong|vào|trước) )?tháng ${MONTH} ${YEARLY}`,
    // "trình UBND xã tháng 5": what is put before whom, when.
    `(?<=trình [^,;.\\d]{2,60}\\s)(?:vào )?tháng ${MONTH}(?=\\s*(?:$|[,;.)]))`,
    `(?:xong |hoàn thành )?(?:trong|trước|đến hết|vào) tháng ${MONTH}(?![\\d/]| năm|,? tháng| ${YEARLY})`,
    '(?:trong |hết )?(?:0?6|sáu|0?3|ba) tháng (?:đầu|cuối) năm \\d{4}',
    `(?:chậm nhất |muộn nhất |xong |trong |trước |hết |vào |hoàn thành |cuối |đầu |giữa )*${QUARTER}`,
    WITHIN_HOURS,
    SEVERAL,
    DAY_OF_KIND,
    OWN_QUARTER,
    BEHIND_COLON,
    IN_BRACKET,
    DAY_OF_WEEK,
    HOUR_OF_EACH,
    DAY_OF_WEEKLY,
    END_OF_EACH,
    OFTEN,
    DAY_OF_MONTH,
    DAY_OF_REPORT,
    PART_OF_YEAR,
    `(?:(?:hoàn thành|xong) )?(?:trong|trước) năm \\d{4}|vào các năm \\d{4}(?:,? (?:và )?(?:năm )?\\d{4})+|vào năm \\d{4}`,
    `định kỳ ${YEARLY}|${YEARLY},? định kỳ|${PERIODICAL}|${YEARLY}`,
    '(?<=(?:^|[,;]\\s)nhiệm vụ )thường xuyên',
    `định kỳ(?= (?:tổ chức |tổng hợp )?(?:sơ kết|tổng kết|báo cáo))`,
    '(?<=(?:báo cáo|gửi|thông báo|trả lời|phản hồi|điều tra|xử lý|giải quyết)[^;.]{0,90}\\s)trong (?:vòng )?\\d{1,3} giờ(?: kể từ[^,;.]{2,60})?',
    `(?:sau|trong(?: vòng| thời hạn)?|chậm nhất(?: là)?) \\d{1,3} ngày(?: làm việc)?(?:,? (?:kể từ|sau khi)(?: ngày| khi)?(?:(?!\\s(?:phải|thì|có trách nhiệm)\\s)[^,;.]){0,60}(?!\\p{L}))?`,
  ].join('|'),
  'giu',
);
