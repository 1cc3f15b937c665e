import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText(['KẾ HOẠCH', 'III. NHIỆM VỤ', ...lines].join('\n\n')))).deadlines;

const timesOf = (...lines: string[]) =>
  read(...lines).map(({ who, when, to }) => [who, when, to].filter(Boolean).join(' | '));

describe('a time before who acts', () => {
  test.each([
    ['1. Muộn nhất ngày 15/4/2026, Phòng Kinh tế lập danh sách.', 'Phòng Kinh tế | Muộn nhất ngày 15/4/2026'],
    ['1. Cuối quý II/2026, Phòng Kinh tế lập danh sách.', 'Phòng Kinh tế | Cuối quý II/2026'],
    ['1. Vào thứ Sáu hằng tuần, Phòng Kinh tế lập danh sách.', 'Phòng Kinh tế | Vào thứ Sáu hằng tuần'],
    ['1. Mỗi quý một lần, Phòng Kinh tế lập danh sách.', 'Phòng Kinh tế | Mỗi quý một lần'],
  ])('leaves the body its own: %s', (line, found) => {
    expect(timesOf(line)).toEqual([found]);
  });
});

describe('a time is read whole', () => {
  test.each([
    'trước Tết Nguyên đán 2027',
    'chậm nhất sau 10 ngày',
    'trước ngày 20 tháng cuối mỗi quý',
    'các ngày 10, 20, 30 hằng tháng',
    'ngày 15 và ngày 30 hằng tháng',
    'mỗi năm ít nhất 02 lần',
    'không muộn hơn ngày 15/4/2026',
    'trong nửa đầu tháng 5',
    'trước khi kết thúc quý III',
    'ngay sau khi kế hoạch được ban hành',
    'trong học kỳ I',
    '2 tuần một lần',
    '10 ngày/lần',
    'chậm nhất 12 giờ sau thiên tai',
  ])('behind what is done: %s', (time) => {
    expect(timesOf(`1. Phòng Kinh tế lập danh sách ${time}.`)).toEqual([`Phòng Kinh tế | ${time}`]);
  });

  test.each([
    ['1. Hội đồng Khoa học họp định kỳ 01 lần/quý.', 'Hội đồng Khoa học | 01 lần/quý'],
    ['1. Phòng Kinh tế họp vào sáng thứ Hai đầu tháng.', 'Phòng Kinh tế | vào sáng thứ Hai đầu tháng'],
    ['1. Phòng Kinh tế kiểm tra vào dịp 27/7.', 'Phòng Kinh tế | vào dịp 27/7'],
    ['1. Tổ chức hội thi giọng hát (tháng 7).', 'tháng 7'],
    ['1. Xây dựng cơ sở dữ liệu, hoàn thành Q3/2026.', 'hoàn thành Q3/2026'],
  ])('in %s', (line, found) => {
    expect(timesOf(line)).toEqual([found]);
  });
});

describe('reports by kind', () => {
  test('have each their day, in a bracket or behind dashes', () => {
    expect(
      timesOf('1. Các thôn báo cáo định kỳ (quý: ngày 10; 6 tháng: 15/6; năm: 01/12) về Văn phòng UBND xã.'),
    ).toEqual([
      'Các thôn | ngày 10 | Văn phòng UBND xã',
      'Các thôn | 15/6 | Văn phòng UBND xã',
      'Các thôn | 01/12 | Văn phòng UBND xã',
    ]);
    expect(timesOf('1. Chế độ báo cáo: tháng (ngày 20), quý (ngày 20 tháng cuối quý), năm (ngày 05/12).')).toEqual([
      'ngày 20',
      'ngày 20 tháng cuối quý',
      'ngày 05/12',
    ]);
  });
});

describe('stages', () => {
  test('have a day behind their name', () => {
    expect(read('1. Thi tay nghề: vòng cơ sở: 20/3; vòng cụm 28/3; vòng tỉnh 14/4.').map((one) => one.what)).toEqual([
      'vòng cơ sở',
      'vòng cụm',
      'vòng tỉnh',
    ]);
    expect(timesOf('1. Tổ chức tiêm hai đợt (đợt 1: 10 - 20/4; đợt 2: 5 - 12/5).')).toEqual(['10 - 20/4', '5 - 12/5']);
  });

  test('but no fraction is a day', () => {
    expect(timesOf('1. Công trình đã hoàn thành 5/7 tiêu chí.')).toEqual([]);
  });
});
