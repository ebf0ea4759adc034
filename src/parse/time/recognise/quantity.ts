/**
 * What follows a number that is no clock although it looks like one: "12.50 euros", "3.45 million", "9.58 sec". Behind a
 * colon only durations are meant ("2:15 min."), for "14:30 Euro rises" is a post.
 */
const MEASURE =
  / ?(?:[%‰€£$°]|(?:euros?|eur|dollars?|pounds?|pence|cents?|usd|gbp|chf|pln|zł|zl|kr|kronor|kroner|руб|рублей|tl|lira|millions?|millionen|millones|milioni|milhões|mio|mln|miljoner|millioner|miljoen|billions?|milliarden?|milliards?|miljard|mrd|mld|bn|percent|per cent|prozent|procent|por ciento|por cento|pour cent|kg|km|cm|mm|met(?:er|re)s?|miles?|ton(?:ne)?s?|punkte|points|pts|degrees)(?![\p{L}\p{N}]))/uy;
const DURATION = / ?(?:min(?:utes?|uten|s)?|sek(?:und(?:en|er|y)?)?|secs?|seconds?)(?=\.?(?:$|[^\p{L}\p{N} ]))/uy;

/** Whether the number before `index` is counted in something and so tells no time. */
export function isMeasured(folded: string, index: number, mark: string): boolean {
  DURATION.lastIndex = index;
  if (DURATION.test(folded)) return true;
  MEASURE.lastIndex = index;
  return mark === '.' && MEASURE.test(folded);
}
