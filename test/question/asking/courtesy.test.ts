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
    'bạn là robot à',
    'dang noi chuyen voi nguoi hay may vay',
    'bot có phải người thật không',
    'ai lập trình bạn',
    'Are you a real person?',
  ])('“%s” asks who it is that answers', (text) => {
    expect(readCourtesy(text)).toBe('self');
  });

  test.each([
    'người hay bệnh',
    'bạn là người lo y tế à',
    'ai làm máy nước',
    'robot trong giáo dục',
    'ai viết kế hoạch',
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
