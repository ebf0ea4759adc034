/** A page as newsrooms print it, and what its posts are: stamp, headline, text. */
export interface LiveDump {
  readonly codes: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly posts: readonly Post[];
}

type Post = readonly [stamp: string, headline: string | null, text: string];
type Setting = (stamp: string, headline: string, text: string) => string;

/** Lays out a page: each post is made of its stamp, headline and text by `set`. */
function page(code: string, title: string, posts: readonly Post[], set: Setting): LiveDump {
  const text = [title, ...posts.map(([stamp, headline, words]) => set(stamp, headline ?? '', words))].join('\n\n');
  return { codes: [code], title, text, posts };
}

const STACKED: Setting = (stamp, headline, text) => `${stamp}\n${headline}\n${text}`;
const APART: Setting = (stamp, headline, text) => `${stamp}\n\n${headline}\n\n${text}`;
const BARE: Setting = (stamp, _, text) => `${stamp}\n\n${text}`;
const behind =
  (gap: string): Setting =>
  (stamp, headline, text) =>
    `${stamp}${gap}${headline}\n${text}`;
const before =
  (gap: string): Setting =>
  (stamp, _, text) =>
    `${stamp}${gap}${text}`;

const ENGLISH = [
  ['Keeper asks for calm', 'The keeper says the bridge will not open before Sunday. He spoke on the mole.'],
  ['Ferries until midnight', 'The company has put four boats on the sound.'],
  ['Nobody is hurt', 'So say the firemen, who have searched the water twice.'],
] as const;
const GERMAN = [
  ['Wächter bittet um Ruhe', 'Die Brücke öffnet nicht vor Sonntag, sagt er.'],
  ['Fähren bis Mitternacht', 'Die Reederei hat vier Boote zu Wasser gelassen.'],
  ['Niemand verletzt', 'Das sagt die Feuerwehr.'],
] as const;

type Story = readonly (readonly [headline: string, text: string])[];
const told = (story: Story, stamps: readonly string[]): Post[] =>
  stamps.map((stamp, index) => [stamp, story[index]?.[0] ?? null, story[index]?.[1] ?? '']);
/** The same posts without headlines. */
const plain = (story: Story, stamps: readonly string[]): Post[] =>
  told(story, stamps).map(([stamp, , text]) => [stamp, null, text]);

const TITLE = 'Karsk bridge: live updates';
const DATED = ['6:32 p.m. ET, March 12, 2024', '6:05 p.m. ET, March 12, 2024', '5:47 p.m. ET, March 12, 2024'];
const TICKER = 'Brücke in Karsk gesperrt: der Newsticker';

export const LIVE: Readonly<Record<string, LiveDump>> = {
  'clocks and zones': page('en', TITLE, told(ENGLISH, ['6:32 p.m. ET', '6:05 p.m. ET', '5:47 p.m. ET']), APART),
  'whole dates': page('en', TITLE, told(ENGLISH, DATED), APART),
  ages: page('en', TITLE, told(ENGLISH, ['5 minutes ago', '1 hr 10 min ago', '2 hours ago']), APART),
  'clocks before a colon': page('en', 'Karsk: live blog', plain(ENGLISH, ['9.00am', '8.40am', '8.33am']), before(': ')),
  'oldest first': page('en', 'Karsk: live blog', plain(ENGLISH, ['5:47 p.m.', '6:05 p.m.', '6:32 p.m.']), before(': ')),
  'clocks and sentences alone': page('en', TITLE, plain(ENGLISH, ['18:32', '18:05', '17:47']), before(' ')),
  'a wire story with rules': page(
    'en',
    'KARSK, Osterby (AP) — The Latest on the bridge (all times local):',
    plain(ENGLISH, ['6:32 p.m.', '6:05 p.m.', '5:47 p.m.']),
    (stamp, _, text) => `${stamp}\n\n${text}\n\n___`,
  ),
  'updates in brackets': page(
    'en',
    'Live blog: Karsk bridge',
    plain(ENGLISH, ['Midnight', 'Update 11:40 p.m.', 'Update 11 p.m.']),
    (stamp, _, text) => `[${stamp}] ${text}`,
  ),
  'dated updates': page(
    'en',
    'Karsk bridge closed',
    plain(ENGLISH, ['UPDATE: 7/20/14 11:17 PM ET', 'UPDATE: 7/20/14 10:05 PM ET', 'UPDATE: 7/20/14 9:47 PM ET']),
    BARE,
  ),
  'numbers, and "published at" behind the headline': page(
    'en',
    'Karsk bridge: live reporting',
    told(ENGLISH, ['published at 18:32 GMT', 'published at 18:05 GMT', 'published at 17:47 GMT']),
    (stamp, headline, text) => `1. ${headline}${stamp}\n\n${text}`,
  ),
  'headlines glued to clocks': page('en', TITLE, told(ENGLISH, ['18:32', '18:05', '17:47']), behind('')),
  'signed and dated lines': page(
    'en',
    TITLE,
    plain(ENGLISH, ['3/12/2024 6:32:11 PM', '3/12/2024 6:05:40 PM', '3/12/2024 5:47:02 PM']),
    (stamp, _, text) => `Ona Brask ${stamp}\n${text}`,
  ),
  'Arabic, its own digits': page(
    'ar',
    'إغلاق جسر كارسك.. تغطية مباشرة',
    [
      ['٦:٣٢ م', 'الحارس يدعو إلى الهدوء', 'قال الحارس إن الجسر لن يفتح قبل الأحد. تحدث أمام الرصيف.'],
      ['٦:٠٥ م', 'قوارب حتى منتصف الليل', 'أنزلت الشركة أربعة قوارب إلى الماء.'],
      ['٥:٤٧ م', 'لا إصابات', 'هذا ما قاله رجال الإطفاء.'],
    ],
    APART,
  ),
  Persian: page(
    'fa',
    'پل کارسک بسته شد؛ زنده',
    [
      ['۱۸:۳۲', 'نگهبان خواستار آرامش شد', 'نگهبان گفت پل پیش از یکشنبه باز نمی‌شود.'],
      ['۱۸:۰۵', 'قایق‌ها تا نیمه‌شب', 'شرکت چهار قایق به آب انداخت.'],
      ['۱۷:۴۷', 'کسی زخمی نشد', 'آتش‌نشانان چنین گفتند.'],
    ],
    STACKED,
  ),
  'Chinese in brackets': page(
    'zh',
    '卡尔斯克大桥关闭 直播',
    [
      ['18:32', '看守人呼吁冷静', '看守人说，大桥星期日之前不会开放。'],
      ['18:05', '渡轮到午夜', '公司投入了四艘渡轮。'],
      ['17:47', '无人受伤', '消防员这样说。'],
    ],
    (stamp, headline, text) => `【${stamp}】${headline}\n${text}`,
  ),
  Czech: page(
    'cs',
    'Most v Karsku uzavřen ONLINE',
    [
      ['18:32', 'Hlídač prosí o klid', 'Most se podle něj neotevře před nedělí.'],
      ['18:05', 'Přívozy do půlnoci', 'Společnost vypravila čtyři lodě.'],
      ['17:47', 'Nikdo není zraněn', 'Říkají to hasiči.'],
    ],
    STACKED,
  ),
  'Czech, points in dates': page(
    'cs',
    'Most v Karsku uzavřen ONLINE',
    [
      ['12. 3. 2024 18:32', null, 'Most se podle něj neotevře před nedělí.'],
      ['12. 3. 2024 18:05', null, 'Společnost vypravila čtyři lodě.'],
    ],
    BARE,
  ),
  Dutch: page(
    'nl',
    'Liveblog: brug bij Karsk dicht',
    [
      ['18.32 uur', 'Wachter vraagt om rust', 'De wachter zegt dat de brug niet voor zondag opengaat.'],
      ['18.05 uur', 'Veerboten tot middernacht', 'De rederij heeft vier boten in de vaart.'],
      ['17.47 uur', 'Niemand gewond', 'Dat zegt de brandweer.'],
    ],
    behind(' '),
  ),
  French: page(
    'fr',
    'EN DIRECT - Le pont de Karsk est fermé',
    [
      ['18h32', 'Le gardien appelle au calme', 'Le gardien a dit que le pont ne rouvrira pas avant dimanche.'],
      ['18h05', 'Des bacs jusqu’à minuit', 'La compagnie a mis quatre bacs à l’eau.'],
      ['17h47', 'Aucun blessé', 'C’est ce que disent les pompiers.'],
    ],
    behind(' - '),
  ),
  'French, universal time': page(
    'fr',
    'Le pont de Karsk : suivez notre direct',
    [
      ['4h00 TU', null, 'Le gardien a dit que le pont ne rouvrira pas.'],
      ['3 h 30 TU', null, 'La compagnie a mis quatre bacs à l’eau.'],
      ['01h39 TU', null, 'Aucun blessé, disent les pompiers.'],
    ],
    before(' : '),
  ),
  'German with a bar': page('de', TICKER, told(GERMAN, ['18.32 Uhr', '18.05 Uhr', '17.47 Uhr']), behind(' | ')),
  'German with whole dates': page(
    'de',
    TICKER,
    told(GERMAN, ['12. März 2024, 18.32 Uhr', '12. März 2024, 18.05 Uhr', '11. März 2024, 23.47 Uhr']),
    APART,
  ),
  'German between plus signs': page(
    'de',
    'Brücke in Karsk im Liveticker',
    told(GERMAN, ['18:32', '18:05', '17:47']),
    (stamp, headline, text) => `+++ ${stamp} ${headline} +++\n${text}`,
  ),
  'German between plus signs, the clock last': page(
    'de',
    'Brücke in Karsk im Liveticker',
    told(GERMAN, ['18:32 Uhr', '18:05 Uhr']),
    (stamp, headline, text) => `+++ ${headline} (${stamp}) +++\n${text}`,
  ),
  'German with numbered reports': page(
    'de',
    'Alle Meldungen im Liveticker',
    plain(GERMAN, ['20.14 Uhr', '20.13 Uhr', '20.10 Uhr']),
    (stamp, _, text) => `Meldung 9, ${stamp}: ${text}`,
  ),
  Greek: page(
    'el',
    'Κλειστή η γέφυρα του Καρσκ - Live',
    [
      ['18:32', 'Ο φύλακας ζητά ψυχραιμία', 'Η γέφυρα δεν θα ανοίξει πριν από την Κυριακή.'],
      ['18:05', 'Πλοία ως τα μεσάνυχτα', 'Η εταιρεία έβαλε τέσσερα πλοία.'],
      ['17:47', 'Κανείς τραυματίας', 'Έτσι λέει η πυροσβεστική.'],
    ],
    STACKED,
  ),
  Hebrew: page(
    'he',
    'גשר קרסק נסגר - עדכונים שוטפים',
    [
      ['18:32', 'השומר קורא לשמור על רוגע', 'השומר אמר שהגשר לא ייפתח לפני יום ראשון.'],
      ['18:05', 'מעבורות עד חצות', 'החברה הפעילה ארבע סירות.'],
      ['17:47', 'אין נפגעים', 'כך אומרים הכבאים.'],
    ],
    STACKED,
  ),
  Hindi: page(
    'hi',
    'कार्स्क पुल बंद: लाइव अपडेट',
    [
      ['06:32 PM', 'पहरेदार की शांति की अपील', 'पहरेदार ने कहा कि पुल रविवार से पहले नहीं खुलेगा।'],
      ['06:05 PM', 'आधी रात तक नावें', 'कंपनी ने चार नावें उतारीं।'],
      ['05:47 PM', 'कोई घायल नहीं', 'दमकल ने यह बताया।'],
    ],
    STACKED,
  ),
  Italian: page(
    'it',
    'Ponte di Karsk chiuso, la diretta',
    [
      ['Ore 18.32', 'Il custode: «Calma»', 'Il ponte non aprirà prima di domenica, ha detto.'],
      ['Ore 18.05', 'Traghetti fino a mezzanotte', 'La compagnia ha messo in acqua quattro barche.'],
      ['Ore 17.47', 'Nessun ferito', 'Lo dicono i vigili del fuoco.'],
    ],
    behind(' - '),
  ),
  'Japanese behind a diamond': page(
    'ja',
    'カルスク橋が通行止め ライブ更新',
    [
      ['18:32', '番人が会見', '橋は日曜日まで開かないと述べた。'],
      ['18:05', '臨時の船', '船会社は4隻を出した。'],
      ['17:47', 'けが人なし', '消防によると、けが人はいないという。'],
    ],
    (stamp, headline, text) => `◆${stamp} ${headline}\n${text}`,
  ),
  'Japanese, half-days': page(
    'ja',
    'カルスク橋が通行止め ライブ更新',
    [
      ['午後6時32分', '番人が会見', '橋は日曜日まで開かないと述べた。岸壁で話した。'],
      ['午後6時5分', '臨時の船', '船会社は4隻を出した。運賃は3クローネ。'],
      ['午後5時47分', 'けが人なし', '消防によると、けが人はいないという。'],
    ],
    STACKED,
  ),
  Korean: page(
    'ko',
    '카르스크 다리 폐쇄 실시간',
    [
      ['18:32', '관리인, 침착 당부', '관리인은 다리가 일요일 전에는 열리지 않는다고 말했다.'],
      ['18:05', '자정까지 여객선', '회사는 배 네 척을 띄웠다.'],
      ['17:47', '부상자 없음', '소방 당국이 밝혔다.'],
    ],
    STACKED,
  ),
  'Norwegian, today and yesterday': page(
    'no',
    'Siste nytt: Broen i Karsk er stengt',
    [
      ['I dag kl. 18.32', 'Vakten ber om ro', 'Vakten sier at broen ikke åpner før søndag.'],
      ['I dag kl. 18.05', 'Ferger til midnatt', 'Rederiet har satt inn fire båter.'],
      ['I går kl. 23.47', 'Ingen skadd', 'Det sier brannvesenet.'],
    ],
    STACKED,
  ),
  Polish: page(
    'pl',
    'Most w Karsku zamknięty. Relacja na żywo',
    [
      ['godz. 18:32', 'Strażnik prosi o spokój', 'Most nie otworzy się przed niedzielą.'],
      ['godz. 18:05', 'Promy do północy', 'Spółka wysłała cztery łodzie.'],
      ['godz. 17:47', 'Nikt nie jest ranny', 'Tak mówią strażacy.'],
    ],
    STACKED,
  ),
  Portuguese: page(
    'pt',
    'Ao vivo: a ponte de Karsk fecha',
    [
      ['18h32', 'Guarda pede calma', 'O guarda disse que a ponte não abre antes de domingo.'],
      ['18h05', 'Barcas até a meia-noite', 'A companhia pôs quatro barcas na água.'],
      ['17h47', 'Ninguém ferido', 'É o que dizem os bombeiros.'],
    ],
    behind(' '),
  ),
  'Russian, dates behind the clocks': page(
    'ru',
    'Мост в Карске закрыт. Онлайн',
    [
      ['18:32 12.03.2024', 'Сторож просит о спокойствии', 'Мост не откроют раньше воскресенья, сказал он.'],
      ['18:05 12.03.2024', 'Паромы до полуночи', 'Компания спустила на воду четыре лодки.'],
      ['23:47 11.03.2024', 'Пострадавших нет', 'Об этом сообщили пожарные.'],
    ],
    APART,
  ),
  'Russian, dates in words': page(
    'ru',
    'Мост в Карске закрыт. Онлайн',
    [
      ['18:32 12 марта 2024', null, 'Мост не откроют раньше воскресенья, сказал он.'],
      ['18:05 12 марта 2024', null, 'Компания спустила на воду четыре лодки.'],
    ],
    BARE,
  ),
  Spanish: page(
    'es',
    'Última hora del puente de Karsk, en directo',
    [
      ['18:32 h', null, 'El guarda pide calma. El puente no abrirá antes del domingo.'],
      ['18:05 h', null, 'La compañía ha puesto cuatro barcos.'],
      ['17:47 h', null, 'Nadie está herido, dicen los bomberos.'],
    ],
    before('. '),
  ),
  'Spanish, the word for hours': page(
    'es',
    'Última hora del puente de Karsk, en directo',
    [
      ['18.32', null, 'El guarda pide calma. El puente no abrirá antes del domingo.'],
      ['18.05', null, 'La compañía ha puesto cuatro barcos.'],
    ],
    before(' horas. '),
  ),
  Swedish: page(
    'sv',
    'Bron i Karsk stängd – direktrapport',
    [
      ['Kl 18.32', 'Vakten ber om lugn', 'Vakten säger att bron inte öppnar före söndag.'],
      ['Kl 18.05', 'Färjor till midnatt', 'Rederiet har satt in fyra båtar.'],
      ['Kl 17.47', 'Ingen skadad', 'Det säger brandkåren.'],
    ],
    behind(' '),
  ),
  Thai: page(
    'th',
    'ถ่ายทอดสด สะพานคาร์สก์ปิด',
    [
      ['18.32', 'ผู้ดูแลขอให้สงบ', 'ผู้ดูแลกล่าวว่าสะพานจะไม่เปิดก่อนวันอาทิตย์ เขาพูดที่ท่าเรือ'],
      ['18.05', 'เรือถึงเที่ยงคืน', 'บริษัทจัดเรือสี่ลำข้ามช่องแคบ'],
      ['17.47', 'ไม่มีผู้บาดเจ็บ', 'เจ้าหน้าที่ดับเพลิงกล่าวเช่นนั้น'],
    ],
    APART,
  ),
  Turkish: page(
    'tr',
    'Karsk köprüsü kapandı | Canlı',
    [
      ['18.32', 'Bekçi sakin olun dedi', 'Bekçi köprünün pazardan önce açılmayacağını söyledi.'],
      ['18.05', 'Gece yarısına kadar vapur', 'Şirket dört vapuru suya indirdi.'],
      ['17.47', 'Yaralı yok', 'İtfaiye böyle söyledi.'],
    ],
    STACKED,
  ),
  Ukrainian: page(
    'uk',
    'Міст у Карську закрито. Онлайн',
    [
      ['18:32', 'Сторож просить зберігати спокій', 'Міст не відкриють раніше неділі, сказав він.'],
      ['18:05', 'Пороми до півночі', 'Компанія спустила на воду чотири човни.'],
      ['17:47', 'Постраждалих немає', 'Про це повідомили пожежники.'],
    ],
    STACKED,
  ),
};
