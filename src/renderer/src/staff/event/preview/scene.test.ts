import { expect, test } from 'vitest'
import { sceneOf } from './scene'

test('what is seen first is what visitors see first', () => {
  expect(sceneOf('event', 'name', null)).toEqual({ screen: 'welcome', question: null })
  expect(sceneOf('look', null, 'email')).toEqual({ screen: 'welcome', question: null })
})

test('a question that is open is on the form', () => {
  expect(sceneOf('questions', 'questions.3.label.en', 'company')).toEqual({
    screen: 'form',
    question: 'company',
  })
})

test('each text is shown where visitors read it', () => {
  expect(sceneOf('texts', 'headline.de', null).screen).toBe('welcome')
  expect(sceneOf('texts', 'thanks.de', null).screen).toBe('thanks')
  expect(sceneOf('texts', 'privacy.de', null).screen).toBe('form')
})
