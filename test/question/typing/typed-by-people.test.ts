import { describe, expect, test } from 'vitest';
import { openRealAssistant } from '../../system/real-assistant.ts';
import { meaningOf } from './meaning-of.ts';

const { ask } = await openRealAssistant();

/** What people type, beside the same words as they are written: [typed, written]. */
const TYPED: Record<string, [string, string][]> = {
  'words of chats': [
    ['ai chủ trì noxh ở bắc giang z mn', 'ai chủ trì nhà ở xã hội ở bắc giang'],
    ['ko bít bhyt lâm đồng bn % nhỉ', 'không biết bảo hiểm y tế lâm đồng bao nhiêu % nhỉ'],
    ['cho e hỏi hạn nộp bc hằng năm của bắc giang ngày nào vậy ạ', 'hạn nộp báo cáo hằng năm của bắc giang ngày nào'],
    ['sở y tế bắc giang lm j', 'sở y tế bắc giang làm gì'],
    ['hậu giang có bn % lđ dc đào tạo', 'hậu giang có bao nhiêu % lao động được đào tạo'],
    ['t cần bít ai ký kh của bắc giang', 'tôi cần biết ai ký kế hoạch của bắc giang'],
    ['bắc giang vs lâm đồng bên nào bhyt cao hơn', 'bắc giang với lâm đồng bên nào bảo hiểm y tế cao hơn'],
    ['noxh lâm đồng xây bn căn z', 'nhà ở xã hội lâm đồng xây bao nhiêu căn'],
  ],
  'a space lost': [
    ['aichủ trì y tế ở Bắc Giang', 'ai chủ trì y tế ở Bắc Giang'],
    ['tỷ lệ hộnghèo của huyện ở Quảng Trị', 'tỷ lệ hộ nghèo của huyện ở Quảng Trị'],
    ['bắcgiang ai chủ trì giáo dục', 'bắc giang ai chủ trì giáo dục'],
    ['nướcsạch nông thôn hậugiang bao nhiêu', 'nước sạch nông thôn hậu giang bao nhiêu'],
    ['sở xâydựng bắc giang làm gì', 'sở xây dựng bắc giang làm gì'],
  ],
  'keys of Telex left in': [
    ['cơ quan nafo chủ trì nhà ở xã hội ở Bắc Giang', 'cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang'],
    ['tỷ lệ bao phủ bảo hieemr y tế của Lâm Đồng', 'tỷ lệ bao phủ bảo hiểm y tế của Lâm Đồng'],
    ['chỉ tiêu thaast nghiệp thành thị Bắc Giang', 'chỉ tiêu thất nghiệp thành thị Bắc Giang'],
    ['hạn báo cáo hằng năm cuar Bắc Giang', 'hạn báo cáo hằng năm của Bắc Giang'],
    ['sowr nội vụ bắc giang làm gì', 'sở nội vụ bắc giang làm gì'],
    ['Hậu Giang thu gom nước thair đô thị bao nhiêu %', 'Hậu Giang thu gom nước thải đô thị bao nhiêu %'],
  ],
  'keys of VNI left in': [
    ['cơ quan na2o chủ trì y tế ở Bắc Giang', 'cơ quan nào chủ trì y tế ở Bắc Giang'],
    ['ho65 nghèo huyện ở quảng trị dưới mấy %', 'hộ nghèo huyện ở quảng trị dưới mấy %'],
    ['thất nghiệp tha2nh thị hậu giang', 'thất nghiệp thành thị hậu giang'],
  ],
  'letters hit twice': [
    ['aii chủ trì nhà ở xã hội bắc giang', 'ai chủ trì nhà ở xã hội bắc giang'],
    ['bảo hiểmm y tế lâm đồng bao nhiêuu', 'bảo hiểm y tế lâm đồng bao nhiêu'],
    ['noxh ở bắc gianggg bao nhiêu căn', 'noxh ở bắc giang bao nhiêu căn'],
    ['tuổii thọ trung bình ở bắc giang', 'tuổi thọ trung bình ở bắc giang'],
  ],
  'letters that changed places': [
    ['cơ quan nào chủ tìr noxh ở bắc giang', 'cơ quan nào chủ trì noxh ở bắc giang'],
    ['hộ ngèho huyện ở quảng trị', 'hộ nghèo huyện ở quảng trị'],
    ['lao độgn qua đào tạo hậu giang', 'lao động qua đào tạo hậu giang'],
    ['chuyển đổi số ở Bắc Gaing ai chủ trì', 'chuyển đổi số ở Bắc Giang ai chủ trì'],
    ['thất nghịêp chung lâm đồng', 'thất nghiệp chung lâm đồng'],
  ],
  'marks left out': [
    ['tỷ lê lao đông qua đào tao hậu giang', 'tỷ lệ lao động qua đào tạo hậu giang'],
    ['giáo duc ở Bắc Giang ai chu trì', 'giáo dục ở Bắc Giang ai chủ trì'],
    ['nhà văn hóa khu phô huyện ở quảng trị đạt bao nhiêu', 'nhà văn hóa khu phố huyện ở quảng trị đạt bao nhiêu'],
    ['nươc sach đô thị lâm đông may %', 'nước sạch đô thị lâm đồng mấy %'],
    ['sô giường bệnh trên vạn dân cua Hâu Giang', 'số giường bệnh trên vạn dân của Hậu Giang'],
    ['bao giờ phai gưi báo cao năm ở Bắc Giang', 'bao giờ phải gửi báo cáo năm ở Bắc Giang'],
  ],
  'hỏi for ngã': [
    ['tỷ lệ bao phũ bảo hiễm y tế hậu giang', 'tỷ lệ bao phủ bảo hiểm y tế hậu giang'],
    ['ai chũ trì nhà ỡ xả hội tại bắc giang', 'ai chủ trì nhà ở xã hội tại bắc giang'],
    ['xữ lý nước thãi sinh hoạt bắc giang', 'xử lý nước thải sinh hoạt bắc giang'],
    ['lâm đồng hổ trợ gì cho nghĩ hưu', 'lâm đồng hỗ trợ gì cho nghỉ hưu'],
    ['trẻ em suy dinh dưởng thấp còi lâm đồng', 'trẻ em suy dinh dưỡng thấp còi lâm đồng'],
  ],
  'sounds alike': [
    ['nao động qua đào tạo có bằng cấp ở bắc giang', 'lao động qua đào tạo có bằng cấp ở bắc giang'],
    ['tỷ nệ hộ nghèo huyện ở quảng trị', 'tỷ lệ hộ nghèo huyện ở quảng trị'],
    ['nước xạch nông thôn lâm đồng', 'nước sạch nông thôn lâm đồng'],
    ['cơ quan nào trủ trì y tế bắc giang', 'cơ quan nào chủ trì y tế bắc giang'],
    ['trỉ tiêu bảo hiểm xã hội lâm đồng', 'chỉ tiêu bảo hiểm xã hội lâm đồng'],
    ['dáo dục bắc giang sở nào lo', 'giáo dục bắc giang sở nào lo'],
    ['bắc giang rân số được quản lý sức khỏe bao nhiêu', 'bắc giang dân số được quản lý sức khỏe bao nhiêu'],
    ['xuy dinh dưỡng thấp còi ở hậu giang', 'suy dinh dưỡng thấp còi ở hậu giang'],
    ['sử lý nước thải sinh hoạt hậu giang', 'xử lý nước thải sinh hoạt hậu giang'],
    ['sở nội vụ bắc giang làm rì', 'sở nội vụ bắc giang làm gì'],
    ['tỉ nệ hộ nghèo ở quảng chị', 'tỉ lệ hộ nghèo ở quảng trị'],
    ['tiêm trủng mở rộng huyện quảng trị', 'tiêm chủng mở rộng huyện quảng trị'],
    ['việc làm cho thanh liên bắc giang', 'việc làm cho thanh niên bắc giang'],
    ['chợ giúp xã hội bắc giang sở nào', 'trợ giúp xã hội bắc giang sở nào'],
  ],
  'capitals and stops': [
    ['BẮC GIANG. NHÀ Ở XÃ HỘI. AI CHỦ TRÌ.', 'bắc giang, nhà ở xã hội, ai chủ trì'],
    ['Ai Chủ Trì Chuyển Đổi Số Ở Bắc Giang', 'ai chủ trì chuyển đổi số ở Bắc Giang'],
    ['ty le ho ngheo. huyen o quang tri', 'tỷ lệ hộ nghèo huyện ở quảng trị'],
    ['Bhyt Lâm Đồng Bao Nhiêu', 'BHYT Lâm Đồng bao nhiêu'],
    ['AI KY KE HOACH BAC GIANG...', 'ai ký kế hoạch bắc giang'],
  ],
  'another word in its place': [
    ['cơ quan nào chủ trị nhà ở xã hội ở Bắc Giang', 'cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang'],
    ['bảo hiệm y tế Lâm Đồng bao nhiêu', 'bảo hiểm y tế Lâm Đồng bao nhiêu'],
    ['thất nghiệm thành thị bắc giang', 'thất nghiệp thành thị bắc giang'],
    ['nước xách nông thôn hậu giang bao nhiêu %', 'nước sạch nông thôn hậu giang bao nhiêu %'],
    ['hậu giang bao nhiêu lao động qua đào tào', 'hậu giang bao nhiêu lao động qua đào tạo'],
    ['báo cáo hàng nằm của bắc giang trước ngày nào', 'báo cáo hàng năm của bắc giang trước ngày nào'],
  ],
  'a slip that makes another word': [
    [
      'ai chủ trì thực hiện chính sách người có ông ở bắc giang',
      'ai chủ trì thực hiện chính sách người có công ở bắc giang',
    ],
    ['ti le ho nong tho dung nuoc sach hau giang', 'ti le ho nong thon dung nuoc sach hau giang'],
    ['ds chi tieu nha o cua lam don', 'ds chi tieu nha o cua lam dong'],
    ['hua giang that nghiep thanh thi duoi may %', 'hau giang that nghiep thanh thi duoi may %'],
    ['còn sở ttttt bắc giang làm gì', 'còn sở tttt bắc giang làm gì'],
  ],
  'signs of a phone': [
    ['Kế hoạch Bắc Giang nói gì về “chuyển đổi số”?', 'Kế hoạch Bắc Giang nói gì về chuyển đổi số?'],
    ['Ai chủ trì ‘nhà ở xã hội’ ở Bắc Giang', 'Ai chủ trì nhà ở xã hội ở Bắc Giang'],
    ['ai chủ trì y tế ở Bắc Giang 🙏🙏', 'ai chủ trì y tế ở Bắc Giang'],
    ['🏠noxh lâm đồng bao nhiêu căn😊', 'noxh lâm đồng bao nhiêu căn'],
    ['ai chủ trì nhà ở xã\u200b hội ở Bắc\u200b Giang', 'ai chủ trì nhà ở xã hội ở Bắc Giang'],
    ['\ufeffbảo hi\u200bểm y t\u00adế Hậu Giang bao nhiêu', 'bảo hiểm y tế Hậu Giang bao nhiêu'],
    ['hạn báo cáo\u00a0hằng\u00a0năm của Bắc\u00a0Giang', 'hạn báo cáo hằng năm của Bắc Giang'],
    ['Tỷ lệ hộ nghèo của huyện ở Quảng Trị?'.normalize('NFD'), 'Tỷ lệ hộ nghèo của huyện ở Quảng Trị?'],
  ],
  'names of bodies, short and long': [
    ['sở lđtb xh bắc giang làm gì', 'Sở Lao động - Thương binh và Xã hội Bắc Giang làm gì'],
    ['so gd dt bac giang chu tri gi', 'Sở Giáo dục và Đào tạo Bắc Giang chủ trì gì'],
    ['sở nn&ptnt bắc giang chủ trì mấy việc', 'Sở Nông nghiệp và Phát triển nông thôn Bắc Giang chủ trì mấy việc'],
    ['sở tttt bắc giang làm gì', 'Sở Thông tin và Truyền thông Bắc Giang làm gì'],
    ['ubmttq tỉnh bắc giang làm gì', 'Ủy ban Mặt trận Tổ quốc tỉnh Bắc Giang làm gì'],
  ],
  'names of places, old and new': [
    ['noxh o bac giang cu (nay la bac ninh) bn can', 'nhà ở xã hội ở Bắc Giang cũ (nay là Bắc Ninh) bao nhiêu căn'],
    ['bhyt tinh hau giang cu bao nhieu', 'BHYT tỉnh Hậu Giang cũ bao nhiêu'],
    ['nươc sach nông thôn tinh lâm đông moi', 'nước sạch nông thôn tỉnh Lâm Đồng mới'],
    ['tp can tho moi (hau giang cu) ho ngheo may %', 'thành phố Cần Thơ mới (Hậu Giang cũ) hộ nghèo mấy %'],
  ],
};

/** What is not read yet. */
const NOT_READ: [string, string][] = [['chi3 tiêu BHYT của Lâm Đồng', 'chỉ tiêu BHYT của Lâm Đồng']];

describe.each(Object.entries(TYPED))('%s', (_name, pairs) => {
  test.each(pairs)('“%s” is answered like “%s”', async (typed, written) => {
    expect(meaningOf(await ask(typed))).toEqual(meaningOf(await ask(written)));
  });
});

test.fails.each(NOT_READ)('“%s” is not answered like “%s” yet', async (typed, written) => {
  expect(meaningOf(await ask(typed))).toEqual(meaningOf(await ask(written)));
});
