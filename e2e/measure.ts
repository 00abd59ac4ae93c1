import type { Page } from '@playwright/test'

/**
 * What does not fit on the page as it stands: a sideways scroll, controls and words outside the screen that no scrolling
 * brings in, and words that are cut off without dots. Empty if all fits. Each finding names what and where.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** px that rounding may move an edge. */
    const SLACK = 1
    const found = new Set<string>()
    const { innerWidth, innerHeight } = window
    const page = document.scrollingElement ?? document.documentElement
    if (page.scrollWidth > innerWidth + SLACK) found.add(`the page is ${page.scrollWidth} px wide`)

    const style = (element: Element) => getComputedStyle(element)
    const scrolls = (value: string) => value === 'auto' || value === 'scroll'
    const clips = (value: string) => value === 'hidden' || value === 'clip'
    /** Out of sight on purpose: for screen readers only, or not drawn. */
    const unseen = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath, clip, opacity } = style(at)
        const { width, height } = at.getBoundingClientRect()
        if (clipPath.startsWith('inset(50%') || clip.startsWith('rect(0') || opacity === '0') return true
        if (at.hasAttribute('inert') || (width <= 1 && height <= 1 && clips(style(at).overflowX))) return true
      }
      return false
    }
    const nameOf = (element: Element, words: string) =>
      `${element.tagName.toLowerCase()} “${words.replace(/\s+/g, ' ').trim().slice(0, 60)}”`

    function look(element: Element, box: DOMRect, words: string) {
      const fixed = { x: true, y: true }
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, position } = style(at)
        const edge = at.getBoundingClientRect()
        if (at !== element || at.childElementCount >= 0) {
          const meant = textOverflow === 'ellipsis' || webkitLineClamp !== 'none'
          if (scrolls(overflowX)) fixed.x = false
          if (scrolls(overflowY)) fixed.y = false
          if (
            fixed.x &&
            clips(overflowX) &&
            !meant &&
            (box.left < edge.left - SLACK || box.right > edge.right + SLACK)
          )
            found.add(`${nameOf(element, words)} is cut off sideways`)
          if (
            fixed.y &&
            clips(overflowY) &&
            !meant &&
            (box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK)
          )
            found.add(`${nameOf(element, words)} is cut off above or below`)
          if (meant) return
        }
        if (position === 'fixed') break
      }
      const bodyScrolls =
        page.scrollHeight > innerHeight &&
        !clips(style(document.body).overflowY) &&
        !clips(style(document.documentElement).overflowY)
      if (fixed.x && (box.left < -SLACK || box.right > innerWidth + SLACK))
        found.add(`${nameOf(element, words)} is outside the screen sideways`)
      if (fixed.y && !bodyScrolls && (box.top < -SLACK || box.bottom > innerHeight + SLACK))
        found.add(`${nameOf(element, words)} is outside the screen above or below`)
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      const words = node.textContent ?? ''
      if (!element || words.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      if (unseen(element)) continue
      range.selectNodeContents(node)
      look(element, range.getBoundingClientRect(), words)
    }
    for (const element of document.querySelectorAll(
      'button, a[href], input, textarea, select, [role="button"]',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true }) || unseen(element)) continue
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      look(element, element.getBoundingClientRect(), words || (element.getAttribute('name') ?? ''))
    }
    return [...found]
  })
}
