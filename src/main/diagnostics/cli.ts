import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { examine, isHealthy } from './doctor/doctor'
import { printed } from './doctor/print'
import { standardFolder } from './standard-folder'

const usage = `npm run doctor -- [options]     what is wrong with this machine or profile; changes nothing

  --user-data-dir DIR   the profile's folder (default: ${standard()})
  --json                the same as JSON

Ends with 0 if there is no problem, 1 if there is one, 2 if the options are wrong.
`

function standard(): string {
  return standardFolder(process.platform, process.env, homedir())
}

function optionsOf(args: string[]): { folder: string | undefined; json: boolean; help: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      'user-data-dir': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const folder = values['user-data-dir']
  if (folder === '') throw new Error('--user-data-dir takes a folder')
  return { folder, json: values.json, help: values.help }
}

async function run(): Promise<number> {
  let options: ReturnType<typeof optionsOf>
  try {
    options = optionsOf(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    console.log(usage)
    return 0
  }
  const profile = options.folder ? resolve(options.folder) : standard()
  const findings = await examine({
    machine: {
      platform: process.platform,
      env: process.env,
      node: process.versions.node,
      root: resolve(import.meta.dirname, '../../..'),
    },
    profile,
    named: options.folder !== undefined,
  })
  const healthy = isHealthy(findings)
  if (options.json)
    console.log(
      JSON.stringify({ format: 'leadstand-doctor', version: 1, profile, healthy, findings }, null, 2),
    )
  else console.log(printed(profile, findings))
  return healthy ? 0 : 1
}

process.exitCode = await run()
