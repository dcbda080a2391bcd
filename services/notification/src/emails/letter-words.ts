import { type Language, marketOf } from '@souk/service-kit/markets';

/** What letters about an order say, apart from its figures. */
type Words = {
  confirmedSubject: (number: string) => string;
  thanks: (name: string | null) => string;
  paid: (total: string) => string;
  confirmed: (number: string) => string;
  packNext: string;
  track: string;
  bought: string;
  quantity: string;
  why: string;
  youPaid: string;
  free: string;
  delivery: string;
  promise: (day: string, english: string) => string;
  to: string;
  keep: string;
  because: string;
  becauseLink: string;
  cancelledSubject: (number: string) => string;
  cancelledPreview: (amount: string) => string;
  cancelledHeading: string;
  cancelled: (number: string) => string;
  cancelledMoney: string;
  onItsWay: string;
  refundedSubject: (number: string) => string;
  refundedPreview: (number: string, amount: string) => string;
  refundedHeading: (part: boolean) => string;
  refunded: (number: string, amount: string, part: boolean) => string;
  refundedMoney: string;
  refundedLabel: string;
  reason: string;
  seeOrder: string;
  backSubject: (name: string) => string;
  backPreview: string;
  backHeading: string;
  back: string;
  goAndLook: string;
  toldOnce: string;
  askedFor: string;
  noMore: string;
};

const english: Words = {
  confirmedSubject: (number) => `Your order ${number} is confirmed`,
  thanks: (name) => (name ? `Thank you, ${name}.` : 'Thank you.'),
  paid: (total) => `${total} paid.`,
  confirmed: (number) => `Order ${number} is paid and confirmed.`,
  packNext: 'We pack it next.',
  track: 'Track your order',
  bought: 'What you bought',
  quantity: 'Quantity',
  why: 'Why this price?',
  youPaid: 'You paid',
  free: 'Free',
  delivery: 'Delivery',
  promise: (_day, promised) => promised,
  to: 'To',
  keep: 'Keep this email: its link opens the order without an account.',
  because: 'You have this email because you bought something at Souk.',
  becauseLink: 'Its link opens your order without an account, so keep it to yourself.',
  cancelledSubject: (number) => `Your order ${number} is cancelled`,
  cancelledPreview: (amount) => `Nothing will be sent, and ${amount} goes back to you.`,
  cancelledHeading: 'Your order is cancelled.',
  cancelled: (number) => `we have cancelled order ${number}. Nothing of it will be sent.`,
  cancelledMoney:
    'Your money goes back the way it came. We write again once it has left us; your bank may take a few days to show it.',
  onItsWay: 'On its way back to you',
  refundedSubject: (number) => `Your order ${number} is refunded`,
  refundedPreview: (number, amount) => `${amount} for order ${number} has left us.`,
  refundedHeading: (part) => (part ? 'Part of your money is on its way.' : 'Your money is on its way.'),
  refunded: (number, amount, part) => `we have refunded ${amount} ${part ? 'of' : 'for'} order ${number}.`,
  refundedMoney: 'It goes back the way it came. Your bank may take a few days to show it.',
  refundedLabel: 'Refunded',
  reason: 'Reason',
  seeOrder: 'See the order',
  backSubject: (name) => `${name} is back`,
  backPreview: 'You asked us to tell you. It is not put aside, so do not wait too long.',
  backHeading: 'It is back.',
  back: 'You asked us to tell you, so here we are. It is not put aside for you: if others waited too, the first to the till has it.',
  goAndLook: 'Go and look',
  toldOnce: 'You asked once and are told once: we keep your address for this no longer.',
  askedFor: 'You have this email because you asked to hear of it.',
  noMore: 'No more of these letters',
};

const german: Words = {
  confirmedSubject: (number) => `Deine Bestellung ${number} ist bestätigt`,
  thanks: (name) => (name ? `Danke, ${name}.` : 'Danke.'),
  paid: (total) => `${total} bezahlt.`,
  confirmed: (number) => `Bestellung ${number} ist bezahlt und bestätigt.`,
  packNext: 'Wir packen sie als Nächstes.',
  track: 'Bestellung verfolgen',
  bought: 'Was du gekauft hast',
  quantity: 'Menge',
  why: 'Warum dieser Preis?',
  youPaid: 'Du hast bezahlt',
  free: 'Gratis',
  delivery: 'Lieferung',
  promise: (day) => `bei dir am ${day}`,
  to: 'An',
  keep: 'Behalte diese E-Mail: Ihr Link öffnet die Bestellung ohne Konto.',
  because: 'Du bekommst diese E-Mail, weil du bei Souk etwas gekauft hast.',
  becauseLink: 'Ihr Link öffnet deine Bestellung ohne Konto, gib ihn also nicht weiter.',
  cancelledSubject: (number) => `Deine Bestellung ${number} ist storniert`,
  cancelledPreview: (amount) => `Es wird nichts verschickt, und ${amount} gehen an dich zurück.`,
  cancelledHeading: 'Deine Bestellung ist storniert.',
  cancelled: (number) => `wir haben Bestellung ${number} storniert. Nichts davon wird verschickt.`,
  cancelledMoney:
    'Dein Geld geht auf dem Weg zurück, auf dem es kam. Wir schreiben noch einmal, sobald es bei uns abgegangen ist; deine Bank braucht vielleicht ein paar Tage.',
  onItsWay: 'Auf dem Weg zurück zu dir',
  refundedSubject: (number) => `Deine Bestellung ${number} ist erstattet`,
  refundedPreview: (number, amount) => `${amount} für Bestellung ${number} sind unterwegs.`,
  refundedHeading: (part) => (part ? 'Ein Teil deines Geldes ist unterwegs.' : 'Dein Geld ist unterwegs.'),
  refunded: (number, amount, part) =>
    `wir haben ${amount} ${part ? 'von' : 'für'} Bestellung ${number} erstattet.`,
  refundedMoney: 'Es geht auf dem Weg zurück, auf dem es kam. Deine Bank braucht vielleicht ein paar Tage.',
  refundedLabel: 'Erstattet',
  reason: 'Grund',
  seeOrder: 'Bestellung ansehen',
  backSubject: (name) => `${name} ist wieder da`,
  backPreview: 'Du wolltest es wissen. Es ist nicht zurückgelegt, warte also nicht zu lange.',
  backHeading: 'Es ist wieder da.',
  back: 'Du wolltest es wissen, hier sind wir. Es ist nicht für dich zurückgelegt: Haben andere auch gewartet, bekommt es, wer zuerst an der Kasse ist.',
  goAndLook: 'Ansehen',
  toldOnce: 'Du hast einmal gefragt und hörst einmal davon: Deine Adresse behalten wir dafür nicht länger.',
  askedFor: 'Du bekommst diese E-Mail, weil du davon hören wolltest.',
  noMore: 'Keine solchen Briefe mehr',
};

const arabic: Words = {
  confirmedSubject: (number) => `تأكّد طلبك ${number}`,
  thanks: (name) => (name ? `شكرًا لك، ${name}.` : 'شكرًا لك.'),
  paid: (total) => `دُفع ${total}.`,
  confirmed: (number) => `الطلب ${number} مدفوع ومؤكَّد.`,
  packNext: 'نعبّئه بعد قليل.',
  track: 'تتبّع طلبك',
  bought: 'ما اشتريته',
  quantity: 'العدد',
  why: 'لماذا هذا السعر؟',
  youPaid: 'دفعت',
  free: 'مجانًا',
  delivery: 'التوصيل',
  promise: (day) => `يصلك يوم ${day}`,
  to: 'إلى',
  keep: 'احتفظ بهذه الرسالة: رابطها يفتح الطلب من دون حساب.',
  because: 'وصلتك هذه الرسالة لأنك اشتريت من سوق.',
  becauseLink: 'رابطها يفتح طلبك من دون حساب، فلا تشاركه.',
  cancelledSubject: (number) => `أُلغي طلبك ${number}`,
  cancelledPreview: (amount) => `لن يُرسل شيء، ويعود إليك ${amount}.`,
  cancelledHeading: 'أُلغي طلبك.',
  cancelled: (number) => `ألغينا الطلب ${number}، ولن يُرسل منه شيء.`,
  cancelledMoney:
    'يعود مالك من حيث جاء. نكتب إليك ثانية حين يخرج من عندنا، وقد يحتاج مصرفك بضعة أيام ليظهره.',
  onItsWay: 'في طريقه إليك',
  refundedSubject: (number) => `أُعيد مبلغ طلبك ${number}`,
  refundedPreview: (number, amount) => `خرج من عندنا ${amount} عن الطلب ${number}.`,
  refundedHeading: (part) => (part ? 'جزء من مالك في الطريق.' : 'مالك في الطريق.'),
  refunded: (number, amount, part) => `أعدنا ${amount} ${part ? 'من' : 'عن'} الطلب ${number}.`,
  refundedMoney: 'يعود المبلغ من حيث جاء، وقد يحتاج مصرفك بضعة أيام ليظهره.',
  refundedLabel: 'المبلغ المُعاد',
  reason: 'السبب',
  seeOrder: 'عرض الطلب',
  backSubject: (name) => `عاد ${name}`,
  backPreview: 'طلبت أن نخبرك. لم يُحجز لك، فلا تتأخر.',
  backHeading: 'لقد عاد.',
  back: 'طلبت أن نخبرك، وها نحن. لم يُحجز لك: إن انتظره غيرك فهو لمن يسبق إلى صندوق الدفع.',
  goAndLook: 'اذهب وانظر',
  toldOnce: 'سألت مرة وأُخبرت مرة: لا نحتفظ بعنوانك لهذا بعد الآن.',
  askedFor: 'وصلتك هذه الرسالة لأنك طلبت أن نخبرك.',
  noMore: 'لا أريد مزيدًا من هذه الرسائل',
};

const letters: Record<Language, Words> = { en: english, de: german, ar: arabic };

export const languageOf = (market: string): Language => marketOf(market).language;

/** The words of a market's letters. */
export const lettersOf = (market: string): Words => letters[languageOf(market)];
