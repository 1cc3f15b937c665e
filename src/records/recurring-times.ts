import { HOUR, INTERVAL, MONTH, WEEKDAY, WEEKLY } from './time-parts.ts';

export const PERIODICAL = `(?:định kỳ (?:mỗi |theo )?(?:(?<!\\d)0?[369] tháng|sáu tháng|ba tháng|quý|tháng|tuần)(?:,? (?:1 năm|một năm|năm))?(?! tuổi)|(?<!\\d)0?6 tháng(?: (?:một|1) lần|(?=,| và| báo cáo))(?! tuổi)|(?:định kỳ )?h[ằà]ng (?:quý|tháng|tuần|ngày)|(?:định kỳ |mỗi )?(?:(?<!\\d)\\d{1,2} (?:ngày|tuần|tháng|quý)|${INTERVAL}) (?:một|0?1) lần|(?<!\\d)\\d{1,2} (?:ngày|tuần|tháng|quý)/(?:0?1 )?lần)`;
/** "trước 16 giờ hằng ngày". */
export const HOUR_OF_EACH = `(?:(?:trước|vào|lúc) )?${HOUR}(?:(?:,| và) ${HOUR})* (?:h[ằà]ng|mỗi) ngày`;
/** "báo cáo tuần … trước 15 giờ thứ Năm": the day of each week that the report is of. */
export const DAY_OF_WEEKLY = `(?<=(?:báo cáo|hằng|hàng|mỗi)\\stuần[^;.]{0,90}\\s)(?:(?:trước|vào|chậm nhất(?: là)?) )*(?:${HOUR} )?(?:(?:sáng|chiều) )?(?:ngày )?${WEEKDAY}`;
/** "báo cáo … theo tuần, tháng, quý", "báo cáo tiến độ 10 ngày/lần". */
export const OFTEN =
  '(?<=(?:báo cáo|giao ban|tổng hợp|họp|sinh hoạt|kiểm tra|cập nhật|tuần tra|định kỳ)[^;.%]{0,120}\\s)(?:theo (?:tuần|tháng|quý)(?:,? (?:và )?(?:tháng|quý|năm|6 tháng))*|\\d{1,2} (?:ngày|tuần|tháng|quý)/(?:0?1 )?lần|\\d{1,2} lần/(?:tuần|tháng|quý|năm|học kỳ))(?!\\p{L})';
/** "cuối mỗi tuần", "cuối hằng quý". */
export const END_OF_EACH = '(?:vào )?(?:cuối|đầu) (?:mỗi|h[ằà]ng) (?:tuần|tháng|quý|năm)';
/** "trước 15 giờ ngày thứ Tư hằng tuần", "vào thứ Bảy hoặc Chủ nhật hằng tuần". */
export const DAY_OF_WEEK = `(?:(?:trước|vào|chậm nhất(?: là)?) )*(?:${HOUR} |sáng |chiều )?(?:ngày )?${WEEKDAY}(?:(?:,| hoặc| và) (?:ngày )?${WEEKDAY})*(?: ${WEEKLY})`;
/** "vào tuần thứ ba hằng tháng", "trong tuần đầu tháng 7/2025". */
export const WEEK_OF_MONTH = `(?:(?:vào|trong|xong trong|trước) )?tuần (?:đầu|cuối|[1-4]|thứ (?:nhất|hai|ba|tư|[1-4]))(?: tiên| cùng)?(?: của)? (?:h[ằà]ng tháng|mỗi tháng|tháng ${MONTH}(?:(?:/| năm )\\d{4})?)`;
/** "trước ngày 15 hằng tháng", "trước ngày 20 của tháng cuối quý". */
export const DAY_OF_MONTH =
  '(?:(?:định kỳ )?(?:vào )?(?<!\\d )ngày \\d{1,2} (?:h[ằà]ng (?:tháng|quý)|mỗi tháng|(?:của )?tháng cuối (?:của )?(?:mỗi )?quý))|(?:h[ằà]ng (?:tháng|quý),? )?(?:định kỳ (?:(?:trước|vào) )?|(?:trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?) )ngày (?:mùng )?\\d{1,2} (?:h[ằà]ng (?:tháng|quý)|mỗi tháng|(?:của )?(?:các )?tháng (?:cuối (?:cùng )?(?:của )?(?:mỗi |h[ằà]ng )?quý|đầu quý|liền kề|sau|kế tiếp|tiếp theo|cuối))';
/** "báo cáo tháng gửi trước ngày 20": the day of each month that the report is of. */
export const DAY_OF_REPORT =
  '(?<=(?:báo cáo|hằng|hàng|mỗi|định kỳ)\\s(?:định kỳ\\s)?(?:h[ằà]ng\\s)?(?:tháng|quý)[^;.\\d]{0,60})(?:trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?) ngày (?:mùng )?\\d{1,2}(?![\\d/.-]|\\s(?:tháng|h[ằà]ng|của|mỗi|các))';
/** "vào tháng 3 và tháng 9 hằng năm". */
export const MONTHS_OF_YEAR = `(?:(?:trong|vào|trước) )?(?:các )?tháng ${MONTH}(?:(?:, | và )(?:tháng )?${MONTH})+ h[ằà]ng năm`;
/** "báo cáo: đầu năm 15/9, sơ kết 15/01": the day of each kind of report. */
export const DAY_OF_KIND = `(?<=(?:^|báo cáo[^.]{0,160})(?:đầu năm|cuối năm|sơ kết|tổng kết|[69] tháng|(?:sáu|chín) tháng|quý|năm|kỳ I{0,2})\\s?:?\\s)(?:ngày )?\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?=\\s*(?:[,;.)]|$))`;
/** "báo cáo tháng (ngày 05 tháng sau), báo cáo năm (15/01 năm sau)". */
export const OF_NEXT =
  '(?<=\\()(?:trước )?(?:ngày )?\\d{1,2}(?: tháng (?:sau|kế tiếp|tiếp theo)|/\\d{1,2} năm (?:sau|kế tiếp))(?=\\))';
/** "từ ngày 03 đến ngày 05 hằng tháng". */
export const DAYS_OF_MONTH = 'từ (?:ngày )?\\d{1,2} (?:đến|tới) (?:ngày )?\\d{1,2} (?:h[ằà]ng tháng|mỗi tháng)';
/** "các ngày 10, 20, 30 hằng tháng", "ngày 15 và ngày 30 hằng tháng". */
export const SEVERAL_DAYS_OF_MONTH =
  '(?:(?:vào|trước) )?(?:các )?ngày \\d{1,2}(?:(?:,| và) (?:ngày )?\\d{1,2})+ (?:h[ằà]ng|mỗi) tháng';
/** "sáng thứ Hai đầu tháng", "vào thứ Ba tuần đầu tiên mỗi tháng". */
export const WEEKDAY_OF_MONTH = `(?:vào )?(?:sáng |chiều )?(?:ngày )?${WEEKDAY} (?:tuần )?(?:đầu|cuối)(?: tiên| cùng)?(?: của)?(?: (?:mỗi|h[ằà]ng))? tháng(?! \\d)`;
/** "mỗi năm ít nhất 02 lần". */
export const TIMES_A_YEAR = 'mỗi (?:năm|học kỳ|quý|tháng|tuần|ngày) (?:ít nhất |tối thiểu )?\\d{1,2} lần(?!/)';
