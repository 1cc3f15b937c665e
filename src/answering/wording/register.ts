import type { RegisterAsked, RegisterFact } from '../../question/index.ts';

/** What is said where several documents are set side by side by facts of themselves. */
export interface RegisterWording {
  facts: Record<RegisterFact, string>;
  status: Record<'issued' | 'draft', string>;
  yearOnly(year: number): string;
  /** Above the facts of all. */
  all(facts: string, count: number): string;
  noneStates(facts: string, count: number): string;
  line(name: string, facts: string): string;
  notStated: string;
  /** What only another document says of it. */
  cited(text: string): string;
  /** An office without the name of whoever holds it. */
  unnamed(role: string): string;
  /** What those chosen have in common. */
  which(asked: RegisterAsked, names: RegisterNames): string;
  chosen(count: number, searched: number, which: string): string;
  none(searched: number, which: string): string;
  /** The first or last by a fact, of those that state it. */
  first(order: 'first' | 'last', fact: RegisterFact, name: string, value: string, known: number): string;
  /** Too few state it. */
  noOrder(fact: RegisterFact, known: number, searched: number): string;
  unknown(fact: RegisterFact, names: string): string;
}

/** What a question names besides the documents. */
export interface RegisterNames {
  office: string;
  bodies: string;
  period: string;
}

export const registerInVietnamese: RegisterWording = {
  facts: {
    date: 'Ngày ban hành',
    signer: 'Người ký',
    issuer: 'Cơ quan ban hành',
    status: 'Tình trạng',
    number: 'Số',
    pages: 'Số trang',
    recipients: 'Nơi nhận',
  },
  status: { issued: 'đã ban hành', draft: 'bản dự thảo' },
  yearOnly: (year) => `chỉ ghi năm ${year}`,
  all: (facts, count) => `${facts} của ${count} văn bản:`,
  noneStates: (facts, count) => `Không ghi. ${facts}: không văn bản nào trong ${count} văn bản ghi.`,
  line: (name, facts) => `• ${name}: ${facts}`,
  notStated: 'không ghi',
  cited: (text) => `${text} (theo văn bản khác dẫn; tự văn bản không ghi)`,
  unnamed: (role) => `${role} (không ghi tên)`,
  which: ({ pick, facts }, { office, bodies, period }) => {
    if (pick === 'draft') return 'là bản dự thảo';
    if (pick === 'issued') return 'đã ban hành, không phải dự thảo';
    if (pick === 'office') return `do ${office} ký`;
    if (pick === 'within') return `ban hành ${period}`;
    if (pick === 'body') return facts[0] === 'recipients' ? `ghi nơi nhận có ${bodies}` : `do ${bodies} ban hành`;
    const lacking = { date: 'đủ ngày ban hành', number: 'số', signer: 'tên người ký' } as const;
    return `không ghi ${facts.map((fact) => lacking[fact as keyof typeof lacking] ?? fact).join(', ')}`;
  },
  chosen: (count, searched, which) => `${count}/${searched} văn bản ${which}:`,
  none: (searched, which) => `Không có. Đã tra ${searched}/${searched} văn bản, không văn bản nào ${which}.`,
  first: (order, fact, name, value, known) =>
    fact === 'pages'
      ? `${order === 'last' ? 'Dài' : 'Ngắn'} nhất: ${name}, ${value} (so ${known} văn bản).`
      : `Ban hành ${order === 'last' ? 'muộn' : 'sớm'} nhất trong ${known} văn bản ghi ngày: ${name}, ${value}.`,
  noOrder: (fact, known, searched) =>
    `Không xếp được: ${known === 0 ? `không văn bản nào trong ${searched} văn bản` : `chỉ ${known}/${searched} văn bản`} ghi đủ ${fact === 'pages' ? 'số trang' : 'ngày ban hành'}.`,
  unknown: (fact, names) =>
    `Không xác định được (văn bản không ghi đủ ${fact === 'pages' ? 'số trang' : fact === 'signer' ? 'phần chữ ký' : fact === 'recipients' ? 'nơi nhận' : fact === 'issuer' ? 'cơ quan ban hành' : 'ngày'}): ${names}.`,
};

export const registerInEnglish: RegisterWording = {
  facts: {
    date: 'Date of issue',
    signer: 'Signatory',
    issuer: 'Issuing body',
    status: 'Status',
    number: 'Number',
    pages: 'Pages',
    recipients: 'Recipients',
  },
  status: { issued: 'issued', draft: 'a draft' },
  yearOnly: (year) => `year ${year} only`,
  all: (facts, count) => `${facts} of ${count} documents:`,
  noneStates: (facts, count) => `Not stated. ${facts}: none of ${count} documents states it.`,
  line: (name, facts) => `• ${name}: ${facts}`,
  notStated: 'not stated',
  cited: (text) => `${text} (as another document cites it; not stated itself)`,
  unnamed: (role) => `${role} (no name)`,
  which: ({ pick, facts }, { office, bodies, period }) => {
    if (pick === 'draft') return 'marked as a draft';
    if (pick === 'issued') return 'issued, not a draft';
    if (pick === 'office') return `signed by “${office}”`;
    if (pick === 'within') return `issued ${period}`;
    if (pick === 'body') return facts[0] === 'recipients' ? `sent to ${bodies}` : `issued by ${bodies}`;
    const lacking = { date: 'date of issue', number: 'number', signer: 'name of the signatory' } as const;
    return `without a full ${facts.map((fact) => lacking[fact as keyof typeof lacking] ?? fact).join(', ')}`;
  },
  chosen: (count, searched, which) => `${count} of ${searched} documents ${count === 1 ? 'is' : 'are'} ${which}:`,
  none: (searched, which) => `None. Searched ${searched} of ${searched} documents, none is ${which}.`,
  first: (order, fact, name, value, known) =>
    fact === 'pages'
      ? `The ${order === 'last' ? 'longest' : 'shortest'}: ${name}, ${value} (of ${known} documents).`
      : `Issued ${order === 'last' ? 'last' : 'first'} of the ${known} documents that state a date: ${name}, ${value}.`,
  noOrder: (fact, known, searched) =>
    `No order can be told: only ${known} of ${searched} documents state ${fact === 'pages' ? 'their pages' : 'a date of issue'}.`,
  unknown: (_fact, names) => `Cannot be told (not fully stated): ${names}.`,
};
