import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('what people say of themselves before they ask', () => {
  test('is no topic', async () => {
    for (const typed of [
      'Chiều nay họp, chỉ tiêu bhyt của lâm đồng là bao nhiêu',
      'minh dang ra lai chi tieu y te de bao cao lanh dao, bhyt lam dong bao nhieu',
      'sếp vừa hỏi gấp, bhyt lâm đồng đặt bao nhiêu',
    ])
      expect((await ask(typed)).direct, typed).toMatch(/^Trên 95% .*bảo hiểm y tế, Lâm Đồng/u);
  });

  test('may name the place that is asked about', async () => {
    const { direct } = await ask('đang soạn báo cáo hậu giang: chỉ tiêu bác sĩ bao nhiêu');
    expect(direct).toMatch(/^19 bác sĩ .*Hậu Giang/u);
  });

  test('stays where it is what is asked about', async () => {
    const { details } = await ask('Sếp cần bảng so sánh lao động có bằng cấp, chứng chỉ: Bắc Giang, Lâm Đồng');
    expect(details.join('\n')).toMatch(/40-45%[\s\S]*32,1%/u);
  });
});

describe('a claim', () => {
  test('may end as people talk', async () => {
    expect((await ask('lam dong lam 22.000 can noxh dung hong')).direct).toMatch(
      /^Không phải 22\.000\. Khoảng 2\.200/u,
    );
    expect((await ask('lâm đồng 45% đào tạo có bằng cấp phải hông')).direct).toMatch(/^Không phải 45%/u);
  });

  test('that people get something is no question for its conditions', async () => {
    const { direct } = await ask('lam dong de ra 45% nguoi sau tuoi nghi huu duoc huong luong huu phai ko');
    expect(direct).toMatch(/^Không phải 45%\. 35%/u);
  });

  test('may be that of a day', async () => {
    const { direct } = await ask('chinh phu cho cac tinh den 30/6/2024 moi phai ban hanh ke hoach trien khai dung ko');
    expect(direct).toMatch(/^Không phải.*15 tháng 6 năm 2024/u);
  });
});

describe('what is not asked for by a word of its own', () => {
  test('whose a body is, and what becomes of it, is told by the passage', async () => {
    const { direct } = await ask('trung tam y te huyen theo chuong trinh cp thi truc thuoc ai');
    expect(direct).toMatch(/trực thuộc ủy ban nhân dân cấp huyện/u);
    const merged = await ask('các cơ sở trợ giúp xã hội ở hậu giang sáp nhập thành gì');
    expect(merged.direct).toMatch(/cơ sở trợ giúp xã hội đa năng/u);
  });

  test('a level of school takes the place of the one before', async () => {
    const { direct } = await ask('Hậu Giang tỉ lệ đi học tiểu học đúng tuổi?', 'thế cấp 2');
    expect(direct).toMatch(/95% .*trung học cơ sở/u);
  });

  test('the time of a matter of the turn before is that of no other', async () => {
    const { status } = await ask('bắc giang ai chủ trì lĩnh vực y tế', 'hạn hoàn thành là ngày nào');
    expect(status).toBe('not_found');
  });
});
