const COMPANY_URL = /^https:\/\/www\.linkedin\.com\/(?:company|school|showcase)\/[^/?#]+\/$/;

/** Whether a text is the address of a company's page on LinkedIn: `https://www.linkedin.com/company/…/`. */
export const isCompanyUrl = (text: string): boolean => COMPANY_URL.test(text);
