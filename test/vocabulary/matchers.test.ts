import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/text/index.ts';
import { spellOutChoices } from '../../src/vocabulary/choices.ts';
import { agencyIdsOf, agencyMatcher, conceptMatcher, PhraseMatcher, placeMatcher } from '../../src/vocabulary/index.ts';

const placesIn = (text: string) =>
  placeMatcher()
    .match(tokenize(text))
    .filter((match) => !match.value.trap)
    .map((match) => match.value.place.id);

describe('finding agencies', () => {
  test.each([
    ['Sở Nội vụ', ['so-noi-vu']],
    ['Sở Ngoại vụ', ['so-ngoai-vu']],
    ['so ngoai vu', ['so-ngoai-vu']],
    ['Sở LĐTBXH', ['so-ldtbxh']],
    ['Sở LĐ-TB&XH', ['so-ldtbxh']],
    ['Sở Lao động - Thương binh và Xã hội', ['so-ldtbxh']],
    ['Bảo hiểm xã hội tỉnh', ['bhxh-tinh']],
    ['Sở Nội vụ, Sở Ngoại vụ', ['so-noi-vu', 'so-ngoai-vu']],
  ])('knows in "%s" %j', (name, ids) => {
    expect(agencyIdsOf(name)).toEqual(ids);
  });

  test('knows none in an ordinary sentence', () => {
    expect(agencyIdsOf('tỉ lệ thất nghiệp khu vực thành thị')).toEqual([]);
  });

  test('gives the same for NFC and NFD, with capitals and without', () => {
    for (const name of ['Sở Ngoại vụ', 'Sở LĐ-TB&XH', 'Sở Nông nghiệp và Phát triển nông thôn']) {
      for (const spelling of [name.normalize('NFD'), name.toUpperCase(), name.toLowerCase()]) {
        expect(agencyIdsOf(spelling), spelling).toEqual(agencyIdsOf(name));
      }
    }
  });

  test('takes the longer of two names that overlap', () => {
    const [match] = agencyMatcher().match(tokenize('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'));
    expect(match).toMatchObject({ from: 0, to: 9 });
  });
});

describe('finding places', () => {
  test.each([
    ['Hà Nam', ['ha-nam']],
    ['Hà Nội', ['ha-noi']],
    ['ha nam', ['ha-nam']],
    ['ha noi', ['ha-noi']],
    ['Bắc Giang và Hậu Giang', ['bac-giang', 'hau-giang']],
    ['lam dong', ['lam-dong']],
    ['tỉnh Quảng Trị', ['quang-tri']],
    ['Hoà Bình', ['hoa-binh']],
  ])('knows in "%s" %j', (text, ids) => {
    expect(placesIn(text)).toEqual(ids);
  });

  test.each([
    'người dân làm đồng',
    'trung tâm đa năng',
    'cơ sở trợ giúp xã hội đa năng',
    'diễn biến phức tạp',
    'nâng cao bằng cách',
    'mức trung bình khá',
    'bàn giao nhà',
    'Sở Nội vụ',
  ])('knows none in "%s"', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});

describe('finding concepts', () => {
  const conceptsIn = (text: string) =>
    conceptMatcher()
      .match(tokenize(text))
      .map((match) => match.value.id);

  test("gives one concept for the plan's words, an abbreviation, no marks and English", () => {
    const [plan] = conceptsIn('bảo hiểm y tế');
    expect(plan).toBeDefined();
    for (const words of ['BHYT', 'bao hiem y te', 'health insurance']) expect(conceptsIn(words)).toEqual([plan]);
  });
});

describe('a phrase matcher', () => {
  test('leaves out phrases without letters and takes the closer spelling of two that overlap', () => {
    const matcher = new PhraseMatcher<string>();
    matcher.add('…', 'nothing');
    matcher.add('bán nhà', 'sell');
    matcher.add('bản nhà', 'village');
    expect(matcher.match(tokenize('…'))).toEqual([]);
    expect(matcher.match(tokenize('bản nhà')).map((match) => match.value)).toEqual(['village']);
    expect(matcher.match(tokenize('bản nhà'), 0).map((match) => match.likeness)).toEqual([1]);
  });

  test('gives phrases inside others too, where all are asked for', () => {
    const matcher = new PhraseMatcher<string>();
    for (const phrase of ['nhà ở', 'nhà ở xã hội', 'xã hội']) matcher.add(phrase, phrase);
    const all = matcher.matchAll(tokenize('nhà ở xã hội')).map((match) => match.value);
    expect(all.sort()).toEqual(['nhà ở', 'nhà ở xã hội', 'xã hội']);
  });
});

describe('choices in a row of the data', () => {
  test('stand for every phrase that they make, whatever is left out', () => {
    expect(spellOutChoices('(văn bản|kế hoạch) nào (có |)nhắc')).toEqual([
      'văn bản nào có nhắc',
      'văn bản nào nhắc',
      'kế hoạch nào có nhắc',
      'kế hoạch nào nhắc',
    ]);
    expect(spellOutChoices('ai chủ trì')).toEqual(['ai chủ trì']);
  });
});
