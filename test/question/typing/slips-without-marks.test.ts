import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../scripts/eval/claims.ts';
import type { Answer } from '../../../src/answering/index.ts';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask } = await openRealAssistant();

/** Conversations typed without marks, some with a slip, beside the same as they are written. */
const TYPED: [typed: string[], written: string[]][] = [
  [['bac giang 2030 bhyt dat 95% ung ko'], ['Bắc Giang 2030 BHYT đạt 95% đúng không']],
  [['Bắc Giang xây 7.490 căn nhà ở xã hội úng ko'], ['Bắc Giang xây 7.490 căn nhà ở xã hội đúng không']],
  [['chinh phu xay 2 trieu can noxh pha khong'], ['Chính phủ xây 2 triệu căn nhà ở xã hội phải không']],
  [
    ['nha o binh quan bac giang', 'do thi htoi'],
    ['nhà ở bình quân Bắc Giang', 'đô thị thôi'],
  ],
  [
    ['that nghiep thanh thi lam dong', 'k phao, y t la hau giang'],
    ['thất nghiệp thành thị Lâm Đồng', 'không phải, ý tôi là Hậu Giang'],
  ],
  [
    ['ke hoach huyen quang tri ai ky', 'ngau nao'],
    ['kế hoạch huyện Quảng Trị ai ký', 'ngày nào'],
  ],
  [['noong dan huyen quang tri dong bhxh tu nguyen may %'], ['nông dân huyện Quảng Trị đóng BHXH tự nguyện mấy %']],
  [
    ['tong so nha o xa hoi cua bac giang va lam dong cong lai la bao nhieu'],
    ['tổng số nhà ở xã hội của Bắc Giang và Lâm Đồng cộng lại là bao nhiêu'],
  ],
  [['chi thi 37 CT/TW ma Chinh phu dan la ve gi'], ['Chỉ thị 37-CT/TW mà Chính phủ dẫn là về gì']],
  [
    ['minh dang ra lai de bao cao lanh dao, so nao o bac giang chu tri y te'],
    ['mình đang rà lại để báo cáo lãnh đạo, sở nào ở Bắc Giang chủ trì y tế'],
  ],
  [
    ['ke hoach huyen o quang tri thuc hien van ban nao cua tinh'],
    ['kế hoạch huyện ở Quảng Trị thực hiện văn bản nào của tỉnh'],
  ],
  [['huyen quang tri nop bao cao truoc 10/12 phia khong'], ['huyện Quảng Trị nộp báo cáo trước 10/12 phải không']],
];

/** What an answer says: whether there is one, and its numbers and agencies. */
function meaningOf(answer: Answer) {
  return { status: answer.status, claims: claimsOf(answer) };
}

describe('words typed without marks', () => {
  test.each(TYPED)('%s are answered like %s', async (typed, written) => {
    expect(meaningOf(await ask(...typed))).toEqual(meaningOf(await ask(...written)));
  });

  test.each([
    ['bac giang mien 100% hoc phi khong'],
    ['Bắc Giang xây 74.900 căn có ứng vốn không'],
    ['neu cac chi tieu y te cua lam dong'],
    ['bac giang ung dung cong nghe thong tin the nao'],
    ['lam dong con lai bao nhieu ho ngheo'],
    ['bac giang noi gi ve muc do ngheo da chieu'],
  ])('“%s” has no slip', async (typed) => {
    expect((await ask(typed)).notes.join(' ')).not.toContain('Đọc “');
  });
});
