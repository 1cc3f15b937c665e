import { foldText } from '../../text/index.ts';

/** Words of now and of what is past: of both, aims say nothing. */
const NOW =
  /(?:^|\s)(?:hien tai|hien nay|hien gio|bay gio|luc nay|hien dang|hien con|hien co|dang co|dang o muc nao|dang dat|so (?:lieu )?that|da dat duoc|da dat|dat duoc roi|thuc te|thuc trang|(?:cho |tinh )?den (?:nay|gio)|toi gio|nam nay|currently|right now|at present|so far|nowadays|this year)(?!\p{L})/u;

/** "Hiện" and "giờ" alone, where a question begins with them or asks right behind: "giờ … bao nhiêu rồi", "… hiện đạt mấy". */
const BARE_NOW =
  /^(?:hien|gio)(?= (?!dai|thuc|trang|vat|hanh|tuong|huu|dien|lam viec|lam them|hoc|cao diem)\S)|(?<=^| )(?<!(?:^| )(?:thuc|the|phat|tai|xuat|bieu|so|bao|bay|luc|may) )(?:hien|gio)(?= (?:dat|la|con|duoc|bao nhieu|may|o muc|ra sao|the nao)(?!\p{L}))/u;

/** "Giờ hỏi …", "giờ tới …": what comes next in a talk. */
const GOES_ON = /^(?:hien|gio) (?:hoi|toi|den|sang|qua|noi|xem|tra|thi|cho|em|minh|toi muon)(?!\p{L})/u;

/** Place of the word in a question that stands alone for now, in its folded words parted by a space; -1 where none does. */
export function bareNowAt(words: readonly string[]): number {
  const spoken = words.join(' ');
  const at = spoken.search(BARE_NOW);
  return at < 0 ? -1 : spoken.slice(0, at).split(' ').length - 1;
}

/** An aim that the question names is what it asks for: "đến nay chỉ tiêu là bao nhiêu". */
const AIMED =
  /(?:^|\s)(?:chi tieu|muc tieu|ke hoach|phan dau|phai|se|dat ra|de ra|target|targets|goal|plan|aims?|den nam)(?!\p{L})/u;

/** "Không phải chỉ tiêu, số thật": an aim is named to be set aside. */
const NO_AIM = /(?:^|\s)khong (?:phai |hoi )?(?:la )?(?:chi tieu|muc tieu|ke hoach)(?!\p{L})/gu;

/** "Năm ngoái", "so far": of what is over, whatever was aimed at. */
const PAST =
  /(?:^|\s)(?:nam ngoai|nam (?:vua )?roi|nam vua qua|thang truoc|quy truoc|last (?:year|month|quarter))(?!\p{L})/u;

/** A question that ends so asks whether it is done: "xóa xong nhà tạm chưa", "… chưa vậy". */
const YET =
  /(?:^|\s)chua(?:\s(?:vay|nhi|a|ha|the|ta|ban|em|anh|chi|bot|ad|nao))*$|(?:^|\s)chua hay (?:con|van|da)(?!\p{L})/u;
/** "Còn hộ nào chưa có nước sạch không". */
const ANY_LEFT = /(?:^|\s)con (?:\S+ ){1,3}nao (?:\S+ )*?(?:chua|khong)(?:\s|$)/u;

/** What is said, laid down or given out, confirmed, or due: the document itself tells that. */
const SAID =
  /(?:^|\s)(?:dung|phai|chuan|chinh xac|ky|ki|ban hanh|thong qua|phe duyet|neu|noi|nhac|nhac den|nhac toi|de cap|quy dinh|ghi|dat|dat ra|de ra|giao|phan cong|xac dinh|dua ra|dua vao|chu truong|chinh sach|du thao|chinh thuc|qua|qua han|den han|het han|tre han|chot|so|ngay thang|so voi ngay)(?: \S+){0,2} chua(?:\s\S+){0,2}$/u;

/** Counted by now: "đã cấp cho bao nhiêu người rồi", "xây được bao nhiêu căn". */
const COUNTED_BY_NOW =
  /(?:^|\s)(?:bao nhieu|may|bn) (?:\S+ ){1,3}da (?!nang)\S|(?:^|\s)(?:bao nhieu|may|bn)\s(?:\S+\s)*roi(?:\s(?:vay|a|ha|nhi|the))*$|(?:^|\s)da (?:\S+ ){1,3}duoc (?:bao nhieu|may|bn)(?!\p{L})|(?:^|\s)(?:da )?(?:lam|thuc hien) duoc (?:gi|nhung gi|den dau)/u;

/** "Mới có mấy phần trăm". */
const ONLY_BY_NOW = /(?:^|\s)moi (?:chi )?(?:co|dat|duoc|xay|cap|lam) (?:duoc )?(?:bao nhieu|may|bn)(?!\p{L})/u;

/** "Tiến độ … tới đâu rồi", "tình hình … thế nào". */
const PROGRESS =
  /(?:^|\s)(?:tien do|tinh hinh|ket qua) (?:\S+ ){0,14}(?:the nao|ra sao|den dau|toi dau)(?:\s(?:roi|vay|a))*$|(?:^|\s)(?:den|toi) dau roi(?!\p{L})/u;

/** "Còn bao nhiêu hộ nghèo", "còn thiếu mấy giường": what is left; "giảm còn bao nhiêu (phần trăm)" is an aim. */
const LEFT =
  /(?:^|\s)con (?:bao nhieu|may|bn) (?!phan tram|%|nua|ngay|thang|nam|tuan|lau|moi|viec|nhiem vu|chi tieu|muc)\p{L}|(?:^|\s)con thieu(?!\p{L})/u;
const FALLS_TO = /(?:^|\s)(?:giam|xuong|giu|chi)(?: xuong)? con(?!\p{L})/u;

/** "Did Bắc Giang reach the target", "has … been built yet". */
const REACHED =
  /^(?:did|has|have|was|were)\s.*\s(?:reach|reached|achieve|achieved|meet|met|hit|complete|completed|finish|finished|eliminate|eliminated|build|built|done|yet|so far)(?!\p{L})|(?:^|\s)how (?:many|much) .*\s(?:has|have) .*\sbeen\s/u;

/** True where how things stand, or what has been reached, is asked: of that a plan's aims say nothing. */
export function asksPresent(text: string): boolean {
  const folded = foldText(text)
    // "… không, kế hoạch Bắc Giang" sets no plan aside: the two are parted.
    .replace(NO_AIM, ' so that ')
    .replace(/[?!.,;:"“”()]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (ONLY_BY_NOW.test(folded) || (PROGRESS.test(folded) && !/bao cao/u.test(folded))) return true;
  if (PAST.test(folded) || REACHED.test(folded) || COUNTED_BY_NOW.test(folded)) return true;
  if (YET.test(folded)) return !SAID.test(folded);
  if (ANY_LEFT.test(folded)) return true;
  if (LEFT.test(folded) && !FALLS_TO.test(folded)) return true;
  return (NOW.test(folded) || (BARE_NOW.test(folded) && !GOES_ON.test(folded))) && !AIMED.test(folded);
}
