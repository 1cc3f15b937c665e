import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { makeDocx, makeZip, paragraph } from './make-zip.ts';

const read = async (body: string, others?: Record<string, string>) =>
  (await extractText('mau.docx', makeDocx(body, others))).text.split('\n').filter(Boolean);

const numbered = (text: string, level: number, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="7">${[
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'decimal', '%2.%3.'),
  level(3, 'lowerLetter', '%4)'),
  level(4, 'bullet', '\uf0b7'),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const BORDERS = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>';

describe('the text of a Word file', () => {
  test('shows the numbers, letters and bullets of lists as Word does', async () => {
    const body = [
      numbered('MỤC TIÊU', 0),
      numbered('Mục tiêu chung', 1),
      numbered('Mục tiêu cụ thể', 1),
      numbered('Về y tế', 2),
      numbered('Tỷ lệ bao phủ trên 95%', 3),
      numbered('Số giường bệnh 33', 3),
      numbered('Trạm y tế', 4),
      numbered('NHIỆM VỤ', 0),
      numbered('Nhà ở xã hội', 1),
      numbered('Bắt đầu lại', 1, 2),
    ].join('');
    expect(await read(body, { 'word/numbering.xml': NUMBERING })).toEqual([
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '2. Mục tiêu cụ thể',
      '2.1. Về y tế',
      'a) Tỷ lệ bao phủ trên 95%',
      'b) Số giường bệnh 33',
      '- Trạm y tế',
      'II. NHIỆM VỤ',
      '1. Nhà ở xã hội',
      '1. Bắt đầu lại',
    ]);
  });

  test('numbers paragraphs whose style stands in a list', async () => {
    const styles =
      '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>';
    const body =
      paragraph('Về việc làm', '<w:pStyle w:val="Muc"/>') + paragraph('Về nhà ở', '<w:pStyle w:val="MucCon"/>');
    const parts = { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles };
    expect(await read(body, parts)).toEqual(['1. Về việc làm', '2. Về nhà ở']);
  });

  test('keeps tables row by row, merged cells in each row, a group title alone', async () => {
    const table = `<w:tbl>${BORDERS}${[
      row(...['TT', 'Nhiệm vụ', 'Chủ trì'].map((text) => cell(paragraph(text)))),
      row(cell(paragraph('I. Lĩnh vực y tế'), '<w:gridSpan w:val="3"/>')),
      row(
        cell(numbered('', 1) + paragraph('1')),
        cell(paragraph('Khám bệnh') + paragraph('tại xã')),
        cell(paragraph('Sở Y tế'), '<w:vMerge w:val="restart"/>'),
      ),
      row(cell(paragraph('2')), cell(paragraph('Tiêm chủng')), cell(paragraph(''), '<w:vMerge/>')),
    ].join('')}</w:tbl>`;
    expect(await read(table)).toEqual([
      'TT | Nhiệm vụ | Chủ trì',
      'I. Lĩnh vực y tế',
      '1 | Khám bệnh tại xã | Sở Y tế',
      '2 | Tiêm chủng | Sở Y tế',
    ]);
  });

  test('reads a letterhead without lines one side after the other', async () => {
    const letterhead = `<w:tbl><w:tblPr/>${[
      row(
        cell(paragraph('ỦY BAN NHÂN DÂN') + paragraph('TỈNH BẮC GIANG')),
        cell(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
      ),
      row(cell(paragraph('Số: 131/KH-UBND')), cell(paragraph('Bắc Giang, ngày 05 tháng 6 năm 2024'))),
    ].join('')}</w:tbl>`;
    expect(await read(letterhead)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH BẮC GIANG',
      'Số: 131/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Bắc Giang, ngày 05 tháng 6 năm 2024',
    ]);
  });

  test('accepts tracked changes, leaves hidden text out and reads text boxes', async () => {
    const changed =
      '<w:p><w:r><w:t xml:space="preserve">Đạt trên </w:t></w:r><w:del><w:r><w:delText>90%</w:delText></w:r></w:del><w:ins><w:r><w:t>95%</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:t xml:space="preserve"> dân số</w:t></w:r></w:p>';
    const joined =
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Sở Xây dựng </w:t></w:r></w:p><w:p><w:r><w:t>chủ trì.</w:t></w:r></w:p>';
    const box = `<w:p><w:r><w:t>Trên khung</w:t></w:r><w:r><w:pict><w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(await read(changed + joined + box)).toEqual([
      'Đạt trên 95% dân số',
      'Sở Xây dựng chủ trì.',
      'Trên khung',
      'DỰ THẢO',
    ]);
  });

  test('puts a footnote below the paragraph that it belongs to', async () => {
    const body = `<w:p><w:r><w:t>Giảm nghèo bền vững.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('Đoạn sau.')}`;
    const notes = `<w:footnote w:id="2">${paragraph('Theo chuẩn nghèo 2022-2025.')}</w:footnote>`;
    expect(await read(body, { 'word/footnotes.xml': notes })).toEqual([
      'Giảm nghèo bền vững.',
      '[2] Theo chuẩn nghèo 2022-2025.',
      'Đoạn sau.',
    ]);
  });

  test('ignores the macros of a .docm and what is no text', async () => {
    const whole = makeZip({
      'word/vbaProject.bin': new Uint8Array(1000),
      'word/document.xml': `<d:document xmlns:d="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><d:body><d:p><d:r><d:t>Kế hoạch &amp; nhiệm vụ</d:t></d:r></d:p></d:body></d:document>`,
    });
    expect((await extractText('mau.docm', whole)).text).toBe('Kế hoạch & nhiệm vụ\n');
  });
});
