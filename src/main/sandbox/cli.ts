import { parseArgs } from 'node:util'
import { startSandbox } from './server'

const usage = `npm run sandbox -- [options]     a local Hyperaktiv API on 127.0.0.1

  --port 4010       the port (default 4010)
  --key KEY         accept this API key only (default: any)
  --ref REF         accept this origin reference only (default: any)
  --status 201      answer accepted leads with this status
  --fail 503        answer everything with this status
  --latency 2000    wait this many milliseconds before each answer
  --drop            take the request and close the connection without an answer
  --html            answer with a Wi-Fi sign-in page
`

function numberIn(text: string | undefined, name: string, min: number, max: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isInteger(value) && value >= min && value <= max) return value
  throw new Error(`--${name} takes a whole number from ${min} to ${max}, not "${text}"`)
}

async function run() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      key: { type: 'string' },
      ref: { type: 'string' },
      status: { type: 'string' },
      fail: { type: 'string' },
      latency: { type: 'string' },
      drop: { type: 'boolean' },
      html: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(usage)
  const fail = numberIn(values.fail, 'fail', 400, 599)
  const status = numberIn(values.status, 'status', 200, 299)
  const latency = numberIn(values.latency, 'latency', 0, 600_000)
  const sandbox = await startSandbox({
    port: numberIn(values.port, 'port', 0, 65_535) ?? 4010,
    apiKey: values.key ?? null,
    ref: values.ref ?? null,
    faults: {
      ...(fail ? { fail } : {}),
      ...(status ? { status } : {}),
      ...(latency ? { latency } : {}),
      ...(values.drop ? { drop: true } : {}),
      ...(values.html ? { html: true } : {}),
    },
  })
  console.log(`The sandbox listens at ${sandbox.baseUrl} (Ctrl+C ends it).`)
  let shown = 0
  setInterval(() => {
    const fresh = sandbox.received.slice(Math.max(0, sandbox.received.length - (sandbox.total() - shown)))
    shown = sandbox.total()
    for (const { at, status: answered, method, url, body } of fresh)
      console.log(`${new Date(at).toISOString()} ${method} ${url} -> ${answered || 'dropped'} ${body}`)
  }, 200)
}

run().catch((error: Error) => {
  console.error(`${error.message}\n\n${usage}`)
  process.exit(1)
})
