import type { PlanIdentity } from '../plan/index.ts';
import { agencyIdsOf } from '../vocabulary/index.ts';

/** Identifiers of the bodies that issued a plan; empty where it does not say who did, or the vocabulary does not know them. */
export function issuerIdsOf({ issuer }: Pick<PlanIdentity, 'issuer'>): readonly string[] {
  return agencyIdsOf(issuer ?? '');
}

/** True where one of the bodies, by their identifiers, issued the plan. */
export function isIssuedBy(identity: Pick<PlanIdentity, 'issuer'>, bodies: readonly string[]): boolean {
  return issuerIdsOf(identity).some((id) => bodies.includes(id));
}
