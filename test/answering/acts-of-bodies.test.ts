import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();

describe('who issues, decides, awards or submits something', () => {
  test.each([
    [['ai tặng bằng khen ở bắc giang'], /^Chủ tịch UBND tỉnh tặng \(Bắc Giang\)/u],
    [['bắc giang ai lo khen thưởng', 'ai tặng'], /^Chủ tịch UBND tỉnh tặng \(Bắc Giang\)/u],
    [['hướng dẫn khen thưởng Bắc Giang ai chủ trì?', 'do ai ban hành'], /^UBND tỉnh ban hành \(Bắc Giang\)/u],
    [['bo chi tieu giam sat danh gia do ai trinh'], /^Bộ Lao động - Thương binh và Xã hội trình \(Chính phủ\)/u],
    [['khó khăn vướng mắc bắc giang ai quyết định'], /^UBND tỉnh quyết định \(Bắc Giang\)/u],
    [['lâm đồng ai đề nghị sửa đổi pháp luật'], /^Đoàn Đại biểu Quốc hội tỉnh và Hội đồng nhân dân các cấp đề nghị/u],
  ])('is the body that the sentence names (“%s”)', async (turns, first) => {
    const answer = await ask(...turns);
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(first);
    expectCitationsToHold(index, answer);
  });

  test.each([
    [['ai ban hành chỉ số hài lòng'], /không nêu ai ban hành/u, /Ban hành chỉ số đánh giá mức độ hài lòng/u],
    [['ai công bố mức sống tối thiểu'], /Chính phủ không nêu ai công bố/u, /Hằng năm công bố mức sống tối thiểu/u],
    [['khen thưởng bắc giang ai lo', 'ai quyết định'], /không nêu ai quyết định/u, /Sở Nội vụ chủ trì/u],
    [
      ['ai chủ trì chuyển đổi số ở Bắc Giang', 'ai ban hành'],
      /không nêu ai ban hành/u,
      /Sở Thông tin và Truyền thông/u,
    ],
  ])('is not the lead of a task where the plan names nobody (“%s”)', async (turns, first, nearest) => {
    const answer = await ask(...turns);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(first);
    expect(answer.details.join('\n')).toMatch(nearest);
  });

  test.each([
    [['viện trợ nước ngoài ở bg do ai đề nghị'], /^Sở Kế hoạch và Đầu tư chủ trì/u],
    [['ai ban hành kế hoạch bán dẫn bg'], /^Sở Lao động - Thương binh và Xã hội chủ trì/u],
    [['ai ban hành kế hoạch bắc giang'], /^UBND tỉnh Bắc Giang ban hành/u],
    [['ai ký chương trình lâm đồng', 'ai ban hành'], /^Tỉnh ủy Lâm Đồng ban hành/u],
    [['ai chủ trì khen thưởng bắc giang'], /^Sở Nội vụ chủ trì/u],
    [['ai hướng dẫn tuyên truyền ở lâm đồng'], /^Ban Tuyên giáo Tỉnh ủy chủ trì/u],
  ])('leaves who leads a task or issued the plan as they are (“%s”)', async (turns, first) => {
    expect((await ask(...turns)).direct).toMatch(first);
  });
});

describe('the time of a field whose name is a verb too', () => {
  test.each([
    ['bg lĩnh vực xây dựng thì thời gian nào'],
    ['ngành xây dựng Bắc Giang hạn khi nào'],
    ['bg khi nào phải ban hành kế hoạch bán dẫn', 'lĩnh vực xây dựng thì thời gian nào'],
  ])('is not that of a plan to be drawn up (“%s”)', async (...turns) => {
    const answer = await ask(...turns);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/không nêu thời hạn cho .*xây dựng/u);
  });

  test('is told of the plan that is to be drawn up', async () => {
    expect((await ask('xây dựng kế hoạch bán dẫn khi nào xong')).direct).toMatch(/^Hoàn thành tháng 6\/2024/u);
  });
});
