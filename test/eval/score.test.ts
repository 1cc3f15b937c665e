import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listQuestionSets, readQuestionSet } from '../../scripts/eval/question-set.ts';
import { prepareDocuments, type ScoredAnswer, scoreAnswer } from '../../scripts/eval/score.ts';
import { createRandom } from '../../scripts/training/random.ts';
import { readCorpus } from '../../src/corpus/index.ts';
import { CORPUS_DIR } from '../fixtures/plans.ts';

const documents = prepareDocuments((await readCorpus(CORPUS_DIR)).files);
const lead = { documentId: 'bac-giang', section: 'III.6.5', page: 10, quote: 'Cơ quan chủ trì: Sở Xây dựng.' };
const question = {
  kind: 'lead',
  expect: {
    status: 'answered' as const,
    docs: ['bac-giang'],
    all: ['Sở Xây dựng'],
    none: ['Sở Y tế'],
    section: 'III.6.5',
    page: 10,
  },
};
const right: ScoredAnswer = { status: 'answered', answer: 'Sở Xây dựng chủ trì.', citations: [lead] };
const judge = (changes: Partial<ScoredAnswer>, lenient = false) =>
  scoreAnswer(question, { ...right, ...changes }, documents, lenient);

describe('an answer is', () => {
  it('correct when it holds what was expected', () => {
    expect(judge({})).toEqual({ verdict: 'correct', faults: [] });
  });

  it('correct where white space of a quote differs', () => {
    expect(judge({ citations: [{ ...lead, quote: 'Cơ quan chủ trì:\n\n Sở Xây  dựng.' }] }).verdict).toBe('correct');
  });

  it('wrong when it names another agency', () => {
    const { verdict, faults } = judge({ answer: 'Sở Y tế chủ trì.' });
    expect(verdict).toBe('wrong');
    expect(faults).toEqual(['lacks "Sở Xây dựng"', 'says "Sở Y tế"']);
  });

  it('wrong when a quote is not in the document it names', () => {
    expect(judge({ citations: [{ ...lead, documentId: 'lam-dong' }, lead] }).verdict).toBe('wrong');
    expect(judge({ citations: [lead, { ...lead, quote: 'Cơ quan chủ trì: Sở Y tế và Sở Xây dựng.' }] }).verdict).toBe(
      'wrong',
    );
    expect(judge({ citations: [lead, { ...lead, documentId: 'ha-noi' }] }).verdict).toBe('wrong');
  });

  it('wrong when it cites nothing', () => {
    expect(judge({ citations: [] }).verdict).toBe('wrong');
  });

  it('declined when nothing is given although a plan says it', () => {
    expect(judge({ status: 'not_found', answer: 'Không nêu.', citations: [] }).verdict).toBe('declined');
    expect(judge({ status: 'clarify', answer: 'Địa phương nào?', citations: [] }).verdict).toBe('declined');
  });

  it('flawed when the right thing is said too long or under another section or page', () => {
    expect(judge({ answer: `Sở Xây dựng ${'.'.repeat(1200)}` }).verdict).toBe('flawed');
    expect(judge({ citations: [{ ...lead, section: 'III.6' }] }).verdict).toBe('flawed');
    expect(judge({ citations: [{ ...lead, page: 9 }] }).verdict).toBe('flawed');
  });

  it('correct under another section and page when scored leniently, but not with another agency', () => {
    expect(judge({ citations: [{ ...lead, section: '', page: 1 }] }, true).verdict).toBe('correct');
    expect(judge({ answer: 'Sở Y tế.' }, true).verdict).toBe('wrong');
  });

  it('wrong when a number is given for a question that no plan answers', () => {
    const unanswerable = { kind: 'unanswerable', expect: { status: 'not_found' as const, none: ['74.900'] } };
    expect(scoreAnswer(unanswerable, right, documents).verdict).toBe('wrong');
    const declining = { status: 'not_found' as const, answer: 'Không nêu.', citations: [] };
    expect(scoreAnswer(unanswerable, declining, documents).verdict).toBe('correct');
    expect(scoreAnswer(unanswerable, { ...declining, answer: 'Không: 74.900' }, documents).verdict).toBe('wrong');
    expect(scoreAnswer(unanswerable, { ...declining, status: 'clarify' }, documents).verdict).toBe('flawed');
  });
});

it.each(listQuestionSets())('the set %s is readable, with ids of its own', (name) => {
  const { questions } = readQuestionSet(name);
  expect(questions, 'an empty set would measure nothing').not.toHaveLength(0);
  expect(new Set(questions.map((one) => one.id)).size).toBe(questions.length);
  for (const { expect: expected } of questions) {
    for (const id of expected.docs ?? []) expect(documents.has(id), id).toBe(true);
  }
});

const shared = join(import.meta.dirname, '../../../shared/eval');

/** Answers that are right, and right answers spoilt in every way that the rules know. */
function makeAnswer(expected: ReturnType<typeof readQuestionSet>['questions'][number]['expect'], random: () => number) {
  const maybe = (share: number) => random() < share;
  const words = [
    ...(expected.all ?? []),
    ...(expected.any ?? []).slice(0, 1),
    ...(maybe(0.1) ? (expected.none ?? []) : []),
  ];
  const cited = (expected.docs ?? ['bac-giang']).filter(() => !maybe(0.1));
  return {
    status: maybe(0.1) ? 'clarify' : expected.status,
    answer: words
      .filter(() => !maybe(0.1))
      .map((word) => (maybe(0.1) ? `1.${word}0` : maybe(0.3) ? word.toUpperCase().normalize('NFD') : word))
      .join(';  ')
      .padEnd(maybe(0.05) ? 1300 : 0, '. '),
    citations: cited.map((documentId) => ({
      documentId,
      section: maybe(0.1) ? 'V' : (expected.section ?? 'I'),
      ...(maybe(0.1) ? {} : { page: expected.page ?? 1 }),
      quote: maybe(0.1) ? 'Không có câu này' : '42-NQ/TW',
    })),
  };
}

describe.runIf(existsSync(shared))('the shared scorer', () => {
  it('has the same development questions', () => {
    const own = readFileSync(join(import.meta.dirname, '../questions/development.jsonl'), 'utf8');
    expect(own).toBe(readFileSync(join(shared, 'questions.jsonl'), 'utf8'));
  });

  it('passes the same answers, right and spoilt', () => {
    const random = createRandom(7);
    const rounds = Array.from({ length: 12 }, (_, round) =>
      readQuestionSet('development').questions.map((one) => ({ ...one, id: `${round}/${one.id}` })),
    ).flat();
    const answers = rounds.map((one) => ({ id: one.id, turns: [makeAnswer(one.expect, random)] }));
    const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-score-'));
    try {
      const write = (name: string, rows: readonly unknown[]) => {
        writeFileSync(join(folder, name), rows.map((one) => JSON.stringify(one)).join('\n'));
        return join(folder, name);
      };
      const files = [write('questions.jsonl', rounds), write('answers.jsonl', answers)];
      const report = execFileSync(process.execPath, [join(shared, 'score.mjs'), ...files, CORPUS_DIR, '--verbose'], {
        encoding: 'utf8',
      });
      const reported = new Set(report.split('\n').map((line) => line.split(' ')[0]));
      const failed = rounds.map((one) => one.id).filter((id) => reported.has(id));
      const own = rounds.filter(
        (one, i) => scoreAnswer(one, answers[i]!.turns[0] as ScoredAnswer, documents).verdict !== 'correct',
      );
      expect(own.map((one) => one.id)).toEqual(failed);
      expect(failed.length).toBeGreaterThan(50);
      expect(failed.length).toBeLessThan(rounds.length - 50);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
