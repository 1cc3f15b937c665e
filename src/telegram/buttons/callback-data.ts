/** Bytes that Telegram lets a button carry. */
const LIMIT = 64;

/** What a button does, as the first letters of its data. */
export const BUTTONS = {
  /** Page of an answer: saved answer, page. */
  page: 'ap',
  /** Further passages on the matter of an answer: saved answer, page. */
  further: 'af',
  /** The same matter in other places: saved answer. */
  elsewhere: 'ae',
  /** What was meant by a question asked back: saved answer, which. */
  choose: 'ac',
  /** Thumb up, thumb down: saved answer. */
  up: 'au',
  down: 'ad',
  /** The table of an answer's comparison as a workbook: saved answer. */
  workbook: 'ax',
  /** A passage as a new message: passage, start, end. */
  passage: 'pn',
  /** A passage in the place of the one shown: passage, start, end. */
  turn: 'pt',
  /** Documents, page; one document, one level of its outline, the file itself. */
  documents: 'dl',
  document: 'dd',
  section: 'ds',
  file: 'df',
  /** Targets: places, page; fields of a document; targets of a field, page. */
  targetPlaces: 'tp',
  targetFields: 'tf',
  targets: 'tt',
  /** Tasks: places, page; bodies of a document, page; tasks of a body, page. */
  taskPlaces: 'kp',
  taskAgencies: 'ka',
  tasks: 'kt',
  /** The tasks of a body as a new message: document, body. */
  tasksNew: 'kn',
  /** Deadlines: page; their calendar. */
  deadlines: 'hl',
  calendar: 'hc',
  /**
   * Comparisons: fields; matters of a field, page; places of a matter; a page of them; one chosen or left out: choice,
   * document, page; the comparison of those chosen, of all: choice.
   */
  compareFields: 'cf',
  compareMatters: 'cm',
  comparePlaces: 'cp',
  comparePage: 'cg',
  compareToggle: 'ct',
  compare: 'cc',
  compareAll: 'ca',
  /** The chat's place: the list, page; a document's; none. */
  places: 'lp',
  setPlace: 'ls',
  clearPlace: 'lc',
  /** Deleting what is kept of a person: asked, done. */
  eraseAsk: 'ea',
  erase: 'ee',
  /** Administration: period of the statistics; taking up or dropping a document; revoking an invitation. */
  statistics: 'st',
  addDocument: 'da',
  dropDocument: 'dx',
  revoke: 'iv',
} as const;

/** The first letters of a button's data. */
export type ButtonAction = (typeof BUTTONS)[keyof typeof BUTTONS];

/**
 * The data of a button: what it does, and short ids.
 * @throws RangeError above Telegram's 64 bytes, which only a mistake in the program can reach
 */
export function packButton(action: ButtonAction, ...parts: readonly (string | number)[]): string {
  const data = [action, ...parts].join(':');
  if (Buffer.byteLength(data) > LIMIT) throw new RangeError(`A button's data has more than ${LIMIT} bytes: ${data}`);
  return data;
}

/** The ids in a button's data. */
export function unpackButton(data: string): string[] {
  return data.split(':').slice(1);
}

/** A whole number from a button's data, 0 for anything else. */
export function readCount(part: string | undefined): number {
  const count = Number(part);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
