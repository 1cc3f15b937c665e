import type { Marker } from '../layout/markers.ts';

/** A number as rows carry it in their first cell: `IV`, `A`, `12`, `4.3`, `5.1.2`, `a`. */
export function readRowLabel(cell: string): Pick<Marker, 'kind' | 'label'> | undefined {
  const label = /^\(?([\p{L}\d]{1,6}(?:\.\d{1,3}){0,3})\s?[.)]?\s*$/u.exec(cell.trim())?.[1];
  if (!label) return undefined;
  if (/^[IVXL]+$/.test(label)) return { kind: 'roman', label };
  if (/^[A-ZĐ]$/u.test(label)) return { kind: 'capital', label };
  if (/^\d{1,3}$/.test(label)) return { kind: 'number', label };
  if (/^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(label)) return { kind: 'decimal', label };
  if (/^[IVXL]+(?:\.\d{1,3}){1,3}$/.test(label)) return { kind: 'decimal', label };
  if (/^[a-zđ]$/u.test(label)) return { kind: 'letter', label };
  return undefined;
}
