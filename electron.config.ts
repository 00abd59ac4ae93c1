import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The targets are set by hand: left alone, electron-vite picks those of the installed Electron,
// and the older runtime that closed networks fall back to (scripts/setup) could not run the build.
export default defineConfig(({ mode }) => {
  // Only the build of the crash tests can be stopped at a named place; it lies apart from the app's own.
  const crashPoints = mode === 'crash-points'
  const out = crashPoints ? 'out-crash-points' : 'out'
  const define = { CRASH_POINTS: String(crashPoints) }
  return {
    main: {
      define,
      build: {
        target: 'node20.18',
        externalizeDeps: false,
        outDir: `${out}/main`,
        rolldownOptions: { input: { index: resolve('src/main/index.ts') } },
      },
    },
    preload: {
      build: {
        target: 'node20.18',
        externalizeDeps: false,
        outDir: `${out}/preload`,
        // One CommonJS file: a sandboxed preload can load nothing else.
        rolldownOptions: {
          input: { index: resolve('src/preload/index.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: 'src/renderer',
      define,
      plugins: [react()],
      build: {
        target: 'chrome130',
        minify: true,
        outDir: `${out}/renderer`,
        rolldownOptions: { input: resolve('src/renderer/index.html') },
      },
    },
  }
})
