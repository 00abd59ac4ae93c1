import { setNonce } from 'get-nonce'

/** The word that allows this page, and nobody else, to insert a style sheet: see index.html. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// Mantine's dialogs stop the page behind them from scrolling with a library that asks get-nonce.
setNonce(nonce)
