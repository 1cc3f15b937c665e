import type { BodiesAsked } from '../../question/index.ts';

type Role = BodiesAsked['role'];

/** What is said of a plan's bodies by their roles, whatever the task. */
export interface BodiesWording {
  /** What such a question asks for. */
  label(asked: BodiesAsked): string;
  count(tasks: number): string;
  /** @param tasks all for which bodies are named in the role */
  all(place: string, asked: Pick<BodiesAsked, 'role' | 'kind'>, bodies: number, tasks: number): string;
  /** @param total tasks of all bodies in the role */
  first(asked: BodiesAsked, names: string, place: string, tasks: number, total: number): string;
  /** None has more than another. */
  alike(place: string, role: Role, bodies: number, tasks: number): string;
  those(place: string, asked: BodiesAsked, bodies: number): string;
  inBoth(leads: string, coordinates: string): string;
  none(title: string, role: Role): string;
  noneOfKind(title: string, asked: BodiesAsked): string;
  noneSo(title: string, asked: BodiesAsked): string;
  /** What is not counted. */
  onlyNamed: string;
  withoutPartner(place: string, alone: number, led: number): string;
  /** @param chapter where the plan has its tasks */
  withoutLead(place: string, chapter: string, alone: number, sections: number): string;
  share(role: Role, part: number, whole: number): string;
  /** Bodies that a line leaves out. */
  others(bodies: number): string;
  /** How many tasks lack a lead cannot be told. */
  uncounted(title: string, led: number): string;
}

const ROLE: Record<Role, string> = { lead: 'chủ trì', coordinating: 'phối hợp' };

const KIND: Record<string, string> = { so: 'sở', bo: 'bộ', phong: 'phòng' };
const ANY = 'cơ quan, nhóm cơ quan';

export const bodiesInVietnamese: BodiesWording = {
  label: ({ role, pick }) =>
    pick === 'lacking' ? `nhiệm vụ không nêu cơ quan ${ROLE[role]}` : `cơ quan ${ROLE[role]}`,
  count: (tasks) => `${tasks} nhiệm vụ`,
  all: (place, { role, kind }, bodies, tasks) =>
    `${place}: ${bodies} ${KIND[kind ?? ''] ?? ANY} ${ROLE[role]} (văn bản nêu cơ quan ${ROLE[role]} cho ${tasks} nhiệm vụ):`,
  first: ({ role, pick }, names, place, tasks, total) =>
    `${pick === 'most' ? 'Nhiều' : 'Ít'} nhất (${place}): ${names} – ${ROLE[role]} ${tasks}/${total} nhiệm vụ.`,
  alike: (place, role, bodies, tasks) =>
    bodies === 1
      ? `Không so được: ${place} chỉ nêu một cơ quan ${ROLE[role]} với ${tasks} nhiệm vụ:`
      : `Bằng nhau (${place}): cả ${bodies} cơ quan đều ${ROLE[role]} ${tasks} nhiệm vụ:`,
  those: (place, { role, pick }, bodies) =>
    `${place}: ${bodies} cơ quan, nhóm cơ quan ${pick === 'both' ? 'vừa chủ trì vừa phối hợp' : `chỉ ${ROLE[role]}`}:`,
  inBoth: (leads, coordinates) => `chủ trì ${leads}; phối hợp ${coordinates}`,
  none: (title, role) => `Không nêu. ${title} không nêu cơ quan ${ROLE[role]} cho nhiệm vụ nào.`,
  noneOfKind: (title, { role, kind }) =>
    `Không nêu. ${title} không nêu ${KIND[kind ?? ''] ?? 'cơ quan'} nào ${ROLE[role]} nhiệm vụ.`,
  noneSo: (title, { role, pick }) =>
    `Không có. Trong ${title} không cơ quan nào ${pick === 'both' ? 'vừa chủ trì vừa phối hợp' : `chỉ ${ROLE[role]} mà không ${role === 'lead' ? 'phối hợp' : 'chủ trì'}`}.`,
  onlyNamed: 'Chỉ đếm nhiệm vụ có ghi cơ quan chủ trì; việc giao chung không ghi “chủ trì” thì không tính.',
  withoutPartner: (place, alone, led) =>
    alone === 0
      ? `Không có. Cả ${led} nhiệm vụ có nêu cơ quan chủ trì (${place}) đều nêu cơ quan phối hợp.`
      : `${alone}/${led} nhiệm vụ có nêu cơ quan chủ trì (${place}) không nêu cơ quan phối hợp:`,
  withoutLead: (place, chapter, alone, sections) => {
    if (alone === 0) return `Không có. Cả ${sections} mục nhiệm vụ (${place}, ${chapter}) đều nêu cơ quan chủ trì.`;
    return alone === sections
      ? `Cả ${sections} mục nhiệm vụ (${place}, ${chapter}) đều không nêu cơ quan chủ trì.`
      : `${alone}/${sections} mục nhiệm vụ (${place}, ${chapter}) không nêu cơ quan chủ trì:`;
  },
  share: (role, part, whole) =>
    `${part}/${whole} ${role === 'lead' ? 'mục nhiệm vụ' : 'nhiệm vụ có nêu cơ quan chủ trì'}`,
  others: (bodies) => `và ${bodies} cơ quan khác`,
  uncounted: (title, led) =>
    `Chưa đếm được. ${title} không chia mục nhiệm vụ để đếm; có ${led} nhiệm vụ nêu cơ quan chủ trì.`,
};

const ROLE_EN: Record<Role, string> = { lead: 'lead', coordinating: 'coordinate on' };

const KIND_EN: Record<string, string> = { so: 'departments (sở)', bo: 'ministries', phong: 'divisions (phòng)' };
const ANY_EN = 'bodies or groups of bodies';

export const bodiesInEnglish: BodiesWording = {
  label: ({ role, pick }) => {
    const bodies = role === 'lead' ? 'lead agencies' : 'coordinating agencies';
    return pick === 'lacking' ? `tasks without ${bodies}` : bodies;
  },
  count: (tasks) => `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  all: (place, { role, kind }, bodies, tasks) =>
    `${place}: ${bodies} ${KIND_EN[kind ?? ''] ?? ANY_EN} ${ROLE_EN[role]} tasks (${tasks} tasks name such a body):`,
  first: ({ role, pick }, names, place, tasks, total) =>
    `The ${pick === 'most' ? 'largest' : 'smallest'} number of tasks (${place}): ${names}, ${tasks} of ${total} as ${role === 'lead' ? 'lead' : 'coordinating body'}.`,
  alike: (place, role, bodies, tasks) =>
    bodies === 1
      ? `No order can be told: ${place} names only one body to ${ROLE_EN[role]} tasks, with ${tasks}:`
      : `Alike (${place}): all ${bodies} bodies ${ROLE_EN[role]} ${tasks} tasks each:`,
  those: (place, { role, pick }, bodies) =>
    `${place}: ${bodies} bodies or groups of bodies ${pick === 'both' ? 'both lead and coordinate' : `only ${ROLE_EN[role]} tasks`}:`,
  inBoth: (leads, coordinates) => `lead: ${leads}; coordinating: ${coordinates}`,
  none: (title, role) =>
    `Not stated. ${title} names no ${role === 'lead' ? 'lead' : 'coordinating'} agency for any task.`,
  noneOfKind: (title, { role, kind }) =>
    `Not stated. ${title} names none of the ${KIND_EN[kind ?? ''] ?? ANY_EN} to ${ROLE_EN[role]} tasks.`,
  noneSo: (title, { pick, role }) =>
    `None. In ${title} no body ${pick === 'both' ? 'both leads and coordinates' : role === 'lead' ? 'only leads' : 'only coordinates'}.`,
  onlyNamed: 'Only tasks for which the plan names a lead agency are counted; general duties are not.',
  withoutPartner: (place, alone, led) =>
    alone === 0
      ? `None. All ${led} tasks with a lead agency (${place}) name coordinating bodies.`
      : `${alone} of ${led} tasks with a lead agency (${place}) name no coordinating body:`,
  withoutLead: (place, chapter, alone, sections) => {
    if (alone === 0) return `None. All ${sections} sections of tasks (${place}, ${chapter}) name a lead agency.`;
    return alone === sections
      ? `None of the ${sections} sections of tasks (${place}, ${chapter}) names a lead agency.`
      : `${alone} of ${sections} sections of tasks (${place}, ${chapter}) name no lead agency:`;
  },
  share: (role, part, whole) => `${part} of ${whole} ${role === 'lead' ? 'sections' : 'tasks with a lead'}`,
  others: (bodies) => `and ${bodies} more`,
  uncounted: (title, led) =>
    `Cannot be counted. ${title} has no sections of tasks to count; ${led} tasks name a lead agency.`,
};
