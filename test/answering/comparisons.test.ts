import { describe, expect, test } from 'vitest';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { ask, index } = await openRealAssistant();
const cited = (answer: { citations: { documentId: string }[] }) =>
  [...new Set(answer.citations.map((citation) => citation.documentId))].sort();

describe('a comparison', () => {
  test('has a line for each plan that says something, and names the silent ones', async () => {
    const answer = await ask('So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương');
    expect(answer.status).toBe('answered');
    expect(answer.direct).toMatch(/đã tra 5\/5 văn bản, 4 văn bản nêu/u);
    expect(answer.answer).toContain('• Bắc Giang: trên 99%');
    expect(answer.answer).toContain('• Lâm Đồng: trên 95%');
    expect(answer.answer).toContain('• Hậu Giang (dự thảo): trên 95%');
    expect(answer.answer).toContain('• huyện thuộc tỉnh Quảng Trị: trên 98%');
    expect(answer.answer).toContain('Không nêu: Chính phủ.');
    expect(cited(answer)).toEqual(['bac-giang', 'hau-giang', 'lam-dong', 'quang-tri-huyen']);
    expect(answer.answer.length).toBeLessThanOrEqual(2500);
    expectCitationsToHold(index, answer);
  });

  test('of two places is about these two only', async () => {
    const answer = await ask('So sánh chỉ tiêu BHYT của Bắc Giang và Lâm Đồng');
    expect(answer.answer).toContain('Bắc Giang: trên 99%');
    expect(answer.answer).toContain('Lâm Đồng: trên 95%');
    expect(cited(answer)).toEqual(['bac-giang', 'lam-dong']);
  });

  test('with a place that has no plan answers for the other and says so', async () => {
    const answer = await ask('So sánh chỉ tiêu BHYT của Bắc Giang và Hà Nội');
    expect(answer.direct).toMatch(/^Trên 99%/u);
    expect(answer.answer).toMatch(/không có văn bản nào của Hà Nội/u);
    expect(cited(answer)).toEqual(['bac-giang']);
  });
});

describe('the highest and the lowest', () => {
  test('social housing is the locality’s, not the whole country’s', async () => {
    const answer = await ask('Địa phương nào đặt chỉ tiêu nhà ở xã hội cao nhất?');
    expect(answer.direct).toMatch(/Bắc Giang, 74\.900 căn/u);
    expectCitationsToHold(index, answer);
  });

  test('coverage of health insurance is found, those that share the lowest together', async () => {
    const highest = await ask('Nơi nào có chỉ tiêu bao phủ BHYT cao nhất?');
    expect(highest.direct).toMatch(/^Cao nhất: Bắc Giang, trên 99%/u);
    const lowest = await ask('Tỉnh nào đặt chỉ tiêu bao phủ bảo hiểm y tế thấp nhất?');
    expect(lowest.direct).toMatch(/^Thấp nhất: Lâm Đồng, Hậu Giang \(dự thảo\), trên 95%/u);
  });

  test.each([
    'tỉnh nào đặt tỷ lệ tiêm chủng cao nhất',
    'tinh nao tiem chung cao nhat',
  ])('of the provinces is no district’s (“%s”)', async (question) => {
    const { direct, answer } = await ask(question);
    expect(direct).toBe('Cao nhất: Bắc Giang, 97%.');
    expect(answer).not.toContain('Quảng Trị');
  });

  test('of all places may be a district’s', async () => {
    expect((await ask('nơi nào đặt tỷ lệ tiêm chủng cao nhất')).direct).toMatch(
      /^Cao nhất: huyện thuộc tỉnh Quảng Trị/u,
    );
  });

  test('unemployment is not mixed with unemployment insurance', async () => {
    const answer = await ask('Địa phương nào đặt chỉ tiêu thất nghiệp thấp nhất?');
    expect(answer.direct).toMatch(/^Thấp nhất trong các nơi tính cùng cách: Lâm Đồng, dưới 1,2%/u);
    expect(answer.answer).not.toContain('28%');
    expect(answer.notes.join(' ')).toMatch(/không hoàn toàn giống nhau/u);
  });
});

describe('a question that leaves the place open', () => {
  test('is answered for every plan that says something', async () => {
    const answer = await ask('Chỉ tiêu tỷ lệ thất nghiệp thành thị là bao nhiêu?');
    expect(answer.answer).toMatch(/Bắc Giang: dưới 2,35%/u);
    expect(answer.answer).toMatch(/Lâm Đồng: dưới 2%/u);
    expect(answer.answer).toMatch(/Hậu Giang \(dự thảo\): dưới 4%/u);
    expectCitationsToHold(index, answer);
  });

  test.each([
    ['ty le that nghiep thanh thi tinh nao thap nhat, xem het', 'Lâm Đồng: dưới 2%'],
    ['tinh nao neu ro so giuong benh, bao nhieu', 'Bắc Giang: 40 giường bệnh viện'],
    ['dieu duong tren 10.000 dan cac dia phuong dat the nao', 'Hậu Giang (dự thảo): 33 điều dưỡng'],
    ['bảo hiểm y tế các địa phương đạt ra sao', 'Bắc Giang: trên 99%'],
    ['bac si tren 10.000 dan tinh nao nhieu nhat, mai hop roi', 'Lâm Đồng: 19 bác sĩ'],
    ['nha o xa hoi moi tinh bao nhieu can, lap bang cho sep', 'Lâm Đồng: khoảng 2.200 căn'],
    ['tiem chung vac xin noi nao cao nhat', 'Bắc Giang: 97%'],
  ])('is about the matter, not about words of asking: %s', async (question, row) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain(row);
  });

  test('localities that are to act are bodies', async () => {
    const answer = await ask('Chính phủ giao các địa phương làm gì?');
    expect(answer.direct).toMatch(/địa phương được giao/u);
  });

  test('about a lead names the plan that gives one', async () => {
    const answer = await ask('Ai chủ trì nhà ở xã hội?');
    expect(answer.direct).toMatch(/^Sở Xây dựng chủ trì \(Bắc Giang/u);
    expect(answer.answer).toMatch(/Không nêu: .*Lâm Đồng/u);
  });
});

describe('the data of a comparison', () => {
  test('has a row a plan with its number, and where its proof stands among the citations', async () => {
    const answer = await ask('So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương');
    expect(answer.comparison?.map((row) => row.documentId)).toEqual(index.documents.map((one) => one.plan.documentId));
    for (const row of answer.comparison!) {
      if (!row.stated) {
        expect(row).not.toHaveProperty('value');
        continue;
      }
      expect(row).toMatchObject({ comparator: '>', unit: '%' });
      const proof = answer.citations[row.citation!]!;
      expect(proof.documentId).toBe(row.documentId);
      expect(proof.quote).toContain(`${row.value}%`);
    }
    expect(answer.comparison?.find((row) => row.documentId === 'chinh-phu')?.stated).toBe(false);
  });

  test('keeps both ends of a range', async () => {
    const answer = await ask('So sánh tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ của Bắc Giang và Lâm Đồng');
    expect(answer.comparison?.[0]).toMatchObject({ value: 40, valueMax: 45, unit: '%' });
  });
});

test('an answer tells what was understood', async () => {
  const answer = await ask('Sở Y tế chủ trì những nhiệm vụ nào ở Bắc Giang?');
  expect(answer.about).toMatchObject({ intent: 'tasks', documentIds: ['bac-giang'], agencyIds: ['so-y-te'] });
  const target = await ask('Tỷ lệ bao phủ bảo hiểm y tế của Lâm Đồng?', 'còn Hậu Giang?');
  expect(target.about).toMatchObject({
    intent: 'target',
    documentIds: ['hau-giang'],
    topic: 'tỷ lệ bao phủ bảo hiểm y tế',
  });
});

describe('two places of which one does better', () => {
  test.each([
    'bg với ld bên nào khá hơn về bhyt',
    'bhyt bg với lâm đồng bên nào khá hơn',
  ])('are set side by side (“%s”)', async (question) => {
    const { status, answer } = await ask(question);
    expect(status).toBe('answered');
    expect(answer).toMatch(/Bắc Giang: trên 99%/u);
    expect(answer).toMatch(/Lâm Đồng: trên 95%/u);
  });

  test('by its number are told apart', async () => {
    expect((await ask('bhxh hậu giang với lâm đồng bên nào nhỉnh hơn')).direct).toMatch(/Hậu Giang.*49%/u);
  });
});
