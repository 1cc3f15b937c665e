import { bundleSources } from '../../scripts/bundle-sources.mjs';

/** Bundles the program before any test runs: tests that start it side by side would each do so. */
export default async function bundleOnce() {
  await bundleSources();
}
