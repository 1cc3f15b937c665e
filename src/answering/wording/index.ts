import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';
import type { Wording } from './wording.ts';

export { withoutDraft } from './frame.ts';
export type { StateAsked, Wording } from './wording.ts';

/** The frame's sentences in a language. */
export function wordingIn(language: 'vi' | 'en'): Wording {
  return language === 'en' ? english : vietnamese;
}
