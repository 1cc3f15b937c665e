import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './page-content.ts';

/** Longest thin side of a filled box that is meant as a line, in points. */
const THIN = 2.5;
const SHORTEST_RULE = 6;

/** The level and upright lines of a path: those that are stroked, and filled boxes thin enough to be lines. */
export function rulesOf(data: ArrayLike<number>, ctm: Matrix, stroked: boolean): Rule[] {
  const rules: Rule[] = [];
  let points: [number, number][] = [];
  const end = () => {
    if (points.length > 1) rules.push(...(stroked ? edgesOf(points) : thinBox(points)));
    points = [];
  };
  // Codes of a path in pdf.js: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close.
  for (let i = 0; i < data.length; ) {
    const code = data[i]!;
    if (code === 0) end();
    if (code <= 1) {
      points.push(apply(ctm, data[i + 1]!, data[i + 2]!));
      i += 3;
    } else if (code === 2) {
      points.push(apply(ctm, data[i + 5]!, data[i + 6]!));
      i += 7;
    } else if (code === 3) {
      points.push(apply(ctm, data[i + 3]!, data[i + 4]!));
      i += 5;
    } else {
      if (points[0]) points.push(points[0]);
      i += 1;
    }
  }
  end();
  return rules.filter((rule) => rule.x2 - rule.x1 + rule.y2 - rule.y1 >= SHORTEST_RULE);
}

function edgesOf(points: [number, number][]): Rule[] {
  return points.slice(1).flatMap(([x, y], i) => {
    const [x0, y0] = points[i]!;
    const level = Math.abs(y - y0) < 1;
    if (!level && Math.abs(x - x0) >= 1) return [];
    return [{ x1: Math.min(x, x0), y1: Math.min(y, y0), x2: Math.max(x, x0), y2: Math.max(y, y0) }];
  });
}

function thinBox(points: [number, number][]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x2 - x1 <= THIN) return [{ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }];
  if (y2 - y1 <= THIN) return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  return [];
}
