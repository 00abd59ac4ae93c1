import { z } from 'zod'

/** A language by its code (ISO 639: `de`, `pt`), with a region only where the writing differs (`pt-BR`). */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language code such as de')
export type Language = z.infer<typeof language>

/** Languages that Leadstand's own words are there in. An event may have others: then its first one of these, or English. */
export const ownLanguages = ['en', 'fr', 'de', 'es', 'ar'] as const
export type OwnLanguage = (typeof ownLanguages)[number]

/** Longest texts, in characters. */
const MAX_LINE = 300
/** A consent with all that lawyers add; the body of a request still holds it: see faults.ts. */
export const MAX_TEXT = 10_000

/** What is shown is text and nothing else: markup in it is a slip at best. "a < b" is none, to browsers neither. */
const MARKUP = /<[/!?a-z]/i
/** Anything that does not print, but for tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]/u

/** Text as people write it, trimmed. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !MARKUP.test(value), 'must not hold HTML')
    .refine((value) => !CONTROL.test(value), 'holds characters that do not print')
}

/**
 * What visitors read: one text for each language, or a plain text, which is the one of the event's first language.
 */
const words = (max: number) => z.union([text(max), z.record(language, text(max))])
export const line = words(MAX_LINE)
export const longWords = words(MAX_TEXT)
export type Words = z.infer<typeof line>

/** In which language each text is read, and which one is there for all that is not translated. */
export interface Reading {
  language: Language
  /** The event's first language. */
  main: Language
}

/** The text for a reader; where there is no translation the one of the first language. */
export function wordsIn(words: Words, { language, main }: Reading): string {
  return textIn(words, language, main) ?? textIn(words, main, main) ?? ''
}

/** The text in exactly this language, if there is one. */
export function textIn(words: Words, language: Language, main: Language): string | undefined {
  return typeof words === 'string' ? (language === main ? words : undefined) : words[language]
}

/** Languages written from right to left, by the first part of their code. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'yi', 'sd', 'ug'])

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
