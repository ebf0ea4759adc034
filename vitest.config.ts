import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  // The examples of the documentation import the package by its name.
  resolve: { alias: { liveposts: fileURLToPath(new URL('./src/index.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    // No test measures time; a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;
