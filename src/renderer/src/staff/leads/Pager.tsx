import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Pager.module.css'

/** Which leads of how many are shown, and the pages beside it. */
export function Pager({ page, perPage, count, onChange }: PagerProps) {
  const { t } = useTranslation('staff')
  const last = Math.max(0, Math.ceil(count / perPage) - 1)
  const from = count === 0 ? 0 : page * perPage + 1
  const to = Math.min(count, (page + 1) * perPage)
  return (
    <nav className={classes.pager} aria-label={t('leads.pages')}>
      <p className={classes.range} role="status">
        {count > 0 && t('leads.range', { from, to, count })}
      </p>
      {last > 0 && (
        <>
          <Button
            size="sm"
            variant="default"
            disabled={page === 0}
            leftSection={<IconChevronLeft size={18} stroke={1.8} aria-hidden />}
            onClick={() => onChange(page - 1)}
          >
            {t('leads.previous')}
          </Button>
          <Button
            size="sm"
            variant="default"
            disabled={page >= last}
            rightSection={<IconChevronRight size={18} stroke={1.8} aria-hidden />}
            onClick={() => onChange(page + 1)}
          >
            {t('leads.next')}
          </Button>
        </>
      )}
    </nav>
  )
}

interface PagerProps {
  page: number
  perPage: number
  count: number
  onChange: (page: number) => void
}
