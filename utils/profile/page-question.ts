/**
 * What the extension asks the content script of a tab. It answers with the id of its document, so that a
 * slug counts only while the document that reported it is the one in the tab.
 */
export const pageQuestion = 'calling-card-page';
