import { describe, expect, test } from 'vitest';
import { writeNumbers } from '../../../src/question/typing/written-numbers.ts';

describe('numbers said in words', () => {
  test.each([
    ['trên chín mươi chín phần trăm đúng không', 'trên 99% đúng không'],
    ['tren chin muoi chin phan tram dung khong', 'tren 99% dung khong'],
    ['trên chín lăm phần trăm', 'trên 95%'],
    ['dưới hai phẩy ba mươi lăm phần trăm', 'dưới 2,35%'],
    ['đến năm hai nghìn không trăm ba mươi', 'đến năm 2030'],
    ['đến hai không ba mươi', 'đến 2030'],
    ['xây bảy mươi tư nghìn chín trăm căn', 'xây 74.900 căn'],
    ['xay bay muoi tu nghin chin tram can', 'xay 74.900 can'],
    ['xây 74 nghìn 900 căn', 'xây 74.900 căn'],
    ['1 triệu 200 nghìn căn', '1.200.000 căn'],
    ['hai nghìn ba căn', '2.300 căn'],
    ['hai trăm linh năm căn', '205 căn'],
    ['xây 74k9 căn hay 74,9k căn', 'xây 74.900 căn hay 74.900 căn'],
    ['Nghị quyết bốn mươi hai', 'Nghị quyết 42'],
    ['trong hai mươi năm qua', 'trong 20 năm qua'],
  ])('“%s” stands in figures as “%s”', (said, written) => {
    expect(writeNumbers(said)).toBe(written);
  });

  test.each([
    ['hai ba phần trăm'],
    ['mô hình hai không ba sạch'],
    ['một trạm y tế'],
    ['mot tram y te'],
    ['sau muoi ngay'],
    ['bốn tỷ lệ này'],
    ['ít nhất một triệu căn'],
    ['trên mười nghìn dân, một vạn dân'],
    ['tháng mười một lần'],
    ['mười xã, năm huyện'],
    ['đạt 99k?'],
    ['đến năm 2030k'],
    ['32 bác sĩ/10.000 dân'],
    ['làm việc từ năm 2020'],
  ])('“%s” is left as it was typed', (typed) => {
    expect(writeNumbers(typed)).toBe(typed);
  });
});
