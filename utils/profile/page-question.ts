/**
 * What the extension asks the content script of a tab: which document it is in, and which profile is on
 * screen. nb. A slug that was reported earlier counts only while its document is still the one in the tab.
 */
export const pageQuestion = 'calling-card-page';

/** The answer of the content script. */
export interface PageAnswer {
  /** The id of the document. */
  readonly page: string;
  /** Absent if no profile is on screen. */
  readonly slug?: string;
}
