/** Parts of a province, and spots in them, that a question may ask to be named. */
const UNIT =
  '(?:thon|xom|ap|buon|lang|xa|phuong|thi tran|khu pho|to dan pho|huyen|quan|thi xa|thanh pho|dia diem|vi tri|khu dat|khu vuc|con duong|tuyen duong|khu cong nghiep|kcn|khu|diem|cho)';
const IN = '(?:o|tai|ve|thuoc|tren|cho|vao)';
const PUT = '(?:xay|xay dung|xay moi|dat|lam|mo|dung|thanh lap|lap|bo tri|thi diem|khoi cong|nam|toa lac|trien khai)';

/** "Xây ở thôn nào", "đặt tại địa điểm nào", "xã nào được xây trạm". */
const NAMED = new RegExp(
  `(?:^|\\s)${PUT}(?: \\S+){0,8}? ${IN} (?:nhung |cac |may )?${UNIT} (?:nao|gi|may)(?!\\p{L})|(?:^|\\s)(?:o|tai|thuoc) (?:nhung |cac )?(?:thon|xom|ap|buon|xa|phuong|thi tran|khu pho|dia diem|vi tri) nao(?!\\p{L})|(?:^|\\s)(?:thon|xom|ap|buon|xa|(?<!dia )phuong|thi tran|khu pho|khu cong nghiep|kcn) nao (?:se |dang )?(?:duoc|xay|lam|mo|co|dat) (?!bao cao|ban hanh)`,
  'u',
);
/** "Nhà ở xã hội xây ở đâu". */
const WHERE = new RegExp(
  `(?:^|\\s)${PUT}(?: \\S+){0,6}? (?:o|tai) (?:nhung )?(?:dau|cho nao)(?: (?:vay|the|a|nhi|ha|day))*$`,
  'u',
);
const ENGLISH_NAMED =
  /(?:^|\s)(?:in |at )?(?:which|what) (?:village|commune|ward|hamlet|township|town|site|location|street|industrial park)s?(?!\p{L})/u;
const ENGLISH_WHERE =
  /(?:^|\s)where (?:exactly|precisely)(?!\p{L})|(?:^|\s)where (?:will|is|are|would|should) (?:\S+ ){1,8}(?:built|located|placed|set up|opened|sited)(?!\p{L})/u;
/** Where money comes from, where a report goes or where it is written is another question. */
const NOT_A_SPOT =
  /(?:^|\s)(?:(?<!uu )tien|kinh phi|von|ngan sach|nguon luc|bao cao|gui|nop|ban hanh|muc|trang|cao nhat|thap nhat|nhieu nhat|it nhat)(?!\p{L})/u;

/**
 * Whether the very spot of a thing is asked for ("ở xã nào") or where it is at all ("xây ở đâu"); undefined for neither.
 * @param folded the question in small letters without marks
 */
export function readSpot(folded: string): 'spot' | 'where' | undefined {
  if (NOT_A_SPOT.test(folded)) return undefined;
  if (NAMED.test(folded) || ENGLISH_NAMED.test(folded)) return 'spot';
  return WHERE.test(folded) || ENGLISH_WHERE.test(folded) ? 'where' : undefined;
}
