/**
 * Loaded into every measured process (NODE_OPTIONS): at its end it writes the most memory it held, in bytes, into a file of
 * BENCH_MEMORY_DIR. On Linux this is VmHWM rather than maxRSS, which starts at what the parent process held.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function peakBytes() {
  if (process.platform === 'linux') {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (found) return Number(found[1]) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}

process.on('exit', () => {
  const folder = process.env.BENCH_MEMORY_DIR;
  if (folder) writeFileSync(join(folder, `${process.pid}`), `${peakBytes()}`);
});
