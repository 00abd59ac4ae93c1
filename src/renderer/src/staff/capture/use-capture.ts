import { useCallback, useRef, useState } from 'react'
import type { Answer } from '../../../../shared/event/answers'
import { shownQuestions } from '../../../../shared/event/condition'
import { checkSubmission } from '../../../../shared/submission'
import { shownValues, withAnswer } from '../../visitor/form'
import type { Desk } from './desk'
import type { Draft } from './draft'
import { usePerson } from './use-person'

/** What the form does: answers go to the desk, and saving is there as soon as it is known who it is. */
export function useCapture(desk: Desk, draft: Draft) {
  const { event } = draft.opened
  const { person, find } = usePerson(draft)
  const finding = useRef(false)
  /** Grows each time that something has to be mended. */
  const [wrong, setWrong] = useState(0)

  const saveSeparate = () => {
    const now = desk.get().draft
    if (!now) return
    const refused = checkSubmission(event, shownValues(event, now.form.values))
    if (Object.keys(refused).length === 0) return desk.save(null)
    const tried = new Set(shownQuestions(event.questions, now.form.values).map(({ id }) => id))
    desk.change((one) => ({ ...one, form: { ...one.form, tried, refused } }))
    setWrong((count) => count + 1)
  }
  return {
    person,
    wrong,
    answer: useCallback(
      (id: string, answer: Answer) =>
        desk.change((one) => ({ ...one, form: withAnswer(one.form, one.opened.event, id, answer) })),
      [desk],
    ),
    leave: useCallback(
      (id: string) =>
        desk.change((one) =>
          one.form.left.has(id)
            ? one
            : { ...one, form: { ...one.form, left: new Set(one.form.left).add(id) } },
        ),
      [desk],
    ),
    saveSeparate,
    /** As an encounter of the person who is shown, else as a lead. Who is found only now is shown first: nothing is added unseen. */
    async save() {
      if (person) return desk.save({ lead: person.lead, name: person.name })
      if (finding.current) return
      finding.current = true
      const late = await find()
      finding.current = false
      if (!late && desk.get().draft?.id === draft.id) saveSeparate()
    },
  }
}
