import { existsSync, readFileSync } from 'node:fs';

/** One concept of the thesaurus, each wording as token ids. */
export interface Concept {
  /** Wordings of plans. */
  plan: number[][];
  /** Officers' own words. */
  officer: number[][];
  /** Abbreviations. */
  abbreviations: number[][];
  /** English terms. */
  english: number[][];
}

interface ThesaurusFile {
  rows: { plan: string[]; officer: string[]; abbr: string[]; en: string[] }[];
}

/** Reads the rows of a thesaurus file; none where no file is given or it does not exist. */
export function readThesaurusRows(path: string | undefined): ThesaurusFile['rows'] {
  if (!path || !existsSync(path)) return [];
  return (JSON.parse(readFileSync(path, 'utf8')) as ThesaurusFile).rows;
}

/** Turns the rows into concepts made of token ids. */
export function tokenizeConcepts(rows: ThesaurusFile['rows'], tokenize: (text: string) => number[]): Concept[] {
  const all = (texts: readonly string[]): number[][] => texts.map(tokenize).filter((ids) => ids.length > 0);
  return rows.map((row) => ({
    plan: all(row.plan),
    officer: all(row.officer),
    abbreviations: all(row.abbr),
    english: all(row.en),
  }));
}

/** A place in a text where a plan's wording of a concept stands. */
export interface Occurrence {
  concept: number;
  start: number;
  end: number;
}

/** Makes the function that finds the plans' wordings in a text, longest first, without overlaps. */
export function createConceptFinder(concepts: readonly Concept[]): (ids: ArrayLike<number>) => Occurrence[] {
  const byFirst = new Map<number, { concept: number; wording: number[] }[]>();
  concepts.forEach(({ plan }, concept) => {
    for (const wording of plan) {
      const list = byFirst.get(wording[0]!) ?? [];
      list.push({ concept, wording });
      byFirst.set(wording[0]!, list);
    }
  });
  for (const list of byFirst.values()) list.sort((left, right) => right.wording.length - left.wording.length);
  return (ids) => {
    const found: Occurrence[] = [];
    for (let start = 0; start < ids.length; start++) {
      const candidates = byFirst.get(ids[start]!);
      const match = candidates?.find(({ wording }) => wording.every((id, place) => ids[start + place] === id));
      if (!match) continue;
      found.push({ concept: match.concept, start, end: start + match.wording.length });
      start += match.wording.length - 1;
    }
    return found;
  };
}
