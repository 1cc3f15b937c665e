import type { PairTable } from './pair-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Constant of smooth inverse frequency (Arora, Liang and Ma 2017): weight = a / (a + share of the word). */
const SMOOTHING = 1e-3;
const ADAGRAD_START = 1e-6;

/** Texts of a batch as lists of rows, one after the other; text i has rows[starts[i]] to rows[starts[i + 1] - 1]. */
export interface RowBatch {
  rows: Int32Array;
  starts: Int32Array;
}

/** All that changes while a model is trained. */
export interface ModelState {
  vectors: Float32Array;
  weights: Float32Array;
  vectorSquares: Float32Array;
  weightSquares: Float32Array;
}

/** Packs lists of rows into a batch. */
export function packRows(lists: readonly (readonly number[])[]): RowBatch {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, text) => {
    starts[text + 1] = starts[text]! + list.length;
  });
  const rows = new Int32Array(starts[lists.length]!);
  lists.forEach((list, text) => {
    rows.set(list, starts[text]!);
  });
  return { rows, starts };
}

/** A table of row vectors and row weights; a text's vector is the sum of weight × vector over its rows, length one. */
export class StaticModel {
  readonly dimensions: number;
  readonly rows: number;
  /** Vectors of the rows, without their weights. */
  readonly vectors: Float32Array;
  readonly weights: Float32Array;
  /** Weight × vector, kept up to date; what is shipped. */
  readonly table: Float32Array;
  private readonly gradient: Float32Array;
  private readonly touched: Uint8Array;
  private readonly vectorSquares: Float32Array;
  private readonly weightSquares: Float32Array;

  /**
   * Starts with random vectors; a syllable without marks starts as the mean of its marked forms, a pair as random
   * vector of its own; weights start at smooth inverse frequency.
   */
  constructor(vocabulary: Vocabulary, pairs: PairTable, dimensions: number, random: () => number) {
    this.dimensions = dimensions;
    this.rows = vocabulary.rows + pairs.members.length;
    this.vectors = new Float32Array(this.rows * dimensions);
    this.table = new Float32Array(this.vectors.length);
    this.gradient = new Float32Array(this.vectors.length);
    this.vectorSquares = new Float32Array(this.vectors.length).fill(ADAGRAD_START);
    this.weights = new Float32Array(this.rows);
    this.weightSquares = new Float32Array(this.rows).fill(ADAGRAD_START);
    this.touched = new Uint8Array(this.rows);
    const scale = Math.sqrt(3 / dimensions);
    for (let index = dimensions; index < this.vectors.length; index++) {
      this.vectors[index] = (random() * 2 - 1) * scale;
    }
    this.startUnmarkedRows(vocabulary);
    this.startWeights([...vocabulary.rowCounts, ...pairs.counts], vocabulary.rows);
    for (let row = 1; row < this.rows; row++) this.refreshRow(row);
  }

  private startUnmarkedRows(vocabulary: Vocabulary): void {
    const { dimensions, vectors } = this;
    const sums = new Map<number, Float32Array>();
    const done = new Set<number>();
    for (let id = 0; id < vocabulary.tokens.length; id++) {
      const row = vocabulary.rowOf[id]!;
      const folded = vocabulary.foldedRowOf[id]!;
      if (row === folded || row === 0 || done.has(row)) continue;
      done.add(row);
      const sum = sums.get(folded) ?? vectors.slice(folded * dimensions, (folded + 1) * dimensions);
      const count = Math.sqrt(vocabulary.rowCounts[row]! + 1);
      for (let axis = 0; axis < dimensions; axis++) sum[axis]! += count * vectors[row * dimensions + axis]!;
      sums.set(folded, sum);
    }
    for (const [row, sum] of sums) {
      const length = Math.hypot(...sum);
      for (let axis = 0; axis < dimensions; axis++) vectors[row * dimensions + axis] = sum[axis]! / length;
    }
  }

  private startWeights(counts: readonly number[], tokenRows: number): void {
    const total = counts.slice(0, tokenRows).reduce((sum, count) => sum + count, 0);
    counts.forEach((count, row) => {
      if (row > 0) this.weights[row] = (row < tokenRows ? 1 : 0.7) * (SMOOTHING / (SMOOTHING + count / total));
    });
  }

  /** What a checkpoint keeps. */
  get state(): ModelState {
    const { vectors, weights, vectorSquares, weightSquares } = this;
    return { vectors, weights, vectorSquares, weightSquares };
  }

  /**
   * Goes on from a checkpoint's state.
   * @throws RangeError where it is of a model of another size
   */
  restore(state: ModelState): void {
    this.vectors.set(state.vectors);
    this.weights.set(state.weights);
    this.vectorSquares.set(state.vectorSquares);
    this.weightSquares.set(state.weightSquares);
    for (let row = 1; row < this.rows; row++) this.refreshRow(row);
  }

  private refreshRow(row: number): void {
    const weight = this.weights[row]!;
    const end = (row + 1) * this.dimensions;
    for (let index = row * this.dimensions; index < end; index++) this.table[index] = weight * this.vectors[index]!;
  }

  /** Writes the vectors of a batch, each of length one, and returns the lengths before. */
  encode(batch: RowBatch, into: Float32Array): Float32Array {
    return sumRows(this.table, this.dimensions, batch, into);
  }

  /** Adds up the gradients of the rows from the gradient of the batch's vectors. */
  addGradient(batch: RowBatch, vectors: Float32Array, lengths: Float32Array, vectorGradient: Float32Array): void {
    const dimensions = this.dimensions;
    const touched = this.touched;
    const gradient = this.gradient;
    const step = new Float32Array(dimensions);
    for (let text = 0; text + 1 < batch.starts.length; text++) {
      const offset = text * dimensions;
      const length = lengths[text]!;
      if (length === 0) continue;
      let along = 0;
      for (let axis = 0; axis < dimensions; axis++) along += vectorGradient[offset + axis]! * vectors[offset + axis]!;
      for (let axis = 0; axis < dimensions; axis++) {
        step[axis] = (vectorGradient[offset + axis]! - along * vectors[offset + axis]!) / length;
      }
      for (let place = batch.starts[text]!; place < batch.starts[text + 1]!; place++) {
        const row = batch.rows[place]!;
        touched[row] = 1;
        const start = row * dimensions;
        for (let axis = 0; axis < dimensions; axis++) gradient[start + axis]! += step[axis]!;
      }
    }
  }

  /** Moves vectors and weights against the gradient (Adagrad), and clears it. */
  update(rate: number, weightRate: number): void {
    const { dimensions, vectors, weights } = this;
    const touched = this.touched;
    const gradient = this.gradient;
    const vectorSquares = this.vectorSquares;
    const weightSquares = this.weightSquares;
    for (let row = 1; row < this.rows; row++) {
      if (!touched[row]) continue;
      touched[row] = 0;
      const weight = weights[row]!;
      let weightGradient = 0;
      for (let index = row * dimensions; index < (row + 1) * dimensions; index++) {
        const change = gradient[index]!;
        gradient[index] = 0;
        weightGradient += change * vectors[index]!;
        const own = change * weight;
        const squares = vectorSquares[index]! + own * own;
        vectorSquares[index] = squares;
        vectors[index]! -= (rate * own) / Math.sqrt(squares);
      }
      weightSquares[row]! += weightGradient * weightGradient;
      const moved = weight - (weightRate * weight * weightGradient) / Math.sqrt(weightSquares[row]!);
      weights[row] = Math.max(0.002, moved);
      this.refreshRow(row);
    }
  }
}

/** Sums the rows of each text of a batch and scales the sums to length one; returns the lengths before. */
export function sumRows(table: Float32Array, dimensions: number, batch: RowBatch, into: Float32Array): Float32Array {
  const texts = batch.starts.length - 1;
  const lengths = new Float32Array(texts);
  into.fill(0, 0, texts * dimensions);
  for (let text = 0; text < texts; text++) {
    const offset = text * dimensions;
    for (let place = batch.starts[text]!; place < batch.starts[text + 1]!; place++) {
      const start = batch.rows[place]! * dimensions;
      for (let axis = 0; axis < dimensions; axis++) into[offset + axis]! += table[start + axis]!;
    }
    let squares = 0;
    for (let axis = 0; axis < dimensions; axis++) squares += into[offset + axis]! ** 2;
    const length = Math.sqrt(squares);
    lengths[text] = length;
    if (length > 0) for (let axis = 0; axis < dimensions; axis++) into[offset + axis]! /= length;
  }
  return lengths;
}
