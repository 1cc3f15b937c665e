import { describe, expect, test } from 'vitest';
import { readPlan, sectionTrail } from '../../src/plan/index.ts';
import { toSourceText } from '../../src/text/index.ts';
import { DOCUMENT_IDS, documentOf, fileOf, passageWith } from '../fixtures/plans.ts';

const pathsOf = (documentId: string) => documentOf(documentId).plan.sections.map((section) => section.path);
const count = (path: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${path}.${from + i}`);

describe('the outline of a plan', () => {
  test('of bac-giang goes down to 6.5 and names it III.6.5', () => {
    expect(pathsOf('bac-giang')).toEqual([
      ...['I', 'I.1', 'I.2', 'II', 'II.1', 'II.2', 'II.3', 'III', 'III.1', 'III.1.1', 'III.1.2', 'III.2'],
      ...[...count('III.2', 1, 4), 'III.3', 'III.4', 'III.5', 'III.5.1', 'III.5.2', 'III.6'],
      ...[...count('III.6', 1, 6), 'III.7', 'III.8', 'IV', ...count('IV', 1, 4)],
    ]);
  });

  test('of chinh-phu goes down to letters, đ among them', () => {
    expect(pathsOf('chinh-phu')).toEqual([
      ...['I', 'I.1', 'I.1.a', 'I.1.b', 'I.1.c', 'I.2', 'II', 'II.1', 'II.2', 'II.3', 'II.4', 'II.4.a', 'II.4.b'],
      ...['II.5', 'II.5.a', 'II.5.b', 'II.5.c', 'II.6', 'II.6.a', 'II.6.b', 'II.6.c', 'II.6.d', 'II.6.đ', 'II.6.e'],
      ...['II.7', 'II.8', 'II.9', 'III', 'III.1', 'III.2', 'III.3'],
      ...['III.3.a', 'III.3.b', 'III.3.c', 'III.3.d', 'III.3.đ', 'III.4'],
    ]);
  });

  test.each([
    ['hau-giang', 4, 9, 5],
    ['lam-dong', 2, 9, 3],
    ['quang-tri-huyen', 2, 9, 3],
  ])('of %s has its chapters and their numbers', (documentId, first, third, fourth) => {
    expect(pathsOf(documentId)).toEqual([
      ...['I', ...count('I', 1, first), 'II', 'II.1', 'II.2', 'II.3'],
      ...['III', ...count('III', 1, third), 'IV', ...count('IV', 1, fourth)],
    ]);
  });

  test('reads the 8. of hau-giang, which is followed by a no-break space', () => {
    expect(fileOf('hau-giang').content).toContain('8.\u00a0');
    expect(passageWith('hau-giang', 'tranh thủ nguồn lực, kinh nghiệm quốc tế').section).toBe('III.8');
  });

  test('has a heading before every passage, and the passage in the section that the heading opens', () => {
    const housing = passageWith('bac-giang', 'Cơ quan chủ trì: Sở Xây dựng.');
    const trail = sectionTrail(documentOf('bac-giang').plan, housing.sectionIndex);
    expect(trail.map((section) => section.title)).toEqual([
      'NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
      expect.stringMatching(/^Nâng cao phúc lợi xã hội toàn dân/u),
      'Lĩnh vực xây dựng',
    ]);
    expect(housing.section).toBe('III.6.5');
  });

  test('tells a heading from the text below it where no full stop parts them', () => {
    const { plan } = documentOf('chinh-phu');
    const headings = plan.passages.filter((passage) => passage.kind === 'heading').map((passage) => passage.text);
    expect(headings).toContain('a) Về giáo dục');
    expect(headings).toContain('đ) Về nhà ở');
  });

  test('holds every passage of a section within the bounds of the section and of those above it', () => {
    for (const id of DOCUMENT_IDS) {
      const { plan } = documentOf(id);
      for (const passage of plan.passages) {
        expect(plan.sections[passage.sectionIndex]?.path ?? '').toBe(passage.section);
        for (const section of sectionTrail(plan, passage.sectionIndex)) {
          expect(passage.index).toBeGreaterThanOrEqual(section.firstPassage);
          expect(passage.index).toBeLessThan(section.endPassage);
        }
      }
    }
  });

  test.each(['hau-giang', 'lam-dong'])('of %s reads the run-in heads of III.6', (documentId) => {
    const passages = documentOf(documentId).plan.passages.filter(
      (one) => one.section === 'III.6' && one.kind === 'text',
    );
    const folded = passages.map((passage) => passage.heading.replace('hoá', 'hóa'));
    const heads = ['Về giáo dục', 'Về y tế', 'Về phát triển văn hóa', 'Về thông tin', 'Về nhà ở'];
    expect(folded).toEqual([...heads, 'Về nước sạch, vệ sinh môi trường']);
    for (const passage of passages) expect(passage.text.slice(0, passage.markerLength)).toBe(`${passage.heading}: `);
  });

  test('is empty for a text without sections', () => {
    const plan = readPlan('trong', toSourceText('Một đoạn văn không có mục nào.'));
    expect(plan.sections).toEqual([]);
    expect(plan.passages).toHaveLength(1);
  });

  test('knows the dash with which documents of the Party number chapters and sections, and no dash of a name', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        [
          'Sau khi nghe báo cáo, Ban Thường vụ yêu cầu:',
          '',
          '**I- QUAN ĐIỂM**',
          '',
          '1. Lấy người dân làm trung tâm.',
          '',
          '**II - MỤC TIÊU**',
          '',
          '1- Mục tiêu đến năm 2030',
          '',
          'Có 90% xã đạt chuẩn, theo đề nghị của Kho bạc Nhà nước khu vực',
          'V - Đồng bằng.',
        ].join('\n'),
      ),
    );
    expect(plan.sections.map((section) => section.path)).toEqual(['I', 'I.1', 'II', 'II.1']);
  });

  test('has items that begin with an amount, and a count that goes on through the chapters', () => {
    const plan = readPlan(
      'mau',
      toSourceText(
        [
          ...['KẾ HOẠCH', '', 'I. Chỉ tiêu về kinh tế', '', '1. 100% thôn có đường bê tông.', ''],
          ...['2. ≥ 95% hộ dân có điện.', '', 'a) 05 mô hình trồng rau.', '', 'II. Chỉ tiêu về xã hội', ''],
          ...['3. Tỷ lệ hộ nghèo dưới 2%.', '', '4. 98% trẻ em được tiêm chủng.'],
        ].join('\n'),
      ),
    );
    expect(plan.sections.map((section) => section.path)).toEqual(['I', 'I.1', 'I.2', 'I.2.a', 'II', 'II.3', 'II.4']);
  });
});

describe('the zones of a plan', () => {
  const zone = (documentId: string, kind: string) =>
    documentOf(documentId)
      .plan.passages.filter((passage) => passage.kind === kind)
      .map((passage) => passage.text);

  test('hold the recipients one by one', () => {
    expect(zone('bac-giang', 'recipients')).toContain('- UBND huyện, thị xã, thành phố;');
    expect(zone('lam-dong', 'recipients').slice(0, 2)).toEqual([
      'Nơi nhận:',
      '- Ban Bí thư Trung ương Đảng (Báo cáo),',
    ]);
    expect(zone('hau-giang', 'recipients').at(-1)).toBe('- Các huyện, thị, thành ủy và đảng ủy trực thuộc Tỉnh ủy,');
    expect(zone('quang-tri-huyen', 'recipients')).toContain('- Sở LĐ-TB&XH tỉnh;');
  });

  test('hold the signature with the name of the signer, where the text has one', () => {
    expect(zone('quang-tri-huyen', 'signature')).toEqual([
      ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thiên Tùng'],
    ]);
    expect(zone('lam-dong', 'signature')).toEqual(['T/M TỈNH ỦY', 'PHÓ BÍ THƯ', 'Trần Đình Văn']);
    expect(zone('bac-giang', 'signature').at(-1)).toBe('PHÓ CHỦ TỊCH');
    expect(zone('chinh-phu', 'signature')).toEqual([]);
    expect(zone('hau-giang', 'signature')).toEqual([]);
  });

  test('give the closing paragraph to the chapter, not to its last number', () => {
    for (const id of ['bac-giang', 'hau-giang', 'quang-tri-huyen']) {
      const closing = documentOf(id).plan.passages.filter((passage) => passage.kind === 'closing');
      expect(closing.map((passage) => passage.section)).toContain('IV');
      expect(new Set(closing.map((passage) => passage.section))).toEqual(new Set(['IV']));
    }
  });
});
