import type { ComponentChildren } from 'preact';
import { isCompanyUrl } from '../../../utils/profile/company-url.ts';
import './company-link.css';

interface CompanyLinkProps {
  /** The address of the company's page on LinkedIn, if it is known. */
  url: string | undefined;
  children: ComponentChildren;
}

/** The name of a company. It links to the company's page, and never to another one. */
export const CompanyLink = ({ url, children }: CompanyLinkProps) =>
  url !== undefined && isCompanyUrl(url) ? (
    <a class="company-link" href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
