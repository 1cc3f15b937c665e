import type { SheetData } from 'write-excel-file/node';

/** A table to be written as a workbook. */
export interface WorkbookTable {
  /** Name of the sheet; cut to the 31 characters that Excel takes. */
  sheet: string;
  title: string;
  heads: readonly { name: string /** In characters. */; width: number }[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** A table as an Excel workbook (.xlsx); numbers stay numbers, long texts are wrapped. */
export async function writeWorkbook({ sheet, title, heads, rows }: WorkbookTable): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const data: SheetData = [
    [{ value: title, fontWeight: 'bold', fontSize: 14 }],
    heads.map((head) => ({
      value: head.name,
      fontWeight: 'bold' as const,
      backgroundColor: '#dde8f2',
      wrap: true,
      alignVertical: 'center' as const,
    })),
    ...rows.map((row) =>
      row.map((value) => {
        if (value === undefined || value === '') return null;
        return typeof value === 'number'
          ? { value, type: Number, alignVertical: 'top' as const }
          : { value: toCell(value), type: String, wrap: true, alignVertical: 'top' as const };
      }),
    ),
  ];
  return writeXlsxFile(data, {
    sheet: sheet.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    columns: heads.map((head) => ({ width: head.width })),
    stickyRowsCount: 2,
  }).toBuffer();
}

/** A text as a cell may hold it: at most 32,767 characters, none that XML cannot hold. */
function toCell(text: string): string {
  return text.replace(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD]/gu, ' ').slice(0, 32_767);
}
