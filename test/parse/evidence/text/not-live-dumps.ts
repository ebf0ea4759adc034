/** Texts full of times that are no live blogs, by what they are. */
export const NOT_LIVE: Readonly<Record<string, string>> = {
  recipe: `Slow plum cake

Serves eight. Prep: 20 min. Cook: 1 hour 10 min.

08:00 Take the butter out of the fridge and let it soften on the sill while you stone the plums.
08:30 Rub butter and sugar until pale, then beat in the eggs one after the other.
09:15 Fold in the flour and spread the batter over a tin of 26 cm, cut sides of the plums up.
10:40 Take the cake out and let it rest under a cloth before anyone may touch it.`,
  countdown: `Roast goose: the countdown

5 hours before: Take the bird out of the fridge.
3 hours before: Rub with salt and thyme, prick the skin.
11.00am: Heat the oven to 200C. Put the goose in on the lowest shelf and do not open the door.
12.30pm: Baste, turn the tin, add the potatoes around the bird and close the door again.
1.45pm: Rest the bird under foil while you make the gravy and call people to the table.`,
  timetable: `Timetable Tolm - Brenna

Tolm Quay 06:12
Old Mill 06:19
Karsk 06:31
Brask North 06:47
Brenna Central 07:05

Tolm Quay 07:12
Old Mill 07:19
Karsk 07:31
Brask North 07:47
Brenna Central 08:05`,
  timetable2: `Departures from Brenna Central

06:12 Regional train to Tolm Quay, platform 3, calling at Brask North and Karsk
06:47 Express to Osterby, platform 1, reservations needed
07:12 Regional train to Tolm Quay, platform 3, calling at Brask North and Karsk
07:47 Express to Osterby, platform 1, reservations needed
08:30 Night train arrives, platform 9, sleepers remain aboard until nine o'clock`,
  departuresDown: `Arrivals

23:10 from Tolm Quay, platform 3, on time
22:40 from Osterby, platform 1, delayed by 10 minutes
22:10 from Karsk, platform 2, on time
21:40 from Osterby, platform 1, cancelled
21:10 from Karsk, platform 2, on time`,
  election: `What to watch on election night: an hour-by-hour guide

7 p.m. ET: Polls close in six states. The first of them, Osterby, has 13 seats and the other five lean the same way.
7:30 p.m. ET: Polls close in Karsk and Brask. Both have sent the same party to the capital since 1984.
8 p.m. ET: Polls close in 17 states. It may take hours for the first of them to be called by anyone.
9 p.m. ET: Polls close in 15 states. By now the count in Brenna will be half done.
11 p.m. ET: Polls close on the west coast.`,
  podcast: `Episode 41: The clockmakers

00:00 Intro
02:15 Why clocks tick
09:40 A visit to the Karsk works
21:03 Listener questions
33:30 Outro`,
  podcast2: `Show notes

Chapters:
(00:00) Welcome and a word about the weather on the coast this week
(04:12) Our guest tells how she came to own forty clocks and a ferry
(17:55) What the harbor master really said on the phone that night
(42:10) Letters from listeners, and a correction about eels`,
  whatsapp: `12/03/2024, 21:04 - Messages and calls are end-to-end encrypted.
12/03/2024, 21:04 - Ona: are you at the pier already, the boat is leaving soon
12/03/2024, 21:06 - Milo: almost there, hold the boat for two minutes please
12/03/2024, 21:07 - Ona: no way, the captain has already pulled up the ladder
12/03/2024, 21:11 - Milo: I can see you waving from the bridge
12/03/2024, 21:15 - Ona: <Media omitted>`,
  whatsappIos: `[12/03/2024, 21:04:11] Ona: are you at the pier already, the boat is leaving soon
[12/03/2024, 21:06:40] Milo: almost there, hold the boat for two minutes please
[12/03/2024, 21:07:02] Ona: no way, the captain has already pulled up the ladder
[12/03/2024, 21:11:19] Milo: I can see you waving from the bridge`,
  serverlog: `2024-03-12 21:04:11,201 INFO  [main] org.osterby.Boot - Starting the ferry service on port 8080
2024-03-12 21:04:12,114 INFO  [main] org.osterby.Boot - Connected to harbor database at 10.0.0.7
2024-03-12 21:04:15,990 WARN  [io-3] org.osterby.Tide - Slow answer from the tide table: 2210 ms
2024-03-12 21:04:19,443 ERROR [io-3] org.osterby.Tide - No answer from the tide table, giving up`,
  serverlogDown: `2024-03-12T21:04:19Z ERROR tide table gave no answer after three attempts, giving up
2024-03-12T21:04:15Z WARN slow answer from the tide table: 2210 ms over the limit
2024-03-12T21:04:12Z INFO connected to harbor database at 10.0.0.7 with pool of 8
2024-03-12T21:04:11Z INFO starting the ferry service on port 8080 of all addresses`,
  apache: `10.0.0.9 - - [12/Mar/2024:21:04:11 +0000] "GET /ferry HTTP/1.1" 200 5120
10.0.0.9 - - [12/Mar/2024:21:04:12 +0000] "GET /ferry.css HTTP/1.1" 200 812
10.0.0.7 - - [12/Mar/2024:21:05:44 +0000] "GET /tide HTTP/1.1" 404 91`,
  syslog: `Mar 12 21:04:11 karsk kernel: usb 1-1: new high-speed device number 4
Mar 12 21:04:12 karsk systemd[1]: Started tide table reader of the harbor.
Mar 12 21:04:15 karsk tide[811]: slow answer from upstream, retrying in 5 seconds
Mar 12 21:04:19 karsk tide[811]: no answer from upstream, giving up for now`,
  gitlog: `commit 4f1c2a9d0b7e
Author: Ona Brask <ona@example.org>
Date:   Tue Mar 12 21:04:11 2024 +0100

    Mend the tide table when the year begins on a Monday

commit 09ab7710ffee
Author: Milo Karsk <milo@example.org>
Date:   Tue Mar 12 18:40:02 2024 +0100

    Let the ferry wait for the last train

commit 77aa12cd9f01
Author: Ona Brask <ona@example.org>
Date:   Mon Mar 11 09:12:55 2024 +0100

    First version`,
  irc: `[21:04] <ona> is the boat still at the pier, someone said it left
[21:05] <milo> it left ten minutes ago, I saw it go under the bridge
[21:07] <ona> and nobody told the people on the night train from Brenna
[21:09] <runa> they will have to sleep in the waiting room again`,
  irc2: `21:04 < ona> is the boat still at the pier, someone said it left
21:05 < milo> it left ten minutes ago, I saw it go under the bridge
21:07 < ona> and nobody told the people on the night train from Brenna
21:09 -!- runa [~c@10.0.0.1] has quit [Ping timeout]`,
  srt: `1
00:00:01,200 --> 00:00:04,000
The boat leaves at nine.

2
00:00:04,500 --> 00:00:07,100
And nobody told the night train.

3
00:00:08,000 --> 00:00:11,700
They will sleep in the waiting room.

4
00:00:12,000 --> 00:00:15,300
Again.`,
  vtt: `WEBVTT

00:01.200 --> 00:04.000
The boat leaves at nine.

00:04.500 --> 00:07.100
And nobody told the night train.

00:08.000 --> 00:11.700
They will sleep in the waiting room.`,
  lrc: `[00:12.00]The boat goes out at nine and never comes home again
[00:17.20]The captain has a ladder and he pulls it up for rain
[00:21.10]Oh the eels are in the harbor and the clerks are in the drain
[00:25.35]And the last train out of Brenna is the first one back again`,
  youtubeTranscript: `0:00
the boat goes out at nine and nobody
0:04
told the people on the night train that
0:09
they would have to sleep in the waiting
0:13
room again tonight because of the tide`,
  biblio: `References

1. Aldo, V. (2011). The eel and the clerk. Journal of Tidal Studies, 14(2), 33-49.
2. Birch, C. (2014). Forty clocks: a memoir. Tolm: Quay Press. pp. 10:12-10:40.
3. Tegg, E. (1999, May 3). On ladders. The Karsk Gazette, 7.
4. Falk, G. (2020). Retrieved 12 March 2024, 10:40 am, from https://example.org/eels`,
  results: `Results, Sunday 14 April 2024

15:00 Karsk FC 2-1 Brenna Rovers
15:00 Brask Town 0-0 Tolm Albion
17:30 Osterby City 3-2 Old Mill
20:00 Quay United 1-4 Harbor Boys`,
  marathon: `Karsk marathon: results

1. Aldo Sund 2:08:14
2. Beni Lind 2:09:02
3. Runa Tegg 2:11:47
4. Ivo Falk 2:12:20`,
  hours: `Opening hours

Monday: 09:00 - 17:00
Tuesday: 09:00 - 17:00
Wednesday: 09:00 - 13:00
Thursday: 09:00 - 20:00
Friday: 09:00 - 17:00
Saturday: closed`,
  hours2: `Shop hours

9:00 am – 5:00 pm Monday to Friday, except on the feast of the eel
10:00 am – 4:00 pm Saturday, and on the first Sunday of every month
Closed on all other Sundays`,
  changelog: `Changelog

## 2.4.0 - 2024-03-12
- Tide tables are read twice as fast.
- The ferry waits for the last train.

## 2.3.1 - 2024-02-28
- Mended a crash when the year begins on a Monday.

## 2.3.0 - 2024-02-01
- First version with eels.`,
  school: `Timetable, class 7b

Monday
08:00 Mathematics
08:50 Geography
09:55 Break
10:15 Latin
11:05 Sport

Tuesday
08:00 Biology
08:50 English
09:55 Break
10:15 Music`,
  steps: `How to reset the clock

1. Press SET and hold it for 3 seconds. The display shows 12:00.

2. Turn the wheel until the hour is right. The display shows 8:00, for example.

3. Press SET again. The colon blinks twice and the clock shows 8:30.

4. Wait.`,
  diary: `Saturday 9 March. 7.30am: Up early and down to the quay for the eels.
9.15am: Breakfast with the clerk, who has forty clocks and no key to any of them.
11.40am: Rowed to the mill and back against the tide.
2pm: Slept.`,
  email: `From: Ona Brask <ona@example.org>
To: Milo Karsk <milo@example.org>
Date: Tue, 12 Mar 2024 21:04:11 +0100
Subject: the boat

Dear Milo,

The boat leaves at 21:10 and not one minute later.

Ona

On Tue, Mar 12, 2024 at 6:40 PM Milo Karsk <milo@example.org> wrote:

> Is it really at nine?`,
  comments: `Comments (4)

Ona says:
March 12, 2024 at 9:04 pm
The boat was late again yesterday and nobody said a word about it.
Reply

Milo says:
March 12, 2024 at 8:40 pm
I was on it and we left on the minute, so I do not know what you mean.
Reply

Runa says:
March 12, 2024 at 7:11 pm
You two again. Read the board at the pier before you write.
Reply

Ivo says:
March 12, 2024 at 6:02 pm
First!
Reply`,
  reddit: `r/ferries

Posted by u/eelclerk 5 hours ago
The last boat left without us. What do we do now that it is dark?

u/quaylamp 4 hours ago
There is a waiting room with a stove, ask the station master for the key.
ReplyShare

u/fortyclocks 3 hours ago
The key is under the third flower pot, everybody knows that by now.
ReplyShare

u/eelclerk 2 hours ago
Found it. Thanks to all of you, good night.
ReplyShare`,
  sectionRelative: `Latest

Ferry runs aground off Tolm
5 minutes ago
Two hurt as the Petrel hits the north pier in thick fog.

Eel prices at a ten-year low
25 minutes ago
Clerks blame the warm winter, fishermen blame the clerks.

Mayor opens bridge again
1 hour ago
It is the third opening this year, and the ribbon is the same.

Lamps go out on the quay
2 hours ago
Nobody has paid the bill since March, the company says.`,
  newsTicker: `All news

14:32 Ferry runs aground off Tolm
14:18 Eel prices at a ten-year low
13:57 Mayor opens bridge again
13:40 Lamps go out on the quay
13:11 Choir cancels spring tour
12:55 Two clerks promoted`,
  tvguideDe: `TV-Programm heute

20:15 Tatort: Der Aal im Kanal, Krimi, 90 Minuten
21:45 Anne am Abend, Talk aus Karsk mit vier Gästen
22:45 Tagesthemen mit Wetter und Sport aus aller Welt
23:15 Die Fähre, Spielfilm, 1967, schwarzweiß`,
  conference: `Programme

Day 1
9:00 am – 9:30 am Registration and coffee in the foyer of the old customs house
9:30 am – 10:15 am Opening words by the mayor and the harbor master
10:15 am – 11:00 am Keynote: What eels know about the tide
11:00 am Break`,
  earnings: `Calendar

Tuesday, March 12

10:00 a.m. Consumer prices, February
2:00 p.m. Federal budget, February

Wednesday, March 13

8:30 a.m. Retail sales, February
10:00 a.m. Business stocks, January`,
  minutes: `Minutes of the council, 12 March 2024

18:02 The chair opens the meeting and finds that nine of twelve members are present.
18:10 The minutes of the last meeting are read and accepted without a vote.
18:25 The clerk reports on the lamps, which remain out until the bill is paid.
19:40 The chair closes the meeting.`,
  weatherHourly: `Hourly forecast

23:00 6° light rain, wind 12 km/h from the south-west
22:00 7° light rain, wind 14 km/h from the south-west
21:00 7° cloudy, wind 15 km/h from the south-west
20:00 8° cloudy, wind 15 km/h from the west`,
  tweets: `Ona Brask @onabrask
3h
The boat left without us and I am writing this from the waiting room.

Milo Karsk @milokarsk
5h
On my way to the pier. The train is on time for once.

Runa Tegg @runadorn
7h
Does anyone know when the last boat goes?`,
  pressReleases: `Press releases

12 March 2024 14:30 Harbor office extends the eel season by two weeks
11 March 2024 09:00 New lamps for the quay
8 March 2024 16:45 Ferry service reduced in April
5 March 2024 10:10 Annual report published`,
  courtList: `Cause list

Court 1
10.00 am Crown v Sund, for mention
10.30 am Crown v Lind, for sentence
11.00 am Crown v Tegg, plea hearing
2.00 pm Crown v Falk, trial part heard`,
  chapters: `1. The Boat

It left at nine and nobody waved. The captain had a crate of eels and no ladder.

He said nothing until 10:30.

2. The Train

It came at ten and nobody was there. The waiting room had a stove.

3. The Key

It lay under the third flower pot, as everybody knew but them.`,
  faq: `Ferry: your questions answered

When does the first boat leave?

At 5:40 am on weekdays and 7:10 am on Sundays, unless the tide says otherwise.

How much is a ticket?

Four crowns, or nothing if you bring an eel.

Who is the captain?

Nobody has asked him.`,
  article: `Ferry runs aground off Tolm

By Ona Brask

The ferry Petrel ran aground off Tolm on Tuesday morning, at 6:12 a.m., and was still there at night.

Two people were hurt. The harbor master said that the fog had been thick since 5 a.m. and that nobody had rung the bell.

"We heard nothing," said a clerk who lives on the quay.

It is the third such case since 2019.`,
  articleFr: `Le bac s'échoue devant Tolme

Par Anne Brask

Publié le 12 mars 2024 à 08h12, mis à jour le 12 mars 2024 à 10h40

Le bac s'est échoué mardi matin, à 6h12, et il y était encore le soir.

Deux personnes ont été blessées. Le capitaine du port dit que la brume était épaisse depuis 5 heures.

C'est le troisième accident depuis 2019.`,
  chronoDe: `Die Ereignisse im Überblick

6.12 Uhr: Die Fähre läuft vor Tolm auf Grund, im dichten Nebel, ohne dass jemand läutet.
7.40 Uhr: Zwei Schlepper verlassen den Hafen, müssen aber nach kurzer Zeit umkehren.
9.15 Uhr: Der Hafenmeister spricht vor der Presse und weiß nicht mehr als die Presse.
21.00 Uhr: Die Fähre sitzt noch immer fest.`,
  programaEs: `Programa de fiestas

10:00 Pasacalles con la banda municipal por las calles del casco viejo
12:30 Ofrenda floral en la plaza del puerto y misa cantada
18:00 Carrera de anguilas en el canal, con premios para todas las edades
23:30 Verbena hasta el amanecer con la orquesta Faro`,
  planningFr: `Au programme

9h00 Accueil des participants dans le hall de l'ancienne douane
9h30 Ouverture par le maire et le capitaine du port
11h00 Table ronde : ce que les anguilles savent de la marée
12h30 Déjeuner`,
  discord: `ona — 12/03/2024 21:04
are you at the pier already, the boat is leaving soon
milo — 12/03/2024 21:06
almost there, hold the boat for two minutes please
ona — 12/03/2024 21:07
no way, the captain has already pulled up the ladder`,
  telegram: `Ona, [12.03.2024 21:04]
are you at the pier already, the boat is leaving soon

Milo, [12.03.2024 21:06]
almost there, hold the boat for two minutes please

Ona, [12.03.2024 21:07]
no way, the captain has already pulled up the ladder`,
  slack: `Ona Brask  9:04 PM
are you at the pier already, the boat is leaving soon
Milo Karsk  9:06 PM
almost there, hold the boat for two minutes please
Ona Brask  9:07 PM
no way, the captain has already pulled up the ladder`,
  teams: `[9:04 PM] Ona Brask
are you at the pier already, the boat is leaving soon
[9:06 PM] Milo Karsk
almost there, hold the boat for two minutes please
[9:07 PM] Ona Brask
no way, the captain has already pulled up the ladder`,
  zoomchat: `21:04:11 From Ona Brask to Everyone: can you hear me, the line from the pier is bad
21:04:40 From Milo Karsk to Everyone: yes we can, please go on with the tide table
21:06:02 From Runa Tegg to Everyone: the slides do not move here`,
  tracking: `Tracking history

12 March 2024 14:05 Delivered to neighbour at number 14, signed by Sund
12 March 2024 08:31 Out for delivery with the van from Brenna depot
12 March 2024 04:50 Arrived at the depot in Brenna from Tolm Quay
11 March 2024 19:22 Collected from the sender in Tolm Quay`,
  wikiHistory: `Revision history of "Eel"

(cur | prev) 21:04, 12 March 2024 Eelclerk (talk | contribs) . . (14,201 bytes) (+33) . . (spelling of the clerk)
(cur | prev) 18:40, 12 March 2024 Quaylamp (talk | contribs) . . (14,168 bytes) (-120) . . (removed the joke)
(cur | prev) 09:12, 11 March 2024 Fortyclocks (talk | contribs) . . (14,288 bytes) (+901) . . (new section on tides)`,
  gitOneline: `9f1c2a9 2024-03-12 21:04 Ona Brask Mend the tide table when the year begins on a Monday.
09ab771 2024-03-12 18:40 Milo Tegg Let the ferry wait for the last train.
77aa12c 2024-03-11 09:12 Ona Brask First version.`,
  gitDated: `2024-03-12 21:04 Ona Brask Mend the tide table when the year begins on a Monday
2024-03-12 18:40 Milo Tegg Let the ferry wait for the last train
2024-03-12 09:12 Ona Brask First version`,
  feedDump: `Ferry runs aground off Tolm
Tue, 12 Mar 2024 21:04:11 +0100
Two hurt as the Petrel hits the north pier in thick fog.

Eel prices at a ten-year low
Tue, 12 Mar 2024 18:40:00 +0100
Clerks blame the warm winter, fishermen blame the clerks.

Mayor opens bridge again
Tue, 12 Mar 2024 09:12:00 +0100
It is the third opening this year, and the ribbon is the same.`,
  inbox: `Inbox

21:04 Milo Tegg The boat is leaving soon
18:40 Harbor Office Your eel licence
16:12 Runa Falk Re: forty clocks
09:12 Tide Table Weekly digest`,
  callHistory: `Calls

21:04 Milo Tegg (mobile), 2 min
18:40 Harbor Office, missed
16:12 Runa Falk, 14 min
09:12 Unknown, missed`,
  answers: `2 Answers

Answered Mar 12, 2024 at 21:04
You can read the tide table with two fingers. It is all in the manual.
Ona Brask
3,120 2 11 19

Answered Mar 11, 2024 at 9:12
Ask the clerk. He has forty of them.
Milo Tegg
120 1 4`,
  reviews: `Customer reviews

★★★★★ Ona B., 12 March 2024
A fine boat, and the eels were fresh.

★★☆☆☆ Milo T., 3 February 2024
Too many eels for one boat.

★★★★☆ Runa F., 19 December 2023
The captain sings.`,
  earthquakes: `Latest quakes

21:04 M 2.1, 14 km north of Karsk, depth 8 km
18:40 M 1.7, 3 km west of Tolm, depth 5 km
16:12 M 3.0, 40 km east of Brenna, depth 11 km
09:12 M 1.9, 6 km south of Karsk, depth 7 km`,
  bids: `Bids

21:04:11 Bid of 40 crowns by o***a
21:03:58 Bid of 38 crowns by m***o
21:01:02 Bid of 35 crowns by o***a
20:58:47 Bid of 20 crowns by r***a`,
  statement: `Account statement

12/03/2024 21:04 Ferry ticket office Tolm -4.00
12/03/2024 18:40 Eel & Clerk Ltd -12.50
12/03/2024 09:12 Harbor office salary +900.00`,
  sportMinute: `Line-ups

Karsk: Brask, Tegg, Falk, Sund, Lind

1' Kick-off.
12' Goal for Karsk by Tegg.
44' Yellow card for Lind.
45' Half-time.`,
  blotter: `Police log, 12 March

7:12 a.m. A caller on Quay Street reported an eel in her letter box.
9:40 a.m. A man was seen walking a ladder along the mole. He was not spoken to.
1:15 p.m. Forty clocks were reported ringing at once.
11:50 p.m. Quiet.`,
  cinema: `Kino Karsk heute

14:30 Der Aal im Kanal (OmU), Saal 2
17:00 Die Fähre, Saal 1
20:15 Vierzig Uhren, Saal 1
22:45 Der Aal im Kanal, Saal 2`,
  orari: `Orari delle messe

Ore 8.00 - Chiesa del porto, celebrata dal parroco con i pescatori del molo
Ore 10.30 - Cattedrale, con il coro dei ragazzi e la banda
Ore 18.00 - Cappella dei marinai, in suffragio dei naufraghi`,
  horairesBac: `Horaires du bac

6h12 Tolme, quai nord
6h47 Brenne, gare
7h12 Tolme, quai nord
7h47 Brenne, gare`,
  prayer: `مواقيت الصلاة

٥:١٢ الفجر
١٢:٢٠ الظهر
٣:٤٠ العصر
٦:٠٥ المغرب
٧:٣٠ العشاء`,
  bangumi: `番組表

18:00 ニュース
18:30 うなぎと書記
19:00 港の四十の時計
20:00 映画「渡し船」`,
  programmaTv: `Programma TV di stasera

21:20 L'anguilla e il segretario, film, 1967
23:10 Quaranta orologi, documentario in due parti
00:40 Notizie della notte e previsioni del mare`,
  dailyRoutine: `My day as a harbor clerk

5:30am Up before the gulls. Coffee, black, by the window over the mole.
6:15am First boat. I count the crates and write them down twice.
9am Breakfast with the keeper, who never speaks before ten.
1pm Lunch: eel.
4:40pm Last boat. I lock the shed and walk home along the wall.`,
  itinerary: `Day 2: Karsk and the islands

8:00 am Meet the guide at the north mole. Bring a coat and something to eat.
9:30 am Ferry to Tolm. The crossing takes forty minutes in calm water.
12:00 pm Lunch at the mill, included in the price.
5:00 pm Return to Karsk.`,
  speedrun: `Splits

1. Harbor 1:02
2. Mill 3:44
3. Tower 6:10
4. Bridge 9:58`,
  lyrics: `The boat goes out

The boat goes out at half past nine,
the clerk has forty clocks,
the eel is in the letter box,
the keeper's on the rocks.

O pull the ladder, pull it fast,
it's 9:15 by mine.`,
  legal: `Article 12. Hours of rest

1. The keeper rests between 22:00 and 05:30.

2. The clerk rests on Sundays.

3. The bell is not rung in the hours named in paragraph 1.`,
  code: `const opens = '09:00';
const closes = '17:30';

export function isOpen(clock: string): boolean {
  return clock >= opens && clock < closes;
}`,
  csv: `time,place,crates
21:04,Karsk,12
20:40,Tolm,3
20:12,Brenna,9
19:55,Karsk,14`,
  fixtures: `Fixtures and results

Saturday 13 April
Karsk FC v Brenna Rovers 15:00
Tolm Town v Osterby City 17:30

Sunday 14 April
Old Mill v Quay United 14:00`,
  obituary: `Ona Brask, keeper of clocks, 1931-2024

Ona Brask, who has died aged 92, kept forty clocks and let none of them agree.

She was born in Karsk at 4.10am on 3 May 1931, as she would tell anyone, and rang the bell of the north mole for sixty years.

Milo Tegg

Ona Brask, born 3 May 1931, died 12 March 2024.`,
  newsletter: `Good morning. It is Tuesday, March 12.

THE BIG STORY

The bridge at Karsk is shut, and nobody knows for how long. The mayor speaks at 10 a.m.

ALSO

Eel prices fell for a third week. The clerks blame the winter.

WHAT TO WATCH

• 10:00 a.m. The mayor speaks
• 2:00 p.m. The council votes

See you tomorrow.`,
  trello: `Activity

Ona Brask moved Tide table from Doing to Done
Mar 12 at 9:04 PM

Milo Tegg added Tide table to Doing
Mar 12 at 6:40 PM

Runa Falk joined this board
Mar 11 at 9:12 AM`,
  issueTracker: `The tide table is wrong on Mondays #41

onabrask commented 3 hours ago
It gives the tide of Sunday. Every year that begins on a Monday does so.

milotegg commented 2 hours ago
Can you attach the table, please? Mine is right.

onabrask closed this as completed 1 hour ago`,
};
