import { describe } from 'vitest';
import { createMemoryState } from '../../src/state/index.ts';
import { testState } from '../contracts/state.ts';

describe('the state in memory', () => testState((now) => createMemoryState({ now })));
