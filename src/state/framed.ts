/** Whether the page is in a frame. */
export const isFramed = typeof window !== 'undefined' && window.parent !== window;
