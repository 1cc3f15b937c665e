import type { ManifestEntry } from '../corpus/index.ts';
import { tokenize } from '../text/index.ts';
import { placeMatcher } from '../vocabulary/index.ts';
import type { Plan } from './plan.ts';

const KIND = /(?:^|\s)(KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN)(?!\p{L})/u;
const ISSUER =
  /(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Huyện ủy|Chính phủ|Thủ tướng|Ban Chấp hành|HĐND)/u;

/** What the text of a plan tells about itself: its kind, place and whether it is a draft. Used without a manifest entry. */
export function inferIdentity(plan: Plan): ManifestEntry {
  const head = headOf(plan);
  const kind = KIND.exec(head)?.[1];
  const places = placeMatcher()
    .match(
      tokenize(
        `${head} ${plan.passages
          .filter((passage) => passage.kind === 'recipients')
          .map((p) => p.text)
          .join(' ')}`,
      ),
    )
    .filter((match) => !match.value.trap && match.value.place.kind !== 'central')
    .map((match) => match.value.place);
  const counted = new Map<string, number>();
  for (const place of places) counted.set(place.id, (counted.get(place.id) ?? 0) + 1);
  const [id] = [...counted].sort((a, b) => b[1] - a[1])[0] ?? [];
  const place = places.find((one) => one.id === id);
  const issuer = ISSUER.exec(head)?.[1];
  const name = kind ? kind.charAt(0) + kind.slice(1).toLowerCase() : 'Văn bản';
  return {
    id: plan.documentId,
    title: [name, place ? `(${place.name})` : `“${plan.documentId}”`].join(' '),
    ...(kind ? { kind: name } : {}),
    ...(issuer ? { issuer } : {}),
    ...(place ? { place: { id: place.id, name: place.name, level: 'province' as const } } : {}),
    status: isDraft(plan) ? 'draft' : 'issued',
    carriesOut: [],
    citedAs: [],
  };
}

/** True when the document calls itself a draft above its first section. */
export function isDraft(plan: Plan): boolean {
  return plan.passages.some(
    (passage) =>
      (passage.kind === 'title' || passage.kind === 'preamble') &&
      /(?:^|[^\p{L}])dự thảo(?!\p{L})/iu.test(passage.text.slice(0, 60)),
  );
}

function headOf(plan: Plan): string {
  return plan.passages
    .filter((passage) => passage.kind === 'title' || passage.kind === 'preamble')
    .map((passage) => passage.text)
    .join(' ');
}
