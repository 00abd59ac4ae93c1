import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Key and certificate as PEM. */
export interface Certificate {
  key: string
  cert: string
}

/** When it holds, as openssl writes times: YYYYMMDDHHMMSSZ. */
interface Dates {
  from: string
  until: string
}

const yearsFromNow = (years: number) =>
  new Date(Date.now() + years * 365.25 * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')

/** Holds today, but nobody on this machine vouches for it. */
export const selfSigned = () => makeCertificate({ from: yearsFromNow(-1), until: yearsFromNow(1) })

/** Ran out a year ago, and nobody vouches for it either. */
export const expired = () => makeCertificate({ from: yearsFromNow(-2), until: yearsFromNow(-1) })

/** A certificate for 127.0.0.1 that vouches for itself. By `openssl ca`: the one command of 3.0 that takes both dates. */
async function makeCertificate({ from, until }: Dates): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-certificate-'))
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder })
  try {
    await writeFile(join(folder, 'ca.cnf'), config)
    await writeFile(join(folder, 'index.txt'), '')
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem']
    await openssl('req', '-new', ...ec, '-subj', '/CN=127.0.0.1', '-out', 'request.pem')
    const dates = ['-startdate', from, '-enddate', until]
    await openssl(
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-selfsign',
      ...dates,
      '-in',
      'request.pem',
      '-out',
      'certificate.pem',
    )
    const [key, cert] = await Promise.all(
      ['key.pem', 'certificate.pem'].map((name) => readFile(join(folder, name), 'utf8')),
    )
    return { key: key ?? '', cert: cert ?? '' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const config = `
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
private_key = key.pem
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
subjectAltName = IP:127.0.0.1
basicConstraints = CA:FALSE
`
