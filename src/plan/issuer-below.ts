import { type Issuer, readIssuer } from './issuer.ts';
import { toReadableCase } from './readable-case.ts';

/** With what the name of a body begins that may stand below another one in a letterhead. */
const OPENS_BODY =
  /^(?:BCH |BAN CHẤP HÀNH |BTV |BAN THƯỜNG VỤ )?(?:TỔNG CỤC|CỤC|CHI CỤC|VỤ|SỞ|BAN|PHÒNG|TRƯỜNG|HỌC VIỆN|VIỆN|BỆNH VIỆN|TRUNG TÂM|TRẠM|CÔNG AN|CÔNG ĐOÀN|LIÊN ĐOÀN|HỘI|ĐOÀN|TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|LIÊN MINH|KHO BẠC|THUẾ|BẢO HIỂM XÃ HỘI|BHXH|NGÂN HÀNG|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|HẠT KIỂM LÂM|VƯỜN QUỐC GIA|THANH TRA|VĂN PHÒNG|ĐẠI HỌC|NHÀ|BÁO|ĐÀI|THƯ VIỆN|BẢO TÀNG|QUỸ)\s/u;
/** A line that goes on with the next: the name is one, or the document is of two. */
const GOES_ON = /(?:[-–,]|\s(?:VÀ|CỦA|CÁC))$/u;
/** The body that acts for a union, alone on its line. */
const ACTS_FOR = /^(?:BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BCH|BTV)$/u;
/** Letters and marks that are no part of a name. */
const OTHER = /^(?:SỐ|V\/V|KÍNH GỬI)(?!\p{L})/iu;
/** Where a body is: "… TỈNH AN BÌNH". */
const PLACED = /\s(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|KHU VỰC)(?=\s)/u;
const OF_COMMITTEE =
  /^(?:[ỦU][YỶ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG BỘ|BAN CHẤP HÀNH|ĐẢNG [ỦU][YỶ]|TỈNH [ỦU][YỶ]|THÀNH [ỦU][YỶ])/u;
const KNOWN_BELOW = /^(?:SỞ|PHÒNG|BAN|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|THANH TRA|CÔNG AN|HỘI ĐỒNG|TRƯỜNG)\s/u;
/** A union or front names itself at each level: its lower branch is the one with a place. */
const OF_BODY = /^(?:BCH|BAN CHẤP HÀNH|BTV|BAN THƯỜNG VỤ)\s+/u;

/**
 * The body that stands below another in a letterhead and issues the document: "SỞ Y TẾ TỈNH LONG HÒA" above "BỆNH VIỆN ĐA KHOA
 * BẮC SƠN". Its place is that of the one above where it names none.
 * @param lines of the letterhead, in capitals, without the motto
 * @param text of the document, which tells how names are written
 * @returns undefined where one body alone stands there, or what is below is known to stand for the one above
 */
export function readIssuerBelow(lines: readonly string[], text: string): Issuer | undefined {
  const names = lines.filter((line) => !OTHER.test(line) && !ACTS_FOR.test(line));
  const at = names.findLastIndex((line, i) => i > 0 && OPENS_BODY.test(line) && !GOES_ON.test(names[i - 1]!));
  if (at < 1) return undefined;
  const [above, below] = [names.slice(0, at).join(' '), names.slice(at).join(' ')];
  // A department of a people's committee and a committee of the Party are known by what stands above them.
  if (OF_COMMITTEE.test(above) && KNOWN_BELOW.test(below)) return undefined;
  const parent = readIssuer(above);
  const own = PLACED.test(below) ? readIssuer(below.replace(OF_BODY, '')) : undefined;
  const name = capitalise(toReadableCase(below.replace(OF_BODY, ''), text));
  if (own && own.level !== 'central') return { ...own, name: namesPlace(own) ? own.name : name };
  if (!parent) return { name, level: 'central' };
  return { ...parent, name };
}

function namesPlace({ unit, province }: Issuer): boolean {
  return unit !== undefined || province !== undefined;
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
