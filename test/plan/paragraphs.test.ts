import { describe, expect, test } from 'vitest';
import { DOCUMENT_IDS, documentOf, passageWith, sourceOf } from '../fixtures/plans.ts';

const textsOf = (documentId: string) => documentOf(documentId).plan.passages.map((passage) => passage.text);

describe('the paragraphs of a plan', () => {
  test('join wrapped lines, with one space between words', () => {
    const passage = passageWith('bac-giang', '60% số người sau độ tuổi nghỉ hưu');
    expect(passage.text).toBe(
      '- 60% số người sau độ tuổi nghỉ hưu được hưởng lương hưu, bảo hiểm xã hội hằng tháng và trợ cấp hưu trí xã hội.',
    );
    for (const id of DOCUMENT_IDS) for (const text of textsOf(id)) expect(text).not.toMatch(/\s\s|[\n\f\t]|^\s|\s$/u);
  });

  test('go on over a page break', () => {
    const passage = passageWith('bac-giang', 'hoàn thành mục tiêu xóa 100% nhà tạm, nhà dột nát cho hộ nghèo');
    expect([passage.pages[0], passage.pages.at(-1)]).toEqual([9, 10]);
  });

  test.each([
    ['bac-giang', '42-NQ/TW, Kế hoạch số 19-KH/TW, Kế hoạch số 119-KH/TU nhằm'],
    ['chinh-phu', 'tại Nghị quyết số 42-NQ/TW. '],
    ['lam-dong', 'theo Nghị quyết số 42-NQ/TW và Kế hoạch số 19-KH/TW.'],
    ['quang-tri-huyen', 'Chương trình hành động số 96-CTr/TU ngày 26/4/2024 của Tỉnh ủy'],
    ['quang-tri-huyen', 'thực hiện hiệu quả Nghị quyết số 42-NQ/TW; phân công'],
  ])('join in %s a number split over two lines: %s', (documentId, words) => {
    expect(textsOf(documentId).some((text) => `${text} `.includes(words))).toBe(true);
  });

  test('hold no number of a document that is still split over a line', () => {
    for (const id of DOCUMENT_IDS) {
      const split = [...sourceOf(id).text.matchAll(/\d{1,3}[-/]\s*\n\s*\p{Lu}[\p{L}]*\/\p{Lu}+/gu)];
      for (const [words] of split) {
        expect(textsOf(id).some((text) => text.includes(words.replace(/\s+/gu, '')))).toBe(true);
      }
    }
  });

  test('do not take the dash of "giai đoạn 2021" / "- 2030" for a bullet', () => {
    const housing = passageWith(
      'chinh-phu',
      'Chiến lược phát triển nhà ở quốc gia giai đoạn 2021 - 2030, tầm nhìn 2045',
    );
    expect(housing.text).toMatch(/^Thực hiện có hiệu quả Chiến lược.*giai đoạn 2021 - 2030\.$/u);
    for (const id of DOCUMENT_IDS) for (const text of textsOf(id)) expect(text).not.toMatch(/^[-–]\s*20\d\d/u);
  });

  test('begin anew at every bullet, role lines included', () => {
    expect(textsOf('bac-giang').filter((text) => text.startsWith('- Cơ quan chủ trì:'))).toHaveLength(17);
    for (const id of DOCUMENT_IDS)
      for (const text of textsOf(id)) expect(text).not.toMatch(/[.;] - (?:Cơ quan|Sở|Có) /u);
  });

  test('keep what stands above the first section apart from it', () => {
    for (const id of DOCUMENT_IDS) {
      const { passages, sections } = documentOf(id).plan;
      expect(passages[0]!.kind).toBe('title');
      expect(sections[0]!.path).toBe('I');
      expect(passages[sections[0]!.firstPassage]!.text).toMatch(/^I\. \p{Lu}/u);
    }
  });

  test('begin anew where the line above ends early, with a number at the beginning too', () => {
    const children = passageWith('lam-dong', '100% hộ gia đình chăm sóc trẻ em dưới 36 tháng tuổi');
    expect(children.text).toMatch(/^100% hộ gia đình chăm sóc/u);
  });
});

describe.each(DOCUMENT_IDS)('every piece of every passage of %s', (documentId) => {
  test('stands in the file at its offset, and together they are the passage', () => {
    const { passages } = documentOf(documentId).plan;
    const source = sourceOf(documentId);
    let last = 0;
    for (const { text, pieces, pages } of passages) {
      expect(pages).toHaveLength(pieces.length);
      let at = 0;
      for (const piece of pieces) {
        const words = text.slice(piece.at, piece.at + piece.length);
        expect(text.slice(at, piece.at)).toMatch(/^ ?$/);
        at = piece.at + piece.length;
        const [start, end] = [source.toOriginal(piece.source), source.toOriginal(piece.source + piece.length)];
        expect(source.original.slice(start, end).normalize('NFC').replace(/\s/gu, ' ')).toBe(words);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(at).toBe(text.length);
    }
  });

  test('leaves nothing of the file out but rules and page numbers', () => {
    const { passages } = documentOf(documentId).plan;
    const kept = passages
      .map((passage) => passage.text)
      .join('')
      .replace(/\s+/gu, '');
    const lines = sourceOf(documentId)
      .text.split('\n')
      .map((line) => line.trim());
    const left = lines
      .filter((line) => !/^(?:[-–—_*=.]{3,}|12)$/u.test(line))
      .join('')
      .replace(/\s+/gu, '');
    expect(kept).toBe(left);
  });
});
