import type { Rule } from '../pdf/page-content.ts';
import type { Picture } from './picture.ts';

/** Dots darker than this are ink. */
const INK = 195;
/** Shortest lines, level and upright, as part of the picture's longer side: no word runs together for so long, no letter is as tall. */
const SHORTEST_LEVEL = 0.06;
const SHORTEST_UPRIGHT = 0.025;
/** Dots that may be missing within a line. */
const BREAK = 2;
/** A page that stands askew has its lines as several runs, each a dot or two below the last. */
const STEP = 3;

/** A dark run along one row or column of dots. */
interface Run {
  at: number;
  from: number;
  to: number;
}

/** Finds the straight lines of a scanned page, level and upright, in dots: the borders of its tables. */
export function findRules(picture: Picture): Rule[] {
  const { width, height, dots } = picture;
  const side = Math.max(width, height);
  const [long, tall] = [SHORTEST_LEVEL * side, SHORTEST_UPRIGHT * side];
  const level = joinRuns(
    findRuns(height, width, (y, x) => dots[y * width + x]! < INK, long),
    long,
  );
  const upright = joinRuns(
    findRuns(width, height, (x, y) => dots[y * width + x]! < INK, tall),
    tall,
  );
  return [
    ...level.map(({ at, from, to }) => ({ x1: from, y1: at, x2: to, y2: at })),
    ...upright.map(({ at, from, to }) => ({ x1: at, y1: from, x2: at, y2: to })),
  ];
}

function findRuns(
  lines: number,
  length: number,
  isInk: (line: number, at: number) => boolean,
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    for (let at = 0; at <= length; at++) {
      if (at < length && isInk(line, at)) {
        if (from < 0) from = at;
        last = at;
      } else if (from >= 0 && (at === length || at - last > BREAK)) {
        if (last - from >= shortest) runs.push({ at: line, from, to: last });
        from = -1;
      }
    }
  }
  return runs;
}

/** Joins the runs of one line, which lie side by side or one above the other. A black patch is no line. */
function joinRuns(runs: readonly Run[], shortest: number): Run[] {
  const open: { first: number; last: number; from: number; to: number }[] = [];
  for (const run of runs) {
    const line = open.find(
      (one) => run.at - one.last <= STEP && run.from <= one.to + BREAK * 4 && run.to >= one.from - BREAK * 4,
    );
    if (!line) open.push({ first: run.at, last: run.at, from: run.from, to: run.to });
    else {
      line.last = run.at;
      line.from = Math.min(line.from, run.from);
      line.to = Math.max(line.to, run.to);
    }
  }
  return open
    .filter((line) => line.last - line.first < Math.max(shortest / 2, (line.to - line.from) * 0.05))
    .map((line) => ({ at: (line.first + line.last) / 2, from: line.from, to: line.to }));
}
