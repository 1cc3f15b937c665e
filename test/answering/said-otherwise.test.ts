import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask, understand } = await openRealAssistant();

describe('a question said in other words', () => {
  test.each([
    ['Bắc Giang báo cáo trước ngày 10 tháng 12 đúng không', 'Đúng.'],
    ['Hạn báo cáo của huyện thuộc Quảng Trị là ngày 15 tháng 12, phải không?', 'Không phải'],
    ['15 tháng 6 năm 2024 là hạn gì', 'Xây dựng, ban hành Chương trình hành động'],
    ['Must the district in Quảng Trị report by 15 December each year?', 'No'],
    ['Is the annual report of the Government due before December 15?', 'Yes'],
  ])('a day told in words is that day: “%s”', async (question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toContain(said);
  });

  test('six months once are no day', () => {
    expect(understand('Bắc Giang báo cáo 6 tháng 1 lần đúng không').text).toContain('6 tháng 1 lần');
    expect(understand('trẻ dưới 36 tháng tuổi').text).toContain('36 tháng tuổi');
  });

  test.each([
    ['Dạy nghề ở Bắc Giang là việc của Sở Giáo dục phải không', 'Sở Lao động - Thương binh và Xã hội chủ trì'],
    ['nhà ở xã hội bắc giang là nhiệm vụ của Sở Xây dựng đúng không', 'Đúng. Sở Xây dựng chủ trì'],
    ['Bảo tồn văn hóa ở Bắc Giang là việc của Sở Y tế đứng đầu, phải không', 'Sở Văn hoá, Thể thao và Du lịch chủ trì'],
  ])('whose work a matter is said to be is a claim of who leads: “%s”', async (question, said) => {
    const { answer } = await ask(question);
    expect(answer).toContain(said);
  });

  test('the work of a body is still asked for where no matter is named', async () => {
    expect((await ask('việc của Sở Y tế Bắc Giang gồm những gì')).answer).toContain('Sở Y tế chủ trì 1 nhiệm vụ');
  });

  test.each([
    ['Which body in Bac Giang leads the protection of the environment?', 'Sở Nông nghiệp'],
    ['Who is responsible for protecting our natural environment in Bac Giang?', 'Sở Nông nghiệp'],
    ['How many affordable homes does Lam Dong plan to build?', '2.200'],
    ['Bac Giang: how many beds in hospitals for every 10,000 people?', '40'],
    ['What living space per person does Bac Giang aim for?', '32,5'],
  ])('English words are known in other forms and another order: “%s”', async (question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toContain(said);
  });

  test.each([
    'How many hospital beds for every 1,000 people does Bac Giang aim for?',
    'Who protects the border in Bac Giang?',
    'How many homes were sold in Lam Dong?',
  ])('English words of another matter name none: “%s”', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  test('“Việt Nam định …” names no province', () => {
    expect(
      understand('Việt Nam định làm gì về việc làm theo chương trình của Chính phủ').places.map(({ id }) => id),
    ).toEqual(['trung-uong']);
    expect(understand('Nam Định xây bao nhiêu căn').places.map(({ id }) => id)).toEqual(['nam-dinh']);
  });

  test.each([
    ['ông nào hạ bút ký kế hoạch của huyện bên Quảng Trị', 'Nguyễn Thiên Tùng'],
    ['chương trình Lâm Đồng có chữ ký của ai', 'Trần Đình Văn'],
    ['BHYT ở Lâm Đồng với Bắc Giang chỗ nào dẫn đầu', 'Bắc Giang'],
    ['đặt bên nhau giúp chỉ tiêu BHYT của Bắc Giang và Hậu Giang', '99%'],
    ['Sở Nội vụ Bắc Giang gánh mấy đầu việc', '2 nhiệm vụ'],
    ['Xét về dân có thẻ bảo hiểm y tế thì Hậu Giang đặt ra bao nhiêu', '95%'],
    ['ở vùng hẻo lánh Lâm Đồng bao nhiêu phần trăm dân được sinh hoạt văn hóa', '75%'],
    ['Hậu Giang muốn dân sống thọ bình quân mấy tuổi', '75'],
    ['Bắc Giang: người già hết tuổi lao động bao nhiêu phần trăm lãnh lương hưu', '60%'],
  ])('everyday words for asking and for the matter: “%s”', async (question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toContain(said);
  });

  test.each([
    'Lâm Đồng đã bán được mấy căn nhà ở xã hội',
    'Hậu Giang trả cho mỗi người già bao nhiêu lương hưu một tháng',
    'Bắc Giang tính thu phí nước sạch bao nhiêu',
    'huyện ở Quảng Trị bao nhiêu người dân tộc thiểu số được coi tivi',
    'ai ở Hậu Giang đứng ra lo nhà giá rẻ',
  ])('a word that makes it another matter keeps doing so: “%s”', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });
});

describe('bodies, districts and groups said otherwise', () => {
  test.each([
    ['What does the home affairs department in Bac Giang lead?', 'so-noi-vu'],
    ["Tasks of Bac Giang's agriculture department", 'so-nnptnt'],
    ['What does the planning department of Bac Giang do?', 'so-khdt'],
    ['Is the health ministry given tasks in the programme of the Government?', 'bo-y-te'],
    ['What does the district labour office in Quang Tri do?', 'phong-ldtbxh'],
    ['What does the propaganda board of Lam Dong have to do?', 'ban-tuyen-giao-tu'],
  ])('an English name in everyday order is that body: “%s”', (question, body) => {
    expect(understand(question).agencies.map(({ id }) => id)).toContain(body);
  });

  test.each([
    'How many people have health insurance in the office towns of Bac Giang?',
    'Who leads agriculture in Bac Giang?',
    'What is planned for health in Bac Giang?',
  ])('words of a field alone name no body: “%s”', (question) => {
    expect(understand(question).agencies).toEqual([]);
  });

  test.each([
    ['bảo hiểm y tế ở huyện bao nhiêu', 'Trên 98%'],
    ['chỉ số phát triển con người bên huyện đặt mức nào', 'thuộc nhóm cao trong tỉnh'],
    ['ở huyện thì hộ nghèo còn mấy phần trăm', '<1%'],
  ])('“bên huyện” is the district of which there is a plan: “%s”', async (question, said) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer.split('\n')[0]).toContain(said);
  });

  test('poor districts are not the district', async () => {
    expect((await ask('tỷ lệ hộ nghèo ở huyện nghèo bao nhiêu')).answer).not.toContain('huyện thuộc tỉnh Quảng Trị.');
  });

  test('others whom the same thing is for are no subject of their own', async () => {
    expect((await ask('Bắc Giang dự kiến xây mấy căn hộ cho người nghèo và công nhân')).answer).not.toContain('40-45%');
    const both = await ask('Bắc Giang đặt bao nhiêu % cho lao động có bằng cấp và trẻ thấp còi');
    expect(both.answer).toContain('40-45%');
    expect(both.answer).toContain('15%');
  });
});
