import { isCompanyUrl } from '../profile/company-url.ts';
import { COMPANY_LINK } from './field-names.ts';
import { fieldsOf, type Reader, readFirst } from './fields.ts';
import { readLink } from './read-link.ts';

/**
 * Reads the address of a company's page on LinkedIn: from a URL, or from an object about the company.
 * Returns `undefined` for every other address.
 */
export const readCompanyLink: Reader<string> = (value) => {
  const fields = fieldsOf(value);
  if (fields) return readFirst(fields, COMPANY_LINK.inside, readCompanyLink);
  const link = readLink(value);
  if (link === undefined) return undefined;
  const { hostname, pathname } = new URL(link);
  const [, kind, name] = pathname.split('/');
  const url = `https://www.linkedin.com/${kind}/${name}/`;
  return /(?:^|\.)linkedin\.com$/.test(hostname) && isCompanyUrl(url) ? url : undefined;
};
