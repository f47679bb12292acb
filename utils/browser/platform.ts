/** Whether the keyboard is one of Apple's, with ⌘ instead of Ctrl. */
export const isApple = (): boolean => /^(Mac|iP)/.test(navigator.platform);
