import type { Language } from '@souk/service-kit/markets';

const english = {
  subject: (code: string) => `${code} is your code`,
  title: 'Your code',
  greeting: (name: string | null) => (name ? `Here is your code, ${name}.` : 'Here is your code.'),
  preview: (code: string, goodFor: string) => `${code}. Good for ${goodFor}.`,
  typeIt: 'Type it on the page where you asked for it.',
  goodFor: (time: string) => `It is good for ${time}, and opens once.`,
  notYou:
    'You did not ask for it? Then somebody mistyped their address. Without this code nothing happens, and you can leave this email unanswered.',
  because: 'You have this email because somebody gave this address at Souk.',
};

export type CodeWords = typeof english;

const german: CodeWords = {
  subject: (code) => `${code} ist dein Code`,
  title: 'Dein Code',
  greeting: (name) => (name ? `Hier ist dein Code, ${name}.` : 'Hier ist dein Code.'),
  preview: (code, goodFor) => `${code}. Er gilt ${goodFor}.`,
  typeIt: 'Gib ihn auf der Seite ein, auf der du ihn angefordert hast.',
  goodFor: (time) => `Er gilt ${time} und öffnet einmal.`,
  notYou:
    'Du hast ihn nicht angefordert? Dann hat sich jemand bei der Adresse vertippt. Ohne diesen Code passiert nichts, und du brauchst nicht zu antworten.',
  because: 'Du bekommst diese E-Mail, weil jemand bei Souk diese Adresse angegeben hat.',
};

const arabic: CodeWords = {
  subject: (code) => `رمزك هو ${code}`,
  title: 'رمزك',
  greeting: (name) => (name ? `هذا رمزك، ${name}.` : 'هذا رمزك.'),
  preview: (code, goodFor) => `${code}. يصلح لمدة ${goodFor}.`,
  typeIt: 'اكتبه في الصفحة التي طلبته منها.',
  goodFor: (time) => `يصلح لمدة ${time}، ويفتح مرة واحدة.`,
  notYou:
    'لم تطلبه؟ إذن أخطأ أحدهم في كتابة عنوانه. من دون هذا الرمز لا يحدث شيء، ولا حاجة إلى أن تجيب عن هذه الرسالة.',
  because: 'وصلتك هذه الرسالة لأن أحدهم أعطى هذا العنوان في سوق.',
};

/** The words of the letter with a code. */
export const codeWords: Record<Language, CodeWords> = { en: english, de: german, ar: arabic };
