import { anyOf } from '../vocabulary/index.ts';
import { type IndicatorHead, joinHead, sharesHead } from './indicator-heads.ts';
import { AIM_AFTER, AIM_BEFORE, cleanIndicator, lastMeasure } from './indicator-words.ts';
import type { FoundValue } from './values.ts';

/** "trên 10.000 dân": what an amount is counted per. */
export const PER_PEOPLE =
  /\s*(?:trên|\/|tính trên)\s*((?:1\.000|10\.000|100\.000|(?:(?:1|một)\s)?(?:vạn|nghìn|ngàn))\s?dân)/iu;
const AMOUNT_ENDS =
  /^[\s.)]*(?:$|[,;(]|(?:và|trong đó|vào|đến|trong|năm(?= 20\d\d)|trở lên|trở xuống|so với|trên|để|nhằm)(?![\p{L}]))/u;

/** A noun of one or two words after the number, and nothing more: "đàn bò đạt 25.000 con". */
const COUNTED = /^\s(\p{Ll}+(?:\s\p{Ll}+)?)[.\s]*(?:$|[,;(]|(?:vào|đến|trong|trước) )/u;
/** What is counted is the object of a verb, not what stands before it: "thành lập 12 đội". */
const DOES = new RegExp(`^(?:${anyOf('brings-about')})(?!\\p{L})`, 'iu');

const ONLY_ACT = new RegExp(`^(?:${anyOf('acts-on')})$`, 'iu');
/** "trồng mới", "nâng cấp" before an amount. */
const MAKES = new RegExp(`(?:^|[\\s,;])((?:${anyOf('brings-about')})(?: mới| thêm)?)\\s*$`, 'iu');
/** What is done at a share of something. */
const PLACED = /(?:^|[,;])\s*([^,;:]+\s(?:ở|tại|cho|đối với))\s$/iu;
/** "UBND cấp xã lựa chọn ít nhất 02 cán bộ" */
const ENDS_WITH_DOING = new RegExp(`\\s(?:${anyOf('brings-about')})$`, 'iu');

/** "xây mới 260 nhà, sửa chữa 152 nhà": the verb of the next amount. */
const NEXT_VERB =
  /(?:,|\svà)\s(?:thành lập|kết nạp|tổ chức|đào tạo|trồng|sản xuất|nâng cấp|bố trí|tạo|sửa chữa|xây mới|hỗ trợ|giúp|đón|phục vụ)(?: mới| thêm)?$/iu;

/** "nâng phụ cấp lên tối thiểu 70% cho giáo viên, 30% cho nhân viên": one amount for each of those who get it. */
const FOR_WHOM = /^\s((?:cho|đối với)\s[^;.(]*?)\s*(?:,\s*)?$/iu;
/** "20% tổng chi ngân sách nhà nước": what the share is counted of. */
const SHARE_OF =
  /^\s(?:của )?((?:tổng|giá trị|quy mô|diện tích tự nhiên|dự toán|kế hoạch|chỉ tiêu|nhu cầu)(?!\p{L})[^,;.(]*?)(?=[,;.(]|$|\s(?:và|trong đó|vào|đến|trong|trước)(?!\p{L}))/iu;
/** The verb before a share. */
const HAS_SHARE = /\s(?:đạt|chiếm|bằng|là|ở mức|tương đương)(?: tỷ lệ| tỉ lệ)?\s*$/iu;

/** A bracket that only goes on with another amount of the same. */
const RESTATES = /^\s?\((?:[^()]*,)?\s*(?:(?:đạt|tăng thêm|tăng|giảm|tương đương|tương ứng|bằng|khoảng)\s)*$/iu;
/** A bracket that tells to what the amount before it leads. */
const LEAVES = /^\s?\((?:[^()]*\s)?(?:còn|lên|xuống|để|để đạt)\s$/iu;
/** A noun or two behind a rate. */
const OF_WHOM =
  /^\s(?!được|có|tham gia|là|và|đạt)\p{Ll}+(?:\s(?!được|có|tham gia|là|và|đạt)\p{Ll}+)?[.\s]*(?:$|[,;(])/u;
/** What follows an amount of which the indicator stands before: whose it is. */
const WHOSE = /^\s(?:của|theo|đối với|so với)\s/iu;
/** What joins an indicator to the amount after it. */
const LINKED = /(?:đạt|dưới|trên|khoảng|là|còn|chiếm|bằng|mức|lên|xuống|:)\s*$/u;

/** "42 ca vào năm 2025 và 40 ca vào năm 2030": the same, in another year. */
const IN_ANOTHER_YEAR =
  /(?:trước|đến|vào)\s(?:ngày\s)?\d{1,2}\/\d{1,2}(?:\/\d{4})?(?:,|\svà|,\svà)\s*(?:đạt\s*)?$|(?:vào|đến|trong|hết|cuối)\s(?:hết |cuối )?năm 20\d\d(?:,|\svà|,\svà)\s*(?:(?:đạt|khoảng|còn|lên|xuống|tăng lên|giảm còn|xuống còn|ở mức)\s*)*$/iu;
/** "2,8 dược sĩ đại học, 25 điều dưỡng viên": what stands before the comma still belongs to the amount before it. */
const OF_LAST = /^\s(?!(?:trong đó|và|có|đạt)(?!\p{L}))[^,;:()]{1,25},\s/u;
/** "giảm ít nhất 30% thời gian giải quyết": what is done to what the amount is of. */
const CUTS = /(?:^|[\s,])((?:cắt giảm|giảm|rút ngắn|tiết kiệm|tăng)(?: thêm)?)\s*$/iu;
/** Units that say nothing of what is counted. */
const MEASURED_IN = /^(?:%|‰|m[2²]|km|cm|kg|gam|tấn|lít|ha$|điểm(?:$| phần trăm| %)|lần)/u;

/** Units of money. */
const MONEY = /(?:đồng|USD|đô la(?: Mỹ)?)$/u;
/** What ends with its growth. */
const GROWS = /\s(?:tăng|giảm)(?: thêm)?(?: bình quân| trung bình)?(?: (?:mỗi năm|h[ằà]ng năm))?$/iu;
/** A time before the indicator is no aim of its own. */
const TIME =
  /^(?:lũy kế |tính )?(?:phấn đấu )?(?:đến|trong|vào|hằng|hàng|giai đoạn|nhiệm kỳ|từ|cuối|mỗi|bình quân)\s[^,;]*$/iu;

/** What an amount is of. */
interface IndicatorReading {
  indicator: string;
  unit: string | undefined;
  per?: string | undefined;
  /** Head that following values of the clause may share. */
  head?: string | undefined;
  /** An aim without a number that stands before the indicator in the same clause. */
  aside?: string | undefined;
}

/**
 * Reads what an amount is of.
 * @param before the text before it, from the amount before or the clause's begin
 * @param after the text after it, to the next amount or the clause's end
 * @param head what the amounts before it in the clause share
 * @param last what the amount before it is of
 */
export function readIndicator(
  before: string,
  after: string,
  value: FoundValue,
  head: IndicatorHead | undefined,
  last: { indicator: string; unit?: string } | undefined,
): IndicatorReading {
  const each = /(?:^|[\s,])mỗi\s+(.+?)\s+(?:phấn đấu\s+|phải\s+)?có\s*$/iu.exec(before);
  if (each) {
    const counted = value.unit ?? nounOf(after);
    const what = value.unit ? cleanIndicator(after) : '';
    return { indicator: [counted, what, `tại mỗi ${each[1]}`].filter(Boolean).join(' '), unit: counted, per: each[1] };
  }

  // "50% (8 xã)", "58% (66 thôn, tăng thêm 20 thôn)": the same once more.
  if (last && RESTATES.test(before)) return { indicator: last.indicator, unit: value.unit };
  // "giảm 5,5% (từ 28,4% xuống còn 22,9%)": what is left of it is no change.
  if (last && last.unit === value.unit && LEAVES.test(before))
    return { indicator: last.indicator.replace(/\s(?:giảm|tăng)$/iu, ''), unit: value.unit };
  if (last && last.unit === value.unit && IN_ANOTHER_YEAR.test(before))
    return { indicator: last.indicator, unit: value.unit };
  // "tăng 12%/năm, đến năm 2030 gấp 1,8 lần năm 2025": the same, as a multiple.
  if (last && /(?:^|[\s,])gấp\s*$/iu.test(before) && !cleanIndicator(before))
    return { indicator: last.indicator.replace(/\s(?:tăng|giảm)(?: bình quân)?$/iu, ''), unit: value.unit };
  const measure = lastMeasure(before);
  const share = SHARE_OF.exec(after)?.[1]?.replace(/\strở (?:lên|xuống)$/u, '');
  const bounded = value.comparator === '=' && value.valueMax !== undefined && value.numberStart > value.start;
  const linked = bounded || /[<>]/u.test(value.comparator) || (!share && (LINKED.test(before) || WHOSE.test(after)));
  if (measure !== undefined && (AMOUNT_ENDS.test(after) || linked)) {
    const change = /(?:^|[\s,;])(giảm|tăng)\s+$/iu.exec(before.slice(0, measure))?.[1];
    const indicator = `${change ? `${change} ` : ''}${cleanIndicator(before.slice(measure))}`;
    const aside = before.slice(0, measure).replace(AIM_AFTER, '').trim();
    const parted = /^[^:]*(?:[,;(]|\svà\s)[^:]*$/u.test(before.slice(aside.length, measure));
    const tells = parted && aside.replace(AIM_BEFORE, '') && !TIME.test(aside);
    const per = share && value.unit === '%' && !/^(?:tỷ|tỉ) (?:lệ|trọng)/iu.test(indicator) ? share : undefined;
    return { indicator, unit: value.unit, per, head: indicator, aside: tells ? aside : undefined };
  }
  // "Tỷ lệ bao phủ bảo hiểm y tế 96,5% dân số": the rate is told before, of whom behind.
  if (
    !share &&
    measure !== undefined &&
    value.unit === '%' &&
    /^(?:tỷ|tỉ) lệ/iu.test(before.slice(measure)) &&
    OF_WHOM.test(after)
  ) {
    const indicator = cleanIndicator(before.slice(measure));
    return { indicator, unit: value.unit, head: indicator };
  }
  const part = cleanIndicator(before.replace(SHARE_OF, ''));
  if (
    share &&
    part &&
    !(DOES.test(part) && part.split(' ').length <= 2 && !HAS_SHARE.test(before)) &&
    value.unit === '%' &&
    (value.comparator !== '=' ||
      HAS_SHARE.test(before) ||
      (/^(?:kế hoạch|dự toán|chỉ tiêu)/iu.test(share) && part.split(' ').length > 2))
  )
    return { indicator: part, unit: value.unit, per: share, head: part };
  // "đóng góp 55% GDP, 35% tổng thu ngân sách": the same share, of something else.
  if (share && !part && last && last.unit === value.unit)
    return { indicator: last.indicator, unit: value.unit, per: share };
  const bare = cleanIndicator(last ? withoutLast(before, last.indicator) : before);
  const own = `${bare && /trong đó:?\s+có\s/iu.test(before) ? 'có ' : ''}${bare}`;
  const counted = value.unit ? undefined : COUNTED.exec(after)?.[1];
  if (counted && own && !DOES.test(own)) return { indicator: own, unit: counted, head: own };
  if (AMOUNT_ENDS.test(after)) {
    const objects = value.unit && !MEASURED_IN.test(value.unit) ? `${value.unit}${trimAfter(after)}` : undefined;
    // "Thành lập mới 350 công đoàn cơ sở và …": the verb alone says nothing of what is counted.
    if (own && value.unit && objects === value.unit && (MAKES.exec(own)?.[1] === own || ONLY_ACT.test(own)))
      return { indicator: `${own} ${value.unit}`, unit: value.unit };
    if (own && head && (head.open || sharesHead(head.text, own)))
      return { indicator: joinHead(head.text, own), unit: value.unit };
    // "nhân rộng 20 mô hình, dự án sản xuất", "Về nhà ở: 500 hộ nghèo, hộ cận nghèo được hỗ trợ": the amount is of what follows.
    if (
      own &&
      objects &&
      objects !== value.unit &&
      (DOES.test(own) ||
        ENDS_WITH_DOING.test(own) ||
        (/:\s*$/u.test(before) && !own.toLowerCase().includes(value.unit!.toLowerCase())))
    )
      return { indicator: objects, unit: value.unit };
    if (own) return { indicator: own, unit: value.unit, head: own };
    // "Doanh thu tăng 15%/năm, đến năm 2030 đạt 400 tỷ đồng": what it has grown to.
    if (!own && last?.unit === '%' && MONEY.test(value.unit ?? '') && GROWS.test(last.indicator))
      return { indicator: last.indicator.replace(GROWS, ''), unit: value.unit };
    // "60% vào năm 2025, 80% vào năm 2030": the same in another year.
    if (!own && last && last.unit === value.unit) return { indicator: last.indicator, unit: value.unit };
    if (value.unit && !MEASURED_IN.test(value.unit)) return { indicator: value.unit, unit: value.unit };
  }
  const beneficiary = FOR_WHOM.exec(after)?.[1];
  const given =
    own && !/^(?:cho|đối với)\s/iu.test(own) && (value.unit === '%' || /\s(?:lên|xuống)\s*$/u.test(before))
      ? own
      : head?.text;
  if (beneficiary && given) return { indicator: `${given} ${beneficiary}`, unit: value.unit, head: given };
  const following = after
    .replace(PER_PEOPLE, '')
    .replace(/\s(?:nhằm|để góp phần|qua đó)\s.*$/u, '')
    // "(100% diện tích): gieo mạ …": what stands outside the bracket of an amount is not what it is of.
    .replace(/^([^()]*)\).*$/su, '$1')
    .replace(/,\s(?:mỗi|riêng)\s.*$/iu, '')
    .replace(/\s?:\s(?:hoàn thành|xong|từ|trước)(?!\p{L}).*$|\strong (?:vòng )?\d+ (?:giờ|ngày)$/iu, '')
    .replace(/,\s(?:hoàn thành|xong|trước ngày|chậm nhất)(?!\p{L})[^;]*$/u, '')
    .replace(/\s\((?:hoàn thành|xong|trước|trong|[^()]*(?:chủ trì|phụ trách|phối hợp)(?!\p{L}))[^()]*\)?\s*$/iu, '')
    .replace(/[,;(\s]+trong đó\s*:.*$/iu, '')
    .replace(AIM_AFTER, '')
    .replace(NEXT_VERB, '')
    .trim();
  const unit = value.unit ?? nounOf(following);
  const cut = CUTS.exec(before)?.[1];
  if (cut && following && value.unit === '%') return { indicator: `${cut} ${following}`, unit };
  // "Thành lập công đoàn ở 100% doanh nghiệp": what is to be at each of them.
  const place = PLACED.exec(before)?.[1]?.replace(AIM_BEFORE, '');
  if (place && following && value.unit === '%') return { indicator: `${place} ${following}`, unit };
  // "trồng mới 2.470 ha rừng": what is done to what is measured.
  const done = value.unit && value.unit !== '%' && MEASURED_IN.test(value.unit) ? MAKES.exec(before)?.[1] : undefined;
  if (done && following) return { indicator: `${done} ${following}`, unit };
  const named = value.unit && !MEASURED_IN.test(value.unit) ? `${value.unit} ${following}` : following;
  return { indicator: named.trim() || own, unit };
}

/** What goes on after an amount and its noun: ", dự án sản xuất", ", hộ cận nghèo được hỗ trợ". */
function trimAfter(after: string): string {
  const rest = /^,\s(?!trong đó|riêng|mỗi|bao gồm|gồm)\p{Ll}[^;.(\d]*/u.exec(after)?.[0].replace(AIM_AFTER, '') ?? '';
  return DOES.test(rest.slice(2)) ? '' : rest;
}

/** What stands before an amount without what is said of the amount before it. */
function withoutLast(before: string, last: string): string {
  const [, told] = /^\s([^,;:()]+),\s/u.exec(before) ?? [];
  return told && (last.endsWith(told) || OF_LAST.test(before)) ? before.slice(told.length + 2) : before;
}

function nounOf(text: string): string {
  // "04 “Mái ấm Công đoàn”": a name in quotation marks is counted as a whole.
  const quoted = /^[“"]([^“”"]{2,60})[”"]/u.exec(text.trim())?.[1];
  if (quoted) return quoted;
  return text.trim().split(/[\s,.;(]/u, 1)[0] ?? '';
}
