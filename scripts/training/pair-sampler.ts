import { ENGLISH_FRAMES, VIETNAMESE_FRAMES } from './question-frames.ts';
import { shuffle } from './random.ts';
import { type Concept, createConceptFinder } from './thesaurus.ts';
import { UNKNOWN_TOKEN, type Vocabulary } from './vocabulary.ts';

/** A section of the training text as token ids; sentences end with the unknown token, so no pair spans two. */
export interface TokenSection {
  title: number[];
  heading: number[];
  sentences: Int32Array[];
}

/** A query and the passage that it should find, as token ids. */
export interface TrainingPair {
  query: number[];
  passage: number[];
}

interface Window {
  section: TokenSection;
  start: number;
  end: number;
}

/** How the queries are made; shares of all pairs. */
const SHARE = {
  heading: 0.18,
  sentenceToRest: 0.25,
  concepts: 0.17,
  twoSpans: 0.15,
  conceptReplacedInSpan: 0.5,
  frame: 0.4,
  unmarked: 0.22,
  halfMarked: 0.1,
  thinned: 0.5,
} as const;
const LONGEST_QUERY = 40;
/** Windows of one section, and of a section with its neighbours, that stay in one batch. */
const WINDOWS_TOGETHER = 3;
const WINDOWS_OF_NEIGHBOURS = 12;
/** Share of passages as long as the parts that passages are searched by; the others are up to a whole article. */
const SHARE_OF_PARTS = 0.6;
/** Share of a batch that pairs two wordings of one concept. */
const SHARE_OF_CONCEPTS = 0.08;

/** Draws training pairs from sections and concepts; the same random numbers give the same pairs. */
export class PairSampler {
  private readonly sections: readonly TokenSection[];
  private readonly concepts: readonly Concept[];
  private readonly findConcepts: ReturnType<typeof createConceptFinder>;
  private readonly vocabulary: Vocabulary;
  private random: () => number = Math.random;
  private readonly frames: { vietnamese: [number[], number[]][]; english: [number[], number[]][] };

  constructor(
    sections: readonly TokenSection[],
    concepts: readonly Concept[],
    vocabulary: Vocabulary,
    tokenize: (text: string) => number[],
  ) {
    this.sections = sections;
    this.concepts = concepts;
    this.findConcepts = createConceptFinder(concepts);
    this.vocabulary = vocabulary;
    const cut = ([before, after]: readonly [string, string]): [number[], number[]] => [
      tokenize(before),
      tokenize(after),
    ];
    this.frames = { vietnamese: VIETNAMESE_FRAMES.map(cut), english: ENGLISH_FRAMES.map(cut) };
  }

  /**
   * Gives the batches of one pass over the text. Neighbouring windows of a section stay in one batch: passages on
   * the same subject are the negatives that teach most.
   * @param random makes all choices of the pass
   * @param neighbours sections near to each section, whose windows then share its batch
   */
  *drawBatches(
    size: number,
    random: () => number,
    neighbours?: readonly ArrayLike<number>[],
  ): Generator<TrainingPair[]> {
    this.random = random;
    const ofConcepts = this.concepts.length > 0 ? Math.round(size * SHARE_OF_CONCEPTS) : 0;
    const blocks = neighbours ? this.cutNeighbours(neighbours) : this.cutAlone();
    const windows = shuffle(blocks, this.random).flat();
    for (let start = 0; start + size - ofConcepts <= windows.length; start += size - ofConcepts) {
      const batch = windows.slice(start, start + size - ofConcepts).map((window) => this.drawPair(window));
      yield batch.concat(this.drawConceptPairs(ofConcepts));
    }
  }

  private cutAlone(): Window[][] {
    return this.sections.flatMap((section) => inBlocks(this.cutWindows(section), WINDOWS_TOGETHER));
  }

  /** Each section with those of its neighbours that are not yet in another's block. */
  private cutNeighbours(neighbours: readonly ArrayLike<number>[]): Window[][] {
    const done = new Uint8Array(this.sections.length);
    const order = shuffle([...this.sections.keys()], this.random);
    return order.flatMap((first) => {
      const together = [first, ...Array.from(neighbours[first]!)].filter((section) => !done[section]);
      if (together[0] !== first) return [];
      for (const section of together) done[section] = 1;
      const windows = together.flatMap((section) => this.cutWindows(this.sections[section]!));
      return inBlocks(windows, WINDOWS_OF_NEIGHBOURS);
    });
  }

  private cutWindows(section: TokenSection): Window[] {
    const windows: Window[] = [];
    let start = 0;
    let length = 0;
    let budget = this.drawBudget();
    section.sentences.forEach((sentence, position) => {
      length += sentence.length;
      if (length < budget) return;
      windows.push({ section, start, end: position + 1 });
      start = position + 1;
      length = 0;
      budget = this.drawBudget();
    });
    if (length >= 12) windows.push({ section, start, end: section.sentences.length });
    return windows;
  }

  /** Tokens of a passage: a part of a paragraph, a paragraph, sometimes a whole article. */
  private drawBudget(): number {
    if (this.random() < SHARE_OF_PARTS) return 12 + Math.floor(this.random() * 40);
    return 25 + Math.floor(this.random() ** 2 * 230);
  }

  private drawPair({ section, start, end }: Window): TrainingPair {
    let sentences = section.sentences.slice(start, end);
    const kind = this.random();
    let query: number[] = [];
    let withHeading = this.random() < 0.7;
    if (kind < SHARE.heading && section.heading.length >= 3) {
      query = [...section.heading];
      withHeading = this.random() < 0.4;
    } else if (kind < SHARE.heading + SHARE.sentenceToRest && sentences.length > 1) {
      const chosen = Math.floor(this.random() * sentences.length);
      query = this.cutSpan(sentences[chosen]!, 6, LONGEST_QUERY);
      sentences = sentences.filter((_, position) => position !== chosen);
    } else {
      const inside = sentences.flatMap((sentence) => [...sentence]);
      if (kind < SHARE.heading + SHARE.sentenceToRest + SHARE.concepts) query = this.drawConceptQuery(inside);
      if (query.length === 0) query = this.drawSpanQuery(sentences, kind > 1 - SHARE.twoSpans);
    }
    const passage: number[] = [];
    if (section.title.length > 0 && this.random() < 0.25) passage.push(...section.title, UNKNOWN_TOKEN);
    if (withHeading && section.heading.length > 0) passage.push(...section.heading, UNKNOWN_TOKEN);
    for (const sentence of sentences) for (const id of sentence) passage.push(id);
    return { query: this.disguise(query), passage };
  }

  private drawSpanQuery(sentences: readonly Int32Array[], two: boolean): number[] {
    const pick = (): Int32Array => sentences[Math.floor(this.random() * sentences.length)]!;
    const query = this.cutSpan(pick(), 4, two ? 14 : 30);
    if (two) query.push(UNKNOWN_TOKEN, ...this.cutSpan(pick(), 4, 14));
    return this.random() < SHARE.conceptReplacedInSpan ? this.replaceConcepts(query) : query;
  }

  private cutSpan(sentence: Int32Array, least: number, most: number): number[] {
    const length = least + Math.floor(this.random() * (most - least));
    const start = Math.floor(this.random() * Math.max(1, sentence.length - length));
    return [...sentence.subarray(start, start + length)];
  }

  /** A query in other words: up to four of the concepts that the passage names, and nothing else of it. */
  private drawConceptQuery(passage: readonly number[]): number[] {
    const occurrences = shuffle(this.findConcepts(passage), this.random);
    if (occurrences.length === 0) return [];
    const wanted = 1 + Math.floor(this.random() * 4);
    const english = this.random() < 0.3;
    const used = new Set<number>();
    const query: number[] = [];
    for (const { concept } of occurrences) {
      if (used.size === wanted) break;
      if (used.has(concept)) continue;
      const wording = this.drawWording(this.concepts[concept]!, english);
      if (wording.length === 0) continue;
      used.add(concept);
      query.push(...wording);
    }
    return query;
  }

  private replaceConcepts(query: readonly number[]): number[] {
    const result: number[] = [];
    let done = 0;
    for (const { concept, start, end } of this.findConcepts(query)) {
      const wording = this.drawWording(this.concepts[concept]!, false);
      if (wording.length === 0 || this.random() < 0.3) continue;
      result.push(...query.slice(done, start), ...wording);
      done = end;
    }
    return result.concat(query.slice(done));
  }

  private drawWording(concept: Concept, english: boolean): number[] {
    const others = [...concept.officer, ...concept.abbreviations];
    const list = english ? concept.english : others.length > 0 ? others : concept.plan;
    return list.length > 0 ? list[Math.floor(this.random() * list.length)]! : [];
  }

  private drawConceptPairs(count: number): TrainingPair[] {
    const used = new Set<number>();
    const pairs: TrainingPair[] = [];
    for (let tries = 0; pairs.length < count && tries < count * 20; tries++) {
      const position = Math.floor(this.random() * this.concepts.length);
      const concept = this.concepts[position]!;
      const english = this.random() < 0.35;
      const query = this.drawWording(concept, english);
      const passage = concept.plan[Math.floor(this.random() * concept.plan.length)];
      if (used.has(position) || query.length === 0 || !passage) continue;
      used.add(position);
      pairs.push({ query: this.disguise(query, english), passage });
    }
    if (pairs.length < count) throw new Error(`The thesaurus holds too few concepts for ${count} pairs a batch.`);
    return pairs;
  }

  /** Makes a query look like an officer's: words left out, a question around it, marks missing. */
  private disguise(query: readonly number[], english = false): number[] {
    let ids = [...query];
    if (ids.length > 6 && this.random() < SHARE.thinned) ids = ids.filter(() => this.random() > 0.15);
    if (this.random() < SHARE.frame) {
      const frames = english ? this.frames.english : this.frames.vietnamese;
      const [before, after] = frames[Math.floor(this.random() * frames.length)]!;
      ids = [...before, ...ids, ...after];
    }
    const draw = this.random();
    if (draw < SHARE.unmarked) return ids.map((id) => this.vocabulary.unmarkedOf[id]!);
    if (draw < SHARE.unmarked + SHARE.halfMarked) {
      return ids.map((id) => (this.random() < 0.5 ? this.vocabulary.unmarkedOf[id]! : id));
    }
    return ids;
  }
}

function inBlocks<Item>(items: readonly Item[], size: number): Item[][] {
  const blocks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) blocks.push(items.slice(start, start + size));
  return blocks;
}
