import { describe, expect, test } from 'vitest'
import { lastLine, settle, sum, tallyPlaywright, tallyVitest } from './tally.mjs'

const passed = { passed: 1, failed: [], skipped: 0 }

describe('unit tests', () => {
  test('are counted by what became of them', () => {
    const report = {
      testResults: [
        {
          name: '/home/me/leadstand/src/shared/lead.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a lead is a lead', status: 'passed' },
            { fullName: 'a lead is kept', status: 'failed' },
            { fullName: 'later', status: 'pending' },
          ],
        },
      ],
    }
    expect(tallyVitest(report, '/home/me/leadstand/')).toEqual({
      passed: 1,
      failed: ['src/shared/lead.test.ts › a lead is kept'],
      skipped: 1,
    })
  })

  test('a file that could not be loaded is a failure', () => {
    const report = { testResults: [{ name: '/p/a.test.ts', status: 'failed', assertionResults: [] }] }
    expect(tallyVitest(report, '/p').failed).toEqual(['a.test.ts'])
  })
})

describe('end-to-end tests', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'main.spec.ts',
    line: 7,
    tests: [{ projectName: '', status }],
  })

  test('are counted at every depth, and a flaky one has failed', () => {
    const report = {
      config: { rootDir: '/p/e2e' },
      suites: [
        {
          title: 'main.spec.ts',
          specs: [spec('one', 'expected'), spec('two', 'skipped')],
          suites: [{ title: 'offline', specs: [spec('three', 'flaky'), spec('four', 'unexpected')] }],
        },
      ],
    }
    expect(tallyPlaywright(report, '/p')).toEqual({
      passed: 1,
      failed: ['e2e/main.spec.ts:7 › three (flaky)', 'e2e/main.spec.ts:7 › four'],
      skipped: 1,
    })
  })

  test('an error outside of every test is a failure', () => {
    const report = { config: { rootDir: '/p' }, suites: [], errors: [{ message: 'No tests found\nmore' }] }
    expect(tallyPlaywright(report, '/p').failed).toEqual(['No tests found'])
  })
})

describe('a run', () => {
  test('without a report has failed', () => {
    expect(settle('Unit tests', undefined, 0).failed).toHaveLength(1)
  })

  test('without a test has failed, also when all were skipped', () => {
    expect(settle('Unit tests', { passed: 0, failed: [], skipped: 3 }, 0).failed).toHaveLength(1)
  })

  test('that crashed after its tests has failed', () => {
    expect(settle('Unit tests', passed, 137)).toEqual({
      ...passed,
      failed: ['Unit tests: ended with code 137'],
    })
  })

  test('whose failed tests explain its exit code counts those only', () => {
    const tally = { passed: 1, failed: ['a'], skipped: 0 }
    expect(settle('Unit tests', tally, 1)).toEqual(tally)
  })
})

test('the last line is the sum', () => {
  expect(lastLine(sum([passed, passed, { passed: 0, failed: ['a'], skipped: 0 }]))).toBe('2 passed, 1 failed')
  expect(lastLine({ passed: 2, failed: [], skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped')
})
