import { parserVersion } from '../parsing/parser-version.ts';
import { indexVersion } from '../search/index-row.ts';
import type { ParsedAnswers } from './ports/settings.ts';

/** What stored answers are parsed by, and the index is made by, in this version of the extension. */
export const currentVersions = { parserVersion, indexVersion };

/** The progress of parsing stored answers again; `undefined` if this version hasn't started to. */
export const currentProgress = (stored: ParsedAnswers | undefined): ParsedAnswers | undefined =>
  stored?.parserVersion === parserVersion && stored.indexVersion === indexVersion
    ? stored
    : undefined;
