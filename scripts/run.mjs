/** Runs src/main.ts, from its bundle. */
import { pathToFileURL } from 'node:url';
import { bundleSources } from './bundle-sources.mjs';

await import(pathToFileURL(await bundleSources()).href);
