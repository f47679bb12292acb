/** Where OutX shows a team's key. */
export const keyPage = 'https://mentions.outx.ai/api-doc';
