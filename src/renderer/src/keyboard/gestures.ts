/** Keeps a long press and a drag from doing what they do in a browser; zoom and swipes: base.css and main/chromium.ts. */
export function quietGestures(): void {
  const refuse = (event: Event) => event.preventDefault()
  addEventListener('contextmenu', refuse)
  addEventListener('dragstart', refuse)
}
