import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/formats/index.ts';
import { readDocument } from '../../src/index/index.ts';
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

  test('has the numbers of lists that count on, follow a style or are drawn by another list', async () => {
    const numbering = (levels: string, more = '') => ({
      'word/numbering.xml': `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${more}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
    });
    const countsOn = level(1, 'decimal', '%2.').replace('<w:lvlText', '<w:lvlRestart w:val="0"/><w:lvlText');
    const tasks = [numbered('Y TẾ', 0), numbered('Khám bệnh', 1), numbered('NHÀ Ở', 0), numbered('Xóa nhà tạm', 1)];
    expect(await read(tasks.join(''), numbering(level(0, 'upperRoman', '%1.') + countsOn))).toEqual([
      'I. Y TẾ',
      '1. Khám bệnh',
      'II. NHÀ Ở',
      '2. Xóa nhà tạm',
    ]);
    const style = (id: string) =>
      `<w:style w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const ofStyle = (at: number, format: string, text: string, id: string) =>
      level(at, format, text).replace('<w:lvlText', `<w:pStyle w:val="${id}"/><w:lvlText`);
    expect(
      await read(
        paragraph('MỤC TIÊU', '<w:pStyle w:val="Muc1"/>') + paragraph('Mục tiêu chung', '<w:pStyle w:val="Muc2"/>'),
        {
          ...numbering(ofStyle(0, 'upperRoman', '%1.', 'Muc1') + ofStyle(1, 'decimal', '%2.', 'Muc2')),
          'word/styles.xml': style('Muc1') + style('Muc2'),
        },
      ),
    ).toEqual(['I. MỤC TIÊU', '1. Mục tiêu chung']);
    const owner = `<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="Ds"/>${level(0, 'decimal', '%1.')}</w:abstractNum>`;
    expect(await read(numbered('Sở Y tế', 0), numbering('<w:numStyleLink w:val="Ds"/>', owner))).toEqual([
      '1. Sở Y tế',
    ]);
  });

  test('has no table of contents, no form that nobody has filled in and no deleted cell', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('I. MỤC TIÊU 1')}</w:sdtContent></w:sdt>`;
    const entry = paragraph('II. NHIỆM VỤ 4', '<w:pStyle w:val="Mucluc1"/>');
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here to enter text.')}</w:sdtContent></w:sdt>`;
    const deleted = cell(paragraph('bỏ'), '<w:cellDel/>');
    const table = `<w:tbl>${BORDERS}${row(cell(paragraph('1')), deleted, cell(paragraph('Sở Y tế')))}</w:tbl>`;
    const styles = { 'word/styles.xml': '<w:style w:styleId="Mucluc1"><w:name w:val="toc 1"/></w:style>' };
    expect(await read(contents + entry + form + paragraph('I. MỤC TIÊU') + table, styles)).toEqual([
      'I. MỤC TIÊU',
      '1 | Sở Y tế',
    ]);
  });

  test('has formulas, raised figures that change no number, and words whole over places to break them', async () => {
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${run('Diện tích ')}<m:oMath><m:r><m:t>32,5</m:t></m:r></m:oMath>${run('m')}${run('2', raised)}${run(', đạt trên 85')}${run('1', raised)}${run('%, bảo\u00ad\u200bđảm số\u2011liệu')}</w:p>`;
    expect(await read(body)).toEqual(['Diện tích 32,5m2, đạt trên 85¹%, bảođảm số-liệu']);
  });

  test('reads runs in fonts of before Unicode among others, and leaves Unicode in such a font alone', async () => {
    const run = (text: string, font: string) =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const unicode = paragraph('Sở Y tế chủ trì việc nâng cao chất lượng khám bệnh, chữa bệnh cho Nhân dân.').repeat(5);
    const old = run('Së X©y dùng chñ tr× ph¸t triÓn nhµ ë x· héi.', '.VnTime') + run('kÕ ho¹ch', '.VnTimeH');
    expect((await read(unicode + old)).slice(5)).toEqual(['Sở Xây dựng chủ trì phát triển nhà ở xã hội.', 'KẾ HOẠCH']);
    expect(await read(run('Sở Xây dựng chủ trì phát triển nhà ở xã hội.', '.VnTime'))).toEqual([
      'Sở Xây dựng chủ trì phát triển nhà ở xã hội.',
    ]);
  });

  test('keeps the columns of a row that begins further right, and reads a letterhead of any number of rows', async () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('Xóa nhà tạm'))}${cell(paragraph('Sở Nội vụ'))}</w:tr>`;
    const head = row(...['TT', 'Nhiệm vụ', 'Chủ trì'].map((text) => cell(paragraph(text))));
    expect(await read(`<w:tbl>${BORDERS}${head}${shifted}</w:tbl>`)).toEqual([
      'TT | Nhiệm vụ | Chủ trì',
      ' | Xóa nhà tạm | Sở Nội vụ',
    ]);
    const rows = [
      ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH LAI CHÂU', 'Độc lập - Tự do - Hạnh phúc'],
      ['-------', '---------'],
      ['Số: 15/KH-UBND', 'Lai Châu, ngày 05 tháng 6 năm 2024'],
    ];
    const sides = rows.map(([left, right]) =>
      row(cell(paragraph(left!)), cell(paragraph('')), cell(paragraph(right!))),
    );
    expect(await read(`<w:tbl>${sides.join('')}</w:tbl>`)).toEqual([
      ...rows.map(([left]) => left),
      ...rows.map(([, right]) => right),
    ]);
  });

  test('has the columns that one sees where borders were dragged by hand, and none for steps that no row makes', async () => {
    const grid = [600, 40, 3000, 60, 2000, 1500].map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const span = (text: string, count: number) => cell(paragraph(text), `<w:gridSpan w:val="${count}"/>`);
    const rows = [
      row(span('TT', 1), span('Nhiệm vụ', 2), span('Chủ trì', 3)),
      row(span('1', 2), span('Khám bệnh', 1), span('Sở Y tế', 3)),
      row(span('2', 2), span('Xóa nhà tạm', 2), span('Sở Xây dựng', 2)),
    ];
    expect(await read(`<w:tbl>${BORDERS}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`)).toEqual([
      'TT | Nhiệm vụ | Chủ trì',
      '1 | Khám bệnh | Sở Y tế',
      '2 | Xóa nhà tạm | Sở Xây dựng',
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

test('a Word file of nothing but short lines has each of them as it is, none run together with the next', async () => {
  const lines = [
    'KẾ HOẠCH',
    'Phát triển chợ nông thôn trên địa bàn tỉnh Lai Châu',
    'I. MỤC TIÊU',
    '1. Mục tiêu cụ thể',
    '- Tỷ lệ chợ được kiên cố hóa đạt trên 85%',
    '- Số chợ đạt chuẩn an toàn thực phẩm: 42 chợ',
    'II. NHIỆM VỤ',
    '1. Cải tạo chợ',
    'Rà soát các chợ xuống cấp',
    'Ưu tiên các xã biên giới',
    'Cơ quan chủ trì: Sở Công Thương',
    'Cơ quan phối hợp: Sở Tài chính',
  ];
  const file = await extractText('cho.docx', makeDocx(lines.map((line) => paragraph(line)).join('')));
  const document = readDocument({
    documentId: 'cho',
    file: 'cho.docx',
    hash: '',
    entry: undefined,
    content: file.text,
    ...file,
  });
  expect(document.plan.passages.map((passage) => passage.text)).toEqual(lines);
  expect(document.records.assignments.map((one) => one.task)).toEqual(['Cải tạo chợ']);
  expect(document.records.targets).toHaveLength(2);
});
