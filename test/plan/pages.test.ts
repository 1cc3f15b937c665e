import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { toSourceText } from '../../src/text/index.ts';
import { documentOf, passageWith } from '../fixtures/plans.ts';

/** Page on which words of a passage begin. */
function pageOf(documentId: string, words: string): number | undefined {
  const passage = passageWith(documentId, words);
  const at = passage.text.indexOf(words);
  return passage.pages[passage.pieces.findLastIndex((piece) => piece.at <= at)];
}

describe('the pages of a plan', () => {
  test.each([
    ['bac-giang', 12],
    ['chinh-phu', 10],
    ['lam-dong', 9],
    ['quang-tri-huyen', 8],
    ['hau-giang', 0],
  ])('of %s are %d', (documentId, pages) => {
    expect(documentOf(documentId).plan.pages).toBe(pages);
  });

  test.each([
    ['bac-giang', 'Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%', 2],
    ['bac-giang', 'Xây dựng 74.900 căn hộ', 3],
    ['bac-giang', 'Lĩnh vực xây dựng', 9],
    ['bac-giang', 'Cơ quan chủ trì: Sở Xây dựng.', 10],
    ['bac-giang', 'nhà dột nát cho hộ nghèo, hộ cận nghèo nhằm góp phần', 10],
    ['bac-giang', 'các cấp thống nhất nhận', 11],
    ['bac-giang', 'thức và hành động để thực hiện mục tiêu', 12],
    ['chinh-phu', 'đầu tư xây dựng ít nhất một triệu căn hộ', 8],
    ['chinh-phu', 'hợp tình hình, định kỳ hàng năm báo cáo Chính phủ', 10],
    ['lam-dong', 'trên 95% dân số tham gia bảo hiểm y tế', 2],
    ['lam-dong', 'hộ gia đình ở thành thị và 60% hộ gia đình ở nông thôn', 3],
    ['quang-tri-huyen', 'trước ngày 15/11 hằng năm', 7],
    ['quang-tri-huyen', 'động-Thương binh và Xã hội tỉnh', 8],
  ])('show in %s the words "%s" on page %d', (documentId, words, page) => {
    expect(pageOf(documentId, words)).toBe(page);
  });

  test('are not stated for any passage of a document without pages', () => {
    const pages = documentOf('hau-giang').plan.passages.flatMap((passage) => passage.pages);
    expect(new Set(pages)).toEqual(new Set([undefined]));
  });

  test('never go back from one passage to the next', () => {
    for (const id of ['bac-giang', 'chinh-phu', 'lam-dong', 'quang-tri-huyen']) {
      const pages = documentOf(id).plan.passages.flatMap((passage) => passage.pages.map(Number));
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
      expect([pages[0], pages.at(-1)]).toEqual([1, documentOf(id).plan.pages]);
    }
  });

  test('leave the number of a page out of the text, and tell where it stood', () => {
    const passage = passageWith('bac-giang', 'thức và hành động để thực hiện mục tiêu');
    expect(passage.text).toContain('các cấp thống nhất nhận thức và hành động');
    expect(passage.gaps).toEqual([passage.text.indexOf(' thức và hành động')]);
  });

  test('are told by form feeds where a text has them', () => {
    const plan = readPlan('mau', toSourceText('KẾ HOẠCH\nI. MỤC TIÊU\n1. Mục tiêu chung\n\fII. NHIỆM VỤ\n\f'));
    expect(plan.pages).toBe(2);
    expect(plan.passages.map((passage) => passage.pages[0])).toEqual([1, 1, 1, 2]);
  });

  test('are not taken from rows of a table whose first cell is empty', () => {
    const rows =
      'TT | Nhiệm vụ | Cơ quan chủ trì\n1 | Xây nhà ở | Sở Xây dựng\n | Xóa nhà tạm | Sở Nội vụ\n | Cấp nước | Sở Y tế';
    expect(readPlan('x', toSourceText(`PHỤ LỤC\n${rows}\n`)).pages).toBe(0);
  });
});
