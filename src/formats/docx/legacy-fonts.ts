import { fromTcvn3, fromVni } from '../encoding/legacy-tables.ts';
import { measureLikeness } from '../encoding/syllables.ts';

/** The encodings that fonts of before Unicode were made for, by how their names begin. */
const ENCODINGS = [
  { name: 'TCVN3 (ABC)', font: /^\.Vn/iu, convert: fromTcvn3 },
  { name: 'VNI', font: /^VNI[- ]/iu, convert: fromVni },
] as const;
/** ".VnTimeH" draws small letters as capitals. */
const CAPITALS = /^\.Vn\w*H$/u;
/** Part of the words that must be Vietnamese after a conversion, and more of them than before. */
const CONVERTED = 0.8;

/**
 * Runs set in fonts of before Unicode, among others or alone. A font's name does not prove it: Word keeps it for text that
 * was typed in Unicode, so what all its runs say is tried first.
 */
export class LegacyFonts {
  readonly #said = new Map<string, string>();
  readonly #used = new Set<string>();

  /** Takes note of a run's text; all runs come before the first is converted. */
  note(font: string, text: string): void {
    const encoding = ENCODINGS.find((one) => one.font.test(font));
    if (encoding) this.#said.set(encoding.name, `${this.#said.get(encoding.name) ?? ''} ${text}`);
  }

  /** The text of a run in Unicode. */
  convert(font: string, text: string): string {
    const encoding = ENCODINGS.find((one) => one.font.test(font));
    if (!encoding || !this.#isMeant(encoding)) return text;
    this.#used.add(encoding.name);
    const converted = encoding.convert(text);
    return CAPITALS.test(font) ? converted.toUpperCase() : converted;
  }

  /** What was converted, one sentence each. */
  get notes(): string[] {
    return [...this.#used].map((name) => `converted from ${name}`);
  }

  #isMeant({ name, convert }: (typeof ENCODINGS)[number]): boolean {
    const said = this.#said.get(name) ?? '';
    const [before, after] = [measureLikeness(said), measureLikeness(convert(said))];
    return after.words > 0 && after.share >= CONVERTED && after.share > before.share;
  }
}
