import { describe, expect, test } from 'vitest';
import { PlanLibrary } from '../../src/browsing/index.ts';
import { expectCitationsToHold, openRealAssistant } from '../system/real-assistant.ts';

const { index, assistant, ask } = await openRealAssistant();
const library = new PlanLibrary(index);
const keyOf = (place: string) => library.documents().find((one) => one.place.startsWith(place))!.key;

describe('the outline of a plan', () => {
  test('goes down from its chapters to the passages of a section, and up again', () => {
    const chapters = library.chapters(keyOf('Bắc Giang'))!;
    expect(chapters.children.map((section) => section.path)).toEqual(['I', 'II', 'III', 'IV']);
    const tasks = library.section(chapters.children[2]!.reference)!;
    expect(tasks.children.map((section) => section.path)).toContain('III.6');
    const sixth = library.section(tasks.children.find((section) => section.path === 'III.6')!.reference)!;
    expect(sixth.parent).toBe(tasks.section!.reference);
    const housing = library.section(sixth.children.find((section) => section.path === 'III.6.5')!.reference)!;
    const texts = housing.passages.map((span) => library.passage(span.reference)!.text);
    expect(texts).toContain('- Cơ quan chủ trì: Sở Xây dựng.');
  });

  test('of a plan or section that is not there is nothing', () => {
    expect(library.chapters('______')).toBeUndefined();
    expect(library.section('__________')).toBeUndefined();
    expect(library.passage('__________')).toBeUndefined();
  });

  test('every section of every plan can be reached, and every passage has its neighbours', () => {
    for (const document of library.documents()) {
      const walk = (references: string[]): number =>
        references.reduce((sum, reference) => {
          const level = library.section(reference)!;
          expect(level.passages.length + level.children.length, level.section?.path).toBeGreaterThanOrEqual(0);
          return sum + 1 + walk(level.children.map((child) => child.reference));
        }, 0);
      const { plan } = index.documents.find((one) => one.plan.documentId === document.documentId)!;
      expect(walk(library.chapters(document.key)!.children.map((one) => one.reference))).toBe(plan.sections.length);
    }
  });
});

describe('a cited passage', () => {
  test('is found by its quotation, and the quotation in it, for every citation of an answer', async () => {
    const answer = await ask('So sánh chỉ tiêu bao phủ bảo hiểm y tế giữa các địa phương');
    expect(answer.citations.length).toBeGreaterThan(3);
    for (const citation of answer.citations) {
      const span = library.locate(citation)!;
      const { text } = library.passage(span.reference)!;
      expect(text.slice(span.start, span.end).replace(/\s+/gu, '')).toBe(citation.quote.replace(/\s+/gu, ''));
    }
    expect(library.locate({ documentId: 'bac-giang', section: 'I', quote: 'không có trong văn bản' })).toBeUndefined();
  });

  test('is cited from the smallest unit to the document', async () => {
    const { citations } = await ask('Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?');
    const { reference } = library.locate(citations[0]!)!;
    expect(library.passage(reference)!.citation).toBe(
      'gạch đầu dòng thứ hai, mục III.6.5, Kế hoạch của UBND tỉnh Bắc Giang',
    );
  });

  /** The documents as an index made anew would give them. */
  const copyDocuments = () =>
    index.documents.map((document) => {
      const { plan, records, original } = document;
      const { documentId, pages, passages, sections, tables } = plan;
      return structuredClone({
        ...document,
        ...{ records, original, plan: { documentId, pages, passages, sections, tables } },
      });
    });

  test('keeps its name when the index is made anew, and loses it with its words', () => {
    const again = new PlanLibrary({ documents: copyDocuments() });
    const { reference } = library.targets(keyOf('Lâm Đồng'), 'housing')[0]!.span;
    expect(again.passage(reference)).toEqual(library.passage(reference));
    const changed = copyDocuments();
    for (const { plan } of changed) for (const passage of plan.passages) passage.text += ' (sửa)';
    expect(new PlanLibrary({ documents: changed }).passage(reference)).toBeUndefined();
  });
});

describe('records in lists', () => {
  test('every target stands under a field, with its value in its quotation', () => {
    for (const { key, targets } of library.documents()) {
      const listed = library.fields(key).flatMap((field) => library.targets(key, field.id));
      expect(listed).toHaveLength(targets);
      for (const target of listed) {
        expect(library.passage(target.span.reference)!.text).toContain(target.quote);
        for (const [number] of target.value.matchAll(/\d[\d.,]*/gu)) {
          expect(library.passage(target.span.reference)!.text, target.value).toContain(number);
        }
      }
    }
  });

  test('a body has its tasks by role, whatever its spelling', () => {
    const key = keyOf('Bắc Giang');
    const labour = library.agencies(key).find((agency) => agency.name === 'Sở Lao động - Thương binh và Xã hội')!;
    const tasks = library.tasks(key, labour.key);
    expect(tasks.filter((task) => task.role !== 'coordinating')).toHaveLength(labour.own);
    const { agency, document } = library.agencyAt(tasks[0]!.span.reference)!;
    expect([agency, document.key]).toEqual([labour, key]);
  });

  test('a value is told with what it is counted per', () => {
    const health = library.targets(keyOf('Lâm Đồng'), 'health').map((target) => target.value);
    expect(health).toContain('19 bác sĩ trên 10.000 dân');
  });

  test('a matter can be compared where two plans or more set a target for it', () => {
    const matter = library.matters().find((one) => one.name === 'tỷ lệ bao phủ bảo hiểm y tế')!;
    expect(matter.documents).toHaveLength(4);
  });

  test('every matter that is offered has a row, with its proof, for each plan that it names', async () => {
    for (const { key, name, documents } of library.matters()) {
      for (const language of ['vi', 'en'] as const) {
        const reply = (await assistant.compare(key, { language }))!;
        expectCitationsToHold(index, reply);
        const stated = reply.comparison!.filter((row) => row.stated);
        const keys = library.documents().filter((one) => stated.some((row) => row.documentId === one.documentId));
        expect(
          keys.map((one) => one.key),
          name,
        ).toEqual(expect.arrayContaining(documents));
        for (const row of stated) expect(reply.citations[row.citation!]?.documentId, name).toBe(row.documentId);
      }
    }
  });

  test('a matter is compared between the plans chosen, and nothing is when it or they are gone', async () => {
    const { key } = library.matters().find((one) => one.name === 'tỷ lệ bao phủ bảo hiểm y tế')!;
    const documents = [keyOf('Bắc Giang'), keyOf('Lâm Đồng')];
    const reply = (await assistant.compare(key, { documents, language: 'vi' }))!;
    expect(reply.comparison!.map((row) => [row.place, row.text])).toEqual([
      ['Bắc Giang', 'trên 99%'],
      ['Lâm Đồng', 'trên 95%'],
    ]);
    expect(await assistant.compare(key, { documents: ['______'], language: 'vi' })).toBeUndefined();
    expect(await assistant.compare('________', { language: 'vi' })).toBeUndefined();
  });

  test('where the plans measure the same in the same words, the matter has these words, and rows do not repeat them', async () => {
    const { key, name } = library.matters().find((one) => one.name.startsWith('hộ gia đình chăm sóc trẻ em'))!;
    expect(name).toMatch(/hộ nghèo, cận nghèo được hưởng trợ cấp xã hội theo quy định$/u);
    const { comparison } = (await assistant.compare(key, { language: 'vi' }))!;
    expect(comparison!.filter((row) => row.stated).map((row) => row.text)).toEqual(['100%', '100%', '100%']);
  });

  test('related passages name the matter, whatever kind of answer was asked for', async () => {
    const question = 'Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?';
    const found = await assistant.findRelated([question], ['bac-giang']);
    expect(found.length).toBeGreaterThan(1);
    for (const { reference } of found) expect(library.passage(reference)!.text.toLowerCase()).toContain('nhà ở');
    expect(await assistant.findRelated(['Thời tiết hôm nay thế nào?'], ['bac-giang'])).toEqual([]);
    expect(await assistant.findRelated([], ['bac-giang'])).toEqual([]);
  });

  test('passages are found by words, of the place that they name', async () => {
    const found = await assistant.findPassages('nhà ở xã hội Lâm Đồng', { offset: 0, limit: 5 });
    expect(found.length).toBeGreaterThan(2);
    for (const { reference } of found) expect(library.passage(reference)!.document.place).toBe('Lâm Đồng');
    const next = await assistant.findPassages('nhà ở xã hội Lâm Đồng', { offset: 2, limit: 3 });
    expect(next).toEqual(found.slice(2, 5));
  });
});
