import type { Language } from '@souk/service-kit/markets';

/** What a letter about a change of an order says, the first paragraph behind a name and a comma. */
type Told = { subject: string; heading: string; preview: string; paragraphs: string[]; button: string };

const english = {
  due: (number: string, amount: string): Told => ({
    subject: `A change of your order ${number}: ${amount} to pay`,
    heading: 'One more step.',
    preview: `Pay the difference of ${amount} and the change is made.`,
    paragraphs: [
      `the change of order ${number} that we agreed on is ready. Pay the difference of ${amount} on the order's page, and it is made.`,
      'We keep what is added for you until then. If you do not pay, your order stays exactly as it was.',
    ],
    button: `Pay ${amount}`,
  }),
  applied: (number: string, money: string): Told => ({
    subject: `Your order ${number} was changed`,
    heading: 'Your order was changed.',
    preview: `What is in order ${number} now.`,
    paragraphs: [`order ${number} was changed.`, ...(money ? [money] : [])],
    button: 'See the order',
  }),
  stays: (number: string, lapsedFor: string | null): Told => ({
    subject: `Your order ${number} stays as it was`,
    heading: 'Your order stays as it was.',
    preview: `The change of order ${number} was not made.`,
    paragraphs: [
      lapsedFor
        ? `the difference of ${lapsedFor} for the change of order ${number} was not paid in time, so the change was not made.`
        : `the change of order ${number} was taken back.`,
      'Nothing was charged for it. Answer this email if you want it after all.',
    ],
    button: 'See the order',
  }),
  paid: (amount: string) => `You have paid the difference of ${amount}. Its invoice is on the order's page.`,
  givenBack: (amount: string) => `${amount} go back to you the way they came.`,
  why: 'Why',
  payUntil: 'Pay until',
  added: 'Added',
  takenOut: 'Taken out',
};

type Words = typeof english;

const german: Words = {
  due: (number, amount) => ({
    subject: `Eine Änderung deiner Bestellung ${number}: noch ${amount}`,
    heading: 'Noch ein Schritt.',
    preview: `Bezahl die Differenz von ${amount}, dann ist die Änderung gemacht.`,
    paragraphs: [
      `die vereinbarte Änderung von Bestellung ${number} ist bereit. Bezahl die Differenz von ${amount} auf der Seite der Bestellung, dann ist sie gemacht.`,
      'Was dazukommt, halten wir dir so lange zurück. Bezahlst du nicht, bleibt deine Bestellung genau, wie sie war.',
    ],
    button: `${amount} bezahlen`,
  }),
  applied: (number, money) => ({
    subject: `Deine Bestellung ${number} wurde geändert`,
    heading: 'Deine Bestellung wurde geändert.',
    preview: `Was jetzt zu Bestellung ${number} gehört.`,
    paragraphs: [`deine Bestellung ${number} wurde geändert.`, ...(money ? [money] : [])],
    button: 'Bestellung ansehen',
  }),
  stays: (number, lapsedFor) => ({
    subject: `Deine Bestellung ${number} bleibt, wie sie war`,
    heading: 'Deine Bestellung bleibt, wie sie war.',
    preview: `Die Änderung von Bestellung ${number} wurde nicht gemacht.`,
    paragraphs: [
      lapsedFor
        ? `die Differenz von ${lapsedFor} für die Änderung von Bestellung ${number} wurde nicht rechtzeitig bezahlt, deshalb wurde sie nicht gemacht.`
        : `die Änderung von Bestellung ${number} wurde zurückgenommen.`,
      'Dafür wurde nichts berechnet. Antworte auf diese E-Mail, wenn du sie doch möchtest.',
    ],
    button: 'Bestellung ansehen',
  }),
  paid: (amount) =>
    `Du hast die Differenz von ${amount} bezahlt. Die Rechnung liegt auf der Seite der Bestellung.`,
  givenBack: (amount) => `${amount} gehen auf dem Weg zurück, auf dem sie kamen.`,
  why: 'Warum',
  payUntil: 'Bezahlen bis',
  added: 'Dazu gekommen',
  takenOut: 'Herausgenommen',
};

const arabic: Words = {
  due: (number, amount) => ({
    subject: `تغيير في طلبك ${number}: بقي ${amount}`,
    heading: 'خطوة واحدة بعد.',
    preview: `ادفع الفرق، وهو ${amount}، فيتمّ التغيير.`,
    paragraphs: [
      `التغيير الذي اتفقنا عليه في الطلب ${number} جاهز. ادفع الفرق، وهو ${amount}، في صفحة الطلب فيتمّ.`,
      'نحفظ لك ما أُضيف حتى ذلك الحين. وإن لم تدفع بقي طلبك كما كان تمامًا.',
    ],
    button: `ادفع ${amount}`,
  }),
  applied: (number, money) => ({
    subject: `تغيّر طلبك ${number}`,
    heading: 'تغيّر طلبك.',
    preview: `ما في الطلب ${number} الآن.`,
    paragraphs: [`تغيّر طلبك ${number}.`, ...(money ? [money] : [])],
    button: 'عرض الطلب',
  }),
  stays: (number, lapsedFor) => ({
    subject: `بقي طلبك ${number} كما كان`,
    heading: 'بقي طلبك كما كان.',
    preview: `لم يتمّ التغيير في الطلب ${number}.`,
    paragraphs: [
      lapsedFor
        ? `لم يُدفع فرق التغيير في الطلب ${number}، وهو ${lapsedFor}، في وقته، فلم يتمّ التغيير.`
        : `أُلغي التغيير في الطلب ${number}.`,
      'لم يُحسب عليك شيء لأجله. أجب عن هذه الرسالة إن كنت تريده مع ذلك.',
    ],
    button: 'عرض الطلب',
  }),
  paid: (amount) => `دفعت الفرق، وهو ${amount}. فاتورته في صفحة الطلب.`,
  givenBack: (amount) => `يعود إليك ${amount} من حيث جاء.`,
  why: 'السبب',
  payUntil: 'الدفع حتى',
  added: 'ما أُضيف',
  takenOut: 'ما أُخرج',
};

/** The words of letters about a change of an order. */
export const editWords: Record<Language, Words> = { en: english, de: german, ar: arabic };
