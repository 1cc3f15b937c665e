import { describe, expect, test } from 'vitest';
import { packArrays, unpackArrays } from '../../src/index/packed-arrays.ts';
import fc from '../properties.ts';

const arrays = () => [
  Uint8Array.of(1, 2, 3),
  new Uint32Array(0),
  Uint16Array.of(65_535, 7),
  Uint32Array.of(2 ** 32 - 1),
];
const packed = () => Buffer.concat(packArrays(arrays()));

describe('arrays packed into one file', () => {
  test('come back as they were', () => {
    expect(unpackArrays(packed())).toEqual(arrays());
  });

  test('come back from bytes that lie anywhere', () => {
    const apart = new Uint8Array(packed().length + 3);
    apart.set(packed(), 3);
    expect(unpackArrays(apart.subarray(3))).toEqual(arrays());
  });

  test('are refused where the file is cut short, goes on or is another one', () => {
    for (let length = 0; length < packed().length; length++)
      expect(() => unpackArrays(packed().subarray(0, length))).toThrow(RangeError);
    expect(() => unpackArrays(Buffer.concat([packed(), Buffer.alloc(8)]))).toThrow(RangeError);
    expect(() => unpackArrays(Buffer.from('Kế hoạch thực hiện Nghị quyết số 42-NQ/TW'))).toThrow(RangeError);
  });

  test('come back whatever they hold', () => {
    const one = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array());
    fc.assert(
      fc.property(fc.array(one), (given) => {
        expect(unpackArrays(Buffer.concat(packArrays(given)))).toEqual(given);
      }),
    );
  });
});
