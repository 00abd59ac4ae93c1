import fc from 'fast-check'

/** What breaks tables and readers, and hardly ever comes by chance. */
const awkward = [
  '=1+1',
  '+',
  '-',
  '@',
  '＝',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0001',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '<b>&amp;',
  ']]>',
  '_x0041_',
  '_x0041',
  '👩‍🚀',
  'e\u0301',
  'שלום',
  '\u202etxt',
  'مرحبا',
]

/** Text of any script, with control characters, emoji and what breaks tables, without lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...awkward),
      fc
        .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
        .map((point) => String.fromCodePoint(point)),
    ),
    { maxLength: 60 },
  )
  .map((signs) => signs.join(''))
