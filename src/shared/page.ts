/** Leads that one message may carry; a page of them stays far below the limit of a message. */
export const PAGE = 100
