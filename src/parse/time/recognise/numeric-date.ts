import type { DateReading } from '../reading.js';

/** Whether "3/4" is March 4: known, guessed from the country and the language of the page, or null where nothing tells. */
export type MonthFirst = boolean | 'likely' | 'unlikely' | null;

/** A date in digits and where it ends in the folded text. */
export interface DateFound {
  readonly reading: DateReading;
  readonly end: number;
}

/** "2024-02-07", "2024/02/07", "2024. 02. 07.", and the date of an ISO 8601 time with its T. */
const YEAR_FIRST = /((?:19|20)\d{2})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?![\d:])(?:\.(?!\d)|t(?=\d\d:))?/y;
/** "17.09.2024", "27.2.2022", "31.03.22". */
const DOTTED = /(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2}|\d{2})(?![\d:]|\.\d)/y;
/**
 * "7/20/14", "9/11/2018", "07-02-2024": which of the first two is the month is for the page to tell. Arabic dates carry
 * marks of direction beside their slashes.
 */
const SLASHED = /(\d{1,2})\u200f?([/-])(\d{1,2})\u200f?\2((?:19|20)\d{2}|\d{2})(?![\d:]|[/-]\d)/y;
/** "24.12. 18:30" and "le 19/03 à 06:09": without a year only in front of a clock, else "10.08." is a clock itself. */
const SHORT_DOTTED = /(\d{1,2})\.(\d{1,2})\.(?=,? (?:um |kl\.? |klo )?\d{1,2}[:.]\d{2})/y;
const SHORT_SLASHED = /(\d{1,2})\/(\d{1,2})(?=(?: ?\(?[^ ()\d]{1,3}\)?)?,? (?:à |at |às |a las |alle )?\d{1,2}[:.h])/y;
/** "2024年2月7日", "2월 7일", "24日"; not "5日間" and "3日目", which count days. */
const EAST_ASIAN =
  /(?:((?:19|20)\d{2}) ?[年년] ?)?(?:(\d{1,2}) ?[月월] ?)?(\d{1,2}) ?[日일号號](?![間间간前后後目째以連连ぶ])/y;

function run(pattern: RegExp, folded: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(folded);
}

/** A date written in digits that starts at `index` of the folded text. */
export function recogniseNumericDate(folded: string, index: number, monthFirst: MonthFirst): DateFound | null {
  const first = folded.charCodeAt(index);
  if (!(first >= 48 && first <= 57)) return null;
  const yearFirst = run(YEAR_FIRST, folded, index);
  if (yearFirst !== null) return makeDate(yearFirst[1], yearFirst[2], yearFirst[3], [], index + yearFirst[0].length);
  const dotted = run(DOTTED, folded, index);
  if (dotted !== null) return makeDate(dotted[3], dotted[2], dotted[1], [], index + dotted[0].length);
  const slashed = run(SLASHED, folded, index);
  if (slashed !== null) {
    const [all, one, mark, two, year] = slashed;
    return slashedDate(one, two, year, index + all.length, monthFirst, mark === '/');
  }
  const eastAsian = run(EAST_ASIAN, folded, index);
  if (eastAsian !== null) return makeDate(eastAsian[1], eastAsian[2], eastAsian[3], [], index + eastAsian[0].length);
  const short = run(SHORT_DOTTED, folded, index);
  if (short !== null) return makeDate(undefined, short[2], short[1], [], index + short[0].length);
  const half = run(SHORT_SLASHED, folded, index);
  return half === null ? null : slashedDate(half[1], half[2], undefined, index + half[0].length, monthFirst, true);
}

/** @param slash with nothing to go by slashes are read the American way, for the platforms that print them are American. */
function slashedDate(
  one: string | undefined,
  two: string | undefined,
  year: string | undefined,
  end: number,
  monthFirst: MonthFirst,
  slash: boolean,
): DateFound | null {
  if (Number(one) > 12) return makeDate(year, two, one, [], end);
  if (Number(two) > 12) return makeDate(year, one, two, [], end);
  const known = typeof monthFirst === 'boolean';
  const doubts: DateReading['doubts'] = !known && Number(one) !== Number(two) ? ['day-month-order'] : [];
  const first = known ? monthFirst : monthFirst === null ? slash : monthFirst === 'likely';
  return first ? makeDate(year, one, two, doubts, end) : makeDate(year, two, one, doubts, end);
}

function makeDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  doubts: DateReading['doubts'],
  end: number,
): DateFound | null {
  const values = { month: month === undefined ? null : Number(month), day: Number(day) };
  if ((values.month !== null && (values.month < 1 || values.month > 12)) || values.day < 1 || values.day > 31)
    return null;
  const short = year !== undefined && year.length === 2;
  const reading: DateReading = {
    year: year === undefined ? null : Number(year) + (short ? 2000 : 0),
    ...values,
    weekday: null,
    fromToday: null,
    doubts: short ? [...doubts, 'century'] : doubts,
  };
  return { reading, end };
}
