import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureExtractionPipeline } from '@huggingface/transformers';
import { EmbeddingError } from '../errors.ts';
import type { Embedder } from './embedder.ts';

/** Which model to load, and from where. */
interface EmbedderOptions {
  /** Name of a folder in modelsDir ("vi-plan-static") or, with allowRemote, of a model of the Hugging Face hub. */
  model: string;
  /** Folder that holds the local models. */
  modelsDir: string;
  /** Whether a model that is not in modelsDir may be fetched from the hub; off unless asked for. */
  allowRemote?: boolean;
  /** Address of the hub or of a mirror; Hugging Face's own unless given. */
  hubUrl?: string | undefined;
  /** Folder that keeps what was fetched, so that it is fetched once; the library's own unless given. */
  cacheDir?: string | undefined;
}

/** Files that make up a local model; the id is computed over them, so a retrained model gets a new id. */
const MODEL_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
/** Texts given to the model at once: short texts are padded to the longest, so large batches only cost memory. */
const BATCH_SIZE = 8;

/** Models of the e5 family expect each text to say which side of the search it is on. */
function choosePrefix(model: string, role: 'query' | 'passage'): string {
  return /(^|[/_-])e5([/_-]|$)/i.test(model) ? `${role}: ` : '';
}

/**
 * The id that an embedder of this model has, without loading it; undefined where the model is not in modelsDir.
 * @throws EmbeddingError where a file is missing
 */
export function identifyModel({ model, modelsDir }: EmbedderOptions): string | undefined {
  const folder = join(modelsDir, model);
  return existsSync(folder) ? `${model}@${hashModelFiles(model, folder)}` : undefined;
}

/** Reads the local model's files and gives a short hash of them. */
function hashModelFiles(model: string, folder: string): string {
  const hash = createHash('sha256');
  for (const name of MODEL_FILES) {
    const path = join(folder, name);
    try {
      hash.update(readFileSync(path));
    } catch (cause) {
      throw new EmbeddingError(`the file ${name} of the embedding model cannot be read.`, {
        subject: folder,
        remedy: `Restore the folder (git checkout, or npm run train) or set EMBEDDING_MODEL to another model than ${model}.`,
        cause,
      });
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function loadPipeline(options: EmbedderOptions, isLocal: boolean): Promise<FeatureExtractionPipeline> {
  // Importing the library takes longer than all the rest, so it waits until a model is wanted.
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = !isLocal && options.allowRemote === true;
  env.allowLocalModels = true;
  env.localModelPath = options.modelsDir;
  if (options.hubUrl) env.remoteHost = options.hubUrl.replace(/\/*$/, '/');
  if (options.cacheDir) env.cacheDir = options.cacheDir;
  try {
    return await pipeline('feature-extraction', options.model, {
      dtype: 'q8',
      device: 'cpu',
      local_files_only: isLocal,
      // One query is far too little work to share between threads: waking them costs more than they save.
      session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
    });
  } catch (cause) {
    throw new EmbeddingError('the embedding model cannot be loaded.', {
      subject: isLocal ? join(options.modelsDir, options.model) : options.model,
      remedy: isLocal
        ? 'Its files seem damaged: restore the folder (git checkout, or npm run train).'
        : `Check the name and the connection to ${options.hubUrl ?? 'huggingface.co'}, or use the shipped model.`,
      cause,
    });
  }
}

/** Tells whether a text has a letter or digit; without one, models would divide by zero. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What a model gives for a batch, one after another: a vector for each token of each text. */
interface TokenStates {
  values: Float32Array;
  /** Tokens of each text, those of padding included, and numbers of each vector. */
  length: number;
  dimensions: number;
  /** 0 for tokens of padding. */
  mask: ArrayLike<bigint>;
}

/**
 * The mean of a text's tokens, brought to length one; zeros where it has none (a text of unknown characters only). The
 * library's own mean turns the mask's big integers into numbers for every axis: a third of the time that an index took.
 */
function poolMean({ values, length, dimensions, mask }: TokenStates, row: number): Float32Array {
  const sum = new Float64Array(dimensions);
  for (let token = row * length; token < (row + 1) * length; token++) {
    if (mask[token] === 0n) continue;
    const start = token * dimensions;
    for (let axis = 0; axis < dimensions; axis++) sum[axis]! += values[start + axis]!;
  }
  const norm = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0));
  return norm > 0 ? Float32Array.from(sum, (value) => value / norm) : new Float32Array(dimensions);
}

/**
 * Loads an embedding model through transformers.js (mean over the tokens, length one, 8-bit weights, one thread).
 * Never touches the network unless allowRemote is set and the model is not in modelsDir.
 * @throws EmbeddingError where the folder is missing or damaged, or the hub's model cannot be fetched
 */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const { model, modelsDir } = options;
  const folder = join(modelsDir, model);
  const isLocal = existsSync(folder);
  if (!isLocal && !options.allowRemote) {
    throw new EmbeddingError('there is no such embedding model.', {
      subject: folder,
      remedy: 'Set EMBEDDING_MODEL to a folder of the models directory, or allow fetching models from the hub.',
    });
  }
  const id = identifyModel(options) ?? `${model}@hub`;
  const extract = await loadPipeline(options, isLocal);
  const embedBatch = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const inputs = extract.tokenizer([...texts], { padding: true, truncation: true });
    const { last_hidden_state: output } = await extract.model(inputs);
    const [, length, dimensions] = output.dims;
    const states: TokenStates = { values: output.data, length, dimensions, mask: inputs.attention_mask.data };
    return texts.map((_, row) => poolMean(states, row));
  };
  let dimensions: number;
  try {
    dimensions = (await embedBatch(['kế hoạch']))[0]!.length;
  } catch (cause) {
    throw new EmbeddingError('the embedding model loads but does not run.', {
      subject: folder,
      remedy: 'Use a feature-extraction model with the output last_hidden_state, or restore the folder.',
      cause,
    });
  }
  return {
    id,
    dimensions,
    async embed(texts, role) {
      const prefix = choosePrefix(model, role);
      const vectors: Float32Array[] = texts.map(() => new Float32Array(dimensions));
      // Texts of like length share a batch, so that little is padded.
      const order = texts.map((_, place) => place).filter((place) => hasWords(texts[place]!));
      order.sort((left, right) => texts[left]!.length - texts[right]!.length);
      for (let start = 0; start < order.length; start += BATCH_SIZE) {
        const places = order.slice(start, start + BATCH_SIZE);
        const batch = await embedBatch(places.map((place) => prefix + texts[place]!));
        places.forEach((place, row) => {
          vectors[place] = batch[row]!;
        });
      }
      return vectors;
    },
  };
}
