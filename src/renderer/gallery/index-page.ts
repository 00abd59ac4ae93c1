import { areas } from './areas'
import { states } from './states'
import { languages, looks } from './wear'

/** Every state as a link, at each size that has to look right, in each look and language. */
export function drawIndex(): void {
  document.title = 'Leadstand gallery'
  const list = areas.map((area) => {
    const rows = states[area].map(({ name }) => {
      const links = [
        ...sizes.map((size) => [size, size, ''] as const),
        ...looks.slice(1).map((look) => [look, sizes[0], `&look=${look}`] as const),
        ...(area === 'visitor' ? languages.slice(1) : []).map(
          (language) => [language, sizes[0], `&language=${language}`] as const,
        ),
      ]
      const row = element(
        'li',
        name,
        ' ',
        ...links.flatMap(([words, size, more]) => [link(name, words, size, more), ' ']),
      )
      row.id = name
      return row
    })
    const section = element('section', element('h2', area), element('ul', ...rows))
    section.dataset.area = area
    return section
  })
  document.body.replaceChildren(element('main', element('h1', 'Leadstand gallery'), ...list))
}

const sizes = ['1280x800', '800x1280', '1440x900', '1920x1080'] as const

/** Opens a window of that size, because a screen is drawn for the window that it has. */
function link(name: string, words: string, size: string, more: string): HTMLElement {
  const [width, height] = size.split('x')
  const anchor = element('a', words) as HTMLAnchorElement
  anchor.href = `?state=${name}${more}`
  anchor.addEventListener('click', (click) => {
    click.preventDefault()
    window.open(anchor.href, '', `width=${width},height=${height}`)
  })
  return anchor
}

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}
