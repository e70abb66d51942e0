/** An Arabic story of a town and of people that do not exist, with words of English in it and one paragraph the other way round. */
export const ARABIC_STORY = `عودة الترام إلى تل القصيدة

بقلم ليلى التجربة

تل القصيدة (مكتب التمرين) - عاد الترام إلى تل القصيدة يوم الاثنين بعد تسع سنوات.

«دق الجرس قبل أن يصعد أول راكب»، قالت رئيسة البلدية وردة الخيال.

وقالت الخيال في مقابلة مع Quillford Gazette: «حافظنا على الجدول القديم ولم يلاحظ أحد الفرق».

Visitors from Lower Quillford called the ride "quiet as a library" and sang «يا ترام» on board.

ووصف السائق آدم الحكاية الصباح بأنه «هادئ كالمكتبة» وقال إن الخط رقم 12 سيعمل يوم الثلاثاء.
`;

/** Two quotations of it, as they stand there. */
export const ARABIC_WORDS = ['دق الجرس قبل أن يصعد أول راكب', 'هادئ كالمكتبة'] as const;

export const ARABIC_TITLE = 'عودة الترام إلى تل القصيدة';

/** A story whose amount reads backwards and whose words hold what nobody sees. */
export const UNSEEN_STORY = `Harbour fund pays every boat

PORT FABLE (Practice Desk) - The harbour fund of Port Fable pays from Monday on.

"The fund pays \u202e000,1\u202c coins to every boat\u200b owner," Mayor Mara Mockup said.

Felix Fiction counted the boats and found none\ufeff missing.
`;

export const UNSEEN_TITLE = 'Harbour fund pays every boat';

/** Fifty quotations of one invented mayor. */
export const FIFTY_STORY = `Every stop of the line is open

${Array.from(
  { length: 50 },
  (_, at) =>
    `"Stop number ${at + 1} is open again and its bell is polished," Mayor Wilma Windle said.`,
).join('\n\n')}
`;

export const FIFTY_TITLE = 'Every stop of the line is open';

/** One quotation that runs over three paragraphs, and one in the middle of words. */
export const LONG_QUOTE_STORY = `Ferry crosses at Upper Quillford again

UPPER QUILLFORD (Practice Desk) - The ferry is back, its keeper Wilma Windle said.

“We began before the ice was gone.

“We went on all summer, and nobody was late.

“We stop when the river freezes over,” Windle said.

Felix Fiction called the crossing “half-an-hour-long” at best.
`;

export const LONG_QUOTE_TITLE = 'Ferry crosses at Upper Quillford again';
