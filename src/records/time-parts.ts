export const MONTH = '(?:\\d{1,2})';
export const DAY_MONTH = `\\d{1,2}(?:/${MONTH}(?:/\\d{4})?|\\.\\d{1,2}\\.\\d{4}| tháng ${MONTH}(?: năm (?:\\d{4}|sau|kế tiếp))?)`;
export const YEARLY = '(?:h[ằà]ng năm|mỗi năm)';
export const INTERVAL =
  '(?:(?<!\\d)0?[1-9] tháng|sáu tháng|ba tháng|học kỳ|quý|tháng|tuần|ngày|0?[1-9] năm|hai năm|năm năm)';
export const QUARTER = '(?:quý (?:[IVX]+|\\d)|Q\\.?\\s?(?:I{1,3}|IV|[1-4]))(?:/|[-–]| năm | )\\d{4}';
export const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
/** "15:00", "15 giờ 30". */
export const HOUR = '\\d{1,2}(?::\\d{2}|h\\d{0,2}| giờ(?: \\d{1,2}(?: phút)?)?)';
export const WEEKLY = '(?:h[ằà]ng|mỗi) tuần';
