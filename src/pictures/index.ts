export { type CalendarEntry, writeCalendar } from './calendar.ts';
export type { Bar } from './chart.ts';
export { type ComparisonLine, type ComparisonPicture, drawComparison } from './comparison-picture.ts';
export { drawStatistics, type StatisticsPicture } from './statistics-picture.ts';
export { type WorkbookTable, writeWorkbook } from './workbook.ts';
