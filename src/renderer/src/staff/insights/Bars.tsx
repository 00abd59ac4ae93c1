import classes from './Bars.module.css'

/** Counts as bars beside their names: a table, for those who listen. The longest bar is the greatest count. */
export function Bars({ caption, rows, total, format }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className={classes.bars}>
      <caption className={classes.caption}>{caption}</caption>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name} className={classes.row}>
            <th scope="row" className={classes.name} dir="auto">
              {name}
            </th>
            <td className={classes.track}>
              <span className={classes.bar} style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden />
            </td>
            <td className={classes.count}>
              {format.number(count)}
              {total !== undefined && total > 0 && (
                <span className={classes.share}>{format.percent(count / total)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface Bar {
  name: string
  count: number
}

interface BarsProps {
  caption: string
  rows: Bar[]
  /** What a share is told of; left out where shares say nothing. */
  total?: number
  format: { number: (value: number) => string; percent: (share: number) => string }
}
