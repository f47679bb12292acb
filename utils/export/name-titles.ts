/** Words before a name. nb. Without a dot only those that are no first name themselves. */
const PREFIX =
  /^(?:(?:dr|drs|dra|prof|mr|mrs|ms|mx|sir|dame|dipl\.?-ing)\.?|(?:hon|rev|fr|ing|ir|mag|eng|arch|avv|dott|dott\.ssa|sr|sra)\.)$/i;

/** `Jr.`, `III`, `2nd`: no family name, whatever comes before. */
const GENERATION = /^(?:jr\.?|sr\.?|ii|iii|iv|vi{1,3}|2nd|3rd|[4-9]th)$/i;
/** They may also be a family name: `Neymar Júnior`, `Manuel Neto`. */
const GENERATION_OR_NAME = /^(?:j[uú]nior|filho|neto|sobrinho|v)$/i;

/** Without dots, in capitals. */
const DEGREES = new Set(
  [
    'BA BS MA MD DO JD RN PE CA PT QC KC SJ',
    'AB BSC BCOM BBA BENG BTECH LLB MBBS BED BFA MSC MBA MPH MPA MPP MENG MTECH MED MFA MPHIL MSW MSN BSN LLM',
    'PHD DPHIL EDD PSYD DBA DDS DMD DVM DNP PHARMD DRPH ESQ',
    'CFA CPA CMA CIA CISA CISM CISSP CAIA CFP ACA ACCA FCA FCCA FCMA FRM CSM CSPO PMP PGMP PMIACP PSM ITIL',
    'SHRMCP SHRMSCP PHR SPHR GPHR CIPD MCIPD FCIPD CPSM CSCP LSSBB CCIM PENG CENG RIBA MRICS FRICS LCSW LMFT LPC',
    'FRS FRSA FRCS FRCP FACS FACP MRCP OBE MBE CBE KBE DBE',
  ]
    .join(' ')
    .split(' '),
);

const bare = (word: string) => word.replace(/[.®™-]/g, '').toUpperCase();

/** Whether a first word is a title such as `Dr.`. */
export const isPrefix = (word: string): boolean => PREFIX.test(word);

/** Whether the last word of a name is a generation. `rest` is the number of words before it. */
export const isGeneration = (word: string, rest: number): boolean =>
  GENERATION.test(word) || (rest > 1 && GENERATION_OR_NAME.test(word));

/**
 * Whether the last word of a name is a degree or a certificate. Two letters are one only in capitals, in
 * a name that isn't in capitals and has two other words: Jack Ma has no degree in his name.
 */
export function isDegree(word: string, rest: number, isCapitals: boolean): boolean {
  if (!DEGREES.has(bare(word))) return false;
  return bare(word).length > 2 || (rest > 1 && !isCapitals && !/\p{Ll}/u.test(word));
}

/** Whether a word after a comma looks like a title, also one that isn't known: `CSMS`, `P.Eng.`. */
export const isCredential = (word: string): boolean =>
  DEGREES.has(bare(word)) ||
  isGeneration(word, 2) ||
  (/^[\p{Lu}\d][\p{L}\d.®™-]{0,11}$/u.test(word) && /\p{Lu}.*\p{Lu}|\p{L}\./u.test(word));
