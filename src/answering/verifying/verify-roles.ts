import { tokenize } from '../../text/index.ts';
import { agencyIdsOf, agencyMatcher } from '../../vocabulary/index.ts';

/** Who leads a task and who coordinates on it, as a record says that a citation proves. */
export interface CitedRoles {
  task: string;
  leads: readonly string[];
  coordinating: readonly string[];
}

type Role = 'lead' | 'coordinating';

/** A body that a line tells in a role. */
interface Told {
  name: string;
  id: string;
  role: Role;
}

/** What is told before these words leads: "Sở Y tế chủ trì (", "Sở Y tế chủ trì 2 nhiệm vụ", "Sở Y tế leads (". */
const LEADS = /(?<!không )(?<!\p{L})(?:chủ trì(?=\s*(?:[.;,)(]|\d+ nhiệm vụ|$))|leads(?= \(| \d+ task))/gu;
/** What is told behind these words: up to the end of the list. */
const NAMED_AFTER: readonly [Role, RegExp][] = [
  ['lead', /(?<!\p{L})(?:chủ trì|led by):?\s+(?=\p{Lu})/gu],
  ['coordinating', /(?:^|[.;]\s|\n)(?:Phối hợp|Coordinating):\s+/gu],
];
const COORDINATES = /(?<!\p{L})(?:phối hợp(?= \d+ nhiệm vụ)|coordinates(?= on \d+))/gu;
/** Where a list of bodies begins or ends. */
const BORDER = /[.;:()“”\n]/u;

/**
 * Bodies that lines tell as leading or coordinating where no record cited and no quotation has them so: the words of a
 * partner all stand in the quotation, and yet it does not lead.
 */
export function findUnprovenRoles(
  lines: readonly string[],
  records: readonly CitedRoles[],
  quotes: readonly string[],
): string[] {
  return lines.flatMap((line) => {
    const told = rolesTold(line);
    const wrong = told.filter((one) => !isRecorded(one, records) && !quotes.some((quote) => isQuoted(one, quote)));
    return [...wrong.map(({ name }) => name), ...wrongTask(line, told, records)];
  });
}

function rolesTold(line: string): Told[] {
  const before = (pattern: RegExp, role: Role) =>
    [...line.matchAll(pattern)].flatMap(({ index }) => {
      let start = index;
      while (start > 0 && !BORDER.test(line[start - 1]!)) start--;
      return bodiesIn(line.slice(start, index), role);
    });
  const after = NAMED_AFTER.flatMap(([role, pattern]) =>
    [...line.matchAll(pattern)].flatMap(({ index, 0: words }) => {
      const rest = line.slice(index + words.length);
      const end = rest.search(BORDER);
      return bodiesIn(end < 0 ? rest : rest.slice(0, end), role);
    }),
  );
  return [...before(LEADS, 'lead'), ...before(COORDINATES, 'coordinating'), ...after];
}

function bodiesIn(text: string, role: Role): Told[] {
  const tokens = tokenize(text);
  return agencyMatcher()
    .match(tokens)
    .map(({ from, to, value }) => ({
      name: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
      id: value.id,
      role,
    }));
}

function isRecorded({ id, name, role }: Told, records: readonly CitedRoles[]): boolean {
  return records.some((record) =>
    (role === 'lead' ? record.leads : record.coordinating).some(
      (body) => body.includes(name) || agencyIdsOf(body).includes(id),
    ),
  );
}

/** The quotation itself says so, next to the body's name: "Sở Y tế chủ trì", "phối hợp với Sở Y tế". */
function isQuoted({ name, role }: Told, quote: string): boolean {
  const text = quote.replace(/\s+/gu, ' ');
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const ahead = /(?:chủ trì|phối hợp)(?!.*(?:chủ trì|phối hợp))/iu.exec(clauseBefore(text, at))?.[0].toLowerCase();
    const leads = /^[^.;:()]{0,200}?(?:chủ trì|phối hợp)/iu.exec(text.slice(at + name.length))?.[0].toLowerCase();
    if (
      role === 'lead' &&
      (leads?.endsWith('chủ trì') || (ahead === 'chủ trì' && /chủ trì[^.;]*:/iu.test(clauseBefore(text, at))))
    )
      return true;
    if (role === 'coordinating' && ahead === 'phối hợp') return true;
  }
  return false;
}

function clauseBefore(text: string, end: number): string {
  return /[^.;()]*$/u.exec(text.slice(0, end))![0];
}

/** "Sở X chủ trì (Bắc Giang: nhiệm vụ)", where the task is one of the records cited and another body leads it. */
function wrongTask(line: string, told: readonly Told[], records: readonly CitedRoles[]): string[] {
  const task = /(?:chủ trì|leads) \([^:()]+: (.+)\)\.$/u.exec(line)?.[1];
  const named = task === undefined ? [] : records.filter((record) => squeeze(record.task) === squeeze(task));
  const leads = told.filter(({ role }) => role === 'lead');
  return named.length > 0 && !leads.every((one) => isRecorded(one, named)) ? leads.map(({ name }) => name) : [];
}

function squeeze(text: string): string {
  return text.replace(/[.…:;\s]+/gu, '');
}
