/** Words with which the name of a body begins, as plans write them. */
const HEAD =
  '(?:Sở|Bộ(?! phận| máy| tiêu chí| chỉ (?:số|tiêu)| luật| dữ liệu| quy tắc| công cụ| tài liệu| nhận diện| thủ tục| mã)|Ban(?! hành)|UBND|Ủy ban|Uỷ ban|UBMTTQ|UBMT|MTTQ|Mặt trận|Hội(?! nghị| nhập| thảo| thi| chợ| chứng| họp)|Hiệp hội|Liên hiệp|Liên minh|HĐND|Liên đoàn|LĐLĐ|Đoàn(?! kết)|Phòng(?! ngừa| thủ|,? chống| cháy| học| bệnh)|Văn phòng(?! phẩm)|VP|Cục|Chi cục|Tổng cục|Vụ(?! việc| mùa)|Viện|Học viện|Thanh tra|Công an|Quân đội|Bảo hiểm xã hội|BHXH|Bảo hiểm|Kho bạc|Ngân hàng(?! dữ liệu)|Thuế|Hải quan|Bưu điện|Tòa án|Toà án|Viện kiểm sát|Đài|Báo(?! cáo| chí| động| hiệu)|Cổng(?! dữ liệu| dịch vụ)|Trường(?! hợp)|Đại học|Bệnh viện|Trung tâm(?! dữ liệu| giám sát| điều hành| kinh tế)|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Đảng|Đảng ủy|Đảng đoàn|Quân ủy|Quân uỷ|Chính phủ(?! số| điện tử)|Quốc hội|Thủ tướng|Thủ trưởng|Người đứng đầu|Chủ tịch|Giám đốc|Bí thư|Phó (?:Thủ tướng|Chủ tịch|Bí thư|Giám đốc)|Tổng (?:giám đốc|Giám đốc|biên tập|Biên tập|thư ký|Thư ký|Thanh tra)|Kiểm toán|Bộ trưởng|Chánh|Cơ quan|Chính quyền(?! số| điện tử)|Tổng [Cc]ông ty|Công ty|Tập đoàn|Thường trực|Tổ công tác|Nhân dân)';
const GENERIC =
  '(?:các (?:sở|bộ|ban|đoàn|đồng chí|cơ quan|đơn vị|phòng|ban|bộ, ngành|ngành(?!, lĩnh vực)|cấp|đoàn thể|tổ chức|địa phương|hội|huyện|xã|đảng|trường|doanh nghiệp|chi cục|cơ sở (?:đào tạo|giáo dục|y tế)|tỉnh)|mỗi (?:sở|bộ|ngành|cơ quan|đơn vị|địa phương)|chính quyền(?! số| điện tử)|thành ủy|huyện ủy|đảng ủy|ban cán sự|đảng đoàn|cơ quan|ủy ban|mặt trận|hội quần chúng|đoàn thể)';
const STARTS_BODY = new RegExp(`^${HEAD}(?![\\p{L}])`, 'u');
const STARTS_GROUP = new RegExp(`^${GENERIC}(?![\\p{L}])`, 'iu');
/** Words that do not change who is meant. */
export const LEADING = /^(?:Giao|Đề nghị|Yêu cầu|Khuyến khích|Phân công|là|do)(?: cho)?\s*:?\s+/iu;
/** True when a text begins with the name of a body. */
export function startsWithBody(text: string): boolean {
  const name = text.replace(LEADING, '');
  return STARTS_BODY.test(name) || STARTS_GROUP.test(name);
}
