import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

test('asked whether it is a person, it says that it is a program', async () => {
  expect((await ask('em là robot hay người thật vậy')).direct).toContain('chương trình máy tính');
  expect((await ask('are you a human or a bot?')).direct).toContain('computer program');
});

describe('what a plan only aims at', () => {
  test.each([
    ['Bắc Giang xóa xong nhà dột nát chưa?', '100%'],
    ['nam ngoai huyen o quang tri tiem chung dat bao nhieu', '100%'],
    ['hiện Bắc Giang tiêm chủng đạt mấy % rồi', '97%'],
    ['giờ Lâm Đồng có bao nhiêu bác sĩ rồi', '19 bác sĩ'],
    ['Has Lam Dong reached its health insurance target yet?', '95%'],
  ])('is no answer to what has been reached, and is shown (%s)', async (question, aim) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/^(?:Không nêu|Not stated)/u);
    expect(answer.details.join('\n')).toContain(aim);
  });
});

describe('a sentence that only speaks of the matter', () => {
  test.each([
    ['điều kiện thuê mua nhà ở xã hội ở Lâm Đồng là gì', 'điều kiện'],
    ['Thủ tục hưởng BHXH một lần ở Hậu Giang thế nào?', 'thủ tục'],
    ['vì sao Lâm Đồng đặt BHYT trên 95%', 'lý do'],
    ['mức vay tạo việc làm ở Lâm Đồng', 'số tiền'],
    ['hau giang chi bao nhiêu cho bảo hiểm y tế', 'số tiền'],
    ['bg bo ra bn cho nuoc sach', 'số tiền'],
    ['How much does Bac Giang spend on hospital beds?', 'amount of money'],
    ["what's the budget for clean water in Hau Giang", 'amount of money'],
    ['how much does it cost to train workers in Hau Giang', 'amount of money'],
    ['expenditure on poverty reduction in Hau Giang', 'amount of money'],
    ['nhà văn hóa của Quảng Trị làm ở thôn nào', 'địa điểm'],
    ['tram y te hau giang dat o xa nao', 'địa điểm'],
    ['In which village will social housing be built in Bac Giang?', 'spot'],
  ])('does not tell what is asked of it (%s)', async (question, lacking) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toContain(lacking);
  });

  test.each([
    ['How many hospital beds does Bac Giang aim at?', '40 giường'],
    ['how much social housing will Lam Dong build', '2.200 căn'],
  ])('tells an amount that is no money (%s)', async (question, figure) => {
    expect((await ask(question)).direct).toContain(figure);
  });

  test.each([
    'plan nào nhắc zalo',
    'cho xem target bhyt bg',
    'check bhyt hg bn',
  ])('stays in Vietnamese beside one English word (%s)', async (question) => {
    expect((await ask(question)).language).toBe('vi');
  });

  test('says in English that a cost is not told', async () => {
    expect((await ask('cost of building hostels in Lam Dong')).direct).toMatch(/^Not stated/u);
  });

  test('tells where a thing is put, where it does', async () => {
    const answer = await ask('cụm thông tin điện tử của Lâm Đồng đặt ở đâu');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain('vùng sâu, vùng xa');
  });

  test('tells it where it does', async () => {
    const answer = await ask('Vì sao phải đa dạng các gói dịch vụ BHYT ở Lâm Đồng?');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toContain('góp phần');
  });

  test('is no reason for a number that the plan does not have: that is put right', async () => {
    const answer = await ask('vì sao Hậu Giang chỉ đặt 30 giường bệnh trên vạn dân');
    expect(answer.direct).toMatch(/^Không phải 30\. 35 giường/u);
  });
});

describe('the body that leads', () => {
  test.each([
    ['Who pays for tourism promotion in Bac Giang?', 'Sở Văn hoá, Thể thao và Du lịch'],
    ['ai bỏ tiền xóa nhà dột nát ở Bắc Giang', 'Sở Xây dựng'],
    ['ai tra tien cho chuyen doi so bac giang', 'Sở Thông tin và Truyền thông'],
    ['tiền đào tạo nghề của Bắc Giang do ai chi', 'Sở Lao động - Thương binh và Xã hội'],
  ])('is not who pays for it (%s)', async (question, lead) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).toMatch(/ai chi trả|who pays/u);
    expect(answer.details.join('\n')).toContain(lead);
  });

  test.each([
    'lao động Bắc Giang với Lâm Đồng ai trẻ hơn',
    'y te bac giang voi lam dong ben nao tot hon',
  ])('is not asked for where places are held against each other (%s)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.answer).not.toContain('chủ trì');
  });
});

describe('a person', () => {
  test('is named as signer and for nothing else', async () => {
    expect((await ask('ai là phó bí thư ký chương trình của Tỉnh ủy Lâm Đồng')).direct).toContain('Trần Đình Văn');
    expect((await ask('ai là bí thư tỉnh ủy Lâm Đồng')).status).toBe('not_found');
    const home = await ask('Trần Đình Văn quê ở đâu');
    expect(home.status).toBe('not_found');
    expect(home.answer).toContain('PHÓ BÍ THƯ');
  });
});

describe('who leads a task', () => {
  test.each([
    'Ai chủ trì Cách mạng công nghiệp lần thứ tư ở Bắc Giang?',
    'so nao phu trach tai nguyen dat dai o bac giang',
    'ai chủ trì phòng chống thiên tai ở Bắc Giang',
    'Ai chủ trì phát triển kinh tế số ở Bắc Giang?',
  ])('does not lead what the task only serves or joins (%s)', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_found');
    expect(answer.direct).not.toMatch(/chủ trì \(/u);
  });

  test('leads what the task does, though it serves something else', async () => {
    expect((await ask('Ai chủ trì vận động bà con vùng đầu nguồn ở Bắc Giang?')).direct).toContain('Nông nghiệp');
  });
});

describe('a town that bears its province’s name', () => {
  test('is told from the province', async () => {
    const answer = await ask('thành phố Bắc Giang đặt bao nhiêu bác sĩ trên vạn dân');
    expect(answer.status).toBe('not_found');
    expect(answer.answer).toContain('không nêu riêng cho thành phố Bắc Giang');
    expect((await ask('Các tỉnh, thành phố Bắc Giang, Lâm Đồng đặt BHYT bao nhiêu?')).status).toBe('answered');
  });
});

describe('places', () => {
  test.each([
    'tỉnh nào giàu nhất',
    'noi nao co nhieu nguoi co cong nhat',
    'Tỉnh nào thực hiện nghị quyết tốt nhất',
  ])('are not ranked by what no plan measures (%s)', async (question) =>
    expect((await ask(question)).status).toBe('not_found'));
});

describe('several years', () => {
  test('are each answered for, also where the plan sets nothing', async () => {
    const { direct, details } = await ask('Lâm Đồng đặt bao nhiêu bác sĩ năm 2027, năm 2030?');
    expect(direct).toMatch(/^19 bác sĩ/u);
    expect(details).toContain('Không nêu con số cho năm 2027.');
  });
});

describe('what no plan states', () => {
  test('is not called a deadline twice where none has one', async () => {
    const { status, direct } = await ask('tháng 3 này huyện phải nộp báo cáo gì');
    expect(status).toBe('not_found');
    expect(direct).toContain('không văn bản nào nêu thời hạn tháng 3.');
  });
});

describe('silence', () => {
  test('is not claimed of a matter that a passage speaks of', async () => {
    const answer = await ask('Bắc Giang nói gì về màu sơn của nhà ở xã hội?');
    expect(answer.status).toBe('not_found');
    expect(answer.direct).not.toMatch(/không nói về nhà ở xã hội/u);
  });

  test('is told of a body whose plan is not loaded, instead of other bodies’ plans', async () => {
    const answer = await ask('kế hoạch của Bộ Y tế đặt chỉ tiêu BHYT bao nhiêu');
    expect(answer.direct).toMatch(/không có văn bản nào của Bộ Y tế/u);
  });
});

describe('money for the plan as a whole', () => {
  test.each([
    'bắc giang cần bao nhiêu tỷ cho kế hoạch này',
    'hg can bn ti cho chuong trinh nay',
    'ld chi may ty cho kh nay',
    'chương trình này của lâm đồng tốn mấy trăm tỷ',
  ])('is told by no other number, nor is one near it: %s', async (question) => {
    const { status, direct, details } = await ask(question);
    expect(status).toBe('not_found');
    expect(direct).toContain('không nêu số tiền được hỏi');
    expect(details.join('\n')).not.toMatch(/\d ?%/u);
  });

  test('is no share, which begins like a sum', async () => {
    expect((await ask('bao nhiêu tỷ lệ lao động qua đào tạo bg')).direct).toMatch(/^40-45%/u);
  });
});
