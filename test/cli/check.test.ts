import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCorpus, checkFile } from '../../src/cli/index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';
import { writeSmallPlan } from '../fixtures/small-plans.ts';
import { useTemporaryFolders } from '../fixtures/temporary-folder.ts';

const makeFolder = useTemporaryFolders();
const PDF = join(import.meta.dirname, '../fixtures/converted/bac-giang.pdf');

async function linesOf(path: string, show: boolean): Promise<string[]> {
  const lines: string[] = [];
  await checkFile(path, { corpusDir: CORPUS_DIR, show }, (line) => lines.push(line));
  return lines;
}

describe('checking a file', () => {
  test('shows its outline with pages, and each record with the words that it was read from', async () => {
    const lines = await linesOf(PDF, true);
    const at = lines.findIndex((line) => line.includes('[p. 13] - Cơ quan chủ trì: Sở Xây dựng.'));
    expect(lines[at + 1]).toMatch(/→ assignment · lead: Sở Xây dựng · with: .* ← “Cơ quan chủ trì: Sở Xây dựng/u);
    expect(lines.some((line) => /^ *§ III\.6\.5 Lĩnh vực xây dựng/u.test(line))).toBe(true);
    expect(lines.some((line) => /→ target · .*thất nghiệp.* · dưới 2,35%.* ← “/u.test(line))).toBe(true);
  });

  test('takes its title from the manifest where it stands in the corpus', async () => {
    const [first, second] = await linesOf(join(CORPUS_DIR, 'bac-giang.txt'), false);
    expect(first).toMatch(/^bac-giang: Kế hoạch của UBND tỉnh Bắc Giang/u);
    expect(second).toMatch(/pages 12/u);
  });

  test('says what cannot be read', async () => {
    await expect(linesOf(join(makeFolder(), 'khong-co.txt'), true)).rejects.toThrow(/khong-co\.txt: cannot be opened/u);
  });
});

test('checking a corpus tells conversions and files left out', async () => {
  const text = Buffer.from('KÕ ho¹ch\nI. Môc tiªu\nTû lÖ bao phñ b¶o hiÓm y tÕ ®¹t trªn 95% d©n sè.\n', 'latin1');
  const lines: string[] = [];
  await checkCorpus(makeFolder({ 'cu.txt': text, 'rong.txt': '' }), (line) => lines.push(line));
  expect(lines).toContain('  ? converted from TCVN3 (ABC)');
  expect(lines.at(-1)).toMatch(/^! .*rong\.txt: is empty\./u);
});

test('a copy of another document is told of, with the one that is read instead', async () => {
  const plan = writeSmallPlan({
    place: 'Lai Châu',
    number: '1/KH-UBND',
    date: '02/01/2025',
    subject: 'Giảm nghèo',
    tasks: [['Giảm nghèo', 'Sở Y tế']],
  });
  const lines: string[] = [];
  await checkCorpus(makeFolder({ 'a.txt': plan, 'b.txt': `${plan}\n` }), (line) => lines.push(line));
  expect(lines).toContain('? b: is another file of a');
  expect(lines.join('\n')).toContain('number 1/KH-UBND, 2025-01-02, Lai Châu, issued; about: Giảm nghèo');
});

test('what an operator can put right is told with what to do', async () => {
  const plan = [
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG ĐÔNG HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 5/KH-UBND',
    '',
    'KẾ HOẠCH',
    'Trồng cây năm 2026',
    '',
    'I. NHIỆM VỤ',
    '1. Trồng cây theo Error: Reference source not found.',
    ...['2', '3', '4'].map((number) => `${number}. Họp để chọn ai chủ trì.`),
  ].join('\n');
  const lines: string[] = [];
  await checkCorpus(makeFolder({ 'cay.txt': plan }), (line) => lines.push(line));
  expect(lines).toContain(
    '  ? the province of phường Đông Hà is not told (put an entry with id: cay and place: with its parent: into manifest.yaml)',
  );
  expect(lines).toContain(
    '  ? has lost a reference (nothing is read there; update the fields in the original, then put it here again): “Error: Reference source not found.”',
  );
  expect(lines).toContain(
    '  ? “chủ trì” stands in 3 places and no lead was read from them; look at --check FILE --show',
  );
});
