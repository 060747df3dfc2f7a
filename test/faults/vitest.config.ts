import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    include: ['test/faults/**/*.fault.ts'],
    // A round kills, restarts and looks; a whole run is a hundred of them.
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    // Faults compete for the disk and the processor on purpose; side by side they would blur each other.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
