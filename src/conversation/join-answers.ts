import type { Answer } from '../answering/index.ts';

/** An answer as it is before its time is taken. */
type Untimed = Omit<Answer, 'ms'>;

/** Longest text of an answer to several questions, in characters: the contract's shorter limit. */
const LIMIT = 1200;
/** Citations given with one answer. */
const MOST_CITATIONS = 24;

/** One answer to a message that asks for several things: each is answered or declined, in the order asked. */
export function joinAnswers(given: readonly Untimed[]): Untimed {
  // What answers two of the things asked is told once.
  const answers = given.filter((one, i) => given.findIndex(({ direct }) => direct === one.direct) === i);
  const [first, ...others] = answers;
  if (!first || others.length === 0) return first!;
  const notes = [...new Set(answers.flatMap((answer) => answer.notes))];
  const fixed = [...answers.map((answer) => answer.direct), ...notes];
  let room = LIMIT - fixed.reduce((sum, line) => sum + line.length + 1, 0);
  const details: string[] = [];
  for (const [i, answer] of answers.entries()) {
    if (i > 0) details.push(answer.direct);
    // What is left is shared by the parts still to come.
    let share = Math.floor(room / (answers.length - i));
    for (const line of answer.details) {
      if (line.length + 1 > share) break;
      details.push(line);
      share -= line.length + 1;
      room -= line.length + 1;
    }
  }
  const status = answers.some((answer) => answer.status === 'answered') ? 'answered' : first.status;
  return {
    status,
    direct: first.direct,
    details,
    notes,
    answer: [first.direct, ...details, ...notes].join('\n'),
    citations: joinCitations(answers),
    ...(first.about ? { about: joinAbout(answers, first.about) } : {}),
    language: first.language,
  };
}

/** The citations of each part in turn, so that none is left without its proof. */
function joinCitations(answers: readonly Untimed[]): Answer['citations'] {
  const share = Math.floor(MOST_CITATIONS / answers.length);
  const seen = new Set<string>();
  return answers
    .flatMap((answer) => answer.citations.slice(0, share))
    .filter((citation) => {
      const key = `${citation.documentId} ${citation.section} ${citation.quote}`;
      return !seen.has(key) && seen.add(key);
    });
}

function joinAbout(answers: readonly Untimed[], first: NonNullable<Answer['about']>): NonNullable<Answer['about']> {
  const all = answers.flatMap((answer) => answer.about ?? []);
  return {
    ...first,
    documentIds: [...new Set(all.flatMap((about) => about.documentIds))],
    planId: all.every((about) => about.planId === first.planId) ? first.planId : undefined,
    agencyIds: [...new Set(all.flatMap((about) => about.agencyIds))],
  };
}
