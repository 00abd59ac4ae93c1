import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { CRASH_POINTS: 'false' },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], environment: 'node', pool: 'threads' },
})
