import { describe, expect, test } from 'vitest';
import { CorpusError, IndexError } from '../../src/errors.ts';
import { FILE_PROBLEMS, type FileProblem, fileProblem, tellProblem } from '../../src/file-problems.ts';
import { describeError } from '../../src/telegram/describe-error.ts';
import { TEXTS } from '../../src/telegram/strings/strings.ts';

const { vi, en } = TEXTS;

describe('what is the matter with a file', () => {
  test.each(Object.keys(FILE_PROBLEMS))('is told in Vietnamese with what to do: %s', (kind) => {
    const problem = { kind, values: ['thử', 'y'] } as unknown as FileProblem;
    const [message, remedy] = tellProblem(problem, vi.fileProblems);
    for (const sentence of [message, remedy])
      expect(sentence).toMatch(/[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/iu);
    expect(message).not.toMatch(/\b(?:is|has|cannot|the)\b/u);
  });

  test('names the file without where it stands on the server', () => {
    const error = new CorpusError(fileProblem('missing-tool', 'tesseract', 'tesseract-ocr and tesseract-ocr-vie'), {
      subject: '/srv/tro-ly/corpus/scan.pdf',
    });
    expect(describeError(error, vi)).toBe(
      'scan.pdf: cần chương trình tesseract, máy chủ chưa cài. Cài các gói Debian: tesseract-ocr, tesseract-ocr-vie; hoặc gửi bản .docx.',
    );
    expect(describeError(error, en)).toMatch(/^scan\.pdf: needs tesseract, which is not installed\./u);
  });

  test('that is no matter of a file is told in Vietnamese too', () => {
    expect(describeError(new IndexError('cannot be written: ENOSPC.'), vi)).toMatch(
      /^Không đọc hoặc ghi được chỉ mục/u,
    );
  });
});
