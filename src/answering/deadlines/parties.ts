import type { IndexedDocument } from '../../index/index.ts';
import type { Deadline } from '../../records/index.ts';
import { foldedWords, tokenize } from '../../text/index.ts';
import { agencyIdsOf, agencyMatcher } from '../../vocabulary/index.ts';
import { type AnswerContext, askedAgencies } from '../context.ts';

/** The bodies that a question names as acting or receiving. */
export interface Parties {
  /** Bodies that must report or act, by their ids. */
  reporters: string[];
  /** Bodies that are reported to. */
  recipients: string[];
  /** Those of them that the question says so of: "gửi cho …", "báo cáo về …". */
  addressees: string[];
  /** True where bodies at large must report: "các đơn vị phải nộp …". */
  atLarge: boolean;
}

/** "Bộ X báo cáo Chính phủ": who is named before the verb acts, who is named after it receives; "báo cáo của Sở Y" is Sở Y's. */
export function partiesOf(context: AnswerContext): Parties {
  const tokens = tokenize(context.question.text);
  const verb = tokens.findIndex(
    (token, i) =>
      /^(?:gui|nop|trinh|send|report|submit)$/u.test(token.folded) ||
      (token.folded === 'bao' && tokens[i + 1]?.folded === 'cao') ||
      (token.folded === 'tong' && tokens[i + 1]?.folded === 'hop'),
  );
  const asked = new Set(askedAgencies(context).map((agency) => agency.id));
  const parties: Parties = {
    reporters: [],
    recipients: [],
    addressees: [],
    atLarge: verb >= 0 && AT_LARGE.test(foldedWords(tokens)),
  };
  const matches = agencyMatcher().match(tokens);
  // "Các bộ phải …": bodies of a kind are told by other words than their name, and act.
  for (const { id, name } of askedAgencies(context))
    if (isOfAllBodies(name) && !matches.some(({ value }) => value.id === id)) parties.reporters.push(id);
  for (const match of matches) {
    if (!asked.has(match.value.id)) continue;
    const before = tokens[match.from - 1]?.folded ?? '';
    // "Lịch báo cáo của Sở X" is what X has to report.
    const receives = verb >= 0 && match.from > verb && !/^(?:cua|do|of|by)$/u.test(before);
    (receives ? parties.recipients : parties.reporters).push(match.value.id);
    if (receives && /^(?:cho|ve|len|toi|den|to)$/u.test(before)) parties.addressees.push(match.value.id);
  }
  return parties;
}

/** Bodies named by no name before what they do. */
const AT_LARGE =
  /(?:^| )(?:cac|nhung|moi|tung|tat ca) (?:don vi|co quan|so|nganh|so nganh|dia phuong|phong ban|phong|ban nganh|bo|huyen|xa)(?: \S+){0,4} (?:gui|nop|bao cao|trinh)(?: |$)/u;

/** "Các cơ quan, đơn vị", "các sở, ban, ngành": bodies at large. */
export function isOfAllBodies(who: string): boolean {
  return /^(?:các|từng|mọi)\s/iu.test(who);
}

/** True where a text speaks of bodies whatever their kind: "các cơ quan, đơn vị". */
export function speaksOfEveryBody(text: string): boolean {
  return /(?<!\p{L})(?:các|từng|mọi) (?:cơ quan|đơn vị)(?!\p{L})/iu.test(text);
}

/**
 * True where those who are to act are bodies of another level than the plan's: what a province's plan sets is due of no ministry
 * that it does not name.
 */
export function isOfOtherLevel(context: AnswerContext, { identity }: IndexedDocument, { reporters }: Parties): boolean {
  const level = identity.place?.level;
  const levels = askedAgencies(context).flatMap((agency) => (reporters.includes(agency.id) ? [agency.level] : []));
  return (
    level !== undefined && levels.length > 0 && levels.every((one) => LEVELS.includes(one) && above(one, level) !== 0)
  );
}

/** Levels of government, the highest first. */
const LEVELS: readonly string[] = ['central', 'province', 'district', 'commune'];

function above(one: string, other: string): number {
  return LEVELS.indexOf(one) - LEVELS.indexOf(other);
}

/** More than one body, or each of many: "các cơ quan, đơn vị", "UBND các xã". */
const MANY = /(?<!\p{L})(?:các|mọi|từng|những)(?!\p{L})|,/iu;

/** A report to a body that the deadline does not name is another report. */
export function isAddressed(deadline: Deadline, { addressees }: Parties): boolean {
  const named = agencyIdsOf(`${deadline.to}; ${deadline.what}`);
  return addressees.every((id) => named.includes(id));
}

/** How well a deadline's parties are those of the question. */
export function partyFit(deadline: Deadline, parties: Parties): number {
  const who = agencyIdsOf(deadline.who);
  const to = agencyIdsOf(deadline.to);
  const acts = parties.reporters.length === 0 ? 0 : parties.reporters.some((id) => who.includes(id)) ? 0.5 : -0.3;
  if (parties.atLarge && parties.reporters.length === 0) return MANY.test(deadline.who) ? 0.5 : -0.3;
  const receives = parties.recipients.some((id) => to.includes(id)) ? 0.5 : 0;
  return acts + receives;
}
