import { describe, expect, test } from 'vitest';
import { readProperty } from '../../../src/question/asking/asked-property.ts';
import { asksPresent } from '../../../src/question/asking/present-state.ts';

describe('what has been reached is asked', () => {
  test.each([
    'Xã đã có trạm cấp nước chưa?',
    'den nay xay xong bao nhieu truong',
    'còn bao nhiêu hộ chưa có điện',
    'năm ngoái tỉnh đạt mấy phần trăm',
    'đã phát thẻ cho bao nhiêu người rồi',
    'còn xã nào chưa có bác sĩ không',
    'Did the province reach its target last year?',
    'số thật chứ không phải chỉ tiêu',
    'mới có mấy phần trăm hộ dùng nước sạch',
    'tiến độ xây trường tới đâu rồi',
    'tinh hinh tiem chung the nao roi',
    'sửa xong trong năm chưa hay còn sót',
    'hiện tỉnh có mấy trường',
    'gio huyen duoc bao nhieu bac si',
    'nước sạch hiện đạt mấy phần trăm',
  ])('by “%s”', (text) => expect(asksPresent(text)).toBe(true));

  test.each([
    'Chỉ tiêu đến nay là bao nhiêu?',
    'tỷ lệ hộ nghèo giảm còn bao nhiêu',
    'báo cáo nộp trước 10/12 đúng chưa',
    'văn bản ban hành chưa',
    'kế hoạch có nêu chuyện này chưa',
    'các cơ sở hiện có sẽ được làm gì',
    'tình hình thực hiện báo cáo cho ai',
    'bà con chưa có nước sạch thì sở nào lo',
    'hiện đại hóa trường lớp thế nào',
    'thực hiện được bao nhiêu việc là của sở nào',
    'giờ hỏi sang nước sạch',
    'giờ làm việc là mấy giờ',
  ])('not by “%s”', (text) => expect(asksPresent(text)).toBe(false));
});

describe('besides a matter is asked for', () => {
  test.each([
    ['Điều kiện thuê nhà gồm những gì?', 'condition'],
    ['phai dat nhung gi de duoc cong nhan', 'condition'],
    ['thủ tục vay vốn thế nào', 'procedure'],
    ['Ho so can giay to gi', 'procedure'],
    ['Vì sao chỉ đặt 40%?', 'reason'],
    ['sao tỉnh lại chọn con số này', 'reason'],
    ['ly hôn rồi có được hưởng trợ cấp không', 'condition'],
    ['cớ gì chỉ đặt 40%', 'reason'],
    ['dua vao dau ma chon so nay', 'reason'],
    ['Luật Nhà ở quy định gì về thuê nhà', 'law'],
    ['giám đốc sở tên gì', 'person'],
    ['ai đang làm chủ tịch tỉnh', 'person'],
    ['Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn lúc ban hành kế hoạch là ai', 'person'],
    ['tỉnh nào giàu nhất', 'rank'],
    ['phụ cấp của cán bộ xã', 'money'],
    ['muc vay toi da', 'money'],
    ['trường mầm non xây ở xã nào', 'spot'],
    ['dat tram cap nuoc tai dia diem nao', 'spot'],
    ['phường nào được làm nhà văn hóa', 'spot'],
    ['In which commune will the school be built?', 'spot'],
    ['nhà máy nước xây ở đâu vậy', 'where'],
    ['where will the hospital be built', 'where'],
    ['kinh phí sửa trường do ai lo', 'payer'],
    ['sở nào bố trí vốn xây trường', 'payer'],
    ['giáo dục hai tỉnh ai tốt hơn', 'rank'],
    ['du lich hai noi ben nao phat trien hon', 'rank'],
  ])('by “%s” its %s', (text, property) => expect(readProperty(text)).toBe(property));

  test.each([
    'vùng có điều kiện khó khăn do đơn vị nào lo',
    'tỉnh nào đặt chỉ tiêu cao nhất',
    'nơi nào xây nhiều nhà nhất',
    'mức trợ cấp nâng theo hướng nào',
    'nuôi con bằng sữa mẹ thì sao',
    'báo cáo gửi ở đâu',
    'xã nào đặt cao nhất',
    'con số này ghi ở mục nào',
    'ai có nhiều bác sĩ hơn',
    'tỉnh nào nộp báo cáo sớm hơn',
    'ai quản lý quỹ bảo hiểm',
    'nhà ở cho công nhân thì sở nào lo',
  ])('nothing by “%s”', (text) => expect(readProperty(text)).toBeUndefined());
});
