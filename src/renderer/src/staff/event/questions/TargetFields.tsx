import { useTranslation } from 'react-i18next'
import { type ContactField, contactFields, type Question } from '../../../../../shared/event/question'
import { TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { faultIn } from '../editor/shown-faults'
import { SelectField } from '../fields/SelectField'
import { ValueField } from '../fields/ValueField'
import { textOf } from '../model/draft'
import classes from './QuestionEditor.module.css'

const points = ['given', 'text', 'language', 'version', 'time'] as const

/** Where the answer goes: a contact field, or the name of a data point; a consent may fill five. */
export function TargetFields({ question, index }: { question: Question; index: number }) {
  const { t } = useTranslation('staff')
  const { draft, faults, main } = useView()
  const { put, choose } = useTools()
  const at = ['questions', index] as const
  if (question.kind === 'consent')
    return (
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('event.points.title')}</legend>
        <p className={classes.quiet}>{t('event.points.hint')}</p>
        <div className={classes.pair}>
          {points.map((point) => (
            <ValueField
              key={point}
              label={t(`event.points.${point}`)}
              path={[...at, 'dataPoints', point]}
              optional
            />
          ))}
        </div>
      </fieldset>
    )
  const { target } = question
  const contact = 'contact' in target ? target.contact : null
  const error = faultIn(t, faults, [...at, 'target']) ?? faultIn(t, faults, [...at, 'kind'])
  return (
    <div className={classes.pair}>
      <SelectField
        label={t('event.target.as')}
        value={contact ?? 'point'}
        choices={[
          ...contactFields.map((field) => ({
            value: field as string,
            label: t(`event.contact.${field}`),
            disabled: field === 'Email' && question.kind !== 'email',
          })),
          { value: 'point', label: t('event.target.point') },
        ]}
        onChange={(value) =>
          choose(
            [...at, 'target'],
            value === 'point'
              ? { dataPoint: textOf(draft, question.label, main).slice(0, 100) }
              : { contact: value as ContactField },
          )
        }
        error={contact ? error : undefined}
        at={contact ? [...at, 'target'].join('.') : undefined}
      />
      {'dataPoint' in target && (
        <TextField
          label={t('event.target.name')}
          value={target.dataPoint}
          onChange={(dataPoint) => put([...at, 'target'], { dataPoint })}
          hint={t('event.target.hint')}
          error={error}
          steady={false}
          data-at={[...at, 'target'].join('.')}
        />
      )}
    </div>
  )
}
