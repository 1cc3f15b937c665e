import { foldText } from '../../text/index.ts';
import { readSpot } from './spot.ts';

/**
 * What a question asks of its matter besides what a plan says on it. A sentence that speaks of the matter answers it only
 * where it tells that very thing: "điều kiện mua nhà ở xã hội" is not told by who is to build houses.
 */
export const PROPERTIES = [
  'condition',
  'procedure',
  'reason',
  'person',
  'rank',
  'money',
  'law',
  'penalty',
  /** In which village, on which site. */
  'spot',
  'where',
  /** Who pays. */
  'payer',
] as const;

/** One of them. */
export type AskedProperty = (typeof PROPERTIES)[number];

const ASKING = '(?:gi|nao|ntn|the nao|ra sao|nhung gi|gom|la|can|phai|may|bao nhieu|o dau)';

/** "Điều kiện để …", "tiêu chuẩn xét …", "… là phải đạt những gì"; not "vùng có điều kiện khó khăn". */
const CONDITION = new RegExp(
  `(?:^|[\\s,])(?:dieu kien|tieu chuan|tieu chi) (?:de|mua|thue|vay|huong|xet|duoc|nhan|cong nhan|tham gia|dang ky|hoc|${ASKING})(?!\\p{L})|(?:^|\\s)(?:phai|can) (?:dat|co|du|dap ung) (?:nhung |cac )?(?:gi|dieu kien gi|tieu chuan gi|tieu chi gi|yeu cau gi)(?!\\p{L})|(?:^|\\s)(?:conditions?|requirements?|criteria|eligib\\w+) (?:for|to|of)(?!\\p{L})|who is eligible|(?:^|\\s)(?:co )?duoc (?:huong|mua|thue|vay|rut|nhan|linh|lanh) (?:\\S+ ){0,12}(?<!(?:phai|dung) )(?:khong|ko|k)(?: (?:vay|a|nhi|ad|bot))?$|(?:^|\\s)(?:ai|nhung ai|nguoi nao|doi tuong nao) (?:thi |moi )?(?:duoc|co the) (?:mua|thue|vay|rut|nhan)(?!\\p{L})`,
  'u',
);

/** "Thủ tục … thế nào", "hồ sơ gồm giấy tờ gì", "thẻ hết hạn thì làm sao". */
const PROCEDURE = new RegExp(
  `(?:^|\\s)(?:thu tuc|trinh tu|ho so|giay to|cac buoc)(?:\\s\\S+){0,16} ${ASKING}(?!\\p{L})|(?:^|\\s)(?:het han|qua han|mat|hong|rach)(?: \\S+){0,7} thi (?:phai )?(?:lam (?:sao|gi|the nao)|di dau|den dau|xu ly the nao)(?!\\p{L})|(?:^|\\s)lam (?:the nao|sao) de (?:duoc|xin|dang ky|mua|vay|nhan|huong)(?!\\p{L})|(?:^|\\s)(?:procedure|paperwork|how (?:do|can) (?:i|one|we) (?:apply|register))(?!\\p{L})`,
  'u',
);

const REASON =
  /(?:^|\s)(?:vi sao|tai sao|vi ly do gi|ly do|nguyen nhan|why|how come|(?:dua|can cu) (?:vao |tren )?dau ma|tren co so nao ma)(?!\p{L})|(?:^|[,.]\s)sao (?:\S+ ){1,9}(?:lai|chi|ma|khong)(?!\p{L})/u;

const OFFICE =
  '(?:pho )?(?:lanh dao|giam doc|chu tich|bi thu|bo truong|thu truong|truong phong|thu tuong|chanh van phong|hieu truong|cuc truong|vu truong|vien truong|truong so)';

/** Somebody's name is asked for: "giám đốc … tên gì", "ai làm bí thư"; a district's or a plan's is another question. */
const PERSON = new RegExp(
  `(?:^|\\s)(?:(?<!(?:huyen|xa|phuong|tinh|ke hoach|chuong trinh|van ban|nghi quyet) )(?<!^(?:con )?(?:huyen|xa|phuong|thi tran)(?: \\S+){0,4} )ten (?:la )?(?:gi|ai)|ho (?:va )?ten|xin ten|(?:la )?(?:ong|ba|dong chi|(?<!don )vi) nao|name of the (?:director|chair\\w*|secretary|minister|head))(?!\\p{L})|(?:^|\\s)${OFFICE} (?:\\S+ ){0,16}(?:la ai|ai lam|ai dang lam)(?!\\p{L})|(?:^|\\s)ai (?:la|lam|dang la|dang lam|giu chuc) ${OFFICE}(?!\\p{L})|^who is the (?:current )?(?:director|chair\\w*|secretary|minister|head|president)(?!\\p{L})`,
  'u',
);

/** "Tỉnh nào nghèo nhất", "làm tốt nhất": no amount by which plans can be set in order. */
const RANK =
  /(?:^|\s)(?:tinh|dia phuong|noi|huyen|cho|dau|so|co quan|don vi|nhiem vu|ke hoach|chuong trinh|which \S+)(?: nao)? (?:\S+ ){0,8}?(?!(?:tre|dai|ngan|gan|thu|thong|moi|duy|hop|nhanh|cham) nhat)\p{L}+ nhat(?!\p{L})|(?:^|\s)which (?:province|place|plan) .*\b(?:best|worst|poorest|richest)\b/u;

/** "Xây nhiều nhà nhất", "cao nhất" are of amounts. */
const MEASURED = /(?:^|\s)(?:cao|thap|nhieu|it|dong|lon|nho|som|muon|nhinh|bet|chot) (?:\S+ ){0,6}nhat(?!\p{L})/u;

/** "Ai mạnh hơn", "bên nào tốt hơn": held against each other by what is no amount. */
const MORE =
  /(?:^|\s)(?:ai|dau|(?:ben|noi|tinh|cho|dia phuong|huyen|thang|dua) nao)(?: thi)? (?!(?:cao|thap|nhieu|it|lon|nho|dong|som|muon|truoc|sau|dai|ngan|hon|kem|tre han|nhinh|troi|vuot|kha|do) )(?!(?:co|dat|xay|duoc|chu tri|phu trach|nop|gui|xong) )(?:\S+ ){1,2}hon(?!\p{L})|(?:^|\s)(?:which|who) (?:\S+ ){0,6}(?:is|does|has) (?:better|stronger|richer|poorer|younger|older|more developed)(?!\p{L})/u;

/** "Có khả thi không": an opinion of the plan, which no plan has of itself. */
const OPINION = /(?:^|\s)co (?:kha thi|hop ly|thuc te|on|kha quan|tham vong) (?:khong|ko|k)(?!\p{L})/u;

/** What is paid: "mức vay", "phụ cấp của …", "lương bao nhiêu"; which way it is to go is another question. */
const MONEY =
  /^(?:\S+ ){0,6}?(?:muc (?:vay|dong(?! gop| thuan)|huong(?! thu)|ho tro|luong|thuong|phat|tro (?:cap|giup)|phu cap|thu(?! hut| huong)|chi|chuan(?! hoa)|tien|gia|phi|le phi|hoc phi|boi duong|chi tra|dau tu|thu lao|lai)|phu cap|(?<!uu )tien (?:luong|thuong|ho tro|tro cap|vay|cong)|so tien|hoc phi|le phi|thu lao|gia (?:ban|thue|mua|dien|nuoc)|(?<!(?:so|chat|luc|san|khoi|dung|ham|nang) )luong (?:huu |thang )?(?:la )?bao nhieu(?! ?(?:%|phan tram|nguoi))|(?<!(?:tham|quoc|chuyen) )gia (?:ca )?(?:la )?bao nhieu|(?:ton|het|mat)(?: het| khoang)? bao nhieu|bao nhieu tien)(?!\p{L})/u;
/** "Trợ cấp bao nhiêu cho …": what is paid; a share, or how many get it, is counted otherwise. */
const PAID =
  /(?:^|\s)(?:tro cap|phu cap|thuong|boi duong|ho tro) (?:bao nhieu|may)(?: tien| dong| trieu)?(?: (?:cho|mot|moi|1|\/) |$)/u;
/** "Mấy tỷ cho kế hoạch này", "tốn bao nhiêu trăm tỉ": thousands of millions of nothing else are money; "tỉ lệ" is a share. */
const MILLIARDS =
  /(?:^|\s)(?:bao nhieu|may|nhieu|how many)(?: (?:chuc|tram|nghin|ngan|van))* (?:ty|ti)(?: (?:dong|bac|vnd))?(?= ?$|[,;]| (?:cho|de|vao|moi|mot|o|thi|khong|ko|dau tu|kinh phi|von|ngan sach|tien)(?!\p{L}))/u;
const NOT_HOW_MUCH =
  /(?:^|\s)(?:huong nao|nguon nao|tu dau|o dau|the nao|ra sao|ai|khi nao|bao gio|nam nao|lam gi|chinh sach (?:gi|nao))(?!\p{L})/u;

/** A law asked about itself, which no plan is: "Luật Nhà ở quy định gì", "theo Luật Việc làm thì …". */
const LAW =
  /^(?:theo )?(?:bo luat|luat|phap lenh|hien phap) (?:\S+ ){1,9}?(?:quy dinh|co hieu luc|hieu luc|gom|noi gi|neu gi|ban hanh|yeu cau gi|thi)(?!\p{L})|(?:^|\s)(?:under|does) the (?:\S+ ){0,4}law(?!\p{L})/u;

/** What becomes of who does not do it: "bị phạt bao nhiêu", "chậm thì xử lý thế nào", "có bị kỷ luật không". */
const PENALTY = new RegExp(
  `(?:^|\\s)(?:bi (?:xu ly )?|thi )(?:xu ly|xu phat|phat|ky luat|phe binh)(?: \\S+){0,4} ${ASKING}(?!\\p{L})|(?:^|\\s)(?:co )?bi (?:xu ly|xu phat|phat|ky luat|phe binh)(?: \\S+){0,6} (?:khong|ko|k)(?: \\S+)?$|(?:^|\\s)(?:che tai|muc phat|hinh thuc (?:ky luat|xu ly|xu phat))(?!\\p{L})|(?:^|\\s)(?:penalt\\w+|sanctions?|fined?|punish\\w*)(?!\\p{L})`,
  'u',
);
/** Who is to provide the money, in the words of plans: "sở nào bố trí kinh phí", "kinh phí … do ai lo". */
const PAYER =
  /(?:^|\s)(?:ai|(?:co quan|don vi|so|bo|ben|cap|nganh|phong) nao) (?:\S+ ){0,3}?(?:bo tri|cap|dam bao|bao dam|can doi|lo|chi) (?:du )?(?:kinh phi|von|ngan sach|nguon von)(?!\p{L})|(?:^|\s)(?:tien|kinh phi|chi phi|von|ngan sach) (?:\S+ ){0,8}?(?:do )?(?:ai|ben nao|co quan nao|so nao|cap nao|don vi nao) (?:se |phai )?(?:tra|chi|cap|lo|chiu|bo|xuat|bo tri|dam bao|bao dam)(?: ra| tra)?(?: (?:vay|the|a|nhi|ha|day))*$|(?:^|\s)ai dong (?:bao hiem|bhyt|bhxh|bhtn|tien)(?!\p{L})|(?:^|\s)ngan sach (?:cap )?nao (?:tra|chi|lo|chiu|cap|dam bao|bao dam)(?!\p{L})|(?:^|\s)(?:funded|financed|paid) by (?:whom|who|which)(?!\p{L})/u;
/** Waste, requests and difficulties are handled as well: no penalty. */
const HANDLED =
  /(?:^|\s)(?:nuoc thai|rac|rac thai|chat thai|o nhiem|don thu|khieu nai|to cao|kho khan|vuong mac|ton dong|ho so|phat trien|phat sinh|phat thanh)(?!\p{L})/u;

/** What no plan tells of anybody: where from, how old, how to be reached, whether still in office. */
const PRIVATE = new RegExp(
  `(?:^|\\s)(?:que (?:quan|o dau|dau|nao)|sinh (?:nam|ngay) (?:nao|may|bao nhieu)|bao nhieu tuoi roi|so dien thoai|sdt|so dt|phone number|email)(?!\\p{L})|(?:^|\\s)con (?:lam|la|giu chuc) ${OFFICE}(?!\\p{L})`,
  'u',
);

/** True where places are held against each other by what is no amount: "kinh tế … ai mạnh hơn" asks for no body. */
export function asksWhoIsMore(text: string): boolean {
  return MORE.test(foldText(text));
}

/** What is asked of the matter; nothing where it is what the plan says on it. */
export function readProperty(text: string): AskedProperty | undefined {
  const folded = foldText(text)
    .replace(/[?!.;:“”"()]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (PERSON.test(folded) || PRIVATE.test(folded)) return 'person';
  // Without its marks "cớ gì" is "có gì".
  if (REASON.test(folded) || /(?:^|\s)cớ (?:gì|sao)(?!\p{L})/u.test(text.normalize('NFC').toLowerCase()))
    return 'reason';
  if (LAW.test(folded)) return 'law';
  if (PENALTY.test(folded) && !HANDLED.test(folded)) return 'penalty';
  if (PROCEDURE.test(folded)) return 'procedure';
  if (CONDITION.test(folded)) return 'condition';
  if (OPINION.test(folded) || MORE.test(folded) || (RANK.test(folded) && !MEASURED.test(folded))) return 'rank';
  if (PAYER.test(folded)) return 'payer';
  const spot = readSpot(folded);
  if (spot) return spot;
  return ((MONEY.test(folded) || MILLIARDS.test(folded)) && !NOT_HOW_MUCH.test(folded)) || PAID.test(folded)
    ? 'money'
    : undefined;
}

const OF_MONEY =
  /^(?:chuc|tram|nghin|ngan|van|trieu|ty|ti|dong|tien|chi|ton|het|can|bo|kinh|phi|von|ngan|sach|dau|tu|chi phi|kinh phi|ngan sach)$/u;

/** True for words of money alone, which say nothing of what it is for: "trăm tỷ", "kinh phí". */
export function namesMoney({ tokens }: { tokens: readonly { folded: string }[] }): boolean {
  return tokens.every(({ folded }) => OF_MONEY.test(folded));
}
