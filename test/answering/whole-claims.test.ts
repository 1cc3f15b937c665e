import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

describe('a claim of which only a part stands in the plan', () => {
  test('that names another recipient beside the right day is not confirmed', async () => {
    const answer = await ask('huyen o quang tri bao cao truoc 15/11 gui phong tai chinh phai khong');
    expect(answer.direct).not.toMatch(/^Đúng/u);
    expect(answer.answer).toContain('Đoạn trích không nêu “tài chính”.');
  });

  test('is confirmed where all of it stands there', async () => {
    const answer = await ask('Có phải Bắc Giang báo cáo trước 10/12 và gửi Sở Lao động - Thương binh và Xã hội không?');
    expect(answer.direct).toMatch(/^Đúng\. Định kỳ trước ngày 10\/12/u);
  });

  test.each([
    ['Lao động có bằng cấp chứng chỉ ở Bắc Giang ít nhất 45% phải không?', 'Không phải ít nhất 45%. 40-45%'],
    ['tỷ lệ thất nghiệp thành thị Bắc Giang trên 2,35% đúng không', 'Không phải trên 2,35%. Dưới 2,35%'],
    ['Chính phủ xây tối đa một triệu căn hộ nhà ở xã hội phải không', 'Không phải tối đa một triệu. Ít nhất một triệu'],
    ['Lâm Đồng đặt bao phủ BHYT trên 90% đúng không?', 'Không phải 90%. Trên 95%'],
    ['Có phải Lâm Đồng đặt BHYT ít nhất 95% không?', 'Đúng. Trên 95%'],
    ['Bắc Giang 62% lao động tham gia BHXH trở lên đúng ko', 'Đúng. 62%'],
  ])('is held against the amount as it is claimed: %s', async (question, said) => {
    expect((await ask(question)).direct).toContain(said);
  });
});

describe('what a plan is said to carry out', () => {
  test.each([
    ['Kế hoạch của huyện ở Quảng Trị thực hiện Nghị quyết 41 đúng không?', '42-NQ/TW', '41-NQ/TW'],
    ['hau giang trien khai nghi quyet 43 phai khong', '42-NQ/TW', '43-NQ/TW'],
  ])('is not confirmed by a number that stands there by mistake: %s', async (question, right, mistaken) => {
    const answer = await ask(question);
    expect(answer.direct).toMatch(/^Không phải\./u);
    expect(answer.direct).toContain(right);
    expect(answer.direct).not.toContain(mistaken);
    expect(answer.notes.join('\n')).toContain(mistaken);
  });

  test.each([
    ['Kế hoạch Bắc Giang căn cứ Nghị quyết 28 phải không?', /^Không phải\..*42-NQ\/TW/u],
    ['Lâm Đồng thực hiện nq 42 đúng ko', /^Đúng\..*42-NQ\/TW/u],
    ['ke hoach bac giang trien khai ke hoach 119-KH/TU phai khong', /^Đúng\..*119-KH\/TU/u],
  ])('is held against its opening: %s', async (question, said) => {
    expect((await ask(question)).direct).toMatch(said);
  });

  test('is only a name of the plan where more is claimed', async () => {
    const answer = await ask('Kế hoạch Bắc Giang thực hiện Nghị quyết 42 đặt BHYT trên 90% đúng không');
    expect(answer.direct).toContain('Không phải 90%. Trên 99%');
  });
});

describe('who is said to have issued a document', () => {
  test.each([
    ['Nghị quyết 111/2024/QH15 của Chính phủ đúng không?', /^Không phải\..*của Quốc hội/u],
    ['nghị quyết 111/2024/QH15 của Quốc hội phải không', /^Đúng\./u],
    ['96-CTr/TU của UBND tỉnh Quảng Trị đúng ko', /^Không phải\..*Ban Chấp hành Đảng bộ tỉnh/u],
    ['chi thi 21-CT/TW la cua ban bi thu dung khong', /^Đúng\..*Ban Bí thư/u],
    ['kế hoạch 119-KH/TU Bắc Giang của UBND tỉnh phải không', /^Không phải\..*Ban Thường vụ Tỉnh ủy/u],
    ['Nghị quyết 42 của Bộ Chính trị đúng không', /^Không phải\..*Ban Chấp hành Trung ương/u],
    ['nghị quyết 42 là của Chính phủ hả', /^Không phải\./u],
  ])('is held against how it is cited: %s', async (question, said) => {
    expect((await ask(question)).direct).toMatch(said);
  });
});

describe('a body that is said to lead', () => {
  test.each([
    'bcs đảng ubnd Hậu Giang chủ trì tuyên truyền đúng không',
    'Đảng đoàn HĐND Hậu Giang chủ trì tuyên truyền phải không',
  ])('is refuted by whatever name it is called: %s', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Không phải\. Ban Tuyên giáo/u);
  });
});

describe('an amount in a question for a body', () => {
  test.each([
    ['Bắc Giang 500 căn nhà ở xã hội thì sở nào chủ trì', 'Sở Xây dựng', 'Không phải 500. 74.900 căn hộ'],
    ['bac giang bhyt 90% vay ai chu tri', 'Bảo hiểm xã hội tỉnh', 'Không phải 90%. Trên 99%'],
    ['xóa 50% nhà tạm ở Bắc Giang phối hợp với ai', 'các sở, ban, ngành', 'Không phải 50%. 100%'],
  ])('is put right where the plan has another: %s', async (question, body, right) => {
    const answer = await ask(question);
    expect(answer.direct).toContain(body);
    expect(answer.details[0]).toContain(right);
  });

  test('is put right where no body is named', async () => {
    const answer = await ask('thất nghiệp thành thị 5% ở Bắc Giang thì ai lo');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).toContain('Không phải 5%. Dưới 2,35%');
  });

  test('is passed over where it is right', async () => {
    const answer = await ask('Bắc Giang 74.900 căn nhà ở xã hội thì sở nào chủ trì');
    expect(answer.answer).not.toContain('Không phải');
  });
});

describe('an amount that a plan bounds on the other side', () => {
  test.each([
    ['so nam song khoe toi da o lam dong la bao nhieu', 'Tối thiểu 68 năm'],
    ['Bắc Giang đặt tối đa bao nhiêu giường bệnh trên 10.000 dân?', '40 giường bệnh viện'],
  ])('is told apart from the answer: %s', async (question, near) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.details.join('\n')).toContain(`Gần nhất: ${near}`);
  });

  test('is the answer where it is bounded so', async () => {
    const answer = await ask('tỷ lệ trẻ em dưới 5 tuổi thấp còi ở Bắc Giang tối đa bao nhiêu');
    expect(answer.direct).toMatch(/^Dưới 15%/u);
  });
});

test('a level to fall to is not the amount by which it falls a year', async () => {
  const level = await ask('Hậu Giang giảm tỷ lệ hộ nghèo xuống còn 1% vào năm 2030 phải không?');
  expect(level.status).toBe('not_found');
  expect(level.details.join('\n')).toContain('Gần nhất: 1%/năm trở lên');
  expect((await ask('Hậu Giang mỗi năm giảm 1% hộ nghèo đúng không')).direct).toMatch(/^Đúng\. 1%\/năm/u);
});

describe('another province’s body of the same name', () => {
  test.each([
    ['Sở Y tế Lâm Đồng chủ trì y tế ở Bắc Giang phải không', /^Không phải\. Sở Y tế chủ trì \(Bắc Giang/u],
    ['so xay dung tinh hau giang chu tri nha o xa hoi o bac giang dung ko', /^Không phải\. Sở Xây dựng chủ trì/u],
    ['Sở Y tế Bắc Giang chủ trì giảm nghèo ở Lâm Đồng phải không', /^Không nêu\. .*Lâm Đồng/u],
    ['Sở Y tế Bắc Giang chủ trì y tế đúng không', /^Đúng\. Sở Y tế chủ trì \(Bắc Giang/u],
  ])('“%s” is not taken for the one asked about', async (question, said) => {
    expect((await ask(question)).direct).toMatch(said);
  });
});

describe('what is said of all places', () => {
  test('is held against each of them', async () => {
    const answer = await ask('Có phải mọi tỉnh đều đặt chỉ tiêu BHYT trên 95% không?');
    expect(answer.direct).toMatch(/^Trên 95%: Bắc Giang \(trên 99%\), Lâm Đồng/u);
    expect(answer.answer).toContain('Không nêu: Chính phủ.');
    const more = await ask('Có phải mọi tỉnh đều đặt chỉ tiêu BHYT trên 97% không?');
    expect(more.direct).toMatch(/^Không phải\. Trên 97%: Bắc Giang \(trên 99%\), huyện thuộc tỉnh Quảng Trị/u);
  });

  test('with several amounts shows each of them', async () => {
    const answer = await ask('Lâm Đồng và Hậu Giang đều đặt 35 giường bệnh và 20 bác sĩ trên 10000 dân phải không');
    expect(answer.answer).toContain('• Lâm Đồng: 35 giường bệnh viện trên 10.000 dân; 19 bác sĩ trên 10.000 dân');
    expect(answer.answer).not.toContain('20 bác sĩ');
  });
});

test('of two parts of a value, both are shown beside other plans', async () => {
  const answer = await ask('so sánh tỷ lệ người dân được dùng nước sạch của các tỉnh');
  expect(answer.answer).toMatch(/Hậu Giang \(dự thảo\): 100% \(thành thị\), 80% \(nông thôn\)/u);
});

test('hospitals are no hospital beds', async () => {
  const answer = await ask('Bắc Giang bao nhiêu bác sĩ và bao nhiêu bệnh viện');
  expect(answer.direct).toMatch(/^19 bác sĩ/u);
  expect(answer.answer).toContain('không nêu đúng con số được hỏi về bệnh viện');
});

test('that a body coordinates is not confirmed by “các sở, ban, ngành có liên quan”', async () => {
  const answer = await ask('Có phải Sở Tài chính phối hợp thực hiện nhà ở xã hội ở Bắc Giang không?');
  expect(answer.direct).toMatch(/^Phối hợp: các sở, ban, ngành/u);
  expect(answer.answer).toContain('Đoạn trích không nêu “Sở Tài chính”.');
});

test.each([
  ['sếp em bảo lâm đồng phải đạt bhxh 62%, em check lại giúp', /^Không phải 62%\. Khoảng 30%/u],
  ['đồng nghiệp nói Hậu Giang BHYT 99%, kiểm tra lại giúp mình', /^Không phải 99%\. Trên 95%/u],
  ['Bắc Giang 50% BHTN, xác nhận lại giúp', /^Đúng\. 50%/u],
])('what others said is checked: %s', async (question, said) => {
  expect((await ask(question)).direct).toMatch(said);
});

describe('a claim of which the plan has the matter with another body or year', () => {
  test.each([
    ['Sở Tài chính tổng hợp báo cáo của Bắc Giang phải không', 'Không phải Sở Tài chính.', 'Sở Lao động - Thương binh'],
    ['Ban Tổ chức Tỉnh ủy hướng dẫn tuyên truyền ở Lâm Đồng phải không', 'Không phải Ban Tổ chức', 'Ban Tuyên giáo'],
    ['chính phủ giao đánh giá nghị quyết năm 2026 và 2030 phải không', 'Không phải 2026.', 'năm 2025 và năm 2030'],
    ['Sở Công Thương chủ trì lĩnh vực xây dựng của Bắc Giang, chuẩn không?', 'Không phải.', 'Sở Xây dựng chủ trì'],
    ['có thông tin nói Sở Y tế chủ trì chuyển đổi số ở Bắc Giang', 'Không phải.', 'Sở Thông tin và Truyền thông'],
  ])('is denied, and what stands there is told: “%s”', async (question, said, instead) => {
    const { status, direct } = await ask(question);
    expect([status, direct.startsWith(said), direct.includes(instead)]).toEqual(['answered', true, true]);
  });

  test.each([
    'Chính phủ giao đánh giá nghị quyết năm 2025 và 2030 phải không',
    'Sở Xây dựng chủ trì lĩnh vực xây dựng Bắc Giang đúng không',
  ])('is not denied where all of it is so: “%s”', async (question) => {
    const { status, answer } = await ask(question);
    expect([status, answer.includes('Không phải')]).toEqual(['answered', false]);
  });

  test('names what the sentence shown for it lacks', async () => {
    const { answer } = await ask(
      'Bắc Giang phấn đấu thành trung tâm đào tạo nghề của vùng đồng bằng sông Hồng phải không',
    );
    expect(answer).toContain('Đoạn trích không nêu “sông Hồng”.');
  });

  test.each([
    'bắc giang bỏ chỉ tiêu nước sạch nông thôn 90% phải không',
    'tuong lam dong huy muc tieu 2.200 can noxh roi',
  ])('that a target is given up is not so where the plan sets it: “%s”', async (question) => {
    expect((await ask(question)).direct).toMatch(/^Không phải\./u);
  });
});
