import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// `npm run gallery` serves it; the tests and the pictures build it, away from the app's own build.
export default defineConfig({
  root: import.meta.dirname,
  // The app's own files: media below /media, as the main process serves them.
  publicDir: resolve(import.meta.dirname, 'public'),
  define: { CRASH_POINTS: 'false' },
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199 },
  preview: { host: '127.0.0.1', port: 0 },
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '../../../node_modules/.cache/gallery'),
    emptyOutDir: true,
  },
})
