import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    include: ['test/versions/**/*.version.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each starts whole programs: side by side they would only wait for one another.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
