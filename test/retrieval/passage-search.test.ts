import { describe, expect, test } from 'vitest';
import { PassageSearch, type SearchMode } from '../../src/retrieval/index.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const { index, search, understand } = await openRealAssistant();

/** Searches all plans, or one; gives the passages, best first. */
async function find(text: string, mode?: SearchMode, documentId?: string, limit = 10) {
  const { tokens, terms } = understand(text);
  const accepts = (document: number) => !documentId || index.documents[document]!.plan.documentId === documentId;
  const hits = await search.search({ text, tokens, terms }, limit, accepts, mode);
  return hits.map((hit) => {
    const row = index.rows[hit.row]!;
    const document = index.documents[row.document]!;
    return { ...hit, documentId: document.plan.documentId, passage: document.plan.passages[row.passage]! };
  });
}

/** A question, and words of the passage that answers it. */
const KNOWN: [string, string, string][] = [
  ['đặc trưng con người Hậu Giang', 'hau-giang', 'Yêu nước, Đoàn kết, Nghĩa tình'],
  ['ngành công nghiệp bán dẫn', 'bac-giang', 'bán dẫn'],
  ['tìm kiếm, xác định danh tính hài cốt liệt sĩ', 'bac-giang', 'hài cốt liệt sĩ'],
  ['mã số an sinh xã hội', 'bac-giang', 'mã số an sinh xã hội'],
  ['Trường Cao đẳng Công nghệ Việt - Hàn', 'bac-giang', 'Việt - Hàn'],
  ['thanh toán không dùng tiền mặt cho đối tượng chính sách', 'bac-giang', 'không dùng tiền mặt'],
];

describe('a search', () => {
  test.each(KNOWN)('for “%s” finds the passage of %s among the first three', async (text, documentId, words) => {
    const texts = (await find(text, 'joined', documentId)).slice(0, 3).map((hit) => hit.passage.text);
    expect(texts.join('\n')).toContain(words);
  });

  test('joined never ranks these passages below the search by keywords alone', async () => {
    for (const [text, documentId, words] of KNOWN) {
      const rankIn = async (mode: SearchMode) => {
        const at = (await find(text, mode, documentId, 50)).findIndex((hit) => hit.passage.text.includes(words));
        return at < 0 ? Number.POSITIVE_INFINITY : at;
      };
      expect(await rankIn('joined'), text).toBeLessThanOrEqual(await rankIn('keyword'));
    }
  });

  test('gives the best first, none twice, no more than asked for, scores between 0 and 1', async () => {
    for (const mode of ['joined', 'keyword', 'vector'] as const) {
      const hits = await find('nhà ở xã hội cho công nhân', mode, undefined, 7);
      expect(hits).toHaveLength(7);
      expect(new Set(hits.map((hit) => hit.row)).size).toBe(7);
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(Math.max(...scores)).toBeLessThanOrEqual(1.000001);
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    }
  });

  test('keeps to the documents it is given', async () => {
    for (const mode of ['joined', 'keyword', 'vector'] as const) {
      const hits = await find('nhà ở xã hội', mode, 'lam-dong');
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.every((hit) => hit.documentId === 'lam-dong')).toBe(true);
    }
  });

  test('finds the same for a question typed without marks, as far as its first passage', async () => {
    const [marked] = await find('tìm kiếm hài cốt liệt sĩ', 'joined', 'bac-giang');
    const [unmarked] = await find('tim kiem hai cot liet si', 'joined', 'bac-giang');
    expect(unmarked!.row).toBe(marked!.row);
  });

  test('leaves out titles, recipients and signatures', async () => {
    const hits = await find('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH Nơi nhận: Lưu VT', 'joined', 'bac-giang', 50);
    expect(hits.filter((hit) => ['title', 'recipients', 'signature', 'heading'].includes(hit.passage.kind))).toEqual(
      [],
    );
  });

  test('by keywords needs no embedder', async () => {
    const alone = new PassageSearch(index, () => Promise.reject(new Error('no model')));
    const { tokens, terms } = understand('bán dẫn');
    const hits = await alone.search({ text: 'bán dẫn', tokens, terms }, 3, () => true, 'keyword');
    expect(hits.length).toBeGreaterThan(0);
  });

  test('of nothing known gives nothing by keywords', async () => {
    expect(await find('xqzw', 'keyword')).toEqual([]);
  });
});
