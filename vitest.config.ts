import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/system/bundle-once.mjs'],
    // Only to end a test that hangs: a busy machine takes ten times as long as a quiet one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: more workers than that only make the slow tests slower.
    maxWorkers: 2,
    // Files share the loaded modules of their worker: vocabulary and index are read once, not two hundred times.
    isolate: false,
  },
});
