import { createRequire } from 'node:module';
import { type GraphNode, writeOnnx } from './onnx-writer.ts';

/** Loss of one batch and its gradients by the query and passage vectors. */
export interface Contrast {
  /** Mean cross-entropy of finding the passage among the batch's passages, natural logarithm. */
  loss: number;
  /** Mean probability that a query's own passage gets among the batch's. */
  probability: number;
  queryGradient: Float32Array;
  passageGradient: Float32Array;
}

/** The little of onnxruntime-node that is used here; the package itself is a dependency of transformers.js only. */
interface Runtime {
  InferenceSession: { create(model: Uint8Array, options: { intraOpNumThreads: number }): Promise<Session> };
  Tensor: new (type: 'float32', data: Float32Array, shape: readonly number[]) => object;
}
interface Session {
  run(inputs: Record<string, object>): Promise<Record<string, { data: Float32Array }>>;
}

/** The runtime that transformers.js brings along: its matrix product is some thirty times faster than plain loops. */
function loadRuntime(): Runtime {
  const own = createRequire(import.meta.url);
  return createRequire(own.resolve('@huggingface/transformers'))('onnxruntime-node') as Runtime;
}

/**
 * Makes the function that computes the symmetric InfoNCE loss with in-batch negatives (van den Oord 2018): each
 * query must pick its passage and each passage its query, by cosine divided by the temperature.
 */
export async function createContrast(
  batch: number,
  dimensions: number,
  temperature: number,
): Promise<(queries: Float32Array, passages: Float32Array) => Promise<Contrast>> {
  const scale = { float: 1 / temperature };
  const half = { float: 1 / (2 * batch * temperature) };
  const nodes: GraphNode[] = [
    { operator: 'Gemm', inputs: ['query', 'passage'], outputs: ['scores'], attributes: { transB: 1, alpha: scale } },
    { operator: 'Softmax', inputs: ['scores'], outputs: ['byRow'], attributes: { axis: 1 } },
    { operator: 'Softmax', inputs: ['scores'], outputs: ['byColumn'], attributes: { axis: 0 } },
    { operator: 'Sub', inputs: ['byRow', 'identity'], outputs: ['rowError'] },
    { operator: 'Sub', inputs: ['byColumn', 'identity'], outputs: ['columnError'] },
    { operator: 'Add', inputs: ['rowError', 'columnError'], outputs: ['error'] },
    { operator: 'Gemm', inputs: ['error', 'passage'], outputs: ['queryGradient'], attributes: { alpha: half } },
    {
      operator: 'Gemm',
      inputs: ['error', 'query'],
      outputs: ['passageGradient'],
      attributes: { transA: 1, alpha: half },
    },
    { operator: 'Mul', inputs: ['byRow', 'identity'], outputs: ['ownOnly'] },
    { operator: 'ReduceSum', inputs: ['ownOnly', 'lastAxis'], outputs: ['own'], attributes: { keepdims: 0 } },
  ];
  const identity = new Float32Array(batch * batch);
  for (let text = 0; text < batch; text++) identity[text * batch + text] = 1;
  const matrix = (name: string) => ({ name, type: 'float' as const, shape: [batch, dimensions] });
  const model = writeOnnx({
    name: 'contrast',
    nodes,
    initializers: [
      { name: 'identity', type: 'float', shape: [batch, batch], data: identity },
      { name: 'lastAxis', type: 'int64', shape: [1], data: new BigInt64Array([1n]) },
    ],
    inputs: [matrix('query'), matrix('passage')],
    outputs: [matrix('queryGradient'), matrix('passageGradient'), { name: 'own', type: 'float', shape: [batch] }],
  });
  const runtime = loadRuntime();
  // The products are the smaller part of the work; more threads would mostly wait for each other.
  const session = await runtime.InferenceSession.create(model, { intraOpNumThreads: 1 });
  const tensor = (data: Float32Array) => new runtime.Tensor('float32', data, [batch, dimensions]);
  return async (queries, passages) => {
    const result = await session.run({ query: tensor(queries), passage: tensor(passages) });
    const own = result['own']!.data;
    let loss = 0;
    let probability = 0;
    for (const value of own) {
      loss -= Math.log(Math.max(value, 1e-12)) / batch;
      probability += value / batch;
    }
    return {
      loss,
      probability,
      queryGradient: result['queryGradient']!.data,
      passageGradient: result['passageGradient']!.data,
    };
  };
}
