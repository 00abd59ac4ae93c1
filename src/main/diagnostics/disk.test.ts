import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskOf } from './disk'

describe('the disk of a folder', () => {
  test('has room, in bytes, and can be written', async () => {
    const { freeBytes, totalBytes, failure } = await diskOf(tmpdir())
    expect(freeBytes).toBeGreaterThan(0)
    expect(totalBytes).toBeGreaterThanOrEqual(freeBytes ?? 0)
    expect(failure).toBeNull()
  })

  test('that is not there is told by its code', async () => {
    const gone = join(tmpdir(), 'leadstand-gone', 'for', 'ever')
    expect(await diskOf(gone)).toEqual({ freeBytes: null, totalBytes: null, failure: 'ENOENT' })
  })
})
