import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/index.ts';
import { findFaults } from '../../src/rewording/check-rewording.ts';
import { openRealAssistant } from '../system/real-assistant.ts';

const HOUSING = 'Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?';
const UNEMPLOYMENT = 'Tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang';
const ENGLISH = 'which agency leads the social housing task in Bắc Giang';
const REPORT = 'Khi nào các đơn vị ở Bắc Giang phải gửi báo cáo hằng năm, gửi cho ai?';

/** Its partner is one body with a name of its own. */
const REWARDS = 'Ai chủ trì khen thưởng ở Bắc Giang?';

let answers: Map<string, Answer>;
beforeAll(async () => {
  const real = await openRealAssistant();
  answers = new Map();
  for (const question of [HOUSING, UNEMPLOYMENT, ENGLISH, REPORT, REWARDS])
    answers.set(question, await real.ask(question));
});
const faultsOf = (question: string, rewording: string) => findFaults(rewording, answers.get(question)!);

describe('a rewording is given', () => {
  test.each([
    [
      HOUSING,
      'Sở Xây dựng chủ trì, phối hợp với các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố ở Bắc Giang. Kế hoạch không nêu thời gian.',
    ],
    [
      HOUSING,
      'Theo kế hoạch của Bắc Giang, Sở Xây dựng chủ trì lĩnh vực xây dựng. Phối hợp là các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố. Thời gian thực hiện kế hoạch không nêu.',
    ],
    [UNEMPLOYMENT, 'Bắc Giang đặt chỉ tiêu tỉ lệ thất nghiệp khu vực thành thị dưới 2,35% đến năm 2030.'],
    [UNEMPLOYMENT, 'Đến năm 2030, tỷ lệ thất nghiệp khu vực thành thị của Bắc Giang là dưới 2,35%.'],
  ])('where it says the same in other words: %s → %s', (question, rewording) => {
    expect(faultsOf(question, rewording)).toEqual([]);
  });

  test('as the answer itself, word for word', () => {
    for (const [question, { direct, details }] of answers) {
      expect(faultsOf(question, [direct, ...details].join('\n')), question).toEqual([]);
    }
  });
});

describe('a rewording is refused', () => {
  test.each([
    ['another number', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực thành thị dưới 2,53% đến năm 2030.'],
    ['no comparator', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực thành thị 2,35% đến năm 2030.'],
    ['the other comparator', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực thành thị trên 2,35% đến năm 2030.'],
    ['another year', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực thành thị dưới 2,35% đến năm 2025.'],
    ['another place', UNEMPLOYMENT, 'Lâm Đồng: tỉ lệ thất nghiệp khu vực thành thị dưới 2,35% đến năm 2030.'],
    ['another scope', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực nông thôn dưới 2,35% đến năm 2030.'],
    ['a number in words', UNEMPLOYMENT, 'Bắc Giang: tỉ lệ thất nghiệp khu vực thành thị dưới hai phẩy ba phần trăm.'],
    ['a number in other digits', UNEMPLOYMENT, 'Bắc Giang: thất nghiệp khu vực thành thị dưới ２,３５% đến năm 2030.'],
    ['nothing', UNEMPLOYMENT, '  '],
    ['another language', UNEMPLOYMENT, '北江省城镇失业率低于 2,35% (2030)'],
    ['another body', HOUSING, 'Sở Y tế chủ trì (Bắc Giang: lĩnh vực xây dựng). Thời gian: kế hoạch không nêu.'],
    ['a body that does not exist', HOUSING, 'Sở Xây dựng Nhà ở chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.'],
    [
      'swapped roles',
      HOUSING,
      'UBND các huyện, thị xã, thành phố chủ trì, Sở Xây dựng phối hợp (Bắc Giang). Thời gian: kế hoạch không nêu.',
    ],
    ...[
      'Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với Sở Nội vụ (Bắc Giang). Thời gian: kế hoạch không nêu.',
      'Phối hợp với Sở Nội vụ, Sở Lao động - Thương binh và Xã hội chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.',
      'Chủ trì: Sở Lao động - Thương binh và Xã hội. Phối hợp: Sở Nội vụ (Bắc Giang). Thời gian: kế hoạch không nêu.',
      'Sở Nội vụ phối hợp, Sở Lao động - Thương binh và Xã hội chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.',
      'Sở Nội vụ, Sở Lao động - Thương binh và Xã hội chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.',
      'Sở Nội vụ chủ trì (Bắc Giang). Sở Lao động - Thương binh và Xã hội chủ trì. Thời gian: kế hoạch không nêu.',
      'Sở Lao động - Thương binh và Xã hội là cơ quan chủ trì, Sở Nội vụ là cơ quan phối hợp (Bắc Giang). Thời gian: kế hoạch không nêu.',
    ].map((rewording) => ['lead and partner swapped', REWARDS, rewording]),
    ['a lead that coordinates', HOUSING, 'Sở Xây dựng phối hợp (Bắc Giang). Thời gian: kế hoạch không nêu.'],
    ['a denial', HOUSING, 'Sở Xây dựng không chủ trì (Bắc Giang). Thời gian: kế hoạch nêu.'],
    [
      'a time that is not stated',
      HOUSING,
      'Sở Xây dựng chủ trì (Bắc Giang: lĩnh vực xây dựng). Thời gian: kế hoạch nêu.',
    ],
    ['only a part of the direct answer', HOUSING, 'Lĩnh vực xây dựng ở Bắc Giang. Thời gian: kế hoạch không nêu.'],
    ['a link', HOUSING, 'Sở Xây dựng chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu. https://vi.du'],
    ['markup', HOUSING, '<b>Sở Xây dựng</b> chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.'],
    ['invisible letters', HOUSING, 'Sở Xây\u200b dựng chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.'],
    ['what no plan says', HOUSING, 'Sở Xây dựng chủ trì (Bắc Giang), việc này đã hủy. Thời gian: kế hoạch không nêu.'],
    ['talk', HOUSING, 'Chắc chắn rồi! Sở Xây dựng chủ trì (Bắc Giang). Thời gian: kế hoạch không nêu.'],
    ['another day', REPORT, 'Định kỳ trước ngày 31/12 hằng năm các cơ quan, đơn vị Bắc Giang gửi báo cáo.'],
  ])('with %s: %s → %s', (_, question, rewording) => {
    expect(faultsOf(question, rewording)).not.toEqual([]);
  });

  test('where it is much longer than the answer', () => {
    const { direct, details } = answers.get(HOUSING)!;
    expect(
      faultsOf(
        HOUSING,
        Array(5)
          .fill([direct, ...details].join('\n'))
          .join('\n'),
      ),
    ).not.toEqual([]);
  });

  test('in English, with a time that the plan does not say', () => {
    expect(faultsOf(ENGLISH, 'Sở Xây dựng leads it in Bắc Giang.')).toContain('not');
  });
});
