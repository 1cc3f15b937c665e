import { describe, expect, test } from 'vitest';
import { foldMarks } from '../../../src/text/index.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('What was typed', () => {
  test.each([
    ['nước thải sinh hoạt được xử lý ở Hậu Gianf?', 'hau-giang'],
    ['Các đơn vị ở Bắc Gianf báo cáo hằng năm trước ngày nào?', 'bac-giang'],
    ['nhà xí hợp vệ sinh ở Bắc iGang phải đạt mấy phần trăm', 'bac-giang'],
  ])('“%s” is the name of a place with a slip, neither keystrokes nor words run together', (asked, place) => {
    expect(understand(asked).places.map((one) => one.id)).toEqual([place]);
  });

  test.each([
    'Sở LDdTBXH chủ trì việc gì ở Bắc Giang?',
    'Sowr LDdTBXH Bawcs Giang chur trif nhuwngx nhieemj vuj naof?',
  ])('“%s” names the department by the keys of its short form', (asked) => {
    expect(understand(asked).agencies.map((one) => one.id)).toEqual(['so-ldtbxh']);
  });

  test('the words on both sides of a stroke are keystrokes, those of a document’s number are none', () => {
    expect(understand('Dieenj tichs 35 m2 sanf/nguwowif owr Laam Ddoongf').text).toContain('sàn/người');
    expect(understand('Keess hoachj soos 131/kh-ubnd cuar Bawcs Giang').text).toContain('131/kh-ubnd');
  });

  test.each([
    ['phố i hợp với ai', 'phối hợp với ai'],
    ['Ai chủ trì ytế ở Bắc Giang?', 'Ai chủ trì y tế ở Bắc Giang?'],
  ])('“%s” is read as “%s”', (asked, read) => {
    expect(understand(asked).text).toBe(read);
  });

  test('a day is asked for though its word has lost a mark', async () => {
    const answer = await ask('Lâm Dong báo cao kết qua hằng nam trước ngay nào?');
    expect(answer.status).toBe('not_found');
  });

  test('a question typed in raw Telex is shown once as it was read', async () => {
    const answer = await ask('Ai chur trif nhaf owr xax hooij owr Bawcs Giang?');
    expect(answer.notes.filter((note) => note.startsWith('Đọc'))).toEqual([
      'Đọc câu hỏi là “Ai chủ trì nhà ở xã hội ở Bắc Giang?”.',
    ]);
  });

  test.each([
    ['Bac Giang lay tien tu nguon nao', 'nguồn nào'],
  ])('“%s” has no slip, however seldom plans have its words side by side', (asked, kept) => {
    const { text, corrections } = understand(asked);
    expect(corrections).toEqual([]);
    expect(foldMarks(text)).toContain(foldMarks(kept));
  });

  test.each([
    ['huen quang tri nop bao cao truoc ngay nao', 'huyện quảng trị'],
    ['ty le ho ngheo huen quang tri', 'huyện quảng trị'],
    ['Hau Giang xay bao niêu căn nhà ở xã hội?', 'bao nhiêu'],
    ['ai phoi hpo voi So Y te Bac Giang', 'phối hợp'],
  ])('“%s” has a slip, and is read as meant', (asked, read) => {
    expect(foldMarks(understand(asked).text)).toContain(foldMarks(read));
  });
});
