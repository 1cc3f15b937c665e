import { describe, expect, test } from 'vitest';
import { readCourtesy } from '../../../src/question/asking/courtesy.ts';

describe('a message of nothing but courtesy', () => {
  test.each([
    'cảm ơn',
    'ok cảm ơn nhé',
    'Cám ơn bạn nhiều',
    'vâng ạ',
    'ok',
    'thế là rõ rồi, cảm ơn em',
    'tốt quá, thanks bot',
    'hay quá',
  ])('“%s” is thanks', (text) => {
    expect(readCourtesy(text)).toBe('thanks');
  });

  test.each([
    'hỏi chút',
    'em hỏi chút nhé',
    'cho tôi hỏi cái này',
    'bot ơi',
    'a lô',
  ])('“%s” says that a question is to come', (text) => {
    expect(readCourtesy(text)).toBe('opening');
  });

  test.each([
    'cảm ơn, còn Lâm Đồng?',
    'Sở Y tế',
    'y tế',
    'có tốt không',
    'em hỏi chút: ai chủ trì y tế',
    'chưa rõ lắm',
  ])('“%s” asks something', (text) => {
    expect(readCourtesy(text)).toBeUndefined();
  });
});
