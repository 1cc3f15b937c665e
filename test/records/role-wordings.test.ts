import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/index.ts';
import { readRecords } from '../../src/records/index.ts';
import { toSourceText } from '../../src/text/index.ts';

const read = (...lines: string[]) =>
  readRecords(
    readPlan('mau', toSourceText(['KẾ HOẠCH', '', 'III. NHIỆM VỤ', '', ...lines.flatMap((l) => [l, ''])].join('\n'))),
  ).assignments;

const rolesOf = (...lines: string[]) =>
  read(...lines).map(
    ({ section, role, leads, coordinating }) =>
      `${section} ${role} ${leads.map(({ name }) => name).join(' + ')} | ${coordinating.map(({ name }) => name).join(' + ')}`,
  );

describe('the names of bodies end', () => {
  test.each([
    ['Các sở, ngành đổi mới cách làm.', 'Các sở, ngành'],
    ['Các sở, ngành liên quan xuất kho trang thiết bị.', 'Các sở, ngành liên quan'],
    ['Bộ Nông nghiệp và Môi trường giữ nhịp cung ứng thóc giống.', 'Bộ Nông nghiệp và Môi trường'],
    ['Các cơ quan quản lý nhà nước về chợ công khai giá.', 'Các cơ quan quản lý nhà nước về chợ'],
    ['Các cấp ủy, tổ chức đảng quán triệt kế hoạch.', 'Các cấp ủy + tổ chức đảng'],
    ['Các chủ rừng lập sổ theo dõi.', 'Các chủ rừng'],
  ])('before what they are told to do: %s', (sentence, leads) => {
    expect(rolesOf(`1. ${sentence}`)).toEqual([`III.1 duty ${leads} | `]);
  });

  test('before another body that they ask', () => {
    expect(rolesOf('1. UBND tỉnh trân trọng đề nghị Hội Nông dân tỉnh vận động hội viên trồng cây.')).toEqual([
      'III.1 duty Hội Nông dân tỉnh | ',
    ]);
  });
});

describe('who leads', () => {
  test('is named behind a colon, and who works with them after it', () => {
    expect(
      rolesOf('1. Lực lượng tại chỗ: Ban Chỉ huy Quân sự xã chủ trì; Công an xã, Đoàn Thanh niên phối hợp.'),
    ).toEqual(['III.1 lead Ban Chỉ huy Quân sự xã | Công an xã + Đoàn Thanh niên']);
  });

  test('may be told after other duties of the same body', () => {
    expect(rolesOf('1. Sở Y tế làm chủ chương trình tiêm chủng, chịu trách nhiệm chủ trì lập danh sách.')).toEqual([
      'III.1 lead Sở Y tế | ',
    ]);
  });

  test('may be made to by another', () => {
    expect(
      rolesOf('1. UBND huyện chỉ đạo Phòng Y tế chủ trì, phối hợp với Công an huyện kiểm tra quầy thuốc.'),
    ).toEqual(['III.1 duty UBND huyện | Công an huyện', 'III.1 lead Phòng Y tế | Công an huyện']);
  });

  test('may be two, and those who only work with them stand apart', () => {
    expect(rolesOf('1. Sở Y tế', 'Đồng chủ trì với Sở Nội vụ, phối hợp với các xã, phường tuyển bác sĩ.')).toEqual([
      'III.1 lead Sở Y tế + Sở Nội vụ | các xã, phường',
    ]);
  });

  test('may stand below the heading of a body after an adverbial, or after a semicolon', () => {
    expect(
      rolesOf(
        '1. Sở Y tế',
        '- Trên cơ sở nhu cầu, chủ trì, phối hợp với Sở Tài chính mua vắc xin.',
        '- Hướng dẫn trạm y tế; là đầu mối chủ trì, phối hợp với Công an tỉnh kiểm tra.',
      ).sort(),
    ).toEqual(['III.1 duty Sở Y tế | ', 'III.1 lead Sở Y tế | Công an tỉnh', 'III.1 lead Sở Y tế | Sở Tài chính']);
  });

  test('may be the beginning of a sentence whose items follow', () => {
    expect(rolesOf('1. Sở Y tế chủ trì, phối hợp cùng các xã, phường giúp Ban Chỉ đạo:', '- Lập danh sách.')).toEqual([
      'III.1 lead Sở Y tế | các xã, phường',
    ]);
  });

  test('may be one of the numbered facts of a task', () => {
    const [one] = read(
      '1. Bổ sung nhiệm vụ sau:',
      'a) Tên nhiệm vụ: Xây dựng Đề án cây xanh trường học.',
      'b) Cơ quan chủ trì: Sở Giáo dục và Đào tạo.',
      'c) Cơ quan phối hợp: Sở Xây dựng.',
      'd) Thời gian hoàn thành: Quý II/2027.',
    );
    expect(one).toMatchObject({ section: 'III.1', time: { text: 'Quý II/2027' } });
    expect(one!.coordinating.map(({ name }) => name)).toEqual(['Sở Xây dựng']);
  });
});

describe('no duty', () => {
  test.each([
    'Thời gian qua, UBND các xã đã lập danh sách.',
    'Văn phòng UBND tỉnh thông báo để các sở biết, thực hiện.',
    'Nơi phát hiện (trạm y tế, công an, chính quyền) là nơi chịu trách nhiệm.',
  ])('is what only tells of a body: %s', (sentence) => expect(rolesOf(`1. ${sentence}`)).toEqual([]));
});

describe('the subject of a sentence', () => {
  test.each([
    'Sau khi có danh sách',
    'Đối với xã khó khăn',
    'Nhằm giữ nguồn nước, bên cạnh việc nạo vét kênh',
  ])('may follow an adverbial: %s, …', (adverbial) =>
    expect(rolesOf(`1. ${adverbial}, các sở, ngành bố trí cán bộ.`)).toEqual(['III.1 duty các sở, ngành | ']));

  test('of lettered items may stand in a line below their heading', () => {
    expect(rolesOf('1. Hỗ trợ nhà ở', 'UBND các xã:', 'a) Thống kê nhà hư hỏng.', 'b) Sửa nhà.')).toEqual([
      'III.1 duty UBND các xã | ',
    ]);
  });
});

describe('a province, or members of several kinds', () => {
  test('is told what to do as "Tỉnh"', () => {
    expect(rolesOf('1. Về đường liên xã: Tỉnh rà soát quy hoạch, báo cáo Bộ Xây dựng.')).toEqual([
      'III.1 duty Tỉnh | ',
    ]);
  });

  test('are named after a colon', () => {
    expect(
      rolesOf('1. Các bộ, cơ quan: Tài chính, Xây dựng, Nội vụ theo chức năng được giao rà soát định mức.'),
    ).toEqual(['III.1 duty Các bộ, cơ quan: Tài chính, Xây dựng, Nội vụ | ']);
  });

  test('go on after a comma that parts no clause', () => {
    expect(
      rolesOf('1. Trong tình hình mới, yêu cầu đòi hỏi các văn phòng tỉnh ủy, thành ủy tiếp tục đổi mới.'),
    ).not.toContain('III.1 duty thành ủy | ');
  });
});

describe('the title of an item', () => {
  test.each(['giao', 'đề nghị'])('may be followed by a sentence in small letters: %s …', (asking) =>
    expect(rolesOf(`1. Về kho lạnh cho chợ đầu mối: ${asking} Sở Công Thương khảo sát nhu cầu.`)).toEqual([
      'III.1 duty Sở Công Thương | ',
    ]));

  test('that only quotes a draft gives no duty', () => {
    expect(
      rolesOf('1. Đưa vào dự thảo nội dung: Trong quá trình thực hiện, Chính phủ được chủ động điều chỉnh.'),
    ).toEqual([]);
  });
});

describe('a part that tells what was reached', () => {
  test('gives duties from the sentence on that looks ahead', () => {
    const roles = readRecords(
      readPlan(
        'mau',
        toSourceText(
          'THÔNG BÁO\n\nI. ĐÁNH GIÁ CHUNG\n\nSở Y tế tổ chức tốt các đợt tiêm chủng. Trong thời gian tới, Sở Y tế củng cố trạm y tế xã.\n\nII. NHIỆM VỤ\n\n1. Sở Nội vụ bố trí cán bộ.',
        ),
      ),
    ).assignments;
    expect(roles.map(({ section, task }) => `${section} ${task}`)).toEqual([
      'I củng cố trạm y tế xã',
      'II.1 bố trí cán bộ',
    ]);
  });
});

describe('a body that is told by what it does', () => {
  test.each([
    ['Các cơ quan được giao nhiệm vụ soạn thảo, thẩm tra đề án khẩn trương hoàn thành.', /^khẩn trương/u],
    ['Cơ quan được giao thẩm định dự toán quy định tại khoản 2 tham mưu UBND tỉnh phê duyệt.', /^tham mưu/u],
    ['Cơ quan tiếp nhận hồ sơ có trách nhiệm cập nhật dữ liệu.', /^có trách nhiệm/u],
    ['Sở quản lý ngành (quy định tại Phụ lục I) có trách nhiệm lấy ý kiến.', /^có trách nhiệm/u],
  ])('keeps that in its name: %s', (sentence, task) => {
    const found = read(`1. ${sentence}`);
    expect(found).toHaveLength(1);
    expect(found[0]!.task).toMatch(task);
  });
});

describe('the subject after what others ask or report', () => {
  test('is the last of the bodies that commas part', () => {
    expect(rolesOf('1. Trên cơ sở đề xuất của các sở, UBND các huyện, Sở Tài chính tổng hợp nhu cầu vốn.')).toEqual([
      'III.1 duty Sở Tài chính | ',
    ]);
  });

  test('is not the one of whom a relative clause tells', () => {
    expect(
      rolesOf(
        '1. Căn cứ các kiến nghị mà đoàn của Tỉnh ủy, Thanh tra tỉnh đã chỉ ra, các sở, ngành sửa chữa kho thuốc.',
      ),
    ).toEqual(['III.1 duty các sở, ngành | ']);
  });
});

describe('items below a line about what was done', () => {
  test('give no duty', () => {
    expect(
      rolesOf(
        '1. Tại phiên họp, các sở đã có báo cáo như sau:',
        'a) Sở Y tế báo cáo về tiêm chủng.',
        'b) Sở Nội vụ báo cáo về biên chế.',
      ),
    ).toEqual([]);
  });
});

describe('with whom', () => {
  test('ends before what they work together on', () => {
    expect(rolesOf('1. Sở Y tế chủ trì, phối hợp với Sở Tài chính trong xác định nhu cầu thuốc.')).toEqual([
      'III.1 lead Sở Y tế | Sở Tài chính',
    ]);
  });

  test('is read although a word is left out', () => {
    expect(rolesOf('1. Sở Y tế chủ trì, phối với Sở Tài chính lập dự toán.')).toEqual([
      'III.1 lead Sở Y tế | Sở Tài chính',
    ]);
  });
});

describe('a label with a list of those who lead and those who work with them', () => {
  test.each([
    [
      'Cục Cảnh sát PCCC (C07) chủ trì; Cục Pháp chế; Cục Tài chính phối hợp',
      'Cục Cảnh sát PCCC (C07) | Cục Pháp chế + Cục Tài chính',
    ],
    [
      'Cục Truyền thông chủ trì, phối hợp với C07, Công an các địa phương',
      'Cục Truyền thông | C07 + Công an các địa phương',
    ],
    ['C07 chủ trì', 'C07 | '],
    ['Phòng Nội vụ; phối hợp: Công an xã', 'Phòng Nội vụ | Công an xã'],
    [
      'Ban Hỗ trợ phụ nữ phát triển kinh tế; Hội LHPN các huyện phối hợp',
      'Ban Hỗ trợ phụ nữ phát triển kinh tế | Hội LHPN các huyện',
    ],
    ['Phòng Nội vụ, Công an xã', 'Phòng Nội vụ + Công an xã | '],
  ])('is told apart: %s', (list, roles) => {
    expect(rolesOf('1. Rà soát, bổ sung trụ nước', `- Đơn vị thực hiện: ${list}.`)).toEqual([`III.1 lead ${roles}`]);
  });

  test('may stand below the time of its task or behind it in one line', () => {
    expect(
      read('Hoạt động 1: Khảo sát nhu cầu', '* Thời gian: Tháng 2 - 3/2026', '* Chịu trách nhiệm: Ban Kinh tế')[0],
    ).toMatchObject({ time: { text: 'Tháng 2 - 3/2026' }, leads: [{ name: 'Ban Kinh tế' }] });
    expect(read('d) Kinh phí: 900 triệu đồng. Hoàn thành: năm 2027. Phụ trách: Phòng Kinh tế.')[0]).toMatchObject({
      time: { text: 'năm 2027' },
      leads: [{ name: 'Phòng Kinh tế' }],
    });
  });

  test('has no time of the task before', () => {
    expect(
      read(
        'Hoạt động 1: Khảo sát',
        '* Thời gian: Tháng 2/2026',
        'Hoạt động 2: Tập huấn',
        '* Chịu trách nhiệm: Ban Kinh tế',
      )[0]!.time,
    ).toBeUndefined();
    expect(
      read('1. Khảo sát', '- Thời gian: Tháng 2/2026', '2. Tập huấn', '- Chủ trì: Ban Kinh tế')[0]!.time,
    ).toBeUndefined();
  });

  test('may have who leads behind its time', () => {
    expect(
      rolesOf('- Thời gian: từ 01/11 đến 15/12/2026. Trung tâm Y tế chủ trì, Công an xã và Ban CHQS xã cùng phối hợp.'),
    ).toEqual(['III lead Trung tâm Y tế | Công an xã + Ban CHQS xã']);
  });
});

describe('"Lãnh đạo"', () => {
  test('before the name of a body is who acts', () => {
    expect(rolesOf('1. Lãnh đạo UBND xã kiểm tra hằng ngày.')).toEqual(['III.1 duty Lãnh đạo UBND xã | ']);
  });

  test('is a verb elsewhere', () => {
    expect(rolesOf('1. Lãnh đạo, chỉ đạo rà soát các quy định.', '2. Lãnh đạo thực hiện tốt công tác cán bộ.')).toEqual(
      [],
    );
  });
});

describe('a body before a colon', () => {
  test.each([
    ['1. Phòng Kinh tế: là cơ quan thường trực, chủ trì lập hồ sơ.', 'III.1 lead Phòng Kinh tế | '],
    ['1. Sở Y tế: Cơ quan thường trực; chủ trì tổ chức lễ phát động.', 'III.1 lead Sở Y tế | '],
    ['1. Công an xã: tuần tra ban đêm.', 'III.1 duty Công an xã | '],
  ])('does what stands after it, in small letters too: %s', (line, roles) => {
    expect(rolesOf(line)).toEqual([roles]);
  });
});

describe('a sentence that only says who leads', () => {
  test('is about what stands before it', () => {
    expect(read('- Kiểm tra 02 chi bộ về công tác cán bộ. Ủy ban Kiểm tra Đảng ủy chủ trì.')[0]).toMatchObject({
      leads: [{ name: 'Ủy ban Kiểm tra Đảng ủy' }],
      task: 'Kiểm tra 02 chi bộ về công tác cán bộ',
    });
  });

  test('leaves out what a bracket says of the part that a body has', () => {
    expect(rolesOf('1. Cục Phòng bệnh (đầu mối)', '1.1. Chủ trì, phối hợp với Cục Thú y triển khai.')).toContain(
      'III.1.1 lead Cục Phòng bệnh | Cục Thú y',
    );
  });
});
