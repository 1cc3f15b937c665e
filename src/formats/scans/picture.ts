/** A picture of a page in grey, one byte a dot, from left to right and top to bottom; 0 is black. */
export interface Picture {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** Most dots of a picture that is looked at. */
const MOST_DOTS = 60_000_000;

/**
 * Reads a portable grey map (PGM, "P5" with one byte a dot), as `pdftoppm -gray` writes it.
 * @returns undefined where the bytes are none
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const match = /^P5\s+(?:#[^\n]*\n\s*)?(\d{1,6})\s+(\d{1,6})\s+255\s/u.exec(head);
  if (!match) return undefined;
  const [width, height] = [Number(match[1]), Number(match[2])];
  const dots = bytes.subarray(match[0].length, match[0].length + width * height);
  return width * height > MOST_DOTS || dots.length < width * height ? undefined : { width, height, dots };
}

/** Writes a picture as a portable grey map. */
export function writePicture({ width, height, dots }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), dots]);
}

/** Turns a picture clockwise by quarters. */
export function turnPicture(picture: Picture, quarters: number): Picture {
  let turned = picture;
  for (let i = 0; i < ((quarters % 4) + 4) % 4; i++) turned = turnOnce(turned);
  return turned;
}

function turnOnce({ width, height, dots }: Picture): Picture {
  const turned = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = dots[y * width + x]!;
  return { width: height, height: width, dots: turned };
}
