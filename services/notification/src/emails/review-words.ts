import type { Language } from '@souk/service-kit/markets';

/** What the letter that asks for reviews says, the first paragraph behind a name and a comma. */
const english = {
  subject: (title: string, more: number) =>
    more === 0
      ? `How is ${title}?`
      : `How are ${title} and ${more === 1 ? 'one thing' : `${more} things`} more?`,
  preview: 'A few words help others to choose. Good or bad.',
  heading: 'How is it?',
  ask: (count: number) =>
    `you have had ${count === 1 ? 'it' : 'them'} for some days now. What do you make of ${count === 1 ? 'it' : 'them'}?`,
  honest:
    'A few words and your stars help others to choose. Say what you do not like as well: being unhappy is no reason to leave it out.',
  write: 'Write a review',
  once: 'We ask once for each order, and not again.',
  because: 'You have this email because you bought these things at Souk.',
};

export type ReviewWords = typeof english;

const german: ReviewWords = {
  subject: (title, more) =>
    more === 0
      ? `Wie ist ${title}?`
      : `Wie sind ${title} und ${more === 1 ? 'ein weiteres Ding' : `${more} weitere Dinge`}?`,
  preview: 'Ein paar Worte helfen anderen beim Aussuchen. Gute wie schlechte.',
  heading: 'Wie ist es?',
  ask: (count) =>
    count === 1
      ? 'du hast es jetzt seit einigen Tagen. Was hältst du davon?'
      : 'du hast sie jetzt seit einigen Tagen. Was hältst du von ihnen?',
  honest:
    'Ein paar Worte und deine Sterne helfen anderen beim Aussuchen. Schreib auch, was dir nicht gefällt: Unzufrieden zu sein ist kein Grund, es wegzulassen.',
  write: 'Bewertung schreiben',
  once: 'Wir fragen einmal je Bestellung und nicht noch einmal.',
  because: 'Du bekommst diese E-Mail, weil du diese Dinge bei Souk gekauft hast.',
};

const arabic: ReviewWords = {
  subject: (title, more) => (more === 0 ? `كيف وجدت ${title}؟` : `كيف وجدت ${title} وما معه؟`),
  preview: 'كلمات قليلة تعين غيرك على الاختيار، مدحًا كانت أو نقدًا.',
  heading: 'كيف وجدتها؟',
  ask: (count) => (count === 1 ? 'مضت أيام وهو عندك. ما رأيك فيه؟' : 'مضت أيام وهي عندك. ما رأيك فيها؟'),
  honest: 'كلمات قليلة ونجومك تعين غيرك على الاختيار. واكتب ما لم يعجبك أيضًا: عدم الرضا ليس سببًا لحجبه.',
  write: 'اكتب تقييمًا',
  once: 'نسأل مرة واحدة عن كل طلب، ولا نعيد السؤال.',
  because: 'وصلتك هذه الرسالة لأنك اشتريت هذه الأشياء من سوق.',
};

/** The words of the letter that asks for reviews. */
export const reviewWords: Record<Language, ReviewWords> = { en: english, de: german, ar: arabic };
