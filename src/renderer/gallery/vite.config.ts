import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** The pictures of the sample events below /media, where the main process serves those of a device; named as in events.ts. */
function sampleMedia(): Plugin {
  const serve = (request: Connect.IncomingMessage, response: ServerResponse, next: () => void) => {
    const [, hex] = /^\/media\/([0-9a-f]{64})\.webp$/.exec(request.url ?? '') ?? []
    if (hex === undefined) return next()
    const sample = Buffer.from(hex, 'hex').toString().replaceAll('\0', '')
    if (!/^[a-z-]+$/.test(sample)) return next()
    const { picture, media } = JSON.parse(
      readFileSync(resolve(root, `resources/events/${sample}.json`), 'utf8'),
    )
    response.setHeader('Content-Type', 'image/webp')
    response.end(Buffer.from(media[picture].split(',')[1], 'base64'))
  }
  return {
    name: 'sample-media',
    configureServer: ({ middlewares }) => void middlewares.use(serve),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serve),
  }
}

// `npm run gallery` serves it; the tests and the pictures build it, away from the app's own build.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  define: { CRASH_POINTS: 'false' },
  plugins: [react(), sampleMedia()],
  server: { host: '127.0.0.1', port: 5199 },
  preview: { host: '127.0.0.1', port: 0 },
  build: {
    target: 'chrome130',
    outDir: resolve(root, 'node_modules/.cache/gallery'),
    emptyOutDir: true,
  },
})
