/**
 * A small writer of ONNX files (protobuf, opset 13), enough for graphs of plain operators.
 * Field numbers are those of onnx.proto3 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
 */

/** Element types of tensors, by the numbers of TensorProto.DataType. */
const ELEMENT_TYPE = { float: 1, int8: 3, uint16: 4, int32: 6, int64: 7 } as const;
type ElementType = keyof typeof ELEMENT_TYPE;

/** A constant of the graph. */
export interface Initializer {
  name: string;
  type: ElementType;
  shape: readonly number[];
  data: Float32Array | Int8Array | Uint16Array | Int32Array | BigInt64Array;
}

/** An input or output of the graph; a name in the shape is a size known only when the graph runs. */
interface GraphValue {
  name: string;
  type: ElementType;
  shape: readonly (number | string)[];
}

/** An operator's setting: a whole number, several of them, or a fraction. */
type Attribute = number | readonly number[] | { float: number };

/** One operator. */
export interface GraphNode {
  operator: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes?: Readonly<Record<string, Attribute>>;
}

/** A whole graph. */
export interface Graph {
  name: string;
  nodes: readonly GraphNode[];
  initializers: readonly Initializer[];
  inputs: readonly GraphValue[];
  outputs: readonly GraphValue[];
}

const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

function numberField(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function bytesField(field: number, value: Uint8Array): Buffer {
  return Buffer.concat([varint(field * 8 + LENGTH_DELIMITED), varint(value.length), value]);
}

function textField(field: number, value: string): Buffer {
  return bytesField(field, Buffer.from(value, 'utf8'));
}

function floatField(field: number, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([varint(field * 8 + FIXED_32), bytes]);
}

function attribute(name: string, value: Attribute): Buffer {
  return Buffer.concat([textField(1, name), ...attributeValue(value)]);
}

/** The value's field and the number of its type, as AttributeProto has them. */
function attributeValue(value: Attribute): Buffer[] {
  if (typeof value === 'number') return [numberField(3, value), numberField(20, 2)];
  if ('float' in value) return [floatField(2, value.float), numberField(20, 1)];
  return [...value.map((one) => numberField(8, one)), numberField(20, 7)];
}

function node(value: GraphNode, position: number): Buffer {
  return Buffer.concat([
    ...value.inputs.map((name) => textField(1, name)),
    ...value.outputs.map((name) => textField(2, name)),
    textField(3, `${value.operator}-${position}`),
    textField(4, value.operator),
    ...Object.entries(value.attributes ?? {}).map(([name, content]) => bytesField(5, attribute(name, content))),
  ]);
}

function initializer(value: Initializer): Buffer {
  const { buffer, byteOffset, byteLength } = value.data;
  return Buffer.concat([
    ...value.shape.map((size) => numberField(1, size)),
    numberField(2, ELEMENT_TYPE[value.type]),
    textField(8, value.name),
    bytesField(9, new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)),
  ]);
}

function graphValue(value: GraphValue): Buffer {
  const sizes = value.shape.map((size) =>
    bytesField(1, typeof size === 'number' ? numberField(1, size) : textField(2, size)),
  );
  const tensor = Buffer.concat([numberField(1, ELEMENT_TYPE[value.type]), bytesField(2, Buffer.concat(sizes))]);
  return Buffer.concat([textField(1, value.name), bytesField(2, bytesField(1, tensor))]);
}

/** Gives the bytes of an .onnx file that holds the graph. */
export function writeOnnx(graph: Graph): Buffer {
  const body = Buffer.concat([
    ...graph.nodes.map((value, position) => bytesField(1, node(value, position))),
    textField(2, graph.name),
    ...graph.initializers.map((value) => bytesField(5, initializer(value))),
    ...graph.inputs.map((value) => bytesField(11, graphValue(value))),
    ...graph.outputs.map((value) => bytesField(12, graphValue(value))),
  ]);
  const operatorSet = Buffer.concat([textField(1, ''), numberField(2, 13)]);
  return Buffer.concat([
    numberField(1, 8),
    textField(2, 'tro-ly-ke-hoach'),
    bytesField(7, body),
    bytesField(8, operatorSet),
  ]);
}
