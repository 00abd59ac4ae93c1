import { expect, type Page } from '@playwright/test'

export interface Misplaced {
  /** The element's beginning, to find it by. */
  element: string
  fault: 'beside the screen' | 'cut off' | 'scrolls sideways' | 'covered'
  by: number
}

/** Pixels that rounding may cost. */
const SLACK = 1

/**
 * What of the page does not fit: elements that stick out of the screen at a side, boxes that scroll sideways, texts that
 * their box cuts off, and buttons outside every scrolling area that lie below the edge. What can be scrolled to, what is
 * meant to fade or end in dots, and what is decoration is left out.
 */
export async function misplaced(page: Page): Promise<Misplaced[]> {
  return page.evaluate((slack) => {
    const found: Misplaced[] = []
    const { innerWidth: width, innerHeight: height } = window
    const report = (element: Element, fault: Misplaced['fault'], by: number) =>
      found.push({ element: element.outerHTML.slice(0, 120), fault, by: Math.round(by) })
    const isScroller = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowY + style.overflowX)
    const within = (element: Element, what: (style: CSSStyleDeclaration, at: Element) => boolean) => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (what(getComputedStyle(at), at)) return true
      return false
    }
    if (document.documentElement.scrollWidth > width + slack)
      report(document.documentElement, 'scrolls sideways', document.documentElement.scrollWidth - width)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element)
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (element.closest('[aria-hidden="true"]')) continue
      const box = element.getBoundingClientRect()
      // For screen readers only: 1 px, or 2 with text of twice the size.
      if (box.width <= 2 || box.height <= 2) continue
      // Above the screen until the keyboard comes to it, as the way past the navigation.
      if (box.bottom <= 0 && /absolute|fixed/.test(style.position)) continue
      const beside = Math.max(-box.left, box.right - width)
      if (beside > slack) report(element, 'beside the screen', beside)
      const sideways = element.scrollWidth - element.clientWidth
      const holdsText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      )
      if (element.clientWidth > 0 && sideways > slack) {
        if (isScroller(style) && !(element instanceof HTMLInputElement))
          report(element, 'scrolls sideways', sideways)
        else if (holdsText && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis')
          report(element, 'cut off', sideways)
      }
      const down = element.scrollHeight - element.clientHeight
      const meant = style.webkitLineClamp !== 'none' || style.maskImage !== 'none' || isScroller(style)
      if (
        holdsText &&
        element.clientHeight > 0 &&
        down > slack &&
        /hidden|clip/.test(style.overflowY) &&
        !meant
      )
        report(element, 'cut off', down)
      const scrolled = within(element, isScroller)
      const below = Math.max(-box.top, box.bottom - height)
      if (!scrolled && below > slack && holdsText) report(element, 'cut off', below)
      if (!scrolled && element.matches('button, input, textarea, [role="button"]') && below <= slack) {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const top = document.elementFromPoint(x, y)
        const dialog = document.querySelector('[role="dialog"]')
        if (top && !element.contains(top) && !top.contains(element) && !dialog && !top.closest('label'))
          report(element, 'covered', 0)
      }
    }
    return found
  }, SLACK)
}

/** Asserts that everything fits, once nothing moves any more. */
export async function everythingFits(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  })
  expect(await misplaced(page)).toEqual([])
}
