import type { IndexedDocument } from '../../index/index.ts';
import { placeLabel } from '../context.ts';
import type { Wording } from '../wording/index.ts';

/** More names than these are counted, not listed. */
const LISTED = 12;

/** The places that documents are of, in the corpus's order. */
export function listPlaces(documents: readonly IndexedDocument[], wording: Wording): string {
  if (documents.length <= LISTED) return documents.map((document) => placeLabel(document)).join(', ');
  const names = [
    ...new Set(
      documents.map(({ identity: { place, issuer } }) =>
        place?.level === 'central' ? (issuer ?? place.name) : place?.name,
      ),
    ),
  ].filter((name) => name !== undefined);
  const shown = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? `${shown} ${wording.morePlaces(names.length - LISTED)}` : shown;
}
