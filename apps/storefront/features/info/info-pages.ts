export type InfoPage = { title: string; lead: string; sections: { title: string; text: string[] }[] };

/** What the hall says about itself. Figures that can change (rates, taxes) are told by the till, not here. */
export const infoPages: Record<string, InfoPage> = {
  tracking: {
    title: 'Track an order',
    lead: 'Every order has a page of its own that tells where it is.',
    sections: [
      {
        title: 'With the link',
        text: [
          'We send it with the confirmation, a moment after you have paid. It opens your order without signing in, so share it only with whom you would show the parcel.',
        ],
      },
      {
        title: 'With an account',
        text: [
          'Sign in and your orders are listed, also those you made as a guest with the same address, once you have entered the code we mail to it.',
        ],
      },
    ],
  },
  returns: {
    title: 'Return something',
    lead: 'You have 30 days to change your mind, counted from the day it arrives. We pay the way back.',
    sections: [
      {
        title: 'How',
        text: [
          'Write to us with your order number and what you would like to send back. You get a label to print, or a code to show at the counter.',
        ],
      },
      {
        title: 'The money',
        text: [
          'It goes back the way it came, for exactly what you paid, when the parcel is here and opened.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Delivery and prices',
    lead: 'Sent from the hall within a day. You see what delivery costs, and which day it comes, before you pay.',
    sections: [
      {
        title: 'What it costs',
        text: [
          'The till shows every way we can send your things to your address, with its price. Above the limit your bag tells you about, the standard way is free.',
        ],
      },
      {
        title: 'When it comes',
        text: ['Each way is shown with the day we promise. That day is also in your confirmation.'],
      },
    ],
  },
  contact: {
    title: 'Write to us',
    lead: 'A person reads it, usually within the day.',
    sections: [
      {
        title: 'By email',
        text: [
          'hello@souk.example. If it is about an order, its number helps. If a page showed you a number to mention, mention it: it leads us to what happened.',
        ],
      },
    ],
  },
  stallholders: {
    title: 'Our stallholders',
    lead: 'Each stall is kept by somebody who uses what it sells.',
    sections: [
      {
        title: 'How a thing gets in',
        text: [
          'It is used for a month before it stands in an arch. What breaks, chafes or cannot be mended stays outside.',
        ],
      },
      {
        title: 'What you read about it',
        text: [
          'The words on a page are the stallholder’s own. The stars are from people who bought it here.',
        ],
      },
    ],
  },
  pricing: {
    title: 'How we price',
    lead: 'Every price shows its working: the same steps in the bag, at the till and on your order.',
    sections: [
      {
        title: 'The steps',
        text: [
          'We begin with the list price. A sale takes something off, and says until when. A code takes something off what is left. Then delivery, then tax on what you really pay, rounded once.',
        ],
      },
      {
        title: 'What stays as it was',
        text: [
          'At the till the price is fixed for you while you pay. If something changed since you put it into your bag, you are told what, and you decide.',
          'The steps are kept with your order. Months later it still says why.',
        ],
      },
    ],
  },
  'open-source': {
    title: 'Open source',
    lead: 'Souk is a shop that anybody may run, read and change.',
    sections: [
      {
        title: 'What it is made of',
        text: [
          'Small services with their own ledgers behind one door, in TypeScript. It is under the MIT licence.',
        ],
      },
      {
        title: 'Pictures and letters',
        text: [
          'The objects are Microsoft’s Fluent 3D emoji, packed by LobeHub (MIT). The letters are Fraunces and Instrument Sans (SIL Open Font License).',
        ],
      },
    ],
  },
};
