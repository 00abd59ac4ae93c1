import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../../../shared/text.fixture'
import { LOOKALIKES, PROVIDERS } from './providers'
import { REAL_DOMAINS } from './real-domains.fixture'
import { suggestEmail } from './suggestEmail'

test.each(REAL_DOMAINS)('%s is not questioned', (domain) => {
  expect(suggestEmail(`Anna.Muster@${domain}`)).toBeNull()
  expect(suggestEmail(`anna@${domain.toUpperCase()}`)).toBeNull()
})

test('the table of real domains has no domain twice and enough of them', () => {
  expect(new Set(REAL_DOMAINS).size).toBe(REAL_DOMAINS.length)
  expect(REAL_DOMAINS.length).toBeGreaterThanOrEqual(250)
})

test.each([...PROVIDERS, ...LOOKALIKES])('the known %s is not questioned', (domain) => {
  expect(suggestEmail(`anna@${domain}`)).toBeNull()
})

const TYPOS: [typed: string, meant: string][] = [
  // Gmail. No one has a mailbox at gmail.co (Google holds it), gmail.de or googlemail.de (Google has .com only).
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmil.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['ggmail.com', 'gmail.com'],
  ['gmaul.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.cmo', 'gmail.com'],
  ['gmail.vom', 'gmail.com'],
  ['gmail.comm', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.om', 'gmail.com'],
  ['gmail.de', 'gmail.com'],
  ['gmail.fr', 'gmail.com'],
  ['gmail.com.br', 'gmail.com'],
  ['gmial.con', 'gmail.com'],
  ['gmail', 'gmail.com'],
  ['gmailcom', 'gmail.com'],
  ['gmail,com', 'gmail.com'],
  ['gmail..com', 'gmail.com'],
  ['gmail.com.', 'gmail.com'],
  ['.gmail.com', 'gmail.com'],
  ['gmail .com', 'gmail.com'],
  [' gmail.com', 'gmail.com'],
  ['gmail;com', 'gmail.com'],
  ['@gmail.com', 'gmail.com'],
  ['googlemail.de', 'googlemail.com'],
  ['googelmail.com', 'googlemail.com'],
  ['googlmail.com', 'googlemail.com'],
  ['goglemial.com', 'googlemail.com'],
  ['goglemail.com', 'googlemail.com'],
  // Microsoft, Yahoo, Apple, AOL.
  ['hotmial.com', 'hotmail.com'],
  ['hotmai.com', 'hotmail.com'],
  ['hotmil.com', 'hotmail.com'],
  ['hotmal.com', 'hotmail.com'],
  ['hotnail.com', 'hotmail.com'],
  ['hotmail.con', 'hotmail.com'],
  ['hotmail.cm', 'hotmail.com'],
  ['hotmail.co', 'hotmail.com'],
  ['hotmailcom', 'hotmail.com'],
  ['hotmial.fr', 'hotmail.fr'],
  ['hotmai.co.uk', 'hotmail.co.uk'],
  ['outlok.com', 'outlook.com'],
  ['outloook.com', 'outlook.com'],
  ['outllook.com', 'outlook.com'],
  ['oulook.com', 'outlook.com'],
  ['outlook.con', 'outlook.com'],
  ['outlook.om', 'outlook.com'],
  ['outlook.ed', 'outlook.de'],
  ['outlok.de', 'outlook.de'],
  ['live.con', 'live.com'],
  ['liev.com', 'live.com'],
  ['yaho.com', 'yahoo.com'],
  ['yahooo.com', 'yahoo.com'],
  ['yhoo.com', 'yahoo.com'],
  ['yaoo.com', 'yahoo.com'],
  ['yahoo.cm', 'yahoo.com'],
  ['yahoo.con', 'yahoo.com'],
  ['yaho.co.uk', 'yahoo.co.uk'],
  ['yaho.fr', 'yahoo.fr'],
  ['icloud.co', 'icloud.com'],
  ['icoud.com', 'icloud.com'],
  ['iclod.com', 'icloud.com'],
  ['icluod.com', 'icloud.com'],
  ['icloud.con', 'icloud.com'],
  ['icloud.de', 'icloud.com'],
  ['aol.con', 'aol.com'],
  ['alo.com', 'aol.com'],
  ['protonmial.com', 'protonmail.com'],
  // German, Swiss, Austrian.
  ['gmx.ed', 'gmx.de'],
  ['gmx.dee', 'gmx.de'],
  ['gxm.de', 'gmx.de'],
  ['gmx.d', 'gmx.de'],
  ['gmx.nte', 'gmx.net'],
  ['gmxde', 'gmx.de'],
  ['gmx,de', 'gmx.de'],
  ['wbe.de', 'web.de'],
  ['web.ed', 'web.de'],
  ['web.d', 'web.de'],
  ['web..de', 'web.de'],
  ['t-onlin.de', 't-online.de'],
  ['tonline.de', 't-online.de'],
  ['t-onlien.de', 't-online.de'],
  ['t-online.d', 't-online.de'],
  ['freenet.d', 'freenet.de'],
  ['frenet.de', 'freenet.de'],
  ['vodafon.de', 'vodafone.de'],
  ['bluewin.hc', 'bluewin.ch'],
  ['bluwin.ch', 'bluewin.ch'],
  ['hipseed.ch', 'hispeed.ch'],
  ['gmx.ta', 'gmx.at'],
  // French, Belgian, Dutch.
  ['orang.fr', 'orange.fr'],
  ['ornage.fr', 'orange.fr'],
  ['laposte.nt', 'laposte.net'],
  ['lapost.net', 'laposte.net'],
  ['wanado.fr', 'wanadoo.fr'],
  ['wandoo.fr', 'wanadoo.fr'],
  ['fere.fr', 'free.fr'],
  ['telent.be', 'telenet.be'],
  ['skyent.be', 'skynet.be'],
  ['kpnmial.nl', 'kpnmail.nl'],
  ['zigog.nl', 'ziggo.nl'],
  // Italian, Spanish, Polish, Czech, Danish, British, American.
  ['libero.ti', 'libero.it'],
  ['lbero.it', 'libero.it'],
  ['virgillio.it', 'virgilio.it'],
  ['tiscai.it', 'tiscali.it'],
  ['telefonica.nte', 'telefonica.net'],
  ['inetria.pl', 'interia.pl'],
  ['seznma.cz', 'seznam.cz'],
  ['sezna.cz', 'seznam.cz'],
  ['btinternt.com', 'btinternet.com'],
  ['virgnmeda.com', 'virginmedia.com'],
  ['virginmeda.com', 'virginmedia.com'],
  ['comcas.net', 'comcast.net'],
  ['comcast.nte', 'comcast.net'],
  ['verizn.net', 'verizon.net'],
  ['sbcgloabl.net', 'sbcglobal.net'],
  ['belsouth.net', 'bellsouth.net'],
  ['sympatco.ca', 'sympatico.ca'],
  ['uol.com.rb', 'uol.com.br'],
  ['yaho.com.br', 'yahoo.com.br'],
  // Of a domain that nobody knows only the ending that does not exist, and the dots.
  ['example.con', 'example.com'],
  ['example.ed', 'example.de'],
  ['mail.example.ogr', 'mail.example.org'],
  ['example,de', 'example.de'],
  ['example..co.uk', 'example.co.uk'],
]

test.each(TYPOS)('%j is meant as %s', (typed, meant) => {
  expect(suggestEmail(`Anna.Müller@${typed}`)).toBe(`Anna.Müller@${meant}`)
})

describe('before the @', () => {
  test.each([
    ['anna @gmail.com', 'anna@gmail.com'],
    ['an na@gmail.com', 'anna@gmail.com'],
    ['anna,muster@gmail.com', 'anna.muster@gmail.com'],
    ['anna..muster@gmail.com', 'anna.muster@gmail.com'],
    ['anna.@web.de', 'anna@web.de'],
    [' A.Muster@GMIAL.com ', 'A.Muster@gmail.com'],
    ['anna\u200b@gmial.com', 'anna@gmail.com'],
  ])('%j is mended to %s', (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant)
  })

  test.each([
    '',
    'anna',
    '@',
    'anna@',
    '@gmial.com',
    'a@b@gmial.com',
    'anna@muster',
    'a<b>@gmial.com',
    'anna@.',
  ])('nothing is offered for %j', (typed) => expect(suggestEmail(typed)).toBeNull())

  test.each([
    'anna@gmail.com',
    ' anna@gmail.com ',
    'Anna@GMAIL.COM',
    'o’neil+fair@gmail.com',
    'anna@bücher.de',
  ])('%j is left alone', (typed) => expect(suggestEmail(typed)).toBeNull())
})

test('what is offered is an address, another one than was typed, and is not questioned again', () => {
  const host = fc.oneof(
    fc.constantFrom(...PROVIDERS, ...TYPOS.map(([typed]) => typed)),
    fc
      .array(fc.constantFrom(...'gmailotyhwebxcdn.-, @', 'gmail', '.com', '.de', '..'), { maxLength: 14 })
      .map((all) => all.join('')),
    anyText,
  )
  const slipped = fc
    .tuple(host, fc.nat(20), fc.constantFrom('', 'a', 'm', '.', ' ', 'x'))
    .map(([text, place, letter]) => text.slice(0, place) + letter + text.slice(place + 1))
  const name = fc.oneof(fc.constantFrom('anna', 'A.B', 'a..b', ' a,b '), anyText)
  fc.assert(
    fc.property(name, fc.oneof(host, slipped), (local, domain) => {
      const typed = `${local}@${domain}`
      const offered = suggestEmail(typed)
      if (offered === null) return
      expect(offered).not.toBe(typed)
      expect(offered).toMatch(/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/)
      expect(suggestEmail(offered)).toBeNull()
    }),
    { numRuns: 1000 },
  )
})
