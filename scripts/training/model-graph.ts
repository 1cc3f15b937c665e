import { type GraphNode, type Initializer, writeOnnx } from './onnx-writer.ts';
import type { PairTable } from './pair-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A table in whole numbers of one byte, each row with its own scale: value = scale × number. */
export interface QuantizedTable {
  values: Int8Array;
  scales: Float32Array;
  dimensions: number;
}

/** Rounds a table to one byte a number, row by row. */
export function quantizeTable(table: Float32Array, dimensions: number): QuantizedTable {
  const rows = table.length / dimensions;
  const values = new Int8Array(table.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let index = row * dimensions; index < (row + 1) * dimensions; index++) {
      largest = Math.max(largest, Math.abs(table[index]!));
    }
    scales[row] = largest / 127;
    if (largest === 0) continue;
    for (let index = row * dimensions; index < (row + 1) * dimensions; index++) {
      values[index] = Math.round((table[index]! / largest) * 127);
    }
  }
  return { values, scales, dimensions };
}

/** Gives back the table that a quantised one stands for. */
export function restoreTable({ values, scales, dimensions }: QuantizedTable): Float32Array {
  return Float32Array.from(values, (value, index) => value * scales[Math.floor(index / dimensions)]!);
}

const TOKEN_ROW: GraphNode[] = [
  { operator: 'Gather', inputs: ['rowOf', 'input_ids'], outputs: ['tokenRow'] },
  { operator: 'Gather', inputs: ['foldedRowOf', 'input_ids'], outputs: ['folded'] },
];
/** previous = folded rows moved one place to the right, 0 first. */
const PREVIOUS_ROW: GraphNode[] = [
  { operator: 'Slice', inputs: ['folded', 'zeroPlace', 'onePlace', 'tokenAxis'], outputs: ['first'] },
  { operator: 'Mul', inputs: ['first', 'zero'], outputs: ['nothing'] },
  { operator: 'Concat', inputs: ['nothing', 'folded'], outputs: ['moved'], attributes: { axis: 1 } },
  { operator: 'Shape', inputs: ['folded'], outputs: ['sizes'] },
  { operator: 'Gather', inputs: ['sizes', 'onePlace'], outputs: ['tokens'] },
  { operator: 'Slice', inputs: ['moved', 'zeroPlace', 'tokens', 'tokenAxis'], outputs: ['previous'] },
];
/** pairRow = the row at place (key modulo size) where the key there is this pair's, else 0. */
const PAIR_ROW: GraphNode[] = [
  { operator: 'Mul', inputs: ['previous', 'rowCount'], outputs: ['shifted'] },
  { operator: 'Add', inputs: ['shifted', 'folded'], outputs: ['key'] },
  { operator: 'Mod', inputs: ['key', 'pairSize'], outputs: ['place'] },
  { operator: 'Gather', inputs: ['pairKeys', 'place'], outputs: ['keyThere'] },
  { operator: 'Equal', inputs: ['key', 'keyThere'], outputs: ['isPair'] },
  { operator: 'Cast', inputs: ['isPair'], outputs: ['isPairNumber'], attributes: { to: 6 } },
  { operator: 'Gather', inputs: ['pairRows', 'place'], outputs: ['shortRowThere'] },
  { operator: 'Cast', inputs: ['shortRowThere'], outputs: ['rowThere'], attributes: { to: 6 } },
  { operator: 'Mul', inputs: ['rowThere', 'isPairNumber'], outputs: ['pairRow'] },
];

/** vector = scale × bytes of a row, as floats. */
function lookUp(row: string, vector: string): GraphNode[] {
  return [
    { operator: 'Gather', inputs: ['table', row], outputs: [`${vector}Bytes`] },
    { operator: 'Cast', inputs: [`${vector}Bytes`], outputs: [`${vector}Numbers`], attributes: { to: 1 } },
    { operator: 'Gather', inputs: ['scales', row], outputs: [`${vector}Scale`] },
    { operator: 'Mul', inputs: [`${vector}Numbers`, `${vector}Scale`], outputs: [vector] },
  ];
}

/**
 * Gives the ONNX file of the model: for each token, the vector of its row plus, where the token and the one before
 * it are a known pair, the vector of the pair. The mean over the tokens is left to transformers.js.
 */
export function writeModelGraph(vocabulary: Vocabulary, pairs: PairTable, quantized: QuantizedTable): Buffer {
  const { values, scales, dimensions } = quantized;
  const integer = (name: string, value: number, shape: number[] = []): Initializer => ({
    name,
    type: 'int32',
    shape,
    data: Int32Array.of(value),
  });
  const nodes: GraphNode[] = [
    ...TOKEN_ROW,
    ...PREVIOUS_ROW,
    ...PAIR_ROW,
    ...lookUp('tokenRow', 'tokenVector'),
    ...lookUp('pairRow', 'pairVector'),
    { operator: 'Add', inputs: ['tokenVector', 'pairVector'], outputs: ['vector'] },
    { operator: 'Cast', inputs: ['attention_mask'], outputs: ['maskNumbers'], attributes: { to: 1 } },
    { operator: 'Unsqueeze', inputs: ['maskNumbers', 'vectorAxis'], outputs: ['mask'] },
    { operator: 'Mul', inputs: ['vector', 'mask'], outputs: ['last_hidden_state'] },
  ];
  const place = (name: string, value: bigint): Initializer => ({
    name,
    type: 'int64',
    shape: [1],
    data: BigInt64Array.of(value),
  });
  return writeOnnx({
    name: 'vi-plan-static',
    nodes,
    initializers: [
      { name: 'table', type: 'int8', shape: [scales.length, dimensions], data: values },
      { name: 'scales', type: 'float', shape: [scales.length, 1], data: scales },
      { name: 'rowOf', type: 'int32', shape: [vocabulary.rowOf.length], data: vocabulary.rowOf },
      { name: 'foldedRowOf', type: 'int32', shape: [vocabulary.foldedRowOf.length], data: vocabulary.foldedRowOf },
      { name: 'pairKeys', type: 'int32', shape: [pairs.size], data: pairs.keys },
      { name: 'pairRows', type: 'uint16', shape: [pairs.size], data: pairs.rows },
      integer('rowCount', vocabulary.rows),
      integer('pairSize', pairs.size),
      integer('zero', 0),
      place('zeroPlace', 0n),
      place('onePlace', 1n),
      place('tokenAxis', 1n),
      place('vectorAxis', 2n),
    ],
    inputs: ['input_ids', 'attention_mask'].map((name) => ({ name, type: 'int64', shape: ['batch', 'tokens'] })),
    outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch', 'tokens', dimensions] }],
  });
}
