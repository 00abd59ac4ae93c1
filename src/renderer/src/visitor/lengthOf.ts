/** How long a headline is: longer words are set smaller, so that they stay on the screen. */
export function lengthOf(text: string): 'short' | 'medium' | 'long' {
  return text.length <= 40 ? 'short' : text.length <= 90 ? 'medium' : 'long'
}
