import { describe, expect, test } from 'vitest';
import { TermStatistics } from '../../../src/index/index.ts';
import { cuePairs } from '../../../src/question/cues.ts';
import { readTyping } from '../../../src/question/typing/read-typing.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { index } = await openRealAssistant();
const read = (typed: string) => readTyping(typed, index.statistics);

describe('a question without marks', () => {
  test.each([
    ['viec cuoi cung la gi', 'việc cuối cùng là gì'],
    ['ke hoach nay ten la gi', 'kế hoạch này tên là gì'],
    ['huyen nao duoi 12%', 'huyện nào dưới 12%'],
    ['vua chu tri vua phoi hop la ai', 'vừa chủ trì vừa phối hợp là ai'],
    ['liet ke cac han trong nam 2024', 'liệt kê các hạn trong năm 2024'],
    ['noi nhan gom nhung ai', 'nơi nhận gồm những ai'],
  ])('“%s” is read by how people ask', (typed, written) => {
    expect(read(typed).text).toBe(written);
  });

  test('may name a number after any word, however plans write it', () => {
    expect(read('lam dong bao nhieu truong dat chuan quoc gia vao 2030').text).toContain('chuẩn quốc gia vào 2030');
    expect(read('hau giang xay 1.500 can nha o xa hoi').corrections).toEqual([]);
  });

  test('in English holds no Vietnamese word with a slip', () => {
    expect(read('how many people get pensions in Bac Giang').corrections).toEqual([]);
  });

  test('is read by the language data alone where the plans hold none of its words', () => {
    const nothing = TermStatistics.ofVocabulary();
    expect(readTyping('viec cuoi cung la gi', nothing).text).toBe('việc cuối cùng là gì');
    expect(readTyping('noi nhan gom nhung ai', nothing).text).toBe('nơi nhận gồm những ai');
  });

  test('counts a pattern of many words to choose from as one way of asking', () => {
    // "Là căn cứ vào …" stands in hundreds of them, all of one pattern.
    expect(cuePairs().get('là căn')).toBeLessThan(cuePairs().get('là gì')!);
  });
});

describe('a single word that may be keys of Telex', () => {
  test.each([
    ['trong chuong tirnh cua tinh', 'chương trình'],
    ['cơ quan nafo phối hợp', 'nào'],
    ['hanj nop bao cao', 'hạn nộp'],
  ])('in “%s” is read by what stands around it', (typed, written) => {
    expect(read(typed).text).toContain(written);
  });
});

describe('a short form with a slip', () => {
  test('is no word that is far off on the keyboard', () => {
    expect(read('hyt cua lam dong la bao nhieu').corrections).toContainEqual(['hyt', 'bảo hiểm y tế']);
  });

  test('that is as near to another is asked about, whatever stands around it', () => {
    expect(read('Bắc Giang đặt BHT 40% à').unclearName?.names).toEqual(['bảo hiểm y tế', 'bảo hiểm thất nghiệp']);
  });
});
