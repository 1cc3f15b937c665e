import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();
const textOf = ({ direct, details, notes }: { direct: string; details: string[]; notes: string[] }) =>
  [direct, ...details, ...notes].join('\n');

describe('which documents', () => {
  test('are drafts is told with the draft alone', async () => {
    for (const typed of [
      'tinh nao co ke hoach la du thao',
      'có bao nhiêu văn bản là dự thảo',
      'van ban nao chua ban hanh',
    ]) {
      const answer = await ask(typed);
      expect(answer.direct).toMatch(/^1\/[45] văn bản là bản dự thảo/u);
      expect(answer.details).toHaveLength(1);
      expect(answer.details[0]).toMatch(/Hậu Giang/u);
    }
  });

  test('somebody of an office signed: a deputy is not the head', async () => {
    const text = textOf(await ask('kế hoạch nào do phó chủ tịch ký'));
    expect(text).toMatch(/^2\/5 văn bản do phó chủ tịch ký/u);
    expect(text).toMatch(/Nguyễn Thiên Tùng/u);
    expect(text).not.toMatch(/Trần Đình Văn/u);
    const head = await ask('van ban nao do chu tich ky');
    expect(head.status).toBe('not_found');
    expect(head.direct).toMatch(/không văn bản nào do chu tich ký|không văn bản nào do chủ tịch ký/u);
    expect(textOf(head)).toMatch(/Không xác định được .*Chính phủ/u);
  });

  test('a body issued', async () => {
    expect(textOf(await ask('kế hoạch nào do ubnd tỉnh ban hành'))).toMatch(
      /^1\/5 văn bản do Ủy ban nhân dân tỉnh ban hành:\n.*Bắc Giang/u,
    );
    expect((await ask('văn bản nào do bộ y tế ban hành')).direct).toMatch(/không văn bản nào do Bộ Y tế ban hành/u);
  });

  test('were issued in a time, where their day is stated or another document cites it', async () => {
    const text = textOf(await ask('những kế hoạch nào ban hành sau 01/5/2024'));
    expect(text).toMatch(/^1\/5 văn bản ban hành sau 01\/5\/2024:\n.*Chính phủ: 09\/05\/2024 \(theo văn bản khác dẫn/u);
    expect(text).toMatch(/Không xác định được .*Bắc Giang/u);
  });

  test('lack their number', async () => {
    expect((await ask('kế hoạch nào chưa có số')).direct).toMatch(/^5\/5 văn bản không ghi số/u);
  });
});

describe('the order of documents', () => {
  test('by day is not told where too few state theirs', async () => {
    for (const typed of [
      'ke hoach nao duoc ban hanh som nhat',
      'kế hoạch nào mới nhất',
      'which plan was issued first',
    ]) {
      const answer = await ask(typed);
      expect(answer.status).toBe('not_found');
      expect(answer.direct).toMatch(/1\/5 văn bản ghi đủ ngày|1 of 5 documents/u);
    }
  });

  test('by length is told', async () => {
    expect((await ask('văn bản nào nhiều trang nhất')).direct).toBe(
      'Dài nhất: Kế hoạch của UBND tỉnh Bắc Giang, 12 trang (so 4 văn bản).',
    );
  });
});

describe('facts of several documents', () => {
  test('are set side by side, what is not stated included', async () => {
    const text = textOf(await ask('ai ký các kế hoạch'));
    expect(text).toMatch(/Bắc Giang: PHÓ CHỦ TỊCH \(không ghi tên\)/u);
    expect(text).toMatch(/Trần Đình Văn \(PHÓ BÍ THƯ\)/u);
    expect(text).toMatch(/Hậu Giang \(dự thảo\): không ghi/u);
  });

  test('that none states are said to be stated by none', async () => {
    const answer = await ask('bắc giang và lâm đồng ban hành ngày nào');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^Không ghi\. Ngày ban hành/u);
  });

  test('are not meant by what plans say of bodies, amounts or reports', async () => {
    expect((await ask('địa phương nào giao sở nội vụ chủ trì việc gì')).direct).toMatch(/^Sở Nội vụ chủ trì/u);
    expect(textOf(await ask('địa phương nào có số bác sĩ nhiều nhất'))).toMatch(/19 bác sĩ/u);
    expect(textOf(await ask('huyện nào gửi báo cáo cho sở lao động'))).toMatch(/10\/12/u);
  });
});
