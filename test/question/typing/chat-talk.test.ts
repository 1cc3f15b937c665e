import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../../system/real-assistant.ts';
import { meaningOf } from './meaning-of.ts';

const { ask } = await openRealAssistant();

/** What is typed in chats, beside the same words as they are written: [typed, written]. */
const TYPED: Record<string, [string, string][]> = {
  'letters for others': [
    ['cq nào fối hợp làm noxh ở bg', 'cơ quan nào phối hợp làm nhà ở xã hội ở Bắc Giang'],
    ['tỉ lệ bao fủ bảo hiểm y tế Lâm Đồg', 'tỉ lệ bao phủ bảo hiểm y tế Lâm Đồng'],
    ['cơ wan nào chủ trì nhà ở xã hội ở bắc zang', 'cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang'],
    ['lao động wa đào tạo của hậu jang', 'lao động qua đào tạo của Hậu Giang'],
    ['sở nào fụ trách giáo zục bắc giang', 'sở nào phụ trách giáo dục Bắc Giang'],
    ['ngjèo đa chiều huyện ở quảng trị', 'nghèo đa chiều huyện ở Quảng Trị'],
  ],
  'short forms beside a word of asking': [
    ['bg mấy bs 1 vạn dân', 'Bắc Giang mấy bác sĩ 1 vạn dân'],
    ['hậu giang có mấy bs', 'Hậu Giang có mấy bác sĩ'],
    ['bg học sinh tiểu học đúng tuổi bn', 'Bắc Giang học sinh tiểu học đúng tuổi bao nhiêu'],
    ['ctxh ở bg ai lo', 'công tác xã hội ở Bắc Giang ai lo'],
    ['tổ chức ctxh bg làm gì', 'tổ chức chính trị - xã hội Bắc Giang làm gì'],
  ],
  'the unit that is asked for': [
    ['bg bhtn bn pt', 'Bắc Giang bảo hiểm thất nghiệp bao nhiêu phần trăm'],
    ['hg tiem chung may pt', 'hậu giang tiêm chủng mấy phần trăm'],
    ['lâm đồng lao động qua đào tạo đạt mấy ptr', 'Lâm Đồng lao động qua đào tạo đạt mấy phần trăm'],
    ['bg pt nhà ở xh bn căn', 'Bắc Giang phát triển nhà ở xã hội bao nhiêu căn'],
  ],
  'words run together': [
    ['nhàởxãhội bắcgiang ai chủtrì', 'nhà ở xã hội Bắc Giang ai chủ trì'],
    ['bhytlamdong 2030', 'bảo hiểm y tế Lâm Đồng 2030'],
    ['thatnghiepthanhthi haugiang bnhiu', 'thất nghiệp thành thị Hậu Giang bao nhiêu'],
  ],
  'how a question ends in speech': [
    ['Lâm Đồng có nêu chỉ tiêu bhtn hông', 'Lâm Đồng có nêu chỉ tiêu bảo hiểm thất nghiệp không'],
    ['Lâm Đồng có nêu chỉ tiêu bhtn khum z', 'Lâm Đồng có nêu chỉ tiêu bảo hiểm thất nghiệp không'],
    ['bắc giang 2030 bhyt trên 99% đúng hăm', 'Bắc Giang 2030 bảo hiểm y tế trên 99% đúng không'],
    ['bắc giang xây bao nhiêu căn nhà ở xã hội dị', 'Bắc Giang xây bao nhiêu căn nhà ở xã hội'],
    ['hậu giang nước sạch nông thôn bao nhiuuu vậy chời', 'Hậu Giang nước sạch nông thôn bao nhiêu'],
    ['kế hoạch của bắc giang ai ký dợ', 'kế hoạch của Bắc Giang ai ký'],
  ],
  'words of somebody else sent on': [
    ['Fwd: thất nghiệp thành thị của Bắc Giang là bao nhiêu', 'thất nghiệp thành thị của Bắc Giang là bao nhiêu'],
    ['[Chuyển tiếp từ Anh Nam] ai chủ trì y tế ở Bắc Giang', 'ai chủ trì y tế ở Bắc Giang'],
    ['> hộ nghèo huyện ở Quảng Trị bao nhiêu', 'hộ nghèo huyện ở Quảng Trị bao nhiêu'],
    ['Lan Phạm, [26/11/2026 10:12]\nai chủ trì y tế ở Bắc Giang', 'ai chủ trì y tế ở Bắc Giang'],
  ],
  'numbers said in words': [
    ['bắc giang bhyt trên chín mươi chín phần trăm đúng ko', 'Bắc Giang BHYT trên 99% đúng không'],
    [
      'bắc giang xây bảy mươi tư nghìn chín trăm căn noxh đúng không',
      'Bắc Giang xây 74.900 căn nhà ở xã hội đúng không',
    ],
    ['bắc giang xây 74 nghìn 900 căn noxh đúng không', 'Bắc Giang xây 74.900 căn nhà ở xã hội đúng không'],
    ['bắc giang xây 74k căn noxh đúng không', 'Bắc Giang xây 74.000 căn nhà ở xã hội đúng không'],
    ['lao động qua đào tạo hậu giang năm hai nghìn không trăm ba mươi', 'lao động qua đào tạo Hậu Giang năm 2030'],
  ],
};

describe.each(Object.entries(TYPED))('%s', (_name, pairs) => {
  test.each(pairs)('“%s” is answered like “%s”', async (typed, written) => {
    expect(meaningOf(await ask(typed))).toEqual(meaningOf(await ask(written)));
  });
});

describe('what only looks like chat is read as it stands', () => {
  test.each([
    ['Lâm Đồng có nói gì về hoa hồng không', 'hoa hồng'],
    ['Bắc Giang có nói gì về hoa hồng', 'hoa hồng'],
    ['lam dong co noi gi ve hoa hong', 'hoa hồng'],
    ['Bắc Giang nói gì về trẻ em dị dạng, dị tật', 'dị'],
    ['Bắc Giang có nói gì về wifi công cộng không', 'wifi'],
    ['Lâm Đồng có mô hình hai không ba sạch không', 'không'],
  ])('“%s” still says “%s”', async (typed, kept) => {
    const answer = await ask(typed);
    expect(answer.notes.join(' ')).not.toContain('Đọc “');
    expect(answer.answer.toLowerCase()).toContain(kept);
  });
});
