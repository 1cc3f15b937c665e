const SAVE_WORD = 'Open it in Word or LibreOffice and save it as .docx.';
const SAVE_ANEW = 'Open it in Word or LibreOffice and save it anew.';
const PRINT_ANEW = 'Open it in a PDF reader and save or print it anew.';
const MAKE_SIMPLE = 'Print it to a new PDF or save its text as .txt; split it where it is text already.';
const TRY_AGAIN = `${MAKE_SIMPLE} To try it again: npm run index -- --full.`;
const PERMISSIONS = 'Check its permissions.';

/**
 * What can be the matter with a file of the corpus and what to do about it, in English, as the command line says it: the
 * first text goes on after the file's name. Channels say the same in their own languages.
 */
export const FILE_PROBLEMS = {
  unsupported: (ending: string, endings: string) => [
    `cannot be read: ${ending || 'files without an ending'} is not supported.`,
    `Save it as one of ${endings}.`,
  ],
  workbook: (ending: string) => [
    `cannot be read: ${ending} is a workbook.`,
    'Copy the table into the Word file of the plan, or print it to a PDF.',
  ],
  empty: () => ['is empty.', 'Remove it or put the plan in it.'],
  'no-text': () => ['holds no text.', 'Remove it or put the plan in it.'],
  'too-long': (millions: number) => [
    `holds more than ${millions} million characters.`,
    'Split it, or remove what is not the plan.',
  ],
  'too-large': (megabytes: number) => [`is larger than ${megabytes} MB.`, 'Split it or remove what is not the plan.'],
  'not-text': () => ['is not text.', 'Remove it, or give it the ending of what it is.'],
  encoding: () => ['is in an encoding that is not known.', 'Save it as UTF-8 text.'],
  locked: () => ['is locked with a password.', 'Save a copy without a password.'],
  'damaged-pdf': () => ['is damaged or no PDF.', PRINT_ANEW],
  'damaged-page': (page: number) => [`is damaged on page ${page}.`, PRINT_ANEW],
  'too-many-pages': (pages: number, most: number) => [`has ${pages} pages.`, `Split it: at most ${most} are read.`],
  slow: () => ['takes too long to read.', MAKE_SIMPLE],
  'too-much-memory': () => ['takes too much memory to read.', MAKE_SIMPLE],
  'still-slow': () => ['took too long to read and is not tried again while it is the same.', TRY_AGAIN],
  'still-too-much-memory': () => [
    'took too much memory to read and is not tried again while it is the same.',
    TRY_AGAIN,
  ],
  'too-many-pictures': (pages: number) => [
    `has ${pages} pages that are pictures.`,
    'Recognise its text first, or split it.',
  ],
  undrawable: (page: number) => [`cannot be drawn on page ${page}.`, 'Print it to a new PDF.'],
  illegible: () => ['is a picture too poor to be recognised.', 'Scan it again at 200 to 300 dots an inch.'],
  'missing-tool': (tool: string, packages: string) => [
    `needs ${tool}, which is not installed.`,
    `Install the Debian packages ${packages}, or put its Word file (.docx) in its place.`,
  ],
  'failed-tool': (tool: string) => [`cannot be read by ${tool}.`, SAVE_WORD],
  'slow-tool': (tool: string) => [`takes ${tool} too long.`, SAVE_WORD],
  'damaged-word': () => ['is damaged.', SAVE_ANEW],
  'damaged-zip': () => ['is damaged or no Word file.', SAVE_ANEW],
  'not-word': () => ['is no Word file.', SAVE_WORD],
  'old-word': () => ['is a Word file of before 2007 under another name.', 'Name it .doc, or save it as .docx.'],
  'zip-bomb': () => [
    'unpacks to far more than a plan holds.',
    'Do not open it before you know where it comes from; if it is a plan, save its text as .txt.',
  ],
  'office-failed': () => ['cannot be read by LibreOffice: it is damaged or locked.', SAVE_WORD],
  'web-page': (ending: string) => [
    `cannot be read: ${ending} is a web page.`,
    'Open it in a browser and print the document to a PDF, or copy its text into a .txt file.',
  ],
  twin: (other: string) => [`has the same name as ${other}, which is read instead.`, 'Remove or rename one of them.'],
  'odd-name': () => ['has control or damaged characters in its name.', 'Rename it.'],
  'long-name': () => ['has a name that cannot be used.', 'Give it a short, plain name.'],
  'odd-folder': () => ['is a folder with control or damaged characters in its name.', 'Rename or move it.'],
  'deep-folder': () => ['is a folder too deep down.', 'Rename or move it.'],
  folder: () => ['is a folder.', 'Remove it, or put the file itself there.'],
  'no-file': () => ['is no file.', 'Remove it, or put the file itself there.'],
  unopened: () => ['cannot be opened.', 'Check its permissions and, if it is a link, where it leads.'],
  outside: () => ['is a link to outside of the corpus.', 'Copy the file itself here.'],
  unread: () => ['cannot be read.', PERMISSIONS],
  unlisted: () => ['cannot be listed.', 'Check its permissions, or set CORPUS_DIR to the folder that holds the plans.'],
  'no-plan': () => ['cannot be read as a plan.', 'Leave it out, or report it with the file.'],
  'not-taken': () => ['was not taken into the index.', 'Send another file.'],
  'not-added': () => ['could not be added.', 'Check that the corpus folder can be written.'],
  'entry-without-file': () => ['is in the manifest, but there is no such file.', 'Add the file or remove the entry.'],
  'manifest-yaml': (said: string) => [`is not valid YAML: ${said}`, 'Mend the line it names.'],
  'manifest-twice': (id: string) => [`has two entries with the id ${id}.`, 'Remove one of them.'],
  'manifest-entry': (path: string, said: string) => [`${path}: ${said}.`, 'Mend this entry of the manifest.'],
} satisfies Record<string, (...values: never[]) => string[]>;

type Kind = keyof typeof FILE_PROBLEMS;
type Values<K extends Kind> = Parameters<(typeof FILE_PROBLEMS)[K]>;

/** The same in another language: what is the matter, and what to do. */
export type FileProblemTexts = { readonly [K in Kind]: (...values: Values<K>) => string[] };

/** What is the matter with a file. */
export type FileProblem = { [K in Kind]: { kind: K; values: Values<K> } }[Kind];

/** Names a problem with what it is about. */
export function fileProblem<K extends Kind>(kind: K, ...values: Values<K>): FileProblem {
  return { kind, values } as FileProblem;
}

/** A problem in words: what is the matter, and what to do. */
export function tellProblem(problem: FileProblem, texts: FileProblemTexts): [message: string, remedy: string] {
  const tell = texts[problem.kind] as (...values: (string | number)[]) => string[];
  const [message = '', remedy = ''] = tell(...problem.values);
  return [message, remedy];
}
