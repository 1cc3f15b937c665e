import type { Answer, Citation } from '../../src/answering/answer.ts';
import type { DocumentSummary } from '../../src/conversation/assistant.ts';

const BAC_GIANG = { documentId: 'bac-giang', title: 'Kế hoạch của UBND tỉnh Bắc Giang' };

/** An answer from its parts; what is left out is empty. */
export function sampleAnswer(parts: Partial<Answer>): Answer {
  const { direct = '', details = [], notes = [] } = parts;
  return {
    status: 'answered',
    answer: [direct, ...details, ...notes].join('\n'),
    direct,
    details,
    notes,
    citations: [],
    language: 'vi',
    ms: 3,
    ...parts,
  };
}

/** "Cơ quan nào chủ trì nhiệm vụ nhà ở xã hội ở Bắc Giang?" */
export const HOUSING_LEAD: Answer = sampleAnswer({
  direct: 'Sở Xây dựng chủ trì (Bắc Giang, lĩnh vực xây dựng).',
  details: [
    'Phối hợp: các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố.',
    'Thời gian: kế hoạch không nêu.',
  ],
  citations: [
    {
      ...BAC_GIANG,
      section: 'III.6.5',
      heading: 'Lĩnh vực xây dựng',
      page: 10,
      quote: 'Cơ quan chủ trì: Sở Xây dựng.',
    },
    {
      ...BAC_GIANG,
      section: 'III.6.5',
      heading: 'Lĩnh vực xây dựng',
      page: 10,
      quote: 'Cơ quan phối hợp: các sở, ban, ngành có liên quan, UBND các huyện, thị \n\nxã, thành phố.',
    },
  ],
});

/** "which agency leads the social housing task in Bắc Giang" */
export const HOUSING_LEAD_ENGLISH: Answer = sampleAnswer({
  language: 'en',
  direct: 'Sở Xây dựng leads (Bắc Giang, lĩnh vực xây dựng).',
  details: ['Coordinating: các sở, ban, ngành có liên quan, UBND các huyện, thị xã, thành phố.'],
  citations: HOUSING_LEAD.citations.slice(0, 1),
});

/** "Chỉ tiêu bảo hiểm y tế ở Hậu Giang?", from a draft whose source has no pages. */
export const INSURANCE_TARGET_DRAFT: Answer = sampleAnswer({
  direct: 'Trên 95% dân số tham gia bảo hiểm y tế vào năm 2030 (Hậu Giang, dự thảo).',
  notes: ['Văn bản này là dự thảo, chưa có số và ngày.'],
  citations: [
    {
      documentId: 'hau-giang',
      title: 'Chương trình của Tỉnh ủy Hậu Giang (dự thảo)',
      section: 'II.2',
      heading: 'Các chỉ tiêu chủ yếu đến năm 2030',
      quote: 'trên 95% dân số tham gia bảo hiểm y tế',
    },
  ],
});

/** A follow-up, "Còn Lâm Đồng?". */
export const HOUSING_NOT_ASSIGNED: Answer = sampleAnswer({
  status: 'not_found',
  direct: 'Không nêu. Chương trình của Tỉnh ủy Lâm Đồng không giao cơ quan chủ trì cho nhiệm vụ nhà ở xã hội.',
});

/** Many citations, as a comparison or an agency's list of tasks has. */
export function manyCitations(count: number, quote: (index: number) => string): Citation[] {
  return Array.from({ length: count }, (_, index) => ({
    ...BAC_GIANG,
    section: `III.${index + 1}`,
    heading: '',
    page: index + 1,
    quote: quote(index),
  }));
}

/** The documents as a manifest would describe them. */
export const DOCUMENTS: DocumentSummary[] = [
  { ...BAC_GIANG, place: 'Bắc Giang', status: 'issued' },
  {
    documentId: 'hau-giang',
    title: 'Chương trình của Tỉnh ủy Hậu Giang',
    place: 'Hậu Giang',
    status: 'draft',
  },
  {
    documentId: 'quang-tri',
    title: 'Kế hoạch của UBND tỉnh Quảng Trị',
    place: 'Quảng Trị',
    status: 'issued',
    number: '131/KH-UBND',
    date: '2024-06-27',
  },
];
