import { createHash } from 'node:crypto';

/** What is kept of an invitation's code: enough to know it again, not enough to use it. */
export function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
