/** Arrays of numbers that can be packed. */
export type PackedArray = Uint8Array | Uint16Array | Uint32Array;

/*
 * Layout, in the byte order of the machine, as the index's other files: `MAGIC`, the number of arrays, then of each the
 * bytes of a number and how many there are; after that the arrays, each beginning at a multiple of eight bytes, where it can be
 * used as it lies, without a copy of what may be many megabytes.
 */
const MAGIC = 0x50_41_43_31;
const ALIGNMENT = 8;

/** The bytes of arrays as parts to be written one after another. */
export function packArrays(arrays: readonly PackedArray[]): Uint8Array[] {
  const head = Uint32Array.from([
    MAGIC,
    arrays.length,
    ...arrays.flatMap((one) => [one.BYTES_PER_ELEMENT, one.length]),
  ]);
  return [head, ...arrays].flatMap((one) => [
    new Uint8Array(one.buffer, one.byteOffset, one.byteLength),
    new Uint8Array(padding(one.byteLength)),
  ]);
}

/**
 * The arrays in bytes that `packArrays` gave, over these very bytes.
 * @throws RangeError where they are damaged
 */
export function unpackArrays(given: Uint8Array): PackedArray[] {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : new Uint8Array(given);
  const { buffer, byteOffset } = bytes;
  const numberAt = (place: number): number => {
    if ((place + 1) * 4 > bytes.byteLength) throw new RangeError('The arrays are cut short.');
    return new Uint32Array(buffer, byteOffset + place * 4, 1)[0]!;
  };
  if (numberAt(0) !== MAGIC) throw new RangeError('These are no packed arrays.');
  const count = numberAt(1);
  let at = (2 + 2 * count) * 4;
  at += padding(at);
  const arrays: PackedArray[] = [];
  for (let i = 0; i < count; i++) {
    const [size, length] = [numberAt(2 + 2 * i), numberAt(3 + 2 * i)];
    if (at + size * length > bytes.byteLength) throw new RangeError('The arrays are cut short.');
    const From = size === 4 ? Uint32Array : size === 2 ? Uint16Array : Uint8Array;
    arrays.push(new From(buffer as ArrayBuffer, byteOffset + at, length));
    at += size * length;
    at += padding(at);
  }
  if (at !== bytes.byteLength) throw new RangeError('The arrays have another size.');
  return arrays;
}

function padding(size: number): number {
  return (ALIGNMENT - (size % ALIGNMENT)) % ALIGNMENT;
}
