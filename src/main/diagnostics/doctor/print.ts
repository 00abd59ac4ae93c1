import { exhaustive } from '../../../shared/exhaustive'
import { type Area, amount, areas, type Finding, type Verdict } from './finding'

/** The findings for people: one line each, with what to do below those that need it, and the sum at the end. */
export function printed(profile: string, findings: Finding[]): string {
  const lines = [`Leadstand doctor, profile ${profile}`]
  for (const area of areas) {
    const here = findings.filter((finding) => finding.area === area)
    if (here.length === 0) continue
    lines.push('', titleOf(area))
    for (const { verdict, says, advice } of here) {
      lines.push(`  ${verdict.padEnd(8)} ${says}`)
      if (advice) lines.push(`  ${' '.repeat(8)} → ${advice}`)
    }
  }
  return [...lines, '', sumOf(findings)].join('\n')
}

function titleOf(area: Area): string {
  switch (area) {
    case 'machine':
      return 'This machine'
    case 'profile':
      return 'The profile'
    case 'journal':
      return 'The journal'
    case 'keys':
      return 'Keys'
    case 'copy':
      return 'The second copy'
    case 'log':
      return 'The log'
    default:
      return exhaustive(area)
  }
}

function sumOf(findings: Finding[]): string {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length
  const [problems, warnings] = [count('problem'), count('warning')]
  if (problems > 0) return `${amount(problems, 'problem')}, ${amount(warnings, 'warning')}.`
  return warnings > 0 ? `No problem, ${amount(warnings, 'warning')}.` : 'All is well.'
}
