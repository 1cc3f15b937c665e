import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openServedAssistant } from '../../src/cli/index.ts';
import { parseConfig } from '../../src/config.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';
import { type BenchOptions, startBotFor } from '../telegram/harness.ts';
import { MODELS_DIR, shareIndex } from './shared-index.ts';

const ADMIN = 42;
const makeFolder = useTemporaryFolders();
const dataDir = await shareIndex();

/** A bot over a copy of the corpus and its index, which a test may change; the administrator's chat with it. */
async function startAdministration(options: BenchOptions = {}) {
  const folder = makeFolder();
  const corpusDir = join(folder, 'corpus');
  cpSync(CORPUS_DIR, corpusDir, { recursive: true });
  cpSync(dataDir, join(folder, 'data'), { recursive: true });
  const config = parseConfig({ CORPUS_DIR: corpusDir, MODELS_DIR, DATA_DIR: join(folder, 'data') });
  const { assistant, corpus } = await openServedAssistant(config, () => {});
  const bench = await startBotFor(assistant, {
    corpus,
    ...options,
    config: { adminUserIds: [ADMIN], ...options.config },
  });
  const chat = bench.server.privateChat({ id: ADMIN });
  const say = (text: string) => bench.ask(text, chat);
  return { ...bench, chat, say, config, corpusDir };
}

/** A small plan of a place that the corpus does not have. */
const PLAN = `ỦY BAN NHÂN DÂN
TỈNH THÁI BÌNH

KẾ HOẠCH

Thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 về chính sách xã hội trên địa bàn tỉnh Thái Bình

Ủy ban nhân dân tỉnh Thái Bình ban hành Kế hoạch thực hiện Nghị quyết số 42-NQ/TW như sau:

I. MỤC TIÊU

1. Các chỉ tiêu chủ yếu đến năm 2030

- Tỷ lệ bao phủ bảo hiểm y tế đạt trên 97%.

II. NHIỆM VỤ VÀ GIẢI PHÁP

1. Lĩnh vực y tế

- Nâng cao chất lượng khám bệnh, chữa bệnh và chăm sóc sức khỏe ban đầu cho người dân trong tỉnh.

- Cơ quan chủ trì: Sở Y tế.

- Cơ quan phối hợp: các sở, ban, ngành có liên quan.

Nơi nhận:

- UBND các huyện, thành phố.
`;

describe('an administrator', () => {
  test('sees what was asked, answered and declined, with a chart', async () => {
    const { server, ask, say, chat } = await startAdministration();
    expect((await say('/thongke')).text).toContain('Chưa có câu hỏi nào');
    await ask('Cơ quan nào chủ trì nhà ở xã hội ở Bắc Giang?');
    await ask('Cơ quan nào chủ trì nhà ở xã hội ở Lâm Đồng?');
    chat.say('/thongke 7');
    const picture = await chat.next();
    expect(picture.kind).toBe('photo');
    expect(picture.text).toContain('2 câu hỏi: 1 trả lời được, 1 không nêu');
    expect(picture.text).toContain('nhà ở xã hội: 2');
    expect(server.callsOf('sendPhoto')).toHaveLength(1);
  });

  test('reads what was declined, disliked or suggested, and takes it as a file', async () => {
    const { ask, say, chat, server } = await startAdministration();
    expect((await say('/nhatky')).text).toBe('Không có câu nào cần xem.');
    await ask('Cơ quan nào chủ trì nhà ở xã hội ở Lâm Đồng?');
    const officer = server.privateChat();
    const answer = await ask('Cơ quan nào chủ trì lĩnh vực y tế ở Bắc Giang?', officer);
    await officer.press(answer, '👎');
    await ask('/gopy Nên có kế hoạch của Thái Bình', officer);
    const message = await say('/nhatky');
    expect(message.text).toContain('không nêu · Cơ quan nào chủ trì nhà ở xã hội ở Lâm Đồng?');
    expect(message.text).toContain('👎 · Cơ quan nào chủ trì lĩnh vực y tế ở Bắc Giang?');
    expect(message.text).toContain('góp ý · Nên có kế hoạch của Thái Bình');
    expect((await chat.next()).file?.name).toBe('nhat-ky.xlsx');
  });

  test('adds a document: read, shown, and searched once confirmed', async () => {
    const { chat, say, corpusDir } = await startAdministration();
    chat.sendFile('Kế hoạch Thái Bình.txt', Buffer.from(PLAN));
    const preview = await chat.next();
    expect(preview.text).toContain('Địa phương: Thái Bình');
    expect(preview.text).toContain('I. MỤC TIÊU');
    expect(preview.text).toMatch(/1 chỉ tiêu · 1 lần giao việc/u);
    expect(preview.text).toContain('• Tỷ lệ bao phủ bảo hiểm y tế: trên 97%');
    expect(preview.text).toContain('• Sở Y tế: Lĩnh vực y tế');
    expect(readdirSync(corpusDir)).not.toContain('ke-hoach-thai-binh.txt');
    await chat.press(preview, 'Thêm');
    expect(preview.text).toContain('Đang tra cứu 6 văn bản');
    expect(readFileSync(join(corpusDir, 'ke-hoach-thai-binh.txt'), 'utf8')).toBe(PLAN);
    expect((await say('Chỉ tiêu bao phủ bảo hiểm y tế của Thái Bình?')).text).toMatch(/^Trên 97%/u);
    await say('/tailieu');
    const menu = chat.sent.at(-1)!;
    await chat.press(menu, 'Thái Bình');
    await chat.press(menu, 'Tệp gốc');
    expect(Buffer.from((await chat.next()).file!.bytes).toString('utf8')).toBe(PLAN);
  });

  test('drops a document that was only looked at, and learns why a file cannot be taken', async () => {
    const { chat, corpusDir } = await startAdministration();
    const before = readdirSync(corpusDir);
    chat.sendFile('Thái Bình.txt', Buffer.from(PLAN));
    const preview = await chat.next();
    await chat.press(preview, 'Bỏ');
    expect(preview.text).toBe('Đã bỏ, không thêm gì.');
    chat.sendFile('bang.png', Buffer.from('x'));
    expect((await chat.next()).text).toMatch(/^Không đọc được tệp\. bang\.png: .*Lưu lại dạng .*\.docx/u);
    chat.sendFile('Phụ lục.xlsx', Buffer.from('x'));
    expect((await chat.next()).text).toBe(
      'Không đọc được tệp. Phụ lục.xlsx: không đọc được bảng tính .xlsx. Chép bảng vào tệp Word của kế hoạch, hoặc in ra PDF rồi gửi.',
    );
    chat.sendFile('lon.pdf', new Uint8Array(1), { size: 21 * 1024 * 1024 });
    expect((await chat.next()).text).toContain('tối đa 20 MB');
    chat.sendFile('hong.pdf', Buffer.from('đây không phải PDF'));
    expect((await chat.next()).text).toBe(
      'Không đọc được tệp. hong.pdf: bị hỏng hoặc không phải PDF. Mở bằng trình đọc PDF rồi lưu hoặc in lại thành PDF.',
    );
    chat.sendFile('khóa.pdf', readFileSync(join(import.meta.dirname, '../fixtures/hostile/locked.pdf')));
    expect((await chat.next()).text).toBe(
      'Không đọc được tệp. khóa.pdf: bị khóa bằng mật khẩu. Lưu một bản không có mật khẩu.',
    );
    chat.sendFile('rỗng.txt', Buffer.from(''));
    expect((await chat.next()).text).toContain('rỗng.txt: tệp rỗng. Xóa tệp hoặc chép lại kế hoạch vào.');
    chat.sendFile('thư mời.txt', Buffer.from('Kính mời anh/chị dự họp giao ban tuần.\n'));
    expect((await chat.next()).text).toMatch(/Không thấy mục nào được đánh số.*chỉ tra được theo từ ngữ/su);
    expect(readdirSync(corpusDir)).toEqual(before);
  });

  test('gets a file that is larger than its sender says refused, however it says so', async () => {
    const { chat, corpusDir } = await startAdministration();
    const before = readdirSync(corpusDir);
    chat.sendFile('lon.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), { size: 1 });
    expect((await chat.next()).text).toContain('tối đa 20 MB');
    expect(readdirSync(corpusDir)).toEqual(before);
  });

  test('replaces a document by a newer file of another kind, and only that', async () => {
    const { chat, say, corpusDir } = await startAdministration();
    const before = readdirSync(corpusDir);
    chat.sendFile(
      'Lâm Đồng.md',
      Buffer.from(PLAN.replaceAll('Thái Bình', 'Lâm Đồng').replace('THÁI BÌNH', 'LÂM ĐỒNG')),
    );
    const preview = await chat.next();
    expect(preview.text).toContain('Thay cho văn bản cùng tên');
    await chat.press(preview, 'Thêm');
    expect(preview.text).toContain('Đang tra cứu 5 văn bản');
    expect(readdirSync(corpusDir)).toEqual(before.map((name) => name.replace('lam-dong.txt', 'lam-dong.md')));
    expect((await say('Chỉ tiêu bao phủ bảo hiểm y tế của Lâm Đồng?')).text).toMatch(/^Trên 97%/u);
  });

  test('finds everything as it was where a document cannot be put in its place', async () => {
    const { chat, say, corpusDir } = await startAdministration();
    mkdirSync(join(corpusDir, 'thai-binh.txt'));
    const before = readdirSync(corpusDir);
    chat.sendFile('Thái Bình.txt', Buffer.from(PLAN));
    const preview = await chat.next();
    await chat.press(preview, 'Thêm');
    expect(preview.text).toContain('Không lập lại được chỉ mục, chỉ mục cũ vẫn dùng.');
    expect(readdirSync(corpusDir)).toEqual(before);
    expect((await say('Chỉ tiêu bao phủ bảo hiểm y tế của Bắc Giang?')).text).toMatch(/^Trên 99%/u);
  });

  test('never sees what a program that was killed while adding has left behind', async () => {
    const { config, corpusDir } = await startAdministration();
    const before = readdirSync(corpusDir);
    writeFileSync(join(corpusDir, '.thai-binh.txt.new-4711'), PLAN.slice(0, 100));
    const { assistant } = await openServedAssistant(config, () => {});
    expect(readdirSync(corpusDir)).toEqual(before);
    expect(assistant.documents()).toHaveLength(5);
  });

  test('rebuilds the index from the corpus folder without a restart, and hears of files left out', async () => {
    const { chat, say, corpusDir } = await startAdministration();
    writeFileSync(join(corpusDir, 'thai-binh.txt'), PLAN);
    writeFileSync(join(corpusDir, 'ghi-chu.png'), 'x');
    expect((await say('/capnhat')).text).toContain('chỉ mục cũ');
    const report = await chat.next();
    expect(report.text).toContain('Đang tra cứu 6 văn bản');
    expect(report.text).toContain('1 tệp bị bỏ qua');
    expect(report.text).toMatch(/• ghi-chu\.png: không đọc được tệp \.png\. Lưu lại dạng \.txt/u);
    expect((await say('Ai chủ trì lĩnh vực y tế ở Thái Bình?')).text).toMatch(/^Sở Y tế/u);
  });

  test('keeps somebody out and lets them in again', async () => {
    const { server, ask, say } = await startAdministration();
    const officer = server.privateChat();
    expect((await say('/khoa')).text).toContain('/khoa 123456789');
    expect((await say(`/khoa ${ADMIN}`)).text).toContain('Không khóa được người quản trị');
    await say(`/khoa ${officer.owner.id}`);
    expect((await ask('Ai chủ trì lĩnh vực y tế ở Bắc Giang?', officer)).text).toContain('tạm khóa');
    await say(`/mokhoa ${officer.owner.id}`);
    expect((await ask('Ai chủ trì lĩnh vực y tế ở Bắc Giang?', officer)).text).toMatch(/^Sở Y tế/u);
  });

  test('invites somebody once where access is restricted, and withdraws an invitation', async () => {
    const { server, ask, say, chat } = await startAdministration({ config: { allowedUserIds: [7] } });
    const linkOf = (text: string) => /start=(\S+)/u.exec(text)![1]!;
    const first = await say('/moinguoi');
    const officer = server.privateChat();
    expect((await ask('Ai chủ trì?', officer)).text).toContain('chỉ phục vụ người đã đăng ký');
    expect((await ask(`/start ${linkOf(first.text)}`, officer)).text).toContain('Trợ lý tra cứu kế hoạch');
    expect((await ask(`/start ${linkOf(first.text)}`)).text).toContain('đã có người dùng');
    const second = await say('/moinguoi');
    expect((await chat.press(second, 'Thu hồi')).text).toBe('Đã thu hồi.');
    expect((await ask(`/start ${linkOf(second.text)}`)).text).toContain('thu hồi');
  });

  test('has a menu of commands that others have not, in groups there is a shorter one', async () => {
    const { server } = await startAdministration();
    await server.until(() => server.commands.size === 6);
    const names = (menu: string) => server.commands.get(menu)?.map((one) => one.command);
    expect(names(`chat ${ADMIN}:en`)).toContain('thongke');
    expect(names('')).not.toContain('thongke');
    expect(names('all_group_chats:')).not.toContain('riengtu');
  });
});

describe('everybody else', () => {
  test('cannot tell these commands from ones that do not exist, and files are not taken', async () => {
    const { ask, server, corpusDir } = await startAdministration();
    for (const command of ['/thongke', '/nhatky', '/capnhat', '/khoa 42', '/mokhoa 42', '/moinguoi']) {
      expect((await ask(command)).text, command).toContain('không có lệnh này');
    }
    const officer = server.privateChat();
    officer.sendFile('Thái Bình.txt', Buffer.from(PLAN));
    expect((await officer.next()).text).toContain('chỉ đọc được tin nhắn chữ');
    await officer.pressData(officer.sent[0]!, 'da:abcdefghijkl');
    expect(existsSync(join(corpusDir, 'thai-binh.txt'))).toBe(false);
  });
});
