import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(
    readPlan('mau', toSourceText(['KẾ HOẠCH', '', 'III. NHIỆM VỤ', '', ...lines.flatMap((l) => [l, ''])].join('\n'))),
  );

const rolesOf = (...lines: string[]) =>
  read(...lines).assignments.map(
    ({ role, leads, coordinating }) =>
      `${role} ${leads.map(({ name }) => name).join(' + ')} | ${coordinating.map(({ name }) => name).join(' + ')}`,
  );

const deadlinesOf = (...lines: string[]) =>
  read(...lines).deadlines.map(({ who, to, when }) => `${who} | ${to} | ${when}`);

describe('items that are numbered within a sentence', () => {
  test('belong to the body before the colon: one duty, and each that it leads', () => {
    expect(
      rolesOf(
        'a) Sở Y tế: (1) mua vắc xin; (2) chủ trì, phối hợp với Sở Tài chính lập dự toán; (3) báo cáo hằng tháng; (4) chủ trì, phối hợp Sở Nội vụ bố trí bác sĩ.',
      ).sort(),
    ).toEqual(['duty Sở Y tế | ', 'lead Sở Y tế | Sở Nội vụ', 'lead Sở Y tế | Sở Tài chính']);
  });

  test('have subjects of their own below the title of the item', () => {
    expect(
      rolesOf(
        '1. Đẩy mạnh tiêm chủng: (1) Sở Y tế chủ trì, phối hợp với các sở, ngành lập danh sách; (2) UBND các xã, phường vận động người dân.',
      ),
    ).toEqual(['lead Sở Y tế | các sở, ngành', 'duty UBND các xã, phường | ']);
  });
});

describe('a clause after a semicolon', () => {
  test('goes on with the subject, or has one of its own', () => {
    expect(
      rolesOf(
        '2. Sở Công Thương xây dựng đề án chợ đêm; chủ trì, phối hợp với Công an tỉnh bảo đảm an toàn; UBND các xã, phường bố trí mặt bằng.',
      ),
    ).toEqual(['duty Sở Công Thương | ', 'lead Sở Công Thương | Công an tỉnh', 'duty UBND các xã, phường | ']);
  });

  test('that goes on with a list of bodies has none', () => {
    expect(
      rolesOf('3. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính; Sở Nội vụ; các xã, phường rà soát trụ sở.'),
    ).toEqual(['lead Sở Xây dựng | Sở Tài chính + Sở Nội vụ + các xã, phường']);
  });

  test('says by when the clause before it is to be done, and for whom', () => {
    expect(
      deadlinesOf(
        '4. Sở Nội vụ rà soát biên chế; giao Sở Tài chính lập dự toán; hoàn thành trước ngày 15 tháng 10 năm 2026; nhiệm vụ thường xuyên.',
      ),
    ).toEqual(['Sở Tài chính |  | trước ngày 15 tháng 10 năm 2026']);
    expect(deadlinesOf('5. Các sở, ngành tiếp tục rà soát thủ tục; nhiệm vụ thường xuyên.')).toEqual([
      'Các sở, ngành |  | thường xuyên',
    ]);
  });
});

describe('bodies', () => {
  test.each([
    ['UBND các xã: Hòa An, Tân Phú tổ chức đối thoại với người dân.', 'UBND các xã: Hòa An, Tân Phú'],
    [
      'Các đồng chí Ủy viên Ban Thường vụ theo lĩnh vực phụ trách chỉ đạo thực hiện.',
      'Các đồng chí Ủy viên Ban Thường vụ',
    ],
    ['Các đoàn kiểm tra của Tỉnh ủy chủ động nắm tình hình.', 'Các đoàn kiểm tra của Tỉnh ủy'],
  ])('end where the verb begins: %s', (sentence, name) => {
    expect(read(sentence).assignments.map(({ leads }) => leads[0]!.name)).toEqual([name]);
  });

  test('lead with others whom the sentence names in other words', () => {
    expect(
      rolesOf(
        '1. Sở Tài chính chủ trì cùng Sở Xây dựng đề xuất khen thưởng.',
        '2. Đài Truyền hình tỉnh chủ trì biên tập, phối hợp với các sở, ngành xây dựng kịch bản.',
        '3. Giám đốc Sở Nội vụ chỉ đạo chủ trì, phối hợp với Công an tỉnh rà soát hồ sơ.',
        '4. Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo công tác chuẩn bị.',
        '5. Hội đồng nhân dân tỉnh tán thành các giải pháp, đề nghị UBND tỉnh tập trung thực hiện.',
        'Hội đồng nhân dân tỉnh kêu gọi đồng bào thi đua.',
      ),
    ).toEqual([
      'lead Sở Tài chính | Sở Xây dựng',
      'lead Đài Truyền hình tỉnh | các sở, ngành',
      'lead Giám đốc Sở Nội vụ | Công an tỉnh',
      'duty Phó Chủ tịch UBND tỉnh | ',
      'duty UBND tỉnh | ',
    ]);
  });

  test('have duties of their own below the heading of another, where these are given to them', () => {
    expect(
      rolesOf(
        '1. Giám đốc các sở',
        'a) Tuyên truyền pháp luật về nước.',
        'b) Tiếp tục chủ trì, phối hợp với UBND xã kiểm tra giếng khoan.',
        'c) Giao Thanh tra tỉnh tổ chức thanh tra việc khai thác nước.',
      ).sort(),
    ).toEqual(['duty Giám đốc các sở | ', 'duty Thanh tra tỉnh | ', 'lead Giám đốc các sở | UBND xã']);
  });

  test('lead what they lead according to another document, and announce no duty', () => {
    expect(
      rolesOf(
        '1. Giao Bộ Chỉ huy quân sự tỉnh căn cứ Kế hoạch số 12-KH/TU chủ trì, phối hợp với Công an tỉnh tổ chức luyện tập.',
        '2. Văn phòng UBND tỉnh trân trọng thông báo để các cơ quan biết, thực hiện.',
      ),
    ).toEqual(['lead Bộ Chỉ huy quân sự tỉnh | Công an tỉnh']);
  });
});

describe('deadlines', () => {
  test('of items below a line that says who keeps to them', () => {
    expect(
      deadlinesOf(
        '- Đảng ủy Sở Y tế khẩn trương triển khai, bảo đảm tiến độ như sau:',
        '+ Báo cáo Ban Thường vụ Tỉnh ủy chậm nhất ngày 10/3/2026.',
        '+ Hoàn thiện đề án, gửi xin ý kiến các huyện ủy trước ngày 20/3/2026.',
      ),
    ).toEqual([
      'Đảng ủy Sở Y tế | Ban Thường vụ Tỉnh ủy | chậm nhất ngày 10/3/2026',
      'Đảng ủy Sở Y tế | các huyện ủy | trước ngày 20/3/2026',
    ]);
  });

  test('of one sentence are as many as the things that are due', () => {
    expect(
      deadlinesOf(
        '1. Sở Xây dựng báo cáo UBND tỉnh vào trung tuần tháng 4/2026 để trình Hội đồng nhân dân tỉnh trước ngày 07/5/2026, hoàn thành công trình chậm nhất ngày 30/6/2027.',
      ),
    ).toEqual([
      'Sở Xây dựng | UBND tỉnh | vào trung tuần tháng 4/2026',
      'Sở Xây dựng |  | trước ngày 07/5/2026',
      'Sở Xây dựng |  | chậm nhất ngày 30/6/2027',
    ]);
  });
});
