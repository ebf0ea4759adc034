import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/parse/languages/guess-language.js';
import { LANGUAGES } from '../../../src/parse/languages/languages.js';

/** Much the same story in every language: a ferry that will not leave before noon. */
const STORY: Readonly<Record<string, string>> = {
  en: 'The harbour master said that the ferry will not leave before noon, and that the crew has been told to wait for news.',
  de: 'Der Hafenmeister sagt, dass die Fähre nicht vor Mittag ablegt und die Besatzung auf dem Kai wartet. Auch der Zug ist verspätet.',
  fr: "Le maître du port dit que le bac ne partira pas avant midi et que l'équipage attend sur le quai avec les passagers.",
  es: 'El capitán del puerto dice que el transbordador no saldrá antes del mediodía y que los pasajeros esperan en el muelle con sus maletas.',
  it: 'Il capitano del porto dice che il traghetto non parte prima di mezzogiorno e che i passeggeri sono in attesa sul molo con le valigie.',
  pt: 'O capitão do porto disse que a balsa não sai antes do meio-dia e que os passageiros já estão no cais com as malas, mais tarde do que o previsto.',
  nl: 'De havenmeester zegt dat de veerboot niet voor de middag vertrekt en dat het personeel op de kade wacht. Er is nog geen nieuws van het eiland.',
  sv: 'Hamnkaptenen säger att färjan inte går före middag och att besättningen väntar på kajen. Vi har inte hört något från ön, men det är lugnt.',
  no: 'Havnesjefen sier at fergen ikke går før middag, og at mannskapet venter på kaia. Vi har ikke hørt noe fra øya, men det er rolig nå.',
  da: 'Havnechefen siger, at færgen ikke sejler før middag, og at besætningen venter på kajen. Vi har ikke hørt noget fra øen, men der er roligt af og til.',
  fi: 'Satamakapteeni sanoo, että lautta ei lähde ennen puoltapäivää ja että miehistö odottaa laiturilla. Saarelta ei ole kuulunut mitään, mutta sää on tyyni.',
  pl: 'Kapitan portu powiedział, że prom nie wypłynie przed południem, a załoga czeka na nabrzeżu. Jest spokojnie, ale nie ma wiadomości z wyspy.',
  cs: 'Kapitán přístavu řekl, že přívoz před polednem nevypluje a posádka čeká na molu. Na ostrově je klid, ale zprávy od ostrovanů už nejsou.',
  ru: 'Начальник порта заявил, что паром не выйдет до полудня, а команда ждёт на причале. На острове спокойно, но новостей оттуда уже не было.',
  uk: 'Начальник порту заявив, що пором не вийде до полудня, а команда чекає на причалі. На острові спокійно, але новин звідти вже не було.',
  tr: 'Liman müdürü, feribotun öğleden önce kalkmayacağını ve mürettebatın iskelede beklediğini söyledi. Ada için bir haber yok, ancak hava çok sakin.',
  ar: 'قال مدير الميناء إن العبارة لن تغادر قبل الظهر وإن الطاقم ينتظر على الرصيف. لا أخبار من الجزيرة بعد، لكن الطقس هادئ في كل مكان.',
  he: 'מנהל הנמל אמר כי המעבורת לא תצא לפני הצהריים וכי הצוות מחכה על הרציף. אין חדשות מן האי, אבל הים שקט, ואת הנוסעים העבירו אל המחסן.',
  fa: 'رئیس بندر گفت که قایق پیش از ظهر حرکت نمی‌کند و خدمه در اسکله منتظر هستند. از جزیره خبری نیست، اما هوا آرام است و مردم به خانه رفتند.',
  ur: 'بندرگاہ کے سربراہ نے کہا ہے کہ کشتی دوپہر سے پہلے نہیں چلے گی اور عملہ گھاٹ پر انتظار کر رہا ہے۔ جزیرے سے کوئی خبر نہیں ہے۔',
  hi: 'बंदरगाह के प्रमुख ने कहा है कि नाव दोपहर से पहले नहीं चलेगी और कर्मचारी घाट पर इंतज़ार कर रहे हैं। टापू से कोई ख़बर नहीं है।',
  bn: 'বন্দরের প্রধান বলেন, দুপুরের আগে ফেরি ছাড়বে না এবং কর্মীরা ঘাটে অপেক্ষা করে আছেন। দ্বীপ থেকে এখনো কোনো খবর নেই, কিন্তু এই আবহাওয়া শান্ত।',
  ta: 'நண்பகலுக்கு முன் படகு புறப்படாது என்று துறைமுகத் தலைவர் தெரிவித்தார். இந்த தீவிலிருந்து ஒரு செய்தியும் இல்லை, ஆனால் அவர் மேலும் காத்திருப்பதாக கூறினார்.',
  ja: '港の責任者は、フェリーは正午までに出港しないと述べた。乗組員は岸壁で待っている。島からの知らせはまだないが、海は静かだという。',
  zh: '港务负责人说，渡轮在中午之前不会离开，船员们还在码头等候。岛上的消息还没有传来，但是海面很平静，他们也不着急。',
  ko: '항만 책임자는 여객선이 정오 전에는 떠나지 않는다고 말했다. 선원들은 부두에서 기다리고 있다. 섬에서 온 소식은 아직 없지만 바다는 잔잔하다.',
  el: 'Ο λιμενάρχης είπε ότι το πλοίο δεν θα φύγει πριν από το μεσημέρι και ότι το πλήρωμα περιμένει στην προβλήτα. Από το νησί δεν υπάρχουν νέα.',
  hu: 'A kikötőmester azt mondta, hogy a komp délig nem indul el, és a legénység a mólón vár. A szigetről még nem jött hír, de a tenger már nyugodt.',
  ro: 'Șeful portului a spus că feribotul nu pleacă înainte de prânz și că echipajul așteaptă pe chei. De pe insulă nu sunt vești, dar marea este calmă.',
  sr: 'Upravnik luke je rekao da trajekt neće krenuti pre podneva i da posada čeka na doku. Sa ostrva nije bilo vesti, ali su ljudi mirni.',
  id: 'Kepala pelabuhan mengatakan feri tidak akan berangkat sebelum siang dan awak kapal sudah menunggu di dermaga. Belum ada kabar dari pulau itu.',
  vi: 'Trưởng cảng nói phà sẽ không rời bến trước buổi trưa và thủy thủ đoàn đang chờ ở cầu tàu. Chưa có tin từ đảo, nhưng biển đã lặng và người dân được về nhà.',
  th: 'หัวหน้าท่าเรือกล่าวว่าเรือข้ามฟากจะไม่ออกก่อนเที่ยง และลูกเรือรออยู่ที่ท่า ยังไม่มีข่าวจากเกาะ แต่ทะเลสงบแล้ว',
  sw: 'Mkuu wa bandari alisema kwamba kivuko hakitaondoka kabla ya adhuhuri na kuwa wahudumu wanasubiri katika gati. Hakuna habari za kisiwa hicho, lakini bahari ni shwari.',
  cy: "Mae meistr yr harbwr wedi dweud na fydd y fferi yn gadael cyn hanner dydd, a bod y criw yn aros ar y cei. Does dim newyddion o'r ynys, ond mae'r môr yn dawel.",
  ne: 'बन्दरगाह प्रमुखले मध्याह्नअघि डुङ्गा नछुट्ने बताए। कर्मचारी घाटमा पर्खिरहेका छन् तर टापुबाट कुनै खबर आएको छैन। यो खबर गर्ने काम भएको छ भने पनि समुद्र शान्त छ।',
};

/** Languages without a file, all close to one that has: a guess would be wrong. */
const UNKNOWN: Readonly<Record<string, string>> = {
  ca: "El capità del port diu que el transbordador no sortirà abans del migdia i que els passatgers esperen al moll amb les seves maletes. No hi ha notícies de l'illa.",
  is: 'Hafnarstjórinn sagði að ferjan færi ekki fyrir hádegi og að áhöfnin biði á bryggjunni. Engar fréttir hafa borist frá eyjunni, en sjórinn er lygn.',
  lt: 'Uosto viršininkas sakė, kad keltas neišplauks iki vidurdienio, o įgula laukia krantinėje. Iš salos žinių dar nėra, bet jūra rami.',
  eu: 'Portuko kapitainak esan du ferrya ez dela eguerdia baino lehen aterako eta tripulazioa kaian zain dagoela. Uhartetik ez dago berririk.',
  af: 'Die hawemeester sê dat die veerboot nie voor die middag vertrek nie en dat die bemanning op die kaai wag. Daar is nog geen nuus van die eiland nie.',
};

describe('guessLanguage', () => {
  it('has a story for every language', () => {
    expect(Object.keys(STORY).sort()).toEqual(LANGUAGES.map((language) => language.code).sort());
  });

  it.each(Object.entries(STORY))('knows %s', (code, story) => {
    expect(guessLanguage(story)?.code).toBe(code);
  });

  it('is not put off by capitals, clocks and a foreign quote', () => {
    expect(guessLanguage(`17:05 UHR +++ ${STORY['de']?.toUpperCase()} "The show must go on" +++`)?.code).toBe('de');
  });

  it.each(Object.entries(UNKNOWN))('says nothing about %s', (_code, story) => {
    expect(guessLanguage(story)).toBeNull();
  });

  it.each(['', '   ', '17:05 – 18:30', 'Lomsk, Vendria', 'the', 'of the', '\u{1F6A2}'])(
    'says nothing about %j',
    (text) => {
      expect(guessLanguage(text)).toBeNull();
    },
  );

  it('says nothing about two languages in equal parts', () => {
    expect(guessLanguage(`${STORY['de']} ${STORY['en']}`.repeat(3))).toBeNull();
  });

  it('says nothing when function words are rare', () => {
    expect(guessLanguage('Lomsk Vendria Selwyn Halden Marlow Pavlin '.repeat(40) + STORY['en'])).toBeNull();
  });

  it('looks at the first 20,000 characters only', () => {
    expect(guessLanguage('1234567 '.repeat(2_400) + STORY['de'])?.code).toBe('de');
    expect(guessLanguage('1234567 '.repeat(2_500) + STORY['de'])).toBeNull();
  });
});
