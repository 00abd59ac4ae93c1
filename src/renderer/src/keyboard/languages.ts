/** The letters of a language as on its real keyboards, keys parted by spaces, from left to right. */
export interface Letters {
  rows: [string, string, string]
  /** The row above them: what the language, or its guests’ names, often need besides. */
  extra: string
  /** A page of four rows for what is rarer. */
  rare: readonly string[]
  /** Whether there are capitals; Arabic has none. */
  capitals: boolean
  /** Endings of e-mail addresses. */
  endings: string
  decimal: string
}

/** Accents of Europe’s Latin languages, for a name from anywhere. */
const ACCENTS = [
  'á à â ä ã å ą æ ç ć č ď đ',
  'é è ê ë ę ě í î ï ı ğ ł ñ',
  'ń ň ó ò ô ö õ ø ő œ ř ß ś',
  'š ş ť ț ú ù û ü ů ý ž ź ż',
]

/** Digits, vowel marks, letters of names from other languages, and signs, as Arabic writes them. */
const ARABIC_RARE = [
  '١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠',
  '\u064e \u064f \u0650 \u0651 \u0652 \u064b \u064c \u064d \u0670',
  'ٱ پ چ ژ ڤ گ ک ی',
  '« » ٪ ٫ ٬ …',
]

const english: Letters = {
  rows: ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m'],
  extra: 'ä ö ü ß é è à ç ñ á ó å ø',
  rare: ACCENTS,
  capitals: true,
  endings: '.com .org .net',
  decimal: '.',
}

const arabic: Letters = {
  rows: ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ'],
  extra: 'ذ أ إ آ ـ ، ؛ ؟',
  rare: ARABIC_RARE,
  capitals: false,
  endings: '.com .org .net',
  decimal: '.',
}
const languages: Record<string, Letters> = {
  en: english,
  fr: {
    rows: ['a z e r t y u i o p', 'q s d f g h j k l m', "w x c v b n '"],
    extra: 'é è à ç ù ê â î ô û ë ï œ',
    rare: ACCENTS,
    capitals: true,
    endings: '.com .fr .org',
    decimal: ',',
  },
  de: {
    rows: ['q w e r t z u i o p ü', 'a s d f g h j k l ö ä', 'y x c v b n m ß'],
    extra: 'é è à ç ñ ê á ó ć š å ø',
    rare: ACCENTS,
    capitals: true,
    endings: '.com .de .at .ch',
    decimal: ',',
  },
  es: {
    rows: ['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m'],
    extra: 'á é í ó ú ü ç ¿ ¡ à è',
    rare: ACCENTS,
    capitals: true,
    endings: '.com .es .org',
    decimal: ',',
  },
  ar: arabic,
}

/** Every other language gets English letters and the row of accents. */
export function lettersOf(language: string): Letters {
  return languages[language] ?? english
}

/** The letters of addresses: Latin, also where the language is not. */
export function latinLettersOf(language: string): Letters {
  const letters = lettersOf(language)
  return letters.capitals ? letters : { ...english, endings: letters.endings }
}
