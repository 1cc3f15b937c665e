import type { IndexedDocument } from '../../index/index.ts';
import type { Section } from '../../plan/index.ts';
import { foldMarks } from '../../text/index.ts';
import { loadVocabulary, type PlanPart } from '../../vocabulary/index.ts';
import type { AskedParts } from './asked-parts.ts';

/**
 * The sections that are the parts asked for, those whose titles say least besides. Where no title names the year asked for,
 * those that speak of it.
 */
export function sectionsOf(document: IndexedDocument, { parts, years }: AskedParts): Section[] {
  const titled = sectionsTitled(document, parts, years);
  if (titled.length > 0 || years.length === 0) return titled;
  return sectionsTitled(document, parts, []).filter((section) => {
    const passages = document.plan.passages.slice(section.firstPassage, section.endPassage);
    return (
      !/\d{4}/u.test(section.title) && years.every((year) => passages.some(({ text }) => text.includes(`${year}`)))
    );
  });
}

function sectionsTitled(document: IndexedDocument, parts: readonly PlanPart[], years: readonly number[]): Section[] {
  const wanted = years.length > 0 ? [...parts, ...kinOf(parts)] : parts;
  const fits = document.plan.sections.flatMap((section) => {
    const misfit = section.titled ? misfitOf(section.title, wanted, years) : undefined;
    return misfit === undefined ? [] : [{ section, misfit }];
  });
  const least = Math.min(...fits.map((one) => one.misfit));
  const best = fits.filter((one) => one.misfit === least).map((one) => one.section);
  return best.filter((one) => !best.some((other) => other !== one && contains(other, one)));
}

/** What is aimed at in a year is an objective as well as a vision. */
function kinOf(parts: readonly PlanPart[]): PlanPart[] {
  const aims = ['objective', 'vision'];
  if (!parts.some((part) => aims.includes(part.id))) return [];
  return loadVocabulary().planParts.filter((part) => aims.includes(part.id) && !parts.includes(part));
}

function contains(outer: Section, inner: Section): boolean {
  return outer.firstPassage <= inner.firstPassage && inner.endPassage <= outer.endPassage;
}

/** A clause of a title that names another known part is less foreign than one that names anything else. */
const OTHER_PART = 0.5;
const WORD_MORE = 0.25;

/** How much a title says besides the parts asked for; undefined where it names none of them, or none for the years. */
function misfitOf(title: string, wanted: readonly PlanPart[], years: readonly number[]): number | undefined {
  let misfit = 0;
  let named = false;
  for (const clause of clausesOf(title)) {
    const more = wordsBeyond(clause, wanted);
    const right = more !== undefined && years.every((year) => clause.includes(String(year)));
    if (right) misfit += WORD_MORE * more;
    else misfit += wordsBeyond(clause, loadVocabulary().planParts) === undefined ? 1 : OTHER_PART;
    named ||= right;
  }
  return named ? misfit : undefined;
}

/** "CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045" has two. */
function clausesOf(title: string): string[] {
  return foldMarks(title.toLowerCase())
    .split(/[,;:–]|\s-\s|\s(?:va|and)\s/u)
    .map((clause) => clause.trim().replace(/^(?:cac|nhung|mot so)\s+/u, ''))
    .filter(Boolean);
}

/** Words of a clause behind the name of one of the parts with which it begins; undefined where it begins with none. */
function wordsBeyond(clause: string, parts: readonly PlanPart[]): number | undefined {
  const names = parts.flatMap((part) => part.titles.map((name) => foldMarks(name)));
  const name = names.filter((one) => `${clause} `.startsWith(`${one} `)).sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return undefined;
  const rest = clause.slice(name.length).replace(PERIOD, ' ').replace(EMPHASIS, ' ');
  return rest.trim() === '' ? 0 : rest.trim().split(/\s+/u).length;
}

const PERIOD = /(?:den nam|nam|giai doan)?\s+\d{4}(?:\s?-\s?\d{4})?/gu;
const EMPHASIS = /(?<=\s)(?:chu yeu|trong tam|cu the|chi dao|chinh|chung|tong quat)(?!\p{L})/gu;
