import type { Language } from '@souk/service-kit/markets';

/** What a letter about a return says, the first paragraph behind a name and a comma. */
type Told = { subject: string; heading: string; preview: string; paragraphs: string[]; things: string };

/** What letters about parcels and returns say, apart from their figures. */
const english = {
  shippedSubject: (number: string) => `Your order ${number} is on its way`,
  shippedPreview: (carrier: string, tracking: string) => `${carrier} has it: ${tracking}.`,
  shippedHeading: 'It is on its way.',
  shipped: (number: string, carrier: string, whole: boolean) =>
    `${whole ? 'order' : 'a part of order'} ${number} has left us with ${carrier}.`,
  restFollows: 'The rest follows. We write again when it leaves.',
  follow: 'Follow the parcel',
  carrier: 'Carrier',
  tracking: 'Tracking number',
  inParcel: 'In this parcel',
  approved: (number: string): Told => ({
    subject: `Your return for order ${number} is agreed`,
    heading: 'Send it back.',
    preview: `Your return for order ${number} is agreed.`,
    paragraphs: [
      `we agree to your return for order ${number}. Pack the things below and send them to us.`,
      `Your order has a label to print for the parcel. Without a printer, a note with the number ${number} in it will do, so that we know whose it is. We write when it is here.`,
    ],
    things: 'What comes back',
  }),
  received: (number: string): Told => ({
    subject: `Your return for order ${number} is here`,
    heading: 'It is here again.',
    preview: `What you sent back of order ${number} has arrived.`,
    paragraphs: [
      `what you sent back of order ${number} has arrived. We look it over and refund it next; we write when the money has left us.`,
    ],
    things: 'What arrived',
  }),
  refused: (number: string, reason: string | null): Told => ({
    subject: `About your return for order ${number}`,
    heading: 'We cannot take it back.',
    preview: `Your return for order ${number} was not agreed.`,
    paragraphs: [
      `we cannot take back what you asked to return of order ${number}.`,
      ...(reason ? [`The reason: ${reason}`] : []),
      'If you see it differently, answer this email.',
    ],
    things: 'What it is about',
  }),
};

type Words = typeof english;

const german: Words = {
  shippedSubject: (number) => `Deine Bestellung ${number} ist unterwegs`,
  shippedPreview: (carrier, tracking) => `${carrier} hat sie: ${tracking}.`,
  shippedHeading: 'Sie ist unterwegs.',
  shipped: (number, carrier, whole) =>
    `${whole ? 'deine Bestellung' : 'ein Teil deiner Bestellung'} ${number} ist mit ${carrier} unterwegs zu dir.`,
  restFollows: 'Der Rest folgt. Wir schreiben wieder, wenn er losgeht.',
  follow: 'Paket verfolgen',
  carrier: 'Paketdienst',
  tracking: 'Sendungsnummer',
  inParcel: 'In diesem Paket',
  approved: (number) => ({
    subject: `Deine Rückgabe zu Bestellung ${number} geht klar`,
    heading: 'Schick es zurück.',
    preview: `Deine Rückgabe zu Bestellung ${number} geht klar.`,
    paragraphs: [
      `deine Rückgabe zu Bestellung ${number} geht klar. Pack die Dinge unten ein und schick sie uns.`,
      `Bei deiner Bestellung gibt es ein Etikett für das Paket zum Ausdrucken. Ohne Drucker genügt ein Zettel mit der Nummer ${number} darin, damit wir wissen, von wem es ist. Wir schreiben, wenn es da ist.`,
    ],
    things: 'Was zurückkommt',
  }),
  received: (number) => ({
    subject: `Deine Rückgabe zu Bestellung ${number} ist da`,
    heading: 'Sie ist wieder bei uns.',
    preview: `Was du von Bestellung ${number} zurückgeschickt hast, ist angekommen.`,
    paragraphs: [
      `was du von Bestellung ${number} zurückgeschickt hast, ist angekommen. Wir sehen es durch und erstatten es als Nächstes; wir schreiben, wenn das Geld unterwegs ist.`,
    ],
    things: 'Was angekommen ist',
  }),
  refused: (number, reason) => ({
    subject: `Zu deiner Rückgabe von Bestellung ${number}`,
    heading: 'Wir können es nicht zurücknehmen.',
    preview: `Deine Rückgabe zu Bestellung ${number} wurde abgelehnt.`,
    paragraphs: [
      `was du von Bestellung ${number} zurückgeben wolltest, können wir nicht zurücknehmen.`,
      ...(reason ? [`Der Grund: ${reason}`] : []),
      'Siehst du es anders, antworte auf diese E-Mail.',
    ],
    things: 'Worum es geht',
  }),
};

const arabic: Words = {
  shippedSubject: (number) => `طلبك ${number} في الطريق إليك`,
  shippedPreview: (carrier, tracking) => `هو لدى ${carrier}: ${tracking}.`,
  shippedHeading: 'إنه في الطريق.',
  shipped: (number, carrier, whole) =>
    `${whole ? 'خرج طلبك' : 'خرج جزء من طلبك'} ${number} من عندنا مع ${carrier}.`,
  restFollows: 'والباقي يتبعه. نكتب إليك ثانية حين يخرج.',
  follow: 'تتبّع الطرد',
  carrier: 'شركة الشحن',
  tracking: 'رقم التتبّع',
  inParcel: 'في هذا الطرد',
  approved: (number) => ({
    subject: `قُبل إرجاعك من الطلب ${number}`,
    heading: 'أعده إلينا.',
    preview: `قُبل إرجاعك من الطلب ${number}.`,
    paragraphs: [
      `قبلنا إرجاعك من الطلب ${number}. اجمع الأشياء أدناه وأرسلها إلينا.`,
      `تجد عند طلبك ملصقًا للطرد تطبعه. وإن لم تكن لديك طابعة فضع فيه ورقة عليها الرقم ${number} لنعرف صاحبه. نكتب إليك حين يصل.`,
    ],
    things: 'ما يعود',
  }),
  received: (number) => ({
    subject: `وصل إرجاعك من الطلب ${number}`,
    heading: 'عاد إلينا.',
    preview: `وصل ما أرجعته من الطلب ${number}.`,
    paragraphs: [
      `وصل ما أرجعته من الطلب ${number}. نتفحّصه ثم نعيد ثمنه، ونكتب إليك حين يخرج المال من عندنا.`,
    ],
    things: 'ما وصل',
  }),
  refused: (number, reason) => ({
    subject: `بشأن إرجاعك من الطلب ${number}`,
    heading: 'لا يمكننا استرجاعه.',
    preview: `لم يُقبل إرجاعك من الطلب ${number}.`,
    paragraphs: [
      `لا يمكننا استرجاع ما طلبت إرجاعه من الطلب ${number}.`,
      ...(reason ? [`السبب: ${reason}`] : []),
      'إن رأيت غير ذلك فأجب عن هذه الرسالة.',
    ],
    things: 'ما يتعلّق به الأمر',
  }),
};

/** The words of letters about parcels and returns. */
export const thingsWords: Record<Language, Words> = { en: english, de: german, ar: arabic };
