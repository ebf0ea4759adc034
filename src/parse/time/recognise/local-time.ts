/** Words for "by the clock of the place spoken of", in the languages that print it beside a clock; folded. */
const LOCAL_TIME: ReadonlySet<string> = new Set([
  'local time',
  'ortszeit',
  'lokalzeit',
  'heure locale',
  'heures locales',
  'hora local',
  'ora locale',
  'plaatselijke tijd',
  'lokale tijd',
  'lokal tid',
  'paikallista aikaa',
  'czasu lokalnego',
  'czasu miejscowego',
  'místního času',
  'местного времени',
  'по местному времени',
  'за місцевим часом',
  'yerel saatle',
  'yerel saat',
  'بالتوقيت المحلي',
  '現地時間',
  '現地',
  '当地时间',
  '當地時間',
  '현지시간',
  '현지 시간',
  '현지시각',
  'waktu setempat',
  'giờ địa phương',
  'ตามเวลาท้องถิ่น',
]);
const LONGEST = Math.max(...[...LOCAL_TIME].map((words) => words.length));

/** Where words such as "local time" that begin at `index` end; null when none do. */
export function endOfLocalTime(folded: string, index: number): number | null {
  for (let length = Math.min(LONGEST, folded.length - index); length > 1; length--)
    if (LOCAL_TIME.has(folded.slice(index, index + length))) return index + length;
  return null;
}
