import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type QuantizedTable, writeModelGraph } from './model-graph.ts';
import type { PairTable } from './pair-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Texts are cut after so many tokens. */
export const LONGEST_TEXT = 1024;

function tokenizerFile(vocabulary: Vocabulary): object {
  const special = (id: number, content: string) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(0, '[PAD]'), special(1, '[UNK]')],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { String: 'ð' }, content: 'đ' },
      ],
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.tokens.map((token, id) => [token, id])),
    },
  };
}

/** Writes the folder that transformers.js loads: configuration, tokenizer and graph. */
export function writeModelFolder(
  folder: string,
  vocabulary: Vocabulary,
  pairs: PairTable,
  quantized: QuantizedTable,
): void {
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const write = (name: string, content: object): void => {
    writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`);
  };
  write('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: quantized.dimensions,
    vocab_size: vocabulary.tokens.length,
    max_position_embeddings: LONGEST_TEXT,
    pad_token_id: 0,
  });
  write('tokenizer.json', tokenizerFile(vocabulary));
  write('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: LONGEST_TEXT,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    do_lower_case: true,
    strip_accents: false,
  });
  writeFileSync(join(folder, 'onnx', 'model_quantized.onnx'), writeModelGraph(vocabulary, pairs, quantized));
}
