import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf } from './build.mjs'

let root = ''
const write = (name: string, content: string) => writeFileSync(join(root, name), content)
const hash = () => hashOf(root, ['src', 'config.ts'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leadstand-test-'))
  mkdirSync(join(root, 'src'))
  write('src/a.ts', 'a')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the same sources have the same hash', () => {
  const before = hash()
  write('src/a.ts', 'a')
  expect(hash()).toBe(before)
})

test('a changed, a new and a renamed file each change it', () => {
  const seen = new Set([hash()])
  write('src/a.ts', 'b')
  seen.add(hash())
  write('config.ts', '')
  seen.add(hash())
  rmSync(join(root, 'src/a.ts'))
  write('src/b.ts', 'b')
  seen.add(hash())
  expect(seen.size).toBe(4)
})

test('a unit test does not change it', () => {
  const before = hash()
  write('src/a.test.ts', 'a')
  expect(hash()).toBe(before)
})
