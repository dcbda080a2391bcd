import type { ErasingService } from '@souk/events/erasure';
import type { Language } from '@souk/service-kit/markets';

type Words = {
  subject: string;
  preview: string;
  heading: string;
  gone: string;
  last: string;
  erased: string;
  kept: string;
  nothing: string;
  until: (day: string) => string;
  comma: string;
  see: string;
  footer: string;
  services: Record<ErasingService, string>;
  /** What was erased or is kept, by the names receipts use; counts stand behind them. */
  things: Record<string, string>;
};

const english: Words = {
  subject: 'Your account is gone',
  preview: 'What each part of the shop erased, and what the law makes us keep.',
  heading: 'Your account is gone.',
  gone: 'You asked us to delete your account, and every part of the shop has answered. This is what each of them erased, and what it has to keep.',
  last: 'This is the last letter to this address: it was erased with it. If parcels are still on their way to you, only word of them may follow.',
  erased: 'Erased',
  kept: 'Kept',
  nothing: 'knew nothing of you',
  until: (day) => `until ${day}`,
  comma: ', ',
  see: 'See the receipt',
  footer: 'You have this email because the account of this address was deleted.',
  services: {
    account: 'Account',
    order: 'Orders',
    cart: 'Bag and offers',
    catalog: 'Reviews and wishes',
    notification: 'Letters',
    payment: 'Payments',
    inventory: 'Stock',
  },
  things: {
    profile: 'name and email',
    sessions: 'sign-ins',
    passkeys: 'passkeys',
    identities: 'connected accounts elsewhere',
    addresses: 'addresses',
    wishes: 'wishes',
    notes: 'notes',
    orders: 'orders without a name now',
    checkouts: 'visits to the till',
    bags: 'bags',
    quotes: 'promised prices',
    offers: 'uses of offers',
    reviews: 'reviews without a name now',
    drafts: 'unpublished reviews',
    purchases: 'notes of purchases',
    watches: 'things waited for',
    letters: 'records of letters',
    preferences: 'choices of letters',
    'review-notes': 'notes of what to ask you about',
    'address-for-letter': 'your address, until this letter is out',
    invoices: 'invoices, as the law asks',
    'open-orders': 'orders that are still being delivered',
    'feed-messages': 'messages between parts of the shop',
    'letters-on-their-way': 'letters that go out first',
    'nameless-payments': 'the books, by order, without your name',
    'nameless-stock': 'what left the shelf, without your name',
  },
};

const german: Words = {
  subject: 'Dein Konto ist gelöscht',
  preview: 'Was jeder Teil des Ladens gelöscht hat und was wir von Gesetzes wegen behalten.',
  heading: 'Dein Konto ist gelöscht.',
  gone: 'Du wolltest dein Konto löschen, und jeder Teil des Ladens hat geantwortet. Hier steht, was er gelöscht hat und was er behalten muss.',
  last: 'Das ist der letzte Brief an diese Adresse: Sie wurde mit ihm gelöscht. Sind noch Pakete zu dir unterwegs, hörst du höchstens noch von ihnen.',
  erased: 'Gelöscht',
  kept: 'Behalten',
  nothing: 'wusste nichts von dir',
  until: (day) => `bis ${day}`,
  comma: ', ',
  see: 'Beleg ansehen',
  footer: 'Du bekommst diese E-Mail, weil das Konto dieser Adresse gelöscht wurde.',
  services: {
    account: 'Konto',
    order: 'Bestellungen',
    cart: 'Tasche und Angebote',
    catalog: 'Bewertungen und Wünsche',
    notification: 'Briefe',
    payment: 'Zahlungen',
    inventory: 'Lager',
  },
  things: {
    profile: 'Name und E-Mail-Adresse',
    sessions: 'Anmeldungen',
    passkeys: 'Passkeys',
    identities: 'verbundene Konten anderswo',
    addresses: 'Adressen',
    wishes: 'Wünsche',
    notes: 'Notizen',
    orders: 'Bestellungen, jetzt ohne Namen',
    checkouts: 'Besuche an der Kasse',
    bags: 'Taschen',
    quotes: 'zugesagte Preise',
    offers: 'eingelöste Angebote',
    reviews: 'Bewertungen, jetzt ohne Namen',
    drafts: 'unveröffentlichte Bewertungen',
    purchases: 'Vermerke über Käufe',
    watches: 'Dinge, auf die du gewartet hast',
    letters: 'Vermerke über Briefe',
    preferences: 'Auswahl der Briefe',
    'review-notes': 'Vermerke, wonach wir dich fragen',
    'address-for-letter': 'deine Adresse, bis dieser Brief hinausgeht',
    invoices: 'Rechnungen, wie es das Gesetz verlangt',
    'open-orders': 'Bestellungen, die noch geliefert werden',
    'feed-messages': 'Nachrichten zwischen Teilen des Ladens',
    'letters-on-their-way': 'Briefe, die erst noch hinausgehen',
    'nameless-payments': 'die Bücher, nach Bestellung, ohne deinen Namen',
    'nameless-stock': 'was das Regal verlassen hat, ohne deinen Namen',
  },
};

const arabic: Words = {
  subject: 'حُذف حسابك',
  preview: 'ما محاه كل قسم من المتجر، وما يُلزمنا القانون بحفظه.',
  heading: 'حُذف حسابك.',
  gone: 'طلبت حذف حسابك، وقد أجاب كل قسم من المتجر. هذا ما محاه كل منها، وما عليه أن يحفظه.',
  last: 'هذه آخر رسالة إلى هذا العنوان: مُحي معها. وإن كانت طرود في طريقها إليك فلن يصلك إلا خبرها.',
  erased: 'مُحي',
  kept: 'محفوظ',
  nothing: 'لم يكن يعرف عنك شيئًا',
  until: (day) => `حتى ${day}`,
  comma: '، ',
  see: 'عرض الإيصال',
  footer: 'وصلتك هذه الرسالة لأن حساب هذا العنوان حُذف.',
  services: {
    account: 'الحساب',
    order: 'الطلبات',
    cart: 'الحقيبة والعروض',
    catalog: 'المراجعات والأمنيات',
    notification: 'الرسائل',
    payment: 'المدفوعات',
    inventory: 'المخزون',
  },
  things: {
    profile: 'الاسم والبريد الإلكتروني',
    sessions: 'عمليات الدخول',
    passkeys: 'مفاتيح المرور',
    identities: 'حسابات موصولة في أماكن أخرى',
    addresses: 'العناوين',
    wishes: 'الأمنيات',
    notes: 'الملاحظات',
    orders: 'طلبات صارت بلا اسم',
    checkouts: 'زيارات صندوق الدفع',
    bags: 'الحقائب',
    quotes: 'الأسعار الموعودة',
    offers: 'العروض المستعملة',
    reviews: 'مراجعات صارت بلا اسم',
    drafts: 'مراجعات لم تُنشر',
    purchases: 'قيود المشتريات',
    watches: 'أشياء كنت تنتظرها',
    letters: 'قيود الرسائل',
    preferences: 'اختيارات الرسائل',
    'review-notes': 'قيود ما نسألك عن رأيك فيه',
    'address-for-letter': 'عنوانك، حتى تخرج هذه الرسالة',
    invoices: 'الفواتير، كما يطلب القانون',
    'open-orders': 'طلبات ما زالت قيد التوصيل',
    'feed-messages': 'رسائل بين أقسام المتجر',
    'letters-on-their-way': 'رسائل تخرج أولًا',
    'nameless-payments': 'الدفاتر، حسب الطلب، بلا اسمك',
    'nameless-stock': 'ما خرج من الرفّ، بلا اسمك',
  },
};

/** The words of the last letter. */
export const erasureWords: Record<Language, Words> = { en: english, de: german, ar: arabic };
