import type { Styles } from './styles.ts';
import { childOf, childrenOf, isOn, settingOf, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  /** Style whose paragraphs stand on this level where they say no other. */
  style: string | undefined;
  /** Depth, counted from 1, whose numbers begin this level anew; 0 where it counts on; undefined for any depth above. */
  restart: number | undefined;
}

interface List {
  /** Lists with the same key count on together. */
  key: string;
  levels: Map<number, Level>;
  /** Numbers at which this list begins anew, by level. */
  restarts: Map<number, number>;
}

/** Gives each paragraph of a list the label that Word shows before it (ECMA-376, 17.9). */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles: Styles;
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param root the part `numbering.xml`; undefined where the document has no lists */
  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    const numbering = childOf(root, 'w:numbering');
    const abstract = new Map(
      childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    // A list may be drawn by another that a style owns.
    const owned = new Map([...abstract.values()].map((one) => [settingOf(one, 'w:styleLink') ?? '', one]));
    for (const num of childrenOf(numbering, 'w:num')) {
      const key = settingOf(num, 'w:abstractNumId') ?? '';
      const own = abstract.get(key);
      const levels = readLevels(owned.get(settingOf(own, 'w:numStyleLink') ?? '-') ?? own);
      const restarts = new Map<number, number>();
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl']);
        for (const [at, own] of readLevels(override)) levels.set(at, own);
        const start = settingOf(override, 'w:startOverride');
        if (start !== undefined) restarts.set(level, Number(start));
      }
      this.#lists.set(num.attributes['w:numId'] ?? '', { key, levels, restarts });
    }
  }

  /** The label of the next paragraph with these properties, e.g. `1.`, `a)`, `II.` or `-`; empty outside of lists. */
  nextLabel(properties: XmlElement | undefined): string {
    const found = this.#styles.numberingOf(properties);
    const list = found && this.#lists.get(found.id);
    if (!found || !list) return '';
    const byStyle = [...list.levels].find(([, one]) => one.style !== undefined && one.style === found.style)?.[0];
    const depth = found.level ?? byStyle ?? 0;
    const level = list.levels.get(depth);
    if (!level) return '';
    const counters = this.#counters.get(list.key) ?? [];
    this.#counters.set(list.key, counters);
    if (!this.#begun.has(found.id)) {
      this.#begun.add(found.id);
      for (const [at, start] of list.restarts) counters[at] = start - 1;
    }
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    for (let below = depth + 1; below < counters.length; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || depth < restart) delete counters[below];
    }
    if (level.format === 'bullet') return bulletOf(level.text);
    if (level.format === 'none') return level.text.replace(/%\d/gu, '');
    return level.text.replace(/%(\d)/gu, (_, digit) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      counters[at] ??= shown?.start ?? 1;
      return formatNumber(counters[at]!, level.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }
}

function readLevels(holder: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenOf(holder, 'w:lvl').map((one) => [
      Number(one.attributes['w:ilvl']),
      {
        start: Number(settingOf(one, 'w:start') ?? 1),
        format: settingOf(one, 'w:numFmt') ?? 'decimal',
        text: settingOf(one, 'w:lvlText') ?? '',
        legal: isOn(one, 'w:isLgl'),
        style: settingOf(one, 'w:pStyle'),
        restart: numberOf(settingOf(one, 'w:lvlRestart')),
      },
    ]),
  );
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** Bullets of symbol fonts have no character of their own; any of them is shown as a dash. */
function bulletOf(text: string): string {
  return /^[-–+•*●▪]$/u.test(text) ? text : '-';
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetter(number);
    case 'upperLetter':
      return toLetter(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number);
    case 'upperRoman':
      return toRoman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** After z Word doubles the letter: aa, bb. */
function toLetter(number: number): string {
  const at = (number - 1) % 26;
  return number < 1 ? '' : String.fromCharCode(97 + at).repeat(Math.min(10, Math.floor((number - 1) / 26) + 1));
}

function toRoman(number: number): string {
  let rest = Math.min(Math.max(number, 0), 4999);
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
