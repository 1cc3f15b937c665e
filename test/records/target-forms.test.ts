import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (title: string, ...lines: string[]) =>
  readRecords(readPlan('mau', toSourceText([title, '', ...lines.flatMap((line) => [line, ''])].join('\n'))));

/** Indicator, comparator, value, upper end, unit, reference and year of each target, those that are there. */
const factsOf = (title: string, ...lines: string[]) =>
  read(title, ...lines).targets.map(({ indicator, comparator, value, valueMax, unit, per, year }) =>
    [indicator, comparator, value, valueMax, unit, per, year].filter((part) => part !== undefined).join(' | '),
  );
const targetsOf = (...lines: string[]) => factsOf('KẾ HOẠCH', 'II. CÁC CHỈ TIÊU CHỦ YẾU', ...lines);

describe('the year of a target', () => {
  test('is each amount’s own, before or after it', () => {
    expect(
      targetsOf(
        '- Đến năm 2025 có 40% và đến năm 2030 có 70% thôn có nhà văn hóa.',
        '- Tỷ lệ lao động nữ được đào tạo đạt 30% vào năm 2025 và khoảng 45% vào năm 2030.',
        '- Tỷ lệ hộ dùng điện mặt trời đạt 5% năm 2026, 8% năm 2027.',
      ),
    ).toEqual([
      'thôn có nhà văn hóa | = | 40 | % | 2025',
      'thôn có nhà văn hóa | = | 70 | % | 2030',
      'Tỷ lệ lao động nữ được đào tạo | = | 30 | % | 2025',
      'Tỷ lệ lao động nữ được đào tạo | ~ | 45 | % | 2030',
      'Tỷ lệ hộ dùng điện mặt trời | = | 5 | % | 2026',
      'Tỷ lệ hộ dùng điện mặt trời | = | 8 | % | 2027',
    ]);
  });

  test('is said once for the clauses after it, or for the items of a list', () => {
    expect(
      targetsOf(
        '- Đến năm 2026: tỷ lệ hộ nghèo dưới 4%; tỷ lệ hộ cận nghèo dưới 5%.',
        '* Phấn đấu đến năm 2030 đạt các chỉ tiêu sau:',
        '+ Tỷ lệ hộ nghèo dưới 1%.',
        '+ 95% hộ có nước sạch.',
      ),
    ).toEqual([
      'tỷ lệ hộ nghèo | < | 4 | % | 2026',
      'tỷ lệ hộ cận nghèo | < | 5 | % | 2026',
      'Tỷ lệ hộ nghèo | < | 1 | % | 2030',
      'hộ có nước sạch | = | 95 | % | 2030',
    ]);
  });

  test('is the last one that the title of the plan is about, where nothing nearer names one', () => {
    expect(
      factsOf(
        'NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ XÃ, NHIỆM KỲ 2025 - 2030',
        'I. Chỉ tiêu về kinh tế',
        '- Thu nhập bình quân đầu người: 90 triệu đồng.',
      ),
    ).toEqual(['Thu nhập bình quân đầu người | = | 90000000 | đồng | 2030']);
  });

  test('tells what was reached before the plan was issued from what is to be reached', () => {
    expect(
      factsOf(
        'KẾ HOẠCH',
        'Bắc Hà, ngày 5 tháng 3 năm 2024',
        'II. MỤC TIÊU',
        '- Tỷ lệ xã có trạm y tế đạt chuẩn năm 2020 đạt 40%, năm 2025 đạt 65%.',
      ),
    ).toEqual(['Tỷ lệ xã có trạm y tế đạt chuẩn | = | 65 | % | 2025']);
  });
});

describe('the amount of a target', () => {
  test('is a range also where the plan writes it with "đến"', () => {
    expect(
      targetsOf('- Tỷ lệ đô thị hóa từ 40 đến 42%.', '- Thu nhập bình quân: từ 5.300 đến 5.500 USD/người/năm.'),
    ).toEqual(['Tỷ lệ đô thị hóa | = | 40 | 42 | %', 'Thu nhập bình quân | = | 5300 | 5500 | USD | người/năm']);
  });

  test('is not what it starts from', () => {
    expect(
      targetsOf(
        '- Giảm tỷ lệ hộ nghèo từ 7,5% năm 2021 xuống dưới 3% năm 2025.',
        '- Nâng tỷ lệ trường đạt chuẩn từ 50% lên 62%.',
        '- Tỷ suất sinh ở vị thành niên giảm từ 31 ca sinh/1.000 phụ nữ xuống 25 ca sinh/1.000 phụ nữ.',
      ),
    ).toEqual([
      'Giảm tỷ lệ hộ nghèo | < | 3 | % | 2025',
      'tỷ lệ trường đạt chuẩn | = | 62 | %',
      'Tỷ suất sinh ở vị thành niên | = | 25 | ca sinh | 1.000 phụ nữ',
    ]);
  });

  test('is counted per what follows a stroke, and may be so many of so many', () => {
    expect(
      targetsOf(
        '- Tỷ số giới tính khi sinh ở mức 110 bé trai/100 bé gái.',
        '- Tỷ suất tử vong mẹ còn 40/100.000 trẻ đẻ sống.',
        '- Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 130 triệu đồng/ha trở lên.',
        '- Số thôn đạt chuẩn: 06/11 thôn.',
      ),
    ).toEqual([
      'Tỷ số giới tính khi sinh | = | 110 | bé trai | 100 bé gái',
      'Tỷ suất tử vong mẹ | = | 40 | 100.000 trẻ đẻ sống',
      'Giá trị sản phẩm trên 1 ha đất trồng trọt | >= | 130000000 | đồng | ha',
      'Số thôn đạt chuẩn | = | 6 | thôn',
    ]);
  });

  test('is not how things stand now', () => {
    expect(
      targetsOf(
        '- Hiện nay toàn xã còn 40 hộ nghèo, chiếm 2,1%.',
        '- Đến nay tỷ lệ hộ có nước sạch đạt 80%, phấn đấu đến năm 2027 đạt 90%.',
      ),
    ).toEqual(['tỷ lệ hộ có nước sạch | = | 90 | % | 2027']);
  });

  test('is no number of a target, of a footnote or of those whom a bracket defines', () => {
    expect(
      targetsOf('- Chỉ tiêu 2: Tỷ lệ trẻ sinh ra nhẹ cân (dưới 2.500 gram) dưới 6%3; tỷ lệ trẻ được bú sớm đạt 80%.'),
    ).toEqual(['Tỷ lệ trẻ sinh ra nhẹ cân (dưới 2.500 gram) | < | 6 | %', 'tỷ lệ trẻ được bú sớm | = | 80 | %']);
  });
});

describe('what an amount is of', () => {
  test('is shared by parts after a colon or after "trong đó"', () => {
    expect(
      targetsOf(
        '- Cơ cấu kinh tế: nông nghiệp 20%; công nghiệp và xây dựng chiếm 45%; dịch vụ 35%.',
        '- Tốc độ tăng giá trị sản xuất đạt 11%, trong đó: nông nghiệp tăng 3%; dịch vụ tăng 14%.',
        '- Tỷ lệ lao động qua đào tạo đạt 70%. Trong đó có bằng cấp, chứng chỉ đạt 32%.',
      ),
    ).toEqual([
      'Cơ cấu kinh tế nông nghiệp | = | 20 | %',
      'Cơ cấu kinh tế công nghiệp và xây dựng | = | 45 | %',
      'Cơ cấu kinh tế dịch vụ | = | 35 | %',
      'Tốc độ tăng giá trị sản xuất | = | 11 | %',
      'Tốc độ tăng giá trị sản xuất nông nghiệp tăng | = | 3 | %',
      'Tốc độ tăng giá trị sản xuất dịch vụ tăng | = | 14 | %',
      'Tỷ lệ lao động qua đào tạo | = | 70 | %',
      'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ | = | 32 | %',
    ]);
  });

  test('is said once more of what a bracket restates', () => {
    expect(targetsOf('- Tỷ lệ xã đạt chuẩn nông thôn mới 60% (9 xã, tăng thêm 3 xã).')).toEqual([
      'Tỷ lệ xã đạt chuẩn nông thôn mới | = | 60 | %',
      'Tỷ lệ xã đạt chuẩn nông thôn mới | = | 9 | xã',
      'Tỷ lệ xã đạt chuẩn nông thôn mới | = | 3 | xã',
    ]);
  });

  test('is no heading of the targets below it', () => {
    expect(
      targetsOf('- Về kinh tế:', '(1) Thu ngân sách: 12 tỷ đồng.', '- Về xã hội:', '(2) Duy trì phổ cập giáo dục.'),
    ).toEqual(['Thu ngân sách | = | 12000000000 | đồng', 'Duy trì phổ cập giáo dục | none']);
  });

  test('is what is done to it, and the whole of which it is a share', () => {
    expect(
      factsOf(
        'KẾ HOẠCH',
        'III. NHIỆM VỤ',
        '1. Sở Nội vụ thực hiện cắt giảm ít nhất 25% thời gian giải quyết hồ sơ.',
        '2. Kinh tế tư nhân phấn đấu đóng góp khoảng 50% GRDP, khoảng 30% tổng thu ngân sách.',
      ),
    ).toEqual([
      'cắt giảm thời gian giải quyết hồ sơ | >= | 25 | %',
      'Kinh tế tư nhân phấn đấu đóng góp | ~ | 50 | % | GRDP',
      'Kinh tế tư nhân phấn đấu đóng góp | ~ | 30 | % | tổng thu ngân sách',
    ]);
  });

  test('is what a verb or a topic before the amount leads to', () => {
    expect(
      targetsOf(
        '- Nhân rộng trên 50 mô hình, dự án giảm nghèo.',
        '- Về nhà ở: tối thiểu 300 hộ nghèo, hộ cận nghèo được hỗ trợ.',
      ),
    ).toEqual([
      'mô hình, dự án giảm nghèo | > | 50 | mô hình',
      'hộ nghèo, hộ cận nghèo được hỗ trợ | >= | 300 | hộ nghèo',
    ]);
  });

  test('is no allowance: what somebody gets or may do', () => {
    expect(
      factsOf(
        'KẾ HOẠCH',
        'III. CHÍNH SÁCH',
        '1. Hợp tác xã được hỗ trợ giảm tối thiểu 30% tiền thuê đất.',
        '2. Doanh nghiệp được trích tối đa 10% thu nhập để lập quỹ.',
      ),
    ).toEqual([]);
  });

  test('belongs to each amount of a list, with what stands before the comma', () => {
    expect(targetsOf('- Đạt 9 bác sĩ, 2,5 dược sĩ đại học, 20 điều dưỡng viên trên 10.000 dân.')).toEqual([
      'bác sĩ | = | 9 | bác sĩ | 10.000 dân',
      'dược sĩ đại học | = | 2.5 | dược sĩ | 10.000 dân',
      'điều dưỡng viên | = | 20 | điều dưỡng viên | 10.000 dân',
    ]);
    expect(targetsOf('- Chiều cao trung bình thanh niên 18 tuổi đối với nam đạt 168 cm, nữ 157 cm.')).toEqual([
      'Chiều cao trung bình thanh niên 18 tuổi đối với nam | = | 168 | cm',
      'Chiều cao trung bình thanh niên 18 tuổi nữ | = | 157 | cm',
    ]);
  });

  test('may stand in an item without a full stop, or in the heading of tasks, which lists none', () => {
    expect(
      factsOf(
        'KẾ HOẠCH',
        'II. CHỈ TIÊU',
        '1. 100% hộ có điện',
        '2. Tỷ lệ hộ nghèo dưới 2%',
        'III. NHIỆM VỤ TRỌNG TÂM',
        '1. Hoàn thành mục tiêu đưa vào sử dụng trên 300 km đường bộ trong năm 2025',
        '- Các sở đẩy nhanh tiến độ, bảo đảm chất lượng.',
      ),
    ).toEqual(['hộ có điện | = | 100 | %', 'Tỷ lệ hộ nghèo | < | 2 | %', 'đường bộ | > | 300 | km | 2025']);
  });

  test('is no age, no number of a road and no detail of what is counted', () => {
    expect(
      targetsOf(
        '- Tỷ lệ người biết chữ trong độ tuổi từ 15 - 60 đạt 99%.',
        '- Duy trì 98% trẻ em được học 2 buổi/ngày.',
        '- Hoàn thành Vành đai 3 Thành phố.',
      ),
    ).toEqual([
      'Tỷ lệ người biết chữ trong độ tuổi từ 15 - 60 | = | 99 | %',
      'trẻ em được học 2 buổi/ngày | = | 98 | %',
      'Hoàn thành Vành đai 3 Thành phố | none',
    ]);
  });

  test('stands in no section about a national target programme', () => {
    expect(
      factsOf('KẾ HOẠCH', 'III. CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA', '- Hợp nhất 3 chương trình, bố trí vốn đối ứng.'),
    ).toEqual([]);
  });
});

describe('a deadline', () => {
  const deadlinesOf = (...lines: string[]) =>
    read('THÔNG BÁO', ...lines).deadlines.map(({ who, when, to }) => [who, when, to].filter(Boolean).join(' | '));

  test('is that of the body named after what the item is about', () => {
    expect(
      deadlinesOf(
        'III. KIẾN NGHỊ',
        '1. Về nạo vét luồng sông: giao Bộ Xây dựng rà soát, báo cáo Thủ tướng Chính phủ trong tháng 12 năm 2025.',
        '2. Về vốn đối ứng: giao Bộ Tài chính xem xét. Đối với nội dung vượt thẩm quyền, đề xuất báo cáo cấp có thẩm quyền trước ngày 25 tháng 12 năm 2025.',
      ),
    ).toEqual([
      'Bộ Xây dựng | trong tháng 12 năm 2025 | Thủ tướng Chính phủ',
      'Bộ Tài chính | trước ngày 25 tháng 12 năm 2025 | cấp có thẩm quyền',
    ]);
  });

  test('recurs on a day of the week or of the month', () => {
    expect(
      deadlinesOf(
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Các sở báo cáo tiến độ về UBND tỉnh trước 15 giờ ngày thứ Năm hằng tuần.',
        '2. Sở Tài chính tổng hợp kết quả giải ngân, báo cáo UBND tỉnh trước ngày 20 hằng tháng.',
        '3. Sở Nội vụ rà soát, hoàn thiện đề án vào cuối quý II/2026.',
      ),
    ).toEqual([
      'Các sở | trước 15 giờ ngày thứ Năm hằng tuần | UBND tỉnh',
      'Sở Tài chính | trước ngày 20 hằng tháng | UBND tỉnh',
      'Sở Nội vụ | vào cuối quý II/2026',
    ]);
  });

  test('says how often, to a body whose name holds commas, once for both of two dates', () => {
    expect(
      deadlinesOf(
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Công an tỉnh thống kê vụ việc, gửi Sở Văn hóa, Thể thao và Du lịch 06 tháng một lần.',
        '2. Sở Văn hóa, Thể thao và Du lịch hằng năm báo cáo Bộ Văn hóa, Thể thao và Du lịch, UBND tỉnh trước ngày 10 tháng 12.',
        '3. UBND các xã gửi báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 về UBND huyện.',
        '4. Các phòng, ban định kỳ ngày 15 hằng tháng báo cáo kết quả về Sở Tài chính.',
        '5. Các cơ sở đoàn gửi danh sách cho Kho bạc Nhà nước trước ngày 20.7.2025.',
        '6. Sở Tài chính tổ chức giao ban vào tuần thứ ba hằng tháng.',
        '7. Sở Nội vụ rà soát các dự án giải ngân dưới 30% tính đến 31/8/2025.',
        '8. Cục Phòng bệnh là đơn vị đầu mối tổng hợp, báo cáo Lãnh đạo Bộ trước ngày 20/12 hằng năm.',
        '9. Các chi bộ trường học sinh hoạt chuyên đề xong trong quý IV năm 2025, mỗi năm ít nhất 02 lần.',
      ),
    ).toEqual([
      'Công an tỉnh | 06 tháng một lần | Sở Văn hóa, Thể thao và Du lịch',
      'Sở Văn hóa, Thể thao và Du lịch | trước ngày 10 tháng 12 | Bộ Văn hóa, Thể thao và Du lịch, UBND tỉnh',
      'UBND các xã | trước ngày 10/6 | UBND huyện',
      'UBND các xã | trước ngày 05/12 | UBND huyện',
      'Các phòng, ban | định kỳ ngày 15 hằng tháng | Sở Tài chính',
      'Các cơ sở đoàn | trước ngày 20.7.2025 | Kho bạc Nhà nước',
      'Sở Tài chính | vào tuần thứ ba hằng tháng',
      'Cục Phòng bệnh | trước ngày 20/12 hằng năm | Lãnh đạo Bộ',
      'Các chi bộ trường học | xong trong quý IV năm 2025',
    ]);
  });

  test('is read also off a document that numbers nothing', () => {
    expect(
      deadlinesOf(
        'Sở Y tế thông báo kết luận của Giám đốc như sau:',
        'Giao Văn phòng Sở hoàn thiện đề án, báo cáo Giám đốc Sở trong quý III/2025.',
      ),
    ).toEqual(['Văn phòng Sở | trong quý III/2025 | Giám đốc Sở']);
  });

  test.each([
    ['dates what happened', '1. Sở Xây dựng hỗ trợ các hộ bị thiệt hại do mưa lũ tháng 10, tháng 11 năm 2025.'],
    ['says which months are meant', '1. Sở Nội vụ thực hiện chi trả lương hưu (tháng 12 năm 2025, tháng 01 năm 2026).'],
    ['is the time of a plan', '1. Sở Y tế triển khai các nhiệm vụ từ nay đến tháng 6 năm 2027.'],
    ['is the year of an amount', '1. Sở Tài chính triển khai giải pháp để đạt mục tiêu tăng trưởng 8% trong năm 2025.'],
    ['is said of a budget', '1. Sở Tài chính bố trí kinh phí trong dự toán ngân sách nhà nước hằng năm.'],
  ])('is none where a time %s', (_, line) => {
    expect(deadlinesOf('III. NHIỆM VỤ', line)).toEqual([]);
  });

  test('is not "hằng năm" among the targets', () => {
    expect(deadlinesOf('II. CHỈ TIÊU', '- Tỷ lệ chi bộ hằng năm hoàn thành tốt nhiệm vụ: 90% trở lên.')).toEqual([]);
  });
});

describe('an amount of a commune’s list', () => {
  test('is read in its units and wordings', () => {
    expect(
      targetsOf(
        '1. Quỹ hội bình quân 50.000đ/hội viên/năm.',
        '2. Chi ngân sách cho chuyển đổi số đạt 3% tổng chi ngân sách phường trở lên.',
        '3. Phấn đấu đến hết tháng 12/2027 đạt tối thiểu 60% người dân có tài khoản.',
        '4. 6/6 trường có câu lạc bộ “5 không, 3 sạch”.',
        '5. Tuyển quân đạt 100% chỉ tiêu giao.',
        '6. Tỷ lệ bao phủ bảo hiểm y tế 96,5% dân số; giải ngân vốn đầu tư công 100% kế hoạch.',
        '7. Thí điểm tại 100 trường mầm non của 20 tỉnh.',
        '8. Doanh thu du lịch tăng bình quân từ 15%/năm trở lên, đến năm 2030 đạt 400 tỷ đồng.',
      ),
    ).toEqual([
      'Quỹ hội bình quân | = | 50000 | đ | hội viên/năm',
      'Chi ngân sách cho chuyển đổi số | >= | 3 | % | tổng chi ngân sách phường',
      'người dân có tài khoản | >= | 60 | % | 2027',
      'trường có câu lạc bộ “5 không, 3 sạch” | = | 6 | trường',
      'Tuyển quân | = | 100 | % | chỉ tiêu giao',
      'Tỷ lệ bao phủ bảo hiểm y tế | = | 96.5 | %',
      'giải ngân vốn đầu tư công | = | 100 | % | kế hoạch',
      'trường mầm non của 20 tỉnh | = | 100 | trường',
      'Doanh thu du lịch tăng bình quân | >= | 15 | % | năm | 2030',
      'Doanh thu du lịch | = | 400000000000 | đồng | 2030',
    ]);
  });

  test('may stand behind the title of the list in one paragraph', () => {
    expect(
      factsOf('KẾ HOẠCH', '2. Chỉ tiêu: Toàn phường trồng mới 4.500 cây, trong đó: cây trường học 800 cây.'),
    ).toEqual(['Toàn phường trồng mới | = | 4500 | cây', 'Toàn phường trồng mới cây trường học | = | 800 | cây']);
  });

  test('of an item is no part of what the item before it counts', () => {
    expect(targetsOf('- Gồm: (1) cơ cấu kinh tế: công nghiệp 34%, dịch vụ 41%; (2) đảng viên mới tăng 3%.')).toEqual([
      'cơ cấu kinh tế công nghiệp | = | 34 | %',
      'cơ cấu kinh tế dịch vụ | = | 41 | %',
      'đảng viên mới tăng | = | 3 | %',
    ]);
  });
});

describe('what only says which ones are meant, or compares', () => {
  test.each([
    [
      '- 100% hộ kinh doanh có doanh thu từ 1 tỷ đồng trở lên dùng hóa đơn điện tử.',
      'hộ kinh doanh có doanh thu từ 1 tỷ đồng trở lên dùng hóa đơn điện tử | = | 100 | %',
    ],
    ['- Số hộ nợ thuế còn dưới 350 hộ (giảm 12% so với năm 2025).', 'Số hộ nợ thuế | < | 350 | hộ'],
    ['- Tỷ lệ giảng viên là tiến sĩ: 45% (năm học trước: 41%).', 'Tỷ lệ giảng viên là tiến sĩ | = | 45 | %'],
    ['- Diện tích ngô 4.200 ha (giảm 150 ha so với vụ trước).', 'Diện tích ngô | = | 4200 | ha'],
  ])('is no target: %s', (line, found) => {
    expect(targetsOf(line)).toEqual([found]);
  });

  test('nor is who leads or by when part of what is counted', () => {
    expect(factsOf('KẾ HOẠCH', 'III. NHIỆM VỤ', '1. Mở 04 lớp học cho phụ nữ (hoàn thành trong quý III).')).toEqual([
      'lớp học cho phụ nữ | = | 4 | lớp',
    ]);
  });
});

test('a unit may stand in a bracket behind what is measured', () => {
  expect(targetsOf('- Tỷ lệ hộ nghèo (%): dưới 1.', '- Tỷ lệ hộ có nước sạch (%): 98.')).toEqual([
    'Tỷ lệ hộ nghèo | < | 1 | %',
    'Tỷ lệ hộ có nước sạch | = | 98 | %',
  ]);
});

describe('things made ready, each with its number', () => {
  test('are counted where several stand below each other', () => {
    expect(
      factsOf('KẾ HOẠCH', 'II. VẬT TƯ', '- Áo phao: 150 cái.', '- Nhà bạt: 05 bộ (02 bộ loại lớn).', '- Gạo: 3 tấn.'),
    ).toEqual(['Áo phao | = | 150 | cái', 'Nhà bạt | = | 5 | bộ', 'Gạo | = | 3 | tấn']);
  });

  test('but not what a place has', () => {
    expect(factsOf('KẾ HOẠCH', 'II. ĐỊA BÀN', '- Dân số: 12.000 người.', '- Diện tích tự nhiên: 3.400 ha.')).toEqual(
      [],
    );
  });
});
