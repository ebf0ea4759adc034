import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test measures time; a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;
