import { describe, expect, test } from 'vitest';
import { findValues, parseNumber } from '../../src/records/index.ts';

const valuesIn = (text: string) => findValues(text, { start: 0, end: text.length });
/** Value as comparator, number, upper end, unit and reference. */
const factsIn = (text: string) =>
  valuesIn(text).map(({ comparator, value, valueMax, unit, per }) => [comparator, value, valueMax, unit, per]);

describe('reading a number', () => {
  test.each([
    ['74.900', 74_900],
    ['2,35', 2.35],
    ['1.234.567,5', 1_234_567.5],
    ['04', 4],
  ])('takes %s for %d: a dot groups thousands, a comma is the decimal mark', (digits, value) => {
    expect(parseNumber(digits)).toBe(value);
  });
});

describe('finding values', () => {
  test.each([
    ['Tỉ lệ thất nghiệp khu vực thành thị dưới 2,35%.', ['<', 2.35, undefined, '%', undefined]],
    ['Tỷ lệ hộ nghèo <1%.', ['<', 1, undefined, '%', undefined]],
    ['có bằng cấp, chứng chỉ đạt 40-45%', ['=', 40, 45, '%', undefined]],
    ['04 dược sỹ', ['=', 4, undefined, 'dược sỹ', undefined]],
    ['Xây dựng 74.900 căn hộ nhà ở xã hội', ['=', 74_900, undefined, 'căn hộ', undefined]],
    ['tương ứng khoảng 2.200 căn nhà ở xã hội', ['~', 2200, undefined, 'căn', undefined]],
    ['đầu tư xây dựng ít nhất một triệu căn hộ', ['>=', 1_000_000, undefined, 'căn hộ', undefined]],
    ['tỷ lệ bao phủ bảo hiểm y tế đạt trên 99% vào năm 2030', ['>', 99, undefined, '%', undefined]],
    ['giảm tỷ lệ hộ nghèo 1%/năm trở lên', ['>=', 1, undefined, '%', 'năm']],
    ['diện tích nhà ở tối thiểu 11m2 sàn/người', ['>=', 11, undefined, 'm2 sàn', 'người']],
    ['tuổi thọ trung bình của người dân khoảng 75 tuổi', ['~', 75, undefined, 'tuổi', undefined]],
    ['số năm sống khoẻ đạt tối thiểu 68 năm', ['>=', 68, undefined, 'năm', undefined]],
    ['chỉ số phát triển con người (HDI) đạt 0,85', ['=', 0.85, undefined, undefined, undefined]],
    ['có ít nhất 01 bác sĩ', ['>=', 1, undefined, 'bác sĩ', undefined]],
    ['nợ công không quá 60%', ['<=', 60, undefined, '%', undefined]],
  ])('reads "%s"', (text, facts) => {
    expect(factsIn(text)).toEqual([facts]);
  });

  test('reads a value and those nested in brackets', () => {
    const text = 'đạt 32,5m² sàn/người (đô thị 32,7m² sàn/người; nông thôn 32,3m² sàn/người)';
    expect(factsIn(text)).toEqual([32.5, 32.7, 32.3].map((value) => ['=', value, undefined, 'm² sàn', 'người']));
  });

  test('reads several in a list, and not what they are counted per', () => {
    const text = '40 giường bệnh viện, 19 bác sĩ, 04 dược sỹ, 33 điều dưỡng viên trên 10.000 dân';
    expect(valuesIn(text).map((value) => value.value)).toEqual([40, 19, 4, 33]);
  });

  test.each([
    'tỉ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng',
    'hộ gia đình chăm sóc trẻ em dưới 36 tháng tuổi',
    'phổ cập giáo dục mầm non cho trẻ mẫu giáo từ 3 đến 5 tuổi',
    'phổ cập giáo dục mầm non cho trẻ mẫu giáo 3 và 4 tuổi',
    'chất lượng đạt chuẩn xoá mù chữ mức độ 2',
    'Nghị quyết số 42-NQ/TW ngày 24/11/2023',
    'Nghị quyết số 111/2024/QH15 của Quốc hội',
    'giai đoạn 2021-2030, tầm nhìn 2045',
    'giai đoạn 2021 - 2030',
    'đến năm 2030',
    'trước ngày 15 tháng 6 năm 2024',
    'hoàn thành tháng 6/2024',
  ])('finds none in "%s"', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  test('gives the place of the value with its comparator, and of its first digit', () => {
    const text = 'thành thị dưới 2,35%.';
    const [value] = valuesIn(text);
    expect(text.slice(value!.start, value!.end)).toBe('dưới 2,35%');
    expect(text.slice(value!.numberStart)).toBe('2,35%.');
  });

  test('looks only within the stretch given', () => {
    const text = 'đạt 92%; đạt 30%; đạt 20%';
    expect(findValues(text, { start: 8, end: 16 }).map((value) => value.value)).toEqual([30]);
  });
});
