import type { PlanPlace } from '../corpus/index.ts';
import { foldedPhrase, tokenize } from '../text/index.ts';
import { loadVocabulary, type Place, placeMatcher } from '../vocabulary/index.ts';

/** A body that issues documents, as a letterhead or a sentence names it. */
export interface Issuer {
  /** As people write it: "UBND tỉnh Bắc Giang", "Bộ Y tế". */
  name: string;
  level: PlanPlace['level'];
  /** Name of the district or commune with its kind, where the level is below the province and the text names it. */
  unit?: string;
  /** The province named, where the body says which. */
  province?: Place;
}

const COMMITTEE = '(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)';
const PARTY =
  '(?:BAN CHẤP HÀNH ĐẢNG BỘ|BCH ĐẢNG BỘ|BAN THƯỜNG VỤ|BTV|ĐẢNG BỘ|ĐẢNG [ỦU][YỶỲ]|ĐẢNG ỦY|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|QUẬN ỦY|QUẬN UỶ|THỊ ỦY|THỊ UỶ)';
const UNIT = '(TỈNH|THÀNH PHỐ|TP\\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)';
const NAME = "((?:\\p{Lu}[\\p{L}'’]*|\\d{1,2})(?:(?:\\s[-–]\\s|\\s)(?:\\p{Lu}[\\p{L}'’]*|\\d{1,2}))*)";
const LOCAL = new RegExp(`(?:^|\\s)(${COMMITTEE}|${PARTY})(?:\\s+${UNIT}(?:\\s+${NAME})?)?`, 'iu');
/** A second body with a unit of its own below the first: "ĐẢNG BỘ TỈNH TÂY NINH / ĐẢNG ỦY XÃ TÂN THẠNH". */
const LAST_LOCAL = new RegExp(
  `\\s(?:${COMMITTEE}|${PARTY})\\s+${UNIT}\\s+[\\p{Lu}\\d](?!.*(?:${COMMITTEE}|${PARTY})\\s+${UNIT}\\s)`,
  'u',
);
/** Bodies of a province's own administration. */
const DEPARTMENT =
  /(?:^|\s)(?:SỞ|BAN CHỈ ĐẠO|BAN CHỈ HUY|TỔ CÔNG TÁC|TỔ ĐỀ ÁN|(?<!HẢI )PHÒNG(?= \p{L})|HỘI ĐỒNG(?! NHÂN DÂN)|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|BAN XÂY DỰNG ĐẢNG|BAN DÂN VẬN|BAN NỘI CHÍNH|BAN THƯỜNG TRỰC|BAN QUẢN LÝ|BAN DÂN TỘC|BAN TUYÊN GIÁO|BAN TỔ CHỨC|BỘ CHỈ HUY QUÂN SỰ|CÔNG AN|THANH TRA|VĂN PHÒNG|CHI CỤC|HỘI|LIÊN ĐOÀN LAO ĐỘNG|ĐOÀN THANH NIÊN|BẢO HIỂM XÃ HỘI|TRUNG TÂM|TRƯỜNG)(?!\p{L})/u;
const CENTRAL =
  /^(?:CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|BỘ(?! CHỈ HUY)|ỦY BAN THƯỜNG VỤ QUỐC HỘI|UỶ BAN THƯỜNG VỤ QUỐC HỘI|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN BÍ THƯ|ỦY BAN DÂN TỘC|NGÂN HÀNG NHÀ NƯỚC|VĂN PHÒNG CHÍNH PHỦ|VĂN PHÒNG TRUNG ƯƠNG|THANH TRA CHÍNH PHỦ|TÒA ÁN NHÂN DÂN TỐI CAO|VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO|KIỂM TOÁN NHÀ NƯỚC|CỤC|TỔNG CỤC|BẢO HIỂM XÃ HỘI VIỆT NAM|BAN CHỈ ĐẠO (?:QUỐC GIA|TRUNG ƯƠNG)|CHỦ TỊCH NƯỚC|HỘI ĐỒNG THẨM PHÁN)/u;

const LEVEL_OF: Record<string, PlanPlace['level']> = {
  TỈNH: 'province',
  HUYỆN: 'district',
  QUẬN: 'district',
  'THỊ XÃ': 'district',
  'THỊ TRẤN': 'commune',
  XÃ: 'commune',
  PHƯỜNG: 'commune',
  'ĐẶC KHU': 'commune',
};
const PARTY_LEVEL: [RegExp, PlanPlace['level']][] = [
  [/^TỈNH/u, 'province'],
  [/^(?:HUYỆN|QUẬN|THỊ) /u, 'district'],
];

/** Understands who issued a document; `text` is in capitals or as a sentence names the body. Undefined where it is none. */
export function readIssuer(text: string): Issuer | undefined {
  const clean = text
    .replace(/[“”"*:;]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const upper = clean.toUpperCase();
  if (CENTRAL.test(upper)) return readCentral(clean);
  const local = LOCAL.exec(clean);
  const union = local && !OF_UNIONS.test(upper) ? undefined : readUnion(clean);
  if (union) return union;
  if (!local)
    return /^(?:ỦY BAN|UỶ BAN|BAN|HỘI|TỔNG|TRUNG ƯƠNG|ĐẢNG ỦY)(?!\p{L})/u.test(upper) ? readCentral(clean) : undefined;
  const first = local.index + local[1]!.length;
  const second = LAST_LOCAL.exec(clean.slice(first));
  const lower = second ? readIssuer(clean.slice(first + second.index).trim()) : undefined;
  if (lower) {
    const above = readIssuer(clean.slice(0, first + second!.index));
    return above?.province && !lower.province ? { ...lower, province: above.province } : lower;
  }
  const body = local[1]!.toUpperCase();
  const kind = local[2]?.toUpperCase().replace(/^TP\.?$/u, 'THÀNH PHỐ');
  // A province's department stands below it: "UBND TỈNH BẮC GIANG / SỞ Y TẾ".
  const after = upper.slice(local.index + local[1]!.length);
  const below = DEPARTMENT.exec(after)?.[0] ? after.slice(DEPARTMENT.exec(after)!.index).trim() : '';
  const unitName =
    local[3] && below
      ? local[3].slice(0, Math.max(0, local[3].toUpperCase().indexOf(below.slice(0, 6)))) || local[3]
      : local[3];
  const named = unitName ? titleCase(unitName.trim()) : tail(clean, local);
  const level = levelOf(body, kind, named);
  const ownName = below ? departmentName(below) : undefined;
  const province =
    level === 'province' && named ? provinceNamed(`${kind === 'THÀNH PHỐ' ? 'thành phố ' : ''}${named}`) : undefined;
  const unit = level !== 'province' && kind && named ? `${kind.toLowerCase()} ${named}` : undefined;
  const where = [
    kind && !/^(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU]/u.test(body) ? kind.toLowerCase() : '',
    province?.name ?? named ?? '',
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/^thành phố Thành phố/iu, 'Thành phố');
  const name = ownName ? `${ownName} ${where}` : `${bodyName(body)} ${where}`;
  return { name: name.trim(), level, ...(unit ? { unit } : {}), ...(province ? { province } : {}) };
}

/** "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH NGHỆ AN": the branch of a front or union, which stands in the place that it names. */
function readUnion(text: string): Issuer | undefined {
  const [, youth, place] = YOUTH.exec(text) ?? [];
  if (youth && place) {
    const where = `${youth.toLowerCase()} ${titleCase(place.trim())}`;
    const above = /TỈNH ĐOÀN\s+(.+?)\s+(?:BCH|BAN|ĐOÀN)\s/iu.exec(text)?.[1];
    const province = above ? provinceNamed(titleCase(above)) : undefined;
    return { name: `Đoàn ${where}`, level: 'commune', unit: where, ...(province ? { province } : {}) };
  }
  const [, body, kind, own] = UNION.exec(text.replace(OF_UNION, ' ').replace(/\s+/gu, ' ').trim()) ?? [];
  if (!body || !kind || !own) return undefined;
  const unit = kind.toUpperCase().replace(/^TP\.?$/u, 'THÀNH PHỐ');
  const named = titleCase(own.trim());
  const level = levelOf('', unit, named);
  const province = provinceNamed(`${unit === 'THÀNH PHỐ' ? 'thành phố ' : ''}${named}`);
  const where = `${unit.toLowerCase()} ${named}`;
  const name = `${departmentName(body.toUpperCase())} ${where}`;
  return level === 'province' ? { name, level, ...(province ? { province } : {}) } : { name, level, unit: where };
}

/** "BCH ĐOÀN XÃ TAM ĐẢO": the youth union of a commune. */
const YOUTH = /(?:^|\s)(?:BCH\s+|BAN CHẤP HÀNH\s+)?ĐOÀN\s+(XÃ|PHƯỜNG|ĐẶC KHU)\s+(\p{L}[\p{L}\s]*)$/iu;
/** A front or union by its first word. */
const OF_UNIONS =
  /^(?:HỘI(?! ĐỒNG)|(?:TỈNH |THÀNH |HUYỆN )?ĐOÀN|LIÊN (?:ĐOÀN|HIỆP|MINH)|[ỦU][YỶ] BAN (?:MTTQ|MẶT TRẬN))(?!\p{L})/u;
/** The body that acts for a union. */
const OF_UNION = /(?:^|\s)(?:BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)(?=\s|$)/giu;
const UNION = new RegExp(
  `^((?:ỦY BAN|UỶ BAN|HỘI|ĐOÀN|LIÊN ĐOÀN|LIÊN HIỆP|LIÊN MINH|CÔNG AN|BAN CHỈ HUY|BỘ CHỈ HUY|TRƯỜNG|TRUNG TÂM|BAN)\\s.*?)\\s+${UNIT}\\s+${NAME}$`,
  'iu',
);

function departmentName(upper: string): string {
  const known = loadVocabulary().agencies.find(
    (agency) => agency.level === 'province' && foldedPhrase(agency.name) === foldedPhrase(upper),
  );
  return (
    known?.name ??
    sentenceCase(upper).replace(NAMES_WITHIN, (name) => (name.includes(' ') ? titleCase(name) : name.toUpperCase()))
  );
}

/** Names and short forms within the name of a body. */
const NAMES_WITHIN = /(?<!\p{L})(?:việt nam|hồ chí minh|mttq|mttqvn|tncs|lhpn|ccb|lđlđ)(?!\p{L})/gu;

/** "TỈNH ỦY ĐỒNG NAI": the name follows without a kind of unit. */
function tail(text: string, match: RegExpExecArray): string | undefined {
  if (match[2]) return undefined;
  const rest = text.slice(match.index + match[0].length).trim();
  const [found] = placeMatcher()
    .match(tokenize(rest).slice(0, 5))
    .filter((one) => one.from === 0 && !one.value.trap && one.value.place.kind !== 'central');
  return found?.value.place.name;
}

function levelOf(body: string, kind: string | undefined, named: string | undefined): PlanPlace['level'] {
  if (kind && kind !== 'THÀNH PHỐ') return LEVEL_OF[kind] ?? 'province';
  if (kind === 'THÀNH PHỐ' || /^THÀNH [ỦU]/u.test(body))
    return !named || provinceNamed(`thành phố ${named}`) ? 'province' : 'district';
  return (
    PARTY_LEVEL.find(([pattern]) => pattern.test(body))?.[1] ?? (/^ĐẢNG [ỦU]/u.test(body) ? 'commune' : 'province')
  );
}

/** The province or city under the central level of that name; "thành phố Bắc Giang" is a town of a province. */
export function provinceNamed(name: string): Place | undefined {
  const folded = foldedPhrase(name);
  const city = folded.startsWith('thanh pho ');
  return loadVocabulary().places.find((place) => {
    if (place.kind === 'central') return false;
    const names = city
      ? [
          ...(place.kind === 'city' ? [`thanh pho ${foldedPhrase(place.name).replace(/^thanh pho /u, '')}`] : []),
          ...place.aliases.map(foldedPhrase),
        ]
      : [place.name, ...place.aliases].map(foldedPhrase);
    return names.includes(folded) || names.includes(`tinh ${folded}`);
  });
}

function bodyName(body: string): string {
  if (/^(?:ỦY|UỶ|UBND)/u.test(body)) return 'UBND';
  if (/^(?:HỘI|HĐND)/u.test(body)) return 'HĐND';
  if (/^B(?:AN CHẤP HÀNH|CH) /u.test(body)) return 'Ban Chấp hành Đảng bộ';
  if (/^B(?:AN THƯỜNG VỤ|TV)$/u.test(body)) return 'Ban Thường vụ';
  return sentenceCase(body.replace('UỶ', 'ỦY'));
}

function readCentral(text: string): Issuer {
  const upper = text.toUpperCase();
  // The parent stands first: "BỘ TÀI CHÍNH / CỤC HẢI QUAN" is the department's.
  const own = /\s((?:CỤC|TỔNG CỤC)\s.+)$/u.exec(upper)?.[1] ?? upper;
  if (/^THỦ TƯỚNG/u.test(own)) return { name: 'Thủ tướng Chính phủ', level: 'central' };
  if (/^CHÍNH PHỦ/u.test(own)) return { name: 'Chính phủ', level: 'central' };
  return { name: properName(own), level: 'central' };
}

/** The vocabulary's spelling of a body where it knows it, else a capital first letter. */
function properName(upper: string): string {
  const known = loadVocabulary().agencies.find(
    (agency) =>
      (agency.level === 'central' || agency.level === 'party') &&
      [agency.name, ...agency.aliases].some((name) => foldedPhrase(name) === foldedPhrase(upper)),
  );
  return known?.name ?? sentenceCase(upper);
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** "ĐỒNG NAI" as a name: every word with a capital. */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s\-–'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
